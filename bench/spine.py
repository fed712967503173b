"""The spine's figures: start-up in CPU seconds, renders from `running` to `done` with the worker warm.

Ratios compare two renders of one run; absolute times are this machine's.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from mutoscope import Studio

SCENES = (
    "A white crane stands in a stream.",
    "A brown mammoth walks through snow.",
    "A red fox runs through a forest.",
    "A robot walks through a meadow.",
    "A horse stands in a meadow at dusk.",
)


def cpu_of(*command: str) -> float:
    """CPU seconds of one process, the best of five after one warm-up."""
    best = 9.0
    for _ in range(6):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-P", "-m", "mutoscope", *command], capture_output=True, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return best


def seconds_running(studio: Studio, change: Callable[[], object]) -> float:
    """Seconds from `running` to `done` of the render that follows a change."""
    change()
    outcome = studio.do("generate")
    started = time.perf_counter()
    while studio.bench.renders.render(outcome.render.id).state == "queued":
        time.sleep(0.002)
        started = time.perf_counter()
    studio.wait(outcome)
    return time.perf_counter() - started


def cold_start(studio: Studio) -> tuple[float, float]:
    """Seconds from submission to `running` and to the first frames drawn, with no worker."""
    started = time.perf_counter()
    outcome = studio.do("generate")
    running = first = 0.0
    while not first:
        render = studio.bench.renders.render(outcome.render.id)
        now = time.perf_counter() - started
        running = running or (now if render.state == "running" else 0.0)
        first = now if render.progress > 0 else 0.0
        time.sleep(0.002)
    studio.wait(outcome)
    return running, first


def main() -> None:
    rows = [("mutoscope --help, CPU s", cpu_of("--help"), 0.25)]
    with tempfile.TemporaryDirectory() as folder, Studio(Path(folder), seed=7) as studio:
        studio.do("set_storyboard", cards=[{"text": text} for text in SCENES[:1]])
        running, first = cold_start(studio)
        rows += [("worker cold to running, s", running, 0.5), ("worker cold to first frames, s", first, 1.0)]
        five = [{"text": text} for text in SCENES]
        full = seconds_running(studio, lambda: studio.do("set_storyboard", cards=five, duration=20))
        one = seconds_running(studio, lambda: studio.do("edit_card", card=3, text="A wolf runs in a forest."))
        started = time.perf_counter()
        assert studio.do("generate").render.state == "done"
        rows += [
            ("five cards, 20 s, drawn, s", full, float("nan")),
            ("one card of five changed, ratio", one / full, 0.45),
            ("unchanged board given back, s", time.perf_counter() - started, 0.05),
        ]
    print(f"{'figure':<36}{'measured':>10}{'at most':>10}   ({os.cpu_count()} cores)")
    for name, value, limit in rows:
        print(f"{name:<36}{value:>10.3f}{limit:>10.3f}")


if __name__ == "__main__":
    main()
