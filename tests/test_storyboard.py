from dataclasses import replace

import pytest

from tools.card import Card, CardMedia, Fields
from tools.errors import RequestError
from tools.format import Format
from tools.storyboard import Storyboard, spread
from tools.timecode import Timecode, TimeRange


def board(*texts: str, duration: int = 15) -> Storyboard:
    length = Timecode.of(duration)
    cards = [Card(f"k{i}", Timecode.of(0), text) for i, text in enumerate(texts, 1)]
    return Storyboard("b1", 1, spread(cards, length), Format(length))


def test_an_edit_returns_a_new_revision_and_leaves_the_old():
    old = board("a fox", "a bear", "a whale")
    new = old.edit_card(2, text="a wolf")
    assert (old.cards[1].text, new.cards[1].text) == ("a bear", "a wolf")
    assert (old.revision, new.revision) == (1, 2)


def test_cards_fill_the_time_to_the_next():
    spans = board("a", "b", "c").spans()
    assert [(float(s.start_time), float(s.duration)) for s in spans] == [(0, 5), (5, 5), (10, 5)]


def test_the_first_card_fills_from_the_start_even_when_it_comes_later():
    later = board("a", "b").move_card(1, Timecode.of(2))
    assert float(later.spans()[0].start_time) == 0


def test_a_card_added_at_the_end_makes_the_video_longer():
    longer = board("a", "b", duration=10).insert_card("c")
    assert (float(longer.cards[2].at), float(longer.format.duration)) == (10, 15)


def test_a_card_added_to_a_full_board_shares_the_twenty_seconds():
    full = board("a", "b", "c", "d", duration=20).insert_card("e")
    assert [float(card.at) for card in full.cards] == [0, 4, 8, 12, 16]


def test_new_text_clears_the_fields_that_are_not_given_again():
    card_with_fields = board("a fox").edit_card(1, fields=Fields(setting="snow", camera="close-up"))
    changed = card_with_fields.edit_card(1, text="a bear", fields=Fields(camera="wide"))
    assert changed.cards[0].fields == Fields(camera="wide")


def test_a_written_out_text_goes_with_the_words_that_it_writes_out():
    written = board("A fox").edit_card(1, written={"wan": "long", "ltx": "longer"})
    assert written.edit_card(1, seed=3).card(1).written == {"wan": "long", "ltx": "longer"}
    assert written.edit_card(1, text="A fox sleeps").card(1).written == {}
    assert written.edit_card(1, fields=Fields(weather="rain")).card(1).written == {}
    assert written.edit_card(1, text="A fox sleeps", written={"wan": "new"}).card(1).written == {"wan": "new"}
    assert written.edit_card(1, written={"wan": ""}).card(1).written == {"ltx": "longer"}


def test_moving_a_card_reorders_by_time():
    moved = board("a", "b", "c").move_card(1, Timecode.of(12))
    assert [card.text for card in moved.cards] == ["b", "c", "a"]


def test_a_removed_cards_id_is_not_given_again_while_later_ones_live():
    shorter = board("a", "b", "c").remove_card(1).insert_card("d")
    assert [card.id for card in shorter.cards] == ["k2", "k3", "k4"]


def test_a_new_duration_stretches_the_times():
    longer = board("a", "b").set_format(Format(Timecode.of(20)))
    assert [float(card.at) for card in longer.cards] == [0, 10]


@pytest.mark.parametrize(
    "edit",
    [
        lambda b: b.edit_card(9, text="x"),
        lambda b: b.remove_card(0),
        lambda b: b.move_card(1, Timecode.of(5)),
        lambda b: b.move_card(1, Timecode.of(15)),
        lambda b: b.insert_card("  "),
        lambda b: b.insert_card("x" * 2001),
        lambda b: b.insert_card("x", join="wipe"),
        lambda b: b.set_format(b.format.changed(duration=45)),
        lambda b: b.set_format(b.format.changed(aspect="4:3")),
        lambda b: b.set_format(b.format.changed(variations=5)),
        lambda b: b.set_format(b.format.changed(seed=-1)),
    ],
)
def test_an_impossible_edit_says_what_is_valid(edit):
    with pytest.raises(RequestError) as caught:
        edit(board("a", "b", "c"))
    assert caught.value.hint


def test_a_board_survives_json():
    whole = board("a", "b").edit_card(1, fields=Fields(subject="fox"), written={"wan": "A fox."}, seed=7)
    assert Storyboard.from_json(whole.to_json()) == whole


def times(shown: Storyboard) -> list[tuple[str, float]]:
    return [*((card.text, float(card.at)) for card in shown.cards), ("end", float(shown.format.duration))]


def test_with_ripple_the_later_cards_move_along():
    assert times(board("a", "b", "c").move_card(2, Timecode.of(3), ripple=True)) == [
        ("a", 0),
        ("b", 3),
        ("c", 8),
        ("end", 13),
    ]
    assert times(board("a", "b", "c").remove_card(1, ripple=True)) == [("b", 0), ("c", 5), ("end", 10)]


def copied(*ranges: tuple[float, float, float], duration: float) -> Storyboard:
    cards = tuple(
        Card(
            f"k{i}",
            Timecode.of(at),
            "",
            media=CardMedia("c1", TimeRange(Timecode.of(start), Timecode.of(length))),
        )
        for i, (at, start, length) in enumerate(ranges, 1)
    )
    return Storyboard("b1", 1, cards, Format(Timecode.of(duration)))


def test_a_copied_range_fills_no_more_than_it_has_and_leaves_gaps():
    shown = copied((1, 0, 2), (5, 6, 30), duration=40).stretches()
    assert [(float(part.range.start_time), float(part.range.duration), part.position) for part in shown] == [
        (0, 1, 0),
        (1, 2, 1),
        (3, 2, 0),
        (5, 30, 2),
        (35, 5, 0),
    ]


def test_copies_may_last_longer_than_what_is_drawn():
    assert float(copied((0, 0, 300), duration=320).format.duration) == 320
    with pytest.raises(RequestError, match="too much to draw"):
        copied((0, 0, 300), duration=321)


def test_a_board_with_copies_survives_json():
    whole = copied((0, 0.5, 2), duration=3)
    assert Storyboard.from_json(whole.to_json()) == whole


def test_a_board_is_called_by_the_first_words_there_are():
    shown, told = board("a picture", "A fox sleeps.").cards
    pictured = replace(shown, text="", media=CardMedia("m1"))
    assert replace(board("a"), cards=(pictured, told)).title == "A fox sleeps"
