"""Knows what belongs to a clause though it stands behind a comma."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import idle, patterns
from assistant.directors.builtin.gist.parting.scene_parts import scene_continued
from assistant.directors.builtin.numerals import NUMBER
from assistant.directors.builtin.targets import targets
from assistant.directors.builtin.verbs import going_on

_PLACE_ALONE: Final = re.compile(
    r"^(?:and |then |so )?(?:after|before|at|in|on|for|between|once|when|while|during|as|where|near)\b", re.I
)
_ANY_NUMBER: Final = 9
"""Of cards: how many there are does not matter."""
_LONGEST_PLACE: Final = 8
"""Words of a place that stands before a wish: “after the dragon has landed, …”."""
_SHALL: Final = re.compile(
    r"\b(?:he|she|it|they|[\w-]+) (?:should|must|could|can|may|might|has to|have to) \w", re.I
)
"""Makes of a place with what stands behind it a whole wish."""
_LISTED: Final = re.compile(
    r"^(?:(?:please|can you|could you|now|and|let's) )*(?:join|string|stitch|glue|merge|combine|link"
    r"|connect|put|stick"
    r"|blend|mix|export|save|download|delete|remove|loop|mark|star|give me|chain) the [\w-]+(?: [\w-]+)?$",
    re.I,
)
_LISTED_ON: Final = re.compile(r"^the [\w-]+(?: [\w-]+)?(?:,| and\b| as\b| to\b|$)", re.I)
"""“Join the crane, the mammoth and the fox”: one wish about several."""
_BLENDED: Final = re.compile(r"\b(?:blend|mix|melt|cross-?fade|morph|join|transition|fade|dissolve)", re.I)
_JUST_CUT: Final = re.compile(
    r"(?:and |but )?(?:just|only|simply|please) (?:use |do |make )?(?:an? |the )?(?:(?:hard|straight"
    r"|clean|simple) )*"
    r"(?:cuts?|fades?|dissolves?|cross-?fades?)(?:,? please)?\W*",
    re.I,
)
_SMOOTHLY: Final = re.compile(
    r"(?:with )?an? (?:soft|smooth|gentle|slow|gradual)[\w ]*"
    r"\b(?:crossing|fade|transition|blend|change|passage)"
    r"|with (?:one|each) \w+ing into the (?:other|next)",
    re.I,
)
"""How clips pass into each other, said of them behind a comma."""
_FIRST_OF: Final = re.compile(r"\bfirst$|\bfirst, then [\w ]+$", re.I)
_ASKED_AT: Final = re.compile(
    r"\b(?:(?P<before>before|beforehand|earlier)|after|next|afterwards)\b[^.!]*\?$", re.I
)
_MORE_OF_IT: Final = re.compile(
    r"(?:(?:please|i'd|i|would|we|could|can|you|let's) )*(?:add|love|like|want|have|give|see|show)"
    rf"(?: me| us)?(?: to see)? {NUMBER} (?:more )?(?:s|secs?|seconds?)"
    r"(?: of (?!.*\b(?:before|ahead|after|start|end)\b)[\w' -]+)?\W*$",
    re.I,
)
"""“What comes before this? Add four seconds.”"""
_EDGES: Final = ("at the start", "at the end")
_ADDS_SOMEONE: Final = re.compile(
    r"(?:(?:please|can you|could you|also|and|then) )*(?:add|put|include|place|insert|draw)"
    r" (?:in )?(?:an?|some|two|three)"
    r" (?!(?:new |last |final )?(?:scene|shot|card|second|clip)\b)[^,:;]+[.,!]?$",
    re.I,
)
_WHO_IS_ADDED: Final = re.compile(
    r"(?:and )?(?:he|she|it|they|who|which|that)(?P<is>'s| is| are|'re| should be)?(?: should| can| could)?"
    r" (?P<does>[a-z]+(?: .+)?)$",
    re.I,
)
_OF_US: Final = re.compile(r"\b(?:i|i'm|we|me|us|my|our|better|nicer|(?:that|this) way)\b", re.I)
WOULD: Final = (
    r"(?:an?|some) (?:[\w-]+ ){1,5}(?:would|could|might) (?:be|look|help|suit|fit|do|feel|make|work)\b"
)
"""Behind a fault, what would mend it: “a softer glow would be kinder”."""
_COLOUR: Final = re.compile(r"\bcolou?rs?$", re.I)
_ONLY_GREY: Final = re.compile(r"(?:just|only) gr[ea]y\b", re.I)
_CUTTING: Final = re.compile(r"\b(?:cut|trim|chop|lose|drop|remove|keep|snip|take)\b", re.I)
_STRETCH: Final = re.compile(rf"the (?:first|last) {NUMBER} (?:secs?|seconds?)\b(?: or so)?\W*$", re.I)
"""“Cut off the beginning, the first two seconds”."""
_OTHER_STRETCH: Final = re.compile(
    rf"also (?P<what>the (?:first|last) {NUMBER}(?: (?:secs?|seconds?))?\W*$)", re.I
)
"""“Cut off the first two seconds and also the last one”."""
_OF_SOMETHING: Final = re.compile(r"(?:from|out of|of) (?:the |my |our )?[\w-]+(?: [\w-]+){0,3}\W*$", re.I)
"""Stands before what is wished of it: “from the sailing boat I only want …”."""
_CUT_DOWN: Final = re.compile(
    rf"^(?!.*\b{NUMBER} ?(?:s|secs?|seconds?)\b).*\b(?:cut|trim|chop|snip|crop|shorten|keep|only|shave)\b",
    re.I,
)
_WHAT_IS_LEFT: Final = re.compile(
    rf"(?:(?:and |so )?that )?(?=.*(?:\d|\bsec))(?:(?:(?:it|we|he|she|they|the [\w-]+|only|just"
    rf"|nothing but)\b.*"
    r"\b(?:ends?|stops?|begins?|starts?|finish(?:es)?|left|stays?|remains?|goes? away|gone|over)\b)"
    r"|it (?:only )?runs from\b"
    rf"|it(?:'s| is| lasts| runs) (?:only |just |about )?(?:seconds? )?{NUMBER} ?(?:s|secs?|seconds?)\b"
    rf"|(?:from |seconds? )*{NUMBER} ?(?:s|secs?|seconds?)? ?(?:-|to|until|till)\b)",
    re.I,
)
"""“Trim the clip, so it ends at second 7”."""
_BEGINS_AT: Final = re.compile(r"\b(?:start|begin)s? (?:at|from) (?:the )?(?:second|\w+ sec)", re.I)
_ENDS_AT: Final = re.compile(
    r"(?:it )?(?:should |must |can )?(?:end|stop|finish)(?:s|es)? (?:at|after|before)\b", re.I
)
_RESUMED: Final = re.compile(
    r"^(?:maybe|perhaps|like|say|for example|about|around)\b"
    r"(?! (?:make|we|you|it|the (?:scene|first|second)|he|she|they|i|can)\b)",
    re.I,
)
_REMIXED: Final = re.compile(
    r"\b(?:remix|rework|redo|re-?paint|copy|version|again|once more|same (?:clip|film|thing|one|[\w-]+ clip)"
    r"|(?:fresh|new|another) (?:take|look|spin|try|go))\b",
    re.I,
)
_IS_OTHER: Final = (
    r"(?:(?:this time|now|but) )*(?:it|he|she|this|that|everything)(?:'s| is| looks?)"
    r" (?:an?|in|at|all|made|like|as)\b"
)
_BECOMES: Final = re.compile(_IS_OTHER, re.I)
"""“Same clip, but it's a wolf”."""
_HOW_REMIXED: Final = re.compile(
    r"(?:(?:just|only|but|and|maybe|this time) )*(?:with|in|at|set|(?:slightly|a (?:tiny |teeny |wee "
    r"|little )?bit"
    r"|a (?:little|touch|tad|hair)|quite|very"
    rf"|totally) different)\b|{_IS_OTHER}",
    re.I,
)
_SAME_THING: Final = re.compile(
    r"\b(?:same (?!time|way|place|length)[\w-]+(?: [\w-]+)?|(?:version|take|copy) (?:of|on) [\w -]+)$", re.I
)
_OTHERWISE: Final = re.compile(
    r"(?:only|just|but|except)\b|(?:the|his|her|its) [\w-]+ (?:is|are|has|have|wears?|looks?|should)\b"
    r"(?! (?:too|not|good|great|fine)\b)",
    re.I,
)
"""“Same fox, only white”, “same clip but the knight is a woman”."""
_WHO_DOES: Final = re.compile(
    r"^(?:can|could|should|let|have) (?:the|his|her|he|she|it|they|a|an)\b"
    r"|\b(?:to|let me|let's|let us) (?:see|watch) (?:the|him|her|it|them) ",
    re.I,
)
_DOES_TOO: Final = re.compile(
    r"^(?:take|turn|start|drop|throw|leave|get|follow|go|fly|keep|put|lose|draw|hold)\b"
    r"(?! (?:it|the (?:first|second|last|third|scene|film|video))\b)",
    re.I,
)
_CAMERA: Final = re.compile(r"(?:(?:let|have|and|the|a) )*camera\b", re.I)
_THEN_IT: Final = re.compile(
    r"(?:(?:and )?then )?it (?:then |slowly )?(?=(?:rise|move|pan|tilt|turn|follow|swing|drift"
    r"|glide|circle|zoom"
    r"|pull|push|dive|sink|lift|climb)s?e?s\b)",
    re.I,
)
_IN_CARDS: Final = re.compile(
    r"(?:(?:and|but) )?(?:only |just )?(?P<at>(?:in|for|on|at"
    r"|during) )?(?P<cards>[^,.;]+?)(?:,? (?:only|alone|please))*",
    re.I,
)
LEAD: Final = (
    r"^(?:(?:hmm+|oh|ugh|wow|honestly|(?:well|ok(?:ay)?|hey|yes|no|sorry)(?=,))[, ]+"
    r"|(?:and|but|so|because|since|otherwise|(?:the )?only thing(?: is)?:?|one thing:?) )*"
)
OURS: Final = re.compile(
    rf"{LEAD}(?:i|we|you|my|our|it's|that's|there's|there (?:is|are|was)|they're|he's|she's|nobody|nothing"
    r"|everyone|everybody|people|what a|such an?|why)\b"
    r"|^[\w-]+ing(?: [\w'-]+){0,2} (?:is|was|looks?|seems?|feels?) (?!nicer|better|missing)\w",
    re.I,
)


