"""A checkpoint on disk: a folder as diffusers saves it, looked at without loading it."""

import hashlib
import importlib.util
import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

from tools.errors import SettingsError
from tools.renderers.base import Capabilities
from tools.renderers.diffusion.extras import inexact, of_kind
from tools.renderers.diffusion.family import Family, families
from tools.renderers.diffusion.memory import LEAST, Placement, placement
from tools.renderers.diffusion.recipe import Recipe
from tools.renderers.diffusion.weights import ANOTHER, GGUF, files_of, read_json, sample

TRANSFORMERS: Final = ("transformer", "transformer_2")
"""What draws: of Wan 2.2 an expert for high noise, and one for low noise."""
QUANTISED: Final = (*TRANSFORMERS, "text_encoder")
"""The components whose weights are worth to be kept in 8 bits."""
_WEIGHTLESS: Final = ("Scheduler", "Tokenizer", "TokenizerFast", "Processor", "ProcessorPil", "ProcessorFast")
"""How the classes of components are called that have no weights."""
_GB: Final = 10**9
_INDEX: Final = "model_index.json"


@dataclass(frozen=True, slots=True)
class Lora:
    """A small change of a checkpoint's weights, in a safetensors file of its own, or one for each expert."""

    path: Path
    weight: float = 1.0
    second: Path | None = None
    """For the second of two experts, that of low noise; where there is none, `path` changes both."""

    @property
    def files(self) -> tuple[Path, ...]:
        """Its files: one, or one for each expert."""
        return (self.path,) if self.second is None else (self.path, self.second)

    @property
    def name(self) -> str:
        """What it is called: what its files' names begin with."""
        letters = zip(*(file.stem for file in self.files), strict=False)
        shared = "".join(one for one, *rest in takewhile(lambda each: len(set(each)) == 1, letters))
        return (shared.rstrip("-_. ") or self.path.stem).lower()

    @property
    def hash(self) -> str:
        """Of its size and samples of its weights.

        Raises:
            SettingsError: its file is gone.
        """
        state = hashlib.sha256()
        try:
            for file in self.files:
                sample(file, "lora", state)
        except OSError as error:
            raise SettingsError(
                f"The LoRA {error.filename} cannot be read: {error.strerror}.", "Put it back."
            ) from error
        return state.hexdigest()


