"""Loads what answers behind the prompt, in a thread, so that the prompt is never held up."""

import asyncio
import gc
import importlib


async def load_agent() -> None:
    """Load the agent."""
    await asyncio.to_thread(_load, "assistant.conversation")


async def load_rules() -> None:
    """Load the rules of the built-in director, before the first message needs them."""
    await asyncio.to_thread(_load, "assistant.directors.builtin.intents")


def _load(module: str) -> None:
    """Import a module. What that makes stays: to look through it for garbage would take a tenth longer."""
    gc.disable()
    try:
        importlib.import_module(module)
    finally:
        gc.freeze()
        gc.enable()
