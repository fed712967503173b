"""What extras do to a pipeline: small weights, foretold steps, attention, compiled blocks. Worker only."""

from typing import Any

import diffusers
import torch

from tools.renderers.diffusion.checkpoint import QUANTISED, TRANSFORMERS, Checkpoint
from tools.renderers.diffusion.extras import extras, of_kind


def quantised(checkpoint: Checkpoint) -> dict[str, Any]:
    """Return how each component is quantised while it is loaded, as diffusers or transformers take it.

    Raises:
        SettingsError: what the checkpoint's extras need is not installed.
    """
    for name in checkpoint.extras:
        extras()[name].check()
    found = of_kind("weights", checkpoint.extras)
    if found is None:
        return {}
    from torchao import quantization
    from transformers import TorchAoConfig

    def config(component: str) -> Any:
        of_text = checkpoint.index[component][0] == "transformers"
        return (TorchAoConfig if of_text else diffusers.TorchAoConfig)(getattr(quantization, found.weights)())

    return {name: config(name) for name in QUANTISED if name in checkpoint.weights}


def equip(pipe: Any, checkpoint: Checkpoint) -> None:
    """Give a pipeline the attention and the compiled blocks of its checkpoint's extras."""
    attention = of_kind("attention", checkpoint.extras)
    for transformer in transformers(pipe):
        if attention is not None:
            # Where an attention looks at words they are masked, which these cannot do; it takes little time.
            for name, module in transformer.named_modules():
                if name.endswith(".attn1"):
                    module.set_attention_backend(attention.backend)
        if "compile" in checkpoint.extras:
            transformer.compile_repeated_blocks()


def foretell(pipe: Any, checkpoint: Checkpoint, wanted: bool) -> None:
    """Have steps foretold from those before, or not; each call of the pipeline begins anew."""
    for transformer in transformers(pipe):
        if wanted and not transformer.is_cache_enabled:
            settings = {
                "use_lite_mode": True,
                "taylor_factors_dtype": torch.float32,
                **checkpoint.recipe.cache,
            }
            transformer.enable_cache(diffusers.TaylorSeerCacheConfig(**settings))
        elif not wanted and transformer.is_cache_enabled:
            transformer.disable_cache()


def transformers(pipe: Any) -> list[Any]:
    """Return what draws: one transformer, or the two experts of Wan 2.2."""
    found = (getattr(pipe, name, None) for name in TRANSFORMERS)
    return [transformer for transformer in found if transformer is not None]
