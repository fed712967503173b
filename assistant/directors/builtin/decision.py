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
    asked: Mapping[str, str] | None = None
    """What is asked `for`, and the `wish` that the next message makes with it in place of its {}."""


def call(name: str, **args: Any) -> Call:
    """Return a call with the arguments that are not None."""
    return Call(name, {key: value for key, value in args.items() if value is not None})


def ask(question: str, wanted: str = "", wish: str = "") -> Decision:
    """Return a decision that only speaks.

    Args:
        question: what is said.
        wanted: what the next message may answer: `card`, `length`, `thing` or `seen`.
        wish: what is wished then, with {} for the answer.
    """
    return Decision(said=question, asked={"for": wanted, "wish": wish} if wanted else None)


def change(*calls: Call) -> Decision:
    """Return a decision that changes the board and renders it."""
    return Decision(calls, render=True)
