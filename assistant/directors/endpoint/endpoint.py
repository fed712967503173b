"""An endpoint: where a chat model is asked, by which name, and how. A value, read from the settings."""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_args
from urllib.parse import urlsplit

from tools.errors import SettingsError

ToolMode: TypeAlias = Literal["auto", "native", "schema"]
"""How tools are called: by the server's own calls, by one JSON object an answer, or as it turns out."""

SERVERS: Final[Mapping[str, int]] = {"ollama": 11434, "lmstudio": 1234, "llamacpp": 8080, "vllm": 8000}
"""Model servers and the port of 127.0.0.1 where each is found."""

_EXAMPLE: Final = 'base_url = "http://127.0.0.1:8080/v1"\nmodel = "qwen3"'
KEYS: Final[Mapping[str, tuple[type, ...]]] = {
    "base_url": (str,),
    "model": (str,),
    "api_key_env": (str,),
    "api_key_file": (str,),
    "tool_mode": (str,),
    "pictures": (bool,),
    "context": (int,),
    "timeout_s": (int, float),
    "thoughts": (bool,),
    "proxy": (str,),
    "headers": (dict,),
    "body": (dict,),
}
"""What a table `[endpoints.NAME]` may hold."""


@dataclass(frozen=True, slots=True)
class Endpoint:
    """One chat model and where it is asked."""

    name: str
    """What settings, `--director` and `/model` call it."""
    base_url: str
    """Up to, not including, `/chat/completions`."""
    model: str
    api_key: str = field(default="", repr=False)
    tool_mode: ToolMode = "auto"
    pictures: bool | None = None
    """Whether the model is shown pictures. None: on this machine where it sees them, elsewhere not."""
    context: int | None = None
    """Tokens that it reads at once; None where the server is asked."""
    timeout_s: float = 180.0
    """Seconds without a byte after which it is given up: a long prompt takes a CPU minutes."""
    thoughts: bool = False
    """Whether its thoughts are sent back to it with its calls, as some servers want it."""
    proxy: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    body: Mapping[str, Any] = field(default_factory=dict)
    """What is sent with every request, such as a temperature."""
    server: str = ""
    """One of `SERVERS`, where that is known."""

    @property
    def local(self) -> bool:
        """Whether what is said to it stays on this machine."""
        host = urlsplit(self.base_url).hostname or ""
        try:
            return host == "localhost" or ip_address(host).is_loopback
        except ValueError:
            return False

    @property
    def origin(self) -> str:
        """Its server without the path of the API, for the server's own questions."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc}"


_AS_GIVEN: Final = ("tool_mode", "pictures", "context", "timeout_s", "thoughts", "proxy", "body")


def of_server(server: str, model: str) -> Endpoint:
    """Return the endpoint of a model on one of the servers of this machine, at its usual port."""
    url = f"http://127.0.0.1:{SERVERS[server]}/v1"
    return Endpoint(f"{server}/{model}", url, model, server=server)


def of_table(name: str, table: Mapping[str, Any]) -> Endpoint:
    """Return the endpoint that a table `[endpoints.NAME]` of the settings describes.

    Raises:
        SettingsError: it has no address or model, an unknown key, or a key file that others can read.
    """
    where = f"[endpoints.{name}]"
    _check(table, where)
    url = str(table["base_url"]).rstrip("/").removesuffix("/chat/completions")
    given = {key: table[key] for key in _AS_GIVEN if key in table}
    return Endpoint(
        name,
        url,
        str(table["model"]),
        api_key=_key(table, where),
        headers={str(header): str(value) for header, value in table.get("headers", {}).items()},
        server=next((s for s, port in SERVERS.items() if urlsplit(url).port == port), ""),
        **given,
    )


def _check(table: Mapping[str, Any], where: str) -> None:
    """Fail where a table is no endpoint."""
    for key, value in table.items():
        _check_kind(key, value, where)
    for needed in ("base_url", "model"):
        if not table.get(needed):
            raise SettingsError(f"{where} has no {needed}.", f"An endpoint has at least:\n{_EXAMPLE}")
    url = urlsplit(table["base_url"])
    if url.scheme not in ("http", "https") or not url.hostname:
        raise SettingsError(f"{where}: base_url is {table['base_url']!r}.", f"For example:\n{_EXAMPLE}")
    if table.get("tool_mode", "auto") not in get_args(ToolMode):
        modes = ", ".join(get_args(ToolMode))
        raise SettingsError(f"{where}: tool_mode is {table['tool_mode']!r}.", f"Choose one of {modes}.")


def _check_kind(key: str, value: object, where: str) -> None:
    if key == "api_key":
        raise SettingsError(
            f"{where} holds a key in the open.",
            "Name what holds it: api_key_env = a variable, or api_key_file = a file that only you can read.",
        )
    if key not in KEYS:
        valid = ", ".join(KEYS)
        raise SettingsError(f"{where} sets {key!r}, which is no setting.", f"Valid are {valid}.")
    if not isinstance(value, KEYS[key]) or (isinstance(value, bool) and bool not in KEYS[key]):
        wanted = " or ".join(kind.__name__ for kind in KEYS[key])
        raise SettingsError(f"{where}: {key} is {value!r}.", f"It is of the kind {wanted}.")


def _key(table: Mapping[str, Any], where: str) -> str:
    """Return the key from where the table says it is; it stands in no settings file."""
    if variable := table.get("api_key_env"):
        if not os.environ.get(variable):
            raise SettingsError(
                f"{where}: the variable {variable} is not set.", f"Set it first: export {variable}=…"
            )
        return os.environ[variable].strip()
    if not table.get("api_key_file"):
        return ""
    file = Path(table["api_key_file"]).expanduser()
    try:
        if stat.S_IMODE(file.stat().st_mode) & 0o077:
            raise SettingsError(
                f"{where}: others on this machine can read {file}.", f"Make it yours alone: chmod 600 {file}"
            )
        return file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(
            f"{where}: the key file {file} cannot be read: {error}.", "Write the key into it, nothing else."
        ) from error
