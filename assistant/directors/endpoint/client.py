"""The HTTP side of an endpoint: requests, retries, streamed events.

A request is tried again only before its first byte has come: text that was shown cannot be taken back.
"""

import asyncio
import json
import re
from collections.abc import AsyncGenerator, AsyncIterator, Mapping
from contextlib import suppress
from email.utils import parsedate_to_datetime
from functools import lru_cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from threading import get_ident
from time import time
from typing import Any, Final

import httpx
import orjson
from langchain_core.exceptions import ModelAPIError, ModelConnectionError, ModelError, ModelTimeoutError

from assistant.directors.endpoint.endpoint import Endpoint
from assistant.directors.endpoint.failures import DOCTOR, failure, refused
from assistant.directors.endpoint.local import LocalTransport
from assistant.directors.endpoint.streams import EventReader

_CONNECT_S: Final = 5.0
_PAUSES_S: Final = (0.5, 2.0)
"""Before the second and the third try, where the server names no time of its own."""
_LONGEST_PAUSE_S: Final = 30.0
_TRY_AGAIN: Final = frozenset({408, 409, 429, 500, 502, 503, 504, 529})
_LASTING: Final = re.compile(r"insufficient_quota|\bjinja\b|tool", re.I)
"""In an error's words: it will not pass by itself."""
_LINGER_S: Final = 0.05
"""How long the end of a stream is waited for once its last event has come."""
_MOST_BYTES: Final = 8_000_000
"""Of one answer; a server that sends more has lost its way."""


class _Retryable(Exception):  # noqa: N818 - no error by itself: it says that one may pass
    def __init__(self, error: ModelError, after_s: float | None = None) -> None:
        super().__init__(error)
        self.error = error
        self.after_s = after_s


async def chat(endpoint: Endpoint, body: Mapping[str, Any]) -> AsyncGenerator[Mapping[str, Any], None]:
    """Yield the pieces of a chat completion as they come; one that came whole is one piece.

    `{"done": True}` is the piece that says that the server came to its end. Closing the generator closes the
    connection, which stops the server.

    Raises:
        ModelError: the server cannot be reached, refuses, breaks off, or sends what is no chat completion.
    """
    response = await _opened(endpoint, body)
    try:
        async for piece in _pieces(response, endpoint):
            yield piece
    except httpx.TimeoutException as error:
        raise failure(
            ModelTimeoutError,
            f"{endpoint.base_url} fell silent for {endpoint.timeout_s:g} s in the middle of its answer.",
            "Give it more with timeout_s in its settings, or choose a smaller model.",
        ) from error
    except httpx.TransportError as error:
        raise failure(
            ModelConnectionError,
            f"{endpoint.base_url} broke off in the middle of its answer: {_reason(error)}.",
            f"Say it again. {DOCTOR}",
        ) from error
    finally:
        await response.aclose()


async def ask(
    endpoint: Endpoint, path: str, body: Mapping[str, Any] | None = None, within_s: float = _CONNECT_S
) -> Any:
    """Return what the endpoint's server answers to a question of its own, as JSON values.

    Args:
        path: from the server's root on; `body` makes it a POST.

    Raises:
        ModelError: the server cannot be reached, refuses, or answers what is no JSON.
    """
    url = f"{endpoint.origin}{path}"
    try:
        async with asyncio.timeout(within_s):
            response = await _sent(endpoint, url, body)
    except (httpx.HTTPError, TimeoutError) as error:
        raise _unreachable(endpoint, error) from error
    if not response.is_success:
        raise refused(url, response.status_code, response.text, endpoint.api_key)
    try:
        return response.json()
    except ValueError as error:
        raise failure(ModelAPIError, f"{url} answers what is no JSON.", "Is this a model server?") from error


async def _sent(
    endpoint: Endpoint, url: str, body: Mapping[str, Any] | None, *, stream: bool = False
) -> httpx.Response:
    """Send a question and return its answer, of a stream the head, on a connection of its own.

    Some servers drop the connection that a stream has used.
    """
    headers = {"Connection": "close", "Content-Type": "application/json", **endpoint.headers}
    if endpoint.api_key:
        headers["Authorization"] = f"Bearer {endpoint.api_key}"
    client = _client(
        # A proxy for the internet knows nothing of this machine.
        proxied=not endpoint.local,
        proxy=endpoint.proxy,
        plain=endpoint.base_url.startswith("http:"),
        thread=get_ident(),
    )
    request = client.build_request(
        "POST" if body is not None else "GET",
        url,
        content=None if body is None else orjson.dumps(body),
        headers=headers,
        timeout=httpx.Timeout(endpoint.timeout_s, connect=_CONNECT_S),
    )
    return await client.send(request, stream=stream)


@lru_cache(maxsize=8)
def _client(*, proxied: bool, proxy: str | None, plain: bool, thread: int) -> httpx.AsyncClient:
    """Return a client, which keeps neither connections nor cookies: a new one costs a fifth of a request.

    Args:
        proxied: whether the proxies of the environment are used.
        plain: whether it speaks HTTP without certificates.
        thread: the one that it is used in; no client may be used in two.
    """
    no_cookies = CookieJar(DefaultCookiePolicy(allowed_domains=()))
    if plain and proxy is None and not proxied:
        return httpx.AsyncClient(transport=LocalTransport(), trust_env=False, cookies=no_cookies)
    checks = httpx.create_ssl_context(verify=not plain)
    return httpx.AsyncClient(trust_env=proxied, proxy=proxy, verify=checks, cookies=no_cookies)


