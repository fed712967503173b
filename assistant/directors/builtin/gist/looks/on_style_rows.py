"""Reads a style in a row with what else is said of the film: “80s comic, pink sky, bold outlines, square”."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, change
from assistant.directors.builtin.gist.cards.wish import wish_of
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.film.on_formats import shaped
from assistant.directors.builtin.gist.film.on_lengths import timed
from assistant.directors.builtin.gist.film.on_versions import varied
from assistant.directors.builtin.gist.looks.on_looks import lit
from assistant.directors.builtin.gist.looks.on_styles import compared, looking, looks_of, styled
from assistant.directors.builtin.gist.marks.cues import other_look, styles, textures
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.phrases import EDGES
from assistant.directors.builtin.gist.marks.pointing import is_of_board
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.happening import happens
from assistant.directors.builtin.several import together
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import vocabulary

_COMMA: Final = re.compile(
    r"\s*,\s*(?:and )?| with (?!(?:the|his|her|its|their|an?|some)\b)"
    r"|,? (?=(?:except|apart from|but not|other than)\b)",
    re.I,
)
_OF_FILM: Final[tuple[Rule, ...]] = (shaped, varied, timed)
_LED: Final = re.compile(
    r"(?:the|his|her|its|their|my|our|your|this|that|these|those|it|he|she|they|i|we|you|there|like|as|for|because"
    r"|since|so|but|not|if|when|while|upside|backwards?|reversed?|in|on|at|to|from|and|or)\b|.*\b(?:said|please|thanks?|thx|lol)\b",
    re.I,
)
"""Begins what is no mere detail of a style."""
_DRAWN: Final = re.compile(
    r"(?:[\w-]+ ){0,3}(?:outlines?|lines|strokes|edges|tones|palette|grain|contrast|contours|hatching"
    r"|texture|colou?rs)",
    re.I,
)
"""How a picture is drawn."""
_KEPT: Final = re.compile(
    r"(?:(?:only|just|please|and|keep|leave|(?P<but>except(?: for)?|apart from"
    r"|but not|other than)|but)[\s,]+)*(?P<who>(?:the|his|her|its|their)\b[\w' -]+?)"
    r"(?: (?:(?:(?:should|can|must|may) )?(?:stay|remain|be|keep|look)s? |(?:is|are) )?"
    r"(?P<how>(?:in (?:an? )?)?[\w-]+(?: [\w-]+)?))??(?: please| though)?$",
    re.I,
)
_NORMAL: Final = re.compile(r"\b(?:colou?rs?|colou?rful|real|normal|natural)\b", re.I)
_STYLED: Final = frozenset({"styled", "looking", "in_a_row", "excepted"})
_BESIDE_DETAILS: Final = frozenset(
    {"only", "keep", "slightly", "strongly", "adding", "all clips", "smooth", "sample"}
)
_DARK: Final = re.compile(r"\bnoir\b|\bdetective (?:film|movie|picture|stor)", re.I)
_SHADOWS: Final = re.compile(r"(?:[\w-]+ ){0,3}(?:shadows?|the works)", re.I)
"""What a style that is dark has of itself."""
_LONGEST_DETAIL: Final = 5
_EXPLAINED: Final = re.compile(
    r"(?:(?:just|a bit|kind of|sort of|a little) )*(?:like|as (?:if|though)) ", re.I
)
"""Only explains the style that was named before it."""


def in_a_row(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a style among other looks: “80s synthwave, pink sky, purple water”."""
    pieces = [piece for piece in _COMMA.split(clause.text) if piece.strip(EDGES)]
    if _DARK.search(clause.text):
        pieces = [piece for piece in pieces if not _SHADOWS.fullmatch(piece.strip(EDGES))]
    if (
        len(pieces) < 2 - bool(_DARK.search(clause.text))
        or not now.cards
        or not is_of_board(clause, context, now)
    ):
        return None
    if lit(wish_of(clause, context, now)):
        return None
    said = [marked(piece.strip(EDGES), now) for piece in pieces]
    read = [(clause, *_piece(clause, context, now)) for clause in said if clause.left()]
    made = [one for _, one, _ in read if one]
    more = [clause.text for clause, one, _ in read if one is None and not _EXPLAINED.match(clause.text)]
    if not any(of_style for *_, of_style in read) or not all(_is_detail(text, now) for text in more):
        return None
    return together([*made, _in_detail(together(made), more, now)]) if more else together(made)


def _is_detail(text: str, now: Situation) -> bool:
    """Return whether words beside a style only say more of it: “bold outlines”, “black on white”."""
    if _LED.match(text) or len(text.split()) > _LONGEST_DETAIL or happens(text.rpartition(" ")[0]):
        return False
    named = lexicon.subject(text)
    if named is not None and named.words in vocabulary().kinds:
        return False
    others = {mark.name for mark in marked(text, now).marks} - _BESIDE_DETAILS
    return not others and not things(f"the {text}", now)


def _in_detail(made: Decision, more: Sequence[str], now: Situation) -> Decision:
    """Return what more is said of a style, for the cards that are given it."""
    cards = [one.args["card"] for one in made.calls if "look" in one.args] or now.positions
    return change(*looks_of(cards, [text[:1].lower() + text[1:] for text in more]))


def _piece(clause: Clause, context: Context, now: Situation) -> tuple[Decision | None, bool]:
    """Return what a piece of a row wishes, and whether that is a style."""
    rules = (styled, looking, compared)
    if style := next((made for rule in rules if (made := rule(clause, context, now))), None):
        return style, True
    if kept := _kept(clause.text, now):
        return kept, False
    if textures().fullmatch(clause.text):
        return change(*looks_of(now.positions, [clause.text.lower()])), False
    alone = Context(context.alone)  # a row that is not read after all sets no lengths
    of_film = next((made for rule in _OF_FILM if (made := rule(clause, alone, now))), None)
    if of_film and of_film.calls:
        return of_film, False
    edits = lit(wish_of(clause, context, now))
    return (change(*edits) if edits else None), False


def excepted(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read who or what does not take on the style before: “… but the captain stays realistic”."""
    if context.decision is None or context.rule not in _STYLED:
        return None
    pieces = [piece.strip(EDGES) for piece in _COMMA.split(clause.text)]
    if all(_DRAWN.fullmatch(piece) and _is_detail(piece, now) for piece in pieces):
        return together([context.decision, _in_detail(context.decision, pieces, now)])
    kept = _kept(clause.text, now)
    return together([context.decision, kept]) if kept else None


def _kept(text: str, now: Situation) -> Decision | None:
    """Return the cards of who or what does not take on a style, with that said."""
    match = _KEPT.match(text.strip(EDGES))
    shown = things(match["who"], now) if match else []
    if match is None or not shown:
        return None
    cards = sorted({card for one in shown for card in one.cards})
    if not match["how"]:
        return change(*looks_of(cards, [f"{match['who'].lower()} as in life"])) if match["but"] else None
    how = [span for span in lexicon.spans(match["how"]) if span.slots & {"colour"}]
    named = other_look().search(match["how"]) or any(one.search(match["how"]) for one in styles().values())
    if not (how or named or _NORMAL.search(match["how"])):
        return None
    return change(*looks_of(cards, [match[0][match.start("who") : match.end("how")].lower()]))


RULES: Final[tuple[Rule, ...]] = (in_a_row, excepted)
