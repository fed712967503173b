"""Stills that are drawn after earlier ones which show who is seen in them, where a model takes references."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import json
from dataclasses import replace

import numpy as np
import pytest
import torch

from mutoscope import Studio
from tests.diffusing import drawn, shot
from tests.test_diffusion import denoised, told
from tests.test_planning import Known
from tools.format import Format
from tools.media.pictures import write_png
from tools.planning import plan_board, stills_of
from tools.renderers.diffusion import models
from tools.renderers.diffusion.describe import DiffusionRenderer
from tools.renderers.diffusion.loading import load
from tools.shot import Anchor
from tools.storyboard import Storyboard

torch.set_num_threads(1)

TEXTS = ("A red fox walks through snow.", "A whale swims in the sea.", "The fox sits in a forest.")


@pytest.fixture
def vace(listed, checkpoints):
    listed()
    return models.add(checkpoints("wan-vace"), recipe_name="distilled")


def board(*texts):
    made = Storyboard("b1", 1, (), Format())
    for text in texts:
        made = made.insert_card(text, join="cut")
    return made


def stills(model, *texts):
    return stills_of(board(*texts), DiffusionRenderer(model), Known())


def shown(still):
    return [anchor.reference.removeprefix("still:") for anchor in still.anchors]


def test_who_is_seen_again_is_drawn_after_the_still_that_shows_them_first(vace):
    first, second, third = stills(vace, *TEXTS).values()
    assert [shown(one) for one in (first, second, third)] == [[], [], [first.fingerprint]]
    both = stills(vace, *TEXTS, "The fox sees the whale.")[4]
    assert set(shown(both)) == {first.fingerprint, second.fingerprint}


def test_what_runs_on_from_the_card_before_follows_no_other_still(vace):
    smooth = Storyboard("b1", 1, (), Format()).insert_card(TEXTS[0]).insert_card(TEXTS[2])
    assert not any(still.anchors for still in stills_of(smooth, DiffusionRenderer(vace), Known()).values())


def test_only_what_shows_the_same_follows_a_changed_still(vace):
    before = stills(vace, *TEXTS)
    other_whale = stills(vace, TEXTS[0], "A blue whale dives in the sea.", TEXTS[2])
    other_fox = stills(vace, "A white fox walks through snow.", *TEXTS[1:])
    assert [before[k] == other_whale[k] for k in (1, 2, 3)] == [True, False, True]
    assert [before[k] == other_fox[k] for k in (1, 2, 3)] == [False, True, False]


def test_the_plan_says_whom_a_card_follows(vace):
    before, now = board(*TEXTS), board("A red fox runs through snow.", *TEXTS[1:])
    plan = plan_board(now, DiffusionRenderer(vace), Known(), before=before)
    assert [planned.reason for planned in plan.shots()] == [
        "card 1 changed", "not drawn yet", "card 3 shows who looks otherwise in an earlier card"
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["ltx2", "wan-small"])
def test_a_model_that_takes_no_references_is_given_none(listed, name):
    (model,) = listed(name)
    assert all(not still.anchors for still in stills(model, *TEXTS).values())


def test_a_model_that_draws_stills_for_another_is_given_them(vace, listed, checkpoints):
    model = models.add(checkpoints("wan-first"), "pair", recipe_name="distilled", stills=vace.name)
    plan = plan_board(board(*TEXTS), DiffusionRenderer(model), Known())
    assert [len(still.anchors) for still in plan.stills] == [0, 0, 1]
    assert [[one.frame for one in shot.anchors] for shot in plan.to_render()] == [[0]] * 3


def after(model, *names, seed=7):
    anchors = tuple(Anchor(18 * k, f"still:{name}") for k, name in enumerate(names, 1))
    return replace(shot(model, seed), num_frames=1, anchors=anchors)


def test_references_reach_the_transformer_and_are_cut_off_the_latents(vace):
    loaded = load(vace)
    free = told(loaded, num_frames=1)["control_hidden_states"]
    held = told(loaded, num_frames=1, anchors=after(vace, "a", "b").anchors)["control_hidden_states"]
    assert (free.shape[2], held.shape[2]) == (1, 3)
    assert not torch.equal(held[:, :, 0], held[:, :, 1])
    assert torch.equal(held[:, :, 2:], free)
    latents = denoised(loaded, num_frames=1, anchors=after(vace, "a", "b").anchors)
    assert latents.shape[2] == 1
    assert not torch.equal(latents, denoised(loaded, num_frames=1))


def test_stills_of_several_versions_are_each_drawn_after_their_own(vace):
    asked = [after(vace, "one"), after(vace, "other", seed=8)]
    together = drawn(asked).astype(int)
    assert np.abs(together - np.concatenate([drawn([one]) for one in asked])).max() <= 1


def test_a_still_waits_for_those_it_is_drawn_after(vace, small_frames, tmp_path):
    cards = [{"text": text, "join": "cut"} for text in TEXTS]
    with Studio(tmp_path / "library", seed=7, renderer="diffusion") as studio:
        studio.do("set_storyboard", cards=cards, duration=3, aspect="1:1")
        first, _, third = stills_of(studio.board, studio.bench.renderer, studio.bench).values()
        told = studio.do("draw_still", card=3)
        assert told.plan.stills == (first, third)
        studio.wait(told, 120)
        rows = studio.bench.library.db.rows("SELECT * FROM tasks")
        needs = {row["fingerprint"]: json.loads(row["needs"]) for row in rows}
        assert needs == {first.fingerprint: [], third.fingerprint: [first.fingerprint]}
        assert all(studio.bench.library.stills.drawn(one.fingerprint) for one in (first, third))
        assert studio.do("draw_still", card=3).plan.stills == (third,)


def test_a_picture_of_the_users_needs_no_likeness(vace, tmp_path):
    write_png(np.full((480, 480, 3), 90, np.uint8), tmp_path / "fox.png")
    with Studio(tmp_path / "library", seed=7, renderer="diffusion") as studio:
        studio.do("set_storyboard", cards=[{"text": TEXTS[0]}], duration=1, aspect="1:1")
        picture = studio.do("import_media", path=str(tmp_path / "fox.png")).found["media"]["id"]
        studio.do("add_card", text="The fox sits.", media=picture)
        still = stills_of(studio.board, studio.bench.renderer, studio.bench)[2]
    assert [anchor.reference.partition(":")[0] for anchor in still.anchors] == ["media"]
