"""Reads what is to become of clips."""

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

def recut(c, ctx, now):
    stretch = c.all("stretch")
    time = c.first("time")
    clip = clip_of(c, now) or (None if c.has("clip", "title") else ctx.clip)
    if c.has("card") and not c.has("clip", "title") and not stretch:
        return None
    if not stretch and ctx.stretch and c.has("remove") and not c.left("remove", "move", "others", "undo") and re.search(r"\b(?:it|that|this|them|those|these)\b", c.text, re.I):
        return Decision((call("recut", delete=ctx.stretch, clip=clip),))
    if stretch and re.search(r"\bdown to\b", c.text, re.I):
        return Decision((call("recut", keep=stretch[0].value, clip=clip),))
    if stretch and not c.left("stretch", "remove", "keep", "clip", "title", "others", "lasting", "shorter", "join", "purpose", "slightly", "latter", "first", "find", "strongly"):
        written = ", ".join(m.value for m in stretch)
        if c.has("others") and c.has("remove"):
            return Decision((call("recut", keep=written, clip=clip),))
        if c.has("remove") and not re.search(r"\bonly\b", c.text, re.I):
            return Decision((call("recut", delete=written, clip=clip),))
        if c.has("keep") or re.search(r"\bgood\b", c.text):
            return Decision((call("recut", keep=written, clip=clip),))
    if time and (m := re.search(r"\boff the (end|start|beginning|front)|\bfrom the (end|start|beginning|front)", c.text, re.I)) and c.has("remove", "shorter"):
        edge = "last" if (m[1] or m[2]).lower() == "end" else "first"
        return Decision((call("recut", delete=f"{edge} {time.value:g}", clip=clip),))
    return None


def extended(c, ctx, now):
    """A clip goes on, or starts earlier."""
    before = re.search(r"\b(?:start(?:s)? (?:a (?:little|bit) )?earlier|before (?:it|this|that)(?: all)? starts?|just before this|before this|before the (?:start|beginning)|lead(?:s|ing)? up to (?:it|this)|earlier)\b", c.text, re.I)
    time = c.first("time")
    clip = clip_of(c, now)
    named = c.has("clip", "title")
    if before and not c.has("card") and not c.has("stretch"):
        return Decision((call("recut", clip=clip, before_s=time.value if time else 3),))
    if c.has("longer") and c.has("card after") and re.search(r"\b(?:film|video|clip|it)\b", c.text, re.I) and c.first("card after").value == (len(now.cards),):
        return Decision((call("recut", clip=clip, after_s=time.value if time else 3),))
    if named and c.has("longer") and not c.has("card") and not c.left("longer", "clip", "title", "time", "lasting", "slightly", "purpose", "join", "move", "latter", "first", "strongly"):
        return Decision((call("recut", clip=clip, after_s=time.value if time else 3),))
    return None


def looped(c, ctx, now):
    if not c.has("loop") or c.left("loop", "clip", "title", "all clips", "lasting", "purpose", "move", "longer", "join", "remix", "shape_vertical", "first", "undo"):
        return None
    clips = [m.value for m in c.all("clip", "title")]
    if not clips and (many := c.first("all clips")):
        clips = list(many.value)
    if not clips:
        return Decision((call("loop", clip=ctx.clip),))
    return Decision(tuple(call("loop", clip=one if one != now.clip["id"] else None) for one in clips))


def together(c, ctx, now):
    """Clips joined or blended."""
    named = list(dict.fromkeys(m.value for m in c.all("clip", "title")))
    many = c.first("all clips")
    if len(named) < 2 and many and len(many.value) > 1 and not c.has("card"):
        named = [*named, *(one for one in many.value if one not in named)]
    if len(named) < 2:
        return None
    if c.left("join", "blend", "clip", "title", "all clips", "purpose", "move", "swap", "first", "add", "slightly", "find", "latter", "lasting", "export", "longer", "pick", "loop", "keep"):
        return None
    after = re.search(r"\b(?:after|behind|(?:on(?:to)?|at|to) the end of)\b", c.text, re.I)
    marks = c.all("clip", "title")
    if after and len(marks) == 2 and marks[0].end <= after.start() < marks[1].start and not re.search(r"one after", c.text):
        named = named[::-1]
    blend = c.has("blend")
    joined = c.has("join") and not after
    if blend and len(named) == 2 and not re.search(r"one after", c.text, re.I):
        only = [m for m in c.all("blend") if c.text[m.start : m.end].lower() not in ("slowly", "gradually")]
        if only or not joined:
            return Decision((call("blend", first=named[0], second=named[1]),))
    if joined or after or c.has("add"):
        if len(named) >= 2 and (m := re.search(r"\b([\w-]+) (?:one |clip )?(?:goes |comes |being )?first\b", c.text, re.I)):
            front = [mark.value for mark in marks if mark.start <= m.start() < mark.end or mark.start >= m.start() and mark.end <= m.end()]
            named = [*front[-1:], *(one for one in named if one not in front[-1:])]
        return Decision((call("join", clips=named),))
    return None


