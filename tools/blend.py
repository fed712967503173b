"""The verb `blend`: two clips merged by the influence that the second has over time.

|A A A A| + |B B B B|  ->  |A A A|a b|B B B|
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction
from itertools import pairwise
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from tools.card import Fields, Second
from tools.clip import Clip
from tools.copying import Copies, Copy
from tools.cutting import ZERO, Cutting, format_of, redrawn
from tools.errors import RequestError
from tools.plan import Proposal
from tools.planning import plan_board
from tools.ranges import between
from tools.renderers.base import STRENGTHS
from tools.storyboard import Storyboard
from tools.timecode import Timecode, TimeRange
from tools.workbench import Workbench

LONGEST_S: Final = 2
"""Seconds in which one clip gives way to the other when nobody says, at most half of the shorter."""

Curve: TypeAlias = tuple[tuple[Fraction, float], ...]


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
        RequestError: a clip is unknown, both are the same, or the curve cannot be read.
    """
    first, second = bench.source(arguments.first), bench.source(arguments.second)
    if first.id == second.id:
        raise RequestError("A clip cannot be blended with itself.", "Name two clips, for example c1 and c2.")
    if arguments.mode in ("mix", "sample"):
        board = _merged(bench, first, second, arguments.mode)
    else:
        board = _run_over(bench, first, second, arguments)
    plan = plan_board(board, bench.renderer, bench)
    said = f"Blends {first.id} and {second.id}: {_SAID[arguments.mode]}, {board.format.duration} s in all."
    parents = (first.id, second.id)
    return Proposal("blend", first.title, plan, None, parents=parents, draft=board, said=said)


_SAID: Final = {
    "transition": "the second unfolds out of the first",
    "curve": "the second gains influence along the curve",
    "mix": "who is in either is in the first one's place",
    "sample": "the first takes on the second's hour, weather and look",
}


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
        curve, span = read_curve(arguments.curve or ""), between(ZERO, shorter)
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


def _on_grid(clip: Clip, length: Timecode) -> Timecode:
    """Return a length in whole frames of a clip, one at least."""
    rate = clip.canvas.frame_rate
    return Timecode.at_frame(max(1, length.frame(rate)), rate)


def _parts(copies: Copies, first: Clip, second: Clip, span: TimeRange) -> Iterator[TimeRange]:
    """Yield a range of the first clip in parts, within each of which either clip shows one take."""
    rate = first.canvas.frame_rate
    start = span.start_time.frame(rate)
    edges = {start, span.end_time.frame(rate)}
    count = span.duration.frame(rate)
    place = start
    for piece in copies.pieces(Copy(first.id, copies.timeline(first.id), start, count)):
        place += piece.num_frames
        edges.add(place)
    own = second.canvas.frame_rate
    of_second = Copy(second.id, copies.timeline(second.id), 0, span.duration.frame(own))
    place = 0
    for piece in copies.pieces(of_second):
        place += piece.num_frames
        edges.add(start + Timecode.at_frame(place, own).frame(rate))
    ordered = sorted(edge for edge in edges if start <= edge <= start + count)
    for a, b in pairwise(ordered):
        yield between(Timecode.at_frame(a, rate), Timecode.at_frame(b, rate))


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
