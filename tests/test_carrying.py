"""What a card takes from its fields and from the card before."""

from dataclasses import replace

import pytest

from tools.card import Card, Fields
from tools.renderers.animatic.reading import Reading, read
from tools.renderers.animatic.scene import Scene, Subject
from tools.timecode import Timecode

CRANE = "A yellow-tailed white crane stands in a stream."


def card(text: str, **fields: str) -> Card:
    return Card("k1", Timecode.of(0), text, Fields(**fields))


def reading(text: str, carry: Scene | None = None) -> Reading:
    return read(card(text), carry)


def with_fields(text: str, **fields: str) -> Reading:
    return read(card(text, **fields))


def summary(scene: Scene) -> str:
    who = " ".join(f"{subject.count} {subject.name}" for subject in scene.subjects)
    return f"{who}, {scene.action}, {scene.setting}, {scene.time_of_day}, {scene.weather}"


def looks(scene: Scene) -> list[Subject]:
    """Return a scene's subjects without what they do."""
    return [replace(subject, action="stand", prop="") for subject in scene.subjects]


def test_the_card_after_carries_subject_place_and_light_but_no_action() -> None:
    before = reading("A yellow-tailed white crane runs by a stream at dusk in fog, close-up, pan left").scene

    after = reading("The crane waits", before).scene

    assert looks(after) == looks(before)
    assert (after.setting, after.time_of_day, after.weather) == ("stream", "dusk", "fog")
    assert (after.action, after.camera, after.framing) == ("stand", "static", "wide")


@pytest.mark.parametrize(
    "text", ["It runs", "They run", "the crane runs", "runs", "The bird runs", "the sun sets"]
)
def test_the_subject_of_the_card_before_is_recalled(text: str) -> None:
    before = reading(CRANE).scene

    assert looks(reading(text, before).scene) == looks(before)


def test_another_of_a_kind_joins_the_one_before() -> None:
    before = reading("a crane in a stream").scene

    assert [subject.count for subject in reading("Another crane lands", before).scene.subjects] == [2]
    assert [one.name for one in reading("A fox joins it", before).scene.subjects] == ["crane", "fox"]


def test_a_new_subject_takes_the_place_of_the_one_before() -> None:
    scene = reading("A fox runs", reading(CRANE).scene).scene

    assert [subject.name for subject in scene.subjects] == ["fox"]
    assert scene.setting == "stream"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"subject": "a cat"}, "1 cat, run, forest, day, clear"),
        ({"action": "walks"}, "1 dog, walk, forest, day, clear"),
        ({"setting": "a city"}, "1 dog, run, city, day, clear"),
        ({"time_of_day": "night", "weather": "snow"}, "1 dog, run, forest, night, snow"),
        ({"light": "low sun"}, "1 dog, run, forest, dusk, clear"),
        ({"subject": "dog", "action": "chases a cat"}, "1 dog 1 cat, run, forest, day, clear"),
    ],
)
def test_a_field_beats_the_text(fields: dict[str, str], expected: str) -> None:
    assert summary(with_fields("a dog runs in a forest", **fields).scene) == expected


def test_what_a_field_overrules_is_named() -> None:
    assert "dog" in with_fields("a dog runs", subject="a cat").not_drawn
    assert "windowsill" in with_fields("a dog runs", setting="a windowsill").not_drawn


def test_a_field_that_repeats_the_text_names_nothing() -> None:
    said = with_fields(CRANE, subject="white crane", action="stands", setting="stream")

    assert said.scene == reading(CRANE).scene
    assert said.not_drawn == ()


def test_where_nobody_is_nobody_is_said_to_run() -> None:
    alone = reading("It runs through a meadow.")

    assert (alone.scene.subjects, alone.drawn, alone.not_drawn) == ((), ("a meadow",), ("runs",))


def test_a_place_in_a_field_beats_the_places_of_the_text() -> None:
    said = with_fields("Four penguins slide into a stormy sea.", setting="on the moon")

    assert said.scene.setting == "moon"
    assert "sea" in " ".join(said.not_drawn)
