"""Styles of the user's own: read from a file, named like the others, drawn, refused where they are wrong."""

import numpy as np
import pytest

from mutoscope import Studio
from tests.directing import calls, new
from tools import styles
from tools.errors import RequestError, SettingsError
from tools.media.reading import decode

POSTCARD = """
["faded postcard"]
text = "a sun-bleached postcard"
base = "archival"
colour = 0.0
sky = "#ff0000"
sky_part = 0.9
held = 1
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    def write(text: str) -> None:
        styles.user_file().parent.mkdir(parents=True, exist_ok=True)
        styles.user_file().write_text(text)

    return write


def test_a_style_of_ones_own_is_drawn_and_named(own, tmp_path):
    own(POSTCARD)
    with Studio(tmp_path / "library", seed=7) as studio:
        reply = studio.say("A fox stands in a meadow, faded postcard style. 1 second, square.")
        assert studio.board.format.style == "faded postcard"
        assert "faded postcard" in reply.clips[0].drawn
        (first,) = decode(reply.clips[0].path, 0, 1)
        studio.do("set_format", style="none")
        (plain,) = decode(studio.generate()[0].path, 0, 1)
    assert np.abs(first.astype(int) - plain).mean() > 20


def test_a_changed_style_is_drawn_anew(own, tmp_path):
    own(POSTCARD)
    with Studio(tmp_path / "library", seed=7) as studio:
        cards = [{"text": "A fox stands in a meadow."}]
        studio.do("set_storyboard", cards=cards, duration=1, aspect="1:1", style="faded postcard")
        (first,) = studio.generate()
        own(POSTCARD.replace("0.9", "0.1"))
        (second,) = studio.generate()
    assert first.id != second.id


def test_the_words_of_a_style_of_ones_own_are_understood(own):
    own(POSTCARD)
    assert calls("A fox walks, in faded postcard style") == new("A fox walks", style="faded postcard")


def test_a_style_that_is_not_there_is_refused_with_those_that_are(own, tmp_path):
    own(POSTCARD)
    with Studio(tmp_path / "library") as studio, pytest.raises(RequestError) as caught:
        studio.do("set_storyboard", cards=[{"text": "a fox"}], style="cubism")
    assert "faded postcard" in caught.value.hint


@pytest.mark.parametrize(
    "text",
    ["[x", "x = 1", "[x]\ncolours = 2", '[x]\nbase = "cubism"', '[x]\ncontrast = "much"', "[x]\ntint = 3"],
)
def test_a_style_that_is_wrong_is_named_with_what_is_valid(own, text):
    own(text)
    with pytest.raises(SettingsError) as caught:
        styles.user_styles()
    assert caught.value.hint


def test_a_wrong_file_stops_no_conversation(own):
    own("[x")
    assert calls("A fox walks, in film noir style") == new("A fox walks", style="film noir")


def test_the_command_lists_all_styles(own, mutoscope):
    own(POSTCARD)
    told = mutoscope("styles").out
    assert "film noir" in told
    assert "faded postcard  a sun-bleached postcard" in told
