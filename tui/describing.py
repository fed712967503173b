"""Boards, plans and clips as lines of text, the same on the command line and on the screen."""

import time
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import Any, Final

from tools.clip import MOVING, SEAMLESS, Clip

_VERBS: Final = {"render": "draw", "reuse": "as drawn before", "keep": "kept"}


def board_head(board: Mapping[str, Any]) -> str:
    """Return a board's format in a few words: `10 s · 16:9 · 480p · noir`."""
    parts = [f"{board['duration']:g} s", board["aspect"], board["resolution"]]
    if board["style"] != "none":
        parts.append(board["style"])
    if board["variations"] > 1:
        parts.append(f"{board['variations']} variations")
    if board.get("loop"):
        parts.append("loop")
    if board.get("loras"):
        parts.append(f"LoRAs {board['loras']}")
    return " · ".join(parts)


def board_lines(board: Mapping[str, Any]) -> Iterator[str]:
    """Yield a storyboard: its format, then a line a card."""
    yield f"Storyboard: {board_head(board)}"
    for position, card in enumerate(board["cards"], 1):
        yield f"  {position}  {card['at']:4g} s  {card_words(card)}"


def card_words(card: Mapping[str, Any]) -> str:
    """Return a card's text with the fields that were set beside it: `The fox sleeps. (night)`."""
    fields = ", ".join(str(value) for value in (card.get("fields") or {}).values() if value)
    cut = "cut; " if card.get("join") == "cut" and card["at"] else ""
    return f"{cut}{_shown(card.get('media'))}{card['text']}{f' ({fields})' if fields else ''}"


def _shown(media: Mapping[str, Any] | None) -> str:
    """Return what a card shows beside its words, `c1 2-4 s: ` or `m1: `; nothing where words are all."""
    if media is None:
        return ""
    if "duration" not in media:
        return f"{media['source']}: "
    start, length = Fraction(media["start_time"]), Fraction(media["duration"])
    again = " again" if media["strength"] is not None else ""
    into = f" into {media['second']['source']}" if media["second"] else again
    return f"{media['source']} {float(start):.4g}-{float(start + length):.4g} s{into}: "


def plan_lines(plan: Mapping[str, Any]) -> Iterator[str]:
    """Yield a plan, a line a shot; of variations, those of the first that differ stand for themselves."""
    for shot in plan["shots"]:
        of = f" of version {shot['variation'] + 1}" if shot.get("variation") else ""
        yield f"  {shot['start']:g}-{shot['end']:g} s{of}  {_VERBS[shot['action']]}: {shot['reason']}"
    yield f"  about {plan['estimate_s']:g} s to draw"


def plan_head(plan: Mapping[str, Any]) -> str:
    """Return a plan in one line: how many shots are drawn, and why."""
    if not plan["shots"]:
        return "stills only"
    drawn = [shot["reason"] for shot in plan["shots"] if shot["action"] == "render"]
    reasons = "; ".join(dict.fromkeys(drawn)) or "nothing changed"
    return f"{len(drawn)} of {len(plan['shots'])} shots to draw: {reasons}"


def clip_line(clip: Clip, *, missing: bool = False) -> str:
    """Return a clip in one line."""
    made = time.strftime("%d %b %H:%M", time.localtime(clip.created))
    state = "file is gone" if missing else "" if clip.path else "not finished"
    size = f"{float(clip.duration):g} s {clip.canvas.width}x{clip.canvas.height}"
    return f"{clip.id:>4}  {made}  {size:<14}  {clip.title}{f'  ({state})' if state else ''}"


def measured(measures: Mapping[str, float]) -> str:
    """Return what was measured of a clip in a few words; nothing where nothing was."""
    if "seam" not in measures:
        return ""
    seam, motion = measures["seam"], measures["motion"]
    closes = "closes without a seam" if seam <= SEAMLESS else f"a seam shows: {seam:.1f} times its neighbours"
    moves = "" if motion >= MOVING else f"; it hardly moves there: {motion:.2f} of the rest"
    tried = ", the better of two ways" if "tries" in measures else ""
    return f"{closes}{moves}{tried}"
