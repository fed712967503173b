"""Runs of cards where pictures are held at any frame: one shot, windows, retakes of what changed."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.test_planning import FakeRenderer, Known, board
from tools.card import CardMedia
from tools.planning import plan_board
from tools.timecode import Timecode, TimeRange


def many(**capabilities) -> FakeRenderer:
    renderer = FakeRenderer()
    renderer.capabilities = replace(
        FakeRenderer.capabilities, anchors="many", source="pixels", **capabilities
    )
    return renderer


class Films:
    """A library of plans: what is planned in it counts as drawn."""

    def __init__(self, renderer: FakeRenderer | None = None) -> None:
        self.renderer, self.known = renderer or many(), Known()

    def draw(self, made, before=None, clips=()):
        """Plan a board, and keep its takes and its clips under the next names."""
        plan = plan_board(made, self.renderer, self.known, before=before, made=clips)
        self.known.stored |= {planned.shot.fingerprint for planned in plan.shots() if planned.shot}
        names = [f"c{len(self.known.clips) + k}" for k in range(1, len(plan.timelines) + 1)]
        self.known.clips |= dict(zip(names, plan.timelines, strict=True))
        return plan


FOUR = board("a", "b", "c", "d", duration=16)


def rows(plan):
    return plan.timelines[0].shots


def said(plan):
    return [(planned.action, planned.reason) for planned in rows(plan)]


def places(shot):
    return [anchor.frame for anchor in shot.anchors]


def test_a_smooth_run_is_one_shot_with_the_still_of_each_card_at_its_frame():
    plan = plan_board(FOUR, many(), Known())
    (shot,) = plan.to_render()
    assert (shot.num_frames, [beat.frame for beat in shot.beats]) == (384, [0, 96, 192, 288])
    assert [beat.card["text"] for beat in shot.beats] == ["a", "b", "c", "d"]
    stills = [f"still:{still.fingerprint}" for still in plan.stills]
    assert [(anchor.frame, anchor.reference) for anchor in shot.anchors] == list(
        zip((0, 96, 192, 288), stills, strict=True)
    )
    assert [(p.start, p.num_frames, p.from_frame, p.card) for p in rows(plan)] == [
        (0, 96, 0, 1), (96, 96, 96, 2), (192, 96, 192, 3), (288, 96, 288, 4)
    ]  # fmt: skip


def test_a_cut_and_a_card_too_short_to_run_on_end_a_run():
    plan = plan_board(FOUR.edit_card(3, join="cut"), many(), Known())
    assert [shot.num_frames for shot in plan.to_render()] == [192, 192]
    short = plan_board(FOUR.move_card(2, Timecode.of("3.9")), many(bridge=95), Known())
    assert [shot.num_frames for shot in short.to_render()] == [94, 290]


def test_a_run_that_is_too_long_is_windows_that_meet_at_stills():
    plan = plan_board(FOUR, many(longest=200), Known())
    first, second = plan.to_render()
    assert [first.num_frames, second.num_frames] == [192, 192]
    assert (places(first), places(second)) == ([0, 96, 192], [0, 96])
    assert first.anchors[-1].reference == second.anchors[0].reference


def test_each_window_of_a_card_that_is_too_long_is_shown_the_still_ahead():
    plan = plan_board(board("a", "b", duration=16), many(longest=80), Known())
    first, second, third = plan.to_render()[:3]
    still = f"still:{plan.stills[1].fingerprint}"
    assert [(anchor.frame, anchor.reference) for anchor in first.anchors][1:] == [(192, still)]
    assert [(anchor.frame, anchor.reference) for anchor in second.anchors] == [
        (-1, f"take:{first.fingerprint}#79"),
        (112, still),
    ]
    assert [anchor.frame for anchor in third.anchors] == [-1, 32]


KEPT = ("reuse", "already drawn")
EDITS = {
    "nothing": (lambda made: made, [KEPT] * 4),
    "text": (
        lambda made: made.edit_card(3, text="x"),
        [KEPT, ("render", "card 2 runs into what changed after it"), ("render", "card 3 changed"), KEPT],
    ),
    "the last card": (
        lambda made: made.edit_card(4, text="x"),
        [KEPT, KEPT, ("render", "card 3 runs into what changed after it"), ("render", "card 4 changed")],
    ),
    "the first card": (
        lambda made: made.edit_card(1, text="x"),
        [("render", "card 1 changed"), KEPT, KEPT, KEPT],
    ),
    "another seed": (
        lambda made: made.edit_card(1, seed=9),
        [("render", "another seed"), KEPT, KEPT, KEPT],
    ),
    "a cut": (
        lambda made: made.edit_card(3, join="cut"),
        [KEPT, ("render", "card 2 runs into what changed after it"), KEPT, KEPT],
    ),
    "a time": (
        lambda made: made.move_card(2, Timecode.of(3)),
        [("render", "card 1 has another length"), ("render", "card 2 has another length"), KEPT, KEPT],
    ),
    "a longer last card": (
        lambda made: made.set_format(replace(made.format, duration=Timecode.of(18))),
        [("render", f"card {k} has another length") for k in (1, 2, 3, 4)],
    ),
    "one more card": (
        lambda made: made.insert_card("e"),
        [KEPT, KEPT, KEPT, ("render", "card 4 runs into what changed after it"), ("render", "card 5 is new")],
    ),
    "one card less": (
        lambda made: made.remove_card(2, ripple=True),
        [("render", "card 1 runs into what changed after it"), KEPT, KEPT],
    ),
    "another size": (
        lambda made: made.set_format(made.format.changed(aspect="1:1")),
        [("render", "the size changed")] * 4,
    ),
}  # fmt: skip


@pytest.mark.parametrize("edit", EDITS)
def test_after_an_edit_only_the_changed_stretch_of_a_run_is_retaken(edit):
    films = Films()
    films.draw(FOUR)
    change, expected = EDITS[edit]
    assert said(films.draw(change(FOUR), FOUR, ["c1"])) == expected


def test_a_retake_goes_on_from_kept_frames_and_into_kept_frames():
    films = Films()
    (whole,) = films.draw(FOUR).to_render()
    plan = films.draw(FOUR.edit_card(3, text="x"), FOUR, ["c1"])
    (retake,) = plan.to_render()
    assert (retake.num_frames, [beat.frame for beat in retake.beats]) == (192, [0, 96])
    kept = [(anchor.frame, anchor.reference) for anchor in retake.anchors if "take:" in anchor.reference]
    before = [(place, f"take:{whole.fingerprint}#{96 + place}") for place in range(-9, 0)]
    after = [(192 + place, f"take:{whole.fingerprint}#{288 + place}") for place in range(9)]
    assert kept == [*before, *after]
    stills = [anchor.frame for anchor in retake.anchors if "still:" in anchor.reference]
    assert stills == [0, 96]
    assert [(p.shot == retake, p.from_frame) for p in rows(plan)] == [
        (False, 0), (True, 0), (True, 96), (False, 288)
    ]  # fmt: skip


def test_where_there_is_no_room_for_motion_one_kept_frame_is_shown():
    films = Films(many(longest=400))
    films.draw(FOUR)
    (retake,) = films.draw(FOUR.edit_card(3, text="x"), FOUR, ["c1"]).to_render()
    assert len(retake.anchors) == 20
    tight = Films(many(longest=200))
    made = FOUR.set_format(replace(FOUR.format, duration=Timecode.of(8)))
    tight.draw(made)
    (retake,) = tight.draw(made.edit_card(3, text="x"), made, ["c1"]).to_render()
    assert places(retake) == [*range(-9, 0), 0, 48, *range(96, 105)]
    little = Films(many(longest=192))
    little.draw(made)
    (retake,) = little.draw(made.edit_card(2, text="x").edit_card(3, text="x"), made, ["c1"]).to_render()
    assert places(retake) == [0, 48, 96, *range(144, 153)]


def test_a_second_edit_retakes_what_was_retaken_and_keeps_the_rest_of_both_takes():
    films = Films()
    (whole,) = films.draw(FOUR).to_render()
    second = FOUR.edit_card(4, text="x")
    (retake,) = films.draw(second, FOUR, ["c1"]).to_render()
    third = second.edit_card(1, text="y")
    plan = films.draw(third, second, ["c2"])
    (again,) = plan.to_render()
    assert [p.shot.fingerprint for p in rows(plan)] == [
        again.fingerprint, whole.fingerprint, retake.fingerprint, retake.fingerprint
    ]  # fmt: skip
    assert [p.from_frame for p in rows(plan)] == [0, 96, 0, 96]
    assert plan.estimate_s == 4


def test_the_same_again_is_the_same_film_before_and_after_undo():
    films = Films()
    first = films.draw(FOUR)
    changed = FOUR.edit_card(3, text="x")
    second = films.draw(changed, FOUR, ["c1"])
    again = films.draw(changed, changed, ["c2"])
    undone = films.draw(FOUR, FOUR, ["c1"])
    back = films.draw(FOUR, changed, ["c2"])
    forth = films.draw(changed, FOUR, ["c1"])
    contents = [plan.timelines[0].content for plan in (first, second, again, undone, back, forth)]
    assert contents == [contents[0], contents[1], contents[1], contents[0], contents[0], contents[1]]
    assert not any(plan.to_render() for plan in (again, undone, back, forth))


@pytest.mark.parametrize("gone", ["clip", "take", "renderer"])
def test_where_nothing_of_a_run_is_there_it_is_one_shot_again(gone):
    films = Films()
    films.draw(FOUR)
    if gone == "take":
        films.known.stored.clear()
    if gone == "renderer":
        films.renderer.identity = lambda: {"renderer": "fake", "checkpoint": "another"}
    plan = films.draw(FOUR.edit_card(3, text="x"), FOUR, [] if gone == "clip" else ["c1"])
    (shot,) = plan.to_render()
    assert shot.num_frames == 384
    if gone != "renderer":
        assert said(plan)[3] == ("render", "card 4 is one shot with card 3")


def test_a_retake_that_is_more_work_than_the_whole_run_is_not_made():
    films = Films()
    films.renderer.cost = lambda shot: shot.num_frames + 300
    films.draw(FOUR)
    (shot,) = films.draw(FOUR.edit_card(3, text="x"), FOUR, ["c1"]).to_render()
    assert shot.num_frames == 192
    both = FOUR.edit_card(1, text="y").edit_card(4, text="x")
    (shot,) = films.draw(both, FOUR, ["c1"]).to_render()
    assert shot.num_frames == 384


def test_each_variation_is_retaken_from_its_own_clip():
    two = FOUR.set_format(FOUR.format.changed(variations=2))
    films = Films()
    films.draw(two)
    plan = films.draw(two.edit_card(3, text="x"), two, ["c1", "c2"])
    assert [[p.action for p in line.shots] for line in plan.timelines] == [
        ["reuse", "render", "render", "reuse"]
    ] * 2
    assert [shot.num_frames for shot in plan.to_render()] == [192, 192]
    bases = {next(a.reference for a in shot.anchors).partition("#")[0] for shot in plan.to_render()}
    assert bases == {f"take:{films.known.clips[c].shots[0].shot.fingerprint}" for c in ("c1", "c2")}


def test_a_gap_runs_into_the_frames_that_a_run_shows():
    films = Films()
    films.draw(board("z", duration=2))
    made = board("a", "b", "c", duration=12)
    cards = [replace(card, at=Timecode.of(card.at.seconds + 3)) for card in made.cards]
    copied = replace(made.cards[0], id="k9", media=CardMedia("c1", TimeRange(Timecode.of(0), Timecode.of(2))))
    made = replace(made, cards=(copied, *cards), format=replace(made.format, duration=Timecode.of(15)))
    films.draw(made)
    plan = films.draw(made.edit_card(2, text="x"), made, ["c2"])
    gap, first = rows(plan)[1:3]
    assert gap.shot.anchors[-1].reference == f"take:{first.shot.fingerprint}#0"
    assert [planned.action for planned in rows(plan)] == ["keep", "render", "render", "reuse", "reuse"]


def test_a_plan_of_runs_comes_back_from_json():
    from tools.plan import Plan

    plan = plan_board(FOUR, many(), Known())
    assert Plan.from_json(plan.to_json()) == plan
    assert all(a.from_frame < b.from_frame for a, b in pairwise(rows(plan)))
