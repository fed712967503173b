"""The command line in a test: what came of it, and real processes of it; `conftest` runs it in this one."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
COMMAND = (sys.executable, "-P", "-m", "mutoscope")
FOX = "A fox stands in snow. 1 second, square."


@dataclass
class Done:
    code: int
    out: str
    err: str

    @property
    def events(self) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.out.splitlines()]

    def named(self, kind: str) -> list[dict[str, Any]]:
        return [event for event in self.events if event["event"] == kind]


def environment(folder: Path, **more: str) -> dict[str, str]:
    """An environment of its own: no settings of this machine, no terminal's habits."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    own = {
        "PYTHONPATH": str(ROOT),
        "MUTOSCOPE_LIBRARY": str(folder / "films"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "MUTOSCOPE_MODELS": os.environ.get("MUTOSCOPE_MODELS", str(folder / "models.json")),
        "OMP_NUM_THREADS": "1",
        "TERM": "xterm-256color",
    }
    return kept | own | more


def process(folder: Path, *arguments: str, **more: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        cwd=folder,
        env=environment(folder, **more),
    )
