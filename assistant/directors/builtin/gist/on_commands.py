"""Reads “undo”, “redo” and questions."""

import re

from assistant.directors.builtin import lexicon, placing, rewriting
from assistant.directors.builtin.decision import Decision, ask, call, change
from assistant.directors.builtin.gist.clause import Clause, Context, Mark
from assistant.directors.builtin.gist.cores import bare
from assistant.directors.builtin.gist.referring import by_meaning, main_of, meanings, things
from assistant.directors.builtin.looks import look_of
from assistant.directors.builtin.numerals import NUMBER, number
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.styles import take_style
from tools.format import LONGEST_S, MAX_VARIATIONS, RESOLUTIONS, SHORTEST_S

from assistant.directors.builtin.gist.pointing import cards_of, clip_of, scenes_of_things
from assistant.directors.builtin.gist.on_clips import found

def undone(c, ctx, now):
    if c.has("redo") and not [w for w in c.left("redo", "undo", "remix", "move") if w.lower() not in ("back", "bring", "oops", "that")]:
        return Decision((call("redo"),))
    if c.has("undo") and not [w for w in c.left("undo", "remix", "move", "join", "slightly", "remove") if w.lower() not in ("back", "bring", "oops", "step")]:
        return Decision((call("undo"),))
    return None


def asked(c, ctx, now):
    text = re.sub(r"^(?:(?:wait|ok|okay|so|hey|oh|hmm|um|sorry|please|and|quick question)\b[\s,:]*)+", "", c.text, flags=re.I)
    if not re.match(r"^(?:remind me|tell me|what|which|how|where|who|when|is|are|(?:do|does|did) (?:i|we|you|it|the|they|any|my|this)|was|were|has|have (?:i|we|you)|can you (?:tell|remind)|could you (?:tell|remind))\b", text, re.I):
        return None
    if re.match(r"^(?:how|what) (?:about|if)\b|^what would .*\blook like\b|^why\b", c.text, re.I):
        return None
    if d := found(c, ctx, now):
        return d
    if re.search(r"\bclips?\b|\bfilms have\b|\bvideos\b|\bmade\b|\bfavou?rites?\b", c.text, re.I) and not re.search(r"\bscenes?|this clip|the clip\b", c.text, re.I):
        return answered("list my clips", now)
    if now.board is None:
        return None
    if c.has("card", "lasting", "find", "edge") or re.search(r"\b(?:scenes?|cards?|long|seconds|minutes|length|style|resolution|aspect|shape|format|size|weather|write|wrote|board|storyboard|timeline|night|day|happens|quality|wide|square|film|order)\b", c.text, re.I):
        return answered("what's on the board", now)
    return None


def answered(order, now):
    from assistant.directors.builtin import talk
    from assistant.directors.builtin.keeping import read_keeping
    return read_keeping(order, now) or talk.small_talk(order, now)


RULES = (asked, undone)
