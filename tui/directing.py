"""Who directs in the chat screen, and what `/model` says and does. Loads the agent: import it late."""

from typing import TYPE_CHECKING, Final

from assistant.conversation import Conversation
from assistant.directors.endpoint.finding import found
from assistant.directors.registry import director
from assistant.notes import MOST_CHARACTERS
from tools.errors import SettingsError
from tools.settings import BUILT_IN

if TYPE_CHECKING:
    from tools.workbench import Workbench

_OFFERED: Final = 5
"""Chat models that are named at the first start."""


async def open_talk(bench: "Workbench") -> tuple[Conversation, SettingsError | None]:
    """Open a session's conversation with the director in force.

    One that cannot be used, since its settings are gone, is replaced by the built-in one; the error says so.
    """
    try:
        return await Conversation.open(bench, director(bench.director_name, bench.settings)), None
    except SettingsError as error:
        return await Conversation.open(bench, director(BUILT_IN, bench.settings)), error


def change(bench: "Workbench", talk: Conversation, name: str) -> None:
    """Go on with another director; new sessions begin with it.

    Raises:
        SettingsError: there is none of that name, or its settings cannot be used.
    """
    talk.use(director(name, bench.settings))
    bench.choose_director(name)


async def greeting(bench: "Workbench", talk: Conversation) -> str:
    """Return what is said at the start: which notes hold, and which chat models here could direct."""
    said = []
    if talk.notes.files:
        cut = f", their first {MOST_CHARACTERS:,} characters" if talk.notes.cut else ""
        said.append(f"Your notes hold for every film: {', '.join(map(str, talk.notes.files))}{cut}.")
    names = await _here() if bench.director_name == BUILT_IN else []
    if names:
        offered = _commands(names[:_OFFERED])
        said.append(f"A chat model on this machine can direct, in any language:\n\n{offered}")
    return "\n\n".join(said)


async def overview(bench: "Workbench") -> str:
    """Return who directs, and who else could."""
    names = [BUILT_IN, *bench.settings.endpoints, *await _here()]
    return f"{bench.director_name} directs. There are:\n\n{_commands(names)}"


async def meant(bench: "Workbench", said: str) -> str:
    """Return the name of the director that is meant: a model's own name will do where one server has it."""
    if said == BUILT_IN or said in bench.settings.endpoints:
        return said
    same = [name for name in await _here() if name.partition("/")[2] == said]
    return same[0] if len(same) == 1 else said


async def _here() -> list[str]:
    return [name for server in await found() for name in server.directors]


def _commands(names: list[str]) -> str:
    return "\n".join(f"/model {name}" for name in names)
