"""Wording that answers share."""

from collections.abc import Sequence


def joined(phrases: Sequence[str]) -> str:
    """Return phrases as one list: "a, b and c"."""
    if len(phrases) < 2:
        return "".join(phrases)
    return f"{', '.join(phrases[:-1])} and {phrases[-1]}"
