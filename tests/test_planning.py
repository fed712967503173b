from dataclasses import replace
from fractions import Fraction

import pytest

from tools.card import Card
from tools.errors import RequestError
from tools.format import Canvas, Format
from tools.planning import plan_board
from tools.renderers.base import NOTHING_SHOWN, Capabilities, Grid, Resolution
from tools.storyboard import Storyboard, spread
from tools.timecode import Timecode


class FakeRenderer:
    """Resolves a card to its text; a card of `…` carries the one before."""

    name = "fake"
    capabilities = Capabilities("ends", True, "fields", False, False, 1, Fraction(24), Grid(), 480)

    def identity(self):
        return {"renderer": self.name}

    def still_identity(self):
        return self.identity()

    def canvas(self, format):
        return Canvas(*format.size(), Fraction(24))

    def resolve(self, board, variation=0, shown=NOTHING_SHOWN):
        beats = []
        for card in board.cards:
            beats.append(
                {"text": beats[-1]["text"] if card.text == "…" else card.text, "variation": variation}
            )
        return Resolution(tuple(beats), ("a fox",), ("knights",), "closer" if variation else "")

    def cost(self, shot):
        return shot.num_frames / 24

    def engine(self):
        raise AssertionError("a plan draws nothing")


class Known:
    def __init__(self, stored=(), speed=None, seats=1, **clips):
        self.stored, self.speed, self.seats, self.clips = set(stored), speed, seats, clips

    def takes(self, fingerprints):
        return self.stored & set(fingerprints)

    def seconds_per_unit(self, renderer):
        return self.speed

    def workers(self):
        return self.seats

    def timeline(self, clip):
        return self.clips[clip]

    def picture(self, id):
        return f"media:{id}#0"


def board(*texts: str, duration: int = 15, **format) -> Storyboard:
    length = Timecode.of(duration)
    cards = [Card(f"k{i}", Timecode.of(0), text) for i, text in enumerate(texts, 1)]
    return Storyboard("b1", 1, spread(cards, length), Format(length, seed=5, **format))


def drawn(plan):
    return Known(planned.shot.fingerprint for planned in plan.shots())


def actions(plan):
    return [planned.action for planned in plan.timelines[0].shots]


def test_the_same_board_twice_draws_nothing():
    five = board("a", "b", "c", "d", "e")
    again = plan_board(five, FakeRenderer(), drawn(plan_board(five, FakeRenderer(), Known())))
    assert actions(again) == ["reuse"] * 5
    assert again.estimate_s == 0


def test_changing_one_card_of_five_draws_the_two_shots_it_touches():
    five = board("a", "b", "c", "d", "e")
    known = drawn(plan_board(five, FakeRenderer(), Known()))
    plan = plan_board(five.edit_card(3, text="x"), FakeRenderer(), known, before=five)
    assert actions(plan) == ["reuse", "render", "render", "reuse", "reuse"]
    reasons = [planned.reason for planned in plan.timelines[0].shots]
    assert reasons[1:3] == ["card 2 runs into what changed after it", "card 3 changed"]


def test_a_cut_keeps_a_change_from_reaching_the_card_before():
    five = board("a", "b", "c", "d", "e").edit_card(3, join="cut")
    known = drawn(plan_board(five, FakeRenderer(), Known()))
    plan = plan_board(five.edit_card(3, text="x"), FakeRenderer(), known)
    assert actions(plan) == ["reuse", "reuse", "render", "reuse", "reuse"]


def test_what_a_card_carries_on_changes_with_the_card_before():
    plan = plan_board(board("a", "…"), FakeRenderer(), Known())
    changed = plan_board(board("x", "…"), FakeRenderer(), drawn(plan))
    assert actions(changed) == ["render", "render"]


def test_shots_follow_each_other_without_gap_and_fill_the_duration():
    shots = plan_board(board("a", "b", "c", "d", "e", "f", "g"), FakeRenderer(), Known()).timelines[0].shots
    ends = [planned.start + planned.num_frames for planned in shots]
    assert [planned.start for planned in shots] == [0, *ends[:-1]]
    assert ends[-1] == 360


