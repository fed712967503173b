"""Turns of a conversation: events out, library rows moved; questions, stopping, bad input."""

import asyncio
from dataclasses import replace

import pytest
from langchain_core.messages import HumanMessage

from assistant.conversation import Conversation
from assistant.directors.scripted import ScriptedDirector, calls
from assistant.events import TextDelta
from assistant.message import MAX_MESSAGE
from assistant.verdict import NO, YES
from tests.messages import assert_valid
from tests.talking import board, heard, idle_workbench, named, talk
from tools.catalogue import CATALOGUE
from tools.errors import RequestError

MAKE = calls(board("a fox", "snow"), ("generate", {}))


def rendered(conversation):
    rows = conversation.bench.library.db.rows("SELECT id, key FROM renders ORDER BY number")
    return [(row["id"], row["key"]) for row in rows]


async def test_a_turn_is_said_carried_out_and_answered(tmp_path):
    async with talk(tmp_path, [MAKE, "It is drawn."]) as conversation:
        events = await heard(conversation.say("A fox, then snow."))
        assert conversation.queued == ("r1",)
        assert conversation.bench.place().clip == "c1"
    kinds = [event["event"] for event in events]
    assert kinds == ["turn", "tool", "board", "tool", "plan", "render", "text"]
    assert named(events, "plan")[0]["render"] == "r1"
    assert named(events, "render")[0]["state"] == "queued"


async def test_the_words_stream_in_and_come_whole_at_the_end(tmp_path):
    async with talk(tmp_path, ["It is drawn now."]) as conversation:
        events = [event async for event in conversation.say("hi")]
    pieces = [event.text for event in events if isinstance(event, TextDelta)]
    assert len(pieces) == 4
    assert "".join(pieces) == "It is drawn now."


async def test_a_render_is_keyed_by_session_turn_and_place_of_the_call(tmp_path):
    again = calls(("edit_card", {"card": 1, "text": "a wolf"}), ("generate", {}))
    async with talk(tmp_path, [MAKE, "Done."], [again, calls(("generate", {})), "Done."]) as conversation:
        await heard(conversation.say("one"))
        await heard(conversation.say("two"))
        assert rendered(conversation) == [("r1", "test/1/1"), ("r2", "test/2/1"), ("r3", "test/2/2")]


async def test_turns_are_kept_and_undone_whole(tmp_path):
    edit = calls(("edit_card", {"card": 1, "text": "a wolf"}), ("add_card", {"text": "rain"}))
    async with talk(
        tmp_path,
        [MAKE, "Done."],
        [edit, "Changed."],
        [calls(("undo", {})), "Undone."],
        [calls(("redo", {})), "Redone."],
    ) as conversation:
        texts = []
        for said in ("make", "change", "undo", "redo"):
            await heard(conversation.say(said))
            texts.append([card.text for card in conversation.bench.board().cards])
        history = conversation.history()
    assert texts == [
        ["a fox", "snow"],
        ["a wolf", "snow", "rain"],
        ["a fox", "snow"],
        ["a wolf", "snow", "rain"],
    ]
    assert history == [("make", "Done."), ("change", "Changed."), ("undo", "Undone."), ("redo", "Redone.")]


async def test_a_long_render_is_asked_about_and_nothing_is_queued(tmp_path):
    async with talk(tmp_path, [MAKE, "On its way."], confirm_over_s=0.0) as conversation:
        events = await heard(conversation.say("go"))
        assert [event["event"] for event in events] == ["turn", "tool", "board", "plan", "confirm"]
        assert events[-1]["render"] is None
        assert "Render?" in conversation.pending.question
        assert rendered(conversation) == []


async def test_the_question_says_how_much_and_how_long(tmp_path):
    generate = CATALOGUE["generate"]

    def slow(bench, arguments):
        proposal = generate.run(bench, arguments)
        return replace(proposal, plan=replace(proposal.plan, estimate_s=240.0))

    catalogue = {**CATALOGUE, "generate": replace(generate, run=slow)}
    async with talk(tmp_path, [MAKE, "x"], catalogue=catalogue, confirm_over_s=120.0) as conversation:
        await heard(conversation.say("go"))
        asked = conversation.pending
    assert asked.estimate_s == 240.0
    assert asked.question == (
        "Drawing 2 shots (cards 1 and 2 are new) takes about 4 minutes. "
        "Render? Yes, no, or only some cards: “only the first card”."
    )


async def test_the_director_is_told_of_renders_under_way_and_the_clip_they_make(tmp_path):
    async with talk(tmp_path, [MAKE, "Done."]) as conversation:
        await heard(conversation.say("go"))
        shown = conversation._run._director.seen[-1][0]
    situation = shown.additional_kwargs["situation"]
    assert situation["renders"] == [{"id": "r1", "state": "queued", "progress": 0.0}]
    assert situation["clip"]["id"] == "c1"
    assert "Render r1 is queued, 0%." in shown.additional_kwargs["now"]


