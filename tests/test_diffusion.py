"""The diffusion engine on small pipelines of the real classes: every kind of shot of every family.

On random weights pixels say little: conditions are looked at in the tensors that the transformer is given.
"""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import threading
from dataclasses import replace

import diffusers
import numpy as np
import pytest
import torch
from safetensors.torch import save_file

from tests.diffusing import (
    AGAIN,
    AHEAD,
    BEFORE,
    BLEND,
    COUNT,
    END,
    HANDLES,
    INNER,
    SAME,
    START,
    Pictures,
    drawn,
    shot,
)
from tests.test_planning import Known
from tests.tiny import write_gguf
from tools.errors import RenderError
from tools.renderers.base import Preview, Progress
from tools.renderers.diffusion import loading, models, previewing, telling
from tools.renderers.diffusion.checkpoint import Lora
from tools.renderers.diffusion.describe import DiffusionRenderer
from tools.renderers.diffusion.engine import DiffusionEngine
from tools.renderers.diffusion.job import job_of
from tools.renderers.diffusion.loading import load
from tools.renderers.diffusion.memory import PLACEMENTS
from tools.renderers.diffusion.recipe import recipe
from tools.renderers.diffusion.sampling import encoded, merged
from tools.renderers.diffusion.texts import embedded
from tools.shot import Source

torch.set_num_threads(1)

KINDS = {
    "text": {},
    "a still": {"num_frames": 1},
    "first": {"anchors": (START,)},
    "ends": {"anchors": (START, END)},
    "last alone": {"anchors": (END,)},
    "after a take": {"anchors": (BEFORE,)},
    "between takes": {"anchors": (BEFORE, END), "source": Source("take:before", 48, 0.0)},
    "inner stills": {"anchors": (START, INNER, END)},
    "a retake": {"anchors": (*HANDLES[:9], START, INNER, *HANDLES[9:])},
    "on the way": {"anchors": (START, AHEAD)},
    "drawn again": {"source": AGAIN},
    "blended": BLEND,
}
MANY = ("inner stills", "a retake", "on the way")
ABLE = {
    "ltx2": KINDS.keys(),
    "ltx": KINDS.keys(),
    "wan": ("text", "a still", "drawn again", "blended"),
    "wan-experts": ("text", "a still"),
    "wan-experts-pictures": ("first", "ends"),
    "wan-small": ("text", "a still", "first", "after a take"),
    "wan-vace": ("text", "a still", "first", "ends", "last alone", "after a take", "between takes", *MANY),
    "wan-pictures": ("first", "ends", "after a take", "between takes"),
    "wan-first": ("first", "after a take"),
}


