"""A model server that fails: the right error, what to do about it, and another try only where it may pass."""

import pytest
from langchain_core.exceptions import (
    ContextOverflowError,
    ModelAPIError,
    ModelAuthenticationError,
    ModelConnectionError,
    ModelError,
    ModelInvalidRequestError,
    ModelNotFoundError,
    ModelPermissionDeniedError,
    ModelRateLimitError,
    ModelTimeoutError,
)

from assistant.directors.endpoint.failures import hint_of
from tests import faults
from tests.asking import ask, director
from tests.dialects import words
from tests.modelserver import closed_port


async def failed(speaker) -> ModelError:
    with pytest.raises(ModelError) as caught:
        await ask(speaker)
    return caught.value


@pytest.mark.parametrize(
    ("fault", "kind", "told", "hint"),
    [
        (faults.wrong_key, ModelAuthenticationError, "Incorrect API key", "api_key_env"),
        (faults.out_of_money, ModelPermissionDeniedError, "Insufficient credits", "account"),
        (faults.forbidden, ModelPermissionDeniedError, "does not have access", "allowed"),
        (faults.no_such_model, ModelNotFoundError, 'model "m" not found', "model's name"),
        (faults.no_such_path, ModelNotFoundError, "404 page not found", "/v1"),
        (faults.detail_422, ModelInvalidRequestError, "field required", "mutoscope doctor"),
        (faults.html_200, ModelAPIError, "Open WebUI", "/v1"),
        (faults.no_json, ModelAPIError, "{not json", "/v1"),
        (faults.error_200, ModelAPIError, "Unexpected endpoint", "mutoscope doctor"),
        (faults.no_choices, ModelAPIError, "answers nothing", "read"),
        (faults.empty_stream, ModelAPIError, "answers nothing", "read"),
        (faults.malformed_event, ModelAPIError, "{not json", "Say it again"),
        (faults.out_of_memory, ModelAPIError, "CUDA out of memory", "mutoscope doctor"),
        (faults.bare_error_event, ModelAPIError, "The model has crashed", "mutoscope doctor"),
        (faults.breaks_off("Hel"), ModelConnectionError, "broke off in the middle", "Say it again"),
        (
            faults.ends_early(faults.chunk({"content": "Hel"})),
            ModelConnectionError,
            "broke off",
            "Say it again",
        ),
        (faults.refusal(301, "", location="/v2"), ModelInvalidRequestError, "301", "base_url"),
    ],
    ids=lambda part: getattr(part, "__name__", None),
)
async def test_a_fault_that_will_not_pass_is_told_at_once(model_server, fault, kind, told, hint):
    model_server.answers(fault)
    error = await failed(director(model_server, tool_mode="native"))
    assert type(error) is kind
    assert told in str(error)
    assert model_server.url in str(error)
    assert hint in hint_of(error)


@pytest.mark.parametrize("mode", ["native", "schema"])
@pytest.mark.parametrize(
    "text", ["  \n", "<think>Hm.</think>\n", "<think>Hm.", '{"tool": "say", "text": ""}', '{"tool": "say"}']
)
async def test_an_answer_without_words_or_calls_is_none(model_server, text, mode):
    model_server.answers(words(*text))
    assert "answers nothing" in str(await failed(director(model_server, tool_mode=mode)))


async def test_thoughts_without_end_are_told_of(model_server):
    model_server.answers(words("<think>Hm, what", " now", finish="length"))
    assert "thought up to its limit" in str(await failed(director(model_server)))


@pytest.mark.parametrize("server", faults.OVERFLOWS)
async def test_a_prompt_that_is_too_long_is_known_by_each_servers_words(model_server, server):
    model_server.answers(faults.OVERFLOWS[server])
    assert type(await failed(director(model_server))) is ContextOverflowError


async def test_a_prompt_that_is_too_long_is_known_in_a_stream_too(model_server):
    model_server.answers(faults.overflow_in_stream)
    assert type(await failed(director(model_server))) is ContextOverflowError


@pytest.mark.parametrize(
    "fault",
    [
        faults.rate_limited(),
        faults.rate_limited("Wed, 21 Oct 2015 07:28:00 GMT"),
        faults.loading,
        faults.hangs_up,
        faults.refuses_half,
        faults.refusal(500, "<html>Bad Gateway</html>", "text/html"),
        faults.refusal(529, {"error": {"type": "overloaded_error", "message": "Overloaded"}}),
    ],
)
async def test_a_fault_that_may_pass_is_tried_again_before_the_first_byte(model_server, fault):
    model_server.answers(fault, words("Here again."))
    assert (await ask(director(model_server))).text == "Here again."


