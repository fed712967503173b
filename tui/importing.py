"""The command `import`: files and folders become clips and pictures of the library."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from tools.errors import MediaError, RenderError
from tools.import_media import brought_in, files_in, footage_plan
from tools.library.media import Media
from tools.plan import Proposal
from tools.renders import submission
from tools.settings import Settings
from tools.workbench import Workbench
from tui.terminal import plain

_SESSION: Final = "imports"


def import_all(settings: Settings, paths: Sequence[Path]) -> int:
    """Import files one after another; what cannot be imported is named and the rest goes on.

    Returns the exit code: 1 where a file was refused or nothing was found.

    Raises:
        LibraryError: the library cannot be written to.
    """
    done = failed = 0
    with Workbench.open(settings, _SESSION) as bench:
        for path in _files(paths):
            try:
                print(plain(_imported(bench, path)), flush=True)
                done += 1
            except (MediaError, RenderError) as error:
                print(f"mutoscope: {plain(str(error))}", file=sys.stderr)
                failed += 1
    if not done and not failed:
        print("mutoscope: There are no pictures and videos there.", file=sys.stderr)
    return 0 if done and not failed else 1


def _files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        given = path.expanduser()
        if given.is_dir():
            yield from files_in(given)
        else:
            yield given


def _imported(bench: Workbench, path: Path) -> str:
    """Import one file and return the line that tells of it."""
    media = brought_in(bench, path)
    name = media.id if media.kind == "picture" else _clip_of(bench, media)
    return f"{name}  {media.width}x{media.height}  {media.title}"


def _clip_of(bench: Workbench, media: Media) -> str:
    """Return the clip that a video became."""
    proposal = Proposal("import", media.title, footage_plan(media), None)
    key = f"{_SESSION}/{media.sha256}"
    render = submission.submit(bench.library, proposal, session=_SESSION, turn=None, key=key)
    if not render.final:
        render = bench.renders.wait(render.id)
    if render.state != "done":
        raise RenderError(
            f"{media.title} could not be imported: {render.error or render.state}.", render.hint
        )
    return render.clips[0]
