"""Between what shots are drawn, for each kind of renderer: no pictures, a first one, both ends, and many."""

from dataclasses import replace

from tests.test_planning import FakeRenderer, Known, board
from tools.card import CardMedia
from tools.planning import plan_board
from tools.timecode import Timecode, TimeRange


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


def test_what_follows_a_card_in_parts_goes_on_from_the_last_of_them():
    _, (first, rest, second, _) = planned("first", board("a", "b", duration=10), longest=96)
    assert names(rest) == [(-1, f"take:{first.fingerprint}#95")]
    assert names(second) == [(-1, f"take:{rest.fingerprint}#23")]


def test_a_picture_on_a_card_wins_over_the_take_before():
    made = board("a", "b")
    made = replace(made, cards=(made.cards[0], replace(made.cards[1], media=CardMedia("m1"))))
    plan, (_, second) = planned("first", made)
    assert names(second) == [(0, f"still:{plan.stills[1].fingerprint}")]
    assert [anchor.reference for anchor in plan.stills[1].anchors] == ["media:m1#0"]
    plan, shots = planned("none", made)
    assert all(shot.anchors == () for shot in shots)
    assert "This model takes no pictures: those of card 2 are not used." in plan.notes


def test_a_change_is_followed_up_to_the_next_cut():
    made = board("a", "b", "c").edit_card(3, join="cut")
    _, before = planned("first", made)
    _, after = planned("first", made.edit_card(1, text="x"))
    same = [old.fingerprint == new.fingerprint for old, new in zip(before, after, strict=True)]
    assert same == [False, False, True]


def test_who_holds_the_last_picture_runs_from_still_to_still():
    plan, (first, second) = planned("ends", board("a", "b"))
    stills = [f"still:{still.fingerprint}" for still in plan.stills]
    assert names(first) == [(0, stills[0]), (180, stills[1])]
    assert names(second) == [(0, stills[1])]
    _, changed = planned("ends", board("a", "b").edit_card(2, text="x"))
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


def test_who_sees_nothing_before_draws_what_is_too_long_in_parts_with_cuts():
    plan, shots = planned("none", board("a", duration=10), longest=96)
    assert [shot.num_frames for shot in shots] == [96, 96, 48]
    assert all(shot.anchors == () and shot.source is None for shot in shots)
    assert "This model draws 4 s at once: card 1 is drawn in parts, with cuts." in plan.notes


def test_who_holds_no_last_picture_leaves_a_gap_between_clips_to_their_motion():
    known = Known(c1=plan_board(board("a", duration=5), FakeRenderer(), Known()).timelines[0])
    renderer = FakeRenderer()
    made = copied_around_a_gap()
    for anchors, drawer in (("first", "footage"), ("none", "footage"), ("ends", "fake"), ("many", "fake")):
        renderer.capabilities = replace(FakeRenderer.capabilities, anchors=anchors, source="pixels")
        gap = plan_board(made, renderer, known).timelines[0].shots[1]
        assert (gap.card, gap.shot.identity["renderer"]) == (0, drawer), anchors
        assert [anchor.frame for anchor in gap.shot.anchors] == [-1, 24]


def copied_around_a_gap():
    """Two seconds of c1, a second of nothing, and two seconds more of it."""
    made = board("a", duration=5)
    parts = (TimeRange(Timecode.of(start), Timecode.of(2)) for start in (0, 2))
    cards = [
        replace(made.cards[0], id=f"k{k}", at=Timecode.of(3 * k), media=CardMedia("c1", part))
        for k, part in enumerate(parts)
    ]
    return replace(made, cards=tuple(cards))
