"""The smallest pipelines of the real architectures, with random weights, built from configurations alone.

Compression ratios are the real ones (LTX 32x in space and 8x in time, Wan 8x and 4x); only widths and depths
shrink. A pipeline is half a megabyte to five, and draws 25 small frames in a tenth of a second.
"""

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

os.environ.setdefault("HF_HUB_OFFLINE", "1")

import diffusers
import torch
import transformers
from tokenizers import Tokenizer, models, pre_tokenizers, trainers
from transformers.models.clip.image_processing_pil_clip import CLIPImageProcessorPil

CORPUS = [f"a {colour} {thing} walks through {place}" for colour in ("red", "blue", "green")
          for thing in ("fox", "robot", "whale") for place in ("snow", "a city", "the sea")]  # fmt: skip


def t5_tokenizer(most: int = 128) -> Any:
    """A trained Unigram vocabulary in which every ASCII letter is a token."""
    tokenizer = Tokenizer(models.Unigram())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [pre_tokenizers.WhitespaceSplit(), pre_tokenizers.Metaspace()]
    )
    trainer = trainers.UnigramTrainer(
        vocab_size=256,
        special_tokens=["<pad>", "</s>", "<unk>"],
        unk_token="<unk>",
        show_progress=False,
        initial_alphabet=[chr(code) for code in range(33, 127)],
    )
    tokenizer.train_from_iterator(CORPUS, trainer)
    words = [(word, float(score)) for word, score in json.loads(tokenizer.to_str())["model"]["vocab"]]
    return transformers.T5Tokenizer(vocab=words, extra_ids=0, model_max_length=most)


def t5_encoder(words: int, *, umt5: bool = False) -> Any:
    torch.manual_seed(0)
    sizes = {
        "vocab_size": words,
        "d_model": 32,
        "d_kv": 8,
        "d_ff": 64,
        "num_layers": 2,
        "num_heads": 4,
        "feed_forward_proj": "gated-gelu",
        "is_encoder_decoder": False,
        "use_cache": False,
        "tie_word_embeddings": False,
        "pad_token_id": 0,
        "eos_token_id": 1,
    }
    if umt5:
        return transformers.UMT5EncoderModel(transformers.UMT5Config(**sizes)).eval()
    return transformers.T5EncoderModel(transformers.T5Config(**sizes)).eval()


_LTX_VAE: dict[str, Any] = {
    "latent_channels": 16,
    "layers_per_block": (1,) * 5,
    "decoder_layers_per_block": (1,) * 4,
    "spatio_temporal_scaling": (True,) * 4,
    "decoder_spatio_temporal_scaling": (True,) * 3,
    "decoder_inject_noise": (False,) * 4,
    "downsample_type": ("spatial", "temporal", "spatiotemporal", "spatiotemporal"),
    "upsample_residual": (True,) * 3,
    "upsample_factor": (2,) * 3,
    "patch_size": 4,
    "spatial_compression_ratio": 32,
    "temporal_compression_ratio": 8,
}


def _off_centre(vae: Any) -> None:
    """Give latents a mean and a spread, as trained ones have: who forgets them draws something else."""
    vae.latents_mean.copy_(torch.linspace(-2, 2, len(vae.latents_mean)))
    vae.latents_std.copy_(torch.linspace(0.5, 3, len(vae.latents_std)))


def ltx() -> Any:
    """LTX-Video as of 0.9.7."""
    tokenizer = t5_tokenizer()
    encoder = t5_encoder(len(tokenizer))
    torch.manual_seed(1)
    transformer = diffusers.LTXVideoTransformer3DModel(
        in_channels=16,
        out_channels=16,
        num_attention_heads=4,
        attention_head_dim=8,
        cross_attention_dim=32,
        num_layers=2,
        caption_channels=32,
    ).eval()
    vae = diffusers.AutoencoderKLLTXVideo(
        **_LTX_VAE,
        block_out_channels=(8, 8, 16, 16, 16),
        down_block_types=("LTXVideo095DownBlock3D",) * 4,
        decoder_block_out_channels=(16, 32, 64),
        timestep_conditioning=True,
    ).eval()
    _off_centre(vae)
    return diffusers.LTXConditionPipeline(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(),
        vae=vae,
        text_encoder=encoder,
        tokenizer=tokenizer,
        transformer=transformer,
    )


def gemma_tokenizer(most: int = 64) -> Any:
    """Gemma's in how it works: all that is no ASCII letter is spelled in bytes."""
    tokens = ["<pad>", "<eos>", "<bos>", "<unk>", "<mask>"]
    tokens += [f"<0x{byte:02X}>" for byte in range(256)] + ["\u2581"] + [chr(code) for code in range(33, 127)]
    vocabulary = {token: index for index, token in enumerate(tokens)}
    return transformers.GemmaTokenizer(vocab=vocabulary, merges=[], model_max_length=most)


