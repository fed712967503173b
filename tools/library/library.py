"""The library: a folder of clips with its database. Opens it and hands out its tables; knows no pixels."""

from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType

from tools.library.boards import Boards
from tools.library.clips import Clips
from tools.library.database import Database
from tools.library.files import make_folder
from tools.library.media import MediaFiles
from tools.library.migrations import migrate
from tools.library.sessions import Sessions
from tools.library.stills import Stills
from tools.library.takes import Takes
from tools.library.trash import Trash
from tools.library.turns import Turns


class Library:
    """An open library. Made where there is none; may be open in several processes at once."""

    def __init__(self, folder: Path) -> None:
        """Open the library in `folder`.

        Raises:
            LibraryError: it cannot be made, read or written, or a newer Mutoscope wrote it.
        """
        self.folder = folder.expanduser().absolute()
        make_folder(self.folder)
        self.db = Database(self.folder / "library.db")
        try:
            migrate(self.db, self.folder)
        except BaseException:
            self.db.close()
            raise
        self.boards = Boards(self.db)
        self.clips = Clips(self.db, self.folder)
        self.takes = Takes(self.db, self.folder)
        self.stills = Stills(self.db, self.folder)
        self.media = MediaFiles(self.db, self.folder)
        self.trash = Trash(self.db, self.folder, self.clips)
        self.sessions = Sessions(self.db)
        self.turns = Turns(self.db, self.sessions)

    def immediate(self) -> AbstractContextManager[None]:
        """Hold the library's write lock over what is read and then written."""
        return self.db.immediate()

    def check(self) -> None:
        """Fail where the database was deleted or replaced since it was opened.

        Raises:
            LibraryError: another file stands in its place, or none.
        """
        self.db.check()

    def version(self) -> int:
        """Return a number that changes when another connection commits."""
        return self.db.version()

    def close(self) -> None:
        """Close the library."""
        self.db.close()

    def __enter__(self) -> "Library":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