@dataclass(frozen=True)
class Checkpoint:
    """A model of the user's list: weights, and how they are drawn with."""

    name: str
    folder: Path
    family: Family
    hash: str
    """Of what it is, and of names, sizes and samples of its weights: whole they are tens of gigabytes."""
    weights: Mapping[str, int]
    """Bytes of each component."""
    recipe: Recipe
    dtype: str
    transformers: tuple[Path, ...] = ()
    """Single files whose transformers take the places of the folder's, the first expert's first."""
    loras: tuple[Lora, ...] = ()
    stills: str = ""
    """The model that draws the stills, by its name; itself where it is empty."""
    extras: tuple[str, ...] = ()
    """What it draws with beside its recipe, by name."""

    @property
    def identity(self) -> dict[str, str]:
        """What decides pixels: not the machine, nor how the weights lie in its memory."""
        told = {
            "family": self.family.name,
            "checkpoint": self.hash,
            "dtype": self.dtype,
            "recipe": self.recipe.digest,
        }
        settings = ":".join(str(value) for value in self.recipe.cache.values())
        with_them = [f"{name}:{settings}" if name == "cache" else name for name in inexact(self.extras)]
        return told | ({"extras": " ".join(with_them)} if with_them else {})

    def has(self, loras: Collection[str]) -> bool:
        """Return whether it has LoRAs, named by their hashes."""
        return not loras or {lora.hash for lora in self.loras} >= set(loras)

    def placement(self, free: int) -> Placement:
        """Return where its weights lie on a GPU with so many free bytes."""
        smaller = of_kind("weights", self.extras) is not None
        halved = {name: self.weights[name] // 2 for name in QUANTISED if name in self.weights and smaller}
        return placement({**self.weights, **halved}, free, packed=smaller or self._is_packed)

    def fit(self, free: int) -> str:
        """Return in words how it fits on a GPU with so many free bytes."""
        if free < LEAST:
            return (
                f"does not fit: {free / _GB:.1f} GB of GPU memory are free, {LEAST / _GB:.1f} GB are needed"
            )
        return self.placement(free).said

    @cached_property
    def capabilities(self) -> Capabilities:
        """What it can do."""
        return self.family.capabilities(self.index, self.config)

    @cached_property
    def index(self) -> Mapping[str, Any]:
        """Its `model_index.json`.

        Raises:
            SettingsError: its folder is gone.
        """
        self.check()
        return read_json(self.folder / _INDEX)

    @cached_property
    def config(self) -> Mapping[str, Any]:
        """The configuration of its transformer."""
        path = self.folder / "transformer" / "config.json"
        return read_json(path) if path.is_file() else {}

    @property
    def bytes(self) -> int:
        """Bytes of all weights."""
        return sum(self.weights.values())

    def check(self) -> None:
        """Look whether it is still there.

        Raises:
            SettingsError: its folder is gone.
        """
        if not (self.folder / _INDEX).is_file():
            raise SettingsError(
                f"The model {self.name} is gone from {self.folder}.",
                f"Put it back, or forget it: mutoscope models remove {self.name}.",
            )

    def check_extras(self) -> None:
        """Look whether it can draw with its extras.

        Raises:
            SettingsError: one needs what it has not.
        """
        if "cache" in self.extras and not self.recipe.cache:
            raise SettingsError(
                f"{self.name} draws in {self.recipe.num_inference_steps} steps: too few to leave any out.",
                "Take it without cache.",
            )
        if of_kind("weights", self.extras) and self._is_packed:
            raise SettingsError(
                f"The transformer of {self.name} is a GGUF file: its weights are small already.",
                "Take it without int8 and fp8.",
            )

    def __eq__(self, other: object) -> bool:
        """Whether both draw the same."""
        return isinstance(other, Checkpoint) and self._key == other._key

    def __hash__(self) -> int:
        """Go with `__eq__`."""
        return hash(self._key)

    @property
    def _is_packed(self) -> bool:
        return any(file.suffix == GGUF for file in self.transformers)

    @property
    def _key(self) -> tuple[object, ...]:
        return self.hash, self.recipe.digest, self.dtype, self.extras, self.loras


def family_of(folder: Path) -> Family:
    """Return the family of a checkpoint's folder.

    Raises:
        SettingsError: it is no checkpoint, or of a family that we do not know.
    """
    path = folder / _INDEX
    if not path.is_file():
        raise SettingsError(
            f"{folder} is no checkpoint: it has no {_INDEX}.",
            "Name the folder that holds it, as diffusers saves it (transformer/, vae/, text_encoder/, …).",
        )
    name = read_json(path).get("_class_name")
    for family in families():
        if name in family.pipelines:
            return family
    known = ", ".join(family.title for family in families())
    raise SettingsError(f"{folder} is a {name}, of no family that draws here.", f"Those that do are {known}.")


def weights_of(folder: Path) -> dict[str, int]:
    """Return the bytes of a checkpoint's components, each file checked to be whole.

    Raises:
        SettingsError: a file is missing, cut off or a pickle.
    """
    found: dict[str, int] = {}
    for name, (library, kind) in _components(folder):
        part = folder / name
        if library is None:
            continue
        if not _is_known(library):
            raise SettingsError(
                f"The {name} of {folder.name} is code of its own ({library}), which is never run.",
                "Get the checkpoint as diffusers' own pipelines are saved.",
            )
        if not part.is_dir() or not all((part / file).is_file() for file in _configs(kind)):
            raise SettingsError(f"{folder.name} lacks its {name}: it was not copied whole.", ANOTHER)
        files = list(files_of(part))
        if not files and not kind.endswith(_WEIGHTLESS):
            raise SettingsError(f"{folder.name} has no weights for its {name}.", ANOTHER)
        found |= {name: sum(file.stat().st_size for file in files)} if files else {}
    if "transformer" not in found or "vae" not in found:
        raise SettingsError(f"{folder.name} has no weights for its transformer or its VAE.", ANOTHER)
    return found


def _configs(kind: str) -> tuple[str, ...]:
    """Return the files without which a component of a class is not whole."""
    if kind.endswith("Scheduler"):
        return ("scheduler_config.json",)
    return () if kind.endswith(_WEIGHTLESS) else ("config.json",)


def _is_known(library: str) -> bool:
    """Tell whether a component comes from where code is installed, not from the checkpoint."""
    if library in ("diffusers", "transformers") or (own := importlib.util.find_spec("diffusers")) is None:
        return True
    return (Path(str(own.origin)).parent / "pipelines" / library).is_dir()


def digest(folder: Path, transformers: Sequence[Path] = (), loras: Sequence[Lora] = ()) -> str:
    """Return the hash of a checkpoint: what it is, its weights, and what changes them."""
    index = {name: said for name, said in read_json(folder / _INDEX).items() if name != "_diffusers_version"}
    state = hashlib.sha256(json.dumps(index, sort_keys=True).encode())
    for name, (library, _) in _components(folder):
        for file in sorted(files_of(folder / name)) if library and (folder / name).is_dir() else ():
            sample(file, f"{name}/{file.name}", state)
    for name, file in zip(TRANSFORMERS, transformers, strict=False):
        sample(file, name, state)
    for lora in loras:
        for file in lora.files if lora.weight else ():  # one that waits for a film to ask changes nothing
            sample(file, f"lora {lora.weight:g}", state)
    return state.hexdigest()


def _components(folder: Path) -> list[tuple[str, list[Any]]]:
    index = read_json(folder / _INDEX)
    return [(name, value) for name, value in index.items() if isinstance(value, list) and len(value) == 2]
