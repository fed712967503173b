"""The conversations of one call of `mutoscope run`: what is said in each, who answers, in which library."""

import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from tools.settings import Settings
from tui.request import Request

if TYPE_CHECKING:
    from langchain_core.language_models.chat_models import BaseChatModel

    from assistant.script import Script
    from tools.workbench import Workbench


@dataclass(frozen=True)
class Talk:
    """One conversation."""

    messages: tuple[str, ...]
    script: "Script | None"
    settings: Settings

    def director(self, bench: "Workbench") -> "BaseChatModel":
        """Return who answers: a script's own replies, and for all else the director in force.

        Where a script tries out a director, nobody takes over from it.

        Raises:
            SettingsError: no director has the name.
        """
        from assistant.directors.registry import director
        from assistant.directors.scripted import for_script

        tried = self.script is not None and not self.script.scripted
        speaker = director(bench.director_name, bench.settings, fallback=not tried)
        return for_script(self.script, speaker) if self.script and self.script.scripted else speaker


@contextmanager
def open_talks(request: Request) -> Iterator[Sequence[Talk]]:
    """Give the conversations to hold; libraries that nobody asked for are gone afterwards.

    Raises:
        SettingsError: a script is none.
    """
    settings = request.settings
    if not request.scripts:
        yield [_talk(settings, request.script, messages) for messages in request.conversations]
        return
    with _libraries(settings) as folder:
        own = {script: replace(settings, library=folder / script.stem) for script in request.scripts}
        yield [_talk(settings, script) for script, settings in own.items()]


@contextmanager
def _libraries(settings: Settings) -> Iterator[Path]:
    """Give the folder in which each script of a folder gets a library of its own."""
    if settings.origins.get("library") == "flag":
        yield settings.library
        return
    # A worker may still be closing its library.
    with tempfile.TemporaryDirectory(prefix="mutoscope-", ignore_cleanup_errors=True) as folder:
        yield Path(folder)


def _talk(settings: Settings, file: Path | None, messages: tuple[str, ...] = ()) -> Talk:
    """Return a conversation; replies of a script count, unless a director was asked for."""
    if file is None:
        return Talk(messages, None, settings)
    from assistant.script import load_script

    script = load_script(file)
    if settings.origins.get("director") == "flag":
        script = script.without_replies()
    return Talk((), script, settings)
