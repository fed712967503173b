"""Who directs in the chat screen: what is offered, and `/model`."""

import pytest

from assistant.directors.endpoint import endpoint, finding
from tests.dialects import calls, words
from tests.modelhosts import ollama
from tests.talking import board
from tests.test_chat import screen
from tui.transcript import Answer, Note, Trouble


@pytest.fixture
def here(model_server, monkeypatch):
    """An Ollama on this machine, at the port where it is looked for."""
    model_server.tells.update(ollama("qwen3:8b"))
    for module in (endpoint, finding):
        monkeypatch.setattr(module, "SERVERS", {"ollama": model_server.port})
    return model_server


async def test_the_models_of_this_machine_are_offered_and_one_directs(tmp_path, here):
    here.answers(calls(board("A fox walks through snow.")), words("Voilà."))
    async with screen(tmp_path) as shown:
        await shown.until(lambda: len(shown.texts(Answer)) > 1)
        assert "/model ollama/qwen3:8b" in shown.texts(Answer)[1]
        await shown.write("/model qwen3:8b")
        await shown.until(lambda: "ollama/qwen3:8b directs from now on." in shown.texts(Answer))
        await shown.write("un renard dans la neige")
        await shown.until(lambda: "Voilà." in shown.texts(Answer))
        assert "ollama/qwen3:8b" in shown.state
        assert shown.app.bench.board().cards[0].text == "A fox walks through snow."
    async with screen(tmp_path) as again:
        assert again.app.bench.director_name == "ollama/qwen3:8b"


async def test_a_model_that_is_not_there_is_refused_and_the_talk_goes_on(tmp_path, here):
    async with screen(tmp_path) as shown:
        await shown.write("/model gpt")
        await shown.until(lambda: shown.texts(Trouble))
        assert "No director is called 'gpt'" in shown.texts(Trouble)[0]
        assert shown.app.bench.director_name == "builtin"


async def test_a_server_that_has_gone_is_stood_in_for_and_the_user_told(tmp_path, here, monkeypatch):
    async with screen(tmp_path) as shown:
        await shown.write("/model qwen3:8b")
        await shown.until(lambda: shown.app.bench.director_name == "ollama/qwen3:8b")
        monkeypatch.setitem(endpoint.SERVERS, "ollama", 9)
        await shown.write("/model ollama/qwen3:8b")
        await shown.write("A fox stands in snow. 2 seconds.")
        await shown.until(lambda: shown.texts(Note))
        assert "connection refused" in shown.texts(Note)[0]
        await shown.until(lambda: shown.app.bench.board() is not None)
