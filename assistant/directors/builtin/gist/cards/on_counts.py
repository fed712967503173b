"""Reads how many of a thing there are, “two cranes”, and which each of them is: “one black, one white”."""

import re
from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, call
from assistant.directors.builtin.gist.cards.frames import frame_of
from assistant.directors.builtin.gist.cards.telling_on import told_on
from assistant.directors.builtin.gist.cards.wish import Wish
from assistant.directors.builtin.gist.marks.phrases import NAMED
from assistant.directors.builtin.happening import also_agreed
from assistant.directors.builtin.numerals import NUMBER, number, number_in_words
from assistant.directors.builtin.verbs import third_person, without_s
from tools.renderers.animatic.vocabulary import VERBS, vocabulary

_SO_MANY: Final = (
    rf"(?:at least|about|around|more than|over|up to) {NUMBER}|(?:dozens|hundreds|thousands) of|a hundred"
    r"|twenty|thirty|forty|fifty|sixty"
)
_MANY: Final = (
    rf"(?P<many>{_SO_MANY}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|a dozen"
    r"|[2-9]|[1-9]\d|several|many|lots of|a pair of|a group of|a few)"
)
_LED: Final = (
    r"^(?:(?:have|use|put|make it|make that|show|see|draw|let there be|there should(?: only)? be|be) )?"
    r"(?:(?:only|just) )?"
)
_COUNTED: Final = re.compile(
    rf"{_LED}{_MANY} (?:of (?P<them>them|those|these)|(?P<thing>(?!more\b|of\b)[\w-]+))(?P<rest> .*)?$", re.I
)
_MADE: Final = re.compile(
    rf"^(?:(?:make|let|have) )?(?P<old>{NAMED}|them|it) (?:(?:should )?be )?{_MANY}$", re.I
)
_ABOUT: Final = rf"(?:(?:at least|about|around|over|more than|up to) )?(?:{NUMBER}|an? (?:hundred|thousand))"
_EVER_MORE: Final = re.compile(
    rf"{_LED}(?:(?:a lot|lots|much|way|many|far|so|even) )*more (?P<thing>[\w-]+s)"
    r"(?:,? (?:(?:a lot|lots|many|much|way|far|even|and|so) )*more"
    r"|,? (?:mountains|lots|loads|tons|heaps|masses|plenty) of them)*"
    rf"(?:,? (?:like |maybe |say )?(?P<many>{_ABOUT}))?"
    r"(?P<where>,? (?:all over the place|everywhere|all around(?: (?:him|her|it|them))?))?$",
    re.I,
)
_IN_ALL: Final = re.compile(r",? (?:in (?:total|all)|altogether)$", re.I)
_THAN_ONE: Final = re.compile(
    r"(?: would (?:look|be) (?:\w+ )?)?,? ?\b(?:not just|rather than|instead of|better than|and not"
    rf"|not) (?:just |only )?(?:an?|{NUMBER})\b(?: (?!and\b)\w+)?(?=,|$)",
    re.I,
)
_ONE_ONLY: Final = re.compile(
    rf"{_LED}one (?:(?!(?:of|more|fewer|less)\b)[\w-]+ )??(?P<thing>(?!of\b)[\w-]+)"
    r"(?: (?:only|alone|(?:is|would be) enough))?$",
    re.I,
)
_LED_BY: Final = re.compile(r"\b(?:while|as|when|where|until) (?:(?:the|his|her|its|their) )?$", re.I)
_ACTS: Final = VERBS | {"expression"}
_UP_TO_NINE: Final = ("two", "three", "four", "five", "six", "seven", "eight", "nine")
_FURTHER: Final = {"another": 1, "a second": 1, "a third": 1, "one more": 1, "two more": 2, "three more": 3}
_MORE_OF: Final = re.compile(
    rf"^(?:(?:add|have|show|include|put|get|let there be) )?(?P<more>{'|'.join(_FURTHER)}) (?P<thing>[\w-]+)"
    r"(?: (?:to|in|into) (?:it|this|that|there|them))?$",
    re.I,
)
_FEWER: Final = re.compile(
    rf"{_LED}(?P<more>one) (?=.*\b(?:fewer|less)\b)(?:fewer |less )?(?P<thing>(?!fewer|less)[\w-]+)"
    r"(?: fewer| less)?$",
    re.I,
)
_WHERE: Final = re.compile(
    r"^(?:in|on|at|by|near|up|down|over|under|behind|through|into|around|across)"
    r" (?P<place>(?:the|an?|that|this|its|his|her) [\w-]+)$|^of (?P<of>[\w-]+)$|^(?P<act>\w+ing)$",
    re.I,
)
_EACH: Final = (
    r"(?:an? (?P<a>[\w-]+) one|one(?: of them)? (?:is |being )?(?P<b>(?:an? )?[\w -]+?)),? and"
    r" (?:an? (?P<c>[\w-]+) one|(?:one|the other) (?:is |being )?(?P<d>(?:an? )?[\w -]+))"
)
_ONE_OF: Final = re.compile(
    rf"^(?:(?:let|make|have) )?one of (?P<thing>{NAMED}) (?:should )?(?:be )?(?P<what>an? [\w -]+|[\w-]+)$",
    re.I,
)
_ONE_DOES: Final = re.compile(
    rf"^one of (?P<thing>{NAMED}) (?:should )?be (?P<how>[\w-]+) and (?P<does>[\w-]+)(?P<rest>.*)$", re.I
)
_ONE_EACH: Final = re.compile(rf",? (?:with )?{_EACH}$", re.I)
_SUCH: Final = re.compile(r", (?P<such>(?:an?|one) .+)$", re.I)
"""“Two whales, a mother and her calf”, “three cups, one for the dog”."""
_EACH_OF: Final = re.compile(rf"^(?:(?:let|make|have) )?(?P<thing>{NAMED}) (?:should )?be {_EACH}$", re.I)


