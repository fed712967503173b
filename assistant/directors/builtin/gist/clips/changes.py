"""Reads what is otherwise in a remix: the arguments of the tool that carry a change out.

Only the current clip's board is known; of another clip, its title says what is seen in it.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call
from assistant.directors.builtin.gist.clause import Context
from assistant.directors.builtin.gist.clips.statements import IT_AT_FIRST, LEAD, NO_VERB, stated
from assistant.directors.builtin.gist.marks.showing import main_of, shown
from assistant.directors.builtin.gist.parting.happenings import shall_happen
from assistant.directors.builtin.nearest import is_of_our_work, is_order
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.situation import FOOTAGE, Situation

_AS_IF: Final = re.compile(
    r"^(?:look(?:s|ing)? )?(?:as (?:if|though)|like(?= (?:it|he|she|they) ))"
    r" (?P<told>(?:(?:it|he|she|they|this|that|everything"
    r"|the whole (?:thing|film|clip)) (?:were|was|is|are|had been|happens?|happened|takes? place|took place)"
    r" (?P<what>.+))|.+)$",
    re.I,
)
_MADE: Final = re.compile(
    r"(?:made|carved|built|cut|drawn|knitted|folded|sewn|moulded|cast) (?:up )?(?:out )?(?:of|from) "
    r"|(?:shot|filmed|photographed|painted|drawn|taken|recorded|made) (?:in|on|with|by|through) ",
    re.I,
)
_WHERE: Final = re.compile(r"(?:in|on|at|under|inside|by) ", re.I)
_LIKE: Final = re.compile(r"^like (?:an?|some) ", re.I)
_KIND_OF_LOOK: Final = re.compile(
    r"^(?:as|into|in the style of) an? (?:[\w'-]+ ){0,3}(?:movie|film|show|cartoon|comic|drawing|painting"
    r"|poster|photo|illustration|picture|book|game|sketch)$",
    re.I,
)
_DEGREE: Final = re.compile(
    r"^(?:just )?(?:subtly|slightly|gently|(?:a )?(?:tiny )?bit|a little|a touch|much|way) ", re.I
)
_MOST_OF_A_LOOK: Final = 9
_AS: Final = re.compile(r"^(?:as|like|in the style of) ", re.I)
_FALLS: Final = re.compile(r"^it (rain|snow|storm)s\b", re.I)
_COLOURED: Final = re.compile(
    r"(?:the )?(?P<what>[\w-]+) (?:(?:all|are|is|in|turned) )*(?P<colour>[\w-]+)", re.I
)
_BORDERS: Final = re.compile(r",? (?=with )|, ?| and (?=(?:in|at|with|more|less|everything|it all)\b)", re.I)
_BECOMES: Final = re.compile(
    r"(?:(?:make|turn|change) (?:it|him|her|them|this|that) (?:into )?|as |into |it's |it is )?"
    r"(?P<thing>(?:an?|two|three) .+|(?<=it )(?!like\b)[a-z]+s(?= (?:in|on|at|under|with)\b).+)$",
    re.I,
)
_OF_IT: Final = re.compile(
    r"^(make|turn|paint|colou?r|dye|give|dress|let|have|put) (?:it|him|her|them)\b", re.I
)
_IS: Final = re.compile(
    r"(?:so )?(?:that )?(?:it(?:'s| is)|(?:it|everything|the whole (?:thing|film|clip|story))(?: all)?"
    r" (?:happens|takes place|plays|is(?: set)?)) ",
    re.I,
)
_DONE: Final = re.compile(
    r"(?:the [\w-]+|he|she|they) (?!(?:looks?|seems?|feels?|stays?|remains?|keeps?|is|are)\b)[^,]+$", re.I
)
"""What somebody does, and not how somebody looks."""
_IS_A: Final = re.compile(r"(?:the )?(?P<old>[\w-]+)(?:'s| is| are| for) (?P<new>(?:an?|two|three) .+)", re.I)
_BEING: Final = re.compile(r"^(?P<who>the [\w-]+) being ", re.I)
_MANNER: Final = re.compile(r"(?:in|after) the (?:style|manner|look|spirit|fashion|way) of ", re.I)
_INTO: Final = re.compile(
    r"(?:turn|change|transform|make|convert) (?P<old>(?:the|his|her|its) [\w-]+(?: [\w-]+)?)"
    r" (?:into|to|for) (?P<new>.+)",
    re.I,
)
_INSTEAD: Final = re.compile(r"(?P<new>.+?),? (?:instead|in place|in lieu) of (?P<old>.+)", re.I)
_THINGS: Final = frozenset({"subject", "scenery", "setting", "weak setting", "elsewhere"})
_OF_FORMAT: Final = frozenset({"aspect", "resolution", "duration", "seed", "variations"})
_NAMED: Final = re.compile(
    r"(?!(?:th(?:e|at|is|ose|ese)|of|in|on|at)\b)(?:an? |some |two |three )?[\w-]+"
    r"(?: (?!the\b|an?\b|it\b)[\w-]+){0,2}",
    re.I,
)
"""A thing that is only named."""
_OF_OTHERS: Final = re.compile(r"(?:\w+ )*?of (?:the )?(?:others?|rest|it|them)\b", re.I)
"""“Don't change the length of the others.”"""
_LONGEST: Final = 14
"""Words of what is changed; more are not one change."""


