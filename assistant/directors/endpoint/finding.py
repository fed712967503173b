"""Finds the model servers that run on this machine: their usual ports are asked, nothing else."""

import asyncio
from dataclasses import dataclass
from typing import Final

from langchain_core.exceptions import ModelError

from assistant.directors.endpoint.client import ask
from assistant.directors.endpoint.endpoint import SERVERS, of_server

_WITHIN_S: Final = 1.0
_NO_CHAT: Final = ("embed", "rerank", "whisper", "bge-", "clip")
"""In the names of models that do not talk."""


@dataclass(frozen=True, slots=True)
class Server:
    """A model server of this machine, and what it offers."""

    name: str
    models: tuple[str, ...]

    @property
    def directors(self) -> tuple[str, ...]:
        """Its models as `/model` and `--director` call them."""
        return tuple(f"{self.name}/{model}" for model in self.models)


async def found() -> list[Server]:
    """Return the servers that answer, with the models that talk."""
    asked = await asyncio.gather(*(_models(name) for name in SERVERS))
    return [Server(name, models) for name, models in zip(SERVERS, asked, strict=True) if models]


async def _models(server: str) -> tuple[str, ...]:
    try:
        listed = await ask(of_server(server, ""), "/v1/models", within_s=_WITHIN_S)
        names = [str(one["id"]) for one in listed["data"]]
    except (ModelError, KeyError, TypeError):
        return ()  # none there, or something else than a model server
    return tuple(short_name(name) for name in names if not any(part in name.lower() for part in _NO_CHAT))


def short_name(name: str) -> str:
    """Return a model's name without the folder of its file: llama.cpp serves it by any name."""
    return name.rpartition("/")[2].removesuffix(".gguf") if name.endswith(".gguf") else name
