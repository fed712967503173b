"""Asks for the one thing that a clear wish leaves open: the card, the thing, or what is seen."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.cards.on_presence import gone
from assistant.directors.builtin.gist.cards.saying import who_does
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.marks.showing import main_of, meanings
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.rewriting import articled, names
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import polite_off
from tools.wording import joined

_ORDERED: Final = re.compile(r"(?:let|have|make) ", re.I)
_THE: Final = re.compile(r"(?<= )the (?=\w)", re.I)
_OF_A_THING: Final = re.compile(
    r"^(?:replace|swap|substitute|change|turn|remove|delete|erase|get rid of|paint|colou?r)\s+(?:out\s+)?"
    r"(?:the |an? )?(?P<what>[\w'-]+(?: (?!(?:to|with|by|for|into|from|out|in|and|a|an|the)\b)[\w'-]+)?)",
    re.I,
)
_ADDED: Final = (
    "add", "adding", "new_scene", "edge", "card", "card after", "card before", "beside", "latter", "first",
)  # fmt: skip
_OF_OTHERS: Final = ("card", "edge", "clip", "title", "stretch", "time", "all clips", "moment")


def which_card(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Ask in which card somebody shall do something: “let the wizard fly away”."""
    said = polite_off(clause.text)
    found = who_does(said) if _ORDERED.match(said) else None
    verb = next(iter(lexicon.spans(found[1])), None) if found else None
    if len(now.cards) < 2 or verb is None or not verb.verb or clause.has(*_OF_OTHERS):
        return None
    if not things(said, now):
        said = articled(_THE.sub("a ", said, count=1))  # nobody of the film: someone new
    question = f"In which card? For example: in card {len(now.cards)} {said}."
    return ask(question, "card", f"in {{}} {said}")


def which_thing(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Ask what is meant by a thing that no card names: “replace the fox with a wolf”."""
    said = polite_off(clause.text)
    match = _OF_A_THING.match(said)
    if match is None or not now.cards or clause.has(*_OF_OTHERS) or not lexicon.is_seen(match["what"]):
        return None
    if any(names(card["text"], match["what"]) for card in now.cards):
        return None
    known = lexicon.subject(now.text(1))
    question = (
        f"No card names “{match['what']}”. Say it with the card's own words, for example: "
        f"replace the {known.words if known else 'crane'} with a fox."
    )
    return ask(question, "thing", f"{said[: match.start('what')]}{{}}{said[match.end('what') :]}")


def hinged_on(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read that a scene goes of which the one who does it goes; ask about more: “no jar please”."""
    thing = gone(polite_off(clause.text))
    cards = [card for card in now.positions if thing and names(now.text(card), thing)]
    if not cards or len(cards) == len(now.cards):
        return None
    if len(cards) == 1 and main_of(now.text(cards[0])) & meanings(thing) and is_being(lexicon.stem(thing)):
        return change(call("remove_card", card=cards[0]))
    several = len(cards) > 1
    named = f"card{'s' * several} {joined([str(card) for card in cards])}"
    return ask(
        f"Hardly anything is left of {named} without that. Shall {'they' if several else 'it'} go? "
        f"Say yes, or what is seen instead, for example: replace the {thing} with a kite.",
        "yes",
        f"remove {named}",
    )


def what_is_seen(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Ask what a further scene shall show, of which only the place is said: “add a scene at the end”."""
    said = polite_off(clause.text)
    wished = clause.has("add") or clause.says(r"\b(?:more|another|new)\b")
    if not now.cards or not wished or not clause.has("new_scene") or clause.left(*_ADDED):
        return None
    question = "What should be seen in it? For example: add a scene at the end where it flies away."
    return ask(question, "seen", f"{said}: {{}}")


RULES: Final[tuple[Rule, ...]] = (which_card, which_thing, hinged_on, what_is_seen)
