"""Takes off what people say around a wish: greetings, apologies, thanks. What is left wishes for the same."""

import re
from functools import cache
from typing import Final

from assistant.directors.builtin.correcting import corrected
from assistant.directors.builtin.leads import without_leads
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.tables import mapping

_SENTENCES: Final = re.compile(r"(?<=[.!?])(?<!\bmr\.)(?<!\bms\.)(?<!\bmrs\.)(?<!\bdr\.)\s+", re.I)
_AMONG: Final = re.compile(
    r"(?:,\s*(?:sorry(?=, not )|oh|hmm+|uh|um|erm?|well|you know|i think|i guess|if possible"
    r"|if you (?:can|could)|please|(?:only )?if (?:it|that)(?:'s| is|isn't"
    r"| is not) (?:not )?[\w' ]+?|(?:my )?dear|young (?:man|lady|woman)|assistant|mutoscope|sir|mate|dude))+"
    r"\s*(?=,)|(?<=\w) (?:thx|pls|plz|lol|haha+)(?=,)",
    re.I,
)
"""Between two commas."""
_SMILEYS: Final = re.compile(
    r"\s*(?<![\w\"])[:;=]'?-?[)(DPpo3]+(?=\s|$)|(?<=\S)\s*[\U0001f300-\U0001faff\u2600-\u27bf\ufe0f]+(?=\s*$)"
)
_MOST: Final = 6
"""Manners that stand one behind the other."""


def without_manners(text: str) -> str:
    """Return a message without the manners of its sentences; one that is nothing else stays."""
    return (
        "\n".join(
            " ".join(filter(None, map(_bare, _SENTENCES.split(_SMILEYS.sub(_stop, corrected(line))))))
            for line in text.splitlines()
        ).strip()
        or text
    )


def _stop(smiley: re.Match[str]) -> str:
    """Return the full stop in the place of which a smiley stands, or nothing."""
    before, after = smiley.string[: smiley.start()], smiley.string[smiley.end() :]
    return "." if before[-1:].isalnum() and after[:1] == " " else ""


def _bare(sentence: str) -> str:
    """Return a sentence without its manners; nothing where it has no more."""
    before, behind = _patterns()
    sentence = sentence if '"' in sentence else _AMONG.sub("", sentence)
    for _ in range(_MOST):
        shorter = before.sub("", sentence, count=1)
        shorter = shorter if '"' in shorter else behind.sub(r"\g<end>", without_leads(shorter), count=1)
        if shorter == sentence:
            break
        sentence = shorter
    return sentence if re.search(r"\w", sentence) else ""


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = mapping("manners")
    ahead = "|".join(table["before"]).replace("NUMBER", NUMBER).replace("CALLED", table["called"])
    return (
        re.compile(
            rf"^(?:{ahead})\b[\s,.!:;…–-]*(?:but |and )?",
            re.I,
        ),
        re.compile(
            rf"(?<![\s,;:–-])(?:[\s,;:–-]{{1,4}}(?:and )?(?:{'|'.join(table['behind'])})"
            rf"|,\s*(?:my )?(?:{table['called']}))(?:,? (?:please|pls))?(?P<end>[\s.!?]{{0,4}})$",
            re.I,
        ),
    )
