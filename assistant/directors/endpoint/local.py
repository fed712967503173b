"""HTTP with a model server on this machine, over asyncio's own sockets: a connection for each request.

What httpx brings along for all cases, pools, proxies, certificates, takes twice as long as this.
"""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from typing import Final

import h11
import httpx

_HERE: Final = ("127.0.0.1", "::1")
"""What `localhost` stands for."""
_READ: Final = 65_536
"""Bytes that are taken in at once."""


class LocalTransport(httpx.AsyncBaseTransport):
    """Carries httpx's requests to servers that speak plain HTTP at an address of this machine."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and return its answer once the head is there."""
        seconds, http = request.extensions["timeout"], h11.Connection(h11.CLIENT)
        content = await request.aread()
        with _as_httpx(httpx.ConnectTimeout, httpx.ConnectError):
            asked = _written(http, request, content)
            async with asyncio.timeout(seconds["connect"]):
                connection = _Connection(await _connected(request.url), http, seconds["read"])
        try:
            head = await connection.ask(asked)
        except BaseException:
            await connection.aclose()
            raise
        return httpx.Response(head.status_code, headers=list(head.headers), stream=connection)


def _written(http: h11.Connection, request: httpx.Request, content: bytes) -> bytes:
    target, headers = request.url.raw_path, request.headers.raw
    head = h11.Request(method=request.method, target=target, headers=headers)
    return b"".join(http.send(event) or b"" for event in (head, h11.Data(content), h11.EndOfMessage()))


async def _connected(url: httpx.URL) -> socket.socket:
    first, *others = _HERE if url.host == "localhost" else (url.host,)
    port = url.port or 80
    try:
        return await _connected_to(first, port)
    except OSError:
        for other in others:
            with suppress(OSError):
                return await _connected_to(other, port)
        raise


async def _connected_to(host: str, port: int) -> socket.socket:
    connection = socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET)
    connection.setblocking(False)
    try:
        await asyncio.get_running_loop().sock_connect(connection, (host, port))
    except BaseException:
        connection.close()
        raise
    return connection


class _Connection(httpx.AsyncByteStream):
    """One request's connection, and the body of the answer that comes over it."""

    def __init__(self, connection: socket.socket, http: h11.Connection, silence_s: float | None) -> None:
        self._socket = connection
        self._http = http
        self._silence_s = silence_s
        """After so long without a byte the server is given up."""

    async def ask(self, asked: bytes) -> h11.Response:
        with _as_httpx(httpx.ReadTimeout, httpx.ReadError):
            async with asyncio.timeout(self._silence_s):
                await asyncio.get_running_loop().sock_sendall(self._socket, asked)
            while not isinstance(event := self._http.next_event(), h11.Response):
                if event is h11.NEED_DATA:
                    await self._read()
            return event

    async def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield what the server sends, all that is there at once."""
        with _as_httpx(httpx.ReadTimeout, httpx.ReadError):
            there = b""
            while not isinstance(event := self._http.next_event(), h11.EndOfMessage):
                if isinstance(event, h11.Data):
                    there += event.data
                elif there:
                    yield there
                    there = b""
                else:
                    await self._read()
            if there:
                yield there

    async def aclose(self) -> None:
        """Close the connection at once."""
        self._socket.close()

    async def _read(self) -> None:
        async with asyncio.timeout(self._silence_s):
            raw = await asyncio.get_running_loop().sock_recv(self._socket, _READ)
        if not raw and self._http.their_state is h11.SEND_RESPONSE:
            raise httpx.RemoteProtocolError("The server closed the connection without an answer.")
        self._http.receive_data(raw)


@contextmanager
def _as_httpx(late: type[httpx.TimeoutException], broken: type[httpx.NetworkError]) -> Iterator[None]:
    """Turn what asyncio and h11 raise into httpx's errors."""
    try:
        yield
    except TimeoutError as error:
        raise late(str(error)) from error
    except OSError as error:
        raise broken(str(error)) from error
    except h11.RemoteProtocolError as error:
        raise httpx.RemoteProtocolError(str(error)) from error
    except h11.LocalProtocolError as error:
        raise httpx.LocalProtocolError(str(error)) from error
