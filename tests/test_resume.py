"""A conversation whose process was killed: what was done stays done, what is left is done once."""

import json

import numpy as np
import pytest
from langchain_core.messages import ToolMessage

from assistant.directors.scripted import calls
from assistant.verdict import YES
from tests.crashing import STEP, crash
from tests.messages import assert_valid
from tests.refined import opened
from tests.talking import heard, idle_workbench, named, talk
from tools.media.pictures import write_png
from tools.renders import records

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


async def test_a_turn_that_was_killed_in_another_window_is_closed_before_the_next(tmp_path):
    async with talk(tmp_path, ["Hello."], ["Here."]) as conversation:
        await heard(conversation.say("hello"))
        crash(tmp_path, "after add_card")
        await heard(conversation.say("still there?"))
        assert_valid(conversation._run._director.seen[-1])
        assert [said for said, _ in conversation.history()] == ["hello", "go", "still there?"]
        assert texts(conversation) == ["a fox", "snow"]


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


async def test_a_yes_is_not_lost_with_the_process_that_heard_it(tmp_path):
    crash(tmp_path, "after submit", confirm_over_s=0.0)
    async with talk(tmp_path, ["Done."], confirm_over_s=0.0) as conversation:
        assert (conversation.pending, conversation.interrupted) == (None, True)
        await heard(conversation.resume())
        assert keys(conversation) == ["test/1/2"]
        assert conversation.queued == ("r1",)
        assert_valid(conversation._run.standing.messages, ended=True)
        assert conversation.history() == [("go", "Done.")]


def counted(library, table):
    return library.db.row(f"SELECT count(*) AS n FROM {table}")["n"]


@pytest.fixture
def made(original, tmp_path):
    """A library with a finished clip, and its conversation at that clip."""
    with opened(original, tmp_path / "films"), idle_workbench(tmp_path / "films") as bench:
        bench.go_to(bench.library.clips.get("c1"))
    return tmp_path / "films"


@pytest.mark.parametrize("where", ["before", "after"])
async def test_a_file_is_exported_once(made, where):
    target = made.parent / "fox.png"
    crash(made, f"{where} export_clip", step=calls(("export_clip", {"clip": "c1", "path": str(target)})))
    written = target.stat().st_mtime_ns if where == "after" else None
    async with talk(made, ["Done."]) as conversation:
        events = await heard(conversation.resume())
        whole(conversation, ["export_clip"], events)
    assert target.stat().st_mtime_ns == written or where == "before"
    assert [file.name for file in made.parent.glob("*.png")] == ["fox.png"]


async def test_a_file_that_was_there_before_the_crash_is_not_taken_for_the_export(made):
    target = made.parent / "fox.png"
    target.write_text("mine")
    crash(made, "before export_clip", step=calls(("export_clip", {"clip": "c1", "path": str(target)})))
    async with talk(made, ["There is one."]) as conversation:
        (told,) = named(await heard(conversation.resume()), "tool")
    assert (told["ok"], target.read_text()) == (False, "mine")


@pytest.mark.parametrize("where", ["before import_media", "after import_media", "after submit"])
async def test_a_video_is_imported_once(made, where):
    video = str(made / "clips" / "c1 a-red-fox-walks-through-a-meadow.mp4")
    crash(made, where, step=calls(("import_media", {"path": video})))
    async with talk(made, ["Done."]) as conversation:
        events = await heard(conversation.resume())
        whole(conversation, ["import_media"], events)
        library = conversation.bench.library
        assert (counted(library, "media"), len(keys(conversation))) == (1, 2)
        assert conversation.queued == ("r2",)
        assert conversation.bench.place().clip == "c2"


@pytest.mark.parametrize("where", ["after import_media", "before add_card", "after add_card"])
async def test_a_picture_comes_onto_one_card(made, where):
    picture = made.parent / "beach.png"
    write_png(np.full((64, 64, 3), 90, np.uint8), picture)
    step = calls(("import_media", {"path": str(picture)}), ("add_card", {"text": "a ship", "media": "m1"}))
    crash(made, where, step=step)
    async with talk(made, ["Done."]) as conversation:
        events = await heard(conversation.resume())
        assert texts(conversation)[2:] == ["a ship"]
        assert counted(conversation.bench.library, "media") == 1
        whole(conversation, [call["name"] for call in step.tool_calls], events)


@pytest.mark.parametrize("where", ["before cancel_render", "after cancel_render"])
async def test_one_render_is_cancelled_and_not_another(tmp_path, where):
    step = calls(
        ("set_storyboard", {"cards": [{"text": "a fox"}]}),
        ("generate", {}),
        ("set_format", {"aspect": "1:1"}),
        ("generate", {}),
        ("cancel_render", {}),
    )
    crash(tmp_path, where, step=step)
    async with talk(tmp_path, ["Done."]) as conversation:
        await heard(conversation.resume())
        states = [render.state for render in records.renders(conversation.bench.library)]
    assert states == ["queued", "cancelled"]


@pytest.mark.parametrize("where", ["before remove_clip", "after remove_clip"])
async def test_a_clip_is_put_into_the_trash_once(made, where):
    crash(made, where, step=calls(("remove_clip", {})))
    async with talk(made, ["Done."]) as conversation:
        events = await heard(conversation.resume())
        whole(conversation, ["remove_clip"], events)
        assert [clip.id for clip in conversation.bench.library.trash.clips()] == ["c1"]


@pytest.mark.parametrize("where", ["before remix", "after remix", "after submit"])
async def test_a_clip_is_remixed_once(made, where):
    crash(made, where, step=calls(("remix", {"time_of_day": "night"})))
    async with talk(made, ["Done."]) as conversation:
        events = await heard(conversation.resume())
        whole(conversation, ["remix"], events)
        assert len(keys(conversation)) == 2
        assert conversation.bench.library.clips.get(conversation.bench.place().clip).parents == ("c1",)


def whole(conversation, called, events):
    """Every call was carried out, and the turn has come to its end in memory, library and events."""
    assert all(event["ok"] for event in named(events, "tool"))
    assert conversation.history() == [("go", "Done.")]
    assert not conversation.interrupted
    messages = conversation._run.standing.messages
    assert_valid(messages, ended=True)
    replies = [message for message in messages if isinstance(message, ToolMessage)]
    assert [reply.name for reply in replies] == called
    assert all(json.loads(reply.text)["ok"] for reply in replies)
