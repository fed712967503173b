"""The table of looks, read without anything heavy: what a style does to light, matter, rhythm and print."""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
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
    """Return a look by its name (`film noir`) or as JSON; one that no row describes changes nothing.

    Raises:
        ValueError: a value of a look in JSON cannot be used.
    """
    return _own(name) if is_own(name) else _styles().get(name.replace(" ", "-"), PLAIN_STYLE)


def is_own(style: str) -> bool:
    """Return whether a scene's style is a user's own, all of it as JSON."""
    return style.startswith("{")


def style_name(style: str) -> str:
    """Return what a scene's style is called."""
    return str(json.loads(style)["name"]) if is_own(style) else style


@lru_cache(16)
def _own(text: str) -> Style:
    """Return a user's own look: that of its base with some values changed."""
    values = json.loads(text)
    base = style_of(values.pop("base", "none"))
    del values["name"]
    own = _style(values)
    for name in values:
        if not _fits(getattr(own, name), getattr(PLAIN_STYLE, name)):
            raise ValueError(f"{name} is {values[name]!r}")
    return replace(base, **{name: getattr(own, name) for name in values})


@lru_cache(1)
def _styles() -> Mapping[str, Style]:
    rows = tomllib.loads(Path(__file__).with_name("styles.toml").read_text("utf-8"))
    return {name: _style(row) for name, row in rows.items()}


def _style(row: Mapping[str, Any]) -> Style:
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in row.items()
    }
    return Style(**values)


def _fits(value: Any, plain: Any) -> bool:
    """Return whether a value is of the kind that a plain one is."""
    if isinstance(plain, tuple):
        return isinstance(value, tuple) and len(value) == len(plain) and all(_fits(one, 1.0) for one in value)
    if isinstance(plain, float):
        return isinstance(value, int | float) and not isinstance(value, bool)
    return isinstance(value, type(plain)) and not isinstance(value, bool)
