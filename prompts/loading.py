"""Reads the templates that lie beside this file. What they are filled with is the assistant's."""

from functools import cache
from importlib.resources import files


@cache
def prompt(name: str) -> str:
    """Return the template called `name`, without its `.md`."""
    return files("prompts").joinpath(f"{name}.md").read_text(encoding="utf-8").strip()
