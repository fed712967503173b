"""Decoding latents as a stream: frames come in pieces, so that a clip is encoded while the rest is decoded.

The pieces are the pixels that the VAE gives at once (Wan), or in tiles of time (LTX), at a seventh of the
memory (lab/diffusers.md, 6).
"""

from collections.abc import Iterator
from typing import Any, Final

import torch
from diffusers.utils.accelerate_utils import apply_forward_hook

TILE: Final = 64
STRIDE: Final = 48
"""Frames of one tile of time, and from one tile to the next: what lies between is blended."""


@torch.no_grad()  # type: ignore[untyped-decorator]
def in_tiles(vae: Any, latents: torch.Tensor, timestep: torch.Tensor | None) -> Iterator[torch.Tensor]:
    """Yield (batch, 3, frames, height, width), -1 to 1, from a VAE that looks both ways in time.

    Args:
        vae: of LTX or LTX-2.
        latents: as the VAE decodes them.
        timestep: what a timestep-conditioned VAE is told.
    """
    ratio = vae.temporal_compression_ratio
    tile, stride = TILE // ratio, STRIDE // ratio
    left = (latents.shape[2] - 1) * ratio + 1
    before: torch.Tensor | None = None
    for start in range(0, latents.shape[2], stride):
        part = latents[:, :, start : start + tile + 1]
        decoded = _whole(vae, part, timestep)
        if before is None:
            shown = decoded[:, :, : STRIDE + 1]
        else:
            decoded = vae.blend_t(before, decoded[:, :, :-1], TILE - STRIDE)
            shown = decoded[:, :, :STRIDE]
        if start + tile + 1 >= latents.shape[2] and before is None:
            shown = decoded  # all of it fits into one tile
        before, shown = decoded, shown[:, :, :left]
        left -= shown.shape[2]
        yield shown
        if left <= 0:
            return


def _whole(vae: Any, part: torch.Tensor, timestep: torch.Tensor | None) -> torch.Tensor:
    framewise, vae.use_framewise_decoding = vae.use_framewise_decoding, False
    try:
        decoded: torch.Tensor = vae.decode(part, timestep, return_dict=False)[0]
    finally:
        vae.use_framewise_decoding = framewise
    return decoded


@apply_forward_hook  # type: ignore[untyped-decorator]
@torch.no_grad()  # type: ignore[untyped-decorator]
def one_by_one(vae: Any, latents: torch.Tensor) -> Iterator[torch.Tensor]:
    """Yield (batch, 3, frames, height, width), -1 to 1, from Wan's causal VAE: 1 frame, then 4 at a time.

    Its own `decode` joins the whole clip anew for each latent frame.
    """
    from diffusers.models.autoencoders.autoencoder_kl_wan import unpatchify

    vae.clear_cache()
    try:
        decoded = vae.post_quant_conv(latents)
        for frame in range(latents.shape[2]):
            vae._conv_idx = [0]
            piece = vae.decoder(
                decoded[:, :, frame : frame + 1],
                feat_cache=vae._feat_map,
                feat_idx=vae._conv_idx,
                first_chunk=frame == 0,
            )
            if vae.config.patch_size is not None:
                piece = unpatchify(piece, patch_size=vae.config.patch_size)
            yield piece.clamp(-1, 1)
    finally:
        vae.clear_cache()
