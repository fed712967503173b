"""The LoRAs of a board: those of the model that draws, by name, each with a weight for this film.

watercolour 0.6, ink 0.3
"""

import re
from collections.abc import Mapping
from typing import Final

from tools.errors import RequestError
from tools.renderers.diffusion import models

NONE: Final = "none"
"""What is said to draw with the model's own weights again."""
_MOST: Final = 4.0
_WEIGHTED: Final = re.compile(r"(.+?)[\s:=]+(-?\d*\.?\d+)")


def parsed(text: str) -> dict[str, float]:
    """Return the weights in a text by name, in its order; 1 where none is said.

    Raises:
        RequestError: a weight is out of range.
    """
    found = {}
    for part in filter(None, (part.strip().lower() for part in text.split(","))):
        match = _WEIGHTED.fullmatch(part)
        name, weight = (match[1], float(match[2])) if match else (part, 1.0)
        if abs(weight) > _MOST:
            raise RequestError(
                f"{name} cannot have a weight of {weight:g}.", f"A weight is 1 or less, {_MOST:g} at most."
            )
        found[name] = weight
    return found


def changed(text: str, said: str) -> str:
    """Return a board's LoRAs with those that are said in place of what was; the rest stay.

    Raises:
        RequestError: the model that draws has no such LoRA; the hint lists those it has.
    """
    if said.strip().lower() in ("", NONE):
        return ""
    told, known = parsed(said), names()
    for name in told:
        if name not in known:
            there = f"There are {', '.join(known)}." if known else "It has none."
            raise RequestError(
                f"The model has no LoRA called {name!r}.", f"{there} mutoscope models add adds them."
            )
    return written({**parsed(text), **told})


def written(weights: Mapping[str, float]) -> str:
    """Return weights as a text."""
    return ", ".join(f"{name} {weight:g}" for name, weight in weights.items())


def names() -> tuple[str, ...]:
    """Return the names of the LoRAs that the chosen model has.

    Raises:
        SettingsError: the list of models cannot be read.
    """
    model = models.chosen()
    return tuple(lora.name for lora in model.loras) if model else ()
