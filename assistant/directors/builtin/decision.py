"""What the built-in director decides about one message: tool calls in order, or words."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Call:
    """One tool call."""

    name: str
    args: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Decision:
    """Either calls, with a render after them or not, or an answer."""

    calls: tuple[Call, ...] = ()
    render: bool = False
    """Whether the board is rendered once the calls have changed it."""
    said: str = ""
    """The answer where nothing is called; otherwise what is added to it."""


def call(name: str, **args: Any) -> Call:
    """Return a call with the arguments that are not None."""
    return Call(name, {key: value for key, value in args.items() if value is not None})


def ask(question: str) -> Decision:
    """Return a decision that only speaks."""
    return Decision(said=question)


def change(*calls: Call) -> Decision:
    """Return a decision that changes the board and renders it."""
    return Decision(calls, render=True)