def changed_by(words: str, clip: str | None, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return the arguments of a remix that carry out a change; None where it is not understood."""
    if len(words.split()) > _LONGEST or _OF_OTHERS.match(words):
        return None
    words = re.sub(r"^of (?=\w)", "made of ", IT_AT_FIRST.sub("", words))
    titled = _of_its_title(clip, now)
    seen = titled or now.filmed() or now
    if as_if := _AS_IF.match(words):
        return _as_if(as_if, context, seen)
    args = (
        _time_full_of(words)
        or _in_pieces(words, context, seen)
        or _change(words, context, seen)
        or _look_of(words)
    )
    args = args or _with_things(words, context, seen) or stated(words, context, seen)
    if _MANNER.match(words) and (args is None or "setting" in args):
        args = {"look": words}
    if args is None and (degree := _DEGREE.match(words)):
        return changed_by(words[degree.end() :], clip, context, now)
    becomes = _BECOMES.match(words)
    if (
        becomes
        and not _INSTEAD.fullmatch(words)
        and lexicon.subject(becomes["thing"])
        and (args is None or {"cards", "action"} & args.keys())
    ):
        return {"words": becomes["thing"], "subject": becomes["thing"]}
    if args is None and titled and (happens := shall_happen(words).rstrip(".")) and _DONE.match(happens):
        happens = f"{happens[:1].lower()}{happens[1:]}"
        return {"words": happens, "action": happens}
    if args is None:
        return {"words": LEAD.sub("", words)} if seen.text(1) == FOOTAGE else None
    return {"words": LEAD.sub("", words), **(_of_its_subject(args) if titled else _of_all(args))}


def _of_all(args: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a change by which all cards would say the same as a change of where they happen."""
    cards: Sequence[Mapping[str, Any]] = args.get("cards") or ()
    texts = {str(card.get("text", "")) for card in cards}
    if len(cards) < 2 or len(texts) > 1 or texts == {""}:
        return args
    place = texts.pop().rstrip(".")
    return {
        **{name: value for name, value in args.items() if name != "cards"},
        "setting": f"{place[:1].lower()}{place[1:]}",
    }


def _as_if(said: re.Match[str], context: Context, now: Situation) -> dict[str, Any] | None:
    """Return what “as if it were made of ice” or “as if a wave swallows it” changes, or None."""
    what = said["what"]
    if _MADE.match(what or said["told"]):
        what = what or said["told"]
        return {"words": what, "look": what}
    if what and not re.match(r"\w+ing\b", what):
        like = f"like {what}"
        there = _change(what, context, now) if _WHERE.match(what) else None
        args = _in_pieces(what, context, now) or there or _change(like, context, now) or _look_of(like)
        return {"words": what, **args} if args else None
    happens = shall_happen(said["told"]).rstrip(".")
    told = f"{happens[:1].lower()}{happens[1:]}"
    return {"words": told, "action": told} if told else None


def _time_full_of(words: str) -> dict[str, Any] | None:
    """Return the look of “into a night full of fireflies”, which nobody becomes."""
    named = LEAD.sub("", words)
    time, full, _ = named.partition(" full of ")
    return {"look": named} if full and lexicon.is_look(time) else None


def _look_of(words: str) -> dict[str, Any] | None:
    """Return the look that a comparison names, whatever it is: “like an old map”."""
    like = (_LIKE.match(words) or _KIND_OF_LOOK.match(words)) and len(words.split()) <= _MOST_OF_A_LOOK
    return {"look": words} if like and not is_of_our_work(words) else None


def _in_pieces(words: str, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return what “in the mountains with snow” changes, where each piece of it is a change by itself."""
    pieces = _BORDERS.split(words)
    read = [_piece(piece, context, now) for piece in pieces]
    found = read if len(pieces) > 1 else []
    named = [name for args in found if args for name in args]
    if not found or None in found or len(set(named)) < len(named):
        return None
    return {name: value for args in found if args for name, value in args.items()}


def _piece(piece: str, context: Context, now: Situation) -> dict[str, Any] | None:
    return (
        _coloured(piece)
        or _change(piece, context, now)
        or _with_things(piece, context, now)
        or stated(piece, context, now)
    )


def _coloured(piece: str) -> dict[str, Any] | None:
    """Return the look of “leaves all orange”, said of all that is seen."""
    said = _COLOURED.fullmatch(piece.strip())
    many = said and said["what"].endswith("s") and "colour" in lexicon.spans(said["colour"])[0].slots
    return {"look": f"{said['colour']} {said['what']}"} if said and many else None


def _change(words: str, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return what a remix with these words changes, as the rules for the board read them."""
    for said in _ways(_FALLS.sub(r"\1", words), now):
        found = context.alone(said, now)
        calls = found.calls if found and is_sensible(found, now) else ()
        if any(
            made.name not in ("edit_card", "set_format") or _OF_FORMAT & made.args.keys() for made in calls
        ):
            return None  # another wish than for what is seen
        if calls and all(_is_change(made, now) and not _is_repeated(words, made) for made in calls):
            return arguments(calls)
    return None


def _is_repeated(words: str, made: Call) -> bool:
    """Return whether a wish stands in a text as it was said: “a fox, turn it golden”."""
    text = f"{made.args.get('text', '')} {made.args.get('action', '')}".lower()
    return words.lower() in text and not NO_VERB.match(words)


def _with_things(words: str, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return a change by which things are added that are only named: “robots”, “with a small dog”."""
    things = words.removeprefix("with ")
    named = _NAMED.fullmatch(things) and lexicon.subject(things) and not lexicon.is_look(things)
    found = context.alone(f"add {things}", now) if named else None
    calls = found.calls if found and is_sensible(found, now) else ()
    return arguments(calls) if calls and all(_is_change(made, now) for made in calls) else None


def _ways(words: str, now: Situation) -> Iterator[str]:
    """Yield a change in the ways in which it is wished of a board: “blue”, “make the fox blue”."""
    found = lexicon.subject(now.text(1))
    whom = f"the {found.said}" if found else "it"
    if is_order(words) or _OF_IT.match(words):
        if into := _INTO.fullmatch(words):
            yield f"replace {into['old']} with {into['new']}"
            if lexicon.is_look(into["old"]):
                yield f"make it {into['new']}"
        yield words
        yield _OF_IT.sub(rf"\1 {whom}", words)
        return
    words = _BEING.sub(r"\g<who> should be ", _IS.sub("", words, count=1))
    named = LEAD.sub("", words)
    if swapped := _INSTEAD.fullmatch(named):
        yield from (named, f"replace {swapped['old']} with {swapped['new']}")
        yield f"replace the {swapped['old']} with {swapped['new']}"
        return
    if _AS.match(words):
        yield from (_AS.sub("make it look like ", words), f"make it {named}")
        return
    if turned := _IS_A.fullmatch(words):
        yield f"replace the {turned['old']} with {turned['new']}"
    beside = words.startswith("with ") or lexicon.spans(named)[0].slots & _THINGS
    of_whom = () if beside else (f"make {whom} {named}",)
    yield from dict.fromkeys((words, f"make it {named}", *of_whom, f"{named} instead"))


def arguments(calls: Sequence[Call]) -> dict[str, Any]:
    """Return edits of cards as arguments of a remix; what all cards get alike is said once."""
    edits = [dict(made.args) for made in calls if made.name == "edit_card"]
    style = next(({"style": made.args["style"]} for made in calls if "style" in made.args), {})
    looks = [{name: value for name, value in edit.items() if name != "card"} for edit in edits]
    if looks and all(look == looks[0] and "text" not in look for look in looks):
        return {**style, **looks[0]}
    return {**style, **({"cards": edits} if edits else {})}


def _is_change(made: Call, now: Situation) -> bool:
    """Return whether a call changes what is seen; a likeness that is read as something done is none."""
    said = f"{made.args.get('action', '')} {made.args.get('text', '')}"
    if now.text(1) == FOOTAGE and "text" in made.args:
        return False  # who is seen in it was never told
    before = now.text(1).rstrip(". ")
    added = str(made.args.get("text", "")).removeprefix(f"{before}, ")
    if added != made.args.get("text", "") and not NO_VERB.match(added):
        return False  # an order that stands behind what is there
    if any(" into " in str(made.args.get(name, "")) for name in ("weather", "look", "light", "time_of_day")):
        return False
    likeness = re.search(r"\bmakes? it\b|\blooks? like\b", said)
    return likeness is None and (made.name == "edit_card" or "style" in made.args)


def _of_its_title(clip: str | None, now: Situation) -> Situation | None:
    """Return the situation with a board of one card that shows what a clip's title says.

    No more is known of a clip that is not the current one, or whose title speaks of what no card shows.
    """
    made = next((one for one in now.clips if one["id"] == clip), None) if clip else now.clip
    title = str((made or {}).get("title", "")).rstrip(".")
    if not clip and (not title or any(main_of(title) & shown(card["text"]) for card in now.cards)):
        return None
    plain = replace(now, board=None, clip=made or now.clip).filmed()
    if plain is None or plain.board is None:
        return None
    card = {**plain.cards[0], "text": f"{title}.", "media": None}
    return replace(plain, board={**plain.board, "cards": [card]}, clips=())


def _of_its_subject(args: Mapping[str, Any]) -> dict[str, Any]:
    """Return a change of the one card of a title as a change of who is seen in all cards of the clip."""
    cards: Sequence[Mapping[str, Any]] = args.get("cards") or ()
    changed = {name: value for card in cards for name, value in card.items() if name not in ("card", "text")}
    subjects = [str(card["text"]).rstrip(".") for card in cards if "text" in card]
    subject = {"subject": f"{subjects[0][:1].lower()}{subjects[0][1:]}"} if subjects else {}
    return {**{name: value for name, value in args.items() if name != "cards"}, **changed, **subject}
