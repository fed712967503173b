"""Takes a message apart into its clauses, without reasons and purposes; knows which only tell something."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Final

from assistant.directors.builtin.gist.cues import aside, clause_words, idle, patterns
from assistant.directors.builtin.numerals import NUMBER, ORDINAL
from assistant.directors.builtin.tables import mapping

_WHO: Final = r"(?:i|we|he|she|it|they|one|people|everyone|you|nobody|the \w+|my \w+)"
_REASON: Final = re.compile(
    rf",? so (?:that )?{_WHO}(?:'ll|'s)? (?!(?:want|need|would|should|must|comes?|goes|starts?|ends?"
    rf"|lasts?)\b"
    r"|[^.;!?,]*\b(?:seconds?|secs)\b)[^.;!?,]*?"
    r"(?=$|[.;!?,]|,? and (?:make|give|put|add|set|let|turn|have)\b)"
    r"|,? (?:because|since|cause|cos|in order to|as (?:it's|it is|i|we|he|she|they))\b[^.;!?,]*"
    r"|,? (?:otherwise|or else) (?:it|he|she|they|that|people) [^.;!?,]*"
    r"|,? (?:before|until) (?:i|we) (?:decide|choose|show|send|pick|go|present)\b[^.;!?,]*",
    re.I,
)
_WHERE_NAMED: Final = re.compile(
    r",? in (?:every|each|all (?:the|of the)|any) (?:scenes?|shots?|cards?)(?: (?:that|where|in which))?"
    r" (?:he|she|it|they)(?:'s| is|'re| are|'s| appears?)? ?(?:in|shown|there|appears?)?\b",
    re.I,
)
"""“In every scene she's in”: the cards that name someone are meant anyway."""
_SO_LONG: Final = re.compile(
    r",? (?:so (?:that )?|to keep |to make )(?:it|everything|they|all|the (?:film|video|whole thing|total))"
    r"(?:'s| is| are| lasts?| runs?)?(?: still| again)?(?: (?:at|for|about|exactly))?"
    rf" (?P<length>{NUMBER} ?(?:s|secs?|seconds?)\b)(?: (?:long|in total|overall|in all))?",
    re.I,
)
"""“… so it's still 15 seconds”: no reason but a wish."""
_NAMED_AND: Final = re.compile(
    r"(?<=\w)(?:,? and (?:then |also )?)(?=(?:send|show|open|play|use|e-?mail|share) (?:it|this|that"
    r"|me|us|the|an?)\b)",
    re.I,
)
"""Behind a title begins another wish."""
_NAMING: Final = re.compile(r"\b(?:re-?)?(?:call|name|title)", re.I)
_INSTEAD_FIRST: Final = re.compile(r"^instead of (?P<old>[\w' ]+?), (?P<wish>[^.;!?]+)", re.I)
_PREFERRED: Final = re.compile(
    r"\bprefer (?P<new>an? [\w' -]+?) to (?P<old>(?:an?|the) [\w-]+)(?=$|[,.;!?])", re.I
)
_RATHER: Final = re.compile(
    r"\b(?:i|we)(?:'d| would) (?:much )?rather (?:have |see )?(?P<wish>(?:it|he|she|they"
    r"|the [\w-]+) [^,.;!?]+?)"
    r" than (?P<old>(?:an?|the) [\w-]+)(?=$|[,.;!?])",
    re.I,
)
_OUGHT: Final = re.compile(r"\b(?:ought to|had better)\b", re.I)
_SHOULD_NOT: Final = re.compile(
    r"\b(?P<who>he|she|it|they|the [\w-]+) (?:shouldn't|should not|mustn't"
    r"|doesn't need to) (?P<old>\w+)\b[,.;]?"
    r" (?:but )?(?:he|she|it|they|the [\w-]+) should (?P<new>\w+)",
    re.I,
)
_PLACE_ALONE: Final = re.compile(
    r"^(?:and |then |so )?(?:after|before|at|in|on|for|between|once|when|while|during|as|where|near)\b", re.I
)
_LONGEST_PLACE: Final = 8
"""Words of a place that stands before a wish: “after the dragon has landed, …”."""
_NEW_SCENE: Final = re.compile(
    r"\b(?:add|insert|put|want|need|include|have|like)\b.*\b(?:scene|shot|part|card|ending|moment|bit)\b",
    re.I,
)
_SCENE_ALONE: Final = re.compile(
    r"(?:(?:please|and|then|let's|can we|could we|i|i'd|we|want|need|like|to) )*"
    r"(?:(?:add|have|insert|put|see) )?"
    r"(?:an?|another|one more)(?: (?:new|extra|last|final|short|little|closing|opening|third|fourth))*"
    r" (?:scene|shot|card)(?: (?:at|to) the (?:very )?(?:end|start|beginning))?(?:,? please)?",
    re.I,
)
"""A wish for a scene that does not say yet what is seen in it."""
_NAMES: Final = re.compile(r"(?:the|an?|my|his|her|two|three|some|he|she|it|they|everyone)\b", re.I)
_ITS_LENGTH: Final = re.compile(
    r"(?:make |let |give |have )?(?:it|that|this)(?: one| scene| new one)?(?: should| must| can)?"
    r"(?: be| last| run)?"
    rf"(?: for| about)? (?P<length>{NUMBER} ?(?:s|secs?|seconds?))(?: long)?\W*",
    re.I,
)
"""How long a scene lasts that the clause before adds."""
_LISTED: Final = re.compile(
    r"^(?:(?:please|can you|could you|now|and|let's) )*(?:join|string|stitch|glue|merge|combine|link"
    r"|connect|put|stick"
    r"|blend|mix|export|save|download|delete|remove|loop|mark|star|give me|chain) the [\w-]+(?: [\w-]+)?$",
    re.I,
)
_LISTED_ON: Final = re.compile(r"^the [\w-]+(?: [\w-]+)?(?:,| and\b| as\b| to\b|$)", re.I)
"""“Join the crane, the mammoth and the fox”: one wish about several."""
_WOULD: Final = (
    r"(?:an?|some) (?:[\w-]+ ){1,5}(?:would|could|might) (?:be|look|help|suit|fit|do|feel|make|work)\b"
)
_WOULD_DO: Final = re.compile(_WOULD, re.I)
"""Behind a fault, what would mend it: “a softer glow would be kinder”."""
_COLOUR: Final = re.compile(r"\bcolou?rs?$", re.I)
_ONLY_GREY: Final = re.compile(r"(?:just|only) gr[ea]y\b", re.I)
_RESUMED: Final = re.compile(
    r"^(?:maybe|perhaps|like|say|for example|about|around)\b"
    r"(?! (?:make|we|you|it|the (?:scene|first|second)|he|she|they|i|can)\b)",
    re.I,
)
_REMIXED: Final = re.compile(
    r"\b(?:remix|rework|redo|copy|version|again|once more|(?:fresh|new|another) (?:take|look|spin|try))\b",
    re.I,
)
_REMADE: Final = re.compile(r"\b(?:remix|rework|re-?imagine|redo|re-?make)\b", re.I)
_HOW_REMIXED: Final = re.compile(
    r"(?:(?:just|only|but|and|maybe) )*(?:with|in|at|set|(?:slightly|a bit|a little|quite|very"
    r"|totally) different)\b",
    re.I,
)
_WHO_DOES: Final = re.compile(r"^(?:can|could|should|let|have) (?:the|his|her|he|she|it|they|a|an)\b", re.I)
_DOES_TOO: Final = re.compile(
    r"^(?:take|turn|start|drop|throw|leave|get|follow|go|fly|keep|put|lose|draw|hold)\b"
    r"(?! (?:it|the (?:first|second|last|third|scene|film|video))\b)",
    re.I,
)
_WISHES: Final = re.compile(
    r"\b(?:should|could|can|must|has to|have to|ought to|wants?|need|miss|hoping|let's|instead"
    r"|how about|what if|prefer|wanted"
    r"|needs? (?:to|(?:an?|some) (?!beginning|ending|start|middle|lift|change|bit|lot|break|rest|work|thing))"
    r"|'d rather|'d like|'d love|'d prefer|(?:i|we) would (?:like|love|prefer)|would (?:love"
    r"|prefer) (?:it|to)"
    r"|would (?:suit|fit)"
    r"|would (?:be|look) (?:\w+ )?(?:nicer?|\w+ier|better|great|cool|good|fun|lovely|perfect"
    r"|beautiful|wonderful))\b",
    re.I,
)
_JUDGED: Final = re.compile(
    r"^(?:and |but |so |because )*(?:(?:you|we|i|one|they|people) (?:can|could) (?:hardly|barely"
    r"|scarcely|not)"
    r"|(?:you|we|i|one|they|people) (?:can't|cannot|couldn't) (?:really |even )?(?:see|tell|read"
    r"|make out)|(?:nobody|no one) (?:can|could)"
    r"|(?:that|which)(?:'d| would) (?:suit|fit|look|help|do|be)\b(?!.* (?:if|with|at|in|as|than)\b))\b",
    re.I,
)
"""Tells how it looks, although it says “can” or “would”."""
_LEAD: Final = r"^(?:(?:and|but|so|because|since|(?:the )?only thing(?: is)?:?|one thing:?) )*"
_OURS: Final = re.compile(
    rf"{_LEAD}(?:i|we|you|my|our|it's|that's|there's|there (?:is|are|was)|they're|he's|she's|nobody|nothing"
    r"|everyone|everybody|people|what a|such an?|why)\b",
    re.I,
)
_STATED: Final = re.compile(
    rf"{_LEAD}(?:it|he|she|they|this|that|these|those|the|his|her|everything|something|too|all)\b"
    r"(?: [\w'-]+){0,6}? (?:is|are|was|were|looks?|feels?|seems?|goes?|ends?|comes?|stops?|starts?|doesn't"
    r"|don't|didn't|isn't|wasn't|has|have|needs?|gets?|got|makes?|would|might|will|drags?|works?"
    r"|bores?|takes?"
    r"|happens?|deserves?|turned out|came out|stands? out|becomes?|sounds?|says?|means?|suits?|fits?"
    r"|just \w+s)\b"
    r"|^too \w+",
    re.I,
)
_POINTED: Final = re.compile(rf"{_LEAD}(?:it|this|that|they|these)\b", re.I)


