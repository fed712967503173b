"""What is missing before a model can draw on this machine."""

from typing import Final

from tools.renderers.diffusion import models
from tools.renderers.diffusion.gpu import gpus, packages_missing

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
