"""An answer as it comes in: words at once, calls when they are whole, and stopped in the middle."""

import asyncio
from contextlib import aclosing

import pytest
from langchain_core.exceptions import ModelError
from langchain_core.messages import HumanMessage

from tests import dialects, faults
from tests.asking import FOX, ask, director, pieces
from tests.dialects import chunk, stream, words


async def first_words(speaker):
    """The text up to the first word, of a server that says no more and keeps the line open."""
    async with aclosing(speaker.astream([HumanMessage("hi")])) as answer:
        async for piece in answer:
            if piece.text:
                return piece.text
    return ""


async def test_words_are_there_while_the_server_still_writes(model_server):
    model_server.answers(faults.falls_silent("A fox "))
    assert await first_words(director(model_server)) == "A fox "
    assert await model_server.client_left()


async def test_a_stream_that_is_left_open_after_its_last_event_is_not_waited_for(model_server):
    model_server.answers(faults.stays_open("A fox."))
    async with asyncio.timeout(10):
        said = await ask(director(model_server, timeout_s=3600.0))
    assert said.text == "A fox."
    assert await model_server.client_left()


async def test_the_words_of_an_envelope_are_there_while_it_is_still_written(model_server):
    model_server.answers(faults.falls_silent('{"tool": "say", "te', 'xt": "A \\"fox\\" '))
    assert await first_words(director(model_server, tool_mode="schema")) == 'A "fox" '
    assert await model_server.client_left()


@pytest.mark.parametrize(
    "text", ["An `edit` and 2 < 3.", "``", "Say <think", "A `", "{", "[c1] is drawn.", "{} is all."]
)
async def test_signs_that_could_open_a_call_are_read_out_after_all(model_server, text):
    model_server.answers(words(*text))
    said = await pieces(director(model_server))
    assert "".join(piece.text for piece in said) == text


async def test_thoughts_are_never_read_out(model_server):
    model_server.answers(words(*"<think>Hm, `what` now?</think>Hello.", finish="stop"))
    said = await pieces(director(model_server))
    assert "".join(piece.text for piece in said) == "Hello."


async def test_a_call_comes_whole_and_at_the_end(model_server):
    model_server.answers(dialects.calls_with_words("I add it.", FOX))
    said = await pieces(director(model_server))
    named = [place for place, piece in enumerate(said) if piece.tool_call_chunks]
    assert len(named) == 1
    assert named[0] > max(place for place, piece in enumerate(said) if piece.text)


async def test_no_call_of_an_answer_that_breaks_off_is_given_out(model_server):
    call = {"index": 0, "id": "a", "function": {"name": "generate", "arguments": "{}"}}
    model_server.answers(faults.ends_early(dialects.chunk({"tool_calls": [call]})))
    answer = director(model_server).astream([HumanMessage("hi")])
    with pytest.raises(ModelError):
        await anext(answer)


@pytest.mark.parametrize("fault", [faults.hangs, faults.falls_silent("A fox ")])
async def test_who_is_stopped_closes_the_connection_at_once(model_server, fault):
    model_server.answers(fault)
    task = asyncio.create_task(pieces(director(model_server)))
    await model_server.chat_came()
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await model_server.client_left()


async def test_three_thousand_pieces_are_all_there(model_server):
    model_server.answers(words(*(f"w{n} " for n in range(3000))))
    said = await pieces(director(model_server))
    assert "".join(piece.text for piece in said).split() == [f"w{n}" for n in range(3000)]


async def test_two_answers_at_once_do_not_mix(model_server):
    async def echo(exchange):
        said = exchange.request.body["messages"][-1]["content"]
        await words(*said)(exchange)

    model_server.always(echo)
    speaker = director(model_server)
    both = await asyncio.gather(*(pieces(speaker, HumanMessage(text * 200)) for text in ("fox ", "owl ")))
    assert ["".join(piece.text for piece in said) for said in both] == ["fox " * 200, "owl " * 200]


async def test_a_server_without_end_is_left(model_server):
    async def endless(exchange):
        await exchange.begin_stream()
        while True:
            await exchange.event(dialects.chunk({"content": "and so on " * 10_000}))

    model_server.answers(endless)
    with pytest.raises(ModelError, match="does not come to an end"):
        await pieces(director(model_server))


async def test_a_stream_that_says_it_is_done_needs_no_finish_reason(model_server):
    model_server.answers(stream(chunk({"content": "Hello."})))
    assert (await ask(director(model_server))).text == "Hello."
