"""A conversation: the turns of one session, each a stream of events, and what to do where one was cut off.

Shows nothing and decides nothing: the graph runs the turn, the library keeps the transcript.
"""

import assistant.quiet  # noqa: F401 - before langchain

# isort: split
from collections.abc import Awaitable, Callable, Iterable, Mapping
from contextlib import AbstractContextManager, AsyncExitStack, aclosing
from dataclasses import replace
from types import TracebackType
from typing import Any, Final, Self, TypeAlias

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import HumanMessage
from langgraph.types import Command

from assistant.answers import storable
from assistant.asides import aside
from assistant.events import Answered, ClipMade, Confirm, Event, Events, Planned, RenderMoved, TurnSaid
from assistant.memory import one_turn, open_memory
from assistant.message import check_message
from assistant.notes import Notes, read_notes
from assistant.repair import last_answer, replies
from assistant.run import Run, Standing
from assistant.state import State
from assistant.toolbox import Toolbox
from assistant.verdict import NO, Verdict, read_verdict
from tools.catalogue import CATALOGUE, Tool
from tools.errors import RequestError
from tools.workbench import Workbench

Confirming: TypeAlias = Callable[[Confirm], Awaitable[Verdict]]
"""Asks the user, and returns the answer."""

_STOPPED: Final = "Stopped."
_LEFT: Final = "Not done: the user went on to something else."


