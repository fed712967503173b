"""Settings: one TOML file, the environment over it, flags over those. Knows where each value came from."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import platformdirs

from tools.errors import SettingsError

BUILT_IN: Final = "builtin"
"""The director of rules, which needs no model."""
CONFIRM_OVER_S: Final = 120.0
"""A render estimated to take longer than this is asked about first."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force. `origins` says for each name where its value came from."""

    library: Path
    """The folder of clips."""
    renderer: str
    """`auto`, `animatic` or `diffusion`."""
    director: str
    """`builtin`, an endpoint's name, or a model of this machine such as `ollama/qwen3`."""
    confirm_over_s: float
    origins: Mapping[str, str]
    endpoints: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    """The tables `[endpoints.NAME]`; what stands in them is the assistant's."""


@dataclass(frozen=True, slots=True)
class _Setting:
    section: str
    key: str

    @property
    def variable(self) -> str:
        return f"MUTOSCOPE_{self.key.upper()}"


_SETTINGS: Final = {
    "library": _Setting("library", "library"),
    "renderer": _Setting("renderer", "renderer"),
    "director": _Setting("assistant", "director"),
    "confirm_over_s": _Setting("assistant", "confirm_over_s"),
}


def settings_file() -> Path:
    """Return the path of the settings file; it need not exist."""
    return platformdirs.user_config_path("mutoscope") / "mutoscope.toml"


def load_settings(
    flags: Mapping[str, Any] | None = None,
    *,
    file: Path | None = None,
    environment: Mapping[str, str] | None = None,
) -> Settings:
    """Read the settings in force.

    Args:
        flags: values that win over all others, by setting name; None means not given.

    Raises:
        SettingsError: the file is no TOML, names an unknown setting, or a value cannot be used.
    """
    file = file or settings_file()
    environment = os.environ if environment is None else environment
    values: dict[str, Any] = {
        "library": platformdirs.user_videos_path() / "Mutoscope",
        "renderer": "auto",
        "director": BUILT_IN,
        "confirm_over_s": CONFIRM_OVER_S,
    }
    origins = dict.fromkeys(values, "default")
    tables = _read_file(file)
    endpoints = _endpoints(tables.pop("endpoints", {}), file)
    for origin, layer in (
        (str(file), _settings_of(tables, file)),
        ("environment", _read_environment(environment)),
        ("flag", {name: value for name, value in (flags or {}).items() if value is not None}),
    ):
        values |= layer
        origins |= dict.fromkeys(layer, origin)
    return Settings(
        library=Path(values["library"]).expanduser().absolute(),
        renderer=str(values["renderer"]),
        director=str(values["director"]),
        confirm_over_s=_seconds(values["confirm_over_s"], origins["confirm_over_s"]),
        origins=origins,
        endpoints=endpoints,
    )


def _read_file(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            f"The settings file {file} cannot be read: {error}.", "Mend or remove it."
        ) from error


def _endpoints(tables: Any, file: Path) -> Mapping[str, Mapping[str, Any]]:
    for name, table in tables.items() if isinstance(tables, dict) else [("", None)]:
        if not isinstance(table, dict):
            raise SettingsError(
                f"{file} sets [endpoints] {name}, which is no table.",
                "Begin each endpoint with [endpoints.NAME].",
            )
    return dict(tables)


def _settings_of(tables: Mapping[str, Any], file: Path) -> dict[str, Any]:
    values = {}
    by_place = {(setting.section, setting.key): name for name, setting in _SETTINGS.items()}
    for section, table in tables.items():
        for key, value in table.items() if isinstance(table, dict) else [("", table)]:
            if (section, key) not in by_place:
                valid = ", ".join(
                    [*(f"[{s.section}] {s.key}" for s in _SETTINGS.values()), "[endpoints.NAME]"]
                )
                raise SettingsError(
                    f"{file} sets [{section}] {key}, which is no setting.", f"Settings are {valid}."
                )
            values[by_place[section, key]] = value
    return values


def _read_environment(environment: Mapping[str, str]) -> dict[str, str]:
    pairs = ((name, environment.get(setting.variable)) for name, setting in _SETTINGS.items())
    return {name: value for name, value in pairs if value}


def _seconds(value: Any, origin: str) -> float:
    try:
        return float(value)
    except (TypeError, ValueError) as error:
        raise SettingsError(
            f"confirm_over_s is {value!r} ({origin}).", "Give a number of seconds, such as 120."
        ) from error
