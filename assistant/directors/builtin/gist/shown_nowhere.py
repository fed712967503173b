"""Asks which scene is meant where a wish is of something that no card shows: “sunset for the farewell”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, ask
from assistant.directors.builtin.gist.contents.named import Named, named_in
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.pointing import is_shown
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets

_OF_ALL: Final = re.compile(
    r"\b(?:all|every\w*|whole|entire|throughout|film|video|movie|story|scenes|shots|cards|clip|always|overall|it|this"
    r"|them|both|total)\b",
    re.I,
)
_OF_PICTURES: Final = re.compile(
    r"camera|background|foreground|sky|ground|air|picture|image|frame|lights?|lighting|lens|colou?rs?|looks?|styles?"
    r"|feel|mood|suns?|moon|stars?|world|time|rest|others?|same|way|tone|atmosphere|weather|edges?|corners?"
    r"|characters?|people|seasons?|shadows?|dark|distance|front|side|top|left|right|\w*ing",
    re.I,
)
"""What any scene may have, or how it is filmed."""


def asked_of_which(made: Decision, said: str, now: Situation) -> Decision:
    """Return what was read; a question where it would give all scenes what is of none of them.

    Args:
        made: what was read.
        said: the message.
        now: the situation.
    """
    if not _is_of_all(made, now) or _OF_ALL.search(said) or targets(said, len(now.cards)):
        return made
    thing = next((one for one in named_in(said) if _is_unknown(one, now)), None)
    if thing is None:
        return made
    wish = said.strip(" .!?")
    name = " ".join(thing.words).removesuffix("'s")
    question = f"No card shows “the {name}”. Which card is meant? For example: in card 1 {wish}."
    return ask(question, "card", f"in {{}} {wish}")


def _is_of_all(made: Decision, now: Situation) -> bool:
    """Return whether all cards get the same look, or something more besides what they tell."""
    edits = [one.args for one in made.calls if one.name == "edit_card"]
    more = {
        args["text"].removeprefix(now.text(args["card"]).rstrip(" .")) for args in edits if "text" in args
    }
    same = not more or (len(more) == 1 and more.pop().startswith((",", " with ")))
    return same and len(edits) == len(made.calls) == len(now.cards) > 1


def _is_unknown(one: Named, now: Situation) -> bool:
    """Return whether a thing is spoken of as known, and is neither of a picture nor in a card."""
    look = any(
        span.slots & {*lexicon.LOOKS, "asked weather", "colour", "light"}
        for span in lexicon.spans(" ".join(one.words))
    )
    if one.denied or not one.is_known or look or idle(one.head) or _OF_PICTURES.fullmatch(one.head):
        return False
    return not any(is_shown(one.head, now.text(card)) for card in now.positions)
