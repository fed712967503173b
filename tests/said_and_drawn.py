"""Says of a file of strangers' first messages what of them is drawn, as who typed them would count.

A message goes the way that the user's does: the built-in director makes cards of it, the animatic reads them.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.directors.builtin.intents import decide
from assistant.directors.builtin.situation import Situation
from tests.directing import situation
from tools.format import Format
from tools.renderers.animatic.describe import AnimaticRenderer
from tools.renderers.animatic.tokens import tokenise
from tools.renderers.animatic.vocabulary import vocabulary
from tools.storyboard import Storyboard

FILES = {name: Path(__file__).parent / f"strangers_{name}.toml" for name in ("first", "second")}
KINDS = ("main", "subjects", "settings", "actions", "other")
_SMALL = frozenset(
    {"across", "above", "around", "behind", "below", "beside", "in", "front", "inside", "outside", "on"}
    | {"top", "over", "toward", "out", "off", "up", "down", "away", "again", "start", "too", "one", "each"}
    | {"side", "lets", "movie", "under", "through", "by", "ahead", "background", "left", "right", "camera"}
    | {"having", "and"}
)
"""Small words and those of talk about films, which an answer need not name."""
_ENDINGS = (("ies", "y"), ("es", ""), ("s", ""), ("ing", ""), ("ed", ""), ("e", ""))


@dataclass(frozen=True, slots=True)
class Said:
    """One content word or short phrase of a message, and what became of it."""

    message: str
    kind: str
    """`main`, `subjects`, `settings`, `actions` or `other`."""
    words: str
    drawn: bool
    near: bool
    """Whether it is drawn by its nearest kin, and said so."""
    named: bool
    """Whether the answer has all of its words, among what is drawn and what is not."""


def said_of(file: str) -> list[Said]:
    """Return every annotated word of one half of the messages."""
    messages = tomllib.loads(FILES[file].read_text("utf-8"))["message"]
    return [said for message in messages for said in _said(message)]


def lost(said: Sequence[Said]) -> list[Said]:
    """Return the content words that are neither drawn nor named."""
    return [one for one in said if not one.named]


def share(said: Sequence[Said], *kinds: str) -> float:
    """Return the part of the words of some kinds that is drawn."""
    asked = [one for one in said if one.kind in kinds]
    return sum(one.drawn for one in asked) / len(asked)


def places(said: Sequence[Said]) -> float:
    """Return the part of the messages which say where it happens whose place, or one of them, is drawn."""
    drawn: dict[str, bool] = {}
    for one in said:
        if one.kind == "settings":
            drawn[one.message] = one.drawn or drawn.get(one.message, False)
    return sum(drawn.values()) / len(drawn)


def _said(message: Mapping[str, Any]) -> list[Said]:
    text = message["text"]
    board = _board(text)
    resolution = AnimaticRenderer().resolve(board)
    phrases = (*resolution.drawn, *_style_words(board.format.style))
    found = []
    for kind in KINDS[1:]:
        for place, words in enumerate(message[kind]):
            if all(word in _SMALL for word in _words(words)):
                continue
            drawn = [phrase for phrase in phrases if _within(words, (phrase,))]
            found.append(
                Said(
                    text,
                    "main" if kind == "subjects" and place == 0 else kind,
                    words,
                    bool(drawn) or _within(words, phrases),
                    bool(drawn) and all("drawn as" in phrase for phrase in drawn),
                    _within(words, (*phrases, *resolution.not_drawn)),
                )
            )
    return found


def _board(text: str) -> Storyboard:
    """Return the board that the director makes of a first message."""
    (call,) = (one for one in decide(text, Situation.of(situation())).calls if one.name == "set_storyboard")
    board = Storyboard("b1", 1, (), Format().changed(style=call.args.get("style", "none")))
    for card in call.args["cards"]:
        board = board.insert_card(card["text"])
    return board


def _style_words(style: str) -> list[str]:
    """Return the words that mean a board's style; the director has taken them out of the cards."""
    return [word.replace("-", " ") for word in vocabulary().row("styles", "style", style.replace(" ", "-"))]


def _within(words: str, phrases: Sequence[str]) -> bool:
    """Tell whether phrases hold all words of one, in whatever form."""
    held = {_stem(word) for phrase in phrases for word in _words(phrase)}
    return all(_stem(word) in held for word in _words(words) if word not in _SMALL)


def _words(text: str) -> list[str]:
    return [token.word for token in tokenise(text.replace("“", " ").replace("”", " ")).tokens]


def _stem(word: str) -> str:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            word = word[: len(word) - len(ending)] + instead
            break
    return (word[:-1] if len(word) > 3 and word[-1] == word[-2] else word).rstrip("e")
