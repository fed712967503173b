"""What one card looks like to the animatic: a scene of subjects in a place. Pure values, no drawing."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Final, Literal

Kind = Literal[
    "wader",
    "bird",
    "quadruped",
    "biped",
    "fish",
    "snake",
    "insect",
    "vehicle",
    "boat",
    "aircraft",
    "rocket",
    "thing",
    "cutout",
    "silhouette",
]
"""The family of puppets that plays a subject."""
LEGGED: Final[frozenset[Kind]] = frozenset({"biped", "quadruped", "wader"})
"""Kinds that can hold something, in a hand, the mouth or the beak."""
Relation = Literal[
    "",
    "riding",
    "in",
    "on",
    "beside",
    "behind",
    "before",
    "above",
    "below",
    "chasing",
    "facing",
    "touching",
    "pushing",
    "pulling",
]
Framing = Literal["wide", "medium", "close"]
Angle = Literal["eye", "low", "high", "dutch"]
Pace = Literal["normal", "slow", "fast"]
Facing = Literal["right", "left"]
Fade = Literal["", "in", "out", "both"]
Mood = Literal["", "warm", "cool", "soft", "dramatic", "dark", "bright"]


@dataclass(frozen=True, slots=True)
class Subject:
    """Someone or something that is drawn."""

    name: str
    """The vocabulary's word (`crane`, `mammoth`, `robot`, `kettle`); the puppet or cut-out is cast by it."""
    label: str
    """The user's own word, shown on a silhouette."""
    kind: Kind
    colour: str = ""
    """`#rrggbb`, or empty for its own."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """Colours of named parts: {"tail": "#f2c230"}."""
    count: int = 1
    action: str = "stand"
    """A row of `words/actions.toml`; it names what the puppet does over the shot."""
    then: tuple[str, ...] = ()
    """What it does after that, one after another; all of them share the shot's time evenly."""
    prop: str = ""
    """What is held, picked up, eaten or thrown: `fish` is drawn in the beak; other things are cut-outs."""
    prop_count: int = 1
    """How many of it."""
    expression: str = ""
    """`happy`, `sad`, `angry`, `afraid`, `surprised`, `tired`; empty for its own face."""
    size: float = 1.0
    """How large it is to its usual size: a tiny dragon 0.45, a giant cat 1.8."""
    relation: Relation = ""
    """How it stands to the subject that `to` counts; empty for side by side with the rest."""
    to: int = -1
    """Place of another subject in the scene's list; -1 for none."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One card, resolved: everything its pixels depend on beside seed and canvas."""

    setting: str = "meadow"
    """A row of `words/places.toml`."""
    time_of_day: str = "day"
    """`dawn`, `day`, `dusk` or `night`."""
    weather: str = "clear"
    """`clear`, `snow`, `rain`, `storm`, `fog` or `wind`."""
    mood: Mood = ""
    """What the light is like beside the hour."""
    season: str = ""
    """`spring`, `summer`, `autumn`, `winter`; empty for the place's own look."""
    subjects: tuple[Subject, ...] = ()
    """Foremost first."""
    camera: str = "static"
    """A row of `[camera]` in `words/camera.toml`: how the camera moves."""
    framing: Framing = "wide"
    angle: Angle = "eye"
    pace: Pace = "normal"
    facing: Facing = "right"
    style: str = "none"
    title: str = ""
    """Words set over the picture."""
    fade: Fade = ""
    """Whether it comes out of black, goes into it, or both."""

    @property
    def action(self) -> str:
        """Return what the foremost subject does."""
        return self.subjects[0].action if self.subjects else "stand"

    def to_json(self) -> dict[str, Any]:
        """Return the scene as JSON values."""
        return asdict(self)

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Scene":
        """Return the scene that `to_json` wrote."""
        subjects = (Subject(**{**one, "then": tuple(one["then"])}) for one in data["subjects"])
        return cls(**{**data, "subjects": tuple(subjects)})
