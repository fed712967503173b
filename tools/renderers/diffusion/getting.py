"""Getting models: what can be got by name, what is on this machine already, downloads that can go on."""

import os
import tomllib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from tools.errors import SettingsError
from tools.renderers.diffusion import checkpoint as checkpoints
from tools.renderers.diffusion.family import Family, family

_CATALOG: Final = Path(__file__).with_name("catalog.toml")
_WANTED: Final = ("model_index.json", "*/*.json", "*/*.safetensors", "*/*.model", "*/*.txt", "*/*.jinja")
"""What of a repository is fetched: its components; whole checkpoints in one file lie beside them."""
_SINGLE: Final = ("diffusion_models", "unet", "checkpoints")
_GB: Final = 10**9


@dataclass(frozen=True, slots=True)
class Offer:
    """A model that can be got by name."""

    name: str
    repo: str
    family: Family
    size_gb: int
    login: bool
    about: str
    memory_gb: int | None
    """GPU memory from which it is the one to get; none where another is."""


@cache
def offers() -> tuple[Offer, ...]:
    """Return what can be got by name."""
    tables = tomllib.loads(_CATALOG.read_text("utf-8"))
    return tuple(
        Offer(
            name,
            said["repo"],
            family(said["family"]),
            said["size_gb"],
            said["login"],
            said["about"],
            said.get("memory_gb"),
        )
        for name, said in tables.items()
    )


def offer_for(memory: int) -> Offer | None:
    """Return the model to get for so many bytes of GPU memory; None where there is too little for any."""
    fitting = [offer for offer in offers() if offer.memory_gb and offer.memory_gb * _GB <= memory * 1.08]
    return max(fitting, key=lambda offer: offer.memory_gb or 0, default=None)


def named(name: str) -> tuple[str, str]:
    """Return the name and the repository that a user's word for a model means: a name here, or `owner/name`.

    Raises:
        SettingsError: it is neither.
    """
    known = {offer.name: offer.repo for offer in offers()}
    if name in known:
        return name, known[name]
    owner, slash, rest = name.partition("/")
    if owner and slash and rest and "/" not in rest:
        return rest, name
    raise SettingsError(
        f"No model is called {name!r}.", f"Name one of {', '.join(known)}, or OWNER/NAME on the hub."
    )


def download(repo: str) -> Path:
    """Fetch a repository into the hub's cache, going on where it was broken off, and return its folder.

    Raises:
        SettingsError: it cannot be had; the hint says what to do, without the network too.
    """
    try:
        from huggingface_hub import snapshot_download
        from huggingface_hub.errors import GatedRepoError, HfHubHTTPError, LocalEntryNotFoundError
    except ImportError as error:
        raise SettingsError("huggingface_hub is not installed.", "Run: mutoscope setup gpu.") from error
    try:
        return Path(snapshot_download(repo, allow_patterns=list(_WANTED)))
    except GatedRepoError as error:
        raise SettingsError(
            f"{repo} is given only to those who agreed to its terms.",
            f"Agree on the page of {repo} on the hub, then: hf auth login.",
        ) from error
    except (HfHubHTTPError, LocalEntryNotFoundError, OSError) as error:
        raise SettingsError(
            f"{repo} could not be fetched: {type(error).__name__}.",
            "Run the same command again: it goes on. Without a network, copy the repository's "
            "model_index.json and folders from another machine, then: mutoscope models add FOLDER.",
        ) from error


def in_cache() -> Iterator[tuple[str, Path]]:
    """Yield the checkpoints in the hub's cache that draw here: their repository and their folder."""
    hub = Path(os.environ.get("HF_HUB_CACHE") or _home("HF_HOME", "~/.cache/huggingface") / "hub")
    for repository in sorted(hub.glob("models--*")):
        for index in sorted(repository.glob("snapshots/*/model_index.json")):
            with suppress(SettingsError):
                checkpoints.family_of(index.parent)
                checkpoints.weights_of(index.parent)
                yield repository.name.removeprefix("models--").replace("--", "/"), index.parent


def single_files() -> Iterator[Path]:
    """Yield transformers in one file that ComfyUI keeps, of families that draw here."""
    models = _home("COMFYUI_PATH", "~/ComfyUI") / "models"
    for folder in _SINGLE:
        for file in sorted((models / folder).glob("**/*")):
            told = file.name.lower()
            if file.suffix in (".safetensors", ".gguf") and any(name in told for name in ("ltx", "wan")):
                yield file


def space_for(offer: Offer, free: int) -> bool:
    """Tell whether an offer fits on a disk with so many free bytes."""
    return offer.size_gb * _GB < free


def packages() -> list[str]:
    """Return what has to be installed for drawing on the GPU, as pip takes it."""
    from importlib.metadata import requires

    said = (line.partition(";") for line in requires("mutoscope") or ())
    return [name.strip() for name, _, marker in said if 'extra == "gpu"' in marker.replace("'", '"')]


def _home(variable: str, path: str) -> Path:
    return Path(os.environ.get(variable) or path).expanduser()
