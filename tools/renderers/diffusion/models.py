"""The models that the user has: which checkpoints, where, and which one draws, in one JSON file."""

import json
import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import platformdirs

from tools.errors import RenderError, SettingsError
from tools.renderers.diffusion import checkpoint as checkpoints
from tools.renderers.diffusion.checkpoint import Checkpoint, Lora
from tools.renderers.diffusion.extras import allowed, exact
from tools.renderers.diffusion.family import family
from tools.renderers.diffusion.recipe import recipe, recipe_for
from tools.renderers.diffusion.weights import check_lora, check_single

_NONE = "Get one: mutoscope setup gpu. Or add a folder that you have: mutoscope models add FOLDER."


def models_file() -> Path:
    """Return where the list lies; it need not exist."""
    own = os.environ.get("MUTOSCOPE_MODELS")
    return Path(own) if own else platformdirs.user_data_path("mutoscope") / "models.json"


def entries() -> tuple[Checkpoint, ...]:
    """Return the models in the list.

    Raises:
        SettingsError: the list cannot be read.
    """
    return tuple(_entries(_read()))


def chosen() -> Checkpoint | None:
    """Return the model that draws; None where there is none."""
    data = _read()
    found = {entry.name: entry for entry in _entries(data)}
    return found.get(data.get("chosen", "")) or next(iter(found.values()), None)


def chosen_checkpoint() -> Checkpoint:
    """Return the model that draws.

    Raises:
        SettingsError: there is none, or its folder is gone.
    """
    checkpoint = chosen()
    if checkpoint is None:
        raise SettingsError("There is no model to draw with yet.", _NONE)
    checkpoint.check()
    return checkpoint


def planned_with(identity: Mapping[str, str], loras: Collection[str] = ()) -> Checkpoint:
    """Return the checkpoint that a shot of this identity was planned with, with its extras.

    Args:
        identity: the shot's.
        loras: the hashes of the LoRAs that it is drawn with beside those of the model.

    Raises:
        RenderError: it is not in the list any more, or only with another recipe or precision.
    """
    named = [word.partition(":")[0] for word in identity.get("extras", "").split()]
    for checkpoint in entries():
        planned = replace(checkpoint, extras=(*named, *exact(checkpoint.extras)))
        same = planned.identity == {name: identity.get(name) for name in planned.identity}
        if same and planned.has(loras):
            return planned
    told = f"{identity['checkpoint'][:12]}, {identity['dtype']}"
    raise RenderError(
        f"The model that this was planned with ({told}) is not in the list any more.",
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
) -> Checkpoint:
    """Put a checkpoint into the list and return it; the first one draws from then on.

    Raises:
        SettingsError: it is no whole checkpoint of a family that draws here, or the list cannot be written.
    """
    folder = folder.expanduser().absolute()
    kind = checkpoints.family_of(folder)
    weights = checkpoints.weights_of(folder)
    if transformer is not None:
        transformer = transformer.expanduser().absolute()
        check_single(transformer)
        weights |= {"transformer": transformer.stat().st_size}
    if stills:
        named(stills)
    loras = tuple(Lora(lora.path.expanduser().absolute(), lora.weight) for lora in loras)
    for lora in loras:
        check_lora(lora.path)
    title = name or (transformer.stem if transformer else folder.name)
    how = recipe(kind.name, recipe_name) if recipe_name else recipe_for(kind.name, title)
    digest = checkpoints.digest(folder, transformer, loras)
    added = Checkpoint(title, folder, kind, digest, weights, how, dtype, transformer, loras, stills)
    data = _read()
    data.setdefault("models", {})[title] = _to_json(added)
    data.setdefault("chosen", title)
    _write(data)
    return added


def use(name: str, extras: Sequence[str] = ()) -> Checkpoint:
    """Choose the model that draws, and what it draws with beside its recipe; none said, that stays.

    Raises:
        SettingsError: there is none of this name, or it cannot draw with these extras.
    """
    data, entry = _read(), named(name)
    if extras:
        entry = replace(entry, extras=allowed(extras))
        entry.check_extras()
        data["models"][entry.name] = _to_json(entry)
    data["chosen"] = entry.name
    _write(data)
    return entry


def remove(name: str) -> Checkpoint:
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


def named(name: str) -> Checkpoint:
    """Return a model of the list.

    Raises:
        SettingsError: there is none of this name; the hint lists those there are.
    """
    found = {entry.name: entry for entry in entries()}
    if name not in found:
        listed = f"There are {', '.join(found)}." if found else _NONE
        raise SettingsError(f"There is no model called {name!r}.", listed)
    return found[name]


def _entries(data: Mapping[str, Any]) -> Iterator[Checkpoint]:
    for name, said in data.get("models", {}).items():
        single = said.get("transformer")
        yield Checkpoint(
            name,
            Path(said["folder"]),
            family(said["family"]),
            said["hash"],
            said["weights"],
            recipe(said["family"], said["recipe"]),
            said["dtype"],
            Path(single) if single else None,
            tuple(Lora(Path(path), weight) for path, weight in said.get("loras", ())),
            said.get("stills", ""),
            tuple(said.get("extras", ())),
        )


def _to_json(checkpoint: Checkpoint) -> dict[str, Any]:
    return {
        "folder": str(checkpoint.folder),
        "family": checkpoint.family.name,
        "hash": checkpoint.hash,
        "weights": dict(checkpoint.weights),
        "recipe": checkpoint.recipe.name,
        "dtype": checkpoint.dtype,
        "transformer": str(checkpoint.transformer) if checkpoint.transformer else None,
        "loras": [[str(lora.path), lora.weight] for lora in checkpoint.loras],
        "stills": checkpoint.stills,
        "extras": list(checkpoint.extras),
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
