"""The documents against the program: what there is is told of, and what is told of is there."""

import re
import shlex
from pathlib import Path
from typing import get_args

import pytest
from typer.main import get_command

from assistant.directors.endpoint.endpoint import KEYS
from assistant.directors.registry import director
from assistant.events import Ended, Failed
from assistant.expectation import FORMS
from assistant.script import parse_script
from tests.directing import calls, situation
from tools.catalogue import CATALOGUE
from tools.editing import NewCard
from tools.format import ASPECTS, RESOLUTIONS, STYLES
from tools.renderers.diffusion.family import Family
from tools.settings import load_settings
from tui.cli import app
from tui.commands import COMMANDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
REFERENCE = (ROOT / "docs" / "reference.md").read_text()
COMMAND = get_command(app)
WORDS = {
    "set_storyboard": "A fox walks through snow. Then it sleeps.",
    "add_card": "add a scene at the end where it sleeps",
    "edit_card": "make card 2 night",
    "move_card": "move card 2 to 4 s",
    "remove_card": "remove the first card",
    "set_format": "make it square",
    "set_renderer": "only a sketch",
    "plan_only": "don't render yet",
    "generate": "render it",
    "draw_still": "draw the stills first",
    "import_media": "import ~/films/dog.mp4",
    "remix": "remix it lightly with a robot instead of the fox",
    "recut": "keep seconds 2 to 4 and extend them",
    "loop": "loop it",
    "join": "join c1 and c2",
    "blend": "blend c1 and c2",
    "open_board": "open the storyboard of c1",
    "favourite": "favourite c2",
    "rename": "rename c2 to The Crane",
    "remove_clip": "delete clip c2",
    "find_clips": "find clips with a crane",
    "lineage": "show the lineage of c2",
    "export_clip": "export it as gif",
    "pick_clip": "take the second version",
    "reroll": "reroll card 2",
    "cancel_render": "cancel",
    "undo": "undo",
    "redo": "redo",
}


def flags(command):
    return [
        flag for param in command.params for flag in (*param.opts, *param.secondary_opts) if flag[0] == "-"
    ]


def row(of):
    (found,) = [line for line in REFERENCE.splitlines() if line.startswith(f"| `{of}`")]
    return found


@pytest.mark.parametrize("name", COMMAND.commands)
def test_every_command_and_flag_is_explained(name):
    command = COMMAND.commands[name]
    assert f"### mutoscope {name}" in REFERENCE
    assert command.help
    assert [flag for flag in flags(command) if f"`{flag}" not in REFERENCE] == []
    assert [param.name for param in command.params if not param.help] == []


def test_every_flag_of_the_chat_screen_is_explained():
    assert [flag for flag in flags(COMMAND) if f"`{flag}" not in REFERENCE] == []


def test_no_flag_is_told_of_that_is_not_there():
    known = {flag for command in (COMMAND, *COMMAND.commands.values()) for flag in flags(command)}
    told = set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", " ".join(re.findall(r"`([^`]+)`", REFERENCE))))
    assert told - known - {"-h", "--help"} == set()


def test_the_commands_of_the_readme_exist():
    lines = re.findall(r"^ +(?:\./)?mutoscope (.+?)(?: +# .*)?$", README, re.MULTILINE)
    assert len(lines) >= 5
    for line in lines:
        name, *arguments = shlex.split(line)
        known = [*flags(COMMAND.commands[name]), "-h", "--help"]
        assert [word for word in arguments if word.startswith("-") and word not in known] == [], line


def test_every_tool_and_its_arguments_are_told_of():
    assert set(WORDS) == set(CATALOGUE)
    for name, tool in CATALOGUE.items():
        told = row(name)
        assert [field for field in tool.arguments.model_fields if f"`{field}`" not in told] == [], name
        assert tool.description
    assert [field for field in NewCard.model_fields if f"`{field}`" not in REFERENCE] == []


@pytest.mark.parametrize("name", WORDS)
def test_every_tool_is_reached_by_the_words_it_is_told_with(name):
    assert f'"{WORDS[name]}"' in row(name)
    live = [{"id": "r1", "state": "running", "progress": 0.5}]
    shown = situation("A fox walks.", "It sleeps.", clips=("c1", "c2"), renders=live)
    assert name in [
        called for called, _ in calls(WORDS[name], situation() if name == "set_storyboard" else shown)
    ]


def test_every_word_of_a_format_is_told_of():
    assert [word for word in (*ASPECTS, *RESOLUTIONS, *STYLES) if word not in REFERENCE] == []


def test_every_slash_command_is_told_of():
    assert [command.usage for command in COMMANDS.values() if f"`{command.usage}`" not in REFERENCE] == []


def section(title):
    return REFERENCE.partition(f"## {title}")[2].partition("\n## ")[0]


def test_every_event_is_told_of():
    from assistant import events

    shown = {kind.to_json.__doc__.split("`")[1] for kind in get_args(events.Event)} - {"delta"}
    told = set(re.findall(r"^\| `(\w+)` \|", section("Events"), re.MULTILINE))
    assert told == shown
    for event in (Failed("a", "b"), Ended()):
        name, *fields = event.to_json()
        assert all(f"`{field}`" in row(event.to_json()[name]) for field in fields)


def test_the_settings_of_the_readme_are_the_settings(tmp_path):
    example = "\n".join(re.findall(r"```toml\n(.*?)```", README, re.DOTALL))
    (tmp_path / "mutoscope.toml").write_text(example)
    settings = load_settings(file=tmp_path / "mutoscope.toml", environment={})
    told = re.findall(r"MUTOSCOPE_(\w+)", example)
    assert sorted(name.lower() for name in told) == sorted(settings.origins)
    assert set(settings.origins.values()) == {str(tmp_path / "mutoscope.toml")}
    assert director(settings.director, settings)
    assert list(settings.endpoints) == ["big"]


def test_every_key_of_an_endpoint_is_told_of():
    told = re.findall(r"^\| `(\w+)` \|", section("Directors"), re.MULTILINE)
    assert sorted(told) == sorted(KEYS)


def test_the_script_of_the_readme_is_one():
    (example,) = re.findall(r"```yaml\n(.*?)```", README, re.DOTALL)
    assert len(parse_script(example).turns) == 2


def test_the_keys_and_forms_of_scripts_are_told_of():
    (example,) = re.findall(r"```yaml\n(.*?)```", section("Scripts"), re.DOTALL)
    assert parse_script(example).turns[0].expect["board"]["cards"]["count"] == {"one_of": [2, 3]}
    assert re.findall(r"^\| `(\w+)` \|", section("Scripts"), re.MULTILINE) == [
        "say",
        "expect",
        "reply",
        "answer",
        "seed",
    ]
    assert [form for form in FORMS if f"`{{{form}: " not in section("Scripts")] == []


def test_the_readme_and_the_launcher_agree_on_the_download():
    sizes = re.findall(r"about (\d+) MB", README + (ROOT / "mutoscope").read_text())
    assert len(sizes) == 2
    assert len(set(sizes)) == 1


def test_adding_a_family_tells_of_every_member_and_of_no_other():
    table = (ROOT / "docs" / "ADDING_A_MODEL.md").read_text().partition("| member |")[2].partition("\n\n")[0]
    told = {
        name
        for cell in re.findall(r"^\| (`.+?) \|", table, re.MULTILINE)
        for name in re.findall(r"`(\w+)", cell)
    }
    methods = {name for name, member in vars(Family).items() if not name.startswith("_")}
    assert told == methods | Family.__annotations__.keys()
