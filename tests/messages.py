"""What a strict server of the OpenAI kind accepts as the messages of a conversation."""

from collections.abc import Sequence
from typing import Any

from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage


def calls_of(message: AIMessage) -> list[Any]:
    """All calls of an answer, those with broken arguments too: each needs a reply."""
    return [*message.tool_calls, *message.invalid_tool_calls]


def assert_valid(messages: Sequence[BaseMessage], *, ended: bool = False) -> None:
    """Every call is answered once and at once, nothing else is, the speakers take turns, nobody says nothing.

    Args:
        ended: whether the last turn must have come to its last words.
    """
    waiting: list[str] = []
    before: BaseMessage | None = None
    for place, message in enumerate(messages):
        if isinstance(message, ToolMessage):
            assert message.tool_call_id in waiting, f"{message!r} answers no open call"
            waiting.remove(message.tool_call_id)
        else:
            assert waiting == [], f"{waiting} unanswered before {message!r}"
            assert type(before) is not type(message), f"{before!r} and {message!r} follow each other"
            assert place == 0 or not isinstance(message, SystemMessage)
            assert not isinstance(before, ToolMessage) or isinstance(message, AIMessage), (
                f"{message!r} cuts in"
            )
        if isinstance(message, HumanMessage):
            assert message.text.strip()
        if isinstance(message, AIMessage):
            waiting = [str(call["id"]) for call in calls_of(message)]
            assert len(set(waiting)) == len(waiting), f"two calls of {message!r} share an id"
            assert all(call["name"] for call in calls_of(message))
            assert waiting or message.text.strip(), f"{message!r} says nothing"
        before = message
    assert waiting == []
    assert not ended or before is None or isinstance(before, AIMessage)
