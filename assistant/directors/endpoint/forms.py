"""The tools as models take them: whole, short for a small context, as lines of text, as one envelope."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, TypeAlias

from assistant.directors.endpoint.words import SAY

Declared: TypeAlias = Mapping[str, Any]
"""A tool in the form of OpenAI's API."""

MORE: Final = "more"
"""The tool that stands for all that are told of by a line only."""

_MAIN: Final = frozenset({"set_storyboard", "edit_card", "generate", "remix"})
"""The tools that a small context has room for in full."""
_MOST_ITEMS: Final = 12
"""Of a list in an envelope: a small model that has lost its way adds to it for ever."""
_WORDS: Final = ("description", "minimum", "maximum")
_KINDS: Final = {"number": "number", "integer": "int", "boolean": "true|false"}


def shortened(tools: Sequence[Declared]) -> list[Declared]:
    """Return the tools for a small context: the main ones without a word on each argument, the others as one.

    A short list is not shortened further.
    """
    main = [_without_words(tool) for tool in tools if _name(tool) in _MAIN]
    others = [tool for tool in tools if _name(tool) not in _MAIN]
    if not main or not others:
        return list(tools)
    more = {
        "name": MORE,
        "description": f"Call one of the other tools:\n{lines(others)}",
        "parameters": {
            "type": "object",
            "properties": {
                "tool": {"type": "string", "enum": [_name(tool) for tool in others]},
                "arguments": {"type": "object"},
            },
            "required": ["tool"],
        },
    }
    return [*main, {"type": "function", "function": more}]


def lines(tools: Iterable[Declared]) -> str:
    """Return each tool on a line: `loop(clip?, length?: short|normal|long): Make a clip run on …`."""
    return "\n".join(_line(tool["function"]) for tool in tools)


def envelope(tools: Sequence[Declared]) -> dict[str, Any]:
    """Return the schema of an answer that is words or one call, as one object."""
    words = {"type": "object", "properties": {"text": {"type": "string"}}, "required": ["text"]}
    parameters = {SAY: words, **{_name(tool): tool["function"]["parameters"] for tool in tools}}
    return {"anyOf": [_enveloped(name, schema) for name, schema in parameters.items()]}


def _enveloped(name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    properties = {
        argument: one | ({"maxItems": _MOST_ITEMS} if one.get("type") == "array" else {})
        for argument, one in _without_words(schema["properties"]).items()
    }
    return {
        "type": "object",
        "properties": {"tool": {"const": name}, **properties},
        "required": ["tool", *schema.get("required", ())],
        "additionalProperties": False,
    }


def _name(tool: Declared) -> str:
    return str(tool["function"]["name"])


def _without_words(value: Any) -> Any:
    """Return a declaration in which only the tool itself is described."""
    if isinstance(value, list):
        return [_without_words(one) for one in value]
    if not isinstance(value, Mapping):
        return value
    dropped = () if "parameters" in value else _WORDS
    return {
        key: _without_words(one)
        for key, one in value.items()
        if key not in dropped or isinstance(one, Mapping)
    }


def _line(function: Mapping[str, Any]) -> str:
    description = " ".join(function["description"].split()).partition(". ")[0].rstrip(".")
    return f"{function['name']}({_arguments(function['parameters'])}): {description}."


def _arguments(schema: Mapping[str, Any]) -> str:
    needed = schema.get("required", ())
    return ", ".join(
        f"{name}{'' if name in needed else '?'}{_kind(one)}" for name, one in schema["properties"].items()
    )


def _kind(schema: Mapping[str, Any]) -> str:
    if "enum" in schema:
        return f": {'|'.join(map(str, schema['enum']))}"
    if schema.get("type") == "array":
        items = schema["items"]
        return f": [{{{_arguments(items)}}}, …]" if "properties" in items else ": […]"
    kind = _KINDS.get(schema.get("type", ""))
    return f": {kind}" if kind else ""
