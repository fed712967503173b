"""A conversation whose process was killed: what was done stays done, what is left is done once."""

import pytest

from assistant.directors.scripted import calls
from assistant.verdict import YES
from tests.crashing import STEP, crash
from tests.talking import heard, named, talk

ALL = ["set_storyboard", "add_card", "generate", "edit_card"]


def texts(conversation):
    return [card.text for card in conversation.bench.board().cards]


def keys(conversation):
    return [row["key"] for row in conversation.bench.library.db.rows("SELECT key FROM renders")]


@pytest.mark.parametrize(
    ("where", "left"),
    [
        ("before set_storyboard", ALL),
        ("before add_card", ALL[1:]),
        ("after add_card", ALL[1:]),
        ("before generate", ALL[2:]),
        ("after submit", ALL[2:]),
        ("after edit_card", ALL[3:]),
        ("thinking 2", []),
    ],
)
async def test_after_a_kill_only_what_is_left_is_done_and_nothing_twice(tmp_path, where, left):
    crash(tmp_path, where)
    async with talk(tmp_path, ["Done."]) as conversation:
        assert conversation.interrupted
        events = await heard(conversation.resume())
        assert texts(conversation) == ["a fox", "rain"]
        assert conversation.bench.board().id == "b1"
        assert keys(conversation) == ["test/1/2"]
        assert conversation.queued == ("r1",)
        assert conversation.history() == [("go", "Done.")]
        assert not conversation.interrupted
    assert [event["name"] for event in named(events, "tool")] == left


@pytest.mark.parametrize("where", ["after begin", "thinking 1"])
async def test_a_kill_before_the_first_answer_loses_no_message(tmp_path, where):
    crash(tmp_path, where)
    async with talk(tmp_path, [STEP, "Done."]) as conversation:
        assert conversation.interrupted
        await heard(conversation.resume())
        assert texts(conversation) == ["a fox", "rain"]
        assert conversation.history() == [("go", "Done.")]
        shown = conversation._run._director.seen[-1]
    assert [message.text for message in shown if message.type == "human"] == ["go"]


async def test_a_new_message_after_a_kill_repairs_what_was_open(tmp_path):
    crash(tmp_path, "before generate")
    async with talk(tmp_path, ["Fine."]) as conversation:
        await heard(conversation.say("never mind"))
        shown = conversation._run._director.seen[-1]
        assert keys(conversation) == []
        assert [said for said, _ in conversation.history()] == ["go", "never mind"]
        assert not conversation.interrupted
    said = [message.type for message in shown]
    assert said == ["system", "human", "ai", "tool", "tool", "tool", "tool", "ai", "human"]
    assert [message.status for message in shown[3:7]] == ["success", "success", "error", "error"]


async def test_a_turn_that_was_killed_can_be_undone(tmp_path):
    crash(tmp_path, "before generate")
    async with talk(tmp_path, [calls(("undo", {})), "Undone."]) as conversation:
        await heard(conversation.say("undo"))
        assert conversation.bench.board() is None


async def test_a_question_outlives_the_process_that_asked_it(tmp_path):
    crash(tmp_path, "asked", confirm_over_s=0.0)
    async with talk(tmp_path, ["Done."], confirm_over_s=0.0) as conversation:
        assert not conversation.interrupted
        assert conversation.pending is not None
        asked = await heard(conversation.resume())
        events = await heard(conversation.answer(YES))
        assert keys(conversation) == ["test/1/2"]
        assert conversation.history() == [("go", "Done.")]
    assert [event["event"] for event in asked] == ["plan", "confirm"]
    assert [event["name"] for event in named(events, "tool")] == ["generate", "edit_card"]


async def test_nothing_is_left_to_go_on_with_in_a_new_conversation(tmp_path):
    async with talk(tmp_path) as conversation:
        assert not conversation.interrupted
        assert await heard(conversation.resume()) == []
