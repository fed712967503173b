"""Some cards of a board rendered alone: their shots are those of the whole, so that none is drawn twice."""

from dataclasses import replace

import numpy as np
import pytest

from tests.refined import frames
from tests.studio import do, workbench
from tests.test_planning import FakeRenderer, Known, actions, board, drawn
from tools.errors import RequestError
from tools.planning import plan_board
from tools.timecode import Timecode

THREE = [{"text": "A fox walks through snow."}, {"text": "It stops."}, {"text": "An owl sleeps."}]


def fingerprints(plan, variation=0):
    return [planned.shot.fingerprint for planned in plan.timelines[variation].shots]


def of(cards, made, anchors="ends", known=None):
    renderer = FakeRenderer()
    if anchors != "ends":
        renderer.capabilities = replace(FakeRenderer.capabilities, anchors=anchors, source="pixels")
    known = known or Known()
    return plan_board(made, renderer, known), plan_board(made, renderer, known, cards=cards)


def test_the_shots_of_some_cards_are_those_of_the_whole_one_after_the_other():
    whole, part = of({1, 3}, board("a", "b", "c"))
    first, _, third = fingerprints(whole)
    assert fingerprints(part) == [first, third]
    assert [(p.start, p.num_frames, p.card) for p in part.timelines[0].shots] == [(0, 120, 1), (120, 120, 3)]
    assert part.estimate_s == pytest.approx(whole.estimate_s * 2 / 3, abs=0.1)


def test_the_whole_draws_the_others_alone_afterwards():
    made = board("a", "b", "c")
    _, part = of({2}, made)
    assert actions(plan_board(made, FakeRenderer(), drawn(part))) == ["render", "reuse", "render"]


def test_every_variation_shows_the_same_cards():
    whole, part = of({2}, board("a", "b", variations=3))
    assert [fingerprints(part, k) for k in range(3)] == [fingerprints(whole, k)[1:] for k in range(3)]


def test_the_still_that_a_card_runs_into_is_settled_with_it():
    whole, part = of({1}, board("a", "b", "c"), anchors="many")
    (shot,) = part.to_render()
    assert [anchor.reference for anchor in shot.anchors] == [f"still:{s.fingerprint}" for s in part.stills]
    assert part.stills == whole.stills[:2]


def test_what_goes_on_from_the_take_before_is_drawn_with_it_unless_that_is_there():
    made = board("a", "b", "c")
    whole, part = of({3}, made, anchors="first")
    assert fingerprints(part) == fingerprints(whole)
    _, cut = of({3}, made.edit_card(3, join="cut"), anchors="first")
    assert [planned.card for planned in cut.timelines[0].shots] == [3]
    _, later = of({3}, made, anchors="first", known=Known(fingerprints(whole)[:2]))
    assert [planned.card for planned in later.timelines[0].shots] == [3]


def test_a_clip_of_some_cards_has_a_board_of_its_own_and_the_session_keeps_the_whole(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", cards=THREE, duration=6)
        bench.submit(do(bench, "generate", cards=[2, 3]), key="1")
        clip = bench.clip()
        shown = bench.library.boards.get(*clip.board)
        assert (len(bench.board().cards), clip.title) == (3, "A fox walks through snow (cards 2 and 3)")
        assert [(card.text, card.at) for card in shown.cards] == [
            ("It stops.", Timecode.of(0)),
            ("An owl sleeps.", Timecode.of(2)),
        ]
        assert (shown.format.duration, clip.drawn) == (Timecode.of(4), ("an owl", "sleeps"))
        whole = do(bench, "generate")
        assert whole.board == ("b1", 1)
        do(bench, "pick_clip", clip=clip.id)
        assert len(bench.board().cards) == 2


def test_planning_only_leaves_the_whole_board_too(tmp_path):
    with workbench(tmp_path, dry_run=True) as bench:
        do(bench, "set_storyboard", cards=THREE)
        outcome = bench.submit(do(bench, "generate", cards=[1]), key="1")
        assert (outcome.board, len(bench.board().cards)) == (None, 3)
        assert "This is card 1 alone" in outcome.plan.notes[0]


def test_all_cards_are_the_whole_and_a_card_that_is_not_there_is_refused(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", cards=THREE)
        assert do(bench, "generate", cards=[3, 1, 2, 1]) == do(bench, "generate")
        for place in (0, 4):
            with pytest.raises(RequestError, match=f"no card {place}"):
                do(bench, "generate", cards=[1, place])


def test_a_gap_comes_with_the_cards_on_both_sides_of_it(studio):
    studio.do("recut", delete="1-2", holes="fill", split="3")

    def shown(*cards):
        return [p.card for p in do(studio.bench, "generate", cards=list(cards)).plan.timelines[0].shots]

    assert shown(1, 2, 3) == [1, 0, 2, 3]
    assert (shown(1, 2), shown(2, 3), shown(1, 3)) == ([1, 0, 2], [2, 3], [1, 3])


def test_what_was_drawn_alone_is_seen_in_the_whole_to_the_bit(studio):
    studio.do("set_storyboard", cards=THREE, duration=3, aspect="1:1")
    (alone,) = studio.wait(studio.do("generate", cards=[2]))
    outcome = studio.do("generate")
    (whole,) = studio.wait(outcome)
    assert actions(outcome.plan) == ["render", "reuse", "render"]
    assert np.array_equal(frames(alone), frames(whole)[24:48])


def test_a_clip_of_some_cards_is_refined_like_any_other(studio):
    studio.do("set_storyboard", cards=THREE, duration=3, aspect="1:1")
    studio.wait(studio.do("generate", cards=[1, 3]))
    (kept,) = studio.wait(studio.do("recut", keep="1-2"))
    assert kept.num_frames == 24
    assert [card.text for card in studio.board.cards] == ["An owl sleeps."]