def clauses(message: str) -> list[str]:
    """Return the clauses of a message, in order; what only says why or what for is left out."""
    text = _OUGHT.sub("should", _SO_LONG.sub(r", make the whole film \g<length>", message))
    text = _WHERE_NAMED.sub("", _without_reasons(text))
    text = _INSTEAD_FIRST.sub(lambda match: f"{match['wish']} instead of {match['old']}", text)
    text = _SHOULD_NOT.sub(
        lambda match: f"{match['who']} should {match['new']} instead of {match['old'].removesuffix('e')}ing",
        text,
    )
    text = _RATHER.sub(r"have \g<wish> instead of \g<old>", text)
    text = _PREFERRED.sub(r"prefer \g<new> instead of \g<old>", text)
    found: list[str] = []
    parts = [part for whole in _borders().split(text) for part in _behind_titles(whole or "")]
    for part in (part.strip() for part in parts if re.search(r"\w", part)):
        if found and (more := _continued(found[-1], part)):
            found[-1] = more
        elif found and re.match(r"with\b", part, re.I):
            found.append(f"add {part[5:]}")
        else:
            found.append(part)
    return [part for part in found if not is_aside(part)]


def _without_reasons(message: str) -> str:
    """Return a message without what only says why; “remix it so that it rains” says what."""

    def kept(match: re.Match[str]) -> str:
        said = re.split(r"[.;!?]", message[: match.start()])[-1]
        return match[0] if _REMADE.search(said) and re.match(r",? so\b", match[0], re.I) else ""

    return _REASON.sub(kept, message)


