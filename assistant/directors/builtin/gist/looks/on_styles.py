"""Reads a wish for another style of the film, or for a look that is no style: all cards say that one."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark, Rule
from assistant.directors.builtin.gist.grounding import CLIP
from assistant.directors.builtin.gist.looks.likenesses import (
    OF_ART,
    as_said,
    likeness,
    of_no_title,
    pointed,
    without_making,
)
from assistant.directors.builtin.gist.marks.cues import beside_looks, idle, other_look, styles, textures
from assistant.directors.builtin.gist.marks.pointing import is_of_board, is_plural
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.styles import take_style
from assistant.directors.builtin.wording import TAKEN
from tools.renderers.animatic.vocabulary import vocabulary

_IN_STYLE: Final = re.compile(
    r"\b(?:(?:in (?:the |an? )?(?:style|manner|aesthetics?) of|the (?:look|feel|vibe) of(?= an?\b))"
    r" (?P<of>[\w'-]+(?: [\w'-]+){0,3})"
    r"|(?:in|with|as|into|like)? ?(?:an? |the )?(?P<what>(?:(?!\w+n't\b)[\w'-]+ ){1,3})"
    r"(?:styles?|look|vibes?|aesthetics?)"
    r"(?! (?:at|of|up|down|good|great|nice|better|like|right|wrong|off|odd|weird|bad|too|so|very)\b))\b",
    re.I,
)
"""A look by the word “style” or “look” alone, whatever it is called."""
_LIKE: Final = re.compile(
    r",? (?:(?:a bit|kind of|sort of|just|more|something) )*"
    r"(?P<like>like (?:(?:an?|the|those|one of the|some|in an?) )?[^,.;]+?)"
    r"(?: (?:stuff|things?))?(?: please)?(?=$|,)",
    re.I,
)
"""What a look is compared with: “…, like a Kurosawa picture”."""
_LOOKS_LIKE: Final = re.compile(
    r"^(?:(?:make|let|have|paint|draw|render|turn) )?(?P<it>it|it all|all of it|everything|this"
    r"|the (?:(?:whole|entire) )?(?:film|video|thing|clip|movie|story))"
    r"(?: all)? (?:(?:should|to|can|could) )?(?:all )?"
    r"(?:look|feel|seem|be|were|was)(?:s|ed)? (?P<what>like (?:an?|the|those|one of those|something from"
    r"|it was (?:made|painted|drawn|filmed|shot) (?:in|by|on|with)) .+)$"
    r"|^(?:now )?(?:(?:make|let|have|paint|draw|render|turn) )?(?P<all>it|it all|all of it|everything"
    r"|(?:the )?(?:(?:whole|entire) )?(?:film|video|thing|clip|movie|story))(?: look)? as (?:if"
    r"|though) (?:it|this) (?:were|was) (?P<as>an? .+)$",
    re.I,
)
"""A look that has no name: “make it look like a cheap VHS tape”."""
_MADE_LIKE: Final = re.compile(
    r"^(?:(?:could|can|should|let) )?(?:(?:paint|draw|render|shoot|film|animate|do|make) )?(?:IT(?: all)? )?"
    r"(?:(?:should |could |to )?(?:be )?(?:shot|filmed|drawn|painted|animated|made|done|rendered) )?"
    r"(?:something )?(?P<how>(?P<like>like (?P<whom>[^,;]+?)(?: (?:would|did|does)(?: (?:it|have done))?)?)"
    r"|(?:looks? )?as (?:if|though) [\w' -]+ (?:had )?"
    r"(?:painted|drawn|drew|shot|filmed|made|directed)(?: (?:it|this))?(?: (?:with|by|in|on) [\w' -]+)?)$"
    r"|^(?:(?:make|have) )?IT (?:(?:is|was|should be|to be|be) )?"
    r"(?P<of>(?:made|built|knitted|carved|sewn|folded)(?: entirely| all)? (?:out of|of|from)"
    r" [\w-]+(?: [\w-]+)?)$|^make IT (?P<out>out of [\w-]+(?: [\w-]+)?)$".replace(
        "IT", r"(?:it|it all|all of it|everything|all|this|the (?:(?:whole|entire) )?(?:film|thing|video))"
    ),
    re.I,
)
"""A look by who or what else is made so: “paint it all like Turner”, “everything made of wool”."""
_PAINTING: Final = re.compile(r"\b(?P<who>[\w-]+) (?:painting|drawing|sketching|printing)\b", re.I)
_TEXTURE: Final = re.compile(
    r"\blooks? (?:\w+ )?(?:hand[- ]?|home-?)|\b(?:pencil|ink|pen|crayon|chalk|charcoal|brush) ?"
    r"(?:line|stroke|outline|mark)s?\b",
    re.I,
)
"""What may be said of a picture alone, by which a look is wished."""
_SAID_OTHERWISE: Final = frozenset(
    {"hour", "weather", "season", "mood", "asked mood", "colour", "size", "expression"}
)
_NO_NAME: Final = frozenset({"it", "different", "new", "other", "another", "same", "own", "this", "that"})
_KIND: Final = re.compile(r"[ -](?:style|look)s?$", re.I)
_HOW: Final = re.compile(
    r"(?:^|\ban? )(?!(?:new|different|add|with)\b)([a-z-]+(?:(?:,? and|,)? [a-z-]+)?) $", re.I
)
"""What is said of a look before its name: “a dreamy pastel look”."""
_NOT: Final = re.compile(
    r"\b(?:not|no|instead of|rather than|than|over|less|isn't) (?:an? |in |like |so |too |very |that |as )*$",
    re.I,
)
_MADE_OF: Final = r"\b(?:made|built|modelled|moulded|cut|folded|out)(?: out)? (?:of|from|in)\b"
_AROUND_A_STYLE: Final = re.compile(r"^(?:(?:looks?|in|like|as) )*(?:(?:the|an?) )?| (?:style|look|effect)$")
_BESIDE: Final = ("purpose", "wisher", "each", "move", "keep", "card", "clip", "title")


def styled(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read another style of the film, and what it is compared with, which all cards say."""
    clause = without_making(pointed(clause, context, now), now)
    said = _styles(clause.text)
    clause = of_no_title(clause, said)
    if now.board is None or not is_of_board(clause, context, now):
        return None
    found = [mark for mark in said if not _NOT.search(clause.text[: mark.start])]
    named = {str(mark.value) for mark in found}
    if named == {"film noir", "archival"}:
        named = {"film noir"}  # an old film in black and white
    beside = _beside(clause, found, now)
    if _left(clause, [*said, *beside]):
        beside = [*beside, *likeness(clause, now)]
    if len(named) != 1 or _left(clause, [*said, *beside]) or _is_of_a_thing(clause, now):
        return None
    cards = _some_cards(
        Clause(clause.text, [one for one in clause.marks if not any(map(one.meets, found))]), now
    )
    if cards:
        look = _AROUND_A_STYLE.sub("", clause.words(found[0]).lower())
        look = str(found[0].value) if re.search("film|movie", look) else look
        return change(*looks_of(cards, [look, *(mark.value for mark in beside)]))
    looks = looks_of(now.positions, [mark.value for mark in beside])
    return change(call("set_format", style=named.pop()), *looks)


