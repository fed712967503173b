"""Reads a wish to remix: what changes, how much of the rest may, and from when to when."""

import re
from collections.abc import Callable, Mapping
from itertools import takewhile
from typing import Any, Final

from assistant.directors.builtin.clips import ANY, one
from assistant.directors.builtin.decision import Call, Decision, ask, call
from assistant.directors.builtin.numerals import ORDINAL
from assistant.directors.builtin.rewriting import names
from assistant.directors.builtin.several import OF_CLIPS, is_of_looks
from assistant.directors.builtin.situation import FOOTAGE, Situation
from assistant.directors.builtin.stretches import TIME, moment, stretches
from assistant.directors.builtin.tables import mapping

_STRENGTHS: Final = mapping("strength")
_ADVERB: Final = rf"(?P<adverb>{'|'.join(sorted(_STRENGTHS, key=len, reverse=True))})"
_NUMBER: Final = (
    r"(?:(?:at|with|by) )?(?:an? )?(?:strength (?:of )?)?(?P<number>\d?\.\d+|\d{1,3} ?%|0|1)(?: strength)?"
)
_NAMED: Final = r"(?:(?:at|with) )?(?:an? )?(?P<named>subtle|mild|light|strong|heavy)(?: strength)?"
_REMIX: Final = re.compile(
    rf"^(?:{_ADVERB}\s+)?(?:remix|rework|re-?imagine|restyle|do a remix of|make a remix of"
    rf"|re-?(?:do|draw|make)(?=\s+(?:{ANY})\s+\S))\b"
    rf"(?:\s+(?P<clip>{ANY}))?(?P<rest>.*)$",
    re.I | re.S,
)
_STRENGTH: Final = re.compile(rf"(?:^|(?<=[\s,:(]))(?:{_NUMBER}|{_NAMED}|{_ADVERB})(?=$|[\s,.:;)])", re.I)
_CHANGED: Final = re.compile(
    rf"^(?:make|turn|change)\s+(?P<clip>{ANY})\s+(?!loop|look\b|an? gif|into an? gif)(?P<rest>\S.*)$"
    rf"|^(?P<clip2>{ANY})\s+(?:should|must|could|needs? to|has to)\s+(?:be\s+)?(?P<rest2>\S.*)$",
    re.I | re.S,
)
"""A change of a clip that is named: “make c2 rainy”, “the mammoth one should be rainy”."""
_TRAILING: Final = re.compile(
    rf"^(?P<wish>.+?)(?:\s*[,;–-]+\s*(?:but |and )?|\s+but\s+)(?:only |just )?{_ADVERB}\W*$", re.I | re.S
)
_LEAD: Final = re.compile(
    r"^[\s,:;–-]*(?:(?:and|so that|so|by|to|into|as|with|in|where|do with|use|:)\s+(?=\S))?", re.I
)
_THEN: Final = re.compile(
    r"^[\s,]*(?:and|then)\s+(?:then\s+)?(?:loop|join|keep|extend|cut|trim|undo)\b", re.I
)
_SPAN_FIRST: Final = re.compile(
    rf"^(?:(?:from|between|in|for|during)\s+)(?=(?:the )?(?:seconds?|{TIME}|first|last))(?P<said>.+)$",
    re.I | re.S,
)
_SPAN_LAST: Final = re.compile(
    rf"^(?P<wish>.+?),?\s+(?:(?:only )?(?:from|between|during|in))\s+(?P<from>{TIME})\s*(?:-|–|to|and"
    rf"|until)\s*"
    rf"(?P<to>{TIME}|(?:the )?end)\W*$",
    re.I | re.S,
)
_MAKE_SPAN: Final = re.compile(
    r"^(?P<verb>make|turn|set|change)\s+(?=seconds?\b|the (?:first|last)\b)(?P<said>.+)$", re.I | re.S
)
_ASK: Final = (
    "What shall change in it? For example: remix it lightly with a robot instead of the mammoth, or: "
    "remix it strongly."
)

Wish = Callable[[str, Situation], Decision | None]


def read_remix(text: str, now: Situation, wish: Wish) -> Decision | None:
    """Return a remix of a clip, or None where a message asks for none.

    Args:
        text: the message, without a please.
        now: where the session stands.
        wish: reads a change of the board, of which a remix is made.
    """
    said = text.strip(" .!?;")
    now = now.filmed() or now
    if now.clip is None or now.board is None:
        return None
    if match := _REMIX.match(said):
        words, strength = _strength(match["rest"])
        if match["adverb"]:
            strength = {"strength": _STRENGTHS[match["adverb"].lower()]}
        return remix_by_words(words, strength, one(match["clip"], now), now, wish)
    if (match := _CHANGED.match(said)) and (clip := _another(match["clip"] or match["clip2"], now)):
        words, strength = _strength(match["rest"] or match["rest2"])
        found = remix_by_words(words, strength, clip, now, wish)
        if found and found.calls:
            return found
    if match := _TRAILING.match(said):
        found = remix_by_words(
            match["wish"], {"strength": _STRENGTHS[match["adverb"].lower()]}, None, now, wish
        )
        return found if found and found.calls else None
    if _in_span(said, now):
        found = remix_by_words(said, {}, None, now, wish)
        return found if found and found.calls else None
    return None


def _another(words: str, now: Situation) -> str | None:
    """Return the id of the clip named, where it is another than the current one and can be no card."""
    clip = one(words, now)
    word = re.match(r"^the (.+) one$", words, re.I)
    if word is None:
        return clip
    of_cards = re.fullmatch(ORDINAL, word[1], re.I) or any(names(card["text"], word[1]) for card in now.cards)
    return None if of_cards else clip


