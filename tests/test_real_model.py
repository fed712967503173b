"""A real, very small language model as the director: what it says is of no use, but must never do harm.

It calls no tools by itself, so it answers with one object: every answer must be words or one call, unless
it was cut off; every call be answered; the board be whole or as it was. How often it was right is printed.
"""

from contextlib import suppress

import pytest
from langchain_core.messages import HumanMessage

from assistant import run
from assistant.directors.endpoint import wire
from assistant.directors.endpoint.endpoint import Endpoint
from assistant.directors.endpoint.model import EndpointDirector
from assistant.directors.scripted import calls
from assistant.situation import system_message
from assistant.toolbox import Toolbox
from tests import realmodel
from tests.asking import ask
from tests.histories import complaint
from tests.studio import do
from tests.talking import board, heard, named, talk
from tools.catalogue import CATALOGUE
from tools.errors import DirectorError

TOOLS = {
    name: CATALOGUE[name] for name in ("set_storyboard", "edit_card", "remove_card", "set_format", "generate")
}
"""So few because each of its 80 tokens of prompt takes a second."""
SHOWN = (
    ("hello", ["Hello! What shall we see?"]),
    (
        "A cat on the moon. Then it sleeps.",
        [calls(board("A cat on the moon.", "The cat sleeps.")), "Two cards."],
    ),
    ("render it", [calls(("generate", {})), "It is queued."]),
    (
        "card 2 should be at night",
        [calls(("edit_card", {"card": 2, "text": "The cat sleeps at night."})), "Done."],
    ),
)
"""Turns that another director has held, for it to go on from."""
UTTERANCES = (
    ("A lighthouse stands in a storm. Then a ship passes by.", "set_storyboard"),
    ("hi, who are you?", None),
    ("make the second card darker and slower", "edit_card"),
    ("please render everything", "generate"),
    ("drop card 2", "remove_card"),
    ("render it again", "generate"),
    ("what can you do?", None),
    ("in the first card, let the cat wear a red scarf", "edit_card"),
    ("A paper boat drifts down a river. Then it rains.", "set_storyboard"),
    ("thanks, that looks great", None),
    ("get rid of the second card", "remove_card"),
    ("make it square", "set_format"),
)
STEPS = 6
"""Of a turn, in which it soon goes in circles."""


@pytest.fixture(scope="module")
def smollm2():
    with realmodel.running() as address:
        # Left to itself, it repeats itself up to the limit.
        body = {"temperature": 0, "max_tokens": 120, "repeat_penalty": 1.2}
        yield EndpointDirector(endpoint=Endpoint("smollm2", f"{address}/v1", "smollm2", body=body))


async def test_a_very_small_model_is_understood_and_does_no_harm(tmp_path, smollm2, capsys, monkeypatch):
    monkeypatch.setattr(run, "STEPS", STEPS)
    async with talk(tmp_path, *(steps for _, steps in SHOWN), catalogue=TOOLS) as conversation:
        for text, _ in SHOWN:
            await heard(conversation.say(text))
        right = await _understand_each(conversation, smollm2)
        conversation.use(smollm2)
        await _hold_turn(conversation, "let the cat wear a red scarf in the first card")
    with capsys.disabled():
        print(f"\nSmolLM2-135M: {right} of {len(UTTERANCES)} answers call what they should.")


async def _understand_each(conversation, speaker):
    """Ask each utterance from the same place on, so that what comes before it is read once."""
    before = [system_message(conversation.bench), *conversation._run.standing.messages]
    tools = Toolbox(conversation.bench, TOOLS).schemas()
    right = 0
    for text, wanted in UTTERANCES:
        said = await ask(speaker, *before, HumanMessage(text), tools=tools)
        print(text, "->", said.text or said.tool_calls or said.invalid_tool_calls)
        cut = said.response_metadata["finish_reason"] == "length"
        assert cut or bool(said.text) + len(said.tool_calls) == 1
        assert cut or said.invalid_tool_calls == []
        right += (said.tool_calls[0]["name"] if said.tool_calls else None) == wanted
    return right


async def _hold_turn(conversation, text):
    bench, before, events = conversation.bench, conversation.bench.board(), []
    with suppress(DirectorError):  # of a turn without end
        async for event in conversation.say(text):
            events.append(event.to_json())
    called = named(events, "tool")
    print(text, "->", *called, *named(events, "text"))
    assert called or named(events, "text")
    assert complaint({"model": "m", "messages": wire.with_calls(conversation._run.standing.messages)}) is None
    if any(event["ok"] for event in called):
        assert do(bench, "generate").plan.shots
    else:
        assert bench.board() == before