def _says_only_how_much(part: str) -> bool:
    """Return whether a part says nothing but how freely something is made again: “nothing drastic”."""
    if OURS.match(part):
        return False
    rest = patterns()["strongly"].sub("", patterns()["slightly"].sub("", part))
    return rest != part and all(map(idle, re.findall(r"[\w'-]+", rest.lower())))


def _doing(before: str, part: str) -> str:
    """Return “… sleeping on the roof” for what is told of someone whom the clause before adds."""
    who = _WHO_IS_ADDED.match(part) if _ADDS_SOMEONE.match(before) else None
    span = next(iter(lexicon.spans(who["does"])), None) if who else None
    if who is None or span is None or not (span.verb or who["is"]) or _OF_US.search(part):
        return ""
    verb, _, rest = who["does"].partition(" ")
    if who["is"] and (span.grammar or not verb.endswith("ing")):
        return "" if span.grammar else who["does"]
    return f"{verb if verb.endswith('ing') else going_on(lexicon.stem(verb))} {rest}".strip()


def continued(before: str, part: str) -> str | None:
    """Return a clause with what still belongs to it behind a comma, or None."""
    head = before.rstrip(", ")
    if scene := scene_continued(before, part):
        return scene
    if does := _doing(before, part):
        return f"{head.rstrip('.!?, ')} {does}"
    if (asked := _ASKED_AT.search(before)) and _MORE_OF_IT.match(part):
        of_clip = ("before the clip starts", "after the clip ends") if " of " in part else _EDGES
        return f"{part.rstrip('.! ')} {of_clip[0 if asked['before'] else 1]}"
    if more := _cut_further(before, head, part) or _narrowed(before, part) or _filmed_on(head, part):
        return more
    if before.endswith((".", "!", "?")) and not (_REMIXED.search(before) and _HOW_REMIXED.match(part)):
        return None
    if _goes_on(before, part):
        return f"{head}, {part}"
    if _REMIXED.search(before) and (_HOW_REMIXED.match(part) or _says_only_how_much(part)):
        return f"{head.rstrip('.')}{', but' if _BECOMES.match(part) else ''} {part}"
    return f"{head} and {part}" if _WHO_DOES.search(before) and _DOES_TOO.match(part) else None


