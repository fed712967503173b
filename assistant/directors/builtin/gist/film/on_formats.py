"""Reads a wish for another shape or another size of the picture."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.formats import read_format
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.film.on_versions import counted
from assistant.directors.builtin.gist.marks.pointing import is_of_board
from assistant.directors.builtin.situation import Situation
from tools.format import RESOLUTIONS
from tools.wording import joined

_SHAPES: Final[Mapping[str, str]] = {
    "shape_vertical": "9:16",
    "shape_square": "1:1",
    "shape_wide": "16:9",
}
_NOT: Final = re.compile(
    r"\b(?:not|no|from|instead of|rather than|isn't|than|too|(?:don't|do not) (?:need|want|like)(?: it)?)"
    r" (?:so |too |as |in )?(?:(?:an?|the|this) )?$",
    re.I,
)
_LIKE: Final = re.compile(
    r",? like (?:(?:in|on|at|for) )?(?:my|our|an?|the|those|old)"
    r"(?: (?!(?:and|but|with|for)\b)[\w'-]+){1,4}$",
    re.I,
)
"""What another picture is said to be shaped like."""
_JUDGED: Final = re.compile(
    r" (?:would|might|'d|wouldn't|won't)"
    r" (?:be|look|feel|suit|fit|work|make|hurt|harm)\b(?!.*\b(?:with|and|if|but|than)\b)[^.;]*$",
    re.I,
)
"""How good a shape would be: “2.35:1 would be the real movie look, no?”."""
_PRAISED: Final = re.compile(
    r"(?:it|that|this|everything)(?:'d|'ll| would| will)? (?:looks?|be|feels?|gets?|comes? out) [^,.;]+$",
    re.I,
)
"""Behind a wish for a size, what is good about it: “it'd look so much crisper”."""
_NAMED_SIZES: Final[Mapping[str, str]] = {
    r"\b4k\b": "4k",
    r"1080|full[ -]?hd": "1080p",
    r"720|\bhd\b": "720p",
    r"480": "480p",
    r"medium|middle": "720p",
}
_MOST: Final = re.compile(r"\b(?:best|full|top|highest|max(?:imum)?|sharpest)\b|\bas \w+ as\b", re.I)
_LEAST: Final = re.compile(r"\b(?:lowest|smallest|least|worst|min(?:imum)?)\b|\bas \w+ as\b", re.I)
_OURS: Final = (
    *_SHAPES, "shape_other", "finer", "coarser", "versions", "how_many", "choosing", "at least",
    "drawing", "anew", "purpose", "shape_word", "move", "keep", "each", "clip", "title", "wisher", "lasting",
    "adding", "remove",
)  # fmt: skip
_ONE_SHAPE: Final = "A film has one shape at a time. Say one, for example “make it square”, then the other."
_NO_SOUND: Final = (
    r"\b(?:no|without(?: any)?|mute|silence|(?:turn|switch|take|leave|cut) (?:off|out)|remove|drop|kill"
    r"|get rid of)"
    r" (?:the |any |all |my )?(?:sounds?|audio|music)\b|^(?:(?:make|keep|leave) (?:it|this) )?(?:silent"
    r"|muted?)$"
    r"|\b(?:sounds?|audio|music) (?:off|out)\b"
)
_AND_SOUND: Final = re.compile(rf"\W*(?:\b(?:and|but|also|with)\W+)*(?:{_NO_SOUND})", re.I)
_WIDEST: Final = "21:9"
_PIXELS: Final = re.compile(r"\b(?P<wide>\d{3,4}) ?(?:x|×|by) ?(?P<high>\d{3,4})\b", re.I)


def silenced(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Answer a wish for no sound, of which clips have none."""
    if not clause.says(_NO_SOUND):
        return None
    rest = _AND_SOUND.sub("", clause.text)
    besides = context.alone(rest, now) if re.search(r"\w", rest) else None
    return besides if besides and besides.calls else ask("Clips have no sound: nothing has to change.")


def praised(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read nothing in what a size that was just wished is good for."""
    return Decision() if context.rule == "shaped" and _PRAISED.match(clause.text) else None


def shaped(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read another shape and another size of the picture."""
    if now.board is None or not is_of_board(clause, context, now):
        return None
    if pixels := _PIXELS.search(clause.text):
        said = read_format(f"{pixels['wide']}x{pixels['high']}").chosen
        return None if clause.left(*_OURS) else change(call("set_format", **said))
    named = clause.all(*_SHAPES, "shape_other")
    shapes = {_aspect(clause, mark) for mark in named if not _NOT.search(clause.text[: mark.start])}
    exact = {shape for shape in shapes if shape not in _SHAPES.values()}
    shapes = shapes if len(exact) != 2 else exact - {_WIDEST}  # “2.39:1 cinemascope”
    size = _size(clause, str(now.board["resolution"]))
    versions = counted(clause, now)
    if (clause.has("how_many") and not versions) or not (named or size):
        return None
    if len(shapes) > 1:
        return ask(_ONE_SHAPE) if not clause.left(*_OURS) and clause.says(r"\b(?:and|both)\b") else None
    text = _LIKE.sub("", clause.text) if named else clause.text
    told = replace(clause, text=_JUDGED.sub("", text))
    if told.left(*_OURS):
        return None
    if not (shapes or size):
        return Decision()  # only what it shall not be
    if not shapes and (no_other := _no_other_size(size, clause, str(now.board["resolution"]))):
        return ask(no_other)
    wanted: dict[str, Any] = {"aspect": next(iter(shapes), None), "resolution": size or None}
    wanted["variations"] = versions or None
    return change(call("set_format", **wanted))


def _no_other_size(size: str, clause: Clause, here: str) -> str:
    """Return why a size cannot be had: there is none such, or none finer; nothing where it can."""
    if size not in (*RESOLUTIONS, "4k"):
        return f"A film is drawn at {joined(RESOLUTIONS)}; this one is at {here}."
    finest = size == here and not clause.has("coarser") and not _named(clause)
    return f"It is drawn at {size} already, which is the finest there is." if finest else ""


def _aspect(clause: Clause, mark: Mark) -> str:
    """Return the shape that a mark names; one that is not offered as it was said, for the tool to refuse."""
    said = clause.words(mark).lower()
    ratio = re.sub(r" ?(?:by|to|x) ?", ":", said)
    return _SHAPES.get(mark.name) or (ratio if ":" in ratio else _WIDEST)


def _size(clause: Clause, here: str) -> str:
    """Return the resolution that is wished for, or nothing; one that is not offered as it was said."""
    finer = clause.has("finer") and not clause.has("coarser")
    if not finer and not clause.has("coarser"):
        return ""
    if named := _named(clause):
        return named
    if (_MOST if finer else _LEAST).search(clause.text):
        return RESOLUTIONS[-1 if finer else 0]
    place = RESOLUTIONS.index(here) + (1 if finer else -1)
    return RESOLUTIONS[min(len(RESOLUTIONS) - 1, max(0, place))]


def _named(clause: Clause) -> str:
    said = " ".join(clause.words(mark) for mark in clause.all("finer", "coarser"))
    other = re.search(r"\b\d{3,4}(?=p?\b)", said)
    named = next((size for pattern, size in _NAMED_SIZES.items() if re.search(pattern, said, re.I)), "")
    return named or (f"{other[0]}p" if other else "")


RULES: Final[tuple[Rule, ...]] = (
    silenced,
    praised,
    shaped,
)
