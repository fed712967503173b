"""Whole conversations with a model server that refuses histories as OpenAI's does: none is ever refused."""

import asyncio
import json
from shutil import copytree, ignore_patterns

import pytest

from assistant.events import TextDelta
from assistant.verdict import NO, YES
from tests import faults
from tests.asking import director
from tests.dialects import CALLS, calls, chunk, cut_call, envelope, stream, words
from tests.talking import board, heard, named, talk
from tools.errors import DirectorError

FILM = board("A fox walks through snow.", "The fox sleeps.")
RENDER = ("generate", {})
SAY = {"tool": "say", "text": "Done."}


def texts(conversation):
    shown = conversation.bench.board()
    return [card.text for card in shown.cards] if shown else []


def replies(body):
    return [json.loads(message["content"]) for message in body["messages"] if message["role"] == "tool"]


@pytest.mark.parametrize("dialect", CALLS)
async def test_a_film_is_made_and_changed_in_every_dialect(tmp_path, model_server, dialect):
    edit = ("edit_card", {"card": 2, "text": "The fox leaps."})
    model_server.answers(
        dialect(FILM, RENDER), words("It is queued."), dialect(edit, RENDER), words("Again.")
    )
    async with talk(tmp_path, director=director(model_server)) as conversation:
        made = await heard(conversation.say("A fox, then it sleeps."))
        await heard(conversation.say("It leaps instead."))
        assert texts(conversation) == ["A fox walks through snow.", "The fox leaps."]
        assert conversation.queued == ("r2",)
    assert [event["name"] for event in named(made, "tool")] == ["set_storyboard", "generate"]
    assert named(made, "text")[-1]["text"] == "It is queued."
    assert [reply["ok"] for reply in replies(model_server.bodies[-1])] == [True] * 4


async def test_a_film_is_made_by_envelopes(tmp_path, model_server):
    name, arguments = FILM
    said = [{"tool": name, **arguments}, {"tool": "generate"}, SAY]
    model_server.answers(*map(envelope, said))
    async with talk(tmp_path, director=director(model_server, tool_mode="schema")) as conversation:
        events = await heard(conversation.say("A fox, then it sleeps."))
        assert texts(conversation) == ["A fox walks through snow.", "The fox sleeps."]
    assert [event["name"] for event in named(events, "tool")] == ["set_storyboard", "generate"]
    assert named(events, "text")[-1]["text"] == "Done."


@pytest.mark.parametrize("finish", ["length", "tool_calls"])
async def test_a_call_that_was_cut_off_is_answered_and_never_run(tmp_path, model_server, finish):
    model_server.answers(cut_call("set_storyboard", '{"cards": [{"text": "A red fo', finish), words("Sorry."))
    async with talk(tmp_path, director=director(model_server)) as conversation:
        await heard(conversation.say("A red fox."))
        assert texts(conversation) == []
    assert [reply["ok"] for reply in replies(model_server.bodies[-1])] == [False]


async def test_a_whole_call_of_an_answer_that_was_cut_off_is_not_run_either(tmp_path, model_server):
    (name, arguments), cut = FILM, {"index": 1, "id": "b", "function": {"name": "generate", "arguments": "{"}}
    whole = {"index": 0, "id": "a", "function": {"name": name, "arguments": json.dumps(arguments)}}
    model_server.answers(
        stream(chunk({"tool_calls": [whole]}), chunk({"tool_calls": [cut]}), chunk(finish="length")),
        words("Sorry."),
    )
    async with talk(tmp_path, director=director(model_server)) as conversation:
        await heard(conversation.say("A fox."))
        assert texts(conversation) == []
    assert [reply["ok"] for reply in replies(model_server.bodies[-1])] == [False, False]


async def test_a_broken_call_and_a_whole_one_of_the_same_id_are_both_answered(tmp_path, model_server):
    (name, arguments), broken = FILM, {"index": 0, "id": "a", "function": {"name": "undo", "arguments": "{"}}
    whole = {"index": 1, "id": "a", "function": {"name": name, "arguments": json.dumps(arguments)}}
    model_server.answers(
        stream(chunk({"tool_calls": [broken]}), chunk({"tool_calls": [whole]}), chunk(finish="tool_calls")),
        words("Done."),
    )
    async with talk(tmp_path, director=director(model_server)) as conversation:
        await heard(conversation.say("A fox."))
        assert len(texts(conversation)) == 2
    assert sorted(reply["ok"] for reply in replies(model_server.bodies[-1])) == [False, True]


