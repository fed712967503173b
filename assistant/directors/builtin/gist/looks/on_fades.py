"""Reads where a scene fades to black or out of it: that is done by its camera."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.film.on_joins import place_between
from assistant.directors.builtin.gist.marks.places import known
from assistant.directors.builtin.gist.marks.pointing import is_of_board
from assistant.directors.builtin.situation import Situation

_HOW: Final = r"(?: (?:out|in|up|down|slowly|gently|softly|back|off))"
_FADE: Final = re.compile(
    r"\b(?:an? |the )?(?:(?:picture|screen|image) (?:(?:should|must|can|to) )?(?=fade|go|com|turn))?"
    r"(?:(?:slow|soft|gentle|quick|long) )?(?:fad(?:es?|ing)|dissolves?"
    rf"|(?:(?:go|turn)(?:es|s|ing)?|com(?:es?|ing))(?={_HOW}* (?:(?:in)?to|from|out of) (?:black|dark|white))"
    rf"|go(?:es|ing)?(?={_HOW}* (?:black|dark)\b.*\b(?:end|ends|over)\b))\b[- ]?"
    r"(?:(?:it|everything|the (?:film|video|picture|scene)) )?"
    r"(?:(?:out|in|up|down|slowly|gently|softly|back|off) )*"
    r"(?:(?:(?P<way>to|into|through|via|from|out of|in from|up from) )?(?:a |total |complete )?"
    r"(?P<colour>black|white|dark(?:ness)?)\b|(?P<alone>in|out)\b(?! (?:of|to|into|from)\b))"
    r"(?:,? (?:and |then )+(?:(?:comes?|goes|go|fades?) )?(?:back|in)\b(?: (?:in|up|again|from black))*)?",
    re.I,
)
_DARK: Final = re.compile(
    r"\b(?:(?P<opens>start|begin|open)|end|finish|close)(?:s|ing)? (?:(?:it|off|out|the (?:film|video"
    r"|story)) )?"
    r"(?:(?:on|in|from|with|to|an?|total|complete) )*"
    r"(?:black(?: screen| picture)?|(?:all )?dark(?:ness)?(?=,?(?: and| then| slowly)* (?:fad"
    r"|com)))"
    r"(?:,?(?: and| then| slowly| let it)* (?:fad(?:es?|ing)|come|comes|coming) (?:in|up)\b(?: slowly"
    r"| from black)*)?",
    re.I,
)
"""“Start on black”, “begin dark, then fade in”, “end in black”."""
_NO_CUT: Final = re.compile(
    r"\b(?:not|no|without|instead of|rather than) (?:(?:just|only|an?|the|any|hard|sharp) )*"
    r"(?:jump|cut|stop|end)(?:s|[pt]?ing)?\b",
    re.I,
)
_SAID_BY: Final = (
    r"(?: (?:from black|to black|slowly|softly|gently|(?:at|in) the (?:very )?(?:start|beginning|end)"
    r"|of the (?:film|video|story)))*"
)
_IN_ANDOUT: Final = re.compile(
    rf"\bfad\w* in{_SAID_BY},? and (?:(?:then|it|fades?) )*out{_SAID_BY}"
    rf"|\bfad\w* out{_SAID_BY},? and (?:(?:then|it|fades?) )*in{_SAID_BY}",
    re.I,
)
"""At both ends of the film."""
_FROM: Final = frozenset({"from", "out of", "in from", "up from", "in"})
_BESIDE: Final = (
    "fade",
    "place",
    "card",
    "edge",
    "passing",
    "first",
    "latter",
    "move",
    "each",
    "add",
    "wisher",
)
_IN: Final = "fade from black"
OUT: Final = "fade to black"
"""The camera of a card at whose end the picture goes black."""
_NO_WHITE: Final = "A fade to white is not drawn, one to black is. For example: fade to black at the end."
_WHICH: Final = "Between which scenes? For example: fade to black between scenes 1 and 2."


def faded(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a fade to black or out of it: at an end of the film, of a scene, or between scenes."""
    match = _FADE.search(clause.text)
    if match is None or not now.cards or _of_clips(clause) or not is_of_board(clause, context, now):
        return None
    if (match["colour"] or "").lower() == "white":
        return ask(_NO_WHITE)
    if (ends := _IN_ANDOUT.search(clause.text)) and not clause.says(r"\bbetween\b"):
        both = Clause(clause.text, (*clause.marks, Mark("fade", ends.start(), ends.end())))
        return None if both.left(*_BESIDE) else _made([len(now.cards)], [1], context, now)
    at, where = place_between(clause, now)
    fade = Mark("fade", match.start(), match.end())
    no_cut = [Mark("fade", one.start(), one.end()) for one in _NO_CUT.finditer(clause.text)]
    named = [mark for mark in (*known(clause, now), *clause.all("card after")) if not where]
    things = [replace(mark, name="place") for mark in named]
    if Clause(clause.text, (*clause.marks, fade, *no_cut, *where, *things)).left(
        *_BESIDE, "join", "beside", "smooth", "blend"
    ):
        return None
    if clause.has("passing") or at:
        gaps = [at] if at else [position for position in now.positions if position > 1]
        return _made([card - 1 for card in gaps], gaps, context, now)
    if clause.says(r"\bbetween\b"):
        return ask(_WHICH)
    opens = (match["way"] or match["alone"] or "to").lower() in _FROM
    cards = [card for mark in named for card in mark.value if mark.name != "edge"]
    cards = [card for card in cards if card in now.positions] or [1 if opens else len(now.cards)]
    return _made([], cards, context, now) if opens else _made(cards, [], context, now)


def _of_clips(clause: Clause) -> bool:
    """Return whether all clips are named as such: “everything” is the picture."""
    return any(clause.words(mark).lower() != "everything" for mark in clause.all("all clips"))


def opened_dark(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a film that comes out of black or goes into it: “start on black”."""
    match = _DARK.search(clause.text)
    if match is None or not now.cards or not is_of_board(clause, context, now):
        return None
    if Clause(clause.text, (Mark("fade", *match.span()), *clause.marks)).left(*_BESIDE, "edge", "join"):
        return None
    return _made([], [1], context, now) if match["opens"] else _made([len(now.cards)], [], context, now)


def _made(out: Iterable[int], into: Iterable[int], context: Context, now: Situation) -> Decision:
    """Return the edits by which some cards fade to black and some out of it; their cameras stay."""
    ways = {card: [_IN] for card in into}
    for card in dict.fromkeys(out):
        ways[card] = [*ways.get(card, []), OUT]
    return change(
        *(
            call("edit_card", card=card, camera=_filmed(card, ways[card], context, now))
            for card in sorted(ways)
        )
    )


def _filmed(card: int, ways: list[str], context: Context, now: Situation) -> str:
    """Return a card's camera, as it is or as it was wished just now, with its fades."""
    wished = [one.args for one in context.decision.calls] if context.decision else []
    cameras = [args["camera"] for args in wished if args.get("card") == card and "camera" in args]
    camera = str((cameras or [(now.cards[card - 1].get("fields") or {}).get("camera")])[-1] or "")
    return ", ".join([*([camera] if camera else []), *ways])


RULES: Final[tuple[Rule, ...]] = (opened_dark, faded)
