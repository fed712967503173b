"""What a message is: talk, a command, a wish about the board, or a new film. The rules' one door."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from assistant.directors.builtin import limits, talk
from assistant.directors.builtin.afresh import told_afresh
from assistant.directors.builtin.beginning import is_new, may_be_told, new_board
from assistant.directors.builtin.compounds import joined
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.formats import is_only_format, read_format
from assistant.directors.builtin.gist.astray import changed_by, deletes_for_a_scene, meant_instead
from assistant.directors.builtin.gist.clips.going_on import read_going_on
from assistant.directors.builtin.gist.clips.on_files import apart_from_width
from assistant.directors.builtin.gist.clips.on_unions import read_union
from assistant.directors.builtin.gist.clips.once_more import is_light_remix, once_more, once_more_lightly
from assistant.directors.builtin.gist.clips.redrawing import read_footage, remixed_where_drawn
from assistant.directors.builtin.gist.grounding import with_scenes_numbered
from assistant.directors.builtin.gist.marks.cues import turns
from assistant.directors.builtin.gist.marks.scene_sets import with_sets_numbered
from assistant.directors.builtin.gist.parting.assurances import without_assurances
from assistant.directors.builtin.gist.parting.chatter import without_chatter
from assistant.directors.builtin.gist.parting.remarks import is_talk
from assistant.directors.builtin.gist.parting.shorthand import LONGEST as LONGEST_WISH
from assistant.directors.builtin.gist.parting.shorthand import written_out
from assistant.directors.builtin.gist.parting.splitting import clauses
from assistant.directors.builtin.gist.reading import read_gist
from assistant.directors.builtin.gist.scenes.merging import merging
from assistant.directors.builtin.gist.shown_nowhere import asked_of_which
from assistant.directors.builtin.gist.titles import with_titles
from assistant.directors.builtin.gist.wishes import wish_by_wish
from assistant.directors.builtin.importing import read_import
from assistant.directors.builtin.keeping import read_keeping
from assistant.directors.builtin.lasting import lasting
from assistant.directors.builtin.lora import take_loras
from assistant.directors.builtin.manners import without_manners
from assistant.directors.builtin.nearest import is_order, is_to_us, nearest
from assistant.directors.builtin.proposing import proposed
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.spelling import mended
from assistant.directors.builtin.steering import Steered, read_command, take_steering
from assistant.directors.builtin.synonyms import as_cards_say
from assistant.directors.builtin.targets import named
from assistant.directors.builtin.wording import mended as without_gaps
from assistant.directors.builtin.wording import plain, polite_off, preamble_off

LONGEST: Final = 8_000
"""Characters that are read of one message."""
_FREE_TALK: Final = 10
"""Words of a message that is more than a plain order."""
_OF_FILES: Final = frozenset(
    {"export_clip", "rename", "favourite", "undo", "redo", "pick_clip", "loop", "join", "blend"}
)
"""Calls that no description of a film is about: “could I get an mp4” is none."""
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
    decision = replace(decision, calls=lasting(decision.calls, now))
    of_film = any(one.name not in _OF_FILES for one in decision.calls)
    if of_film and (caveat := limits.caveats(said, now.renderer)):
        return replace(decision, said=f"{decision.said} {caveat}".strip())
    return decision


def _understood(said: str, now: Situation) -> Decision | None:
    """Return what a message wishes; wish by wish where each is understood by itself."""
    for turn, meant in turns("first") if len(said) <= LONGEST_WISH else ():
        said = turn.sub(meant, said)
    said = with_sets_numbered(with_titles(_AFRESH.sub("", said), now), now)
    by_wishes = None if merging(said, now) else wish_by_wish(said, now, _part)
    found = by_wishes or _at_once(said, now)
    lightly = once_more_lightly(said, now)
    return found if lightly == said or is_light_remix(found, lightly) else _at_once(lightly, now)


@lru_cache(256)
def _part(said: str, now: Situation) -> Decision | None:
    return _at_once(without_manners(said), now)


def _at_once(said: str, now: Situation) -> Decision | None:
    """Return the first reading of a message by which something is done; else the first that is answered."""
    if found := _of_a_width(said, now):
        return found
    if found := _as_a_whole(said, now):
        return found
    if foreign := talk.in_their_language(said, now):
        named = read_gist(said, now)
        return named if named and {one.name for one in named.calls} == {"rename"} else foreign
    steered = take_steering(said)
    if steered.calls:
        return _steered(steered, now)
    said = with_titles(mended(said, now.told()), now)
    if not now.board and not now.clip:
        for turn, meant in turns("fresh"):
            said = turn.sub(meant, said)
        return _as_a_whole(said, now) or _begun(said, now)
    said = written_out(once_more(said, now), now)
    return _as_a_whole(said, now) or _of_what_there_is(said, now)


def _of_a_width(said: str, now: Situation) -> Decision | None:
    """Return what a message wishes whose files shall be so many pixels wide; None where it is of no file."""
    rest, width = apart_from_width(said)
    found = _understood(rest, now) if width else None
    if not found or found.said:
        return None
    files = [one for one in found.calls if one.name == "export_clip"]
    wide = [call(one.name, **{**one.args, "width": width}) if one in files else one for one in found.calls]
    return replace(found, calls=tuple(wide)) if files else None


def _of_what_there_is(said: str, now: Situation) -> Decision | None:
    """Return what a message wishes of the film, the clips or another film.

    That the rest stays as it is says how far a wish goes; where it only stands in the way, it is left out.
    """
    found = _of_names(said, now)
    bare = without_assurances(said)
    if bare == said or (found and found.calls and all(one.name == "remix" for one in found.calls)):
        return found  # that all else stays says how strong a remix is
    of_bare = _of_names(bare, now)
    plainly = of_bare and of_bare.calls and not (found and found.calls and of_bare.said)
    return of_bare if plainly else found


def _of_names(said: str, now: Situation) -> Decision | None:
    one = joined(as_cards_say(without_chatter(said, now), now), now)
    numbered = as_cards_say(with_scenes_numbered(one.said, one.now), one.now)
    found = _wished(numbered, one.now)
    as_said = None if numbered == one.said or (found and found.calls) else _wished(one.said, one.now)
    made = as_said or found
    if made and deletes_for_a_scene(made, one.said):
        cards = named(numbered, len(now.cards))
        removed = _wished(f"remove card {cards[0]}", one.now) if len(cards) == 1 else None
        return one.apart(removed or ask("Which card shall go?", "card", "remove {}"))
    return one.apart(_of_card_told(made, one.said, one.now))


def _of_card_told(found: Decision | None, said: str, now: Situation) -> Decision | None:
    """Return what was read, but of the card that the message tells of, or a question about it."""
    card = meant_instead(found, said, now) if found else None
    if card is None:
        return found
    wish = said.strip(" .!?")
    again = _wished(f"in card {card} {wish}", now)
    if again and not again.said and changed_by(again) == {card}:
        return again
    return ask(f"In which card shall that be: card {card}, or another one?", "card", f"in {{}} {wish}")


def _wished(said: str, now: Situation) -> Decision | None:
    if of_clips := read_union(said, now) or read_going_on(said, now):
        return of_clips
    if (rest := told_afresh(polite_off(said))) is not None:
        return new_board(rest, now) or ask(talk.NOT_UNDERSTOOD)
    if is_new(said, now, surely=True):
        return new_board(said, now)
    if now.board is not None and (by_loras := _with_loras(said, now)):
        return by_loras
    found = read_footage(said, now) or read_gist(said, now)
    found = asked_of_which(found, said, now) if found else None
    if found is None and is_new(said, now):
        return new_board(said, now)
    return remixed_where_drawn(found or _asked_about(said, now), now)


def _asked_about(said: str, now: Situation) -> Decision | None:
    """Return a question about the nearest thing that a message which is not understood may wish."""
    if now.board is None:
        return _without_board(said, now) or proposed(said, now)
    return None if may_be_told(said, now) else proposed(said, now)


def _begun(said: str, now: Situation) -> Decision | None:
    """Return the first film of a session."""
    if (rest := told_afresh(polite_off(said))) is not None:
        return new_board(rest, now) or ask(talk.NOT_UNDERSTOOD)
    if found := _without_board(said, now):
        return found
    return None if is_to_us(preamble_off(polite_off(said))) else new_board(said, now)


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


def _command_among_talk(said: str, now: Situation) -> Decision | None:
    """Return the one command of a message that is talk besides, as in “that was wrong, undo it”."""
    parts = [part for part in re.split(r"[,.;!]+\s+", said) if part][:6]
    found = [read_command(polite_off(part), now) for part in parts]
    commands = [decision for decision in found if decision and decision.calls]
    talked = all(decision or talk.small_talk(part, now) for part, decision in zip(parts, found, strict=True))
    return commands[0] if len(parts) > 1 and len(commands) == 1 and talked else None


def _steered(steered: Steered, now: Situation) -> Decision:
    """Return what says how it is drawn, or that nothing is drawn yet, and the rest of the message."""
    rest = steered.rest
    if not re.search(r"\w{2}", rest) or is_only_format(rest):
        return Decision(steered.calls)
    found = _understood(rest, now)
    if found and any(one.name == "cancel_render" for one in found.calls):
        return found
    if found and found.calls:
        return replace(found, calls=(*steered.calls, *found.calls))
    unknown = f"Not done: “{rest.strip(' .')}”. I did not understand that."
    only_talk = all(is_talk(part, now) for part in clauses(rest))
    return Decision(steered.calls, said=found.said if found else "" if only_talk else unknown)


def _with_loras(said: str, now: Situation) -> Decision | None:
    """Return which LoRAs the film is drawn with, and what else a message wishes."""
    wanted, rest = take_loras(said)
    if not wanted:
        return None
    made = call("set_format", loras=wanted)
    rest = without_gaps(rest)
    if is_only_format(rest):
        return change(made)
    found = _of_what_there_is(rest, now)
    if found and found.calls:
        return replace(found, calls=(made, *found.calls))
    return replace(change(made), said=f"Not done: “{rest}”. I did not understand that.")


def _of_new_clip(words: str, now: Situation) -> Decision | None:
    """Return what a message makes of a clip that it brings in."""
    return read_footage(words, now) or read_gist(words, now)


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
    if now.board is not None and may_be_told(said, now):
        words = polite_off(said).strip(" .!")
        return f"Is that another film, or one more scene? Say: new film: {words}, or: add a scene: {words}."
    freer = f" {talk.FREER}" if len(said.split()) >= _FREE_TALK else ""
    if said and (examples := nearest(said)):
        near = ", or: ".join(examples)
        return f"I did not understand that. The nearest that I can do, for example: {near}.{freer}"
    return (
        "What should change? For example: make card 1 at night, or: add a scene at the end where it "
        f"flies away.{freer}"
    )
