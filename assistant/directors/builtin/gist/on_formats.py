"""Reads a wish for another shape, size, style or several versions."""

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

def styled(c, ctx, now):
    if now.board is None or c.has("card"):
        return None
    text = bare(c.text)
    style, rest = take_style(text)
    if not style and (m := _STYLES.search(text)):
        for name, words in _LOOKS_LIKE.items():
            if re.search(words, m[0], re.I):
                style, rest = name, text[: m.start()] + " " + text[m.end() :]
                break
    if style:
        c2 = Clause(rest.replace("¤", " "), ())
        if [w for w in c2.left() if w.lower() not in ("style", "like", "old", "draw", "drawn", "painted", "painting", "turn", "done", "cut", "paper", "entirely", "effect", "mood", "detective", "redraw", "render", "of", "film", "crane", "story")]:
            return None if len(c2.left()) > 2 else change(call("set_format", style=style))
        return change(call("set_format", style=style))
    if m := _OTHER_STYLE.search(text):
        rest = text[: m.start()] + " " + text[m.end() :]
        if [w for w in Clause(rest).left() if w.lower() not in ("style", "like", "draw", "drawn", "painted", "turn", "done", "render", "sketched", "story", "crane", "board")]:
            return None
        return change(*(call("edit_card", card=p, look=m["what"].lower()) for p in now.positions))
    return None


_LOOKS_LIKE = {
    "film noir": r"detective|noir|black (?:and|&) white|monochrome|b&w",
    "papercraft": r"paper|cardboard|origami|pop-?up",
    "watercolour": r"water-?colou?rs?|painted",
    "archival": r"silent|old[ -](?:home )?(?:film|movie|footage)|vintage|sepia|archive|super 8|1920s",
    "stop motion": r"clay|plasticine|stop[ -]?motion|lego",
    "balloon world": r"balloons?",
}


_STYLES = re.compile(
    r"(?:an? )?(?:one of those )?(?:old )?(?:black (?:and|&) white(?: detective)?|detective|film noir|noir|silent|vintage|sepia|old home|old|1920s)(?: (?:detective|home))? (?:movie|film|footage|picture|look|style)s?"
    r"|(?:cut|made) (?:entirely )?(?:out )?(?:of|from) (?:paper|cardboard|clay|plasticine|balloons?)|paper cut-?outs?|water-?colou?r(?: painting|s)?|black (?:and|&) white|sepia|clay(?:mation)?|plasticine|stop[ -]?motion|papercraft|origami",
    re.I,
)


_OTHER_STYLE = re.compile(
    r"\b(?:(?:in|as|like|into|to)(?: the style of)? )?(?:an? |the )?(?P<what>(?:japanese |chinese |old |children's |kids' |soft |rough |simple |classic |saturday |proper )*(?:comic(?:[ -]?book)?s?|cartoon|anime|manga|pencil(?: drawing| sketch)?|ink(?: drawing| picture| painting| wash)?|oil paint(?:ing|s)?|pastel(?:s| drawing)?|crayon(?: drawing)?|charcoal(?: drawing)?|chalk(?: drawing)?|pixel art|storybook|picture[ -]book|fairy ?tale book|sketch|line drawing|impressionist(?: painting)?|pop art|stained glass|video game|claymation|woodcut|mosaic|graphic novel|old photograph|3d animation|children's book)(?: (?:style|look|illustration|drawing|painting|picture|book))*)\b",
    re.I,
)


def varied(c, ctx, now):
    if not c.has("versions") or now.board is None:
        return None
    m = re.search(rf"\b(?P<n>{NUMBER}|a (?:couple|few)|some|several|other|different|more)(?: (?:more|other|new|slightly|very|really|totally|completely))*(?: (?:different|alternative|new|other|more))* (?:versions?|variations?|variants?|takes|options?|tries|alternatives?|choices|attempts|looks)\b", c.text, re.I)
    if not m or [w for w in c.left("versions", "clip", "title", "card", "remix", "move", "pick", "purpose", "find", "slightly", "strongly", "each", "join", "add") if w.lower() not in ("different", "other", "new", "alternative", "couple", "few", "several", "choose", "three", "two", "four", "one", "five", "team", "pick", "2", "3", "4", "from")]:
        return None
    low = m["n"].lower()
    if low in ("a", "one", "an"):
        return None
    count = 2 if "couple" in low else 3 if low in ("a few", "some", "several", "other", "different", "more") else int(number(low))
    return change(call("set_format", variations=min(MAX_VARIATIONS, count)))


def shaped(c, ctx, now):
    args = {}
    if now.board is None:
        return None
    for name, aspect in (("shape_vertical", "9:16"), ("shape_square", "1:1"), ("shape_wide", "16:9")):
        marks = [m for m in c.all(name) if not re.search(r"\bnot (?:so )?$", c.text[: m.start], re.I)]
        if marks and "aspect" not in args:
            args["aspect"] = aspect
    if c.has("finer") and not c.has("coarser"):
        said = " ".join(c.text[m.start : m.end].lower() for m in c.all("finer"))
        here = RESOLUTIONS.index(now.board["resolution"])
        wanted = "1080p" if re.search(r"1080|full hd|4k", said) else "720p" if re.search(r"\bhd\b|720", said) else RESOLUTIONS[min(len(RESOLUTIONS) - 1, here + 1)]
        args["resolution"] = wanted
    elif c.has("coarser"):
        args["resolution"] = RESOLUTIONS[max(0, RESOLUTIONS.index(now.board["resolution"]) - 1)]
    if not args or c.left("shape_vertical", "shape_square", "shape_wide", "finer", "coarser", "purpose", "move", "keep", "each", "clip", "title", "remix"):
        return None
    return change(call("set_format", **args))


RULES = (varied, styled, shaped)
