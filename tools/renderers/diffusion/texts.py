"""Texts as embeddings, each made once: what a text encoder says is kept on disk, by checkpoint and text."""

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import platformdirs
import torch
from safetensors import SafetensorError
from safetensors.torch import load_file, save_file

from tools.renderers.diffusion.extras import inexact
from tools.renderers.diffusion.loading import Loaded, precision

_MOST_BYTES: Final = 512 * 2**20
"""What the cache may hold; the oldest go first."""


def embedded(loaded: Loaded, texts: Sequence[str], negative: str) -> dict[str, torch.Tensor]:
    """Return the embeddings of texts, a row each, as the arguments that the pipeline takes them in."""
    each = {text: _one(loaded, text, negative) for text in dict.fromkeys(texts)}
    device = loaded.pipe._execution_device
    names = each[texts[0]]
    return {name: torch.cat([each[text][name] for text in texts]).to(device) for name in names}


def _one(loaded: Loaded, text: str, negative: str) -> dict[str, torch.Tensor]:
    checkpoint = loaded.checkpoint
    guided = checkpoint.recipe.guidance_scale > 1
    told = checkpoint.hash, precision(checkpoint), text, negative, guided, *inexact(checkpoint.extras)
    key = hashlib.sha256(repr(told).encode()).hexdigest()
    path = _folder() / f"{key}.safetensors"
    try:
        found: dict[str, torch.Tensor] = load_file(path)
        path.touch()
        return found
    except (OSError, SafetensorError):  # not there, or cut off: it is made again
        pass
    with torch.no_grad():
        made = checkpoint.family.encode(loaded.pipe, [text], negative, guided)
    made = {name: tensor.cpu().contiguous() for name, tensor in made.items()}
    _store(made, path)
    return made


def _folder() -> Path:
    return Path(os.environ.get("MUTOSCOPE_CACHE") or platformdirs.user_cache_path("mutoscope")) / "texts"


def _store(tensors: dict[str, torch.Tensor], path: Path) -> None:
    """Keep embeddings; a cache that cannot be written to is no reason to stop."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file(tensors, partial)
        partial.replace(path)
        _trim(path.parent)
    except OSError:
        partial.unlink(missing_ok=True)


def _trim(folder: Path) -> None:
    files = sorted(folder.glob("*.safetensors"), key=lambda file: file.stat().st_mtime, reverse=True)
    total = 0
    for file in files:
        total += file.stat().st_size
        if total > _MOST_BYTES:
            file.unlink(missing_ok=True)
