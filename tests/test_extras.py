"""Extras: what a model draws with beside its recipe, on small pipelines of the real classes."""

import importlib.util
import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

from dataclasses import replace

import numpy as np
import pytest
import torch

from tests.diffusing import AGAIN, drawn, shot
from tools.errors import RenderError, SettingsError
from tools.renderers.diffusion import models
from tools.renderers.diffusion.describe import DiffusionRenderer
from tools.renderers.diffusion.engine import DiffusionEngine
from tools.renderers.diffusion.extras import extras
from tools.renderers.diffusion.loading import load
from tools.renderers.diffusion.recipe import recipe

torch.set_num_threads(1)

FAMILIES = ("ltx2", "ltx", "wan-vace")


@pytest.fixture
def entry(listed, checkpoints):
    """Put a small checkpoint with a full recipe into the list."""

    def put(name):
        listed()
        return models.add(checkpoints(name), recipe_name="full")

    return put


@pytest.fixture
def installed(monkeypatch):
    """Have every package that an extra needs found."""
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: object())


def passes(engine, asked):
    """How often the blocks of the transformer are run for a shot."""
    seen = []
    (loaded,) = engine._warm.values()
    block = next(part for name, part in loaded.pipe.transformer.named_modules() if name.endswith("blocks.0"))
    hook = block.attn1.register_forward_pre_hook(lambda *_: seen.append(1))
    drawn([asked], engine)
    hook.remove()
    return len(seen)


def moved(one, other):
    return float(np.abs(one.astype(int) - other).mean())


@pytest.mark.parametrize("name", FAMILIES)
def test_a_cache_is_another_identity_leaves_passes_out_and_changes_the_frames_little(entry, name):
    plain = entry(name)
    full, engine = shot(plain), DiffusionEngine()
    whole = drawn([full], engine)
    most = passes(engine, full)
    cached = models.use(plain.name, ["cache"])
    asked, engine = shot(cached), DiffusionEngine()
    away = moved(drawn([asked], engine), whole)
    assert asked.fingerprint != full.fingerprint
    assert passes(engine, asked) == most * cached.recipe.passes(cached=True) / cached.recipe.passes()
    assert 0 < away < moved(drawn([replace(asked, seed=8)], engine), whole) / 2
    assert DiffusionRenderer(cached).cost(asked) < DiffusionRenderer(plain).cost(full)


def test_where_a_source_is_drawn_again_no_step_is_foretold(entry):
    plain = entry("wan")
    cached = models.use(plain.name, ["cache"])
    engine = DiffusionEngine()
    again = drawn([shot(cached, source=AGAIN)], engine)
    assert np.array_equal(again, drawn([shot(plain, source=AGAIN)]))
    assert passes(engine, shot(cached)) == cached.recipe.passes(cached=True)


def test_what_leaves_pictures_as_they_are_is_named_and_no_other_identity(entry, installed, monkeypatch):
    plain = entry("ltx")
    exactly = replace(extras()["flash"], backend="_native_math")
    monkeypatch.setitem(extras(), "flash", exactly)
    compiled = []
    monkeypatch.setattr(torch.nn.Module, "compile", lambda self, **_: compiled.append(type(self).__name__))
    fast = models.use(plain.name, ["flash", "compile"])
    assert fast.extras == ("compile", "flash")
    assert shot(fast).fingerprint == shot(plain).fingerprint
    engine = DiffusionEngine()
    models.use(plain.name, ["none"])
    whole = drawn([shot(plain)])
    models.use(plain.name, ["flash", "compile"])
    assert moved(drawn([shot(fast)], engine), whole) < 1
    (loaded,) = engine._warm.values()
    assert loaded.facts()["extras"] == "compile, flash"
    assert compiled == ["LTXVideoTransformerBlock"] * 2
    block = loaded.pipe.transformer.transformer_blocks[0]
    assert block.attn1.processor._attention_backend == "_native_math"
    assert block.attn2.processor._attention_backend is None


@pytest.mark.parametrize(
    ("named", "said", "hint"),
    [
        (["turbo"], "no extra called 'turbo'", "cache, compile"),
        (["sage"], "sage needs sageattention, which is not installed", "pip install sageattention"),
        (["none", "cache"], "no extra called 'none'", "cache"),
    ],
)
def test_an_extra_that_is_not_there_is_refused(entry, named, said, hint):
    plain = entry("wan")
    with pytest.raises(SettingsError, match=said) as caught:
        models.use(plain.name, named)
    assert hint in caught.value.hint
    assert models.named(plain.name).extras == ()


def test_two_of_one_kind_are_refused(entry, installed):
    plain = entry("wan")
    with pytest.raises(SettingsError, match="flash and sage cannot"):
        models.use(plain.name, ["sage", "flash"])


def test_few_steps_leave_none_to_foretell(listed, checkpoints):
    listed()
    few = models.add(checkpoints("ltx2"), recipe_name="distilled")
    with pytest.raises(SettingsError, match="8 steps"):
        models.use(few.name, ["cache"])
    assert recipe("ltx2", "distilled").passes() == 8


def test_a_shot_is_drawn_with_the_extras_it_was_planned_with(entry, installed):
    plain = entry("wan")
    cached = models.use(plain.name, ["cache", "int8"])
    assert cached.identity["extras"] == "cache:12:3 int8"
    models.use(plain.name, ["flash"])
    assert models.planned_with(shot(cached).identity).extras == ("cache", "int8", "flash")
    assert models.planned_with(shot(plain).identity).extras == ("flash",)
    with pytest.raises(RenderError, match="not in the list any more"):
        models.planned_with({**shot(cached).identity, "extras": "cache:9:9"})


def test_weights_in_8_bits_take_half_and_are_not_cast_again(entry, installed):
    half = models.use(entry("wan").name, ["int8"])
    half = replace(half, weights={"transformer": 26 * 2**30, "text_encoder": 10 * 2**30, "vae": 2**30})
    places = [half.placement(free * 2**30).name for free in (80, 24, 18, 16)]
    assert places == ["whole", "whole", "model", "group"]
    assert replace(half, extras=()).placement(24 * 2**30).name == "model-fp8"


@pytest.mark.parametrize(("name", "extra"), [("wan", "int8"), ("ltx2", "int8"), ("ltx", "fp8")])
def test_a_model_in_8_bits_is_another_identity_and_draws_nearly_the_same(entry, name, extra):
    pytest.importorskip("torchao")
    plain = entry(name)
    small = models.use(plain.name, [extra])
    assert shot(small).fingerprint != shot(plain).fingerprint
    loaded = load(small)
    for part in (loaded.pipe.transformer, loaded.pipe.text_encoder):
        assert any("torchao" in type(weight).__module__ for weight in part.parameters())
    away = moved(drawn([shot(small)]), drawn([shot(plain)]))
    assert 0 < away < 4


def test_extras_are_switched_by_hand_and_shown(mutoscope, entry):
    entry("wan")
    assert "flash3" in mutoscope("models").out
    assert mutoscope("models", "use", "wan", "--with", "cache").out == "wan draws from now on, with cache.\n"
    assert "draws with cache" in mutoscope("models").out
    assert mutoscope("models", "use", "wan").out == "wan draws from now on, with cache.\n"
    assert mutoscope("models", "use", "wan", "--with", "none").out == "wan draws from now on.\n"
    refused = mutoscope("models", "use", "wan", "--with", "flash")
    assert (refused.code, "pip install flash-attn" in refused.err) == (2, True)
