"""LTX-2, 2.3 and 2.5 by Lightricks: pictures at any frames of a shot, a source at a strength, two sources."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from tools.renderers.base import Capabilities, Grid
from tools.renderers.diffusion.family import Sizes, Watch
from tools.renderers.diffusion.job import Job
from tools.renderers.diffusion.recipe import Recipe

if TYPE_CHECKING:
    import torch

    from tools.renderers.diffusion.family import Latents

_RATE: Final = 24
_MAX_TOKENS: Final = 1024
_GUIDED_BLOCK: Final = 28
"""The block whose attention spatio-temporal guidance perturbs; the last one of smaller models."""


class LTX2:
    """The family. Its pipelines take pictures and clips as conditions at latent indices."""

    name = "ltx2"
    title = "LTX-2"
    licence = "LTX-2 Community License: free below 10 million dollars of revenue a year"
    sizes = Sizes(multiple=32, most_pixels=1920 * 1088)
    prompt_order = (
        "text",
        "action",
        "subject",
        "setting",
        "time_of_day",
        "weather",
        "light",
        "camera",
        "look",
    )
    negative_prompt = "worst quality, inconsistent motion, blurry, jittery, distorted, watermark, text"
    vae_dtype = ""
    pipelines = ("LTX2Pipeline", "LTX2ConditionPipeline", "LTX2ImageToVideoPipeline")

    def capabilities(self, index: Mapping[str, Any], transformer: Mapping[str, Any]) -> Capabilities:
        """Return the same for all its checkpoints."""
        return Capabilities(
            anchors="many",
            last_alone=True,
            source="pixels",
            two_sources=True,
            references=False,
            batch=4,
            rate=Fraction(_RATE),
            grid=Grid(8, 1),
            longest=20 * _RATE,
            bridge=8,
        )

    def pipeline(self, name: str) -> Any:
        """Return the stock pipeline, holding a picture at any frame, and another one for each seed."""
        return _pipeline()

    def encode(
        self, pipe: Any, texts: Sequence[str], negative: str, guided: bool
    ) -> "dict[str, torch.Tensor]":
        """Return the embeddings of texts, and of what they shall not show where guidance needs it."""
        found = pipe.encode_prompt(
            list(texts), [negative] * len(texts), guided, 1, max_sequence_length=_tokens(pipe)
        )
        names = "prompt_embeds", "prompt_attention_mask"
        named = dict(zip((*names, *(f"negative_{name}" for name in names)), found, strict=True))
        return {name: tensor for name, tensor in named.items() if tensor is not None}

    def denoise(
        self, pipe: Any, job: Job, recipe: Recipe, texts: "Mapping[str, torch.Tensor]", watch: Watch
    ) -> "Latents":
        """Return the latents of a job's shots, denormalised."""
        from diffusers.pipelines.ltx2.pipeline_ltx2_condition import LTX2VideoCondition

        from tools.renderers.diffusion.sampling import generators

        pipe.places = [pinned.place for pinned in job.pinned if pinned.place]
        # Their frames come from `places`; any index but 0 says that they are not the first.
        pipe.shown = [
            [
                LTX2VideoCondition(frames=frames, index=min(pinned.place, 1), strength=pinned.strength)
                for frames in pinned.pictures
            ]
            for pinned in job.pinned
        ]
        return pipe(
            **texts,
            height=job.height,
            width=job.width,
            num_frames=job.span.total,
            frame_rate=job.frame_rate,
            guidance_scale=recipe.guidance_scale,
            spatio_temporal_guidance_blocks=[
                min(_GUIDED_BLOCK, len(pipe.transformer.transformer_blocks) - 1)
            ],
            generator=generators(job),
            callback_on_step_end=_watched(pipe, job, watch),
            output_type="latent",
            **recipe.switches,
            **_schedule(pipe, job, recipe),
        ).frames

    def decode(self, pipe: Any, latents: "Latents") -> "Iterator[torch.Tensor]":
        """Yield pieces of 48 frames."""
        from tools.renderers.diffusion.decoding import in_tiles

        vae = pipe.vae
        timestep = latents.new_zeros(len(latents)).to(vae.dtype) if vae.config.timestep_conditioning else None
        yield from in_tiles(vae, latents.to(vae.dtype), timestep)


