"""A board made of ranges of clips, put together piece by piece: what recut, join and loop have in common."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Final

from tools.card import Card, CardMedia, Join, Second
from tools.clip import Clip
from tools.copying import Copies, Copy, Piece
from tools.format import Format, nearest_format
from tools.ranges import between
from tools.storyboard import Storyboard
from tools.timecode import Timecode, TimeRange
from tools.workbench import Workbench

ZERO: Final = Timecode(Fraction(0))
BLENDED: Final = 1.0
"""The strength that stands at a blended range: all of it is drawn anew."""


@dataclass
class Cutting:
    """A board under way. Each piece is put after the one before it."""

    format: Format
    end: Timecode = ZERO
    cards: list[Card] = field(default_factory=list)

    def copy(self, clip: Clip, range: TimeRange, text: str, join: Join = "cut") -> None:
        """Add a range of a clip as it is."""
        self._add(text, range.duration, media=CardMedia(clip.id, range), join=join)

    def again(self, clip: Clip, range: TimeRange, card: Card, strength: float, join: Join) -> None:
        """Add a range of a clip that is drawn again, by the words of a card."""
        media = CardMedia(clip.id, range, strength)
        own = replace(card, id=f"k{len(self.cards) + 1}", at=self.end, media=media, join=join)
        self.cards.append(own)
        self.end = self.end + range.duration

    def blend(self, clip: Clip, range: TimeRange, second: Second, text: str) -> None:
        """Add a range of a clip over which a second one gains influence."""
        self._add(text, range.duration, media=CardMedia(clip.id, range, BLENDED, second), join="cut")

    def draw(self, text: str, length: Timecode, join: Join = "smooth") -> None:
        """Add a card that is drawn."""
        self._add(text, length, join=join)

    def leave(self, length: Timecode) -> None:
        """Leave a gap, which the plan fills."""
        self.end = self.end + length

    def board(self) -> Storyboard:
        """Return what was put together, as a new board."""
        return Storyboard("", 1, tuple(self.cards), replace(self.format, duration=self.end))

    def _add(
        self, text: str, length: Timecode, media: CardMedia | None = None, join: Join = "smooth"
    ) -> None:
        self.cards.append(Card(f"k{len(self.cards) + 1}", self.end, text, media=media, join=join))
        self.end = self.end + length


def format_of(bench: Workbench, clip: Clip) -> Format:
    """Return the format in which a clip was made, for one more clip like it."""
    board = bench.board_of(clip)
    if board is not None:
        return replace(board.format, variations=1, seed=clip.seed, loop=False)
    return nearest_format(clip.canvas, clip.seed)


def shown_at(bench: Workbench, clip: Clip, time: Timecode) -> str:
    """Return what a clip shows at a moment, in the words of its card; else its title."""
    board = bench.board_of(clip)
    card = card_at(board, time) if board else None
    return (card and card.text) or clip.title


def card_at(board: Storyboard, time: Timecode) -> Card | None:
    """Return the card that is seen at a moment; None in a gap."""
    spans = zip(board.cards, board.spans(), strict=True)
    return next((card for card, span in spans if time in span), None)


def redrawn(
    bench: Workbench, clip: Clip, board: Storyboard, span: TimeRange, strength: float, edge: Join = "smooth"
) -> Storyboard:
    """Return a board on which a stretch of a clip is drawn again by the words of a board's cards.

    Each take within it becomes a card of its own, gaps stay gaps; what lies outside is copied.

    Args:
        bench: where the clip is.
        clip: what is drawn again.
        board: its board, with the words changed.
        span: the stretch.
        strength: how much of it may change.
        edge: how the stretch joins what is copied on either side.
    """
    cutting = Cutting(replace(format_of(bench, clip), style=board.format.style, loop=board.format.loop))
    if span.start_time > ZERO:
        cutting.copy(clip, between(ZERO, span.start_time), shown_at(bench, clip, ZERO))
    place, join = span.start_time, edge
    for piece in _takes(bench, clip, span):
        length = Timecode.at_frame(piece.num_frames, clip.canvas.frame_rate)
        if piece.fills_a_gap:
            cutting.leave(length)
        else:
            cutting.again(clip, TimeRange(place, length), _seen(board, place), strength, join)
        place, join = place + length, "smooth"
    if span.end_time < clip.duration:
        rest = between(span.end_time, clip.duration)
        cutting.copy(clip, rest, shown_at(bench, clip, span.end_time), edge)
    return cutting.board()


def _takes(bench: Workbench, clip: Clip, span: TimeRange) -> Iterator[Piece]:
    """Yield the parts of takes that a stretch of a clip shows."""
    copies, rate = Copies(bench.timeline), clip.canvas.frame_rate
    start = span.start_time.frame(rate)
    return copies.pieces(Copy(clip.id, copies.timeline(clip.id), start, span.end_time.frame(rate) - start))


def _seen(board: Storyboard, time: Timecode) -> Card:
    """Return the card that is seen at a moment, or the last one before it."""
    before = [card for card in board.cards if card.at <= time]
    return card_at(board, time) or (before or board.cards)[-1]
