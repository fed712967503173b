"""What a second of video costs on this machine's GPU: models of real size with random weights.

Speed does not depend on weights, so none are fetched: pipelines are built from configurations. A row says how
many seconds of work a second of video is: of text, of denoising, of decoding, and of encoding beyond it, as
both go on at the same time. Four clips of ten seconds in one batch come first: the goal is 36 s on one H100
with a distilled model. What is longer than a family's longest shot is drawn as several, as the app does.

Frames of random weights are noise, which no encoder is made for: they are decoded, and moving pictures are
encoded in their place. No model begins after `--minutes`.

Without a GPU, the small pipelines of the tests stand in, which shows that the bench works and nothing else.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import cv2
import diffusers
import numpy as np
import torch

from bench import gpu_models
from bench.gpu_models import DEVICE
from tests import tiny
from tools.format import Canvas
from tools.media.writing import TakeWriter
from tools.renderers.diffusion.engine import pixels
from tools.renderers.diffusion.family import Family, family
from tools.renderers.diffusion.job import Job, span_of
from tools.renderers.diffusion.recipe import recipe
from tools.shot import Shot

PROMPT = (
    "A red fox walks through deep snow, steam in its breath, a low sun behind the firs. Camera: pans left."
)


@dataclass(frozen=True)
class Model:
    """A model to time: its family, and how a pipeline of a class is built."""

    name: str
    family: Family
    build: Callable[[Any], Any]


@dataclass
class Spent:
    """Seconds that were spent on each part."""

    text: float = 0.0
    denoise: float = 0.0
    decode: float = 0.0
    encode: float = 0.0

    @property
    def all(self) -> float:
        return sum(getattr(self, part.name) for part in fields(self))


REAL = (
    Model("LTX-Video 2B distilled", family("ltx"), gpu_models.ltx_2b),
    Model("LTX-2 19B distilled", family("ltx2"), gpu_models.ltx_2),
    Model("Wan 2.1 1.3B, 4 steps", family("wan"), gpu_models.wan_1_3b),
    Model("Wan 2.2 5B, 4 steps", family("wan"), gpu_models.wan_5b),
)
SMALL = (
    Model("small LTX-Video", family("ltx"), lambda kind: kind(**tiny.ltx().components)),
    Model("small LTX-2", family("ltx2"), lambda kind: kind(**tiny.ltx2().components)),
    Model("small Wan", family("wan"), lambda kind: kind(**tiny.wan().components)),
)
REAL_CASES = ((480, 4, 10.0), (480, 1, 5.0), (720, 1, 5.0))
SMALL_CASES = ((64, 4, 1.0), (64, 1, 1.0))
"""Height, clips in one batch, seconds of each; heights are drawn at 16:9."""


@torch.no_grad()
def rows(model: Model, cases: Sequence[tuple[int, int, float]], folder: Path) -> Iterator[str]:
    """Yield what each case cost, as a row of a table; out of memory is a row too."""
    pipe = model.build(model.family.pipeline(model.family.pipelines[0]))
    pipe.to(DEVICE)
    if model.family.vae_dtype:
        pipe.vae.to(getattr(torch, model.family.vae_dtype))
    pipe.set_progress_bar_config(disable=True)
    height, *_ = cases[0]
    timed(model, pipe, height, 1, 1.0, folder)  # what is done once only
    for height, clips, seconds in cases:
        if DEVICE == "cuda":
            torch.cuda.reset_peak_memory_stats()
        try:
            spent = timed(model, pipe, height, clips, seconds, folder)
        except torch.OutOfMemoryError:
            yield row(model.name, f"{height}p", f"{clips} x {seconds:g} s", "out of memory")
            continue
        each = [f"{getattr(spent, part.name) / (clips * seconds):.2f}" for part in fields(spent)]
        held = torch.cuda.max_memory_allocated() / 2**30 if DEVICE == "cuda" else 0.0
        whole = f"{spent.all / (clips * seconds):.2f}", f"{spent.all:.1f}", f"{held:.1f}"
        yield row(model.name, f"{height}p", f"{clips} x {seconds:g} s", *each, *whole)


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


def timed(model: Model, pipe: Any, height: int, clips: int, seconds: float, folder: Path) -> Spent:
    """Return what a batch of clips cost."""
    spent, started = Spent(), moment()
    kind = {"_class_name": model.family.pipelines[0], "expand_timesteps": pipe.config.get("expand_timesteps")}
    capabilities = model.family.capabilities(kind, {})
    texts = model.family.encode(pipe, [PROMPT], model.family.negative_prompt, False)
    texts = {name: tensor.repeat_interleave(clips, 0) for name, tensor in texts.items()}
    spent.text = moment() - started
    canvas = Canvas(height * 16 // 9 // 2 * 2, height, capabilities.rate)
    left = round(seconds * capabilities.rate)
    how, rest = recipe(model.family.name, "distilled"), lambda step, latents: None
    with ExitStack() as stack:
        writers = [stack.enter_context(TakeWriter(folder / f"{clip}.mp4", canvas)) for clip in range(clips)]
        while left > 0:
            shot = Shot(min(left, capabilities.longest), canvas, (), 0, {})
            started = moment()
            latents = model.family.denoise(pipe, job_for(model, shot, capabilities, clips), how, texts, rest)
            spent.denoise += moment() - started
            stream(model.family.decode(pipe, latents), canvas, writers, spent)
            left -= shot.num_frames
        started = moment()
    spent.encode += moment() - started
    return spent


def job_for(model: Model, shot: Shot, capabilities: Any, clips: int) -> Job:
    multiple, canvas = model.family.sizes.multiple, shot.canvas
    width, height = (-(-side // multiple) * multiple for side in (canvas.width, canvas.height))
    told = ((PROMPT,),) * clips
    span = span_of(shot, capabilities)
    return Job(span, width, height, float(canvas.frame_rate), tuple(range(clips)), told, "")


def stream(
    pieces: Iterator[torch.Tensor], canvas: Canvas, writers: Sequence[TakeWriter], spent: Spent
) -> None:
    """Decode pieces and write as many frames, telling the one's time from the other's."""
    shown, started = 0, moment()
    for piece in pieces:
        count = pixels(piece[..., : canvas.height, : canvas.width]).shape[1]
        spent.decode += moment() - started
        started = moment()
        frames = moving(canvas, shown, count)
        for writer in writers:
            writer.write(frames)
        spent.encode += moment() - started
        shown, started = shown + count, moment()


def moving(canvas: Canvas, start: int, count: int) -> Any:
    """Return frames of soft shapes that move two pixels a frame."""
    noise = np.random.default_rng(0).integers(0, 256, (9, 24, 3), np.uint8)
    ground = cv2.resize(noise, (2 * canvas.width, canvas.height), interpolation=cv2.INTER_CUBIC)
    places = (2 * frame % canvas.width for frame in range(start, start + count))
    return np.stack([ground[:, place : place + canvas.width] for place in places])


def moment() -> float:
    if DEVICE == "cuda":
        torch.cuda.synchronize()
    return time.perf_counter()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=8.0, help="no model begins after so many")
    asked = parser.parse_args()
    diffusers.utils.logging.set_verbosity_error()
    real, began = DEVICE == "cuda", time.monotonic()
    print(torch.cuda.get_device_name() if real else "No GPU: small models, which tell nothing of speed.")
    print(f"torch {torch.__version__}, diffusers {diffusers.__version__}; seconds for a second of video:\n")
    print(row("model", "size", "clips", "text", "denoise", "decode", "encode", "all", "all, s", "GiB"))
    print(row(*["---"] * 10))
    with tempfile.TemporaryDirectory() as folder:
        for model in REAL if real else SMALL:
            if time.monotonic() - began > 60 * asked.minutes:
                print(row(model.name, "no time was left"))
                continue
            for line in rows(model, REAL_CASES if real else SMALL_CASES, Path(folder)):
                print(line, flush=True)
            if real:
                torch.cuda.empty_cache()


if __name__ == "__main__":
    main()