_KINDS = {"gif": "gif", "gifs": "gif", "mp4": "mp4", "mp4s": "mp4", "webm": "webm", "contact sheet": "sheet", "png": "frames", "poster": "poster"}


def exported(c, ctx, now):
    if not c.has("export") or c.has("favourite", "rename"):
        return None
    if [w for w in c.left("export", "clip", "title", "all clips", "purpose", "move", "pick", "find", "join", "versions", "keep", "add", "first", "shape_vertical", "lasting") if not (w.lower() in ("send", "share", "post", "email", "upload", "download", "grandma", "out", "format", "folder") or w[:1].isupper())]:
        return None
    said = [c.text[m.start : m.end].lower() for m in c.all("export")]
    kind = next((_KINDS[word] for word in said if word in _KINDS), None)
    path = next((place for word, place in {"desktop": "~/Desktop", "downloads": "~/Downloads", "downloads folder": "~/Downloads"}.items() if word in said), None)
    clips = list(dict.fromkeys(m.value for m in c.all("clip", "title")))
    if not clips and (many := c.first("all clips")) and c.text[many.start:many.end].lower() != "everything":
        clips = list(many.value)
    targets = clips or [ctx.clip]
    return Decision(tuple(call("export_clip", clip=None if now.clip and one == now.clip["id"] else one, kind=kind, path=path) for one in targets))


def favoured(c, ctx, now):
    if not c.has("favourite") or c.left("favourite", "clip", "title", "join", "move", "find", "export", "keep", "remix", "add", "purpose"):
        return None
    if re.search(r"\b(?:show|list|which|see|find)\b", c.text, re.I) and re.search(r"favou?rites|starred", c.text, re.I) and not c.has("clip", "title"):
        return Decision((call("find_clips", favourite=True),))
    return Decision((call("favourite", clip=clip_of(c, now) or ctx.clip),))


def renamed(c, ctx, now):
    m = re.search(
        r"\b(?:(?:re)?name|(?:re)?title|call)(?:d)? (?:(?P<what>(?:it|this|that|the|my|clip|c\d+)\b(?: (?:one|clip|film|video|movie))?(?: [\w-]+)?(?: (?:one|clip|film|video|movie))?) )?(?:to |as )?[\"']?(?P<title>[^\"',.;]+)|\bunder the name (?:of )?[\"']?(?P<t2>[^\"',.;]+)|\b(?:be|was|is) (?:called|named) [\"']?(?P<t3>[^\"',.;]+)|\b(?:the|a) name (?:of )?(?:should be )?[\"']?(?P<t4>[^\"',.;]+)",
        c.text, re.I)
    if not m:
        return None
    title = m["t2"] or m["t3"] or m["t4"]
    clip = None
    if not title:
        rest = c.text[m.start() :]
        first = re.search(r"\b(?:(?:re)?name|(?:re)?title|call)d? ", rest, re.I)
        tail = rest[first.end() :]
        offset = m.start() + first.end()
        lead = re.match(r"(?:it|this(?: (?:one|clip|film|video))?|that(?: (?:one|clip|film))?|the (?:clip|film|video|movie)) ", tail, re.I)
        named = next((mark for mark in c.all("clip", "title") if mark.start <= offset + 4 and mark.start >= offset), None)
        if lead:
            title = tail[lead.end() :]
        elif named:
            title, clip = c.text[named.end :], named.value
        else:
            return None
        title = re.sub(r"^\s*(?:one |clip )?(?:to|as|into)?\s+", "", title)
    title = re.split(r"[.;]|,? (?:please|and (?:then )?(?:give|show|send|use|add|keep|play|put|save|export|make|mark|star|loop|delete))\b|, ", title)[0].strip(" \"'!?")
    if not title or re.match(r"(?:off|it)\b", title):
        return None
    if clip is None:
        clip = next((mark.value for mark in c.all("clip", "title") if mark.start < c.text.find(title)), None)
    return Decision((call("rename", clip=None if now.clip and clip == now.clip["id"] else clip, title=title),))


