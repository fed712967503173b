"""What one server was found to take: tool calls or an envelope, which response format, which extras.

Nothing is asked beforehand where a request can show it: what a server refuses is left out of the next one.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from langchain_core.exceptions import ModelError

from assistant.directors.endpoint.endpoint import Endpoint, ToolMode
from assistant.directors.endpoint.forms import Declared, envelope

ROOMY: Final = 16_384
"""Tokens from which on a context has room for every tool in full."""
_ENOUGH: Final = 8_192
"""Tokens below which a talk soon overflows."""
_LONGEST_ANSWER: Final = 4_096
"""Tokens: a small model that has lost its way writes on for ever."""
_BROKEN_CALLS: Final = 2
"""So many in native mode show that a model cannot do it."""
_TOOLS: Final = re.compile(r"\btools?\b|tool[_ -]?(?:choice|calls?)|function[_ ]call|--jinja", re.I)
_FORMAT: Final = re.compile(r"response_format|json_schema|json_object|grammar|schema", re.I)
_USAGE: Final = re.compile(r"stream_options|include_usage", re.I)
_PICTURES: Final = re.compile(r"image|vision|multi-?modal|mmproj|content.{0,20}\bstr(?:ing)?\b", re.I)


@dataclass(slots=True)
class Habits:
    """What is known of one server; learned while it answers."""

    mode: ToolMode
    """`auto` is native that may still turn out otherwise."""
    context: int | None = None
    pictures: bool = False
    usage: bool = True
    """Whether it can be asked for the number of tokens."""
    format: int = 0
    """Place among the response formats, of which servers take one or another."""
    broken: int = 0

    @classmethod
    def of(cls, endpoint: Endpoint) -> "Habits":
        """Return what the settings say of an endpoint."""
        return cls(endpoint.tool_mode, endpoint.context, bool(endpoint.pictures))

    @property
    def enveloped(self) -> bool:
        """Whether answers are one object each."""
        return self.mode == "schema"

    @property
    def small(self) -> bool:
        """Whether a talk soon overflows the context."""
        return self.context is not None and self.context < _ENOUGH

    def roomy(self, endpoint: Endpoint) -> bool:
        """Return whether the context has room for every tool in full."""
        return not endpoint.local if self.context is None else self.context >= ROOMY

    def extras(self, endpoint: Endpoint, tools: Sequence[Declared]) -> dict[str, Any]:
        """Return what a request says beside its messages; the endpoint's own settings win."""
        extras: dict[str, Any] = {"model": endpoint.model, "stream": True}
        if self.usage:
            extras["stream_options"] = {"include_usage": True}
        if endpoint.local:
            extras["max_tokens"] = _LONGEST_ANSWER
        if tools and not self.enveloped:
            extras["tools"] = list(tools)
        if tools and self.enveloped:
            extras |= _formats(envelope(tools))[self.format]
        return extras | dict(endpoint.body)

    def learn_from(self, error: ModelError, *, tools: bool, pictures: bool) -> bool:
        """Leave out what a server has refused; return whether there was anything to leave out."""
        said = str(error)
        if pictures and _PICTURES.search(said):
            self.pictures = False
        elif self.usage and _USAGE.search(said):
            self.usage = False
        elif tools and self.mode == "auto" and _TOOLS.search(said):
            self.mode = "schema"
        elif tools and self.enveloped and self.format < len(_formats({})) - 1 and _FORMAT.search(said):
            self.format += 1
        else:
            return False
        return True

    def note_answer(self, *, written: bool, broken: bool, unread: bool) -> None:
        """Take in how a native answer went: its calls written into the words, or broken, the tools unread."""
        self.broken += broken
        if self.mode == "auto" and (written or unread or self.broken >= _BROKEN_CALLS):
            self.mode = "schema"


def _formats(schema: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return the ways to ask for one object: OpenAI's, llama-cpp-python's, any JSON, and words alone."""
    named = {"type": "json_schema", "json_schema": {"name": "action", "schema": schema}}
    return [
        {"response_format": named},
        {"response_format": {"type": "json_object", "schema": schema}},
        {"response_format": {"type": "json_object"}},
        {},
    ]
