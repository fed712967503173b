"""Reads what a statement of a remix changes: “the bench is red”, “everybody is a mouse”."""

import re
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.clause import Context
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.situation import Situation

_IS: Final = r"(?:'s| is| are| should be| being| turns?| goes)?(?: all)?"
_MADE_OF: Final = re.compile(
    r"(?:(?:it|everything|all of it|all)(?:'s| is)?(?: all)? )?"
    r"(?P<look>made (?:entirely )?(?:out )?of [\w-]+(?: [\w-]+)?)",
    re.I,
)
_ALL: Final = re.compile(rf"(?:everything|it all|all of it)(?: (?:else|there))?{_IS} (?P<how>[\w-]+)", re.I)
_EVERYBODY: Final = re.compile(
    r"(?:everybody|everyone|they all|all of them|all (?:the )?(?:people|characters|figures))"
    r"(?:'s| is| are)(?: now)? (?P<what>(?:an? )?[\w-]+(?: [\w-]+)?)",
    re.I,
)
_ONE: Final = re.compile(
    r"(?:the|his|her|its|their) (?P<what>[\w-]+)(?:'s| is| are| should be) "
    r"(?P<how>(?:(?:bright|dark|pale|deep|light) )?[\w-]+)",
    re.I,
)
_MORE_OR_LESS: Final = re.compile(
    r"(?:(?:much|far|a lot|many) )?(?:less|fewer) (?P<what>[\w-]+)(?P<where> .+)?", re.I
)
_SHADES: Final = frozenset({"colour", "size", "mood", "age", "material", "light", "look"})


def stated(words: str, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return what a statement changes, as arguments of a remix; None where it is not understood."""
    if said := _MADE_OF.fullmatch(words):
        return {"look": said["look"]}
    if said := _ALL.fullmatch(words):
        return {"look": f"all {said['how']}"} if _is_shade(said["how"]) else None
    if said := _EVERYBODY.fullmatch(words):
        return {"subject": said["what"]} if lexicon.subject(said["what"]) else None
    if (said := _ONE.fullmatch(words)) and not things(words, now):
        return {"look": f"{said['how']} {said['what']}"} if _is_shade(said["how"]) else None
    if said := _MORE_OR_LESS.fullmatch(words):
        where = re.sub(r"\bin the back$", "in the background", said["where"] or "")
        return {"look": f"fewer {said['what']}{where}"}
    return _deed(words, context, now)


def _is_shade(word: str) -> bool:
    return all(span.known and span.slots & _SHADES for span in lexicon.spans(word))


def _deed(words: str, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return the one card that tells of those who do something else, told so."""
    card = next(
        (mark for mark in marked(words, now).all("card") if mark.end - mark.start == len(words)), None
    )
    if card is None or len(card.value) != 1:
        return None
    found = context.alone(f"card {card.value[0]}: {words}", now)
    made: Call | None = found.calls[0] if found and len(found.calls) == 1 else None
    text = made.args.get("text") if made and made.name == "edit_card" else None
    return {"cards": [{"card": card.value[0], "text": text}]} if text else None
