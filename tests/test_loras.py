"""LoRAs of a film: named with weights on its board, part of its shots, switched in a loaded model."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import json

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file

from mutoscope import Studio
from tests.diffusing import SAME, Pictures, drawn, shot
from tests.directing import CRANE, calls, new, situation
from tests.refined import frames
from tools.errors import RenderError, RequestError
from tools.renderers.base import Made
from tools.renderers.diffusion import loading, models
from tools.renderers.diffusion.checkpoint import Lora
from tools.renderers.diffusion.engine import DiffusionEngine
from tools.shot import Beat

torch.set_num_threads(1)


@pytest.fixture
def loras(tmp_path):
    """Write small LoRAs for a family."""

    def write(folder, *names):
        config = json.loads((folder / "transformer" / "config.json").read_text())
        blocks = "blocks" if config["_class_name"].startswith("Wan") else "transformer_blocks"
        width = config["num_attention_heads"] * config["attention_head_dim"]
        place = f"transformer.{blocks}.0.attn1.to_q"
        for seed, name in enumerate(names):
            made = torch.Generator().manual_seed(seed)
            weights = {
                f"{place}.lora_A.weight": 3 * torch.randn(4, width, generator=made),
                f"{place}.lora_B.weight": 3 * torch.randn(width, 4, generator=made),
            }
            save_file(weights, tmp_path / f"{name}.safetensors")
        return [tmp_path / f"{name}.safetensors" for name in names]

    return write


@pytest.fixture
def inked(listed, checkpoints, loras):
    """A model of each of two families with a LoRA that it always has, and one for films that ask for it."""
    listed()

    def put(name):
        ink, wash = loras(checkpoints(name), "Ink", "Watercolour")
        own = [Lora(ink, 0.5), Lora(wash, 0.0)]
        return models.add(checkpoints(name), recipe_name="distilled", loras=own)

    return put


def asking(model, **weights):
    """A shot whose board names LoRAs."""
    told = {lora.hash: weights[lora.name] for lora in model.loras if lora.name in weights}
    asked = shot(model)
    card = {**asked.beats[0].card, "loras": {"of": model.hash, "weights": told}}
    return shot(model, beats=(Beat(0, card),))


@pytest.mark.parametrize("name", ["ltx2", "wan"])
def test_a_film_changes_the_weights_and_the_model_stays_loaded(inked, monkeypatch, name):
    model, engine, loads = inked(name), DiffusionEngine(), []
    load = loading._placed
    monkeypatch.setattr(loading, "_placed", lambda *given: loads.append(given) or load(*given))
    (plain,) = drawn([shot(model)], engine)
    (washed,) = drawn([asking(model, watercolour=0.6)], engine)
    (more,) = drawn([asking(model, watercolour=1.5)], engine)
    (without,) = drawn([asking(model, ink=0.0)], engine)
    (again,) = drawn([shot(model)], engine)
    assert np.array_equal(plain, again)
    assert len({frames.tobytes() for frames in (plain, washed, more, without)}) == 4
    assert len(loads) == 1


@pytest.mark.parametrize("place", loading.PLACEMENTS[1:], ids=lambda place: place.name)
def test_they_are_switched_wherever_the_weights_lie(inked, monkeypatch, place):
    model = inked("wan")
    (whole,) = drawn([asking(model, watercolour=2.0)])
    monkeypatch.setattr(loading, "_place", lambda checkpoint: (place, ()))
    engine = DiffusionEngine()
    drawn([shot(model)], engine)
    (again,) = drawn([asking(model, watercolour=2.0)], engine)
    assert np.abs(whole.astype(int) - again).mean() <= (4 if place.fp8 else SAME)


def test_out_of_memory_they_are_put_on_again(inked):
    model, engine = inked("wan"), DiffusionEngine()
    (washed,) = drawn([asking(model, watercolour=0.6)], engine)
    (loaded,) = engine._warm.values()
    loaded.step_down()
    (again,) = drawn([asking(model, watercolour=0.6)], engine)
    assert np.abs(washed.astype(int) - again).mean() <= SAME


def test_shots_of_films_with_other_weights_are_each_what_they_are_alone(inked):
    model = inked("wan")
    shots = [asking(model, watercolour=0.6), asking(model, watercolour=2.0)]
    assert np.array_equal(drawn(shots), np.concatenate([drawn([one]) for one in shots]))


def test_the_record_names_them_and_one_that_is_gone_is_missed(inked):
    model = inked("wan")
    events = DiffusionEngine().draw([asking(model, watercolour=0.6)], Pictures())
    (made,) = (event.facts for event in events if isinstance(event, Made))
    assert made["loras"] == "ink 0.5, watercolour 0.6"
    asked = asking(model, watercolour=0.6)
    models.add(model.folder, recipe_name="distilled", loras=model.loras[:1])
    with pytest.raises(RenderError, match="not in the list any more"):
        drawn([asked])


@pytest.fixture
def experts(listed, checkpoints, loras):
    """Wan 2.2 with a LoRA: one file for both of its experts, or one for each."""
    listed()
    high, low = loras(checkpoints("wan-experts"), "Wash_high_noise", "Wash_low_noise")

    def put(*, pair):
        lora = Lora(high, 0.5, low if pair else None)
        return models.add(checkpoints("wan-experts"), recipe_name="distilled", loras=[lora])

    return put, (high, low)


@pytest.mark.parametrize("pair", [True, False])
def test_both_experts_are_given_a_lora_each_its_own_file_or_the_one_there_is(experts, pair):
    put, (high, low) = experts
    pipe = loading.load(put(pair=pair)).pipe
    for transformer, file in ((pipe.transformer, high), (pipe.transformer_2, low if pair else high)):
        layer = transformer.blocks[0].attn1.to_q
        wanted = load_file(file)["transformer.blocks.0.attn1.to_q.lora_A.weight"]
        assert torch.equal(layer.lora_A["lora-0"].weight, wanted)
        assert layer.scaling == {"lora-0": 0.5}


def test_a_pair_has_one_name_one_weight_and_is_drawn_with_by_both(experts):
    put, _ = experts
    both = put(pair=True)
    (lora,) = models.named(both.name).loras
    assert (lora.name, lora) == ("wash", both.loras[0])
    engine = DiffusionEngine()
    drawn([asking(both, wash=0.8)], engine)
    pipe = next(iter(engine._warm.values())).pipe
    layers = [expert.blocks[0].attn1.to_q for expert in (pipe.transformer, pipe.transformer_2)]
    assert [layer.scaling for layer in layers] == [{"lora-0": 0.8}] * 2
    frames_of_both = drawn([shot(both)], engine)
    assert not np.array_equal(frames_of_both, drawn([shot(put(pair=False))]))


def test_one_of_another_family_does_not_fit(listed, checkpoints, loras):
    listed()
    (ink,) = loras(checkpoints("ltx"), "ink")
    model = models.add(checkpoints("wan"), recipe_name="distilled", loras=[Lora(ink)])
    with pytest.raises(RenderError, match="wan cannot be loaded: ") as caught:
        drawn([shot(model)])
    assert "made for this model" in caught.value.hint


def test_one_that_waits_changes_no_take(listed, checkpoints, loras):
    listed()
    (wash,) = loras(checkpoints("wan"), "watercolour")
    plain = models.add(checkpoints("wan"), recipe_name="distilled")
    waiting = models.add(plain.folder, "waiting", recipe_name="distilled", loras=[Lora(wash, 0.0)])
    assert shot(waiting).fingerprint == shot(plain).fingerprint


def test_a_board_names_them_and_other_weights_are_other_takes(inked, small_frames, tmp_path):
    inked("ltx2")
    with Studio(tmp_path / "library", seed=7, renderer="diffusion") as studio:
        studio.do("set_storyboard", cards=[{"text": "A red fox walks."}], duration=1, aspect="1:1")
        studio.wait(studio.do("generate"), 120)
        plain = planned(studio)
        told = studio.do("set_format", loras="watercolour 0.6")
        assert told.did == "The format was changed: loras watercolour 0.6."
        washed = studio.do("generate")
        assert plain.isdisjoint(planned(studio))
        assert {planned.reason for planned in washed.plan.shots()} == {"the LoRAs changed"}
        (clip,) = studio.wait(washed, 120)
        assert frames(clip).shape[0] == 24
        studio.do("set_format", loras="INK 0")
        assert studio.board.format.loras == "watercolour 0.6, ink 0"
        studio.do("set_format", loras="none")
        assert planned(studio) == plain


def planned(studio):
    """The names of the takes that a film needs."""
    return {planned.shot.fingerprint for planned in studio.do("generate").plan.shots()}


@pytest.mark.parametrize(
    ("said", "match", "hint"),
    [("clay 0.5", "no LoRA called 'clay'", "ink, watercolour"), ("ink 9", "weight of 9", "4 at most")],
)
def test_what_the_model_has_not_is_refused(inked, tmp_path, said, match, hint):
    inked("wan")
    with Studio(tmp_path / "library") as studio:
        studio.do("set_storyboard", cards=[{"text": "A fox walks."}])
        with pytest.raises(RequestError, match=match) as caught:
            studio.do("set_format", loras=said)
    assert hint in caught.value.hint


def test_another_model_that_lacks_one_says_so(inked, listed, tmp_path):
    inked("ltx2")
    with Studio(tmp_path / "library", renderer="diffusion") as studio:
        studio.do("set_storyboard", cards=[{"text": "A fox walks."}], loras="watercolour")
        listed("wan")
        models.use("wan")
        with pytest.raises(RequestError, match="wan has no LoRA called 'watercolour'"):
            studio.do("generate")


def test_a_sketch_says_that_it_draws_none(inked, tmp_path):
    inked("wan")
    with Studio(tmp_path / "library", renderer="animatic") as studio:
        studio.do("set_storyboard", cards=[{"text": "A fox walks."}], loras="watercolour 0.6")
        (timeline,) = studio.do("generate").plan.timelines
    assert "LoRAs (watercolour 0.6)" in timeline.not_drawn


@pytest.mark.parametrize(("said", "told"), [
    ("use the watercolour LoRA at 0.6 for this film", "watercolour 0.6"),
    ("use the watercolour lora", "watercolour 1"),
    ("set the ink LoRA to 30%", "ink 0.3"),
    ("with the ink LoRA at 0.3 and the watercolour LoRA at .5", "ink 0.3, watercolour 0.5"),
    ("without the ink LoRA", "ink 0"),
    ("use the cinematic-v2 lora at 0.8", "cinematic-v2 0.8"),
    ("no LoRAs", "none"),
    ("without any LoRA please", "none"),
    ("turn off all loras", "none"),
    ("without LoRAs", "none"),
    ("remove the ink LoRA and use the watercolour LoRA at 70 %", "ink 0, watercolour 0.7"),
])  # fmt: skip
def test_they_are_asked_for_in_words(inked, said, told):
    inked("wan")
    assert calls(said, situation(*CRANE)) == [("set_format", {"loras": told})]


@pytest.mark.parametrize("text", ["A girl called Lora walks through snow", "Aunt Lora dances in a meadow"])
def test_who_is_called_lora_is_no_lora(inked, text):
    inked("wan")
    assert calls(text) == new(text)


def test_a_new_film_is_described_with_them(inked):
    inked("wan")
    described = "A fox walks through snow, with the watercolour LoRA at 0.6"
    assert calls(described) == new("A fox walks through snow", loras="watercolour 0.6")
