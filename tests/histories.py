"""Which chats OpenAI's server refuses: what `tests.modelserver` checks in every request."""

import json
import re
from collections.abc import Sequence
from typing import Any

ROLES = {"system", "developer", "user", "assistant", "tool"}
_NAME = re.compile(r"[a-zA-Z0-9_-]{1,64}")


def complaint(body: Any) -> str | None:
    """Return what is wrong with a chat's body, or None."""
    if not isinstance(body, dict) or not body.get("model"):
        return "you must provide a model parameter"
    messages = body.get("messages")
    if not isinstance(messages, list) or not messages:
        return "[] is too short - 'messages'"
    said = [_message(place, message) for place, message in enumerate(messages)]
    wrong = [*said, _pairs(messages), _tools(body), _format(body.get("response_format"))]
    return next((text for text in wrong if text), None)


def _message(place: int, message: Any) -> str | None:
    role, content = message.get("role"), message.get("content")
    if role not in ROLES:
        return f"Invalid value: {role!r}. Supported values are {sorted(ROLES)}. - 'messages[{place}].role'"
    if "tool_calls" in message and role != "assistant":
        return f"Unknown parameter: 'messages[{place}].tool_calls'."
    if content is None and not (role == "assistant" and message.get("tool_calls")):
        return f"Invalid value for 'content': expected a string, got null. - 'messages[{place}].content'"
    if not isinstance(content, str | None):
        return _parts(place, content)
    return _calls(place, message["tool_calls"]) if "tool_calls" in message else None


def _parts(place: int, content: Any) -> str | None:
    if not isinstance(content, list) or not content:
        return f"Invalid type for 'messages[{place}].content'."
    known = {"text": "text", "image_url": "image_url"}
    odd = [part for part in content if known.get(part.get("type"), "?") not in part]
    return f"Invalid value: {odd[0]} - 'messages[{place}].content[0]'" if odd else None


def _calls(place: int, calls: Any) -> str | None:
    if not calls:
        return f"[] is too short - 'messages.{place}.tool_calls'"
    names = [call["id"] for call in calls]
    if not all(names) or len(set(names)) < len(names):
        return f"Duplicate or empty value for 'tool_call_id' in {names} in message[{place}]."
    return next((wrong for call in calls if (wrong := _call(place, call))), None)


def _call(place: int, call: Any) -> str | None:
    function, where = call["function"], f"messages[{place}].tool_calls"
    if call["type"] != "function" or not _NAME.fullmatch(function["name"]):
        return f"Invalid '{where}.function.name': string does not match pattern: {function['name']!r}"
    if not isinstance(function["arguments"], str):
        return f"Invalid type for '{where}.function.arguments': expected a string."
    # OpenAI lets broken arguments through; the chat templates of open models fail on them.
    return None if _is_object(function["arguments"]) else f"Invalid JSON in '{where}.function.arguments'."


def _is_object(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except ValueError:
        return False


def _pairs(messages: Sequence[Any]) -> str | None:
    """Every call has its reply right behind it, and every reply its call."""
    due: list[str] = []
    for message in messages:
        if message["role"] == "tool":
            if message.get("tool_call_id") not in due:
                return (
                    "messages with role 'tool' must be a response to a preceeding message with 'tool_calls'."
                )
            due.remove(message["tool_call_id"])
        elif due:
            break
        else:
            due = [call["id"] for call in message.get("tool_calls", ())]
    unanswered = f"The following tool_call_ids did not have response messages: {', '.join(due)}"
    return (
        f"An assistant message with 'tool_calls' must be followed by tool messages. {unanswered}"
        if due
        else None
    )


def _tools(body: Any) -> str | None:
    if "tools" not in body:
        return "'tool_choice' is only allowed when 'tools' are specified." if "tool_choice" in body else None
    names = [tool["function"]["name"] for tool in body["tools"]]
    if not names or len(set(names)) < len(names):
        return f"'tools' must hold at least one tool, each with a name of its own, not {names}."
    odd = [tool for tool in body["tools"] if tool["function"]["parameters"].get("type") != "object"]
    return (
        f"Invalid schema for function {odd[0]['function']['name']!r}: type must be object." if odd else None
    )


def _format(wanted: Any) -> str | None:
    if wanted is None or wanted["type"] != "json_schema":
        return None
    named = wanted["json_schema"]
    if not _NAME.fullmatch(named.get("name", "")) or not isinstance(named.get("schema"), dict):
        return "Missing required parameter: 'response_format.json_schema'."
    return None
