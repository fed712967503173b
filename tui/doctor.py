"""`mutoscope doctor`: what settings are in force, what is ready, what is missing and what mends it."""

import asyncio
import importlib.metadata
import os
import platform
import shutil
import sys
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias, TypeVar

from assistant.notes import read_notes
from tools.errors import MutoscopeError
from tools.renderers import registry
from tools.renderers.diffusion import models
from tools.renderers.diffusion.gpu import DEVICE, gpus, hindrance
from tools.renderers.diffusion.memory import LEAST
from tools.settings import BUILT_IN, Settings, settings_file

_PACKAGES: Final = ("av", "skia-python", "opencv-python-headless", "langgraph", "textual", "sqlite-utils")
_OPTIONAL: Final = ("torch", "diffusers", "transformers", "accelerate")
_HOLDER: Final = "A chat model on the same GPU? Ollama lets go of it with: ollama stop MODEL"
_LOW_DISK_BYTES: Final = 2 * 10**9
_Item = TypeVar("_Item")
State: TypeAlias = Literal["good", "missing", "optional"]
_MARKS: Final[Mapping[State, str]] = {"good": "ok", "missing": "NO", "optional": "--"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    state: State
    text: str
    remedy: str = ""


def examine(settings: Settings) -> int:
    """Print what was found; return 1 where something that is needed is missing."""
    findings = list(_findings(settings))
    for finding in findings:
        print(f"{_MARKS[finding.state]}  {finding.text}")
        if finding.remedy:
            print(f"      {finding.remedy}")
    missing = sum(finding.state == "missing" for finding in findings)
    print("Ready." if not missing else f"{missing} of these must be mended first.")
    return int(missing > 0)


def _findings(settings: Settings) -> Iterator[Finding]:
    yield Finding("good", f"Mutoscope {_version('mutoscope')}, Python {platform.python_version()}")
    yield Finding("good", f"Program: {sys.executable}")
    file = settings_file()
    yield Finding("good", f"Settings file: {file}{'' if file.exists() else ' (none yet)'}")
    for name, origin in settings.origins.items():
        value = getattr(settings, name)
        shown = f"{value:g}" if isinstance(value, float) else value
        yield Finding("good", f"  {name} = {shown}{'' if origin == 'default' else f' ({origin})'}")
    yield _library(settings.library)
    yield _disk(settings.library)
    yield _renderer(settings)
    yield from _gpu(needed=settings.renderer == "diffusion" and not os.environ.get(DEVICE))
    yield from _directors(settings)
    for file in read_notes().files:
        yield Finding("good", f"Notes for every film: {file}")
    yield _sketches()
    yield _player()
    yield from _packages()


def _library(folder: Path) -> Finding:
    if not folder.exists():
        return Finding("good", f"Library: {folder} (made at first use)")
    from tools.library.library import Library

    try:
        with Library(folder) as library:
            gone = [clip.id for clip in library.clips.missing()]
    except MutoscopeError as error:
        return Finding("missing", f"Library: {error.message}", error.hint)
    if gone:
        return Finding("good", f"Library: {folder}, but the files of {', '.join(gone)} are gone")
    return Finding("good", f"Library: {folder}")


def _disk(library: Path) -> Finding:
    folder = next(f for f in (library, *library.parents) if f.exists())
    free = shutil.disk_usage(folder).free
    said = f"Free disk there: {free / 10**9:.1f} GB"
    if free < _LOW_DISK_BYTES:
        return Finding("missing", said, "Free some space, or choose another folder with --library.")
    return Finding("good", said)


def _renderer(settings: Settings) -> Finding:
    try:
        return Finding("good", f"Renderer: {registry.choose(settings.renderer)}")
    except MutoscopeError as error:
        return Finding("missing", f"Renderer: {error.message}", error.hint)


def _gpu(*, needed: bool) -> Iterator[Finding]:
    """Yield what there is to draw with a model: the GPU, the model, how it fits."""
    cards, lacking = gpus(), _lacking(needed)
    for card in cards:
        driver = f", driver {card.driver}" if card.driver else ""
        free = f"{card.free / 10**9:.1f} of {card.total / 10**9:.1f} GB free"
        yield Finding("good", f"GPU: {card.name}, {free}{driver}")
        if card.total and card.free < card.total / 2:
            yield Finding("optional", "Something else holds half of its memory or more.", _HOLDER)
    if found := hindrance():
        yield Finding(lacking, found.text, found.remedy)
    if not cards:
        yield Finding(
            lacking, "GPU: none was found; sketches need none", "nvidia-smi lists those with a driver."
        )
    try:
        checkpoint = models.chosen()
        if checkpoint is None:
            yield Finding("optional", "Model: none; sketches need none", "To get one: mutoscope setup gpu")
            return
        checkpoint.check()
    except MutoscopeError as error:
        yield Finding("missing", f"Model: {error.message}", error.hint)
        return
    said = f"Model: {checkpoint.name}, {checkpoint.bytes / 10**9:.1f} GB"
    if not cards:
        yield Finding("good", said)
    else:
        state: State = "good" if cards[0].free >= LEAST else lacking
        yield Finding(state, f"{said}: {checkpoint.fit(cards[0].free)}")


def _lacking(needed: bool) -> State:
    return "missing" if needed else "optional"


def _directors(settings: Settings) -> Iterator[Finding]:
    """Yield who directs and what it can do, and which models of this machine could."""
    from assistant.directors import registry as directors
    from assistant.directors.endpoint import examining, finding

    name = _director_name(settings)
    yield Finding("good", f"Director: {name}")
    if name != BUILT_IN:
        try:
            endpoint = directors.endpoint(name, settings)
        except MutoscopeError as error:
            yield Finding("missing", f"  {error.message}", error.hint)
            return
        for trait in asyncio.run(_all(examining.examine(endpoint))):
            yield Finding("good" if trait.good else "missing", f"  {trait.text}", trait.remedy)
    here = [name for server in asyncio.run(finding.found()) for name in server.directors]
    if here:
        yield Finding(
            "good", f"Chat models here: {', '.join(here)}", "To talk to one, in the chat: /model NAME"
        )
    else:
        yield Finding("optional", "Chat models here: none was found; the built-in director needs none")


def _director_name(settings: Settings) -> str:
    """Return who directs a new session."""
    from tools.library.library import Library
    from tools.workbench import director_of

    if settings.library.exists():
        with suppress(MutoscopeError), Library(settings.library) as library:
            return director_of(library, settings)
    return settings.director  # that it cannot be read was said before


async def _all(items: AsyncIterator[_Item]) -> list[_Item]:
    return [item async for item in items]


def _sketches() -> Finding:
    try:
        from tools.renderers.animatic.painting.engine_skia import skia
    except (ImportError, MutoscopeError) as error:
        return Finding("missing", f"Drawing engine: {error}", "Install again: ./mutoscope --set-up")
    return Finding("good", f"Drawing engine: Skia {skia.__version__}")


def _player() -> Finding:
    from tui.playing import opener

    name = opener()
    if os.environ.get("SSH_CONNECTION"):
        return Finding("optional", "Player: you are connected by ssh; clips come with the scp line they show")
    if shutil.which(name) is None:
        return Finding("optional", f"Player: {name} is not installed; clips are plain mp4 files")
    return Finding("good", f"Player: {name}")


def _packages() -> Iterator[Finding]:
    for package in _PACKAGES:
        version = _version(package)
        state: State = "good" if version else "missing"
        yield Finding(state, f"{package} {version or '(not installed)'}")
    for package in _OPTIONAL:
        version = _version(package)
        said = f"{package} {version}" if version else f"{package} (not installed; sketches need none)"
        yield Finding("good" if version else "optional", said)


def _version(package: str) -> str:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return ""
