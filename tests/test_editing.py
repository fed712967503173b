import pytest
from pydantic import ValidationError

from tests.studio import do, workbench
from tools.errors import RequestError


def cards(*texts):
    return [{"text": text} for text in texts]


def test_a_board_gets_five_seconds_a_card_up_to_twenty(tmp_path):
    with workbench(tmp_path) as bench:
        two = do(bench, "set_storyboard", cards=cards("a fox", "a bear")).board
        six = do(bench, "set_storyboard", cards=cards(*"abcdef")).board
    assert [float(card.at) for card in two.cards] == [0, 5]
    assert (float(two.format.duration), float(six.format.duration)) == (10, 20)
    assert (two.id, six.id) == ("b1", "b2")


def test_cards_without_a_time_lie_evenly_between_those_with_one(tmp_path):
    said = [{"text": "a"}, {"text": "b"}, {"text": "c", "at": 8}, {"text": "d"}]
    with workbench(tmp_path) as bench:
        board = do(bench, "set_storyboard", cards=said, duration=12).board
    assert [float(card.at) for card in board.cards] == [0, 4, 8, 10]


def test_a_time_after_the_default_makes_the_video_longer(tmp_path):
    with workbench(tmp_path) as bench:
        board = do(bench, "set_storyboard", cards=[{"text": "a"}, {"text": "b", "at": 9}]).board
    assert float(board.format.duration) == 14


def test_each_edit_is_a_revision_of_the_same_board_and_the_session_follows(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", cards=cards("a fox", "a bear"))
        do(bench, "edit_card", card=2, text="a wolf")
        do(bench, "add_card", text="a whale")
        do(bench, "move_card", card=3, at=7)
        do(bench, "remove_card", card=1)
        board = do(bench, "set_format", aspect="1:1").board
        assert bench.board() == board
    assert (board.id, board.revision) == ("b1", 6)
    assert [card.text for card in board.cards] == ["a wolf", "a whale"]
    assert board.format.aspect == "1:1"


def test_a_card_added_to_nothing_starts_a_board(tmp_path):
    with workbench(tmp_path) as bench:
        board = do(bench, "add_card", text="a fox", setting="snow").board
    assert (board.cards[0].text, board.cards[0].fields.setting) == ("a fox", "snow")


def test_the_session_is_found_again_by_another_process(tmp_path):
    with workbench(tmp_path) as bench:
        board = do(bench, "set_storyboard", cards=cards("a fox")).board
    with workbench(tmp_path) as again:
        assert again.board() == board


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("edit_card", {"card": 1, "text": "x"}),
        ("set_format", {"aspect": "1:1"}),
        ("generate", {}),
        ("undo", {}),
        ("redo", {}),
        ("cancel_render", {}),
        ("pick_clip", {"clip": "c9"}),
        ("set_storyboard", {"cards": [{"text": "a"}], "duration": 45}),
        ("set_storyboard", {"cards": [{"text": "a"}], "aspect": "4:3"}),
        ("set_storyboard", {"cards": [{"text": "a", "at": 3}, {"text": "b", "at": 3}]}),
    ],
)
def test_what_cannot_be_done_says_what_to_do_and_changes_nothing(tmp_path, name, arguments):
    with workbench(tmp_path) as bench:
        with pytest.raises(RequestError) as caught:
            do(bench, name, **arguments)
        assert bench.board() is None
    assert caught.value.hint


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("set_storyboard", {"cards": []}),
        ("add_card", {"text": ""}),
        ("add_card", {"text": "x", "mood": "sad"}),
        ("move_card", {"card": 0, "at": 2}),
        ("set_renderer", {"renderer": "paint"}),
    ],
)
def test_arguments_of_another_shape_are_refused_before_the_verb_runs(tmp_path, name, arguments):
    with workbench(tmp_path) as bench, pytest.raises(ValidationError):
        do(bench, name, **arguments)


def test_the_only_card_stays(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", cards=cards("a fox"))
        with pytest.raises(RequestError, match="only card"):
            do(bench, "remove_card", card=1)


def test_a_written_out_text_is_kept_for_the_family_that_draws_and_for_no_sketch(tmp_path, monkeypatch):
    with workbench(tmp_path) as bench:
        do(
            bench,
            "set_storyboard",
            cards=[{"text": "A fox", "written": "A red fox walks, filmed from afar."}],
        )
        assert bench.board().card(1).written == {}
        family = {"renderer": "diffusion", "family": "wan"}
        monkeypatch.setattr(type(bench.renderer), "identity", lambda self: family)
        do(bench, "edit_card", card=1, written="A red fox walks.")
        do(bench, "add_card", text="It sleeps", written="The red fox sleeps.")
        cards = bench.board().cards
    assert [card.written for card in cards] == [
        {"wan": "A red fox walks."},
        {"wan": "The red fox sleeps."},
    ]
