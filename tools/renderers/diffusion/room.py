"""Making room on the GPU: a chat model that a local Ollama holds there is asked to go while we draw."""

import os
from typing import Final

import httpx

_OLLAMA: Final = "http://127.0.0.1:11434"
_WAIT_S: Final = 10.0


def let_go() -> list[str]:
    """Ask Ollama to unload what it holds on the GPU, and return the names; it loads them again when asked.

    A server that is not there, or does not answer, holds nothing that we could free.
    """
    server = os.environ.get("MUTOSCOPE_OLLAMA") or _OLLAMA
    try:
        with httpx.Client(base_url=server, timeout=_WAIT_S, trust_env=False) as client:
            held = client.get("/api/ps").raise_for_status().json().get("models", [])
            names = [str(model["name"]) for model in held if model.get("size_vram")]
            for name in names:
                client.post("/api/generate", json={"model": name, "keep_alive": 0}).raise_for_status()
    except (httpx.HTTPError, ValueError, KeyError, TypeError, AttributeError):
        return []
    return names
