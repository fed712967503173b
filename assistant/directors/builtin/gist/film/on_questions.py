"""Reads questions about the board, one of its cards, and the clips: they are answered, nothing is done."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin import talk
from assistant.directors.builtin.decision import Decision, ask, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.clips.on_files import written
from assistant.directors.builtin.gist.clips.seeking import sought
from assistant.directors.builtin.gist.film.telling import FORMAT, LENGTH, told_of_board
from assistant.directors.builtin.gist.marks.pointing import argument, named_clips, names_cards, placed_clips
from assistant.directors.builtin.nearest import nearest
from assistant.directors.builtin.rewriting import names
from assistant.directors.builtin.situation import Situation
from tools.wording import joined

_BEFORE: Final = re.compile(
    r"^(?:(?:wait|ok|okay|so|hey|oh|hmm|um|sorry|please|and|but|quick question|just curious)\b[\s,:]*)+", re.I
)
_IS: Final = r"(?:is|are|was|were|do|does|did|has|have|can|will|'s)"
_ASKS: Final = re.compile(
    rf"^(?:remind me|tell me|i (?:wonder|forgot|can't remember)|(?:list|show me|explain|what)"
    r" (?:what|which|all|every ?thing|(?:the )?things)? ?(?:you|u|i|we|one)(?:'re| are| can|(?= \w+ing))"
    r"|(?:u|you) (?:still |already )?\w+ing (?:any|some)thing|(?:any|some)thing (?:being|still|left)"
    rf"|(?:in |at |from )?(?:what"
    rf"|wh?ich)(?! (?:i|we|you|he"
    rf"|she|they)\b)"
    rf"|how (?:many|much|long|big|large|far|old|{_IS})|how's"
    rf"|where(?: {_IS}|'s| in\b)|who(?: {_IS}|'s| \w+s\b)"
    rf"|when {_IS}"
    r"|is|are|was|were|has|am i"
    r"|do (?:i|we|you|they|any|my|both|all (?!of))|(?:does|did) (?:i|we|you|it|the|they|any|my|this|that"
    r"|he|she|both|all)"
    r"|have (?:i|we|you)|(?:can|could|would) (?:you|u) (?:please )?(?:tell (?:me|us)|remind)"
    r"|show me what's|(?:show|tell) me (?:what|wh?ich|where|how|(?:the|its) sources?)(?=.* (?:made?|built"
    r"|sources?|c[ao]me|from)\b))\b",
    re.I,
)
_WISHES: Final = re.compile(
    r"^(?:how|what) (?:about|if)\b|^what would .*\blook like\b|^(?:is|are) [\w :.-]+ possible\b"
    r"|^is (?:it possible|there (?:a|any) (?:way"
    r"|chance))"
    r"|^(?:do|does) (?:you (?:think|mind)|it have to|we have to|we need to|it need to)\b|^why (?:not"
    r"|don't|can't)\b",
    re.I,
)
_LISTED: Final = re.compile(
    r"^(?:(?:can|could|would|will) (?:you|i) )?(?:(?:please|kindly|just) )*(?:show|give|tell|read|list|name"
    r"|remind|see)\b.*\b(?:cards|scenes|shots|story ?board|board)\b",
    re.I,
)
_LISTING: Final = frozenset(
    ("list", "overview", "summary", "got", "far", "moment", "read", "name", "tell", "remind", "kindly",
     "you've")
)  # fmt: skip
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
    r"|\b(?:what|wh?ich) (?:\w+ )*?(?:have|did|do) (?:i|we) (?:(?:already|ever|all) )?"
    r"(?:made|got|make|done|do|have)\b"
)
_CURRENT: Final = re.compile(
    r"^am i (?:looking|working|watching)\b|\b(?:which|what) (?:clip|video|film|one)\b.*\b(?:am i|are we"
    r"|is (?:open|current|this|it|on|playing))\b"
    r"|^is (?:this|it|the (?:current )?(?:clip|video|one)(?: (?:i'm"
    r"|we're) .*)?) (?:the )?[\w-]+(?: (?:clip|one|video))?$"
    r"|\b(?:what|which) am i (?:looking at|working on|watching)\b",
    re.I,
)
_OF_REMIXES: Final = (
    "A light remix changes what you name and keeps the rest close to the clip; a strong one may change where "
    "things stand and how it is filmed too. The clip that it is made of stays as it is."
)
_OF_ONE_CLIP: Final = rf"{LENGTH}|\b(?:longer|shorter)\b|\b(?:call|called|name|named|title|titled)\b"
_SCENE: Final = r"\b(?:scenes?|cards?|shots?)\b"
_BOARD: Final = r"\b(?:story(?:board)?|board)\b"
_DRAWING: Final = r"\b(?:draw|render|done|ready|finish)\w*\b"
_PROGRESS: Final = (
    r"\b(?:draw(?:n|ing)|render(?:ed|ing|s)?|busy|progress|percent(?:age)?|finish|working on|how far)\b"
    r"|\bhow (?:much )?long(?:er)?\b.*\b(?:done|ready|take|left|to go|until|till|finish(?:ed)?)\b"
    r"|\bis (?:it|that|this|everything) (?:\w+ )?(?:done|ready|finished)\b|\bstill (?:going|at it|running)\b"
)
_ABLE: Final = (
    r"\b(?:what|which|things|every ?thing|anything|all|list|overview)\b.*\b"
    r"(?:(?:can|could|do) (?:you|u|i|we|one)\b.*\b(?:do|ask|say|make|offer|try|wish"
    r"|tell)"
    r"|you can do|you(?:'re| are) able|are you able|are you (?:capable|good)|my options|options do"
    r"|am i able|features|abilities|commands|(?:is|'s) possible)\b"
)
_OF_A_CLIP: Final = (
    "With a clip you can: keep or cut seconds, carry it on past its end or begin it earlier, loop it,"
    " remix it "
    "lightly or strongly, blend it with another or join several, export it as mp4, webm or gif, name it,"
    " mark "
    "it as a favourite, and delete it. For example: keep seconds 2 to 4 and loop it."
)
_ORIGIN: Final = (
    r"\b(?:come|comes|came|made|make|generated|buil[dt]|created|taken|cut|based|remixed|copied|put together)"
    r" (?:[\w']+ )*?(?:from|out of|of|on|about)\b|\bcome about\b"
    r"|^how (?:was|is|were|did you make) .*\b(?:made|c\d+)\b"
    r"|\b(?:use[ds]?|took|take[ns]?|w[eo]nt) (?:[\w']+ )*?(?:into|to make|to build|for making)\b"
    r"|\b(?:origins?|sources?|lineage|history|ancestors?|parents?)\b|\ba (?:remix|copy|recut|loop) of\b"
    r"|^from (?:what|wh?ich) clips?\b|^how (?:was|is|were|has|did) .+ (?:made|created|come about)$"
)
_MADE: Final = r"\b(?:made|make|generated|built|created|based)\b"
_LONGER: Final = re.compile(r"\b(?:(?P<longer>longer|more)|shorter|less)\b", re.I)
_THIS: Final = r"\b(?:this|it|it's|(?:that|my|the(?: current)?) (?:clip|one|video|film))\b"


def asked(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the answer to a question; nothing is done for a “why”."""
    text = _BEFORE.sub("", clause.text)
    if _WHY.match(text):
        return Decision()
    if _WISHES.match(text):
        return None
    if _HOW_TO.match(text):
        of_a_file = clause.has("file") and written(clause)["kind"]
        return None if of_a_file else _how_to(clause, now)  # “how do I get it as a gif?” wishes for one
    if _LISTED.search(text) and not _unlisted(clause):
        return talk.small_talk("what's on the board", now)
    if not _ASKS.match(text):
        return sought(clause, context, now)
    return _about_us(clause, now) or _about_clips(clause, context, now) or told_of_board(clause, now)


