"""What a model server's failures mean, as errors whose note says what to do."""

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from langchain_core.exceptions import (
    ContextOverflowError,
    ModelAPIError,
    ModelAuthenticationError,
    ModelError,
    ModelInvalidRequestError,
    ModelNotFoundError,
    ModelPermissionDeniedError,
    ModelRateLimitError,
    ModelTimeoutError,
)

DOCTOR: Final = "`mutoscope doctor` looks at it."

_OVERFLOW: Final = re.compile(
    r"context_length_exceeded|maximum context length|exceed_context_size|exceeds? the (?:available )?context"
    r"|model's context length|greater than the context length|when context the overflows"
    r"|context size has been exceeded|prompt is too long|context window is",
    re.I,
)
"""OpenAI and vLLM before 0.16, llama.cpp, vLLM, LM Studio, proxies (lab/runtime.md, 3)."""
_KINDS: Final[Mapping[int, tuple[type[ModelError], str]]] = {
    400: (ModelInvalidRequestError, DOCTOR),
    401: (ModelAuthenticationError, "See the key: api_key_env or api_key_file of the endpoint's settings."),
    402: (ModelPermissionDeniedError, "See your account there."),
    403: (ModelPermissionDeniedError, "See what the key is allowed to do."),
    404: (ModelNotFoundError, "See the model's name and the address, which usually ends in /v1. " + DOCTOR),
    408: (ModelTimeoutError, "Say it again."),
    413: (ContextOverflowError, "Start a new conversation with --session NAME."),
    422: (ModelInvalidRequestError, DOCTOR),
    429: (ModelRateLimitError, "Wait a little, then say it again."),
}
_LONGEST: Final = 400
"""Characters of a server's own words that are shown."""


def failure(kind: type[ModelError], message: str, hint: str) -> ModelError:
    """Return an error that says what failed; its note says what to do."""
    error = kind(message)
    error.add_note(hint)
    return error


def hint_of(error: ModelError) -> str:
    """Return what to do about an error: its first note; those after it are the graph's."""
    return next(iter(getattr(error, "__notes__", ())), DOCTOR)


def refused(where: str, status: int, body: str, key: str = "") -> ModelError:
    """Return the error that an answer with an HTTP status, or an error inside a stream (status 0), means.

    Args:
        where: the server's address.
        key: what must not be shown, should the server repeat it.
    """
    told = _told(body)
    if not status and isinstance(told, Mapping) and isinstance(told.get("code"), int):
        status = told["code"]
    words = _words(told)
    shown = (words.replace(key, "…") if key else words)[:_LONGEST]
    if _OVERFLOW.search(body):
        return failure(ContextOverflowError, f"{where} cannot read that much at once: {shown}", DOCTOR)
    other = ModelInvalidRequestError if 400 <= status < 500 else ModelAPIError
    kind, hint = _KINDS.get(status, (other, DOCTOR))
    if 300 <= status < 400:
        kind, hint = ModelInvalidRequestError, "The address is another one: see base_url of its settings."
    answered = f"answered {status}" if status else "broke off with an error"
    return failure(kind, f"{where} {answered}: {shown or 'without a word'}", hint)


def _told(body: str) -> Any:
    """Return what an answer's body says of an error; a page of HTML is its text."""
    try:
        data = json.loads(body)
    except ValueError:
        return re.sub(r"<[^>]*>|\s+", " ", body).strip()
    return data.get("error", data) if isinstance(data, Mapping) else data


def _words(told: Any) -> str:
    if isinstance(told, Mapping):
        told = told.get("message") or told.get("detail") or json.dumps(told, ensure_ascii=False)
    return " ".join(str(told).split())
