import pytest

from tests.studio import do, turn, workbench
from tools.errors import LibraryError, RequestError, SettingsError
from tools.place import Place
from tools.renders import records

FOX = {"cards": [{"text": "A fox walks through snow."}, {"text": "It runs."}], "duration": 2}


def rendered(bench, key="k"):
    """Generate as one turn and wait for the clip."""
    bench.begin_turn("generate")
    outcome = bench.submit(do(bench, "generate"), key=key)
    bench.finish_turn("done")
    return bench.renders.wait(outcome.render.id, 60)


def test_undo_takes_back_a_whole_turn_and_redo_does_it_again(tmp_path):
    with workbench(tmp_path) as bench:
        turn(bench, "set_storyboard", **FOX)
        bench.begin_turn("two changes at once")
        do(bench, "edit_card", card=1, text="A bear walks.")
        do(bench, "set_format", aspect="1:1")
        bench.finish_turn("done")
        undone = do(bench, "undo").board
        assert (undone.cards[0].text, undone.format.aspect) == ("A fox walks through snow.", "16:9")
        redone = do(bench, "redo").board
        assert (redone.cards[0].text, redone.format.aspect) == ("A bear walks.", "1:1")


def test_undoing_a_turn_stops_its_render_and_redoing_finishes_it(tmp_path):
    with workbench(tmp_path) as bench:
        turn(bench, "set_storyboard", **FOX | {"duration": 20})
        bench.begin_turn("generate")
        render = bench.submit(do(bench, "generate"), key="k").render.id
        bench.finish_turn("queued")
        do(bench, "undo")
        assert bench.renders.render(render).state == "cancelled"
        assert bench.clip() is None
        do(bench, "redo")
        assert bench.renders.wait(render, 60).state == "done"
        assert bench.library.clips.file(bench.clip().id).exists()


def test_an_unchanged_board_gives_the_clip_back_without_a_task(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", **FOX)
        first = rendered(bench)
        again = bench.submit(do(bench, "generate"), key="again")
    assert again.render.state == "done"
    assert again.render.clips == first.clips
    assert again.to_reply()["given_back"]


def test_the_same_call_again_finds_its_render(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", **FOX)
        proposal = do(bench, "generate")
        assert bench.submit(proposal, key="k").render.id == bench.submit(proposal, key="k").render.id


def test_planning_only_queues_nothing_and_is_remembered(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", **FOX)
        do(bench, "plan_only", on=True)
    with workbench(tmp_path) as bench:
        outcome = bench.submit(do(bench, "generate"), key="k")
        assert outcome.to_reply()["planned_only"]
        assert records.renders(bench.library) == []
        do(bench, "plan_only", on=False)
        assert not bench.planning_only


def test_a_dry_run_leaves_the_sessions_switch_alone(tmp_path):
    with workbench(tmp_path, dry_run=True) as bench:
        assert bench.planning_only
    with workbench(tmp_path) as bench:
        assert not bench.planning_only


def test_picking_a_clip_brings_its_board_back(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", **FOX)
        rendered(bench)
        do(bench, "set_storyboard", cards=[{"text": "A whale."}])
        board = do(bench, "pick_clip", clip="c1").board
    assert board.cards[0].text == "A fox walks through snow."


def test_a_change_by_another_window_is_noticed_not_overwritten(tmp_path):
    with workbench(tmp_path) as bench, workbench(tmp_path) as other:
        place = bench.place()
        do(other, "set_storyboard", **FOX)
        assert not bench.library.sessions.move(bench.session, place, Place(("b9", 1)))
        assert bench.board() == other.board()


def test_a_lost_race_is_told_as_a_sentence(tmp_path, monkeypatch):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", **FOX)
        monkeypatch.setattr(bench, "place", Place)
        with pytest.raises(LibraryError, match="another window"):
            bench.move(clip="c1")


def test_a_renderer_that_is_not_ready_is_refused_and_the_choice_kept(tmp_path):
    with workbench(tmp_path) as bench:
        with pytest.raises((SettingsError, RequestError)) as caught:
            do(bench, "set_renderer", renderer="diffusion")
        assert caught.value.hint
        assert bench.renderer_name == "animatic"