def _unlisted(clause: Clause) -> set[str]:
    """Return the words beside a wish to be told all cards: “give me a list of what you've got”."""
    left = set(clause.left("card", "edge", "find", "all clips", "anew", "adding", "pick", "purpose", "remix"))
    return left - _LISTING


def _how_to(clause: Clause, now: Situation) -> Decision:
    """Return how something is said: it is asked for, and not wished."""
    if clause.has("export", "file", "folder") and (where := talk.small_talk("where is it", now)):
        return Decision(said=f"{where.said} “Save it as mp4 to my desktop” copies it there.")
    examples = nearest(clause.text)
    return ask(f"Say, for example: {', or: '.join(examples)}." if examples else talk.ABILITIES)


def _about_us(clause: Clause, now: Situation) -> Decision | None:
    """Return how the drawing goes, or what can be done."""
    if now.clip and _CURRENT.search(clause.text):
        return ask(f"The current clip is {_told(str(now.clip['id']), now)}.")
    if clause.says(_ABLE) and not clause.has("card", "edge"):
        return ask(_OF_A_CLIP if clause.says(r"\b(?:clips?|videos?)\b") and now.clip else talk.ABILITIES)
    of_cards = clause.has("card", "edge", "card after") or clause.says(_SCENE)
    of_length = of_cards and clause.says(LENGTH) and not clause.says(_DRAWING)
    if clause.says(_PROGRESS) and not (of_length or clause.says(rf"{_ORIGIN}|{FORMAT}")):
        return ask(talk.progress(now))
    return None


