"""Reads a wish about the cards of the board: change one, remove it, draw it again, or change all."""

import re
from typing import Final

from assistant.directors.builtin import lexicon, pacing, placing, rewriting
from assistant.directors.builtin.decision import Call, Decision, ask, call, change
from assistant.directors.builtin.joins import join_all, rejoin
from assistant.directors.builtin.looks import look_of, stripped
from assistant.directors.builtin.narrating import retold
from assistant.directors.builtin.references import showing
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import Spoken, named, spoken, target
from assistant.directors.builtin.versions import read_versions
from assistant.directors.builtin.wishes import wants_action, wish

_REMOVE: Final = re.compile(
    r"^(?:remove|delete|drop|erase|cut(?: out)?|skip|lose|get rid of|throw (?:out|away)|take (?:out"
    r"|away)|kill|scrap|discard)\s*$",
    re.I,
)
_BEFORE: Final = re.compile(
    r"^(?:(?:make|turn|change|switch|set|edit|update|rewrite|let|have|put|render|draw|redo|fix|shoot|film"
    r"|do|show|give|start|end|in|on|for|at|during|i want|want|replace)\b[\s,]*)*$",
    re.I,
)
_LEADS: Final = re.compile(
    r"^(?:'s?\s+(?:text|words|description|caption|content)\b)?[\s,:–—-]*(?:(?:so that|so|to be|to"
    r"|into|with|by|be|is|as|should(?: also)? (?:be|have|show|happen|take place)|should"
    r"|must(?: be)?|could be|"
    r"happens?|happening|takes? place|look like|looks? like|looks?|show(?:s|ing)?|has|have|which"
    r"|where|say|say:|a bit|much|instead|use)\b[\s,:]*)*",
    re.I,
)
_OPENINGS: Final = frozenset({"start", "begin", "open", "starts", "begins", "opens", "beginning"})
_EDGE: Final = re.compile(
    r"^(?:it |the (?:video|film|clip) )?(?:should )?(?P<open>starts?|begins?|opens?|ends?"
    r"|finish(?:es)?|closes?) (?:with|on|in) (?P<first>.+)$"
    r"|^(?P<last>.+?),? (?:at|for|near|in) the (?:very )?(?P<at>start|beginning|end)$",
    re.I,
)
_IDLE_END: Final = re.compile(r"\W|please|too|as well|again|now|entirely|completely", re.I)
_TRAILING: Final = re.compile(r"[\s,]*\b(?:in|on|for|to|of|at|during|from|into|throughout)?\s*$", re.I)
_BARE_THINGS: Final = re.compile(r"(?:and )?(?P<things>[a-z]+s)(?: (?:out|about|around|everywhere))?", re.I)
"""“Birds in the second”: they are seen besides, for nothing is told of them."""
_AGAIN: Final = re.compile(
    r"^(?:redo|reroll|re-roll|redraw|again|draw again|try again|(?:(?:try|use|give me|do|draw|make|show me"
    r"|have|i want)\s+)?(?:an?other|one more|an? (?:new|different|fresh)|new|different)(?: random)?"
    r" (?:take|seed|try|go|version|look|attempt|shot|picture)(?: of| for| at| on| with)?)\s*$",
    re.I,
)
_ONCE_MORE: Final = re.compile(
    r"^[\s,]*(?:again|over|anew|once more|one more time|another (?:go|try|time|take|shot)"
    r"|with (?:an?other|a new|a different) seed)(?:[\s,]*(?:again|please|with (?:an?other|a new"
    r"|a different) seed))*\W*$",
    re.I,
)
_DISLIKED: Final = re.compile(
    r"^\s*(?:looks?|is|seems|came out|turned out|feels)(?: (?:a bit|a little|really|so|very|just|all|quite))?"
    r" (?:wrong|bad|weird|ugly|strange|off|odd|awful|terrible|broken|boring|not (?:right|good))"
    r"[\s,;.!–-]+(?:(?:so|and|please|can you)\s+)*(?:re-?do|re-?roll|re-?draw|try|do|draw|make)"
    r"(?: (?:it|that|this)(?: (?:one|card|scene))?)?(?: (?:again|over|anew|once more|please))*\W*$",
    re.I,
)
_OWN_WORDS: Final = re.compile(
    r"^(?:please )?(?:(?:use|take|go back to|keep to|draw (?:it |them )?(?:by|from)) my (?:own )?"
    r"(?:words|text)|(?:forget|drop|remove|revert|take back|undo) (?:the |its |your )?"
    r"(?:written[- ]out|rewritten|enriched|expanded) (?:texts?|words|prompts?|versions?))\b",
    re.I,
)
"""A wish that a model is told the card's own text again."""
_EXCEPT: Final = re.compile(
    r"^(?P<wish>.+?),?\s+(?:except|but not|apart from|other than|excluding)(?: for| in"
    r"| on)?\s+(?P<kept>.+)$",
    re.I,
)


def read_edit(text: str, now: Situation) -> Decision | None:
    """Return what a message does to the board, or None where it speaks of none of its cards."""
    said = text.strip(" .!,;:?")
    if _OWN_WORDS.match(said) and now.positions:
        return change(*(call("edit_card", card=place, written="") for place in _places(said, now)))
    if edge := _at_an_edge(said, now) or _with_exceptions(said, now):
        return edge
    found = target(said, len(now.cards))
    if found is None or (found.edge and not re.match(r"^(?:make|change|in|let|delete|remove)\b", said, re.I)):
        return _whole_board(said, now)
    return _of_cards(spoken(said, found), now)


