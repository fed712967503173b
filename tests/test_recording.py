"""Recorded conversations: they replay without their director, the same to the event, whatever was said."""

import random
import re
from contextlib import asynccontextmanager

import pytest
from langchain_core.messages import AIMessage
from langchain_core.messages.tool import invalid_tool_call

from assistant.conversation import Conversation
from assistant.directors.scripted import ScriptedDirector, calls, for_script
from assistant.recording import Recording
from assistant.rehearsal import run_script
from assistant.script import ReplyStep, ScriptTurn, load_script, parse_script
from mutoscope import Studio
from tests.commands import FOX
from tests.talking import board, heard, idle_workbench, named
from tools.errors import DirectorError, RequestError, SettingsError

SAID = (
    "A fox stands in snow. Then it runs. 1 second, square.",
    "make card 2 night",
    "remix it with a wolf instead of the fox",
    "loop it",
    "undo",
    "reroll card 1",
    "what can you do?",
)
ODD = (
    *("yes", "no", "on", "true", "null", "~", "", " ", "16:9", "08", "0x1f", "1e3", "1.0e-05", "-.5", "7"),
    *("+7", "1_000", "2026-11-29", "=", "<<", "- a", "a: b", "# c", "a #b", "'x'", '"x"', "\\n", "{a: 1}"),
    *("[1]", "!x", "&a", "*a", "%a", "@a", "`a`", "|", "> x", "? a", "---", "...", "a\n---\nb", "a\nb"),
    *("\na", "a\n\n", "  a\n b", "a \nb", "\ta\nb", "\n", "\r\n", "a\rb", "\x85", "\u2028x", "\x07"),
    *("\x1b[31m", "\x00", "\ud800", "\ufeff", "🦊", "🦉\n🦊", "e\u0301", "x" * 300, "word " * 60),
)
SIGNS = "ab1:-#'\"\n\n  \t|>[]{},&*!?%@`\\.~=yn0\r\u2028\x85🦊\ufeffé"


def anything(count):
    chosen = random.Random(7)
    return ["".join(chosen.choices(SIGNS, k=chosen.randrange(14))) for _ in range(count)]


@pytest.mark.parametrize("texts", [ODD, anything(200)], ids=["odd", "anything"])
def test_whatever_was_said_is_read_back_as_it_was(texts):
    for text in texts:
        called = (
            ("add_card", {"text": text, "at": 1e-07, "deep": [text, {"on": True, "none": None}]}),
            ("x", text),
        )
        turn = ScriptTurn(
            text, 0, {"clip": {"title": text}}, (ReplyStep(text, called, text, text),), ("yes", "no"), 7
        )
        assert parse_script(turn.to_yaml()).turns == (turn,)


def lasting(done):
    """What must be the same again: no progress, estimates and paths."""
    kept = [event for event in done.events if event["event"] not in ("render", "script")]
    return [
        re.sub(r'"estimate_s": [\d.]+|"path": "[^"]*"|about [\d.]+ s', "", str(event).replace("'", '"'))
        for event in kept
    ]


def test_a_conversation_replays_the_same_events_in_a_new_library(mutoscope):
    messages = [word for text in SAID for word in ("-m", text)]
    made = mutoscope("run", "--json", "--library", "one", "--record", "talk.yaml", *messages)
    again = mutoscope("run", "--json", "--library", "two", "talk.yaml")
    assert (made.code, again.code) == (0, 0)
    assert lasting(again) == lasting(made)
    assert {tool["name"] for tool in made.named("tool")} >= {"remix", "loop", "undo", "reroll"}
    assert again.named("script")[0]["held"] == len(SAID)


def test_a_changed_board_is_told_where_it_differs(mutoscope, tmp_path):
    mutoscope("run", "--dry-run", "--record", "talk.yaml", "-m", FOX, "-m", "make it night")
    text = (tmp_path / "talk.yaml").read_text()
    (tmp_path / "talk.yaml").write_text(
        text.replace("edit_card: {card: 1, time_of_day: night}", "edit_card: {card: 1, time_of_day: dawn}")
    )
    done = mutoscope("run", "--dry-run", "talk.yaml")
    assert done.code == 1
    assert "board.cards[1].fields.time_of_day: expected 'night', got 'dawn'" in done.err


