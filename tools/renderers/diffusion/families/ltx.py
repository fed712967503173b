"""LTX-Video 0.9.5 to 0.9.8 by Lightricks: the light option; what LTX-2 does, on smaller cards."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from tools.renderers.base import Capabilities, Grid
from tools.renderers.diffusion.family import Sizes, Watch
from tools.renderers.diffusion.job import Job, Pinned
from tools.renderers.diffusion.recipe import Recipe

if TYPE_CHECKING:
    import torch

    from tools.renderers.diffusion.family import Latents
    from tools.renderers.diffusion.telling import Hooks

_RATE: Final = 24
_DECODE_TIMESTEP, _DECODE_NOISE = 0.05, 0.025
"""What a timestep-conditioned VAE is told, and how much noise it finds: the model card's."""


class LTX:
    """The family. Its pipeline takes pictures and clips as conditions at frames."""

    name = "ltx"
    title = "LTX-Video"
    licence = "LTXV Open Weights License"
    sizes = Sizes(multiple=32, most_pixels=1280 * 736)
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
    negative_prompt = "worst quality, inconsistent motion, blurry, jittery, distorted"
    vae_dtype = ""
    longest_s = 10
    most_tokens = 256
    pipelines: tuple[str, ...] = ("LTXPipeline", "LTXConditionPipeline", "LTXImageToVideoPipeline")

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
            longest=self.longest_s * _RATE,
            bridge=8,
        )

    def pipeline(self, name: str) -> Any:
        """Return the stock pipeline, with its faults in batches mended."""
        return _pipeline()

    def encode(
        self, pipe: Any, texts: Sequence[str], negative: str, guided: bool
    ) -> "dict[str, torch.Tensor]":
        """Return the embeddings of texts, and of what they shall not show where guidance needs it."""
        tokens = min(self.most_tokens, pipe.tokenizer.model_max_length)
        found = pipe.encode_prompt(
            list(texts), [negative] * len(texts), guided, 1, max_sequence_length=tokens
        )
        names = "prompt_embeds", "prompt_attention_mask"
        named = dict(zip((*names, *(f"negative_{name}" for name in names)), found, strict=True))
        return {name: tensor for name, tensor in named.items() if tensor is not None}

    def denoise(
        self, pipe: Any, job: Job, recipe: Recipe, texts: "Mapping[str, torch.Tensor]", watch: Watch
    ) -> "Latents":
        """Return the latents of a job's shots, denormalised."""
        from tools.renderers.diffusion.sampling import generators

        latents = pipe(
            **texts,
            conditions=[_condition(pinned) for pinned in job.pinned] or None,
            height=job.height,
            width=job.width,
            num_frames=job.span.total,
            frame_rate=job.frame_rate,
            guidance_scale=recipe.guidance_scale,
            generator=generators(job),
            callback_on_step_end=watched(pipe, job, watch, slice(-shot_tokens(pipe, job), None)),
            output_type="latent",
            **recipe.switches,
            **_schedule(pipe, job, recipe),
        ).frames
        return normal(pipe, latents, back=True)

    def split(self, pipe: Any, job: Job) -> "Hooks":
        """Let each token be told the text of the card that is seen at its time."""
        from tools.renderers.diffusion.telling import by_coordinates

        return by_coordinates(pipe, job)

    def decode(self, pipe: Any, latents: "Latents") -> "Iterator[torch.Tensor]":
        """Yield pieces of 48 frames."""
        import torch

        from tools.renderers.diffusion.decoding import in_tiles

        vae, timestep = pipe.vae, None
        if vae.config.timestep_conditioning:
            generator = torch.Generator().manual_seed(0)
            noise = torch.randn(latents[:1].shape, generator=generator).to(latents)
            latents = (1 - _DECODE_NOISE) * latents + _DECODE_NOISE * noise
            timestep = latents.new_full((len(latents),), _DECODE_TIMESTEP).to(vae.dtype)
        yield from in_tiles(vae, latents.to(vae.dtype), timestep)


