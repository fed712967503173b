"""The built-in director's questions: the next message may answer in a word, or say something else."""

import pytest
from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

from assistant.directors.builtin.director import respond
from tests.directing import CRANE, KNIGHT, bare, situation


def told(*said, shown=None):
    """Return the last answer of a talk in which nothing but words was said before."""
    head = SystemMessage("", additional_kwargs={"situation": shown or situation(*KNIGHT)})
    history = [head]
    for words in said:
        history.append(HumanMessage(words))
        history.append(respond(history))
    return history[-1]


def made(answer: AIMessage):
    return [(call["name"], bare(call["args"])) for call in answer.tool_calls]


@pytest.mark.parametrize(
    ("wish", "answer", "expected"),
    [
        (
            "let the wizard fly away",
            "the second",
            [("edit_card", {"card": 2, "text": "A dragon lands on a castle, and a wizard flies away"})],
        ),
        ("let the wizard fly away", "In the middle one, please.", [("edit_card", {"card": 2})]),
        ("let the wizard fly away", "3", [("edit_card", {"card": 3})]),
        ("make card 1 slower", "6", [("move_card", {"card": 2, "at": 6})]),
        ("make card 1 slower", "about seven seconds", [("move_card", {"card": 2, "at": 7})]),
        ("could you give that scene 7 seconds?", "2", [("move_card", {"card": 3, "at": 12})]),
        ("make it slower", "20 seconds or so", [("set_format", {"duration": 20})]),
        ("add a scene at the end", "a princess waves", [("add_card", {"text": "A princess waves"})]),
        (
            "replace the fox with a wolf",
            "i meant the dragon",
            [("edit_card", {"card": 2, "text": "A wolf lands on a castle"}), ("edit_card", {"card": 3})],
        ),
    ],
)
def test_a_question_is_answered_in_a_word(wish, answer, expected):
    found = made(told(wish, answer))
    assert len(found) == len(expected)
    for (name, args), (wanted, some) in zip(found, expected, strict=True):
        assert name == wanted
        assert args.items() >= some.items()


@pytest.mark.parametrize(
    ("wish", "answer", "expected"),
    [
        ("let the wizard fly away", "undo", [("undo", {})]),
        ("make card 1 slower", "make it vertical", [("set_format", {"aspect": "9:16"})]),
        ("replace the fox with a wolf", "the unicorn", []),
    ],
)
def test_what_is_no_answer_is_read_as_it_is(wish, answer, expected):
    assert made(told(wish, answer)) == expected


def test_a_question_is_open_for_one_message_only():
    assert made(told("make card 1 slower", "hello", "6")) == []


def test_a_wish_done_in_part_leaves_its_question_open():
    head = SystemMessage("", additional_kwargs={"situation": situation(*CRANE)})
    said = respond([head, HumanMessage("make it vertical for tiktok and slower")])
    assert made(said) == [("set_format", {"aspect": "9:16"})]
    later = [head, HumanMessage("make it vertical for tiktok and slower"), said, AIMessage("Done.")]
    assert made(respond([*later, HumanMessage("12 seconds")])) == [("set_format", {"duration": 12})]


def test_a_defect_in_a_rule_ends_no_conversation(monkeypatch, caplog):
    def fails(text, now):
        raise IndexError("no such word")

    monkeypatch.setattr("assistant.directors.builtin.intents.decide", fails)
    answer = told("make it square")
    assert made(answer) == []
    assert "IndexError: no such word" in answer.text
    assert "the rules failed" in caplog.text
