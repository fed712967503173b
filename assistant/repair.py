"""Which tool calls of a conversation are unanswered, and what to add so that it may go on.

Model servers refuse a history in which a call has no reply.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any
from uuid import uuid4

from langchain_core.messages import AIMessage, AnyMessage, HumanMessage, InvalidToolCall, ToolMessage
from langchain_core.messages.tool import ToolCall

from assistant.toolbox import Reply, refusal


def last_answer(messages: Sequence[AnyMessage]) -> AIMessage | None:
    """Return the director's last message of the turn under way."""
    for message in reversed(messages):
        if isinstance(message, HumanMessage):
            return None
        if isinstance(message, AIMessage):
            return message
    return None


def open_calls(messages: Sequence[AnyMessage]) -> list[ToolCall]:
    """Return the calls of the director's last message that have no reply yet, in order."""
    said = last_answer(messages)
    answered = _answered(messages)
    return [call for call in said.tool_calls if call["id"] not in answered] if said else []


def tool_message(call: ToolCall | InvalidToolCall, reply: Reply) -> ToolMessage:
    """Return the reply to a call as the director reads it."""
    return ToolMessage(
        json.dumps(reply.content, ensure_ascii=False),
        tool_call_id=str(call["id"]),
        name=call["name"] or "",
        status="success" if reply.ok else "error",
        id=str(uuid4()),
    )


def replies(messages: Sequence[AnyMessage]) -> list[Mapping[str, Any]]:
    """Return the tool replies of the turn under way, in order."""
    return [json.loads(m.text) for m in _since_said(messages) if isinstance(m, ToolMessage)]


def answers(messages: Sequence[AnyMessage]) -> list[AIMessage]:
    """Return what the director said in the turn under way, in order."""
    return [message for message in _since_said(messages) if isinstance(message, AIMessage)]


def closing(messages: Sequence[AnyMessage], reason: str, said: str) -> list[AnyMessage]:
    """Return what gives a turn that was cut off a valid end: a reply to every open call, and last words.

    The messages since the user's are repeated: a step that was done but not taken in would be lost, and
    those that were taken in are known by their ids.

    Args:
        reason: why the open calls were not carried out.
        said: what the director is taken to have said where it did not come to its last words.
    """
    refused = [
        tool_message(call, refusal(reason, "See the storyboard for what holds now.", fixable=False))
        for call in open_calls(messages)
    ]
    since = [*_since_said(messages), *refused]
    complete = bool(since) and isinstance(since[-1], AIMessage)
    return since if complete or not messages else [*since, AIMessage(said)]


def _since_said(messages: Sequence[AnyMessage]) -> list[AnyMessage]:
    start = max((i for i, message in enumerate(messages) if isinstance(message, HumanMessage)), default=-1)
    return list(messages[start + 1 :])


def _answered(messages: Sequence[AnyMessage]) -> set[str]:
    found = set()
    for message in reversed(messages):
        if not isinstance(message, ToolMessage):
            break
        found.add(message.tool_call_id)
    return found
