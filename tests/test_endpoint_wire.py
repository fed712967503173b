"""What is sent to a model server, and that every server's way of answering is read as the same."""

import json

import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage
from langchain_core.messages.tool import invalid_tool_call, tool_call

from tests import dialects, faults
from tests.asking import FOX, RENDER, TOOLS, ask, director, made
from tests.dialects import CALLS, WORDS, chunk, stream, words


@pytest.mark.parametrize("dialect", WORDS)
async def test_words_are_the_same_in_every_dialect(model_server, dialect):
    model_server.answers(dialect("A fox ", "“Ü” ", "狐 trots."))
    said = await ask(director(model_server))
    assert said.text == "A fox “Ü” 狐 trots."
    assert (said.tool_calls, said.invalid_tool_calls) == ([], [])
    assert said.response_metadata["finish_reason"] == "stop"


@pytest.mark.parametrize("dialect", CALLS)
async def test_calls_are_the_same_in_every_dialect(model_server, dialect):
    model_server.answers(dialect(FOX, RENDER))
    said = await ask(director(model_server))
    assert made(said) == [FOX, RENDER]
    assert (said.text, said.invalid_tool_calls) == ("", [])
    assert all(call["id"] for call in said.tool_calls)


@pytest.mark.parametrize("dialect", CALLS)
async def test_ten_calls_of_one_tool_stay_ten_in_every_dialect(model_server, dialect):
    cards = [("add_card", {"text": f"card {n}"}) for n in range(10)]
    model_server.answers(dialect(*cards))
    assert made(await ask(director(model_server))) == cards


async def test_words_before_calls_are_kept(model_server):
    model_server.answers(dialects.calls_with_words("I add it.", FOX))
    said = await ask(director(model_server))
    assert (said.text, made(said)) == ("I add it.", [FOX])


@pytest.mark.parametrize("arguments", ["", None])
async def test_a_call_without_arguments_has_none(model_server, arguments):
    call = {"index": 0, "id": "a", "function": {"name": "generate", "arguments": arguments}}
    model_server.answers(stream(chunk({"tool_calls": [call]}), chunk(finish="tool_calls")))
    assert made(await ask(director(model_server))) == [RENDER]


async def test_the_legacy_form_of_one_call_is_read(model_server):
    name, arguments = FOX
    said = [{"name": name}, {"arguments": json.dumps(arguments)}]
    model_server.answers(stream(*(chunk({"function_call": f}) for f in said), chunk(finish="function_call")))
    assert made(await ask(director(model_server))) == [FOX]


@pytest.mark.parametrize("field", ["reasoning_content", "reasoning"])
async def test_thoughts_are_kept_apart_from_the_words(model_server, field):
    model_server.answers(dialects.reasoning("The user greets.", "Hi.", field))
    said = await ask(director(model_server))
    assert said.text == "Hi."
    assert said.additional_kwargs["reasoning_content"] == "The user greets."


async def test_thoughts_in_the_middle_of_the_words_are_taken_out(model_server):
    model_server.answers(words("<thi", "nk>The user greets.</th", "ink>\n\nHi", "."))
    said = await ask(director(model_server))
    assert said.text == "Hi."
    assert said.additional_kwargs["reasoning_content"] == "The user greets."


@pytest.mark.parametrize("finish", ["length", "tool_calls"])
@pytest.mark.parametrize(
    "arguments", ['{"text": "a re', '"text"', "[1]", '{"text": "a red fox"}}', "{text: a}"]
)
async def test_arguments_that_are_no_object_make_no_call(model_server, arguments, finish):
    model_server.answers(dialects.cut_call("add_card", arguments, finish))
    said = await ask(director(model_server))
    assert said.tool_calls == []
    (broken,) = said.invalid_tool_calls
    assert (broken["name"], json.loads(broken["args"])) == ("add_card", arguments)
    assert said.response_metadata["finish_reason"] == finish


