"""Runs the catalogue for a director: a call in, a reply out, whatever happens.

One of the three places that catch: every error becomes a reply that says what is valid. Knows no graph; the
question before a long render is asked by its caller, between `call` and `submit`.
"""

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from assistant.schemas import declarations
from tools.catalogue import CATALOGUE, Tool, checked
from tools.errors import LibraryError, MutoscopeError
from tools.outcome import Outcome
from tools.plan import Proposal
from tools.renders import records
from tools.workbench import Workbench

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reply:
    """What a director is told about one call, and what the call changed."""

    content: Mapping[str, Any]
    outcome: Outcome | None = None

    @property
    def ok(self) -> bool:
        """Whether the call was carried out."""
        return bool(self.content["ok"])


def refusal(error: str, hint: str = "", *, fixable: bool, wish: str = "") -> Reply:
    """Return a reply that says why a call was not carried out.

    Args:
        fixable: whether the director can repair the call by itself.
        wish: what the user wants instead, in words.
    """
    said = {"wish": wish} if wish else {}
    return Reply({"ok": False, "error": error, "hint": hint, "fixable": fixable} | said)


class Toolbox:
    """The tools of one session."""

    def __init__(self, bench: Workbench, catalogue: Mapping[str, Tool] = CATALOGUE) -> None:
        self.bench = bench
        self.catalogue = catalogue

    def schemas(self) -> list[dict[str, Any]]:
        """Return every tool as chat models are told of it (the OpenAI form)."""
        return declarations(self.catalogue.values())

    def choices(self, name: str) -> int:
        """Return how many cards there are of which a tool renders some alone; 0 where it draws as a whole."""
        board = self.bench.board() if self.catalogue[name].by_card else None
        return len(board.cards) if board else 0

    def done_since(self, name: str, arguments: Mapping[str, Any], since: float) -> Reply | None:
        """Return a reply where a call that was cut off had been carried out, as far as its tool can tell."""
        tool = self.catalogue.get(name)
        if tool is None or tool.done_since is None:
            return None
        try:
            outcome = tool.done_since(self.bench, checked(tool.arguments, arguments, name), since)
        except MutoscopeError:
            return None  # the call itself will say what is wrong
        return Reply(outcome.to_reply(), outcome) if outcome else None

    def call(self, name: str, arguments: Mapping[str, Any]) -> Reply | Proposal:
        """Carry a call out; of a tool that renders, only its proposal, with nothing queued."""
        if name not in self.catalogue:
            return self._unknown(name)
        tool = self.catalogue[name]
        return self._guarded(name, lambda: tool.run(self.bench, checked(tool.arguments, arguments, name)))

    def submit(self, proposal: Proposal, key: str) -> Reply:
        """Queue a proposal; the same key again gives the same render."""
        reply = self._guarded(proposal.operation, lambda: self.bench.submit(proposal, key=key))
        assert isinstance(reply, Reply)
        return reply

    def asks_first(self, proposal: Proposal, key: str) -> bool:
        """Return whether the render would take so long that the user is asked, and is not queued already."""
        long = proposal.plan.estimate_s > self.bench.settings.confirm_over_s
        return long and not self.bench.planning_only and records.keyed(self.bench.library, key) is None

    def _guarded(self, name: str, act: Callable[[], Outcome | Proposal]) -> Reply | Proposal:
        try:
            result = act()
        except MutoscopeError as error:
            return refusal(error.message, error.hint, fixable=not isinstance(error, LibraryError))
        except Exception as error:  # noqa: BLE001 - logged, and answered
            # A defect in one tool must not end the conversation; the traceback goes to the log.
            _log.exception("%s failed", name)
            said = f"{name} failed by a defect of Mutoscope ({type(error).__name__}: {error})."
            return refusal(said, "Try it another way; the storyboard is unharmed.", fixable=False)
        return result if isinstance(result, Proposal) else Reply(result.to_reply(), result)

    def _unknown(self, name: str) -> Reply:
        closest = get_close_matches(name, self.catalogue, n=3)
        hint = f"Closest: {', '.join(closest)}." if closest else f"Tools are {', '.join(self.catalogue)}."
        return refusal(f"There is no tool {name!r}.", hint, fixable=True)
