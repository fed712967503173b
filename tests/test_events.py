"""The events a turn emits: exactly the JSON that the design names, and light to import."""

import json
import subprocess
import sys
from fractions import Fraction

from assistant.events import (
    Answered,
    BoardChanged,
    ClipMade,
    Confirm,
    Ended,
    Failed,
    Planned,
    RenderMoved,
    TextDelta,
    ToolCalled,
    TurnSaid,
)
from tools.card import Card, Fields
from tools.clip import Clip, Render
from tools.errors import RequestError
from tools.format import Canvas, Format
from tools.plan import Plan, PlannedShot, Timeline
from tools.storyboard import Storyboard
from tools.timecode import Timecode

CANVAS = Canvas(854, 480, Fraction(24))


def plan(variations: int = 1) -> Plan:
    shots = (
        PlannedShot(0, 60, "reuse", "already drawn"),
        PlannedShot(60, 60, "render", "card 2 changed"),
    )
    timelines = tuple(Timeline(seed, CANVAS, shots) for seed in range(variations))
    return Plan("animatic", timelines, (), False, ("Times are rounded.",), 12.5)


def clip() -> Clip:
    return Clip(
        id="c1",
        render="r1",
        variation=0,
        operation="generate",
        strength=None,
        parents=(),
        seed=3,
        title="A fox",
        board=("b1", 1),
        canvas=CANVAS,
        num_frames=120,
        renderer="animatic",
        drawn=("a fox",),
        not_drawn=("a moon",),
        note="",
        measures={"seam": 0.5},
        content="x",
        path=None,
        created=0.0,
    )


def test_words_of_both_sides_are_turn_and_text() -> None:
    assert TurnSaid("A fox.").to_json() == {"event": "turn", "text": "A fox."}
    assert Answered("Here it is.").to_json() == {"event": "text", "text": "Here it is."}


def test_streamed_pieces_have_a_name_of_their_own() -> None:
    assert TextDelta("He").to_json()["event"] == "delta"


def test_a_tool_that_worked_names_no_error() -> None:
    shown = ToolCalled("remix", {"clip": "c1"}, True, did="Done.").to_json()
    assert shown == {"event": "tool", "name": "remix", "args": {"clip": "c1"}, "ok": True, "did": "Done."}


def test_a_tool_that_failed_names_error_and_hint() -> None:
    shown = ToolCalled("remix", {}, False, error="No clip.", hint="Make one.").to_json()
    assert (shown["ok"], shown["error"], shown["hint"]) == (False, "No clip.", "Make one.")


def test_a_board_shows_seconds_as_numbers_and_no_written_text() -> None:
    card = Card("k1", Timecode.of("2.5"), "A fox", Fields(subject="fox"), written={"wan": "long"})
    shown = BoardChanged(Storyboard("b1", 3, (card,), Format(seed=7))).to_json()["board"]
    assert set(shown) == {
        *(
            "id",
            "revision",
            "cards",
            "duration",
            "aspect",
            "resolution",
            "style",
            "variations",
            "seed",
            "loop",
            "loras",
        )
    }
    assert shown["duration"] == 5.0
    assert shown["cards"] == [
        {
            "id": "k1",
            "at": 2.5,
            "text": "A fox",
            "fields": {"subject": "fox"},
            "media": None,
            "join": "smooth",
            "seed": None,
        }
    ]


def test_a_plan_tells_its_stretches_in_seconds() -> None:
    shown = Planned.of(plan(), "r1").to_json()
    assert (shown["render"], shown["estimate_s"]) == ("r1", 12.5)
    second = {key: shown["shots"][1][key] for key in ("start", "end", "action", "reason")}
    assert second == {"start": 2.5, "end": 5.0, "action": "render", "reason": "card 2 changed"}


def test_a_plan_of_variations_says_which_each_stretch_is_of() -> None:
    shown = Planned.of(plan(variations=2)).to_json()
    assert [shot["variation"] for shot in shown["shots"]] == [0, 0, 1, 1]


def test_a_plan_comes_back_from_its_json() -> None:
    event = Planned.of(plan(), "r1")
    assert Planned.from_json(json.loads(json.dumps(event.to_json()))) == event


def test_a_render_names_its_error_only_when_it_has_one() -> None:
    render = Render("r1", "s", "running", 0.123456, ("c1",), 3.0)
    assert RenderMoved.of(render).to_json() == {
        "event": "render",
        "id": "r1",
        "state": "running",
        "progress": 0.1235,
    }
    failed = RenderMoved("r1", "failed", 0.2, "The disk is full.", "Free some space.").to_json()
    assert (failed["error"], failed["hint"]) == ("The disk is full.", "Free some space.")


def test_a_clip_has_every_field_of_the_contract() -> None:
    shown = ClipMade(clip()).to_json()["clip"]
    wanted = "id render operation strength parents seed path duration width height fps frames renderer"
    assert {*wanted.split(), "drawn", "not_drawn", "measures"} <= set(shown)
    assert (shown["duration"], shown["frames"], shown["fps"]) == (5.0, 120, 24.0)


def test_a_question_an_error_and_the_end_read_as_designed() -> None:
    asked = Confirm(240, "Render?").to_json()
    assert (asked["event"], asked["render"], asked["estimate_s"]) == ("confirm", None, 240)
    assert Failed.of(RequestError("No.", "Try.")).to_json() == {
        "event": "error",
        "error": "No.",
        "hint": "Try.",
    }
    assert Ended(("c1",), ("r2",)).to_json() == {"event": "end", "clips": ["c1"], "failed": ["r2"]}


def test_events_and_scripts_load_no_chat_library() -> None:
    code = (
        "import sys, assistant.events, assistant.script, assistant.directors.registry;"
        "heavy = ('langgraph', 'langchain_core', 'langsmith', 'textual', 'numpy');"
        "print([name for name in heavy if name in sys.modules])"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
