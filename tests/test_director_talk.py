"""Commands, talk, and everything that makes no film."""

import random
import time

import pytest

from tests.directing import CRANE, bare, calls, decision, new, situation

TWO_CLIPS = situation(*CRANE, clips=("c1", "c2", "c3"))
PLANNING = situation(*CRANE, planning_only=True)
COMMANDS = [
    ("undo", [("undo", {})]),
    ("undo that please", [("undo", {})]),
    ("go back", [("undo", {})]),
    ("take that back", [("undo", {})]),
    ("revert the last change", [("undo", {})]),
    ("Undo!", [("undo", {})]),
    ("undo twice", [("undo", {}), ("undo", {})]),
    ("redo", [("redo", {})]),
    ("redo that", [("redo", {})]),
    ("cancel", [("cancel_render", {})]),
    ("stop rendering", [("cancel_render", {})]),
    ("cancel r2", [("cancel_render", {"render": "r2"})]),
    ("render it", [("generate", {})]),
    ("render only the first card", [("generate", {"cards": [1]})]),
    ("just draw card 2 please", [("generate", {"cards": [2]})]),
    ("ok, go ahead", [("generate", {})]),
    ("draw it now please", [("generate", {})]),
    ("use c3", [("pick_clip", {"clip": "c3"})]),
    ("c2", [("pick_clip", {"clip": "c2"})]),
    ("the second one", [("pick_clip", {"clip": "c2"})]),
    ("I like the third version", [("pick_clip", {"clip": "c3"})]),
    ("the last one is better", [("pick_clip", {"clip": "c3"})]),
    ("option 2", [("pick_clip", {"clip": "c2"})]),
    ("use the GPU", [("set_renderer", {"renderer": "diffusion"})]),
    ("only a sketch", [("set_renderer", {"renderer": "animatic"})]),
    ("switch to the sketch renderer please", [("set_renderer", {"renderer": "animatic"})]),
    ("don't render yet", [("plan_only", {"on": True})]),
    ("just plan for now", [("plan_only", {"on": True})]),
    ("storyboard only please", [("plan_only", {"on": True})]),
    ("you can render again", [("plan_only", {"on": False})]),
]
WITH_A_FILM = [
    (
        "A fox walks through snow, but don't render yet",
        [("plan_only", {"on": True}), *new("A fox walks through snow")],
    ),
    ("just plan: a fox walks through snow", [("plan_only", {"on": True}), *new("A fox walks through snow")]),
    (
        "A fox walks through snow, only a sketch",
        [("set_renderer", {"renderer": "animatic"}), *new("A fox walks through snow")],
    ),
    (
        "use the gpu: a fox walks through snow",
        [("set_renderer", {"renderer": "diffusion"}), *new("A fox walks through snow")],
    ),
    ("A fox walks. No rendering yet.", [("plan_only", {"on": True}), *new("A fox walks")]),
]
ANSWERED = [
    ("hi", "Hello"),
    ("Hello there!", "Hello"),
    ("thanks a lot", "welcome"),
    ("bye", "Goodbye"),
    ("help", "storyboard"),
    ("what can you do?", "storyboard"),
    ("how does this work?", "storyboard"),
    ("who are you", "storyboard"),
    ("?", "storyboard"),
    ("which styles do you have?", "papercraft"),
    ("how long can a video be?", "20 s"),
    ("is it done yet?", "storyboard"),
    ("where is my video?", "storyboard"),
    ("nice!", "seen"),
    ("add music", "silent"),
    ("make a voiceover", "silent"),
    ("put the title 'The Crane' on it", "itle"),
    ("upscale it", "cannot"),
    ("upload it to youtube", "library"),
    ("what's the weather like?", "short films"),
    ("make a video", "seen"),
    ("i want to make a film", "seen"),
    ("x", "For example"),
    ("a", "For example"),
    ("...", "For example"),
    ("12345", "For example"),
    ("Ein Fuchs läuft durch den Schnee", "Englisch"),
    ("Un gato camina por el bosque", "inglés"),
    ("狐が雪の中を歩く", "英語"),
    ("лиса идёт по снегу", "английский"),
    ("qwertz uiop", "For example"),
    ("why is the sky blue?", "For example"),
    ("render it", "no storyboard"),
    ("the second one", "or example"),
]


@pytest.mark.parametrize(("said", "expected"), COMMANDS)
def test_a_command_is_carried_out(said, expected):
    assert calls(said, TWO_CLIPS) == expected
    assert not decision(said, TWO_CLIPS).render


@pytest.mark.parametrize(("said", "expected"), WITH_A_FILM)
def test_how_to_render_may_be_said_with_the_film(said, expected):
    assert calls(said) == expected
    assert decision(said).render


@pytest.mark.parametrize(("said", "word"), ANSWERED)
def test_what_is_no_film_is_answered_in_words(said, word):
    told = decision(said)
    assert told.calls == ()
    assert word in told.said


@pytest.mark.parametrize("said", ["render it", "go ahead", "ok render it now"])
def test_go_ahead_ends_planning(said):
    assert calls(said, PLANNING) == [("plan_only", {"on": False}), ("generate", {})]


@pytest.mark.parametrize(
    ("said", "word"),
    [
        ("A fox dances to jazz music", "silent"),
        ("Elon Musk rides a horse", "likeness"),
        ("a photorealistic fox in the snow", "sketch"),
        ("A fox walks, with the text 'The End' on screen", "itles"),
    ],
)
def test_what_cannot_be_made_is_said_while_the_rest_is_made(said, word):
    told = decision(said)
    assert [call.name for call in told.calls] == ["set_storyboard"]
    assert word in told.said


