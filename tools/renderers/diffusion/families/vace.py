"""Wan VACE: what it is shown, and its pipeline for several shots at once."""

from collections.abc import Sequence
from typing import Any, Final, TypeAlias

from tools.renderers.diffusion.job import Job, Pinned

Shown: TypeAlias = tuple[list[Any], list[Any], list[Any] | None]
"""A video; its mask, black where a frame is held and white where it is free; references, if there are any."""
_GREY: Final = 128
"""What it is shown where it is free to draw."""


def shown(job: Job, index: int) -> Shown:
    """Return what one shot is shown; the pictures that it is on the way to are references."""
    import numpy as np
    from PIL import Image

    shape = job.height, job.width
    video = [Image.fromarray(np.full((*shape, 3), _GREY, np.uint8))] * job.span.total
    mask = [Image.fromarray(np.full(shape, 255, np.uint8))] * job.span.total
    held = Image.fromarray(np.zeros(shape, np.uint8))
    ahead = job.ahead
    for pinned in job.pinned:
        if pinned not in ahead:
            for place, image in enumerate(images(pinned, index), pinned.place):
                video[place], mask[place] = image, held
    return video, mask, [images(pinned, index)[0] for pinned in ahead] or None


def images(pinned: Pinned, index: int = 0) -> list[Any]:
    """Return the frames that one shot is pinned to, as pictures."""
    from PIL import Image

    return [Image.fromarray(picture) for picture in pinned.of(index)]


def pipeline() -> Any:
    """Return the stock pipeline, which takes one shot alone, for as many as are drawn together."""
    import diffusers
    import torch
    from torch.nn.functional import pad

    class Masked(diffusers.WanVACEPipeline):  # type: ignore[misc]
        """The stock one refuses several seeds (lab/diffusers.md, 4.7), and more references than frames."""

        shown: Sequence[Shown] = ()
        """What each shot of a batch is shown."""

        def prepare_video_latents(
            self, video: Any, mask: Any, references: Any = None, generator: Any = None, device: Any = None
        ) -> Any:
            stock: Any = super()
            each = [self._tensors(one, video) for one in self.shown]
            return torch.cat([stock.prepare_video_latents(*one, None, device) for one in each])

        def prepare_masks(self, mask: Any, references: Any = None, generator: Any = None) -> Any:
            stock: Any = super()
            each = [self._tensors(one, mask)[1:] for one in self.shown]
            return torch.cat(
                [pad(stock.prepare_masks(one, [[]]), (0, 0, 0, 0, len(seen[0]), 0)) for one, seen in each]
            )

        def _tensors(self, shown: Any, like: Any) -> Any:
            count, height, width = like.shape[2:]
            return self.preprocess_conditions(*shown, 1, height, width, count, like.dtype, like.device)

    return Masked
