"""Which model servers are found on this machine, and what is learned from what they tell of themselves."""

import pytest
from langchain_core.messages import HumanMessage

from assistant.directors.endpoint import endpoint as endpoints
from assistant.directors.endpoint.endpoint import Endpoint
from assistant.directors.endpoint.finding import found
from assistant.directors.endpoint.probing import Traits, traits
from tests import faults, modelhosts
from tests.asking import ALL_TOOLS, RENDER, ask, director, made
from tests.dialects import calls, words
from tests.modelserver import ModelServer, closed_port

LONG = HumanMessage("A fox walks through snow. " * 2000)
"""About 12,000 tokens."""
_PATHS = ("/api/show", "/api/v0/models", "/props", "/v1/models")


@pytest.fixture
def ports(monkeypatch):
    """Let the servers listen on ports of the test, and nobody on the usual ones."""
    for name in endpoints.SERVERS:
        monkeypatch.setitem(endpoints.SERVERS, name, closed_port())

    def listen(name, server):
        monkeypatch.setitem(endpoints.SERVERS, name, server.port)

    return listen


def of(server, model, name=""):
    return Endpoint("test", server.url, model, server=name)


async def names():
    return {server.name: server.models for server in await found()}


async def test_nothing_is_found_where_nothing_listens(ports):
    assert await found() == []


@pytest.mark.parametrize(
    ("name", "host", "models"),
    [
        ("ollama", modelhosts.ollama("qwen3:8b"), ("qwen3:8b",)),
        ("lmstudio", modelhosts.lm_studio("qwen2.5-7b"), ("qwen2.5-7b",)),
        ("llamacpp", modelhosts.llama_cpp("/models/a-q4.gguf"), ("a-q4",)),
        ("vllm", modelhosts.vllm("Qwen/Qwen2.5-7B"), ("Qwen/Qwen2.5-7B",)),
    ],
)
async def test_each_server_is_found_with_the_models_that_talk(ports, model_server, name, host, models):
    model_server.tells = host
    ports(name, model_server)
    assert await names() == {name: models}


async def test_several_servers_are_found_at_once(ports):
    with ModelServer() as first, ModelServer() as second:
        first.tells, second.tells = modelhosts.ollama("qwen3:8b"), modelhosts.vllm("Qwen/Qwen2.5-7B")
        ports("ollama", first)
        ports("vllm", second)
        assert await names() == {"ollama": ("qwen3:8b",), "vllm": ("Qwen/Qwen2.5-7B",)}


@pytest.mark.parametrize(
    "told",
    [
        faults.html_200,
        faults.no_json,
        faults.hangs,
        faults.hangs_up,
        faults.loading,
        {"data": None},
        {"object": "list", "data": []},
        {"data": [{"name": "no id"}]},
        ["qwen"],
        "hello",
    ],
)
async def test_what_is_no_model_server_is_passed_over(ports, model_server, told):
    model_server.tells = {"/v1/models": told}
    ports("llamacpp", model_server)
    assert await found() == []


HOSTS = [
    ("ollama", modelhosts.ollama("m", loaded=4096), Traits(4096, False, True)),
    ("ollama", modelhosts.ollama("m", capabilities=["completion", "vision"]), Traits(None, True, False)),
    ("ollama", modelhosts.ollama("m", loaded=8192, capabilities=None), Traits(8192, None, None)),
    ("lmstudio", modelhosts.lm_studio("m", capabilities=["tool_use"]), Traits(4096, False, True)),
    ("lmstudio", modelhosts.lm_studio("m", type="vlm"), Traits(4096, True, None)),
    ("lmstudio", modelhosts.lm_studio("m", loaded=None), Traits(None, False, None)),
    ("lmstudio", modelhosts.lm_studio("another"), Traits()),
    ("llamacpp", modelhosts.llama_cpp("m", context=8192, vision=True), Traits(8192, True, True)),
    ("llamacpp", modelhosts.llama_cpp("m", context=8192, tools=False), Traits(8192, False, False)),
    ("vllm", modelhosts.vllm("m", context=32768), Traits(32768, None, None)),
    ("vllm", modelhosts.vllm("another"), Traits()),
]


