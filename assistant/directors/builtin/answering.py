"""Says in one or two plain sentences what came of a turn, from the replies of its tools."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from assistant.directors.builtin.situation import Situation
from tools.wording import joined

Reply = Mapping[str, Any]
_SHOWN: Final = 12
_LONGEST_QUOTE: Final = 80
_CHANGED: Final = re.compile(r"Card (\d+) was changed: (.+)", re.S)
_RENDERERS: Final = {"animatic": "as a moving sketch", "diffusion": "with the GPU"}


def answer(replies: Sequence[tuple[str, Reply]], now: Situation, added: str = "") -> str:
    """Return the answer to a turn.

    Args:
        replies: the turn's tools and their replies, in order.
        added: what the rules have to add: what cannot be made.
    """
    rendered = _render_of(replies)
    parts = [
        *_done(replies, rendered is not None),
        *([_rendered(*rendered, replies, now)] if rendered else []),
    ]
    parts += list(dict.fromkeys(_failed(reply) for _, reply in replies if not reply.get("ok")))
    return " ".join(part for part in (*parts, added) if part)


def _render_of(replies: Sequence[tuple[str, Reply]]) -> tuple[str, Reply] | None:
    """Return the last tool that rendered, with its reply: of one called for several clips, of all of them."""
    made = [(name, reply) for name, reply in replies if "estimate_s" in reply]
    if not made:
        return None
    name, last = made[-1]
    drawn = [reply for other, reply in made if other == name and reply.get("render_shots")]
    if len(drawn) < 2 or last not in drawn:
        return name, last
    sums = {part: sum(reply[part] for reply in drawn) for part in ("render_shots", "estimate_s")}
    return name, {**last, **sums, "clips": [clip for reply in drawn for clip in reply.get("clips", ())]}


def _done(replies: Sequence[tuple[str, Reply]], rendered: bool) -> list[str]:
    """Say what was carried out; a new board and a switched renderer are told with the render."""
    untold = {"generate"} | ({"set_storyboard", "plan_only"} if rendered else set())
    done = [(name, str(reply.get("did", ""))) for name, reply in replies if reply.get("ok")]
    told = [_quoted(did) if name in ("undo", "redo") else did for name, did in done if name not in untold]
    if order := _order(replies):
        told = [order, *(did for did in told if not _CHANGED.match(did))]
    return _together(told)


def _together(told: Sequence[str]) -> list[str]:
    """Return sentences, as one those that say the same of several cards."""
    cards: dict[str, list[str]] = {}
    for did in told:
        match = _CHANGED.fullmatch(did)
        cards.setdefault(match[2] if match else did, []).extend([match[1]] if match else ())
    return [_cards(those, what) if those else what for what, those in cards.items()]


def _cards(those: Sequence[str], what: str) -> str:
    many = len(those) > 1
    return f"{'Cards' if many else 'Card'} {joined(those)} {'were' if many else 'was'} changed: {what}"


def _order(replies: Sequence[tuple[str, Reply]]) -> str:
    """Say in which order cards come now whose texts have changed places; empty where they have not."""
    edits = {
        int(match[1]): reply
        for name, reply in replies
        if name == "edit_card" and (match := _CHANGED.match(str(reply.get("did", ""))))
    }
    if len(edits) < 2 or all(reply["was"] == _text(reply, card) for card, reply in edits.items()):
        return ""
    came = {
        new: [old for old, other in edits.items() if _is_same(other["was"], _text(reply, new))]
        for new, reply in edits.items()
    }
    if sorted(old for olds in came.values() for old in olds) != sorted(edits):
        return ""
    if len(edits) == 2:
        return f"Cards {joined([str(card) for card in sorted(edits)])} have changed places."
    order = [came.get(card, [card])[0] for card in range(1, max(edits) + 1)]
    for card in order:
        if sorted(rest := [other for other in order if other != card]) == rest:
            return f"Card {card} is card {order.index(card) + 1} now."
    return f"The cards come in this order now: {joined([str(card) for card in order])} of before."


def _text(reply: Reply, card: int) -> str:
    return str(reply["board"]["cards"][card - 1]["text"])


def _is_same(before: str, now: str) -> bool:
    """Return whether two texts are one, maybe with another word for whom it is about."""
    return now.strip(" .").endswith(before.strip(" .").partition(" ")[2])


def _quoted(did: str) -> str:
    """Set off the user's own words: Took back: “make it night”."""
    what, colon, words = did.partition(": ")
    short = words if len(words) <= _LONGEST_QUOTE else f"{words[:_LONGEST_QUOTE].rstrip()}…"
    return f"{what}: “{short}”." if colon else did


