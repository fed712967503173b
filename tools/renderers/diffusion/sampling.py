"""What families share when they sample: pictures as tensors, sources as latents, the end of a schedule."""

import copy
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
import torch

from tools.renderers.diffusion.family import BLENDED_AT, start_at
from tools.renderers.diffusion.job import Job

if TYPE_CHECKING:
    from numpy.typing import NDArray


def generators(job: Job) -> list[torch.Generator]:
    """Return a source of noise for each shot, on the CPU, so that every machine has the same."""
    return [torch.Generator().manual_seed(seed) for seed in job.seeds]


def video_tensor(frames: "NDArray[np.uint8]", vae: Any, device: Any) -> torch.Tensor:
    """Return (frames, height, width, 3) uint8 as (1, 3, frames, height, width), -1 to 1."""
    pixels = torch.from_numpy(np.ascontiguousarray(frames)).to(device)
    return (pixels.permute(3, 0, 1, 2)[None].to(torch.float32) / 127.5 - 1).to(vae.dtype)


def encoded(frames: "NDArray[np.uint8]", pipe: Any) -> torch.Tensor:
    """Return the latents of frames as the VAE gives them, (1, channels, frames, height, width)."""
    with torch.no_grad():
        found = pipe.vae.encode(video_tensor(frames, pipe.vae, pipe._execution_device))
    return found.latent_dist.mode().to(torch.float32)


def taken_up(job: Job) -> float:
    """Return at how much noise a job's source is taken up; two that were put together are drawn again."""
    return start_at(job.strength if job.second is None else BLENDED_AT)


def merged(a: torch.Tensor, b: torch.Tensor, curve: Sequence[float], step: int) -> torch.Tensor:
    """Return two latents as one, by the second one's influence over time; their spread stays 1.

    A plain mean would lose it: half and half it is 0.71 (lab/diffusers.md, 2).

    Args:
        a: normalised latents, (batch, channels, frames, height, width).
        b: the second ones.
        curve: the influence of `b` at each frame that the latents decode to.
        step: frames that one latent frame decodes to, but for the first.
    """
    shares = [curve[0], *(float(np.mean(curve[k : k + step])) for k in range(1, len(curve), step))]
    share = torch.tensor(shares, device=a.device, dtype=a.dtype).view(1, 1, -1, 1, 1)
    return ((1 - share) * a + share * b) / torch.sqrt((1 - share) ** 2 + share**2)


def schedule_from(
    scheduler: Any, sigmas: Sequence[float], noise: float, **shift: float
) -> tuple[list[float], float]:
    """Return the end of a schedule that begins at some noise, and the noise it begins at exactly.

    The scheduler shifts what it is given: the figures compared are the shifted ones, those returned are not.
    """
    own = copy.deepcopy(scheduler)
    own.set_timesteps(sigmas=np.asarray(sigmas, np.float32), **shift)
    shifted = [float(sigma) for sigma in own.sigmas[: len(sigmas)]]
    start = next((k for k, sigma in enumerate(shifted) if sigma <= noise), len(sigmas) - 1)
    return list(sigmas[start:]), shifted[start]
