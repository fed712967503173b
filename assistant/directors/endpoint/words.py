"""An answer's words as they stream in: what can be read out, and what is a thought or a call instead."""

import json
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from typing import Final

from assistant.directors.endpoint.calls import WrittenCall, named_call, written_calls

SAY: Final = "say"
"""In an envelope, the tool whose text is the answer itself."""
_OPENINGS: Final = {
    "```": "```",
    "<tool_call>": "</tool_call>",
    "<think>": "</think>",
    "<thinking>": "</thinking>",
}
"""What opens a stretch that is not read out until it is known what it is, and what closes it."""
_FENCE: Final = re.compile(r"^```\w*\s*|\s*```$")
_SAYING: Final = re.compile(r'^\s*\{\s*"tool"\s*:\s*"say"\s*,\s*"text"\s*:\s*"')
_STRING: Final = re.compile(r'(?:[^"\\]|\\u[0-9a-fA-F]{4}|\\[^u])*')
_HALF_PAIR: Final = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}$")


@dataclass(slots=True)
class Words:
    """An answer's text as it comes in, without the model's thoughts and without the calls written into it."""

    tools: Collection[str]
    """The names that make a piece of JSON a call."""
    thoughts: str = ""
    calls: list[WrittenCall] = field(default_factory=list)
    broken: list[tuple[str, str]] = field(default_factory=list)
    """Calls that are no JSON, by name, as they came."""
    _held: str = ""
    _began: bool = False
    """Whether anything was read out."""
    _spoken: str = ""
    """What was read out of an envelope that is not complete yet."""
    _opening: str = ""
    """What opened the stretch that is held back."""

    @property
    def said_anything(self) -> bool:
        """Whether there were words to read out."""
        return self._began

    def add(self, text: str) -> str:
        """Take in a piece and return what can be read out."""
        self._held += text
        return "".join(self._read(last=False))

    def end(self) -> str:
        """Return what was still held back, at the end of the answer."""
        return "".join(self._read(last=True))

    def _read(self, *, last: bool) -> Iterator[str]:
        while self._held:
            if not self._opening:
                before = self._before_opening(last=last)
                yield self._say(self._held[:before])
                self._held = self._held[before:]
            if not self._opening:
                return
            end = self._end(last=last)
            if end is None:
                yield self._speak(_said_so_far(self._held)) if self._opening == "{" else ""
                return
            block, self._held = self._held[:end], self._held[end:]
            yield self._taken(block)
            self._opening = ""

    def _before_opening(self, *, last: bool) -> int:
        """Return how much of the held text is words, up to the next opening."""
        if not self._began and self._held.lstrip()[:1] in ("{", "["):
            self._opening = "{"
            return 0
        places = {at: opening for opening in _OPENINGS if (at := self._held.find(opening)) >= 0}
        if places:
            self._opening = places[min(places)]
            return min(places)
        return len(self._held) if last else _safe(self._held)

    def _end(self, *, last: bool) -> int | None:
        """Return where the stretch ends that the held text begins with; None while that is not known."""
        closing = _OPENINGS.get(self._opening)
        found = self._held.find(closing, len(self._opening)) if closing else -1
        if found >= 0:
            return found + len(closing or "")
        return len(self._held) if last else None

    def _taken(self, block: str) -> str:
        """Take the thoughts or the calls out of a stretch, and return what of it is words."""
        if self._opening.startswith("<think"):
            self.thoughts += block.removeprefix(self._opening).removesuffix(_OPENINGS[self._opening])
            return ""
        bare = _FENCE.sub("", block.strip()).removeprefix("<tool_call>").removesuffix("</tool_call>")
        calls = written_calls(bare, {*self.tools, SAY})
        self.calls += [call for call in calls if call.name != SAY]
        if calls:
            return self._speak("\n".join(str(c.arguments.get("text", "")) for c in calls if c.name == SAY))
        if name := named_call(bare, self.tools):
            self.broken.append((name, bare))
            return ""
        return self._speak(_said_so_far(bare)) or ("" if self._spoken else self._say(block))

    def _speak(self, said: str) -> str:
        """Return what is new of an envelope's text."""
        new = said[len(self._spoken) :]
        self._spoken = said
        return self._say(new)

    def _say(self, text: str) -> str:
        text = text if self._began else text.lstrip()
        self._began = self._began or bool(text)
        return text


def _said_so_far(envelope: str) -> str:
    """Return what an envelope that is still coming in says."""
    opened = _SAYING.match(envelope)
    if opened is None:
        return ""
    text = _STRING.match(envelope, opened.end())
    said = _HALF_PAIR.sub("", text[0]) if text else ""
    try:
        return str(json.loads(f'"{said}"', strict=False))
    except ValueError:
        return ""


def _safe(text: str) -> int:
    """Return how much of a text can be read out: its end may be the beginning of an opening."""
    for opening in _OPENINGS:
        for length in range(len(opening) - 1, 0, -1):
            if text.endswith(opening[:length]):
                return len(text) - length
    return len(text)
