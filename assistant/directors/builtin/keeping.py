"""Reads fixed commands among clips: restore, find, lineage, export, open a board."""

import re
from collections.abc import Sequence
from typing import Final

from assistant.directors.builtin.clips import ANY, SEVERAL, are_known, each, one
from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.situation import Situation

_CLIP: Final = rf"(?P<clip>{ANY})"
_CLIPS: Final = rf"(?P<clip>{SEVERAL})"
_RESTORE: Final = re.compile(
    r"^(?:(?:restore|recover|undelete|bring back|get back)\s+(?:the )?(?:clip )?(?P<clip>c\d+)"
    r"|(?:bring|get|put|take)\s+(?:the )?(?:clip )?(?P<clip2>c\d+)(?= (?:back|out of)))"
    r"(?: back)?(?: (?:out of|from) the (?:trash|bin))?\W*$",
    re.I,
)
_OF_CLIPS: Final = (
    r"(?:clips?|videos?|films?|takes?|ones?|everything|anything|all)"
    r"(?: (?:that )?(?:i|we|you) (?:have|made|drew|did|have made))?"
)
_WITH: Final = r"(?:with|of|about|showing|that (?:show|have)s?|where|featuring)"
_FIND: Final = re.compile(
    r"^(?:find|search(?: for)?|look for|show(?: me)?|list|give me|get)\s+(?:me )?(?:all )?(?:the |my )?"
    r"(?:(?P<made>favou?rites?|remix(?:es)?|recuts?|loops?|blends?|joins?|imports?)(?: clips?)?"
    rf"|{_OF_CLIPS}(?: {_WITH}(?: (?:an?|the|some))? (?P<words>.+?))?)"
    r"(?: (?:of|made of|made from|from) (?P<parent>c\d+))?\W*$",
    re.I,
)
_ASK_FIND: Final = re.compile(
    r"^(?:(?P<asked>(?:which|what)(?: of (?:my|the))? (?:clips?|videos?|films?|ones?) (?:have|has|show"
    r"|shows|contain|are of"
    r"|are with|are there|do i have|did i make|of|with|about)"
    rf"|(?:do i have|are there|is there|have i (?:made|got)|did i make)(?: an?y?| some)? (?:clips?|videos?"
    rf"|films?)"
    rf"(?: {_WITH})?"
    rf"|where(?:'s| is| are) (?:the|my) (?:one|clip|video|film)s? {_WITH})"
    r"|(?:find|search(?: for)?|look for)(?: me)?)"
    r"(?: (?:an?y?|the|some|my))?(?: (?!(?:so far|yet|here|there|now|right now|currently|at the moment"
    r"|altogether|in (?:all|total|my|the)"
    r"|already|still|left|saved|i|we|you|(?:of )?mine)\b)(?P<words>[^?]+?))?"
    r"(?: (?:in (?:them|it)|here|there|yet|so far|one|clips?|videos?|films?))?\W*$",
    re.I,
)
_THE_ONE_WITH: Final = re.compile(
    r"^(?:show(?: me)? (?:the|that) one|(?:get|give)(?: me)? (?:the|that) (?:one|clip|video|film))"
    r" (?:with|of|about) (?:(?:the|an?) )?[\w-]+(?: again)?$",
    re.I,
)
"""One clip that is to be seen, and no search."""
_SHORT: Final = 4
"""Words of a search that names no clips: “find the fox”."""
_LINEAGE: Final = re.compile(
    rf"^(?:show (?:me )?)?(?:the )?(?:lineage|family tree|history|versions|ancestors|parents|origins?|tree)"
    rf"(?: (?:of|for|behind) {_CLIP})?\W*$"
    rf"|^(?:what|where|how) (?:did|does|was|is|were|has) (?P<clip2>{ANY}) (?:come(?: to be)?|from|made"
    rf"|based|taken|cut"
    r"|been made)(?: (?:from|of|on|out of|with))?\W*$"
    rf"|^what (?:came|was made|did i make|has become) (?:out )?(?:of|from|with) (?P<clip3>{ANY})\W*$",
    re.I,
)
_KIND: Final = (
    r"(?P<kind>(?:animated )?gif|mp4|webm|(?:png )?frames|pngs?(?: frames)?|poster|thumbnail"
    r"|contact[ -]?sheet)"
)
_WHERE: Final = (
    r"(?:\s+(?:to|at|in|into|as|on) (?P<path>(?:[~/]|\.{1,2}/)[^\s]*|[^\s]+\.(?:mp4|webm|gif|png)"
    r"|(?:my |the )?(?:desktop|downloads?)(?: folder)?))?"
)
_WIDTH: Final = r"(?:,? (?:at )?(?P<width>\d{2,4}) ?(?:px|pixels)(?: wide)?)?\W*$"
_EXPORT: Final = (
    re.compile(
        rf"^(?:export|save|write|convert|turn|make|download)\s+{_CLIPS}"
        rf"(?:\s+(?:(?:as|to|in|into) )?(?:an? )?{_KIND}(?: file)?)?{_WHERE}{_WIDTH}",
        re.I,
    ),
    re.compile(
        rf"^(?:(?:export|save|write)\s+)?{_CLIP}{_WHERE}\s+as (?:an? )?{_KIND}(?: file)?\W*$(?P<width>)?",
        re.I,
    ),
    re.compile(
        rf"^(?:(?:export|save|make|create|give me|get me|get|have|do)\s+)?(?:me )?(?:an?"
        rf"|the)?\s*{_KIND}(?: file)?"
        rf"(?: version)?\s+(?:of|from|out of|for)\s+{_CLIP}{_WHERE}{_WIDTH}",
        re.I,
    ),
)
_FOLDERS: Final = {"desktop": "~/Desktop", "download": "~/Downloads"}
_OPEN: Final = re.compile(
    rf"^(?:open|edit|go back to|load|show)\s+(?:the )?(?:story)?board (?:of|from|for)\s+{_CLIP}\W*$"
    rf"|^(?:open|edit|load|show)\s+(?P<clip2>{ANY})'s (?:story)?board\W*$",
    re.I,
)
_WORK_ON: Final = re.compile(
    rf"^(?:let me |let us |let's )?(?:edit|re-?work|work on|go on with|keep working on)\s+{_CLIP}"
    r"(?: (?:again|some more|further))?\W*$",
    re.I,
)
_KINDS: Final = {
    "contactsheet": "sheet",
    "png": "poster",
    "thumbnail": "poster",
    "pngs": "frames",
    "pngframes": "frames",
    "pngsframes": "frames",
    "animatedgif": "gif",
}
_MADE: Final = {
    "remix": "remix",
    "recut": "recut",
    "loop": "loop",
    "blend": "blend",
    "join": "join",
    "import": "import",
}