def _places(said: str, now: Situation) -> list[int]:
    """Return the cards that a wish names; all where it names none."""
    return named(said, len(now.cards)) or list(now.positions)


def _at_an_edge(said: str, now: Situation) -> Decision | None:
    """Return another look of the first or the last card, as “start with a close-up” wishes."""
    match = _EDGE.match(said)
    if match is None or not now.cards:
        return None
    words = match["first"] or match["last"]
    position = 1 if (match["open"] or match["at"] or "").lower() in _OPENINGS else len(now.cards)
    look = look_of(words)
    return change(call("edit_card", card=position, **look)) if look else None


def _with_exceptions(said: str, now: Situation) -> Decision | None:
    """Return a wish for all cards but some: “darker except the first card”."""
    match = _EXCEPT.match(said)
    kept = target(match["kept"], len(now.cards)) if match else None
    if match is None or kept is None:
        return None
    rest = [position for position in now.positions if position not in kept.positions]
    edits = wish(match["wish"], rest, now) or wish(stripped(match["wish"]), rest, now)
    return change(*edits) if edits else None


def _of_cards(said: Spoken, now: Situation) -> Decision | None:
    for rule in (
        _remove,
        read_versions,
        placing.reorder,
        placing.move,
        placing.lasting,
        rejoin,
        _again,
        pacing.of_card,
    ):
        if decision := rule(said, now):
            return decision
    if edits := _edits(said, now):
        return change(*(_further(one, now) for one in edits))
    if said.after.strip() or not _BEFORE.match(said.before):
        return None
    card = said.position
    question = f"What should card {card} show? For example: make card {card} a fox in the snow."
    return ask(question, "seen", f"make card {card} {{}}")


def _edits(said: Spoken, now: Situation) -> list[Call] | None:
    positions = said.target.positions
    if _BEFORE.match(said.before):
        payload = _LEADS.sub("", said.after, count=1)
    elif _IDLE_END.sub("", said.after):
        return None
    else:
        payload = _TRAILING.sub("", said.before)
        if bare := _BARE_THINGS.fullmatch(payload):
            payload = f"add {bare['things']}"
    return (wish(payload, positions, now) or retold(payload, positions)) if payload.strip() else None


def _further(edit: Call, now: Situation) -> Call:
    """Return an edit, or the scene behind the last one as a further scene: “third scene: …” of two."""
    beyond = edit.args.keys() == {"card", "text"} and edit.args["card"] == len(now.cards) + 1
    return call("add_card", text=edit.args["text"]) if beyond else edit


def _remove(said: Spoken, now: Situation) -> Decision | None:
    if not _REMOVE.match(said.before) or _IDLE_END.sub("", said.after):
        return None
    positions = reversed(named(said.text, len(now.cards)))
    return change(*(call("remove_card", card=position) for position in positions))


def _again(said: Spoken, now: Situation) -> Decision | None:
    bare = _AGAIN.match(said.before)
    asked = bare or _BEFORE.match(said.before) or said.before.lower() in ("give", "try")
    disliked = not said.before and _DISLIKED.match(said.after)
    if not (bare or disliked or (asked and _ONCE_MORE.match(said.after))):
        return None
    return change(*(call("reroll", card=position) for position in said.target.positions))


def new_seed(now: Situation) -> int:
    """Return another seed than the board's; the same question gives the same seed."""
    used = int(now.board["seed"]) if now.board else 0
    return (used * 31 + 1_009) % (2**31 - 1)


def _whole_board(said: str, now: Situation) -> Decision | None:
    """Return a change of what is seen in the whole video."""
    if not now.cards:
        return None
    if join := join_all(said, now):
        return join
    if edits := wish(said, list(now.positions), now) or wish(stripped(said), list(now.positions), now):
        return change(*_where_it_is(said, edits, now))
    return _unplaced(said, now)


def _where_it_is(said: str, edits: list[Call], now: Situation) -> list[Call]:
    """Return edits of how all cards look for the one card alone that shows what the wish names.

    “Fog in the forest” is for the forest's card, and sets no place: it is there already.
    """
    looks = {name for made in edits for name in made.args} - {"card"}
    shown = showing(said, now)
    if (
        shown is None
        or not looks <= {"camera", "light", "weather", "time_of_day", "setting"}
        or looks == {"setting"}
    ):
        return edits
    there = [made for made in edits if made.args["card"] == shown]
    return [
        call("edit_card", **{name: value for name, value in made.args.items() if name != "setting"})
        for made in there
    ]


def _unplaced(said: str, now: Situation) -> Decision | None:
    """Return a question where a wish is clear but for the card or the thing it is about."""
    thing = re.match(
        r"^(?:replace|swap|substitute|change|turn|remove|delete|erase|get rid of|paint"
        r"|colou?r)\s+(?:out\s+)?(?:the |an? )?([\w'-]+(?: (?!to\b|with\b|by\b|for\b|into\b|from\b"
        r"|out\b)[\w'-]+)?)",
        said,
        re.I,
    )
    if wants_action(said) and len(now.cards) > 1:
        question = f"In which card? For example: in card {len(now.cards)} the crane flies away."
        return ask(question, "card", f"in {{}} {said}")
    if thing and not any(rewriting.names(card["text"], thing[1]) for card in now.cards):
        example = f"replace the {_example(now)} with a fox"
        question = f"No card names “{thing[1]}”. Say it with the card's own words, for example: {example}."
        return ask(question, "thing", f"{said[: thing.start(1)]}{{}}{said[thing.end(1) :]}")
    return None


def _example(now: Situation) -> str:
    found = lexicon.subject(now.text(1))
    return found.words if found else "crane"
