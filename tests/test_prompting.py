"""What a model is told of cards: the user's words, and what they only refer to."""

import pytest

from tools.card import Fields
from tools.errors import SettingsError
from tools.format import Format
from tools.renderers.diffusion.describe import DiffusionRenderer
from tools.storyboard import Storyboard


@pytest.fixture
def renderer(listed):
    listed("ltx2")
    return DiffusionRenderer()


def board(*texts: str, **changes) -> Storyboard:
    made = Storyboard("b1", 1, (), Format(**changes))
    for text in texts:
        made = made.insert_card(text)
    return made


def told(renderer, made: Storyboard, variation: int = 0) -> list[str]:
    return [beat["prompt"] for beat in renderer.resolve(made, variation).beats]


@pytest.mark.parametrize(
    ("texts", "last"),
    [
        (["A fox runs through snow"], "A fox runs through snow."),
        (
            ["A small red fox walks through a meadow at dusk.", "The fox sits down."],
            "The small red fox sits down. The setting is the meadow. It is dusk.",
        ),
        (["An old robot stands in a city.", "It waves."], "The old robot waves. The setting is the city."),
        (["A whale swims in the sea.", "A crane stands in a stream."], "A crane stands in a stream."),
    ],
)
def test_who_and_where_is_said_again(renderer, texts, last):
    assert told(renderer, board(*texts))[-1] == last


def test_a_field_beats_what_the_text_says_of_the_hour_or_the_weather(renderer):
    made = board("A fox walks in heavy rain at dusk.")
    changed = made.edit_card(1, fields=Fields(time_of_day="night", weather="snow"))
    assert told(renderer, changed) == ["A fox walks. It is night. The weather is snow."]
    same = made.edit_card(1, fields=Fields(time_of_day="dusk"))
    assert told(renderer, same) == ["A fox walks in heavy rain at dusk."]


def test_a_style_is_told_in_words(renderer):
    assert told(renderer, board("A fox walks.", style="film noir")) == [
        "A fox walks. Style: film noir, high-contrast black and white, hard light, deep shadows."
    ]


def test_what_was_written_out_for_a_family_is_told_as_it_is(renderer):
    card = board("A fox walks.").cards[0]
    from dataclasses import replace

    made = board("A fox walks.")
    made = replace(made, cards=(replace(card, written={"ltx2": "A fox, in all detail.", "wan": "No."}),))
    assert told(renderer, made) == ["A fox, in all detail."]


def test_the_plan_shows_what_is_told_where_it_is_more_than_was_said(renderer):
    from tests.test_planning import Known
    from tools.planning import plan_board

    notes = plan_board(board("A red fox walks in a meadow.", "The fox sleeps."), renderer, Known()).notes
    assert [note for note in notes if "told as" in note] == [
        "Card 2 is told as: The red fox sleeps. The setting is the meadow."
    ]


def test_what_changed_is_told_from_the_words(renderer):
    before, after = (
        renderer.resolve(board(text)) for text in ("A mammoth walks in snow.", "A robot walks in snow.")
    )
    compared = renderer.compare(before, after)
    assert "mammoth" in " ".join(compared.changed)
    assert "place" in " ".join(compared.kept)


def test_a_size_that_is_too_large_is_drawn_smaller_and_said(listed):
    from tests.test_planning import Known
    from tools.planning import plan_board

    listed("wan")
    plan = plan_board(board("A fox walks.", resolution="1080p"), DiffusionRenderer(), Known())
    canvas = plan.timelines[0].canvas
    assert (canvas.width, canvas.height) == (1280, 720)
    assert "This model draws 1280x720 at most, not 1920x1080." in plan.notes


def test_without_a_model_there_is_no_renderer(listed):
    listed()
    with pytest.raises(SettingsError, match="no model"):
        DiffusionRenderer()
