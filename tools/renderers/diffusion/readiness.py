"""What is missing before a model can draw on this machine."""

from typing import Final

from tools.renderers.diffusion import models
from tools.renderers.diffusion.gpu import gpus, packages_missing
from tools.wording import joined

GPU: Final = "a GPU"


def missing() -> tuple[str, ...]:
    """Return what is missing before a model can draw here; nothing where all is there.

    Raises:
        SettingsError: the list of models cannot be read.
    """
    found = [] if models.chosen() else ["a model"]
    packages = packages_missing()
    found += [f"the packages {', '.join(packages)}"] if packages else []
    # The driver is asked last: it takes longest, and without the rest it does not matter.
    found += [GPU] if not found and not gpus() else []
    return tuple(found)


def standing(renderer: str) -> str:
    """Return in words where frames are drawn with a renderer, and what a model would still need.

    Raises:
        SettingsError: the list of models cannot be read.
    """
    lacking = missing()
    entry, cards = models.chosen(), gpus()
    if renderer == "diffusion" and entry is not None:
        where = f"on the GPU ({cards[0].name})" if cards else "on the CPU, as no GPU was found"
        return f"{entry.name} draws {where}."
    if lacking:
        return (
            f"Sketches are drawn on the CPU. For the GPU, {joined(lacking)} is missing: mutoscope setup gpu."
        )
    return f"Sketches are drawn on the CPU; {entry.name if entry else 'a model'} is ready on the GPU."