async def test_calls_that_are_refused_are_told_so_and_the_talk_goes_on(tmp_path, model_server):
    wrong = [("make_coffee", {}), ("edit_card", {"card": 9, "text": "x"}), ("set_format", {"aspect": "4:3"})]
    model_server.answers(calls(FILM, *wrong), words("Some failed."), words("Hello."))
    async with talk(tmp_path, director=director(model_server)) as conversation:
        await heard(conversation.say("A fox."))
        assert named(await heard(conversation.say("hello")), "text")[-1]["text"] == "Hello."
    assert [reply["ok"] for reply in replies(model_server.bodies[-1])] == [True, False, False, False]


@pytest.mark.parametrize(
    "fault", [faults.wrong_key, faults.out_of_memory, faults.malformed_event, faults.empty_stream]
)
async def test_after_a_failure_in_the_middle_of_a_turn_the_next_goes_on(tmp_path, model_server, fault):
    model_server.answers(calls(FILM), fault, words("Hello."))
    async with talk(tmp_path, director=director(model_server, tool_mode="native")) as conversation:
        with pytest.raises(DirectorError) as caught:
            await heard(conversation.say("A fox."))
        assert model_server.url in caught.value.message
        assert caught.value.hint
        assert not conversation.interrupted
        assert len(texts(conversation)) == 2
        assert named(await heard(conversation.say("hello")), "text")[-1]["text"] == "Hello."


async def test_what_was_said_before_the_line_broke_is_kept(tmp_path, model_server):
    model_server.answers(faults.breaks_off("A fox ", "walks"), words("Hello."))
    async with talk(tmp_path, director=director(model_server)) as conversation:
        with pytest.raises(DirectorError, match="broke off in the middle"):
            await heard(conversation.say("A fox."))
        await heard(conversation.say("hello"))
        assert conversation.history()[0][1].startswith("A fox walks … (")
    assert model_server.bodies[-1]["messages"][2]["content"].startswith("A fox walks … (")


async def test_a_turn_is_stopped_in_its_words_and_they_are_kept(tmp_path, model_server):
    model_server.answers(faults.falls_silent("A fox "), words("Hello."))
    async with talk(tmp_path, director=director(model_server)) as conversation:
        async for event in conversation.say("A fox."):
            if isinstance(event, TextDelta):
                await conversation.stop()
        assert await model_server.client_left()
        await heard(conversation.say("hello"))
        assert conversation.history() == [("A fox.", "A fox … (Stopped.)"), ("hello", "Hello.")]


async def test_a_turn_is_stopped_while_the_model_still_thinks(tmp_path, model_server):
    model_server.answers(faults.hangs, words("Hello."))
    async with talk(tmp_path, director=director(model_server)) as conversation:
        turn = asyncio.create_task(heard(conversation.say("A fox.")))
        assert await model_server.chat_came()
        await conversation.stop()
        assert named(await turn, "text")[-1]["text"] == "Stopped."
        assert await model_server.client_left()
        await heard(conversation.say("hello"))


@pytest.mark.parametrize("yes", [True, False])
async def test_a_question_is_answered_and_the_director_told(tmp_path, model_server, yes):
    model_server.answers(calls(FILM, RENDER), words("So be it."))
    async with talk(tmp_path, director=director(model_server), confirm_over_s=0) as conversation:
        await heard(conversation.say("A fox."))
        assert conversation.pending
        await heard(conversation.answer(YES if yes else NO))
    assert [reply["ok"] for reply in replies(model_server.bodies[-1])] == [True, yes]


async def test_a_question_that_is_passed_over_leaves_no_call_open(tmp_path, model_server):
    model_server.answers(calls(FILM, RENDER, ("undo", {})), words("Hello."))
    async with talk(tmp_path, director=director(model_server), confirm_over_s=0) as conversation:
        await heard(conversation.say("A fox."))
        assert named(await heard(conversation.say("hello")), "text")[-1]["text"] == "Hello."
    assert [reply["ok"] for reply in replies(model_server.bodies[-1])] == [True, False, False]


