"""The places as a table: what words mean each, what it shows anyway, what its subjects stand on."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, Literal

Ground = Literal[
    "grass", "earth", "snow", "sand", "stone", "street", "floor", "dust", "shallows", "deep", "under", "void"
]
_WORDS: Final = frozenset({"words", "near", "weak", "shows", "stands", "natural", "home"})


@dataclass(frozen=True, slots=True)
class PlaceRow:
    """One place of `words/places.toml`; there each entry is explained."""

    words: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    weak: frozenset[str] = frozenset()
    shows: frozenset[str] = frozenset()
    stands: frozenset[str] = frozenset()
    natural: frozenset[str] = frozenset()
    home: frozenset[str] = frozenset()
    ground: Ground = "grass"
    ground_y: float = 0.86
    water_y: float | None = None
    water_size: float = 0.6
    light: str = ""

    @property
    def wet(self) -> bool:
        """Tell whether its subjects are in water."""
        return self.ground in ("shallows", "deep", "under")


@lru_cache(1)
def places() -> Mapping[str, PlaceRow]:
    """Return every place by its name."""
    text = (Path(__file__).parent / "words" / "places.toml").read_text("utf-8")
    return {name: _row(row) for name, row in tomllib.loads(text).items()}


def _row(row: Mapping[str, Any]) -> PlaceRow:
    known = {field.name for field in fields(PlaceRow)}
    values: dict[str, Any] = {
        key: frozenset(value.split()) if key in _WORDS else value for key, value in row.items()
    }
    return PlaceRow(**{key: value for key, value in values.items() if key in known})