def _about_clips(clause: Clause, context: Context, now: Situation) -> Decision | None:
    if clause.says(_OF_FAVOURITES):
        return Decision((call("find_clips", favourite=True),))
    named = named_clips(clause, all_of_them=False)
    if found := _compared(clause, named, now) or _origin(clause, context, now):
        return found
    if named and clause.says(_OF_ONE_CLIP) and not clause.has("card") and not clause.says(_BOARD):
        return ask(f"{joined([_told(clip, now) for clip in named])}.")
    if clause.says(r"\bremix(?:es)?\b"):
        return ask(_OF_REMIXES)
    if found := sought(clause, context, now) or _gone(clause, named, now):
        return found
    of_cards = clause.says(_SCENE)
    of_board = clause.says(_BOARD) or (clause.says(LENGTH) and clause.says(r"\b(?:the|my) (?:whole )?film\b"))
    if clause.says(_OF_CLIPS) and not of_cards and not of_board:
        return Decision((call("find_clips"),))
    told = joined([_told(clip, now) for clip in named])
    if not clause.has("clip"):
        return None
    return ask(f"{told}. What a clip is made of, for example: lineage of {named[0]}.")


def _compared(clause: Clause, named: Sequence[str], now: Situation) -> Decision | None:
    """Return whether a clip is longer or shorter than so many seconds."""
    time, longer = clause.first("time"), _LONGER.search(clause.text)
    clip = named[0] if named else str(now.clip["id"]) if now.clip and clause.says(_THIS) else None
    made = next((one for one in now.clips if one["id"] == clip), {})
    if time is None or longer is None or clause.has("card") or not made.get("duration"):
        return None
    length = float(made["duration"])
    so = length > time.value if longer["longer"] else length < time.value
    return ask(f"{'Yes' if so else 'No'}: {_told(str(clip), now)}.")


def _origin(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return what a clip was made of, and what of it."""
    clause = placed_clips(clause, now)
    named = named_clips(clause, all_of_them=False)
    if not clause.says(_ORIGIN) or names_cards(clause) or len(named) > 1:
        return None
    if clause.says(r"^(?:and |so )?is (?:this|it)\b"):
        return Decision((call("lineage"),))
    if named and (clause.has("clip") or clause.says(_MADE)):
        return Decision((call("lineage", clip=argument(named[0], now)),))
    if context.clip and clause.says(r"\bit\b"):
        return Decision((call("lineage", clip=context.clip),))
    of_this = clause.says(_THIS) and now.clip
    return Decision((call("lineage"),)) if of_this and not named else None


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


RULES: Final[tuple[Rule, ...]] = (asked,)
