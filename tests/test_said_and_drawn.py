"""What strangers say is drawn, and what is not is named: by a hundred messages each, known and unseen."""

import pytest

from tests.said_and_drawn import FILES, lost, said_of, share

SAID = {name: said_of(name) for name in FILES}


@pytest.mark.parametrize(
    ("file", "kind", "least"),
    [
        ("first", "main", 0.95),
        ("first", "settings", 0.85),
        ("first", "actions", 0.80),
        ("second", "main", 0.90),
        ("second", "settings", 0.90),
        ("second", "actions", 0.75),
    ],
)
def test_most_of_what_is_said_is_drawn(file: str, kind: str, least: float) -> None:
    assert share(SAID[file], kind) >= least


@pytest.mark.parametrize("file", list(FILES))
def test_nearly_all_that_is_not_drawn_is_named(file: str) -> None:
    missing = [(one.words, one.message) for one in lost(SAID[file])]

    assert len(missing) <= 0.01 * len(SAID[file]), missing
