"""How a model is brought to call tools: by the server's calls, by one JSON object, and what shows which."""

import json
from itertools import groupby

import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage, ToolMessage
from langchain_core.messages.tool import invalid_tool_call, tool_call

from tests import dialects, faults
from tests.asking import ALL_TOOLS, FOX, RENDER, ask, director, made
from tests.dialects import calls, envelope, fenced, words

SAID = {"tool": "say", "text": "It is queued.\nSee “c1”."}
CALLED = {"tool": FOX[0], **FOX[1]}


def shape(body):
    """Which way a request asks for calls."""
    format = body.get("response_format", {})
    return "native" if "tools" in body else format.get("type", "words") + ("+" if "schema" in format else "")


def shapes(server):
    return [shape(body) for body in server.bodies]


@pytest.mark.parametrize(("content", "text", "calls"), [(SAID, SAID["text"], []), (CALLED, "", [FOX])])
async def test_an_envelope_is_words_or_one_call(model_server, content, text, calls):
    model_server.answers(envelope(content))
    said = await ask(director(model_server, tool_mode="schema"))
    assert (said.text, made(said)) == (text, calls)


async def test_an_envelope_is_asked_for_by_a_schema_of_words_and_tools(model_server):
    model_server.answers(envelope(SAID))
    await ask(director(model_server, tool_mode="schema"), SystemMessage("Be brief."), HumanMessage("hi"))
    (body,) = model_server.bodies
    choices = body["response_format"]["json_schema"]["schema"]["anyOf"]
    assert [choice["properties"]["tool"]["const"] for choice in choices] == ["say", FOX[0], RENDER[0]]
    assert not any(choice["additionalProperties"] for choice in choices)
    system, _ = body["messages"]
    assert "add_card(" in system["content"]
    # What never changes comes first: servers keep what they have read of a prompt, up to the first change.
    assert system["content"].endswith("Be brief.")


async def test_without_tools_words_are_asked_for_as_words(model_server):
    model_server.answers(words('{"tool": "say"} is how it begins.'))
    said = await ask(director(model_server, tool_mode="schema"), tools=())
    assert said.text == '{"tool": "say"} is how it begins.'
    assert shapes(model_server) == ["words"]


@pytest.mark.parametrize(
    "text",
    [
        '{"tool": "add_card", "text": "a re',
        '{"tool": "add_card", "text": "a"',
        '{"tool": "add_card", text: a}',
    ],
)
async def test_an_envelope_that_is_no_json_is_a_broken_call(model_server, text):
    model_server.answers(words(text, finish="length"))
    said = await ask(director(model_server, tool_mode="schema"))
    assert (said.text, said.tool_calls) == ("", [])
    assert [call["name"] for call in said.invalid_tool_calls] == ["add_card"]


async def test_words_of_an_envelope_that_was_cut_off_are_kept(model_server):
    model_server.answers(words('{"tool": "say", "text": "It is \\u201cqueu', finish="length"))
    said = await ask(director(model_server, tool_mode="schema"))
    assert (said.text, said.tool_calls, said.invalid_tool_calls) == ("It is “queu", [], [])


async def test_a_model_that_ignores_the_schema_and_talks_is_heard(model_server):
    model_server.answers(words("It is queued. See {c1}."))
    said = await ask(director(model_server, tool_mode="schema"))
    assert said.text == "It is queued. See {c1}."


async def test_a_history_with_calls_is_told_in_envelopes_of_alternating_roles(model_server):
    model_server.answers(envelope(SAID))
    await ask(
        director(model_server, tool_mode="schema"),
        SystemMessage("Be brief."),
        HumanMessage("A fox."),
        AIMessage(
            "I add it.",
            tool_calls=[
                tool_call(name=FOX[0], args=FOX[1], id="a"),
                tool_call(name="generate", args={}, id="b"),
            ],
            invalid_tool_calls=[invalid_tool_call(name="undo", args="{", id="c", error="cut")],
        ),
        ToolMessage('{"ok": true, "did": "Added."}', tool_call_id="a", name=FOX[0]),
        ToolMessage('{"ok": true, "did": "Queued."}', tool_call_id="b", name="generate"),
        ToolMessage('{"ok": false, "error": "No JSON."}', tool_call_id="c", name="undo"),
        AIMessage("Done."),
        HumanMessage("And?"),
    )
    (body,) = model_server.bodies
    assert [m["role"] for m in body["messages"]] == [
        "system",
        "user",
        "assistant",
        "user",
        "assistant",
        "user",
    ]
    said = [json.loads(line) for line in body["messages"][2]["content"].splitlines()]
    assert said == [{"tool": "say", "text": "I add it."}, CALLED, {"tool": "generate"}, {"tool": "undo"}]
    assert all(text in body["messages"][3]["content"] for text in ("Added.", "Queued.", "No JSON."))


