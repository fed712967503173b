"""The model server of the tests refuses what OpenAI's refuses, or the tests against it say nothing."""

import pytest

from tests.histories import complaint

HI = {"role": "user", "content": "hi"}
REPLY = {"role": "tool", "tool_call_id": "a", "content": "{}"}


def asked(*ids, arguments="{}", name="undo"):
    calls = [{"id": id, "type": "function", "function": {"name": name, "arguments": arguments}} for id in ids]
    return {"role": "assistant", "content": None, "tool_calls": calls}


def refused(*messages, **more):
    return complaint({"model": "m", "messages": list(messages), **more})


@pytest.mark.parametrize(
    "messages",
    [
        [HI],
        [{"role": "system", "content": "Be brief."}, HI, {"role": "assistant", "content": ""}, HI],
        [HI, asked("a"), REPLY],
        [
            HI,
            asked("a", "b"),
            {**REPLY, "tool_call_id": "b"},
            REPLY,
            {"role": "assistant", "content": "Done."},
        ],
        [HI, asked("a"), REPLY, asked("a"), REPLY],
        [
            {
                "role": "user",
                "content": [{"type": "image_url", "image_url": {"url": "data:image/png;base64,"}}],
            }
        ],
    ],
)
def test_a_whole_history_is_taken(messages):
    assert refused(*messages) is None


@pytest.mark.parametrize(
    "messages",
    [
        [],
        [{"role": "human", "content": "hi"}],
        [{"role": "user", "content": None}],
        [{"role": "user", "content": []}],
        [{"role": "user", "content": [{"type": "text", "value": "hi"}]}],
        [{**HI, "tool_calls": asked("a")["tool_calls"]}, REPLY],
        [HI, REPLY],
        [HI, asked("a")],
        [HI, asked("a"), HI],
        [HI, asked("a", "b"), REPLY, HI],
        [HI, asked("a"), REPLY, REPLY],
        [HI, asked("a", "a"), REPLY, REPLY],
        [HI, asked(), HI],
        [HI, asked(""), {**REPLY, "tool_call_id": ""}],
        [HI, asked("a", arguments='{"text": "a re'), REPLY],
        [HI, asked("a", arguments='"text"'), REPLY],
        [HI, asked("a", arguments={}), REPLY],
        [HI, asked("a", name=""), REPLY],
    ],
)
def test_a_broken_history_is_refused(messages):
    assert refused(*messages)


@pytest.mark.parametrize(
    "more",
    [
        {"model": ""},
        {"tools": []},
        {"tool_choice": "auto"},
        {"tools": [{"type": "function", "function": {"name": "undo", "parameters": {"type": "string"}}}]},
        {"response_format": {"type": "json_schema", "json_schema": {"schema": {}}}},
        {"response_format": {"type": "json_schema", "json_schema": {"name": "a"}}},
    ],
)
def test_a_broken_request_is_refused(more):
    assert complaint({"model": "m", "messages": [HI], **more})
