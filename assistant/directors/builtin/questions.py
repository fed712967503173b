"""Questions that the next message may answer in a word: which card, how long, which thing, what is seen."""

import re
from collections.abc import Mapping
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.nearest import is_of_our_work, is_to_us
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, SECONDS, number
from assistant.directors.builtin.rewriting import names
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import plain, polite_off
from assistant.verdict import is_yes

_CARD: Final = re.compile(
    r"^(?:i mean(?:t)? )?(?:in |for |on |at |to )?(?:(?:the )?(?P<ordinal>" + ORDINAL + r"|middle)"
    r"(?: (?:one|card|scene|shot|of them))?|(?:card |scene |shot |number |no\.? ?|#)?(?P<number>\d{1,3}|"
    + NUMBER
    + r")|(?P<all>all(?: of them| cards| scenes)?|both(?: of them)?|every(?: one| card| scene)?"
    r"|everywhere))$",
    re.I,
)
_LENGTH: Final = re.compile(
    rf"^(?:about |maybe |say |around |roughly |to |for |let's say )*"
    rf"(?:(?P<time>{SECONDS})|(?P<bare>{NUMBER}))(?: long| or so)?$",
    re.I,
)
_THING: Final = re.compile(
    r"^(?:i mean(?:t)? |no,? )?(?P<thing>(?:the |an? |his |her )?[\w'-]+(?: [\w'-]+){0,3})$", re.I
)
_LONGEST: Final = 200


def answered(said: str, asked: Mapping[str, str], now: Situation) -> str:
    """Return the whole wish that a message makes as the answer to a question; itself where it is none.

    Args:
        said: the message.
        asked: what the question asked for (`card`, `length`, `thing` or `seen`), and the wish around it.
        now: where the session stands.
    """
    words = polite_off(plain(said)).strip(" .,!;:?")
    found = _READ[asked["for"]](words, now) if len(words) <= _LONGEST else ""
    return asked["wish"].replace("{}", found) if found else said


def _card(words: str, now: Situation) -> str:
    match = _CARD.match(words)
    if match is None:
        return ""
    if match["all"]:
        return "all cards"
    return f"the {match['ordinal']} card" if match["ordinal"] else f"card {number(match['number'])}"


def _length(words: str, now: Situation) -> str:
    match = _LENGTH.match(words)
    return (match["time"] or f"{number(match['bare'])} seconds") if match else ""


def _thing(words: str, now: Situation) -> str:
    match = _THING.match(words)
    thing = match["thing"] if match else ""
    return thing if thing and any(names(card["text"], thing) for card in now.cards) else ""


def _seen(words: str, now: Situation) -> str:
    return "" if is_to_us(words) or is_of_our_work(words) or not lexicon.is_seen(words) else words


def _yes(words: str, now: Situation) -> str:
    return words if is_yes(words) else ""


_READ: Final = {"card": _card, "length": _length, "thing": _thing, "seen": _seen, "yes": _yes}
