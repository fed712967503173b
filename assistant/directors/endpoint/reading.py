"""Reads a streamed answer piece by piece: words as they come, calls when they are whole."""

import json
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from langchain_core.messages import AIMessageChunk
from langchain_core.messages.tool import ToolCallChunk, tool_call_chunk

from assistant.directors.endpoint.calls import CallBuffer, new_id
from assistant.directors.endpoint.forms import MORE
from assistant.directors.endpoint.words import Words


class Reading:
    """One answer under way."""

    def __init__(self, tools: Collection[str]) -> None:
        self.finish: str | None = None
        """Why the server says that it stopped."""
        self.done = False
        """Whether the stream came to its own end."""
        self.prompt_tokens = 0
        self._buffer = CallBuffer()
        self._words = Words({*tools, MORE})
        self._thoughts = ""
        self._held = ""
        self._calls: list[ToolCallChunk] = []
        """Those of the whole answer, once it is settled."""

    @property
    def called(self) -> bool:
        """Whether a tool was called in the server's own way."""
        return bool(self._calls) and not self.written

    @property
    def broken(self) -> bool:
        """Whether a call cannot be read."""
        return any(_is_broken(call) for call in self._calls)

    @property
    def written(self) -> bool:
        """Whether a call was written into the words."""
        return bool(self._words.calls or self._words.broken)

    @property
    def empty(self) -> bool:
        """Whether there are neither words nor calls; thoughts are no answer."""
        return not self._words.said_anything and not self._calls

    def take(self, piece: Mapping[str, Any]) -> Iterator[AIMessageChunk]:
        """Take in one piece and yield what can be shown of it."""
        self.done = self.done or bool(piece.get("done"))
        self.prompt_tokens = (piece.get("usage") or {}).get("prompt_tokens") or self.prompt_tokens
        choice: Mapping[str, Any] = next(iter(piece.get("choices") or ()), {})
        self.finish = choice.get("finish_reason") or self.finish
        delta = choice.get("delta") or choice.get("message") or {}
        text, thought = _text(delta.get("content") or delta.get("refusal")), _thought(delta)
        calls = [*(delta.get("tool_calls") or ())]
        if legacy := delta.get("function_call"):
            calls.append({"index": 0, "function": legacy})
        for call in calls:
            self._buffer.add(call)
        self._thoughts += thought
        if said := self._words.add(text):
            yield AIMessageChunk(content=said)

    def settle(self) -> None:
        """Take what was held back for what it is, words or calls or thoughts, as no more will come."""
        self._held = self._words.end()
        written = [(call.name, json.dumps(dict(call.arguments))) for call in self._words.calls]
        broken = [(name, json.dumps(raw)) for name, raw in self._words.broken]
        calls = self._buffer.chunks()
        for name, arguments in [*written, *broken]:
            calls.append(tool_call_chunk(name=name, args=arguments, id=new_id(), index=len(calls)))
        self._calls = [_meant(call) for call in calls]

    def end(self, metadata: Mapping[str, Any]) -> Iterator[AIMessageChunk]:
        """Yield what was held back, the calls, and the last chunk."""
        if self._held:
            yield AIMessageChunk(content=self._held)
        if self._calls:
            yield AIMessageChunk(content="", tool_call_chunks=self._calls)
        thoughts = self._thoughts + self._words.thoughts
        yield AIMessageChunk(
            content="",
            additional_kwargs={"reasoning_content": thoughts} if thoughts else {},
            response_metadata={"finish_reason": self.finish or "stop", **metadata},
            chunk_position="last",
        )


def _is_broken(call: ToolCallChunk) -> bool:
    return not isinstance(json.loads(call["args"] or "{}"), dict)


def _meant(call: ToolCallChunk) -> ToolCallChunk:
    """Return what a call means: one of `more` another tool, and an argument of null none."""
    if _is_broken(call):
        return call
    name, arguments = call["name"], json.loads(call["args"] or "{}")
    if name == MORE:
        beside = {key: value for key, value in arguments.items() if key not in ("tool", "arguments")}
        name, arguments = str(arguments.get("tool", MORE)), arguments.get("arguments") or beside
    return {**call, "name": name, "args": json.dumps(_given(arguments))}


def _given(value: Any) -> Any:
    """Return arguments without those that a model spells out to leave them open."""
    if isinstance(value, dict):
        return {key: _given(one) for key, one in value.items() if one is not None}
    return [_given(one) for one in value] if isinstance(value, list) else value


def _text(content: Any) -> str:
    """Return the words of a content, which may come as a list of parts."""
    if isinstance(content, list):
        return "".join(str(part.get("text", "")) for part in content if isinstance(part, Mapping))
    return content if isinstance(content, str) else ""


def _thought(delta: Mapping[str, Any]) -> str:
    thought = delta.get("reasoning_content") or delta.get("reasoning") or ""
    return thought if isinstance(thought, str) else ""
