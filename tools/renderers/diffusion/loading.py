"""Loading a checkpoint's pipeline: its weights placed as memory allows. Only the worker imports it."""

import gc
import logging
import warnings
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import diffusers
import torch

from tools.errors import RenderError
from tools.loras import written
from tools.renderers.diffusion.checkpoint import TRANSFORMERS, Checkpoint
from tools.renderers.diffusion.equipping import equip, quantised, transformers
from tools.renderers.diffusion.gpu import device_name
from tools.renderers.diffusion.memory import PLACEMENTS, Placement, smaller
from tools.renderers.diffusion.room import let_go
from tools.renderers.diffusion.weights import GGUF, read_json

if TYPE_CHECKING:
    import numpy as np

_log: Final = logging.getLogger("mutoscope.worker")
_GROUP: Final = 2
"""Blocks that are brought to the GPU together."""


@dataclass
class Loaded:
    """A pipeline that is ready to draw."""

    checkpoint: Checkpoint
    pipe: Any
    placed: Placement
    gone: tuple[str, ...] = ()
    """Chat models that were asked to leave the GPU for what is drawn next."""
    stepped_down: bool = False
    """Whether the GPU ran out of memory over what is drawn next."""
    worn: Mapping[str, float] = field(default_factory=dict)
    """The weights of LoRAs that are others than the model's own, by their hash."""
    colours: "np.ndarray | None" = field(default=None)
    """The map from latents to colours, once it was found."""

    def facts(self) -> dict[str, str]:
        """Return what draws, for the record: enough to draw the same again on a machine like this."""
        recipe, device = self.checkpoint.recipe, device_name()
        packages = "torch", "diffusers", "transformers"
        return {
            "model": self.checkpoint.name,
            "scheduler": type(self.pipe.scheduler).__name__,
            "steps": str(recipe.num_inference_steps),
            "guidance": f"{recipe.guidance_scale:g}",
            "device": torch.cuda.get_device_name() if device == "cuda" else device,
            "precision": str(precision(self.checkpoint)).removeprefix("torch."),
            "weights": self.placed.said,
            **({"loras": written(self._loras())} if self._loras() else {}),
            **({"extras": ", ".join(self.checkpoint.extras)} if self.checkpoint.extras else {}),
            **({"unloaded": ", ".join(self.gone)} if self.gone else {}),
            **({"out of memory": f"from then on {self.placed.said}"} if self.stepped_down else {}),
            **{name: version(name) for name in packages},
        }

    def wear(self, weights: Mapping[str, float]) -> None:
        """Draw with other weights of the model's LoRAs from now on; those not named have its own."""
        if self.worn != weights:
            self.worn = weights
            self._put_on()

    def _put_on(self) -> None:
        self.pipe.set_adapters(_adapters(self.checkpoint), list(self._loras().values()))

    def _loras(self) -> dict[str, float]:
        loras = self.checkpoint.loras
        if not self.worn:
            return {lora.name: lora.weight for lora in loras}
        return {lora.name: self.worn.get(lora.hash, lora.weight) for lora in loras}

    def step_down(self) -> None:
        """Load anew in a way that takes less memory.

        Raises:
            RenderError: there is none.
        """
        less = smaller(self.placed)
        if less is None:
            raise RenderError(
                "The GPU ran out of memory.",
                "Choose a lower resolution or fewer seconds, or a smaller model: mutoscope models.",
            )
        _log.warning("Out of memory: from now on %s.", less.said)
        self.pipe = None
        _freed()
        self.pipe, self.placed, self.stepped_down = _placed(self.checkpoint, less), less, True
        if self.worn:
            self._put_on()


def precision(checkpoint: Checkpoint) -> torch.dtype:
    """Return what a checkpoint computes in: its own precision, or 32 bits on a CPU, which is slow at less."""
    found: torch.dtype = getattr(torch, checkpoint.dtype) if device_name() != "cpu" else torch.float32
    return found


