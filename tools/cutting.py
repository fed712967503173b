"""A board made of ranges of clips, put together piece by piece: what recut, join and loop have in common."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from typing import Final

from tools.card import Card, CardMedia, Join, Second
from tools.clip import Clip
from tools.copying import Copies, Copy, Piece
from tools.format import Format, nearest_format
from tools.ranges import between, split
from tools.storyboard import MAX_CARDS, Storyboard
from tools.timecode import Timecode, TimeRange
from tools.workbench import Workbench

ZERO: Final = Timecode(Fraction(0))
BLENDED: Final = 1.0
"""The strength that stands at a blended range: all of it is drawn anew."""


@dataclass
class Cutting:
    """A board under way. Each piece is put after the one before it.

    What is copied keeps the cards that are seen in it, so that a change in words finds all of them.
    """

    bench: Workbench
    format: Format
    end: Timecode = ZERO
    cards: list[Card] = field(default_factory=list)

    def copy(self, clip: Clip, range: TimeRange, join: Join = "cut") -> None:
        """Add a range of a clip as it is."""
        for index, (part, card) in enumerate(_seen_in(self.bench, clip, range)):
            own = clip.seed if card.seed is None and clip.seed != self.format.seed else card.seed
            media = CardMedia(clip.id, part)
            self._put(replace(card, seed=own), part, media, card.join if index else join)

    def again(self, clip: Clip, range: TimeRange, card: Card, strength: float, join: Join) -> None:
        """Add a range of a clip that is drawn again, by the words of a card."""
        self._put(card, range, CardMedia(clip.id, range, strength), join)

    def blend(self, clip: Clip, range: TimeRange, second: Second) -> None:
        """Add a range of a clip over which a second one gains influence."""
        ((_, card), *_) = _seen_in(self.bench, clip, range)
        self._put(card, range, CardMedia(clip.id, range, BLENDED, second), "cut")

    def draw(self, text: str, length: Timecode, join: Join = "smooth") -> None:
        """Add a card that is drawn."""
        self._put(Card("", ZERO, text), TimeRange(ZERO, length), None, join)

    def leave(self, length: Timecode) -> None:
        """Leave a gap, which the plan fills."""
        self.end = self.end + length

    def board(self) -> Storyboard:
        """Return what was put together, as a new board; more cards than it takes are put together."""
        cards = self.cards if len(self.cards) <= MAX_CARDS else _fewer(self.cards)
        named = tuple(replace(card, id=f"k{position}") for position, card in enumerate(cards, 1))
        return Storyboard("", 1, named, replace(self.format, duration=self.end))

    def _put(self, card: Card, range: TimeRange, media: CardMedia | None, join: Join) -> None:
        self.cards.append(replace(card, at=self.end, media=media, join=join))
        self.end = self.end + range.duration


def format_of(bench: Workbench, clip: Clip) -> Format:
    """Return the format in which a clip was made, for one more clip like it."""
    board = bench.board_of(clip)
    if board is not None:
        return replace(board.format, variations=1, seed=clip.seed, loop=False)
    return nearest_format(clip.canvas, clip.seed)


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
    format = replace(format_of(bench, clip), style=board.format.style, loop=board.format.loop)
    cutting = Cutting(bench, format)
    if span.start_time > ZERO:
        cutting.copy(clip, between(ZERO, span.start_time))
    place, passes = span.start_time, edge
    for piece in _takes(bench, clip, span):
        length = Timecode.at_frame(piece.num_frames, clip.canvas.frame_rate)
        if piece.fills_a_gap:
            cutting.leave(length)
        else:
            join = _join_at(board, clip, place, passes)
            cutting.again(clip, TimeRange(place, length), _seen(board, place), strength, join)
        place, passes = place + length, "smooth"
    if span.end_time < clip.duration:
        rest = between(span.end_time, clip.duration)
        cutting.copy(clip, rest, _join_at(board, clip, span.end_time, edge))
    return cutting.board()


def _takes(bench: Workbench, clip: Clip, span: TimeRange) -> Iterator[Piece]:
    """Yield the parts of takes that a stretch of a clip shows."""
    copies, rate = Copies(bench.timeline), clip.canvas.frame_rate
    start = span.start_time.frame(rate)
    return copies.pieces(Copy(clip.id, copies.timeline(clip.id), start, span.end_time.frame(rate) - start))


def _seen_in(bench: Workbench, clip: Clip, range: TimeRange) -> Iterator[tuple[TimeRange, Card]]:
    """Yield a range of a clip in the parts that its cards fill; footage has one, with its title."""
    board = bench.board_of(clip)
    if board is None or not board.cards:
        yield range, Card("", ZERO, clip.title)
        return
    rate = clip.canvas.frame_rate
    first, end = range.start_time.frame(rate), range.end_time.frame(rate)
    cuts = tuple(card.at for card in board.cards if first < card.at.frame(rate) < end)
    for part in split((range,), cuts):
        yield part, _seen(board, part.start_time)


def _seen(board: Storyboard, time: Timecode) -> Card:
    """Return the card that is seen at a moment, or the last one before it."""
    return next((card for card in reversed(board.cards) if card.at <= time), board.cards[0])


def _join_at(board: Storyboard, clip: Clip, time: Timecode, join: Join) -> Join:
    """Return how a moment of a clip is joined to what was before it: by a cut where its cards have one."""
    rate = clip.canvas.frame_rate
    cuts = {card.at.frame(rate) for card in board.cards if card.join == "cut"}
    return "cut" if time.frame(rate) in cuts else join


def _fewer(cards: list[Card]) -> list[Card]:
    """Return cards of which those that copy one stretch of a clip, part by part, are one."""
    found = cards[:1]
    for card in cards[1:]:
        both = _together(found[-1], card)
        found = [*found[:-1], both] if both else [*found, card]
    return found


def _together(before: Card, card: Card) -> Card | None:
    """Return two cards as one if the second copies on where the first one ends."""
    one, two = before.media, card.media
    if one is None or two is None or one.range is None or two.range is None:
        return None
    goes_on = one.source == two.source and one.range.end_time == two.range.start_time
    if not (goes_on and before.copied and card.copied):
        return None
    return replace(before, media=replace(one, range=between(one.range.start_time, two.range.end_time)))
