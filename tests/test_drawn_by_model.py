"""The whole way with a model: words, plan, worker, latents, frames, mp4; then every verb that refines.

Frames are a quarter as large as the smallest format, to be quick; `setup gpu` draws whole ones in its test.
"""

import numpy as np
import pytest

from mutoscope import Studio
from tests.filmed import filmed
from tests.refined import frames, refined
from tools.errors import RequestError
from tools.format import Canvas
from tools.media.pictures import write_png
from tools.renderers.diffusion import models
from tools.renderers.diffusion.describe import DiffusionRenderer

CARDS = [{"text": "A red fox walks through a meadow."}, {"text": "The fox sits down."}]


@pytest.fixture(scope="module")
def drawn(tmp_path_factory, checkpoints):
    """A studio that draws with a small LTX-2, with a first clip of two cards."""
    folder = tmp_path_factory.mktemp("drawn")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUTOSCOPE_MODELS", str(folder / "models.json"))
        patch.setenv("MUTOSCOPE_DEVICE", "cpu")
        patch.setattr(DiffusionRenderer, "canvas", lambda self, _: Canvas(240, 240, self.capabilities.rate))
        models.add(checkpoints("ltx2"), recipe_name="distilled")
        with Studio(folder / "library", seed=7, renderer="diffusion") as studio:
            studio.do("set_storyboard", cards=CARDS, duration=1, aspect="1:1", seed=7)
            studio.wait(studio.do("generate"), 120)
            yield studio


def shots(studio, clip):
    return [planned.shot for planned in studio.bench.timeline(clip.id).shots if planned.shot]


def test_two_cards_are_one_shot_through_their_stills(drawn):
    clip = drawn.bench.library.clips.get("c1")
    first, second = shots(drawn, clip)
    assert (clip.renderer, clip.num_frames, clip.canvas.width) == ("diffusion", 24, 240)
    assert first == second
    assert [anchor.frame for anchor in first.anchors] == [0, 12]
    assert frames(clip).shape == (24, 360, 240)
    made = drawn.bench.library.takes.get(first.fingerprint).made
    assert (made["model"], made["steps"], made["device"]) == ("ltx2", "8", "cpu")
    assert made.keys() >= {"scheduler", "guidance", "weights", "torch", "diffusers", "transformers"}
    assert first.identity.keys() == {"renderer", "revision", "family", "checkpoint", "dtype", "recipe"}


def test_a_changed_card_is_retaken_with_the_one_before(drawn):
    drawn.do("set_storyboard", cards=[*CARDS, {"text": "It sleeps."}], duration=1, aspect="1:1", seed=7)
    drawn.wait(drawn.do("generate"), 120)
    drawn.do("edit_card", card=3, text="It jumps.")
    plan = drawn.do("generate").plan
    assert [planned.action for planned in plan.shots()] == ["reuse", "render", "render"]
    assert [shot.num_frames for shot in plan.to_render()] == [16]


def test_a_remix_starts_from_what_was_drawn(drawn):
    told = drawn.do("remix", clip="c1", time_of_day="night", strength="subtle")
    (clip,) = drawn.wait(told, 120)
    assert "night" in told.did
    assert [shot.source.strength for shot in shots(drawn, clip)] == [0.2, 0.2]
    assert all("night" in shot.beats[0].card["prompt"] for shot in shots(drawn, clip))


def test_a_loop_is_closed_by_the_model(drawn):
    clip = refined(drawn, "loop", clip="c1", length="short")
    (closing,) = shots(drawn, clip)
    assert closing.identity["renderer"] == "diffusion"
    assert [anchor.frame for anchor in closing.anchors] == [-1, 24]
    assert clip.measures.keys() >= {"seam", "motion"}


def test_a_clip_is_extended_with_words_and_blended(drawn):
    longer = refined(drawn, "recut", clip="c1", keep="0-0.5", after="The fox jumps.", after_s=0.5)
    (after,) = shots(drawn, longer)
    assert after.anchors[0].frame == -1
    assert "red fox jumps" in after.beats[0].card["prompt"]
    both = refined(drawn, "blend", first="c1", second=longer.id, length=0.25)
    (blended,) = shots(drawn, both)
    assert [anchor.frame for anchor in blended.anchors] == [-1, 6]
    assert (blended.second.mode, blended.identity["renderer"]) == ("transition", "diffusion")


def test_several_versions_differ_in_seed_and_say_how(drawn):
    drawn.do("set_storyboard", cards=CARDS[:1], duration=1, aspect="1:1", seed=3, variations=2)
    first, second = drawn.wait(drawn.do("generate"), 120)
    assert (first.seed, second.seed) == (3, 4)
    assert second.note
    assert shots(drawn, first)[0].beats != shots(drawn, second)[0].beats


def test_what_was_drawn_is_said_not_to_be_checked(drawn):
    reply = drawn.say("A whale swims in the sea, one second, square.")
    assert "not checked" in reply.text


def test_what_a_model_drew_is_sketched_from_its_words_and_a_sketch_is_drawn_from_what_it_shows(drawn):
    drawn.do("pick_clip", clip="c1")
    drawn.wait(drawn.do("remix", clip="c1", time_of_day="night"), 120)
    drawn.do("set_renderer", renderer="animatic")
    (sketch,) = drawn.wait(drawn.do("generate"), 120)
    assert {shot.identity["renderer"] for shot in shots(drawn, sketch)} == {"animatic"}
    assert all(shot.source is None for shot in shots(drawn, sketch))
    assert "a red fox" in sketch.drawn
    drawn.do("set_renderer", renderer="diffusion")
    (again,) = drawn.wait(drawn.do("remix", clip=sketch.id, weather="snow"), 120)
    first = shots(drawn, again)[0]
    assert first.identity["renderer"] == "diffusion"
    assert first.source.reference == f"take:{shots(drawn, sketch)[0].fingerprint}"


def test_footage_is_drawn_again_by_words_and_a_picture_opens_its_card(drawn, tmp_path):
    film = filmed(tmp_path / "dog.mp4", 24, size=(480, 480))
    (footage,) = drawn.wait(drawn.do("import_media", path=str(film)), 60)
    told = drawn.do("remix", clip=footage.id, words="A robot dog runs through snow.", strength="strong")
    (clip,) = drawn.wait(told, 120)
    assert told.did.endswith("A robot dog runs through snow., drawn again from what was filmed.")
    (shot,) = shots(drawn, clip)
    assert (shot.identity["renderer"], shot.source.strength) == ("diffusion", 0.8)
    assert shot.beats[0].card["prompt"] == "A robot dog runs through snow."
    with pytest.raises(RequestError, match="Nothing was named"):
        drawn.do("remix", clip=footage.id)
    write_png(np.full((480, 480, 3), 90, np.uint8), tmp_path / "beach.png")
    drawn.do("set_storyboard", cards=[{"text": "A beach."}], duration=1, aspect="1:1", seed=7)
    picture = drawn.do("import_media", path=str(tmp_path / "beach.png")).found["media"]["id"]
    drawn.do("add_card", text="A ship sails by.", media=picture)
    told = drawn.do("generate")
    assert any(
        anchor.reference.startswith("media:") for still in told.plan.stills for anchor in still.anchors
    )
    (clip,) = drawn.wait(told, 120)
    assert clip.num_frames >= 24
