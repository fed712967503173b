"""The Python door: talk, verbs and renders from a program, and the README's example as it stands."""

import asyncio
import re
from pathlib import Path

import pytest

from mutoscope import Studio
from tests.commands import FOX
from tools.errors import RenderError, RequestError, SettingsError
from tools.media.reading import probe

README = (Path(__file__).parent.parent / "README.md").read_text()


@pytest.fixture(autouse=True)
def own_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))


def test_the_example_of_the_readme_runs(tmp_path, monkeypatch, capsys):
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    monkeypatch.chdir(tmp_path)
    exec(compile(example, "README.md", "exec"), {})
    said, path, drawn, cards = capsys.readouterr().out.splitlines()
    assert "c1" in said
    assert probe(Path(path)).num_frames == 48
    assert drawn.startswith("c2 ")
    assert cards == "['A red fox walks through a forest.', 'The fox stands in a meadow.']"
    assert (tmp_path / "films" / "library.db").is_file()
    assert len([line for line in example.splitlines() if line]) <= 10


def test_verbs_without_a_word_make_and_change_a_film(tmp_path):
    with Studio(tmp_path, seed=7) as studio:
        studio.do("set_storyboard", cards=[{"text": "A fox stands in snow."}], duration=1, aspect="1:1")
        (clip,) = studio.generate()
        (again,) = studio.generate()
        assert (clip.id, again.id, studio.clip.id, studio.board.format.seed) == ("c1", "c1", "c1", 7)
        studio.do("add_card", text="It runs.")
        studio.do("undo")
        assert len(studio.board.cards) == 1
        assert [clip.id for clip in studio.clips()] == ["c1"]


def test_the_talk_goes_on_where_another_studio_left_it(tmp_path):
    with Studio(tmp_path) as studio:
        studio.do("plan_only", on=True)
        assert studio.say(FOX).clips == ()
    with Studio(tmp_path) as studio:
        reply = studio.say("make it vertical")
        assert (studio.board.format.aspect, len(studio.board.cards)) == ("9:16", 1)
        assert reply.text


def test_a_question_is_answered_in_words(tmp_path, monkeypatch):
    monkeypatch.setenv("MUTOSCOPE_CONFIRM_OVER_S", "0")
    with Studio(tmp_path) as studio:
        assert studio.say("A fox stands in snow. Then it runs. 2 seconds, square.").clips == ()
        (clip,) = studio.say("render it", yes="only the first card").clips
        assert (clip.num_frames, len(studio.board.cards)) == (24, 2)
        assert studio.say("loop it", yes="only the first card").clips == ()
        assert studio.say("render it", yes=True).clips[0].num_frames == 48


def test_the_async_face_yields_events_and_renders(tmp_path):
    async def talk(studio):
        events = [event.to_json()["event"] async for event in studio.asay(FOX)]
        studio.do("edit_card", card=1, text="An owl stands in snow.")
        return events, await studio.agenerate()

    with Studio(tmp_path) as studio:
        events, (clip,) = asyncio.run(talk(studio))
    assert (events[0], events[-1], clip.id) == ("turn", "clip", "c2")


def test_what_cannot_be_done_is_raised_with_what_is_valid(tmp_path):
    with Studio(tmp_path) as studio:
        with pytest.raises(RequestError, match="No tool is called 'paint'") as caught:
            studio.do("paint")
        assert "set_storyboard" in caught.value.hint
        with pytest.raises(RequestError, match="edit_card cannot take"):
            studio.do("edit_card", card="first")
        with pytest.raises(RequestError, match="is empty"):
            studio.say(" ")
        with pytest.raises(RequestError, match="Nothing was queued"):
            studio.wait(studio.do("plan_only", on=True))


def test_a_render_that_did_not_end_well_is_raised(tmp_path):
    with Studio(tmp_path) as studio:
        studio.do("set_storyboard", cards=[{"text": "A fox runs."}], duration=20, resolution="1080p")
        queued = studio.do("generate")
        studio.do("cancel_render")
        with pytest.raises(RenderError, match="r1 was cancelled"):
            studio.wait(queued)


def test_a_renderer_that_does_not_exist_is_refused_at_once(tmp_path):
    with pytest.raises(SettingsError, match="oil"):
        Studio(tmp_path, renderer="oil")
