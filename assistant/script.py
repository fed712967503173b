"""Scripts: a conversation in YAML with what is expected of each turn. Knows no graph, only what it emits."""

import re
from collections.abc import Awaitable, Callable, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import yaml

from assistant.events import Answered, Confirm, Events, Failed
from assistant.expectation import differences
from tools.errors import SettingsError
from tools.outcome import board_json

if TYPE_CHECKING:
    from assistant.conversation import Conversation
    from tools.workbench import Workbench

_KEYS: Final = ("say", "expect", "reply")
_EXPECTED: Final = ("board", "clip", "answer")
_STEP_KEYS: Final = ("text", "calls", "error")


@dataclass(frozen=True, slots=True)
class ReplyStep:
    """One answer of a scripted director: words, tool calls in order, or an error."""

    text: str = ""
    calls: tuple[tuple[str, Mapping[str, Any]], ...] = ()
    error: str = ""


@dataclass(frozen=True, slots=True)
class ScriptTurn:
    """One turn: what is said, what is expected of it, and what a scripted director replies."""

    say: str
    line: int
    expect: Mapping[str, Any] = field(default_factory=dict)
    reply: tuple[ReplyStep, ...] | None = None
    """None leaves the turn to the director in force."""


@dataclass(frozen=True, slots=True)
class Script:
    """The turns of a script."""

    name: str
    turns: tuple[ScriptTurn, ...]

    @property
    def scripted(self) -> bool:
        """Whether any turn brings the director's replies with it."""
        return any(turn.reply is not None for turn in self.turns)


class _Loader(yaml.SafeLoader):
    """YAML as people mean it: `16:9` and `yes` are words, not the number 969 and a truth value."""


_Loader.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag not in ("tag:yaml.org,2002:int", "tag:yaml.org,2002:float", "tag:yaml.org,2002:bool")
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^[-+]?\d+$", "-+0123456789"),
    ("float", r"^[-+]?\d*\.\d+$", "-+.0123456789"),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))


def load_script(path: Path) -> Script:
    """Read a script.

    Raises:
        SettingsError: it cannot be read, or is no script; the message says in which line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The script {path} cannot be read: {error}.", "Give a YAML file.") from error
    return parse_script(text, path.name)


def parse_script(text: str, name: str = "script") -> Script:
    """Return the script that `text` holds.

    Raises:
        SettingsError: it is no script; the message says in which line.
    """
    try:
        root = yaml.compose(text, Loader=_Loader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{name}, line {mark.line + 1}" if mark else name
        raise SettingsError(f"{where}: {getattr(error, 'problem', None) or error}.", "Write YAML.") from error
    if not isinstance(root, yaml.SequenceNode) or not root.value:
        raise SettingsError(f"{name} is no list of turns.", "Begin each turn with `- say: …`.")
    return Script(name, tuple(_turn(node, name) for node in root.value))


async def run_script(
    conversation: "Conversation",
    script: Script,
    confirm: Callable[[Confirm], Awaitable[bool]] | None = None,
) -> Events:
    """Hold a script's turns and yield what happens; the first expectation that is not met ends it.

    That is an `error` event whose hint lists what differs.
    """
    for number, turn in enumerate(script.turns, 1):
        answer = ""
        async with aclosing(conversation.turn(turn.say, confirm)) as events:
            async for event in events:
                answer = event.text if isinstance(event, Answered) else answer
                yield event
        found = unmet(turn, conversation.bench, answer)
        if found:
            where = f"{script.name}, line {turn.line}: turn {number} ({turn.say.strip()[:40]!r})"
            yield Failed(f"{where} did not come out as expected.", "\n".join(found))
            return


def unmet(turn: ScriptTurn, bench: "Workbench", answer: str) -> list[str]:
    """Return what differs from the turn's expectations, one line each."""
    if not turn.expect:
        return []
    board, clip = bench.board(), bench.clip()
    actual = {
        "board": board_json(board) if board else None,
        "clip": clip.to_json() if clip else None,
        "answer": answer,
    }
    return differences(turn.expect, {name: actual[name] for name in turn.expect})


def _turn(node: yaml.Node, name: str) -> ScriptTurn:
    line = node.start_mark.line + 1
    where = f"{name}, line {line}"
    value = _plain(node)
    if not isinstance(value, dict) or not isinstance(value.get("say"), str | int | float):
        raise SettingsError(f"{where}: a turn needs `say:` with words.", "For example: - say: A fox in snow.")
    _only(value, _KEYS, where)
    expect = value.get("expect") or {}
    if not isinstance(expect, dict):
        raise SettingsError(f"{where}: `expect:` is no mapping.", f"It may hold {', '.join(_EXPECTED)}.")
    _only(expect, _EXPECTED, where)
    reply = None if value.get("reply") is None else _reply(value["reply"], where)
    return ScriptTurn(str(value["say"]), line, expect, reply)


def _plain(node: yaml.Node) -> Any:
    loader = _Loader("")
    try:
        return loader.construct_document(node)
    finally:
        loader.dispose()


def _only(value: Mapping[str, Any], valid: tuple[str, ...], where: str) -> None:
    unknown = [str(key) for key in value if key not in valid]
    if unknown:
        raise SettingsError(f"{where}: {unknown[0]!r} has no meaning here.", f"Valid are {', '.join(valid)}.")


def _reply(value: Any, where: str) -> tuple[ReplyStep, ...]:
    return tuple(_step(step, where) for step in (value if isinstance(value, list) else [value]))


def _step(step: Any, where: str) -> ReplyStep:
    if isinstance(step, str):
        return ReplyStep(step)
    if not isinstance(step, dict):
        raise SettingsError(f"{where}: {step!r} is no reply.", "Give words, or a mapping with `calls:`.")
    _only(step, _STEP_KEYS, where)
    named = step.get("calls") or []
    if not isinstance(named, list):
        raise SettingsError(f"{where}: `calls:` is no list.", "Give one `- tool: {arguments}` for each call.")
    return ReplyStep(
        str(step.get("text", "")), tuple(_call(one, where) for one in named), str(step.get("error", ""))
    )


def _call(call: Any, where: str) -> tuple[str, Mapping[str, Any]]:
    if isinstance(call, str):
        return call, {}
    if not isinstance(call, dict) or len(call) != 1:
        raise SettingsError(f"{where}: {call!r} is no call.", "Give a tool's name, or `tool: {arguments}`.")
    [(tool, arguments)] = call.items()
    return str(tool), arguments or {}
