"""Answers to the question before a long render: some cards, a no with a wish, and across a restart."""

import json
from dataclasses import replace

from langchain_core.messages import ToolMessage

from assistant.directors.builtin.director import BuiltInDirector
from assistant.directors.scripted import calls
from assistant.verdict import Verdict
from tests.talking import heard, named, talk
from tests.test_conversation import MAKE, rendered


async def answered(conversation, words):
    """What happens when the question that waits is answered in these words."""
    return await heard(conversation.answer(conversation.understood(words)))


async def test_some_cards_alone_are_rendered_and_the_whole_board_stays(tmp_path):
    again = calls(("generate", {}))
    async with talk(tmp_path, [MAKE, "The first."], [again, "All."], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        await answered(conversation, "only the first card")
        assert conversation.bench.library.clips.get("c1").title == "a fox (card 1)"
        assert len(conversation.bench.board().cards) == 2
        await heard(conversation.say("render it"))
        await answered(conversation, "yes")
        assert conversation.bench.library.clips.get("c2").title == "a fox"
        assert rendered(conversation) == [("r1", "test/1/1"), ("r2", "test/2/0")]


async def test_a_card_that_is_not_there_leaves_the_question_open(tmp_path):
    async with talk(tmp_path, [MAKE, "The last."], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        await answered(conversation, "only card 9")
        assert conversation.pending.question.startswith("There is no card 9. The board has cards 1 to 2.")
        assert conversation.pending.again
        await answered(conversation, "the last one")
        assert conversation.bench.library.clips.get("c1").title == "a fox (card 2)"


async def test_what_is_drawn_as_a_whole_is_asked_about_again_and_not_for_ever(tmp_path):
    loop = calls(("loop", {}))
    async with talk(tmp_path, [MAKE, "Made."], [loop, "No loop."], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        await answered(conversation, "yes")
        asked = []

        async def first_card(question):
            asked.append(question.question)
            return Verdict("cards", "only the first card", cards=(1,))

        conversation.watch = nothing
        events = await heard(conversation.turn("loop it", first_card))
        assert len(rendered(conversation)) == 1
    assert [question.partition("Render?")[2] for question in asked] == [" Yes or no.", " Yes or no."]
    assert "as a whole" in asked[1]
    assert [event["ok"] for event in named(events, "tool")] == [False]


async def nothing():
    """Nobody draws here: a turn that waited for its renders would wait for ever."""
    for event in ():
        yield event


async def test_what_is_wanted_instead_goes_back_to_the_director_in_words(tmp_path):
    square = calls(("set_format", {"aspect": "1:1"}), ("generate", {}))
    async with talk(tmp_path, [MAKE, square, "Square."], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        events = await answered(conversation, "Nope, make it square first.")
        shown = conversation._run._director.seen[-1]
        assert conversation.pending is not None
    told = json.loads(next(m.text for m in reversed(shown) if isinstance(m, ToolMessage)))
    assert told["wish"] == "make it square"
    assert "“Nope, make it square first.”" in told["error"]
    assert [event["name"] for event in named(events, "tool")] == ["generate", "set_format"]


async def test_the_built_in_director_carries_out_what_is_wanted_instead(tmp_path):
    async with talk(tmp_path, director=BuiltInDirector(), confirm_over_s=0.0) as conversation:
        await heard(conversation.say("A fox walks through snow. Then an owl sleeps."))
        await answered(conversation, "no, make it square first")
        assert (conversation.bench.board().format.aspect, rendered(conversation)) == ("1:1", [])
        events = await answered(conversation, "yes")
        assert len(rendered(conversation)) == 1
    text = named(events, "text")[-1]["text"]
    assert text.startswith("The format was changed: aspect 1:1. Drawing c1")
    assert "Not rendered" not in text


async def test_a_no_with_words_that_ask_for_nothing_renders_nothing(tmp_path):
    async with talk(tmp_path, director=BuiltInDirector(), confirm_over_s=0.0) as conversation:
        await heard(conversation.say("A fox walks through snow."))
        events = await answered(conversation, "no, hello")
        assert (conversation.pending, rendered(conversation)) == (None, [])
    assert named(events, "text")[-1]["text"].startswith("Not rendered. Hello.")


async def test_a_no_counts_though_the_render_would_be_quick_by_now(tmp_path):
    async with talk(tmp_path, [MAKE, "Not rendered."], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        conversation.bench.settings = replace(conversation.bench.settings, confirm_over_s=1e6)
        await answered(conversation, "no")
        assert rendered(conversation) == []


async def test_some_cards_are_chosen_after_a_restart_too(tmp_path):
    async with talk(tmp_path, [MAKE], confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        await answered(conversation, "only card 9")
    async with talk(tmp_path, ["The first."], confirm_over_s=0.0) as conversation:
        (_, asked) = await heard(conversation.resume())
        events = await answered(conversation, "only the first card")
        assert conversation.bench.library.clips.get("c1").title == "a fox (card 1)"
        assert conversation.history() == [("go", "The first.")]
    assert (asked["event"], asked["cards"]) == ("confirm", 2)
    assert asked["question"].startswith("There is no card 9.")
    assert named(events, "text")[-1]["text"] == "The first."
