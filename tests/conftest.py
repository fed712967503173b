"""Fixtures that tests share: the command line, and a studio with a clip to refine."""

import sys

import pytest

from tests.commands import Done, environment
from tests.refined import make, opened
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


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    return make(tmp_path_factory.mktemp("made"))


@pytest.fixture
def studio(original, tmp_path):
    with opened(original, tmp_path / "library") as studio:
        studio.do("pick_clip", clip="c1")
        yield studio
