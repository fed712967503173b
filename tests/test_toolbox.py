import logging
from dataclasses import replace

from assistant.toolbox import Reply, Toolbox
from tests.talking import idle_workbench
from tools.catalogue import CATALOGUE
from tools.errors import LibraryError, RenderError
from tools.plan import Proposal

FOX = {"cards": [{"text": "A fox in snow"}]}


def failing(error):
    def run(bench, arguments):
        raise error

    return {**CATALOGUE, "undo": replace(CATALOGUE["undo"], run=run)}


def test_a_call_is_carried_out_and_told_as_json(tmp_path):
    with idle_workbench(tmp_path) as bench:
        reply = Toolbox(bench).call("set_storyboard", FOX)
        assert reply.content["ok"] is True
        assert reply.content["board"]["cards"][0]["text"] == "A fox in snow"
        assert reply.outcome.board == bench.board()


def test_a_tool_that_renders_only_proposes(tmp_path):
    with idle_workbench(tmp_path) as bench:
        toolbox = Toolbox(bench)
        toolbox.call("set_storyboard", FOX)
        assert isinstance(toolbox.call("generate", {}), Proposal)
        assert bench.library.clips.list(5) == []


def test_the_same_key_gives_the_same_render(tmp_path):
    with idle_workbench(tmp_path) as bench:
        toolbox = Toolbox(bench)
        toolbox.call("set_storyboard", FOX)
        first = toolbox.submit(toolbox.call("generate", {}), "s/1/1")
        again = toolbox.submit(toolbox.call("generate", {}), "s/1/1")
        other = toolbox.submit(toolbox.call("generate", {}), "s/1/2")
    assert first.content["render"] == again.content["render"] == "r1"
    assert other.content["render"] == "r2"


def test_an_unknown_tool_is_answered_with_the_closest(tmp_path):
    with idle_workbench(tmp_path) as bench:
        reply = Toolbox(bench).call("edit_cards", {})
    assert reply.content["error"] == "There is no tool 'edit_cards'."
    assert "edit_card" in reply.content["hint"]
    assert reply.content["fixable"] is True


def test_wrong_arguments_are_named_with_what_is_valid(tmp_path):
    with idle_workbench(tmp_path) as bench:
        reply = Toolbox(bench).call("move_card", {"card": 0, "when": 3})
    assert "card: Input should be greater than or equal to 1" in reply.content["error"]
    assert "when: Extra inputs are not permitted" in reply.content["error"]
    assert reply.content["hint"] == "move_card takes card, at, ripple."
    assert "pydantic" not in str(reply.content)


def test_many_wrong_arguments_are_told_in_short(tmp_path):
    with idle_workbench(tmp_path) as bench:
        reply = Toolbox(bench).call("set_storyboard", {"cards": [{"txt": "a"}] * 6})
    assert "(and 9 more)" in reply.content["error"]


def test_arguments_that_are_no_mapping_are_answered(tmp_path):
    with idle_workbench(tmp_path) as bench:
        assert Toolbox(bench).call("generate", ["x"]).content["fixable"] is True


def test_an_error_of_ours_keeps_its_sentence_and_its_hint(tmp_path):
    with idle_workbench(tmp_path) as bench:
        reply = Toolbox(bench).call("undo", {})
    assert reply.content["error"] == "There is nothing to undo."
    assert reply.content["hint"]


def test_only_the_user_can_mend_a_library(tmp_path):
    with idle_workbench(tmp_path) as bench:
        for error, fixable in ((LibraryError("Full."), False), (RenderError("Odd."), True)):
            reply = Toolbox(bench, failing(error)).call("undo", {})
            assert reply.content["fixable"] is fixable


def test_a_defect_is_answered_as_final_and_logged(tmp_path, caplog):
    with idle_workbench(tmp_path) as bench, caplog.at_level(logging.ERROR):
        reply = Toolbox(bench, failing(ZeroDivisionError("by nought"))).call("undo", {})
    assert reply.content["fixable"] is False
    assert "ZeroDivisionError: by nought" in reply.content["error"]
    assert "Traceback" in caplog.text


def test_a_long_render_is_asked_about_unless_only_planned(tmp_path):
    with idle_workbench(tmp_path, confirm_over_s=0.001) as bench:
        toolbox = Toolbox(bench)
        toolbox.call("set_storyboard", FOX)
        proposal = toolbox.call("generate", {})
        assert toolbox.asks_first(proposal, "s/1/1")
        toolbox.call("plan_only", {"on": True})
        assert not toolbox.asks_first(proposal, "s/1/1")


def test_a_planned_render_queues_nothing(tmp_path):
    with idle_workbench(tmp_path, dry_run=True) as bench:
        toolbox = Toolbox(bench)
        toolbox.call("set_storyboard", FOX)
        reply = toolbox.submit(toolbox.call("generate", {}), "s/1/1")
        assert isinstance(reply, Reply)
        assert reply.content["planned_only"] is True
        assert bench.library.clips.list(5) == []


def test_every_tool_is_told_with_flat_described_arguments(tmp_path):
    with idle_workbench(tmp_path) as bench:
        schemas = {s["function"]["name"]: s["function"] for s in Toolbox(bench).schemas()}
    assert set(schemas) == set(CATALOGUE)
    assert all(schema["description"] for schema in schemas.values())
    assert schemas["move_card"]["parameters"]["required"] == ["card", "at"]