def _tokens(pipe: Any) -> int:
    return min(_MAX_TOKENS, int(pipe.tokenizer.model_max_length))


def _schedule(pipe: Any, job: Job, recipe: Recipe) -> dict[str, Any]:
    """Return the schedule, from where the source is taken up if there is one, and its latents."""
    import numpy as np
    from diffusers.pipelines.ltx2.pipeline_ltx2_condition import calculate_shift

    from tools.renderers.diffusion.sampling import encoded, merged, schedule_from, taken_up

    steps = recipe.num_inference_steps
    sigmas = recipe.sigmas or tuple(np.linspace(1.0, 1 / steps, steps).tolist())
    if job.source is None:
        return {"sigmas": list(sigmas)} if recipe.sigmas else {"num_inference_steps": steps}
    latents = encoded(job.source, pipe)
    if job.second is not None:
        first, second = (_normal(pipe, one) for one in (latents, encoded(job.second, pipe)))
        both = merged(first, second, job.curve, pipe.vae_temporal_compression_ratio)
        latents = _normal(pipe, both, back=True)
    tokens = latents.shape[2] * latents.shape[3] * latents.shape[4]
    config = pipe.scheduler.config
    shift = calculate_shift(
        tokens,
        config.get("base_image_seq_len", 1024),
        config.get("max_image_seq_len", 4096),
        config.get("base_shift", 0.95),
        config.get("max_shift", 2.05),
    )
    rest, noise = schedule_from(pipe.scheduler, sigmas, taken_up(job), mu=shift)
    return {
        "latents": latents.repeat(len(job.seeds), 1, 1, 1, 1),
        "sigmas": rest,
        "num_inference_steps": len(rest),
        "noise_scale": noise,
    }


def _normal(pipe: Any, latents: "Latents", *, back: bool = False) -> "Latents":
    change = pipe._denormalize_latents if back else pipe._normalize_latents
    vae = pipe.vae
    return change(latents, vae.latents_mean, vae.latents_std, vae.config.scaling_factor)


def _watched(pipe: Any, job: Job, watch: Watch) -> Any:
    """Return what the pipeline calls after each step; keyframes' tokens lie behind those of the shot."""
    frames = (job.span.total - 1) // pipe.vae_temporal_compression_ratio + 1
    size = job.height // pipe.vae_spatial_compression_ratio, job.width // pipe.vae_spatial_compression_ratio

    def step(_: Any, index: int, __: Any, values: dict[str, Any]) -> dict[str, Any]:
        latents = values["latents"][:, : frames * size[0] * size[1]]
        watch(index + 1, _normal(pipe, pipe._unpack_latents(latents, frames, *size), back=True))
        return {}

    return step


def _pipeline() -> Any:
    import torch
    from diffusers import LTX2ConditionPipeline

    class Anywhere(LTX2ConditionPipeline):  # type: ignore[misc]
        """Its stock keyframes stand on a grid of eight frames and never reach the last frame."""

        places: Sequence[int] = ()
        shown: Sequence[Sequence[Any]] = ()
        """For each picture, that of each shot of a batch, or one for all."""

        def preprocess_conditions(self, conditions: Any, *args: Any, **options: Any) -> Any:
            stock: Any = super()
            each = [
                [stock.preprocess_conditions([one], *args, **options) for one in picture]
                for picture in self.shown
            ]
            frames = [torch.cat([found[0][0] for found in picture]) for picture in each]
            rest = ([picture[0][place][0] for picture in each] for place in (1, 2, 3))
            return frames, *rest

        def _prepare_keyframe_coords(self, *args: Any, **options: Any) -> Any:
            place, *self.places = self.places
            return super()._prepare_keyframe_coords(*args, **{**options, "pixel_frame_idx": place})

    return Anywhere
