"""What a second of video costs on this machine's GPU: models of real size with random weights.

Speed does not depend on weights, so none are fetched: pipelines are built from configurations, texts are
random embeddings. Seconds for each second of video, split into denoising and decoding with encoding, and the
most memory that was held. Four clips of ten seconds in one batch come last: the goal is 36 s on one H100 with
a distilled model.

Without a GPU, the small pipelines of the tests stand in, which shows that the bench works and nothing else.
"""

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import diffusers
import torch

from tests import tiny
from tools.format import Canvas
from tools.media.writing import TakeWriter
from tools.renderers.diffusion.engine import pixels
from tools.renderers.diffusion.family import Family, family
from tools.renderers.diffusion.job import Job, span_of
from tools.renderers.diffusion.recipe import recipe
from tools.shot import Shot


@dataclass(frozen=True)
class Model:
    """A model to time: how it is built, and what a text looks like to it."""

    name: str
    family: Family
    recipe: str
    build: Callable[[], Any]
    texts: Callable[[Any, int], dict[str, torch.Tensor]]


def t5(tokens: int, width: int, *, mask: bool) -> Callable[[Any, int], dict[str, torch.Tensor]]:
    def texts(pipe: Any, count: int) -> dict[str, torch.Tensor]:
        like = next(pipe.transformer.parameters())
        found = {}
        for prefix in ("", "negative_"):
            found[f"{prefix}prompt_embeds"] = torch.randn(
                count, tokens, width, device=like.device, dtype=like.dtype
            )
            if mask:
                found[f"{prefix}prompt_attention_mask"] = torch.ones(count, tokens, device=like.device)
        return found

    return texts


def made(kind: Any, **sizes: Any) -> Any:
    """Return a part with random weights, made where and in the precision in which it draws."""
    if not torch.cuda.is_available():
        return kind(**sizes)
    torch.set_default_dtype(torch.bfloat16)
    try:
        with torch.device("cuda"):
            return kind(**sizes)
    finally:
        torch.set_default_dtype(torch.float32)


def ltx_2() -> Any:
    """LTX-2, 19B: what diffusers makes of no sizes at all."""
    from diffusers.pipelines.ltx2 import LTX2TextConnectors
    from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder

    return diffusers.LTX2ConditionPipeline(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(),
        vae=made(diffusers.AutoencoderKLLTX2Video),
        audio_vae=made(diffusers.AutoencoderKLLTX2Audio),
        text_encoder=None,
        tokenizer=None,
        connectors=made(LTX2TextConnectors),
        transformer=made(diffusers.LTX2VideoTransformer3DModel),
        vocoder=made(LTX2Vocoder),
    )


def ltx_2b() -> Any:
    """LTX-Video 0.9.5, 2B."""
    vae = made(
        diffusers.AutoencoderKLLTXVideo,
        block_out_channels=(128, 256, 512, 1024, 2048),
        down_block_types=("LTXVideo095DownBlock3D",) * 4,
        decoder_block_out_channels=(256, 512, 1024),
        layers_per_block=(4, 6, 6, 2, 2),
        decoder_layers_per_block=(5, 5, 5, 5),
        spatio_temporal_scaling=(True,) * 4,
        decoder_spatio_temporal_scaling=(True,) * 3,
        decoder_inject_noise=(False,) * 4,
        downsample_type=("spatial", "temporal", "spatiotemporal", "spatiotemporal"),
        upsample_residual=(True,) * 3,
        upsample_factor=(2,) * 3,
        timestep_conditioning=True,
        spatial_compression_ratio=32,
        temporal_compression_ratio=8,
    )
    return diffusers.LTXConditionPipeline(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(),
        vae=vae,
        text_encoder=None,
        tokenizer=None,
        transformer=made(diffusers.LTXVideoTransformer3DModel),
    )


def wan_1_3b() -> Any:
    """Wan 2.1 T2V, 1.3B."""
    return _wan(
        made(diffusers.AutoencoderKLWan),
        num_attention_heads=12,
        ffn_dim=8960,
        num_layers=30,
    )


def wan_5b() -> Any:
    """Wan 2.2 TI2V, 5B."""
    vae = made(
        diffusers.AutoencoderKLWan,
        base_dim=160,
        decoder_base_dim=256,
        z_dim=48,
        is_residual=True,
        in_channels=12,
        out_channels=12,
        patch_size=2,
        scale_factor_spatial=16,
        latents_mean=[0.0] * 48,
        latents_std=[1.0] * 48,
    )
    sizes = {"num_attention_heads": 24, "ffn_dim": 14336, "num_layers": 30, "in_channels": 48}
    return _wan(vae, **sizes, out_channels=48)


