"""Tool calls as servers stream them and as models write them into their words.

langchain repairs JSON that was cut off into calls that nobody meant; here a call is whole, or it is broken.
"""

import json
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import uuid4

from langchain_core.messages.tool import ToolCallChunk, tool_call_chunk

_ARGUMENTS: Final = ("arguments", "parameters", "args", "input")
_NAMES: Final = ("tool", "name", "action", "function")
_NAMED: Final = re.compile(r'"(?:tool|name|action)"\s*:\s*"(\w+)"')


@dataclass(frozen=True, slots=True)
class WrittenCall:
    """A call that a model wrote among its words."""

    name: str
    arguments: Mapping[str, Any]


@dataclass(slots=True)
class _Streamed:
    index: Any
    id: str
    name: str
    arguments: str = ""


class CallBuffer:
    """Puts the streamed pieces of an answer's calls together.

    Ollama numbers every call 0, others none; some servers send no id, or the arguments as an object.
    """

    def __init__(self) -> None:
        self._calls: list[_Streamed] = []

    def add(self, piece: Mapping[str, Any]) -> None:
        """Take in one piece."""
        function = piece.get("function") or {}
        name, arguments = function.get("name") or "", function.get("arguments")
        call = self._goes_on(piece.get("index"), piece.get("id"), name)
        if call is None:
            call = _Streamed(piece.get("index"), piece.get("id") or "", name)
            self._calls.append(call)
        elif name and name != call.name:
            call.name += name
        call.arguments += json.dumps(arguments) if isinstance(arguments, dict) else arguments or ""

    def chunks(self) -> list[ToolCallChunk]:
        """Return the calls. Arguments that are no JSON object become a JSON string: no call, but not lost."""
        return [
            tool_call_chunk(
                name=call.name.strip(" :").removeprefix("functions."),
                args=raw if _object(raw := call.arguments.strip() or "{}") is not None else json.dumps(raw),
                id=call.id or new_id(),
                index=place,
            )
            for place, call in enumerate(self._calls)
        ]

    def _goes_on(self, index: Any, id: str | None, name: str) -> _Streamed | None:
        """Return the call that a piece belongs to; None where it begins another."""
        same = [call for call in self._calls if index is None or call.index == index]
        if not same:
            return None
        call = same[-1]
        other = id and call.id and id != call.id
        another = name and not id and _object(call.arguments) is not None
        return None if other or another else call


def written_calls(text: str, tools: Collection[str]) -> list[WrittenCall]:
    """Return the calls of `tools` that a piece of JSON makes, in any of the shapes that models use."""
    try:
        data = json.loads(text)
    except ValueError:
        return []
    found = [_call(one, tools) for one in (data if isinstance(data, list) else [data])]
    return [] if None in found else [call for call in found if call is not None]


def named_call(text: str, tools: Collection[str]) -> str:
    """Return which of `tools` a piece of text seems to call; empty where it calls none."""
    named = _NAMED.search(text)
    return named[1] if named and named[1] in tools else ""


def new_id() -> str:
    """Return an id for a call that came without one."""
    return f"call_{uuid4().hex[:12]}"


def _call(data: Any, tools: Collection[str]) -> WrittenCall | None:
    if not isinstance(data, dict):
        return None
    inner = data.get("function")
    data = inner if isinstance(inner, dict) else data
    named = next((key for key in _NAMES if _is_one(data.get(key), tools)), None)
    if named is None:
        return None
    arguments = next((data[key] for key in _ARGUMENTS if key in data), None)
    if isinstance(arguments, str):
        arguments = _object(arguments)
    elif arguments is None:
        arguments = {key: value for key, value in data.items() if key != named}
    return WrittenCall(data[named], arguments) if isinstance(arguments, dict) else None


def _is_one(name: Any, tools: Collection[str]) -> bool:
    return isinstance(name, str) and name in tools


def _object(text: str) -> dict[str, Any] | None:
    try:
        data = json.loads(text)
    except ValueError:
        return None
    return data if isinstance(data, dict) else None
