"""Whole turns with the real renderer and a real worker: words in, an mp4 in the library out."""

from dataclasses import replace

import pytest

from assistant.conversation import Conversation
from assistant.directors.registry import director
from assistant.directors.scripted import ScriptedDirector, calls, for_script
from assistant.events import Failed
from assistant.rehearsal import run_script
from assistant.script import parse_script
from tests.studio import workbench
from tests.talking import heard, named
from tools.media.reading import probe

MAKE = calls(
    (
        "set_storyboard",
        {"cards": [{"text": "A fox stands in snow"}], "duration": 1, "aspect": "1:1", "seed": 7},
    ),
    ("generate", {}),
)


@pytest.fixture
def bench(tmp_path):
    with workbench(tmp_path) as bench:
        bench.settings = replace(bench.settings, confirm_over_s=1e6)
        yield bench


async def test_a_turn_ends_with_a_clip_in_the_library(bench):
    scripted = ScriptedDirector(turns=[[MAKE, "It is on its way."]])
    async with await Conversation.open(bench, scripted) as conversation:
        events = await heard(conversation.turn("A fox in snow."))
    states = [event["state"] for event in named(events, "render")]
    assert (states[0], states[-1]) == ("queued", "done")
    made = named(events, "clip")[0]["clip"]
    assert (made["id"], made["frames"], made["width"], made["fps"]) == ("c1", 24, 480, 24.0)
    assert "fox" in " ".join(made["drawn"])
    assert probe(bench.library.clips.file("c1")).num_frames == 24
    assert bench.clip().id == "c1"
    progress = [event["progress"] for event in named(events, "render")]
    assert progress == sorted(progress)


async def test_an_unchanged_board_is_given_back_at_once(bench):
    again = calls(("generate", {}))
    async with await Conversation.open(
        bench, ScriptedDirector(turns=[[MAKE, "a"], [again, "b"]])
    ) as conversation:
        await heard(conversation.turn("A fox in snow."))
        events = await heard(conversation.turn("again"))
    assert [event["state"] for event in named(events, "render")] == ["done"]
    assert [event["clip"]["id"] for event in named(events, "clip")] == ["c1"]
    assert {shot["action"] for shot in named(events, "plan")[0]["shots"]} == {"reuse"}


async def test_talking_goes_on_while_a_render_runs(bench):
    turns = [[MAKE, "On its way."], ["Still here."]]
    async with await Conversation.open(bench, ScriptedDirector(turns=turns)) as conversation:
        await heard(conversation.say("A fox in snow."))
        queued = conversation.queued
        events = await heard(conversation.say("hello"))
        watched = await heard(conversation.watch(queued))
    assert named(events, "text")[0]["text"] == "Still here."
    assert watched[-1]["event"] == "clip"


async def test_a_render_that_is_cancelled_is_told_as_such(bench):
    stop = calls(("cancel_render", {}))
    async with await Conversation.open(
        bench, ScriptedDirector(turns=[[MAKE, "a"], [stop, "b"]])
    ) as conversation:
        await heard(conversation.say("A fox in snow."))
        events = await heard(conversation.turn("stop it"))
    assert [(event["id"], event["state"]) for event in named(events, "render")] == [("r1", "cancelled")]
    assert named(events, "clip") == []


async def test_words_alone_make_a_film_change_it_and_take_it_back(bench):
    async with await Conversation.open(bench, director("builtin", bench.settings)) as conversation:
        made = await heard(conversation.turn("A fox walks through snow. Then it sleeps. 2 seconds, square."))
        changed = await heard(conversation.turn("make card 2 at night"))
        wrong = await heard(conversation.turn("move card 9 to 1 s"))
        assert len(bench.board().cards) == 2
        await heard(conversation.turn("undo"))
        assert bench.board().revision == 1
        assert bench.clip().id == "c1"
    assert [event["clip"]["id"] for event in named(made, "clip")] == ["c1"]
    assert [event["clip"]["id"] for event in named(changed, "clip")] == ["c2"]
    assert named(wrong, "tool") == []
    assert named(wrong, "text")[0]["text"] == "There is no card 9. The board has cards 1 to 2."


SCRIPT = """\
- say: A fox in snow
  expect:
    board: {duration: 1, aspect: 1:1, cards: [{text: fox}]}
    clip: {id: c1, frames: 24}
    answer: on its way
  reply:
    - calls:
        - set_storyboard: {duration: 1, aspect: 1:1, seed: 7, cards: [{text: A fox stands in snow}]}
        - generate
    - It is on its way.
- say: thanks
  expect: {answer: you are welcome, clip: {frames: 48}}
- say: never said
"""


async def test_a_script_runs_until_an_expectation_is_not_met(bench):
    script = parse_script(SCRIPT, "fox.yaml")
    scripted = for_script(script, ScriptedDirector(turns=[["You are welcome."]]))
    async with await Conversation.open(bench, scripted) as conversation:
        events = [event async for event in run_script(conversation, script)]
        assert [said for said, _ in conversation.history()] == ["A fox in snow", "thanks"]
    *_, failed, held = events
    assert failed == Failed(
        "fox.yaml, line 11: turn 2 ('thanks') did not come out as expected.",
        "clip.frames: expected 48, got 24",
    )
    assert (held.name, held.turns, held.held) == ("fox.yaml", 3, 1)
    assert held.error == "turn 2: clip.frames: expected 48, got 24"
