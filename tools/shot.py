"""A shot: a planned stretch of frames as a pure value, and the fingerprint under which its take is stored.

A shot holds no absolute time, no id of a card, board or clip, and no path. What decides its pixels is
in it; nothing else is.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tools.card import BlendMode
from tools.format import Canvas


@dataclass(frozen=True, slots=True)
class Beat:
    """What is seen from `frame` on: a card as its renderer resolved it (JSON values)."""

    frame: int
    card: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Anchor:
    """A picture the shot passes through. A frame before 0 or from `num_frames` on is a handle, not stored."""

    frame: int
    reference: str
    """`still:F`, `media:SHA#i` or `take:F#i`: a name, never pixels."""
    strength: float = 1.0


@dataclass(frozen=True, slots=True)
class Source:
    """Frames that the shot redraws: [start_frame, start_frame + num_frames) of what `reference` names."""

    reference: str
    start_frame: int
    strength: float


@dataclass(frozen=True, slots=True)
class SecondSource:
    """What a blend runs into: a second source and its influence (0 to 1) at frames of the shot."""

    source: Source
    curve: tuple[tuple[int, float], ...]
    mode: BlendMode = "transition"


@dataclass(frozen=True)
class Shot:
    """A stretch of `num_frames` frames on one canvas. It stores [0, num_frames)."""

    num_frames: int
    canvas: Canvas
    beats: tuple[Beat, ...]
    seed: int
    identity: Mapping[str, str]
    """The renderer and what else decides its pixels; never the device."""
    anchors: tuple[Anchor, ...] = ()
    source: Source | None = None
    second: SecondSource | None = field(default=None)

    @cached_property
    def fingerprint(self) -> str:
        """The SHA-256 of the shot's canonical JSON."""
        text = json.dumps(self.to_json(), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()

    def references(self) -> Iterator[str]:
        """Yield all that it refers to, by name."""
        yield from (anchor.reference for anchor in self.anchors)
        sources = (self.source, self.second.source if self.second else None)
        yield from (source.reference for source in sources if source)

    def to_json(self) -> dict[str, Any]:
        """Return the shot as JSON values, the same for equal shots."""
        return {
            "num_frames": self.num_frames,
            "canvas": self.canvas.to_json(),
            "beats": [[beat.frame, dict(beat.card)] for beat in self.beats],
            "anchors": [[a.frame, a.reference, a.strength] for a in self.anchors],
            "source": _source_json(self.source),
            "second": self.second
            and {
                "source": _source_json(self.second.source),
                "curve": [list(point) for point in self.second.curve],
                "mode": self.second.mode,
            },
            "seed": self.seed,
            "identity": dict(self.identity),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Shot":
        """Return the shot that `to_json` wrote."""
        second = data["second"]
        return cls(
            num_frames=data["num_frames"],
            canvas=Canvas.from_json(data["canvas"]),
            beats=tuple(Beat(frame, card) for frame, card in data["beats"]),
            anchors=tuple(Anchor(*anchor) for anchor in data["anchors"]),
            source=data["source"] and Source(*data["source"]),
            second=second and _second(second),
            seed=data["seed"],
            identity=data["identity"],
        )


def alike(a: Shot, b: Shot) -> bool:
    """Return whether two shots differ in words, seeds and pictures only: they can be drawn at once."""
    return _form(a) == _form(b)


def _form(shot: Shot) -> tuple[Any, ...]:
    anchors = [(anchor.frame, anchor.strength) for anchor in shot.anchors]
    beats = [beat.frame for beat in shot.beats]
    return shot.num_frames, shot.canvas, anchors, beats, shot.source, shot.second, dict(shot.identity)


def _second(data: Mapping[str, Any]) -> SecondSource:
    curve = tuple((frame, share) for frame, share in data["curve"])
    return SecondSource(Source(*data["source"]), curve, data.get("mode", "transition"))


def _source_json(source: Source | None) -> list[Any] | None:
    return [source.reference, source.start_frame, source.strength] if source else None