def _says_only_how_much(part: str) -> bool:
    """Return whether a part says nothing but how freely something is made again: “nothing drastic”."""
    if _OURS.match(part):
        return False
    rest = patterns()["strongly"].sub("", patterns()["slightly"].sub("", part))
    return rest != part and all(map(idle, re.findall(r"[\w'-]+", rest.lower())))


def _behind_titles(part: str) -> list[str]:
    return _NAMED_AND.split(part) if _NAMING.search(part) else [part]


def without_purpose(clause: str) -> str:
    """Return a clause without what it is for: “for our website”, “on my phone”."""
    return _purposes().sub("", clause).strip()


def is_told(clause: str) -> bool:
    """Return whether a clause tells something, and wishes for nothing."""
    if _JUDGED.match(clause):
        return True
    if _WISHES.search(clause):
        return False
    of_purpose = _POINTED.match(clause) and without_purpose(clause) != clause
    return bool(_OURS.match(clause) or _STATED.match(clause) or of_purpose)


def is_aside(clause: str) -> bool:
    """Return whether a clause is nothing but praise, blame, or a word to begin with."""
    return _asides().fullmatch(clause.strip(" .,?")) is not None


def _belongs(head: str, part: str) -> bool:
    """Return whether a part only goes on with what stands before its comma."""
    if _PLACE_ALONE.match(head) and len(head.split()) <= _LONGEST_PLACE:
        return True
    if _WOULD_DO.match(part):
        return not is_told(head)
    return bool(_ONLY_GREY.match(part) and _COLOUR.search(head))


