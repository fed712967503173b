"""The renderers there are, by name. It makes their light halves; nothing here draws."""

from collections.abc import Callable
from typing import Final

from tools.errors import SettingsError
from tools.renderers.animatic.describe import AnimaticRenderer
from tools.renderers.base import Renderer

_FACTORIES: Final[dict[str, Callable[[], Renderer]]] = {"animatic": AnimaticRenderer}
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
    return _FACTORIES[choose(name)]()


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
