"""Reads which title a clip gets, and where it ends."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import argument, placed_clips
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.situation import Situation

_NAMING: Final = re.compile(r"\b(?P<verb>(?:re-?)?name|(?:re-?)?title|call)(?P<passive>e?d)?\b:? ?", re.I)
_NAME_OF: Final = re.compile(
    r"(?:\b(?:under|with|by) the name|\b(?:give|gave|needs?|wants?|deserves?|gets?|has|have)"
    r"(?: (?P<it>.+?))? (?:the|an?(?:other)?)"
    r" (?:(?:new|better|nicer|proper|different|other|shorter) )*(?:name|title)"
    r"|(?:^|\b(?:the|its|an?|clip|film|video|one)(?:'s)? )(?:(?:new|better|nicer|good) )*(?:name|title)"
    r"(?: (?:of|for) .+?)?(?: (?:should|would|could|shall|must|can) be\b| to be\b| is\b| to\b|:))"
    r"(?: of)?[:, ]+"
    r"(?:(?:say|like|perhaps|maybe|such as|for example|something like)[:,]? )?",
    re.I,
)
_OF_FILE: Final = re.compile(r"(?:under|with|by) the name", re.I)
_RENAMED_TO: Final = re.compile(r"re-?(?:name|title):? (?:to|as|into) ", re.I)
_SCENE: Final = re.compile(r"\b(?:scene|card|shot|part|bit|moment)s?\b", re.I)
_IT: Final = re.compile(
    r"(?:it|(?:this|that)(?: (?:one|clip|film|video|movie))?|the (?:whole )?(?:clip|film|video|movie)"
    r"|(?P<newest>the (?:newest|latest|most recent)(?: (?:one|clip|film|video))?))"
    r"(?: (?!(?:with|of|about|where|in which)\b)|$|: )",
    re.I,
)
_BEFORE_A_CLIP: Final = re.compile(
    r"(?:(?:the|my|that) (?:one|clip|film|video) (?:with|of|about) )?(?:(?:the|my|that|this|our|an?) )?$",
    re.I,
)
_INTO: Final = re.compile(r"^[\s:,]*(?:(?:one|clip|film|video)\b[\s:,]*)?(?:(?:to|as|into|with) )?", re.I)
_ABOUT_LIKE: Final = re.compile(r"^(?:(?:something|maybe|perhaps|say)\b,? ?(?:like )?)+", re.I)
_AND_ANOTHER: Final = re.compile(r",? and (?=(?:the )?[\w-]+ )", re.I)
_TITLE_END: Final = re.compile(
    r"[.;!?](?!\w)|, |,? (?:please|pls|plz|thanks|thank you|thx)\b"
    r"| (?:from now on|for now|(?:first|then)(?=\W*$)|instead|for example|for instance)\b",
    re.I,
)
_AS_AN_EXAMPLE: Final = re.compile(r"^ for (?:example|instance)\b", re.I)
_FURTHER: Final = re.compile(
    r"(?P<clip>(?:the )?[\w-]+(?: one| clip)?) (?:to|as|into) (?P<title>[^,.;!?]+)", re.I
)
"""“…, and the crane to Stilts”."""
_PHONED: Final = (
    r"\bcalled (?:(?:me|us|back|again|up|in|just) ?)*(?:(?:this|yesterday|last|late) ?)*"
    r"(?:(?:morning|afternoon|evening|night|noon|week|today|earlier|now)\b|(?<=yesterday)|(?<=me)|(?<=us)"
    r"|(?<=again)|(?<=back))\W*$"
)
"""“The client called this morning”."""
_NO_TITLE: Final = re.compile(r"(?:off|it|a day|quits|for|them|on|me)\b", re.I)


def renamed(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the title that a clip gets: it ends where another wish begins."""
    clause = placed_clips(clause, now)
    if context.rule == "renamed" and (one_more := _FURTHER.fullmatch(clause.text)):
        mark = marked(one_more["clip"], now).first("clip", "title")
        named = {"clip": argument(mark.value, now), "title": one_more["title"]} if mark else {}
        return Decision((call("rename", **named),)) if named else None
    found = _title_after_a_verb(clause, now) or _title_after_a_noun(clause, now)
    of_a_card = clause.says(_PHONED) or any(_SCENE.search(clause.words(mark)) for mark in clause.all("card"))
    if found is None or (of_a_card and not clause.has("clip")):
        return None
    clip, said = found
    if not said and clip:
        return Decision()  # “rename the mammoth clip”: its title follows
    quoted = re.match(r"[\"'](.+?)[\"'](?!\w)", said)
    plain = _ABOUT_LIKE.sub("", said)
    title = quoted[1] if quoted else _TITLE_END.split(plain)[0].strip(" \"'!?")
    if others := _renamed_too(plain.replace('"', "") if quoted else title, clip, context, now):
        return others
    further = _AS_AN_EXAMPLE.sub("", said.split(title, 1)[-1]).strip(" \"'") if title else ""
    if not title or _NO_TITLE.match(title) or marked(further, now).left("purpose", "keep"):
        return None
    if clip is None:
        before = clause.text.find(title)
        clip = next((mark.value for mark in clause.all("clip", "title") if mark.end <= before), context.clip)
    return Decision((call("rename", clip=argument(clip, now), title=title),))


