"""Reads which clips become one: joined one after the other, or blended."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.clips.on_blends import course_of, is_mixed, look_lent, paired
from assistant.directors.builtin.gist.clips.on_files import written
from assistant.directors.builtin.gist.grounding import clips_in
from assistant.directors.builtin.gist.marks.marking import marked, of_words
from assistant.directors.builtin.gist.marks.pointing import named_clips
from assistant.directors.builtin.gist.mentions import named as numbered
from assistant.directors.builtin.gist.parting.remarks import unremarked
from assistant.directors.builtin.gist.plainly import of_this, plain_orders
from assistant.directors.builtin.numerals import number_in_words
from assistant.directors.builtin.situation import Situation

_BEHIND: Final = re.compile(
    r"\b(?:after|behind|follow(?:s|ing)?(?! by)(?: on)?(?: from)?|(?:on(?:to)?|at|to) the (?:end"
    r"|back) of)\b(?! (?:it|that)\b)",
    re.I,
)
_AHEAD: Final = re.compile(
    r"\b(?:before|in front of|ahead of|(?:at|to) the (?:start|beginning|front) of)\b", re.I
)
_IN_A_ROW: Final = r"\bone (?:straight |right )?after\b|\bafter (?:another|each other|the other)\b"
_AS_ONE: Final = rf"{_IN_A_ROW}|\b(?:into|as|to) (?:one|a single)\b"
_FIRST: Final = re.compile(
    r"\b(?:(?:start(?:ing)?|begin(?:ning)?) with (?:the )?(?P<begun>[\w-]+)"
    r"|(?P<named>[\w-]+)(?: (?:one|clip))? ?(?:(?:goes|comes|being|going|coming|should (?:come|go"
    r"|be)) )?(?:first|to (?:start|begin|open)(?= with\b|\W*$)))\b",
    re.I,
)
_LAST: Final = re.compile(
    r"\b(?:(?:end(?:ing)?|finish(?:ing)?) with (?:the )?(?P<begun>[\w-]+)"
    r"|(?P<named>[\w-]+)(?: (?:one|clip))? ?(?:(?:goes|comes|being|going|coming|should (?:come|go"
    r"|be)) )?(?:last|(?:at|to) the (?:very )?end(?! of)))\b",
    re.I,
)
_IN_REVERSE: Final = (
    r"\b(?:newest|latest|last one) first\b|\bother way (?:a)?round\b|\breverse(?:d)? order\b|\bbackwards?\b"
)
_ATTACHED: Final = r"\b(?:glue|stick|tack|attach|append|add)\b"
_ON: Final = re.compile(r"\W*(?:on ?to|on|to)\W*", re.I)
_AROUND_AN_ORDER: Final = (
    "add", "join", "first", "latter", "clip", "title", "move", "pick", "swap", "others",
)  # fmt: skip
_TOGETHER: Final = frozenset({"together", "together_further"})
_MAKING: Final = frozenset(
    {"recut", "sized", "extended", "extended_further", "remixed", "remixed_further", "looped"}
)
"""Rules by whose wish another clip is made."""
_ALL_THERE_ARE: Final = (
    r"\b(?:join|stitch|glue|string|splice|chain|stick|put) (?:them|these|those)(?: (?:all|clips|videos))?"
    r"(?: together| up| end to end| in a row)?\W*$"
)
"""“Stitch them together”, where no clips were spoken of."""
_MOST: Final = 4
_IT: Final = r"\b(?:it|this|that|them)\b"
_WHICH_TWO: Final = (
    "Two clips can be blended. Which two? For example: blend c1 and c2. All of them can be joined."
)
_AROUND: Final = (
    "join", "blend", "clip", "title", "all clips", "purpose", "move", "swap", "first", "add",
    "slightly", "find", "latter", "lasting", "export", "longer", "pick", "loop", "keep", "file", "folder",
)  # fmt: skip
_THE_FILM: Final = re.compile(r"\bthe film\b(?! (?:of|with|where|about|in which|called|that)\b)", re.I)
_CUT_HARD: Final = re.compile(
    r",? (?:with )?(?:an? )?(?:straight|hard|clean|simple|plain) cuts?(?: (?:between|from) [\w ]+)?(?=\W*$)",
    re.I,
)
"""How clips are joined anyhow."""
_LONGEST: Final = 300
"""Characters of a message that may be about clips alone."""
_IN_A_UNION: Final = tuple(set(_AROUND) - {"export", "loop", "longer", "keep", "find"})
"""Marks of a message that wishes for nothing but a union."""
_ONE_SCENE: Final = re.compile(r"\b(?:one|a single|the same|1) (?:[\w-]+ )?(?:scene|shot|card)\b", re.I)
_WEAK: Final = re.compile(
    r"(?:(?:right|straight|directly) )?(?:after|behind|before)|then|in (?:the|that|their) .*", re.I
)
"""Joins clips only where nothing else is said of them."""
_WONDERED: Final = re.compile(r"^(?:i(?: wonder|'d like to know|'m curious) (?:what|how)|what would) ", re.I)
_NEWEST_FIRST: Final = re.compile(
    r",? (?:the )?(?:(?:newest|latest)(?: one)? (?:at|in|to) (?:the )?(?:front|start|beginning)"
    r"|oldest(?: one)? (?:(?:at|in|to) (?:the )?(?:back|end)|last))\b",
    re.I,
)
_WITHOUT: Final = re.compile(
    r",? ?(?:and |but )?(?:(?:leave|leaving) (?:the )?[\w-]+(?: one| clip)? out"
    r"|(?:leave|leaving) out (?:the )?[\w-]+(?: one| clip)?(?: and)?"
    r"|(?:skip|skipping|without|but not|not|no|minus|except) (?:the )?[\w-]+(?: one| clip)?)(?=\W|$)",
    re.I,
)
"""Names a clip that is none of those."""
_OTHERS: Final = re.compile(r"(?<!after )\bthe (?:others?(?: (?:two|three|ones?))?|rest)\b", re.I)
_PLACED: Final = r"\b(?:put|place|play|show|move|want|goes?|comes?|add|first|last|film|video|clip)\b"
_THAT_CLIP: Final = re.compile(r"\b(?:it|this one|that one)\b", re.I)
_NEW_THING: Final = re.compile(r"\b(?:an?|another|some)(?: [\w-]+){1,2}$", re.I)
_JUDGED: Final = re.compile(
    r"(?:(?:and|that|it|this|which|i'm|i am|just|so) )*(?:(?:could|might|would|will|should|ought to|must)"
    r"(?: \w+)? (?:look|be|feel|turn out|come out|get)\b|(?:curious|dying to see|i wonder|wondering"
    r"|(?:i )?(?:want|would like|like|love) to (?:see|know)|let's see|see) (?:what|how|whether|if)\b)",
    re.I,
)
_OTHER_WISHES: Final = (
    "loop", "export", "rename", "favourite", "remove", "time", "clip", "title", "onwards", "first", "latter",
)  # fmt: skip
_BESIDE_A_UNION: Final = re.compile(
    r"\b(?:loop|gif|mp4|webm|export|renam|call|undo|delet)\w*|(?<!c)(?<!\d)\d", re.I
)
_JOINED: Final = r"^(?!.*\b(?:blend|fad|dissolv|morph|mix|slow|gradual|smooth|soft|gentl)).*\b(?:join|stitch)"
_ALSO_OF_A_JOIN: Final = frozenset({"slowly", "gradually"})


def together(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a join, or a blend, of the clips that are named."""
    text, gone = _left_out(clause.text, now)
    text, how = course_of(text) if clause.has("blend") else (text, {})
    clause = _untold(_of_what_is_there(marked(text, now) if how or gone else clause), now)
    named = named_clips(clause, all_of_them=not _names_cards(clause))
    if context.clip and len(named) == 1 and (it := _THAT_CLIP.search(clause.text)):
        mark = clause.all("clip", "title")[0]
        named = [context.clip, *named] if it.start() < mark.start else [*named, context.clip]
    if not named and not context.cards and clause.says(_ALL_THERE_ARE) and len(now.clips) <= _MOST:
        named = [str(clip["id"]) for clip in reversed(now.clips)]
    named = paired(clause, named, now) if clause.has("blend") else named
    named = [clip for clip in named if clip not in gone]
    if len(named) < 2 or set(clause.left(*_AROUND)) - {number_in_words(str(len(named)))}:
        return None
    if clause.says(_IN_REVERSE):
        named.reverse()
    if len(named) == 2 and not clause.says(_IN_A_ROW) and not clause.has("edge") and _is_blend(clause):
        how = how or ({"mode": "mix"} if is_mixed(clause) else {})
        return Decision((call("blend", first=named[0], second=named[1], **how),))
    if len(named) > 2 and clause.has("blend") and not clause.says(_AS_ONE):
        return ask(_WHICH_TWO)
    if clause.has("join", "add") and (_strongly_joined(clause) or clause.says(_PLACED)):
        file = (call("export_clip", **written(clause)),) if clause.has("file", "folder") else ()
        return Decision((call("join", clips=_ordered(clause, named)), *file))
    return None


