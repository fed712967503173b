"""The verb `import_media`: a picture or a video from elsewhere, checked and copied into the library.

A video becomes a clip, conformed once; a picture gets an id for cards to name.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field

from tools.errors import MediaError
from tools.format import Canvas
from tools.library.media import Media
from tools.outcome import Outcome
from tools.plan import Plan, PlannedShot, Proposal, Timeline
from tools.renderers import registry
from tools.renderers.footage.describe import FOOTAGE
from tools.renders.service import worker_environment
from tools.shot import Shot, Source
from tools.sound import Sound
from tools.workbench import Workbench

MOST_BYTES: Final = 4 * 2**30
SUFFIXES: Final = frozenset(
    {".mp4", ".mov", ".m4v", ".mkv", ".webm", ".avi", ".ts", ".mts", ".gif"}
    | {".png", ".jpg", ".jpeg", ".webp", ".bmp", ".tif", ".tiff"}
)
"""How files are called that are imported with their folder; one named by itself may be called anything."""
_KINDS: Final = "a picture (png, jpeg, webp, bmp, tiff) or a video (mp4, mov, mkv, webm, avi, mpeg-ts, gif)"
_PATIENCE_S: Final = 120
_MOST_SIDE: Final = 1920
"""Pixels of the longer side of a clip; larger footage is scaled down."""
_SHOT_S: Final = 10
"""Footage is conformed in pieces of so many seconds, so that a crash loses one of them only."""


class ImportMedia(BaseModel):
    """Import a picture or a video from a file; then add it to the storyboard with `add_card`."""

    model_config = ConfigDict(extra="forbid")

    path: str = Field(min_length=1, description="The file, as the user named it.")
    title: str | None = Field(
        None, max_length=200, description="What it is called; the file's name if not given."
    )


def import_media(bench: Workbench, arguments: ImportMedia) -> Outcome | Proposal:
    """Check a file and copy it into the library; a video becomes a clip.

    Raises:
        MediaError: it is no picture and no video, damaged, too small, too large or too long.
        LibraryError: it cannot be copied.
    """
    path = bench.folder / Path(arguments.path.strip().strip("\"'")).expanduser()
    media = brought_in(bench, path, arguments.title)
    if media.kind == "picture":
        return Outcome(
            f"{media.id} is {media.title}, {media.width} x {media.height} pixels.",
            found={"media": media.to_json()},
        )
    plan = footage_plan(media)
    seconds = float(plan.timelines[0].num_frames / plan.timelines[0].canvas.frame_rate)
    said = f"Imports {media.title}: {seconds:.4g} s{' with sound' if media.has_audio else ''}."
    return Proposal("import", media.title, plan, None, said=said)


def brought_in(bench: Workbench, path: Path, title: str | None = None) -> Media:
    """Check a file and copy it into the library.

    Raises:
        MediaError: it is no picture and no video, damaged, too small, too large or too long.
        LibraryError: it cannot be copied.
    """
    facts = check(path)
    facts["description"] = facts["description"] or _said_beside(path)
    name = " ".join((title or facts["description"] or path.stem.replace("_", " ").replace("-", " ")).split())
    return bench.library.media.add(path, name[:200] or path.stem, facts)


def files_in(folder: Path) -> Iterator[Path]:
    """Yield the pictures and videos of a folder and of those in it, by their names."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith("."):
            yield path


def check(path: Path) -> dict[str, Any]:
    """Return what a file is, as JSON values; another process looks, within limits.

    Raises:
        MediaError: it is no picture and no video, damaged, too small, too large or too long.
    """
    if path.is_dir():
        raise MediaError(f"{path} is a folder.", "Name a file of it; `mutoscope import` takes whole folders.")
    if not path.is_file():
        raise MediaError(f"There is no file {path}.", f"Give the path of {_KINDS}.")
    size = path.stat().st_size
    if not size:
        raise MediaError(f"{path.name} is empty.", f"Give {_KINDS}.")
    if size > MOST_BYTES:
        raise MediaError(f"{path.name} has {size / 2**30:.1f} GB.", "A file has up to 4 GB.")
    command = [sys.executable, "-P", "-m", "mutoscope", "check", str(path.absolute())]
    try:
        done = subprocess.run(
            command, capture_output=True, timeout=_PATIENCE_S, env=worker_environment(), check=False
        )
        told = json.loads(done.stdout.decode().strip().splitlines()[-1])
    except subprocess.TimeoutExpired as error:
        raise MediaError(f"{path.name} takes too long to read.", "Convert it to H.264 first.") from error
    except (ValueError, IndexError) as error:
        raise MediaError(f"{path.name} cannot be read: it stops whoever tries.", f"Give {_KINDS}.") from error
    if "error" in told:
        raise MediaError(told["error"], told["hint"])
    return dict(told)


def footage_plan(media: Media) -> Plan:
    """Return the plan by which an imported video becomes a clip, on a canvas of its own shape."""
    renderer = registry.renderer(FOOTAGE)
    canvas = _canvas(media)
    step = max(1, round(_SHOT_S * canvas.frame_rate))
    shots = []
    for start in range(0, media.num_frames, step):
        count = min(step, media.num_frames - start)
        source = Source(media.reference, start, 0.0)
        shot = Shot(count, canvas, (), 0, renderer.identity(), source=source)
        shots.append(PlannedShot(start, count, "render", "imported", shot))
    length = media.num_frames / canvas.frame_rate
    sound = (Sound(media.sha256, Fraction(0), Fraction(0), length),) if media.has_audio else ()
    timeline = Timeline(0, canvas, tuple(shots), note="", sound=sound)
    work = sum(renderer.cost(planned.shot) for planned in shots if planned.shot)
    return Plan(FOOTAGE, (timeline,), (), draw_stills=False, notes=(), estimate_s=round(work, 1))


def _canvas(media: Media) -> Canvas:
    """Return footage's own size and rate, scaled down where it is larger than what is shown."""
    scale = min(Fraction(1), Fraction(_MOST_SIDE, max(media.width, media.height)))
    width, height = (max(16, round(side * scale / 2) * 2) for side in (media.width, media.height))
    return Canvas(width, height, media.frame_rate)


def _said_beside(path: Path) -> str:
    """Return what a file beside it says: the prompt that an exported library keeps with a clip."""
    for suffix in (".json", ".txt"):
        beside = path.with_suffix(suffix)
        try:
            text = beside.read_text("utf-8")[:20_000] if beside.is_file() else ""
        except (OSError, UnicodeDecodeError):
            continue
        if suffix == ".txt" and text.strip():
            return " ".join(text.split())[:500]
        if suffix == ".json" and (said := _prompt_of(text)):
            return said
    return ""


def _prompt_of(text: str) -> str:
    try:
        data = json.loads(text)
    except ValueError:
        return ""
    names = ("prompt", "caption", "title", "description", "text")
    found = (data.get(name) for name in names) if isinstance(data, dict) else ()
    return next(
        (" ".join(value.split())[:500] for value in found if isinstance(value, str) and value.strip()), ""
    )
