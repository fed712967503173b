"""What a clip's frames are made of: the takes behind a stretch, names for its frames, what is seen in them.

Values only: it follows plans, and decodes nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from tools.card import Card
from tools.errors import RequestError
from tools.format import Canvas, nearest_format
from tools.plan import Kept, PlannedShot, Timeline
from tools.renderers.base import Renderer
from tools.shot import Shot
from tools.sound import Sound, heard
from tools.storyboard import Storyboard
from tools.timecode import Timecode, TimeRange


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one take: `num_frames` frames of `shot` from `start_frame` on."""

    shot: Shot
    start_frame: int
    num_frames: int

    @property
    def fills_a_gap(self) -> bool:
        """Whether it goes on with what was beside it; conformed footage runs into nothing."""
        shot = self.shot
        goes_on = shot.source is not None and shot.source.strength == 0 and shot.second is None
        return goes_on and bool(shot.beats or shot.anchors)

    def reference(self, frame: int) -> str:
        """Return the name of a frame, counted from the first of the piece; it may lie beyond the take."""
        return f"take:{self.shot.fingerprint}#{self.start_frame + frame}"


@dataclass(frozen=True, slots=True)
class Copy:
    """A stretch of a clip that a card shows."""

    clip: str
    timeline: Timeline
    start_frame: int
    num_frames: int

    def kept(self, from_frame: int = 0) -> Kept:
        """Return the stretch as a plan keeps it, without its first frames where so many are left out."""
        return Kept(self.clip, self.timeline.content, self.start_frame + from_frame)


class Copies:
    """The clips that a board copies from, each plan read once.

    Args:
        timeline_of: gives the plan of a clip by its id.
        picture_of: gives the name of a picture in shots by its id.
    """

    def __init__(
        self, timeline_of: Callable[[str], Timeline], picture_of: Callable[[str], str] | None = None
    ) -> None:
        self._timeline_of, self._picture_of = timeline_of, picture_of
        self._timelines: dict[str, Timeline] = {}

    def timeline(self, clip: str) -> Timeline:
        """Return a clip's plan.

        Raises:
            RequestError: there is no such clip.
        """
        if clip not in self._timelines:
            self._timelines[clip] = self._timeline_of(clip)
        return self._timelines[clip]

    def of(self, card: Card) -> Copy | None:
        """Return what a card copies; None where it copies nothing.

        Raises:
            RequestError: its clip is unknown, or is shorter than the range.
        """
        if card.media is None or card.media.range is None:
            return None
        clip, timeline = card.media.source, self.timeline(card.media.source)
        return Copy(clip, timeline, *frames_within(clip, timeline, card.media.range))

    def picture(self, card: Card) -> str | None:
        """Return the name of the picture that a card opens on, if it has one.

        Raises:
            RequestError: there is no such picture.
        """
        if card.media is None or card.media.range is not None or self._picture_of is None:
            return None
        return self._picture_of(card.media.source)

    def canvas(self, cards: tuple[Card, ...]) -> Canvas | None:
        """Return the canvas of the first clip that is copied, or None."""
        first = next((copy for card in cards if (copy := self.of(card))), None)
        return first.timeline.canvas if first else None

    def pieces(self, copy: Copy) -> Iterator[Piece]:
        """Yield the takes behind a stretch, in order."""
        end = copy.start_frame + copy.num_frames
        for planned in copy.timeline.shots:
            first = max(copy.start_frame, planned.start)
            count = min(end, planned.start + planned.num_frames) - first
            if count > 0:
                yield from self._pieces(planned, first - planned.start, count)

    def first(self, copy: Copy) -> Piece:
        """Return the piece with the first frame of a stretch."""
        return next(self.pieces(copy))

    def last(self, copy: Copy) -> Piece:
        """Return the piece with the last frame of a stretch."""
        return list(self.pieces(copy))[-1]

    def at(self, clip: str, time: Timecode) -> Piece:
        """Return the piece with the frame of a clip at a moment.

        Raises:
            RequestError: there is no such clip, or it is over by then.
        """
        timeline = self.timeline(clip)
        span = TimeRange(time, Timecode.at_frame(1, timeline.canvas.frame_rate))
        return self.first(Copy(clip, timeline, *frames_within(clip, timeline, span)))

    def all_by(self, card: Card, renderer: str) -> bool:
        """Return whether one renderer draws again all that a card is made of, by itself.

        Another's takes, and what two clips' pixels are put together from, it only sees as pixels.

        Raises:
            RequestError: a clip of the card is unknown, or shorter than the card says.
        """
        second = card.media.second if card.media else None
        by_scenes = second is None or second.mode == "transition"
        return by_scenes and self.makers(card) <= {renderer}

    def makers(self, card: Card) -> frozenset[str]:
        """Return the names of the renderers that drew what a card is made of.

        Raises:
            RequestError: a clip of the card is unknown, or shorter than the card says.
        """
        copy, second = self.of(card), card.media.second if card.media else None
        pieces = [self.first(copy)] if copy else []
        if second is not None:
            pieces.append(self.at(second.source, second.start_time))
        return frozenset(piece.shot.identity.get("renderer", "") for piece in pieces)

    def sound(self, copy: Copy, at: Fraction) -> Iterator[Sound]:
        """Yield what is heard in a stretch, as it is heard from `at` seconds on."""
        rate = copy.timeline.canvas.frame_rate
        yield from heard(copy.timeline.sound, copy.start_frame / rate, copy.num_frames / rate, at)

    def after(self, copy: Copy) -> Piece:
        """Return what goes on where a stretch ends, as an empty piece: it begins with the frame that follows.

        That is the take that it ends in, unless that one had run into the next take of the clip by then.
        """
        last, end = self.last(copy), copy.start_frame + copy.num_frames
        over = last.start_frame + last.num_frames
        runs_on = any(anchor.frame >= last.shot.num_frames for anchor in last.shot.anchors)
        if over == last.shot.num_frames and runs_on and end < copy.timeline.num_frames:
            following = self.first(Copy(copy.clip, copy.timeline, end, 1))
            return Piece(following.shot, following.start_frame, 0)
        return Piece(last.shot, over, 0)

    def _pieces(self, planned: PlannedShot, first: int, count: int) -> Iterator[Piece]:
        if planned.shot is not None:
            yield Piece(planned.shot, planned.from_frame + first, count)
        elif planned.kept is not None:
            timeline = self.timeline(planned.kept.clip)
            yield from self.pieces(Copy(planned.kept.clip, timeline, planned.kept.start_frame + first, count))


