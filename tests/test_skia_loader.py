import ctypes
import os
import platform
import shutil
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tools.errors import RenderError
from tools.renderers.animatic.painting import gl_stubs
from tools.renderers.animatic.painting.elf import shared_library

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux's skia links the GL libraries")

DRAW = """
import hashlib
from tools.renderers.animatic.painting.engine_skia import skia
from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.surface import Surface
from tools.renderers.animatic.puppets.base import Pose
from tools.renderers.animatic.puppets.cast import cast
from tools.renderers.animatic.scene import Subject
surface = Surface(300, 300)
surface.canvas.translate(120, 280)
cast(Subject("crane", "crane", "wader"), Brush()).draw(surface.canvas, 250, 1.0, Pose(dip=0.3))
print(hashlib.sha256(surface.pixels.tobytes()).hexdigest())
maps = open("/proc/self/maps").read().split()
print(*sorted({path for path in maps if "libGL." in path or "libEGL." in path}))
"""
PRELOAD = """
from tools.renderers.animatic.painting import gl_stubs
for soname in gl_stubs.exported_names():
    gl_stubs.preload(soname)
"""


def drawn(code: str, cache: Path, *prefix: str) -> tuple[str, list[str]]:
    """Return the hash of a picture drawn in a process of its own, and the GL libraries it has loaded."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(ROOT)}
    command = [*prefix, sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    digest, libraries = done.stdout.split("\n")[:2]
    return digest, libraries.split()


def test_a_written_library_is_loaded_and_its_functions_return_0(tmp_path):
    path = tmp_path / "libzero.so"
    names = ["one", "two", *(f"more_{i}" for i in range(300))]

    path.write_bytes(shared_library("libzero.so.1", names, platform.machine()))
    library = ctypes.CDLL(str(path))

    assert [library.one(), library.two(), library.more_299()] == [0, 0, 0]
    with pytest.raises(AttributeError):
        _ = library.three


@pytest.mark.parametrize(("machine", "number"), [("x86_64", 62), ("aarch64", 183)])
def test_a_written_library_says_for_which_machine_it_is(machine, number):
    data = shared_library("libzero.so.1", ["one"], machine)

    assert data[:4] == b"\x7fELF"
    assert struct.unpack_from("<HH", data, 16) == (3, number)


def test_the_list_of_names_is_what_the_installed_skia_wants():
    wheel = next(Path(path) for path in sys.path if list(Path(path).glob("skia*.so")))
    wanted = undefined_names(next(wheel.glob("skia*.so")).read_bytes())

    listed = {name for names in gl_stubs.exported_names().values() for name in names}

    assert {name for name in wanted if name.startswith(("gl", "egl"))} == listed


def undefined_names(data: bytes) -> set[str]:
    """Return the names that a 64-bit ELF library takes from others."""
    sections_at, size, count = struct.unpack_from("<Q", data, 40)[0], *struct.unpack_from("<HH", data, 58)
    sections = [struct.unpack_from("<IIQQQQIIQQ", data, sections_at + i * size) for i in range(count)]
    symbols = next(section for section in sections if section[1] == 11)
    strings = sections[symbols[6]][4]
    names = set()
    for at in range(symbols[4], symbols[4] + symbols[5], 24):
        name, _, _, section = struct.unpack_from("<IBBH", data, at)
        if section == 0:
            names.add(data[strings + name : data.index(b"\0", strings + name)].decode())
    return names


def test_a_picture_drawn_with_the_stand_ins_is_the_same(tmp_path):
    real, _ = drawn(DRAW, tmp_path)
    stubbed, libraries = drawn(PRELOAD + DRAW, tmp_path)

    assert stubbed == real
    assert len(libraries) == 2
    assert all(path.startswith(str(tmp_path)) for path in libraries)


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("unshare"), reason="hiding libraries needs root")
def test_the_loader_finds_out_by_itself_that_the_libraries_are_missing(tmp_path):
    hide = """
for library in $(ldconfig -p | awk '/libE?GL[.]so[.]1 /{print $NF}'); do
    mount --bind /dev/null "$(readlink -f "$library")" || exit 77
done
exec "$@"
"""
    try:
        _, libraries = drawn(DRAW, tmp_path, "unshare", "-m", "sh", "-c", hide, "sh")
    except subprocess.CalledProcessError as error:
        pytest.skip(f"no private mounts here: {error.stderr}")

    assert len(libraries) == 2
    assert all(path.startswith(str(tmp_path)) for path in libraries)


def test_a_damaged_stand_in_is_written_anew(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    path = gl_stubs.preload("libEGL.so.1")
    good = path.read_bytes()
    path.unlink()
    path.write_bytes(b"damaged")

    again = gl_stubs.preload("libEGL.so.1")

    assert again == path
    assert path.read_bytes() == good
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_another_machine_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr(platform, "machine", lambda: "riscv64")

    with pytest.raises(RenderError, match="riscv64") as caught:
        gl_stubs.preload("libGL.so.1")

    assert "apt install libgl1 libegl1" in caught.value.hint