async def test_a_whole_call_beside_a_broken_one_is_kept(model_server):
    broken = chunk(
        {"tool_calls": [{"index": 1, "id": "b", "function": {"name": "generate", "arguments": "{"}}]}
    )
    whole = {"name": FOX[0], "arguments": json.dumps(FOX[1])}
    first = chunk({"tool_calls": [{"index": 0, "id": "a", "function": whole}]})
    model_server.answers(stream(first, broken, chunk(finish="tool_calls")))
    said = await ask(director(model_server))
    assert made(said) == [FOX]
    assert [call["id"] for call in said.invalid_tool_calls] == ["b"]


async def test_a_history_of_every_kind_of_message_is_taken(model_server):
    asked = [tool_call(name=FOX[0], args=FOX[1], id="a")]
    broken = [invalid_tool_call(name="generate", args='{"a', id="b", error="cut")]
    model_server.answers(words("Done."))
    await ask(
        director(model_server),
        SystemMessage("Be brief."),
        HumanMessage("A fox."),
        AIMessage("I add it.", tool_calls=asked, invalid_tool_calls=broken),
        ToolMessage('{"ok": true, "did": "Added."}', tool_call_id="a", name=FOX[0]),
        ToolMessage('{"ok": false, "error": "No JSON."}', tool_call_id="b", name="generate"),
        AIMessage(""),
        HumanMessage("And now?"),
    )
    (body,) = model_server.bodies
    roles = [message["role"] for message in body["messages"]]
    assert roles == ["system", "user", "assistant", "tool", "tool", "assistant", "user"]
    first, second = (call["function"] for call in body["messages"][2]["tool_calls"])
    assert json.loads(first["arguments"]) == FOX[1]
    assert second == {"name": "generate", "arguments": "{}"}


async def test_a_request_says_what_is_wanted_and_by_whom(model_server):
    model_server.answers(words("Hi."))
    speaker = director(
        model_server,
        model="qwen2.5:7b",
        api_key="sk-1",
        headers={"X-Title": "Mutoscope"},
        body={"temperature": 0},
        context=32768,
    )
    await ask(speaker)
    (request,) = model_server.chats
    assert (request.method, request.path) == ("POST", "/v1/chat/completions")
    assert request.headers["authorization"] == "Bearer sk-1"
    assert request.headers["x-title"] == "Mutoscope"
    assert request.body["model"] == "qwen2.5:7b"
    assert (request.body["stream"], request.body["temperature"]) == (True, 0)
    assert [tool["function"]["name"] for tool in request.body["tools"]] == [FOX[0], RENDER[0]]


async def test_without_a_key_none_is_sent_and_without_tools_none_are_named(model_server):
    model_server.answers(words("Hi."))
    await ask(director(model_server), tools=())
    (request,) = model_server.chats
    assert "authorization" not in request.headers
    assert not {"tools", "tool_choice", "response_format"} & set(request.body)


async def test_a_server_that_does_not_know_of_usage_is_asked_without(model_server):
    refused = faults.refusal(400, {"error": {"message": "Unrecognized request argument: stream_options"}})
    model_server.answers(refused, words("Hi."), words("Ho."))
    speaker = director(model_server)
    assert [(await ask(speaker)).text, (await ask(speaker)).text] == ["Hi.", "Ho."]
    assert ["stream_options" in body for body in model_server.bodies] == [True, False, False]


async def test_a_connection_that_dies_after_a_stream_is_not_used_again(model_server):
    model_server.answers(*(faults.then_dead(words(text)) for text in ("One.", "Two.", "Three.")))
    speaker = director(model_server)
    assert [(await ask(speaker)).text for _ in range(3)] == ["One.", "Two.", "Three."]
    assert len({request.connection for request in model_server.chats}) == 3


async def test_a_tool_that_is_not_offered_is_still_a_call(model_server):
    model_server.answers(dialects.calls(("make_coffee", {"cups": 2})))
    assert made(await ask(director(model_server), tools=TOOLS)) == [("make_coffee", {"cups": 2})]