def test_an_answer_to_a_question_is_part_of_the_record(mutoscope, tmp_path, monkeypatch):
    monkeypatch.setenv("MUTOSCOPE_CONFIRM_OVER_S", "0")
    mutoscope("run", "--library", "one", "--record", "talk.yaml", "--yes", "-m", FOX)
    assert load_script(tmp_path / "talk.yaml").turns[0].answers == ("yes",)
    assert mutoscope("run", "--library", "two", "--no", "talk.yaml").code == 0


@asynccontextmanager
async def recorded(folder, *turns, **options):
    """A conversation of a scripted director that is recorded into `talk.yaml`."""
    with idle_workbench(folder / "made", **options) as bench:
        director = ScriptedDirector(turns=list(turns))
        async with await Recording(folder / "talk.yaml", bench).open(director) as conversation:
            yield conversation


async def replayed(folder, **options):
    """The events of the record in a library of its own."""
    script = load_script(folder / "talk.yaml")
    with idle_workbench(folder / "again", **options) as bench:
        async with await Conversation.open(bench, for_script(script, ScriptedDirector())) as conversation:
            return await heard(run_script(conversation, script))


async def test_an_error_of_the_director_is_replayed_and_the_talk_goes_on(tmp_path):
    lost = DirectorError("The model is gone.", "Start it.")
    turns = [calls(board("a fox")), lost], ["Here again."]
    async with recorded(tmp_path, *turns, dry_run=True) as conversation:
        with pytest.raises(DirectorError):
            await heard(conversation.say("go"))
        made = load_script(tmp_path / "talk.yaml").turns[0]
        await heard(conversation.say("and now?"))
    assert made.reply[-1] == ReplyStep(error="The model is gone.", hint="Start it.")
    again = await replayed(tmp_path, dry_run=True)
    assert named(again, "error") == [{"event": "error", "error": "The model is gone.", "hint": "Start it."}]
    assert (named(again, "text")[-1]["text"], again[-1]["held"]) == ("Here again.", 2)


async def test_calls_that_could_not_be_read_are_refused_again(tmp_path):
    broken = invalid_tool_call(name="add_card", args='{"text": "a re', id="x", error="cut")
    cut = calls(("generate", {})).model_copy(update={"response_metadata": {"finish_reason": "length"}})
    turn = [
        AIMessage("", invalid_tool_calls=[broken], tool_calls=calls(board("a fox")).tool_calls),
        cut,
        "So.",
    ]
    async with recorded(tmp_path, turn, dry_run=True) as conversation:
        made = await heard(conversation.say("go"))
    (said,) = load_script(tmp_path / "talk.yaml").turns
    assert [isinstance(args, str) for _, args in (*said.reply[0].calls, *said.reply[1].calls)] == [0, 1, 1]
    *again, held = await replayed(tmp_path, dry_run=True)
    assert ([event["event"] for event in again], held["held"]) == ([event["event"] for event in made], 1)


async def test_a_question_that_was_passed_over_is_answered_no(tmp_path):
    turns = [calls(board("a fox"), ("generate", {})), "Drawn."], ["Fine."]
    async with recorded(tmp_path, *turns, confirm_over_s=0.0) as conversation:
        await heard(conversation.say("go"))
        with pytest.raises(RequestError):
            await heard(conversation.say(" "))
        await heard(conversation.say("never mind"))
    first, second = load_script(tmp_path / "talk.yaml").turns
    assert (first.answers, second.answers) == (("no",), ())
    assert (await replayed(tmp_path, confirm_over_s=0.0))[-1]["held"] == 2


