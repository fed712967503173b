"""What a message is: talk, a command, a wish about the board, or a new film. The rules' one door."""

import re
from dataclasses import replace
from typing import Final

from assistant.directors.builtin import limits, talk
from assistant.directors.builtin.adding import read_addition, read_more
from assistant.directors.builtin.afresh import told_afresh
from assistant.directors.builtin.beginning import is_new, new_board
from assistant.directors.builtin.blending import read_blend
from assistant.directors.builtin.decision import Decision, ask, call
from assistant.directors.builtin.edits import read_edit
from assistant.directors.builtin.formats import read_format
from assistant.directors.builtin.gist.marking import marked, with_numbers
from assistant.directors.builtin.gist.on_unions import read_union
from assistant.directors.builtin.gist.pointing import is_about_another_clip
from assistant.directors.builtin.gist.reading import read_gist
from assistant.directors.builtin.gist.shorthand import written_out
from assistant.directors.builtin.gist.splitting import is_wish
from assistant.directors.builtin.importing import read_import
from assistant.directors.builtin.keeping import read_keeping
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.manners import without_manners
from assistant.directors.builtin.nearest import is_of_our_work, is_order, is_to_us, nearest
from assistant.directors.builtin.plainness import (
    is_description,
    is_plain,
    is_retold,
    puts_no_words,
    speaks_of_what_was_made,
    tells_of_known,
)
from assistant.directors.builtin.recutting import read_recut
from assistant.directors.builtin.references import is_named_alone, names_shown
from assistant.directors.builtin.reformat import is_only_format, read_format_change
from assistant.directors.builtin.remixing import footage_remixed, read_remix, remixed_where_drawn
from assistant.directors.builtin.sense import is_sensible, tells_no_scene
from assistant.directors.builtin.several import retold_by, splits, together, with_their_looks
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.spelling import mended
from assistant.directors.builtin.steering import read_command, take_steering
from assistant.directors.builtin.targets import target
from assistant.directors.builtin.wording import plain, polite_off, preamble_off

LONGEST: Final = 8_000
"""Characters that are read of one message."""
_FREE_TALK: Final = 10
"""Words of a message that is more than a plain order."""
_OF_FILES: Final = frozenset(
    {"export_clip", "rename", "favourite", "undo", "redo", "pick_clip", "loop", "join", "blend"}
)
"""Calls that no description of a film is about: “could I get an mp4” is none."""
_RATHER: Final = re.compile(r"^(?:no|nope|not that|rather)[,.!]+\s*(?=(?:an?|the|two|three|some)\b)", re.I)
_FILMED: Final = re.compile(
    r"(?:slow(?:ly)? )?(?:zoom|pan|push|pull|dolly|tilt|track)\b.*?\b(?:on|onto|over|across|to|of|around)"
    r" (?:an?|two|three|some)\b",
    re.I,
)
"""A first scene told from its camera: “zoom in on a tiger”."""
_AFRESH: Final = re.compile(
    r"^[^.!?]{1,60}[.!]\s+(?=(?:start (?:over|again|afresh|from scratch)|new idea)\b)", re.I
)
"""A fault before a new film: “I hate it. Start over with a cat.”"""
_ABOUT_BOARD: Final = re.compile(
    r"^(?:(?:make|turn|set|change|put|let|move|have|keep|start|swap|edit|update) (?:it|this|that"
    r"|them|(?:the )?(?:\w+ )?(?:cards?|scenes?|shots?)\b)|"
    r"(?:replace|swap|remove|delete|add|insert|move|change|edit|get rid of|then|and then|shorten"
    r"|lengthen|zoom (?:in|out)|pan|redo)\b|"
    r"(?:in|for) (?:card|scene) \d+\b(?!.*\b(?:card|scene) \d))",
    re.I,
)


def decide(text: str, now: Situation) -> Decision:
    """Return what the built-in director does with a message."""
    said = without_manners(plain(text[:LONGEST]))
    if not re.search(r"\w|[^\x00-\x7f]", said):
        return talk.small_talk(said, now) or ask(talk.NOT_UNDERSTOOD)
    decision = _understood(said, now) or ask(_question(said, now))
    of_film = any(one.name not in _OF_FILES for one in decision.calls)
    if of_film and (caveat := limits.caveats(said, now.renderer)):
        return replace(decision, said=f"{decision.said} {caveat}".strip())
    return decision