def test_with_a_gpu_nothing_is_said_against_real_pictures():
    assert decision("a photorealistic fox in the snow", situation(renderer="diffusion")).said == ""


def test_where_things_stand_is_told_from_the_situation():
    busy = situation(*CRANE, renders=[{"id": "r2", "state": "running", "progress": 0.4}])
    assert "r2 is running, 40%" in decision("is it done?", busy).said
    assert "/films/clips/c1.mp4" in decision("where is the clip?", busy).said
    assert CRANE[1] in decision("show me the storyboard", busy).said


def test_a_clip_that_there_is_not_is_asked_about():
    told = decision("the fifth one", TWO_CLIPS)
    assert told.calls == ()
    assert "c1, c2, c3" in told.said


STRANGE = [
    "",
    " \n\t ",
    "🎬🎬🎬",
    "🦊",
    "A" * 8_000,
    "a " * 4_000,
    "A fox walks, then " * 400,
    "A fox walks. " * 600,
    "at 4 s " * 1_100,
    "card 2 " * 1_100,
    "make it " * 1_000,
    "1 2 3 4 5 6 7 8 9 " * 400,
    "((((((((" * 900,
    "¤¤¤ a fox ¤¤¤",
    "\x00\x01 a fox",
    "a fox\u202e in snow",
    "%s {} \\d+ $(rm) a fox",
    "replace the ( with a [",
    "remove the *",
    "- " * 4_000,
    "replace " + "the very old " * 500 + "fox with a dog",
    "no " * 2_600,
    ", and " * 1_300,
    "in a the of and or " * 400,
    "9" * 300 + " seconds",
    "at 99999999999 s a fox",
    "seed 999999999999 a fox",
    "card 99999999999999999999",
]


@pytest.mark.parametrize("said", STRANGE, ids=lambda said: said[:12].encode("ascii", "replace").decode())
@pytest.mark.parametrize(
    "shown", [situation(), situation(*CRANE), situation(*CRANE * 10)], ids=["empty", "two", "twenty"]
)
def test_nothing_that_is_typed_takes_long_or_fails(said, shown):
    start = time.process_time()
    told = decision(said, shown)
    assert time.process_time() - start < 2
    assert told.calls or told.said


JUMBLED = """
make card 2 the last scene at night , . ; and then a fox crane ? ! it with without no instead 4
s 10 seconds square three versions to into replace add remove move swap cut close-up zoom in on
undo render c2 first second end start between after before longer fly red ( ) : - give show turn
should be like ’ “ ” 9:16 more
"""


def test_no_jumble_of_the_words_people_use_fails():
    chance = random.Random(7)
    for _ in range(400):
        said = " ".join(chance.choices(JUMBLED.split(), k=chance.randint(1, 9)))
        for shown in (situation(), situation(*CRANE, clips=("c1", "c2"))):
            told = decision(said, shown)
            assert told.calls or told.said, said


@pytest.mark.parametrize("said", STRANGE, ids=lambda said: said[:12].encode("ascii", "replace").decode())
def test_no_card_is_empty_or_longer_than_a_card_may_be(said):
    cards = [card for call in decision(said).calls for card in call.args.get("cards", ())]
    assert all(0 < len(bare(card["text"])) <= 2_000 for card in cards)


@pytest.mark.parametrize("said", ["is it using my gpu?", "are you using the GPU?", "which renderer is this?"])
def test_what_draws_and_where_has_an_answer(said, monkeypatch, tmp_path):
    monkeypatch.setenv("MUTOSCOPE_MODELS", str(tmp_path / "models.json"))
    told = decision(said, situation()).said
    assert "Sketches are drawn on the CPU. For the GPU, a model is missing" in told
    assert "mutoscope setup gpu" in told


@pytest.mark.parametrize(
    "said",
    [
        "which model are you",
        "what model is this?",
        "use the model qwen3 please",
        "model qwen3:8b",
        "use qwen3",
        "switch to ollama",
        "switch to the built-in director",
        "go back to the built-in director",
        "can you use another model?",
        "use a local llm",
        "what language models are there?",
        "set the model to gpt-5",
    ],
)
@pytest.mark.parametrize("shown", [situation(), situation(*CRANE)], ids=["empty", "board"])
def test_the_chat_model_is_chosen_elsewhere_and_the_answer_says_where(said, shown):
    told = decision(said, shown)
    assert told.calls == ()
    assert "/model" in told.said
    assert "--director" in told.said


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("use the diffusion model", "set_renderer"),
        ("use the video model", "set_renderer"),
        ("A model walks down a runway", "set_storyboard"),
        ("a model train in the snow", "set_storyboard"),
    ],
)
def test_a_model_of_another_kind_is_no_chat_model(said, name):
    assert [called for called, _ in calls(said)] == [name]


@pytest.mark.parametrize("said", ["can you add spooky music", "the seal one again please"])
def test_what_cannot_be_made_or_found_makes_no_film(said):
    assert calls(said, situation("Two penguins slide down a hill.", "One of them sneezes.")) == []


def test_a_bit_is_a_card():
    assert calls("make the second bit night", situation(*CRANE)) == [
        ("edit_card", {"card": 2, "time_of_day": "night"})
    ]


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("the last scene is boring, cut it", [("remove_card", {"card": 2})]),
        ("the first 3 seconds are too slow, so cut them out", [("recut", {"delete": "first 3"})]),
    ],
)
def test_an_order_is_carried_out_whatever_the_reason_for_it(said, done):
    assert calls(said, situation(*CRANE)) == done


def test_how_long_it_is_is_said():
    assert "The storyboard, 10 s" in decision("how long is it?", situation(*CRANE)).said
