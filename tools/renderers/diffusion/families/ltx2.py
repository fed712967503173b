"""LTX-2, 2.3 and 2.5 by Lightricks: pictures at any frames of a shot, a source at a strength, two sources."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

from tools.renderers.diffusion.families.ltx import LTX, normal, shot_tokens, watched
from tools.renderers.diffusion.family import Sizes, Watch
from tools.renderers.diffusion.job import Job
from tools.renderers.diffusion.recipe import Recipe

if TYPE_CHECKING:
    import torch

    from tools.renderers.diffusion.family import Latents
    from tools.renderers.diffusion.telling import Hooks

_GUIDED_BLOCK: Final = 28
"""The block whose attention spatio-temporal guidance perturbs; the last one of smaller models."""


class LTX2(LTX):
    """The family. It is called as LTX-Video is, but for its conditions, which stand at latent indices."""

    name = "ltx2"
    title = "LTX-2"
    licence = "LTX-2 Community License: free below 10 million dollars of revenue a year"
    sizes = Sizes(multiple=32, most_pixels=1920 * 1088)
    negative_prompt = "worst quality, inconsistent motion, blurry, jittery, distorted, watermark, text"
    longest_s = 20
    most_tokens = 1024
    pipelines = ("LTX2Pipeline", "LTX2ConditionPipeline", "LTX2ImageToVideoPipeline")

    def pipeline(self, name: str) -> Any:
        """Return the stock pipeline, holding a picture at any frame, and another one for each seed."""
        return _pipeline()

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
            callback_on_step_end=watched(pipe, job, watch, slice(shot_tokens(pipe, job))),
            output_type="latent",
            **recipe.switches,
            **_schedule(pipe, job, recipe),
        ).frames

    def split(self, pipe: Any, job: Job) -> "Hooks":
        """Let each token be told the text of the card that is seen at its time, and hear that card alone."""
        from tools.renderers.diffusion.telling import in_sound, one_by_one

        hooks = [*one_by_one(pipe.connectors, job), *super().split(pipe, job)]
        return [*hooks, *in_sound(pipe.transformer, job)]

    def decode(self, pipe: Any, latents: "Latents") -> "Iterator[torch.Tensor]":
        """Yield pieces of 48 frames."""
        from tools.renderers.diffusion.decoding import in_tiles

        vae = pipe.vae
        timestep = latents.new_zeros(len(latents)).to(vae.dtype) if vae.config.timestep_conditioning else None
        yield from in_tiles(vae, latents.to(vae.dtype), timestep)


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
        first, second = (normal(pipe, one) for one in (latents, encoded(job.second, pipe)))
        both = merged(first, second, job.curve, pipe.vae_temporal_compression_ratio)
        latents = normal(pipe, both, back=True)
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
            coords = super()._prepare_keyframe_coords(*args, **{**options, "pixel_frame_idx": place})
            if options["num_pixel_frames"] > 1:  # of a clip, the first latent frame is one frame only
                early = (self.vae_temporal_compression_ratio - 1) / options["fps"]
                coords[:, 0] = (coords[:, 0] - early).clamp(min=place / options["fps"])
            return coords

    return Anywhere