def _wan(vae: Any, **sizes: int) -> Any:
    scheduler = diffusers.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
    )
    return diffusers.WanPipeline(
        tokenizer=None,
        text_encoder=None,
        vae=vae,
        scheduler=scheduler,
        transformer=made(diffusers.WanTransformer3DModel, **sizes),
    )


REAL = (
    Model("LTX-Video 2B distilled", family("ltx"), "distilled", ltx_2b, t5(256, 4096, mask=True)),
    Model("LTX-2 19B distilled", family("ltx2"), "distilled", ltx_2, t5(1024, 3840 * 49, mask=True)),
    Model("Wan 2.1 1.3B, 4 steps", family("wan"), "distilled", wan_1_3b, t5(512, 4096, mask=False)),
    Model("Wan 2.2 5B, 4 steps", family("wan"), "distilled", wan_5b, t5(512, 4096, mask=False)),
)
SMALL = (
    Model("small LTX-Video", family("ltx"), "distilled", tiny.ltx, t5(64, 32, mask=True)),
    Model("small LTX-2", family("ltx2"), "distilled", tiny.ltx2, t5(64, 32 * 3, mask=True)),
    Model("small Wan", family("wan"), "distilled", tiny.wan, t5(64, 32, mask=False)),
)


@torch.no_grad()
def measure(model: Model, canvas: Canvas, seconds: float, clips: int, folder: Path) -> Iterator[str]:
    """Yield a line with what one batch of clips took."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    built = model.build()
    pipe = model.family.pipeline(type(built).__name__)(**built.components)
    pipe.to(device, torch.bfloat16 if device == "cuda" else torch.float32)
    pipe.set_progress_bar_config(disable=True)
    job = job_for(model, canvas, seconds, clips)
    texts = model.texts(pipe, clips)
    how = recipe(model.family.name, model.recipe)
    for part in ("warm-up", "timed"):
        started = moment()
        latents = model.family.denoise(pipe, job, how, texts, lambda step, latents: None)
        denoised = moment()
        encode(model.family.decode(pipe, latents), canvas, clips, folder)
        ended = moment()
        if part == "timed":
            video = seconds * clips
            held = torch.cuda.max_memory_allocated() / 2**30 if device == "cuda" else 0.0
            yield (
                f"{model.name:<26}{canvas.width}x{canvas.height}  {clips} x {seconds:g} s"
                f"{(ended - started) / video:>10.2f}{(denoised - started) / video:>10.2f}"
                f"{(ended - denoised) / video:>10.2f}{held:>8.1f}{ended - started:>9.1f}"
            )


def job_for(model: Model, canvas: Canvas, seconds: float, clips: int) -> Job:
    frames = round(seconds * canvas.frame_rate)
    capabilities = model.family.capabilities({"_class_name": model.family.pipelines[0]}, {})
    multiple = model.family.sizes.multiple
    width, height = (-(-side // multiple) * multiple for side in (canvas.width, canvas.height))
    span = span_of(Shot(frames, canvas, (), 0, {}), capabilities)
    seeds = tuple(range(clips))
    return Job(span, width, height, float(canvas.frame_rate), seeds, ("",) * clips, "")


def encode(pieces: Iterator[torch.Tensor], canvas: Canvas, clips: int, folder: Path) -> None:
    writers = [TakeWriter(folder / f"{clip}.mp4", canvas) for clip in range(clips)]
    for writer in writers:
        writer.__enter__()
    for piece in pieces:
        shown = pixels(piece[..., : canvas.height, : canvas.width])
        for writer, frames in zip(writers, shown, strict=True):
            writer.write(frames)
    for writer in writers:
        writer.__exit__(None, None, None)


def moment() -> float:
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    return time.perf_counter()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=5.0)
    asked = parser.parse_args()
    diffusers.utils.logging.set_verbosity_error()
    real = torch.cuda.is_available()
    print(torch.cuda.get_device_name() if real else "No GPU: small models, which tell nothing of speed.")
    print(f"{'':<50}{'s for 1 s':>10}{'denoise':>10}{'decode':>10}{'GiB':>8}{'all, s':>9}")
    with tempfile.TemporaryDirectory() as folder:
        for model in REAL if real else SMALL:
            rate = Fraction(24 if model.family.name != "wan" else 16)
            sizes = ((854, 480), (1280, 720)) if real else ((96, 64),)
            for width, height in sizes:
                canvas = Canvas(width, height, rate)
                seconds = asked.seconds if real else 1.0
                for line in measure(model, canvas, seconds, 1, Path(folder)):
                    print(line, flush=True)
            canvas = Canvas(*sizes[0], rate)
            for line in measure(model, canvas, 10.0 if real else 1.0, 4, Path(folder)):
                print(line, flush=True)


if __name__ == "__main__":
    main()
