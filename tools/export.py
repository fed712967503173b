"""The verb `export_clip`: a clip as a file for elsewhere. It never overwrites without being told."""

import os
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import BaseModel, ConfigDict, Field

from tools.clip import Clip
from tools.errors import RequestError
from tools.library.files import safe_name
from tools.library.library import Library
from tools.outcome import Outcome
from tools.workbench import Workbench

Kind: TypeAlias = Literal["mp4", "webm", "gif", "frames", "poster", "sheet"]
_SUFFIXES: Final[dict[Kind, str]] = {
    "mp4": ".mp4",
    "webm": ".webm",
    "gif": ".gif",
    "frames": "",
    "poster": ".png",
    "sheet": ".png",
}
_BY_SUFFIX: Final[dict[str, Kind]] = {".mp4": "mp4", ".webm": "webm", ".gif": "gif", ".png": "poster"}
_MOST_WIDTH: Final = 3840
_MOST_RATE: Final = 60


class ExportClip(BaseModel):
    """Write a clip as a file for elsewhere: mp4, webm, gif, PNG frames, a poster or a contact sheet."""

    model_config = ConfigDict(extra="forbid")

    clip: str | None = Field(None, description="The clip's id, such as c2; the current one when not given.")
    path: str | None = Field(
        None, description="The file, or a folder for it, a new one with / at its end; else the exports."
    )
    kind: Kind | None = Field(
        None, description="What it becomes; by the file's name when not given, else mp4."
    )
    width: Annotated[int | None, Field(ge=16, le=_MOST_WIDTH, description="Pixels; the height follows.")] = (
        None
    )
    fps: Annotated[float | None, Field(gt=0, le=_MOST_RATE, description="Frames a second.")] = None
    overwrite: bool = Field(False, description="Whether a file that is there may be replaced.")


def export_clip(bench: Workbench, arguments: ExportClip) -> Outcome:
    """Write a clip as a file, whole or not at all.

    Raises:
        RequestError: there is no such clip, it is not finished, or the file is there already.
        RenderError: the file cannot be written.
    """
    clip = bench.source(arguments.clip)
    return _written(clip, write(bench.library, clip, arguments))


def exported_since(bench: Workbench, arguments: ExportClip, since: float) -> Outcome | None:
    """Tell of a file that was written since a moment: written again, it would be refused."""
    clip = bench.source(arguments.clip)
    target, _ = _place(bench.library, clip, arguments)
    return _written(clip, target) if target.exists() and target.stat().st_mtime >= since else None


def _written(clip: Clip, target: Path) -> Outcome:
    return Outcome(f"{clip.id} was written to {target}", found={"path": str(target)})


def write(library: Library, clip: Clip, arguments: ExportClip) -> Path:
    """Write a clip as a file, whole or not at all, and return where it is.

    Raises:
        RequestError: the file is there already, or its folder is not.
        LibraryError: the clip is not finished, or its own file is gone.
        RenderError: the file cannot be written.
    """
    from tools.media.exporting import export

    file = library.clips.file(clip.id)
    target, kind = _target(library, clip, arguments)
    rate = Fraction(arguments.fps).limit_denominator(1001) if arguments.fps else None
    export(file, target, kind, width=arguments.width, frame_rate=rate)
    return target


def _target(library: Library, clip: Clip, arguments: ExportClip) -> tuple[Path, Kind]:
    """Return where a clip is written, and as what; nothing that must stay is there."""
    target, kind = _place(library, clip, arguments)
    folder = target.parent.parent if _is_folder(arguments.path) else target.parent
    if not folder.is_dir():
        raise RequestError(f"There is no folder {folder}.", "Name one that is there.")
    if kind != "frames" and target.suffix.lower() != _SUFFIXES[kind]:
        raise RequestError(
            f"{target} is no folder that is there, and no name for this kind of file.",
            f"Name a file, such as {target.stem}{_SUFFIXES[kind]}, or a new folder with {os.sep} at its end.",
        )
    if target.exists() and not arguments.overwrite:
        raise RequestError(
            f"{target} is there already.", "Say that it may be overwritten, or name another file."
        )
    return target, kind


def _place(library: Library, clip: Clip, arguments: ExportClip) -> tuple[Path, Kind]:
    """Return the file or folder that is meant, and what a clip becomes there."""
    said = Path(arguments.path).expanduser().absolute() if arguments.path else None
    into = said is not None and (said.is_dir() or _is_folder(arguments.path))
    kind = arguments.kind or ("mp4" if into else _by_name(said))
    name = safe_name(f"{clip.id} {clip.title}", _SUFFIXES[kind])
    if said is None:
        folder = library.folder / "exports"
        folder.mkdir(exist_ok=True)
        target = folder / name
    elif kind == "frames":
        target = said / name if said.is_dir() and any(said.iterdir()) else said
    else:
        target = said / name if into else said
    return target, kind


def _is_folder(path: str | None) -> bool:
    """Return whether a path can only name a folder, there already or not."""
    return bool(path) and str(path).endswith(os.sep)


def _by_name(path: Path | None) -> Kind:
    suffix = path.suffix.lower() if path else ""
    if suffix and suffix not in _BY_SUFFIX:
        raise RequestError(
            f"Nothing is written as {suffix}.", "Choose mp4, webm, gif, frames, poster or sheet."
        )
    return _BY_SUFFIX.get(suffix, "mp4")