def read_union(message: str, now: Situation) -> Decision | None:
    """Return a join or a blend of the clips that a message is about as a whole, through all its clauses."""
    if len(message) > _LONGEST or _ONE_SCENE.search(message):
        return None
    mentioned = of_this(_THE_FILM.sub("this film", message), now)
    for said in dict.fromkeys((message, numbered(mentioned, clips_in(mentioned, now)))):
        if found := _union_in(_CUT_HARD.sub("", said), now) or look_lent(said, now):
            return found
    passing = next((one for one in plain_orders(message, now) if one.said[:5] in ("blend", "super")), None)
    sure = passing and passing.sure and not _BESIDE_A_UNION.search(message)
    return _union_in(passing.said, now) if passing and sure else None


def _union_in(message: str, now: Situation) -> Decision | None:
    text = _NEWEST_FIRST.sub(", newest first", message)
    text = _others_named(of_this(text, now), now)
    text = unremarked(_WONDERED.sub("", text), now)
    clause = marked(text, now) if _is_one(Clause(text, of_words(text))) else None
    if clause is None or not clause.has("clip", "title", "all clips"):
        return None
    clause = _untold(clause, now)
    left = set(marked(course_of(_left_out(clause.text, now)[0])[0], now).left(*_IN_A_UNION))
    if left - {number_in_words(str(len(named_clips(clause))))} or not _is_one(clause):
        return None
    found = together(clause, Context(lambda *_: None), now)
    return found if found and found.calls else None