async def _opened(endpoint: Endpoint, body: Mapping[str, Any]) -> httpx.Response:
    """Return the answer once its head is there, tried again where that may help."""
    for pause in (*_PAUSES_S, None):
        try:
            return await _tried(endpoint, body)
        except _Retryable as again:
            if again.after_s is not None and again.after_s > _LONGEST_PAUSE_S:
                wait = f"It asks to wait {again.after_s:.0f} s: say it again then."
                raise failure(type(again.error), str(again.error), wait) from again
            if pause is None:
                raise again.error from again.error.__cause__
            await asyncio.sleep(pause if again.after_s is None else again.after_s)
    raise AssertionError("the last try returns or raises")


async def _tried(endpoint: Endpoint, body: Mapping[str, Any]) -> httpx.Response:
    try:
        response = await _sent(endpoint, f"{endpoint.base_url}/chat/completions", body, stream=True)
        if response.is_success:
            return response
        try:
            told = (await response.aread()).decode("utf-8", "replace")
        finally:
            await response.aclose()
    except httpx.HTTPError as caught:
        error = _unreachable(endpoint, caught)
        error.__cause__ = caught
        if isinstance(caught, httpx.RemoteProtocolError | httpx.ReadError | httpx.WriteError):
            raise _Retryable(error) from caught
        raise error from caught
    error = refused(endpoint.base_url, response.status_code, told, endpoint.api_key)
    if response.status_code in _TRY_AGAIN and error.is_retryable and not _LASTING.search(told):
        raise _Retryable(error, _asked_to_wait(response.headers.get("retry-after")))
    raise error


async def _pieces(response: httpx.Response, endpoint: Endpoint) -> AsyncGenerator[Mapping[str, Any], None]:
    kind, where = response.headers.get("content-type", ""), endpoint.base_url
    if "text/event-stream" not in kind:
        body = (await response.aread()).decode("utf-8", "replace")
        yield _without_error(_completion(body, kind, where), endpoint)
        return
    stream, events, size = response.aiter_bytes(), EventReader(), 0
    async for raw in stream:
        size += len(raw)
        if size > _MOST_BYTES:
            raise failure(ModelAPIError, f"{where} does not come to an end.", "Choose another model.")
        for name, data in events.take(raw):
            if data == "[DONE]":
                yield {"done": True}
                await _let_end(stream)
                return
            yield _without_error(_piece(data, name, where), endpoint)


async def _let_end(stream: AsyncIterator[bytes]) -> None:
    """Read a stream to its end: to take down one that is left in its middle takes asyncio longer."""
    with suppress(TimeoutError, httpx.HTTPError):
        async with asyncio.timeout(_LINGER_S):
            async for _ in stream:
                pass


def _completion(body: str, kind: str, where: str) -> Mapping[str, Any]:
    """Return an answer that did not come as a stream, though it was asked for."""
    try:
        data = json.loads(body)
    except ValueError:
        data = None
    if not isinstance(data, dict):
        raise failure(
            ModelAPIError,
            f"{where} answers {kind or 'something'} that is no chat: {' '.join(body.split())[:120]}",
            "See the address: base_url usually ends in /v1.",
        )
    return data


def _piece(data: str, kind: str, where: str) -> Mapping[str, Any]:
    try:
        piece = json.loads(data)
    except ValueError as error:
        raise failure(ModelAPIError, f"{where} sent a broken event: {data[:120]}", "Say it again.") from error
    if not isinstance(piece, dict):
        raise failure(ModelAPIError, f"{where} sent a strange event: {data[:120]}", "Say it again.")
    return {"error": piece} if kind == "error" and "error" not in piece else piece


def _without_error(piece: Mapping[str, Any], endpoint: Endpoint) -> Mapping[str, Any]:
    if piece.get("error"):
        raise refused(endpoint.base_url, 0, json.dumps(piece), endpoint.api_key)
    return piece


def _unreachable(endpoint: Endpoint, error: Exception) -> ModelError:
    if isinstance(error, httpx.ReadTimeout | httpx.WriteTimeout | TimeoutError):
        return failure(
            ModelTimeoutError,
            f"{endpoint.base_url} does not answer.",
            "A large model takes long to load: wait and say it again, or raise timeout_s in its settings.",
        )
    running = "Is the server running? " if endpoint.local else ""
    return failure(
        ModelConnectionError, f"Cannot reach {endpoint.base_url}: {_reason(error)}.", f"{running}{DOCTOR}"
    )


def _reason(error: BaseException) -> str:
    """Return why a connection failed: the system's own words lie below several layers of others."""
    found = next((e for e in _causes(error) if isinstance(e, OSError) and e.strerror), None)
    said = found.strerror if isinstance(found, OSError) else None
    if found is not None and "Connect call failed" in str(said):
        said = "connection refused"
    return (str(said or error) or type(error).__name__).lower().rstrip(".")


def _causes(error: BaseException | None) -> list[BaseException]:
    causes: list[BaseException] = []
    while error is not None and error not in causes:
        causes.append(error)
        inner = [one for group in causes[-1:] for one in getattr(group, "exceptions", ())]
        error = error.__cause__ or error.__context__ or next(iter(inner), None)
    return causes


def _asked_to_wait(header: str | None) -> float | None:
    """Return the seconds of a Retry-After, which may be a date."""
    if header is None:
        return None
    try:
        return max(0.0, float(header))
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time())
    except (TypeError, ValueError):
        return None
