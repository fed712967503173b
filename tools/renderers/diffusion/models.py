"""The models that the user has: which checkpoints, where, and which one draws, in one JSON file."""

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import platformdirs

from tools.errors import RenderError, SettingsError
from tools.renderers.diffusion import checkpoint as checkpoints
from tools.renderers.diffusion.checkpoint import Checkpoint, Lora
from tools.renderers.diffusion.family import family
from tools.renderers.diffusion.recipe import recipe, recipe_for

_NONE = "Get one: mutoscope setup gpu. Or add a folder that you have: mutoscope models add FOLDER."


@dataclass(frozen=True, slots=True)
class Entry:
    """A model in the list, without a look at its files."""

    name: str
    folder: Path
    family: str
    hash: str
    weights: Mapping[str, int]
    recipe: str
    dtype: str
    transformer: Path | None
    loras: tuple[Lora, ...] = ()
    stills: str = ""

    def checkpoint(self) -> Checkpoint:
        """Return the checkpoint.

        Raises:
            SettingsError: its folder is gone.
        """
        if not (self.folder / "model_index.json").is_file():
            raise SettingsError(
                f"The model {self.name} is gone from {self.folder}.",
                f"Put it back, or forget it: mutoscope models remove {self.name}.",
            )
        kind = family(self.family)
        how = recipe(self.family, self.recipe)
        return Checkpoint(
            self.name,
            self.folder,
            kind,
            self.hash,
            self.weights,
            how,
            self.dtype,
            self.transformer,
            self.loras,
            self.stills,
        )


def models_file() -> Path:
    """Return where the list lies; it need not exist."""
    own = os.environ.get("MUTOSCOPE_MODELS")
    return Path(own) if own else platformdirs.user_data_path("mutoscope") / "models.json"


def entries() -> tuple[Entry, ...]:
    """Return the models in the list.

    Raises:
        SettingsError: the list cannot be read.
    """
    return tuple(_entries(_read()))


def chosen() -> Entry | None:
    """Return the model that draws; None where there is none."""
    data = _read()
    found = {entry.name: entry for entry in _entries(data)}
    return found.get(data.get("chosen", "")) or next(iter(found.values()), None)


def chosen_checkpoint() -> Checkpoint:
    """Return the checkpoint that draws.

    Raises:
        SettingsError: there is none, or its folder is gone.
    """
    entry = chosen()
    if entry is None:
        raise SettingsError("There is no model to draw with yet.", _NONE)
    return entry.checkpoint()


def planned_with(identity: Mapping[str, str]) -> Checkpoint:
    """Return the checkpoint that a shot of this identity was planned with.

    Raises:
        RenderError: it is not in the list any more, or only with another recipe or precision.
        SettingsError: its folder is gone.
    """
    wanted = tuple(identity[name] for name in ("checkpoint", "recipe", "dtype"))
    for entry in entries():
        if (entry.hash, recipe(entry.family, entry.recipe).digest, entry.dtype) == wanted:
            return entry.checkpoint()
    raise RenderError(
        f"The model that this was planned with ({wanted[0][:12]}, {wanted[2]}) is not in the list any more.",
        "Add it again as it was (mutoscope models add FOLDER), or render the scene anew.",
    )


def add(
    folder: Path,
    name: str = "",
    *,
    recipe_name: str = "",
    dtype: str = "bfloat16",
    transformer: Path | None = None,
    loras: Sequence[Lora] = (),
    stills: str = "",
) -> Entry:
    """Put a checkpoint into the list and return its entry; the first one draws from then on.

    Raises:
        SettingsError: it is no whole checkpoint of a family that draws here, or the list cannot be written.
    """
    folder = folder.expanduser().absolute()
    kind = checkpoints.family_of(folder)
    weights = checkpoints.weights_of(folder)
    if transformer is not None:
        transformer = transformer.expanduser().absolute()
        checkpoints.check_single(transformer)
        weights |= {"transformer": transformer.stat().st_size}
    if stills:
        named(stills)
    loras = tuple(Lora(lora.path.expanduser().absolute(), lora.weight) for lora in loras)
    for lora in loras:
        checkpoints.check_lora(lora.path)
    title = name or (transformer.stem if transformer else folder.name)
    how = recipe(kind.name, recipe_name) if recipe_name else recipe_for(kind.name, title)
    digest = checkpoints.digest(folder, transformer, loras)
    entry = Entry(title, folder, kind.name, digest, weights, how.name, dtype, transformer, loras, stills)
    data = _read()
    data.setdefault("models", {})[title] = _to_json(entry)
    data.setdefault("chosen", title)
    _write(data)
    return entry


def use(name: str) -> Entry:
    """Choose the model that draws.

    Raises:
        SettingsError: there is none of this name.
    """
    data = _read()
    entry = named(name)
    data["chosen"] = entry.name
    _write(data)
    return entry


def remove(name: str) -> Entry:
    """Take a model off the list; its files stay.

    Raises:
        SettingsError: there is none of this name.
    """
    entry, data = named(name), _read()
    del data["models"][entry.name]
    if data.get("chosen") == entry.name:
        del data["chosen"]
    _write(data)
    return entry


def named(name: str) -> Entry:
    """Return a model of the list.

    Raises:
        SettingsError: there is none of this name; the hint lists those there are.
    """
    found = {entry.name: entry for entry in entries()}
    if name not in found:
        listed = f"There are {', '.join(found)}." if found else _NONE
        raise SettingsError(f"There is no model called {name!r}.", listed)
    return found[name]


def _entries(data: Mapping[str, Any]) -> Iterator[Entry]:
    for name, said in data.get("models", {}).items():
        single = said.get("transformer")
        yield Entry(
            name,
            Path(said["folder"]),
            said["family"],
            said["hash"],
            said["weights"],
            said["recipe"],
            said["dtype"],
            Path(single) if single else None,
            tuple(Lora(Path(path), weight) for path, weight in said.get("loras", ())),
            said.get("stills", ""),
        )


def _to_json(entry: Entry) -> dict[str, Any]:
    return {
        "folder": str(entry.folder),
        "family": entry.family,
        "hash": entry.hash,
        "weights": dict(entry.weights),
        "recipe": entry.recipe,
        "dtype": entry.dtype,
        "transformer": str(entry.transformer) if entry.transformer else None,
        "loras": [[str(lora.path), lora.weight] for lora in entry.loras],
        "stills": entry.stills,
    }


def _read() -> dict[str, Any]:
    path = models_file()
    try:
        stamp = path.stat().st_mtime_ns
    except FileNotFoundError:
        return {}
    found: dict[str, Any] = json.loads(_text(path, stamp))
    return found


@lru_cache(1)
def _text(path: Path, stamp: int) -> str:
    """Return the list as it was written at a moment; read once.

    Raises:
        SettingsError: it cannot be read, or is no list.
    """
    try:
        text = path.read_text("utf-8")
        json.loads(text)["models"].items()
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SettingsError(
            f"The list of models {path} cannot be read: {error}.", "Mend or remove it."
        ) from error
    return text


def _write(data: Mapping[str, Any]) -> None:
    path = models_file()
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(json.dumps(data, indent=1, ensure_ascii=False) + "\n", "utf-8")
        partial.replace(path)
    except OSError as error:
        raise SettingsError(
            f"The list of models {path} cannot be written: {error.strerror}.", "See that its folder can be."
        ) from error
