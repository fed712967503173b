"""The table of looks, read without anything heavy: what a style does to light, matter, rhythm and print."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Style:
    """One row of `styles.toml`; there each entry is explained."""

    matter: str = ""
    held: int = 1
    sky: str = ""
    sky_part: float = 0.0
    tint: tuple[float, float, float] = (1.0, 1.0, 1.0)
    glow: float = 1.0
    shadow: float = 0.0
    beam: float = 0.0
    contrast: float = 1.0
    colour: float = 1.0
    tone: tuple[float, float] = (0.0, 0.0)
    grain: float = 1.3
    vignette: float = 0.20
    flicker: float = 0.0
    scratches: float = 0.0
    weave: float = 0.0
    paper: float = 0.0


PLAIN_STYLE: Final = Style()


def style_of(name: str) -> Style:
    """Return a look by its name (`film noir`); one that no row describes changes nothing."""
    return _styles().get(name.replace(" ", "-"), PLAIN_STYLE)


@lru_cache(1)
def _styles() -> Mapping[str, Style]:
    rows = tomllib.loads(Path(__file__).with_name("styles.toml").read_text("utf-8"))
    return {name: _style(row) for name, row in rows.items()}


def _style(row: Mapping[str, Any]) -> Style:
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
    }
    return Style(**values)
