"""The chat screen through Textual's pilot: what is said, shown, asked, stopped, left and taken up again."""

import asyncio
import sys
import time
from contextlib import asynccontextmanager

import pytest
from langchain_core.messages import AIMessage
from textual.widgets import Static

from assistant.directors import registry
from assistant.directors.scripted import ScriptedDirector, calls
from tests.crashing import crash
from tests.test_cli import player
from tools.errors import DirectorError
from tools.library.library import Library
from tools.media.reading import probe
from tools.renders import records
from tools.renders.service import Renders
from tools.settings import Settings
from tui.chat import ChatApp
from tui.commands import COMMANDS
from tui.prompt import Prompt
from tui.transcript import Answer, Board, Finished, Plan, Question, Rendering, Said, Transcript, Trouble

FOX = "A fox stands in snow. 1 second, square."
MAKE = calls(
    ("set_storyboard", {"cards": [{"text": "A fox in snow."}], "duration": 1, "aspect": "1:1", "seed": 7}),
    ("generate", {}),
)
LONG = calls(
    ("set_storyboard", {"cards": [{"text": "A fox runs."}], "duration": 20, "resolution": "1080p"}),
    ("generate", {}),
)


class Screen:
    """The screen with its pilot: what people do and see."""

    def __init__(self, app, pilot):
        self.app, self.pilot = app, pilot

    async def write(self, text):
        self.app.query_one(Prompt).insert(text)
        await self.pilot.press("enter")

    async def say(self, text):
        await self.write(text)
        await self.quiet()

    async def quiet(self):
        """Wait until no turn is under way and nothing is being drawn."""
        await self.until(lambda: not self.app._turns.locked() and not self.app._shown.progress())

    async def until(self, condition):
        await self.pilot.pause()
        async with asyncio.timeout(20):
            while not condition():
                await self.pilot.pause(0.02)
        await self.pilot.pause()

    def texts(self, kind):
        return [str(widget.render()) for widget in self.app.query(kind)]

    @property
    def state(self):
        return str(self.app.query_one("#state", Static).render())


@pytest.fixture
def scripted(monkeypatch):
    """Name a director that replays turns."""

    def name(*turns, **options):
        director = ScriptedDirector(turns=list(turns), **options)
        monkeypatch.setitem(registry.DIRECTORS, "scripted", lambda: director)
        return "scripted"

    return name


@asynccontextmanager
async def screen(folder, director="builtin", confirm_over_s=1e6, size=(80, 24), **options):
    app = ChatApp(Settings(folder, "auto", director, confirm_over_s, {}), **options)
    async with app.run_test(size=size) as pilot:
        shown = Screen(app, pilot)
        await shown.until(lambda: app._loaded.is_set() or app.query_one(Prompt).disabled)
        yield shown


async def test_what_is_said_becomes_a_board_a_bar_and_a_clip(tmp_path):
    async with screen(tmp_path) as shown:
        assert "Describe a scene" in shown.texts(Answer)[0]
        await shown.write("A fox stands in snow. 2 seconds.")
        await shown.until(lambda: shown.texts(Rendering))
        await shown.quiet()
        assert shown.texts(Said) == ["A fox stands in snow. 2 seconds."]
        assert "0.0 s  A fox stands in snow." in shown.texts(Board)[0]
        assert "Drawn: " in shown.texts(Answer)[1]
        (finished,) = shown.texts(Finished)
        assert "c1  2 s · 854×480" in finished
        assert str(tmp_path / "clips" / "c1 a-fox-stands-in-snow.mp4") in finished
        assert not shown.app.query_one(Rendering).display
        assert shown.state == "animatic · c1"


async def test_progress_moves_while_talking_goes_on(tmp_path, scripted):
    director = scripted([LONG, "On its way."], ["Still here."], [calls(("cancel_render", {})), "Stopped."])
    async with screen(tmp_path, director) as shown:
        await shown.write("go")
        await shown.until(lambda: shown.app._shown.progress() and " 0%" not in shown.state)
        await shown.write("hello")
        await shown.until(lambda: "Still here." in shown.texts(Answer))
        assert "r1 " in shown.state
        assert "drawing" in shown.texts(Rendering)[0]
        await shown.say("stop it")
        assert shown.texts(Rendering) == ["r1  cancelled"]
        assert "r1" not in shown.state


async def test_a_render_that_ends_within_its_turn_gives_its_place_to_its_clip(tmp_path, scripted):
    def once_drawn(messages):
        with Library(tmp_path) as library:
            while records.renders(library, live=True):
                time.sleep(0.02)
        return AIMessage("Drawn.")

    async with screen(tmp_path, scripted([MAKE, once_drawn])) as shown:
        await shown.say("a fox")
        assert "▶ c1" in shown.texts(Finished)[0]
        assert "r1" not in shown.state


