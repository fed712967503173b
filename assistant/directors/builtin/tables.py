"""The built-in director's own word tables, read once from `words.toml`."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any


@cache
def _tables() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))


def words(name: str) -> frozenset[str]:
    """Return the words of a list."""
    return frozenset(_tables()[name].split())


@cache
def alike(word: str) -> frozenset[str]:
    """Return what a thing is no more that is so: not striped if plain, not square if round."""
    rows = (frozenset(str(row).split()) for row in _tables()["alike"].values())
    return frozenset[str]().union(*(row for row in rows if word in row))


def mapping(name: str) -> Mapping[str, Any]:
    """Return a table of words and what they stand for."""
    table: Mapping[str, Any] = _tables()[name]
    return table
