"""One question to the real chat client over real sockets, and what tests look at in its answer."""

from langchain_core.messages import AIMessage, AIMessageChunk, HumanMessage, message_chunk_to_message

from assistant.directors.endpoint.endpoint import Endpoint
from assistant.directors.endpoint.model import EndpointDirector
from assistant.schemas import declarations
from tests.modelserver import ModelServer
from tools.catalogue import CATALOGUE

FOX = ("add_card", {"text": "A fox “Ü”\n at 12:30, 狐"})
RENDER = ("generate", {})
ALL_TOOLS = declarations(CATALOGUE.values())
TOOLS = declarations(CATALOGUE[name] for name, _ in (FOX, RENDER))


def director(server: ModelServer, /, **options) -> EndpointDirector:
    endpoint = {"name": "test", "base_url": server.url, "model": "m", "timeout_s": 20.0} | options
    return EndpointDirector(endpoint=Endpoint(**endpoint))


async def pieces(speaker, *messages, tools=TOOLS) -> list[AIMessageChunk]:
    bound = speaker.bind_tools(tools) if tools else speaker
    return [piece async for piece in bound.astream(list(messages) or [HumanMessage("hi")])]


async def ask(speaker, *messages, tools=TOOLS) -> AIMessage:
    first, *rest = await pieces(speaker, *messages, tools=tools)
    said = message_chunk_to_message(first + rest if rest else first)
    assert isinstance(said, AIMessage)
    return said


def made(said: AIMessage):
    """The calls of an answer, in the form that `tests.dialects` takes."""
    return [(call["name"], call["args"]) for call in said.tool_calls]