def _rendered(name: str, reply: Reply, replies: Sequence[tuple[str, Reply]], now: Situation) -> str:
    if reply.get("planned_only"):
        return " ".join(part for part in (_planned(reply, now), *_shown(reply)) if part)
    if name == "draw_still":
        return ""  # what it did is said, and it makes no clip
    clips = joined([str(clip) for clip in reply.get("clips", ())])
    if reply.get("given_back"):
        return _given_back(
            clips, reply, changed=any(tool != name and other.get("ok") for tool, other in replies)
        )
    how = _RENDERERS.get(str(reply.get("renderer")), "")
    new = any(tool == "set_storyboard" and other.get("ok") for tool, other in replies)
    what = _anew(reply, now) if new else _drawn_again(reply, now) if name == "generate" else _made_of(reply)
    if name != "generate" and not reply.get("render_shots"):
        return f"Making {clips}: {what}."
    return " ".join(
        part
        for part in (f"Drawing {clips} {how}".strip() + f": {what}{_time(reply)}.", *_shown(reply))
        if part
    )


def _given_back(clips: str, reply: Reply, *, changed: bool) -> str:
    """Say that a clip is there already; where the board was changed, also what of it is never drawn."""
    same = "is given back as it is" if len(reply["clips"]) == 1 else "are given back as they are"
    if not changed:
        return f"Nothing has to be drawn: {clips} {same}."
    missing = reply.get("not_drawn", ())
    return f"Nothing of that is drawn: {clips} {same}." + (
        f" Not drawn: {_listed(missing)}." if missing else ""
    )


def _planned(reply: Reply, now: Situation) -> str:
    count = int(reply.get("render_shots", 0))
    work = (
        f"{_count(count, 'shot')} to draw{_time(reply).replace(' to go', '')}"
        if count
        else "nothing left to draw"
    )
    return f"Planned, not rendered: {_extent(now)}, {work}. Say “render it” to draw it."


def _extent(now: Situation) -> str:
    return f"{_count(len(now.cards), 'card')} in {now.duration:g} s"


def _anew(reply: Reply, now: Situation) -> str:
    """Say what is drawn of a new board: all of it, or some cards alone."""
    cards = list(reply.get("cards_drawn", ()))
    if not cards or len(cards) == len(now.cards) or reply.get("reuse"):
        return _extent(now)
    places = joined([str(card) for card in cards])
    return f"{'card' if len(cards) == 1 else 'cards'} {places} of {len(now.cards)}"


def _drawn_again(reply: Reply, now: Situation) -> str:
    cards = list(reply.get("cards_drawn", ()))
    if not int(reply.get("render_shots", 0)):
        return "joined from what is drawn already"
    if not cards or len(cards) == len(now.cards):
        return _extent(now)
    return (
        f"{'card' if len(cards) == 1 else 'cards'} {joined([str(card) for card in cards])} "
        f"{'is' if len(cards) == 1 else 'are'} drawn again"
    )


def _made_of(reply: Reply) -> str:
    """Say what is drawn where a clip is made of others."""
    count = int(reply.get("render_shots", 0))
    return f"{_count(count, 'shot')} to draw" if count else "all of it is copied, nothing is drawn"


def _time(reply: Reply) -> str:
    seconds = float(reply.get("estimate_s") or 0)
    if seconds <= 0:
        return ""
    return (
        f", about {seconds / 60:.0f} min to go"
        if seconds >= 90
        else f", about {max(1, round(seconds))} s to go"
    )


def _shown(reply: Reply) -> list[str]:
    drawn, missing = reply.get("drawn", ()), reply.get("not_drawn", ())
    notes = [
        f"{clip}: {note}"
        for clip, note in zip(reply.get("clips", ()), reply.get("variation_notes", ()), strict=False)
        if note
    ]
    unchecked = reply.get("renderer") == "diffusion" and not drawn and not missing
    return [
        f"({'; '.join(notes)}.)" if notes else "",
        f"Drawn: {_listed(drawn)}." if drawn else "",
        f"Not drawn: {_listed(missing)}." if missing else "",
        "What of your words it shows is not checked." if unchecked else "",
        *(str(note) for note in list(reply.get("notes", ()))[:2]),
    ]


def _failed(reply: Reply) -> str:
    error, hint = str(reply.get("error") or "That did not work."), str(reply.get("hint") or "")
    return f"{error.strip()} {hint.strip()}".strip()


def _listed(words: Sequence[Any]) -> str:
    shown = ", ".join(str(word) for word in words[:_SHOWN])
    return f"{shown} and {len(words) - _SHOWN} more" if len(words) > _SHOWN else shown


def _count(number: int, word: str) -> str:
    return f"1 {word}" if number == 1 else f"{number} {word}s"
