"""What a family of video models can do and how it is called. Importing this imports no model."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeAlias

from tools.renderers.base import Capabilities
from tools.renderers.diffusion.job import Job
from tools.renderers.diffusion.recipe import Recipe

if TYPE_CHECKING:
    import torch

    from tools.renderers.diffusion.telling import Hooks

    Latents: TypeAlias = torch.Tensor
    """(batch, channels, frames, height, width), as the VAE decodes them."""

Watch: TypeAlias = "Callable[[int, Latents], None]"
"""Called after each step with its number, from 1, and the latents; raises to stop."""

START_AT: Final = ((0.0, 0.2, 0.4, 0.8, 1.0), (0.0, 0.45, 0.73, 0.91, 1.0))
"""At how much noise (0 to 1) a source is taken up for a strength: subtle, light and strong are 0.2, 0.4, 0.8.

The figures are LTX-2's refinement sigmas (0.42, 0.725, 0.909), with a little room above each.
"""
BLENDED_AT: Final = 0.5
"""The strength at which two sources that were put together are drawn again."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The frames that a family draws."""

    multiple: int
    """Width and height are drawn at the next multiple and cropped to the canvas."""
    most_pixels: int
    """The largest frame; for a larger canvas the next smaller resolution is drawn."""


class Family(Protocol):
    """A family of checkpoints with one way of being called. One module each; see docs/ADDING_A_MODEL.md."""

    name: str
    title: str
    licence: str
    """What to know of its terms, in a line."""
    sizes: Sizes
    negative_prompt: str
    vae_dtype: str
    """The precision that its VAE needs; the checkpoint's where it is empty."""

    @property
    def prompt_order(self) -> tuple[str, ...]:
        """In which order the family likes to be told the fields of a card."""
        ...

    @property
    def pipelines(self) -> tuple[str, ...]:
        """The class names in `model_index.json` by which its checkpoints are known."""
        ...

    def capabilities(self, index: Mapping[str, Any], transformer: Mapping[str, Any]) -> Capabilities:
        """Return what a checkpoint can do, by its `model_index.json` and its transformer's configuration."""
        ...

    def pipeline(self, name: str) -> Any:
        """Return the class by which a checkpoint of one of `pipelines` is drawn with. Worker only."""
        ...

    def encode(
        self, pipe: Any, texts: Sequence[str], negative: str, guided: bool
    ) -> "dict[str, torch.Tensor]":
        """Return the embeddings of texts as the arguments that the pipeline takes them in."""
        ...

    def denoise(
        self, pipe: Any, job: Job, recipe: Recipe, texts: "Mapping[str, torch.Tensor]", watch: Watch
    ) -> "Latents":
        """Return the latents of a job's shots."""
        ...

    def split(self, pipe: Any, job: Job) -> "Hooks":
        """Let each latent frame be told the text of its own card; return the hooks that do.

        The embeddings of the cards' texts, which have one length, stand one after the other.
        """
        ...

    def decode(self, pipe: Any, latents: "Latents") -> "Iterator[torch.Tensor]":
        """Yield (batch, 3, frames, height, width) pieces in order, -1 to 1, as the VAE makes them."""
        ...


def start_at(strength: float) -> float:
    """Return at how much noise a source is taken up for a strength, both 0 to 1."""
    import numpy as np

    return float(np.interp(strength, *START_AT))


def families() -> tuple[Family, ...]:
    """Return all families."""
    from tools.renderers.diffusion.families.ltx import LTX
    from tools.renderers.diffusion.families.ltx2 import LTX2
    from tools.renderers.diffusion.families.wan import Wan

    return LTX2(), LTX(), Wan()


def family(name: str) -> Family:
    """Return a family by its name; there must be one."""
    return next(one for one in families() if one.name == name)
