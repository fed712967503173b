"""Reads which clips are written to files: of what kind, and where."""

import re
from collections.abc import Mapping
from itertools import product
from typing import Final

from assistant.directors.builtin.decision import Decision, ask, call
from assistant.directors.builtin.gist.clause import Clause, Context, Rule
from assistant.directors.builtin.gist.marks.marking import marked
from assistant.directors.builtin.gist.marks.pointing import (
    argument,
    clips_of,
    is_shown,
    named_clips,
    names_cards,
)
from assistant.directors.builtin.situation import Situation

_KINDS: Final[Mapping[str, str]] = {
    "gif": "gif",
    "moving": "gif",
    "animated": "gif",
    "mp4": "mp4",
    "mpeg": "mp4",
    "video file": "mp4",
    "webm": "webm",
    "contact sheet": "sheet",
    "png": "frames",
    "frames": "frames",
    "poster": "poster",
}
_OTHER_KIND: Final = re.compile(
    r"(?:\b(?:as|to|in|into|an?) |\.)(?:an? )?\.?(?P<kind>mov|avi|mkv|wmv|m4v|mpg|flv|webp|apng"
    r"|jpe?g|pdf|prores)\b",
    re.I,
)
_KINDS_THERE_ARE: Final = (
    "A clip is written as mp4, webm, gif, png frames, a poster or a contact sheet, and not as {}. "
    "For example: export it as mp4."
)
_PLACES: Final = ("Desktop", "Downloads", "Videos", "Pictures", "Documents")
_FOLDERS: Final[Mapping[str, str]] = {place.lower(): f"~/{place}" for place in _PLACES}
_ENDINGS: Final[Mapping[str | None, str]] = {None: ".mp4", "sheet": ".png", "poster": ".png", "frames": ""}
"""How the name of a file ends that is not of the kind that it is called by."""
_SENT: Final = re.compile(
    r",? ?\b(?:(?:so (?:that )?(?:i|we) can|to|and|i(?:'d like| want| need|'m going) to) )?"
    r"(?:send|share|post|e-?mail|mail|upload|text|show)(?: (?:it|this|that|them))? (?:to|with|on|by|in|for)"
    r" (?:my |our |the |an? )?[\w']+(?: (?!as\b|in\b|and\b)[\w']+)?",
    re.I,
)
"""“To send to my sister”: what a file is for."""
_OPENED: Final = re.compile(
    r"^.*\b(?:(?:can|could|will) (?:only|just)|only|just) (?:open|play|read|use|view|watch|show|take"
    r"|accept)s? "
    r"(?=(?:an? )?(?:gif|mp4|webm)s?\b)",
    re.I,
)
"""“My mother can only open mp4”: what kind of file is wished."""
_USED: Final = re.compile(
    r",? (?:(?:that|which) )?(?:i|we|he|she|they) can (?:put|use|show|play|open|drop|insert|embed"
    r"|paste)(?: it)?"
    r"(?: (?:in|into|on|onto|with|at) (?:my |our |the |an? )?[\w']+(?: (?!as\b|in\b"
    r"|and\b)[\w']+)?)?(?=,|\W*$| as\b)"
    r"|,? so (?:that )?(?:(?:my|our|the) )?[\w']+ (?:can|could|may)\b[^,;]*$",
    re.I,
)
"""“A file that I can put into a talk”: what it is for."""
_WANTED_BY: Final = re.compile(
    r"^(?:(?:and|but|so|because) )?(?:my|our|the) [\w-]+(?: [\w-]+)? (?:needs?|wants?|asks? for|asked for"
    r"|would like|could use|takes)\b",
    re.I,
)
"""“The grandparents want an mp4”: who a file is for."""
_HANDED_OUT: Final = re.compile(
    r"^(?:(?:and|then|please|now|also|can you|could you) )*(?P<verb>(?!an?\b|the\b)[a-z]+"
    r"(?: (?:me|us|out|up|off|over))*)"
    r"(?: (?:it|this|that|c\d+|(?:the|this|my|that) [\w-]+(?: (?!(?:as|to|into|in|an?)\b)[\w-]+)?))?(?: out)?"
    r"(?: (?:as|to|into|in))? (?:(?:an?|the|animated|small|short|little|best) )*"
    r"(?=(?:gif|mp4|webm|mpeg|mov|avi|mkv|wmv|m4v)s?\b|\w+\.(?:gif|mp4|webm)\b)",
    re.I,
)
_QUALITY: Final = re.compile(
    r",? (?:in|at|with) (?:the |your )?(?:best|highest|full|top|good|high)(?: possible)?"
    r" (?P<kind>mp4|webm|gif)"
    r" quality(?: (?:you have|you've got|there is|possible|you can))?",
    re.I,
)
"""A clip is always written as good as it is."""
_OF_NO_WISH: Final = frozenset({"adding", "move", "join", "afterwards", "add", "pick", "export"})
_TO_WHOM: Final = re.compile(
    r" (?:to|with) (?:my |our |the )?(?!(?:my|our|the|an?|desktop|downloads)\b)[\w']+"
    r"(?= (?:as|in|by)\b|\W*$)",
    re.I,
)
_SENDS: Final = frozenset({"around", "send", "share", "post", "email", "e-mail", "mail", "upload", "text"})
_FAVOURITES: Final = r"\b(?:favou?rites|favs|faves|starred|(?:i|we)(?:'ve| have)? (?:marked|starred))\b"
_FILE_NAME: Final = re.compile(
    r"\b(?:as|to|into|called|named?|(?:call|name) it) (?P<path>[\w~./-]+\.(?:mp4|webm|gif|png|mov))\b", re.I
)
_NAMED: Final = re.compile(
    r"(?:,? ?\b(?:and |then )?(?:(?:name|call|title) (?:the|that|this) file|(?:the )?file ?name"
    r"(?: is| should be)?)(?: as)?|,? (?:with|under|by) the (?:file ?)?name(?: of)?"
    r"|(?:^|,? )(?:called|named)):? [\"']?"
    r"(?P<name>\w[\w.-]*(?: (?!(?:in|on|to|into|and|for|so|please)\b)[\w.-]*\w)*)[\"']?",
    re.I,
)
"""“A gif called teaser”, “name the file bees-for-oskar”."""
_WIDE: Final = re.compile(
    r"[,.;]?(?: (?:and|at|in|with|has to be|must be|should be|needs to be|only|just|a|of|make it"
    r"|it should be|that's|which is|exactly|about|it|it's))*"
    r" \(?(?:width(?:(?: of| is|:| =))* ?(?P<w>\d{2,4})(?: ?(?:px|pixels?)\b)?"
    r"|(?P<n>\d{2,4})(?! ?(?:x|×|by) ?\d) ?(?:(?:px|pixels?)\b(?: in)?(?: (?:wide|across|width)\b)?"
    r"|(?:wide|across|width)\b))(?: please\b)?\)?",
    re.I,
)
"""“400 pixels wide”, “with a width of 640”."""
_WRITTEN: Final = re.compile(r"\b(?:gif|webm|mp4|export|save|download)\w*", re.I)
_CALLED: Final = re.compile(
    r"(?:and |then )?(?:call|name) (?:it|that|this|the file|that file):? [\"']?", re.I
)
_OF_WHAT: Final = re.compile(r"\bof (?:the|my|this|that) ", re.I)
_AROUND_A_FILE: Final = (
    "export", "file", "folder", "finished", "clip", "title", "all clips", "purpose", "move", "pick",
    "find", "join", "keep", "add", "first", "shape_vertical", "lasting", "each",
)  # fmt: skip


