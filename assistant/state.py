"""What the graph keeps of a conversation, and what it is handed for one run.

Of boards, clips and renders it keeps nothing: the library is their one truth.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, TypedDict

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AnyMessage
from langchain_core.messages.tool import ToolCall
from langgraph.graph.message import add_messages

from assistant.events import Event
from assistant.toolbox import Toolbox


class State(TypedDict, total=False):
    """The working memory of a conversation: plain values, checkpointed after each step."""

    messages: Annotated[list[AnyMessage], add_messages]
    summary: str
    """What older messages said, once they were dropped."""
    turn: int
    """The library's number of the turn under way."""
    calls: int
    """Tool calls carried out in this turn: the place of the next one."""
    place: list[Any]
    """Where the session stood after the last step (`Place.to_json`)."""


class CallState(TypedDict):
    """One tool call on its way to the toolbox."""

    call: ToolCall
    turn: int
    calls: int
    place: list[Any]


@dataclass(frozen=True, slots=True)
class Context:
    """What the nodes work with during one run; never stored."""

    toolbox: Toolbox
    director: BaseChatModel
    emit: Callable[[Event], None]
    """Hands on what happens, past langgraph's own stream, which takes another pass of the loop for each."""
    notes: str = ""
    """What the user wants of every film."""
    left_over: str | None = None
    """The id of the call that a crash may have cut off: it may have been carried out already."""
    since: float = 0.0
    """The Unix time of the last step before the crash."""
    answered: str | None = None
    """The id of the call whose question is answered: it needs that answer, however long it takes by now."""


def key_of(session: str, turn: int, calls: int) -> str:
    """Return what names a call in the library, so that what it queues is queued once."""
    return f"{session}/{turn}/{calls}"


def reads_prompts(director: BaseChatModel) -> bool:
    """Return whether the director is a language model; a director of rules needs no schemas or summaries."""
    return bool(getattr(director, "reads_prompts", True))