def vision() -> Any:
    """What of Gemma looks at pictures, which no one asks here."""
    return transformers.SiglipVisionConfig(
        hidden_size=16,
        intermediate_size=32,
        num_hidden_layers=1,
        num_attention_heads=2,
        image_size=28,
        patch_size=14,
    )


def _gemma() -> tuple[Any, Any]:
    tokenizer = gemma_tokenizer()
    text = transformers.Gemma3TextConfig(
        vocab_size=len(tokenizer),
        hidden_size=32,
        intermediate_size=64,
        num_hidden_layers=2,
        num_attention_heads=4,
        num_key_value_heads=2,
        head_dim=8,
        max_position_embeddings=2048,
        pad_token_id=0,
        bos_token_id=2,
        eos_token_id=1,
    )
    config = transformers.Gemma3Config(text_config=text, vision_config=vision(), mm_tokens_per_image=4)
    return tokenizer, transformers.Gemma3ForConditionalGeneration(config).eval()


def ltx2() -> Any:
    """LTX-2 with all that belongs to it: Gemma, connectors, audio, vocoder."""
    from diffusers.pipelines.ltx2 import LTX2TextConnectors
    from diffusers.pipelines.ltx2.vocoder import LTX2Vocoder

    torch.manual_seed(0)
    tokenizer, encoder = _gemma()
    transformer = diffusers.LTX2VideoTransformer3DModel(
        in_channels=16,
        out_channels=16,
        num_attention_heads=2,
        attention_head_dim=16,
        cross_attention_dim=32,
        audio_in_channels=4,
        audio_out_channels=4,
        audio_num_attention_heads=2,
        audio_attention_head_dim=4,
        audio_cross_attention_dim=8,
        num_layers=2,
        qk_norm="rms_norm_across_heads",
        caption_channels=32,
        rope_double_precision=False,
        rope_type="split",
    ).eval()
    connectors = LTX2TextConnectors(
        caption_channels=32,
        text_proj_in_factor=3,
        video_connector_num_attention_heads=4,
        video_connector_attention_head_dim=8,
        video_connector_num_layers=1,
        video_connector_num_learnable_registers=None,
        audio_connector_num_attention_heads=4,
        audio_connector_attention_head_dim=8,
        audio_connector_num_layers=1,
        audio_connector_num_learnable_registers=None,
        connector_rope_base_seq_len=32,
        rope_theta=10000.0,
        rope_double_precision=False,
        causal_temporal_positioning=False,
        rope_type="split",
    ).eval()
    vae = diffusers.AutoencoderKLLTX2Video(
        **_LTX_VAE,
        block_out_channels=(8, 8, 16, 16),
        decoder_block_out_channels=(8, 16, 32),
        timestep_conditioning=False,
    ).eval()
    _off_centre(vae)
    audio = diffusers.AutoencoderKLLTX2Audio(
        base_channels=4,
        output_channels=2,
        ch_mult=(1,),
        num_res_blocks=1,
        attn_resolutions=None,
        in_channels=2,
        resolution=32,
        latent_channels=2,
        norm_type="pixel",
        causality_axis="height",
        dropout=0.0,
        mid_block_add_attention=False,
        sample_rate=16000,
        mel_hop_length=160,
        is_causal=True,
        mel_bins=8,
    ).eval()
    vocoder = LTX2Vocoder(
        in_channels=16,
        hidden_channels=32,
        out_channels=2,
        upsample_kernel_sizes=[4, 4],
        upsample_factors=[2, 2],
        resnet_kernel_sizes=[3],
        resnet_dilations=[[1, 3, 5]],
        leaky_relu_negative_slope=0.1,
        output_sampling_rate=16000,
    ).eval()
    return diffusers.LTX2ConditionPipeline(
        scheduler=diffusers.FlowMatchEulerDiscreteScheduler(),
        vae=vae,
        audio_vae=audio,
        text_encoder=encoder,
        tokenizer=tokenizer,
        connectors=connectors,
        transformer=transformer,
        vocoder=vocoder,
    )