def counted(wish: Wish) -> list[Call]:
    """Read several of a thing of which there is one, or more than there are."""
    if match := _MADE.match(wish.text):
        return _so_many(match["many"], _meant(match["old"], wish), "", wish)
    text = wish.text
    each = _ONE_EACH.search(text)
    text = _IN_ALL.sub("", _THAN_ONE.sub("", text[: each.start()] if each else text))
    such = _SUCH.search(text)
    match = _COUNTED.match(text[: such.start()] if such else text)
    if match is None:
        return []
    thing, rest = match["thing"] or "", (match["rest"] or "").strip()
    if re.fullmatch(r"[\w-]+", rest) and any(f"{thing} {rest}" in card["text"] for card in wish.now.cards):
        thing, rest = rest, ""  # “three removal men”
    where = _WHERE.match(rest)
    told = _telling(thing, rest, wish) if rest else ()
    if rest and not where and not told:
        return []
    of_them = rf"\b(?:the|those|these) (?:[\w-]+ )?{re.escape(lexicon.stem(thing))}"
    on = [card for card in wish.now.positions if re.search(of_them, wish.now.text(card), re.I)]
    wish = replace(wish, cards=(*told, *on), named=True) if told else wish
    there = where["place"] or where["of"] if where else None
    if there and not any(rewriting.names(card["text"], there) for card in wish.now.cards):
        return []
    thing = thing or _meant("them", wish)
    return _so_many(match["many"], thing, _told_each(each) if each else such["such"] if such else "", wish)


def _telling(thing: str, does: str, wish: Wish) -> tuple[int, ...]:
    """Return the cards that tell already what several of a thing shall do: “two cats steal the roll”."""
    frames = ((card, frame_of(wish.now.text(card))) for card in wish.cards if card in wish.now.positions)
    return tuple(
        card
        for card, frame in frames
        if frame
        and rewriting.names(frame.who, lexicon.stem(thing))
        and any(deed.is_of(does.split()[0]) for deed in frame.deeds)
    )


