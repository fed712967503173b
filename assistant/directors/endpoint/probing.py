"""What a model server says of itself, each kind in its own way: how much a model reads, whether it sees.

Servers of this machine only: of others, the settings say it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final

from langchain_core.exceptions import ModelError

from assistant.directors.endpoint.client import ask
from assistant.directors.endpoint.endpoint import Endpoint

_WITHIN_S: Final = 2.0
_RAISING: Final[Mapping[str, str]] = {
    "ollama": "OLLAMA_CONTEXT_LENGTH={tokens} ollama serve",
    "lmstudio": "lms load {model} --context-length {tokens}",
    "llamacpp": "llama-server -c {tokens} …",
    "vllm": "vllm serve {model} --max-model-len {tokens}",
}


@dataclass(frozen=True, slots=True)
class Traits:
    """What is known of a model; None where its server does not say."""

    context: int | None = None
    """Tokens that it reads at once, as it is loaded."""
    pictures: bool | None = None
    tools: bool | None = None


async def traits(endpoint: Endpoint) -> Traits:
    """Return what an endpoint's server says of its model; a server that says nothing is no error."""
    if not endpoint.local:
        return Traits()
    asked = [_ASKED[endpoint.server]] if endpoint.server else list(_ASKED.values())
    told = await asyncio.gather(*(_told(server, endpoint) for server in asked))
    return next((found for found in told if found != Traits()), Traits())


def raising(endpoint: Endpoint, tokens: int) -> str:
    """Return the command that lets a model read `tokens` at once."""
    said = _RAISING.get(endpoint.server, "Start its server with a context of {tokens} tokens")
    return said.format(model=endpoint.model, tokens=tokens)


async def _told(server: Callable[[Endpoint], Awaitable[Traits]], endpoint: Endpoint) -> Traits:
    try:
        return await server(endpoint)
    except (ModelError, AttributeError, KeyError, TypeError, ValueError):
        return Traits()  # another kind of server, or another version of it


async def _ollama(endpoint: Endpoint) -> Traits:
    shown = await ask(endpoint, "/api/show", {"model": endpoint.model}, _WITHIN_S)
    can = shown.get("capabilities")
    loaded = (await ask(endpoint, "/api/ps", within_s=_WITHIN_S)).get("models") or ()
    running: Mapping[str, Any] = next(
        (one for one in loaded if endpoint.model in (one.get("name"), one.get("model"))), {}
    )
    return Traits(_tokens(running.get("context_length")), _among(can, "vision"), _among(can, "tools"))


async def _lmstudio(endpoint: Endpoint) -> Traits:
    listed = await ask(endpoint, "/api/v0/models", within_s=_WITHIN_S)
    model = {one["id"]: one for one in listed["data"]}[endpoint.model]
    tools = _among(model.get("capabilities"), "tool_use")
    return Traits(_tokens(model.get("loaded_context_length")), model.get("type") == "vlm", tools)


async def _llamacpp(endpoint: Endpoint) -> Traits:
    props = await ask(endpoint, "/props", within_s=_WITHIN_S)
    context = props["default_generation_settings"].get("n_ctx")
    template = str(props.get("chat_template_tool_use") or props["chat_template"])
    return Traits(_tokens(context), bool((props.get("modalities") or {}).get("vision")), "tools" in template)


async def _vllm(endpoint: Endpoint) -> Traits:
    listed = await ask(endpoint, "/v1/models", within_s=_WITHIN_S)
    model: Mapping[str, Any] = next((one for one in listed["data"] if one["id"] == endpoint.model), {})
    return Traits(_tokens(model.get("max_model_len")))


def _among(capabilities: Collection[str] | None, name: str) -> bool | None:
    """Return whether a model can do something; older servers do not say."""
    return None if capabilities is None else name in capabilities


def _tokens(value: Any) -> int | None:
    return value if isinstance(value, int) and value > 0 else None


_ASKED: Final[Mapping[str, Callable[[Endpoint], Awaitable[Traits]]]] = {
    "ollama": _ollama,
    "lmstudio": _lmstudio,
    "llamacpp": _llamacpp,
    "vllm": _vllm,
}
