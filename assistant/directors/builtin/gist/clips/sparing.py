"""Knows of the stretches of a clip whether they stay or go, from all that is said of them and of the rest."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from assistant.directors.builtin.gist.clause import Clause
from assistant.directors.builtin.gist.marks.cues import bad_words
from assistant.directors.builtin.numerals import NUMBER

_PIECE: Final = re.compile(r"<([A-Z_]+)>")
_STAYS: Final = {"stay": True, "go": False, "unclear": None}


def stretches_stay(clause: Clause) -> tuple[bool | None, str]:
    """Return whether all stretches of a clause stay, None where that is unclear, and what is said besides."""
    text = clause.text
    for mark in reversed(clause.all("stretch")):
        text = f"{text[: mark.start]} § {text[mark.end :]}"
    text = _piece("AND_MORE").sub("§", re.sub(r"\s+(?=[\s,.;])", "", text))
    stays = (
        next((stays for said, stays in _rows() if said.search(text)), None) if text.count("§") == 1 else None
    )
    return stays, _piece("WORDS").sub(" ", text).replace("§", " ")


@cache
def _table() -> Mapping[str, Any]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


@cache
def _rows() -> Sequence[tuple[re.Pattern[str], bool | None]]:
    return [(re.compile(_whole(said), re.I), _STAYS[how]) for said, how in _table()["said"]["rows"]]


@cache
def _piece(name: str) -> re.Pattern[str]:
    return re.compile(_whole(f"<{name}>"), re.I)


def _whole(said: str) -> str:
    pieces = {**_table()["piece"], "NUMBER": NUMBER, "BADWORDS": "|".join(sorted(bad_words()))}
    while _PIECE.search(said):
        said = _PIECE.sub(lambda piece: pieces[piece[1]], said)
    return said
