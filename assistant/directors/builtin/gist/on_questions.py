"""Reads questions about the board, one of its cards, and the clips: they are answered, nothing is done."""

import re
from collections.abc import Iterable, Sequence
from typing import Final

from assistant.directors.builtin import lexicon, talk
from assistant.directors.builtin.decision import Decision, ask, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.clip_names import by_meaning
from assistant.directors.builtin.gist.pointing import named_clips
from assistant.directors.builtin.gist.referring import things
from assistant.directors.builtin.nearest import nearest
from assistant.directors.builtin.rewriting import names
from assistant.directors.builtin.situation import Situation
from tools.wording import joined

_BEFORE: Final = re.compile(
    r"^(?:(?:wait|ok|okay|so|hey|oh|hmm|um|sorry|please|and|but|quick question|just curious)\b[\s,:]*)+", re.I
)
_IS: Final = r"(?:is|are|was|were|do|does|did|has|have|can|will|'s)"
_ASKS: Final = re.compile(
    rf"^(?:remind me|tell me|i (?:wonder|forgot|can't remember)|(?:in )?(?:what|wh?ich)(?! (?:i|we|you|he"
    rf"|she|they)\b)"
    rf"|how (?:many|much|long|big|large|far|old|{_IS})|where(?: {_IS}|'s)|who(?: {_IS}|'s| \w+s\b)|when {_IS}"
    r"|is|are|was|were|has|am i"
    r"|do (?:i|we|you|they|any|my|both|all (?!of))|(?:does|did) (?:i|we|you|it|the|they|any|my|this|that"
    r"|he|she|both|all)"
    r"|have (?:i|we|you)|(?:can|could|would) you (?:please )?(?:tell (?:me|us)|remind))\b",
    re.I,
)
_WISHES: Final = re.compile(
    r"^(?:how|what) (?:about|if)\b|^what would .*\blook like\b|^is (?:it possible|there (?:a|any) (?:way"
    r"|chance))"
    r"|^(?:do|does) (?:you (?:think|mind)|it have to|we have to|we need to|it need to)\b|^why (?:not"
    r"|don't|can't)\b",
    re.I,
)
_WHY: Final = re.compile(r"^why (?!not\b|don't\b|can't\b|doesn't\b)", re.I)
_HOW_TO: Final = re.compile(
    r"^how (?:do|can|could|should|would|does one) (?:i|we|you|one)?\b|^how to\b", re.I
)
_OF_FAVOURITES: Final = r"\bfavou?rites?\b|\bstarred\b"
_OF_CLIPS: Final = (
    r"\b(?:wh?ich|what|how many|how long|list|do i have|have i|longest|shortest|newest|oldest)\b.*"
    r"\b(?:clips|videos|films|movies|takes|library|(?:(?<!out )of (?:the|these|them|those)(?: (?:two"
    r"|three|four"
    r"|ones))?)"
    r"|each clip|clip in)\b"
    r"|\bwhat (?:all )?(?:have|did) (?:i|we) (?:made|got|make|done|do|have)\b"
)
_CURRENT: Final = re.compile(
    r"^am i (?:looking|working|watching)\b|\b(?:which|what) (?:clip|video|film|one)\b.*\b(?:am i|are we"
    r"|is (?:open|current|this|it|on|playing))\b"
    r"|\bis (?:this|it|the (?:current )?(?:clip|video|one)(?: (?:i'm"
    r"|we're) .*)?) (?:the )?[\w-]+(?: (?:clip|one|video))?$"
    r"|\b(?:what|which) am i (?:looking at|working on|watching)\b",
    re.I,
)
_OF_REMIXES: Final = (
    "A light remix changes what you name and keeps the rest close to the clip; a strong one may change where "
    "things stand and how it is filmed too. The clip that it is made of stays as it is."
)
_SOUGHT: Final = re.compile(
    r"\b(?:where|is there|find|search|look(?:ing)? for|which|do (?:i|you|we) (?:still )?have|have (?:i"
    r"|we) got"
    r"|(?:show me|list|give me|see)(?= (?:everything|all|any)))\b.*?"
    r"\b(?:clips?|videos?|films?|one|ones|anything|everything|something|any)\b.*?"
    r"\b(?:with|of|about|showing|that has|that shows|has|where|in which)"
    r" (?:the |an? |some |my |any )?(?P<word>(?!it\b|them\b|this\b|that\b|mine\b|my\b)[\w-]+)",
    re.I,
)
_CLIPS: Final = r"\b(?:clips?|videos?|films|movies?|library|(?:of|among) (?:these|them|those))\b"
_LENGTH: Final = r"\bhow (?:long|many seconds|much time)\b|\b(?:length|duration)\b|\blast\b"
_OF_ONE_CLIP: Final = rf"{_LENGTH}|\b(?:call|called|name|named|title|titled)\b"
_BOARD: Final = r"\b(?:story(?:board)?|board)\b"
_COUNT: Final = r"\bhow many (?:scenes|cards|shots|parts)\b"
_FORMAT: Final = r"\b(?:resolution|aspect|shape|format|style|quality|square|wide|size)\b"
_WHICH_SCENES: Final = (
    r"\b(?:which|what) (?:scenes?|cards?|shots?|parts?)\b|\b(?:in|both|all|every|each)\b.*\b(?:scenes?"
    r"|cards?)\b"
)
_WORD: Final = re.compile(r"[\w'-]+")


