"""Whole turns of the built-in director as a chat model: calls, then a render, then one plain answer."""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from langchain_core.messages import AIMessage, AIMessageChunk, HumanMessage, SystemMessage, ToolMessage

from assistant.directors.builtin.director import BuiltInDirector, respond
from tests.directing import CRANE, board, situation

ROOT = Path(__file__).parent.parent
RENDERED = {
    "ok": True,
    "did": "r1 is queued and makes c1, about 3.2 s.",
    "render": "r1",
    "state": "queued",
    "clips": ["c1"],
    "given_back": False,
    "planned_only": False,
    "estimate_s": 3.2,
    "render_shots": 2,
    "cards_drawn": [1, 2],
    "variation_notes": [""],
    "drawn": ["a white crane", "a stream"],
    "not_drawn": ["knights"],
    "notes": [],
    "renderer": "animatic",
}


def shown(**more):
    return SystemMessage("…", additional_kwargs={"situation": situation(*CRANE) | more})


def turn(
    said: str, replies: Mapping[str, dict], before: dict | None = None, **after
) -> tuple[list[str], str]:
    """Hold one turn with canned replies, by tool; return the tools called and the answer."""
    system = SystemMessage("…", additional_kwargs={"situation": before or situation()})
    spoken = [HumanMessage(said, id="h1")]
    called = []
    for _ in range(9):
        answer = respond([system, *spoken])
        spoken.append(answer)
        if not answer.tool_calls:
            return called, answer.text
        for made in answer.tool_calls:
            called.append(made["name"])
            name = f"{made['name']} {made['args'].get('card')}"
            reply = replies.get(name) or replies[made["name"]]
            spoken.append(ToolMessage(json.dumps(reply), tool_call_id=made["id"], name=made["name"]))
        system = shown(**after)
    raise AssertionError("the turn did not end")


MADE = {"ok": True, "did": "The storyboard has 2 cards in 10 s.", "board": board(*CRANE)}
CHANGED = {"ok": True, "did": "Card 2 was changed.", "board": board(*CRANE)}
REFUSED = {
    "ok": False,
    "error": "A duration of 45 s cannot be drawn.",
    "hint": "One video lasts 1 to 20 s.",
    "fixable": True,
}
ONE_AGAIN = RENDERED | {
    "clips": ["c2"],
    "cards_drawn": [2],
    "render_shots": 1,
    "estimate_s": 0.8,
    "not_drawn": [],
}


def test_a_film_is_made_then_rendered_then_told():
    called, told = turn(" ".join(CRANE), {"set_storyboard": MADE, "generate": RENDERED})
    assert called == ["set_storyboard", "generate"]
    assert told == (
        "Drawing c1 as a moving sketch: 2 cards in 10 s, about 3 s to go. "
        "Drawn: a white crane, a stream. Not drawn: knights."
    )


def test_a_board_that_was_refused_is_not_rendered():
    called, told = turn("a fox walks, 45 s", {"set_storyboard": REFUSED}, situation(*CRANE))
    assert called == ["set_storyboard"]
    assert told == "A duration of 45 s cannot be drawn. One video lasts 1 to 20 s."


def test_a_change_says_which_cards_are_drawn_again():
    called, told = turn(
        "make card 2 at night", {"edit_card": CHANGED, "generate": ONE_AGAIN}, situation(*CRANE)
    )
    assert called == ["edit_card", "generate"]
    assert told.startswith(
        "Card 2 was changed. Drawing c2 as a moving sketch: card 2 is drawn again, about 1 s to go."
    )


def changed(card, was, *now, change="time of day night"):
    """The reply to an edit of one card, by the name of its call."""
    did = f"Card {card} was changed: {change}."
    return {f"edit_card {card}": {"ok": True, "did": did, "was": was, "board": board(*now)}}


def test_the_same_change_of_many_cards_is_told_once():
    three = (*CRANE, "It flies away.")
    made = {
        name: reply
        for card, text in enumerate(three, 1)
        for name, reply in changed(card, text, *three).items()
    }
    _, told = turn("make it night", {**made, "generate": ONE_AGAIN}, situation(*three))
    assert told.startswith("Cards 1, 2 and 3 were changed: time of day night. ")


@pytest.mark.parametrize(
    ("said", "order", "told"),
    [
        ("swap cards 1 and 2", (1, 0, 2), "Cards 1 and 2 have changed places. "),
        ("put the last card first", (2, 0, 1), "Card 3 is card 1 now. "),
        ("put the first card last", (1, 2, 0), "Card 1 is card 3 now. "),
    ],
)
def test_cards_that_change_places_are_told_by_their_places(said, order, told):
    three = (*CRANE, "A crab walks by.")
    now = [three[old] for old in order]
    made = [
        changed(card, three[card - 1], *now, change="…")
        for card in (1, 2, 3)
        if now[card - 1] != three[card - 1]
    ]
    replies = {name: reply for one in made for name, reply in one.items()}
    assert turn(said, {**replies, "generate": ONE_AGAIN}, situation(*three))[1].startswith(told)