def exported(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return the files that are written: of which clips, of what kind, and where."""
    text = _WANTED_BY.sub("", _USED.sub("", _OPENED.sub("", _SENT.sub("", clause.text))))
    text = _TO_WHOM.sub("", text) if _SENDS & set(text.lower().split()) else text
    text = _handed_out(_QUALITY.sub(r" as \g<kind>", text), now)
    named = _name_of_a_file(text, now)
    clause = marked(f"{text[: named.start()]} {text[named.end() :]}" if named else text, now)
    if clause.has("export") and clause.says(_FAVOURITES) and not clause.left(*_AROUND_A_FILE, "favourite"):
        return _favourites_exported(clause, now)
    other = _OTHER_KIND.search(text)
    if (
        not (named or other or clause.has("export", "file"))
        or clause.has("favourite", "rename")
        or names_cards(clause)
    ):
        return None
    if clause.has("join") and len(named_clips(clause)) > 1:
        return None  # “save all three as one film” joins them
    kind = other["kind"].lower() if other else ""
    left = set(clause.left(*_AROUND_A_FILE)) - {"file", "files", kind}
    if _OF_WHAT.search(text) and all(is_shown(word, " ".join(now.told())) for word in left):
        left = set()  # “a gif of the elephant”
    if not left <= _SENDS:
        return None
    if other:
        return ask(_KINDS_THERE_ARE.format(kind))
    clips, kinds = clips_of(clause, context, now), _kinds(clause)
    how = written(clause)
    how |= {"path": _path(named[1], how)} if named and len(clips) == 1 else {}
    if not kinds and context.rule == "exported" and context.decision:
        kinds = [context.decision.calls[-1].args.get("kind")]  # “only webm is taken, export it like that”
    each = len(kinds) == len(clips)
    files = zip(clips, kinds, strict=True) if each else product(clips, dict.fromkeys(kinds or [None]))
    return Decision(tuple(call("export_clip", clip=clip, **{**how, "kind": kind}) for clip, kind in files))


def apart_from_width(text: str) -> tuple[str, int | None]:
    """Return a text of a file without how many pixels wide it shall be, and that."""
    wide = _WIDE.search(text) if _WRITTEN.search(text) else None
    if wide is None:
        return text, None
    return f"{text[: wide.start()]}{text[wide.end() :]}", int(wide["w"] or wide["n"])


def _name_of_a_file(text: str, now: Situation) -> re.Match[str] | None:
    """Return the name that a text gives a file, where it speaks of one: else it is the clip's title."""
    named = _NAMED.search(text)
    of_file = named and ("file" in named[0] or marked(text[: named.start()], now).has("file"))
    return _FILE_NAME.search(text) or (named if of_file else None)


def _path(name: str, how: Mapping[str, str | None]) -> str:
    """Return where a file goes that has a name: in a folder that is named, with the ending of its kind."""
    ending = "" if _FILE_NAME.search(f"to {name}") else _ENDINGS.get(how["kind"], f".{how['kind']}")
    folder = f"{how['path']}/" if how["path"] and "/" not in name else ""
    return f"{folder}{name}{ending}"


def named_further(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return an export with the name of its file, said behind it: “as a gif, call it teaser”."""
    made = context.decision.calls if context.rule == "exported" and context.decision else ()
    lead = _CALLED.match(clause.text)
    named = _NAMED.fullmatch(f"named {clause.text[lead.end() :]}" if lead else clause.text)
    if len(made) != 1 or made[0].name != "export_clip" or named is None:
        return None
    how = {"kind": made[0].args.get("kind"), "path": made[0].args.get("path")}
    if lead and "file" not in lead[0] and " " in named["name"]:
        return None  # the clip's title
    if not how["kind"] or _FILE_NAME.search(f"to {how['path']}"):
        return None
    return Decision((call("export_clip", **{**made[0].args, "path": _path(named["name"], how)}),))


def _handed_out(text: str, now: Situation) -> str:
    """Return a text with “save” for whatever verb brings a file about: “spit out a webm”."""
    verb = _HANDED_OUT.match(text)
    marks = marked(text, now).marks if verb else ()
    if verb is None or any(mark.start < verb.end("verb") and mark.name not in _OF_NO_WISH for mark in marks):
        return text
    return f"{text[: verb.start('verb')]}save {text[verb.end('verb') :]}"


def _favourites_exported(clause: Clause, now: Situation) -> Decision:
    """Return the files of all favourites; a look at them where none is among the newest clips."""
    clips = [argument(clip["id"], now) for clip in reversed(now.clips) if clip.get("favourite")]
    if clips:
        return Decision(tuple(call("export_clip", clip=clip, **written(clause)) for clip in clips))
    return Decision(
        (call("find_clips", favourite=True),), said="Name those to export, for example: export c1."
    )


def written(clause: Clause) -> dict[str, str | None]:
    """Return what kind of file a clause wishes for, and where."""
    said = " ".join(clause.words(mark).lower() for mark in clause.all("folder"))
    return {
        "kind": next(iter(_kinds(clause)), None),
        "path": next((path for word, path in _FOLDERS.items() if word in said), None),
    }


def _kinds(clause: Clause) -> list[str | None]:
    """Return the kinds of file that a clause names, in its order: “c2 as webm and c1 as gif”."""
    said = (clause.words(mark).lower() for mark in clause.all("file"))
    named = (next((kind for word, kind in _KINDS.items() if word in words), None) for words in said)
    return [kind for kind in named if kind]


FIRST_RULES: Final[tuple[Rule, ...]] = (named_further,)
RULES: Final[tuple[Rule, ...]] = (exported,)
