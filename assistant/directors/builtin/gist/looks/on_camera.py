"""Reads how cards shall be filmed: from where, how near, and how the camera moves."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.cards.wish import Wish, wish_of
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.looks.views import MOVES, VIEW, row_of_views
from assistant.directors.builtin.gist.marks.phrases import EDGES, MODAL
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.marks.showing import main_of, meanings
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.situation import Situation
from tools.renderers.animatic.vocabulary import VERBS

_FILMED: Final = re.compile(
    r"^(?:(?:film|shoot|show|have|see|get|view|look at|look|record|frame|take|do|keep|bring|give|make|move"
    r"|put|go|use|let|"
    r"(?:start|begin|open|end)(?: off)? (?:with|on|from)|start|with|want|shot|watch|filmed|seen|shown|catch"
    r"|come)\b ?(?:it |this |that |us |me |them |him "
    r"|her |everything )?)?"
    r"(?:more of )?(?P<thing>(?:the|his|her|its|their|an?|my|our|that|[\w-]+'s) (?!camera|shot|view|angle"
    r"|wide|close|long"
    r"|bird's)[\w'-]+"
    rf"(?: (?!(?:from|in|at|up|seen|really|very|so|super|extremely|quite|right|much"
    rf"|way)\b)[\w'-]+)?? (?:(?:under|behind|beside|near|on|at|with) (?:the|his|her|its|an?) [\w'-]+ )?)?"
    rf"(?:(?:{MODAL} )?(?:be )?(?:filmed|shot|seen|shown|viewed"
    rf"|be) )?(?:in (?:an? )?(?=[\w -]*(?:close|wide|long)\b))?(?P<view>{VIEW}.*)$",
    re.I,
)
_CAMERA: Final = re.compile(
    rf"^(?:(?:{MODAL} )?(?:come|have|get|be (?:shown|filmed"
    rf"|told))(?: with)? )?(?P<lead>(?:[\w']+ )??)(?:(?:the|a) )?camera(?:work)?\b(?:(?: "
    rf"|'s)(?:{MODAL}|is|was"
    rf"|be))?(?P<does> .+)$",
    re.I,
)
_LEADING: Final = frozenset(
    {"make", "let", "have", "get", "set", "with", "bring", "add", "place", "put", "take", "start", "want"}
)
_TURNING: Final = frozenset({"move", "pull", "push", "swing", "turn", "tilt", "pan", "fly", "lift", "lower"})
_HOLDING: Final = frozenset({"hold", "keep", "leave"})
_STILL: Final = re.compile(
    r"\b(?:still|steady|static|locked|fixed|not mov\w+|stay\w* put|in one place)\b", re.I
)
_STOPPED: Final = re.compile(
    r"^(?:stop (?:moving|shaking|swinging) the camera(?: around| about)?"
    r"|(?:don't|do not|no) (?:let the camera move|move|moving"
    r"|shake) (?:of )?(?:(?:the )?camera)?(?: around| about| so much)?"
    r"|(?:don't|do not) let the camera move|no (?:more )?(?:zoom(?:s|ing)?|pan(?:s|ning)?|shak(?:es|ing"
    r"|iness))|no camera (?:moves?|movements?)|(?:a )?(?:still|static|steady"
    r"|fixed|locked) camera)$",
    re.I,
)
_STATIC: Final = "static camera"
_NEAR: Final = re.compile(
    r"^(?:(?:an? )?(?:extreme |tight |big )?close[- ]?ups?|(?:\w+ )??(?:up )?close(?: up)?|(?:.* )?(?:closer"
    r"|nearer)(?: up| in)?"
    r"|from (?:\w+ )?(?:close|near)(?: up| by)?)$",
    re.I,
)
_NEAR_FIRST: Final = re.compile(
    r"^(?:really |very )?(?:up close|close[- ]?up|close)(?P<rest>(?:,| (?:on|in|and)\b).+)", re.I
)
_ON_A_PART: Final = re.compile(
    r"^(?:on |focus(?:ed)? on |only )*(?P<part>(?:the [\w-]+'s|his|her|its) (?:face|eyes?|head|hands?|beak"
    r"|feet|mouth|claws?|wings?))$",
    re.I,
)
_NOT_OF_IT: Final = re.compile(r"^(?:it|this|that|them|us|everything)$", re.I)
_LOOK_AT: Final = re.compile(r"^(?:good |really )?closer? (?:look|view) (?:at|of|on) ", re.I)
_DOWN: Final = re.compile(
    r"^(?:(?:see|let us|have us) )*look(?:ing)? (?P<way>(?:straight |right |directly )*(?:down|up) (?:on|at"
    r"|over|into)\b.*)$",
    re.I,
)
"""The camera looks, where nobody is named who does."""
_LOOKING: Final = re.compile(rf"(?:{MODAL} be|keeps?) (?:looking|facing|staring)\b", re.I)
_AT_IT: Final = re.compile(r" (to|on|at|of) (?:it|him|her|them)$", re.I)
_EDGE: Final = re.compile(
    r"^(?:(?:let's|please|i want to|can we|could we|could you|can you) )*(?P<edge>start|begin|open|end|finish"
    r"|close) (?:it |the (?:film|video|story) )?(?:off )?(?:with|on|in|very|really"
    r"|right)? ?(?:an? )?(?P<view>.+)$",
    re.I,
)
_THE_CAMERA: Final = re.compile(r"^(?:the|a) camera (?=\w+ing\b)", re.I)
_WIDE: Final = re.compile(r"(?:wide|tight|close|far (?:away|off))\b", re.I)
_OF_WHAT: Final = re.compile(r" (?:of|on|at) (?!(?:his|her|its|their) )", re.I)
_FILMED_FROM: Final = re.compile(
    r"^(?:(?:film|shoot|record)\b.*? |.*\b(?:filmed|shot|recorded) )(?P<view>(?:from|through) (?:an?|the"
    r"|his|her|its|inside|within) .+)$|^(?P<through>through (?:an?|the) (?:[\w-]+ )?(?:window|keyhole|doorway"
    r"|peephole|binoculars|telescope|viewfinder)(?: .+)?)$",
    re.I,
)
"""From anywhere, where filming is spoken of: “film it from a boat out at sea”."""
_LED: Final = re.compile(
    r"(?:(?P<film>film|shoot|record|shot|filmed|(?:(?:let )?(?:us|we)(?: (?:to|should|could))*(?: be"
    r"| get)?|be|get) (?=(?:(?:really|very|a bit|a little|quite|so|much|rather|super) )*(?:low|high up"
    r"|far (?:away|off|back)|shaky|wobbly|jerky|hand-?held|overhead)\b))|use|do|get|have|take|make"
    r"|give|show|add|with|try|as|set up|go for)\b"
    r" ?(?:(?:it|this|that|them|everything)\b ?)?(?:(?:in|with|on|using) (?=an? ))?"
    r"|(?:it|this|that|them|everything) (?=(?:seen )?from\b|(?:up )?close\b)",
    re.I,
)
_OF_CAMERA: Final = re.compile(
    r"\b(?:cam(?:era)?|lens|angle|(?:(?<!closer )|(?<!close ))(?:shot|view))\b", re.I
)
_WITH_IT: Final = re.compile(r" with (?:the|a) camera$", re.I)
_WHEN: Final = re.compile(r",? (?:when|while|as soon as|as|once) (?:it|he|she|they|the [\w-]+)\b.*$", re.I)
_FOR: Final = re.compile(r" (?:for|in) (?P<thing>the [\w-]+(?: [\w-]+)?)(?=$|,)", re.I)
_IT: Final = re.compile(r" it$", re.I)
_CARD_SAID: Final = re.compile(r"\b(?:for|in) the [\w-]+ (?:part|scene|bit|shot|card)\b", re.I)
_STRANGE_SCENE: Final = re.compile(
    r"(?:\w+ )?the (?!whole|entire|full)(?:[\w-]+ ){1,2}(?:part|scene|bit|shot) (?:from|up close)\b",
    re.I,
)
"""Scenes that are called by what no card tells."""
_COMING_NEARER: Final = re.compile(
    r"(?:start|begin)(?:s|ing)?(?: off)? (?:(?:very|really|quite|from|in|so|up|out) )*"
    r"(?:(?:far|wide|close|near|high|low|still|blurred|out of focus)\b(?: (?:away|back|off|out|up|down))?"
    r"|(?:on|at|with) (?:the|his|her|its|their) (?:[\w'-]++ ?){1,4}?)(?=,| and| then| but)"
    r",? (?:(?:and|then|but|slowly|gradually|gently|quickly) )*(?:com|mov|go|get|creep|glid|zoom|pull|push"
    r"|ris|sink|drift|turn|fly|lift)\w* .+",
    re.I,
)
"""Where the camera is first, and where it goes from there: “start far back and come nearer”."""
_AS_IF_WE: Final = re.compile(r"\b(?:like|as (?:if|though)) (?:we|you|i)(?:'re|'m| are| were| was) ", re.I)
_LONGEST: Final = 20


def filmed(wish: Wish) -> list[Call]:
    """Read how the camera sees a card: “film the ride from above”."""
    wish, told = _without_moment(wish), wish
    if re.search(r"\b(?:lit|light) (?:up )?from\b", wish.text):
        return []
    view = _of_camera(wish.text) or _of_view(wish.filmed) or _of_view(wish.text)
    view = _AS_IF_WE.sub("as if ", view)
    shown = _seen_in(wish)
    wish = replace(wish, cards=shown) if shown and not wish.named else wish
    if _WHEN.search(told.text) and not wish.named and len(wish.cards) > 1:
        return []  # in a scene that nobody knows
    strange = not wish.named and _STRANGE_SCENE.match(wish.filmed)
    if (
        strange
        or _CARD_SAID.search(view)
        or (_IT.search(view) and wish.loose and not wish.thing and len(wish.cards) > 1)
    ):
        return []
    about = _about(wish) if view and not wish.named and _AT_IT.search(view) else ()
    if about:
        view = _AT_IT.sub(rf" \1 the {wish.thing}", view)
        wish = replace(wish, cards=about)
    return wish.looks(camera=view[:1].lower() + view[1:]) if view and len(view.split()) <= _LONGEST else []


def _seen_in(wish: Wish) -> tuple[int, ...]:
    """Return the cards in which that is seen which shall be filmed: those about it, or all that show it."""
    seen = _FILMED.match(wish.filmed)
    thing = (seen["thing"] or "").strip() if seen else ""
    shown = tuple(card for card in wish.cards if thing and _shows(card, thing, wish.now))
    about = tuple(card for card in shown if meanings(thing.split()[-1]) & main_of(wish.now.text(card)))
    return about or shown


def _without_moment(wish: Wish) -> Wish:
    """Return a wish without the moment or the thing that only says which cards are meant."""

    def cut(text: str) -> str:
        text = _WHEN.sub("", text)
        match = _FOR.search(text)
        named = match and {card for one in things(match["thing"], wish.now) for card in one.cards}
        return _FOR.sub("", text, count=1) if match and named and set(wish.cards) <= named else text

    return replace(wish, text=cut(wish.text), filmed=cut(wish.filmed))


def _about(wish: Wish) -> tuple[int, ...]:
    """Return the cards that are about the thing that was spoken of, where not all are."""
    keys = meanings(wish.thing) if wish.thing else frozenset()
    found = tuple(card for card in wish.now.positions if keys & main_of(wish.now.text(card)))
    return found if len(wish.cards) == len(wish.now.cards) > len(found) else ()


def _shows(card: int, thing: str, now: Situation) -> bool:
    return card in now.positions and rewriting.names(now.text(card), thing)


def _of_camera(core: str) -> str:
    """Return what the camera does, where it is spoken of."""
    if _STOPPED.match(core):
        return _STATIC
    if _COMING_NEARER.fullmatch(core):
        return core
    match = _CAMERA.match(core)
    if match is None:
        return ""
    lead, does = match["lead"].strip().lower(), match["does"].strip(EDGES)
    does = re.sub(rf"^(?:(?:to|that|which|{MODAL}|be|is)\s+)+", "", does)
    does = re.sub(r"^(?:right |close )*up to ", "close-up of ", does)
    if _STILL.search(does):
        return _STATIC if lead in _LEADING | _HOLDING | {""} else ""
    if lead in _TURNING:
        return f"{lead} {does}"
    return does if lead in _LEADING | {""} else ""


def _of_view(core: str) -> str:
    """Return a view that is wished: “from far away”; near, it says of whom."""
    if match := _ON_A_PART.match(core):
        return f"close-up of {match['part']}"
    if match := _DOWN.match(core):
        return f"looking {match['way']}"
    if _OF_CAMERA.search(core) and (row := _row(core)):
        return row
    match = _FILMED.match(core)
    if match is None:
        anywhere = _FILMED_FROM.match(core)
        return anywhere["view"] or anywhere["through"] if anywhere else _row(core)
    if (
        _does(match["thing"] or "")
        or _looks(match["thing"] or "", core)
        or not row_of_views(match["view"], filming=True)
    ):
        return ""
    view, thing = re.sub(r"^(?:seen|an?) ", "", match["view"], flags=re.I), (match["thing"] or "").strip()
    view = view.removeprefix("in ") if view.lower().startswith("in slow motion") else view
    if thing and re.match(MOVES, view, re.I):
        return ""
    view = _LOOK_AT.sub("close-up of ", view)
    if not thing or _NOT_OF_IT.match(thing):
        return view
    near = _NEAR_FIRST.match(view)
    return (
        f"close-up of {thing}{near['rest']}"
        if near
        else f"close-up of {thing}"
        if _NEAR.match(view)
        else view
    )


def _does(thing: str) -> bool:
    """Return whether words tell what a thing does, and do not only name it: “the chest glows”."""
    last = lexicon.spans(thing)[-1:]
    return any(span.verb and span.of_one and span.slots <= VERBS for span in last)


def _looks(thing: str, core: str) -> bool:
    """Return whether someone looks, and no camera: “the boy should be looking up”."""
    someone = any(is_being(word) for word in thing.split())
    return _LOOKING.search(core) is not None or (someone and f"{thing.strip()} looking " in core)


def _row(core: str) -> str:
    """Return several views in a row: “wide and far away, on a tripod”."""
    core = _WITH_IT.sub("", core)
    lead = _LED.match(core)
    filming = lead is not None and lead["film"] is not None
    view = row_of_views(core[lead.end() :] if lead else core, filming=filming)
    return re.sub(r"^(?:an? (?!bit |little )|in )", "", view, flags=re.I)


def filmed_at_the_edge(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read a view of what is known in the first or last card: “show his face up close at the end”."""
    if not now.cards or not clause.has("edge") or clause.has("clip", "stretch", "card", "add"):
        return None
    wish = wish_of(clause, context, now)
    if re.match(r"(?:(?:start|begin|end|finish|open|close)\b.* )?(?:with |on )?an? ", wish.filmed, re.I):
        return None
    edits = filmed(wish)
    return change(*edits) if edits else None


def filmed_first(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Read how the film begins or ends, seen so: “begin with a close-up of the knight's face”."""
    match = _EDGE.match(clause.text)
    if match is None or clause.has("clip", "stretch", "card", "add") or not now.cards:
        return None
    card = 1 if match["edge"].lower() in ("start", "begin", "open") else len(now.cards)
    view = _THE_CAMERA.sub("", match["view"])
    named, of_what = things(view, now), _OF_WHAT.search(view)
    known = not of_what or any(card in one.cards for one in named)
    filming = view != match["view"] or _WIDE.match(view) is not None
    if not known or not row_of_views(view, filming=filming):
        return None
    context.cards, context.marked = (card,), True
    return change(call("edit_card", card=card, camera=view.lower()))


RULES: Final[tuple[Rule, ...]] = (filmed_first, filmed_at_the_edge)