def deleted(c, ctx, now):
    if not c.has("remove") or c.has("stretch", "time"):
        return None
    named = [m for m in c.all("clip", "title")]
    shown = [m for m in named if m.name == "title" and any(rewriting.names(card["text"], c.text[m.start:m.end].split()[-1]) for card in now.cards)]
    named = [m for m in named if m not in shown]
    if not named or [w for w in c.left("remove", "clip", "title", "purpose", "move", "keep", "others", "all clips") if w.lower() not in ("except", "apart")]:
        return None
    if c.has("others") or re.search(r"\b(?:except|but|apart from|other than)\b", c.text, re.I):
        kept = {m.value for m in named}
        rest = [str(one["id"]) for one in reversed(now.clips) if str(one["id"]) not in kept]
        return Decision(tuple(call("remove_clip", clip=one) for one in rest)) if rest and re.search(r"\b(?:everything|all|every)\b", c.text, re.I) else None
    return Decision(tuple(call("remove_clip", clip=m.value) for m in named))


def found(c, ctx, now):
    if re.search(r"\b(?:which|what|how many|list)\b.*\b(?:clips|videos|films|ones)\b|\bwhat have i (?:made|got)", c.text, re.I) and not c.left("find", "move", "each", "pick"):
        return Decision((call("find_clips"),))
    m = re.search(r"\b(?:where|is there|find|search|look(?:ing)? for|which|do (?:i|you|we) (?:still )?have)\b.*\b(?:clips?|videos?|films?|one|ones|anything|something)\b.*?\b(?:with|of|about|showing|that has|where) (?:the |an? |some |my )?(?P<w>[\w-]+)", c.text, re.I)
    if m and not c.has("card"):
        return Decision((call("find_clips", words=m["w"]),))
    return None


def picked(c, ctx, now):
    mark = c.first("clip")
    if m := re.search(r"\b(?:see|show me|watch|play|open|go back to|back to) the (?:one|clip|video|film) (?:with|of|about) (?:the |a )?(?P<w>[\w-]+)", c.text, re.I):
        from assistant.directors.builtin.gist.referring import by_meaning
        if clip := by_meaning(m["w"], now):
            return Decision((call("pick_clip", clip=clip),))
    if mark and c.has("pick") and not c.left("pick", "clip", "title", "move", "remix", "join", "longer", "undo", "find", "purpose"):
        return Decision((call("pick_clip", clip=mark.value),))
    return None


_LEAD = re.compile(r"^[\s,]*(?:(?:with|but|in|as|so|to|and|like|be|make it|into|for|this time|it|that|only|just|maybe|needs?|the|set)\b[\s,]*)*", re.I)


def remixed(c, ctx, now):
    """Another look of a clip: how strongly, and what shall be different."""
    if not c.has("remix") or now.clip is None or c.has("card", "loop", "join", "rename", "stretch", "undo", "export", "favourite", "pick") :
        return None
    strength = "light" if c.has("slightly") else "strong" if c.has("strongly") else None
    called = re.search(r"\b(?:remix|rework|redo|re-?imagine|remake|overhaul|refresh|tweak|do (?:it|this|that|the [\w ]+?) (?:over|again))", c.text, re.I)
    if not strength and not called:
        return None
    if re.search(r"\b(?:instead|replace|\d ?%)\b", c.text, re.I):
        return None
    left = c.left("remix", "slightly", "strongly", "clip", "title", "purpose", "move", "keep", "versions", "blend", "join", "longer")
    clip = clip_of(c, now) or (None if c.has("clip", "title") else ctx.clip)
    if not left:
        return Decision((call("remix", clip=clip, strength=strength or "light"),)) if strength or clip or called else None
    marks = c.all("remix", "slightly", "strongly", "clip", "title")
    words = _LEAD.sub("", c.without(*marks)).strip(" ,.")
    words = re.sub(r"^(?:please |do |give |the |a |of |make )*", "", words)
    if not words or len(words.split()) > 12 or not strength and not called:
        return None
    from assistant.directors.builtin.remixing import read_remix

    order = f"remix {clip or 'it'} {'strongly' if strength == 'strong' else 'lightly'}: {words}"
    found_ = read_remix(order, now, ctx.plain)
    return found_ if found_ and found_.calls else Decision((call("remix", clip=clip, words=words, strength=strength or "light"),))


RULES = (favoured, renamed, recut, looped, together, exported, deleted, picked, found, remixed, extended)
