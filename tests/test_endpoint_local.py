"""A server on this machine: how it is reached, and the ways in which HTTP lets it answer."""

import asyncio
from contextlib import asynccontextmanager

import pytest

from assistant.directors.endpoint.client import ask
from assistant.directors.endpoint.endpoint import Endpoint

HINTS = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n"
TO_THE_END = 'HTTP/1.1 200 OK\r\n\r\n{"data": []}'
HEAD = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
CHUNKED = HEAD + '5;a=b\r\n{"dat\r\n7\r\na": []}\r\n0\r\nX: y\r\n\r\n'


@asynccontextmanager
async def serving(host: str, said: str):
    closed = asyncio.Event()

    async def answer(reader, writer):
        await reader.readuntil(b"\r\n\r\n")
        writer.write(said.encode())
        writer.close()
        await writer.wait_closed()
        closed.set()

    try:
        server = await asyncio.start_server(answer, host)
    except OSError:
        pytest.skip(f"This machine has no {host}.")
    async with server:
        yield server.sockets[0].getsockname()[1]
        await closed.wait()


async def models(host: str, port: int):
    return await ask(Endpoint("local", f"http://{host}:{port}/v1", "m"), "/v1/models")


@pytest.mark.parametrize(
    ("host", "address"),
    [("127.0.0.1", "127.0.0.1"), ("[::1]", "::1"), ("localhost", "127.0.0.1"), ("localhost", "::1")],
)
async def test_a_server_is_found_at_each_address_of_this_machine(host, address):
    async with serving(address, TO_THE_END) as port:
        assert await models(host, port) == {"data": []}


@pytest.mark.parametrize("said", [TO_THE_END, CHUNKED, HINTS + CHUNKED])
async def test_an_answer_is_read_however_its_end_is_told(said):
    async with serving("127.0.0.1", said) as port:
        assert await models("127.0.0.1", port) == {"data": []}