def load(checkpoint: Checkpoint) -> Loaded:
    """Return a checkpoint's pipeline, its weights where they fit.

    Raises:
        RenderError: it cannot be loaded.
    """
    diffusers.utils.logging.set_verbosity_error()
    place, gone = _place(checkpoint)
    _log.info("Loads %s on %s: %s.", checkpoint.name, device_name(), place.said)
    try:
        return Loaded(checkpoint, _placed(checkpoint, place), place, gone)
    except (OSError, ValueError, KeyError, RuntimeError, ImportError) as error:
        raise RenderError(
            f"The model {checkpoint.name} cannot be loaded: {str(error).partition('. ')[0]}.",
            "Are its single files and LoRAs made for this model? Whether it is whole tells: "
            f"mutoscope models check {checkpoint.name}.",
        ) from error


def _place(checkpoint: Checkpoint) -> tuple[Placement, tuple[str, ...]]:
    """Return where the weights will lie, and which chat models were asked to make room for them."""
    if device_name() != "cuda":
        return PLACEMENTS[0], ()
    place = checkpoint.placement(_free())
    if place == PLACEMENTS[0] or not (gone := let_go()):
        return place, ()
    _log.info("Asked Ollama to let go of %s.", ", ".join(gone))
    return checkpoint.placement(_free()), tuple(gone)


def _placed(checkpoint: Checkpoint, place: Placement) -> Any:
    device = device_name()
    dtype = precision(checkpoint)
    vae = getattr(torch, checkpoint.family.vae_dtype) if checkpoint.family.vae_dtype else dtype
    options: dict[str, Any] = {"dtype": {"default": dtype, "vae": vae}}
    small = quantised(checkpoint)
    for part, file in zip(TRANSFORMERS, checkpoint.transformers, strict=False):
        options[part] = _single(checkpoint.folder / part, file, dtype, small.pop(part, None))
    if small:
        options["quantization_config"] = diffusers.PipelineQuantizationConfig(quant_mapping=small)
    kind = checkpoint.family.pipeline(checkpoint.index["_class_name"])
    pipe = kind.from_pretrained(str(checkpoint.folder), local_files_only=True, **options)
    pipe.set_progress_bar_config(disable=True)
    _with_loras(pipe, checkpoint)
    equip(pipe, checkpoint)
    for transformer in transformers(pipe) if place.fp8 else ():
        transformer.enable_layerwise_casting(storage_dtype=torch.float8_e4m3fn, compute_dtype=dtype)
    if place.tiled:
        pipe.vae.enable_tiling()
    if place.offload == "model":
        pipe.enable_model_cpu_offload(device=device)
    elif place.offload == "group":
        pipe.enable_group_offload(
            onload_device=torch.device(device),
            offload_device=torch.device("cpu"),
            offload_type="block_level",
            num_blocks_per_group=_GROUP,
            use_stream=device == "cuda",
            exclude_modules=["vae"],  # we call its parts, past the hooks that would bring it in
        )
    else:
        pipe.to(device)
    return pipe


def _with_loras(pipe: Any, checkpoint: Checkpoint) -> None:
    """Put LoRAs onto a pipeline: onto each of two experts its own file, or the one that there is."""
    names = _adapters(checkpoint)
    for name, lora in zip(names, checkpoint.loras, strict=True):
        for place, _ in enumerate(transformers(pipe)):
            file = lora.files[min(place, len(lora.files) - 1)]
            options = {"weight_name": file.name, "adapter_name": name, "local_files_only": True}
            expert = {"load_into_transformer_2": True} if place else {}
            with warnings.catch_warnings():
                warnings.filterwarnings("ignore", "Already found a `peft_config`", UserWarning)
                pipe.load_lora_weights(str(file.parent), **options, **expert)
    if names:
        pipe.set_adapters(names, [lora.weight for lora in checkpoint.loras])


def _adapters(checkpoint: Checkpoint) -> list[str]:
    return [f"lora-{place}" for place in range(len(checkpoint.loras))]


def _single(folder: Path, file: Path, dtype: torch.dtype, small: Any) -> Any:
    """Return the transformer of a single file, with the configuration of the folder's."""
    options: dict[str, Any] = {"config": str(folder), "dtype": dtype, "local_files_only": True}
    if file.suffix == GGUF:
        small = diffusers.GGUFQuantizationConfig(compute_dtype=dtype)
    if small is not None:
        options["quantization_config"] = small
    kind = read_json(folder / "config.json")["_class_name"]
    return getattr(diffusers, kind).from_single_file(str(file), **options)


def _free() -> int:
    _freed()
    free, _ = torch.cuda.mem_get_info()
    return int(free)


def _freed() -> None:
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
