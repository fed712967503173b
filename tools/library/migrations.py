"""Bringing a library's tables up to date. Which tables there are is `schema`'s."""

from pathlib import Path
from typing import TYPE_CHECKING

from tools.errors import LibraryError
from tools.library.database import Database
from tools.library.failures import explained
from tools.library.schema import STEPS

if TYPE_CHECKING:
    import sqlite_utils

_SET = "mutoscope"


def migrate(database: Database, folder: Path) -> None:
    """Apply the steps that are missing, under the write lock: two processes may open one new library.

    Raises:
        LibraryError: a newer Mutoscope wrote it, or it cannot be written to.
    """
    with database.immediate():
        applied = _applied(database)
        if applied - set(STEPS):
            raise LibraryError(
                f"The library {folder} was written by a newer Mutoscope.",
                "Update mutoscope, or choose another folder with --library.",
            )
        if set(STEPS) - applied:
            with explained(folder):
                _apply(database)


def _applied(database: Database) -> set[str]:
    if not database.row("SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"):
        return set()
    rows = database.rows("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", _SET)
    return {row["name"] for row in rows}


def _apply(database: Database) -> None:
    # Loads numpy where it is installed: only a library that is not up to date pays for it.
    from sqlite_utils import Database as Migrated
    from sqlite_utils.migrations import Migrations

    migrations = Migrations(_SET)
    for name, statements in STEPS.items():

        def step(migrated: "sqlite_utils.Database", statements: tuple[str, ...] = statements) -> None:
            for statement in statements:
                migrated.execute(statement)

        migrations(name=name)(step)
    migrations.apply(Migrated(database.connection))
