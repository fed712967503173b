"""Fixtures that tests share: the command line, a model server, and a studio with a clip to refine."""

import os
import sys
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.commands import Done, environment
from tests.modelserver import ModelServer
from tests.refined import make, opened
from tui import cli

_ANY = {"deadline": None, "database": None, "suppress_health_check": list(HealthCheck), "print_blob": False}
settings.register_profile("default", max_examples=100, derandomize=True, phases=[Phase.generate], **_ANY)
settings.register_profile("thorough", max_examples=1000, **_ANY)
settings.load_profile("default")

# No test may see, or draw with, the models of the machine that it runs on.
_OWN = Path(tempfile.mkdtemp(prefix="mutoscope-tests-"))
os.environ |= {"MUTOSCOPE_MODELS": str(_OWN / "none.json"), "MUTOSCOPE_CACHE": str(_OWN / "cache")}


_LONG = ("test_real_model.py", "test_any_conversation.py", "test_conversations.py")


def pytest_collection_modifyitems(items):
    """Begin with the longest files, so that not one of them is left to a single process at the end."""
    items.sort(key=lambda item: item.path.name not in _LONG)


@pytest.fixture(scope="session")
def checkpoints(tmp_path_factory):
    """Give the folder of a small checkpoint by its name in `tests.tiny`; each is built once."""
    from tests import tiny

    folder = tmp_path_factory.mktemp("checkpoints")

    def checkpoint(name: str) -> Path:
        return folder / name if (folder / name).is_dir() else tiny.build(name, folder)

    return checkpoint


@pytest.fixture
def listed(tmp_path, monkeypatch, checkpoints):
    """Put small checkpoints into the list of models; they are drawn with on the CPU."""
    from tools.renderers.diffusion import models

    monkeypatch.setenv("MUTOSCOPE_MODELS", str(tmp_path / "models.json"))
    monkeypatch.setenv("MUTOSCOPE_DEVICE", "cpu")

    def put(*names: str):
        return [models.add(checkpoints(name)) for name in names]

    return put


@pytest.fixture
def small_frames(monkeypatch):
    """Have models draw frames a quarter as large as the smallest format's."""
    from tools.format import Canvas
    from tools.renderers.diffusion.describe import DiffusionRenderer

    monkeypatch.setattr(DiffusionRenderer, "canvas", lambda self, _: Canvas(240, 240, self.capabilities.rate))


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


@pytest.fixture
def model_server():
    """A model server that answers as the test says; a chat for which it had no answer is a failure."""
    with ModelServer() as server:
        yield server
    assert server.unasked == []


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    return make(tmp_path_factory.mktemp("made"))


@pytest.fixture
def studio(original, tmp_path):
    with opened(original, tmp_path / "library") as studio:
        studio.do("pick_clip", clip="c1")
        yield studio