@pytest.mark.parametrize("server", faults.NO_TOOLS)
async def test_a_server_that_refuses_tools_is_asked_for_envelopes_from_then_on(model_server, server):
    async def without_tools(exchange):
        fault = "tools" in exchange.request.body
        await (faults.NO_TOOLS[server] if fault else envelope(CALLED))(exchange)

    model_server.always(without_tools)
    speaker = director(model_server)
    assert [made(await ask(speaker)) for _ in range(2)] == [[FOX], [FOX]]
    assert [shape for shape, _ in groupby(shapes(model_server))] == ["native", "json_schema"]
    assert shapes(model_server)[-2:] == ["json_schema", "json_schema"]


async def test_a_server_that_answers_tools_with_nothing_is_asked_for_envelopes(model_server):
    model_server.answers(faults.empty_stream, envelope(CALLED))
    assert made(await ask(director(model_server))) == [FOX]
    assert shapes(model_server) == ["native", "json_schema"]


async def test_each_way_to_ask_for_json_is_tried_until_one_is_taken(model_server):
    model_server.answers(*(faults.refusal(400, {"error": text}) for text in faults.NO_FORMAT))
    model_server.answers(words(f"```json\n{json.dumps(CALLED)}\n```"), envelope(SAID))
    speaker = director(model_server, tool_mode="schema")
    assert made(await ask(speaker)) == [FOX]
    assert (await ask(speaker)).text == SAID["text"]
    assert shapes(model_server) == ["json_schema", "json_object+", "json_object", "words", "words"]


async def test_native_stays_native_whatever_comes(model_server):
    model_server.answers(fenced(FOX), *[dialects.cut_call("add_card", '{"text": "a', "stop")] * 3, calls(FOX))
    speaker = director(model_server, tool_mode="native")
    answers = [await ask(speaker) for _ in range(5)]
    assert made(answers[0]) == made(answers[-1]) == [FOX]
    assert shapes(model_server) == ["native"] * 5


@pytest.mark.parametrize(
    "text",
    [
        "```json\n{}\n```",
        "```\n{}\n```",
        "Sure!\n\n```tool_call\n{}```\nIs that good?",
        "<tool_call>\n{}\n</tool_call>",
        "Sure. <tool_call>{}</tool_call>",
        "{}",
        "\n\n  [{}]  ",
        "<think>A card, then.</think>\n{}",
    ],
)
@pytest.mark.parametrize(
    "call",
    [
        {"name": FOX[0], "arguments": FOX[1]},
        {"name": FOX[0], "parameters": FOX[1]},
        {"type": "function", "function": {"name": FOX[0], "arguments": json.dumps(FOX[1])}},
        {"tool": FOX[0], "args": FOX[1]},
        CALLED,
    ],
)
async def test_a_call_that_is_written_into_the_words_is_understood(model_server, text, call):
    model_server.answers(words(*text.replace("{}", json.dumps(call))), envelope(SAID))
    speaker = director(model_server)
    said = await ask(speaker)
    assert made(said) == [FOX]
    assert not {"{", "`", "<"} & set(said.text)
    await ask(speaker)
    assert shapes(model_server) == ["native", "json_schema"]


async def test_several_written_calls_are_carried_out_in_order(model_server):
    model_server.answers(fenced(FOX, RENDER, before="First the card, then the render.\n"))
    said = await ask(director(model_server))
    assert made(said) == [FOX, RENDER]
    assert said.text.strip() == "First the card, then the render."


@pytest.mark.parametrize(
    "text",
    [
        'Write this:\n```toml\nrenderer = "auto"\n```\nand start again.',
        '```json\n{"name": "make_coffee", "arguments": {}}\n```',
        '{"width": 854, "height": 480}',
        "[c1] and [c2] are blended.",
        '```json\n{"text": "add_card"}\n```',
    ],
)
async def test_json_that_is_no_call_stays_words(model_server, text):
    model_server.answers(words(*text), calls(FOX))
    speaker = director(model_server)
    said = await ask(speaker)
    assert (said.text, said.tool_calls, said.invalid_tool_calls) == (text, [], [])
    await ask(speaker)
    assert shapes(model_server) == ["native", "native"]


async def test_two_broken_calls_show_that_a_model_needs_envelopes(model_server):
    broken = dialects.cut_call("add_card", '{"text": a fox}', "tool_calls")
    model_server.answers(broken, calls(FOX), broken, envelope(CALLED))
    speaker = director(model_server)
    for _ in range(4):
        await ask(speaker)
    assert shapes(model_server) == ["native", "native", "native", "json_schema"]


async def test_a_small_context_is_told_of_the_other_tools_by_one_line_each(model_server):
    loop = ("loop", {"clip": "c1"})
    model_server.answers(calls(("more", {"tool": "loop", "arguments": loop[1]})), calls(FOX))
    said = await ask(director(model_server, context=4096), tools=ALL_TOOLS)
    assert made(said) == [loop]
    (body,) = model_server.bodies
    names = [tool["function"]["name"] for tool in body["tools"]]
    assert "set_storyboard" in names
    assert names[-1] == "more"
    assert len(json.dumps(body["tools"])) < len(json.dumps(ALL_TOOLS)) / 2


async def test_a_large_context_is_told_of_every_tool_in_full(model_server):
    model_server.answers(calls(FOX))
    await ask(director(model_server, context=32768), tools=ALL_TOOLS)
    assert model_server.bodies[0]["tools"] == ALL_TOOLS
