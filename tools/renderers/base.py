"""The contract of a renderer in two halves: `Renderer` describes (light), `Engine` draws (worker only).

A renderer knows no library, no disk and no clip: it is handed shots and the arrays they refer to.
"""

from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final, Literal, Protocol, TypeAlias

from tools.format import Canvas, Format
from tools.shot import Shot, Source
from tools.storyboard import Storyboard

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

CONTEXT: Final = 9
"""Frames beside a shot that tell how what is seen moves, where a renderer takes more than one."""
MAX_PREVIEW_BYTES = 64_000
"""A preview is a JPEG of at most this size, at most two a second."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The lengths a family draws: `step` * k + `offset` frames. A plan drops what it did not ask for."""

    step: int = 1
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a renderer can do; the plan asks before anything is drawn."""

    anchors: Literal["none", "first", "ends", "many"]
    """Which pictures a shot can be pinned to."""
    last_alone: bool
    """Whether a last anchor works without a first one."""
    source: Literal["none", "pixels", "fields"]
    """What a remix starts from. With `fields`, anchors are answered by restaging the stored shot, so no
    still has to be drawn first."""
    two_sources: bool
    references: bool
    """Whether earlier stills can be shown to it while a still is drawn."""
    batch: int
    """Shots of one length drawn together."""
    rate: Fraction
    grid: Grid
    longest: int
    """Frames of the longest shot; what is longer is drawn as a chain of shots."""
    bridge: int = 1
    """Frames that a shot has at least to run into the next one; before shorter ones stands a cut."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a board's cards come to, one beat a card, and which of their words are drawn."""

    beats: tuple[Mapping[str, Any], ...]
    drawn: tuple[str, ...]
    not_drawn: tuple[str, ...]
    note: str = ""
    """How this variation differs ("closer, low sun"); empty for the first."""
    seen: tuple[Mapping[str, Any], ...] = ()
    """What was understood of each card, for `compare`, where the beats do not tell."""
    told: tuple[str, ...] = ()
    """Each card as a model is told it; empty where it is told none."""
    likenesses: tuple[tuple[int, ...], ...] = ()
    """For each card the places of the earlier cards that show who is seen in it; empty where a still is drawn
    by its own words alone."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is different between two readings of the same cards, and what is not, as short phrases."""

    changed: tuple[str, ...]
    kept: tuple[str, ...]
    named: bool
    """Whether who or what is seen changed, so that the rest can be told apart from it."""


@dataclass(frozen=True, slots=True)
class Frames:
    """Consecutive frames of one shot, in order."""

    shot: int
    """Index into the shots given to `draw`."""
    pixels: "NDArray[np.uint8]"
    """`rgb24`: (k, height, width, 3); `yuv420p`: (k, height * 3 // 2, width), BT.709 limited."""
    layout: Literal["rgb24", "yuv420p"] = "rgb24"


@dataclass(frozen=True, slots=True)
class Progress:
    """How much of the whole call is done, 0 to 1."""

    value: float


@dataclass(frozen=True, slots=True)
class Preview:
    """A small JPEG of what is being drawn."""

    jpeg: bytes


@dataclass(frozen=True, slots=True)
class Made:
    """What drew, beside what a shot's identity says: the model's name, versions, where its weights lay."""

    facts: Mapping[str, str]


EngineEvent: TypeAlias = Frames | Progress | Preview | Made

STRENGTHS: Final[Mapping[str, float]] = {"subtle": 0.2, "mild": 0.4, "light": 0.4, "strong": 0.8}
"""How much of what was not named a remix may change, 0 to 1. What each number means is the renderer's."""

Shown: TypeAlias = Mapping[str, Mapping[str, Any] | None]
NOTHING_SHOWN: Final[Shown] = {}


@dataclass(frozen=True, slots=True)
class ShotFrame:
    """One frame of a shot."""

    shot: Shot
    frame: int


class Inputs(Protocol):
    """What a shot's references stand for; given by the worker."""

    def frame(self, reference: str) -> "NDArray[np.uint8]":
        """Return the decoded frame, (height, width, 3) rgb24, that a reference names."""
        ...

    def frames(self, source: Source, canvas: Canvas, num_frames: int) -> "Iterator[NDArray[np.uint8]]":
        """Yield what a source shows from its first frame on, yuv420p on a canvas, as it is."""
        ...

    def shot(self, reference: str) -> Shot:
        """Return the stored shot behind `still:F` or `take:F#i`."""
        ...


class Engine(Protocol):
    """The half that draws. Made in the worker, kept warm between calls."""

    def draw(self, shots: Sequence[Shot], inputs: Inputs) -> Generator[EngineEvent, None, None]:
        """Draw shots of one length; closing the generator cancels at the next chunk of frames.

        Raises:
            RenderError: a shot cannot be drawn.
        """
        ...

    def matte(self, before: ShotFrame, after: ShotFrame, inputs: Inputs) -> "NDArray[np.bool_] | None":
        """Return where two frames show what was changed by name, (height, width).

        None where that is everywhere, as with another hour, or cannot be told.
        """
        ...


class Renderer(Protocol):
    """The half that describes."""

    name: str

    @property
    def capabilities(self) -> Capabilities:
        """What it can do."""
        ...

    def identity(self) -> Mapping[str, str]:
        """Return what decides pixels beside the shot: renderer revision, assets, checkpoint, recipe."""
        ...

    def still_identity(self) -> Mapping[str, str]:
        """Return the same for stills, which another model may draw."""
        ...

    def canvas(self, format: Format) -> Canvas:
        """Return what is drawn for a format."""
        ...

    def resolve(self, board: Storyboard, variation: int = 0, shown: Shown = NOTHING_SHOWN) -> Resolution:
        """Read the board's cards in order, each carrying on from the one before.

        Args:
            shown: the beat at the end of each copied range that this renderer drew, by card id.
        """
        ...

    def says(self, text: str) -> Collection[str]:
        """Return the fields of a card that a text speaks of itself, of those about how it looks."""
        ...

    def loosen(
        self, board: Storyboard, positions: Sequence[int], strength: float, rest: Collection[str]
    ) -> Storyboard:
        """Return a board of which some cards were changed beyond their words.

        Args:
            board: with the words carried out.
            positions: the cards that may change, counted from 1.
            strength: how much may change, 0 to 1.
            rest: what nobody named, in the words of `Compared.kept`; only that may change.
        """
        ...

    def settle(self, board: Storyboard, variation: int) -> Storyboard:
        """Return a board of which one variation alone is left, looking as it did among the others."""
        ...

    def compare(self, before: Resolution, after: Resolution) -> Compared:
        """Return what two readings of the same number of cards have in common and what not."""
        ...

    def cost(self, shot: Shot) -> float:
        """Return the work of drawing `shot`, linear in time: 1 is about a second until it is measured."""
        ...

    def engine(self) -> Engine:
        """Import what draws and return it. Only the worker calls this."""
        ...