async def test_a_talk_goes_on_with_another_model_and_another_mode_after_a_restart(tmp_path, model_server):
    name, arguments = FILM
    model_server.answers(
        calls(FILM), words("One."), envelope({"tool": name, **arguments}), envelope(SAY), words("Three.")
    )
    for mode, text in (("native", "one"), ("schema", "two"), ("native", "three")):
        async with talk(tmp_path, director=director(model_server, tool_mode=mode)) as conversation:
            await heard(conversation.say(text))
            said = conversation.history()
    assert [answered for _, answered in said] == ["One.", "Done.", "Three."]
    assert [reply["ok"] for reply in replies(model_server.bodies[-1])] == [True, True]


async def test_a_turn_that_a_crash_cut_off_is_taken_up(tmp_path, model_server):
    model_server.answers(calls(FILM), faults.hangs, words("Done."))
    async with talk(tmp_path / "films", director=director(model_server)) as cut_off:
        turn = asyncio.create_task(heard(cut_off.say("A fox.")))
        assert await model_server.chat_came()
        assert await model_server.chat_came()
        copytree(tmp_path / "films", tmp_path / "left", ignore=ignore_patterns("*.lock"))
        await cut_off.stop()
        await turn
    async with talk(tmp_path / "left", director=director(model_server)) as conversation:
        assert named(await heard(conversation.resume()), "text")[-1]["text"] == "Done."
    assert [reply["ok"] for reply in replies(model_server.bodies[-1])] == [True]


async def test_a_talk_that_is_too_long_for_the_model_is_shortened_and_asked_again_once(
    tmp_path, model_server
):
    overflow = faults.OVERFLOWS["llama.cpp"]
    model_server.answers(calls(FILM), words("One."), words("Two."))
    model_server.answers(overflow, words("The user wants a fox."), words("Three."))
    async with talk(tmp_path, director=director(model_server)) as conversation:
        for text in ("A fox.", "two"):
            await heard(conversation.say(text))
        assert named(await heard(conversation.say("three")), "text")[-1]["text"] == "Three."
    long, summary, short = model_server.bodies[-3:]
    assert "tools" not in summary
    assert [message["role"] for message in short["messages"]] == ["system", "user"]
    assert "The user wants a fox." in short["messages"][0]["content"]
    assert len(long["messages"]) > 6


async def test_a_turn_that_is_too_long_by_itself_says_what_to_do(tmp_path, model_server):
    model_server.always(faults.OVERFLOWS["openai"])
    async with talk(tmp_path, director=director(model_server)) as conversation:
        with pytest.raises(DirectorError, match="Ask for less at once"):
            await heard(conversation.say("A fox."))
    assert len(model_server.bodies) == 2


@pytest.mark.parametrize("mode", ["native", "schema"])
async def test_a_long_talk_is_sent_in_one_size_and_never_refused(tmp_path, model_server, mode):
    card = {"text": "A fox walks through snow, and stops at a frozen river."}

    async def answer(exchange):
        body = exchange.request.body
        fresh = body["messages"][-1]["content"].startswith("turn")
        if "tools" not in body and "response_format" not in body:
            await words("A fox, so far.")(exchange)
        elif mode == "native":
            await (calls(("set_storyboard", {"cards": [card]})) if fresh else words("Done. " * 300))(exchange)
        else:
            await envelope(
                {"tool": "set_storyboard", "cards": [card]} if fresh else {**SAY, "text": "Done. " * 300}
            )(exchange)

    model_server.always(answer)
    async with talk(tmp_path, director=director(model_server, tool_mode=mode)) as conversation:
        for turn in range(25):
            await heard(conversation.say(f"turn {turn}"))
        assert all(answered for _, answered in conversation.history())
    sizes = [len(json.dumps(body["messages"])) for body in model_server.bodies]
    assert max(sizes) < 40_000
    assert any("A fox, so far." in json.dumps(body["messages"][0]) for body in model_server.bodies)


async def test_what_was_sent_before_is_sent_alike_so_that_a_server_finds_it_read(tmp_path, model_server):
    edit = ("edit_card", {"card": 2, "text": "The fox leaps."})
    model_server.answers(calls(FILM), words("Made."), calls(edit), words("It leaps."))
    async with talk(tmp_path, director=director(model_server)) as conversation:
        await heard(conversation.say("A fox, then it sleeps."))
        await heard(conversation.say("It leaps instead."))
    first, *_, last = (body["messages"] for body in model_server.bodies)
    assert first[0] == last[0]
    assert last[1]["content"] == "A fox, then it sleeps."
    assert "2. at 5 s: The fox leaps." in last[5]["content"]
    assert last[5]["content"].endswith("The user says: It leaps instead.")
