"""Reads how cards shall look: camera, light, weather, time of day, colours."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.decision import Call, Decision, call, change
from assistant.directors.builtin.gist.cores import bare, without_places
from assistant.directors.builtin.gist.clause import Clause, Context
from assistant.directors.builtin.gist.referring import kinds, meanings, things
from assistant.directors.builtin.gist.on_things import placed
from assistant.directors.builtin.looks import look_of, looks_of
from assistant.directors.builtin.narrating import third_person
from assistant.directors.builtin.sense import is_sensible
from assistant.directors.builtin.situation import Situation
from assistant.directors.builtin.wishes import wish
from assistant.directors.builtin.wording import DEGREE, sentence

_THE: Final = r"(?:the|an?|my|our|his|her|its|their|that|this|some|two|three)"
_NP: Final = rf"{_THE} [\w'-]+(?: [\w'-]+){{0,4}}"
_MODAL: Final = r"(?:should(?:n't)?|could|must|can|would|has to|have to|needs? to|ought to|to|is to|might)"
_BE: Final = r"(?:be|look|become|get|turn|appear|seem|be shown|be made|come out|stay)"

Rule = Callable[[str, Sequence[int], Situation], list[Call] | None]


_ON_TAIL: Final = re.compile(r"\s+(?P<where>(?:on|in|at) an? .+?)(?: with (?P<with>an? .+))?$", re.I)
_MORE_LESS: Final = re.compile(r"^(?:(?:with|make it|a bit|a little|much|,|and|have|use) ?)*(?:less|more) \w+(?:,? (?:and |but )?(?:a bit |a little )?(?:less|more) \w+)*$", re.I)


# camera

_VIEW: Final = (
    r"(?:(?:an? )?(?:extreme |real |tight |big |proper )?close[- ]?ups?(?: (?:of|on) .+)?|up close|(?:much |a bit |a little |even |way )?(?:closer|nearer)(?: (?:up|in|to|on)\b.*)?|close (?:up )?(?:to|on|in on) .+"
    r"|(?:slow(?:ly)? )?(?:zoom(?:s|ing)?|push(?:es|ing)?|pull(?:s|ing)?|pan(?:s|ning)?|tilt(?:s|ing)?|dolly|orbit(?:s|ing)?|circl(?:e|es|ing)|track(?:s|ing)?|follow(?:s|ing)?|glid(?:e|es|ing)|hover(?:s|ing)?|sweep(?:s|ing)?|mov(?:e|es|ing)|fl(?:y|ies|ying)|ris(?:e|es|ing))\b.*"
    r"|from (?:(?:far|high|low|way|right|directly|straight|just|further|a bit|up|down|very|much|really) )*(?:above|below|overhead|behind|under(?:neath)?|inside|beneath|(?:the|its|his|her) (?:side|front|back|ground|air|sky|top|left|right)|afar|far away|a (?:distance|drone|helicopter|low angle|high angle|long way off|long way away|bird's eye view)|high up|low down|up high|down low|further (?:away|back|off)|away|far off|eye level|the .+?'s (?:point of view|eyes|perspective|view))\b.*"
    r"|(?:an? |the )?(?:wide|long|medium|aerial|overhead|tracking|establishing|low[- ]angle|high[- ]angle|drone|static|over[- ]the[- ]shoulder|panoramic|bird's[- ]eye|point of view|pov|wider|side)[- ](?:shot|view|angle|picture)s?(?: (?:of|on|from) .+)?|bird's[- ]eye(?: view)?(?: .+)?|looking (?:straight |right )?(?:down|up)(?: .+)?|face on|hand-?held|(?:still|static|steady|locked)(?: camera)?|(?:perfectly |completely |totally )?still)"
)
_FILMED: Final = re.compile(
    rf"^(?:(?:please )?(?:film|shoot|show|have|see|get|view|look at|record|frame|take|do|keep|bring|give|make|move|put|go|use|let|start|with|want|shot|watch|filmed|seen|shown|catch|follow)\b ?(?:it |this |that |us |me |them |him |her |everything )?)?"
    rf"(?P<thing>(?:the|his|her|its|their|an?|my|our) (?!camera|shot|view|angle)[\w'-]+(?: [\w'-]+)?? )?(?:(?:be |being |to be |should be )?(?:filmed|shot|seen|shown|viewed) )?(?P<view>{_VIEW})$",
    re.I,
)
_CAMERA: Final = re.compile(
    rf"\b(?:the )?camera(?:work)?\b(?:(?: |'s)(?:{_MODAL}|is|was|be))?(?P<does>.*)$", re.I
)
_MOVES_CAMERA: Final = re.compile(r"^(?:make|let|have|move|keep|hold|put|set|get|want|bring|place|use|turn|pull|push|swing|take|start|with)\b", re.I)


def camera(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    view = ""
    if match := _CAMERA.search(core):
        before = core[: match.start()].strip(" ,")
        does = re.sub(r"^(?:to|that|which|:|,)\s+", "", match["does"].strip(" ,:"))
        does = re.sub(rf"^(?:{_MODAL}|be|is)\s+", "", does)
        if before and not _MOVES_CAMERA.fullmatch(before):
            lead = _MOVES_CAMERA.match(before)
            before = "" if lead and lead[0].lower() not in ("hold", "keep", "move", "pull", "push", "swing", "turn") else before
            if before and not lead:
                return None
        verb = before.lower() if before.lower() in ("hold", "keep", "pull", "push", "swing", "turn") else ""
        view = f"{verb} {does}".strip() if verb not in ("hold", "keep") else (f"{does}" if re.search("still|steady", does) else "")
        view = view.removeprefix("be ")
    elif match := _FILMED.match(core):
        view = match["view"]
        thing = (match["thing"] or "").strip()
        if re.match(r"(?:mov|fl(?:y|ies)|ris|glid|hover|sweep|follow|track|circl|pull|push)", view, re.I) and (thing or not re.match(r"(?:follow|track|circl|pull (?:back|out)|push in)", view, re.I)):
            return None
        if thing and re.match(r"^(?:(?:an? )?close[- ]?up|up close|closer|nearer)", view, re.I) and " of " not in view:
            view = f"close-up of {thing}"
    if not view or len(view.split()) > 14 or view in ("still",) and "camera" not in core:
        return None
    return [call("edit_card", card=p, camera=view.lower()) for p in positions]


# light, weather, time

_HEAD_ENDS: Final = re.compile(
    r"\s+(?:behind|on|over|across|around|between|through|above|below|(?:fall|com|shin|stream|pour|glow|filter|break)(?:s|e|es|ing)?|beside|near|under|among|from|for|inside|outside|along|everywhere|all over|in (?:the|his|her|its|their|every)\b(?! (?:morning|evening|afternoon|night|early|late|dark|snow|rain|fog|mist|sun|moonlight|winter|summer|autumn|spring))|setting|going down|rising|while|when)\b.*$",
    re.I,
)
_MAKING: Final = re.compile(
    rf"^(?:(?:make|turn|set|put|let|have|add|use|give|keep|film|show|draw|do|start|change|switch|try|with|take place|take|happen|happening|be|to be|looks?|feels?|becomes?|get|at|in|into|to|as|it|this|that|there|them|everything|all|the (?:whole|entire) (?:thing|film|video|story)|the (?:scene|mood|film|video|light(?:ing)?|weather|sky|time|season|picture|atmosphere)|{_MODAL}|is|was|s|some|a bit of|a little(?: bit)?(?: of)?|a bit|a touch(?: of)?|lots of|a lot of|plenty of|more|much|slightly|really|very|just|only|also|set|over|happens|takes place|it's|an?|the|nice|lovely|proper|big|real|kind of|sort of|like|instead)\b[\s,]*)+",
    re.I,
)
_FIELD: Final = (("hour", "time_of_day"), ("weather", "weather"), ("season", "weather"))
_LIGHT: Final = re.compile(r"\b(?:light|lighting|lights?|lit|glow|candlelight|lamplight|torchlight|firelight|sunlight|sunbeams?|sun rays|backlit|silhouettes?|shadows?|spotlight|darkness|neon|shade)\b", re.I)
_SUN: Final = re.compile(r"^(?:(?:the|a) )?(?:sun|moon)(?: (?:is|should be|to be|be))? (?P<way>setting|going down|rising|coming up|sets?|rises?|go(?:es)? down|com(?:e|es) up|low)\b", re.I)
_COLOURS: Final = re.compile(r"^(?:(?:the|make|turn|have|let|with|use|more|all)\s+)*(?P<how1>[\w-]+ )?colou?rs?(?: (?:should|could|must|to|can|a bit|a little|much|be|look|more|less|in|less|softer))*(?: (?P<how>[\w-]+))?$", re.I)


_VERBS: Final = {
    "brighten": {"light": "brighter"}, "darken": {"light": "darker"}, "lighten": {"light": "brighter"}, "tone down": {"look": "muted colours"}, "mute": {"look": "muted colours"},
    "soften": {"light": "softer"}, "backlight": {"light": "backlit"}, "warm": {"light": "warmer"}, "cool": {"light": "cooler"}, "desaturate": {"look": "muted colours"}, "dim": {"light": "dimmer"},
}


def lit(core: str, positions: Sequence[int], now: Situation) -> list[Call] | None:
    if match := re.match(r"^(?:let|make|have) (?:it|there be) (?P<w>(?:start(?:s|ing)? (?:to )?|begin to )?(?:rain|snow|pour|storm|drizzle|hail))(?:ing)?(?P<how> (?:lightly|gently|softly|heavily|hard|down|a (?:bit|little)|cats and dogs))?\b", core, re.I):
        what = match["w"].lower().split()[-1]
        what = {"pour": "heavy rain"}.get(what, what)
        how = (match["how"] or "").strip().lower()
        degree = "light " if how in ("lightly", "gently", "softly", "a bit", "a little") else "heavy " if how in ("heavily", "hard", "cats and dogs") else ""
        return [call("edit_card", card=p, weather=what if what.startswith("heavy") else degree + what) for p in positions]
    if match := re.match(r"^(?P<v>brighten|darken|lighten|tone|mute|soften|backlight|backlit|warm|cool|desaturate|dim)\b(?: (?:it|them|this|that|everything|the (?:whole )?[\w-]+))?(?P<d> (?:up|down))?(?: (?:a (?:bit|little|touch)|slightly|please|down|up|more))*$", core, re.I):
        verb = match["v"].lower()
        fields = _VERBS.get("tone down" if verb == "tone" else verb)
        return [call("edit_card", card=p, **fields) for p in positions] if fields else None
    if match := re.fullmatch(r"(?:the |that |an? )?(?P<l>silhouettes?|backlit|dreamy|moody|spooky|cosy|magical|retro|romantic|gritty|soft|hazy) (?:look|feel(?:ing)?|mood|style|effect|atmosphere)", core, re.I):
        return [call("edit_card", card=p, look=match["l"].lower()) for p in positions]
    if match := _SUN.search(re.sub(r"^(?:have|let|make|with|show|put|want)\s+", "", core, flags=re.I)):
        what = "moonlight" if "moon" in core.lower() else "sunrise" if re.match("ris|com", match["way"], re.I) else "sunset"
        return [call("edit_card", card=p, time_of_day=what) for p in positions]
    if _MORE_LESS.match(core) and any("colour" in s.slots for s in lexicon.spans(core)):
        more = re.findall(r"more (\w+)", core, re.I)
        less = re.findall(r"less (\w+)", core, re.I)
        tones = ", ".join([*(f"{one.lower()} tones" for one in more), *(f"muted {one.lower()}" for one in less)])
        return [call("edit_card", card=p, look=tones) for p in positions]
    if (match := _COLOURS.match(core)) and (match["how"] or match["how1"]):
        return [call("edit_card", card=p, look=f"{(match['how'] or match['how1']).strip().lower()} colours") for p in positions]
    parts = re.split(r"\s+and\s+(?:also )?(?=(?:an? |some |the )?(?:[\w-]+ ){0,3}(?:light|sky|sun|snow|rain|fog|mist|morning|evening|night|glow|wind|storm|moon|stars)\b)", core, flags=re.I)
    if len(parts) > 1 and not _look_fields(_MAKING.sub("", core)):
        each = [lit(part, positions, now) for part in parts]
        if all(each):
            return [call("edit_card", **{k: v for edits in each for k, v in edits[place].args.items()}) for place in range(len(positions))]
    head = _HEAD_ENDS.sub("", core)
    said = _MAKING.sub("", head).strip(" ,.")
    if not said:
        return None
    fields = _look_fields(said)
    if fields is None:
        found = look_of(core) or looks_of(core) or look_of(said)
        if found and not _says_what_is_there(found, positions, now):
            fields = found
    if fields and "setting" in fields and head != core and len(fields) > 1:
        fields.pop("setting")
    if fields and head != core and (tail := _ON_TAIL.search(core[len(head) :])):
        edits = placed(tail["where"], positions, now) or []
        extra = {one.args["card"]: dict(one.args) for one in edits}
        if not edits:
            return None
        for p, args in extra.items():
            if tail["with"]:
                args["text"] = rewriting.added(args.get("text") or now.text(p), f"with {tail['with']}")
        return [call("edit_card", **{**extra.get(p, {"card": p}), **fields}) for p in positions]
    return [call("edit_card", card=p, **fields) for p in positions] if fields else None


def _says_what_is_there(fields: dict[str, str], positions: Sequence[int], now: Situation) -> bool:
    place = fields.get("setting")
    return bool(place and all(rewriting.names(now.text(p), place) for p in positions if p in now.positions))


def _look_fields(said: str) -> dict[str, str] | None:
    """The fields of a phrase whose words are all of looks: “golden evening light”, “a stormy night”."""
    fields: dict[str, str] = {}
    for part in re.split(r"\s*,\s*|\s+and\s+|\s+with\s+", said):
        part = re.sub(r"^(?:an?|the|some|lots of|plenty of|more|in|at|on)\s+", "", part.strip(), flags=re.I)
        spans = [s for s in lexicon.spans(part) if not (s.grammar and s.words != "light")]
        if not spans:
            return None
        kinds = set()
        for span in spans:
            named = next((name for slot, name in _FIELD if slot in span.slots), None)
            if named:
                kinds.add(named)
            elif not (span.slots & {"colour", "asked mood", "mood", "trade", "size"} or _LIGHT.search(span.said) or span.said in ("late", "early", "soft", "big", "thick", "heavy", "deep", "light")):
                return None
        if _LIGHT.search(part):
            name = "light"
        elif "time_of_day" in kinds and "weather" not in kinds:
            name = "time_of_day"
        elif "weather" in kinds:
            name = "weather"
        elif any(s.slots & {"mood"} for s in spans):
            name = "light"
        else:
            return None
        fields[name] = f"{fields[name]}, {part.lower()}" if name in fields else part.lower()
    return fields or None


