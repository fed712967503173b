"""Extras: what a model draws with beside its recipe, to be faster or smaller: data, from `extras.toml`."""

import importlib.util
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Final

from tools.errors import SettingsError

NONE: Final = "none"
"""What is said to draw without any."""
_FILE: Final = Path(__file__).with_name("extras.toml")


@dataclass(frozen=True, slots=True)
class Extra:
    """One of them."""

    name: str
    kind: str
    """`cache`, `compile`, `attention` or `weights`; of each kind one is taken."""
    exact: bool
    """Whether pictures stay what they are but for rounding."""
    about: str
    module: str = ""
    """What must be there to be imported."""
    package: str = ""
    """What pip calls it."""
    backend: str = ""
    """diffusers' name of an attention."""
    weights: str = ""
    """torchao's name of a quantisation."""

    def check(self) -> None:
        """Look whether it is installed.

        Raises:
            SettingsError: it is not; the hint says what to install.
        """
        if self.module and importlib.util.find_spec(self.module) is None:
            raise SettingsError(
                f"{self.name} needs {self.package}, which is not installed.", f"pip install {self.package}"
            )


@cache
def extras() -> Mapping[str, Extra]:
    """Return all extras by name."""
    return {name: Extra(name, **said) for name, said in tomllib.loads(_FILE.read_text("utf-8")).items()}


def allowed(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names of extras that can be taken together, in one order.

    Raises:
        SettingsError: one is unknown or not installed, or two exclude each other.
    """
    if list(names) == [NONE]:
        return ()
    known = extras()
    for name in names:
        if name not in known:
            raise SettingsError(f"There is no extra called {name!r}.", f"There are {', '.join(known)}.")
        known[name].check()
    found = [extra for extra in known.values() if extra.name in names]
    for first, second in pairwise(found):
        if first.kind == second.kind:
            raise SettingsError(
                f"{first.name} and {second.name} cannot be taken together.", "Name one of them."
            )
    return tuple(extra.name for extra in found)


def of_kind(kind: str, names: Iterable[str]) -> Extra | None:
    """Return which extra of a kind is among some names."""
    return next((found for name in names if (found := extras()[name]).kind == kind), None)


def exact(names: Iterable[str]) -> tuple[str, ...]:
    """Return those of some names that leave pictures as they are."""
    return tuple(name for name in names if extras()[name].exact)


def inexact(names: Iterable[str]) -> tuple[str, ...]:
    """Return those of some names that change pictures."""
    return tuple(name for name in names if not extras()[name].exact)
