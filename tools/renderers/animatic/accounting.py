"""What of a card's words is not shown, in the user's own words; and what a "no" kept out of the picture."""

from collections.abc import Callable, Iterator
from typing import Final

from tools.renderers.animatic.hearing import Heard, Hearing
from tools.renderers.animatic.tagging import Unit

MAX_PHRASE_WORDS: Final = 7
"""Units that one phrase may span; a longer stretch is named in pieces."""


def unseen(hearing: Hearing) -> list[str]:
    """Return the stretches of text that are not shown, as written."""
    phrases = [phrase for heard in hearing.all for phrase in _stretches(heard)]
    for heard in hearing.all:
        phrases += heard.text.quoted
        if heard.text.unread:
            phrases.append(f"the last {heard.text.unread} words")
    return phrases


def _stretches(heard: Heard) -> Iterator[str]:
    """Yield runs of unshown words; small words between two of them belong to the run."""
    run: list[Unit] = []
    between = 0
    before: Unit | None = None
    for unit in heard.units:
        seeable = unit.content or unit.slot == "comparison"
        hidden = seeable and not unit.used and unit.scope != "without"
        if run and (unit.after or (unit.content and not hidden) or between + len(run) >= MAX_PHRASE_WORDS):
            yield _text(heard, run)
            run, between = [], 0
        if hidden:
            counted = not run and before is not None and before.slot == "number" and not before.used
            run += [before, unit] if counted and before is not None and not unit.after else [unit]
            between = 0
        elif run:
            between += 1
        before = unit
    if run:
        yield _text(heard, run)


def _text(heard: Heard, run: list[Unit]) -> str:
    return heard.text.source[run[0].start : run[-1].end]


def denied_phrases(hearing: Hearing, shown: Callable[[str], bool]) -> tuple[list[str], list[str]]:
    """Return what a "no" kept out of the picture, and what the place shows all the same."""
    honoured: list[str] = []
    kept: list[str] = []
    for heard in hearing.all:
        for run in _denials(heard):
            still = any(unit.slot == "scenery" and shown(unit.value) for unit in run)
            (kept if still else honoured).append(_text(heard, run))
    return honoured, kept


def _denials(heard: Heard) -> Iterator[list[Unit]]:
    """Yield each "no …" with the words it covers."""
    run: list[Unit] = []
    for unit in [*heard.units, None]:
        covered = unit is not None and unit.scope == "without"
        if run and (unit is None or not covered or unit.slot == "negation"):
            while run and not run[-1].content and run[-1].slot != "negation":
                run.pop()
            if len(run) > 1:
                yield run
            run = []
        if unit is not None and covered:
            run.append(unit)