@pytest.fixture(scope="module")
def entries(tmp_path_factory, checkpoints):
    """Every small checkpoint, in one list, each with a recipe of four steps."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("MUTOSCOPE_MODELS", str(tmp_path_factory.mktemp("models") / "models.json"))
        patch.setenv("MUTOSCOPE_DEVICE", "cpu")
        yield {name: models.add(checkpoints(name), recipe_name="distilled") for name in ABLE}


@pytest.fixture(scope="module")
def engines(entries):
    """One warm engine for each family."""
    return {name: DiffusionEngine() for name in entries}


@pytest.mark.parametrize(("name", "kind"), [(name, kind) for name, kinds in ABLE.items() for kind in kinds])
def test_a_family_draws_what_it_says_it_can(entries, engines, name, kind):
    asked = shot(entries[name], **KINDS[kind])
    (frames,) = drawn([asked], engines[name])
    assert frames.shape == (asked.num_frames, 62, 94, 3)
    assert frames.dtype == np.uint8
    assert frames.std() > 0


@pytest.mark.parametrize(("name", "kind"), [
    ("ltx2", "a retake"), ("ltx2", "blended"), ("ltx", "a retake"), ("ltx", "blended"), ("wan", "blended"),
    ("wan-experts", "text"), ("wan-small", "first"), ("wan-vace", "a retake"), ("wan-pictures", "ends"),
])  # fmt: skip
def test_it_draws_in_the_precision_that_a_gpu_draws_in(entries, monkeypatch, name, kind):
    monkeypatch.setenv("MUTOSCOPE_DEVICE", "cpu:0")  # on the plain one 16 bits are left out, as they are slow
    engine = DiffusionEngine()
    (frames,) = drawn([shot(entries[name], **KINDS[kind])], engine)
    parts = warm(engine).pipe.components
    weight = next(part.attn1.to_q.weight for part in parts["transformer"].modules() if hasattr(part, "attn1"))
    assert (weight.dtype, frames.std() > 0) == (torch.bfloat16, True)
    assert next(parts["vae"].parameters()).dtype == (torch.float32 if "wan" in name else torch.bfloat16)


@pytest.mark.parametrize(("name", "saved_as"), [
    ("ltx2", "LTX2Pipeline"), ("ltx2", "LTX2ImageToVideoPipeline"),
    ("ltx", "LTXPipeline"), ("ltx", "LTXImageToVideoPipeline"),
])  # fmt: skip
def test_a_checkpoint_draws_as_its_family_whichever_pipeline_it_was_saved_as(
    entries, engines, tmp_path, name, saved_as
):
    family = entries[name]
    getattr(diffusers, saved_as).from_pipe(load(family).pipe).save_pretrained(tmp_path)
    entry = models.add(tmp_path, saved_as, recipe_name="distilled")
    assert (entry.index["_class_name"], entry.capabilities) == (saved_as, family.capabilities)
    engine = DiffusionEngine()
    for kind in ("text", "ends", "drawn again"):
        own = drawn([shot(entry, **KINDS[kind])], engine)
        assert np.array_equal(own, drawn([shot(family, **KINDS[kind])], engines[name]))
    models.remove(saved_as)


@pytest.mark.parametrize(("name", "kind"), [
    ("ltx2", "ends"), ("ltx2", "drawn again"), ("ltx", "between takes"), ("ltx", "drawn again"),
    ("wan", "text"), ("wan", "drawn again"), ("wan-pictures", "ends"),
    ("wan-small", "first"), ("wan-experts", "text"), ("ltx2", "a retake"), ("ltx", "a retake"),
    ("wan-vace", "a retake"), ("ltx2", "on the way"), ("wan-vace", "on the way"),
])  # fmt: skip
def test_several_seeds_at_once_are_each_what_they_are_alone(entries, engines, name, kind):
    shots = [with_own_pictures(shot(entries[name], seed, **KINDS[kind]), name) for seed in (1, 2)]
    together = drawn(shots, engines[name]).astype(int)
    alone = np.concatenate([drawn([one], engines[name]) for one in shots]).astype(int)
    assert np.abs(together - alone).max() <= 1
    assert not np.array_equal(together[0], together[1])


def with_own_pictures(asked, name):
    """A shot with stills of its own, where its family draws such together with others."""
    if ABLE[name] == ABLE["wan-pictures"] or name == "wan-small":
        return asked
    own = (
        replace(anchor, reference=f"{anchor.reference}{asked.seed}")
        if anchor.reference.startswith("still:")
        else anchor
        for anchor in asked.anchors
    )
    return replace(asked, anchors=tuple(own))


def test_pictures_of_each_shot_need_a_family_that_takes_them(entries):
    shots = [shot(entries["wan-pictures"], anchors=(replace(START, reference=f"still:{k}"),)) for k in (1, 2)]
    with pytest.raises(RenderError, match="cannot be drawn together"):
        drawn(shots)


@pytest.mark.parametrize("name", ["ltx2", "ltx", "wan"])
def test_the_stronger_a_source_is_changed_the_further_it_is_from_it(entries, name):
    checkpoint = entries[name]
    loaded = load(checkpoint)
    latents = [denoised(loaded, source=Source("take:before", 8, strength)) for strength in (0.2, 0.4, 0.8)]
    source = denoised(loaded, source=Source("take:before", 8, 0.01))
    away = [float((one - source).abs().mean()) for one in latents]
    assert away[0] <= away[1] <= away[2]
    assert away[2] > 0


@pytest.mark.parametrize("name", ["ltx2", "ltx", "wan"])
def test_of_a_source_that_hardly_changes_the_latents_are_its_own(entries, name):
    loaded = load(replace(entries[name], recipe=recipe(entries[name].family.name, "full")))
    changes = {"source": Source("take:before", 8, 0.01)}
    source = encoded(job_with(loaded, **changes).source, loaded.pipe)
    vae = loaded.pipe.vae
    spread = torch.as_tensor(vae.config.latents_std if name == "wan" else vae.latents_std)
    away = ((denoised(loaded, **changes) - source).abs().mean((0, 2, 3, 4)) / spread).mean()
    assert away < 0.2


def test_two_sources_put_together_keep_the_spread_of_one():
    noise = torch.Generator().manual_seed(1)
    first, second = (torch.randn(1, 16, 5, 8, 8, generator=noise) for _ in range(2))
    both = merged(first, second, [0.0] + [0.5] * 8 + [1.0] * 8, 4)
    assert torch.equal(both[:, :, 0], first[:, :, 0])
    assert torch.equal(both[:, :, 4], second[:, :, 4])
    assert float(both[:, :, 2].std()) == pytest.approx(1, abs=0.05)


def job_with(loaded, **changes):
    return job_for(loaded, [shot(models.named(loaded.checkpoint.name), **changes)])


def job_for(loaded, shots):
    checkpoint = loaded.checkpoint
    family = checkpoint.family
    return job_of(shots, Pictures(), checkpoint.capabilities, family.sizes.multiple, family.negative_prompt)


def denoised(loaded, **changes):
    return telling.denoised(loaded, job_with(loaded, **changes), lambda step, latents: None)


def told(loaded, **changes) -> dict[str, torch.Tensor]:
    """What the transformer is given at its first step."""
    return given(loaded, job_with(loaded, **changes))


def given(loaded, job) -> dict[str, torch.Tensor]:
    seen: dict[str, torch.Tensor] = {}

    def look(_, __, given):
        seen.update({name: value for name, value in given.items() if name not in seen})

    hook = loaded.pipe.transformer.register_forward_pre_hook(look, with_kwargs=True)
    telling.denoised(loaded, job, lambda step, latents: None)
    hook.remove()
    return seen


@pytest.mark.parametrize(("name", "tensor"), [
    ("ltx2", "hidden_states"), ("ltx", "hidden_states"), ("wan-vace", "control_hidden_states"),
])  # fmt: skip
def test_each_shot_of_a_batch_is_shown_its_own_pictures(entries, name, tensor):
    loaded = load(entries[name])
    shots = [with_own_pictures(shot(entries[name], seed, **KINDS["ends"]), name) for seed in (1, 2)]
    together = given(loaded, job_for(loaded, shots))[tensor]
    alone = torch.cat([given(loaded, job_for(loaded, [one]))[tensor] for one in shots])
    assert torch.allclose(together, alone, atol=1e-4)
    assert not torch.allclose(together[0], together[1], atol=1e-2)


def test_a_picture_at_the_end_stands_at_the_frame_after_the_last(entries):
    loaded = load(entries["ltx2"])
    free, held = told(loaded), told(loaded, anchors=(END,))
    more = held["hidden_states"].shape[1] - free["hidden_states"].shape[1]
    assert more == 2 * 3
    times = held["video_coords"][0, 0, -more:] * 24
    assert times[:, 0].unique().tolist() == pytest.approx([COUNT])
    assert held["timestep"][0, -more:].tolist() == [0.0] * more


def test_a_retake_is_shown_its_handles_and_its_stills_at_their_frames(entries):
    held = told(load(entries["ltx2"]), **KINDS["a retake"])
    picture = 2 * 3
    assert held["timestep"][0, : 2 * picture].tolist() == [0.0] * 2 * picture
    assert held["timestep"][0, 2 * picture] > 0
    times = (held["video_coords"][0, 0, -4 * picture :: picture] * 24).round().tolist()
    assert times == [[9, 10], [9 + COUNT // 2, 10 + COUNT // 2], [9 + COUNT, 10 + COUNT], [26, 34]]


def test_the_handles_of_a_retake_are_work_and_a_still_ahead_is_none(entries):
    renderer = DiffusionRenderer(entries["ltx2"])
    kinds = ("text", "on the way", "a retake")
    plain, ahead, retake = (renderer.cost(shot(entries["ltx2"], **KINDS[kind])) for kind in kinds)
    assert (ahead, retake) == (plain, pytest.approx(plain * 41 / 17))


def test_a_still_ahead_stands_at_its_own_time_and_is_not_drawn_up_to(entries):
    loaded = load(entries["ltx2"])
    free, held = told(loaded), told(loaded, anchors=(AHEAD,))
    assert held["hidden_states"].shape[1] - free["hidden_states"].shape[1] == 2 * 3
    assert float(held["video_coords"][0, 0, -1, 0] * 24) == pytest.approx(AHEAD.frame)


def test_vace_is_shown_a_still_ahead_as_a_reference(entries):
    loaded = load(entries["wan-vace"])
    free, held = told(loaded), told(loaded, anchors=(AHEAD,))
    assert held["control_hidden_states"].shape[2] == free["control_hidden_states"].shape[2] + 1
    assert denoised(loaded, anchors=(AHEAD,)).shape == denoised(loaded).shape


def test_a_first_picture_is_not_noised(entries):
    loaded = load(entries["ltx2"])
    assert told(loaded, anchors=(START,))["timestep"][0, : 2 * 3].tolist() == [0.0] * 6
    assert told(loaded)["timestep"][0, 0] > 0


def test_a_distilled_recipe_passes_once_a_step(entries):
    loaded, passes = load(entries["ltx2"]), []
    hook = loaded.pipe.transformer.register_forward_pre_hook(lambda *_: passes.append(1))
    denoised(loaded)
    hook.remove()
    assert len(passes) == loaded.checkpoint.recipe.num_inference_steps == 8


def test_the_masks_of_vace_hold_what_is_pinned(entries):
    from tools.renderers.diffusion.families import vace

    checkpoint = entries["wan-vace"]
    after = {"anchors": (BEFORE, END), "source": Source("take:before", 48, 0.0)}
    retake = [*range(10), 9 + COUNT // 2, *range(9 + COUNT, 18 + COUNT)]
    for changes, places in ((after, [*range(9), 9 + COUNT]), (KINDS["a retake"], retake)):
        asked = shot(entries["wan-vace"], **changes)
        job = job_of([asked], Pictures(), checkpoint.capabilities, 16, "")
        masks = vace.shown(job, 0)[1]
        assert [place for place, mask in enumerate(masks) if np.asarray(mask).max() == 0] == places


@pytest.mark.parametrize("name", ["ltx2", "wan"])
def test_frames_come_as_a_stream_and_are_those_of_a_whole_decode(entries, name):
    loaded = load(entries[name])
    latents = denoised(loaded)
    pieces = list(loaded.checkpoint.family.decode(loaded.pipe, latents))
    together = torch.cat(pieces, 2)
    whole = loaded.pipe.vae.decode(latents, return_dict=False)[0]
    assert together.shape[2] == 17
    assert len(pieces) == (5 if name == "wan" else 1)
    assert torch.allclose(together, whole, atol=1e-5)


def test_a_long_take_is_decoded_in_tiles_of_time(entries):
    from tools.renderers.diffusion.decoding import STRIDE

    loaded = load(entries["ltx2"])
    latents = torch.randn(1, 16, 20, 2, 3, generator=torch.Generator().manual_seed(1))
    pieces = list(loaded.checkpoint.family.decode(loaded.pipe, latents))
    vae = loaded.pipe.vae
    vae.use_framewise_decoding, vae.tile_sample_min_num_frames = True, 64
    vae.tile_sample_stride_num_frames = STRIDE
    whole = vae.decode(latents, return_dict=False)[0]
    assert [piece.shape[2] for piece in pieces[:2]] == [STRIDE + 1, STRIDE]
    assert torch.equal(torch.cat(pieces, 2), whole)


def test_progress_rises_and_a_preview_is_shown(entries, engines):
    events = list(engines["ltx2"].draw([shot(entries["ltx2"])], Pictures()))
    progress = [event.value for event in events if isinstance(event, Progress)]
    assert progress == sorted(progress)
    assert any(isinstance(event, Preview) and event.jpeg[:2] == b"\xff\xd8" for event in events)


def test_previews_of_steps_and_of_frames_are_two_a_second_together(entries, monkeypatch):
    now = 100.0
    monkeypatch.setattr(previewing.time, "monotonic", lambda: now)
    previewer = previewing.Previewer(load(entries["wan"]))
    frame = np.full((62, 94, 3), 90, np.uint8)
    assert previewer.of_latents(torch.zeros(1, 16, 3, 8, 12)) is not None
    now = 100.4
    assert previewer.of_frame(frame) is None
    now = 100.6
    assert previewer.of_frame(frame) is not None
    assert previewer.of_latents(torch.zeros(1, 16, 3, 8, 12)) is None


def test_closing_it_between_steps_stops_the_pipeline_and_it_stays_warm(entries):
    entry, engine = replace(entries["wan"], recipe=recipe("wan", "full")), DiffusionEngine()
    engine._warm[entries["wan"]] = loaded = load(entry)
    passes, closing = [], threading.Event()

    def wait(*_):
        passes.append(1)
        if len(passes) > 2:
            closing.wait(30)

    hook = loaded.pipe.transformer.register_forward_pre_hook(wait)
    drawing = engine.draw([shot(entries["wan"])], Pictures())
    next(drawing)
    closing.set()
    drawing.close()
    hook.remove()
    assert len(passes) < recipe("wan", "full").passes() / 2
    loaded.checkpoint = entries["wan"]
    assert drawn([shot(entries["wan"])], engine).shape[1] == COUNT


def warm(engine):
    (loaded,) = engine._warm.values()
    return loaded


def test_numbers_out_of_range_are_no_picture(entries, monkeypatch):
    engine = DiffusionEngine()
    drawn([shot(entries["wan"])], engine)
    bias = warm(engine).pipe.transformer.proj_out.bias
    with torch.no_grad():
        bias.fill_(float("nan"))
    with pytest.raises(RenderError, match="ran out of range") as caught:
        drawn([shot(entries["wan"])], engine)
    assert caught.value.hint


def test_black_is_no_picture(entries, monkeypatch):
    from tools.renderers.diffusion.families.wan import Wan

    monkeypatch.setattr(
        Wan, "decode", lambda self, pipe, latents: iter([torch.full((1, 3, 17, 64, 96), -1.0)])
    )
    with pytest.raises(RenderError, match="only black"):
        drawn([shot(entries["wan"])])


def test_out_of_memory_is_tried_once_at_less(entries, monkeypatch):
    from tools.renderers.diffusion.families.wan import Wan

    calls, denoise = [], Wan.denoise

    def full(self, *args):
        calls.append(1)
        if len(calls) == 1:
            raise torch.OutOfMemoryError("full")
        return denoise(self, *args)

    monkeypatch.setattr(Wan, "denoise", full)
    engine = DiffusionEngine()
    assert drawn([shot(entries["wan"])], engine).shape[1] == COUNT
    assert warm(engine).placed.name == "model"
    monkeypatch.setattr(Wan, "denoise", always_full)
    with pytest.raises(RenderError, match="too little memory"):
        drawn([shot(entries["wan"])], engine)


@pytest.mark.parametrize("name", ["ltx2", "wan", "wan-vace"])
@pytest.mark.parametrize("place", PLACEMENTS[1:], ids=lambda place: place.name)
def test_wherever_weights_lie_the_same_is_drawn(entries, engines, monkeypatch, name, place):
    (whole,) = drawn([shot(entries[name])], engines[name])
    monkeypatch.setattr(loading, "_place", lambda checkpoint: (place, ()))
    (again,) = drawn([shot(entries[name])])
    away = np.abs(whole.astype(int) - again).mean()
    assert away <= (4 if place.fp8 else SAME)


def always_full(*_):
    raise torch.OutOfMemoryError("full")


@pytest.mark.parametrize(("name", "part"), [("ltx2", "attn1.to_q"), ("wan", "attn1.to_q")])
def test_a_lora_changes_what_is_drawn_by_its_weight(entries, tmp_path, name, part):
    entry = entries[name]
    transformer = load(entry).pipe.transformer
    blocks = "transformer_blocks" if name == "ltx2" else "blocks"
    width = transformer.get_submodule(f"{blocks}.0.{part}").weight.shape[0]
    made = torch.Generator().manual_seed(3)
    place = f"transformer.{blocks}.0.{part}"
    weights = {
        f"{place}.lora_A.weight": torch.randn(4, width, generator=made),
        f"{place}.lora_B.weight": torch.randn(width, 4, generator=made),
    }
    save_file(weights, tmp_path / "style.safetensors")
    plain = denoised(load(entry))
    away = []
    for weight in (0.0, 0.5, 1.0):
        lora = Lora(tmp_path / "style.safetensors", weight)
        other = models.add(entry.folder, f"{name}-{weight}", recipe_name="distilled", loras=[lora])
        assert (other.hash != entry.hash) == bool(weight)
        away.append(float((denoised(load(other)) - plain).abs().mean()))
        models.remove(other.name)
    assert away[0] == pytest.approx(0, abs=1e-6)
    assert away[1] > 0
    assert away[2] != away[1]


def test_both_experts_are_kept_in_8_bits_where_memory_is_short(entries, monkeypatch):
    place = next(place for place in PLACEMENTS if place.fp8)
    monkeypatch.setattr(loading, "_place", lambda checkpoint: (place, ()))
    pipe = load(entries["wan-experts"]).pipe
    for expert in (pipe.transformer, pipe.transformer_2):
        assert expert.blocks[0].ffn.net[2].weight.dtype == torch.float8_e4m3fn


def test_single_files_take_the_places_of_both_experts(entries, tmp_path):
    entry = entries["wan-experts"]
    pipe = load(entry).pipe
    files = []
    for expert in (pipe.transformer_2, pipe.transformer):
        files.append(tmp_path / f"{len(files)}.gguf")
        write_gguf(expert.state_dict(), files[-1])
    other = models.add(entry.folder, "swapped", recipe_name="distilled", transformers=files)
    swapped = load(other).pipe
    models.remove(other.name)
    for old, new in ((pipe.transformer, swapped.transformer_2), (pipe.transformer_2, swapped.transformer)):
        assert torch.allclose(old.proj_out.weight, new.proj_out.weight.data.float(), atol=1e-2)
    assert not torch.allclose(pipe.transformer.proj_out.weight, pipe.transformer_2.proj_out.weight)


@pytest.mark.parametrize("kind", ["gguf", "safetensors"])
def test_a_transformer_in_one_file_takes_the_place_of_the_folders(entries, tmp_path, kind):
    entry = entries["wan"]
    weights = load(entry).pipe.transformer.state_dict()
    file = tmp_path / f"fine-tuned.{kind}"
    if kind == "gguf":
        write_gguf(weights, file)
    else:
        save_file({name: tensor.contiguous() for name, tensor in weights.items()}, file)
    other = models.add(entry.folder, recipe_name="distilled", transformers=[file])
    (plain,), (single,) = drawn([shot(entry)]), drawn([shot(other)])
    models.remove(other.name)
    assert other.name == "fine-tuned"
    assert np.abs(plain.astype(int) - single).mean() < 2


def test_a_checkpoint_without_words_asks_for_a_picture(entries):
    with pytest.raises(RenderError, match="picture") as caught:
        drawn([shot(entries["wan-pictures"])])
    assert "models" in caught.value.hint


def test_another_model_draws_the_stills_of_one_that_only_goes_on_from_pictures(entries):
    from tools.format import Format
    from tools.planning import plan_board
    from tools.storyboard import Storyboard

    entry = models.add(entries["wan-first"].folder, "pair", recipe_name="distilled", stills="wan")
    made = Storyboard("b1", 1, (), Format()).insert_card("A fox walks.").insert_card("It sits.")
    plan = plan_board(made, DiffusionRenderer(entry), Known())
    (still,) = plan.stills
    assert still.identity["checkpoint"] == entries["wan"].hash
    assert [shot.identity["checkpoint"] for shot in plan.to_render()] == [entry.hash] * 2
    assert [[anchor.frame for anchor in shot.anchors] for shot in plan.to_render()] == [[0], [-1]]
    models.remove("pair")


def test_the_same_shot_gives_the_same_latents(entries):
    first, second = (denoised(load(entries["ltx2"])) for _ in range(2))
    assert torch.equal(first, second)


def test_a_text_is_encoded_once_and_kept(entries, monkeypatch, tmp_path):
    monkeypatch.setenv("MUTOSCOPE_CACHE", str(tmp_path))
    loaded = load(entries["wan"])
    first = embedded(loaded, ["a fox", "a fox"], "")
    loaded.pipe.text_encoder = None
    again = embedded(loaded, ["a fox", "a fox"], "")
    assert first.keys() == again.keys()
    assert all(torch.equal(first[name], again[name]) for name in first)
    (kept,) = (tmp_path / "texts").iterdir()
    monkeypatch.setenv("MUTOSCOPE_DEVICE", "cpu:0")
    half = embedded(load(entries["wan"]), ["a fox"], "")
    assert {tensor.dtype for tensor in half.values()} == {torch.bfloat16}
    monkeypatch.setenv("MUTOSCOPE_DEVICE", "cpu")
    kept.write_bytes(kept.read_bytes()[:100])
    with pytest.raises(Exception, match="NoneType"):
        embedded(loaded, ["a fox"], "")
