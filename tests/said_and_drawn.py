"""How much of what strangers say is drawn: their first messages, taken the way the product takes them.

A message goes through the built-in director, the verbs it calls and the animatic's reading of the board; what
the answer lists as drawn and as not drawn is held against the words marked in `strangers_*.toml`.
"""

import re
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Literal

from assistant.directors.builtin.intents import decide
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.styles import take_style
from tests.directing import situation
from tests.studio import do
from tests.talking import idle_workbench
from tools.errors import RequestError
from tools.renderers.animatic.describe import AnimaticRenderer
from tools.storyboard import Storyboard
from tools.workbench import Workbench

Half = Literal["first", "second"]
Role = Literal["subjects", "settings", "actions", "other"]
Part = Role | Literal["main", "all"]
Fate = Literal["itself", "nearest", "labelled", "named", "between", "lost"]
"""Drawn as itself or by the nearest thing; shown as a labelled shape; named as not drawn; in neither list:
words between two things, and all others."""

ROLES: Final[tuple[Role, ...]] = ("subjects", "settings", "actions", "other")
DRAWN: Final[tuple[Fate, ...]] = ("itself", "nearest")
_SHOWN: Final[tuple[Fate, ...]] = (*DRAWN, "labelled")
_NUMBERS: Final = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WORD: Final = re.compile(r"[^\W_]+")
_SMALL: Final = frozenset(
    _WORD.findall(
        "a an the of to in on at up down out off away into it its his her their"
        " with by from for and as is too"
    )
)
"""Words that do not count within a marked phrase: "falls over" is drawn where "falls" is."""
_PLACING: Final = frozenset(
    _WORD.findall(
        "above across ahead around behind below beside in inside front next to"
        " outside over through toward towards under"
    )
)
"""Words between two things. One is named with the thing that follows it; no answer lists them alone, so they
are counted apart from what is lost."""
_NOTE: Final = re.compile(r"\((?P<note>drawn as [^)]*|as a labelled shape|\w+ are drawn)\)")
_ENDINGS: Final = (("ies", "y"), ("ied", "y"), ("ing", ""), ("ed", ""), ("es", ""), ("s", ""))


