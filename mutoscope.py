"""The door: `from mutoscope import Studio` in Python, `mutoscope` in a terminal."""

import importlib
import sys
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def _claim(names: tuple[str, ...] = ("tools", "prompts", "assistant", "tui")) -> None:
    """Import our four packages from beside this file: their names are common, another may come first."""
    sys.path.insert(0, str(_HERE))
    try:
        for name in names:
            found = importlib.import_module(name).__file__
            if found is None or Path(found).resolve().parent != _HERE / name:
                raise ImportError(
                    f"Mutoscope's package {name!r} is {_HERE / name}, but {found or 'a bare folder'} was "
                    "loaded first. Install Mutoscope into an environment of its own."
                )
    finally:
        sys.path.remove(str(_HERE))


_claim()

from assistant.studio import Reply, Studio  # noqa: E402 - needs the packages claimed

__all__ = ["Reply", "Studio"]


def main() -> None:
    """Run the command line; the starts of our own processes are kept free of what only people need."""
    if sys.argv[1:2] == ["worker"]:
        from tools.renders.worker import main as work

        sys.exit(work(Path(sys.argv[sys.argv.index("--library") + 1])))
    if sys.argv[1:2] == ["check"] and len(sys.argv) == 3:
        from tools.media.checking import main as check

        sys.exit(check(Path(sys.argv[2])))
    from tui.cli import main as command_line

    command_line()


if __name__ == "__main__":
    main()