def frames_within(clip: str, timeline: Timeline, range: TimeRange) -> tuple[int, int]:
    """Return the first frame of a range of a clip and how many it has, one at least.

    Raises:
        RequestError: the range lies outside the clip.
    """
    rate = timeline.canvas.frame_rate
    start = range.start_time.frame(rate)
    end = min(range.end_time.frame(rate), timeline.num_frames)
    if start >= timeline.num_frames:
        length = float(timeline.num_frames / rate)
        raise RequestError(
            f"{clip} lasts {length:g} s; there is nothing at {range.start_time} s.",
            f"Name a part of it between 0 and {length:g} s.",
        )
    return start, max(1, end - start)


def shown_in(piece: Piece, identity: Mapping[str, str]) -> Mapping[str, Any] | None:
    """Return what is seen where a piece begins, if the same renderer drew it; else None."""
    if piece.shot.identity.get("renderer") != identity.get("renderer") or not piece.shot.beats:
        return None
    return next((beat.card for beat in reversed(piece.shot.beats) if beat.frame <= piece.start_frame), None)


def canvas_of(board: Storyboard, renderer: Renderer, copies: Copies) -> Canvas:
    """Return what a board is drawn on: as the first clip it copies, unless another size was asked for."""
    copied, format = copies.canvas(board.cards), board.format
    nearest = nearest_format(copied) if copied else format
    same = (nearest.aspect, nearest.resolution) == (format.aspect, format.resolution)
    return copied if copied and same else renderer.canvas(format)


def copied_beats(
    board: Storyboard, renderer: Renderer, copies: Copies
) -> dict[str, Mapping[str, Any] | None]:
    """Return what is seen at the end of each copied range, by card; None where it is or comes of footage."""
    identity = renderer.identity()
    found: dict[str, Mapping[str, Any] | None] = {}
    for card in board.copies:
        copy = copies.of(card)
        if copy and card.copied:
            found[card.id] = shown_in(copies.after(copy), identity)
        elif card.media and card.media.second and not copies.all_by(card, renderer.name):
            found[card.id] = None
    return found
