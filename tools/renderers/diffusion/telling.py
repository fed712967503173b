"""What a model is told of a job: the texts of a shot's cards in order, or each in its own frames only.

A recipe that splits texts shows each latent frame the text of its card alone (lab/diffusers.md, 2).
"""

import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import torch

from tools.renderers.diffusion.family import Watch
from tools.renderers.diffusion.job import Job
from tools.renderers.diffusion.texts import embedded

if TYPE_CHECKING:
    from torch.utils.hooks import RemovableHandle

    from tools.renderers.diffusion.loading import Loaded

Hooks: TypeAlias = "list[RemovableHandle]"

_SENTENCES: Final = re.compile(r"(?<=[.!?…])\s+")
_UNSEEN: Final = -10_000.0
"""What is added to the attention that a latent frame pays to another card's text."""


def denoised(loaded: "Loaded", job: Job, watch: Watch) -> torch.Tensor:
    """Return the latents of a job, drawn as the checkpoint's recipe says."""
    checkpoint, pipe = loaded.checkpoint, loaded.pipe
    family, recipe = checkpoint.family, checkpoint.recipe
    if not recipe.split_texts or len(job.starts) == 1:
        texts = embedded(loaded, [in_order(told) for told in job.told], job.negative_prompt)
        return family.denoise(pipe, job, recipe, texts, watch)
    cards = [embedded(loaded, each, job.negative_prompt) for each in zip(*job.told, strict=True)]
    texts = {name: torch.cat([card[name] for card in cards], 1) for name in cards[0]}
    hooks = family.split(pipe, job)
    try:
        return family.denoise(pipe, job, recipe, texts, watch)
    finally:
        for hook in hooks:
            hook.remove()


def in_order(texts: Sequence[str]) -> str:
    """Return the texts of cards as one, without the sentences that the text before has as well."""
    parts, before = [], set[str]()
    for text in texts:
        sentences = [one for one in _SENTENCES.split(text) if one]
        parts.append(" ".join(one for one in sentences if one not in before))
        before = set(sentences)
    first, *later = [part for part in parts if part] or [""]
    return " ".join((f"First: {first}", *(f"Then: {part}" for part in later))) if later else first


def by_coordinates(pipe: Any, job: Job) -> Hooks:
    """Split texts for a transformer that is told the time of each token, of pictures and of sound too."""

    def masked(given: dict[str, Any], mask: str, coordinates: str) -> dict[str, Any]:
        if mask not in given:
            return {}
        padding = (1 - given[mask].to(given["hidden_states"].dtype)) * _UNSEEN
        own = _cards(_frames(given[coordinates], job), job)
        return {mask: _unseen(own, job, padding.shape[1], padding.dtype) + padding[:, None]}

    def hide(_: Any, args: Any, given: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
        seen = masked(given, "encoder_attention_mask", "video_coords")
        heard = masked(given, "audio_encoder_attention_mask", "audio_coords")
        return args, given | seen | heard

    return [pipe.transformer.register_forward_pre_hook(hide, with_kwargs=True)]


def by_order(attentions: "Iterable[torch.nn.Module]", job: Job, step: int) -> Hooks:
    """Split texts for attentions to texts whose tokens are in the order of latent frames, references first.

    Args:
        attentions: those that are given the tokens, the texts and a mask.
        job: what is drawn.
        step: frames that one latent frame decodes to, but for the first.
    """
    latents = [max(0.0, step * (frame - 1) + 1) for frame in range((job.span.total - 1) // step + 1)]
    cards = _cards(torch.tensor([[float(job.span.total)] * len(job.ahead) + latents]), job)

    def hide(_: Any, args: Any) -> Any:
        tokens, texts, _, *rest = args
        own = cards.to(tokens.device).repeat_interleave(tokens.shape[1] // cards.shape[1], 1)
        return tokens, texts, _unseen(own, job, texts.shape[1], tokens.dtype)[:, None], *rest

    return [attention.register_forward_pre_hook(hide) for attention in attentions]


def one_by_one(connectors: "torch.nn.Module", job: Job) -> Hooks:
    """Give what connects texts to a transformer one card's text at a time, so that it mixes none."""
    cards = len(job.starts)

    def apart(_: Any, args: Any) -> Any:
        return tuple(one.unflatten(1, (cards, -1)).flatten(0, 1) for one in args)

    def together(_: Any, __: Any, found: Any) -> Any:
        return tuple(one.unflatten(0, (-1, cards)).flatten(1, 2) for one in found)

    return [connectors.register_forward_pre_hook(apart), connectors.register_forward_hook(together)]


def in_sound(transformer: "torch.nn.Module", job: Job) -> Hooks:
    """Let pictures and sound attend to each other within a card only: else sound carries texts across."""
    own: dict[str, torch.Tensor] = {}

    def look(_: Any, __: Any, given: dict[str, Any]) -> None:
        own.update({name: _cards(_frames(given[f"{name}_coords"], job), job) for name in ("video", "audio")})

    def hide(seeing: str, seen: str) -> Any:
        def hook(_: Any, args: Any, given: dict[str, Any]) -> tuple[Any, dict[str, Any]]:
            others = own[seeing][..., None] != own[seen][:, None]
            return args, given | {"attention_mask": others.to(args[0].dtype) * _UNSEEN}

        return hook

    hooks = [transformer.register_forward_pre_hook(look, with_kwargs=True)]
    for name, part in transformer.named_modules():
        if name.endswith(".audio_to_video_attn"):
            hooks.append(part.register_forward_pre_hook(hide("video", "audio"), with_kwargs=True))
        elif name.endswith(".video_to_audio_attn"):
            hooks.append(part.register_forward_pre_hook(hide("audio", "video"), with_kwargs=True))
    return hooks


def _frames(coordinates: torch.Tensor, job: Job) -> torch.Tensor:
    """Return (batch, tokens) at which of the pipeline's frames each token begins."""
    times = coordinates[:, 0]
    return (times if times.ndim == 2 else times[..., 0]) * job.frame_rate


def _cards(frames: torch.Tensor, job: Job) -> torch.Tensor:
    """Return the place of the card that is seen in each of some frames."""
    later = torch.tensor(job.starts[1:], device=frames.device) - 0.5
    return torch.bucketize(frames.contiguous(), later)


def _unseen(own: torch.Tensor, job: Job, tokens: int, dtype: torch.dtype) -> torch.Tensor:
    """Return (batch, frames, tokens) what keeps each frame from the texts of other cards than its own."""
    told = torch.arange(tokens, device=own.device) // (tokens // len(job.starts))
    return (own[..., None] != told).to(dtype) * _UNSEEN
