"""The verbs that keep order among clips: favourite, rename, remove, find, and open the board of one again."""

import datetime as dt
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from tools.clip import Clip
from tools.errors import RequestError
from tools.library.library import Library
from tools.outcome import Outcome
from tools.workbench import Workbench

Operation = Literal["generate", "remix", "recut", "loop", "blend", "join", "import"]
ClipName = Annotated[
    str | None, Field(description="The clip's id, such as c2; the current one when not given.")
]
_SHOWN = 12


class _Arguments(BaseModel):
    model_config = ConfigDict(extra="forbid")


class Favourite(_Arguments):
    """Mark a clip as a favourite, or no longer."""

    clip: ClipName = None
    on: bool = True


class Rename(_Arguments):
    """Give a clip another title; its file gets the name that goes with it."""

    title: Annotated[str, Field(min_length=1, max_length=200)]
    clip: ClipName = None


class RemoveClip(_Arguments):
    """Move a clip into the trash, or restore it from there. `mutoscope trash` empties it."""

    clip: ClipName = None
    restore: bool = False


class OpenBoard(_Arguments):
    """Open the storyboard that a clip shows and go on from there; the clip becomes the current one."""

    clip: ClipName = None


class FindClips(_Arguments):
    """Find clips by words of their title and cards, how they were made, what of, when, or favourites."""

    words: str = Field("", description="Words that all occur in its title, its cards or what was drawn.")
    operation: Operation | None = None
    parent: str | None = Field(None, description="The clip that it was made of.")
    favourite: bool | None = None
    since: str | None = Field(None, description="A date, such as 2026-11-29.")
    until: str | None = Field(None, description="A date, that day included.")
    limit: Annotated[int, Field(ge=1, le=200)] = 20


def favourite(bench: Workbench, arguments: Favourite) -> Outcome:
    """Mark a clip."""
    clip = bench.library.clips.favour(bench.source(arguments.clip).id, arguments.on)
    return Outcome(f"{clip.id} is {'a favourite' if clip.favourite else 'no favourite any more'}.")


def rename(bench: Workbench, arguments: Rename) -> Outcome:
    """Rename a clip.

    Raises:
        RequestError: the title has no letter.
        LibraryError: its file cannot be renamed.
    """
    title = " ".join(arguments.title.split())
    if not title:
        raise RequestError(
            "A title without letters is none.", "Name it, for example: rename it to The Crane."
        )
    clip = bench.library.clips.rename(bench.source(arguments.clip).id, title)
    return Outcome(f"{clip.id} is called {clip.title} now.")


def remove_clip(bench: Workbench, arguments: RemoveClip) -> Outcome:
    """Move a clip's file into the trash, or back.

    Raises:
        RequestError: there is no such clip, or it is there already.
        LibraryError: its file is not there, or cannot be moved.
    """
    name = arguments.clip or bench.source().id
    trash = bench.library.trash
    return _moved(trash.restore(name) if arguments.restore else trash.throw(name))


def removed_since(bench: Workbench, arguments: RemoveClip, since: float) -> Outcome | None:
    """Tell of a clip that lies where it was to be moved already."""
    current = bench.clip()
    name = arguments.clip or (current.id if current else "")
    clip = bench.library.clips.get(name)
    return _moved(clip) if clip.removed is not arguments.restore else None


def _moved(clip: Clip) -> Outcome:
    if not clip.removed:
        return Outcome(f"{clip.id} is back from the trash.")
    return Outcome(f"{clip.id} is in the trash; `mutoscope trash --empty` deletes what is there for good.")


def open_board(bench: Workbench, arguments: OpenBoard) -> Outcome:
    """Move the session to a clip and the board that it shows.

    Raises:
        RequestError: there is no such clip, or it shows no board.
    """
    clip = bench.library.clips.get(arguments.clip) if arguments.clip else bench.source()
    if clip.board is None:
        raise RequestError(f"{clip.id} has no storyboard.", "It was imported: recut or loop it instead.")
    board = bench.go_to(clip)
    return Outcome(f"The storyboard of {clip.id} is open.", board=board)


def find_clips(bench: Workbench, arguments: FindClips) -> Outcome:
    """Look clips up.

    Raises:
        RequestError: a date is none, or the parent is unknown.
    """
    clips = found(bench.library, arguments)
    names = ", ".join(f"{clip.id} ({clip.title})" for clip in clips[:_SHOWN])
    more = f" and {len(clips) - _SHOWN} more" if len(clips) > _SHOWN else ""
    told = f"Found {names}{more}." if clips else "No clip was found."
    return Outcome(told, found={"found": [clip.to_json() for clip in clips]})


def found(library: Library, wanted: FindClips) -> list[Clip]:
    """Return the clips that fit, newest first.

    Raises:
        RequestError: a date is none, or the parent is unknown.
    """
    parent = library.clips.get(wanted.parent).id if wanted.parent else None
    since = _day(wanted.since) if wanted.since else None
    until = _day(wanted.until) + dt.timedelta(days=1) if wanted.until else None
    words = wanted.words.lower().split()
    fitting = [
        clip
        for clip in reversed(library.clips.all())
        if clip.path is not None
        and not clip.removed
        and (wanted.operation is None or clip.operation == wanted.operation)
        and (parent is None or parent in clip.parents)
        and (wanted.favourite is None or clip.favourite == wanted.favourite)
        and (since is None or clip.created >= since.timestamp())
        and (until is None or clip.created < until.timestamp())
        and (not words or _has(library, clip, words))
    ]
    return fitting[: wanted.limit]


def _has(library: Library, clip: Clip, words: list[str]) -> bool:
    """Return whether all words occur in what is written about a clip."""
    texts: list[Any] = [clip.id, clip.title, clip.note, clip.operation, *clip.drawn]
    if clip.board is not None:
        texts += [card.text for card in library.boards.get(*clip.board).cards]
    text = " ".join(map(str, texts)).lower()
    return all(word in text for word in words)


def _day(text: str) -> dt.datetime:
    try:
        return dt.datetime.combine(dt.date.fromisoformat(text.strip()), dt.time()).astimezone()
    except ValueError as error:
        raise RequestError(f"{text!r} is no date.", "Write it as 2026-11-29.") from error