def looking(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a look that is no style: “like a comic book”, “in the style of van Gogh”."""
    if now.board is None or not is_of_board(clause, context, now):
        return None
    clause = pointed(clause, context, now)
    found = None if _is_doing(clause.text) else _look(clause.text)
    marks = [found] if found else []
    marks += _beside(clause, marks, now)
    like = likeness(clause, now)
    if like and (found is None or _left(clause, marks)):
        found, marks = like[0], [*(mark for mark in marks if not mark.meets(like[0])), *like]
    texture = found is None and len(marks) == 1 and not _TEXTURE.search(clause.text)
    if not marks or texture or _is_doing(clause.text) or _left(clause, marks):
        return None  # “grainy” alone may be anything; “grainy, like an old film” is a look
    return change(*looks_of(_some_cards(clause, now) or now.positions, [mark.value for mark in marks]))


def compared(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a look that is only compared with something: “make it look like a cheap VHS tape”."""
    match = _LOOKS_LIKE.match(bare(clause.text)) or _LOOKS_LIKE.match(clause.text)
    if match is None and (made := _made_like(clause, context, now)):
        return change(*looks_of(now.positions, [made]))
    if match is None or _some_cards(clause, now) or clause.has("clip", "title"):
        return None
    like = as_said(match["what"] or f"like {match['as']}")
    of_thing = (match["it"] or match["all"] or "").lower() in ("it", "this") and context.thing
    spans = lexicon.spans(like)
    named = lexicon.subject(like)
    being = named is not None and named.words in vocabulary().kinds
    if of_thing or being or any(span.slots & {"hour", "weather", "season"} for span in spans):
        return None
    return change(*looks_of(now.positions, [like])) if now.cards else None


def _made_like(clause: Clause, context: Context, now: Situation) -> str:
    """Return the look of what is painted or filmed like something else that is made, or by somebody."""
    match = _MADE_LIKE.match(bare(clause.text)) or _MADE_LIKE.match(clause.text)
    if match is None or context.thing or clause.has("clip", "title", "edge") or _some_cards(clause, now):
        return ""
    whom = match["whom"]
    known = whom and all(span.slots or idle(span.said) for span in lexicon.spans(whom))
    alone = match["like"] and not match.start("like")  # “…, like 3 seconds” is no look
    if things(clause.text, now) or known or alone:
        return ""
    return as_said(match["how"] or match["of"] or f"made {match['out']}")


def _is_doing(text: str) -> bool:
    """Return whether somebody is told to paint or draw: “only one kid painting”."""
    match = _PAINTING.search(text)
    return match is not None and is_being(lexicon.stem(match["who"].lower()))


def looks_of(cards: Iterable[int], looks: Sequence[str]) -> list[Call]:
    """Return edits by which cards say looks."""
    said = [look for look in looks if not any(look != other and look in other for other in looks)]
    return [call("edit_card", card=card, look=", ".join(said)) for card in cards if said]


def _beside(clause: Clause, found: Sequence[Mark], now: Situation) -> list[Mark]:
    """Return what is said beside a style of how it looks, and what it is compared with."""
    text = clause.text
    marks = [
        Mark("style", match.start(), match.end(), re.sub("^(?:a bit|with|add) ", "", match[0].lower()))
        for match in textures().finditer(clause.text)
    ]
    like = _LIKE.search(clause.text)
    if like and not any(mark.start < like.end("like") and like.start("like") < mark.end for mark in found):
        same = {mark.value for mark in _styles(like["like"])}
        said = as_said(like["like"])
        strange = things(said, now) or any(
            mark.end > like.start() for mark in clause.all("card", "clip", "title")
        )
        if not strange:
            value = "" if same else said
            marks = [mark for mark in marks if mark.end <= like.start()]
            marks.append(Mark("style", like.start(), like.end(), value))
    taken = [*found, *marks]
    other = [
        Mark("style", one.start(), one.end(), one["what"].lower()) for one in other_look().finditer(text)
    ]
    marks += [
        one
        for one in other
        if not any(one.start < mark.end and mark.start < one.end for mark in taken)
        and not _NOT.search(text[: one.start])
    ]
    return [mark for mark in marks if mark.value]


def _styles(text: str) -> list[Mark]:
    """Return the styles that a text names; where two mentions overlap, the longer."""
    found = [
        Mark("style", match.start(), match.end(), name)
        for name, pattern in styles().items()
        for match in pattern.finditer(text)
    ]
    taken: list[Mark] = []
    for mark in sorted([*found, *_plainly_said(text)], key=lambda mark: mark.start - mark.end):
        if not any(mark.start < other.end and other.start < mark.end for other in taken):
            taken.append(mark)
    return sorted(taken, key=lambda mark: mark.start)


def _plainly_said(text: str) -> Iterator[Mark]:
    """Yield the style that a plain order names, also one of the user's own."""
    style, rest = take_style(text)
    if style:
        start = rest.index(f" {TAKEN} ")
        led = re.match(r"\W*of ", text[start:], re.I)  # “instead of watercolour”
        end = len(text) - (len(rest) - start - 3)
        yield Mark("style", start + (led.end() if led else 0), end, style)


def _look(text: str) -> Mark | None:
    drawn = [one for one in textures().finditer(text) if _TEXTURE.search(one[0])]
    for match in other_look().finditer(text):
        in_texture = any(one.start() <= match.start() < one.end() for one in drawn)
        if not in_texture and not _NOT.search(text[: match.start()]):
            how = _HOW.search(text[: match.start()])
            name = _KIND.sub("", match["what"].lower())
            known = how and (how.start() == 0 or _KIND.search(match[0])) and _describes(how[1])
            start = how.start() if how and known else match.start()
            return Mark("style", start, match.end(), f"{how[1].lower()} {name}" if how and known else name)
    said = _IN_STYLE.search(text)
    words = (said["of"] or said["what"]).strip().lower() if said else ""
    named = [word for word in words.split() if not idle(word)]
    if said is None or not named or _NO_NAME & set(words.split()) or _is_otherwise(said, named):
        return None
    of_look = said[0].lower().startswith("the ")  # “the look of a million dollars” is none
    if said["of"] and of_look and not OF_ART.match(words):
        return None
    if said["of"] and re.match(r"(?:an?|the) ", words):
        return Mark("style", said.start(), said.end(), f"like {words}")
    look = f"in the manner of {words}" if said["of"] else " ".join(named)
    return Mark("style", said.start(), said.end(), look)


def _describes(words: str) -> bool:
    """Return whether words before a look may say what it is like: “dark and gritty”."""
    spans = lexicon.spans(words)
    return not any(span.verb or span.slots & {"subject", "action"} for span in spans) and not any(
        map(idle, words.replace(" and ", " ").split())
    )


def _is_otherwise(said: re.Match[str], named: list[str]) -> bool:
    """Return whether “a … look” is one of light, weather or mood, and no style."""
    spans = [span for word in named for span in lexicon.spans(word)]
    return said[0].lower().rstrip("s").endswith("look") and all(
        span.slots & _SAID_OTHERWISE for span in spans
    )


def _left(clause: Clause, found: Sequence[Mark]) -> list[str]:
    """Return the words for which neither the styles nor what may stand beside them accounts."""
    said = [Mark("style", one.start(), one.end()) for one in other_look().finditer(clause.text)]
    others = [mark for mark in said if _NOT.search(clause.text[: mark.start])]
    whole = Clause(clause.text, (*clause.marks, *found, *others))
    return [word for word in whole.left("style", *_BESIDE) if word not in beside_looks()]


def _is_of_a_thing(clause: Clause, now: Situation) -> bool:
    """Return whether but a thing of the board shall be of clay, though a clip is called so: “the seal”."""
    called = (clause.words(mark) for mark in clause.all("title"))
    return clause.says(_MADE_OF) and any(
        things(words, now) and not CLIP.search(f" {words}") for words in called
    )


def _some_cards(clause: Clause, now: Situation) -> list[int]:
    """Return the cards that are named, where they are not all."""
    named = [mark for mark in clause.all("card") if len(mark.value) > 1 or not is_plural(clause.words(mark))]
    cards = {position for mark in named for position in mark.value} & set(now.positions)
    return sorted(cards) if len(cards) < len(now.cards) else []


RULES: Final[tuple[Rule, ...]] = (styled, looking, compared)
