"""The chat screen: the conversation above, the prompt below; the agent is loaded behind the prompt.

Decides nothing: words go to the conversation, what comes back is shown.
"""

import asyncio
from collections.abc import Awaitable
from contextlib import aclosing
from typing import TYPE_CHECKING, Any, ClassVar, Final

from textual import on
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.widgets import Static

from tools.errors import MutoscopeError, RequestError
from tools.settings import BUILT_IN, Settings
from tui.commands import run_command
from tui.loading import load_agent, load_rules
from tui.night import NIGHT
from tui.prompt import Prompt
from tui.showing import Shown
from tui.transcript import Answer, Finished, Said, Transcript, Trouble

if TYPE_CHECKING:
    from assistant.conversation import Conversation
    from assistant.events import Events
    from tools.workbench import Workbench

_WELCOME: Final = (
    "Describe a scene, or several: what is seen, then what happens next. For example:\n\n"
    "A yellow-tailed white crane stands in a stream. Then it dips its head into the water and "
    "picks up a fish."
)
_KEYS: Final = "/help · Esc stop · Ctrl+O play · Ctrl+C leave"


def open_chat(settings: Settings, *, session: str | None = None, resume: bool = False) -> str:
    """Open the chat screen until the user leaves, and return what is still being drawn, in words."""
    return ChatApp(settings, session=session, resume=resume).run() or ""