def _renamed_too(title: str, clip: str | None, context: Context, now: Situation) -> Decision | None:
    """Return the titles of two clips: “call the mammoth Woolly and the crane Stilts”."""
    for border in _AND_ANOTHER.finditer(title):
        rest = marked(title[border.end() :], now)
        mark = rest.first("clip", "title")
        if mark and not rest.text[: mark.start].strip() and (more := rest.text[mark.end :].strip()):
            first = call("rename", clip=argument(clip, now), title=title[: border.start()])
            return Decision((first, call("rename", clip=argument(mark.value, now), title=more)))
    return None


def _title_after_a_verb(clause: Clause, now: Situation) -> tuple[str | None, str] | None:
    """Return the clip and the rest of “call the fox one Rusty”, “the fox should be called Rusty”."""
    if (verb := _NAMING.search(clause.text)) is None:
        return None
    rest = clause.text[verb.end() :]
    begun = next((one for one in clause.all("clip") if one.start == verb.end()), None)
    if begun and not verb["passive"] and " " in clause.words(begun):
        return str(begun.value), _INTO.sub("", clause.text[begun.end :])
    if it := _IT.match(rest):
        clip = str(now.clips[0]["id"]) if it["newest"] and now.clips else None
        return clip, rest[it.end() :].removeprefix("to ").removeprefix("as ")
    for mark in () if verb["passive"] else clause.all("clip", "title"):
        if mark.start >= verb.end() and _BEFORE_A_CLIP.match(clause.text[verb.end() : mark.start]):
            return str(mark.value), _INTO.sub("", clause.text[mark.end :])
    if named_to := _RENAMED_TO.match(clause.text[verb.start() :]):
        return None, clause.text[verb.start() + named_to.end() :]
    about = marked(clause.text[: verb.start()], now)
    of_a_clip = not about.left("clip", "title", "export", "move", "finished")
    return (None, rest) if verb["passive"] and of_a_clip else None


def _title_after_a_noun(clause: Clause, now: Situation) -> tuple[str | None, str] | None:
    """Return the rest of “save it under the name Rusty”; who is seen in a scene gets no title."""
    match = _NAME_OF.search(clause.text)
    if match is None or (match["it"] and things(match["it"], now) and not clause.has("clip")):
        return None
    if _OF_FILE.match(match[0]) and clause.has("file"):
        return None  # “as an mp4 with the name Rusty”
    return None, clause.text[match.end() :]


RULES: Final[tuple[Rule, ...]] = (renamed,)
