"""Stills first: the opening pictures of cards, drawn alone and used by what is rendered later."""

import pytest

from mutoscope import Studio
from tests.directing import calls, situation
from tools.errors import RequestError
from tools.media.pictures import read_png
from tools.renderers.diffusion import models

CARDS = [{"text": "A red fox walks through snow."}, {"text": "It sits down."}]


@pytest.fixture
def studio(tmp_path):
    with Studio(tmp_path / "library", seed=7) as studio:
        studio.do("set_storyboard", cards=CARDS, duration=2, aspect="1:1", seed=7)
        yield studio


def stills(studio):
    return sorted((studio.bench.library.folder / "stills").glob("*.png"))


def test_every_card_gets_its_opening_picture_and_no_clip(studio):
    told = studio.do("draw_still")
    assert studio.wait(told, 60) == []
    assert len(stills(studio)) == 2
    assert told.did.startswith("The stills of cards 1 and 2: ")
    assert all(str(path) in told.did for path in stills(studio))
    assert read_png(stills(studio)[0]).shape == (480, 480, 3)
    assert studio.clip is None


def test_one_card_alone_and_again_without_work(studio):
    first = studio.do("draw_still", card=2)
    studio.wait(first, 60)
    assert len(stills(studio)) == 1
    assert studio.do("draw_still", card=2).render.state == "done"
    studio.do("edit_card", card=1, text="A whale swims in the sea.")
    studio.wait(studio.do("draw_still"), 60)
    assert len(stills(studio)) == 3


def test_a_render_with_a_model_starts_from_the_stills_that_are_settled(tmp_path, listed, checkpoints):
    listed()
    models.add(checkpoints("ltx2"), recipe_name="distilled")
    with Studio(tmp_path / "library", seed=7, renderer="diffusion") as studio:
        studio.do("set_storyboard", cards=CARDS, duration=1, aspect="1:1", seed=7)
        studio.wait(studio.do("draw_still"), 120)
        before = {path: path.stat().st_mtime_ns for path in stills(studio)}
        (clip,) = studio.wait(studio.do("generate"), 120)
        assert {path: path.stat().st_mtime_ns for path in stills(studio)} == before
        shots = [planned.shot for planned in studio.bench.timeline(clip.id).shots]
        anchored = {anchor.reference.removeprefix("still:") for shot in shots for anchor in shot.anchors}
        assert anchored == {path.stem for path in before}


def test_what_has_no_still_says_so(studio, tmp_path):
    with pytest.raises(RequestError):
        studio.do("draw_still", card=7)
    (clip,) = studio.generate()
    studio.wait(studio.do("recut", clip=clip.id, keep="0-1"), 60)
    with pytest.raises(RequestError, match="needs no still"):
        studio.do("draw_still", card=1)
    with Studio(tmp_path / "empty") as empty, pytest.raises(RequestError, match="no storyboard"):
        empty.do("draw_still")


def test_a_model_that_starts_from_words_alone_takes_none(tmp_path, listed, checkpoints):
    listed()
    models.add(checkpoints("wan"))
    with Studio(tmp_path / "library", seed=7, renderer="diffusion") as studio:
        studio.do("set_storyboard", cards=CARDS, duration=1, aspect="1:1", seed=7)
        with pytest.raises(RequestError, match="takes no still"):
            studio.do("draw_still")


def test_stills_are_asked_for_in_words(studio):
    for said in ("draw the stills first", "show me the stills", "stills please", "the opening frames"):
        assert calls(said, situation("A fox.", "It sits.")) == [("draw_still", {})], said
    assert calls("draw the still of card 2", situation("A fox.", "It sits.")) == [("draw_still", {"card": 2})]


def test_in_a_conversation_the_answer_names_the_pictures(studio):
    reply = studio.say("draw the stills first")
    assert all(str(path) in reply.text for path in stills(studio))
    assert len(stills(studio)) == 2
