"""`mutoscope run` over a folder of scripts: what held of each, and what a failure leaves of the others."""

import json

import pytest

from tests.commands import Done

PLANS = "- say: don't render yet\n"
HOLDS = (
    f"{PLANS}- say: A fox in snow. 2 seconds.\n  expect: {{board: {{duration: 2, cards: {{count: 1}}}}}}\n"
)
BREAKS = f"{PLANS}- say: A fox in snow.\n  expect: {{board: {{duration: 9}}}}\n- say: make it night\n"


@pytest.fixture
def scripts(tmp_path):
    def write(**texts: str):
        (tmp_path / "talks").mkdir(exist_ok=True)
        for name, text in texts.items():
            (tmp_path / "talks" / f"{name}.yaml").write_text(text)

    return write


def held(done: Done):
    return [(one["name"], one["held"], one["turns"]) for one in done.named("script")]


def test_a_table_says_what_held_of_each_and_of_all(mutoscope, scripts, tmp_path):
    scripts(b=HOLDS, a=BREAKS)
    done = mutoscope("run", "talks")
    head, first, second, total = done.out.splitlines()
    assert (done.code, done.err) == (1, "")
    assert head == "script  turns held  seconds"
    assert first.startswith("a.yaml      1 of 3")
    assert first.endswith("turn 2: board.duration: expected 9, got 5.0")
    assert second.startswith("b.yaml      2 of 2")
    assert total.startswith("1 of 2 scripts held, 3 of 5 turns, in ")
    assert not (tmp_path / "films").exists()


def test_events_of_a_script_end_with_how_it_held(mutoscope, scripts):
    scripts(a=BREAKS, b=HOLDS)
    done = mutoscope("run", "--json", "talks")
    kinds = [event["event"] for event in done.events]
    assert held(done) == [("a.yaml", 1, 3), ("b.yaml", 2, 2)]
    assert (kinds.count("turn"), kinds[-2:]) == (4, ["script", "end"])
    assert done.named("script")[1]["error"] == ""


def test_all_that_hold_end_with_0_even_an_error_that_was_to_come(mutoscope, scripts):
    scripts(a=HOLDS, b="- say: a fox\n  reply: [{error: Gone., hint: Start it.}]\n")
    done = mutoscope("run", "--json", "talks")
    assert (done.code, held(done)) == (0, [("a.yaml", 2, 2), ("b.yaml", 1, 1)])
    assert [error["hint"] for error in done.named("error")] == ["Start it."]


def test_a_turn_that_raises_does_not_hide_the_scripts_after_it(mutoscope, scripts):
    scripts(a="- say: a fox\n  reply: []\n- say: on\n", b=HOLDS)
    done = mutoscope("run", "--json", "talks")
    assert (done.code, held(done)) == (1, [("a.yaml", 0, 2), ("b.yaml", 2, 2)])
    assert "no reply 1" in done.named("script")[0]["error"]


def test_a_director_that_is_asked_for_has_to_manage_without_the_replies(mutoscope, scripts):
    scripts(a=f"{PLANS}- say: A fox in snow.\n  reply: [No.]\n  expect: {{board: {{cards: {{count: 1}}}}}}\n")
    assert held(mutoscope("run", "--json", "talks")) == [("a.yaml", 1, 2)]
    assert held(mutoscope("run", "--json", "--director", "builtin", "talks")) == [("a.yaml", 2, 2)]


def test_every_script_begins_in_a_library_of_its_own(mutoscope, scripts, tmp_path):
    seen = "- say: a fox\n  reply: [{calls: [set_storyboard: {cards: [{text: a fox}]}]}, Yes.]\n"
    scripts(
        a=f"{seen}  expect: {{board: {{id: b1}}, clip: null}}\n", b=f"{seen}  expect: {{board: {{id: b1}}}}\n"
    )
    assert mutoscope("run", "--library", "kept", "talks").code == 0
    assert sorted(path.name for path in (tmp_path / "kept").iterdir()) == ["a", "b"]
    again = mutoscope("run", "--library", "kept", "talks")
    assert (again.code, "holds a already" in again.err) == (2, True)


def test_a_script_looks_for_files_beside_itself(mutoscope, scripts, tmp_path):
    scripts(a="- say: import note.txt\n  reply: [{calls: [import_media: {path: note.txt}]}, Hm.]\n")
    (tmp_path / "talks" / "note.txt").write_text("a fox")
    (tool,) = mutoscope("run", "--json", "talks/a.yaml").named("tool")
    assert "note.txt" in tool["error"]
    assert "There is no file" not in tool["error"]


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (("-o", "a.mp4"), "one conversation"),
        (("--record", "b.yaml"), "one conversation"),
        (("-m", "x"), "one of"),
    ],
)
def test_what_makes_no_sense_for_a_folder_is_misuse(mutoscope, scripts, flags, said):
    scripts(a=HOLDS)
    done = mutoscope("run", "talks", *flags)
    assert (done.code, said in done.err) == (2, True)


def test_a_folder_without_scripts_and_a_script_that_is_none_are_misuse(mutoscope, scripts, tmp_path):
    (tmp_path / "empty").mkdir()
    done = mutoscope("run", "empty")
    assert (done.code, "empty holds no script" in done.err) == (2, True)
    scripts(a=HOLDS, b="- tell: a fox\n")
    done = mutoscope("run", "talks")
    assert (done.code, done.out, "b.yaml, line 1" in done.err) == (2, "", True)


def test_time_that_runs_out_is_told_below_the_table(mutoscope, scripts):
    scripts(a=HOLDS, b="- say: A fox runs. 20 seconds, 1080p.\n")
    done = mutoscope("run", "--timeout", "6", "--yes", "talks")
    assert (done.code, "longer than 6 s" in done.err) == (1, True)
    assert "scripts held" in done.out.splitlines()[-1]


def test_an_answer_in_a_script_wins_over_the_flag(mutoscope, tmp_path, monkeypatch):
    monkeypatch.setenv("MUTOSCOPE_CONFIRM_OVER_S", "0")
    (tmp_path / "fox.yaml").write_text("- say: A fox in snow.\n  answer: no\n  expect: {clip: null}\n")
    done = mutoscope("run", "--json", "--yes", "fox.yaml")
    assert (done.code, len(done.named("confirm")), json.loads(done.out.splitlines()[-1])["clips"]) == (
        0,
        1,
        [],
    )
