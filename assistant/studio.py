"""The Python face: boards, verbs, renders and the conversation of one session, sync and async."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

from tools.clip import Clip, Render
from tools.errors import RenderError, RequestError, SettingsError
from tools.outcome import Outcome
from tools.storyboard import Storyboard

if TYPE_CHECKING:
    from assistant.conversation import Conversation
    from assistant.events import Confirm, Event
    from assistant.recording import Recording
    from assistant.verdict import Verdict
    from tools.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of one message."""

    text: str
    clips: tuple[Clip, ...] = ()
    events: tuple["Event", ...] = field(default=(), repr=False)


class Studio:
    """A session of a library: talk to it with `say`, or call its verbs with `do`.

    Args:
        library: the folder of clips; the one from the settings when not given.
        session: the conversation's name; each has its own board and history.
        renderer: `auto`, `animatic` or `diffusion`.
        director: `builtin`, an endpoint's name from the settings, or a model here such as `ollama/qwen3`.
        seed: the seed of new boards; drawn at random when not given.
        record: a new file for a script that replays what is said, without the director.

    Raises:
        LibraryError: the folder cannot be read or written.
        SettingsError: a setting has a value that cannot be used, or nothing can be recorded.
    """

    def __init__(
        self,
        library: str | Path | None = None,
        *,
        session: str = "default",
        renderer: str | None = None,
        director: str | None = None,
        seed: int | None = None,
        record: str | Path | None = None,
    ) -> None:
        from tools.renderers import registry
        from tools.settings import load_settings
        from tools.workbench import Workbench

        settings = load_settings({"library": library, "renderer": renderer, "director": director})
        registry.choose(settings.renderer)
        self.bench: Workbench = Workbench.open(settings, session)
        self.bench.seed = seed
        self._runner: asyncio.Runner | None = None
        self._conversation: Conversation | None = None
        try:
            self._recording = self._begin_recording(record)
        except SettingsError:
            self.bench.close()
            raise

    def close(self) -> None:
        """Close the session; renders that are under way go on."""
        if self._runner is not None:
            if self._conversation is not None:
                self._runner.run(self._conversation.close())
            self._runner.close()
        self.bench.close()

    def __enter__(self) -> "Studio":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def board(self) -> Storyboard | None:
        """The current storyboard."""
        return self.bench.board()

    @property
    def clip(self) -> Clip | None:
        """The current clip."""
        return self.bench.clip()

    def clips(self, limit: int = 50) -> list[Clip]:
        """Return the library's clips, newest first."""
        return self.bench.library.clips.list(limit)

    def do(self, name: str, **arguments: Any) -> Outcome:
        """Call one tool of the catalogue, as one turn that `undo` takes back.

        A tool that renders returns when the render is queued; see `wait`.

        Raises:
            RequestError: no tool has that name, an argument cannot be carried out, or the talk is recorded.
        """
        from assistant.hand import call

        if self._recording is not None:
            raise RequestError("What is called by hand is not recorded.", "Say it, or leave `record` out.")

        return call(self.bench, name, arguments)

    def generate(self) -> list[Clip]:
        """Render the current board and return its finished clips, one for each variation.

        Raises:
            RequestError: there is no board yet.
            RenderError: the render failed or was cancelled.
        """
        return self.wait(self.do("generate"))

    async def agenerate(self) -> list[Clip]:
        """Do what `generate` does without blocking the event loop.

        Raises:
            RequestError: there is no board yet.
            RenderError: the render failed or was cancelled.
        """
        render = _queued(self.do("generate"))
        async for moved in self.bench.renders.watch([render.id]):
            render = moved
        return self._made(render)

    def wait(self, outcome: Outcome, timeout: float | None = None) -> list[Clip]:
        """Wait for the render of `outcome` and return its clips.

        Raises:
            RenderError: it failed, was cancelled, or did not end within `timeout` seconds.
        """
        return self._made(self.bench.renders.wait(_queued(outcome).id, timeout))

    def say(self, text: str, *, yes: bool | str = False) -> Reply:
        """Say something, wait for the answer and for what it renders. In async code, use `asay`.

        Args:
            yes: whether a question about a long render is answered yes, or the answer in words: “only the
                first card”. Words that are neither yes nor cards are a no, and what is wanted instead.

        Raises:
            RequestError: the message is empty or too long.
            DirectorError: the chat model failed.
            RenderError: what it rendered failed.
        """
        if self._runner is None:
            self._runner = asyncio.Runner()
        return self._runner.run(self._say(text, yes))

    async def asay(self, text: str, *, yes: bool | str = False) -> AsyncIterator["Event"]:
        """Say something and yield what happens, to the end of what it renders; failures are events."""
        async with await self._open() as conversation:
            async for event in conversation.turn(text, lambda question: _answer(question, yes)):
                yield event

    async def _say(self, text: str, yes: bool | str) -> Reply:
        if self._conversation is None:
            self._conversation = await self._open()
        turn = self._conversation.turn(text, lambda question: _answer(question, yes))
        return _reply([event async for event in turn], self.bench)

    def _made(self, render: Render) -> list[Clip]:
        if render.state != "done":
            raise RenderError(render.error or f"{render.id} was {render.state}.", render.hint)
        return [self.bench.library.clips.get(clip) for clip in render.clips]

    async def _open(self) -> "Conversation":
        from assistant.conversation import Conversation
        from assistant.directors.registry import director

        speaker = director(self.bench.director_name, self.bench.settings)
        if self._recording is not None:
            return await self._recording.open(speaker)
        return await Conversation.open(self.bench, speaker)

    def _begin_recording(self, file: str | Path | None) -> "Recording | None":
        if file is None:
            return None
        from assistant.recording import Recording

        return Recording(Path(file), self.bench)


def _queued(outcome: Outcome) -> Render:
    if outcome.render is None:
        raise RequestError("Nothing was queued.", "Call a tool that renders, and not while planning only.")
    return outcome.render


async def _answer(question: "Confirm", yes: bool | str) -> "Verdict":
    from assistant.verdict import NO, YES, reply_to

    if isinstance(yes, str):
        return reply_to(question, yes)
    return YES if yes else NO


def _reply(events: "list[Event]", bench: "Workbench") -> Reply:
    shown = [event.to_json() for event in events]
    for event in shown:
        if event["event"] == "render" and event["state"] == "failed":
            raise RenderError(event.get("error") or f"{event['id']} failed.", event.get("hint", ""))
    text = next((event["text"] for event in reversed(shown) if event["event"] == "text"), "")
    made = [event["clip"]["id"] for event in shown if event["event"] == "clip"]
    return Reply(text, tuple(bench.library.clips.get(clip) for clip in made), tuple(events))
