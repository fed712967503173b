"""The renderers there are, by name. It makes their light halves; nothing here draws."""

from collections.abc import Callable
from typing import Final

from tools.errors import SettingsError
from tools.renderers.base import Renderer
from tools.renderers.diffusion.readiness import GPU, missing
from tools.renderers.footage.describe import FOOTAGE, FootageRenderer
from tools.shot import Shot
from tools.wording import joined


def _animatic() -> Renderer:
    # Its whole vocabulary comes with it, which can wait until something is described.
    from tools.renderers.animatic.describe import AnimaticRenderer

    return AnimaticRenderer()


def _diffusion() -> Renderer:
    from tools.renderers.diffusion.describe import DiffusionRenderer

    return DiffusionRenderer()


_FACTORIES: Final[dict[str, Callable[[], Renderer]]] = {"animatic": _animatic, "diffusion": _diffusion}
_ALWAYS: Final[dict[str, Callable[[], Renderer]]] = {FOOTAGE: FootageRenderer}
"""What works on footage, whichever renderer was chosen; nobody chooses it."""


def register(name: str, factory: Callable[[], Renderer]) -> None:
    """Add a renderer to those of this process."""
    _FACTORIES[name] = factory


def names() -> tuple[str, ...]:
    """Return the names of the renderers there are."""
    return tuple(_FACTORIES)


def renderer(name: str) -> Renderer:
    """Return the describing half of a renderer.

    Raises:
        SettingsError: there is no renderer of this name; the hint lists those there are.
    """
    return _ALWAYS[name]() if name in _ALWAYS else _FACTORIES[choose(name)]()


def of(shot: Shot) -> Renderer:
    """Return the describing half of the renderer that draws a shot.

    Raises:
        SettingsError: it is not there any more.
    """
    return renderer(shot.identity["renderer"])


def choose(name: str) -> str:
    """Return the name of the renderer that `name` comes to: itself, or what `auto` decides.

    Raises:
        SettingsError: there is no renderer of this name, or it is not ready; the hint says what to do.
    """
    if name == "auto":
        return "animatic" if missing() else "diffusion"
    if name not in _FACTORIES:
        raise SettingsError(
            f"There is no renderer called {name!r}.", f"Choose one of auto, {', '.join(_FACTORIES)}."
        )
    if name == "diffusion" and (lacking := [one for one in missing() if one not in GPU]):
        raise SettingsError(
            f"The GPU renderer lacks {joined(lacking)}.", "This gets what is missing: mutoscope setup gpu."
        )
    return name