def _others_named(text: str, now: Situation) -> str:
    """Return a text with “the other two” as the clips that they are, where one is left out."""
    gone = _left_out(text, now)[1]
    rest = [str(clip["id"]) for clip in reversed(now.clips) if clip["id"] not in gone]
    return _OTHERS.sub(" and ".join(rest), text) if gone else text


def _left_out(text: str, now: Situation) -> tuple[str, list[str]]:
    """Return a text without “no skaters”, and the clips that are named so."""
    out = _WITHOUT.search(text)
    gone = named_clips(marked(out[0], now)) if out else []
    return (_WITHOUT.sub("", text) if gone else text), gone


def _untold(clause: Clause, now: Situation) -> Clause:
    """Return a clause without what only tells how two clips are blended: “…, half of each, so dreamy”."""
    named = clause.all("clip", "title")
    comma = clause.text.find(",", named[1].end) if len(named) == 2 and clause.has("blend") else -1
    tail = marked(clause.text[comma:], now) if comma > 0 else None
    if tail is None or tail.has(*_OTHER_WISHES) or (tail.has("blend") and not tail.left("blend")):
        return clause
    head = marked(clause.text[:comma], now)
    return head if head.has("blend") else clause


def judged(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return nothing to do for what may come of a union: “ought to look dreamy”, “curious how that looks”."""
    told = _JUDGED.match(clause.text) and not clause.has(*_OTHER_WISHES)
    return Decision() if told and context.rule in _TOGETHER else None


def _of_what_is_there(clause: Clause) -> Clause:
    """Return a clause without the names of things that need not be clips: “the crane turns into a fox”."""
    marks = [
        mark
        for mark in clause.marks
        if mark.name != "title" or not _NEW_THING.search(clause.text[: mark.end])
    ]
    return replace(clause, marks=marks)


def _is_one(clause: Clause) -> bool:
    """Return whether clips are surely joined or blended."""
    return _strongly_joined(clause) or clause.has("blend")


def _strongly_joined(clause: Clause) -> bool:
    """Return whether clips are joined by more than “then” or “after”."""
    return any(not _WEAK.fullmatch(clause.words(mark)) for mark in clause.all("join"))


def _names_cards(clause: Clause) -> bool:
    """Return whether a clause names cards by more than “all of them”, which may be clips."""
    every = clause.all("all clips")
    return any(not any(one.start <= card.start < one.end for one in every) for card in clause.all("card"))


def together_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a join with its clips in the order that a further clause says: “but start with the crane”."""
    joined = context.decision.calls[0] if context.rule in _TOGETHER and context.decision else None
    time = clause.first("time")
    if joined and joined.name == "blend" and time and not clause.left("time", "lasting", "longer"):
        return Decision((call("blend", **{**joined.args, "length": time.value}),))
    if joined is None or joined.name != "join" or clause.left(*_AROUND_AN_ORDER):
        return None
    clips = list(joined.args["clips"])
    named = named_clips(clause)
    if clause.says(_IN_REVERSE):
        return Decision((call("join", clips=clips[::-1]),))
    if len(named) != 1 or named[0] not in clips or not clause.has("first", "latter"):
        return None
    rest = [clip for clip in clips if clip != named[0]]
    return Decision((call("join", clips=[*rest, *named] if clause.has("latter") else [*named, *rest]),))


def _is_blend(clause: Clause) -> bool:
    """Return whether clips shall pass into each other; “slowly” alone may be said of a join too."""
    said = set() if clause.says(_JOINED) else {clause.words(mark).lower() for mark in clause.all("blend")}
    return bool(said - _ALSO_OF_A_JOIN) or (bool(said) and not clause.has("join"))


def _ordered(clause: Clause, named: list[str]) -> list[str]:
    """Return clips in the order in which they shall follow: “the fox after the mammoth”, “crane first”."""
    front, back = _said(_FIRST, clause), _said(_LAST, clause)
    if front or back:
        rest = [clip for clip in named if clip not in (front, back)]
        return [*filter(None, [front]), *rest, *filter(None, [back])]
    marks = clause.all("clip", "title")
    between = clause.text[marks[0].end : marks[1].start] if len(marks) == 2 else ""
    attached = clause.says(_ATTACHED) and _ON.fullmatch(between)
    behind = attached or (_BEHIND.search(between) and not _AHEAD.search(between))
    return named[::-1] if behind else named


def _said(place: re.Pattern[str], clause: Clause) -> str | None:
    """Return the clip that is said to come at a place."""
    match = place.search(clause.text)
    if match is None:
        return None
    start, end = match.span("begun" if match["begun"] else "named")
    marks = clause.all("clip", "title")
    return next((str(mark.value) for mark in reversed(marks) if mark.start < end and start < mark.end), None)


def together_later(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Say that nothing is joined yet with a clip that is about to be made: “then put it after the fox”."""
    if context.rule not in _MAKING or len(named_clips(clause)) != 1 or not clause.says(_IT):
        return None
    if not clause.has("join") or clause.has("longer") or clause.left(*_AROUND):
        return None
    wish = clause.text.strip(" ,.!?")
    return Decision(said=f"Not done: “{wish}”. Say that once the new clip is there.")


def repeated(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a clip joined with itself: “play it twice in a row as one clip”."""
    count, named = clause.first("factor"), named_clips(clause)
    often = int(count.value) if count else 2 if clause.says(r"\b(?:to|with|onto|and) itself\b") else 0
    named = named or [context.clip or str(now.clip["id"])] if now.clip else []
    wished = clause.has("join") or clause.says(r"\b(?:play|run|show)s?\b")
    if often < 2 or len(named) != 1 or not wished:
        return None
    left = clause.left(*_AROUND, "factor", "steps") or clause.has("card", "edge", "loop")
    return None if left else Decision((call("join", clips=named * often),))


RULES: Final[tuple[Rule, ...]] = (together_further, judged, together, together_later, repeated)
