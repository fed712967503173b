"""CPU seconds of `--help`, and of the chat screen to its first prompt and to the agent loaded behind it.

Beside each run LangGraph alone is imported, which says the machine's pace; a median is marked that is over
its limit times the pace.
"""

import fcntl
import os
import pty
import resource
import select
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

from bench.bare import LAB_IMPORT_S, import_s, pace
from bench.limits import marked

COMMAND = [sys.executable, "-P", "-m", "mutoscope"]
RUNS = 7
PROMPT = b"or say what to change"
LOADED = b"animatic"
LIMITS = {"--help": 0.25, "first prompt": 0.35, "agent loaded": 0.9}


def environment(folder: str) -> dict[str, str]:
    own = {"MUTOSCOPE_LIBRARY": f"{folder}/films", "XDG_CONFIG_HOME": folder, "TERM": "xterm-256color"}
    return {**os.environ, **own, "PYTHONPATH": str(Path(__file__).parent.parent)}


def children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cpu(process: int) -> float:
    """What a process has used so far; asked of the system, since it goes on."""
    stat = Path(f"/proc/{process}/stat")
    if stat.exists():
        user, kernel = stat.read_text().rpartition(")")[2].split()[11:13]
        return (int(user) + int(kernel)) / os.sysconf("SC_CLK_TCK")
    shown = subprocess.run(["ps", "-o", "time=", "-p", str(process)], capture_output=True, text=True).stdout
    minutes, _, seconds = shown.strip().rpartition(":")
    return float(seconds) + 60 * float(minutes.rpartition(":")[2] or 0)


def help_cpu(folder: str) -> float:
    before = children()
    subprocess.run([*COMMAND, "--help"], env=environment(folder), stdout=subprocess.DEVNULL, check=True)
    return children() - before


def chat_cpu(folder: str) -> tuple[float, float, float, float]:
    """Return CPU and wall seconds to the first prompt, then to the loaded agent."""
    began = time.monotonic()
    child, terminal = pty.fork()
    if child == 0:
        os.execve(COMMAND[0], COMMAND, environment(folder))
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    found: list[float] = []
    shown = b""
    while len(found) < 4 and time.monotonic() - began < 20:
        if select.select([terminal], [], [], 0.005)[0]:
            shown += os.read(terminal, 65536)
        if (LOADED if found else PROMPT) in shown:
            found += [cpu(child), time.monotonic() - began]
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(terminal)
    prompt, prompt_wall, loaded, loaded_wall = found
    return prompt, prompt_wall, loaded, loaded_wall


def measure(folder: str) -> tuple[float, ...]:
    return import_s(), help_cpu(folder), *chat_cpu(folder)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        measure(folder)  # the first start compiles, and makes the library
        runs = [measure(folder) for _ in range(RUNS)]
    imports, helps, prompts, prompt_walls, loads, load_walls = zip(*runs, strict=True)
    here = pace(imports, LAB_IMPORT_S)
    print(f"{'':<14} {'CPU s':>6}  {'at most':>7} {'wall s':>7}   pace {here:.2f}")
    for (name, limit), used, walls in zip(
        LIMITS.items(), (helps, prompts, loads), ((), prompt_walls, load_walls), strict=True
    ):
        wall = f"{statistics.median(walls):>7.2f}" if walls else ""
        print(f"{name:<14} {marked(statistics.median(used), limit * here, '6.2f')} {limit:>7.2f} {wall}")


if __name__ == "__main__":
    main()
