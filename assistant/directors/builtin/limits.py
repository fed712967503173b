"""Knows what cannot be made, and says so plainly with the nearest thing."""

import re
from typing import Final

from assistant.directors.builtin.decision import Decision, ask

_SILENT: Final = (
    "Music, voices and sounds cannot be made: clips are silent. A picture of someone playing or "
    "singing can be described instead."
)
_TITLES: Final = (
    "Subtitles, signs and logos cannot be drawn; a title can: "
    "ask for a title and put its words in quotation marks."
)
_PERSON: Final = "A real person's likeness cannot be drawn; a person of no one's face stands in."
_PHOTO: Final = "Without a GPU this is a moving sketch, not a photo-real picture."
_ONE_WAY: Final = "A clip plays forwards only; “loop it” makes its end run into its start."
_RATE: Final = "The frame rate is the renderer's own and cannot be chosen."

_NAMES: Final = (
    "tom cruise|elon musk|donald trump|joe biden|barack obama|obama|taylor swift|beyonc[eé]"
    "|brad pitt|angelina jolie|leonardo dicaprio|"
    "keanu reeves|will smith|kim kardashian|lionel messi|messi|ronaldo|vladimir putin|putin"
    "|greta thunberg|michael jackson|elvis presley|"
    "marilyn monroe|albert einstein|einstein|steve jobs|mark zuckerberg|bill gates|emma watson"
    "|the pope|queen elizabeth|king charles"
)
_CANNOT: Final = (
    (
        re.compile(
            r"(?<!no )(?<!without )(?<!without any )\b(?:music|soundtrack|sound(?:s| effects?)?|sfx"
            r"|voice-?overs?|voices?|narrat(?:ion|or|e)|dialogue|lip-?sync|audio|song"
            r"|beats? drop)\b(?! (?:box|hall|stand|note))",
            re.I,
        ),
        _SILENT,
    ),
    (
        re.compile(
            r"^(?:please )?(?:put|add|write|give) (?!.*[\"“]).*\btitles?\b"
            r"|\b(?:subtitles?|captions?|(?:text|words|letters) (?:saying"
            r"|that says?|reading|overlay|on)|(?:text|words) ['\"]|watermark|logo)\b",
            re.I,
        ),
        _TITLES,
    ),
    (re.compile(r"\b\d+ ?(?:fps|frames (?:per|a) second)\b", re.I), _RATE),
    (
        re.compile(
            rf"\b(?:{_NAMES})\b|\b(?:looks? (?:just |exactly )?like me|of myself|my (?:own )?face"
            r"|a celebrity|deep ?fake)\b",
            re.I,
        ),
        _PERSON,
    ),
)
_PHOTOREAL: Final = re.compile(
    r"\b(?:photo-?\s?real(?:istic|ism)?|hyper-?real(?:istic)?|ultra-?real(?:istic)?|realistic"
    r"|real(?:-| )life|like a real (?:film|movie|video))\b",
    re.I,
)
_SOUND_WISH: Final = re.compile(
    r"^(?:(?:add|put|include|with|make|give (?:it|me|us)|can it have|i want|use|some|more|have"
    r"|is there|does it have|do|are there|can you do|generate|create|write|compose|play|show)\s+)*"
    r"(?:(?:some|a|an|the|any|background|sad|happy|epic|nice|soft|loud|jazz|piano|rock|my|dramatic"
    r"|english|german|female|male|title|text|spooky|scary|creepy|calm|quiet|gentle|relaxing|upbeat|cheerful"
    r"|classical|ambient|electronic|orchestral|romantic|tense|funny|cool|good|fitting|matching)\s+)*"
    r"(?:music|soundtrack|sounds?(?: effects?)?|sfx|voice-?overs?|voices?|narrat(?:ion|or)|dialogue"
    r"|audio|songs?|lip-?sync|subtitles?|captions?|titles?|title cards?|credits|end credits"
    r"|watermark|logo|text)\b",
    re.I,
)


_SPEAKING: Final = re.compile(
    r"^(?:can|could|does|do|will|would|make|let|have) (?:it|they|them|he|she|him|her"
    r"|the \w+)(?: be able to| also)?"
    r" (?:speak|talk|say \S.*|make (?:an?y? |some )?(?:sounds?|noises?))$"
    r"|^(?:can|could|does|do|will|would) (?:it|they|he|she|the \w+) (?:sing|have (?:an?y? )?(?:sounds?"
    r"|audio|music))$",
    re.I,
)
_MYSELF: Final = re.compile(
    r"^(?:put|place|add|show|insert|draw|use|make|have|can you (?:put|add|draw))\s+(?:me|myself|us|my \w+)\b"
    r"(?:\s+(?:and .+|in|into|inside|on|as|there)\b.*)?$"
    r"|^(?:put|place|use|paste|swap) (?:my|our) (?:own )?(?:face|head|picture|photo)\b.*",
    re.I | re.S,
)
_BACKWARDS: Final = re.compile(
    r"(?:(?:please|now|and|can you|could you) )*(?:make|do|give me|turn (?:it|this) into)? ?(?:it )?(?:an? )?"
    r"boomerang\b[\w ]*|(?:please )?(?:play|run|show) [\w ]+ (?:backwards?|in reverse)",
    re.I,
)
_OF_YOURS: Final = (
    "I cannot know what you and yours look like. A picture or a video of yours can be a card, for example: "
    "import ~/photo.jpg."
)


def refusal(text: str) -> Decision | None:
    """Return the honest answer to a message that only asks for what cannot be made, or None."""
    said = text.strip(" .,!;:?")
    if _BACKWARDS.fullmatch(said):
        return ask(_ONE_WAY)
    if _SPEAKING.match(said):
        return ask(_SILENT)
    if _MYSELF.match(said) and "/" not in said:
        return ask(_OF_YOURS)
    if len(said.split()) <= 8 and _SOUND_WISH.match(said) and (found := _cannot(said)):
        return ask(found[0])
    return None


def caveats(text: str, renderer: str) -> str:
    """Return what of a message cannot be made, in plain sentences; nothing where all can."""
    found = _cannot(text)
    if renderer == "animatic" and _PHOTOREAL.search(text):
        found.append(_PHOTO)
    return " ".join(found)


def _cannot(text: str) -> list[str]:
    return [said for pattern, said in _CANNOT if pattern.search(text)]