def test_an_unchanged_board_is_given_back():
    given = RENDERED | {"given_back": True, "render_shots": 0, "cards_drawn": [], "state": "done"}
    _, told = turn("render it", {"generate": given}, situation(*CRANE))
    assert told == "Nothing has to be drawn: c1 is given back as it is."


def test_a_change_that_is_not_drawn_says_so():
    given = RENDERED | {"given_back": True, "render_shots": 0, "state": "done", "not_drawn": ["a ship"]}
    _, told = turn(
        "in card 2, make it dip its beak", {"edit_card": CHANGED, "generate": given}, situation(*CRANE)
    )
    assert told.endswith(" Nothing of that is drawn: c1 is given back as it is. Not drawn: a ship.")


def test_planning_only_says_so_and_how_to_go_on():
    planned = {
        name: value for name, value in RENDERED.items() if name not in ("render", "state", "clips")
    } | {"planned_only": True}
    switched = {"ok": True, "did": "Planning only: nothing is rendered until you say so."}
    called, told = turn(
        "a fox walks, don't render yet", {"plan_only": switched, "set_storyboard": MADE, "generate": planned}
    )
    assert called == ["plan_only", "set_storyboard", "generate"]
    assert "Planned, not rendered: 2 cards in 10 s, 2 shots to draw, about 3 s." in told
    assert "render it" in told


def test_variations_say_how_they_differ():
    three = RENDERED | {
        "clips": ["c1", "c2", "c3"],
        "variation_notes": ["", "closer, low sun", "from the left"],
    }
    _, told = turn("a fox walks, three versions", {"set_storyboard": MADE, "generate": three})
    assert "Drawing c1, c2 and c3" in told
    assert "c2: closer, low sun; c3: from the left" in told


def test_what_cannot_be_made_is_added_to_the_answer():
    _, told = turn("a fox dances to music", {"set_storyboard": MADE, "generate": RENDERED})
    assert told.endswith("can be described instead.")


def test_a_render_that_was_declined_is_told():
    declined = {
        "ok": False,
        "error": "The user did not want this render; nothing was queued.",
        "hint": "",
        "fixable": False,
    }
    called, told = turn("a fox walks", {"set_storyboard": MADE, "generate": declined})
    assert called == ["set_storyboard", "generate"]
    assert "nothing was queued" in told


def test_what_can_be_done_is_done_and_the_rest_is_told():
    replies = {"edit_card": CHANGED, "generate": ONE_AGAIN}
    called, told = turn("make card 2 at night and remove card 9", replies, situation(*CRANE))
    assert called == ["edit_card", "generate"]
    assert "There is no card 9. The board has cards 1 to 2." in told


@pytest.mark.parametrize(
    ("said", "tool"),
    [("undo", "undo"), ("redo", "redo"), ("use c1", "pick_clip"), ("cancel", "cancel_render")],
)
def test_steering_renders_nothing(said, tool):
    reply = {"ok": True, "did": "Done so.", "board": board(*CRANE)}
    assert turn(said, {tool: reply}, situation(*CRANE)) == ([tool], "Done so.")


def test_what_was_taken_back_is_quoted():
    reply = {"ok": True, "did": "Took back: make it night", "board": board(*CRANE)}
    assert turn("undo", {"undo": reply}, situation(*CRANE))[1] == "Took back: “make it night”."


def test_the_rules_know_no_chat_library():
    code = (
        "import sys, assistant.directors.builtin.intents; print(*{n.partition('.')[0] for n in sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert not {"langchain_core", "langgraph", "numpy", "skia", "textual"} & set(done.stdout.split())


def test_ids_are_the_same_for_a_message_and_differ_between_messages():
    def ids(message):
        return [call["id"] for call in respond([shown(), message]).tool_calls]

    assert ids(HumanMessage("undo twice", id="a")) == ids(HumanMessage("undo twice", id="a"))
    assert len(set(ids(HumanMessage("undo twice", id="a")) + ids(HumanMessage("undo twice", id="b")))) == 4


def test_a_reply_that_is_no_json_is_told_as_it_is():
    called = AIMessage("", tool_calls=[{"name": "undo", "args": {}, "id": "1", "type": "tool_call"}])
    cut = ToolMessage("it was stopped", tool_call_id="1", name="undo")
    assert respond([shown(), HumanMessage("undo"), called, cut]).text == "it was stopped"


def test_without_a_situation_or_a_message_it_still_speaks():
    assert respond([]).text
    assert respond([HumanMessage("a fox walks")]).tool_calls


async def test_it_streams_its_words_and_its_calls():
    director = BuiltInDirector()
    words = [chunk async for chunk in director.astream([HumanMessage("help")])]
    assert len(words) > 20
    assert "".join(chunk.text for chunk in words) == respond([HumanMessage("help")]).text
    pieces = [chunk async for chunk in director.astream([HumanMessage("a fox walks")])]
    whole = pieces[0]
    for piece in pieces[1:]:
        whole += piece
    assert isinstance(whole, AIMessageChunk)
    assert [call["name"] for call in whole.tool_calls] == ["set_storyboard"]
    assert whole.additional_kwargs["mutoscope"]["render"] is True


def test_it_answers_without_streaming():
    assert BuiltInDirector().invoke([HumanMessage("help")]).text == respond([HumanMessage("help")]).text
