"""A model server on 127.0.0.1 that does what a test says: real sockets in a thread, every request kept.

It keeps connections open as servers do, and refuses the histories that OpenAI's server refuses
(`tests.histories`). How it answers a chat is told beforehand, one scenario a request (`tests.dialects`,
`tests.faults`); what it tells of itself is a table of paths (`tests.modelhosts`).
"""

import asyncio
import json
import socket
import threading
from collections import deque
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from tests.histories import complaint

CHAT = "/v1/chat/completions"
_TLS = b"\x16"
"""How a client begins that takes this for a server of https."""


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    path: str
    headers: Mapping[str, str]
    """By names in lower case."""
    body: Any
    connection: int
    """Which of the server's connections it came over."""


@dataclass(slots=True)
class Exchange:
    """One request, and the ways to answer it."""

    request: Request
    server: "ModelServer"
    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    dead: bool = False
    """Whether the connection, though it stays open, answers no other request."""

    async def answer(
        self, body: Any, status: int = 200, type: str = "application/json", **headers: str
    ) -> None:
        """Send a whole answer; `retry_after="1"` is a header."""
        content = body if isinstance(body, str) else json.dumps(body)
        await self._head(status, type, {"Content-Length": str(len(content.encode())), **headers})
        await self._send(content.encode())

    async def begin_stream(self) -> None:
        await self._head(200, "text/event-stream", {"Transfer-Encoding": "chunked"})

    async def event(self, value: Any, name: str = "") -> None:
        """Send one event; a text is sent as it is."""
        data = value if isinstance(value, str) else json.dumps(value)
        await self.piece((f"event: {name}\n" if name else "") + f"data: {data}\n\n")

    async def piece(self, raw: str | bytes) -> None:
        """Send bytes of the stream as one piece of their own."""
        content = raw.encode() if isinstance(raw, str) else raw
        await self._send(f"{len(content):x}\r\n".encode() + content + b"\r\n")

    async def end_stream(self) -> None:
        await self._send(b"0\r\n\r\n")

    async def stream(self, *events: Any) -> None:
        """Send a whole stream as OpenAI does."""
        await self.begin_stream()
        for value in (*events, "[DONE]"):
            await self.event(value)
        await self.end_stream()

    def break_off(self) -> None:
        """Reset the connection."""
        self.writer.transport.abort()
        raise ConnectionAbortedError

    async def client_gone(self) -> None:
        """Wait until the client closes the connection."""
        while await self.reader.read(1024):
            pass
        raise ConnectionResetError

    async def _head(self, status: int, type: str, headers: Mapping[str, str]) -> None:
        named = {"Content-Type": type} | {name.replace("_", "-"): text for name, text in headers.items()}
        lines = "".join(f"{name}: {text}\r\n" for name, text in named.items())
        await self._send(f"HTTP/1.1 {status} Status\r\n{lines}\r\n".encode())

    async def _send(self, content: bytes) -> None:
        self.writer.write(content)
        await self.writer.drain()


Scenario: TypeAlias = Callable[[Exchange], Awaitable[None]]


class ModelServer:
    """A server that runs while the `with` block does; tests that need to be answered say how beforehand."""

    def __init__(self) -> None:
        self.chats: list[Request] = []
        self.questions: list[Request] = []
        """What it was asked about itself."""
        self.tells: dict[str, Any] = {}
        """What it answers on other paths: JSON, or a scenario."""
        self.came = threading.Semaphore(0)
        self.left = threading.Semaphore(0)
        self.unasked: list[Request] = []
        """Chats for which the test had no answer."""
        self._answers: deque[Scenario] = deque()
        self._always: Scenario | None = None
        self._loop = asyncio.new_event_loop()
        self._tasks: set[asyncio.Task[None]] = set()
        self._connections = 0
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)

    def __enter__(self) -> "ModelServer":
        self._thread.start()
        self._server = self._in_thread(asyncio.start_server(self._connected, "127.0.0.1", 0))
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    def __exit__(self, *_: object) -> None:
        self._in_thread(self._shut())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/v1"

    @property
    def bodies(self) -> list[Any]:
        """What the chats were sent with."""
        return [request.body for request in self.chats]

    def answers(self, *scenarios: Scenario) -> None:
        """Say how the next chats are answered, in order."""
        self._answers.extend(scenarios)

    def always(self, scenario: Scenario) -> None:
        """Say how each chat is answered for which nothing else was said."""
        self._always = scenario

    async def chat_came(self) -> bool:
        """Wait until a chat was asked for that was not waited for yet."""
        return await asyncio.to_thread(self.came.acquire, timeout=10)

    async def client_left(self) -> bool:
        """Wait until a client has closed its connection in the middle of an answer."""
        return await asyncio.to_thread(self.left.acquire, timeout=10)

    def _in_thread(self, work: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(timeout=10)

    async def _shut(self) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._connections += 1
        task = self._loop.create_task(self._serve(reader, writer, self._connections))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, number: int) -> None:
        try:
            while True:
                exchange = Exchange(await _read(reader, number), self, reader, writer)
                await (self._chat if exchange.request.path == CHAT else self._tell)(exchange)
                if exchange.request.headers.get("connection") == "close":
                    break
                if exchange.dead:
                    await reader.read(1)
                    break
        except ConnectionResetError:
            self.left.release()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    async def _chat(self, exchange: Exchange) -> None:
        self.chats.append(exchange.request)
        self.came.release()
        if wrong := complaint(exchange.request.body):
            error = {"message": wrong, "type": "invalid_request_error", "param": "messages", "code": None}
            await exchange.answer({"error": error}, 400)
        elif self._answers:
            await self._answers.popleft()(exchange)
        elif self._always:
            await self._always(exchange)
        else:
            self.unasked.append(exchange.request)
            await exchange.answer({"error": {"message": "The test has no answer for this."}}, 400)

    async def _tell(self, exchange: Exchange) -> None:
        self.questions.append(exchange.request)
        told = self.tells.get(exchange.request.path)
        if told is None:
            await exchange.answer("404 page not found", 404, "text/plain")
        elif callable(told):
            await told(exchange)
        else:
            await exchange.answer(told)


def closed_port() -> int:
    """Return a port of 127.0.0.1 on which nothing listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


async def _read(reader: asyncio.StreamReader, connection: int) -> Request:
    first = await reader.readexactly(1)
    if first == _TLS:
        raise ConnectionAbortedError
    head, *lines = (first + await reader.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
    method, target, _ = head.split(" ")
    headers = {name.lower(): text.strip() for name, _, text in (line.partition(":") for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    # A proxy is asked by the whole address.
    return Request(method, urlsplit(target).path, headers, json.loads(body) if body else None, connection)
