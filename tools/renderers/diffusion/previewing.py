"""A rough picture of latents between steps, by a linear map from their channels to colours.

The map is found once for a checkpoint: random patches of colour are encoded, and solved for.
"""

import time
from typing import TYPE_CHECKING, Final

import cv2
import numpy as np
import torch

from tools.renderers.base import MAX_PREVIEW_BYTES
from tools.renderers.diffusion.sampling import encoded

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from tools.renderers.diffusion.loading import Loaded

_EVERY_S: Final = 0.5
_PATCHES: Final = 12
"""Patches of colour along either side."""
_WIDTH: Final = 320
_PROBE: Final = 64
"""Pixels along a picture that tells how many of them are one latent."""


class Previewer:
    """Makes the previews of shots that are drawn together, two a second at most."""

    def __init__(self, loaded: "Loaded") -> None:
        self._loaded = loaded
        self._last = 0.0

    def of_latents(self, latents: torch.Tensor) -> bytes | None:
        """Return the middle frame of the first of some latents as a JPEG; None where it is too early."""
        if not self._is_due():
            return None
        middle = latents[0, :, latents.shape[2] // 2].float().cpu().numpy()
        colours = np.tensordot(self._map(), np.concatenate([middle, np.ones_like(middle[:1])]), (1, 0))
        picture = np.nan_to_num(np.clip(colours, 0, 255)).astype(np.uint8).transpose(1, 2, 0)
        return _jpeg(picture)

    def of_frame(self, frame: "NDArray[np.uint8]") -> bytes | None:
        """Return a frame, (height, width, 3), as a JPEG; None where it is too early."""
        return _jpeg(frame) if self._is_due() else None

    def _is_due(self) -> bool:
        now = time.monotonic()
        if now - self._last < _EVERY_S:
            return False
        self._last = now
        return True

    def _map(self) -> np.ndarray:
        """Return (3, channels + 1): colours, 0 to 255, of the channels and of 1."""
        loaded = self._loaded
        if loaded.colours is None:
            ratio = _PROBE // encoded(np.zeros((1, _PROBE, _PROBE, 3), np.uint8), loaded.pipe).shape[-1]
            patches = np.random.default_rng(0).integers(0, 256, (_PATCHES, _PATCHES, 3), np.uint8)
            picture = patches.repeat(ratio, 0).repeat(ratio, 1)
            found = encoded(picture[None], loaded.pipe)[0, :, 0].cpu().numpy()
            channels = np.concatenate([found, np.ones_like(found[:1])]).reshape(len(found) + 1, -1)
            solved, *_ = np.linalg.lstsq(channels.T, patches.reshape(-1, 3).astype(np.float64), rcond=None)
            loaded.colours = solved.T
        return loaded.colours


def _jpeg(picture: "NDArray[np.uint8]") -> bytes | None:
    """Return an RGB picture as a JPEG of preview size; None where that is too large."""
    height = max(1, round(picture.shape[0] * _WIDTH / picture.shape[1]))
    shown = cv2.resize(picture[..., ::-1], (_WIDTH, height), interpolation=cv2.INTER_AREA)
    done, data = cv2.imencode(".jpg", shown, [cv2.IMWRITE_JPEG_QUALITY, 80])
    return data.tobytes() if done and len(data) <= MAX_PREVIEW_BYTES else None
