"""Which GPU there is, how much of its memory is free, and where we draw. The driver is asked, not torch."""

import importlib.util
import os
import platform
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from tools.errors import SettingsError

DEVICE: Final = "MUTOSCOPE_DEVICE"
"""The environment variable that says where to draw: `cuda`, `mps` or `cpu`."""
_ASK: Final = (
    "nvidia-smi",
    "--query-gpu=name,memory.total,memory.free,driver_version",
    "--format=csv,noheader,nounits",
)
_WAIT_S: Final = 10
_MIB: Final = 2**20


@dataclass(frozen=True, slots=True)
class Gpu:
    """A GPU, as its driver describes it."""

    name: str
    total: int
    """Bytes."""
    free: int
    driver: str = ""


def gpus() -> tuple[Gpu, ...]:
    """Return the GPUs of this machine, those of NVIDIA, AMD or Apple."""
    return _nvidia() or _amd() or _apple()


def packages_missing() -> tuple[str, ...]:
    """Return which packages drawing on the GPU needs that are not installed."""
    needed = "torch", "diffusers", "transformers", "accelerate"
    return tuple(name for name in needed if importlib.util.find_spec(name) is None)


def device_name() -> str:
    """Return where torch draws: `cuda` (NVIDIA and AMD), `mps` or `cpu`. Imports torch.

    Raises:
        SettingsError: there is no GPU, and nobody said that the CPU shall draw.
    """
    said = os.environ.get(DEVICE, "")
    if said:
        return said
    import torch

    if torch.cuda.is_available():
        return "cuda"
    if torch.backends.mps.is_available():
        return "mps"
    raise SettingsError(
        "There is no GPU that torch can use.",
        f"mutoscope doctor says what is missing. {DEVICE}=cpu draws on the CPU, which takes hours.",
    )


@cache
def _nvidia() -> tuple[Gpu, ...]:
    if shutil.which(_ASK[0]) is None:
        return ()
    try:
        said = subprocess.run(_ASK, capture_output=True, text=True, timeout=_WAIT_S, check=True).stdout
    except (OSError, subprocess.SubprocessError):
        return ()
    rows = [[part.strip() for part in line.split(",")] for line in said.splitlines()]
    return tuple(
        Gpu(row[0], int(row[1]) * _MIB, int(row[2]) * _MIB, row[3])
        for row in rows
        if len(row) == 4 and row[1].isdecimal() and row[2].isdecimal()
    )


def _amd() -> tuple[Gpu, ...]:
    found = []
    for total in sorted(Path("/sys/class/drm").glob("card*/device/mem_info_vram_total")):
        try:
            whole = int(total.read_text())
            used = int(total.with_name("mem_info_vram_used").read_text())
        except (OSError, ValueError):
            continue
        found.append(Gpu("AMD GPU", whole, whole - used))
    return tuple(found)


def _apple() -> tuple[Gpu, ...]:
    if (platform.system(), platform.machine()) != ("Darwin", "arm64"):
        return ()
    whole = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return (Gpu("Apple GPU", whole, whole // 2),)
