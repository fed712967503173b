"""The command line's words: what is misused, what is looked up, what is said where something is wrong."""

import json
import os
import stat
import sys

import pytest

from tools.library.library import Library
from tools.media.reading import probe
from tui import cli
from tui.terminal import how_to_fetch, link, plain

SCRIPTED = """\
- say: a fox
  reply:
    - calls:
        - set_storyboard: {duration: 1, aspect: 1:1, seed: 7, cards: [{text: A fox stands in snow.}]}
        - generate
    - It is on its way.
"""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["run"], "run takes one of"),
        (["run", "-m", "a fox", "--each", "lines.txt"], "run takes one of"),
        (["run", "-m", "a fox", "-o", "-", "--json"], "both want standard output"),
        (["run", "-m", "a fox", "-o", "none/a.mp4"], "none is no folder"),
        (["run", "-m", "a fox", "-o", "a.mp4", "--dry-run"], "no clip for -o"),
        (["run", "-m", "a fox", "--resume", "--session", "a"], "two conversations"),
        (["run", "--each", "none.txt"], "none.txt cannot be read"),
        (["run", "--each", "empty.txt"], "holds no message"),
        (["run", "--each", "empty.txt", "--resume"], "Leave the other flag out"),
        (["run", "none.yaml"], "none.yaml cannot be read"),
        (["run", "-m", "a fox", "--renderer", "oil"], "no renderer called 'oil'"),
        (["--renderer", "oil", "run", "-m", "a fox"], "no renderer called 'oil'"),
        (["run", "-m", "a fox", "--director", "lynch"], "No director is called 'lynch'"),
        (["run", "-m", "a fox", "--timeout", "0"], "--timeout"),
        (["run", "-m", "a fox", "--seed", "-1"], "--seed"),
        (["run", "-m", "a fox", "--colour"], "--colour"),
        (["paint"], "paint"),
        ([], "needs a terminal"),
    ],
)
def test_what_is_misused_exits_with_2_and_says_what_is_valid(mutoscope, tmp_path, arguments, said):
    (tmp_path / "empty.txt").write_text("\n \n")
    done = mutoscope(*arguments)
    assert (done.code, done.out) == (2, "")
    assert said in done.err
    assert len(done.err.strip().splitlines()) >= 2


def test_an_empty_library_says_so(mutoscope, tmp_path):
    listed, shown, opened = mutoscope("clips"), mutoscope("show"), mutoscope("open")
    assert not (tmp_path / "films").exists(), "looking makes no library"
    assert (listed.code, listed.out, shown.code, opened.code) == (0, "", 1, 1)
    for done in (listed, shown, opened):
        assert "no clips yet" in done.err.lower()
        assert "mutoscope run -m" in done.err


def test_an_unknown_clip_is_an_error_with_the_closest_names(mutoscope, tmp_path):
    with Library(tmp_path / "films"):
        pass
    done = mutoscope("show", "c9")
    assert done.code == 1
    assert done.err.startswith("mutoscope: No clip is called 'c9'.")


def test_a_clip_is_listed_shown_opened_and_missed(mutoscope, tmp_path, monkeypatch):
    (tmp_path / "fox.yaml").write_text(SCRIPTED)
    assert mutoscope("run", "fox.yaml", "-o", "copy.mp4").code == 0
    assert probe(tmp_path / "copy.mp4").num_frames == 24
    file = tmp_path / "films" / "clips" / "c1 a-fox-stands-in-snow.mp4"

    assert "c1" in mutoscope("clips").out
    assert json.loads(mutoscope("clips", "--json").out)["path"] == str(file)
    shown = mutoscope("show", "c1", "--sheet", "sheet.png")
    assert "Storyboard: 1 s · 1:1 · 480p" in shown.out
    assert "Drawn: " in shown.out
    assert str(file) in shown.out
    assert (tmp_path / "sheet.png").stat().st_size > 1000
    assert json.loads(mutoscope("show", "--json").out)["board"]["cards"][0]["text"] == "A fox stands in snow."

    monkeypatch.setenv("PATH", str(tmp_path))
    assert mutoscope("open", "c1").code == 1
    player(tmp_path, monkeypatch)
    assert mutoscope("open").code == 0
    assert (tmp_path / "played").read_text().strip() == str(file)

    file.unlink()
    assert "file is gone" in mutoscope("clips").out
    assert "deleted or moved" in mutoscope("show").out
    gone = mutoscope("open", "c1")
    assert (gone.code, "deleted or moved" in gone.err) == (1, True)


def player(folder, monkeypatch, code=0):
    """Put a player on a PATH of its own, which notes what it is given."""
    name = "open" if sys.platform == "darwin" else "xdg-open"
    program = folder / "bin" / name
    program.parent.mkdir(exist_ok=True)
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$1" > "{folder}/played"\nexit {code}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent))


def test_a_player_that_finds_nothing_to_play_with_is_told(mutoscope, tmp_path, monkeypatch):
    from tools.errors import RequestError
    from tui.playing import play

    player(tmp_path, monkeypatch, code=3)
    with pytest.raises(RequestError, match="found no player") as caught:
        play(tmp_path / "a.mp4")
    assert "Copy the file" in caught.value.hint


def test_flags_before_the_command_hold_for_it(mutoscope, tmp_path):
    with Library(tmp_path / "others"):
        pass
    assert mutoscope("--library", str(tmp_path / "others"), "clips").code == 0
    assert not (tmp_path / "films").exists()
    (tmp_path / "file").touch()
    assert mutoscope("--library", str(tmp_path / "file"), "clips").code == 1


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_library_that_may_not_be_written_to_is_named(mutoscope, tmp_path):
    (tmp_path / "films").mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
    done = mutoscope("run", "-m", "a fox")
    assert (done.code, str(tmp_path / "films") in done.err) == (1, True)


def test_a_defect_is_a_sentence_and_a_report_on_request(mutoscope, monkeypatch):
    monkeypatch.setattr(cli, "settings_of", lambda *_, **__: 1 / 0)
    done = mutoscope("doctor")
    assert (done.code, "Traceback" in done.err) == (1, False)
    assert done.err.startswith("mutoscope: This is a defect of Mutoscope: ZeroDivisionError")
    monkeypatch.setenv("MUTOSCOPE_DEBUG", "1")
    assert "Traceback" in mutoscope("doctor").err


def test_the_version_is_said(mutoscope):
    assert mutoscope("--version").out.startswith("mutoscope 0.")


class Terminal:
    def isatty(self):
        return True


def test_a_path_is_a_link_on_a_terminal_and_plain_elsewhere(tmp_path, monkeypatch):
    monkeypatch.delenv("SSH_CONNECTION", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    path = tmp_path / "c1 a fox.mp4"
    assert link(path, Terminal()) == f"\033]8;;{path.as_uri()}\033\\{path}\033]8;;\033\\"
    monkeypatch.setenv("TERM", "dumb")
    assert link(path, Terminal()) == str(path)


def test_over_ssh_the_path_comes_with_how_to_fetch_it(tmp_path, monkeypatch):
    monkeypatch.setenv("USER", "ada")
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.9 51000 10.0.0.5 22")
    path = tmp_path / "c1.mp4"
    assert how_to_fetch(path) == f"scp 'ada@10.0.0.5:{path}' ."
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.9 51000 fe80::1 2222")
    assert how_to_fetch(path) == f"scp -P 2222 'ada@[fe80::1]:{path}' ."


def test_text_cannot_steer_the_terminal():
    assert plain("a\033]0;b\007\033[2Jc\nd\té 🦊") == "a]0;b[2Jc\nd\té 🦊"
