"""A card: one moment of a storyboard, as the user said it. What it resolves to is the renderer's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from fractions import Fraction
from typing import Any, Final, Literal

from tools.errors import RequestError
from tools.timecode import Timecode, TimeRange

Join = Literal["smooth", "cut"]
BlendMode = Literal["transition", "mix", "sample"]
"""How a second clip is seen: it takes over, both are seen at once, or the first one takes on its look."""
JOINS: Final[tuple[Join, ...]] = ("smooth", "cut")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
MAX_TEXT: Final = 2_000
"""Characters one card's text may have."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What a director read out of a card's text. A field beats the text; an unset one is read from it."""

    subject: str | None = None
    action: str | None = None
    setting: str | None = None
    time_of_day: str | None = None
    weather: str | None = None
    camera: str | None = None
    light: str | None = None
    look: str | None = None

    def to_json(self) -> dict[str, str]:
        """Return the fields that are set."""
        return {f.name: value for f in fields(self) if (value := getattr(self, f.name)) is not None}

    def merged(self, other: "Fields") -> "Fields":
        """Return these fields with those set in `other` over them."""
        return replace(self, **other.to_json())


@dataclass(frozen=True, slots=True)
class Second:
    """A second clip that gains influence over a card's range."""

    source: str
    start_time: Timecode
    """Where in it the card begins."""
    curve: tuple[tuple[Fraction, float], ...]
    """Its influence, 0 to 1, at seconds of the card."""
    mode: BlendMode = "transition"

    def to_json(self) -> dict[str, Any]:
        """Return JSON values; times as exact text."""
        curve = [[str(at), share] for at, share in self.curve]
        start = str(self.start_time.seconds)
        return {"source": self.source, "start_time": start, "curve": curve, "mode": self.mode}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Second":
        """Return what `to_json` wrote."""
        curve = tuple((Fraction(at), share) for at, share in data["curve"])
        mode = data.get("mode", "transition")
        return cls(data["source"], Timecode.of(data["start_time"]), curve, mode)


@dataclass(frozen=True, slots=True)
class CardMedia:
    """A picture (`m1`), or a range of a clip (`c1`) that fills the card."""

    source: str
    range: TimeRange | None = None
    strength: float | None = None
    """How much of the range may change where it is drawn again; None where it is copied as it is."""
    second: Second | None = None
    """What it is blended with."""

    def to_json(self) -> dict[str, Any]:
        """Return JSON values; times as exact text."""
        if self.range is None:
            return {"source": self.source}
        return {
            "source": self.source,
            "start_time": str(self.range.start_time.seconds),
            "duration": str(self.range.duration.seconds),
            "strength": self.strength,
            "second": self.second.to_json() if self.second else None,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "CardMedia":
        """Return the media that `to_json` wrote."""
        if "duration" not in data:
            return cls(data["source"])
        start, length = Timecode.of(data["start_time"]), Timecode.of(data["duration"])
        second = Second.from_json(data["second"]) if data["second"] else None
        return cls(data["source"], TimeRange(start, length), data["strength"], second)


@dataclass(frozen=True, slots=True)
class Card:
    """A moment on the timeline."""

    id: str
    """`k1`, `k2`, …: never reused on its board. People say its position ("card 2") instead."""
    at: Timecode
    text: str
    fields: Fields = Fields()
    written: Mapping[str, str] = field(default_factory=dict)
    """The written-out text for each renderer family."""
    media: CardMedia | None = None
    join: Join = "smooth"
    """How the card before passes into this one."""
    seed: int | None = None
    """Set when pinned; else the board's seed holds."""

    @property
    def copied(self) -> bool:
        """Whether it shows a range of a clip as it is."""
        return self.longest is not None and self.media is not None and self.media.strength is None

    @property
    def remixed(self) -> bool:
        """Whether it draws a range of a clip again."""
        return self.longest is not None and not self.copied

    @property
    def longest(self) -> Timecode | None:
        """How long the range of a clip lasts that it shows; None where it fills what time there is."""
        return self.media.range.duration if self.media and self.media.range else None

    def __post_init__(self) -> None:
        # Control characters would move the cursor of whoever prints the card.
        object.__setattr__(self, "text", _CONTROL.sub(" ", self.text))
        if not self.text.strip() and self.media is None:
            raise RequestError(
                "A card needs words.", "Say what is seen, for example: A fox walks through snow."
            )
        if len(self.text) > MAX_TEXT:
            raise RequestError(
                f"A card of {len(self.text)} characters is too long.",
                f"A card takes up to {MAX_TEXT}; split the scene into several cards.",
            )
        if self.join not in JOINS:
            raise RequestError(
                f"The join {self.join!r} is not offered.", f"Choose one of {', '.join(JOINS)}."
            )

    def to_json(self) -> dict[str, Any]:
        """Return the card as JSON values; its time as exact text."""
        return {
            "id": self.id,
            "at": str(self.at.seconds),
            "text": self.text,
            "fields": self.fields.to_json(),
            "written": dict(self.written),
            "media": self.media.to_json() if self.media else None,
            "join": self.join,
            "seed": self.seed,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Card":
        """Return the card that `to_json` wrote."""
        return cls(
            id=data["id"],
            at=Timecode(Fraction(data["at"])),
            text=data["text"],
            fields=Fields(**data["fields"]),
            written=data["written"],
            media=CardMedia.from_json(data["media"]) if data["media"] else None,
            join=data["join"],
            seed=data["seed"],
        )
