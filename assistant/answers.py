"""Makes of what a chat model answered a message that the conversation can keep, whatever is wrong with it.

Refuses nothing: which calls are carried out is the graph's.
"""

from collections.abc import Mapping
from itertools import chain, count
from typing import Any, Final

from langchain_core.messages import AIMessage

_LARGEST: Final = 2**63 - 1
"""The memory holds whole numbers of 64 bits; no argument needs one that large."""


def kept(said: AIMessage) -> AIMessage:
    """Return an answer with an id of its own on each call, and values that can be stored.

    Replies are matched by the ids: some models give none, or one twice.
    """
    seen: set[str] = set()

    def name(id: str | None) -> str:
        wanted = id or "call"
        names = chain([wanted] if id else [], (f"{wanted}-{place}" for place in count()))
        seen.add(free := next(one for one in names if one not in seen))
        return free

    calls = [{**storable(call), "id": name(call["id"])} for call in said.tool_calls]
    broken = [{**storable(call), "id": name(call["id"])} for call in said.invalid_tool_calls]
    beside = {"content": storable(said.content), "additional_kwargs": storable(said.additional_kwargs)}
    changed = {"tool_calls": calls, "invalid_tool_calls": broken, **beside}
    return said.model_copy(update=changed)


def storable(value: Any) -> Any:
    """Return JSON values without numbers beyond 64 bits and without halves of characters."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, int) and not isinstance(value, bool):
        return max(-_LARGEST, min(_LARGEST, value))
    if isinstance(value, Mapping):
        return {storable(key): storable(part) for key, part in value.items()}
    return [storable(part) for part in value] if isinstance(value, list) else value
