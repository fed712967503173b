"""Scripts: a conversation in YAML with what is expected of each turn, read and written. Holds none itself."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import yaml

from tools.errors import SettingsError

_KEYS: Final = ("say", "seed", "answer", "expect", "reply")
_EXPECTED: Final = ("board", "clip", "answer")
_STEP_KEYS: Final = ("text", "calls", "error", "hint")
_WIDTH: Final = 100
_OTHER_BREAKS: Final = re.compile("[\\x85\\u2028\\u2029]")


@dataclass(frozen=True, slots=True)
class ReplyStep:
    """One answer of a scripted director: words, tool calls in order, or an error."""

    text: str = ""
    calls: tuple[tuple[str, Mapping[str, Any] | str], ...] = ()
    """Tools with their arguments; text is what a model sent that is no valid JSON."""
    error: str = ""
    hint: str = ""
    """What to do about the error."""


@dataclass(frozen=True, slots=True)
class ScriptTurn:
    """One turn: what is said, what is expected of it, and what a scripted director replies."""

    say: str
    line: int = field(default=0, compare=False)
    expect: Mapping[str, Any] = field(default_factory=dict)
    reply: tuple[ReplyStep, ...] | None = None
    """None leaves the turn to the director in force."""
    answers: tuple[str, ...] = ()
    """What is answered to the turn's questions, in order."""
    seed: int | None = None
    """The seed of what the turn would draw a seed for."""

    @property
    def fails(self) -> bool:
        """Whether the replies end in an error of the director."""
        return any(step.error for step in self.reply or ())

    def to_yaml(self) -> str:
        """Return the turn as an item of a script."""
        asked = self.answers[0] if len(self.answers) == 1 else list(self.answers)
        shown = {
            "say": self.say,
            "seed": self.seed,
            "answer": asked or None,
            "reply": None if self.reply is None else [_step_value(step) for step in self.reply],
            "expect": self.expect or None,
        }
        present = {name: value for name, value in shown.items() if value is not None}
        options: dict[str, Any] = {
            "allow_unicode": True,
            "sort_keys": False,
            "width": _WIDTH,
            "default_flow_style": None,
        }
        return str(yaml.dump([present], Dumper=_Dumper, **options))


@dataclass(frozen=True, slots=True)
class Script:
    """The turns of a script."""

    name: str
    turns: tuple[ScriptTurn, ...]
    folder: Path = Path()
    """What the paths of files that are imported start from."""

    @property
    def scripted(self) -> bool:
        """Whether any turn brings the director's replies with it."""
        return any(turn.reply is not None for turn in self.turns)

    def without_replies(self) -> "Script":
        """Return the script with all turns left to the director in force."""
        return replace(self, turns=tuple(replace(turn, reply=None) for turn in self.turns))


class _Loader(yaml.SafeLoader):
    """YAML as people mean it: `16:9`, `yes` and a date are words, no number, truth value or moment."""


class _Dumper(yaml.SafeDumper):
    """Quotes what either `_Loader` or another reader of YAML would take for something else than words."""

    def ignore_aliases(self, data: Any) -> bool:
        """Write everything out where it stands."""
        return True

    def represent_str(self, data: str) -> yaml.ScalarNode:
        """Write several lines as several lines; breaks that YAML would read as others are escaped."""
        style = '"' if _OTHER_BREAKS.search(data) else "|" if "\n" in data else None
        return self.represent_scalar("tag:yaml.org,2002:str", data, style=style)


_READ_ANEW: Final = {f"tag:yaml.org,2002:{kind}" for kind in ("int", "float", "bool", "timestamp")}
_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag not in _READ_ANEW]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
for _tag, _pattern, _first in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^[-+]?\d+$", "-+0123456789"),
    ("float", r"^[-+]?\d*\.\d+(?:e[-+]\d+)?$", "-+.0123456789"),
):
    for _side in (_Loader, _Dumper):
        _side.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), list(_first))
_Dumper.add_representer(str, _Dumper.represent_str)


def load_script(path: Path) -> Script:
    """Read a script.

    Raises:
        SettingsError: it cannot be read, or is no script; the message says in which line.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"The script {path} cannot be read: {error}.", "Give a YAML file.") from error
    return replace(parse_script(text, path.name), folder=path.absolute().parent)


def parse_script(text: str, name: str = "script") -> Script:
    """Return the script that `text` holds.

    Raises:
        SettingsError: it is no script; the message says in which line.
    """
    try:
        root = yaml.compose(text, Loader=_Loader)
        if not isinstance(root, yaml.SequenceNode) or not root.value:
            raise SettingsError(f"{name} is no list of turns.", "Begin each turn with `- say: …`.")
        return Script(name, tuple(_turn(node, name) for node in root.value))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"{name}, line {mark.line + 1}" if mark else name
        raise SettingsError(f"{where}: {getattr(error, 'problem', None) or error}.", "Write YAML.") from error


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
    answers, seed = _answers(value.get("answer"), where), value.get("seed")
    if seed is not None and (not isinstance(seed, int) or isinstance(seed, bool)):
        raise SettingsError(f"{where}: {seed!r} is no seed.", "Give a whole number.")
    return ScriptTurn(str(value["say"]), line, expect, reply, answers, seed)


def _answers(value: Any, where: str) -> tuple[str, ...]:
    answers = tuple(value) if isinstance(value, list) else () if value is None else (value,)
    unknown = [answer for answer in answers if not isinstance(answer, str)]
    if unknown:
        raise SettingsError(f"{where}: {unknown[0]!r} answers no question.", "Give words, such as yes.")
    return answers


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
    calls = tuple(_call(one, where) for one in named)
    words = {name: str(step.get(name, "")) for name in ("text", "error", "hint")}
    return ReplyStep(calls=calls, **words)


def _call(call: Any, where: str) -> tuple[str, Mapping[str, Any] | str]:
    if isinstance(call, str):
        return call, {}
    if not isinstance(call, dict) or len(call) != 1:
        raise SettingsError(f"{where}: {call!r} is no call.", "Give a tool's name, or `tool: {arguments}`.")
    [(tool, arguments)] = call.items()
    if not isinstance(arguments, Mapping | str | None):
        raise SettingsError(f"{where}: {arguments!r} are no arguments.", "Give `tool: {name: value}`.")
    return str(tool), {} if arguments is None else arguments


def _step_value(step: ReplyStep) -> Any:
    """Return a step as `_step` reads it."""
    calls = [name if args == {} else {name: args} for name, args in step.calls]
    shown = {"text": step.text, "calls": calls, "error": step.error, "hint": step.hint}
    present = {name: value for name, value in shown.items() if value}
    return step.text if set(present) <= {"text"} else present