@pytest.mark.parametrize("known", [True, False], ids=["usual port", "other port"])
@pytest.mark.parametrize(("name", "host", "expected"), HOSTS)
async def test_a_server_tells_how_much_its_model_reads_and_can(model_server, name, host, expected, known):
    model_server.tells = host
    assert await traits(of(model_server, "m", name if known else "")) == expected


@pytest.mark.parametrize("name", endpoints.SERVERS)
async def test_a_server_that_tells_nothing_is_no_error(model_server, name):
    gone = Endpoint("test", f"http://127.0.0.1:{closed_port()}/v1", "m", server=name)
    assert await traits(gone) == await traits(of(model_server, "m", name)) == Traits()
    model_server.tells = dict.fromkeys(_PATHS, faults.html_200)
    assert await traits(of(model_server, "m", name)) == Traits()


async def test_a_server_elsewhere_is_not_asked_about_itself(model_server, monkeypatch):
    monkeypatch.setattr(Endpoint, "local", False)
    model_server.tells = modelhosts.ollama("m")
    assert await traits(of(model_server, "m")) == Traits()
    assert model_server.questions == []


async def test_a_model_without_tools_is_asked_for_envelopes_from_the_start(model_server):
    model_server.tells = modelhosts.llama_cpp("m", tools=False)
    model_server.answers(words('{"tool": "say", "text": "Hi."}'))
    assert (await ask(director(model_server))).text == "Hi."
    assert "response_format" in model_server.bodies[0]


async def test_a_prompt_that_the_server_cut_in_silence_is_told_of_once(model_server):
    model_server.tells = modelhosts.ollama("m")
    cut = {"prompt_tokens": 2050, "completion_tokens": 2, "total_tokens": 2052}
    model_server.always(words("Hello.", usage=cut))
    speaker = director(model_server, server="ollama")
    first, second = [await ask(speaker, LONG, tools=ALL_TOOLS) for _ in range(2)]
    ((told, hint),) = first.response_metadata["notices"]
    assert "2,050" in told
    assert "OLLAMA_CONTEXT_LENGTH" in hint
    assert second.response_metadata["notices"] == []
    assert speaker.context == 2050


@pytest.mark.parametrize("prompt_tokens", [0, 12, 9000, 14_000])
async def test_a_prompt_that_was_read_whole_is_nothing_to_tell_of(model_server, prompt_tokens):
    model_server.answers(words("Hello.", usage={"prompt_tokens": prompt_tokens}))
    said = await ask(director(model_server), LONG)
    assert said.response_metadata["notices"] == []


async def test_tools_that_the_server_left_out_in_silence_are_asked_for_in_envelopes(model_server):
    model_server.answers(
        words("Hello.", usage={"prompt_tokens": 12_000}), words('{"tool": "say", "text": "Hi."}')
    )
    speaker = director(model_server, context=32768)
    message = HumanMessage("A fox walks. " * 5000)
    await ask(speaker, message, tools=ALL_TOOLS)
    await ask(speaker, message, tools=ALL_TOOLS)
    assert ["tools" in body for body in model_server.bodies] == [True, False]


async def test_a_model_that_calls_was_told_of_its_tools_however_few_tokens_they_took(model_server):
    model_server.always(calls(RENDER, usage={"prompt_tokens": 12_000}))
    speaker = director(model_server, context=32768)
    message = HumanMessage("A fox walks. " * 5000)
    assert [made(await ask(speaker, message, tools=ALL_TOOLS)) for _ in range(2)] == [[RENDER], [RENDER]]
    assert ["tools" in body for body in model_server.bodies] == [True, True]
