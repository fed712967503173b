"""Odd input for the animatic: whatever is typed, a picture or a plain sentence comes of it, in bounds."""

import re
from fractions import Fraction

import numpy as np
import pytest

from assistant.directors.builtin.intents import decide
from assistant.directors.builtin.situation import Situation
from tests.directing import situation
from tests.studio import do
from tests.talking import idle_workbench
from tools.card import MAX_TEXT, Card
from tools.errors import RequestError
from tools.format import Canvas
from tools.renderers.animatic.casting import MAX_FIGURES, MAX_KINDS, MAX_LABEL
from tools.renderers.animatic.describe import AnimaticRenderer
from tools.renderers.animatic.engine import AnimaticEngine
from tools.renderers.animatic.reading import Reading, read
from tools.renderers.animatic.scene import Scene
from tools.renderers.base import Frames
from tools.shot import Beat, Shot
from tools.timecode import Timecode

SMALL = Canvas(256, 144, Fraction(24))
ANIMALS = re.findall(
    r"\w+",
    "fox wolf bear cat dog horse cow pig sheep goat lion tiger zebra camel monkey rabbit mouse frog owl crow "
    "duck swan penguin shark whale dolphin turtle snake robot knight dragon king queen chef nurse pirate "
    "wizard car bus train",
)
FORTY = ", ".join(f"a {name}" for name in ANIMALS)
TEXTS = {
    "one letter": "x",
    "an article": "a",
    "a question mark": "?",
    "2000 words": "a fox walks in snow " * 400,
    "2000 different words": " ".join(f"word{i}" for i in range(2000)),
    "2000 times the same small word": "a " * 2000,
    "an emoji": "🫠",
    "emoji only": "🦊🐻❄️🚀🎉",
    "joined emoji": "👩‍🚒👨‍👩‍👧‍👦🏳️‍🌈🇩🇪",
    "2000 emoji": "🦊" * 2000,
    "German": "Ein alter Fischer sitzt bei Sonnenaufgang in einem kleinen Boot auf dem nebligen See.",
    "Chinese": "一只红色的狐狸在雪地里奔跑，后面跟着两只狼。",
    "Arabic": "ثعلب أحمر يركض في الثلج ليلاً",
    "Hindi": "एक लोमड़ी बर्फ में दौड़ती है",
    "day and night": "A fox in the day at night",
    "summer and winter": "A meadow in summer and winter",
    "rain and sun": "A dog in the rain in bright sunshine, snow, fog and storm",
    "tiny and giant": "a tiny giant man",
    "everywhere": "inside a kitchen outside on the moon under the sea",
    "forty subjects": FORTY,
    "forty of forty": ", ".join(f"40 {name}s" for name in ANIMALS),
    "more than numbers hold": "99999999999999999999999999 foxes",
    "taller than the sky": "a giant taller than the sky",
    "larger than the frame": "an enormous giant colossal whale as big as a planet standing on a tiny car",
    "a tower of riders": "a huge mammoth riding a huge elephant riding a huge whale",
    "riding itself": "a fox riding a fox riding a fox on a fox",
    "odd punctuation": "!!!???;;;,,,...::: fox --- ((( snow )))) ///\\\\",
    "an open quote": 'a fox says "goodbye and runs',
    "quotes only": "\"\"\"'''“„«»",
    "an empty title": 'a fox, with the title ""',
    "a title of odd letters": 'a fox, with the title "ثعلب 狐狸 🦊\u200b"',
    "zero width": "a\u200b fo\u200bx ru\u200dns in\ufeff snow",
    "zero width only": "\u200b\u200b\ufeff",
    "control characters": "a fox\x00 runs\x07 in\x1b[31m snow\r\n\t",
    "right to left": "\u202ea fox runs\u202c",
    "stacked accents": "f" + "\u0301" * 500 + "ox",
    "one very long word": "x" * MAX_TEXT,
    "one very long chain": "fox-" * 490,
    "markup": "<b>fox</b> & <script>alert(1)</script> %s {0} \\n [bold]",
}


def reading(text: str) -> Reading:
    """Read a card of as much of a text as a card takes."""
    return read(Card("k1", Timecode.of(0), text[:MAX_TEXT]))


def named(text: str) -> str:
    return " ".join(reading(text).not_drawn).lower()


@pytest.fixture(scope="module")
def engine():
    return AnimaticEngine()


