"""The fixture that tests of the command line share."""

import sys

import pytest

from tests.commands import Done, environment
from tui import cli


@pytest.fixture
def mutoscope(tmp_path, monkeypatch, capsys):
    """Run the command line in this process, on a library in `tmp_path / "films"`."""
    for name, value in environment(tmp_path).items():
        monkeypatch.setenv(name, value)
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> Done:
        monkeypatch.setattr(sys, "argv", ["mutoscope", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        shown = capsys.readouterr()
        return Done(int(ended.value.code or 0), shown.out, shown.err)

    return run