def test_times_off_the_frames_are_said():
    assert plan_board(board(*"abcdefg"), FakeRenderer(), Known()).notes
    assert not plan_board(board("a", "b"), FakeRenderer(), Known()).notes


def test_every_anchor_names_a_still_of_the_plan():
    plan = plan_board(board("a", "b", "c"), FakeRenderer(), Known())
    names = {f"still:{still.fingerprint}" for still in plan.stills}
    anchors = [anchor for planned in plan.shots() for anchor in planned.shot.anchors]
    assert {anchor.reference for anchor in anchors} == names
    assert [anchor.frame for anchor in anchors] == [120, 120]


def test_variations_have_seeds_of_their_own_and_pinned_cards_are_shared():
    two = board("a", "b", variations=2).edit_card(2, seed=9)
    plan = plan_board(two, FakeRenderer(), Known())
    first, second = plan.timelines
    assert (first.seed, second.seed, second.note) == (5, 6, "closer")
    assert first.shots[0].shot.fingerprint != second.shots[0].shot.fingerprint
    assert first.shots[1].shot.fingerprint == second.shots[1].shot.fingerprint
    assert len(plan.to_render()) == 3


def test_a_shot_does_not_know_where_it_stands():
    early = plan_board(board("a", "b", "c"), FakeRenderer(), Known()).timelines[0].shots[1].shot
    late = (
        plan_board(board("z", "a", "b", "c", duration=20), FakeRenderer(), Known()).timelines[0].shots[2].shot
    )
    assert early.fingerprint == late.fingerprint


def test_the_estimate_uses_what_this_machine_was_measured_at():
    assert plan_board(board("a"), FakeRenderer(), Known(speed=0.5)).estimate_s == 7.5


def test_a_renderer_without_anchors_cuts_and_says_so():
    renderer = FakeRenderer()
    renderer.capabilities = replace(FakeRenderer.capabilities, anchors="none")
    plan = plan_board(board("a", "b"), renderer, Known())
    assert "cuts" in plan.notes[0]
    assert not any(planned.shot.anchors for planned in plan.shots())


@pytest.mark.parametrize(
    "impossible",
    [
        replace(board("a"), cards=()),
        board("a", "b").move_card(2, Timecode.of("1/100")),
    ],
)
def test_a_board_that_cannot_be_planned_says_what_to_do(impossible):
    with pytest.raises(RequestError) as caught:
        plan_board(impossible, FakeRenderer(), Known())
    assert caught.value.hint


def test_each_variation_is_compared_with_its_own_past():
    two = board("a", "b", variations=2)
    plan = plan_board(two.edit_card(2, text="x"), FakeRenderer(), Known(), before=two)
    reasons = [[planned.reason for planned in timeline.shots] for timeline in plan.timelines]
    assert reasons == [["card 1 runs into what changed after it", "card 2 changed"]] * 2


class Short(FakeRenderer):
    capabilities = Capabilities("ends", True, "pixels", False, False, 1, Fraction(24), Grid(), 48, bridge=12)


def test_what_is_longer_than_the_longest_shot_is_a_chain_of_shots():
    shots = plan_board(board("a", "b", duration=10), Short(), Known()).timelines[0].shots
    assert [(planned.start, planned.num_frames, planned.card) for planned in shots] == [
        (0, 48, 1),
        (48, 48, 1),
        (96, 24, 1),
        (120, 48, 2),
        (168, 48, 2),
        (216, 24, 2),
    ]
    first, second, third = (planned.shot for planned in shots[:3])
    assert second.source.reference == f"take:{first.fingerprint}"
    assert second.anchors[0].reference == f"take:{first.fingerprint}#47"
    assert third.anchors[-1].frame == 24
    assert not [anchor for anchor in second.anchors if anchor.frame > 0]


def test_a_card_too_short_to_run_into_the_next_is_cut_and_the_plan_says_so():
    two = board("a", "b").move_card(2, Timecode.of("0.25"))
    plan = plan_board(two, Short(), Known())
    first = plan.timelines[0].shots[0].shot
    assert [anchor.frame for anchor in first.anchors] == [0]
    assert "Card 1 is too short to run into the next: a cut follows." in plan.notes
