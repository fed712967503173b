"""What the rows cost, in ms: opening, submitting, claiming, and giving an unchanged film back."""

import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tools.format import Format
from tools.library.library import Library
from tools.plan import Proposal
from tools.planning import plan_board
from tools.renderers import registry
from tools.renders import records, tasks
from tools.renders.submission import submit
from tools.storyboard import Storyboard

RENDERER = "animatic"
SCENES = ("stands in a stream", "dips its head", "picks up a fish", "walks away", "flies off")
TIMES = 40
WORKER = "bench:0"


class Known:
    """What the library can tell a plan."""

    def __init__(self, library: Library) -> None:
        self.library = library

    def takes(self, fingerprints: Sequence[str]) -> set[str]:
        return self.library.takes.known(fingerprints)

    def seconds_per_unit(self, renderer: str) -> float | None:
        return records.seconds_per_unit(self.library, renderer)

    def workers(self) -> int:
        return 1


def film(library: Library, number: int) -> Proposal:
    """Plan a board of five cards, another one for each number."""
    board = Storyboard("b1", number, (), Format(seed=number))
    for scene in SCENES:
        board = board.insert_card(f"A crane {scene}.")
    plan = plan_board(board, registry.renderer(RENDERER), Known(library))
    return Proposal("generate", "A crane", plan, (board.id, board.revision))


def carry_out(library: Library, task: tasks.Task) -> None:
    """Write what a worker would, without drawing it."""
    if task.kind == "join":
        library.clips.target(task.clip()).touch()
        library.clips.finish(task.clip(), library.clips.target(task.clip()), {})
    else:
        path = library.takes.target(task.fingerprint)
        path.touch()
        library.takes.add(task.shot(), path, num_frames=task.shot().num_frames, avcc="", bytes=0, seconds=1.0)
    tasks.finish(library, task.fingerprint, WORKER, 1.0)


def work_off(library: Library) -> None:
    while (task := tasks.claim(library, WORKER)) is not None:
        carry_out(library, task)


def show(name: str, call: Callable[[int], object]) -> None:
    """Print the median and the worst of many calls."""
    spent = []
    for number in range(TIMES):
        started = time.perf_counter()
        call(number)
        spent.append((time.perf_counter() - started) * 1000)
    print(f"{name:<44}{statistics.median(spent):8.3f} ms   worst {max(spent):8.3f} ms")


def give_back(library: Library, number: int) -> None:
    render = submit(library, film(library, 0), session="s", turn=None, key=f"again {number}")
    assert render.state == "done", "an unchanged film needs work"


def measure(folder: Path) -> None:
    show("open a new library", lambda number: Library(folder / f"new {number}").close())
    show("open one that is there", lambda number: Library(folder / "new 0").close())
    with Library(folder / "films") as library:
        proposals = [film(library, number) for number in range(TIMES)]
        show("plan five cards", lambda number: film(library, number))
        show(
            "submit a film of five shots",
            lambda number: submit(library, proposals[number], session="s", turn=None, key=str(number)),
        )
        show("claim a task", lambda number: tasks.claim(library, WORKER))
        library.db.run("UPDATE tasks SET state = 'queued' WHERE state = 'running'")
        work_off(library)
        show("plan and give an unchanged film back", lambda number: give_back(library, number))
        show("ask whether anything changed", lambda number: library.version())


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as made:
        measure(Path(made))