def remixed_where_drawn(decision: Decision | None, now: Situation) -> Decision | None:
    """Return changes of cards as a remix of the clip that shows them, where that keeps more of it.

    What is copied cannot change by words alone, and a model that is only told other words draws all anew.
    """
    if decision is None or now.clip is None:
        return decision
    made = tuple(takewhile(_is_of_clips, decision.calls))
    edits = tuple(takewhile(is_of_looks, decision.calls[len(made) :]))
    rest = tuple(one for one in decision.calls[len(made) + len(edits) :] if one.name != "generate")
    if not edits or not all(map(_is_of_clips, rest)):
        return decision
    copied = bool(made) or any(card.get("media") for card in now.cards)
    remix = _call(edits, {"strength": "subtle" if copied else "light"}, None, "", {})
    if made and "cards" in remix.args:
        return decision  # positions on a board that is left
    if copied or _is_by_model(now):
        return Decision((*made, remix, *rest), said=decision.said)
    return decision


def _is_by_model(now: Situation) -> bool:
    """Tell whether the current clip shows the current board, as a model drew it."""
    clip, board = now.clip or {}, now.board or {}
    shown = clip.get("board") == [board.get("id"), board.get("revision")]
    return shown and now.renderer == clip.get("renderer") == "diffusion"


def footage_remixed(
    said: str, now: Situation | None, is_new: Callable[[str, Situation], bool], wish: Wish
) -> Decision | None:
    """Return a wish for how footage looks as a remix of it; None where it is about anything else."""
    if now is None or is_new(said, now):
        return None
    found = remixed_where_drawn(wish(said, now), now)
    return found if found and found.calls and all(made.name == "remix" for made in found.calls) else None


def _is_of_clips(made: Call) -> bool:
    return made.name in OF_CLIPS


def remix_by_words(
    words: str, strength: Mapping[str, Any], clip: str | None, now: Situation, wish: Wish
) -> Decision | None:
    """Return the remix that words about a change make, or a question where they are not understood.

    Args:
        words: what shall change; none where the strength alone says it.
        strength: the strength as an argument of the tool.
        clip: the clip; None for the current one.
        now: where the session stands.
        wish: reads a change of the board, of which the remix is made.
    """
    span: dict[str, float] = {}
    if parted := _in_span(words.strip(" ,:"), now):
        words, span = parted
    if strength and _THEN.match(words):
        return None  # another wish follows, which is read by itself
    words = _LEAD.sub("", words, count=1).strip(" ,.")
    if not words:
        return Decision((_call((), strength, clip, "", span),)) if strength else ask(_ASK)
    found = wish(words, now) or wish(f"make it {words}", now) or wish(f"{words} instead", now)
    if found is None and now.cards[0]["text"] == FOOTAGE:
        return Decision((_call((), strength, clip, words, span),))
    if found is None or not found.calls:
        return found or (None if re.search(r"\band\b", words) else ask(_ASK))
    if any(made.name not in ("edit_card", "set_format") for made in found.calls):
        return None
    return Decision((_call(found.calls, strength, clip, words, span),), said=found.said)


def _call(
    calls: tuple[Call, ...],
    strength: Mapping[str, Any],
    clip: str | None,
    words: str,
    span: Mapping[str, float],
) -> Call:
    """Return the call that carries out edits of cards as a remix; what all cards get alike is said once."""
    edits = [dict(made.args) for made in calls if made.name == "edit_card"]
    style = next((made.args["style"] for made in calls if "style" in made.args), None)
    looks = [{name: value for name, value in edit.items() if name != "card"} for edit in edits]
    shared = looks[0] if looks and all(look == looks[0] and "text" not in look for look in looks) else {}
    args: dict[str, Any] = {"clip": clip, "words": words or None, "style": style, **strength, **span}
    if shared:
        return call("remix", **args, **shared)
    return call("remix", **args, cards=edits or None)


def _strength(words: str) -> tuple[str, dict[str, Any]]:
    """Return the words without those for a strength, and that strength as arguments."""
    match = _STRENGTH.search(words)
    if match is None:
        return words, {}
    rest = f"{words[: match.start()].rstrip(' ,')} {words[match.end() :].lstrip(' ,')}".strip()
    if match["number"]:
        figure = match["number"].rstrip("% ")
        return rest, {"strength_value": float(figure) / 100 if "%" in match["number"] else float(figure)}
    if match["named"]:
        return rest, {"strength": {"heavy": "strong"}.get(match["named"].lower(), match["named"].lower())}
    return rest, {"strength": _STRENGTHS[match["adverb"].lower()]}


def _in_span(said: str, now: Situation) -> tuple[str, dict[str, float]] | None:
    """Return a wish for a stretch of the clip without its times, and them; None where it names no stretch."""
    if match := _SPAN_LAST.match(said):
        return match["wish"], _times(f"{match['from']}-{match['to']}", now)
    made = _MAKE_SPAN.match(said)
    match = made or _SPAN_FIRST.match(said)
    found = stretches(match["said"] if match else said)
    if found is None or not found[1] or "," in found[0]:
        return None
    wish = found[1].lstrip(" ,:")
    return f"make it {wish}" if made else wish, _times(found[0], now)


def _times(span: str, now: Situation) -> dict[str, float]:
    """Return a written stretch as the seconds of its start and end; an edge of the clip is left out."""
    edge, _, length = span.partition(" ")
    if edge == "first":
        return {"end": float(length)}
    if edge == "last":
        return {"start": max(0.0, float((now.clip or {}).get("duration", 0)) - float(length))}
    start, _, end = span.replace("–", "-").partition("-")
    found = {"start": float(moment(start))} if re.search(r"\d", start) else {}
    return found | ({"end": float(moment(end))} if re.search(r"\d", end) else {})
