"""The bench for GPUs: its models have the sizes that they are named for, and each part's time is told."""

import os

os.environ.setdefault("OMP_NUM_THREADS", "1")

import pytest

from bench import gpu, gpu_models

BILLIONS = {
    "LTX-Video 2B distilled": (1.9, 4.8),
    "LTX-2 19B distilled": (18.9, 11.8),
    "Wan 2.1 1.3B, 4 steps": (1.4, 5.7),
    "Wan 2.2 5B, 4 steps": (5.0, 5.7),
}
"""Parameters of transformer and text encoder."""


@pytest.mark.parametrize("model", gpu.REAL, ids=lambda model: model.name)
def test_a_model_of_real_size_is_as_large_as_it_is_named(monkeypatch, model):
    monkeypatch.setattr(gpu_models, "DEVICE", "meta")
    pipe = model.build(model.family.pipeline(model.family.pipelines[0]))
    parts = pipe.transformer, pipe.text_encoder
    counted = [sum(weight.numel() for weight in part.parameters()) / 1e9 for part in parts]
    assert counted == pytest.approx(BILLIONS[model.name], abs=0.06)


def test_a_row_tells_text_denoising_decoding_and_encoding(tmp_path):
    model = next(one for one in gpu.SMALL if one.family.name == "wan")
    (row,) = gpu.rows(model, ((64, 2, 0.5),), tmp_path)
    name, height, clips, *parts, whole, seconds, held = (cell.strip() for cell in row.strip("|").split("|"))
    assert (name, height, clips, held) == ("small Wan", "64p", "2 x 0.5 s", "0.0")
    assert sum(map(float, parts)) == pytest.approx(float(whole), abs=0.03)
    assert float(seconds) == pytest.approx(float(whole), abs=0.06)
    assert len(parts) == 4


def test_what_is_longer_than_a_familys_longest_shot_is_drawn_as_several(tmp_path, monkeypatch):
    model = next(one for one in gpu.SMALL if one.family.name == "wan")
    pipe = model.build(model.family.pipeline("WanPipeline"))
    pipe.set_progress_bar_config(disable=True)
    drawn, denoise = [], type(model.family).denoise

    def counting(self, pipe, job, *rest):
        drawn.append(job.span.num_frames)
        return denoise(self, pipe, job, *rest)

    monkeypatch.setattr(type(model.family), "denoise", counting)
    with gpu.torch.no_grad():
        gpu.timed(model, pipe, 64, 1, 6.0, tmp_path)
    assert drawn == [80, 16]
