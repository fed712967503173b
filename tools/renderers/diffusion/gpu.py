"""Which GPU there is, how much of its memory is free, and where we draw. The driver is asked, not torch."""

import importlib.util
import os
import platform
import re
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
_OLDEST_DRIVER: Final = {"11": 450, "12": 525, "13": 580}
"""NVIDIA's first driver for each CUDA, as its release notes say."""
_GET_TORCH: Final = "https://pytorch.org/get-started/locally"
_MIB: Final = 2**20


@dataclass(frozen=True, slots=True)
class Gpu:
    """A GPU, as its driver describes it."""

    name: str
    total: int
    """Bytes."""
    free: int
    driver: str = ""
    """Of NVIDIA's."""


@dataclass(frozen=True, slots=True)
class Hindrance:
    """What keeps torch from a GPU that is there."""

    text: str
    remedy: str


def gpus() -> tuple[Gpu, ...]:
    """Return the GPUs of this machine, those of NVIDIA, AMD or Apple."""
    return _nvidia() or _amd() or _apple()


def packages_missing() -> tuple[str, ...]:
    """Return which packages drawing on the GPU needs that are not installed."""
    needed = "torch", "diffusers", "transformers", "accelerate"
    return tuple(name for name in needed if importlib.util.find_spec(name) is None)


def hindrance() -> Hindrance | None:
    """Return what keeps torch from the GPU that is there, if anything does; torch is not imported."""
    cards, torch = gpus(), importlib.util.find_spec("torch")
    if not cards or torch is None or torch.origin is None or platform.system() == "Darwin":
        return None
    text = Path(torch.origin).with_name("version.py").read_text("utf-8")
    built = dict(re.findall(r"^(\w+)(?:: [^=]+)? = '([^']+)'", text, re.M))
    name, driver = f"torch {built.get('__version__', '')}", cards[0].driver
    if not driver:
        of_amd = f"{name} is not built for ROCm, as AMD's GPUs need."
        return None if "hip" in built else Hindrance(of_amd, f"Install one that is: {_GET_TORCH}")
    if "cuda" not in built:
        remedy = "Install the one for the GPU: pip install --force-reinstall torch"
        return Hindrance(f"{name} is built for the CPU only.", remedy)
    oldest = _OLDEST_DRIVER.get(built["cuda"].partition(".")[0], 0)
    release = re.match(r"\d+", driver)
    if release is None or int(release[0]) >= oldest:
        return None
    return Hindrance(
        f"The driver {driver} is too old for {name} with CUDA {built['cuda']}: {oldest} or newer is needed.",
        f"Update NVIDIA's driver, or install torch for an older CUDA: {_GET_TORCH}",
    )


def device_name() -> str:
    """Return where torch draws: `cuda` (NVIDIA and AMD), `mps` or `cpu`. Imports torch.

    Raises:
        SettingsError: there is no GPU that torch can use, and nobody said that the CPU shall draw.
    """
    said = os.environ.get(DEVICE, "")
    if said:
        return said
    import torch

    if torch.cuda.is_available():
        return "cuda"
    if torch.backends.mps.is_available():
        return "mps"
    if found := hindrance():
        raise SettingsError(found.text, found.remedy)
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
