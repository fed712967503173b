"""Says in words what became of a card, so that nobody has to compare two boards: “grey” is now “brown”."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from tools.card import Card

_APART: Final = 2
"""Words that stay as they are, at least, between two changes that are told by themselves."""
_MOST_TOLD: Final = 3
_LEAST_ALIKE: Final = 0.35
"""Below this ratio of the same words a text is told whole."""
_LONGEST: Final = 200
_END: Final = " .!…"


def became(before: Card, after: Card) -> str:
    """Return what became of a card, as the end of a sentence."""
    told = [*_of_text(before.text, after.text), *_of_fields(before, after)]
    if before.join != after.join:
        told.append("a hard cut leads into it" if after.join == "cut" else "it follows smoothly")
    if before.seed != after.seed:
        told.append(f"seed {after.seed}")
    if not told and before.written != after.written:
        told.append("written out anew")
    return f"was changed: {', '.join(told)}" if told else "is as it was"


def quoted(text: str) -> str:
    """Return a card's words as they are told: in quotes, without the full stop, and not too long."""
    words = text.strip().rstrip(_END)
    return f"“{words if len(words) <= _LONGEST else f'{words[:_LONGEST].rstrip()}…'}”"


def _of_fields(before: Card, after: Card) -> Iterator[str]:
    was, now = before.fields.to_json(), after.fields.to_json()
    for name in [*now, *(name for name in was if name not in now)]:
        if was.get(name) != now.get(name):
            label = name.replace("_", " ")
            yield f"{label} {now[name]}" if name in now else f"{label} no longer {was[name]}"


def _of_text(before: str, after: str) -> list[str]:
    old, new = before.rstrip(_END).split(), after.rstrip(_END).split()
    if old == new:
        return []
    was, now = ([word.rstrip(",;") for word in words] for words in (old, new))
    alike = SequenceMatcher(None, was, now, autojunk=False)
    changes = list(_changes(alike, old, new))
    if len(changes) > _MOST_TOLD or alike.ratio() < _LEAST_ALIKE:
        return [f"{quoted(before)} is now {quoted(after)}"]
    return [_told(gone, come) for gone, come in changes]


def _changes(
    alike: SequenceMatcher[str], old: Sequence[str], new: Sequence[str]
) -> Iterator[tuple[str, str]]:
    """Yield what was there and what is there now, those together that hardly anything lies between."""
    spans: list[list[int]] = []
    for kind, *span in alike.get_opcodes():
        if kind == "equal":
            continue
        if spans and span[0] - spans[-1][1] < _APART:
            spans[-1][1], spans[-1][3] = span[1], span[3]
        else:
            spans.append(span)
    for a, b, c, d in spans:
        yield " ".join(old[a:b]), " ".join(new[c:d])


def _told(gone: str, come: str) -> str:
    if not gone:
        return f"added {quoted(come)}"
    return f"{quoted(gone)} is now {quoted(come)}" if come else f"without {quoted(gone)}"
