"""Reads a wish to bring in a picture or a video: where it lies, and when in the film it shall be seen."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final, TypeAlias

from assistant.directors.builtin.clips import one
from assistant.directors.builtin.decision import Call, Decision, call
from assistant.directors.builtin.formats import read_format
from assistant.directors.builtin.lexicon import is_seen
from assistant.directors.builtin.moments import TIME, moment
from assistant.directors.builtin.nearest import is_order
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wording import sentence

_PICTURES: Final = r"png|jpe?g|webp|bmp|tiff?"
_VIDEOS: Final = r"mp4|mov|m4v|mkv|webm|avi|m?ts|gif"
_PATH: Final = re.compile(
    rf"(?P<quote>[\"'])(?P<quoted>[^\"']+?\.(?:{_PICTURES}|{_VIDEOS}))(?P=quote)"
    rf"|(?P<bare>(?<![^\s(:])[~./\w](?:\\ |[^\s\"',;]){{0,400}}\.(?:{_PICTURES}|{_VIDEOS}))(?=$|[\s,;.!?:)])",
    re.I,
)
_ONLY: Final = re.compile(
    r"^(?:(?:please )?(?:import|load|bring in|read in|upload)\b(?: (?:the |my |this )?(?:video|clip|film|file"
    r"|footage|movie))?(?: (?:as|called|named) a clip)?)?(?:\W|please)*$",
    re.I,
)
_BRINGING: Final = re.compile(
    r"^(?:please )?(?:import|load|bring in|read in|upload|add|use|insert|start with|open with)\b", re.I
)
_WRITING: Final = re.compile(
    r"\b(?:(?:export|save|write|store|download)\b.*|(?:put|copy|place|drop)(?: a copy of)?"
    r" (?:it|this|that|c\d+|(?:this|the|my) (?:[\w-]+ )?(?:clip|video|film|one)))"
    r" (?:to|as|in|into|under)\s*$",
    re.I,
)
"""Leads to a file that is to be written."""
_AT: Final = re.compile(rf"\b(?:at|from|after)\s+(?P<at>{TIME})", re.I)
_FIRST: Final = re.compile(
    r"\b(?:start|begin|open)s?\b|\bas the (?:first|opening)\b|\bat the (?:start|beginning)\b|\bfirst card\b",
    re.I,
)
_CLIP: Final = re.compile(
    rf"^(?:add|insert|put|use|place)\s+(?P<clip>c\d+|clip \w+)(?:\s+(?:as a card|to the (?:story)?board"
    rf"|on the (?:story)?board"
    rf"|at the end|(?:at|from)\s+(?P<at>{TIME})))+\W*$",
    re.I,
)
_THEN: Final = re.compile(
    r"(?:^\s*(?:[,;.:]|\band\b|\bthen\b)|[,;.:]\s*(?:and\s+)?then\b)\s*(?:then\s+)?(?P<words>\S.*)$",
    re.I | re.S,
)
_AND: Final = re.compile(r"\s*(?:,|,?\s*and)\s+", re.I)
_NEW: Final = {"id": "it"}
"""The clip that a video will be."""

_OF_IT: Final = frozenset({"remix", "recut", "loop"})

Wish: TypeAlias = Callable[[str, Situation], Decision | None]


def read_import(text: str, now: Situation, wish: Wish) -> Decision | None:
    """Return what a message brings in, or None where it names no file and no clip for a card.

    Args:
        text: the message.
        now: where the session stands.
        wish: reads a wish about the clip that a video will be, as in “import dog.mp4 and loop it”.
    """
    said = text.strip()
    if match := _CLIP.match(said.strip(" .!?")):
        at = moment(match["at"]) if match["at"] else None
        clip = one(match["clip"], now) or "it"
        return Decision((call("add_card", media=clip, at=at),), render=True)
    match = _PATH.search(said)
    if match is None or not _is_path(match, said):
        return None
    path = (match["quoted"] or match["bare"]).replace("\\ ", " ")
    before, after = said[: match.start()], said[match.end() :]
    if _WRITING.search(before):
        return None
    if (joint := _AND.match(after)) and _PATH.match(after, joint.end()):
        files = (match[0], after[joint.end() :])
        each = [found for file in files if (found := read_import(f"{before}{file}", now, wish))]
        return Decision(tuple(made for one in each for made in one.calls), any(one.render for one in each))
    first = call("import_media", path=path)
    picture = re.search(rf"\.(?:{_PICTURES})$", path, re.I) is not None
    if not picture:
        then = _THEN.search(after)
        if _ONLY.match(f"{before.strip()} {after[: then.start()] if then else after}".strip()):
            more = _of_the_clip(then["words"], now, wish) if then else Decision()
            if more is not None:
                return replace(more, calls=(first, *more.calls))
    return Decision((first, *_cards(before, after, picture=picture)), render=True)


def _of_the_clip(words: str, now: Situation, wish: Wish) -> Decision | None:
    """Return what is wished of the clip that is brought in; None where words tell what is seen after it."""
    found = wish(words, replace(now, board=None, clip=_NEW, clips=(_NEW,), versions=()))
    if found and found.calls and all(made.name in _OF_IT and "clip" not in made.args for made in found.calls):
        return found
    if is_order(words):
        return Decision(said=f"What follows it was not understood: {words}")
    return None if is_seen(words) else Decision()


def _is_path(match: re.Match[str], said: str) -> bool:
    """Return whether a word with a suffix is meant as a file: with a folder, after such a verb, or alone."""
    path = match["quoted"] or match["bare"]
    return "/" in path or bool(_BRINGING.match(said)) or match[0] == said.strip()


def _cards(before: str, after: str, *, picture: bool) -> list[Call]:
    """Return the cards for what was brought in, and for what happens after it."""
    around = f"{before} {after}"
    at = _AT.search(around)
    rest = after.replace(at[0], "", 1) if at else after
    then = _THEN.search(rest)
    format = read_format(then["words"] if then and not _FIRST.search(then["words"]) else "")
    words = sentence(format.rest) if re.search(r"\w", format.rest) else ""
    chosen = [call("set_format", **format.chosen)] if format.chosen else []
    args: dict[str, Any] = {"media": "picture" if picture else "it"}
    if at:
        args["at"] = moment(at["at"])
    elif _FIRST.search(around):
        args["at"] = 0
    if words:
        return [call("add_card", **args), call("add_card", text=words), *chosen]
    return [call("add_card", **args, follow_up=True), *chosen]
