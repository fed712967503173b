"""Reads a new film: whether a message describes one, and the board it becomes."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.adding import is_addition
from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.descriptions import Description, told_plainly
from assistant.directors.builtin.formats import FormatSaid, read_format
from assistant.directors.builtin.happening import happens
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.nearest import is_of_our_work, is_order, is_to_us
from assistant.directors.builtin.noting import noted_format
from assistant.directors.builtin.references import names_shown, shows_again
from assistant.directors.builtin.scenes import split_scenes
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.tables import mapping
from assistant.directors.builtin.targets import target
from assistant.directors.builtin.wording import is_asked, polite_off, preamble_off
from tools.renderers.animatic.vocabulary import VERBS

_COMPARING: Final = re.compile(rf"^an?\s+(?:different|other|{'|'.join(mapping('compared'))})\b", re.I)
_INDEFINITE: Final = re.compile(
    r"(?:an?|two|three|four|five|six|seven|ten|some|several|many|\d+(?!-)|a (?:group|pair|herd|flock) of)\b"
    r"(?! (?:bit|little|lot|few)\b)",
    re.I,
)
_NAMED: Final = re.compile(rf"(?:the\b|{_INDEFINITE.pattern})", re.I)
_WITHOUT_WHOM: Final = re.compile(
    r"(?:and|then|also|suddenly|finally|at the (?:very )?(?:end|start|beginning)(?! of)"
    r"|(?:(?:right|just|shortly|straight) )?(?:after|before)|they"
    r"|he|she|it|him|her|them|with|like|as"
    r"|can|go|come|start|begin|open|end|have|get|let|swap|mix|blend)\b",
    re.I,
)
"""Begins what goes on with a film that is there."""
_OF_WORK: Final = re.compile(
    r"\b(?:something (?:with )?more|dissolves?|fad(?:es?|ing)|cuts?|zooms?|pans?|seconds?|secs?|longer"
    r"|shorter|darker|brighter|warmer|colder|takes|versions?|(?:to|i can|we can) (?:cho?ose|pick|vote)"
    r"|(?:what|how|where|which) (?:do|can|should|must) i"
    r"|(?:square|upright|portrait|vertical|wide|wide-?screen|new) (?:one|version|picture|frame|of it)"
    r"|(?:goes|tries|attempts|stabs) at|(?:feels?|seems?|is) (?:[\w-]+ ){0,2}(?:rushed|hurried)|make it"
    r"(?=\W*$)"
    r"|(?:fresh|new|another|different) (?:roll|take|seed|spin|go|try)|lens|angle"
    r"|(?:looks?|styles?|vibes?|aesthetics?)(?=\W*$|[,.!;]| of\b))\b",
    re.I,
)
"""Is said of how a film is made."""
_WISHED: Final = re.compile(
    r"\b(?:should|shall|must|could|would|wants?|needs?|please|instead|rather|my|our|we|you|both|these"
    r"|those|ones?"
    r"|camera|format|prints?|in total)\b|^(?:make|put|give|turn|paint|change|replace|use)\b",
    re.I,
)
"""Is said of a film that is there, where another one was not asked for in so many words."""
_OF_IT: Final = re.compile(
    r"\b(?:of|from|in|into|with|for|to) (?:it|this|that|them|these|choose)\b"
    r"|[=<>]|\bfor (?:the|him|her|his)\b|\bon (?:him|her|them)\b"
    r"|\w when (?:the|he|she|it|they)\b|\bnot (?:an?|the|his|her|just)\b",
    re.I,
)
"""Points at a film that is there."""
_OF_SOMETHING_KNOWN: Final = re.compile(
    r"^(?:the|that|this|those|these|his|her|its|their) (?:[\w' -]+ )?(?:is|are|was|were)\b"
    r"|\b(?:isn't|aren't|not) (?:so |very |too )?(?:much|many|enough)\b",
    re.I,
)
"""Tells what something is like, or finds fault: a film that is to begin has nothing yet."""
_TO_US: Final = re.compile(r"(?:please )?(?:show|let) (?:me|us)\b", re.I)
_THERE: Final = re.compile(
    r"\b(?:in|on|at|by|above|over|under|behind|beside|next to|near|around) (?:the|his|her|their) [\w-]+\W*$",
    re.I,
)
"""Something more at a place that is spoken of as known: “two ducks in the fountain”."""
_BESIDE_ONE: Final = re.compile(
    r"\b(?:next to|alongside|beside|behind|in front of|ahead of|above|around|over|near|after|under|past|at|by"
    r"|watch\w*|follow\w*) (?:it|him|her|them)\b",
    re.I,
)
"""Is said beside one who is there already, where but one was named before: “a hedgehog walks behind it”."""
_OF_A_SCENE: Final = re.compile(
    r"\b(?:openings?|openers?|endings?|intro|finale)\b|\b(?:after|before) (?:that|this|it)\b"
    r"|\b(?:after|before|between) (?:the )?(?:(?:scene|card|shot)s?\b|\d\b"
    r"|(?:one|two|three|first|second) and\b)",
    re.I,
)
"""Is said of a part of a film."""
_ONE_SCENE: Final = re.compile(r"(?:an?|one) (?:[\w-]+ )?(?:scene|shot) (?:in which|where|with)\b", re.I)
_QUESTION: Final = re.compile(
    r"^(?:what|why|who|when|where|which|how|is|are|does|do you|did|has|have you|am i|should|can|could"
    r"|would|will|whose)\b",
    re.I,
)


def is_new(said: str, now: Situation, *, surely: bool = False) -> bool:
    """Return whether a message tells a film of its own, though there is one: “two robots dance in the rain”.

    It speaks neither to the assistant nor of what is seen already, and tells what happens or where it is.

    Args:
        said: the message.
        now: the situation.
        surely: whether only somebody new who does something counts, or what is asked for by “show me a …”.
    """
    rest = read_format(said).rest
    asked = (is_asked(said) or is_asked(rest)) and not _WITHOUT_WHOM.match(polite_off(said))
    words = preamble_off(rest) if asked else polite_off(rest)
    if is_addition(words) or _COMPARING.match(words) or _OF_WORK.search(words) or not lexicon.is_seen(words):
        return False
    if is_of_our_work(words) or is_to_us(words) or names_shown(words, now) or shows_again(words, now):
        return False
    if target(words, len(now.cards)) is not None or any(map(_WITHOUT_WHOM.match, (said, words))):
        return False
    of_ours = is_order(polite_off(said)) or _WISHED.search(words)
    of_a_scene = _OF_A_SCENE.search(words) or _ONE_SCENE.match(polite_off(said))
    of_known = _OF_SOMETHING_KNOWN.search(words) or _is_more_there(said, words)
    if of_a_scene or of_known or _OF_IT.search(words) or (of_ours and not asked):
        return False
    beside, look = _BESIDE_ONE.search(words), look_of(words)
    if (look is not None and "setting" not in look) or (
        beside and len(_INDEFINITE.findall(words[: beside.start()])) <= 1
    ):
        return False
    if surely:
        asked = asked and lexicon.subject(words) is not None
        return bool(_INDEFINITE.match(words)) and (asked or happens(words))
    return _happens_to_somebody(words) or (_is_a_place(words, look) and bool(_NAMED.match(words)))


def _is_more_there(said: str, words: str) -> bool:
    """Return whether only something more is named at a place that is there: no film of its own."""
    return bool(_THERE.search(words)) and not (_TO_US.match(said) or happens(words))


def may_be_told(said: str, now: Situation) -> bool:
    """Return whether a message tells what somebody does, and not whether that is a film or a scene."""
    words = polite_off(said)
    known = names_shown(words, now) and not _INDEFINITE.match(words)
    of_ours = known or is_of_our_work(words) or _OF_IT.search(words) or _WISHED.search(words)
    return not of_ours and _NAMED.match(words) is not None and _happens_to_somebody(words)


def _is_a_place(words: str, look: Mapping[str, str] | None) -> bool:
    """Return whether words are a place, or one at an hour: “the sea at night”."""
    slots = {slot for span in lexicon.spans(words) for slot in span.slots}
    return look is not None or {"setting", "hour"} <= slots


def _happens_to_somebody(words: str) -> bool:
    """Return whether somebody acts who is led in, or by a word that is nothing but a verb: “cats dance”."""
    found = lexicon.spans(words)
    plainly = any(
        span.verb and span.slots <= VERBS and span.ending != "ing" and span.said != "open"
        for span in found[1:]
    )
    return happens(words) and (plainly or found[0].grammar or found[0].said == "i")


def new_board(said: str, now: Situation) -> Decision | None:
    """Return a new board, where the message says what is to be seen."""
    if _QUESTION.match(polite_off(said)) and said.rstrip().endswith("?"):
        return None
    found = read_format(said)
    described = told_plainly(preamble_off(found.rest))
    if not lexicon.is_seen(described.words) or _is_only_look(described.words):
        return None
    return _board(described, replace(found, scenes=described.scenes or found.scenes), now)


def _is_only_look(words: str) -> bool:
    found = lexicon.spans(words)
    return lexicon.is_look(words) and not any(span.slots & {"hour", "weather"} for span in found)


def _board(told: Description, found: FormatSaid, now: Situation) -> Decision:
    scenes = split_scenes(told.words, count=found.scenes, duration=found.chosen.get("duration"))
    settings = noted_format(now.notes)
    if any("at" in card for card in scenes.cards):
        settings.pop("duration", None)
    settings |= found.chosen
    if scenes.duration or told.each_s:
        settings["duration"] = scenes.duration or len(scenes.cards) * (told.each_s or 0)
    note = (
        f"The description was long, so sentences share {len(scenes.cards)} cards." if scenes.crowded else ""
    )
    cards = [{**card, **({"look": told.look} if told.look else {})} for card in scenes.cards]
    return Decision((call("set_storyboard", cards=cards, **settings),), render=True, said=note)
