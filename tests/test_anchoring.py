"""Between what shots are drawn, for each kind of renderer: no pictures, a first one, both ends, and many."""

from dataclasses import replace

import pytest

from tests.test_planning import FakeRenderer, Known, board
from tools.planning import plan_board


def planned(anchors: str, made, **capabilities):
    renderer = FakeRenderer()
    renderer.capabilities = replace(
        FakeRenderer.capabilities, anchors=anchors, source="pixels", **capabilities
    )
    plan = plan_board(made, renderer, Known())
    return plan, [planned.shot for planned in plan.timelines[0].shots]


def names(shot):
    return [(anchor.frame, anchor.reference) for anchor in shot.anchors]


def test_who_holds_no_picture_cuts_everywhere():
    plan, shots = planned("none", board("a", "b"))
    assert [shot.anchors for shot in shots] == [(), ()]
    assert plan.stills == ()
    assert "cuts" in plan.notes[0]


def test_who_holds_a_first_picture_goes_on_from_the_take_before():
    plan, (first, second, third) = planned("first", board("a", "b", "c").edit_card(3, join="cut"))
    assert names(first) == [(0, f"still:{plan.stills[0].fingerprint}")]
    assert names(second) == [(-1, f"take:{first.fingerprint}#119")]
    assert names(third) == [(0, f"still:{plan.stills[1].fingerprint}")]
    assert not any("cuts" in note for note in plan.notes)


def test_a_change_is_followed_up_to_the_next_cut():
    made = board("a", "b", "c").edit_card(3, join="cut")
    _, before = planned("first", made)
    _, after = planned("first", made.edit_card(1, text="x"))
    same = [old.fingerprint == new.fingerprint for old, new in zip(before, after, strict=True)]
    assert same == [False, False, True]


@pytest.mark.parametrize("anchors", ["ends", "many"])
def test_who_holds_the_last_picture_runs_from_still_to_still(anchors):
    plan, (first, second) = planned(anchors, board("a", "b"))
    stills = [f"still:{still.fingerprint}" for still in plan.stills]
    assert names(first) == [(0, stills[0]), (180, stills[1])]
    assert names(second) == [(0, stills[1])]
    _, changed = planned(anchors, board("a", "b").edit_card(2, text="x"))
    assert changed[0].fingerprint != first.fingerprint


def test_what_is_drawn_again_goes_on_in_its_source_where_it_is_too_long():
    from tools.anchoring import Anchoring
    from tools.copying import Copies
    from tools.shot import Anchor, SecondSource, Source

    renderer = FakeRenderer()
    renderer.capabilities = replace(FakeRenderer.capabilities, source="pixels")
    made = board("a")
    anchoring = Anchoring(made, renderer, Copies(Known().timeline))
    (shot,) = planned("ends", made)[1]
    second = SecondSource(Source("take:b", 10, 0.0), ((0, 0.0), (200, 1.0)))
    shot = replace(shot, num_frames=200, source=Source("take:a", 5, 0.4), second=second)
    first = replace(shot, num_frames=80)
    rest = anchoring.going_on(replace(shot, anchors=(*shot.anchors, Anchor(200, "still:e"))), first)
    assert (rest.num_frames, rest.source, rest.second.source.start_frame) == (
        120,
        Source("take:a", 85, 0.4),
        90,
    )
    assert rest.second.curve == ((-80, 0.0), (120, 1.0))
    assert names(rest) == [(-1, f"take:{first.fingerprint}#79"), (120, "still:e")]