def _understood(said: str, now: Situation) -> Decision | None:
    """Return the first reading of a message by which something is done; else the first that is answered."""
    said = _AFRESH.sub("", said)
    if found := _as_a_whole(said, now) or talk.in_their_language(said, now):
        return found
    if planned := _planned(said, now):
        return planned
    if not now.board and not now.clip:
        return _spelled(mended(said), now)
    said = written_out(mended(said, now.told()), now)
    if union := read_union(said, now):
        return union
    plain = _in_plain_words(with_numbers(said, now), now)
    new = bool(plain and plain.calls and plain.calls[0].name == "set_storyboard")
    afresh = new and told_afresh(polite_off(said)) is not None
    if plain and afresh:
        return plain
    if plain and plain.calls and (is_plain(said) and (not new or is_description(said, now))):
        told = plain.calls[0].name in ("add_card", "set_storyboard") and tells_of_known(said)
        another = is_about_another_clip(marked(said, now), now)
        read = read_gist(said, now, _plain_order) if new or told or another else None
        names = {one.name for one in read.calls} if read else set()
        of_files = (new or told) and names <= _OF_FILES
        of_it = (told and names == {"edit_card"}) or (another and names == {"remix"})
        return read if names and (of_files or of_it) else plain
    found = read_gist(said, now, _plain_order)
    if found and (found.calls or not (new and is_new(said, now))):
        return remixed_where_drawn(found, now)
    trusted = plain and (puts_no_words(plain) or is_description(said, now))
    return plain if trusted else None


def _in_plain_words(said: str, now: Situation) -> Decision | None:
    """Return what a message does that says it in the rules' own words, or what is answered."""
    found = _spelled(said, now)
    if found is None or not found.calls or now.board is None:
        return found
    told = is_retold(said) or not tells_no_scene(found, now)
    return found if told and is_sensible(found, now) else None


def _as_a_whole(said: str, now: Situation) -> Decision | None:
    """Return talk and commands: messages of a fixed form, with or without a please."""
    for words in dict.fromkeys((said, polite_off(said))):
        if (
            found := read_command(words, now)
            or read_keeping(words, now)
            or read_import(words, now, _of_new_clip)
            or talk.small_talk(words, now)
            or limits.refusal(words)
        ):
            return found
    return _command_among_talk(said, now)


def _spelled(said: str, now: Situation) -> Decision | None:
    """Return what a message is once its slips are mended."""
    return _as_a_whole(said, now) or _steered(said, now)


def _command_among_talk(said: str, now: Situation) -> Decision | None:
    """Return the one command of a message that is talk besides, as in “that was wrong, undo it”."""
    parts = [part for part in re.split(r"[,.;!]+\s+", said) if part][:6]
    found = [read_command(polite_off(part), now) for part in parts]
    commands = [decision for decision in found if decision and decision.calls]
    talked = all(decision or talk.small_talk(part, now) for part, decision in zip(parts, found, strict=True))
    return commands[0] if len(parts) > 1 and len(commands) == 1 and talked else None


def _steered(said: str, now: Situation) -> Decision | None:
    """Carry out "don't render yet" and "use the GPU" first, then the rest of the message."""
    steered = take_steering(said)
    if not steered.calls:
        return _film(said, now)
    rest = steered.rest if re.search(r"\w{2}", steered.rest) and not is_only_format(steered.rest) else ""
    found = _film(steered.rest, now) if rest or read_format(steered.rest).chosen else None
    if found is None or not found.calls:
        return Decision(steered.calls, said=found.said if found and rest else "")
    return replace(found, calls=(*steered.calls, *found.calls))


def _planned(said: str, now: Situation) -> Decision | None:
    """Return what a message wishes that says besides that nothing shall be drawn yet."""
    steered = take_steering(said)
    if not any(one.name == "plan_only" for one in steered.calls) or not is_wish(steered.rest):
        return None
    found = _understood(steered.rest, now)
    if found and any(one.name == "cancel_render" for one in found.calls):
        return None
    if found and found.calls:
        return replace(found, calls=(*steered.calls, *found.calls))
    unknown = f"Not done: “{steered.rest.strip(' .')}”. I did not understand that."
    return Decision(steered.calls, said=unknown)


