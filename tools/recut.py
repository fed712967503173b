"""The verb `recut`: keep parts of a clip, leave out or move others, and go on before, after and between."""

from fractions import Fraction
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from tools import ranges
from tools.card import MAX_TEXT
from tools.clip import Clip
from tools.cutting import ZERO, Cutting, format_of
from tools.errors import RequestError
from tools.format import LONGEST_S
from tools.plan import Proposal
from tools.planning import plan_board
from tools.timecode import Timecode, TimeRange
from tools.workbench import Workbench

EXTENSION_S: Final = 3
"""Seconds by which a clip is extended when nobody says."""

Words = Annotated[str | None, Field(max_length=MAX_TEXT)]
Seconds = Annotated[float | None, Field(gt=0, le=LONGEST_S)]


class Recut(BaseModel):
    """Keep parts of a clip as they are, leave out or move others, extend it before or after.

    Ranges are written in seconds of the clip: "2-4", or several: "0-1.5, 6-end".
    """

    model_config = ConfigDict(extra="forbid")

    clip: str | None = Field(None, description="The clip's id, such as c2; the current one when not given.")
    keep: str | None = Field(None, description="Ranges to keep, in the order in which they shall follow.")
    delete: str | None = Field(None, description="Ranges to leave out.")
    split: str | None = Field(None, description="Moments at which it is cut into cards of their own.")
    move: str | None = Field(None, description="A range to move; `to` says where.")
    to: Annotated[float | None, Field(ge=0, description="Where a moved range shall start, in seconds.")] = (
        None
    )
    holes: Literal["close", "fill"] = Field(
        "close", description="Whether what was left out closes up, or is filled with something new."
    )
    fill: Words = Field(None, description="What happens in filled holes.")
    before: Words = Field(None, description="What happens before it, in words.")
    before_s: Seconds = Field(None, description="Seconds to add before it.")
    after: Words = Field(None, description="What happens after it, in words.")
    after_s: Seconds = Field(None, description="Seconds to add after it.")


def recut(bench: Workbench, arguments: Recut) -> Proposal:
    """Plan a clip's parts on a new board; the kept ones are copied as they are.

    Raises:
        RequestError: there is no such clip, a range lies outside it, or nothing would be left or changed.
    """
    clip = bench.source(arguments.clip)
    parts = _parts(clip, arguments)
    cutting = Cutting(bench, format_of(bench, clip))
    _extend(cutting, arguments.before, arguments.before_s)
    filled = arguments.holes == "fill" or bool(arguments.fill)
    end = ZERO
    for index, part in enumerate(parts):
        hole = filled and index > 0 and part.start_time > end
        if hole:
            _put(cutting, arguments.fill, part.start_time - end)
        drawn_before = hole or (index == 0 and cutting.end > ZERO)
        cutting.copy(clip, part, "smooth" if drawn_before else "cut")
        end = part.end_time
    _extend(cutting, arguments.after, arguments.after_s)
    board = cutting.board()
    plan = plan_board(board, bench.renderer, bench)
    said = _said(clip, parts, arguments)
    return Proposal("recut", clip.title, plan, None, parents=(clip.id,), draft=board, said=said)


def _parts(clip: Clip, arguments: Recut) -> tuple[TimeRange, ...]:
    """Return the parts of a clip that are kept, in the order in which they follow."""
    whole = (TimeRange(ZERO, clip.duration),)
    parts = ranges.parse_ranges(arguments.keep, clip.duration) if arguments.keep else whole
    if arguments.delete:
        gone = ranges.parse_ranges(arguments.delete, clip.duration)
        parts = tuple(left for part in parts for left in _left(part, gone))
    if arguments.split:
        parts = ranges.split(parts, ranges.parse_times(arguments.split, clip.duration))
    if arguments.move:
        parts = _moved(clip, parts, arguments)
    if not parts:
        raise RequestError(
            "Nothing of the clip would be left.", "Leave out less of it, or name what to keep."
        )
    if parts == whole and not _extended(arguments):
        raise RequestError(
            f"{clip.id} would stay as it is.",
            "Name a range to keep or to leave out, or what happens after it.",
        )
    return parts


def _left(part: TimeRange, gone: tuple[TimeRange, ...]) -> tuple[TimeRange, ...]:
    """Return what is left of one part without some stretches of the clip."""
    outside = (ranges.between(ZERO, part.start_time), *gone) if part.start_time > ZERO else gone
    return ranges.without(outside, part.end_time)


def _moved(clip: Clip, parts: tuple[TimeRange, ...], arguments: Recut) -> tuple[TimeRange, ...]:
    """Return the parts with one stretch taken out and put where it shall start."""
    if arguments.to is None:
        raise RequestError("Where the range shall go was not said.", "Say at which second it shall start.")
    (stretch, *more) = ranges.parse_ranges(arguments.move or "", clip.duration)
    if more:
        raise RequestError("Several ranges cannot be moved at once.", "Move one after the other.")
    rest = [left for part in parts for left in _left(part, (stretch,))]
    target, place, found = Timecode.of(arguments.to), ZERO, []
    put = False
    for part in rest:
        cut = part.start_time + (target - place) if place < target < place + part.duration else None
        pieces = ranges.split((part,), (cut,)) if cut else (part,)
        for piece in pieces:
            if not put and place >= target:
                found.append(stretch)
                put = True
            found.append(piece)
            place = place + piece.duration
    return tuple(found if put else [*found, stretch])


def _extended(arguments: Recut) -> bool:
    return any((arguments.before, arguments.before_s, arguments.after, arguments.after_s))


def _extend(cutting: Cutting, words: str | None, seconds: float | None) -> None:
    if words or seconds:
        _put(cutting, words, Timecode.of(seconds or Fraction(EXTENSION_S)))


def _put(cutting: Cutting, words: str | None, length: Timecode) -> None:
    """Add what is drawn: a card where there are words, else a gap that goes on from what is beside it."""
    if words and words.strip():
        cutting.draw(words, length)
    else:
        cutting.leave(length)


def _said(clip: Clip, parts: tuple[TimeRange, ...], arguments: Recut) -> str:
    whole = parts == (TimeRange(ZERO, clip.duration),)
    said = [f"Keeps {'all' if whole else ranges.said(parts)} of {clip.id}"]
    for words, seconds, where in (
        (arguments.before, arguments.before_s, "before it"),
        (arguments.after, arguments.after_s, "after it"),
    ):
        if words or seconds:
            said.append(f"{Timecode.of(seconds or EXTENSION_S)} s {where}")
    return " and ".join(said) + "."
