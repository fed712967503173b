"""Notices that a reading goes astray: that it changes other cards than the one of which the message tells."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.showing import all_meanings, shown
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets

_OF_SEVERAL: Final = re.compile(
    r"\b(?:all|every\w*|each|both|whole|entire|throughout|wherever|film|video|scenes)\b", re.I
)
_BESIDE_IT: Final = re.compile(r"\b(?:after|before|ahead of|in front of|behind|between|follow\w*)\b", re.I)
"""Leads to a scene that another one is moved to."""
_SCENE: Final = re.compile(r"\b(?:scene|shot|card|bit|part|moment)\b", re.I)
_CLIP: Final = re.compile(r"\b(?:clips?|videos?|films?|versions?|takes?|files?|library|trash|bin)\b", re.I)
_SURELY: Final = 0.3
"""By how much more a message must tell of another card; a word that one card alone has counts 1."""


def meant_instead(made: Decision, said: str, now: Situation) -> int | None:
    """Return the card that a message tells of where a reading changes others, or several alike.

    Args:
        made: what was read.
        said: the message, in which no card is named by its place yet.
        now: the situation.
    """
    edited = changed_by(made)
    if not edited or _OF_SEVERAL.search(said) or targets(said, len(now.cards)):
        return None
    if _is_moved(made, now) and _BESIDE_IT.search(said):
        return None
    cards = {card: shown(now.text(card)) for card in now.positions}
    given = shown(" ".join(str(value) for one in made.calls for value in one.args.values()))
    new = given.difference(*(cards[card] for card in edited))
    spans = [one for one in lexicon.spans(said) if (one.verb or not one.grammar) and not idle(one.said)]
    meant = [all_meanings(one.words) for one in spans]

    def told(card: int, but: frozenset[str] = frozenset()) -> float:
        of_it = [keys - but for keys in meant if (keys - but) & cards[card]]
        return sum(1 / sum(bool(keys & other) for other in cards.values()) for keys in of_it)

    alike = _is_added_alike(made, now)
    among = sorted(edited if alike else cards.keys() - edited)
    if not among or (made.said and not alike):
        return None
    best = max(among, key=lambda card: told(card, new))
    return best if told(best, new) >= max(map(told, edited - {best})) + _SURELY else None


def deletes_for_a_scene(made: Decision, said: str) -> bool:
    """Return whether a clip would go where only a scene is spoken of: “no need for that bit, bin it”."""
    gone = any(one.name == "remove_clip" for one in made.calls)
    return gone and _SCENE.search(said) is not None and _CLIP.search(said) is None


def changed_by(made: Decision) -> set[int]:
    """Return the cards that a decision tells otherwise; none where it does anything else."""
    edits = [one.args["card"] for one in made.calls if one.name == "edit_card" and "join" not in one.args]
    return set(edits) if len(edits) == len(made.calls) else set()


def _is_moved(made: Decision, now: Situation) -> bool:
    """Return whether a card gets what another one tells."""
    told = {text.strip(" .") for text in now.told()}
    return any(str(one.args.get("text", "")).strip(" .") in told for one in made.calls)


def _is_added_alike(made: Decision, now: Situation) -> bool:
    """Return whether several cards get the same words at their ends: “, with a dog beside the girl”."""
    before = {card: now.text(card).rstrip(" .") for card in changed_by(made)}
    added = [
        text.removeprefix(before[one.args["card"]])
        for one in made.calls
        if (text := str(one.args.get("text", ""))).startswith(before[one.args["card"]] + ",")
    ]
    return len(added) > len(set(added))
