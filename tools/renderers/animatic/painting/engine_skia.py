"""The one door to skia: where its GL libraries are missing it loads stand-ins first. It draws nothing."""

import importlib
import sys
from types import ModuleType
from typing import TYPE_CHECKING

from tools.errors import RenderError
from tools.renderers.animatic.painting import gl_stubs


def _import_skia() -> ModuleType:
    """Import skia, with a stand-in for each library that turns out to be missing.

    Raises:
        RenderError: skia cannot be imported on this machine.
    """
    missing = set(gl_stubs.exported_names()) if sys.platform == "linux" else set()
    while True:
        try:
            return importlib.import_module("skia")
        except ImportError as error:
            library = next((name for name in missing if name in str(error)), None)
            if library is None:
                raise RenderError(f"skia cannot be imported: {error}.", gl_stubs.INSTALL_HINT) from error
            gl_stubs.preload(library)
            missing.remove(library)


if TYPE_CHECKING:
    import skia
else:
    skia = _import_skia()

LINEAR = skia.SamplingOptions(skia.FilterMode.kLinear)
"""Bilinear, for pictures shown at about the size they were drawn at."""

MIPMAPPED = skia.SamplingOptions(skia.FilterMode.kLinear, skia.MipmapMode.kLinear)
"""Bilinear over smaller copies, for pictures shown smaller than they were drawn."""

__all__ = ["LINEAR", "MIPMAPPED", "skia"]