class ChatApp(App[str]):
    """One conversation on one screen."""

    TITLE = "Mutoscope"
    ENABLE_COMMAND_PALETTE = False
    AUTO_FOCUS = "Prompt"
    CSS = """
    Screen { background: $background; }
    #transcript {
        padding: 0 1 1 1; scrollbar-size-vertical: 1;
        scrollbar-background: $background; scrollbar-background-hover: $background;
        scrollbar-color: $panel; scrollbar-color-hover: $secondary;
    }
    #transcript > * { max-width: 110; }
    #status { height: 1; padding: 0 2; color: $text-muted; }
    #state { width: 1fr; }
    #keys { width: auto; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "stop", "Stop"),
        Binding("ctrl+o", "open_clip", "Play the clip", priority=True),
        Binding("shift+tab", "plan_only", "Planning only", priority=True),
        Binding("ctrl+c,ctrl+q", "leave", "Leave", priority=True),
    ]

    def __init__(self, settings: Settings, *, session: str | None = None, resume: bool = False) -> None:
        super().__init__()
        self.register_theme(NIGHT)
        self.theme = NIGHT.name
        self._settings = settings
        self._session = session
        self._resume = resume
        self._loaded = asyncio.Event()
        self._turns = asyncio.Lock()
        """What is said while a turn is under way waits for its end."""
        self._bench: Workbench | None = None
        self._talk: Conversation | None = None
        self._line = ""
        """The command under way, as it was typed."""

    def compose(self) -> ComposeResult:
        """Lay out the transcript, the prompt and the status line."""
        with Transcript(id="transcript"):
            yield Answer(_WELCOME)
        yield Prompt()
        with Horizontal(id="status"):
            yield Static("Loading the assistant…", id="state")
            yield Static(_KEYS, id="keys")

    def on_mount(self) -> None:
        """Put the cursor into the prompt, and load what answers once that is seen."""
        self.query_one(Prompt).focus()
        self.query_one(Transcript).anchor()
        self._shown = Shown(self.query_one(Transcript))
        self.call_after_refresh(lambda: self._work(self._open(), "open"))

    async def on_unmount(self) -> None:
        """Close the conversation; renders go on."""
        if self._talk is not None:
            await self._talk.close()
        if self._bench is not None:
            self._bench.close()

    @property
    def bench(self) -> "Workbench":
        """The session's place in the library, once it is open."""
        assert self._bench is not None
        return self._bench

    @property
    def talk(self) -> "Conversation":
        """The session's conversation, once it is open."""
        assert self._talk is not None
        return self._talk

    async def call(self, tool: str, **arguments: Any) -> None:
        """Call a tool of the catalogue and show what came of it; an open question is answered no."""
        from assistant.hand import call
        from assistant.verdict import NO

        if self.talk.pending is not None:
            await self._follow(self.talk.answer(NO))
        outcome = call(self.bench, tool, arguments, said=self._line)
        await self._shown.outcome(outcome)

    async def tell(self, text: str) -> None:
        """Show a text."""
        await self._shown.add(Answer(text))

    async def play(self, clip: str = "") -> None:
        """Play a clip in the system's player; without a name, the current one.

        Raises:
            RequestError: there is no such clip, or no player.
            LibraryError: its file is not there.
        """
        from tui.playing import play

        name = clip or self.bench.place().clip
        if name is None:
            raise RequestError("There is no clip yet.", "Describe a scene first.")
        file = self.bench.library.clips.file(name)
        await asyncio.to_thread(play, file)
        self.notify(f"Playing {file.name}", timeout=3)

    async def leave(self) -> None:
        """Leave the screen; say what goes on without it."""
        from tools.renders import records

        bench = self._bench
        live = records.renders(bench.library, session=bench.session, live=True) if bench else []
        names = ", ".join(render.id for render in live)
        self.exit(f"{names} goes on in the background; mutoscope --resume shows it." if names else "")

    def _work(self, job: Awaitable[None], group: str) -> None:
        self.run_worker(self._guarded(job), group=group)

    async def _guarded(self, job: Awaitable[None]) -> None:
        """Do a job; whatever goes wrong is shown, and the screen stays."""
        try:
            await job
        except MutoscopeError as error:
            await self._shown.add(Trouble(error.message, error.hint))
        except Exception as error:  # noqa: BLE001 - the screen's edge: a defect must not take the screen along
            self.log.error(error)
            said = f"This is a defect of Mutoscope: {type(error).__name__}: {error}"
            await self._shown.add(Trouble(said, "Your clips are safe. Say it another way, or start again."))
        self._show_state()

    async def _open(self) -> None:
        try:
            await load_agent()
            await self._join_session()
        except BaseException:
            self.query_one(Prompt).disabled = True
            raise
        self._loaded.set()
        self._show_state()
        talk = self._talk
        if talk is not None and (talk.interrupted or talk.pending is not None):
            async with self._turns:
                await self._follow(talk.resume())
        await load_rules()

    async def _join_session(self) -> None:
        from tui.directing import open_talk
        from tui.joining import join_session

        bench = self._bench = join_session(self._settings, self._session, resume=self._resume)
        self._talk, trouble = await open_talk(bench)
        if trouble is not None:
            await self._shown.add(Trouble(trouble.message, trouble.hint))
        for said, answered in self._talk.history(20):
            await self._shown.add(Said(said), Answer(answered))
            self.query_one(Prompt).remember(said)
        await self._shown.standing(bench)
        self._watch_live()
        self._work(self._greet(), "greeting")

    async def _greet(self) -> None:
        from tui.directing import greeting

        if said := await greeting(self.bench, self.talk):
            await self.tell(said)

    @on(Prompt.Sent)
    def _sent(self, event: Prompt.Sent) -> None:
        self._work(self._turn(event.text), "turn")

    async def _turn(self, text: str) -> None:
        await self._loaded.wait()
        async with self._turns:
            if text.startswith("/"):
                await self._shown.add(Said(text))
                self._line = text
                await run_command(self, text)
            else:
                self.query_one("#state", Static).update("Thinking…")
                await self._say(text)
            self._watch_live()

    async def _say(self, text: str) -> None:
        """Answer the question that waits, or say something new."""
        verdict = self.talk.understood(text)
        if verdict is not None:
            await self._shown.add(Said(text))
        await self._follow(self.talk.answer(verdict) if verdict else self.talk.say(text))

    async def _follow(self, events: "Events") -> None:
        async with aclosing(events) as happening:
            async for event in happening:
                shown = event.to_json()
                await self._shown.show(shown)
                if shown["event"] == "render":
                    self._show_state()

    def _watch_live(self) -> None:
        """Follow the renders that are under way, whoever queued them, and those that are shown so."""
        from tools.renders import records

        queued = records.renders(self.bench.library, session=self.bench.session, live=True)
        for render in self._shown.unwatched(one.id for one in queued):
            self._shown.watched.add(render)
            self._work(self._watch(render), "renders")

    async def _watch(self, render: str) -> None:
        try:
            await self._follow(self.talk.watch([render]))
        finally:
            self._shown.watched.discard(render)

    def _show_state(self) -> None:
        prompt = self.query_one(Prompt)
        if self._bench is None or self._talk is None:
            self.query_one("#state", Static).update("Ctrl+C leaves." if prompt.disabled else "")
            return
        bench, shown = self._bench, self._shown.progress()
        model = bench.director_name if bench.director_name != BUILT_IN else None
        parts = [bench.renderer_name, model, bench.place().clip, self._session, *shown]
        self.query_one("#state", Static).update(" · ".join(part for part in parts if part))
        prompt.show_planning(self._bench.planning_only)
        prompt.show_question(self._talk.pending is not None)

    @on(Transcript.Typed)
    def _typed(self, event: Transcript.Typed) -> None:
        self.query_one(Prompt).take(event.key)

    @on(Finished.Chosen)
    def _chosen(self, event: Finished.Chosen) -> None:
        self._work(self.play(event.clip), "play")

    async def action_stop(self) -> None:
        """Stop the turn under way; without one, leave the prompt for the transcript."""
        if self._turns.locked() and self._talk is not None:
            await self._talk.stop()
        else:
            self.query_one(Transcript).focus()

    def action_plan_only(self) -> None:
        """Switch planning without rendering on or off."""
        if self._bench is not None:
            self._bench.library.sessions.set_planning_only(self._bench.session, not self._bench.planning_only)
            self._show_state()

    def action_open_clip(self) -> None:
        """Play the current clip."""
        if self._bench is not None:
            self._work(self.play(), "play")

    async def action_leave(self) -> None:
        """Leave, unless something is marked: then copy it."""
        marked = self.screen.get_selected_text()
        if marked:
            self.copy_to_clipboard(marked)
            self.screen.clear_selection()
        else:
            await self.leave()
