"""The LoRAs of a board: those of the model that draws, by name, each with a weight for this film.

watercolour 0.6, ink 0.3
"""

from collections.abc import Mapping
from typing import Final

from tools.errors import RequestError
from tools.renderers.diffusion import models

NONE: Final = "none"
"""What is said to draw with the model's own weights again."""
_MOST: Final = 4.0


def parsed(text: str) -> dict[str, float]:
    """Return the weights in a text by name, in its order; 1 where none is said.

    Raises:
        RequestError: a weight is out of range.
    """
    found = {}
    for part in text.split(","):
        name, _, weight = part.strip().rpartition(" ")
        if not name or not _is_number(weight):
            name, weight = part.strip(), "1"
        if not 0 <= float(weight) <= _MOST:
            raise RequestError(
                f"A LoRA cannot have a weight of {weight}.", f"A weight is 0 to {_MOST:g}; 0 leaves it out."
            )
        if name:
            found[name.strip().lower()] = float(weight)
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


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdigit()