def _wan_parts(channels: int = 16, *, vace: bool = False, **more: Any) -> dict[str, Any]:
    tokenizer = t5_tokenizer(64)
    encoder = t5_encoder(len(tokenizer), umt5=True)
    torch.manual_seed(1)
    sizes = {
        "patch_size": (1, 2, 2),
        "num_attention_heads": 2,
        "attention_head_dim": 12,
        "in_channels": channels,
        "out_channels": 16,
        "text_dim": 32,
        "freq_dim": 64,
        "ffn_dim": 32,
        "num_layers": 2,
        "cross_attn_norm": True,
        "qk_norm": "rms_norm_across_heads",
        "rope_max_seq_len": 256,
    }
    if vace:
        transformer = diffusers.WanVACETransformer3DModel(**sizes, vace_layers=[0, 1], vace_in_channels=96)
    else:
        transformer = diffusers.WanTransformer3DModel(**sizes, **more)
    vae = diffusers.AutoencoderKLWan(
        base_dim=8,
        z_dim=16,
        dim_mult=[1, 1, 1, 1],
        num_res_blocks=1,
        temperal_downsample=[False, True, True],
    )
    scheduler = diffusers.UniPCMultistepScheduler(
        prediction_type="flow_prediction", use_flow_sigmas=True, num_train_timesteps=1000, flow_shift=3.0
    )
    return {
        "tokenizer": tokenizer,
        "text_encoder": encoder,
        "vae": vae.eval(),
        "scheduler": scheduler,
        "transformer": transformer.eval(),
    }


def wan() -> Any:
    """Wan 2.1 from text."""
    return diffusers.WanPipeline(**_wan_parts())


def wan_small() -> Any:
    """Wan 2.2 5B in how it is called: from text and from a first picture."""
    return diffusers.WanPipeline(**_wan_parts(), expand_timesteps=True)


def wan_experts() -> Any:
    """Wan 2.2 from text: an expert for high noise, and one for low noise."""
    parts = _wan_parts()
    return diffusers.WanPipeline(**parts, transformer_2=_other(parts["transformer"]), boundary_ratio=0.8)


def wan_experts_pictures() -> Any:
    """Wan 2.2 from a first and a last picture."""
    parts = _wan_parts(36)
    return diffusers.WanImageToVideoPipeline(
        **parts,
        image_encoder=None,
        image_processor=None,
        transformer_2=_other(parts["transformer"]),
        boundary_ratio=0.8,
    )


def _other(transformer: Any) -> Any:
    torch.manual_seed(3)
    return type(transformer).from_config(transformer.config).eval()


def wan_vace() -> Any:
    """Wan 2.1 VACE."""
    return diffusers.WanVACEPipeline(**_wan_parts(vace=True))


def wan_pictures(*, last: bool = True) -> Any:
    """Wan 2.1 from a first picture, and a last one (FLF2V)."""
    torch.manual_seed(2)
    config = transformers.CLIPVisionConfig(
        hidden_size=4,
        projection_dim=4,
        num_hidden_layers=2,
        num_attention_heads=2,
        image_size=32,
        intermediate_size=16,
        patch_size=4,
    )
    seen = (32 // 4) ** 2 + 1
    parts = _wan_parts(36, image_dim=4, added_kv_proj_dim=24, pos_embed_seq_len=2 * seen if last else None)
    return diffusers.WanImageToVideoPipeline(
        **parts,
        image_encoder=transformers.CLIPVisionModel(config).eval(),
        image_processor=CLIPImageProcessorPil(
            crop_size={"height": 32, "width": 32}, size={"shortest_edge": 32}
        ),
    )


def wan_first() -> Any:
    """Wan 2.1 from a first picture alone."""
    return wan_pictures(last=False)


BUILDERS: dict[str, Callable[[], Any]] = {
    "ltx2": ltx2,
    "ltx": ltx,
    "wan": wan,
    "wan-small": wan_small,
    "wan-experts": wan_experts,
    "wan-experts-pictures": wan_experts_pictures,
    "wan-vace": wan_vace,
    "wan-pictures": wan_pictures,
    "wan-first": wan_first,
}


def build(name: str, folder: Path) -> Path:
    """Save a pipeline as its checkpoint would lie on disk, and return the folder."""
    diffusers.utils.logging.disable_progress_bar()
    transformers.utils.logging.disable_progress_bar()
    BUILDERS[name]().save_pretrained(folder / name)
    return folder / name


def write_gguf(weights: dict[str, torch.Tensor], file: Path) -> None:
    """Write weights as llama.cpp's tools would: 8 bits where rows have whole blocks, else as they are."""
    import gguf

    writer = gguf.GGUFWriter(file, "wan")
    kind = gguf.GGMLQuantizationType.Q8_0
    for name, tensor in weights.items():
        values = tensor.float().numpy()
        if values.ndim == 2 and values.shape[1] % 32 == 0:
            writer.add_tensor(name, gguf.quants.quantize(values, kind), raw_dtype=kind)
        else:
            writer.add_tensor(name, values)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
