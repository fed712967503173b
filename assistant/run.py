"""One run of the graph as a stream of events, and how a conversation was left.

The run has a task of its own, so that stopping it never stops whoever reads the events.
"""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from langchain_core.exceptions import ContextOverflowError, ModelError
from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AnyMessage
from langchain_core.runnables import RunnableConfig
from langgraph.errors import GraphRecursionError
from langgraph.types import Command, StateSnapshot

from assistant.directors.endpoint.failures import hint_of
from assistant.events import Answered, Confirm, Event, Events, Planned, TextDelta
from assistant.graph import Graph, build
from assistant.memory import Memory, plain_errors
from assistant.repair import closing, open_calls
from assistant.state import Context, State, key_of
from assistant.toolbox import Toolbox
from tools.errors import DirectorError
from tools.renders import records

STEPS: Final = 40
"""A turn of more steps is taken to go in circles."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How a conversation was left."""

    messages: Sequence[AnyMessage] = ()
    turn: int | None = None
    """The library's number of the last turn."""
    cut_off: bool = False
    """Whether that turn still has steps to go."""
    planned: Planned | None = None
    question: Confirm | None = None
    """What that turn waits for."""
    since: float = 0.0
    """The Unix time of the last step that was noted."""


class Run:
    """Runs turns of one session on the graph, one at a time."""

    def __init__(self, memory: Memory, toolbox: Toolbox, director: BaseChatModel, notes: str = "") -> None:
        self.standing = Standing()
        """How the conversation stood when that was last known."""
        self.stopped = False
        """Whether the last run was stopped by `stop`."""
        self._graph: Graph = build(memory)
        self._memory = memory
        self._toolbox = toolbox
        self._director = director
        self._notes = notes
        self._session = toolbox.bench.session
        self._task: asyncio.Task[None] | None = None
        self._ended = False
        self._partial = ""
        self._chat_db = toolbox.bench.library.folder / "chat.db"

    def use(self, director: BaseChatModel) -> None:
        """Ask another director from now on."""
        self._director = director

    async def look(self) -> Standing:
        """Read how the conversation stands."""
        with plain_errors(self._chat_db):
            snapshot = await self._graph.aget_state(self._config())
        self.standing = _standing(snapshot, answered=self._has_queued(snapshot.values))
        return self.standing

    async def left(self) -> Standing:
        """Return how the last run left the conversation: as it said itself where it came to its end."""
        return self.standing if self._ended else await self.look()

    async def events(self, payload: State | Command[Any] | None) -> Events:
        """Run the graph and yield what happens.

        Args:
            payload: a new turn, the answer to a question, or None to go on where a crash cut the turn off.

        Raises:
            DirectorError: the chat model failed, or went in circles.
            LibraryError: the memory cannot be written.
        """
        queue: asyncio.Queue[Event | None] = asyncio.Queue()
        self.stopped, self._ended, self._partial = False, False, ""
        task = self._task = asyncio.create_task(self._drive(payload, queue))
        try:
            while (event := await queue.get()) is not None:
                self._note(event)
                yield event
            await asyncio.wait([task])
            if not task.cancelled():
                task.result()
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def stop(self) -> None:
        """Stop the run under way; its events end."""
        if self._task is not None and not self._task.done():
            self.stopped = True
            self._task.cancel()
            await asyncio.wait([self._task])

    async def close_turn(self, reason: str) -> str:
        """Give a turn that was cut off a valid end, and return what the director is taken to have said."""
        said = f"{self._partial.rstrip()} … ({reason})" if self._partial.strip() else reason
        added = closing(self.standing.messages, reason, said)
        with plain_errors(self._chat_db):
            await self._graph.aupdate_state(self._config(), {"messages": added}, as_node="compact")
        self._partial = ""
        await self.look()
        return said

    def prune(self) -> None:
        """Drop what the memory no longer needs."""
        with plain_errors(self._chat_db):
            self._memory.keep_newest(self._session)

    def _config(self) -> RunnableConfig:
        return {"configurable": {"thread_id": self._session}, "recursion_limit": STEPS}

    def _note(self, event: Event) -> None:
        if isinstance(event, TextDelta):
            self._partial += event.text
        elif isinstance(event, Answered):
            self._partial = ""

    async def _drive(
        self, payload: State | Command[Any] | None, queue: "asyncio.Queue[Event | None]"
    ) -> None:
        context = self._context(payload, queue.put_nowait)
        # "sync": with "async" a kill lost up to two finished steps, and it costs no less.
        try:
            with plain_errors(self._chat_db):
                output = await self._graph.ainvoke(
                    payload, self._config(), context=context, durability="sync", version="v2"
                )
            if not output.interrupts:
                self.standing = Standing(output.value["messages"], output.value["turn"])
                self._ended = True
        except GraphRecursionError as error:
            raise DirectorError(
                f"The assistant did not come to an end in {STEPS} steps.", "Say it in smaller steps."
            ) from error
        except ContextOverflowError as error:
            raise DirectorError(
                "This turn is longer than the chat model can read at once.",
                "Ask for less at once, or start a new conversation with --session NAME.",
            ) from error
        except ModelError as error:
            raise DirectorError(str(error), hint_of(error)) from error
        finally:
            queue.put_nowait(None)

    def _context(self, payload: State | Command[Any] | None, emit: Callable[[Event], None]) -> Context:
        """Return what the nodes work with: of a turn that goes on, with the call that it goes on with."""
        context = Context(self._toolbox, self._director, emit, self._notes, since=self.standing.since)
        left = open_calls(self.standing.messages)
        if not left or isinstance(payload, dict):
            return context
        name = str(left[0]["id"])
        if isinstance(payload, Command):
            return replace(context, answered=name)
        return replace(context, left_over=name)

    def _has_queued(self, state: Mapping[str, Any]) -> bool:
        """Whether the call that is open has queued its render: its question was answered before a crash."""
        if "calls" not in state:
            return False
        key = key_of(self._session, state["turn"], state["calls"])
        return records.keyed(self._toolbox.bench.library, key) is not None


def _standing(snapshot: StateSnapshot, *, answered: bool) -> Standing:
    standing = Standing(
        messages=snapshot.values.get("messages", ()),
        turn=snapshot.values.get("turn"),
        # A step that is done but not yet taken in is in `tasks` alone, not in `next`.
        cut_off=bool(snapshot.next or snapshot.tasks),
        since=datetime.fromisoformat(snapshot.created_at).timestamp() if snapshot.created_at else 0.0,
    )
    if answered or not snapshot.interrupts:
        return standing
    asked = snapshot.interrupts[0].value
    planned = Planned.from_json(asked["plan"])
    question = Confirm(
        planned.estimate_s, asked["question"], cards=asked.get("cards", 0), again=asked.get("again", False)
    )
    return replace(standing, planned=planned, question=question)