def _film(said: str, now: Situation) -> Decision | None:
    if now.board is not None and (match := _RATHER.match(said)):
        said = f"{said[match.end() :].rstrip('.! ')} instead"
    if found := _of_clips(polite_off(said), now):
        return found
    if (rest := told_afresh(polite_off(said))) is not None:
        return new_board(rest, now) or ask(talk.NOT_UNDERSTOOD)
    if found := _reformatted(said, now):
        return found
    if now.board is not None:
        new = is_new(said, now)
        found = None if new else remixed_where_drawn(_refined(said, now), now)
        if found := found or read_more(said, now):
            return found
        words = preamble_off(said)
        of_shown = names_shown(words, now) or is_named_alone(words, now)
        of_ours = of_shown or is_to_us(polite_off(said)) or is_of_our_work(words)
        return None if of_ours else new_board(said, now)
    of_footage = footage_remixed(said, now.filmed(), is_new, _refined)
    if found := of_footage or _without_board(said, now):
        return found
    return None if is_to_us(preamble_off(polite_off(said))) else new_board(said, now)


def _of_new_clip(words: str, now: Situation) -> Decision | None:
    """Return what a message makes of a clip without a board: a recut or a loop, or a remix."""
    return read_recut(words, now) or footage_remixed(words, now.filmed(), is_new, _refined)


def _of_clips(words: str, now: Situation) -> Decision | None:
    """Return what a message makes of clips that are there."""
    return read_remix(words, now, _one_wish) or read_blend(words, now) or read_recut(words, now)


def _reformatted(said: str, now: Situation) -> Decision | None:
    words = polite_off(said)
    return read_format_change(read_format(words), words, now)


def _refined(said: str, now: Situation) -> Decision | None:
    if look_of(polite_off(said)) and target(said, len(now.cards)) is None:
        return _one_wish(said, now)
    found = _in_parts(said, now) or _one_wish(said, now)
    return found or (ask(_question(said, now)) if speaks_of_what_was_made(said, now) else None)


def _in_parts(said: str, now: Situation) -> Decision | None:
    """Return the wishes of a message that holds several, where each is understood by itself."""
    words = polite_off(said)
    for split in splits(words, lambda part: _one_wish(part, now)):
        parts = with_their_looks(split, lambda part: _one_wish(part, now)) if len(split) <= 8 else []
        if not parts or parts == [words]:
            continue
        found: list[Decision] = []
        seen = now
        for part in parts:
            decision = _one_wish(part, seen) or _command(part, seen)
            if decision is None or not decision.calls:
                break
            found.append(decision)
            seen = seen.retold(retold_by(decision))
        else:
            return together(found)
    return None


def _plain_order(words: str, now: Situation) -> Decision | None:
    """Return what a clause does that is a plain order."""
    return _command(words, now) or _one_wish(words, now)


def _command(part: str, now: Situation) -> Decision | None:
    words = polite_off(part)
    found = _of_clips(words, now) or read_command(words, now)
    kept = None if found else read_keeping(words, now)
    if kept and all(made.name != "export_clip" for made in kept.calls):
        return kept  # a file is not written of a clip that the other wishes are only about to change
    return Decision(render=True) if found and [made.name for made in found.calls] == ["generate"] else found


def _one_wish(said: str, now: Situation) -> Decision | None:
    words = polite_off(said)
    if found := _reformatted(words, now):
        return found
    said_format = read_format(words)
    if not said_format.chosen:
        return _change(words, now)
    rest = _change(polite_off(said_format.rest), now)
    if rest is None or not rest.calls or any(made.name in ("move_card", "add_card") for made in rest.calls):
        return _change(words, now)
    return replace(rest, calls=(call("set_format", **said_format.chosen), *rest.calls))


def _change(words: str, now: Situation) -> Decision | None:
    return read_addition(words, now) or read_edit(words, now)


def _without_board(said: str, now: Situation) -> Decision | None:
    """Answer wishes about a board before there is one."""
    found = read_format(said)
    if found.chosen and is_only_format(preamble_off(found.rest)):
        return ask(f"What should be seen in it? {talk.EXAMPLE}")
    words = polite_off(said)
    return ask(talk.NOTHING_YET) if _ABOUT_BOARD.match(words) and not _FILMED.match(words) else None


def _question(said: str, now: Situation) -> str:
    if now.board is None and now.clip is None:
        return talk.NOTHING_YET if is_order(polite_off(said)) else talk.NOT_UNDERSTOOD
    freer = f" {talk.FREER}" if len(said.split()) >= _FREE_TALK else ""
    if said and (examples := nearest(said)):
        near = ", or: ".join(examples)
        return f"I did not understand that. The nearest that I can do, for example: {near}.{freer}"
    return (
        "What should change? For example: make card 1 at night, or: add a scene at the end where it "
        f"flies away.{freer}"
    )
