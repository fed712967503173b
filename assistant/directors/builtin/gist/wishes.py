"""Takes a message apart into wishes of which each is understood by itself."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.adjusting import as_one
from assistant.directors.builtin.gist.contents.contents import seen_otherwise
from assistant.directors.builtin.gist.halves import DENIES, NEW_SCENE
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.parting.apart import in_sentences
from assistant.directors.builtin.gist.parting.board_words import is_being
from assistant.directors.builtin.gist.parting.shorthand import LONGEST
from assistant.directors.builtin.gist.parting.splitting import is_told, wishes
from assistant.directors.builtin.gist.scenes.on_divisions import each_its_own
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.several import OF_CLIPS, renumbered, retold_by
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.targets import targets

_LEAD: Final = r"(?:(?:oh|and|also|plus|then|but|next|finally|lastly|secondly|please|pls|\+|&)\b,? ?)*"
_BORDER: Final = re.compile(
    r"(?P<sure>(?<=[.!?])(?<!\bmr\.)(?<!\bms\.)(?<!\bmrs\.)(?<!\bdr\.)\s+|\s*;\s*|\n+"
    r"|(?:,\s+(?:and )?|\s+and )(?:also|plus)\b,? |\s+(?:plus|\+|&) )"
    rf"{_LEAD}|(?:,\s+|\s+(?=(?:and|then|also)\b)){_LEAD}",
    re.I,
)
"""Where a further wish may begin; where it is sure, another sentence at least."""
_QUOTED: Final = re.compile(r"[\"“][^\"”]*[\"”]")
_OF_THE_FIRST: Final = re.compile(
    r"\b(?:others?|(?:the|my|our) rest|of (?:the two|both)|(?:first|last|next|other|second|whole|best) one"
    r"|follow|still|afterwards|(?:like|as) before|(?:come|go)(?:es|s)? (?:first|last|second)"
    r"|(?:for|after|before) (?:that|it)|go (?:straight|right|directly|to|on|wild|crazy)"
    r"|(?:should|can|must|may|could) (?:stay|remain)|(?:stays?|remains?) (?:as|like|the|put|where|close)"
    r"|(?:be|is) the (?:start|end|beginning)|this (?:scene|shot|part|bit|moment|card)"
    r"|one (?:clip|film|video|file|go|(?:scene|shot)(?=\W*$)))\b|(?:\bto|\bfor|\bit|:) \d+\W*$|\bfirst\W*$"
    rf"|^(?:(?:maybe|about|only|just|make it|is|it's) )*{NUMBER} ?(?:s|secs?|seconds?)\b(?! (?:for|on|in)\b)"
    r"|^(?:so (?:the|they|s?he|it)|only(?! keep)|i (?:(?:don't|do not) (?:want|need|like)|(?:want "
    r"|need )?only"
    r"|(?:want |like )?just)|just (?:the|an?|his|her|give|try)|cut to|don't|do not|(?:keep|leave)(?!.*\d)"
    r"|stay|carry on|continue)\b|\binstead\W*$",
    re.I,
)
"""Goes on with a wish before it, or says what stays."""
_POINTING: Final = re.compile(
    r"\b(?:it(?! (?:rain|snow|be|is|could be|was|were)\b"
    r"| should (?:be )?(?:rain|snow|night|da|du|fog|evening|morning))|them|that|those|these|this one"
    r"|there(?! (?:should|is|be|could))|else|same|so(?! (?:i|we|you|that|he|she|they|the|it)\b)|too|as well"
    r"|both|still|though|instead)\b",
    re.I,
)
"""May mean what was spoken of before."""
_SOMEBODY: Final = re.compile(r"\b(?:s?he|they|him)\b", re.I)
_ORDERS: Final = re.compile(
    r"(?:show|merge|combine|open|break|fade|(?:re)?generate|re-?roll|snip|crop|select|finish|reorder"
    r"|concatenate|shave|relocate|recast|splice|reverse|restyle|flip|square"
    r"|no [\w-]+(?: [\w-]+)? (?:on|in|at|behind|beside|under|around) (?:the|his|her|its)"
    r"|(?:scene|shot|card) (?:\d|one|two|three|four|five))\b",
    re.I,
)
"""Begins a wish too."""
_NAMED: Final = re.compile(
    r"\b(?:the|his|her|its|their|my|our|every) [\w-]+|\b(?:scene|card|shot|clip|number) \w+"
    r"|\bthis (?:clip|film|video)",
    re.I,
)
_OF_ALL: Final = re.compile(
    r"\b(?:film|video|movie|story|everything|everywhere|whole|entire|all|overall|total|altogether|every|each|both|throughout)\b",
    re.I,
)
_LEADING: Final = re.compile(
    r"(?:(?:right|just) )?(?:before|after|between)\b"
    r"|(?:the )?(?:first|second|third|last) (?:one|scene|shot)\W*$",
    re.I,
)
_BETWEEN: Final = re.compile(r"\bbetween (?!.*\band\b)[^,.;]*$|, no\W*$", re.I)
_PLACED: Final = re.compile(r"(?:in|at|on|for|when|while|as|where|during|once)\b", re.I)
_INSTEAD: Final = re.compile(r"\b(?:instead|rather than)\b", re.I)
"""Stands in a wish anywhere."""
_NEVER: Final = frozenset(
    {"set_storyboard", "undo", "redo", "generate", "plan_only", "cancel_render", "set_renderer"}
)
_OF_ORDER: Final = frozenset({"add_card", "remove_card"})
_OF_ONE_CLIP: Final = frozenset(
    {"remix", "recut", "loop", "rename", "favourite", "export_clip", "remove_clip"}
)
_MOST: Final = 8
"""Wishes of one message."""
_FEWEST_WORDS: Final = 2
_LONGEST_PLACE: Final = 6
"""Words before an order that say where: “in the third take away …”."""
Reader = Callable[[str, Situation], Decision | None]
"""Reads what may be one wish."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """A part of a message, what it wishes, and what was there before it."""

    said: str
    made: Decision
    now: Situation


def wish_by_wish(message: str, now: Situation, read: Reader) -> Decision | None:
    """Return what a message wishes, where all of it is wishes that stand by themselves."""
    if not (now.cards or now.clip) or len(message) > LONGEST:
        return None
    found: list[_Wish] = []
    waiting, pieces = "", _pieces(in_sentences(message), now)
    divided = each_its_own(message, now)
    if divided or not 1 < len(pieces) <= _MOST:
        return divided
    for lead, piece in pieces:
        said = f"{waiting}{lead if waiting else ''}{piece}"
        one = _taken(said, found, now, read)
        if one is None and found and not waiting:
            last = found[-1]
            one = _taken(f"{last.said}{lead}{said}", found[:-1], now, read)
            found = found[:-1] if one else found
        if one is None and waiting:
            return None
        waiting = "" if one else said
        found += [one] if one else []
    return None if waiting or len(found) < 2 else _together(found, now)


def _borders(text: str) -> Iterator[re.Match[str]]:
    quoted = [one.span() for one in _QUOTED.finditer(text)]
    return (
        border
        for border in _BORDER.finditer(text)
        if not any(start < border.start() < end - 1 for start, end in quoted)
    )


def _pieces(text: str, now: Situation) -> Sequence[tuple[str, str]]:
    """Return what stands before each wish that may stand by itself, and the wish."""
    found, start, lead = [], 0, ""
    for border in _borders(text):
        before, after = text[start : border.start()], text[border.end() :]
        sure, told = bool(border["sure"]), text[: border.start()]
        if _is_a_border(before, after) and _stands_alone(after, told, sure=sure, now=now):
            found.append((lead, before))
            start, lead = border.end(), border[0]
    return [*found, (lead, text[start:])]


def _is_a_border(before: str, after: str) -> bool:
    """Return whether both sides may be wishes: the one before is no mere fault or place."""
    short = min(len(before.split()), len(after.split())) < _FEWEST_WORDS
    placed = _LEADING.match(before) or _PLACED.match(before)
    led = _BETWEEN.search(before) or (placed and not wishes(before))
    return not (short or led or _INSTEAD.match(before) or _is_only_told(before))


def _is_only_told(part: str) -> bool:
    return is_told(part.rpartition(": ")[2]) and not any(map(wishes, re.split(r"[,;.!?]\s+", part)))


def _beginning(part: str) -> str:
    """Return the first clause of a part, with the one behind it where it only says where or when."""
    first, *more = re.split(r"[,;.!?]\s+|\s+and\s+", part)
    return ", ".join((first, *more[:1])) if _PLACED.match(first) or is_told(first) else first


def _wishes(part: str) -> bool:
    words = part.split(" ")
    tails = [" ".join(words[place:]) for place in range(2, _LONGEST_PLACE)] if _PLACED.match(part) else []
    asked = [_INSTEAD.sub("", one).replace("n't", "") for one in (part, *tails)]
    return any(map(wishes, asked)) or bool(_ORDERS.match(part))


def _stands_alone(part: str, before: str, *, sure: bool, now: Situation) -> bool:
    """Return whether a wish begins there that does not hang on what was said before it."""
    begins = _beginning(part)
    wished = _wishes(begins)
    if _is_only_told(begins) or _goes_on(begins) or not (sure or wished):
        return False
    point = _POINTING.search(begins) or (_SOMEBODY.search(begins) if _tells_of_somebody(before) else None)
    return not point or (wished and min(_named(part, now), default=point.end()) <= point.start())


def _goes_on(part: str) -> bool:
    """Return whether a part goes on with the wish before it, or says what is not there of it."""
    return bool(_OF_THE_FIRST.search(part) or DENIES.match(part))


def _tells_of_somebody(words: str) -> bool:
    return any(is_being(lexicon.stem(word)) for word in re.findall(r"[\w-]+", words.lower()))


def _named(part: str, now: Situation) -> list[int]:
    marks = marked(part, now).all("card", "edge", "clip", "title")
    marks = [mark for mark in marks if mark.name != "card" or len(mark.value) < len(now.cards)]
    return [mark.start for mark in marks] + [one.start() for one in _NAMED.finditer(part)]


def _taken(said: str, before: Sequence[_Wish], now: Situation, read: Reader) -> _Wish | None:
    """Return what a part wishes, if that is clear and of something else than what is wished before it."""
    seen = before[-1].now.retold(retold_by(before[-1].made)) if before else now
    words = renumbered(said, now, seen)
    made = read(words, seen)
    if made is None or not _is_clear(made, said):
        made = seen_otherwise(words, seen)
    if made is None or not _is_whole(made, said, now, further=bool(before)):
        return None
    apart = all(_are_apart(one.made, made, said) for one in before)
    apart = apart and not (before and _may_be_there(said, made, before[-1].made, now))
    return _Wish(said, _of_that_clip(before, made, said, now), seen) if apart else None


def _is_clear(made: Decision, said: str) -> bool:
    names = {one.name for one in made.calls}
    more = (one.args.keys() for one in made.calls if one.name == "recut")
    is_open = any(one & {"after_s", "before_s"} and not one & {"after", "before"} for one in more)
    loose = all(one.args.keys() in ({"duration"}, {"seed"}) for one in made.calls)
    is_open |= loose and not _OF_ALL.search(said)
    return bool(names) and not (made.said or made.asked or names & _NEVER or is_open)


def _is_whole(made: Decision, said: str, now: Situation, *, further: bool) -> bool:
    """Return whether a part says itself of what it is."""
    names = {one.name for one in made.calls}
    if further and names != {"set_format"} and not _named(said, now):
        return False
    if further and "add_card" in names and not NEW_SCENE.search(said):
        return False
    edits = [one.args for one in made.calls if one.name == "edit_card"]
    of_looks = len({args["card"] for args in edits}) > 1 and not any("text" in args for args in edits)
    places = targets(said, len(now.cards)) or marked(said, now).has("card", "edge")
    return not of_looks or bool(places or _OF_ALL.search(said))


def _are_apart(one: Decision, other: Decision, said: str) -> bool:
    """Return whether a wish leaves alone what the one before it sets."""
    first, second = _touched(one), _touched(other)
    both = {name for name, _ in first & second}
    if _wishes(_beginning(said)):
        both.discard("edit_card")  # it was read with what was wished before
    order = any(name in _OF_ORDER for name, _ in first | second)
    two = (one, other)
    times = any(made.name == "move_card" for half in two for made in half.calls)
    timed = [any(each.name == "move_card" or "duration" in each.args for each in it.calls) for it in two]
    again = {name for name, _ in first} & {name for name, _ in second} & _OF_ONE_CLIP
    return not (both or (times and order) or all(timed)) and (not again or "clip" in said.lower())


def _may_be_there(said: str, made: Decision, before: Decision, now: Situation) -> bool:
    """Return whether a wish read of another scene may be of the one changed before it."""
    there, here = (
        {one.args["card"] for one in half.calls if one.name == "edit_card"} for half in (before, made)
    )
    if len(there) != 1 or here <= there or marked(said, now).has("card", "edge"):
        return False
    return any(there < {*thing.cards} for thing in things(said, now))


def _touched(made: Decision) -> set[tuple[str, object]]:
    found: set[tuple[str, object]] = set()
    for one in made.calls:
        keys = one.args if one.name == "set_format" else (one.args.get("card", one.args.get("clip", "")),)
        found |= {(one.name, key) for key in keys if one.name != "move_card"}
    return found


def _of_that_clip(before: Sequence[_Wish], made: Decision, said: str, now: Situation) -> Decision:
    """Return a wish for the current clip with its number, where a clip is made before it."""
    named = now.clip and (marked(said, now).has("clip") or re.search(r"\b(?:this|clip)\b", said, re.I))
    if (
        now.clip is None
        or not named
        or not any(one.name in OF_CLIPS for wish in before for one in wish.made.calls)
    ):
        return made
    clip = now.clip["id"]
    calls = (
        call(one.name, **{"clip": clip, **one.args}) if one.name in _OF_ONE_CLIP else one
        for one in made.calls
    )
    return replace(made, calls=tuple(calls))


def _together(found: Sequence[_Wish], now: Situation) -> Decision | None:
    """Return wishes as one decision, none of which changes a card among others that another takes away."""
    gone = {one.args["card"] for wish in found for one in wish.made.calls if one.name == "remove_card"}
    made, told = [], {one.strip(" .") for one in now.told()}
    for wish in found:
        moved = (one for one in wish.made.calls if str(one.args.get("text", "")).strip(" .") in told)
        if any(one.name == "edit_card" and one.args["card"] in gone for one in moved):
            return None
        calls = [one for one in wish.made.calls if not (one.name == "edit_card" and one.args["card"] in gone)]
        made.append(replace(wish.made, calls=tuple(calls) or wish.made.calls))
    whole = as_one(made, now)
    return whole if is_sensible(whole, now) else None
