"""Reads what keeps order among clips: favourite, rename, remove, find, lineage, export, open a board."""

import re
from typing import Final

from assistant.directors.builtin.clips import ANY, one
from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.situation import Situation

_CLIP: Final = rf"(?P<clip>{ANY})"
_FAVOURITE: Final = re.compile(
    rf"^(?:(?:mark|save|add|keep|star|set)\s+)?{_CLIP}\s+(?:as (?:an? |my )?|to (?:my |the )?|is (?:an? "
    rf"|my )?)?"
    rf"favou?rites?\W*$|^(?P<un>un)?(?:favou?rite|star)\s+(?P<clip2>{ANY})\W*$",
    re.I,
)
_NO_FAVOURITE: Final = re.compile(
    rf"^(?:remove|take)\s+{_CLIP}\s+(?:from|out of|off) (?:my |the )?favou?rites\W*$", re.I
)
_RENAME: Final = re.compile(
    r"^(?:rename|call|name|title)\s+(?P<clip>c\d+|it|this|that|the (?:clip|video|film))\s+(?:to |as "
    r"|into )?[\"']?(?P<title>.+?)[\"']?\W*$",
    re.I,
)
_REMOVE: Final = re.compile(
    r"^(?:remove|delete|throw away|trash|discard|bin)\s+(?:the )?(?:clip |video |film )?(?P<clip>c\d+)\W*$"
    r"|^(?:remove|delete|throw away|trash|discard|bin)\s+(?P<clip2>(?:this|that|the) (?:clip|video|film))"
    r"\W*$",
    re.I,
)
_RESTORE: Final = re.compile(
    r"^(?:restore|bring back|recover|undelete)\s+(?:the )?(?:clip )?(?P<clip>c\d+)(?: from the trash)?\W*$",
    re.I,
)
_FIND: Final = re.compile(
    r"^(?:find|search(?: for)?|look for|show(?: me)?|list)\s+(?:me )?(?:all )?(?:the |my )?"
    r"(?:(?P<made>favou?rites?|remix(?:es)?|recuts?|loops?|blends?|joins?|imports?)(?: clips?)?"
    r"|(?:clips?|videos?|films?)(?: (?:with|of|about|showing|that show|where)(?: (?:an?|the))"
    r"? (?P<words>.+?))?)"
    r"(?: (?:of|made of|made from|from) (?P<parent>c\d+))?\W*$",
    re.I,
)
_LINEAGE: Final = re.compile(
    rf"^(?:show (?:me )?)?(?:the )?(?:lineage|family tree|history|versions|ancestors|tree)(?: (?:of|for)"
    rf" {_CLIP})?\W*$"
    rf"|^(?:what|where) (?:did|does) (?P<clip2>{ANY}) come from\W*$",
    re.I,
)
_EXPORT: Final = re.compile(
    r"^(?:export|save|write|convert)\s+(?P<clip>c\d+|it|this|that|the (?:clip|video|film|result))"
    r"(?:\s+(?:as|to|in|into) (?:an? )?(?P<kind>mp4|webm|gif|frames|pngs?(?: frames)?|poster|contact sheet"
    r"|sheet))?"
    r"(?:\s+(?:to|at|in|into|as) (?P<path>[~./][^\s]*|[^\s]+\.(?:mp4|webm|gif|png)))?"
    r"(?:,? (?:at )?(?P<width>\d{2,4}) ?(?:px|pixels)(?: wide)?)?\W*$",
    re.I,
)
_OPEN: Final = re.compile(
    rf"^(?:open|edit|go back to|load)\s+(?:the )?(?:story)?board (?:of|from|for)\s+{_CLIP}\W*$", re.I
)
_KINDS: Final = {
    "contact sheet": "sheet",
    "png": "poster",
    "pngs": "frames",
    "png frames": "frames",
    "pngs frames": "frames",
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
    for rule in (_favourite, _rename, _remove, _find, _lineage, _export, _open):
        if found := rule(said, now):
            return found
    return None


def _favourite(said: str, now: Situation) -> Decision | None:
    if match := _NO_FAVOURITE.match(said):
        return Decision((call("favourite", clip=one(match["clip"], now), on=False),))
    match = _FAVOURITE.match(said)
    if match is None:
        return None
    clip = one(match["clip"] or match["clip2"], now)
    return Decision((call("favourite", clip=clip, on=False if match["un"] else None),))


def _rename(said: str, now: Situation) -> Decision | None:
    match = _RENAME.match(said)
    return Decision((call("rename", clip=one(match["clip"], now), title=match["title"]),)) if match else None


def _remove(said: str, now: Situation) -> Decision | None:
    if match := _RESTORE.match(said):
        return Decision((call("remove_clip", clip=match["clip"].lower(), restore=True),))
    match = _REMOVE.match(said)
    if match is None:
        return None
    return Decision((call("remove_clip", clip=one(match["clip"] or match["clip2"], now)),))


def _find(said: str, now: Situation) -> Decision | None:
    match = _FIND.match(said)
    if match is None:
        return None
    made = (match["made"] or "").lower()
    operation = next((name for word, name in _MADE.items() if made.startswith(word)), None)
    favourite = True if made.startswith("fav") else None
    words = match["words"]
    return Decision(
        (call("find_clips", words=words, operation=operation, favourite=favourite, parent=match["parent"]),)
    )


def _lineage(said: str, now: Situation) -> Decision | None:
    match = _LINEAGE.match(said)
    return Decision((call("lineage", clip=one(match["clip"] or match["clip2"], now)),)) if match else None


def _export(said: str, now: Situation) -> Decision | None:
    match = _EXPORT.match(said)
    if match is None or not (match["kind"] or match["path"] or said.lower().startswith("export")):
        return None
    kind = (match["kind"] or "").lower()
    width = int(match["width"]) if match["width"] else None
    return Decision(
        (
            call(
                "export_clip",
                clip=one(match["clip"], now),
                kind=_KINDS.get(kind, kind) or None,
                path=match["path"],
                width=width,
            ),
        )
    )


def _open(said: str, now: Situation) -> Decision | None:
    match = _OPEN.match(said)
    return Decision((call("open_board", clip=one(match["clip"], now)),)) if match else None
