"""How servers fail: scenarios for `tests.modelserver`, with the bodies that real servers send."""

from typing import Any

from tests.dialects import chunk
from tests.modelserver import Exchange, Scenario

LM_STUDIO_OVERFLOW = (
    "The number of tokens to keep from the initial prompt is greater than the context length "
    "(n_keep: 13055>= n_ctx: 4096). Try to load the model with a larger context length"
)


def refusal(status: int, body: Any, type: str = "application/json", **headers: str) -> Scenario:
    async def answer(exchange: Exchange) -> None:
        await exchange.answer(body, status, type, **headers)

    return answer


def _error(message: str, **more: Any) -> dict[str, Any]:
    return {"error": {"message": message, **more}}


# Refused before the first byte


wrong_key = refusal(401, _error("Incorrect API key provided: sk-bad.", code="invalid_api_key"))
forbidden = refusal(403, _error("Project does not have access to model `m`.", code="model_not_found"))
no_such_model = refusal(404, _error('model "m" not found, try pulling it first', type="api_error"))
no_such_path = refusal(404, "404 page not found", "text/plain")
out_of_money = refusal(402, _error("Insufficient credits. Add more and retry.", code=402))
quota_used_up = refusal(
    429, _error("You exceeded your current quota, please check your plan.", code="insufficient_quota")
)
loading = refusal(503, _error("Loading model", type="unavailable_error", code=503))
html_500 = refusal(500, "<html><body><h1>Internal Server Error</h1></body></html>", "text/html")
html_200 = refusal(200, "<!doctype html><title>Open WebUI</title>", "text/html")
error_200 = refusal(200, {"error": "Unexpected endpoint or method. (POST /v1/chat/completions)"})
no_json = refusal(200, "{not json")
no_choices = refusal(200, {"id": "chatcmpl-1", "object": "chat.completion", "choices": []})
detail_422 = refusal(
    422, {"detail": [{"loc": ["body", "messages"], "msg": "field required", "type": "missing"}]}
)


def rate_limited(retry_after: str = "0") -> Scenario:
    error = _error("Rate limit reached", code="rate_limit_exceeded")
    return refusal(429, error, retry_after=retry_after)


OVERFLOWS = {
    "openai": refusal(
        400,
        _error(
            "This model's maximum context length is 8192 tokens. However, your messages resulted in 9000 "
            "tokens.",
            code="context_length_exceeded",
            type="invalid_request_error",
        ),
    ),
    "llama.cpp": refusal(
        400,
        _error(
            "request (5031 tokens) exceeds the available context size (4096 tokens), try increasing it",
            code=400,
            type="exceed_context_size_error",
            n_prompt_tokens=5031,
            n_ctx=4096,
        ),
    ),
    "vllm before 0.16": refusal(
        400,
        {
            "object": "error",
            "message": "This model's maximum context length is 6048 tokens. However, you requested 6616 "
            "tokens (568 in the messages, 6048 in the completion).",
            "type": "BadRequestError",
            "param": None,
            "code": 400,
        },
    ),
    "vllm": refusal(
        400,
        _error(
            "You passed 1015 input tokens and requested 10 output tokens. However, the model's context "
            "length is only 1024 tokens.",
            type="BadRequestError",
            param="input_tokens",
            code=400,
        ),
    ),
    "lm studio": refusal(400, {"error": LM_STUDIO_OVERFLOW}),
    "anthropic": refusal(400, _error("prompt is too long: 209210 tokens > 200000 maximum")),
    "too large": refusal(413, _error("Request too large for model `m`.", type="tokens")),
}
"""A prompt longer than the context, refused by each server in its own words."""


NO_TOOLS = {
    "ollama": refusal(
        400, _error("registry.ollama.ai/library/gemma3:4b does not support tools", type="api_error")
    ),
    "llama.cpp": refusal(500, _error("tools param requires --jinja flag", type="server_error", code=500)),
    "vllm": refusal(
        400,
        _error(
            '"auto" tool choice requires --enable-auto-tool-choice and --tool-call-parser to be set',
            type="BadRequestError",
            code=400,
        ),
    ),
    "openrouter": refusal(404, _error("No endpoints found that support tool use.", code=404)),
}
"""A model that cannot call tools, by each server's words."""

NO_FORMAT = (
    "'response_format.type' must be 'json_object'",
    "This response_format type is unavailable now",
    "grammar is not supported",
)
"""Refusals of one form of JSON after another."""


# Streams that fail


async def hangs(exchange: Exchange) -> None:
    """No byte of an answer comes."""
    await exchange.client_gone()


def falls_silent(*pieces: str) -> Scenario:
    """Words come, then nothing more, and the connection stays open."""

    async def answer(exchange: Exchange) -> None:
        await exchange.begin_stream()
        for piece in pieces:
            await exchange.event(chunk({"content": piece}))
        await exchange.client_gone()

    return answer


def stays_open(*pieces: str) -> Scenario:
    """All comes, `[DONE]` too, but the stream is not ended, and the connection stays open."""

    async def answer(exchange: Exchange) -> None:
        await exchange.begin_stream()
        for value in (*(chunk({"content": piece}) for piece in pieces), chunk(finish="stop"), "[DONE]"):
            await exchange.event(value)
        await exchange.client_gone()

    return answer


def breaks_off(*pieces: str) -> Scenario:
    """The connection is reset in the middle of the words."""

    async def answer(exchange: Exchange) -> None:
        await exchange.begin_stream()
        for piece in pieces:
            await exchange.event(chunk({"content": piece}))
        exchange.break_off()

    return answer


async def hangs_up(exchange: Exchange) -> None:
    """The connection is reset before the first byte."""
    exchange.break_off()


async def refuses_half(exchange: Exchange) -> None:
    """The connection is reset in the middle of a refusal."""
    exchange.writer.write(b"HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\n{")
    await exchange.writer.drain()
    exchange.break_off()


def ends_early(*events: Any) -> Scenario:
    """The stream ends in good order, without finish reason or `[DONE]`."""

    async def answer(exchange: Exchange) -> None:
        await exchange.begin_stream()
        for event in events:
            await exchange.event(event)
        await exchange.end_stream()

    return answer


def error_in_stream(piece: str, error: Any, name: str = "") -> Scenario:
    """The error comes as an event, after a 200."""

    async def answer(exchange: Exchange) -> None:
        await exchange.begin_stream()
        if piece:
            await exchange.event(chunk({"content": piece}))
        await exchange.event(error, name)
        await exchange.end_stream()

    return answer


out_of_memory = error_in_stream("Hel", _error("CUDA out of memory", code=500))
overflow_in_stream = error_in_stream("", {"error": {"message": LM_STUDIO_OVERFLOW}}, "error")
bare_error_event = error_in_stream("", {"message": "The model has crashed"}, "error")
malformed_event = ends_early(chunk({"content": "Hel"}), "{not json", chunk(finish="stop"))
empty_stream = ends_early(chunk({"role": "assistant", "content": ""}), chunk(finish="stop"), "[DONE]")


def then_dead(scenario: Scenario) -> Scenario:
    """Answer well, then let the open connection die with the next request (llama.cpp's server does)."""

    async def answer(exchange: Exchange) -> None:
        await scenario(exchange)
        exchange.dead = True

    return answer
