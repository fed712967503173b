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


def mapping(name: str) -> Mapping[str, Any]:
    """Return a table of words and what they stand for."""
    table: Mapping[str, Any] = _tables()[name]
    return table
