"""The graph of a turn: the order of calls, what is answered, and what the director is shown."""

import json
import subprocess
import sys
from typing import ClassVar

import pytest
from langchain_core.exceptions import ContextOverflowError, ModelConnectionError
from langchain_core.messages import AIMessage, HumanMessage, ToolMessage
from langchain_core.messages.tool import invalid_tool_call

from assistant.compaction import BUDGET, compact, last_turns
from assistant.directors.scripted import ScriptedDirector, calls
from assistant.repair import closing, open_calls
from tests.talking import board, heard, named, talk
from tools.errors import DirectorError

BROKEN = invalid_tool_call(name="add_card", args='{"text": "a re', id="x1", error="Unterminated string")


def answers(conversation):
    """What the tools replied in what the director was shown last."""
    shown = conversation._run._director.seen[-1]
    return [json.loads(message.text) for message in shown if isinstance(message, ToolMessage)]


async def test_calls_of_one_message_run_in_order_and_see_each_other(tmp_path):
    step = calls(
        board("a fox", "snow"), ("edit_card", {"card": 2, "text": "rain"}), ("remove_card", {"card": 1})
    )
    async with talk(tmp_path, [step, "Done."]) as conversation:
        events = await heard(conversation.say("go"))
        assert [card.text for card in conversation.bench.board().cards] == ["rain"]
    revisions = [event["board"]["revision"] for event in named(events, "board")]
    assert revisions == sorted(set(revisions))
    assert [event["name"] for event in named(events, "tool")] == [
        "set_storyboard",
        "edit_card",
        "remove_card",
    ]


async def test_ten_edits_of_one_message_are_all_there(tmp_path):
    added = [("add_card", {"text": f"card {n}"}) for n in range(10)]
    async with talk(tmp_path, [calls(board("first"), *added), "Done."]) as conversation:
        await heard(conversation.say("go"))
        assert len(conversation.bench.board().cards) == 11


async def test_a_call_that_fails_leaves_the_next_ones_to_run(tmp_path):
    step = calls(board("a fox"), ("edit_card", {"card": 9, "text": "x"}), ("add_card", {"text": "snow"}))
    async with talk(tmp_path, [step, "Done."]) as conversation:
        events = await heard(conversation.say("go"))
        assert [reply["ok"] for reply in answers(conversation)] == [True, False, True]
    failed = named(events, "tool")[1]
    assert (failed["error"], failed["hint"]) == ("There is no card 9.", "The board has cards 1 to 1.")


async def test_the_director_is_shown_the_board_as_it_is_before_each_call(tmp_path):
    director = ScriptedDirector(turns=[[calls(board("a fox")), "Done."]])
    async with talk(tmp_path, director=director) as conversation:
        await heard(conversation.say("go"))
    before, after = (shown[0].additional_kwargs["situation"] for shown in director.seen)
    assert before["board"] is None
    assert after["board"]["cards"][0]["text"] == "a fox"
    assert {"clip", "clips", "renders", "renderer", "planning_only", "words"} <= set(after)
    assert "1. at 0 s: a fox" in director.seen[1][0].additional_kwargs["now"]


async def test_arguments_that_are_no_json_are_answered_and_not_run(tmp_path):
    step = AIMessage("", invalid_tool_calls=[BROKEN], tool_calls=calls(board("a fox")).tool_calls)
    async with talk(tmp_path, [step, "Sorry."]) as conversation:
        await heard(conversation.say("go"))
        replies = answers(conversation)
        assert conversation.bench.board() is not None
    assert [reply["ok"] for reply in replies] == [False, True]
    assert "no valid JSON" in replies[0]["error"]


async def test_no_call_of_an_answer_that_was_cut_off_runs(tmp_path):
    step = calls(board("a fox"), ("generate", {}))
    step.response_metadata["finish_reason"] = "length"
    async with talk(tmp_path, [step, "Smaller then."]) as conversation:
        events = await heard(conversation.say("go"))
        assert conversation.bench.board() is None
        assert all("cut off" in reply["error"] for reply in answers(conversation))
    assert named(events, "text")[-1]["text"] == "Smaller then."


async def test_calls_that_share_an_id_are_all_carried_out(tmp_path):
    twins = [
        {**call, "id": "same"} for call in calls(board("a fox"), ("add_card", {"text": "snow"})).tool_calls
    ]

    def forgetful(messages):
        return AIMessage("", tool_calls=twins)

    async with talk(tmp_path, [forgetful, "Done."]) as conversation:
        await heard(conversation.say("go"))
        assert len(conversation.bench.board().cards) == 2


async def test_a_director_that_goes_in_circles_ends_with_a_plain_sentence(tmp_path):
    circle = [calls(("plan_only", {"on": True}))] * 60
    async with talk(tmp_path, circle, ["Hello again."]) as conversation:
        with pytest.raises(DirectorError, match="did not come to an end in 40 steps"):
            await heard(conversation.say("go"))
        events = await heard(conversation.say("hello"))
    assert named(events, "text")[-1]["text"] == "Hello again."


