"""The tools as chat models are told of them: each one's JSON schema without what a model does not need."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from tools import styles
from tools.catalogue import Tool
from tools.format import ASPECTS, RESOLUTIONS

_KEPT: Final = ("type", "description", "enum", "minimum", "maximum", "required")
_OFFERED: Final[Mapping[str, Callable[[], Iterable[str]]]] = {
    "aspect": lambda: ASPECTS,
    "resolution": lambda: RESOLUTIONS,
    "style": styles.names,
}
"""Arguments that take one of a few words."""


def declaration(tool: Tool) -> dict[str, Any]:
    """Return a tool in the form of OpenAI's API."""
    schema = tool.arguments.model_json_schema()
    parameters = _plain(schema, schema.get("$defs", {}))
    parameters.pop("description", None)
    parameters.setdefault("properties", {})
    function = {"name": tool.name, "description": tool.description, "parameters": parameters}
    return {"type": "function", "function": function}


def _plain(schema: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    """Return a schema without references, titles, defaults and the choice of null."""
    if "$ref" in schema:
        return _plain(known[schema["$ref"].rpartition("/")[2]], known)
    choices = [one for one in schema.get("anyOf", ()) if one.get("type") != "null"]
    if choices:
        return {**_plain(choices[0], known), **{key: schema[key] for key in _KEPT if key in schema}}
    plain = {key: schema[key] for key in _KEPT if key in schema}
    if "items" in schema:
        plain["items"] = _plain(schema["items"], known)
    if "properties" in schema:
        plain["properties"] = {name: _argument(name, s, known) for name, s in schema["properties"].items()}
    return plain


def _argument(name: str, schema: Mapping[str, Any], known: Mapping[str, Any]) -> dict[str, Any]:
    plain = _plain(schema, known)
    if name in _OFFERED:
        plain["enum"] = list(_OFFERED[name]())
    return plain
