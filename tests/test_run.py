"""`mutoscope run` from words to mp4: its events, its exit codes, and what happens when it is cut short."""

import io
import json
import os
import pty
import select
import signal
import subprocess
import sys
import time

import pytest

from tests.commands import COMMAND, FOX, environment, process
from tools.library.library import Library
from tools.media.reading import probe
from tools.renders import records
from tools.renders.service import Renders
from tui.printing import HumanPrinter

LONG = "A fox walks through snow. Then it runs into the forest. 20 seconds, 1080p, four versions."


def standard_input(monkeypatch, data: bytes):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_words_become_a_clip_and_its_path_ends_the_output(mutoscope, tmp_path):
    done = mutoscope("run", "-m", FOX, "-o", ".")
    *_, path, copied = done.out.splitlines()
    assert (done.code, done.err) == (0, "")
    assert "\033" not in done.out
    assert path == f"c1: {tmp_path}/films/clips/c1 a-fox-stands-in-snow.mp4"
    assert copied == f"Copied to {tmp_path}/c1 a-fox-stands-in-snow.mp4"
    assert probe(tmp_path / "c1 a-fox-stands-in-snow.mp4").num_frames == 24


def test_json_is_the_events_and_nothing_else(mutoscope):
    done = mutoscope("run", "--json", "--seed", "7", "-m", FOX, "-m", "make it night")
    kinds = [event["event"] for event in done.events]
    assert (done.code, done.err, kinds[0], kinds[-1]) == (0, "", "turn", "end")
    assert set(kinds) == {"turn", "tool", "board", "plan", "text", "render", "clip", "end"}
    assert [event["board"]["seed"] for event in done.named("board")] == [7, 7]
    assert done.named("clip")[0]["clip"].keys() >= {"id", "render", "path", "duration", "fps", "drawn"}
    assert done.named("plan")[0]["shots"][0].keys() >= {"start", "end", "action", "reason"}
    assert done.events[-1] == {"event": "end", "clips": ["c1", "c2"], "failed": []}
    # Each turn's renders are finished before the next turn.
    assert kinds.index("clip") < kinds.index("turn", 1)


def test_a_dry_run_stops_at_board_and_plan(mutoscope, tmp_path):
    done = mutoscope("run", "--dry-run", "-m", "A fox stands in snow. Then it runs. 2 seconds.")
    assert (done.code, "Storyboard: 2 s" in done.out, "draw: card 2 is new" in done.out) == (0, True, True)
    with Library(tmp_path / "films") as library:
        assert records.renders(library) == []
        assert library.sessions.planning_only(library.sessions.newest()) is False


def test_resume_goes_on_with_the_newest_talk_and_session_with_the_named_one(mutoscope):
    mutoscope("run", "--dry-run", "--session", "fox", "-m", "A fox stands in snow.")
    mutoscope("run", "--dry-run", "--session", "owl", "-m", "An owl sits in a tree.")
    resumed = mutoscope("run", "--dry-run", "--json", "--resume", "-m", "square")
    named = mutoscope("run", "--dry-run", "--json", "--session", "fox", "-m", "square")
    new = mutoscope("run", "--dry-run", "--json", "-m", "square")
    assert "owl" in resumed.named("board")[-1]["board"]["cards"][0]["text"]
    assert "fox" in named.named("board")[-1]["board"]["cards"][0]["text"]
    assert new.named("board") == []


def test_each_line_is_a_conversation_and_one_error_tells_at_the_end(mutoscope, tmp_path):
    (tmp_path / "lines.txt").write_text(f"A fox in snow.\n\n{'x' * 9000}\nAn owl in a tree 🦉.\n")
    done = mutoscope("run", "--dry-run", "--json", "--each", "lines.txt")
    boards = [event["board"]["id"] for event in done.named("board")]
    assert (done.code, boards) == (1, ["b1", "b2"])
    with Library(tmp_path / "films") as library:
        assert len(library.sessions.names()) == 3
    assert "9000 characters is too long" in done.named("error")[0]["error"]


def test_a_message_comes_from_standard_input(mutoscope, monkeypatch):
    standard_input(monkeypatch, "A fox \udcff 🦊 in snow.\n".encode("utf-8", "surrogateescape"))
    done = mutoscope("run", "--dry-run", "--json", "-m", "-")
    assert done.events[0]["text"].startswith("A fox \ufffd 🦊 in snow.")


