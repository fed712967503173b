"""`mutoscope doctor`: what settings are in force, what is ready, what is missing and what mends it."""

import importlib.metadata
import importlib.util
import platform
import shutil
import sys
from collections.abc import Iterator, Mapping
from typing import Any

from tools.errors import MutoscopeError
from tools.library.library import Library
from tools.renderers import registry
from tools.settings import Settings, load_settings, settings_file

_PACKAGES = (
    "av",
    "skia-python",
    "opencv-python-headless",
    "langgraph",
    "textual",
    "sqlite-utils",
    "torch",
    "diffusers",
)
_LOW_DISK_BYTES = 2 * 10**9


def examine(flags: Mapping[str, Any]) -> int:
    """Print what was found; return 1 where something that is needed is missing."""
    settings = load_settings(flags)
    problems = 0
    for good, text in _findings(settings):
        problems += not good
        print(f"{'ok ' if good else 'NO '} {text}")
    return int(problems > 0)


def _findings(settings: Settings) -> Iterator[tuple[bool, str]]:
    yield True, f"Mutoscope {_version('mutoscope')}, Python {platform.python_version()} at {sys.executable}"
    yield True, f"Settings file: {settings_file()}{'' if settings_file().exists() else ' (none)'}"
    for name, origin in settings.origins.items():
        yield True, f"  {name} = {getattr(settings, name)} ({origin})"
    yield _library(settings)
    yield _disk(settings)
    yield _renderer(settings)
    yield _sketches()
    for package in _PACKAGES:
        yield True, f"  {package} {_version(package)}"


def _library(settings: Settings) -> tuple[bool, str]:
    try:
        with Library(settings.library) as library:
            gone = len(library.clips.missing())
            return True, f"Library: {settings.library}{f', {gone} clips whose file is gone' if gone else ''}"
    except MutoscopeError as error:
        return False, f"Library: {error}"


def _disk(settings: Settings) -> tuple[bool, str]:
    folder = next(f for f in (settings.library, *settings.library.parents) if f.exists())
    free = shutil.disk_usage(folder).free
    return free > _LOW_DISK_BYTES, f"Free disk there: {free / 10**9:.1f} GB"


def _renderer(settings: Settings) -> tuple[bool, str]:
    try:
        return True, f"Renderer: {registry.choose(settings.renderer)}"
    except MutoscopeError as error:
        return False, f"Renderer: {error}"


def _sketches() -> tuple[bool, str]:
    try:
        from tools.renderers.animatic.painting.engine_skia import skia
    except (ImportError, MutoscopeError) as error:
        return False, f"Drawing engine: {error}"
    return True, f"Drawing engine: Skia {skia.__version__}"


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return "(not installed)"
