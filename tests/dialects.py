"""How servers say the same things: words and tool calls as scenarios for `tests.modelserver`.

Each was seen in the wild; lab notes and issue trackers of the servers have them.
"""

import json
from collections.abc import Sequence
from typing import Any, TypeAlias

from tests.modelserver import Exchange, Scenario

Call: TypeAlias = tuple[str, dict[str, Any]]
"""A tool's name and its arguments."""

USAGE = {"prompt_tokens": 9000, "completion_tokens": 2, "total_tokens": 9002}


def chunk(delta: Any = None, finish: str | None = None, **more: Any) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta or {}, "finish_reason": finish}
    head = {"id": "chatcmpl-1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return {**head, "choices": [choice], **more}


def stream(*events: Any) -> Scenario:
    async def answer(exchange: Exchange) -> None:
        await exchange.stream(*events)

    return answer


# Words


def words(*pieces: str, finish: str = "stop", usage: Any = USAGE) -> Scenario:
    """OpenAI's: a role first, the usage in a last chunk without choices."""
    said = [chunk({"content": piece}) for piece in pieces]
    counted = chunk(choices=[], usage=usage)
    return stream(chunk({"role": "assistant", "content": ""}), *said, chunk(finish=finish), counted)


def null_content(*pieces: str) -> Scenario:
    """llama.cpp's: the first content is null."""
    said = [chunk({"content": piece}) for piece in pieces]
    return stream(chunk({"role": "assistant", "content": None}), *said, chunk(finish="stop"))


def parts_of_content(*pieces: str) -> Scenario:
    """Mistral's: the content is a list of parts."""
    said = [chunk({"content": [{"type": "text", "text": piece}]}) for piece in pieces]
    return stream(*said, chunk(finish="stop"))


def empty_finish_in_each(*pieces: str) -> Scenario:
    """A finish reason that is an empty text until the last, and a usage of null."""
    said = [chunk({"content": piece}, "", usage=None) for piece in pieces]
    return stream(*said, chunk({"content": ""}, "stop", usage=USAGE))


def no_done(*pieces: str) -> Scenario:
    """The stream just ends after its finish reason."""

    async def answer(exchange: Exchange) -> None:
        await exchange.begin_stream()
        for value in (*(chunk({"content": piece}) for piece in pieces), chunk(finish="stop")):
            await exchange.event(value)
        await exchange.end_stream()

    return answer


def comments_between(*pieces: str) -> Scenario:
    """OpenRouter's comments, events with CR LF, fields without the space behind the colon."""

    async def answer(exchange: Exchange) -> None:
        await exchange.begin_stream()
        await exchange.piece(": OPENROUTER PROCESSING\n\n")
        for value in (*(chunk({"content": piece}) for piece in pieces), chunk(finish="stop")):
            await exchange.piece(f"id: 1\r\ndata:{json.dumps(value)}\r\n\r\n")
        await exchange.piece("data: [DONE]\r\n\r\n")
        await exchange.end_stream()

    return answer


def byte_by_byte(*pieces: str) -> Scenario:
    """Characters and events are cut anywhere on their way."""

    async def answer(exchange: Exchange) -> None:
        await exchange.begin_stream()
        for value in (*(chunk({"content": piece}) for piece in pieces), chunk(finish="stop")):
            for byte in f"data: {json.dumps(value, ensure_ascii=False)}\n\n".encode():
                await exchange.piece(bytes([byte]))
        await exchange.end_stream()

    return answer


def not_streamed(*pieces: str) -> Scenario:
    """`stream: true` is ignored: one whole JSON answer."""
    return whole({"role": "assistant", "content": "".join(pieces)}, "stop")


def message_for_delta(*pieces: str) -> Scenario:
    """A stream of one chunk that holds a whole message."""
    said = chunk(finish="stop")
    said["choices"][0]["message"] = {"role": "assistant", "content": "".join(pieces)}
    del said["choices"][0]["delta"]
    return stream(said)


WORDS = (
    words,
    null_content,
    parts_of_content,
    empty_finish_in_each,
    no_done,
    comments_between,
    byte_by_byte,
    not_streamed,
    message_for_delta,
)


def whole(message: Any, finish: str) -> Scenario:
    async def answer(exchange: Exchange) -> None:
        choice = {"index": 0, "message": message, "finish_reason": finish}
        head = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "m"}
        await exchange.answer({**head, "choices": [choice], "usage": USAGE})

    return answer


def reasoning(thought: str, said: str, field: str = "reasoning_content") -> Scenario:
    """DeepSeek's and vLLM's `reasoning_content`; `reasoning` with Ollama and OpenRouter."""
    return stream(chunk({field: thought}), chunk({"content": said}), chunk(finish="stop"))


# Tool calls


def calls(*made: Call, usage: Any = USAGE) -> Scenario:
    """OpenAI's: the name first, the arguments in pieces, an index for each call."""
    return stream(*_role(), *_in_pieces(made), chunk(finish="tool_calls"), chunk(choices=[], usage=usage))


