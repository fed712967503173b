"""The verb `blend`: two clips merged by the influence that the second has over time.

|A A A A| + |B B B B|  ->  |A A A|a b|B B B|
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from tools.card import BlendMode, Fields, Second
from tools.clip import Clip
from tools.copying import Copies, Copy
from tools.cutting import ZERO, Cutting, format_of, redrawn
from tools.errors import RequestError
from tools.plan import Plan, Proposal
from tools.planning import plan_board
from tools.ranges import between
from tools.renderers.base import STRENGTHS
from tools.storyboard import Storyboard
from tools.timecode import Timecode, TimeRange
from tools.workbench import Workbench

LONGEST_S: Final = 2
"""Seconds in which one clip gives way to the other when nobody says, at most half of the shorter."""

Curve: TypeAlias = tuple[tuple[Fraction, float], ...]
_EVENLY: Final[Curve] = ((Fraction(0), 0.5),)


class Blend(BaseModel):
    """Merge two clips: one gives way to the other, both mix, or one takes on the other's look."""

    model_config = ConfigDict(extra="forbid")

    second: str = Field(description="The clip that gains influence, such as c2.")
    first: str | None = Field(
        None, description="The clip it is blended into; the current one when not given."
    )
    mode: Literal["transition", "mix", "sample", "curve"] = Field(
        "transition",
        description="transition: first, then second; mix: both at once; sample: the second's look on the "
        "first's motion; curve: by `curve`.",
    )
    length: Annotated[float | None, Field(gt=0, le=20, description="Seconds that a transition takes.")] = None
    curve: str | None = Field(
        None, description='Influence of the second at seconds, such as "0: 0, 1.2: 60%, 3: 100%".'
    )


def blend(bench: Workbench, arguments: Blend) -> Proposal:
    """Plan two clips as one.

    Raises:
        RequestError: a clip is unknown, both are the same, or the curve cannot be read or followed.
    """
    first, second = bench.source(arguments.first), bench.source(arguments.second)
    if first.id == second.id:
        raise RequestError("A clip cannot be blended with itself.", "Name two clips, for example c1 and c2.")
    if arguments.curve and arguments.mode in ("mix", "sample"):
        raise RequestError(
            f"A {arguments.mode} follows no curve.", "Leave the curve out, or choose the mode curve."
        )
    told = all(_is_told(bench, clip) for clip in (first, second))
    if arguments.mode not in ("mix", "sample"):
        board = _run_over(bench, first, second, arguments)
    elif told:
        board = _merged(bench, first, second, arguments.mode)
    else:
        board = _laid_together(bench, first, second, arguments.mode)
    plan = plan_board(board, bench.renderer, bench)
    if arguments.mode not in ("mix", "sample"):
        plan = _showing(plan, first, second)
    how = _SAID[arguments.mode][not told]
    said = f"Blends {first.id} and {second.id}: {how}, {board.format.duration} s in all."
    most = min(first.duration, second.duration).seconds / 2
    if arguments.mode == "transition" and not arguments.curve and (arguments.length or 0) > most:
        said += f" A transition takes half of the shorter clip at most, {Timecode(most)} s."
    parents = (first.id, second.id)
    return Proposal("blend", first.title, plan, None, parents=parents, draft=board, said=said)


_SAID: Final = {
    "transition": ("the second unfolds out of the first", "the first gives way to the second"),
    "curve": ("the second gains influence along the curve",) * 2,
    "mix": ("who is in either is in the first one's place", "of either, what moves and stands out is seen"),
    "sample": (
        "the first takes on the second's hour, weather and look",
        "the first takes on the second's colours and light",
    ),
}
"""What is done, between clips whose scenes are drawn again, and where only pixels are known."""


def _showing(plan: Plan, *clips: Clip) -> Plan:
    """Return the plan of a clip in which all is seen that these clips show, and not what they leave out."""
    drawn = dict.fromkeys(word for clip in clips for word in clip.drawn)
    not_drawn = dict.fromkeys(word for clip in clips for word in clip.not_drawn)
    (timeline,) = plan.timelines
    shown = replace(timeline, drawn=tuple(drawn), not_drawn=tuple(not_drawn))
    return replace(plan, timelines=(shown,))


def read_curve(text: str) -> Curve:
    """Return a curve that is written as `0: 0, 1.2: 60%, 3: 100%`, in the order of time.

    Raises:
        RequestError: it cannot be read.
    """
    points: dict[Fraction, float] = {}
    for part in text.replace(";", ",").split(","):
        at, colon, share = part.partition(":")
        try:
            figure = float(share.strip().rstrip("%")) / (100 if "%" in share else 1)
            time = Timecode.of(at.strip().removesuffix("s"))
        except (ValueError, RequestError) as error:
            raise _unreadable(part) from error
        if not colon or not 0 <= figure <= 1:
            raise _unreadable(part)
        points[time.seconds] = figure
    return tuple(sorted(points.items()))


def _unreadable(part: str) -> RequestError:
    return RequestError(
        f"{part.strip()!r} is no point of a curve.", 'Write seconds and influence: "0: 0, 1.2: 60%, 3: 100%".'
    )


