"""Stand-ins for libGL and libEGL, written to the user's cache and loaded where the real ones are missing.

skia links both for drawing on a GPU, which we never do; so a machine without graphics packages can draw too.
"""

import ctypes
import hashlib
import os
import platform
import tempfile
from pathlib import Path

import platformdirs

from tools.errors import RenderError
from tools.renderers.animatic.painting.elf import MACHINES, shared_library

INSTALL_HINT = (
    "Install the graphics libraries: `apt install libgl1 libegl1` (Debian, Ubuntu) or "
    "`dnf install mesa-libGL mesa-libEGL` (Fedora)."
)
_NAMES = Path(__file__).with_name("gl_names.txt")


def exported_names() -> dict[str, tuple[str, ...]]:
    """Return what skia needs from each library, by the library's name."""
    names: dict[str, list[str]] = {}
    for line in _NAMES.read_text().splitlines():
        if line.startswith("["):
            library = names.setdefault(line.strip("[]"), [])
        elif line and not line.startswith("#"):
            library.append(line)
    return {name: tuple(exported) for name, exported in names.items()}


def preload(soname: str) -> Path:
    """Load the stand-in for a library into this process and return its file.

    Raises:
        RenderError: No stand-in can be written or loaded here.
    """
    machine = platform.machine()
    if machine not in MACHINES:
        raise RenderError(f"skia needs {soname}, and there is no stand-in for {machine}.", INSTALL_HINT)
    data = shared_library(soname, exported_names()[soname], machine)
    try:
        path = _kept(soname, data)
        ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
    except OSError as error:
        raise RenderError(f"The stand-in for {soname} could not be used: {error}.", INSTALL_HINT) from error
    return path


def _kept(soname: str, data: bytes) -> Path:
    """Return the file in the user's cache that holds `data`, written in one step if it is not there."""
    folder = platformdirs.user_cache_path("mutoscope") / "stubs"
    path = folder / f"{soname}.{hashlib.sha256(data).hexdigest()[:16]}"
    if path.is_file() and path.read_bytes() == data:
        return path
    folder.mkdir(parents=True, exist_ok=True)
    handle, draft = tempfile.mkstemp(dir=folder)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(draft).replace(path)
    return path
