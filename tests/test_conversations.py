"""The conversations that are shipped: they hold, show every tool, and the built-in director manages them."""

import shutil

import pytest

from assistant.script import load_script
from tests.commands import ROOT
from tools.catalogue import CATALOGUE

FOLDER = ROOT / "docs" / "conversations"
FILES = sorted(FOLDER.glob("*.yaml"))
QUICK = ("cards", "formats-and-styles", "order-among-clips", "undo-and-redo", "your-own-picture")


def test_fifteen_conversations_show_every_tool():
    turns = [turn for file in FILES for turn in load_script(file).turns]
    called = {name for turn in turns for step in turn.reply or () for name, _ in step.calls}
    assert (len(FILES), set(CATALOGUE) - called, called - set(CATALOGUE)) == (15, set(), set())


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_conversation_says_what_it_shows_and_checks_it(file):
    assert file.read_text().startswith("# ")
    turns = load_script(file).turns
    assert all(turn.reply and turn.reply[-1].text for turn in turns)
    assert turns[-1].expect


def test_they_all_hold(mutoscope):
    done = mutoscope("run", "--json", "--seed", "7", str(FOLDER))
    assert [one for one in done.named("script") if one["held"] != one["turns"]] == []
    assert (done.code, [tool for tool in done.named("tool") if not tool["ok"]]) == (0, [])


def test_the_built_in_director_reaches_the_same_without_the_replies(mutoscope, tmp_path):
    (tmp_path / "quick").mkdir()
    for name in (*(f"{stem}.yaml" for stem in QUICK), "pond.png"):
        shutil.copy(FOLDER / name, tmp_path / "quick")
    done = mutoscope("run", "--json", "--seed", "7", "--director", "builtin", "quick")
    assert [one for one in done.named("script") if one["held"] != one["turns"]] == []
    assert len(done.named("script")) == len(QUICK)
