"""What chat models are told before each answer: all that they need, in what a small context holds."""

import json

import pytest
from langchain_core.messages.utils import count_tokens_approximately

from assistant.directors.endpoint.forms import envelope, lines, shortened
from assistant.situation import system_message
from assistant.toolbox import Toolbox
from prompts.loading import prompt
from tests.studio import do, workbench
from tests.talking import idle_workbench
from tools.catalogue import CATALOGUE
from tools.renderers.diffusion.family import families

STORY = (
    "A yellow-tailed white crane stands in a shallow stream at dusk, wide shot.",
    "The crane dips its head into the water and picks up a silver fish, close-up.",
    "The crane swallows the fish; ripples spread in the golden light.",
    "The crane spreads its wings and flies off over the reeds, the camera tilts up.",
)
SUMMARY = "The user wants warm colours and dislikes fast cuts; the crane is called Ada. " * 7


def told(bench, **more):
    message = system_message(bench, **more)
    return f"{message.text}\n\n{message.additional_kwargs['now']}"


def test_it_says_how_to_work_and_where_the_session_stands(tmp_path):
    with idle_workbench(tmp_path) as bench:
        do(bench, "set_storyboard", cards=[{"text": STORY[0], "camera": "wide"}, {"text": STORY[1]}])
        bench.submit(do(bench, "generate"), key="k")
        text = told(bench, summary="Ada is the crane.", notes="always teal")
    assert text.startswith(prompt("system"))
    assert prompt("writing_animatic") in text
    assert "hold for every film:\nalways teal" in text
    assert "Earlier in this conversation: Ada is the crane." in text
    assert f"1. at 0 s: {STORY[0]} (camera wide)" in text
    assert (
        "Current clip: c1 “A yellow-tailed white crane stands in a ” (generate, 10 s, not finished yet)."
        in text
    )
    assert "Render r1 is queued" in text


def test_long_boards_are_told_in_short(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", cards=[{"text": "A fox. " * 200}] * 20)
        assert count_tokens_approximately([told(bench)]) < 2_000


def test_prompt_tools_and_summary_fit_into_three_thousand_tokens(tmp_path):
    with workbench(tmp_path) as bench:
        do(bench, "set_storyboard", cards=[{"text": text, "time_of_day": "dusk"} for text in STORY])
        head = told(bench, summary=SUMMARY)
        tools = Toolbox(bench).schemas()
    native = json.dumps(shortened(tools), separators=(",", ":"))
    assert count_tokens_approximately([head + native]) <= 3_000
    assert count_tokens_approximately([f"{head}\n\n{prompt('envelope')}\n\n{lines(tools)}"]) <= 3_000


@pytest.mark.parametrize("form", [lines, lambda tools: json.dumps(shortened(tools))])
def test_every_tool_is_told_of_in_every_form(tmp_path, form):
    with workbench(tmp_path) as bench:
        text = form(Toolbox(bench).schemas())
    assert [name for name in CATALOGUE if name not in text] == []


def test_an_envelope_holds_each_tool_with_what_it_needs(tmp_path):
    with workbench(tmp_path) as bench:
        choices = {
            one["properties"]["tool"]["const"]: one for one in envelope(Toolbox(bench).schemas())["anyOf"]
        }
    assert set(choices) == {"say", *CATALOGUE}
    assert choices["move_card"]["required"] == ["tool", "card", "at"]
    assert choices["add_card"]["properties"]["join"]["enum"] == ["smooth", "cut"]


def test_arguments_with_a_few_words_list_them(tmp_path):
    with workbench(tmp_path) as bench:
        (told,) = [t["function"] for t in Toolbox(bench).schemas() if t["function"]["name"] == "set_format"]
    offered = told["parameters"]["properties"]
    assert offered["aspect"]["enum"] == ["16:9", "1:1", "9:16"]
    assert "watercolour" in offered["style"]["enum"]
    assert "anyOf" not in json.dumps(told)


def test_every_family_of_models_has_its_way_of_writing():
    assert all(prompt(f"writing_{family.name}") for family in families())
