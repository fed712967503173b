"""Reads a new film: whether a message describes one, and the board it becomes."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.adding import is_addition
from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.formats import FormatSaid, read_format
from assistant.directors.builtin.happening import happens
from assistant.directors.builtin.looks import look_of, stripped
from assistant.directors.builtin.nearest import is_of_our_work
from assistant.directors.builtin.noting import noted_format
from assistant.directors.builtin.references import is_named_alone
from assistant.directors.builtin.scenes import split_scenes
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.tables import mapping
from assistant.directors.builtin.targets import target
from assistant.directors.builtin.wording import is_asked, polite_off, preamble_off, sentence

_COMPARING: Final = re.compile(rf"^an?\s+(?:different|other|{'|'.join(mapping('compared'))})\b", re.I)
_INDEFINITE: Final = re.compile(
    r"^(?:an?|two|three|four|five|six|seven|ten|some|several|many|\d+|a (?:group|pair|herd"
    r"|flock) of)\b(?! (?:bit|little|lot|few)\b)",
    re.I,
)
_COMMA: Final = re.compile(r",\s+(?:and\s+)?")
_SOMEBODY: Final = re.compile(
    r"(?:an?|the|two|three|some|his|her|its|people|everyone|it|he|she|they|\w{3,}s)\b", re.I
)
_QUESTION: Final = re.compile(
    r"^(?:what|why|who|when|where|which|how|is|are|does|do you|did|has|have you|am i|should|can|could"
    r"|would|will|whose)\b",
    re.I,
)


def is_new(said: str, now: Situation) -> bool:
    """Return whether a message describes something new to see, though there is a board."""
    if is_addition(polite_off(said)):
        return False
    asked = preamble_off(read_format(said).rest) if is_asked(said) else ""
    if asked and lexicon.is_seen(asked) and "setting" in (look_of(asked) or {"setting": ""}):
        return (
            target(said, len(now.cards)) is None or re.search(r"\b(?:scene|card) 1\b", said, re.I) is not None
        )
    words = polite_off(said)
    if is_named_alone(words, now):
        return False
    if re.match(r"^(?:scene|card) 1\b.*\b(?:scene|card) 2\b", words, re.I | re.S):
        return True
    look = look_of(words)
    place = bool(
        look
        and "setting" in look
        and re.match(r"^the\b", words, re.I)
        and not is_of_our_work(words)
        and stripped(words) == words.strip(" .,!;:")
    )
    if (
        _COMPARING.match(words)
        or not (_INDEFINITE.match(words) or place)
        or re.search(r"\b(?:instead|rather than)\b", words, re.I)
    ):
        return False
    return (
        lexicon.is_seen(words)
        and (look is None or "setting" in look)
        and target(words, len(now.cards)) is None
    )


def new_board(said: str, now: Situation) -> Decision | None:
    """Return a new board, where the message says what is to be seen."""
    if _QUESTION.match(polite_off(said)) and said.rstrip().endswith("?"):
        return None
    found = read_format(said)
    words = preamble_off(found.rest)
    if not lexicon.is_seen(words) or _is_only_look(words):
        return None
    return _board(words, found, now)


def _is_only_look(words: str) -> bool:
    found = lexicon.spans(words)
    return lexicon.is_look(words) and not any(span.slots & {"hour", "weather"} for span in found)


def _in_sentences(words: str) -> str:
    """Return a description with a stop between parts that each tell what somebody does, for its commas."""
    parts = _COMMA.split(words.strip(" ."))
    if len(parts) == 1 or not all(_SOMEBODY.match(part) and happens(part) for part in parts):
        return words
    return " ".join(map(sentence, parts))


def _board(words: str, found: FormatSaid, now: Situation) -> Decision:
    scenes = split_scenes(_in_sentences(words), count=found.scenes, duration=found.chosen.get("duration"))
    settings = noted_format(now.notes)
    if any("at" in card for card in scenes.cards):
        settings.pop("duration", None)
    settings |= found.chosen
    if scenes.duration:
        settings["duration"] = scenes.duration
    note = (
        f"The description was long, so sentences share {len(scenes.cards)} cards." if scenes.crowded else ""
    )
    return Decision((call("set_storyboard", cards=list(scenes.cards), **settings),), render=True, said=note)