def read_keeping(text: str, now: Situation) -> Decision | None:
    """Return what a message does among the clips, or None where it is about none of this."""
    said = text.strip(" .!?;")
    for rule in (_restore, _find, _lineage, _export, _open):
        if found := rule(said, now):
            return found if rule is _find or are_known(said, now) else None
    return None


def _restore(said: str, now: Situation) -> Decision | None:
    match = _RESTORE.match(said)
    clip = (match["clip"] or match["clip2"]).lower() if match else None
    if match and clip in {one["id"] for one in now.clips} and "back" in said.lower():
        return Decision((call("pick_clip", clip=clip),))  # it is in no trash
    return Decision((call("remove_clip", clip=clip, restore=True),)) if match else None


def _find(said: str, now: Situation) -> Decision | None:
    if (match := _ASK_FIND.match(said)) and (match["asked"] or (now.clips and len(said.split()) <= _SHORT)):
        if _is_told_at_length(match["words"], now):
            return None
        return Decision((call("find_clips", words=match["words"]),))
    match = _FIND.match(said)
    if match is None or _THE_ONE_WITH.match(said) or _is_told_at_length(match["words"], now):
        return None
    made = (match["made"] or "").lower()
    operation = next((name for word, name in _MADE.items() if made.startswith(word)), None)
    favourite = True if made.startswith("fav") else None
    words = match["words"]
    return Decision(
        (call("find_clips", words=words, operation=operation, favourite=favourite, parent=match["parent"]),)
    )


def _is_told_at_length(words: str | None, now: Situation) -> bool:
    """Return whether what is sought is told in a sentence, of which only a word is written of a clip."""
    return bool(now.clip and words and len(words.split()) > 1)


def _lineage(said: str, now: Situation) -> Decision | None:
    match = _LINEAGE.match(said)
    clip = (match["clip"] or match["clip2"] or match["clip3"]) if match else None
    return Decision((call("lineage", clip=one(clip, now)),)) if match else None


def _export(said: str, now: Situation) -> Decision | None:
    match = _first(_EXPORT, said)
    if match is None or not (match["kind"] or match["path"] or said.lower().startswith("export")):
        return None
    kind = re.sub(r"[\s-]", "", (match["kind"] or "").lower())
    path = match["path"]
    folder = next(
        (place for word, place in _FOLDERS.items() if re.search(rf"\b{word}", path or "", re.I)), path
    )
    width = int(match["width"]) if match["width"] else None
    kind = _KINDS.get(kind, kind)
    how = {"kind": kind or None, "path": folder, "width": width}
    return Decision(tuple(call("export_clip", clip=clip, **how) for clip in each(match["clip"], now)))


def _open(said: str, now: Situation) -> Decision | None:
    if match := _OPEN.match(said):
        return Decision((call("open_board", clip=one(match["clip"] or match["clip2"], now)),))
    match = _WORK_ON.match(said)
    clip = one(match["clip"], now) if match else None
    return Decision((call("open_board", clip=clip),)) if clip else None


def _first(patterns: Sequence[re.Pattern[str]], said: str) -> re.Match[str] | None:
    return next((match for pattern in patterns if (match := pattern.match(said))), None)
