"""Wan 2.1 and 2.2 by Alibaba: what a checkpoint can do depends on which of its pipelines it is."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Final

from tools.errors import RenderError
from tools.renderers.base import Capabilities, Grid
from tools.renderers.diffusion.families import vace
from tools.renderers.diffusion.families.vace import images
from tools.renderers.diffusion.family import Sizes, Watch
from tools.renderers.diffusion.job import Job
from tools.renderers.diffusion.recipe import Recipe

if TYPE_CHECKING:
    import torch

    from tools.renderers.diffusion.family import Latents
    from tools.renderers.diffusion.telling import Hooks

_TEXT, _IMAGE, _VACE = "WanPipeline", "WanImageToVideoPipeline", "WanVACEPipeline"
_RATE, _RATE_5B = 16, 24
_LONGEST, _LONGEST_5B = 80, 120
"""Frames that it was trained on, less the one that is dropped."""
_MAX_TOKENS: Final = 512


class Wan:
    """The family: text alone, a first and a last picture, or pictures at any frames (VACE)."""

    name = "wan"
    title = "Wan"
    licence = "Apache-2.0"
    sizes = Sizes(multiple=16, most_pixels=1280 * 720)
    prompt_order = (
        "text",
        "subject",
        "setting",
        "action",
        "time_of_day",
        "weather",
        "light",
        "camera",
        "look",
    )
    negative_prompt = (
        "overexposed, static, blurred details, subtitles, worst quality, low quality, JPEG artifacts, ugly, "
        "deformed, extra fingers, poorly drawn hands, poorly drawn face, still picture, messy background"
    )
    vae_dtype = "float32"
    pipelines = (_TEXT, _IMAGE, _VACE)

    def capabilities(self, index: Mapping[str, Any], transformer: Mapping[str, Any]) -> Capabilities:
        """Return what a checkpoint can do: by its pipeline, and by whether it holds a last picture."""
        small = bool(index.get("expand_timesteps"))
        two_experts = index.get("transformer_2", [None, None])[0] is not None
        draws_again = index["_class_name"] == _TEXT and not two_experts and not small
        return Capabilities(
            anchors=_anchors(index, transformer, small),
            last_alone=index["_class_name"] == _VACE,
            source="pixels" if draws_again else "none",
            two_sources=draws_again,
            references=index["_class_name"] == _VACE,
            batch=1 if small or index["_class_name"] == _IMAGE else 4,
            rate=Fraction(_RATE_5B if small else _RATE),
            grid=Grid(4, 1),
            longest=_LONGEST_5B if small else _LONGEST,
            bridge=4,
        )

    def pipeline(self, name: str) -> Any:
        """Return the checkpoint's own pipeline, with its faults mended."""
        import diffusers

        return {_TEXT: lambda: diffusers.WanPipeline, _IMAGE: _seeing, _VACE: vace.pipeline}[name]()

    def encode(
        self, pipe: Any, texts: Sequence[str], negative: str, guided: bool
    ) -> "dict[str, torch.Tensor]":
        """Return the embeddings of texts, and of what they shall not show where guidance needs it."""
        tokens = min(_MAX_TOKENS, pipe.tokenizer.model_max_length)
        found = pipe.encode_prompt(
            list(texts), [negative] * len(texts), guided, 1, max_sequence_length=tokens
        )
        named = dict(zip(("prompt_embeds", "negative_prompt_embeds"), found, strict=True))
        return {name: tensor for name, tensor in named.items() if tensor is not None}

    def denoise(
        self, pipe: Any, job: Job, recipe: Recipe, texts: "Mapping[str, torch.Tensor]", watch: Watch
    ) -> "Latents":
        """Return the latents of a job's shots, denormalised."""
        from tools.renderers.diffusion.sampling import generators

        asked = {
            **texts,
            "height": job.height,
            "width": job.width,
            "num_inference_steps": recipe.num_inference_steps,
            "guidance_scale": recipe.guidance_scale,
            "generator": generators(job),
            "callback_on_step_end": _watched(pipe, watch, len(job.ahead)),
            "output_type": "latent",
            **recipe.switches,
        }
        if job.source is not None:
            return _denormal(pipe, _drawn_again(pipe, job, recipe, asked))
        asked |= {"num_frames": job.span.total, **_shown(pipe, job)}
        return _denormal(pipe, _drawing(pipe, job)(**asked).frames[:, :, len(job.ahead) :])

    def split(self, pipe: Any, job: Job) -> "Hooks":
        """Let each block attend to the text of the card that is seen in a frame."""
        from tools.renderers.diffusion.equipping import transformers
        from tools.renderers.diffusion.telling import by_order

        blocks = [
            block
            for transformer in transformers(pipe)
            for block in (*transformer.blocks, *getattr(transformer, "vace_blocks", ()))
        ]
        return by_order([block.attn2 for block in blocks], job, pipe.vae_scale_factor_temporal)

    def decode(self, pipe: Any, latents: "Latents") -> "Iterator[torch.Tensor]":
        """Yield a frame, then four at a time: its VAE looks back only."""
        from tools.renderers.diffusion.decoding import one_by_one

        yield from one_by_one(pipe.vae, latents.to(pipe.vae.dtype))


