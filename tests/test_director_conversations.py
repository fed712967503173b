"""Conversations of several turns on a real library: what the storyboard holds after each."""

from collections.abc import Sequence

import pytest
from langchain_core.messages import BaseMessage, HumanMessage

from assistant.directors.builtin.director import respond
from assistant.repair import tool_message
from assistant.situation import system_message
from assistant.toolbox import Reply, Toolbox
from tests.studio import workbench

CRANE = "A white crane stands in a stream. Then it dips its head and picks up a fish."


def converse(folder, messages: Sequence[str]) -> list[tuple[dict | None, str]]:
    """Hold the turns without rendering; return the board (as JSON) and the answer after each."""
    spoken: list[BaseMessage] = []
    held = []
    with workbench(folder, dry_run=True) as bench:
        toolbox = Toolbox(bench)
        for number, message in enumerate(messages):
            bench.begin_turn(message)
            spoken.append(HumanMessage(message, id=f"m{number}"))
            answer = respond([system_message(bench, ""), *spoken])
            while answer.tool_calls:
                spoken.append(answer)
                spoken += [tool_message(call, carried_out(toolbox, call)) for call in answer.tool_calls]
                answer = respond([system_message(bench, ""), *spoken])
            spoken.append(answer)
            bench.finish_turn(answer.text)
            board = bench.board()
            held.append((board.to_json() if board else None, answer.text))
    return held


def carried_out(toolbox: Toolbox, call) -> Reply:
    reply = toolbox.call(call["name"], call["args"])
    return reply if isinstance(reply, Reply) else toolbox.submit(reply, "key")


def texts(board) -> list[str]:
    return [card["text"] for card in board["cards"]] if board else []


STANDS, DIPS = "A white crane stands in a stream.", "It dips its head and picks up a fish."
CONVERSATIONS = [
    ([CRANE], [STANDS, DIPS]),
    (
        [CRANE, "replace the crane with a heron"],
        ["A white crane stands in a stream.".replace("white crane", "heron"), DIPS],
    ),
    ([CRANE, "then it flies away"], [STANDS, DIPS, "It flies away."]),
    ([CRANE, "then it flies away", "remove card 2"], [STANDS, "It flies away."]),
    ([CRANE, "then it flies away", "undo"], [STANDS, DIPS]),
    ([CRANE, "then it flies away", "undo", "redo"], [STANDS, DIPS, "It flies away."]),
    ([CRANE, "swap cards 1 and 2"], [DIPS.replace("It", "The crane", 1), STANDS]),
    (
        [CRANE, "then it flies away", "move card 3 to the start"],
        ["The crane flies away.", STANDS, DIPS],
    ),
    ([CRANE, "then it flies away", "move card 3 to 2 s"], [STANDS, "It flies away.", DIPS]),
    ([CRANE, "add a scene at the start where the sun rises"], ["The sun rises.", STANDS, DIPS]),
    ([CRANE, "add a scene after card 1 where a fox drinks"], [STANDS, "A fox drinks.", DIPS]),
    ([CRANE, "A robot dances."], ["A robot dances."]),
    ([CRANE, "A robot dances.", "undo"], [STANDS, DIPS]),
    ([CRANE, "make card 2 a frog on a stone"], [STANDS, "A frog on a stone."]),
    ([CRANE, "make it 45 seconds"], [STANDS, DIPS]),
    ([CRANE, "remove card 2", "remove card 1"], [STANDS]),
    ([CRANE, "remove cards 1 and 2"], [STANDS, DIPS]),
    (["hi", "what can you do?", "thanks"], []),
    (["a fox, 45 s"], []),
    (["a fox, 4:3", "a fox"], ["A fox."]),
]


@pytest.mark.parametrize(("messages", "expected"), CONVERSATIONS)
def test_the_board_is_what_was_talked_about(tmp_path, messages, expected):
    assert texts(converse(tmp_path, messages)[-1][0]) == expected


def test_looks_and_format_are_kept_while_cards_come_and_go(tmp_path):
    messages = [
        CRANE,
        "make it night",
        "square, 15 seconds, film noir",
        "then it flies away",
        "a close-up for card 3",
    ]
    board = converse(tmp_path, messages)[-1][0]
    assert [card["fields"] for card in board["cards"]] == [
        {"time_of_day": "night"},
        {"time_of_day": "night"},
        {"camera": "close-up"},
    ]
    assert (board["aspect"], board["duration"], board["style"]) == ("1:1", "20", "film noir")


def test_another_seed_draws_the_same_board_anew(tmp_path):
    before, after = (board for board, _ in converse(tmp_path, [CRANE, "again with another seed"]))
    assert texts(before) == texts(after)
    assert before["seed"] != after["seed"]


def test_what_is_refused_is_told_with_what_is_valid(tmp_path):
    told = [
        answer
        for _, answer in converse(
            tmp_path, ["a fox, 45 s", "a fox, 4:3", "a fox", "remove card 3", "undo", "undo"]
        )
    ]
    assert "1 to 20 s" in told[0]
    assert "16:9, 1:1, 9:16" in told[1]
    assert told[2].startswith("Planned, not rendered: 1 card in 5 s")
    assert "There is no card 3." in told[3]
    assert "nothing to undo" in told[5]


def test_every_call_that_the_rules_make_is_one_the_tools_take(tmp_path):
    changes = [
        "add snow",
        "make card 1 a close-up",
        "use a cut between card 1 and 2",
        "card 1 should last 3 seconds",
    ]
    formats = ["three versions", "redo card 2", "make it longer", "don't render yet", "only a sketch"]
    messages = [CRANE, *changes, *formats, "cancel", "use c9"]
    told = [answer for _, answer in converse(tmp_path, messages)]
    assert not [answer for answer in told if "takes" in answer or "cannot take" in answer]
    assert "c9" in told[-1]