def _condition(pinned: Pinned) -> Any:
    from diffusers.pipelines.ltx.pipeline_ltx_condition import LTXVideoCondition
    from PIL import Image

    each = [[Image.fromarray(frame) for frame in frames] for frames in pinned.pictures]
    alone = len(each[0]) == 1
    shown = {"image": [frames[0] for frames in each]} if alone else {"video": each}
    return LTXVideoCondition(**shown, frame_index=pinned.place, strength=pinned.strength)


def _schedule(pipe: Any, job: Job, recipe: Recipe) -> dict[str, Any]:
    """Return the schedule, from where the source is taken up if there is one, and its latents."""
    from diffusers.pipelines.ltx.pipeline_ltx_condition import linear_quadratic_schedule

    from tools.renderers.diffusion.sampling import encoded, merged, taken_up

    sigmas = recipe.sigmas or tuple(linear_quadratic_schedule(recipe.num_inference_steps).tolist())
    if job.source is None:
        return {"timesteps": [1000 * sigma for sigma in sigmas]}
    latents = normal(pipe, encoded(job.source, pipe))
    if job.second is not None:
        second = normal(pipe, encoded(job.second, pipe))
        latents = merged(latents, second, job.curve, pipe.vae_temporal_compression_ratio)
    noise = taken_up(job)
    rest = [sigma for sigma in sigmas if sigma <= noise] or [sigmas[-1]]
    # With a strength below 1 the pipeline leaves out the first of its timesteps.
    return {
        "latents": latents.repeat(len(job.seeds), 1, 1, 1, 1),
        "timesteps": [1000.0, *(1000 * sigma for sigma in rest)],
        "denoise_strength": 0.9999,
    }


def normal(pipe: Any, latents: "Latents", *, back: bool = False) -> "Latents":
    """Return latents of the VAE normalised, or back as it decodes them."""
    change = pipe._denormalize_latents if back else pipe._normalize_latents
    vae = pipe.vae
    return change(latents, vae.latents_mean, vae.latents_std, vae.config.scaling_factor)


def shot_tokens(pipe: Any, job: Job) -> int:
    """Return how many tokens the frames of a shot are, without those of pictures."""
    frames, height, width = _grid(pipe, job)
    return frames * height * width


def watched(pipe: Any, job: Job, watch: Watch, own: slice) -> Any:
    """Return what the pipeline calls after each step; `own` are the shot's tokens among those of pictures."""

    def step(_: Any, index: int, __: Any, values: dict[str, Any]) -> dict[str, Any]:
        latents = pipe._unpack_latents(values["latents"][:, own], *_grid(pipe, job))
        watch(index + 1, normal(pipe, latents, back=True))
        return {}

    return step


def _grid(pipe: Any, job: Job) -> tuple[int, int, int]:
    """Return the latent frames of a job, and their height and width."""
    space = pipe.vae_spatial_compression_ratio
    frames = (job.span.total - 1) // pipe.vae_temporal_compression_ratio + 1
    return frames, job.height // space, job.width // space


def _pipeline() -> Any:
    import torch
    from diffusers import LTXConditionPipeline

    class Batched(LTXConditionPipeline):  # type: ignore[misc]
        """The stock one fails with several seeds and a condition or a strength (lab/diffusers.md, 4.2-5)."""

        def prepare_latents(
            self, conditions: Any = None, *args: Any, batch_size: int = 1, sigma: Any = None, **options: Any
        ) -> Any:
            each = [
                c if len(c) == batch_size else c.expand(batch_size, *c.shape[1:]) for c in conditions or ()
            ]
            if sigma is not None:
                sigma = sigma.view(-1, 1, 1, 1, 1)
            elif options.get("latents") is not None:
                sigma = torch.zeros(1, 1, 1, 1, 1)
            return super().prepare_latents(each, *args, batch_size=batch_size, sigma=sigma, **options)

    return Batched
