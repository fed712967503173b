"""Which directors there are, by the name that settings and `--director` use; each loads when asked for."""

import assistant.quiet  # noqa: F401 - before langchain

# isort: split
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Final

from tools.errors import SettingsError

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel


def _built_in() -> "BaseChatModel":
    from assistant.directors.builtin.director import BuiltInDirector

    return BuiltInDirector()


DIRECTORS: Final[Mapping[str, "Callable[[], BaseChatModel]"]] = {"builtin": _built_in}


def director(name: str) -> "BaseChatModel":
    """Return the director called `name`.

    Raises:
        SettingsError: there is none of that name.
    """
    if name not in DIRECTORS:
        raise SettingsError(f"No director is called {name!r}.", f"Directors are {', '.join(DIRECTORS)}.")
    return DIRECTORS[name]()