async def test_a_director_that_fails_is_told_and_the_next_turn_works(tmp_path):
    down = ModelConnectionError("cannot reach http://box:8080")
    async with talk(tmp_path, [down], ["Back."]) as conversation:
        with pytest.raises(DirectorError, match="cannot reach http://box:8080"):
            await heard(conversation.say("go"))
        assert not conversation.interrupted
        assert named(await heard(conversation.say("again")), "text")[-1]["text"] == "Back."
        shown = conversation._run._director.seen[-1]
    assert [message.type for message in shown] == ["system", "human", "ai", "human"]


async def test_a_defect_of_a_director_ends_the_turn_and_not_the_conversation(tmp_path):
    async with talk(tmp_path, [ZeroDivisionError("by nought")], ["Back."]) as conversation:
        with pytest.raises(ZeroDivisionError):
            await heard(conversation.say("go"))
        await heard(conversation.say("again"))
        assert conversation.history() == [("go", "by nought"), ("again", "Back.")]


async def test_an_overflow_drops_the_old_turns_once_and_goes_on(tmp_path):
    async with talk(
        tmp_path, ["One."], ["Two."], [ContextOverflowError("n_ctx 4096"), "Three."]
    ) as conversation:
        for text in ("first", "second", "third"):
            events = await heard(conversation.say(text))
        shown = conversation._run._director.seen[-1]
        kept = [message.text for message in conversation._run.standing.messages]
    assert named(events, "text")[-1]["text"] == "Three."
    assert [message.text for message in shown[1:]] == ["third"]
    assert kept == ["third", "Three."]


async def test_an_overflow_of_one_turn_alone_says_what_to_do(tmp_path):
    async with talk(
        tmp_path, [ContextOverflowError("too long"), ContextOverflowError("too long")]
    ) as conversation:
        with pytest.raises(DirectorError, match="Ask for less at once"):
            await heard(conversation.say("go"))


class Model(ScriptedDirector):
    """A scripted director that is spoken to like a language model."""

    reads_prompts: ClassVar[bool] = True
    tools: list = []  # noqa: RUF012 - a pydantic field

    def bind_tools(self, tools, **kwargs):
        self.tools.extend(tools)
        return self


async def test_a_language_model_is_told_the_tools(tmp_path):
    model = Model(turns=[["Hello."]])
    async with talk(tmp_path, director=model) as conversation:
        await heard(conversation.say("hi"))
    assert "generate" in [tool["function"]["name"] for tool in model.tools]


async def test_old_turns_are_summarised_by_a_language_model_and_the_summary_is_shown():
    model = Model(turns=[["The user likes foxes."]])
    messages = [
        HumanMessage("I like foxes. " * 900),
        AIMessage("Noted."),
        HumanMessage("now"),
        AIMessage("Yes."),
    ]
    done = await compact(messages, "", model, BUDGET)
    assert [message.text for message in done.kept] == ["now", "Yes."]
    assert done.summary == "The user likes foxes."
    assert "I like foxes." in model.seen[0][-1].text


async def test_a_summary_that_fails_keeps_the_one_before():
    model = Model(turns=[[ModelConnectionError("gone")]])
    done = await compact([HumanMessage("a " * 9_000), HumanMessage("b")], "Foxes.", model, BUDGET)
    assert done.summary == "Foxes."


def test_the_last_turn_stays_however_long_it_is():
    messages = [HumanMessage("a"), AIMessage("b"), HumanMessage("long " * 9_000), AIMessage("c")]
    assert last_turns(messages, BUDGET) == messages[2:]


def test_open_calls_are_those_of_the_last_answer_only():
    said = calls(("undo", {}), ("redo", {}))
    messages = [HumanMessage("a"), said, ToolMessage("{}", tool_call_id="0")]
    assert [call["name"] for call in open_calls(messages)] == ["redo"]
    assert open_calls([*messages, HumanMessage("b")]) == []


def test_closing_answers_every_open_call_and_ends_with_words():
    messages = [HumanMessage("a"), calls(("undo", {}), ("redo", {})), ToolMessage("{}", tool_call_id="0")]
    added = closing(messages, "Not done.", "Stopped.")
    assert added[:2] == messages[1:]
    assert [message.type for message in added[2:]] == ["tool", "ai"]
    assert (added[2].tool_call_id, added[3].text) == ("1", "Stopped.")


def test_closing_leaves_a_turn_with_last_words_as_it_is():
    messages = [HumanMessage("a"), AIMessage("Done.")]
    assert closing(messages, "Not done.", "Stopped.") == messages[1:]


def test_nothing_is_traced_whatever_the_environment_says():
    code = (
        "import assistant.conversation, os;"
        "from langsmith.utils import tracing_is_enabled; print(tracing_is_enabled())"
    )
    told = {"LANGSMITH_TRACING": "true", "LANGCHAIN_TRACING_V2": "true", "LANGSMITH_API_KEY": "x", "PATH": ""}
    ran = subprocess.run([sys.executable, "-c", code], env=told, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "False"