def _cut_further(before: str, head: str, part: str) -> str:
    """Return a cut with its other stretch, or with what is left by it."""
    if (other := _OTHER_STRETCH.match(part)) and _CUTTING.search(head) and re.search(r"\bsec", head):
        return f"{head} and {other['what']}"
    if _CUT_DOWN.search(before) and _WHAT_IS_LEFT.match(part):
        return f"{head.rstrip('.!')}, so {part}"
    return ""


def _narrowed(before: str, part: str) -> str:
    """Return a wish for the cards that are named alone behind its full stop: “rain. Only in the second”."""
    said = _IN_CARDS.fullmatch(part.strip(" .!?")) if _names_cards(part) else None
    if said is None or not before.endswith((".", "!")) or targets(before, _ANY_NUMBER):
        return ""
    return f"{before.rstrip('.!, ')} {said['at'] or 'in '}{said['cards']}"


def _filmed_on(head: str, part: str) -> str:
    """Return what the camera does with what “it” does then: “camera at the door, then it rises”."""
    on = _THEN_IT.match(part) if _CAMERA.match(head) and not head.endswith((".", "!", "?")) else None
    if on is None:
        return ""
    verb, _, rest = part[on.end() :].partition(" ")
    return f"{head}, then {going_on(lexicon.stem(verb))} {rest}"


