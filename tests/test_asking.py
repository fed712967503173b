"""The question before a long render: what is drawn and why, how long it takes, and what can be answered."""

from dataclasses import replace

import pytest

from assistant.asking import question
from tests.test_planning import FakeRenderer, Known, board, drawn
from tools.plan import Plan, Proposal
from tools.planning import plan_board


def asked(plan, cards=0, seconds=240.0):
    return question(Proposal("generate", "", replace(plan, estimate_s=seconds), None), cards)


def changed(before, after):
    stored = drawn(plan_board(before, FakeRenderer(), Known()))
    return plan_board(after, FakeRenderer(), stored, before=before)


FIVE = board("a", "b", "c", "d", "e")


@pytest.mark.parametrize(
    ("plan", "told"),
    [
        (plan_board(FIVE, FakeRenderer(), Known()), "Drawing 5 shots (cards 1 to 5 are new)"),
        (plan_board(board("a"), FakeRenderer(), Known()), "Drawing 1 shot (card 1 is new)"),
        (
            changed(FIVE, FIVE.edit_card(3, text="x")),
            "Drawing 2 of 5 shots (card 2 runs into what changed after it; card 3 changed)",
        ),
        (
            changed(FIVE, FIVE.edit_card(1, text="x").edit_card(4, text="…")),
            "Drawing 3 of 5 shots (cards 1 and 4 changed; card 3 runs into what changed after it)",
        ),
        (changed(FIVE, replace(FIVE, format=replace(FIVE.format, aspect="1:1"))), "(the size changed)"),
        (changed(FIVE, replace(FIVE, format=replace(FIVE.format, seed=9))), "Drawing 5 shots (another seed)"),
        (
            changed(FIVE, replace(FIVE, format=replace(FIVE.format, variations=2))),
            "Drawing 5 of 10 shots (cards 1 to 5 are new)",
        ),
    ],
)
def test_it_says_how_much_is_drawn_and_why(plan, told):
    assert told in asked(plan)


def test_stills_are_counted_as_what_they_are():
    shots = plan_board(board("a", "b"), FakeRenderer(), Known()).to_render()
    assert asked(Plan("fake", (), shots, True, (), 0.0)).startswith("Drawing 2 stills takes about 4 minutes.")


@pytest.mark.parametrize(
    ("seconds", "told"), [(240, "4 minutes"), (90, "2 minutes"), (89.6, "90 s"), (0.2, "1 s")]
)
def test_it_says_how_long_that_takes(seconds, told):
    assert f"takes about {told}. Render?" in asked(plan_board(FIVE, FakeRenderer(), Known()), seconds=seconds)


def test_some_cards_are_offered_where_several_are_drawn_and_can_be_drawn_alone():
    new, one = plan_board(FIVE, FakeRenderer(), Known()), changed(FIVE, FIVE.edit_card(1, text="x"))
    assert asked(new, cards=5).endswith("Render? Yes, no, or only some cards: “only the first card”.")
    assert asked(new, cards=0).endswith("Render? Yes or no.")
    later = changed(FIVE, FIVE.edit_card(3, text="x"))
    assert asked(later, cards=5).endswith("“only card 2”.")
    assert asked(one, cards=5).endswith("Render? Yes or no.")
