"""Slips of one letter in the words of the trade."""

import pytest

from assistant.directors.builtin.spelling import mended
from tests.directing import CRANE, calls, new, situation

SLIPS = [
    ("make it nigth", "make it night"),
    ("undoo", "undo"),
    ("udno that", "undo that"),
    ("mkae it rainny", "make it rainy"),
    ("exprot it as gif", "export it as gif"),
    ("remvoe card 2", "remove card 2"),
    ("chnge the stlye", "change the style"),
    ("secnd scence darkr", "second scene darker"),
    ("Remvoe teh first card", "Remove the first card"),
]
MEANT = [
    "a squire polishes his armour",
    "a blind man and a blond woman",
    "a notion, a potion and a lotion",
    "rain, mud and a shower",
    "a fist full of chips",
    "a man showing his cards",
    'with the title "Squre"',
    "import ~/squre.png",
    "the great Moton sings with Remvoe",
    "the funny bunny",
    "fifty flowers",
    "a hat blown off, a letter burnt and the others alone",
]


@pytest.mark.parametrize(("said", "meant"), SLIPS)
def test_a_slip_of_one_letter_is_mended(said, meant):
    assert mended(said) == meant


@pytest.mark.parametrize("said", MEANT)
def test_words_that_mean_themselves_stay(said):
    assert mended(said) == said


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("the others want to be alone", "Two otters drift along a river and wait"),
        ("put a child beside the waiter while he tries the soup", "The waiter trips over a rug"),
        ("clap when he is given the cup", "The judge gives the chef a gold cup"),
        ("a scary brand of armchair", "A girl with a braid loses her scarf"),
    ],
)
def test_english_words_are_no_slips_of_those_of_the_board(said, told):
    assert mended(said, [told]) == said


def test_a_slip_is_mended_wherever_it_is_said():
    assert calls("a horse in a watercolur style, squre") == new("A horse", style="watercolour", aspect="1:1")
    assert calls("remvoe card 2", situation(*CRANE)) == [("remove_card", {"card": 2})]
    assert calls("exprot it as gif", situation(*CRANE)) == [("export_clip", {"kind": "gif"})]
