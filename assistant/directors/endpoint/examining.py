"""What an endpoint can do, found by asking it: for `doctor`."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Final

from langchain_core.exceptions import ModelError
from langchain_core.messages import HumanMessage

from assistant.directors.endpoint.client import ask
from assistant.directors.endpoint.endpoint import Endpoint, ToolMode
from assistant.directors.endpoint.failures import hint_of
from assistant.directors.endpoint.finding import short_name
from assistant.directors.endpoint.habits import ROOMY
from assistant.directors.endpoint.model import EndpointDirector
from assistant.directors.endpoint.probing import raising, traits

_READY: Final = {
    "type": "function",
    "function": {
        "name": "report_ready",
        "description": "Report that you are ready.",
        "parameters": {"type": "object", "properties": {}},
    },
}
_ASKED: Final = "Call the tool `report_ready` now, and say nothing else."


@dataclass(frozen=True, slots=True)
class Trait:
    """One thing that was found out."""

    good: bool
    text: str
    remedy: str = ""


async def examine(endpoint: Endpoint) -> AsyncIterator[Trait]:
    """Yield what is found out about an endpoint; where it cannot be reached, that alone."""
    try:
        models = await _models(endpoint)
    except ModelError as error:
        yield Trait(False, str(error), hint_of(error))
        return
    if models and short_name(endpoint.model) not in models:
        close = get_close_matches(endpoint.model, models) or models[:5]
        yield Trait(
            False, f"{endpoint.base_url} has no model {endpoint.model!r}.", f"It has {', '.join(close)}."
        )
        return
    try:
        native = await _calls(endpoint, "native")
        yield Trait(True, "calls tools by itself" if native else "calls no tools by itself")
        if not native:
            yield await _schema(endpoint)
    except ModelError as error:
        yield Trait(False, str(error), hint_of(error))
        return
    found = await traits(endpoint)
    yield _context(endpoint, endpoint.context or found.context)
    yield _sight(endpoint, found.pictures)


async def _models(endpoint: Endpoint) -> list[str]:
    """Return the names of the server's models; none where it does not list them."""
    path = endpoint.base_url.removeprefix(endpoint.origin)
    try:
        listed = await ask(endpoint, f"{path}/models")
        return [short_name(str(one["id"])) for one in listed["data"]]
    except (KeyError, TypeError):
        return []


async def _calls(endpoint: Endpoint, mode: ToolMode) -> bool:
    director = EndpointDirector(endpoint=replace(endpoint, tool_mode=mode))
    try:
        said = await director.ainvoke([HumanMessage(_ASKED)], tools=[_READY])
    except ModelError as error:
        if "tool" in str(error).lower():
            return False  # it says so itself
        raise
    return any(call["name"] == "report_ready" for call in said.tool_calls)


async def _schema(endpoint: Endpoint) -> Trait:
    if await _calls(endpoint, "schema"):
        return Trait(True, "answers with one JSON object instead, which will do")
    return Trait(
        False,
        "does not answer with a JSON object either",
        "It can talk, but hardly work: choose a larger model, or builtin.",
    )


def _sight(endpoint: Endpoint, sees: bool | None) -> Trait:
    if endpoint.pictures or (endpoint.pictures is None and sees):
        return Trait(True, "is shown pictures")
    ask_first = "Pictures leave this machine only after pictures = true in its settings."
    return Trait(True, "is shown no pictures", "" if endpoint.local else ask_first)


def _context(endpoint: Endpoint, tokens: int | None) -> Trait:
    if tokens is None:
        return Trait(True, "does not say how much it reads at once")
    remedy = "" if tokens >= ROOMY else f"More is better: {raising(endpoint, ROOMY)}"
    return Trait(True, f"reads {tokens:,} tokens at once", remedy)
