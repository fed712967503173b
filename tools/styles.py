"""The styles there are: the built-in ones, and a user's own in `styles.toml` beside the settings.

    ["faded postcard"]
    text = "a sun-bleached postcard of the seventies"
    base = "archival"
    colour = 0.5
    tint = [1.05, 1.0, 0.9]

What a style does to light, matter and print is explained in the animatic's `styles/styles.toml`.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Final

from tools.errors import RequestError, SettingsError
from tools.format import STYLES
from tools.renderers.animatic.styles.style import Style, style_of
from tools.settings import settings_file

TEXTS: Final[Mapping[str, str]] = {
    "none": "as it is",
    "archival": "an old grainy film in brown tones, scratched and trembling in the gate",
    "film noir": "black and white, hard slanting light, long shadows",
    "papercraft": "all of it cut from paper, in earthy and pale colours, moved in twos",
    "stop motion": "all of it kneaded by hand, warm light, moved in twos",
    "balloon world": "all of it blown up: round, glossy, with seams",
    "watercolour": "painted wet on rough paper, pale and soft-edged",
}
_LONGEST_NAME: Final = 40
_VALUES: Final = frozenset(field.name for field in fields(Style))


@dataclass(frozen=True, slots=True)
class UserStyle:
    """A style of the user's own."""

    name: str
    text: str
    """What it looks like, in words."""
    values: Mapping[str, Any]
    """What it changes, over those of its base."""


def user_file() -> Path:
    """Return the path of the user's styles; it need not exist."""
    return settings_file().with_name("styles.toml")


def user_styles() -> dict[str, UserStyle]:
    """Return the user's styles by name.

    Raises:
        SettingsError: the file is no TOML, or a style has a value that is none.
    """
    file = user_file()
    try:
        tables = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f"The styles in {file} cannot be read: {error}.", "Mend or remove the file."
        ) from error
    return {name.lower(): _style(file, name.lower(), table) for name, table in tables.items()}


def readable() -> dict[str, UserStyle]:
    """Return the user's styles, or none where their file is wrong: `mutoscope styles` says what is."""
    try:
        return user_styles()
    except SettingsError:
        return {}


def names() -> tuple[str, ...]:
    """Return the names of all styles, the built-in ones first."""
    return (*STYLES, *(name for name in readable() if name not in STYLES))


def check(name: str) -> str:
    """Return the name of a style.

    Raises:
        RequestError: there is none of this name; the hint lists those there are.
        SettingsError: the user's own cannot be read.
    """
    if name not in STYLES and name not in user_styles():
        raise RequestError(
            f"The style {name!r} is not offered.",
            f"Choose one of {', '.join(names())}, or add yours to {user_file()}.",
        )
    return name


def spec(name: str) -> str:
    """Return what a scene says of its style: the name of a built-in one, all of a user's own as JSON."""
    own = None if name in STYLES else readable().get(name)
    if own is None:
        return name
    return json.dumps({"name": own.name, **own.values}, sort_keys=True, ensure_ascii=False)


def _style(file: Path, name: str, table: Any) -> UserStyle:
    if not isinstance(table, dict) or not 0 < len(name) <= _LONGEST_NAME:
        raise SettingsError(
            f"{file} holds {name!r}, which is no style.", "Write [a name] and its values below."
        )
    values = {key: value for key, value in table.items() if key not in ("text", "base")}
    for key in values.keys() - _VALUES:
        raise SettingsError(
            f"The style [{name}] sets {key}, which is no value.", f"Values are {', '.join(sorted(_VALUES))}."
        )
    base = str(table.get("base", "none"))
    if base not in STYLES:
        raise SettingsError(
            f"The style [{name}] is based on {base!r}.", f"Base it on one of {', '.join(STYLES)}."
        )
    own = {"base": base, **values}
    try:
        style_of(json.dumps({"name": name, **own}))
    except (TypeError, ValueError) as error:
        raise SettingsError(
            f"The style [{name}] has a value that cannot be used: {error}.", "See docs/reference.md."
        ) from error
    return UserStyle(name, str(table.get("text", "")), own)
