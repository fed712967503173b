"""What a model is told of several cards in one shot: all texts in order, or each in its own frames."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

from dataclasses import replace

import pytest
import torch

from tests.diffusing import AHEAD, COUNT, HANDLES, START, Pictures, shot
from tools.renderers.diffusion import models, telling
from tools.renderers.diffusion.job import job_of
from tools.renderers.diffusion.loading import load
from tools.renderers.diffusion.recipe import recipe
from tools.shot import Beat

torch.set_num_threads(1)

FOX, WHALE, ROBOT = (
    "a red fox walks through snow",
    "a blue whale in the sea",
    "a green robot dances in a city",
)
FAMILIES = ("ltx2", "ltx", "wan-vace")
APART = 6
"""How much more a text changes its own frames than the others: 11 to 47 times were measured."""


@pytest.mark.parametrize(("texts", "told"), [
    (["A fox walks."], "A fox walks."),
    (["A fox walks.", "The fox sits."], "First: A fox walks. Then: The fox sits."),
    (
        ["A fox walks. It is night. Style: film noir.", "It sits. It is night. Style: film noir."],
        "First: A fox walks. It is night. Style: film noir. Then: It sits.",
    ),
    (["It runs.", "It sits.", "It runs."], "First: It runs. Then: It sits. Then: It runs."),
    (["A fox walks.", "A fox walks."], "A fox walks."),
    (["", ""], ""),
])  # fmt: skip
def test_the_texts_of_cards_are_told_in_order_and_what_stays_once(texts, told):
    assert telling.in_order(texts) == told


def test_splitting_texts_is_a_recipe_of_its_own_and_leaves_the_others_as_they_were():
    plain, split = recipe("ltx2", "distilled"), recipe("ltx2", "distilled-split")
    assert (plain.split_texts, split.split_texts) == (False, True)
    assert replace(split, name=plain.name, split_texts=False) == plain
    assert plain.digest == "36e91b37b0fa"
    assert split.digest != plain.digest


@pytest.fixture(scope="module", params=FAMILIES)
def tells(request, tmp_path_factory, checkpoints):
    """Return a function: the latents of a shot by its texts, for each family that draws several as one."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUTOSCOPE_MODELS", str(tmp_path_factory.mktemp("models") / "models.json"))
        patch.setenv("MUTOSCOPE_DEVICE", "cpu")
        entry = models.add(checkpoints(request.param), recipe_name="distilled")
        yield latents_with(entry)


def latents_with(entry):
    loaded = load(entry)

    def told(*texts, split=True, seeds=(7,), **changes):
        step = COUNT // len(texts)
        beats = tuple(Beat(step * place, {"prompt": text}) for place, text in enumerate(texts))
        shots = [shot(entry, seed, beats=beats, **changes) for seed in seeds]
        capabilities, sizes = loaded.checkpoint.capabilities, loaded.checkpoint.family.sizes
        job = job_of(shots, Pictures(), capabilities, sizes.multiple, "")
        how = replace(loaded.checkpoint.recipe, split_texts=split)
        other = replace(loaded, checkpoint=replace(loaded.checkpoint, recipe=how))
        return telling.denoised(other, job, lambda step, latents: None)

    told.name = entry.name
    return told


def halves(a, b):
    """How far latents are from each other in the frames of the first card and in those of the second."""
    away = (a - b).abs().mean((0, 1, 3, 4)).tolist()
    first = len(away) // 2 + 1
    return sum(away[:first]) / first, sum(away[first:]) / (len(away) - first)


def test_a_split_text_changes_its_own_frames_more_than_the_others(tells):
    base = tells(FOX, WHALE)
    other, own = halves(base, tells(FOX, ROBOT))
    assert own > APART * other
    own, other = halves(base, tells(ROBOT, WHALE))
    assert own > APART * other


def test_each_half_is_closer_to_its_own_text_told_throughout_than_to_the_others(tells):
    base = tells(FOX, WHALE)
    fox, whale = (halves(base, tells(text, text)) for text in (FOX, WHALE))
    assert fox[0] * 2 < whale[0]
    assert whale[1] * 2 < fox[1]


@pytest.mark.parametrize("tells", ["ltx", "wan-vace"], indirect=True)
def test_without_sound_one_text_twice_is_that_text(tells):
    assert torch.allclose(tells(FOX, FOX), tells(FOX), atol=1e-5)


def test_unsplit_texts_are_told_as_one_everywhere(tells):
    joined = tells(FOX, WHALE, split=False)
    assert torch.equal(joined, tells(telling.in_order([FOX, WHALE]), split=False))
    first, second = halves(joined, tells(FOX, ROBOT, split=False))
    assert first > second / 2


@pytest.mark.parametrize(
    "anchors", [(START, AHEAD), (*HANDLES[:9], START, *HANDLES[9:])], ids=["ahead", "retake"]
)
def test_split_texts_go_with_pictures_and_batches(tells, anchors):
    together = tells(FOX, WHALE, seeds=(1, 2), anchors=anchors)
    alone = torch.cat([tells(FOX, WHALE, seeds=(seed,), anchors=anchors) for seed in (1, 2)])
    assert torch.allclose(together, alone, atol=1e-4)
    assert not torch.equal(together[0], together[1])
