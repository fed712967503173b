"""Reads which colours a picture has: “more blue and less red”, “without colour”."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.looks.look_nouns import Fields
from assistant.directors.builtin.gist.marks.cues import look_words

_MORE_OR_LESS: Final = re.compile(
    r"^(?:(?:with|make it|give(?: it| this| everything| them)?|try|something|a bit|a little|much|add|,|and"
    r"|have"
    r"|use) ?)*"
    r"(?P<first>less|more) (?P<words>[\w-]+(?:,? (?:and |but )?(?:a bit |a little )?(?:(?:less"
    r"|more) )?[\w-]+)*)$",
    re.I,
)
_SOME_COLOUR: Final = re.compile(
    r"^(?:(?:add|give(?: it| this| everything| them)?|put|with|have|bring|needs?|a bit|some|more|a little|of"
    r"|in|(?P<less>less)) )*"
    r"(?P<what>colou?r|contrast|warmth|saturation)$",
    re.I,
)
_BESIDE_COLOURS: Final = frozenset({"more", "less", "and", "but", "a", "bit", "little"})
_COLOURS: Final = re.compile(
    r"^(?:(?:the|make|turn|have|let|with|use|give (?:it|me|us)|all) )*(?P<before>(?:[\w-]+(?:,"
    r"| and)? ){0,3})colou?rs?"
    r"(?: (?:should|could|must|to|can|be|look|a bit|a little|much|more|less"
    r"|in))*(?P<after> [\w-]+(?: and [\w-]+)?)?$",
    re.I,
)
_NO_COLOUR: Final = re.compile(
    r"^(?:leave out|take out|remove|no|without|drop|lose|take away)(?: the| any| all the)? colou?rs?\b"
    r"(?:(?:,| and)? (?:just|only|all) gr[ea]y)?$|^(?:(?:just|only|all|in) )*gr[ea]y(?: tones| only)?$",
    re.I,
)


def compared_colours(wish: Wish) -> Fields | None:
    """Return colours of which there shall be more or less: “more orange and pink”."""
    if some := _SOME_COLOUR.match(wish.text):
        of = look_words()["less_of" if some["less"] else "more_of"]
        return dict(of[some["what"].lower().replace("color", "colour")])
    match = _MORE_OR_LESS.match(wish.text)
    said = re.findall(r"[\w-]+", match["words"].lower()) if match else []
    colours = [word for word in said if word not in _BESIDE_COLOURS]
    if not match or not colours or not all(_is_colour(word) for word in colours):
        return None
    more: list[str] = []
    less: list[str] = []
    how = match["first"].lower()
    for word in said:
        how = word if word in ("more", "less") else how
        if word in colours:
            (more if how == "more" else less).append(word.replace("warmth", "warm"))
    tones = [f"{' and '.join(more)} tones"] if more else []
    return {"look": ", ".join([*tones, *(f"muted {word}" for word in less)])}


def _is_colour(word: str) -> bool:
    return word == "warmth" or any("colour" in span.slots for span in lexicon.spans(word))


def coloured(wish: Wish) -> Fields | None:
    """Read the colours of a picture: “in black and white”, “all in blue”."""
    if _NO_COLOUR.match(wish.text):
        return {"look": "grey, without colour"}
    match = _COLOURS.match(wish.text)
    how = (match["after"] or match["before"]).strip(" ,").lower() if match else ""
    how = re.sub(r"^(?:more|the|all|much|in|some|nice) ", "", how)
    if not how or set(re.findall(r"\w+", how)) & set(look_words()["no_colours"]):
        return None
    return {"light": how} if how in look_words()["of_light"] else {"look": f"{how} colours"}
