"""Opening a library: in several processes at once, and where folder or file are not as they should be."""

import os
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import Any

import pytest

from tests.together import in_processes, wait_for_the_others
from tools.errors import LibraryError, RequestError
from tools.format import Format
from tools.library.library import Library
from tools.library.schema import STEPS
from tools.storyboard import Storyboard

BOARD = Storyboard("", 0, (), Format()).insert_card("A fox walks through snow. " * 40)
NOBODY = 65534
ROOT = Path(__file__).parent.parent


def open_each(folder: Path, rounds: int) -> list[str]:
    """Open many new libraries at the same moment as the other processes do; return what went wrong."""
    import sqlite_utils  # noqa: F401 - loaded before the race, not in it

    failures = []
    for number in range(rounds):
        wait_for_the_others()
        try:
            with Library(folder / str(number)) as library:
                library.sessions.open(f"of {os.getpid()}")
                library.boards.save(BOARD)
        except Exception as error:  # noqa: BLE001 - told to the test
            failures.append(repr(error))
    return failures


def test_several_processes_may_open_one_new_library_at_once(tmp_path: Path) -> None:
    failures = in_processes(open_each, [(tmp_path, 25)] * 3)

    assert failures == [[], [], []]
    for number in range(25):
        with Library(tmp_path / str(number)) as library:
            assert len(library.sessions.names()) == 3
            assert len(library.db.rows("SELECT * FROM _sqlite_migrations")) == len(STEPS)
            assert [row["id"] for row in library.db.rows("SELECT id FROM boards")] == ["b1", "b2", "b3"]


def test_a_library_is_a_folder_that_a_person_can_read(tmp_path: Path) -> None:
    with Library(tmp_path / "new" / "films") as library:
        names = {path.name for path in library.folder.iterdir() if path.is_dir()}

        assert names == {"clips", "takes", "stills", "media"}
        assert asked(library, "PRAGMA journal_mode") == "wal"


def test_the_version_changes_when_another_process_writes(tmp_path: Path) -> None:
    with Library(tmp_path) as mine, Library(tmp_path) as other:
        before = mine.version()
        mine.sessions.open("mine")
        unchanged = mine.version()
        other.sessions.open("other")

        assert unchanged == before
        assert mine.version() != before