async def test_what_was_drawn_by_lot_is_drawn_again_and_the_next_turn_draws_anew(tmp_path):
    turns = [calls(("add_card", {"text": "a fox"})), "A."], [calls(("reroll", {"card": 1})), "B."]
    async with recorded(
        tmp_path, *turns, [calls(("undo", {})), "C."], turns[1], dry_run=True
    ) as conversation:
        conversation.bench.seed = None
        seeds = [
            named(await heard(conversation.say(text)), "board")[-1]["board"]["cards"][0]["seed"]
            for text in ("a fox", "reroll", "undo", "reroll")
        ]
        assert conversation.bench.seed is None
    again = named(await replayed(tmp_path, dry_run=True), "board")
    assert [event["board"]["cards"][0]["seed"] for event in again] == seeds
    assert len(set(seeds)) == 3


async def test_a_message_that_is_refused_is_no_turn_of_the_record(tmp_path):
    async with recorded(tmp_path, ["Hello."], dry_run=True) as conversation:
        with pytest.raises(RequestError):
            await heard(conversation.say(" "))
        assert not (tmp_path / "talk.yaml").exists()
        await heard(conversation.say("hello"))
    assert [turn.say for turn in load_script(tmp_path / "talk.yaml").turns] == ["hello"]


async def test_a_turn_that_cannot_be_written_leaves_the_turns_before(tmp_path, monkeypatch):
    async with recorded(tmp_path, ["One."], ["Two."], dry_run=True) as conversation:
        await heard(conversation.say("one"))
        (tmp_path / ".talk.yaml.part").mkdir()
        with pytest.raises(RequestError, match="cannot be recorded"):
            await heard(conversation.say("two"))
    assert [turn.say for turn in load_script(tmp_path / "talk.yaml").turns] == ["one"]


def test_a_script_is_recorded_as_it_comes_out_with_another_director(mutoscope, tmp_path):
    (tmp_path / "fox.yaml").write_text("- say: A fox in snow.\n  seed: 7\n  reply: [No.]\n")
    mutoscope("run", "--dry-run", "--director", "builtin", "--record", "talk.yaml", "fox.yaml")
    (turn,) = load_script(tmp_path / "talk.yaml").turns
    assert (turn.seed, turn.reply[0].calls[0][0]) == (7, "set_storyboard")


def test_a_record_never_takes_the_place_of_a_file(mutoscope, tmp_path):
    (tmp_path / "talk.yaml").write_text("mine")
    done = mutoscope("run", "--record", "talk.yaml", "-m", FOX)
    assert (done.code, "is there already" in done.err) == (2, True)
    assert (tmp_path / "talk.yaml").read_text() == "mine"
    assert not (tmp_path / "films").exists()


def test_what_cannot_be_recorded_is_refused_beforehand(mutoscope, tmp_path):
    (tmp_path / "lines.txt").write_text("A fox.\n")
    mutoscope("run", "--dry-run", "-m", FOX)
    for flags, said in (
        (("--each", "lines.txt"), "--each many"),
        (("--resume", "-m", "night"), "has begun already"),
        (("--record", "nowhere/talk.yaml", "-m", FOX), "no folder that can be written to"),
    ):
        done = mutoscope("run", "--dry-run", "--record", "talk.yaml", *flags)
        assert (done.code, said in done.err) == (2, True), flags


def test_a_record_of_a_library_with_clips_says_so(mutoscope, tmp_path):
    mutoscope("run", "-m", FOX)
    mutoscope("run", "--dry-run", "--record", "talk.yaml", "-m", FOX)
    assert (tmp_path / "talk.yaml").read_text().startswith("# Recorded in a library of 1 clips")
    assert mutoscope("run", "--dry-run", "talk.yaml").code == 0


def test_a_studio_records_what_is_said_and_takes_no_calls_by_hand(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    with Studio(tmp_path / "films", record=tmp_path / "talk.yaml") as studio:
        studio.say("don't render yet")
        with pytest.raises(RequestError, match="by hand is not recorded"):
            studio.do("generate")
        studio.say(FOX)
    assert [turn.say for turn in load_script(tmp_path / "talk.yaml").turns] == ["don't render yet", FOX]
    with pytest.raises(SettingsError, match="has begun already"):
        Studio(tmp_path / "films", record=tmp_path / "other.yaml")