def calls_interleaved(*made: Call) -> Scenario:
    """The pieces of several calls come in turns."""
    by_call = [_in_pieces([call], place) for place, call in enumerate(made)]
    return stream(
        *(piece for turn in zip(*by_call, strict=True) for piece in turn), chunk(finish="tool_calls")
    )


def calls_with_words(text: str, *made: Call) -> Scenario:
    return stream(*_role(), chunk({"content": text}), *_in_pieces(made), chunk(finish="tool_calls"))


def index_zero(*made: Call) -> Scenario:
    """Ollama's: whole calls, each with the index 0."""
    return stream(
        *(_call(call, id=f"call_{n}", index=0) for n, call in enumerate(made)), chunk(finish="stop")
    )


def no_index(*made: Call) -> Scenario:
    """Gemini's: whole calls without an index."""
    return stream(*(_call(call, id=f"call_{n}") for n, call in enumerate(made)), chunk(finish="tool_calls"))


def arguments_as_object(*made: Call) -> Scenario:
    """The arguments are an object, not its text."""
    said = [_call(call, id=f"call_{n}", index=n, text=False) for n, call in enumerate(made)]
    return stream(*said, chunk(finish="tool_calls"))


def no_ids(*made: Call) -> Scenario:
    return stream(*(_call(call, index=n) for n, call in enumerate(made)), chunk(finish="stop"))


def neither_ids_nor_index(*made: Call) -> Scenario:
    return stream(*(_call(call) for call in made), chunk(finish="tool_calls"))


def one_id_for_all(*made: Call) -> Scenario:
    said = [_call(call, id="call_0", index=n) for n, call in enumerate(made)]
    return stream(*said, chunk(finish="tool_calls"))


def name_in_each_piece(*made: Call) -> Scenario:
    """Id and name are repeated with every piece of the arguments."""
    said = []
    for n, (name, arguments) in enumerate(made):
        for piece in _cut(json.dumps(arguments)):
            said.append(
                _delta({"index": n, "id": f"call_{n}", "function": {"name": name, "arguments": piece}})
            )
    return stream(*said, chunk(finish="tool_calls"))


def nulls_in_later_pieces(*made: Call) -> Scenario:
    """Id and name are null or empty in the pieces that follow the first."""
    said = []
    for n, (name, arguments) in enumerate(made):
        said.append(_delta({"index": n, "id": f"call_{n}", "function": {"name": name, "arguments": None}}))
        for piece in _cut(json.dumps(arguments)):
            said.append(_delta({"index": n, "id": "", "function": {"name": None, "arguments": piece}}))
    return stream(*said, chunk(finish="tool_calls"))


def calls_not_streamed(*made: Call) -> Scenario:
    """`stream: true` is ignored where there are tools (llm-katan, older Ollama)."""
    named = [
        {"id": f"call_{n}", "type": "function", "function": {"name": name, "arguments": json.dumps(args)}}
        for n, (name, args) in enumerate(made)
    ]
    return whole({"role": "assistant", "content": None, "tool_calls": named}, "tool_calls")


CALLS = (
    calls,
    calls_interleaved,
    index_zero,
    no_index,
    arguments_as_object,
    no_ids,
    neither_ids_nor_index,
    one_id_for_all,
    name_in_each_piece,
    nulls_in_later_pieces,
    calls_not_streamed,
)


def cut_call(name: str, arguments: str, finish: str = "length") -> Scenario:
    """The limit of tokens was met in the middle of the arguments."""
    return stream(
        _delta({"index": 0, "id": "call_0", "function": {"name": name, "arguments": arguments}}),
        chunk(finish=finish),
    )


def fenced(*made: Call, before: str = "") -> Scenario:
    """A model that was never taught to call tools writes its call into its words."""
    blocks = [
        f"```json\n{json.dumps({'name': name, 'arguments': args}, indent=2)}\n```" for name, args in made
    ]
    return words(*_cut(before + "\n".join(blocks)))


def envelope(content: Any) -> Scenario:
    """An answer held to a JSON schema, in pieces."""
    return words(*_cut(json.dumps(content)))


def _role() -> Sequence[Any]:
    return [chunk({"role": "assistant", "content": None})]


def _delta(call: dict[str, Any]) -> dict[str, Any]:
    return chunk({"tool_calls": [{"type": "function", **call}]})


def _call(call: Call, text: bool = True, **more: Any) -> dict[str, Any]:
    name, arguments = call
    told = json.dumps(arguments) if text else arguments
    return _delta({**more, "function": {"name": name, "arguments": told}})


def _in_pieces(made: Sequence[Call], first: int = 0) -> list[dict[str, Any]]:
    said = []
    for n, (name, arguments) in enumerate(made, first):
        said.append(_delta({"index": n, "id": f"call_{n}", "function": {"name": name, "arguments": ""}}))
        said += [
            chunk({"tool_calls": [{"index": n, "function": {"arguments": piece}}]})
            for piece in _cut(json.dumps(arguments))
        ]
    return said


def _cut(text: str) -> list[str]:
    """Return a text in three pieces."""
    third = len(text) // 3
    return [text[:third], text[third : 2 * third], text[2 * third :]]