def test_what_fails_in_a_transaction_leaves_nothing_behind(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        with pytest.raises(RequestError), library.immediate(), library.immediate():
            library.sessions.open("half").board or library.sessions.place("unknown")

        assert library.sessions.names() == []
        library.sessions.open("whole")
        assert library.sessions.names() == ["whole"]


def test_threads_may_share_one_library(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        threads = [Thread(target=save_many, args=(library, 10)) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        ids = {row["id"] for row in library.db.rows("SELECT id FROM boards")}
        assert ids == {f"b{number}" for number in range(1, 41)}


def test_opening_a_library_that_is_there_loads_nothing_heavy(tmp_path: Path) -> None:
    Library(tmp_path).close()
    code = """
import sys
from pathlib import Path
from tools.library.library import Library
Library(Path(sys.argv[1])).close()
print(*sys.modules)
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)

    assert {"numpy", "sqlite_utils", "pydantic"}.isdisjoint(done.stdout.split())


def asked(library: Library, pragma: str) -> Any:
    """The value of a setting of SQLite."""
    return library.db.rows(pragma)[0][0]


def save_many(library: Library, count: int) -> None:
    for _ in range(count):
        library.boards.save(BOARD)


def refused(folder: Path) -> LibraryError:
    with pytest.raises(LibraryError) as caught:
        Library(folder)
    assert str(folder) in caught.value.message
    assert caught.value.hint
    return caught.value


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "films").write_text("not a folder")

    assert "a file lies where the folder should be" in refused(tmp_path / "films").message
    assert "a file lies where the folder should be" in refused(tmp_path / "films" / "below").message


@pytest.mark.parametrize("content", [b"this is no database, " * 400, b"SQLite format 3\0" + b"\7" * 8000])
def test_a_damaged_database_is_said_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "library.db").write_bytes(content)

    assert "library.db is damaged" in refused(tmp_path).message
    assert (tmp_path / "library.db").read_bytes() == content


def test_a_database_damaged_in_the_middle_is_said_when_it_is_read(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        save_many(library, 60)
    with (tmp_path / "library.db").open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * (tmp_path / "library.db").stat().st_size)

    with pytest.raises(LibraryError, match="damaged") as caught, Library(tmp_path) as library:
        library.db.rows("SELECT * FROM boards ORDER BY json")
    assert "Put a copy" in caught.value.hint


def test_a_database_of_another_program_is_said(tmp_path: Path) -> None:
    other = sqlite3.connect(tmp_path / "library.db")
    other.execute("CREATE TABLE boards (snow, surf)")
    other.close()

    assert "not a Mutoscope library" in refused(tmp_path).message


def test_a_library_of_a_newer_version_is_said_and_not_touched(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        library.db.run(
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES (?, ?, ?)",
            "mutoscope",
            "of_2031",
            "2031",
        )

    error = refused(tmp_path)

    assert "newer Mutoscope" in error.message
    assert "Update" in error.hint


def test_a_full_disk_is_said_and_the_library_stays_whole(tmp_path: Path) -> None:
    """SQLite itself is told that there is no more room; the error is the one it gives on a full disk."""
    with Library(tmp_path) as library:
        library.boards.save(BOARD)
        pages = asked(library, "PRAGMA page_count")
        library.db.row(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(LibraryError, match="the disk is full") as caught:
            save_many(library, 50)
        kept = len(library.db.rows("SELECT * FROM boards"))

    assert "Free some space" in caught.value.hint
    with Library(tmp_path) as library:
        assert len(library.db.rows("SELECT * FROM boards")) == kept
        assert asked(library, "PRAGMA integrity_check") == "ok"


def test_a_disk_that_refuses_to_write_is_said_and_the_library_stays_whole(tmp_path: Path) -> None:
    """A limit on the size of files makes every further write of a process fail."""
    Library(tmp_path).close()
    code = """
import sys
from pathlib import Path
from tests.test_library_opening import Library, LibraryError, limit_files, save_many
library = Library(Path(sys.argv[1]))
limit_files(200_000)
try:
    save_many(library, 500)
except LibraryError as error:
    print(error.message, "|", error.hint)
"""
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)

    assert "does not read or write as it should" in done.stdout
    assert "Check the disk" in done.stdout
    with Library(tmp_path) as library:
        assert asked(library, "PRAGMA integrity_check") == "ok"
        assert library.boards.newest("b1").cards == BOARD.cards


def limit_files(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))


@contextmanager
def without_rights() -> Iterator[None]:
    """For root every folder is writable: become nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def theirs() -> Iterator[Path]:
    """A folder that the one without rights may enter and own."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    for path in (folder, *folder.rglob("*")):
        path.chmod(0o777)
    shutil.rmtree(folder)


def a_new_one(folder: Path) -> None:
    folder.chmod(0o555)


def one_that_is_there(folder: Path) -> None:
    for path in (folder / "films").rglob("*"):
        path.chmod(0o444 if path.is_file() else 0o555)
    (folder / "films").chmod(0o555)
    folder.chmod(0o555)


@pytest.mark.parametrize("lock", [a_new_one, one_that_is_there])
def test_a_read_only_folder_is_said(theirs: Path, lock: Callable[[Path], None]) -> None:
    with without_rights():
        Library(theirs / "films").close()
    if lock is a_new_one:
        shutil.rmtree(theirs / "films")
    lock(theirs)

    with without_rights():
        error = refused(theirs / "films")
    assert "it cannot be written to" in error.message
    assert "Make the folder writable" in error.hint


def test_a_library_that_another_program_holds_is_said(tmp_path: Path) -> None:
    with Library(tmp_path) as library:
        other = sqlite3.connect(tmp_path / "library.db")
        other.execute("BEGIN IMMEDIATE")
        library.db.row("PRAGMA busy_timeout = 20")
        with pytest.raises(LibraryError, match="another program") as caught:
            library.sessions.open("crane")
        other.close()

        assert "Close" in caught.value.hint
        library.sessions.open("crane")
