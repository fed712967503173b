"""Which directors there are, by the names that settings, `--director` and `/model` use."""

import assistant.quiet  # noqa: F401 - before langchain

# isort: split
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final

from assistant.directors.endpoint.endpoint import SERVERS, Endpoint, of_server, of_table
from tools.errors import SettingsError
from tools.settings import BUILT_IN

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel

    from tools.settings import Settings


def _built_in() -> "BaseChatModel":
    from assistant.directors.builtin.director import BuiltInDirector

    return BuiltInDirector()


DIRECTORS: Final[Mapping[str, "Callable[[], BaseChatModel]"]] = {BUILT_IN: _built_in}
"""Those that need no model."""


def director(name: str, settings: "Settings", *, fallback: bool = True) -> "BaseChatModel":
    """Return the director called `name`: the built-in one, an endpoint of the settings, or `ollama/MODEL`.

    Args:
        fallback: whether the built-in director takes over where a chat model fails.

    Raises:
        SettingsError: there is none of that name, or its settings cannot be used.
    """
    if name in DIRECTORS:
        return DIRECTORS[name]()
    from assistant.directors.endpoint.model import EndpointDirector
    from assistant.directors.fallback import FallbackDirector

    asked = EndpointDirector(endpoint=endpoint(name, settings))
    return FallbackDirector(first=asked, otherwise=_built_in()) if fallback else asked


def endpoint(name: str, settings: "Settings") -> Endpoint:
    """Return the endpoint called `name`.

    Raises:
        SettingsError: there is none of that name, or its settings cannot be used.
    """
    if name in settings.endpoints:
        return of_table(name, settings.endpoints[name])
    server, _, model = name.partition("/")
    if server in SERVERS and model:
        return of_server(server, model)
    names = [*DIRECTORS, *settings.endpoints]
    close = get_close_matches(name, names)
    here = ", ".join(f"{one}/MODEL" for one in SERVERS)
    raise SettingsError(
        f"No director is called {name!r}.",
        f"{f'Closest: {close[0]}. ' if close else ''}There are {', '.join(names)}; models on this machine "
        f"are called {here}: `mutoscope doctor` lists those that it finds.",
    )
