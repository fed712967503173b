"""What is missing before a model can draw on this machine."""

import os
from typing import Final

from tools.renderers.diffusion import models
from tools.renderers.diffusion.gpu import DEVICE, gpus, hindrance, packages_missing
from tools.wording import joined

GPU: Final = ("a GPU", "a torch that can use it")
"""What is missed where the CPU alone could draw."""


def missing() -> tuple[str, ...]:
    """Return what is missing before a model can draw here; nothing where all is there.

    Raises:
        SettingsError: the list of models cannot be read.
    """
    found = [] if models.chosen() else ["a model"]
    packages = packages_missing()
    found += [f"the packages {', '.join(packages)}"] if packages else []
    # The driver is asked last: it takes longest, and without the rest it does not matter.
    if not found and not gpus():
        found.append(GPU[0])
    elif not found and hindrance():
        found.append(GPU[1])
    return tuple(found)


def lacking(renderer: str) -> tuple[str, ...]:
    """Return what a renderer waits for before it can draw, unless somebody said where.

    Raises:
        SettingsError: the list of models cannot be read.
    """
    return () if renderer != "diffusion" or os.environ.get(DEVICE) else missing()


def standing(renderer: str) -> str:
    """Return in words where frames are drawn with a renderer, and what a model would still need.

    Raises:
        SettingsError: the list of models cannot be read.
    """
    waits_for = missing()
    entry, cards = models.chosen(), gpus()
    if renderer == "diffusion" and entry is not None:
        where = f"on the GPU ({cards[0].name})" if cards else "on the CPU, as no GPU was found"
        if said := os.environ.get(DEVICE):
            where = f"on {said}, as {DEVICE} says"
        return f"{entry.name} draws {where}."
    if waits_for:
        lacked = f"For the GPU, {joined(waits_for)} is missing: mutoscope setup gpu."
        return f"Sketches are drawn on the CPU. {lacked}"
    ready = entry.name if entry else "a model"
    return f"Sketches are drawn on the CPU; {ready} is ready on the GPU."