def _run_over(bench: Workbench, first: Clip, second: Clip, arguments: Blend) -> Storyboard:
    """Return a board on which the second clip takes over, from the end of the first or along a curve."""
    copies = Copies(bench.timeline)
    cutting = Cutting(bench, format_of(bench, first))
    shorter = min(first.duration, second.duration)
    by_curve = arguments.mode == "curve" or bool(arguments.curve)
    if by_curve:
        curve, span = _within(read_curve(arguments.curve or ""), shorter), between(ZERO, shorter)
    else:
        wanted = Fraction(arguments.length or LONGEST_S).limit_denominator(1000)
        length = _on_grid(first, Timecode(min(wanted, shorter.seconds / 2)))
        curve = ((Fraction(0), 0.0), (length.seconds, 1.0))
        span = between(first.duration - length, first.duration)
    if span.start_time > ZERO:
        cutting.copy(first, between(ZERO, span.start_time))
    for part in _parts(copies, first, second, span):
        start = part.start_time - span.start_time
        into = Second(second.id, start, tuple((at - start.seconds, share) for at, share in curve))
        cutting.blend(first, part, into)
    if not by_curve and span.duration < second.duration:
        cutting.copy(second, between(span.duration, second.duration))
    return cutting.board()


def _within(curve: Curve, length: Timecode) -> Curve:
    """Return a curve that begins within a length."""
    if curve[0][0] >= length.seconds:
        raise RequestError(
            f"The curve begins at {Timecode(curve[0][0])} s, and the shorter clip lasts {length} s.",
            "Name moments before its end.",
        )
    return curve


def _on_grid(clip: Clip, length: Timecode) -> Timecode:
    """Return a length in whole frames of a clip, one at least."""
    rate = clip.canvas.frame_rate
    return Timecode.at_frame(max(1, length.frame(rate)), rate)


def _is_told(bench: Workbench, clip: Clip) -> bool:
    """Return whether all of a clip can be drawn again by words."""
    copies, timeline = Copies(bench.timeline), bench.timeline(clip.id)
    pieces = copies.pieces(Copy(clip.id, timeline, 0, timeline.num_frames))
    by_fields = bench.renderer.capabilities.source == "fields" and bench.board_of(clip) is not None
    return by_fields and all(p.shot.identity["renderer"] == bench.renderer.name for p in pieces)


def _laid_together(bench: Workbench, first: Clip, second: Clip, mode: BlendMode) -> Storyboard:
    """Return the first clip with each of its frames changed by the second's: merged, or like it in look."""
    copies, cutting = Copies(bench.timeline), Cutting(bench, format_of(bench, first))
    end = min(first.duration, second.duration) if mode == "mix" else first.duration
    for part in _parts(copies, first, second if mode == "mix" else None, between(ZERO, end)):
        start = min(part.start_time, second.duration - Timecode.at_frame(1, second.canvas.frame_rate))
        cutting.blend(first, part, Second(second.id, start, _EVENLY, mode))
    return cutting.board()


def _parts(copies: Copies, first: Clip, second: Clip | None, span: TimeRange) -> Iterator[TimeRange]:
    """Yield a range of the first clip in parts, within each of which either clip shows one take."""
    rate, start = first.canvas.frame_rate, span.start_time
    moments = [start, span.end_time, *(start + at for at in _edges(copies, first, start, span.duration))]
    if second is not None:
        moments += [start + at for at in _edges(copies, second, ZERO, span.duration)]
    frames = sorted({moment.frame(rate) for moment in moments if moment <= span.end_time})
    for a, b in pairwise(frames):
        yield between(Timecode.at_frame(a, rate), Timecode.at_frame(b, rate))


def _edges(copies: Copies, clip: Clip, start: Timecode, length: Timecode) -> Iterator[Timecode]:
    """Yield the moments, counted from `start`, at which a take of a clip ends."""
    rate, place = clip.canvas.frame_rate, 0
    timeline = copies.timeline(clip.id)
    for piece in copies.pieces(Copy(clip.id, timeline, start.frame(rate), length.frame(rate))):
        place += piece.num_frames
        yield Timecode.at_frame(place, rate)


def _merged(bench: Workbench, first: Clip, second: Clip, mode: str) -> Storyboard:
    """Return the first clip's board drawn again with what is taken over from the second."""
    board, other = bench.board_of(first), bench.board_of(second)
    if board is None or other is None:
        raise RequestError(
            "Only clips with a storyboard can mix or lend their look.", "Blend them as a transition instead."
        )
    own, theirs = (bench.renderer.resolve(one).beats for one in (board, other))
    cards = []
    for place, card in enumerate(board.cards):
        at = min(place, len(other.cards) - 1)
        if mode == "sample":
            cards.append(replace(card, fields=card.fields.merged(_look(theirs[at]))))
        else:
            there = replace(_look(own[place]), setting=str(own[place].get("setting") or "") or None)
            text = f"{card.text.rstrip()} {other.cards[at].text}".strip()
            cards.append(replace(card, text=text, fields=card.fields.merged(there)))
    changed = replace(board, cards=tuple(cards))
    return redrawn(bench, first, changed, between(ZERO, first.duration), STRENGTHS["subtle"])


def _look(beat: Mapping[str, Any]) -> Fields:
    """Return the hour, weather, light and style of a scene as fields."""
    style, mood = str(beat.get("style") or "none"), str(beat.get("mood") or "")
    return Fields(
        time_of_day=str(beat.get("time_of_day") or "") or None,
        weather=str(beat.get("weather") or "") or None,
        light=f"{mood} light" if mood else None,
        look=None if style == "none" else style,
    )
