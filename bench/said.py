"""How much of what strangers say is drawn, in per cent of the marked words, for both halves of the messages.

`python bench/said.py --missing` lists after the table what the first half leaves undrawn. The second half's
messages are never printed, so that nobody fits the words to them.
"""

import sys

from tests.said_and_drawn import DRAWN, ROLES, Half, Part, Tally, missing, tally

HALVES: tuple[Half, ...] = ("first", "second")
PARTS: tuple[Part, ...] = ("main", *ROLES, "all")
LIMITS: dict[Part, int] = {"main": 90, "actions": 75}


def table(half: Half, sums: Tally) -> None:
    """Print one half's shares."""
    print(f"{half} half: {sums.messages} messages, {sums.films} films")
    print(
        f"{'':<14}{'words':>7}{'drawn':>8}{'itself':>8}{'nearest':>9}{'label':>7}{'named':>7}{'at least':>10}"
    )
    for role in PARTS:
        drawn, itself, nearest, label, named = (
            100 * sums.share(role, *fates)
            for fates in (DRAWN, ("itself",), ("nearest",), ("labelled",), ("named",))
        )
        limit = LIMITS.get(role, 0)
        mark = f"{limit:>10}{'' if drawn >= limit else ' !'}" if limit else ""
        name = "main subject" if role == "main" else f"{role} words" if role in ("other", "all") else role
        words = len(sums.of(role))
        print(
            f"{name:<14}{words:>7}{drawn:>8.1f}{itself:>8.1f}{nearest:>9.1f}{label:>7.1f}{named:>7.1f}{mark}"
        )
    placed = f"{'a place':<14}{len(sums.places):>7}{100 * sums.placed():>8.1f}"
    print(f"{placed}{'90 of the messages that say where':>61}")
    print(f"in neither list: {sums.count('lost')} words, and {sums.count('between')} between two things\n")


def undrawn() -> None:
    """Print each message of the first half with its words that are not drawn."""
    for message, words in missing("first"):
        print(message.text)
        for role, word, fate in words:
            print(f"    {word} ({role.removesuffix('s')}): {fate}")


def main() -> None:
    """Print both halves."""
    for half in HALVES:
        table(half, tally(half))
    if "--missing" in sys.argv[1:]:
        undrawn()


if __name__ == "__main__":
    main()
