"""Reads a wish for another format of the board: longer, square, three versions, another seed."""

import re
from typing import Any, Final

from assistant.directors.builtin import pacing
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.edits import new_seed
from assistant.directors.builtin.formats import FormatSaid
from assistant.directors.builtin.numerals import SECONDS, seconds, short
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.tables import words
from tools.format import MAX_VARIATIONS, OFFERED_S, RESOLUTIONS

_IDLE: Final = words("idle")
_LONGEST_WISH: Final = 300
_ANOTHER: Final = re.compile(
    r"^(?:(?:draw|render|do|make|try|generate|roll|run|play|give me|show me|i want|let's see"
    r"|create)\s+)?(?:it |this |that |the (?:video|clip|film) |me )?(?:all |once |one )?(?:over "
    r"|more )?"
    r"(?:again|(?:with |using |use )?(?:an?other|a new|a different|different|new|random"
    r"|one more)\s+(?:random )?(?:seed|take|try|go|one|version|variation|result|attempt))"
    r"(?:\s+(?:with|using|but with|and use) (?:an?other|a new|a different|different|new"
    r"|random) (?:random )?seed| please| then)*$|^(?:re-?roll|surprise me|shuffle|redraw)(?: it"
    r"| this| everything| that)?$|^(?:change|switch|randomi[sz]e) the seed$"
    r"|^(?:give (?:it|this|that)|have|take|let's have) an?(?:other)?(?: new| fresh)? (?:go|try|shot|spin"
    r"|attempt)(?: again)?$|^(?:one more"
    r"|another one|something different)$|^(?:(?:now|again|once more|one more time|do it|try|and"
    r"|with|use|using|make it|it|the same|same thing|but) *,? +){0,5}(?:an?other|a new|a different"
    r"|different|new|random) (?:random )?seed$",
    re.I,
)
_LONGER: Final = re.compile(
    r"^(?:make|i want|let|can it be|have)?\s*(?:it|this|that|the (?:video|clip|film"
    r"|whole thing))?(?:'s| is| was)?\s*(?:should be |to be |be |last |a bit |a little |much |even "
    r"|slightly |some)*(longer|shorter|too long|too short|twice as long|double(?: the)? (?:length"
    r"|duration)|half as long|half the (?:length|duration))$",
    re.I,
)
_BY: Final = re.compile(
    r"^(?:make|let|have)?\s*(?:it|this|the (?:video|clip|film))?\s*(?:by |last "
    rf"|be )?({SECONDS})\s*(longer|shorter|more|less)$|^(?:add"
    rf"|extend (?:it )?by) ({SECONDS})(?: more)?$",
    re.I,
)
_TO_LENGTH: Final = re.compile(
    r"^(?:shorten|squeeze|compress|condense|tighten|stretch|lengthen|extend|expand|bring|get|speed up"
    r"|slow down)\s+"
    r"(?:the (?:whole|entire) (?:thing|video|film|story|board)|everything|all of it|it all)"
    rf"\s+(?:down |out |up )?(?:in)?to\s+(?:about |exactly )?({SECONDS})$",
    re.I,
)
_FINER: Final = re.compile(
    r"^(?:(?:make|render|draw|give|want|in|with|it|me|a|the|at|i|should be|be|this)\s+)*(?:(higher"
    r"|better|more|lower|less|smaller|sharper|finer)\s*(?:resolution|quality|res|definition"
    r"|pixels)?|(?:increase|raise|(lower|reduce)) the (?:resolution|quality))$",
    re.I,
)
_MORE: Final = re.compile(
    r"^(?:(?:make|give me|show me|draw|render|i want)\s+)?(?:some )?(?:more|further"
    r"|other) (?:variations|versions|options|takes)$",
    re.I,
)


def is_only_format(rest: str) -> bool:
    """Return whether nothing but the format was said."""
    return all(word in _IDLE for word in re.findall(r"[\w'-]+", rest.lower()))


def read_format_change(said: FormatSaid, text: str, now: Situation) -> Decision | None:
    """Return the change of the board's format that a message asks for, or None."""
    wish = text.strip(" .!,?")
    if len(wish) > _LONGEST_WISH:
        return None
    if paced := pacing.of_film(wish, now):
        return paced
    if now.board is None:
        return None
    if said.chosen and is_only_format(said.rest):
        return change(call("set_format", **said.chosen))
    if _ANOTHER.match(wish):
        return change(call("set_format", seed=new_seed(now)))
    if _MORE.match(wish):
        return change(call("set_format", variations=min(MAX_VARIATIONS, now.board["variations"] + 1)))
    chosen = _longer(wish, now) or _finer(wish, now)
    return change(call("set_format", **chosen)) if chosen else _no_longer(wish, now)


def _longer(wish: str, now: Situation) -> dict[str, Any] | None:
    if match := _TO_LENGTH.match(wish):
        return {"duration": seconds(match[1])}
    if match := _BY.match(wish):
        less = (match[2] or "").lower() in ("shorter", "less")
        return {"duration": short(now.duration + (-1 if less else 1) * seconds(match[1] or match[3]))}
    match = _LONGER.match(wish)
    if match is None:
        return None
    word = match[1].lower()
    if "twice" in word or "double" in word:
        return {"duration": short(now.duration * 2)}
    if "half" in word:
        return {"duration": short(now.duration / 2)}
    more = [length for length in OFFERED_S if length > now.duration]
    if word in ("longer", "too short"):
        return {"duration": more[0]} if more else None
    shorter = [length for length in OFFERED_S if length < now.duration]
    return {"duration": shorter[-1]} if shorter else None


def _no_longer(wish: str, now: Situation) -> Decision | None:
    if not _LONGER.match(wish):
        return None
    if now.duration >= OFFERED_S[-1]:
        return ask(
            f"It lasts {now.duration:g} s already, and {OFFERED_S[-1]} s is the longest one video can be."
        )
    question = f"It lasts {now.duration:g} s. How long should it be? For example: make it 3 seconds."
    return ask(question, "length", "make it {}")


def _finer(wish: str, now: Situation) -> dict[str, Any] | None:
    match = _FINER.match(wish)
    if (
        match is None
        or now.board is None
        or not re.search(r"res|quality|sharp|fin|definition|pixels", wish, re.I)
    ):
        return None
    lower = (match[1] or match[2] or "").lower() in ("lower", "less", "smaller", "reduce")
    here = RESOLUTIONS.index(now.board["resolution"])
    wanted = min(len(RESOLUTIONS) - 1, max(0, here + (-1 if lower else 1)))
    return {"resolution": RESOLUTIONS[wanted]} if wanted != here else None
