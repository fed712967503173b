"""What people answer when they are asked whether to render."""

import json

import pytest

from assistant.events import Confirm
from assistant.verdict import NO, YES, Verdict, read_verdict, reply_to

FIVE = Confirm(240, "Render?", cards=5)


@pytest.mark.parametrize(
    "words",
    [
        *("yes", "Y", "Yes, please!", "ok go ahead", "sure, why not", "Render it.", "go ahead and render it"),
        *("yes, render all of it", "👍", "Do it, thanks", "OK", "all of them"),
    ],
)
def test_a_yes_is_said_in_many_ways(words):
    assert read_verdict(FIVE, words) == Verdict("yes", words)


@pytest.mark.parametrize(
    "words",
    ["no", "No thanks.", "nope", "not now", "don’t", "never mind", "no, not now", "wait", "no, thank you"],
)
def test_a_no_is_said_in_many_ways(words):
    assert read_verdict(FIVE, words) == Verdict("no", words)


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("nope, make it square first", "make it square"),
        ("no make it square", "make it square"),
        ("No. A fox instead", "A fox instead"),
        ("not yet, make it night first", "make it night"),
        ("wait, I want it at night please", "I want it at night"),
        ("no, make the first card night", "make the first card night"),
        ("no: keep only the first", "keep only the first"),
    ],
)
def test_a_no_may_say_what_is_wanted_instead(words, wish):
    assert read_verdict(FIVE, words) == Verdict("no", words, wish=wish)


@pytest.mark.parametrize(
    ("words", "cards"),
    [
        ("only the first card", (1,)),
        ("Just card 2.", (2,)),
        ("the first two", (1, 2)),
        ("cards 1 and 3", (1, 3)),
        ("cards 2 to 4", (2, 3, 4)),
        ("the last one", (5,)),
        ("only the first and the last", (1, 5)),
        ("all but the last two", (1, 2, 3)),
        ("everything except card 2", (1, 3, 4, 5)),
        ("yes, but only the first card for now", (1,)),
        ("no, just the second and third", (2, 3)),
        ("card 1 first", (1,)),
        ("render only cards 1, 2 and 5", (1, 2, 5)),
        ("1 and 3", (1, 3)),
        ("only card 9", (9,)),
    ],
)
def test_some_cards_are_chosen_by_their_places(words, cards):
    assert read_verdict(FIVE, words) == Verdict("cards", words, cards=cards)


@pytest.mark.parametrize(
    "words",
    [
        *("A fox walks through snow.", "No people in the scene", "no clouds", "what will be drawn?", "  "),
        *("make card 2 night", "ok, make it night", "a second fox joins", "only a sketch", "one fox"),
        *("no one is in the room", "card 3 is too dark", "don't render yet", "A", "first a fox, then snow"),
    ],
)
def test_what_is_no_answer_is_none(words):
    assert read_verdict(FIVE, words) is None


def test_cards_are_understood_where_there_are_none_to_choose_from():
    whole = Confirm(240, "Render?")
    assert read_verdict(whole, "only the first two").kind == "cards"
    assert read_verdict(whole, "only the last card").kind == "cards"


def test_where_only_an_answer_can_be_given_other_words_are_a_wish():
    assert reply_to(FIVE, " make it  square\n") == Verdict("no", "make it square", "make it square")
    assert reply_to(FIVE, "\n") == NO
    assert reply_to(FIVE, "y\n").kind == "yes"


@pytest.mark.parametrize("verdict", [YES, NO, Verdict("cards", "the first two", cards=(1, 2))])
def test_an_answer_is_read_back_as_it_was_written(verdict):
    assert Verdict.from_json(json.loads(json.dumps(verdict.to_json()))) == verdict