@pytest.mark.parametrize("text", ["", "   ", "word " * 10_000])
def test_a_message_of_nothing_or_too_much_is_an_error_event(mutoscope, text):
    done = mutoscope("run", "--json", "-m", text)
    (error,) = done.named("error")
    assert (done.code, done.named("board")) == (1, [])
    assert "empty" in error["error"] or "too long" in error["error"]
    assert error["hint"]


@pytest.mark.parametrize("text", ["A fox in snow. 45 seconds", "A fox in snow. 4:3"])
def test_what_is_refused_is_answered_and_ends_with_1(mutoscope, text):
    done = mutoscope("run", "--json", "-m", text)
    assert (done.code, done.named("clip")) == (1, [])
    assert [event["ok"] for event in done.named("tool")] == [False]
    assert done.named("text")


@pytest.mark.parametrize(
    ("flags", "code", "clips"), [((), 1, []), (("--no",), 0, []), (("--yes",), 0, ["c1"])]
)
def test_a_question_is_answered_by_flag_or_not_at_all(mutoscope, monkeypatch, flags, code, clips):
    monkeypatch.setenv("MUTOSCOPE_CONFIRM_OVER_S", "0")
    standard_input(monkeypatch, b"")
    done = mutoscope("run", "--json", *flags, "-m", FOX)
    assert (done.code, done.events[-1]["clips"]) == (code, clips)
    assert done.named("confirm")[0].keys() >= {"render", "estimate_s"}
    hints = [event["hint"] for event in done.named("error")]
    assert hints == ([] if flags else ["Answer it beforehand with --yes or --no."])


def test_an_expectation_that_is_not_met_shows_what_differs(mutoscope, tmp_path):
    (tmp_path / "fox.yaml").write_text("- say: A fox in snow.\n  expect: {board: {duration: 9}}\n")
    done = mutoscope("run", "--dry-run", "fox.yaml")
    assert done.code == 1
    assert "fox.yaml, line 1: turn 1" in done.err
    assert "board.duration: expected 9, got 5.0" in done.err


def test_a_script_that_is_none_is_misuse(mutoscope, tmp_path):
    (tmp_path / "fox.yaml").write_text("- tell: a fox\n")
    done = mutoscope("run", "fox.yaml")
    assert (done.code, "line 1" in done.err) == (2, True)


def test_a_library_that_cannot_be_used_is_an_event_where_events_are_asked_for(mutoscope, tmp_path):
    (tmp_path / "films").touch()
    done = mutoscope("run", "--json", "-m", FOX)
    assert (done.code, [event["event"] for event in done.events]) == (1, ["error", "end"])
    said = mutoscope("run", "-m", FOX)
    assert (said.code, said.out, str(tmp_path / "films") in said.err) == (1, "", True)


def test_time_that_runs_out_cancels_what_was_queued(mutoscope, tmp_path):
    done = mutoscope("run", "--json", "--yes", "--timeout", "2.5", "-m", LONG)
    assert (done.code, done.events[-1]["failed"]) == (1, ["r1"])
    assert "longer than 2.5 s" in done.named("error")[0]["error"]
    whole(tmp_path / "films", "cancelled")


def test_nothing_to_copy_is_an_error(mutoscope, tmp_path):
    done = mutoscope("run", "-m", "hello", "-o", "a.mp4")
    assert (done.code, (tmp_path / "a.mp4").exists()) == (1, False)
    assert "No clip was made" in done.err


def whole(folder, state):
    """The one render has this state, and a new one can be made."""
    with Library(folder) as library:
        (render,) = records.renders(library)
        assert render.state == state
        assert library.db.row("PRAGMA integrity_check")[0] == "ok"


def drawing(process):
    """Read events until the render is under way."""
    for line in process.stdout:
        event = json.loads(line)
        if event["event"] == "render" and event["progress"] > 0:
            return event["id"]
    raise AssertionError(process.stderr.read())


def test_ctrl_c_cancels_what_the_run_queued(tmp_path):
    with process(tmp_path, "run", "--json", "--yes", "-m", LONG) as run:
        drawing(run)
        run.send_signal(signal.SIGINT)
        events = [json.loads(line) for line in run.stdout]
        assert (run.wait(10), run.stderr.read()) == (1, "")
    assert events[-1] == {"event": "end", "clips": [], "failed": ["r1"]}
    assert "Ctrl-C" in events[-2]["error"]
    whole(tmp_path / "films", "cancelled")


