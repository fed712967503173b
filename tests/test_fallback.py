"""Where a chat model fails, the built-in director holds the turn, and the user is told."""

import pytest

from assistant.directors.builtin.director import BuiltInDirector
from assistant.directors.fallback import FallbackDirector
from tests import faults
from tests.asking import director
from tests.dialects import calls, envelope, words
from tests.modelserver import closed_port
from tests.talking import board, heard, named, talk
from tools.errors import DirectorError

WORDS = "A fox walks through snow. 2 seconds, square."


def backed(server, **options):
    return FallbackDirector(first=director(server, **options), otherwise=BuiltInDirector())


def texts(conversation):
    shown = conversation.bench.board()
    return [card.text.rstrip(".") for card in shown.cards] if shown else []


@pytest.mark.parametrize(
    "fault",
    [
        faults.wrong_key,
        faults.no_such_model,
        faults.html_200,
        faults.empty_stream,
        faults.refusal(500, {"error": "CUDA out of memory"}, retry_after="0"),
        faults.error_in_stream("", {"error": "The model has crashed"}),
        faults.OVERFLOWS["llama.cpp"],
    ],
)
async def test_a_model_that_fails_is_stood_in_for(tmp_path, model_server, fault):
    model_server.always(fault)
    async with talk(tmp_path, director=backed(model_server, tool_mode="native")) as conversation:
        events = await heard(conversation.say(WORDS))
        assert texts(conversation) == ["A fox walks through snow"]
        assert conversation.queued == ("r1",)
    (notice,) = named(events, "notice")
    assert model_server.url in notice["text"]
    assert notice["hint"].startswith("The built-in director answers this time.")
    assert named(events, "text")


async def test_a_server_that_is_not_there_is_stood_in_for(tmp_path, model_server):
    url = f"http://127.0.0.1:{closed_port()}/v1"
    async with talk(tmp_path, director=backed(model_server, base_url=url)) as conversation:
        events = await heard(conversation.say(WORDS))
        assert texts(conversation) == ["A fox walks through snow"]
    assert named(events, "notice")[0]["text"] == f"Cannot reach {url}: connection refused."


async def test_the_model_is_asked_again_in_the_next_turn(tmp_path, model_server):
    model_server.answers(faults.wrong_key, words("Here again."))
    async with talk(tmp_path, director=backed(model_server)) as conversation:
        await heard(conversation.say(WORDS))
        events = await heard(conversation.say("hello"))
    assert named(events, "text")[-1]["text"] == "Here again."
    assert named(events, "notice") == []


@pytest.mark.parametrize("mode", ["native", "schema"])
async def test_what_the_model_did_before_it_failed_is_not_done_again(tmp_path, model_server, mode):
    name, arguments = board("A fox walks through snow.", "The fox sleeps.")
    said = calls((name, arguments)) if mode == "native" else envelope({"tool": name, **arguments})
    model_server.answers(said, faults.wrong_key)
    async with talk(tmp_path, director=backed(model_server, tool_mode=mode)) as conversation:
        events = await heard(conversation.say("A fox walks through snow. Then it sleeps."))
        assert texts(conversation) == ["A fox walks through snow", "The fox sleeps"]
        assert conversation.bench.board().revision == 1
    assert [event["name"] for event in named(events, "tool")].count("set_storyboard") == 1
    assert named(events, "text")


async def test_words_that_broke_off_are_no_turn_for_another(tmp_path, model_server):
    model_server.answers(faults.breaks_off("A fox "), words("Hello."))
    async with talk(tmp_path, director=backed(model_server)) as conversation:
        with pytest.raises(DirectorError, match="broke off in the middle"):
            await heard(conversation.say(WORDS))
        assert texts(conversation) == []
        assert named(await heard(conversation.say("hello")), "text")[-1]["text"] == "Hello."


async def test_a_talk_that_is_too_long_is_shortened_before_another_takes_over(tmp_path, model_server):
    model_server.answers(words("One."), faults.OVERFLOWS["vllm"], words("So far a fox."), words("Two."))
    async with talk(tmp_path, director=backed(model_server)) as conversation:
        await heard(conversation.say("one"))
        events = await heard(conversation.say("two"))
    assert named(events, "text")[-1]["text"] == "Two."
    assert named(events, "notice") == []


async def test_a_summary_that_fails_does_not_stop_the_talk(tmp_path, model_server):
    model_server.answers(words("One."), faults.OVERFLOWS["vllm"], faults.wrong_key, words("Two."))
    async with talk(tmp_path, director=backed(model_server)) as conversation:
        await heard(conversation.say("one"))
        assert named(await heard(conversation.say("two")), "text")[-1]["text"] == "Two."


async def test_histories_of_both_directors_are_taken_by_the_server(tmp_path, model_server):
    model_server.answers(faults.wrong_key, calls(("undo", {})), words("It is taken back."))
    async with talk(tmp_path, director=backed(model_server)) as conversation:
        await heard(conversation.say(WORDS))
        events = await heard(conversation.say("undo that"))
        assert texts(conversation) == []
    assert named(events, "text")[-1]["text"] == "It is taken back."
    assert [message["role"] for message in model_server.bodies[-1]["messages"]].count("tool") >= 2


async def test_a_model_that_goes_in_circles_is_stood_in_for(tmp_path, model_server):
    model_server.always(calls(board("A fox walks through snow.")))
    async with talk(tmp_path, director=backed(model_server)) as conversation:
        events = await heard(conversation.say(WORDS))
        assert texts(conversation) == ["A fox walks through snow"]
    assert len(model_server.chats) == 4
    (notice,) = named(events, "notice")
    assert notice["text"] == "m goes in circles."
    assert named(events, "text")


async def test_undoing_several_turns_is_no_circle(tmp_path, model_server):
    model_server.answers(*[calls(("undo", {}))] * 5, words("Done."))
    async with talk(tmp_path, director=backed(model_server)) as conversation:
        events = await heard(conversation.say("Undo all of it."))
    assert named(events, "notice") == []