async def test_the_clip_is_played_by_key_by_click_and_by_command(tmp_path, scripted, monkeypatch):
    player(tmp_path, monkeypatch)
    played = tmp_path / "played"
    async with screen(tmp_path, scripted([MAKE, "Done."])) as shown:
        await shown.pilot.press("ctrl+o")
        await shown.until(lambda: shown.texts(Trouble))
        assert "There is no clip yet." in shown.texts(Trouble)[0]
        await shown.say("a fox")

        async def plays(*keys):
            played.unlink(missing_ok=True)
            await shown.pilot.press(*keys)
            await shown.until(played.exists)
            assert "c1 a-fox-in-snow.mp4" in played.read_text()

        await plays("ctrl+o")
        await plays("escape", "o")
        await shown.pilot.press("h", "o")
        assert shown.app.query_one(Prompt).text == "ho"
        shown.app.query_one(Prompt).clear()
        await plays(*"/open", "enter")
        played.unlink()
        await shown.pilot.click(Finished)
        await shown.until(played.exists)


async def test_planning_only_is_shown_at_the_prompt_and_holds(tmp_path):
    async with screen(tmp_path) as shown:
        await shown.pilot.press("shift+tab")
        assert "planning only" in shown.app.query_one(Prompt).border_title
        await shown.say(FOX)
        assert records.renders(shown.app.bench.library) == []
        await shown.pilot.press("shift+tab")
        assert not shown.app.query_one(Prompt).border_title
        await shown.say("render it")
        assert len(shown.texts(Finished)) == 1


@pytest.mark.parametrize(("answer", "clips"), [("yes", 1), ("only card 1", 1), ("No.", 0), ("hello", 0)])
async def test_a_question_is_answered_or_left(tmp_path, scripted, answer, clips):
    director = scripted([MAKE, "All right."], ["Hello to you."])
    async with screen(tmp_path, director, confirm_over_s=0) as shown:
        await shown.say("a fox")
        assert "Render?" in shown.texts(Question)[0]
        assert len(shown.texts(Plan)) == 1
        assert shown.app.query_one(Prompt).placeholder == "yes, no, or which cards"
        await shown.say(answer)
        assert shown.texts(Said) == ["a fox", answer]
        assert (len(shown.texts(Finished)), len(shown.texts(Plan))) == (clips, 1)
        assert ("Hello to you." in shown.texts(Answer)) == (answer == "hello")
        assert shown.app.query_one(Prompt).placeholder != "yes, no, or which cards"


async def test_escape_stops_the_turn_and_the_next_goes_on(tmp_path, scripted):
    director = scripted(["word " * 99], ["Here."], delay_s=0.05)
    async with screen(tmp_path, director) as shown:
        await shown.write("talk")
        await shown.until(lambda: len(shown.texts(Answer)) == 2)
        await shown.write("then this")
        await shown.pilot.press("escape")
        await shown.quiet()
        assert shown.texts(Said) == ["talk", "then this"]
        assert "Stopped." in shown.texts(Answer)[1]
        assert shown.texts(Answer)[2] == "Here."


async def test_an_error_is_a_sentence_and_the_screen_stays(tmp_path, scripted):
    director = scripted([DirectorError("The model is gone.", "Try again.")], [KeyError("odd")], ["Back."])
    async with screen(tmp_path, director) as shown:
        await shown.say("one")
        await shown.say("two")
        await shown.say("x" * 9000)
        await shown.say("three")
        gone, defect, long = shown.texts(Trouble)
        assert gone == "The model is gone.\nTry again."
        assert "KeyError" in defect
        assert "9000 characters is too long" in long
        assert shown.texts(Answer)[-1] == "Back."


async def test_a_library_that_cannot_be_used_is_told(tmp_path):
    (tmp_path / "file").touch()
    async with screen(tmp_path / "file") as shown:
        assert str(tmp_path / "file") in shown.texts(Trouble)[0]
        await shown.pilot.press("a", "b")
        assert shown.state == "Ctrl+C leaves."
        await shown.pilot.press("ctrl+c")
    assert shown.app.return_value == ""


