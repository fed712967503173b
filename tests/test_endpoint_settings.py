"""Endpoints as the settings describe them."""

import pytest

from assistant.directors.endpoint.endpoint import of_server, of_table
from tools.errors import SettingsError
from tools.settings import load_settings

HERE = {"base_url": "http://127.0.0.1:8080/v1/", "model": "qwen3"}


def test_a_table_becomes_an_endpoint():
    endpoint = of_table("mine", HERE | {"tool_mode": "schema", "headers": {"X-Title": 1}, "context": 8192})
    assert (endpoint.base_url, endpoint.origin) == ("http://127.0.0.1:8080/v1", "http://127.0.0.1:8080")
    assert (endpoint.tool_mode, endpoint.headers, endpoint.context) == ("schema", {"X-Title": "1"}, 8192)
    assert (endpoint.server, endpoint.local) == ("llamacpp", True)


@pytest.mark.parametrize(
    ("url", "local"),
    [
        ("http://localhost:1/v1", True),
        ("http://[::1]:1/v1", True),
        ("http://192.168.0.2:1/v1", False),
        ("https://api.example.com/v1", False),
        ("http://127.0.0.1.example.com/v1", False),
    ],
)
def test_only_this_machine_is_local(url, local):
    assert of_table("mine", HERE | {"base_url": url}).local is local


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ({"model": "m"}, "no base_url"),
        ({"base_url": "http://a/v1"}, "no model"),
        (HERE | {"base_url": "api.example.com/v1"}, "base_url is 'api.example.com/v1'"),
        (HERE | {"tool_mode": "magic"}, "tool_mode is 'magic'"),
        (HERE | {"context": True}, "context is True"),
        (HERE | {"modle": "m"}, "'modle'"),
        (HERE | {"api_key": "sk-secret"}, "a key in the open"),
        (HERE | {"api_key_env": "MUTOSCOPE_NO_SUCH"}, "MUTOSCOPE_NO_SUCH is not set"),
        (HERE | {"api_key_file": "/no/such/file"}, "/no/such/file"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_place(table, said):
    with pytest.raises(SettingsError, match=r"\[endpoints\.mine\]") as caught:
        of_table("mine", table)
    assert said in caught.value.message
    assert caught.value.hint
    assert "sk-secret" not in str(caught.value)


def test_keys_come_from_the_environment_or_a_file_of_ones_own(tmp_path, monkeypatch):
    monkeypatch.setenv("MY_KEY", "sk-1")
    assert of_table("mine", HERE | {"api_key_env": "MY_KEY"}).api_key == "sk-1"
    file = tmp_path / "key"
    file.write_text("sk-2\n")
    file.chmod(0o600)
    endpoint = of_table("mine", HERE | {"api_key_file": str(file)})
    assert endpoint.api_key == "sk-2"
    assert "sk-2" not in repr(endpoint)
    file.chmod(0o644)
    with pytest.raises(SettingsError, match="others on this machine can read"):
        of_table("mine", HERE | {"api_key_file": str(file)})


def test_a_model_of_this_machine_needs_no_table():
    endpoint = of_server("vllm", "Qwen/Qwen3-8B")
    assert (endpoint.name, endpoint.base_url) == ("vllm/Qwen/Qwen3-8B", "http://127.0.0.1:8000/v1")


def test_the_settings_file_holds_several(tmp_path):
    file = tmp_path / "mutoscope.toml"
    file.write_text('[endpoints.a]\nmodel = "m"\n[endpoints.b]\nmodel = "n"\n')
    assert list(load_settings(file=file, environment={}).endpoints) == ["a", "b"]
    file.write_text("[endpoints]\na = 1\n")
    with pytest.raises(SettingsError, match="no table"):
        load_settings(file=file, environment={})
