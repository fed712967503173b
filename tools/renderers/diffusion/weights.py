"""Files of weights, looked at without loading them: whole ones only, and no pickles, which can run code."""

import json
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tools.errors import SettingsError

GGUF: Final = ".gguf"
_PICKLED: Final = (".bin", ".pt", ".pth", ".ckpt", ".pkl")
_SAMPLE: Final = 2**16
_SAMPLES: Final = 16
ANOTHER: Final = "Add another folder, or get this one again: mutoscope models get NAME."
"""What to do where a folder is no whole checkpoint."""


def check_lora(path: Path) -> None:
    """Check a LoRA's file.

    Raises:
        SettingsError: it is not there, cut off, or no safetensors file.
    """
    if path.suffix != ".safetensors":
        raise SettingsError(f"{path.name} is no safetensors file.", "Others can run code and are not taken.")
    check_single(path)


def check_single(path: Path) -> None:
    """Check a transformer in one file.

    Raises:
        SettingsError: it is not there, cut off, or neither safetensors nor GGUF.
    """
    if not path.is_file():
        raise SettingsError(f"There is no file {path}.", "Name a .safetensors or .gguf file.")
    if path.suffix == GGUF:
        whole = _is_whole_gguf(path)
    elif path.suffix == ".safetensors":
        whole = _is_whole(path)
    else:
        raise SettingsError(
            f"{path.name} is neither a safetensors nor a GGUF file.",
            "Others can run code when they are opened and are not taken.",
        )
    if not whole:
        raise SettingsError(f"{path.name} is cut off or no such file inside.", "Get it again.")


def files_of(part: Path) -> Iterator[Path]:
    """Yield the weight files of a component: all that its index names.

    Raises:
        SettingsError: one is missing, cut off or a pickle.
    """
    pickled = [file.name for file in part.iterdir() if file.suffix in _PICKLED]
    files = sorted(part.glob("*.safetensors"))
    if pickled and not files:
        raise SettingsError(
            f"{part} holds pickles ({pickled[0]}), which can run code when they are opened.",
            "Get the checkpoint as safetensors.",
        )
    for index in part.glob("*.safetensors.index.json"):
        missing = sorted(set(read_json(index)["weight_map"].values()) - {file.name for file in files})
        if missing:
            raise SettingsError(f"{part} lacks {missing[0]}: it was not copied whole.", ANOTHER)
    for file in files:
        if not _is_whole(file):
            raise SettingsError(f"{file} is cut off.", ANOTHER)
        yield file


def _is_whole(file: Path) -> bool:
    """Tell whether a safetensors file is as long as its header says."""
    size = file.stat().st_size
    with file.open("rb") as data:
        length = int.from_bytes(data.read(8), "little")
        if not 0 < length <= min(size, 100 * 2**20):
            return False
        try:
            header = json.loads(data.read(length))
        except ValueError:
            return False
    ends = [entry["data_offsets"][1] for name, entry in header.items() if name != "__metadata__"]
    return bool(8 + length + max(ends, default=0) == size)


def _is_whole_gguf(file: Path) -> bool:
    """Tell whether a GGUF file holds the tensors that its header names.

    Raises:
        SettingsError: what reads such files is not installed.
    """
    try:
        from gguf import GGUFReader
    except ImportError as error:
        raise SettingsError("GGUF files need gguf, which is not installed.", "pip install gguf") from error
    try:
        return bool(GGUFReader(file).tensors)
    except (ValueError, IndexError, KeyError, OverflowError, OSError):
        return False


def sample(file: Path, name: str, state: Any) -> None:
    """Add a file to a hash: its name, its size, its head and places spread over it."""
    size = file.stat().st_size
    state.update(name.encode() + struct.pack("<Q", size))
    with file.open("rb") as data:
        for place in range(_SAMPLES):
            data.seek(place * max(0, size - _SAMPLE) // max(1, _SAMPLES - 1))
            state.update(data.read(_SAMPLE))


def read_json(path: Path) -> dict[str, Any]:
    """Return what a JSON file holds.

    Raises:
        SettingsError: it cannot be read.
    """
    try:
        found = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{path} cannot be read: {error}.", ANOTHER) from error
    if not isinstance(found, dict):
        raise SettingsError(f"{path} holds no table.", ANOTHER)
    return found