def _names_cards(part: str) -> bool:
    """Return whether a part is nothing but the cards that are meant: “…, in the first one”."""
    said = _IN_CARDS.fullmatch(part.strip(" .!?"))
    found = targets(said["cards"], _ANY_NUMBER) if said else []
    if not said or not found or found[0].edge or (len(found[0].positions) == 1 and not said["at"]):
        return False
    return found[0].end - found[0].start == len(said["cards"])


def _goes_on(before: str, part: str) -> bool:
    """Return whether a part belongs to the clause before it as it stands."""
    head = before.rstrip(", ")
    resumed = _RESUMED.match(part) and len(part.split()) <= _LONGEST_PLACE
    placed = (
        _PLACE_ALONE.match(before) and len(before.split()) <= _LONGEST_PLACE and not _SHALL.search(before)
    )
    listed = _LISTED.match(head) and _LISTED_ON.match(part)
    counted = _FIRST_OF.search(head) and part.startswith("then ")
    grey = _ONLY_GREY.match(part) and _COLOUR.search(head)
    measured = _CUTTING.search(head) and _STRETCH.match(part)
    bounded = _BEGINS_AT.search(head) and _ENDS_AT.match(part)
    alike = _SAME_THING.search(head) and _OTHERWISE.match(part)
    smoothly = _BLENDED.search(before) and _SMOOTHLY.match(part)
    remixed = _REMIXED.search(before) and (_HOW_REMIXED.match(part) or _says_only_how_much(part))
    joined = _JUST_CUT.fullmatch(part) and _BLENDED.search(before)
    placed = placed or _names_cards(part) or bool(_OF_SOMETHING.match(before))
    of_it = joined or placed or listed or counted or bounded or alike or smoothly or grey or measured
    return bool(of_it or (resumed and not remixed))
