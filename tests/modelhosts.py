"""What the usual model servers tell of themselves: tables of paths for `tests.modelserver`."""

from typing import Any

from tests.modelserver import Exchange


def ollama(
    model: str = "qwen2.5:7b", *, loaded: int | None = None, trained: int = 32768, **more: Any
) -> dict[str, Any]:
    """Ollama's.

    Args:
        loaded: the context of the running model; none runs without.
        more: other keys of what `/api/show` answers, such as `capabilities`.
    """
    details = {"format": "gguf", "family": "qwen2", "parameter_size": "7.6B", "quantization_level": "Q4_K_M"}
    listed = {"name": model, "model": model, "size": 4683087332, "digest": "845d", "details": details}
    shown = {
        "details": details,
        "model_info": {"general.architecture": "qwen2", "qwen2.context_length": trained},
        "capabilities": ["completion", "tools"],
    }
    running = [{**listed, "size_vram": 5137025024, "context_length": loaded}] if loaded else []
    return {
        "/api/version": {"version": "0.12.3"},
        "/api/tags": {"models": [listed]},
        "/api/ps": {"models": running},
        "/api/show": shown | more,
        "/v1/models": _models({"id": model, "owned_by": "library"}),
    }


def lm_studio(
    model: str = "qwen2.5-7b-instruct", *, loaded: int | None = 4096, **more: Any
) -> dict[str, Any]:
    """LM Studio's: its models for embeddings are listed with the others.

    Args:
        more: other keys of its model, such as `capabilities`, which older versions do not tell.
    """
    state = {"state": "loaded", "loaded_context_length": loaded} if loaded else {"state": "not-loaded"}
    chats = {"id": model, "type": "llm", "arch": "qwen2", "max_context_length": 32768, **state, **more}
    embeds = {"id": "text-embedding-nomic-embed-text-v1.5", "type": "embeddings", "state": "not-loaded"}
    return {
        "/v1/models": _models({"id": embeds["id"]}, {"id": model}),
        "/api/v0/models": {"object": "list", "data": [embeds, chats]},
        "/api/version": _unexpected,
        "/api/tags": _unexpected,
        "/api/ps": _unexpected,
        "/props": _unexpected,
        "/health": _unexpected,
        "/version": _unexpected,
    }


def llama_cpp(
    path: str = "/models/qwen2.5-7b.gguf", *, context: int = 4096, vision: bool = False, tools: bool = True
) -> dict[str, Any]:
    """llama.cpp's: its one model is named by its file.

    Args:
        tools: whether the model's chat template has a place for tools.
    """
    meta = {"n_ctx": context, "n_ctx_train": 32768, "n_params": 7615616512}
    props = {
        "default_generation_settings": {"n_ctx": context, "params": {"chat_format": "Content-only"}},
        "total_slots": 1,
        "model_path": path,
        "chat_template": "{% if tools %}{{ tools | tojson }}{% endif %}{{ messages }}"
        if tools
        else "{{ messages }}",
        "modalities": {"vision": vision, "audio": False},
        "build_info": "b6700-a1b2c3d4",
    }
    listed = {"name": path, "model": path, "type": "model", "capabilities": ["completion"]}
    return {
        "/health": {"status": "ok"},
        "/props": props,
        "/v1/models": _models({"id": path, "owned_by": "llamacpp", "meta": meta}) | {"models": [listed]},
    }


def vllm(model: str = "Qwen/Qwen2.5-7B-Instruct", *, context: int = 32768) -> dict[str, Any]:
    """vLLM's."""
    return {
        "/health": "",
        "/version": {"version": "0.11.0"},
        "/v1/models": _models({"id": model, "owned_by": "vllm", "root": model, "max_model_len": context}),
    }


def _models(*data: dict[str, Any]) -> dict[str, Any]:
    return {"object": "list", "data": [{"object": "model", "created": 1, **model} for model in data]}


async def _unexpected(exchange: Exchange) -> None:
    """LM Studio answers 200 where it knows no path."""
    request = exchange.request
    await exchange.answer({"error": f"Unexpected endpoint or method. ({request.method} {request.path})"})
