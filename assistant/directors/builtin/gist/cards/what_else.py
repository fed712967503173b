"""Tells what else happens behind what shall not be: “instead of bread, and one squirrel grabs some”."""

import re
from typing import Final

from assistant.directors.builtin.gist.parting.board_words import names_one
from assistant.directors.builtin.gist.parting.sentence_shapes import sentence_in
from assistant.directors.builtin.happening import are_many
from assistant.directors.builtin.situation import Situation

_AND_MORE: Final = re.compile(
    r"\b(?P<old>(?:instead of|rather than) [^,;]+?)(?:,? and |, )"
    r"(?=(?:the|an?|one|two|three|some|everyone|they|he|she|it|his|her|its|their)\b)",
    re.I,
)
_THE: Final = re.compile(r"the (?P<what>[\w-]+) ", re.I)


def with_what_else(text: str) -> list[str]:
    """Return a wish for something instead, and the sentence behind it; nothing where none is there."""
    cut = _AND_MORE.search(text)
    found = [text[: cut.end("old")], text[cut.end() :]] if cut else []
    return found if found and sentence_in(found[1]) else []


def of_newcomers(part: str, before: Situation, now: Situation) -> str:
    """Return “some pigeons sit there” for “the pigeons sit there”, where what was wished left them out."""
    who = _THE.match(part)
    if who is None or names_one(who["what"], now) or not names_one(who["what"], before):
        return part
    return f"{'some' if are_many(who['what']) else 'a'} {part[who.start('what') :]}"