def test_a_lost_terminal_leaves_the_render_running(tmp_path):
    with process(tmp_path, "run", "--json", "-m", "A fox runs through snow. 4 seconds.") as run:
        drawing(run)
        run.send_signal(signal.SIGHUP)
        assert run.wait(10) == -signal.SIGHUP
    with Library(tmp_path / "films") as library:
        assert Renders(library).wait("r1", 20).state == "done"
        assert probe(library.clips.file("c1")).num_frames == 96


def test_a_reader_that_goes_away_gets_no_traceback(tmp_path):
    with process(tmp_path, "run", "--json", "-m", FOX) as run:
        run.stdout.readline()
        run.stdout.close()
        assert run.stderr.read() == ""
        assert run.wait(10) == 1


def test_two_runs_on_one_library_keep_apart(tmp_path):
    one = process(tmp_path, "run", "--json", "-m", FOX)
    other = process(tmp_path, "run", "--json", "-m", "An owl stands in a meadow. 1 second, square.")
    ends = []
    for run in (one, other):
        out, err = run.communicate(timeout=30)
        assert (run.returncode, err) == (0, "")
        ends.append(json.loads(out.splitlines()[-1])["clips"])
    assert sorted(ends) == [["c1"], ["c2"]]


def test_the_clip_itself_goes_to_standard_output(tmp_path):
    with (tmp_path / "a.mp4").open("wb") as file:
        done = subprocess.run(
            [*COMMAND, "run", "-m", FOX, "-o", "-"], stdout=file, stderr=subprocess.PIPE, cwd=tmp_path,
            env=environment(tmp_path), check=True,
        )  # fmt: skip
    assert probe(tmp_path / "a.mp4").num_frames == 24
    assert b"c1: " in done.stderr


def on_terminal(folder, *arguments, typed=b"", when=b"", **more):
    """Run the command on a terminal of its own; `typed` is typed once `when` is shown."""
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.execve(COMMAND[0], [*COMMAND, *arguments], environment(folder, **more))
    shown, waiting, end = b"", bool(typed), time.monotonic() + 20
    while time.monotonic() < end:
        if select.select([terminal], [], [], 0.1)[0]:
            try:
                piece = os.read(terminal, 65536)
            except OSError:
                break
            if not piece:
                break
            shown += piece
        if waiting and when in shown:
            os.write(terminal, typed)
            waiting = False
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), shown.decode()


def test_on_a_terminal_there_is_a_bar_a_link_and_a_question(tmp_path):
    asked = {"typed": b"y\n", "when": b"[y/N]", "MUTOSCOPE_CONFIRM_OVER_S": "0"}
    code, shown = on_terminal(tmp_path, "run", "-m", FOX, **asked)
    assert code == 0
    assert "Render?" in shown
    assert "█" in shown or "░" in shown
    assert f"\033]8;;file://{tmp_path}/films/clips/c1%20a-fox" in shown
    assert shown.rstrip().endswith("\033]8;;\033\\")
    assert "\033[3" not in shown, "nothing is coloured"


def test_ctrl_c_at_a_question_leaves_at_once(tmp_path):
    asked = {"typed": b"\x03", "when": b"[y/N]", "MUTOSCOPE_CONFIRM_OVER_S": "0"}
    code, shown = on_terminal(tmp_path, "run", "-m", FOX, **asked)
    assert (code, "Traceback" in shown, "Stopped by Ctrl-C" in shown) == (1, False, True)


def test_a_question_that_was_left_is_answered_in_the_next_run(tmp_path, mutoscope):
    asked = {"typed": b"\x03", "when": b"[y/N]", "MUTOSCOPE_CONFIRM_OVER_S": "0"}
    on_terminal(tmp_path, "run", "-m", "A fox stands in snow. Then it runs. 2 seconds, square.", **asked)
    done = mutoscope("run", "--json", "--resume", "-m", "only the first card")
    assert [event["event"] for event in done.events[:3]] == ["turn", "confirm", "tool"]
    assert (done.code, done.named("clip")[0]["clip"]["frames"]) == (0, 24)


def test_a_simple_terminal_gets_plain_lines(tmp_path):
    code, shown = on_terminal(tmp_path, "run", "-m", FOX, TERM="dumb")
    assert (code, "\033" in shown, "c1: /" in shown) == (0, False, True)


def test_a_render_that_failed_says_why_to_people_too():
    err = io.StringIO()
    failed = {
        "event": "render",
        "id": "r1",
        "state": "failed",
        "progress": 0.4,
        "error": "No.",
        "hint": "Do.",
    }
    HumanPrinter(io.StringIO(), err, echo=False).show(failed)
    assert err.getvalue() == "mutoscope: No.\nDo.\n"