def more_of(wish: Wish) -> list[Call]:
    """Read more of what a card counts, or of what someone has to do with: “one more dog” is three of two."""
    if (match := _EVER_MORE.match(_THAN_ONE.sub("", wish.text))) and (edits := _ever_more(match, wish)):
        return edits
    match = _MORE_OF.match(wish.text) or _FEWER.match(wish.text)
    if match is None:
        return []
    one, more = lexicon.stem(match["thing"]), _FURTHER.get(match["more"].lower(), -1)
    of_one = {card: count for card in wish.now.positions if (count := _count(wish.now.text(card), one))}
    counts = {count for card, count in of_one.items() if card in wish.cards} or set(of_one.values())
    if len(counts) != 1:
        return []
    before = counts.pop()
    total = int(before) + more
    if total < 2 or (match["more"].lower() == "a third" and before != 2):
        return []
    wish = wish if more > 0 else replace(wish, cards=tuple(of_one), named=True)
    return _so_many(number_in_words(str(total)), one, "", wish)


def one_of_several(wish: Wish) -> list[Call]:
    """Read one of which there are several: “only one astronaut”."""
    match = _ONE_ONLY.match(_THAN_ONE.sub("", wish.text))
    if match is None:
        return []
    one, many = lexicon.stem(match["thing"]), vocabulary().plural(lexicon.stem(match["thing"]))
    counts = "|".join(
        (*_UP_TO_NINE, "several", "many", "a few", "some", "dozens of", r"ten|twelve|\w{3,5}ty")
    )
    several = rf"\b(?:{counts}) (?:[\w-]+ ){{0,2}}?{re.escape(many)}\b"
    texts = {card: wish.now.text(card) for card in wish.now.positions}
    first = next((card for card, text in texts.items() if re.search(several, text, re.I)), 0)
    told = {card: re.sub("^They ", f"The {one} ", text) for card, text in texts.items() if card > first > 0}
    text = texts.get(first, "").replace("a few ", "some ")
    told |= {first: rewriting.replaced(text, many, f"a {one}") or ""} if first else {}
    agreed = {card: rewriting.agreed(text, texts[card]) for card, text in told.items() if text != texts[card]}
    changed = {card: agreed_there(text or "", one) for card, text in agreed.items()}
    return [call("edit_card", card=card, text=text) for card, text in sorted(changed.items())]


def agreed_there(text: str, thing: str) -> str:
    """Return a text whose verb is of as many as do it: “while an aunt cheers”, “while two dogs bark”."""
    head = next(iter(rewriting.heads(text, thing)), None)
    if head and lexicon.is_plural(head[0]):
        start, _ = rewriting.phrase_start(text, head.start())
        does = re.match(r" (?P<does>[\w-]+)", text[head.end() :])
        done = lexicon.spans(does["does"])[0] if does and _LED_BY.search(text[:start]) else None
        if done and done.verb and done.of_one:
            also = also_agreed(text[head.end() + 1 + len(done.said) :], several=True)
            return f"{text[: head.end()]} {without_s(done.said)}{also}"
        return text
    found = lexicon.spans(text[head.end() :]) if head else []
    behind = takewhile(
        lambda span: not (span.slots & {"stop"} or span.said == "and" or (span.verb and span.of_one)), found
    )
    verb = next((span for span in behind if span.slots and span.slots <= _ACTS and not span.ending), None)
    if head is None or verb is None:
        return text
    start, end = head.end() + verb.start, head.end() + verb.end
    return f"{text[:start]}{third_person(verb.said)}{also_agreed(text[end:], several=False)}"


