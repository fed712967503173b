"""What strangers say is drawn, and what is not is named: by a hundred messages each, known and unseen."""

import pytest

from tests.said_and_drawn import FILES, lost, places, said_of, share

SAID = {name: said_of(name) for name in FILES}


@pytest.mark.parametrize(
    ("file", "kind", "least"),
    [
        ("first", "main", 0.95),
        ("first", "settings", 0.80),
        ("first", "actions", 0.75),
        ("second", "main", 0.90),
        ("second", "settings", 0.75),
        ("second", "actions", 0.75),
    ],
)
def test_most_of_what_is_said_is_drawn(file: str, kind: str, least: float) -> None:
    assert share(SAID[file], kind) >= least


@pytest.mark.parametrize("file", list(FILES))
def test_most_happens_where_it_is_said_to_happen(file: str) -> None:
    assert places(SAID[file]) >= 0.90


@pytest.mark.parametrize("file", list(FILES))
def test_nearly_all_that_is_not_drawn_is_named(file: str) -> None:
    missing = [(one.words, one.message) for one in lost(SAID[file])]

    assert len(missing) <= 0.01 * len(SAID[file]), missing