@dataclass(frozen=True, slots=True)
class Message:
    """A first message, and its words that can be seen."""

    text: str
    words: tuple[tuple[Role, str], ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing that the answer names: its words, and what stands in for it."""

    words: frozenset[str]
    notes: tuple[str, ...] = ()

    def shows(self, role: Role) -> Fate | None:
        """Return how a word of this role is shown here; nothing where it was read as something else."""
        if any("labelled" in note for note in self.notes):
            return "labelled"
        acted = [note.split()[2].endswith("ing") for note in self.notes if note.startswith("drawn as")]
        fitting = [one for one in acted if one == (role == "actions") or role == "other"]
        if acted and not fitting and len(self.words) == 1:
            return None
        return "nearest" if fitting else "itself"


@dataclass(frozen=True, slots=True)
class Told:
    """What the answer to one message says."""

    drawn: tuple[Piece, ...] = ()
    named: frozenset[str] = frozenset()
    film: bool = False
    """Whether a board was made at all."""

    def listed(self) -> frozenset[str]:
        """Return all words of what is drawn, whatever they were read as."""
        return frozenset(word for piece in self.drawn for word in piece.words)


@dataclass(slots=True)
class Tally:
    """What became of the words of many messages."""

    messages: int = 0
    films: int = 0
    main: list[Fate] = field(default_factory=list)
    fates: dict[Role, list[Fate]] = field(default_factory=lambda: {role: [] for role in ROLES})
    places: list[bool] = field(default_factory=list)
    """Of each message that says where it happens, whether a place that it names is drawn."""

    def share(self, role: Part, *fates: Fate) -> float:
        """Return the share of a role's words that came to one of these fates."""
        found = self.of(role)
        return sum(fate in fates for fate in found) / len(found)

    def placed(self) -> float:
        """Return the share of the messages which say where that are seen to happen there."""
        return sum(self.places) / len(self.places)

    def of(self, role: Part) -> list[Fate]:
        """Return the fates of a role's words."""
        if role == "main":
            return self.main
        return [fate for one in ROLES for fate in self.fates[one]] if role == "all" else self.fates[role]

    def count(self, fate: Fate) -> int:
        """Return how many of all words came to this fate."""
        return self.of("all").count(fate)


def messages(half: Half) -> list[Message]:
    """Return the messages of one file."""
    data = tomllib.loads((Path(__file__).parent / f"strangers_{half}.toml").read_text("utf-8"))
    return [
        Message(one["text"], tuple((role, word) for role in ROLES for word in one[role]))
        for one in data["message"]
    ]


def judged(half: Half) -> Iterator[tuple[Message, Told, list[Fate]]]:
    """Yield each message with what it was told and what became of each of its words."""
    with tempfile.TemporaryDirectory() as folder, idle_workbench(Path(folder)) as bench:
        for message in messages(half):
            told = _told(message.text, bench)
            yield message, told, [_fate(message, told, role, word) for role, word in message.words]


def tally(half: Half) -> Tally:
    """Return what became of the words of one file."""
    sums = Tally()
    for message, told, fates in judged(half):
        sums.messages += 1
        sums.films += told.film
        sums.main.append(fates[0])
        for (role, _), fate in zip(message.words, fates, strict=True):
            sums.fates[role].append(fate)
        named = [
            fate in DRAWN for (role, _), fate in zip(message.words, fates, strict=True) if role == "settings"
        ]
        sums.places += [any(named)] if named else []
    return sums


def missing(half: Half) -> Iterator[tuple[Message, list[tuple[Role, str, Fate]]]]:
    """Yield each message that is not wholly drawn, with the words that are not."""
    for message, _, fates in judged(half):
        words = [(*word, fate) for word, fate in zip(message.words, fates, strict=True) if fate not in DRAWN]
        if words:
            yield message, words


def _told(text: str, bench: Workbench) -> Told:
    board = _board(text, bench)
    if board is None:
        return Told()
    resolution = AnimaticRenderer().resolve(board)
    drawn = [piece for phrase in resolution.drawn for piece in _pieces(phrase)]
    named = {word for phrase in resolution.not_drawn for word in _listed(phrase)}
    style = board.format.style
    if style != "none":
        said = _taken_as_style(text)
        (drawn.append(Piece(said)) if style in resolution.drawn else named.update(said))
    return Told(tuple(drawn), frozenset(named), True)


def _board(text: str, bench: Workbench) -> Storyboard | None:
    """Return the board that the director makes of a first message, if it makes one."""
    board = None
    for call in decide(text, Situation.of(situation())).calls:
        try:
            board = getattr(do(bench, call.name, **call.args), "board", None) or board
        except RequestError:
            return None
    return board


def _taken_as_style(text: str) -> frozenset[str]:
    """Return the words that the director turned into the board's style: "claymation" is stop motion."""
    return frozenset(_words(text)) - frozenset(_words(take_style(text)[1]))


def _pieces(phrase: str) -> Iterator[Piece]:
    """Yield what a phrase lists: "a cat and an ape (drawn as a gorilla)" is a cat, and nearly an ape."""
    listed = re.split(r", | and (?![^(]*\))", phrase)
    for part in listed if len(listed) == 1 else [*listed, phrase]:
        yield Piece(frozenset(_listed(part)), tuple(match["note"] for match in _NOTE.finditer(part)))


def _listed(phrase: str) -> list[str]:
    """Return a listed phrase's words; "a man" answers "one man" too."""
    words = _words(_NOTE.sub("", phrase))
    return [*words, _stem("one")] if words[:1] in (["a"], ["an"]) else words


def _fate(message: Message, told: Told, role: Role, word: str) -> Fate:
    wanted = _essential(word)
    shown = [fate for piece in told.drawn if wanted <= piece.words and (fate := piece.shows(role))]
    for fate in _SHOWN:
        if fate in shown:
            return fate
    if wanted <= told.listed() | told.named:
        return "named"
    if _PLACING.issuperset(word.lower().split()):
        return "named" if _follower(message.text, word) & told.named else "between"
    return "lost"


def _essential(word: str) -> frozenset[str]:
    """Return the words of a marked phrase that matter."""
    words = _words(word)
    return frozenset(one for one in words if one not in _SMALL) or frozenset(words)


def _follower(text: str, placing: str) -> frozenset[str]:
    """Return the next two words of weight after a placing word."""
    words = _words(re.split(rf"\b{re.escape(placing)}\b", text, maxsplit=1)[-1])
    return frozenset([one for one in words if one not in _SMALL][:2])


def _words(text: str) -> list[str]:
    """Return a text's words without what an ending adds, numbers as figures."""
    return [_stem(word) for word in _WORD.findall(text.lower().replace("’", "'").replace("'s", ""))]


def _stem(word: str) -> str:
    if word in _NUMBERS:
        return str(_NUMBERS.index(word))
    for ending, instead in _ENDINGS:
        rest = word.removesuffix(ending)
        if rest != word and len(rest) > 2 and _sounds(rest) and not word.endswith(("ss", "us", "is")):
            word = rest + instead
            break
    doubled = len(word) > 3 and word[-1] == word[-2]
    return word[:-1] if doubled or (word.endswith("e") and len(word) > 3) else word


def _sounds(rest: str) -> bool:
    return any(letter in "aeiouy" for letter in rest)
