"""Reads another colour of a thing of which cards tell one: “a red coat for him, not the green one”."""

import re
from collections.abc import Iterator

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Decision
from assistant.directors.builtin.gist.contents.elsewhere import end_of
from assistant.directors.builtin.gist.contents.said import Said, say, words_of
from assistant.directors.builtin.gist.marks.showing import meanings
from assistant.directors.builtin.gist.parting.board_words import is_being


def recoloured(said: Said) -> Decision | None:
    """Return the edits by which a thing has another colour than cards tell, where no more is wished."""
    parts = [
        one for one in said.parts if not (say()["complained"].search(one) or say()["kept"].fullmatch(one))
    ]
    whole = ". ".join(parts).lower()
    someone = say()["anyone"].sub("", whole)
    found = next(filter(None, (_painted_in(said, words) for words in (whole, someone))), set())
    if len(found) != 1:
        return None
    ((thing, new),) = found
    texts = {card: text for card, text in said.texts().items() if rewriting.names(text, thing)}
    return said.retold({card: rewriting.described(text, thing, new) for card, text in texts.items()})


def _painted_in(said: Said, whole: str) -> set[tuple[str, str]]:
    colours = {span.said.removesuffix("'s") for span in filter(_is_colour, lexicon.spans(whole))}
    few = 0 < len(colours) < 3
    return {one for card in said.cards for one in _painted(card, colours, said, whole)} if few else set()


def _painted(card: int, colours: set[str], said: Said, whole: str) -> Iterator[tuple[str, str]]:
    """Yield what has a colour in a card that it shall have no more, and the colour that it shall have."""
    text = said.now.text(card)
    words = words_of(say()["of_colour"].sub(" ", whole))
    for old in filter(_is_colour, lexicon.spans(text)):
        thing = text[old.end : end_of(text, old.end)].partition(" of ")[0].rpartition(" ")[2]
        new, called = colours - {old.said}, [word for word in words if meanings(thing) & meanings(word)]
        rest = [word for word in words if word not in (*colours, *called) and len(word) > 1]
        if (
            len(new) != 1
            or not called
            or is_being(lexicon.stem(thing))
            or len(said.known(rest, card)) < len(rest)
        ):
            continue
        (colour,) = new
        of_it = rf" (?:[\w-]+ )?(?:{'|'.join(map(re.escape, called))})\b"
        if re.search(rf"\b{colour}(?:{of_it}|{say()['of_no_other'].pattern})", whole):
            yield thing, colour


def _is_colour(span: lexicon.Span) -> bool:
    return "colour" in span.slots