@pytest.mark.parametrize(
    ("fault", "kind", "told"),
    [
        (faults.rate_limited(), ModelRateLimitError, "Rate limit reached"),
        (faults.refusal(503, {"error": "Loading model"}, retry_after="0"), ModelAPIError, "Loading model"),
        (faults.refusal(500, "<h1>Ouch</h1>", "text/html", retry_after="0"), ModelAPIError, "Ouch"),
    ],
)
async def test_after_three_tries_the_fault_is_told(model_server, fault, kind, told):
    model_server.always(fault)
    error = await failed(director(model_server))
    assert type(error) is kind
    assert told in str(error)
    assert "<" not in str(error)
    assert len(model_server.chats) == 3


async def test_a_server_that_asks_for_a_long_wait_is_not_waited_for(model_server):
    model_server.answers(faults.rate_limited("3600"))
    error = await failed(director(model_server))
    assert "3600 s" in hint_of(error)
    assert len(model_server.chats) == 1


@pytest.mark.parametrize("fault", [faults.breaks_off("Hel"), faults.out_of_memory, faults.overflow_in_stream])
async def test_nothing_is_tried_again_once_an_answer_has_begun(model_server, fault):
    model_server.answers(fault)
    await failed(director(model_server))
    assert len(model_server.chats) == 1


@pytest.mark.parametrize("fault", [faults.hangs, faults.falls_silent("Hel")])
async def test_a_server_that_falls_silent_is_given_up_after_its_time(model_server, fault):
    model_server.tells |= {"/props": {"default_generation_settings": {"n_ctx": 32768}}}
    model_server.answers(fault)
    error = await failed(director(model_server, timeout_s=0.2))
    assert type(error) is ModelTimeoutError
    assert "timeout_s" in hint_of(error)
    assert await model_server.client_left()
    assert len(model_server.chats) == 1


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
async def test_a_server_that_is_not_there_is_told_of_with_what_to_do(model_server, host):
    url = f"http://{host}:{closed_port()}"
    error = await failed(director(model_server, base_url=url))
    assert type(error) is ModelConnectionError
    assert str(error) == f"Cannot reach {url}: connection refused."
    assert hint_of(error) == "Is the server running? `mutoscope doctor` looks at it."


async def test_a_name_that_nobody_has_is_told_of(model_server):
    error = await failed(director(model_server, base_url="http://nobody.invalid/v1"))
    assert type(error) is ModelConnectionError
    assert "Cannot reach http://nobody.invalid/v1: " in str(error)
    assert "running?" not in hint_of(error)


async def test_https_where_there_is_none_is_told_of(model_server):
    model_server.answers()
    error = await failed(director(model_server, base_url=model_server.url.replace("http:", "https:")))
    assert type(error) is ModelConnectionError
    assert "ssl" in str(error).lower()


async def test_a_key_that_a_server_repeats_is_not_shown(model_server):
    model_server.answers(
        faults.refusal(401, {"error": {"message": "Incorrect API key provided: sk-secret-1."}})
    )
    speaker = director(model_server, api_key="sk-secret-1")
    error = await failed(speaker)
    assert "sk-secret" not in f"{error} {error!r} {hint_of(error)} {speaker!r}"


async def test_a_proxy_of_the_environment_is_not_asked_about_this_machine(model_server, monkeypatch):
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, f"http://127.0.0.1:{closed_port()}")
    model_server.answers(words("Here."))
    assert (await ask(director(model_server))).text == "Here."


async def test_a_model_elsewhere_is_asked_through_the_proxy_of_its_settings(model_server):
    proxy = model_server.url.removesuffix("/v1")
    model_server.answers(words("From ", "afar."), faults.breaks_off("Hel"))
    speaker = director(model_server, base_url="http://model.example/v1", proxy=proxy)
    assert (await ask(speaker)).text == "From afar."
    assert model_server.chats[0].headers["host"] == "model.example"
    assert type(await failed(speaker)) is ModelConnectionError


async def test_a_header_that_is_none_is_told_of(model_server):
    error = await failed(director(model_server, headers={"X-Name": "two\nlines"}))
    assert "header" in str(error)
    assert model_server.chats == []


async def test_a_quota_that_is_used_up_is_told_at_once(model_server):
    model_server.answers(faults.quota_used_up)
    with pytest.raises(ModelRateLimitError, match="quota"):
        await ask(director(model_server))
    assert len(model_server.chats) == 1


async def test_a_key_that_a_server_repeats_in_its_stream_is_not_shown(model_server):
    model_server.answers(faults.error_in_stream("", {"error": {"message": "bad key sk-secret"}}))
    with pytest.raises(ModelAPIError) as caught:
        await ask(director(model_server, api_key="sk-secret"))
    assert "sk-secret" not in str(caught.value)
