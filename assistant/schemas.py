"""The tools as chat models are told of them: each one's JSON schema without what a model does not need."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, Final, TypeAlias

from tools import styles
from tools.catalogue import Tool
from tools.format import ASPECTS, RESOLUTIONS

_KEPT: Final = ("type", "description", "enum", "minimum", "maximum", "required")
Offered: TypeAlias = Mapping[str, tuple[str, ...]]
"""Arguments that take one of a few words."""


def declarations(tools: Iterable[Tool]) -> list[dict[str, Any]]:
    """Return tools in the form of OpenAI's API. They are shared: change none."""
    names = tuple(styles.names())
    return [_declared(tool, names) for tool in tools]


@cache
def _declared(tool: Tool, styles: tuple[str, ...]) -> dict[str, Any]:
    """Return one tool; pydantic takes a millisecond to describe it."""
    schema = tool.arguments.model_json_schema()
    offered = {"aspect": tuple(ASPECTS), "resolution": tuple(RESOLUTIONS), "style": styles}
    parameters = _plain(schema, schema.get("$defs", {}), offered)
    parameters.pop("description", None)
    parameters.setdefault("properties", {})
    function = {"name": tool.name, "description": tool.description, "parameters": parameters}
    return {"type": "function", "function": function}


def _plain(schema: Mapping[str, Any], known: Mapping[str, Any], offered: Offered) -> dict[str, Any]:
    """Return a schema without references, titles, defaults and the choice of null."""
    if "$ref" in schema:
        return _plain(known[schema["$ref"].rpartition("/")[2]], known, offered)
    choices = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if choices:
        return {**_plain(choices[0], known, offered), **{key: schema[key] for key in _KEPT if key in schema}}
    plain = {key: schema[key] for key in _KEPT if key in schema}
    if "items" in schema:
        plain["items"] = _plain(schema["items"], known, offered)
    if "properties" in schema:
        plain["properties"] = {
            name: _plain(argument, known, offered)
            | ({"enum": list(offered[name])} if name in offered else {})
            for name, argument in schema["properties"].items()
        }
    return plain
