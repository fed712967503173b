"""Small proposals for tests of rows: shots that nobody draws, and the files that a worker would write."""

from collections.abc import Mapping
from fractions import Fraction
from pathlib import Path

from tools.format import Canvas
from tools.library.library import Library
from tools.plan import Kept, Plan, PlannedShot, Proposal, Timeline
from tools.renderers import registry
from tools.renders import tasks
from tools.shot import Anchor, Beat, Shot

CANVAS = Canvas(64, 48, Fraction(24))
RENDERER = "described"


class Described:
    """The light half of a renderer, as far as queueing asks it."""

    name = RENDERER

    def cost(self, shot: Shot) -> float:
        return shot.num_frames / 24


def register_described() -> None:
    registry.register(RENDERER, Described)  # type: ignore[arg-type]


def a_shot(subject: str, *anchors: str, num_frames: int = 24) -> Shot:
    pinned = tuple(Anchor(num_frames, reference) for reference in anchors)
    return Shot(num_frames, CANVAS, (Beat(0, {"subject": subject}),), 7, {"renderer": RENDERER}, pinned)


def a_still(subject: str) -> Shot:
    return a_shot(subject, num_frames=1)


def a_timeline(*shots: Shot | Kept, seed: int = 7) -> Timeline:
    planned = [
        PlannedShot(24 * at, 24, "keep", "unchanged", kept=part)
        if isinstance(part, Kept)
        else PlannedShot(24 * at, part.num_frames, "render", "not drawn yet", part)
        for at, part in enumerate(shots)
    ]
    return Timeline(seed, CANVAS, tuple(planned), ("fox",), ("dragon",), "")


def a_proposal(
    *timelines: Timeline, stills: tuple[Shot, ...] = (), title: str = "A fox in the snow"
) -> Proposal:
    plan = Plan(RENDERER, timelines, stills, bool(stills), (), 2.5)
    return Proposal("generate", title, plan, ("b1", 3), parents=())


def film(*subjects: str) -> Proposal:
    """Return the proposal of one clip with a shot for each subject."""
    return a_proposal(a_timeline(*(a_shot(subject) for subject in subjects)))


def work_off(library: Library, worker: str = "here:1", seconds: float = 0.5) -> list[str]:
    """Carry out everything that is queued, writing a file for each piece; return what was done, in order."""
    done = []
    while (task := tasks.claim(library, worker)) is not None:
        carry_out(library, task, worker, seconds)
        done.append(task.fingerprint)
    return done


def carry_out(library: Library, task: tasks.Task, worker: str, seconds: float = 0.5) -> None:
    with library.immediate():
        if task.kind == "join":
            library.clips.finish(task.clip(), written(library.clips.target(task.clip())), {"seam": 0.1})
        elif task.kind == "still":
            library.stills.finish(task.fingerprint, written(library.stills.target(task.fingerprint)))
        else:
            path = written(library.takes.target(task.fingerprint))
            library.takes.add(
                task.shot(), path, num_frames=task.shot().num_frames, avcc="ab", bytes=4, seconds=seconds
            )
        tasks.finish(library, task.fingerprint, worker, seconds)


def written(path: Path) -> Path:
    path.write_bytes(b"mp4!")
    return path


def states(library: Library) -> Mapping[str, str]:
    """Return the state of every task by its fingerprint."""
    return {row["fingerprint"]: row["state"] for row in library.db.rows("SELECT * FROM tasks")}
