"""The renderers there are, by name. It makes their light halves; nothing here draws."""

from collections.abc import Callable
from typing import Final

from tools.errors import SettingsError
from tools.renderers.animatic.describe import AnimaticRenderer
from tools.renderers.base import Renderer
from tools.renderers.footage.describe import FOOTAGE, FootageRenderer
from tools.shot import Shot

_FACTORIES: Final[dict[str, Callable[[], Renderer]]] = {"animatic": AnimaticRenderer}
_ALWAYS: Final[dict[str, Callable[[], Renderer]]] = {FOOTAGE: FootageRenderer}
"""What works on footage, whichever renderer was chosen; nobody chooses it."""
_AUTO: Final = "animatic"
"""What draws where nobody chose."""


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
        SettingsError: there is no renderer of this name; the hint lists those there are.
    """
    if name == "auto":
        return _AUTO
    if name not in _FACTORIES:
        raise SettingsError(
            f"There is no renderer called {name!r}.", f"Choose one of auto, {', '.join(_FACTORIES)}."
        )
    return name