def asked(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the answer to a question; nothing is done for a “why”."""
    text = _BEFORE.sub("", clause.text)
    if _WHY.match(text):
        return Decision()
    if _WISHES.match(text):
        return None
    if _HOW_TO.match(text):
        return _how_to(clause, now)
    if not _ASKS.match(text):
        return sought(clause, context, now)
    return _about_clips(clause, context, now) or _about_board(clause, now)


def sought(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a search for the clips that show something."""
    match = _SOUGHT.search(clause.text)
    of_cards = clause.has("card") and not clause.says(_CLIPS)
    if match is None or of_cards or clause.has("remove", "export", "file", "loop"):
        return None
    return Decision((call("find_clips", words=_as_titled(match["word"], now)),))


def _as_titled(word: str, now: Situation) -> str:
    """Return the word of a title for one of its kind: clips are found by what is written of them."""
    clip = by_meaning(word, now)
    title = next((str(one.get("title", "")) for one in now.clips if one["id"] == clip), "")
    found = lexicon.subject(title)
    return word if not found or names(title, word) else found.said


def _how_to(clause: Clause, now: Situation) -> Decision:
    """Return how something is said: it is asked for, and not wished."""
    if clause.has("export", "file", "folder") and (where := talk.small_talk("where is it", now)):
        return Decision(said=f"{where.said} “Save it as mp4 to my desktop” copies it there.")
    examples = nearest(clause.text)
    return ask(f"Say, for example: {', or: '.join(examples)}." if examples else talk.ABILITIES)


def _about_clips(clause: Clause, context: Context, now: Situation) -> Decision | None:
    if clause.says(_OF_FAVOURITES):
        return Decision((call("find_clips", favourite=True),))
    if _CURRENT.search(clause.text) and now.clip:
        return ask(f"The current clip is {_told(str(now.clip['id']), now)}.")
    named = named_clips(clause, all_of_them=False)
    if named and clause.says(_OF_ONE_CLIP) and not clause.has("card") and not clause.says(_BOARD):
        return ask(f"{joined([_told(clip, now) for clip in named])}.")
    if clause.says(r"\bremix(?:es)?\b"):
        return ask(_OF_REMIXES)
    if found := sought(clause, context, now) or _gone(clause, named, now):
        return found
    of_cards = clause.says(r"\b(?:scenes?|cards?|shots?)\b")
    if clause.says(_OF_CLIPS) and not of_cards:
        return Decision((call("find_clips"),))
    told = joined([_told(clip, now) for clip in named])
    if not clause.has("clip"):
        return None
    return ask(f"{told}. What a clip is made of, for example: lineage of {named[0]}.")


def _gone(clause: Clause, named: Sequence[str], now: Situation) -> Decision | None:
    """Return the clip that “where did the mammoth go?” looks for, where no card shows such a thing."""
    if not clause.says(r"\bwhere\b") or len(named) != 1:
        return None
    words = [clause.words(mark).split()[-1] for mark in clause.all("title")]
    if any(names(card["text"], word) for word in words for card in now.cards):
        return None
    return Decision((call("pick_clip", clip=named[0]),))


def _told(clip: str, now: Situation) -> str:
    made = next((one for one in now.clips if one["id"] == clip), {})
    title = f" “{made['title']}”" if made.get("title") else ""
    length = f", {float(made['duration']):g} s long" if made.get("duration") else ""
    return f"{clip}{title}{length}"


def _about_board(clause: Clause, now: Situation) -> Decision | None:
    if now.board is None:
        return None
    if (after := clause.first("card after")) and after.value[0] < len(now.cards):
        return ask(_cards((after.value[0] + 1,), now))
    if clause.has("card", "edge") and not clause.says(_COUNT):
        marks = clause.all("card") or clause.all("edge")
        positions = tuple(dict.fromkeys(place for mark in marks for place in mark.value))
        of_all = clause.says(_LENGTH) and len(positions) == len(now.cards)
        return ask(_lengths(now) if of_all else _cards(positions, now))
    if clause.says(_WHICH_SCENES) and (named := things(clause.text, now)):
        return ask(f"{named[0].word.capitalize()}: {_cards(named[0].cards, now)}")
    if clause.says(_LENGTH) or clause.says(_COUNT):
        return ask(_lengths(now))
    if clause.says(_FORMAT):
        style = "in no style" if now.board["style"] == "none" else f"in the style {now.board['style']}"
        return ask(f"The storyboard is {now.board['aspect']}, at {now.board['resolution']}, {style}.")
    return talk.small_talk("what's on the board", now)


def _cards(positions: Iterable[int], now: Situation) -> str:
    """Return what cards say, and when they are seen."""
    return " ".join(
        f"Card {position}, from {now.at(position):g} to {now.at(position + 1):g} s:"
        f" {now.text(position)}{_fields(position, now)}"
        for position in positions
        if position in now.positions
    )


def _fields(position: int, now: Situation) -> str:
    fields = now.cards[position - 1].get("fields") or {}
    said = ", ".join(f"{name.replace('_', ' ')} {value}" for name, value in fields.items())
    return f" ({said})" if said else ""


def _lengths(now: Situation) -> str:
    """Return how long the film is, and each of its cards."""
    each = [
        f"card {position} takes {now.at(position + 1) - now.at(position):g} s" for position in now.positions
    ]
    count = f"{len(each)} card{'s' if len(each) > 1 else ''}"
    return f"The storyboard has {count} in {now.duration:g} s: {joined(each)}."


RULES: Final[tuple[Rule, ...]] = (asked,)
