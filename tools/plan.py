"""The plan of one video: for each variation its shots, each kept, reused or rendered, with the reason.

Values only. How a board or clips become a plan is `planning`'s.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from tools.format import Canvas
from tools.shot import Shot
from tools.sound import Sound
from tools.storyboard import Storyboard

Action = Literal["keep", "reuse", "render"]


@dataclass(frozen=True, slots=True)
class Kept:
    """A stretch of a finished clip whose packets are moved: its frames from `start_frame` on."""

    clip: str
    content: str
    """The clip's content, so that a plan does not depend on a name."""
    start_frame: int


@dataclass(frozen=True, slots=True)
class PlannedShot:
    """One stretch [start, start + num_frames) of a clip and where its frames come from."""

    start: int
    num_frames: int
    action: Action
    reason: str
    shot: Shot | None = None
    """What is drawn or reused; none where a stretch is kept."""
    kept: Kept | None = None
    card: int = 0
    """The position of the card that it shows; 0 where it fills a gap."""
    from_frame: int = 0
    """The first frame of the take that it shows: of one for several cards, each shows its own part."""

    def to_json(self) -> dict[str, Any]:
        """Return JSON values for the library."""
        return {
            "start": self.start,
            "num_frames": self.num_frames,
            "action": self.action,
            "reason": self.reason,
            "shot": self.shot and self.shot.to_json(),
            "kept": self.kept and [self.kept.clip, self.kept.content, self.kept.start_frame],
            "card": self.card,
            "from_frame": self.from_frame,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "PlannedShot":
        """Return the stretch that `to_json` wrote."""
        shot, kept = data["shot"], data["kept"]
        return cls(
            data["start"],
            data["num_frames"],
            data["action"],
            data["reason"],
            shot and Shot.from_json(shot),
            kept and Kept(*kept),
            data.get("card", 0),
            data.get("from_frame", 0),
        )


@dataclass(frozen=True)
class Timeline:
    """One variation: its shots in order and what of the words they show."""

    seed: int
    canvas: Canvas
    shots: tuple[PlannedShot, ...]
    drawn: tuple[str, ...] = ()
    not_drawn: tuple[str, ...] = ()
    note: str = ""
    """How it differs from the first variation."""
    sound: tuple[Sound, ...] = ()

    @property
    def num_frames(self) -> int:
        """Frames of the finished clip."""
        return sum(planned.num_frames for planned in self.shots)

    @cached_property
    def content(self) -> str:
        """The SHA-256 of what decides the clip's frames: equal contents are the same film."""
        parts = [
            [
                p.shot.fingerprint if p.shot else [p.kept and p.kept.content, p.kept and p.kept.start_frame],
                p.num_frames,
                *([p.from_frame] if p.from_frame else []),
            ]
            for p in self.shots
        ]
        heard = [sound.to_json() for sound in self.sound]
        text = json.dumps([self.canvas.to_json(), parts, *([heard] if heard else [])], sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """Return JSON values for the library."""
        return {
            "seed": self.seed,
            "canvas": self.canvas.to_json(),
            "shots": [planned.to_json() for planned in self.shots],
            "drawn": list(self.drawn),
            "not_drawn": list(self.not_drawn),
            "note": self.note,
            "sound": [sound.to_json() for sound in self.sound],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Timeline":
        """Return the timeline that `to_json` wrote."""
        return cls(
            data["seed"],
            Canvas.from_json(data["canvas"]),
            tuple(PlannedShot.from_json(planned) for planned in data["shots"]),
            tuple(data["drawn"]),
            tuple(data["not_drawn"]),
            data["note"],
            tuple(Sound.from_json(sound) for sound in data.get("sound", ())),
        )


@dataclass(frozen=True)
class Plan:
    """What a render will do: one timeline for each clip it makes, 1 to 4."""

    renderer: str
    timelines: tuple[Timeline, ...]
    stills: tuple[Shot, ...]
    """One-frame shots that anchors name (`still:F`); drawn first where the renderer needs pixels."""
    draw_stills: bool
    notes: tuple[str, ...]
    """What the user should know: rounded times, joins that became cuts."""
    estimate_s: float

    def shots(self) -> Iterator[PlannedShot]:
        """Yield every planned shot of every variation."""
        for timeline in self.timelines:
            yield from timeline.shots

    def to_render(self) -> tuple[Shot, ...]:
        """Return the shots to draw, each once, in order."""
        shots = {p.shot.fingerprint: p.shot for p in self.shots() if p.action == "render" and p.shot}
        return tuple(shots.values())

    def to_json(self) -> dict[str, Any]:
        """Return JSON values for the library."""
        return {
            "renderer": self.renderer,
            "timelines": [timeline.to_json() for timeline in self.timelines],
            "stills": [still.to_json() for still in self.stills],
            "draw_stills": self.draw_stills,
            "notes": list(self.notes),
            "estimate_s": self.estimate_s,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Plan":
        """Return the plan that `to_json` wrote."""
        return cls(
            data["renderer"],
            tuple(Timeline.from_json(timeline) for timeline in data["timelines"]),
            tuple(Shot.from_json(still) for still in data["stills"]),
            data["draw_stills"],
            tuple(data["notes"]),
            data["estimate_s"],
        )


@dataclass(frozen=True)
class Proposal:
    """A verb's answer before anything is queued: the plan, and what its clips are called and descend from."""

    operation: str
    """The verb: `generate`, `remix`, `recut`, …"""
    title: str
    plan: Plan
    board: tuple[str, int] | None
    """Id and revision of the board that the clips show."""
    parents: tuple[str, ...] = ()
    strength: str | None = None
    draft: Storyboard | None = None
    """A new board that is stored when this is queued, and takes the place of `board`."""
    stays: bool = False
    """Whether the session stays with the board that it has: the draft is a part of it."""
    said: str = ""
    """What it does, in one plain sentence, where that is more than drawing the board."""