class Conversation:
    """The talk of one session. Made by `open`, to be closed at the end."""

    def __init__(self, bench: Workbench, run: Run, notes: Notes, stack: AsyncExitStack) -> None:
        self.bench = bench
        self.notes = notes
        """What the user wants of every film, as it was read at the start."""
        self._run = run
        self._stack = stack
        self._queued: list[str] = []
        self._shown: dict[str, RenderMoved] = {}

    @classmethod
    async def open(
        cls, bench: Workbench, director: BaseChatModel, catalogue: Mapping[str, Tool] = CATALOGUE
    ) -> Self:
        """Open the session's conversation as it was left.

        Raises:
            LibraryError: its memory cannot be read or written.
        """
        async with AsyncExitStack() as stack:
            memory = stack.enter_context(open_memory(bench.library.folder))
            notes = read_notes()
            run = Run(memory, Toolbox(bench, catalogue), director, notes.text)
            await run.look()
            return cls(bench, run, notes, stack.pop_all())

    async def close(self) -> None:
        """Stop the turn under way and close the memory; renders go on."""
        await self._run.stop()
        await self._stack.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    @property
    def pending(self) -> Confirm | None:
        """The question that waits for an answer."""
        return self._run.standing.question

    @property
    def interrupted(self) -> bool:
        """Whether the last turn was cut off, by a crash or a kill, and `resume` can go on with it."""
        left = self._run.standing.cut_off or self._unheard() is not None
        return left and self.pending is None and not self._elsewhere()

    @property
    def queued(self) -> tuple[str, ...]:
        """The renders that the last turn queued."""
        return tuple(self._queued)

    def use(self, director: BaseChatModel) -> None:
        """Ask another director from the next answer on."""
        self._run.use(director)

    def history(self, limit: int = 50) -> list[tuple[str, str]]:
        """Return what was said and answered, oldest first."""
        return self.bench.library.turns.history(self.bench.session, limit)

    async def say(self, text: str) -> Events:
        """Hold one turn and yield what happens; it ends with the answer or a question, while renders go on.

        Raises:
            RequestError: the message is empty or too long, or another window is in the middle of a turn.
            DirectorError: the chat model failed.
            LibraryError: the library cannot be read or written.
        """
        check_message(text)
        text = storable(text)
        with self._talking():
            await self._leave_open_turns()
            yield TurnSaid(text)
            turn = self.bench.begin_turn(text)
            async with aclosing(self._begin(turn, text)) as events:
                async for event in events:
                    yield event

    def understood(self, text: str) -> Verdict | None:
        """Return what words answer to the question that waits, or None where they are no answer."""
        return read_verdict(self.pending, text) if self.pending else None

    async def answer(self, verdict: Verdict) -> Events:
        """Answer the question that waits, and go on with its turn.

        Raises:
            RequestError: no question waits.
        """
        with self._talking():
            standing = await self._run.look()
            if standing.question is None:
                raise RequestError("No question waits for an answer.", "Say what you want to see.")
            self._take_up(standing)
            async with aclosing(self._go(Command(resume=verdict.to_json()))) as events:
                async for event in events:
                    yield event

    async def resume(self) -> Events:
        """Go on with the turn that was cut off: only what is left of it is done.

        A question that was open is asked again.
        """
        with self._talking():
            standing = await self._run.look()
            unheard = self._unheard()
            if standing.question is not None and standing.planned is not None:
                yield standing.planned
                yield standing.question
            elif standing.cut_off:
                self._take_up(standing)
                async with aclosing(self._go(None)) as events:
                    async for event in events:
                        yield event
            elif unheard is not None:
                self.bench.turn = unheard[0]
                async with aclosing(self._begin(*unheard)) as events:
                    async for event in events:
                        yield event

    async def watch(self, renders: Iterable[str] | None = None) -> Events:
        """Yield what becomes of renders, to their end; those of the last turn when none are named."""
        names = list(self._queued if renders is None else renders)
        async for render in self.bench.renders.watch(names):
            event = RenderMoved.of(render)
            if self._shown.get(render.id) != event:
                self._shown[render.id] = event
                yield event
            if render.state == "done":
                for clip in render.clips:
                    yield ClipMade(self.bench.library.clips.get(clip), aside(self.bench.library, clip))

    async def turn(self, text: str, confirm: Confirming | None = None) -> Events:
        """Hold one turn, or go on with the one whose question the words answer, to the end of its renders.

        Args:
            confirm: asks the user before a long render; without it the answer is no.
        """
        async with aclosing(self._hear(text)) as events:
            async for event in events:
                yield event
        verdict: Verdict | None = None
        while (question := self.pending) is not None:
            before, verdict = verdict, await confirm(question) if confirm else NO
            if question.again and verdict == before:
                # Who answers without looking would be asked for ever.
                verdict = replace(verdict, kind="no")
            async with aclosing(self.answer(verdict)) as events:
                async for event in events:
                    yield event
        async with aclosing(self.watch()) as events:
            async for event in events:
                yield event

    async def _hear(self, text: str) -> Events:
        """Answer the question that waits where the words are an answer to it; else hold a turn."""
        question, verdict = self.pending, self.understood(text)
        if question is not None and verdict is not None:
            yield TurnSaid(text)
            yield question
        async with aclosing(self.answer(verdict) if verdict else self.say(text)) as events:
            async for event in events:
                yield event

    async def stop(self) -> None:
        """Stop the turn under way; what it changed stays, and its renders go on."""
        await self._run.stop()

    def _elsewhere(self) -> bool:
        """Whether another window is in the middle of a turn of this session."""
        try:
            with self._talking():
                return False
        except RequestError:
            return True

    def _talking(self) -> AbstractContextManager[None]:
        return one_turn(self.bench.library.folder, self.bench.session)

    def _begin(self, turn: int, text: str) -> Events:
        self._queued = []
        place = self.bench.place().to_json()
        return self._go(State(messages=[HumanMessage(text)], turn=turn, calls=0, place=place))

    def _take_up(self, standing: Standing) -> None:
        """Go on with the last turn, perhaps one that another process began."""
        self.bench.turn = standing.turn
        queued = [told for told in replies(standing.messages) if "render" in told and "estimate_s" in told]
        self._queued = [told["render"] for told in queued]

    async def _go(self, payload: State | Command[Any] | None) -> Events:
        reason = _STOPPED
        try:
            async with aclosing(self._run.events(payload)) as events:
                async for event in events:
                    self._note(event)
                    yield event
        except Exception as error:
            reason = str(error) or type(error).__name__
            raise
        finally:
            said = await self._settle(reason)
        if self._run.stopped:
            yield Answered(said)
        standing = self._run.standing
        if standing.question is not None and standing.planned is not None:
            if not standing.question.again:
                yield standing.planned
            yield standing.question

    async def _settle(self, reason: str) -> str:
        """End the turn in memory and library, unless it waits for an answer; return what was answered."""
        standing = await self._run.left()
        if standing.question is not None:
            return ""
        said = last_answer(standing.messages)
        if standing.cut_off:
            answer = await self._run.close_turn(reason)
        elif said is None or standing.turn != self.bench.turn:
            answer = reason  # the turn ended before the graph heard of it
        else:
            answer = said.text
        self.bench.finish_turn(answer)
        self._run.prune()
        return answer

    async def _leave_open_turns(self) -> None:
        """Close what a crash, or a question without an answer, has left open, here or in another window.

        A turn is closed in the library last: where none is open there, none is in the memory.
        """
        open_turns = self.bench.library.turns.open_turns(self.bench.session)
        if not open_turns and not self._run.standing.cut_off:
            return
        standing = await self._run.look()
        if standing.cut_off:
            await self._run.close_turn(_LEFT)
        said = None if standing.cut_off else last_answer(standing.messages)
        for turn in open_turns:
            heard = said is not None and turn.number == standing.turn
            self.bench.library.turns.finish(turn.number, said.text if said and heard else _LEFT)

    def _unheard(self) -> tuple[int, str] | None:
        """Return the turn that was begun, but cut off before the graph noted it."""
        known = self._run.standing.turn or 0
        turns = self.bench.library.turns.open_turns(self.bench.session)
        return next(((turn.number, turn.text) for turn in reversed(turns) if turn.number > known), None)

    def _note(self, event: Event) -> None:
        if isinstance(event, RenderMoved):
            self._shown[event.id] = event
        elif isinstance(event, Planned) and event.render and event.render not in self._queued:
            self._queued.append(event.render)
