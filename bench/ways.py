"""Of the ways in which strangers say a thing, how many the built-in director does, in per cent.

`python bench/ways.py --missing` lists after the table what of the first half is not done. The second half is
never printed, so that nobody fits the rules to it.
"""

import sys
from collections import Counter

from tests.ways import VERDICTS, Half, Verdict, judged

HALVES: tuple[Half, ...] = ("first", "second")
LIMIT = 90
"""Per cent that shall be right."""


def row(half: Half, counts: Counter[Verdict]) -> None:
    """Print one half's shares."""
    every = counts.total()
    shares = "".join(f"{100 * counts[verdict] / every:>8.1f}" for verdict in VERDICTS)
    print(f"{half:<8}{every:>6}{shares}{'' if 100 * counts['right'] >= LIMIT * every else ' !'}")


def main() -> None:
    """Print both halves, and what is missing of the first."""
    print(
        f"{'half':<8}{'ways':>6}{''.join(f'{verdict:>8}' for verdict in VERDICTS)}    at least {LIMIT} right"
    )
    for half in HALVES:
        row(half, Counter(verdict for _, verdict, _, _ in judged(half)))
    if "--missing" in sys.argv[1:]:
        for way, verdict, made, answer in judged("first"):
            if verdict != "right":
                print(f"{verdict}: {way.said}\n    wanted {way.goal}\n    made {made}\n    answered {answer}")


if __name__ == "__main__":
    main()
