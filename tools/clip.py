"""A clip: a finished video of the library, or one whose render is under way. Pure values."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from tools.format import Canvas
from tools.timecode import Timecode

RenderState = Literal["queued", "running", "done", "failed", "cancelled"]
FINAL: frozenset[str] = frozenset({"done", "failed", "cancelled"})
SEAMLESS: Final = 2.0
"""Up to this difference from a loop's last frame to its first, over that of its neighbours, none is seen."""
MOVING: Final = 0.5
"""From this share of the motion before on, a loop's closing shot does not seem to stand still."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A video with its history. Its id, plan and length exist from the moment its render is queued."""

    id: str
    """`c1`, `c2`, …: short and speakable."""
    render: str
    variation: int
    """0 for the first."""
    operation: str
    strength: str | None
    parents: tuple[str, ...]
    seed: int
    title: str
    board: tuple[str, int] | None
    canvas: Canvas
    num_frames: int
    renderer: str
    drawn: tuple[str, ...]
    not_drawn: tuple[str, ...]
    note: str
    """How this variation differs from the first."""
    measures: Mapping[str, float]
    content: str
    path: Path | None
    """The absolute path of the mp4; none until it is written."""
    created: float
    """Unix time."""
    picked: bool = False
    """Whether it was chosen among the versions of its render."""
    favourite: bool = False
    removed: bool = False
    """Whether its file lies in the trash."""

    @property
    def duration(self) -> Timecode:
        """The clip's length."""
        return Timecode.at_frame(self.num_frames, self.canvas.frame_rate)

    def to_json(self) -> dict[str, Any]:
        """Return the clip as the `clip` event shows it; seconds as numbers."""
        return {
            "id": self.id,
            "render": self.render,
            "operation": self.operation,
            "strength": self.strength,
            "parents": list(self.parents),
            "seed": self.seed,
            "path": str(self.path) if self.path else None,
            "duration": float(self.duration),
            "width": self.canvas.width,
            "height": self.canvas.height,
            "fps": float(self.canvas.frame_rate),
            "frames": self.num_frames,
            "renderer": self.renderer,
            "drawn": list(self.drawn),
            "not_drawn": list(self.not_drawn),
            "measures": dict(self.measures),
            "title": self.title,
            "note": self.note,
            "favourite": self.favourite,
            "board": list(self.board) if self.board else None,
        }


@dataclass(frozen=True, slots=True)
class Render:
    """A job that turns a plan into its clips."""

    id: str
    """`r1`, `r2`, …"""
    session: str
    state: RenderState
    progress: float
    """0 to 1, by the work of its tasks."""
    clips: tuple[str, ...]
    estimate_s: float
    error: str = ""
    hint: str = ""

    @property
    def final(self) -> bool:
        """Whether nothing more will happen to it."""
        return self.state in FINAL
