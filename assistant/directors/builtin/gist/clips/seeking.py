"""Reads a search for the clips that show something."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.decision import Decision, call
from assistant.directors.builtin.gist.clause import Clause, Context
from assistant.directors.builtin.gist.marks.clip_names import alike, by_meaning
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.rewriting import names
from assistant.directors.builtin.situation import Situation

_ANY: Final = r"(?:the |an? |some |my |any |that |those )?"
_SOUGHT: Final = re.compile(
    r"\b(?:where|have you got|do you (?:still )?have"
    r"|is there|are there|do(?:es)? any|find|search|look(?:ing)? for|wh?ich|what|list|do (?:i|you"
    r"|we) (?:still )?have"
    r"|have (?:i|we) (?:got|made)|did (?:i|we)(?: ever)? make"
    r"|(?:show(?: me)?|give me|see)(?= (?:everything|all|any"
    r"|wh?ich|what)\b))"
    r"\b.*?\b(?:clips?|videos?|films?|movies?|ones?|anything|everything|something|any)\b.*?"
    r"\b(?:with|of(?! (?:my|the|these|those)\b)|about|showing|that ha(?:s|ve)|that shows?"
    r"|(?<!\bi )(?<!\bwe )(?<!\byou )ha(?:s|ve|d)|show(?:s|ed)?"
    r"|contains?|where|in which)"
    rf" {_ANY}(?P<what>(?!it\b|them\b|this\b|that\b|mine\b|my\b|i\b|we\b|you\b)[\w-]+(?: [\w'-]+){{0,6}})"
    r"|\b(?:is there|are there|have i got|do (?:i|we) have) (?:an?|any|some)"
    r" (?P<within>[\w-]+(?: [\w-]+){0,2}?) (?:in|on)"
    r" (?:any of |one of )?(?:my|the|these|those) (?:clips|videos|films|movies|library)\b"
    r"|\b(?:do (?:i|we) still have|where(?:'s| is| are)|have (?:i|we) (?:still )?got|find(?: me)?"
    r"|search(?: (?:my |the )?(?:library|clips|videos|films))? for"
    rf"|look(?:ing)? for) {_ANY}(?P<thing>[\w-]+(?: [\w-]+){{0,3}}) "
    r"(?:clips?|videos?|films?|movies?|somewhere|anywhere|in my (?:library|clips|videos))\b",
    re.I,
)
_CLIPS: Final = r"\b(?:clips?|videos?|films|movies?|library|(?:of|among) (?:these|them|those))\b"
_OF_CLIPS: Final = rf"{_CLIPS}|^(?:find|search|look)\b"
_SCENES: Final = r"\b(?:scenes?|cards?|shots?|parts?|bits?|(?:story)?board)\b"
_END: Final = re.compile(
    r" (?:in (?:it|them|there)|on it|have i|do i|did i|i (?:have|made)|have we|again|please|somewhere"
    r"|anywhere|so far)\b.*$",
    re.I,
)
_NO_NAME: Final = frozenset({"thing", "things", "guy", "one", "clip", "video", "film", "man", "woman"})


def sought(clause: Clause, context: Context, now: Situation) -> Decision | None:
    """Return a search for the clips that show something."""
    match = _SOUGHT.search(clause.text)
    of_cards = (clause.has("card") or clause.says(_SCENES)) and not clause.says(_OF_CLIPS)
    if match is None or of_cards or clause.has("remove", "export", "file", "loop", "favourite"):
        return None
    words = _END.sub("", match["what"] or match["within"] or match["thing"])
    return Decision((call("find_clips", words=_word_of(words, now)),))


def _word_of(phrase: str, now: Situation) -> str | None:
    """Return the word by which a thing is found; None where several titles are of its kind, so all are told.

    Clips are found by what is written of them: by the word of a title for one of its kind.
    """
    words: list[str] = [word for word in re.findall(r"[\w'-]+", phrase.lower()) if not idle(word)] or [phrase]
    for word in words:
        if clip := by_meaning(word, now):
            title = next(str(one.get("title", "")) for one in now.clips if one["id"] == clip)
            found = lexicon.subject(title)
            return found.said if found and not names(title, word) else word
    if any(len(alike(word, now)) > 1 for word in words):
        return None
    known = [word for word in words if lexicon.is_seen(word) and word not in _NO_NAME]
    beings = [word for word in known if any("subject" in span.slots for span in lexicon.spans(word))]
    return (beings or known or words)[-1]
