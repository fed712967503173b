"""How much of what strangers say is drawn: their first messages, known and unseen, word by word.

The first hundred were there while the word lists were extended for them; the second hundred were written
without sight of the lists and not looked at meanwhile. "A place": the messages that say where it happens and
are seen to happen in one of the places they name.
`python bench/said.py --missing` names what of the first hundred is not drawn.
"""

import sys

from tests.said_and_drawn import FILES, KINDS, Said, lost, places, said_of, share


def row(label: str, said: list[Said], *kinds: str) -> str:
    """Return one line of the table."""
    asked = [one for one in said if one.kind in kinds]
    near = sum(one.drawn and one.near for one in asked) / len(asked)
    return f"{label:<12}{len(asked):>7}{share(said, *kinds):>9.1%}{near:>12.1%}"


def main() -> None:
    """Print the tables."""
    halves = {name: said_of(name) for name in FILES}
    for name, said in halves.items():
        print(f"{name} hundred")
        print(f"{'':<12}{'words':>7}{'drawn':>9}{'as kin':>12}")
        for kind in KINDS:
            print(row(kind, said, kind))
        print(row("all", said, *KINDS))
        print(f"{'a place':<12}{'':>7}{places(said):>9.1%}")
        print(f"{'not named':<12}{len(lost(said)):>7}\n")
    for one in halves["first"] if "--missing" in sys.argv else ():
        if not one.drawn:
            print(f"{one.kind:<9} {one.words:<20} {one.message}")


if __name__ == "__main__":
    main()
