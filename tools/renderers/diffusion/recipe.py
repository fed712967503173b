"""A recipe: with how many steps and how much guidance a checkpoint draws. Data, read from `recipes.toml`."""

import hashlib
import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any, Final

from tools.errors import SettingsError

_FILE: Final = Path(__file__).with_name("recipes.toml")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a checkpoint is sampled, in diffusers' parameter names."""

    name: str
    num_inference_steps: int
    guidance_scale: float
    sigmas: tuple[float, ...] = ()
    """The whole schedule where it is fixed, as for distilled checkpoints; else the scheduler makes it."""
    switches: Mapping[str, float] = field(default_factory=dict)
    """More arguments of the pipeline: for distilled checkpoints those that must be off."""
    cache: Mapping[str, int] = field(default_factory=dict)
    """How steps are foretold where the extra `cache` is taken: settings of diffusers' TaylorSeer."""
    split_texts: bool = False
    """Whether each card of a shot is told its own text only, not all of them theirs one after the other."""

    @property
    def digest(self) -> str:
        """A short hash of all that decides pixels."""
        said = [self.num_inference_steps, self.guidance_scale, list(self.sigmas), dict(self.switches)]
        said += ["split texts"] if self.split_texts else []
        return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()[:12]

    def passes(self, *, cached: bool = False) -> int:
        """Return how often the transformer draws a shot: twice a step where it is guided."""
        first = self.cache["disable_cache_before_step"] if cached else self.num_inference_steps
        later = range(first, self.num_inference_steps)
        drawn = first + sum((step - first - 1) % self.cache["cache_interval"] == 0 for step in later)
        return drawn * (2 if self.guidance_scale > 1 else 1)


def recipe(family: str, name: str) -> Recipe:
    """Return a recipe of a family.

    Raises:
        SettingsError: it has no recipe of this name; the hint lists those it has.
    """
    found = _recipes(family)
    if name not in found:
        raise SettingsError(
            f"{family} has no recipe called {name!r}.", f"Choose one of {', '.join(sorted(found))}."
        )
    return found[name]


def recipe_for(family: str, checkpoint: str) -> Recipe:
    """Return the recipe that a checkpoint's name asks for, or the family's first."""
    found = _recipes(family)
    told = checkpoint.lower()
    for name, marks in _marks(family).items():
        if any(mark in told for mark in marks):
            return found[name]
    return next(iter(found.values()))


@cache
def _tables() -> dict[str, dict[str, dict[str, Any]]]:
    return tomllib.loads(_FILE.read_text("utf-8"))


def _recipes(family: str) -> dict[str, Recipe]:
    """Return the recipes of a family: those of the file, and each of them with split texts."""
    plain = {
        name: Recipe(
            name,
            table.get("num_inference_steps", len(table.get("sigmas", ()))),
            table["guidance_scale"],
            tuple(table.get("sigmas", ())),
            table.get("switches", {}),
            table.get("cache", {}),
        )
        for name, table in _tables()[family].items()
    }
    split = (replace(one, name=f"{one.name}-split", split_texts=True) for one in plain.values())
    return plain | {one.name: one for one in split}


def _marks(family: str) -> dict[str, list[str]]:
    """Return what in a checkpoint's name tells that a recipe is meant for it."""
    return {name: table["named"] for name, table in _tables()[family].items() if "named" in table}
