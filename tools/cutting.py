"""A board made of ranges of clips, put together piece by piece: what recut, join and loop have in common."""

from dataclasses import dataclass, field, replace
from fractions import Fraction

from tools.card import Card, CardMedia, Join
from tools.clip import Clip
from tools.format import Format, nearest_format
from tools.storyboard import Storyboard
from tools.timecode import Timecode, TimeRange
from tools.workbench import Workbench

ZERO = Timecode(Fraction(0))


@dataclass
class Cutting:
    """A board under way. Each piece is put after the one before it."""

    format: Format
    end: Timecode = ZERO
    cards: list[Card] = field(default_factory=list)

    def copy(self, clip: Clip, range: TimeRange, text: str, join: Join = "cut") -> None:
        """Add a range of a clip as it is."""
        self._add(text, range.duration, media=CardMedia(clip.id, range), join=join)

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
    board = board_of(bench, clip)
    if board is not None:
        return replace(board.format, variations=1, seed=clip.seed, loop=False)
    return nearest_format(clip.canvas, clip.seed)


def board_of(bench: Workbench, clip: Clip) -> Storyboard | None:
    """Return the board that a clip shows, if it has one."""
    return bench.library.boards.get(*clip.board) if clip.board else None


def shown_at(bench: Workbench, clip: Clip, time: Timecode) -> str:
    """Return what a clip shows at a moment, in the words of its card; else its title."""
    board = board_of(bench, clip)
    if board is not None:
        for card, span in zip(board.cards, board.spans(), strict=True):
            if time in span:
                return card.text or clip.title
    return clip.title
