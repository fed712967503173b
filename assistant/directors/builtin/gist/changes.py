"""Reads what is otherwise in a remix: the arguments of the tool that carry a change out.

Only the current clip's board is known; of another clip, its title says what is seen in it.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Call, Decision
from assistant.directors.builtin.gist.clause import Context
from assistant.directors.builtin.gist.happenings import shall_happen
from assistant.directors.builtin.gist.marking import marked
from assistant.directors.builtin.gist.on_cards import edited
from assistant.directors.builtin.gist.on_styles import looking, styled
from assistant.directors.builtin.gist.referring import main_of, shown
from assistant.directors.builtin.nearest import is_of_our_work
from assistant.directors.builtin.remixing import remix_by_words
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
    r"(?:made|carved|built|cut|drawn|knitted|folded|sewn|moulded|cast) (?:up )?(?:out )?(?:of|from) ", re.I
)
_LIKE: Final = re.compile(r"^like (?:an?|some) ", re.I)
_KIND_OF_LOOK: Final = re.compile(
    r"^(?:as|into|in the style of) an? (?:[\w'-]+ ){0,3}(?:movie|film|show|cartoon|comic|drawing|painting"
    r"|poster|photo|illustration|picture|book|game|sketch)$",
    re.I,
)
_DEGREE: Final = re.compile(
    r"^(?:just )?(?:subtly|slightly|gently|a (?:tiny )?bit|a little|a touch|much|way) ", re.I
)
_MOST_OF_A_LOOK: Final = 5
_AS: Final = re.compile(r"^(?:as|like|in the style of) ", re.I)
_FALLS: Final = re.compile(r"^it (rain|snow|storm)s\b", re.I)
_COMPARED: Final = re.compile(r"\b(\w{3,})ier\b", re.I)
_LEAD: Final = re.compile(
    r"^(?:(?:as|like|in|with|into|make it|(?:so )?(?:that )?it(?:'s| is)"
    r"|(?:put|set|place) (?:it|him|her|them)"
    r"|(?:turn|change) (?:it|the [\w-]+(?: [\w-]+)?) into)(?= ) ?)+",
    re.I,
)
_COLOURED: Final = re.compile(
    r"(?:the )?(?P<what>[\w-]+) (?:(?:all|are|is|in|turned) )*(?P<colour>[\w-]+)", re.I
)
_BORDERS: Final = re.compile(r",? (?=with )|, ?| and (?=(?:in|at|with|more|less)\b)", re.I)
_BECOMES: Final = re.compile(
    r"(?:(?:make|turn|change) (?:it|him|her|them|this|that) (?:into )?|as |into |it's |it is )?"
    r"(?P<thing>(?:an?|two|three) .+|(?<=it )(?!like\b)[a-z]+s(?= (?:in|on|at|under|with)\b).+)$",
    re.I,
)
_MOST_OF_A_THING: Final = 4
"""Words of a thing that is only named."""
_LONGEST: Final = 14
"""Words of what is changed; more are not one change."""


def changed_by(words: str, clip: str | None, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return the arguments of a remix that carry out a change; None where it is not understood."""
    if len(words.split()) > _LONGEST:
        return None
    titled = _of_its_title(clip, now)
    seen = titled or now.filmed() or now
    if as_if := _AS_IF.match(words):
        return _as_if(as_if, context, seen)
    args = _in_pieces(words, context, seen) or _change(words, context, seen) or _look_of(words)
    if args is None and (degree := _DEGREE.match(words)):
        return changed_by(words[degree.end() :], clip, context, now)
    becomes = _BECOMES.match(words)
    if becomes and lexicon.subject(becomes["thing"]) and (args is None or {"cards", "action"} & args.keys()):
        return {"words": becomes["thing"], "subject": becomes["thing"]}
    if args is None:
        return None
    return {"words": _LEAD.sub("", words), **(_of_its_subject(args) if titled else _of_all(args))}


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
    if what and _MADE.match(what):
        return {"words": what, "look": what}
    if what and not re.match(r"\w+ing\b", what):
        like = f"like {what}"
        args = _in_pieces(what, context, now) or _change(like, context, now) or _look_of(like)
        return {"words": what, **args} if args else None
    happens = shall_happen(said["told"]).rstrip(".")
    told = f"{happens[:1].lower()}{happens[1:]}"
    return {"words": told, "action": told} if told else None


def _look_of(words: str) -> dict[str, Any] | None:
    """Return the look that a comparison names, whatever it is: “like an old map”."""
    like = (_LIKE.match(words) or _KIND_OF_LOOK.match(words)) and len(words.split()) <= _MOST_OF_A_LOOK
    return {"look": words} if like and not is_of_our_work(words) else None


def _in_pieces(words: str, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return what “in the mountains with snow” changes, where each piece of it is a change by itself."""
    pieces = _BORDERS.split(words)
    read = [_coloured(piece) or _change(piece, context, now) for piece in pieces]
    found = read if len(pieces) > 1 else []
    named = [name for args in found if args for name in args]
    if not found or None in found or len(set(named)) < len(named):
        return None
    return {name: value for args in found if args for name, value in args.items()}


def _coloured(piece: str) -> dict[str, Any] | None:
    """Return the look of “leaves all orange”, said of all that is seen."""
    said = _COLOURED.fullmatch(piece.strip())
    many = said and said["what"].endswith("s") and "colour" in lexicon.spans(said["colour"])[0].slots
    return {"look": f"{said['colour']} {said['what']}"} if said and many else None


def _change(words: str, context: Context, now: Situation) -> dict[str, Any] | None:
    """Return what a remix with these words changes, as the rules for the board read them."""
    said = _FALLS.sub(r"\1", _AS.sub("make it look like ", words))
    wish = context.plain if now.text(1) == FOOTAGE else wish_by(context)
    found = remix_by_words(said, {}, None, now, wish)
    if found is None or not found.calls or not is_sensible(found, now):
        return None
    return {
        name: value
        for name, value in found.calls[0].args.items()
        if name not in ("clip", "strength", "words")
    }


def wish_by(context: Context) -> Callable[[str, Situation], Decision | None]:
    """Return what reads a change of the board: the plain rules, then those for what is to be seen."""

    def wish(said: str, now: Situation) -> Decision | None:
        for words in dict.fromkeys((said, _COMPARED.sub(r"\1y", said))):
            found = context.plain(words, now)
            if found and found.calls and is_sensible(found, now) and not any(map(_is_likeness, found.calls)):
                return found
        rules = (styled, looking, edited)
        read = (rule(marked(said, now), Context(context.plain), now) for rule in rules)
        meant = (one for one in read if one and one.calls and not any(map(_is_likeness, one.calls)))
        return next(meant, None) or _with_things(said, context, now)

    return wish


def _is_likeness(made: Call) -> bool:
    """Return whether a likeness is read as something that is done: it is how all looks."""
    said = f"{made.args.get('action', '')} {made.args.get('text', '')}"
    return re.search(r"\bmakes? it\b|\blooks? like\b", said) is not None


def _with_things(said: str, context: Context, now: Situation) -> Decision | None:
    """Return a change by which things are added that are only named: “robots”, “with a small dog”."""
    things = said.removeprefix("with ")
    named = len(things.split()) <= _MOST_OF_A_THING and lexicon.subject(things)
    return context.plain(f"add {things}", now) if named and not lexicon.is_look(things) else None


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