async def test_yes_queues_what_was_asked_about(tmp_path):
    async with talk(tmp_path, [MAKE, "On its way."], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        events = await heard(conversation.answer(YES))
        assert conversation.pending is None
        assert rendered(conversation) == [("r1", "test/1/1")]
        assert conversation.history() == [("go", "On its way.")]
    assert [event["event"] for event in events] == ["tool", "plan", "render", "text"]


async def test_no_is_told_to_the_director_and_queues_nothing(tmp_path):
    async with talk(tmp_path, [MAKE, "Not rendered."], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        events = await heard(conversation.answer(NO))
        assert rendered(conversation) == []
        assert conversation.bench.board() is not None
    assert named(events, "tool")[0]["ok"] is False
    assert "Not rendered" in named(events, "tool")[0]["error"]
    assert events[-1] == {"event": "text", "text": "Not rendered."}


async def test_two_long_renders_of_one_message_are_two_questions(tmp_path):
    twice = calls(board("a fox"), ("generate", {}), ("set_format", {"aspect": "1:1"}), ("generate", {}))
    async with talk(tmp_path, [twice, "Both."], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        first = await heard(conversation.answer(YES))
        assert conversation.pending is not None
        await heard(conversation.answer(NO))
        assert len(rendered(conversation)) == 1
    assert first[-1]["event"] == "confirm"


async def test_an_answer_without_a_question_is_refused(tmp_path):
    async with talk(tmp_path) as conversation:
        with pytest.raises(RequestError, match="No question waits"):
            await heard(conversation.answer(YES))


async def test_other_words_than_yes_or_no_leave_the_question(tmp_path):
    async with talk(tmp_path, [MAKE, "x"], ["Fine."], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        await heard(conversation.say("something else"))
        shown = conversation._run._director.seen[-1]
        assert conversation.pending is None
        assert rendered(conversation) == []
        assert [said for said, _ in conversation.history()] == ["go", "something else"]
    assert_valid(shown)


async def test_planning_only_never_asks_and_queues_nothing(tmp_path):
    async with talk(tmp_path, [MAKE, "Planned."], confirm_over_s=0.0, dry_run=True) as conversation:
        events = await heard(conversation.turn("go"))
        assert rendered(conversation) == []
        assert not conversation.bench.library.sessions.planning_only("test")
    assert [event["event"] for event in events] == ["turn", "tool", "board", "tool", "plan", "text"]
    assert named(events, "plan")[0]["render"] is None


@pytest.mark.parametrize("text", ["", "   \n\t"])
async def test_an_empty_message_is_refused_and_is_no_turn(tmp_path, text):
    async with talk(tmp_path) as conversation:
        with pytest.raises(RequestError, match="empty"):
            await heard(conversation.say(text))
        assert conversation.history() == []


async def test_ten_thousand_words_are_refused_with_the_limit(tmp_path):
    async with talk(tmp_path) as conversation:
        with pytest.raises(RequestError, match=f"up to {MAX_MESSAGE}"):
            await heard(conversation.say("word " * 10_000))
        assert conversation.bench.library.turns.open_turns("test") == []


async def test_any_script_and_emoji_pass_unchanged(tmp_path):
    text = "🦊 雪の中のきつね \u202e عالم"
    async with talk(tmp_path, [calls(board(text)), "🦊!"]) as conversation:
        await heard(conversation.say(text))
        assert conversation.bench.board().cards[0].text == text
        assert conversation.history() == [(text, "🦊!")]


async def test_half_a_character_does_no_harm(tmp_path):
    step = calls(("set_storyboard", {"cards": [{"text": "\ud800 fox"}], "seed": 10**30}), board("\udfff owl"))
    async with talk(tmp_path, [step, "\ud800!"]) as conversation:
        await heard(conversation.say("\udcff hello"))
        assert conversation.bench.board().cards[0].text == "? owl"
        assert conversation.history() == [("? hello", "?!")]


async def test_stopping_in_mid_sentence_keeps_what_was_said(tmp_path):
    director = ScriptedDirector(turns=[["word " * 200], ["Next."]], delay_s=0.002)
    async with talk(tmp_path, director=director) as conversation:
        events = []
        async for event in conversation.say("tell"):
            events.append(event)
            if len(events) == 5:
                await conversation.stop()
        assert events[-1].text.startswith("word word")
        assert events[-1].text.endswith("(Stopped.)")
        await heard(conversation.say("go on"))
        assert_valid(director.seen[-1])
        assert conversation.history()[0] == ("tell", events[-1].text)


async def test_a_cancelled_reader_leaves_a_valid_conversation(tmp_path):
    slow = calls(board("a fox"))
    director = ScriptedDirector(turns=[[slow, "word " * 500], ["Next."]], delay_s=0.002)
    async with talk(tmp_path, director=director) as conversation:
        called = asyncio.Event()

        async def read():
            async for event in conversation.say("go"):
                if event.to_json()["event"] == "board":
                    called.set()

        reading = asyncio.create_task(read())
        await asyncio.wait_for(called.wait(), 10)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert not conversation.interrupted
        assert conversation.bench.library.turns.open_turns("test") == []
        await heard(conversation.say("again"))
    assert_valid(director.seen[-1])


async def test_a_reader_that_leaves_early_leaves_a_valid_conversation(tmp_path):
    async with talk(tmp_path, [MAKE, "Done."], ["Next."]) as conversation:
        events = conversation.say("go")
        async for event in events:
            if event.to_json()["event"] == "board":
                break
        await events.aclose()
        await heard(conversation.say("again"))
        assert_valid(conversation._run._director.seen[-1])


async def test_a_turn_stopped_before_the_director_heard_of_it_takes_no_other_turns_answer(tmp_path):
    async with talk(tmp_path, ["One."], ["Three."]) as conversation:
        await heard(conversation.say("first"))
        begin = conversation.bench.begin_turn

        def stopped(text):
            asyncio.current_task().cancel()
            return begin(text)

        conversation.bench.begin_turn = stopped
        with pytest.raises(asyncio.CancelledError):
            await asyncio.create_task(heard(conversation.say("second")))
        conversation.bench.begin_turn = begin
        await heard(conversation.say("third"))
        assert conversation.history() == [("first", "One."), ("second", "Stopped."), ("third", "Three.")]


async def test_a_second_message_while_a_turn_is_under_way_is_refused(tmp_path):
    async with talk(tmp_path, ["word " * 50]) as conversation:
        events = conversation.say("first")
        await anext(events)
        with pytest.raises(RequestError, match="still under way"):
            await heard(conversation.say("second"))
        await events.aclose()


async def test_one_session_in_two_windows_takes_turns(tmp_path):
    slow = ScriptedDirector(turns=[["word " * 100]], delay_s=0.002)
    with idle_workbench(tmp_path) as here, idle_workbench(tmp_path) as there:
        async with (
            await Conversation.open(here, slow) as one,
            await Conversation.open(there, ScriptedDirector(turns=[["Two."]])) as two,
        ):
            events = one.say("first")
            while (await anext(events)).to_json()["event"] != "delta":
                pass
            with pytest.raises(RequestError, match="still under way"):
                await heard(two.say("second"))
            assert not two.interrupted
            await events.aclose()
            await heard(two.say("second"))
            assert [said for said, _ in two.history()] == ["first", "second"]


async def test_a_conversation_is_found_again_as_it_was_left(tmp_path):
    async with talk(tmp_path, [MAKE, "Done."]) as conversation:
        await heard(conversation.say("go"))
    director = ScriptedDirector(turns=[["Still here."]])
    async with talk(tmp_path, director=director) as conversation:
        assert not conversation.interrupted
        await heard(conversation.say("hello"))
    texts = [message.text for message in director.seen[0] if isinstance(message, HumanMessage)]
    assert texts == ["go", "hello"]


async def test_sessions_of_one_library_do_not_hear_each_other(tmp_path):
    async with talk(tmp_path, ["One."], session="one") as conversation:
        await heard(conversation.say("first"))
    director = ScriptedDirector(turns=[["Two."]])
    async with talk(tmp_path, director=director, session="two") as conversation:
        await heard(conversation.say("second"))
    assert len(director.seen[0]) == 2


async def test_the_memory_stays_small_over_many_turns(tmp_path):
    turns = [[calls(("edit_card", {"card": 1, "text": f"a fox {n}"})), "Done. " * 150] for n in range(40)]
    async with talk(tmp_path, [calls(board("a fox")), "Done."], *turns) as conversation:
        sizes = []
        for n in range(41):
            await heard(conversation.say(f"turn {n}"))
            sizes.append(len(conversation._run.standing.messages))
        stored = conversation._run._memory.conn.execute("SELECT count(*) FROM checkpoints")
        assert stored.fetchone() == (1,)
        assert len(conversation.history(limit=100)) == 41
    assert max(sizes) < 80
    assert sizes[-1] < sizes[-1 - sizes[::-1].index(max(sizes))]


async def test_a_turn_reads_its_memory_once_and_writes_no_step_of_its_own_to_compact_nothing(tmp_path):
    async with talk(tmp_path, ["Hello."], [calls(board("a fox")), "Done."]) as conversation:
        await heard(conversation.say("hello"))
        told = []
        conversation._run._memory.conn.set_trace_callback(told.append)
        await heard(conversation.say("go"))
    assert sum("ORDER BY checkpoint_id DESC" in statement for statement in told) == 1
    # What was said, the way to the director, its call, the tool, its answer.
    assert sum("INTO checkpoints" in statement for statement in told) == 5
