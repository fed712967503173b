"""Pipelines of real size with random weights, for `bench.gpu`: the sizes of the published checkpoints.

Tokenizers are those of the tests: what they say takes a text encoder as long as anything else.
"""

from typing import Any

import diffusers
import torch
import transformers

from tests import tiny

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"


def made(kind: Any, *configs: Any, **sizes: Any) -> Any:
    """Return a part with random weights, made where it draws and in the precision in which it does."""
    torch.set_default_dtype(torch.bfloat16)
    try:
        with torch.device(DEVICE):
            return kind(*configs, **sizes).eval()
    finally:
        torch.set_default_dtype(torch.float32)


def ltx_2(kind: Any) -> Any:
    """LTX-2, 19B: what diffusers makes of no sizes at all; Gemma 3, 12B."""
    from diffusers.pipelines.ltx2 import LTX2TextConnectors
    from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder

    text = transformers.Gemma3TextConfig(
        vocab_size=262208,
        hidden_size=3840,
        intermediate_size=15360,
        num_hidden_layers=48,
        num_attention_heads=16,
        num_key_value_heads=8,
        head_dim=256,
    )
    gemma = transformers.Gemma3Config(text_config=text, vision_config=tiny.vision())
    return kind(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(),
        vae=made(diffusers.AutoencoderKLLTX2Video),
        audio_vae=made(diffusers.AutoencoderKLLTX2Audio),
        text_encoder=made(transformers.Gemma3ForConditionalGeneration, gemma),
        tokenizer=tiny.gemma_tokenizer(1024),
        connectors=made(LTX2TextConnectors),
        transformer=made(diffusers.LTX2VideoTransformer3DModel),
        vocoder=made(LTX2Vocoder),
    )


def ltx_2b(kind: Any) -> Any:
    """LTX-Video 0.9.5, 2B; T5 XXL."""
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
    return kind(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(),
        vae=vae,
        text_encoder=made(transformers.T5EncoderModel, transformers.T5Config(vocab_size=32128, **_XXL)),
        tokenizer=tiny.t5_tokenizer(512),
        transformer=made(diffusers.LTXVideoTransformer3DModel),
    )


def wan_1_3b(kind: Any) -> Any:
    """Wan 2.1 T2V, 1.3B; UMT5 XXL."""
    vae = made(diffusers.AutoencoderKLWan)
    return _wan(kind, vae, {"num_attention_heads": 12, "ffn_dim": 8960, "num_layers": 30})


def wan_5b(kind: Any) -> Any:
    """Wan 2.2 TI2V, 5B; UMT5 XXL."""
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
    sizes = {"num_attention_heads": 24, "ffn_dim": 14336, "num_layers": 30}
    return _wan(kind, vae, sizes | {"in_channels": 48, "out_channels": 48}, expand_timesteps=True)


_XXL: dict[str, Any] = {
    "d_model": 4096,
    "d_kv": 64,
    "d_ff": 10240,
    "num_layers": 24,
    "num_heads": 64,
    "feed_forward_proj": "gated-gelu",
    "is_encoder_decoder": False,
    "use_cache": False,
    "tie_word_embeddings": False,
}


def _wan(kind: Any, vae: Any, sizes: dict[str, int], **more: bool) -> Any:
    scheduler = diffusers.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, flow_shift=3.0
    )
    return kind(
        tokenizer=tiny.t5_tokenizer(512),
        text_encoder=made(transformers.UMT5EncoderModel, transformers.UMT5Config(vocab_size=256384, **_XXL)),
        vae=vae,
        scheduler=scheduler,
        transformer=made(diffusers.WanTransformer3DModel, **sizes),
        **more,
    )
