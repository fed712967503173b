"""A conversation as chat models are sent it: in OpenAI's form, or as plain words for models without calls."""

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import groupby
from typing import Any, Final, TypeAlias

import orjson
from langchain_core.messages import AIMessage, BaseMessage, HumanMessage, SystemMessage, ToolMessage

from assistant.directors.endpoint.words import SAY

Wire: TypeAlias = dict[str, Any]

_ROLES: Final = {"human": "user", "ai": "assistant"}
_SHOWN_ANYWAY: Final = "board"
"""What a reply need not repeat: the situation says it anew before each answer."""


def with_situation(messages: Sequence[BaseMessage]) -> list[BaseMessage]:
    """Return messages in which the user's last one comes with how things stand now.

    There it changes only what comes after it: a server finds all before as it has read it.
    """
    now = next((m.additional_kwargs.get("now") for m in messages if isinstance(m, SystemMessage)), None)
    place = max((i for i, message in enumerate(messages) if isinstance(message, HumanMessage)), default=None)
    if not now or place is None:
        return list(messages)
    said = messages[place]
    told = said.model_copy(update={"content": f"{now}\n\nThe user says: {said.text}"})
    return [*messages[:place], told, *messages[place + 1 :]]


def with_calls(messages: Iterable[BaseMessage], *, thoughts: bool = False) -> list[Wire]:
    """Return messages for a server that knows tool calls.

    Args:
        thoughts: whether a model's thoughts are sent back with its calls, as some servers want it.
    """
    return [_with_calls(message, thoughts) for message in messages]


def enveloped(messages: Iterable[BaseMessage]) -> list[Wire]:
    """Return messages for a model that answers with one object: calls are its words, replies the user's.

    Roles alternate, as many a chat template demands.
    """
    plain = [one for message in messages for one in _enveloped(message)]
    return [
        {"role": role, "content": "\n".join(one["content"] for one in same)}
        for role, same in groupby(plain, key=lambda one: one["role"])
    ]


def with_pictures(messages: list[Wire], pictures: Sequence[tuple[str, str]]) -> list[Wire]:
    """Return messages in which the user's last one brings pictures with it.

    Args:
        pictures: what each is, and its data URL.
    """
    place = max((i for i, message in enumerate(messages) if message["role"] == "user"), default=None)
    if place is None or not pictures:
        return messages
    parts: list[Wire] = [{"type": "text", "text": messages[place]["content"]}]
    for name, url in pictures:
        parts += [{"type": "text", "text": name}, {"type": "image_url", "image_url": {"url": url}}]
    return [*messages[:place], {**messages[place], "content": parts}, *messages[place + 1 :]]


def _with_calls(message: BaseMessage, thoughts: bool) -> Wire:
    wire: Wire = {"role": _ROLES.get(message.type, message.type), "content": message.text}
    if isinstance(message, ToolMessage):
        return {**wire, "content": _reply(message.text), "tool_call_id": message.tool_call_id}
    if not isinstance(message, AIMessage):
        return wire
    called = [(call["id"], call["name"], _dumped(call["args"])) for call in message.tool_calls]
    # A broken call has a reply too, so it must be there; templates read its arguments as JSON.
    called += [(call["id"], call["name"] or "unknown", "{}") for call in message.invalid_tool_calls]
    if called:
        wire["tool_calls"] = [
            {"id": id, "type": "function", "function": {"name": name, "arguments": arguments}}
            for id, name, arguments in called
        ]
    thought = message.additional_kwargs.get("reasoning_content")
    return {**wire, "reasoning_content": thought} if thoughts and thought and called else wire


def _enveloped(message: BaseMessage) -> list[Wire]:
    if isinstance(message, ToolMessage):
        return [{"role": "user", "content": f"Reply of {message.name}: {_reply(message.text)}"}]
    if not isinstance(message, AIMessage):
        return [{"role": _ROLES.get(message.type, message.type), "content": message.text}]
    said: list[Mapping[str, Any]] = [{"tool": SAY, "text": message.text}] if message.text else []
    said += [{"tool": call["name"], **call["args"]} for call in message.tool_calls]
    said += [{"tool": call["name"]} for call in message.invalid_tool_calls]
    return [{"role": "assistant", "content": _dumped(one)} for one in said]


@lru_cache(maxsize=256)
def _reply(text: str) -> str:
    """Return a tool's reply as it is told; each is told again at every call."""
    try:
        reply = json.loads(text)
    except ValueError:
        return text
    if not isinstance(reply, dict):
        return text
    told = {key: value for key, value in reply.items() if key != _SHOWN_ANYWAY and value}
    return _dumped({"ok": bool(reply.get("ok")), **told})


def _dumped(value: Mapping[str, Any]) -> str:
    return orjson.dumps(value).decode()