@pytest.mark.parametrize("kind", TEXTS)
def test_odd_words_give_a_scene_that_fits_the_stage(kind):
    scene = reading(TEXTS[kind]).scene

    assert len(scene.subjects) <= MAX_KINDS
    assert sum(subject.count for subject in scene.subjects) <= MAX_FIGURES
    assert all(len(subject.label) <= MAX_LABEL for subject in scene.subjects)
    assert Scene.from_json(scene.to_json()) == scene


@pytest.mark.parametrize("kind", TEXTS)
def test_odd_words_give_a_picture(engine, kind):
    scene = reading(TEXTS[kind]).scene
    shot = Shot(3, SMALL, (Beat(0, scene.to_json()),), 5, {"renderer": "animatic"})

    frames = np.concatenate([one.pixels for one in engine.draw([shot], None) if isinstance(one, Frames)])

    assert frames.shape == (3, 216, 256)
    assert all(frame[:144].std() > 5 for frame in frames)


@pytest.mark.parametrize("kind", TEXTS)
def test_odd_words_make_a_board_or_are_answered_in_words(tmp_path, kind):
    decision = decide(TEXTS[kind], Situation.of(situation()))

    assert decision.calls or len(decision.said) > 20
    with idle_workbench(tmp_path) as bench:
        for call in decision.calls:
            board = do(bench, call.name, **call.args).board
            assert all(len(beat["subjects"]) <= MAX_KINDS for beat in AnimaticRenderer().resolve(board).beats)


@pytest.mark.parametrize("kind", ["German", "Chinese", "Arabic", "Hindi"])
def test_another_language_is_answered_with_the_language_that_is_read(kind):
    decision = decide(TEXTS[kind], Situation.of(situation()))
    assert "/model" in decision.said
    assert not decision.calls


@pytest.mark.parametrize(
    ("kind", "left_out"),
    [
        ("2000 times the same small word", "the last 600 words"),
        ("emoji only", "party popper"),
        ("German", "nebligen"),
        ("Chinese", "后面跟着两只狼"),
        ("Arabic", "يركض"),
        ("day and night", "night"),
        ("summer and winter", "winter"),
        ("rain and sun", "bright sunshine"),
        ("tiny and giant", "giant"),
        ("everywhere", "on the moon"),
        ("more than numbers hold", "99999999999999999999999999 foxes"),
        ("larger than the frame", "giant colossal"),
        ("a tower of riders", "riding"),
        ("markup", "alert"),
    ],
)
def test_what_of_odd_words_is_not_drawn_is_named(kind, left_out):
    assert left_out in named(TEXTS[kind])


def test_of_forty_subjects_the_first_are_drawn_and_all_others_named():
    said = reading(FORTY)

    assert [subject.name for subject in said.scene.subjects] == ANIMALS[:MAX_KINDS]
    assert [phrase.split(" ", 1)[1] for phrase in said.not_drawn] == ANIMALS[MAX_KINDS:]


def test_who_is_taller_than_the_sky_is_the_one_that_is_shown():
    said = reading("a giant taller than the sky")

    assert [(subject.name, subject.size) for subject in said.scene.subjects] == [("person", 1.8)]


@pytest.mark.parametrize("odd", ["\u200b", "\u200d", "\u2060", "\ufeff", "\u00ad"])
def test_what_cannot_be_seen_does_not_break_a_word(odd):
    assert reading(f"a fo{odd}x ru{odd}ns in snow").scene == reading("a fox runs in snow").scene


@pytest.mark.parametrize("gap", [" ", "\t", "\n", "\u00a0", "\u3000", "\x00"])
def test_any_gap_parts_words(gap):
    assert reading(gap.join(["a", "red", "fox", "runs"])).scene == reading("a red fox runs").scene


def test_an_open_quote_hides_nothing():
    said = reading(TEXTS["an open quote"])

    assert [subject.name for subject in said.scene.subjects] == ["fox"]
    assert "goodbye" in said.not_drawn


@pytest.mark.parametrize("text", ["", "   ", "\n\t", "\x00\x01"])
def test_a_card_without_words_asks_for_some(text):
    with pytest.raises(RequestError, match="needs words"):
        reading(text)


def test_a_card_of_too_many_words_says_how_many_it_takes():
    with pytest.raises(RequestError, match="too long") as told:
        Card("k1", Timecode.of(0), "fox " * 2000)

    assert f"{MAX_TEXT}" in told.value.hint


def test_none_of_something_is_none():
    for text in ("0 foxes", "zero foxes in the snow"):
        assert [subject.kind for subject in reading(text).scene.subjects if subject.kind == "quadruped"] == []


def test_a_card_keeps_no_control_characters():
    assert "\x1b" not in Card("k1", Timecode.of(0), "a fox \x1b[31m runs").text