def _anchors(index: Mapping[str, Any], transformer: Mapping[str, Any], small: bool) -> Any:
    """Return which pictures a checkpoint holds.

    Of the pipelines that take pictures, those of 2.2 with two experts and those whose transformer has places
    for two pictures (FLF2V) hold a last one as well. The 5B one of 2.2 draws from text and from a picture.
    """
    if index["_class_name"] == _VACE:
        return "many"
    if small:
        return "first"
    if index["_class_name"] == _TEXT:
        return "none"
    sees = index.get("image_encoder", [None, None])[0] is not None
    return "first" if sees and not transformer.get("pos_embed_seq_len") else "ends"


def _drawing(pipe: Any, job: Job) -> Any:
    """Return the pipeline that draws a job: of a checkpoint for text and pictures, that for pictures."""
    if not (job.pinned and pipe.config.get("expand_timesteps")):
        return pipe
    import diffusers

    seeing = diffusers.WanImageToVideoPipeline(
        **pipe.components, image_encoder=None, image_processor=None, expand_timesteps=True
    )
    seeing.set_progress_bar_config(disable=True)
    return seeing


def _shown(pipe: Any, job: Job) -> dict[str, Any]:
    """Return the pictures that a pipeline is pinned to, as it takes them.

    Raises:
        RenderError: the checkpoint draws on from pictures only, and there is none.
    """
    if hasattr(pipe, "shown"):
        pipe.shown = [vace.shown(job, index) for index in range(len(job.seeds))]
        return dict(zip(("video", "mask", "reference_images"), pipe.shown[0], strict=True))
    if not job.pinned:
        if hasattr(pipe, "image_encoder"):
            raise RenderError(
                "This checkpoint draws on from a picture only, and the card has none.",
                "Put a picture on the card, or add it with another model for stills: mutoscope models add "
                "FOLDER --stills NAME.",
            )
        return {}
    first = min(job.pinned, key=lambda pinned: pinned.place)
    last = max(job.pinned, key=lambda pinned: pinned.place)
    shown = {"image": images(first)[0]}
    if last.place == job.span.total - 1 and last.place:
        shown["last_image"] = images(last)[-1]
    return shown


def _drawn_again(pipe: Any, job: Job, recipe: Recipe, asked: dict[str, Any]) -> "Latents":
    """Return the latents of a source, or of two that were put together, drawn again at a strength."""
    import torch
    from diffusers import WanVideoToVideoPipeline
    from diffusers.utils.torch_utils import randn_tensor

    from tools.renderers.diffusion.sampling import encoded, merged, taken_up

    parts = {name: part for name, part in pipe.components.items() if not name.startswith("transformer_2")}
    again = WanVideoToVideoPipeline(**parts)
    again.set_progress_bar_config(disable=True)
    assert job.source is not None
    latents = _normal(pipe, encoded(job.source, pipe))
    if job.second is not None:
        second = _normal(pipe, encoded(job.second, pipe))
        latents = merged(latents, second, job.curve, pipe.vae_scale_factor_temporal)
    steps = recipe.num_inference_steps
    strength = max(taken_up(job), 1.01 / steps)  # int(steps * strength) steps are taken: none would crash
    again.scheduler.set_timesteps(steps, device=pipe._execution_device)
    times, _ = again.get_timesteps(steps, again.scheduler.timesteps, strength, pipe._execution_device)
    latents = latents.repeat(len(job.seeds), 1, 1, 1, 1)
    noise = randn_tensor(latents.shape, generator=asked["generator"], device=latents.device)
    noised = again.scheduler.add_noise(latents, noise, times[:1].repeat(len(latents)))
    found: torch.Tensor = again(**asked, latents=noised, strength=strength).frames
    return found


def _scales(pipe: Any, like: "Latents") -> "tuple[Latents, Latents]":
    import torch

    config = pipe.vae.config
    mean, std = (
        torch.tensor(values, device=like.device, dtype=like.dtype).view(1, -1, 1, 1, 1)
        for values in (config.latents_mean, config.latents_std)
    )
    return mean, std


def _normal(pipe: Any, latents: "Latents") -> "Latents":
    mean, std = _scales(pipe, latents)
    return (latents - mean) / std


def _denormal(pipe: Any, latents: "Latents") -> "Latents":
    mean, std = _scales(pipe, latents)
    return latents * std + mean


def _watched(pipe: Any, watch: Watch, references: int) -> Any:
    """Return what the pipeline calls after each step; latents of references stand before the shot's."""

    def step(_: Any, index: int, __: Any, values: dict[str, Any]) -> dict[str, Any]:
        watch(index + 1, _denormal(pipe, values["latents"][:, :, references:].float()))
        return {}

    return step


def _seeing() -> Any:
    import diffusers

    class Seeing(diffusers.WanImageToVideoPipeline):  # type: ignore[misc]
        """A transformer with places for two pictures is shown one in both where there is no last one."""

        def encode_image(self, image: Any, device: Any = None) -> Any:
            two = self.transformer.config.pos_embed_seq_len and not isinstance(image, list)
            return super().encode_image([image, image] if two else image, device)

    return Seeing
