"""What one card looks like to the animatic: a scene of subjects in a place. Pure values, no drawing."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Framing = Literal["wide", "medium", "close"]
Facing = Literal["right", "left"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Someone or something that is drawn."""

    name: str
    """The vocabulary's word (`crane`, `mammoth`, `robot`, `kettle`); the puppet or cut-out is cast by it."""
    label: str
    """The user's own word, shown on a silhouette."""
    kind: Literal["wader", "quadruped", "biped", "cutout", "silhouette"]
    colour: str = ""
    """`#rrggbb`, or empty for its own."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Colours of named parts: {"tail": "#f2c230"}."""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Scene:
    """One card, resolved: everything its pixels depend on beside seed and canvas."""

    setting: str = "meadow"
    """`stream`, `snow`, `forest` or `meadow`."""
    time_of_day: str = "day"
    """`dawn`, `day`, `dusk` or `night`."""
    weather: str = "clear"
    """`clear`, `snow`, `rain`, `fog` or `wind`."""
    subjects: tuple[Subject, ...] = ()
    """Foremost first."""
    action: str = "stand"
    """`stand`, `walk`, `run`, `dip` (the head goes down and up) or `pick` (and comes up with `prop`)."""
    prop: str = ""
    """What is picked up: `fish` is drawn in the beak; other things are cut-outs."""
    camera: str = "static"
    """`static`, `pan left`, `pan right`, `zoom in` or `zoom out`."""
    framing: Framing = "wide"
    facing: Facing = "right"
    style: str = "none"

    def to_json(self) -> dict[str, Any]:
        """Return the scene as JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Scene":
        """Return the scene that `to_json` wrote."""
        return cls(**{**data, "subjects": tuple(Subject(**subject) for subject in data["subjects"])})
