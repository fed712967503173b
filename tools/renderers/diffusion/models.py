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
from tools.renderers.diffusion.checkpoint import TRANSFORMERS, Checkpoint, Lora
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
    transformers: Sequence[Path] = (),
    loras: Sequence[Lora] = (),
    stills: str = "",
) -> Checkpoint:
    """Put a checkpoint into the list and return it; the first one draws from then on.

    Args:
        folder: where it lies.
        name: what it is called; the folder's name, or the single file's, where it is empty.
        recipe_name: how it is sampled; by its name where it is empty.
        dtype: its precision.
        transformers: single files in place of the folder's, the first expert's first.
        loras: what changes its weights.
        stills: the model that draws the stills.

    Raises:
        SettingsError: it is no whole checkpoint of a family that draws here, or the list cannot be written.
    """
    folder = _folder(folder.expanduser())
    kind = checkpoints.family_of(folder)
    weights = checkpoints.weights_of(folder)
    transformers, loras = tuple(map(_whole, transformers)), tuple(map(_found, loras))
    _check_pairs(folder, weights, (transformers, *(lora.files for lora in loras)))
    weights |= {part: file.stat().st_size for part, file in zip(TRANSFORMERS, transformers, strict=False)}
    if stills:
        named(stills)
    title = name or (transformers[0].stem if transformers else folder.name)
    how = recipe(kind.name, recipe_name) if recipe_name else recipe_for(kind.name, title)
    digest = checkpoints.digest(folder, transformers, loras)
    added = Checkpoint(title, folder, kind, digest, weights, how, dtype, transformers, loras, stills)
    data = _read()
    data.setdefault("models", {})[title] = _to_json(added)
    data.setdefault("chosen", title)
    _write(data)
    return added


def _folder(said: Path) -> Path:
    """Return the folder that is meant.

    Raises:
        SettingsError: there is none; the hint says what a file, or a name on the hub, is for.
    """
    if said.is_dir():
        return said.absolute()
    if said.is_file():
        raise SettingsError(
            f"{said.name} is a file, not a checkpoint's folder.",
            f"A transformer in one file goes into a folder of its family: "
            f"mutoscope models add FOLDER --transformer {said}.",
        )
    fetched = not said.is_absolute() and len(said.parts) == 2
    raise SettingsError(
        f"There is no folder {said}.",
        f"To fetch it from the hub: mutoscope models get {said}."
        if fetched
        else "Name the folder that holds a model_index.json.",
    )


def _whole(transformer: Path) -> Path:
    path = transformer.expanduser().absolute()
    check_single(path)
    return path


def _check_pairs(folder: Path, weights: Collection[str], given: Sequence[Sequence[Path]]) -> None:
    """Check that no more files stand in for one part than a checkpoint has transformers."""
    there = sum(part in weights for part in TRANSFORMERS)
    for files in given:
        if len(files) > there:
            raise SettingsError(
                f"{folder.name} takes no {files[there].name} beside {files[0].name}: it has "
                f"{there} transformer{'s' if there > 1 else ''}.",
                "Two files are for the two experts of Wan 2.2: that of high noise, that of low noise.",
            )


def _found(lora: Lora) -> Lora:
    files = [file.expanduser().absolute() for file in lora.files]
    for file in files:
        check_lora(file)
    return Lora(files[0], lora.weight, *files[1:])


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
        single = (said.get(part) for part in TRANSFORMERS)
        yield Checkpoint(
            name,
            Path(said["folder"]),
            family(said["family"]),
            said["hash"],
            said["weights"],
            recipe(said["family"], said["recipe"]),
            said["dtype"],
            tuple(Path(file) for file in single if file),
            tuple(
                Lora(Path(path), weight, *map(Path, rest)) for path, weight, *rest in said.get("loras", ())
            ),
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
        **{part: str(file) for part, file in zip(TRANSFORMERS, checkpoint.transformers, strict=False)},
        "loras": [[str(lora.path), lora.weight, *map(str, lora.files[1:])] for lora in checkpoint.loras],
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
