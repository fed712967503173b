"""What the user answers when asked about a long render: yes, no, or some cards; how words are read as that.

Asks nothing and renders nothing. Words that are no answer are none: they are a message like any other.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal

from assistant.directors.builtin.numerals import ORDINAL, place
from assistant.directors.builtin.targets import NOUN
from assistant.events import Confirm
from tools.storyboard import MAX_CARDS

Kind = Literal["yes", "no", "cards"]


@dataclass(frozen=True, slots=True)
class Verdict:
    """An answer to the question about a render."""

    kind: Kind
    words: str = ""
    """What was said, as it was said."""
    wish: str = ""
    """What a no asks for instead, where it says more than no."""
    cards: tuple[int, ...] = ()
    """The places of the cards that shall be rendered alone, counted from 1."""

    def to_json(self) -> dict[str, Any]:
        """Return JSON values for the conversation's memory."""
        return {"kind": self.kind, "words": self.words, "wish": self.wish, "cards": list(self.cards)}

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "Verdict":
        """Return the answer that `to_json` wrote."""
        return cls(data["kind"], data["words"], data["wish"], tuple(data["cards"]))


YES: Final = Verdict("yes")
NO: Final = Verdict("no")

_TABLES: Final = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def _any(name: str) -> str:
    """Return a pattern for the words of a table."""
    return f"(?:{'|'.join(map(re.escape, _TABLES[name]))})"


_ENDING: Final = re.compile(rf"(?:[\s,]+{_any('polite')})+$", re.I)
_LEADING: Final = re.compile(rf"^(?:{_any('leading')}[\s,]+)+", re.I)
_STOP: Final = r"\s*[,.;:!–—-]+\s*"
_ON: Final = r"(?:(?:but|and|so|then|please)\s+)*(?P<rest>.+)$"
_NO_AND: Final = re.compile(
    rf"^(?:{_any('no_before_all')}(?:{_STOP}|\s+)|{_any('no_before_stop')}{_STOP}"
    rf"|no\s+(?={_any('wishing')}\b)){_ON}",
    re.I,
)
_YES_AND: Final = re.compile(rf"^{_any('yes_before')}(?:{_STOP}|\s+){_ON}", re.I)
_BEFORE: Final = re.compile(r"^first[\s,]+|(?<!the)(?<!only)[\s,]+(?:first|before that|beforehand)$", re.I)
"""What says of a wish that it comes before the render: at a no it does."""
_ONLY: Final = re.compile(rf"^(?:{_any('only')}[\s,:]+)+", re.I)
_ALONE: Final = re.compile(rf"[\s,]+{_any('alone')}$", re.I)
_COUNT: Final = r"\b(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)\b"
_AND: Final = r"(?:\s*(?:,|&|\+|\band\b)\s*)+"
_TO: Final = r"\s*(?:-|–|\bto\b|\bthrough\b)\s*"
_FIRST_FEW: Final = re.compile(rf"(?:the )?(?P<end>first|last) (?P<count>{_COUNT})(?: {NOUN})?", re.I)
_PLACE: Final = rf"(?:the )?{ORDINAL}(?: {NOUN}| ones?)?"
_PLACES: Final = re.compile(rf"{_PLACE}(?:{_AND}{_PLACE})*", re.I)
_NUMBERS: Final = re.compile(
    rf"(?:the )?(?:{NOUN} ?)?(?:#|no\.? ?|number )?{_COUNT}(?:(?:{_AND}|{_TO})(?:{NOUN} ?)?#?{_COUNT})*", re.I
)
_BUT: Final = re.compile(
    rf"(?:all|everything|every {NOUN}|all (?:of )?(?:the )?{NOUN}|all of (?:it|them)),?"
    r" (?:but|except(?: for)?|without|save|apart from) (?P<these>.+)",
    re.I,
)


def read_verdict(question: Confirm, text: str) -> Verdict | None:
    """Return what words answer to a question, or None where they are no answer."""
    cards = question.cards or MAX_CARDS
    said = " ".join(text.replace("’", "'").split()).strip(" .!…")
    if not said:
        return None
    if _says(said, "yes"):
        return Verdict("yes", text)
    if _says(said, "no"):
        return Verdict("no", text)
    on = _NO_AND.match(said) or _YES_AND.match(said)
    if picked := _picked(_plain(on["rest"] if on else said), cards):
        return Verdict("cards", text, cards=picked)
    if on and on.re is _NO_AND:
        return _no(text, on["rest"])
    return Verdict("yes", text) if on and (_says(on["rest"], "yes") or not _plain(on["rest"])) else None


def is_yes(text: str) -> bool:
    """Return whether all that is said is a yes: “sure, go ahead”."""
    return _says(text, "yes")


def reply_to(question: Confirm, text: str) -> Verdict:
    """Return what words are where nothing but an answer can be given: others are a no, and a wish."""
    wish = " ".join(text.split())
    return read_verdict(question, text) or Verdict("no", wish, wish)


def _says(said: str, name: str) -> bool:
    """Return whether all that is said is in a table: “sure, go ahead”."""
    table = _TABLES[name]
    parts = [part for part in re.split(_AND, said.lower().strip(" .!,")) if part]
    known = [part in table or _plain(part) in table or not _plain(part) for part in parts]
    return all(known) and any(_plain(part) for part in parts)


def _no(words: str, rest: str) -> Verdict:
    """Return a no that goes on: by more of the same, or by a wish."""
    wish = "" if _says(rest, "no") or not _plain(rest) else _BEFORE.sub("", _ENDING.sub("", rest))
    return Verdict("no", words, wish=wish.strip(" ,.!"))


def _plain(text: str) -> str:
    """Return words in small letters without what is said out of politeness alone."""
    said = text.lower().strip(" .!,")
    return _LEADING.sub("", _ENDING.sub("", f" {said}").strip()).strip(" ,")


def _picked(text: str, cards: int) -> tuple[int, ...]:
    """Return the cards that words choose, and nothing else besides."""
    chosen = _ONLY.sub("", text)
    for words in dict.fromkeys((chosen, _ALONE.sub("", chosen))):
        if match := _BUT.fullmatch(words):
            left_out = _places(match["these"], cards)
            return tuple(k for k in range(1, cards + 1) if k not in left_out) if left_out else ()
        if places := _places(words, cards):
            return tuple(sorted(places))
    return ()


def _places(words: str, cards: int) -> set[int]:
    if match := _FIRST_FEW.fullmatch(words):
        count = min(place(match["count"], cards), cards)
        return set(
            range(1, count + 1) if match["end"].lower() == "first" else range(cards - count + 1, cards + 1)
        )
    if _PLACES.fullmatch(words):
        return {place(one, cards) for one in re.findall(ORDINAL, words, re.I)}
    if not _NUMBERS.fullmatch(words):
        return set()
    found = [place(one, cards) for one in re.findall(_COUNT, words, re.I)]
    if len(found) == 2 and re.search(_TO, words) and found[0] < found[1] <= cards:
        return set(range(found[0], found[1] + 1))
    return set(found)
