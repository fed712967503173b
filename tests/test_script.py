"""Scripts: what they may hold, where they are wrong, and how a failed expectation reads."""

from pathlib import Path

import pytest

from assistant.expectation import differences
from assistant.script import load_script, parse_script
from tools.errors import SettingsError

FULL = """\
- say: A fox walks through snow.
  expect:
    board: {duration: 5, aspect: 16:9, cards: [{text: fox}]}
    answer: fox
- say: Make it square
  reply:
    - calls:
        - set_format: {aspect: 1:1}
        - generate
    - Square now.
"""


def test_a_script_holds_turns_with_their_lines() -> None:
    script = parse_script(FULL)
    assert [(turn.say, turn.line) for turn in script.turns] == [
        ("A fox walks through snow.", 1),
        ("Make it square", 5),
    ]


def test_replies_are_words_and_calls_in_order() -> None:
    first, second = parse_script(FULL).turns
    assert first.reply is None
    assert second.reply is not None
    assert second.reply[0].calls == (("set_format", {"aspect": "1:1"}), ("generate", {}))
    assert second.reply[1].text == "Square now."


def test_an_aspect_is_not_read_as_a_number_of_base_sixty() -> None:
    assert parse_script(FULL).turns[0].expect["board"]["aspect"] == "16:9"
    assert parse_script("- say: yes").turns[0].say == "yes"
    assert parse_script("- {say: a, expect: {answer: 2026-11-29}}").turns[0].expect == {
        "answer": "2026-11-29"
    }


def test_numbers_and_truth_values_stay_what_they_are() -> None:
    expect = parse_script("- {say: x, expect: {board: {seed: 7, duration: 2.5, on: true}}}").turns[0].expect
    assert expect == {"board": {"seed": 7, "duration": 2.5, "on": True}}


def test_a_script_knows_whether_it_brings_replies() -> None:
    assert parse_script(FULL).scripted
    assert not parse_script("- say: x").scripted


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("- say: a\n- expect: {}\n", 2, "needs `say:`"),
        ("- say: a\n\n- say: b\n  expct: {}\n", 3, "'expct' has no meaning"),
        ("- say: a\n  expect: {bord: {}}\n", 1, "'bord' has no meaning"),
        ("- say: a\n  expect: [1]\n", 1, "no mapping"),
        ("- say: a\n  reply: [5]\n", 1, "5 is no reply"),
        ("- say: a\n  reply: {calls: generate}\n", 1, "no list"),
        ("- say: a\n  reply: {calls: [{a: 1, b: 2}]}\n", 1, "is no call"),
        ("- say: a\n  reply: {calls: [generate: [1]]}\n", 1, "are no arguments"),
        ("- say: a\n  answer: 7\n", 1, "7 answers no question"),
        ("- say: a\n  seed: seven\n", 1, "'seven' is no seed"),
        ("- say: [unclosed\n- say: b", 2, "line 2"),
        ("- say: !unknown b\n", 1, "unknown"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, line: int, said: str) -> None:
    with pytest.raises(SettingsError) as caught:
        parse_script(text, "film.yaml")
    assert f"film.yaml, line {line}" in caught.value.message
    assert said in caught.value.message


@pytest.mark.parametrize("text", ["", "say: a", "just words", "[]"])
def test_what_is_no_list_of_turns_is_refused(text: str) -> None:
    with pytest.raises(SettingsError, match="no list of turns"):
        parse_script(text)


def test_a_script_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"nowhere\.yaml cannot be read"):
        load_script(tmp_path / "nowhere.yaml")


def test_a_part_of_what_came_is_enough() -> None:
    actual = {"duration": 5.0, "aspect": "16:9", "cards": [{"text": "A red Fox walks", "at": 0.0}]}
    assert differences({"duration": 5, "cards": [{"text": "red  fox"}]}, actual) == []


def test_names_are_compared_whole_and_words_in_part() -> None:
    assert differences({"id": "c1"}, {"id": "c10"}) == ["id: expected 'c1', got 'c10'"]
    assert differences({"answer": "done"}, {"answer": "All DONE."}) == []


def test_numbers_may_differ_by_a_thousandth_only() -> None:
    assert differences({"at": 2.5}, {"at": 2.5004}) == []
    assert differences({"at": 2.5}, {"at": 2.6}) == ["at: expected 2.5, got 2.6"]


def test_a_number_is_no_truth_value() -> None:
    assert differences({"on": True}, {"on": 1}) == ["on: expected True, got 1"]


def test_a_list_of_another_length_is_told_with_what_differs_in_it() -> None:
    found = differences({"cards": [{"text": "fox"}]}, {"cards": [{"text": "crane"}, {"text": "snow"}]})
    assert found == ["cards: expected 1 items, got 2", "cards[1].text: expected 'fox', got 'crane'"]


def test_a_missing_part_says_what_there_is() -> None:
    assert differences({"clip": {"size": 3}}, {"clip": {"frames": 1, "id": "c1"}}) == [
        "clip: there is no 'size', only frames, id"
    ]
    assert differences({"clip": {"frames": 3}}, {"clip": None}) == ["clip: expected {'frames': 3}, got None"]


@pytest.mark.parametrize(
    ("expected", "actual"),
    [
        ({"cards": {"count": 2}}, {"cards": [{"text": "a fox"}, {"text": "snow"}]}),
        ({"cards": {"count": {"one_of": [2, 3]}}}, {"cards": [1, 2, 3]}),
        ({"cards": {"contains": {"text": "snow"}}}, {"cards": [{"text": "a fox"}, {"text": "Snow falls"}]}),
        ({"cards": [{"text": {"contains": ["fox", "night"]}}]}, {"cards": [{"text": "At night a Fox"}]}),
        ({"operation": {"one_of": ["remix", "generate"]}}, {"operation": "remix"}),
        ({"one_of": [{"text": "night"}, {"fields": {"time_of_day": "night"}}]}, {"text": "by night"}),
        ({"fields": {}}, {"fields": {"light": "low"}}),
    ],
)
def test_where_several_things_are_right_any_of_them_holds(expected: object, actual: object) -> None:
    assert differences(expected, actual) == []


@pytest.mark.parametrize(
    ("expected", "actual", "said"),
    [
        ({"count": 2}, [1], "cards.count: expected 2, got 1"),
        ({"count": 2}, "two", "cards: expected a list, got 'two'"),
        ({"contains": "fox"}, "A wolf.", "cards: expected 'fox' to be in it, got 'A wolf.'"),
        ({"contains": {"at": 2}}, [{"at": 1}], "cards: expected {'at': 2} to be in it, got [{'at': 1}]"),
        ({"one_of": ["1:1", "9:16"]}, "16:9", "cards: expected one of '1:1', '9:16', got '16:9'"),
    ],
)
def test_what_none_of_them_holds_is_said(expected: object, actual: object, said: str) -> None:
    assert differences({"cards": expected}, {"cards": actual}) == [said]