def _ever_more(match: re.Match[str], wish: Wish) -> list[Call]:
    """Return edits with “many pigeons”, or as many as are said, for the pigeons that cards tell of."""
    one, where = lexicon.stem(match["thing"]), (match["where"] or "").strip(" ,")

    def changed(text: str) -> str | None:
        several = re.search(rf"\b{re.escape(match['thing'])}\b", text, re.I)
        new = rewriting.numbered(text, one, match["many"] or ("many" if several else "several"))
        return rewriting.added(new, where) if new and where else new

    return wish.texts(changed)


def _count(text: str, one: str) -> float:
    """Return how many of a thing a text tells of; of one, only where something is done to it, else 0."""
    told = re.search(
        rf"\b(?P<many>an?|{'|'.join(_UP_TO_NINE)}) (?:(?!of\b)[\w-]+ ){{0,2}}?(?:{_forms(one)})\b", text, re.I
    )
    card = frame_of(text)
    if told is None or (
        told["many"].lower() in ("a", "an") and (card is None or rewriting.names(card.who, one))
    ):
        return 0
    return number(told["many"])


def _forms(one: str) -> str:
    return f"{re.escape(one)}|{re.escape(vocabulary().plural(one))}"


def each_of(wish: Wish) -> list[Call]:
    """Read which each of two things is: “the dogs should be one black and one white”."""
    if one := _ONE_OF.match(wish.text):
        return wish.texts(partial(apposed, thing=one["thing"], each=f"one {one['what']}"))
    if one_does := _ONE_DOES.match(wish.text):
        single = lexicon.stem(one_does["thing"].split()[-1])
        told = f"and a {one_does['how']} {single} {third_person(one_does['does'])}{one_does['rest']}"
        named = partial(rewriting.names, thing=one_does["thing"])
        return wish.texts(lambda text: rewriting.added(text, told) if named(text) else None)
    match = _EACH_OF.match(wish.text)
    if match is None:
        return []
    return wish.texts(partial(apposed, thing=match["thing"], each=_told_each(match)))


def _told_each(match: re.Match[str]) -> str:
    one, other = match["a"] or match["b"], match["c"] or match["d"]
    return f"one {one.strip()}{', the other' if re.match('an? ', one) else ' and one'} {other.strip()}"


def _meant(said: str, wish: Wish) -> str:
    """Return the thing that is called “them”: what was spoken of, else what the first card is about."""
    if said.lower() not in ("them", "it"):
        return re.sub(r"^(?:\w+) ", "", said)
    texts = [wish.now.text(card) for card in wish.cards if card in wish.now.positions]
    shown = [being for text in texts for being in rewriting.beings(text)]
    several = (one for one in shown if said.lower() == "them" and lexicon.is_plural(one))
    return wish.thing or next(several, shown[0] if shown else "")


def _so_many(many: str, thing: str, each: str, wish: Wish) -> list[Call]:
    if not thing:
        return []
    wish = wish if wish.named else replace(wish, cards=tuple(wish.now.positions))
    number = _in_words(many)

    def changed(text: str, one: str) -> str | None:
        new = rewriting.agreed(rewriting.numbered(text, one, number), text)
        new = agreed_there(new, one) if new else new
        return apposed(new, thing=one, each=each) if new and each else new

    one = lexicon.stem(thing)
    forms = (one if lexicon.is_plural(one) else vocabulary().plural(one), one)
    edits = next((edits for one in forms if (edits := wish.texts(partial(changed, one=one)))), [])
    return [*edits, *told_on(edits, wish.now)]


def _in_words(many: str) -> str:
    return number_in_words(many) if many.isdecimal() else many.lower()


def apposed(text: str, *, thing: str, each: str) -> str | None:
    """Return “two cranes, one big and one small, stand” for “two cranes stand”."""
    told = rewriting.stated(text, thing, "¤")
    if told is None:
        return None
    if hanging := re.search(r"¤(?: (?:of|with) [\w-]+)?(?=\W*$)", told):
        return f"{told[: hanging.start()].rstrip()}{hanging[0][1:]}, {each}."
    return told.replace(" ¤", f", {each},")
