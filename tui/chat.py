"""The chat screen: the conversation above, the prompt below; the agent is loaded behind the prompt."""

import asyncio
import importlib
from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget
from textual.widgets import Input, Static

from tools.errors import MutoscopeError, RequestError
from tools.settings import Settings, load_settings
from tui.transcript import Answer, Board, Finished, Plan, Rendering, Said, Trouble

if TYPE_CHECKING:
    from assistant.conversation import Conversation
    from tools.workbench import Workbench

_WELCOME = (
    "Describe a scene, or several: what is seen, then what happens next. For example:\n"
    "A yellow-tailed white crane stands in a stream. Then it dips its head and picks up a fish."
)


def open_chat(flags: Mapping[str, Any], *, session: str | None = None, resume: bool = False) -> None:
    """Open the chat screen and stay until the user leaves; renders go on after it."""
    ChatApp(load_settings(flags), session=session, resume=resume).run()


class ChatApp(App[None]):
    """One conversation on one screen."""

    TITLE = "Mutoscope"
    ENABLE_COMMAND_PALETTE = False
    CSS = """
    #transcript { padding: 0 1; }
    #prompt { border: round $primary; }
    #status { height: 1; padding: 0 2; color: $text-muted; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", "Stop"),
        Binding("ctrl+o", "open_clip", "Play the clip", priority=True),
        Binding("o", "open_clip", "Play the clip"),
        Binding("shift+tab", "plan_only", "Planning only", priority=True),
        Binding("ctrl+c,ctrl+d", "quit", "Leave", priority=True),
    ]

    def __init__(self, settings: Settings, *, session: str | None = None, resume: bool = False) -> None:
        super().__init__()
        self._settings = settings
        self._session = session
        self._resume = resume
        self._loaded = asyncio.Event()
        self._bench: Workbench | None = None
        self._talk: Conversation | None = None
        self._answer: Answer | None = None
        self._renders: dict[str, Rendering] = {}

    def compose(self) -> ComposeResult:
        """Lay out the transcript, the status line and the prompt."""
        with VerticalScroll(id="transcript"):
            yield Answer(_WELCOME)
        yield Static("Loading the assistant…", id="status")
        yield Input(placeholder="Describe a scene, or say what to change", id="prompt")

    def on_mount(self) -> None:
        """Put the cursor into the prompt, then load what answers."""
        self.query_one(Input).focus()
        self.query_one(VerticalScroll).anchor()
        self._open()

    @work(group="open")
    async def _open(self) -> None:
        try:
            await asyncio.to_thread(importlib.import_module, "assistant.conversation")
            await self._join_session()
        except MutoscopeError as error:
            await self._show(Trouble(error.message, error.hint))
            self._status(f"{error.message} Leave with Ctrl+C.")
            return
        self._loaded.set()
        self._status()

    async def _join_session(self) -> None:
        from assistant.conversation import Conversation
        from assistant.directors.registry import director
        from tui.joining import join_session

        self._bench = join_session(self._settings, self._session, resume=self._resume)
        self._talk = await Conversation.open(self._bench, director(self._settings.director))
        for said, answered in self._talk.history(20):
            await self._show(Said(said), Answer(answered))
        if self._talk.interrupted or self._talk.pending is not None:
            await self._follow(self._talk.resume())

    async def on_unmount(self) -> None:
        """Close the conversation; renders go on."""
        if self._talk is not None:
            await self._talk.close()
        if self._bench is not None:
            self._bench.close()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        event.input.clear()
        if text:
            self._turn(text)

    @work(group="turn", exclusive=True)
    async def _turn(self, text: str) -> None:
        await self._loaded.wait()
        assert self._talk is not None
        question = self._talk.pending
        try:
            if question is None:
                await self._follow(self._talk.say(text))
            else:
                await self._show(Said(text))
                await self._follow(self._talk.answer(text.lower() in ("y", "yes", "ok", "sure", "go")))
        except MutoscopeError as error:
            await self._show(Trouble(error.message, error.hint))
        finally:
            self._answer = None
            self._status()

    @work(group="renders")
    async def _watch(self, render: str) -> None:
        assert self._talk is not None
        try:
            await self._follow(self._talk.watch([render]))
        except MutoscopeError as error:
            await self._show(Trouble(error.message, error.hint))

    async def _follow(self, events: AsyncIterator[Any]) -> None:
        async for event in events:
            shown = event.to_json()
            handler = getattr(self, f"_on_{shown['event']}", None)
            if handler is not None:
                await handler(shown)

    async def _on_turn(self, event: dict[str, Any]) -> None:
        await self._show(Said(event["text"]))
        self._status("Thinking… Esc stops.")

    async def _on_delta(self, event: dict[str, Any]) -> None:
        if self._answer is None:
            self._answer = Answer()
            await self._show(self._answer)
        self._answer.append(event["text"])

    async def _on_text(self, event: dict[str, Any]) -> None:
        if self._answer is None:
            await self._show(Answer(event["text"]))
        else:
            self._answer.replace(event["text"])
            self._answer = None

    async def _on_board(self, event: dict[str, Any]) -> None:
        await self._show(Board(event["board"]))

    async def _on_plan(self, event: dict[str, Any]) -> None:
        await self._show(Plan(event))

    async def _on_render(self, event: dict[str, Any]) -> None:
        render = event["id"]
        if render not in self._renders:
            self._renders[render] = Rendering()
            await self._show(self._renders[render])
            if event["state"] == "queued":
                self._watch(render)
        self._renders[render].show(event)
        if event.get("error"):
            await self._show(Trouble(event["error"], event.get("hint", "")))

    async def _on_clip(self, event: dict[str, Any]) -> None:
        if event["clip"]["path"]:
            await self._show(Finished(event["clip"]))

    async def _on_confirm(self, event: dict[str, Any]) -> None:
        await self._show(Answer(f"{event['question']} (yes or no)"))

    async def _on_error(self, event: dict[str, Any]) -> None:
        await self._show(Trouble(event["error"], event.get("hint", "")))

    async def _show(self, *widgets: Widget) -> None:
        await self.query_one(VerticalScroll).mount_all(widgets)

    def _status(self, text: str = "") -> None:
        if not text and self._bench is not None:
            planning = "planning only (Shift+Tab)" if self._bench.planning_only else "renders at once"
            text = f"{self._bench.renderer_name} · {planning} · Ctrl+O plays the clip · {self._bench.session}"
        self.query_one("#status", Static).update(text)

    async def action_stop(self) -> None:
        """Stop the turn; renders go on."""
        if self._talk is not None:
            await self._talk.stop()

    def action_plan_only(self) -> None:
        """Switch planning without rendering on or off."""
        if self._bench is not None:
            switch = not self._bench.library.sessions.planning_only(self._bench.session)
            self._bench.library.sessions.set_planning_only(self._bench.session, switch)
            self._status()

    def action_open_clip(self) -> None:
        """Play the current clip in the system's player."""
        from tui.looking import play

        try:
            clip = self._bench.clip() if self._bench else None
            if self._bench is None or clip is None:
                raise RequestError("There is no clip yet.", "Describe a scene first.")
            play(self._bench.library.clips.file(clip.id))
        except MutoscopeError as error:
            self.notify(str(error), severity="warning")