def _continued(before: str, part: str) -> str | None:
    """Return a clause with what still belongs to it behind a comma, or None."""
    head = before.rstrip(", ")
    if _NEW_SCENE.search(before) and (length := _ITS_LENGTH.fullmatch(part)):
        return f"{head.rstrip('.!')}, {length['length']} long"
    if _SCENE_ALONE.fullmatch(before.strip(" ,.!?")) and _NAMES.match(part):
        return f"{head.rstrip('.!?')}: {part}"
    if before.endswith((".", "!", "?")) and not (_REMIXED.search(before) and _HOW_REMIXED.match(part)):
        return None
    if (_LISTED.match(head) and _LISTED_ON.match(part)) or (
        head.endswith(" first") and part.startswith("then ")
    ):
        return f"{head}, {part}"
    if _belongs(head, part):
        return f"{head}, {part}"
    if _REMIXED.search(before) and (_HOW_REMIXED.match(part) or _says_only_how_much(part)):
        return f"{head.rstrip('.')} {part}"
    if _RESUMED.match(part) and len(part.split()) <= _LONGEST_PLACE:
        return f"{head}, {part}"
    return f"{head} and {part}" if _WHO_DOES.match(before) and _DOES_TOO.match(part) else None


@cache
def _borders() -> re.Pattern[str]:
    words = clause_words()
    order, asking = words["order"], words["asking"]
    in_card = rf"(?:in|for|on) (?:the )?(?:{ORDINAL}|last|final|next|other|opening|middle|scene|card|shot)"
    strengths = "|".join(mapping("strength"))
    versions = rf"{NUMBER} (?:versions|variations|takes)"
    begins = rf"(?:{order}|{asking}|{words['telling']})"
    length = rf"(?:an?|{NUMBER}) (?:bit|little|seconds?) (?:longer|shorter)|the [\w-]+ (?:longer|shorter)"
    return re.compile(
        rf"(?<=[.!?;])\s+|\s*;\s*|\s+[–—-]\s+|:\s+(?={order}\b)|\s*,\s*so\s+|\s+because\s+"
        rf"|\s*,\s*(?:(?:and|but|or)\s+)?(?:(?:then|now)\s+)?(?=(?:{begins}|{in_card}|now|with|4k"
        rf"|(?:full )?hd|\d+p)\b)"
        rf"|\s*,\s*(?={_WOULD})"
        rf"|(?<!\bnothing)(?<!\beverything)(?<!\banything)(?<!\ball)\s+(?:but|so)\s+(?={begins}\b)"
        rf"(?!it(?:'s| is) (?:\w+ )?{NUMBER} sec|(?:only|just) (?:{strengths})\W*$)"
        rf"|\s+but\s+(?=the (?:first|last)\b[^.;,]*\bsec)"
        rf"|,?\s+and(?: then| also| please)*\s+"
        rf"(?=(?:{length}|{order}|{asking}|{in_card}|the others?|the rest|{versions}|show)\b)"
        rf"|(?:(?<=seconds)|(?<=second)|(?<=secs))(?:\s*,\s*(?:and )?|\s+and\s+)"
        rf"(?=(?:the )?(?:scene|card|shot|first|second|third|last)\b[^,;]*\b{NUMBER} (?:s|secs?|seconds?)\b)",
        re.I,
    )


@cache
def _purposes() -> re.Pattern[str]:
    what = clause_words()["purpose"]
    return re.compile(
        r",? (?:for|on|in|onto|at) (?:my|our|the|an?|his|her|their|this)? ?(?:(?!(?:for|on|in|so|as"
        r"|and)\b)[\w']+ ){0,3}?"
        rf"(?:{what})\b(?: (?:{what}|tonight|tomorrow|photo|video|at \w+ \w+))*"
        r"(?=$|[,.;!?]| (?:and|but|without|with|so|instead|please|pls|plz|that|then)\b"
        r"| (?:for|on|in|at) (?:my|our|the|his|her) )"
        r"|^for (?:my|our|the|an?|his|her|this) [\w' ]{2,30}?(?:,| (?=i (?:need|want|would|'d)"
        r"|we (?:need|want)"
        r"|it (?:needs|should|has)|make|can|could|please))\s*",
        re.I,
    )


@cache
def _asides() -> re.Pattern[str]:
    table: Mapping[str, str] = aside()
    return re.compile(rf"(?:(?:{table['first']}|{table['clauses']})[\s,.!?]*)+", re.I)