async def test_leaving_leaves_the_render_running_and_resume_shows_it(tmp_path, scripted):
    made = calls(("set_storyboard", {"cards": [{"text": "A fox runs."}], "duration": 4}), ("generate", {}))
    async with screen(tmp_path, scripted([made, "On its way."])) as shown:
        await shown.write("go")
        await shown.until(lambda: shown.app._shown.progress() and not shown.app._turns.locked())
        await shown.pilot.press("ctrl+c")
    assert shown.app.return_value == "r1 goes on in the background; mutoscope --resume shows it."
    with Library(tmp_path) as library:
        assert not Renders(library).render("r1").final
    async with screen(tmp_path, resume=True) as shown:
        assert (shown.texts(Said), shown.texts(Answer)[-1]) == (["go"], "On its way.")
        assert "A fox runs." in shown.texts(Board)[0]
        await shown.quiet()
        assert "c1  4 s" in shown.texts(Finished)[0]
        await shown.pilot.press("up")
        assert shown.app.query_one(Prompt).text == "go"
        assert probe(shown.app.bench.library.clips.file("c1")).num_frames == 96


async def test_a_turn_that_was_cut_off_is_gone_on_with(tmp_path, scripted):
    crash(tmp_path, "before generate")
    async with screen(tmp_path, scripted(["Gone on."]), session="test") as shown:
        await shown.until(lambda: "Gone on." in shown.texts(Answer))
        assert "rain" in shown.texts(Board)[-1]
        await shown.say("/cancel")


async def test_every_command_is_listed_and_does_its_work(tmp_path, scripted):
    async with screen(tmp_path, scripted([MAKE, "Done."]), size=(100, 60)) as shown:
        await shown.say("/help")
        assert all(command.usage in shown.texts(Answer)[-1] for command in COMMANDS.values())
        await shown.say("a fox")
        for line, answer in (
            ("/clips", "c1"),
            ("/renderer", "animatic draws."),
            ("/renderer animatic", "The animatic renderer draws from now on."),
            ("/undo", "Took back: a fox"),
            ("/redo", "Done again: a fox"),
            ("/render", "Nothing changed: c1 is given back as it is."),
            ("/pick c1", "c1 is the current clip."),
            ("/plan", "Planning only: nothing is rendered until you say so."),
            ("/plan", "Rendering is on."),
        ):
            await shown.say(line)
            assert answer in shown.texts(Answer)[-1], line
        assert shown.texts(Trouble) == []
        for line, trouble in (
            ("/cancel", "No render is under way."),
            ("/rendrer", "Perhaps /renderer?"),
            ("/renderer oil", "oil"),
            ("/pick c9", "No clip is called 'c9'."),
            ("/open c9", "No clip is called 'c9'."),
        ):
            await shown.say(line)
            assert trouble in shown.texts(Trouble)[-1], line
        await shown.write("/quit")
        await shown.until(lambda: not shown.app.is_running)


async def test_commands_stand_in_the_history_as_they_were_typed(tmp_path):
    async with screen(tmp_path) as shown:
        await shown.say("/plan")
    async with screen(tmp_path, resume=True) as shown:
        assert shown.texts(Said) == ["/plan"]
        assert "planning only" in shown.app.query_one(Prompt).border_title


async def test_the_prompt_takes_lines_and_brings_back_what_was_said(tmp_path, scripted):
    async with screen(tmp_path, scripted(["A."], ["B."])) as shown:
        prompt = shown.app.query_one(Prompt)
        await shown.pilot.press("a", "ctrl+j", "b")
        assert prompt.text == "a\nb"
        await shown.pilot.press("enter", *"two", "enter")
        await shown.quiet()
        assert shown.texts(Said) == ["a\nb", "two"]
        await shown.pilot.press("up", "up", "up")
        assert prompt.text == "a\nb"
        await shown.pilot.press("down", "down", "down")
        assert prompt.text == ""
        await shown.pilot.press("ctrl+d")
        assert not shown.app.is_running


async def test_what_would_break_the_rows_of_a_terminal_is_left_out(tmp_path, scripted):
    async with screen(tmp_path, scripted(["Play ▶\ufe0f\033[2J it [bold]"])) as shown:
        await shown.say("a fox 🦊")
        assert shown.texts(Said) == ["a fox 🦊"]
        assert shown.texts(Answer)[-1] == "Play ▶[2J it [bold]"


@pytest.mark.parametrize("size", [(40, 10), (200, 60)])
async def test_small_and_large_terminals_do(tmp_path, scripted, size):
    async with screen(tmp_path, scripted(["Hello."]), size=size) as shown:
        await shown.say("hello")
        assert shown.app.query_one(Transcript).size.height > 0
        assert shown.texts(Answer)[-1] == "Hello."
        await shown.pilot.resize_terminal(80, 24)
        await shown.pilot.pause()
        assert shown.app.query_one(Prompt).region.bottom <= 24


def test_nothing_of_the_agent_is_loaded_before_the_prompt():
    import subprocess

    code = "import sys, tui.chat; print({'langgraph', 'langchain_core', 'pydantic', 'av'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
