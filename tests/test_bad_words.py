"""Cards that nobody should write, and some do: each is a picture, and says what of it is not shown."""

from fractions import Fraction

import numpy as np
import pytest

from tests.test_renderers import NoInputs
from tools.card import Card
from tools.errors import RequestError
from tools.format import Canvas
from tools.renderers.animatic.casting import MAX_FIGURES
from tools.renderers.animatic.engine import AnimaticEngine
from tools.renderers.animatic.reading import Reading, read
from tools.renderers.base import Frames
from tools.shot import Beat, Shot
from tools.timecode import Timecode

BEASTS = ("dog", "cat", "horse", "cow", "pig", "sheep", "goat", "fox", "wolf", "bear")
FORTY = " and ".join(f"a {name}" for name in BEASTS * 4)
ODD = {
    "one letter": "x",
    "four hundred words": "a fox walks and a crane dances in a forest by day " * 36 + "it is a big fox it is",
    "emoji": "🦊🌲🌙",
    "unknown emoji": "🫠🫥",
    "german": "Ein roter Fuchs läuft durch den verschneiten Wald",
    "chinese": "一只白鹤站在小溪里",
    "arabic": "قطة تجلس على الكرسي",
    "day and night": "a fox in the forest by day at night",
    "summer and winter": "a summer winter meadow",
    "rain and sun": "a sunny beach in heavy rain and a snowstorm",
    "forty subjects": FORTY,
    "taller than the frame": "a giant giraffe taller than the sky beside a tiny house",
    "unbalanced quotes": 'a man says "hello and walks, with the title “THE END',
    "punctuation": "?!... ,,,;;; --- (((",
    "control characters": "a fox\x00\x07 walks\u200b in\u202e the snow\ufeff",
    "one long word": "fox" * 300,
    "numbers": "99999999999999999999 foxes and -3 cranes, 1/0 bears, herds of herds",
    "a title of a novel": 'a sea with the title "' + "very long " * 19 + '"',
    "only a no": "no, nothing, without anybody",
}


def heard(text: str) -> Reading:
    return read(Card("k1", Timecode.of("0"), text))


def drawn(reading: Reading) -> list[np.ndarray]:
    canvas = Canvas(192, 108, Fraction(24))
    shot = Shot(3, canvas, (Beat(0, reading.scene.to_json()),), 3, {"renderer": "animatic"}, ())
    events = AnimaticEngine().draw([shot], NoInputs())
    return [event.pixels for event in events if isinstance(event, Frames)]


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_whatever_is_said_is_a_picture(text: str) -> None:
    reading = heard(text)
    (pixels,) = drawn(reading)

    assert pixels.shape == (3, 162, 192)
    assert pixels[:, :108].std() > 5
    assert sum(subject.count for subject in reading.scene.subjects) <= MAX_FIGURES
    assert reading.drawn or reading.not_drawn


def test_what_is_too_much_is_named() -> None:
    assert {"four wolves", "more than two cats"} <= set(heard(FORTY).not_drawn)
    assert heard(ODD["four hundred words"]).not_drawn[-1].startswith("the last ")


def test_two_thousand_words_are_no_card() -> None:
    with pytest.raises(RequestError, match="too long") as refused:
        heard("a fox walks " * 667)

    assert "split the scene" in refused.value.hint


@pytest.mark.parametrize(
    ("key", "kept", "named"),
    [
        ("day and night", "day", "night"),
        ("summer and winter", "summer", "winter"),
        ("rain and sun", "sunny", "rain"),
    ],
)
def test_of_what_cannot_both_be_the_first_is_kept_and_the_other_named(
    key: str, kept: str, named: str
) -> None:
    reading = heard(ODD[key])

    assert kept in " ".join(reading.drawn)
    assert named in " ".join(reading.not_drawn)


def test_another_language_is_said_not_to_be_read() -> None:
    for key in ("german", "chinese", "arabic"):
        reading = heard(ODD[key])
        assert reading.not_drawn or "labelled shape" in " ".join(reading.drawn)
