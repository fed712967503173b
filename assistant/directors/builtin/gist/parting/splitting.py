"""Takes a message apart into its clauses, and knows which only tell something."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import Final

from assistant.directors.builtin.gist.marks.cues import aside, clause_words
from assistant.directors.builtin.gist.parting.clip_words import in_clip_words
from assistant.directors.builtin.gist.parting.continuing import LEAD, OURS, WOULD, continued
from assistant.directors.builtin.gist.parting.rewording import reworded
from assistant.directors.builtin.numerals import NUMBER, ORDINAL
from assistant.directors.builtin.tables import mapping

_THEN: Final = r"(?:then|now|next|finally|lastly|later|afterwards?|subsequently|after (?:that|this)),?"
"""Leads to a further wish."""
_NAMED_AND: Final = re.compile(
    rf"(?<=\w)(?:,? and (?:{_THEN} |also )?|,? {_THEN} )(?=(?:send|show|open|play|use|e-?mail|share|delete"
    r"|remove|export|save|loop|star|fav|mark|render|draw|join) (?:it|this|that|me|us|the|an?)\b)",
    re.I,
)
"""Behind a title begins another wish."""
_OF_CLIPS: Final = re.compile(
    r"(?:(?:please|can you|could you|now) )*(?:delete|remove|trash|erase|throw|get rid|export|save|star|mark"
    r"|loop|join|blend|mix|morph|combine|merge|undo|trim|crop|make (?:it|this)) ",
    re.I,
)
_NAMING: Final = re.compile(r"\b(?:re-?)?(?:call|name|title)", re.I)
_WITH_FIRST: Final = re.compile(
    r"with (?P<what>(?:the )?[\w-]+(?: [\w-]+)?) (?:first|at the (?:start|front))\W*$", re.I
)
_WISHES: Final = re.compile(
    r"\b(?:should|shall|could|can(?! (?:barely|hardly|scarcely|never|not)\b|'t)|must|has to|have to|ought to"
    r"|wears?|(?:is|are|'s|'re) wearing"
    r"|gets (?:an?|some|two|three|his|her|its|[\w-]+ [\w-]+s)\b(?! (?:bit|little|lot))"
    r"|insists?|demands?|want|(?:my|our|the) [\w-]+(?: [\w-]+)? wants|(?:is|are) to (?:be|have|wear)"
    r"|(?:happens?|takes? place) (?:in|on|at|under|inside|by) an?"
    r"|needs? (?:(?:more|less|some|thick|heavy|a bit of|a little) )*(?:fog|mist|rain|snow|wind|sun|sunshine"
    r"|sunlight|light|moonlight|shadows?|colou?rs?|contrast|warmth|stars)"
    r"|need|deserves?|miss|hoping|wishing|would be (?:\w+ )?(?:happy|glad|pleased) if|let's|instead"
    r"|rather than|how about|what if|prefer|wanted"
    r"|may i|can follow|,? not an? [\w-]+(?=\W*$)"
    rf"|needs? (?:to|more time|longer|{NUMBER} (?:more )?sec"
    r"|(?:an?|some) (?!beginning|ending|start|middle|lift|change|bit|lot|break|rest|work|thing))"
    r"|'d (?:(?:just|really|also|only|so) )*(?:rather|like|love|prefer)|grateful|appreciate"
    r"|i see (?:it|this|the (?:whole )?(?:film|thing|video)) as"
    r"|i wish|i (?:like|love) to (?:see|have|get)|(?:i|we) would (?:like|love|prefer)"
    r"|would (?:love|prefer) (?:it|to)"
    r"|(?<!\bthat )(?<!\bit )(?<!\bthis )would (?:suit|fit)|(?:comes?|goes) (?:first|last)"
    r"|would (?:be|look) (?:\w+ )?(?:nicer?|[a-z]+ier|better|great|cool|good|fun|lovely|perfect|beautiful"
    r"|wonderful))\b",
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
_STATED: Final = re.compile(
    rf"{LEAD}(?:it|he|she|they|this|that|these|those|the|his|her|everything|something|too|all"
    r"|(?:clip )?c\d+|(?:card|scene) \d)\b"
    r"(?: [\w'-]+){0,6}? (?:is|are|was|were|looks?|feels?|seems?|goes?|ends?|comes?|stops?|starts?|doesn't"
    r"|don't|didn't|isn't|wasn't|has|have|needs?|gets?|got|makes?|would|might|will|drags?|works?|bores?"
    r"|takes?|happens?|lasts? (?:for )?(?:ages|far|too|way|ever)|spends?|stands?|stays?|sits?|lingers?"
    r"|deserves?"
    r"|turned out|came out|stands? out|becomes?"
    r"|sounds?|says?|means?|suits?|fits?|just \w+s|never \w+)\b"
    r"|^[\w:-]+ (?:was|looked) (?:(?:so|much|way) )*(?:better|nicer)"
    r"|^(?:(?:looks?|feels?|seems?|sounds?|came out|turned out|far|way|much|a bit|rather) )*too \w+"
    rf"|^{NUMBER}(?: ?(?:s|secs?|seconds?))? (?:is|are|was|feels?|seems?) (?:too|not|far|much|way|endless"
    rf"|for ?ever|ages|an eternity)\b"
    r"|^[\w-]+ (?:is|looks?|feels?|seems?) (?:so |too |rather |a bit |very )?(?:boring|dull|ugly|wrong"
    r"|silly|odd)\b",
    re.I,
)
_OF_A_THING: Final = re.compile(
    r"(?:(?:please )?(?:make|turn|paint|colou?r|give|let|have|could|should|can) |(?=[\w' -]+ should be ))"
    r"(?:the|his|her|its|my|our)"
    r" (?!(?:film|video|clip|whole)\b)[\w-]+ (?:\w+,? ){0,5}\w+,?$|(?:very|really|quite) [\w-]+,?$",
    re.I,
)
"""Says what something shall be like, so that what it shall have may follow: “…, with golden horns”."""
_SENTENCE: Final = (
    rf"(?:(?:{NUMBER}|(?:a|an|our|your|people|everyone|\w+ing)\b)(?: (?!who\b|which\b)[\w'-]+){{0,4}}?"
    r" (?:is|are|isn't|aren't|was|would|will|should|could|can|can't|cannot|ought|must|comes?)\b"
    r"|(?:people|everyone|everybody|nobody)(?:'s|'ll|'d)? \w+"
    r"|(?:our|my|(?!(?:as|this|his|its|has|was|is|us|across|always|perhaps)\b)(?:[\w-]+ )?[\w-]+s)"
    r" (?:[\w'-]+ ){0,6}?(?:is|are|was|were|being|isn't|aren't|can't|won't|takes?|needs?|wants?|likes?|loves?"
    r"|hates?|says?|thinks?|has|have|had|gets?|accepts?|allows?|knows?|won't)\b)"
)
"""Begins a sentence of its own behind a comma: “…, two seconds is enough”, “…, our visitors are slow”."""
_TELLING: Final = re.compile(
    rf"{_SENTENCE}|(?:it|that|this|the|those|these|nothing|nobody)(?:'ll| [\w'-]+)", re.I
)
_ONLY_NAMED: Final = re.compile(
    r"\W*(?:(?:really|actually|rather|just|so|no,) )*(?:an? |some )?"
    r"(?P<what>[\w-]+(?: [\w-]+)?)(?<!really)(?: really)?\W*",
    re.I,
)
"""A clause of a mere name, with its article."""
_SO_THAT: Final = re.compile(r"(?:so )?that (?:the|his|her|its|their|he|she|it|they)\b", re.I)
"""Goes on with what shall be, behind a wish for it."""
_OF_A_WISH: Final = re.compile(
    r"^that (?=(?:(?:the|his|her|its|their|my) [\w-]+|he|she|it|they) (?:should|must|could|has to|ought)\b)",
    re.I,
)
"""Stands before what was wished before an aside: “I think, and all agree, that he should …”."""
_POINTED: Final = re.compile(rf"{LEAD}(?:it|this|that|they|these)\b", re.I)
_WHERE: Final = (
    rf"(?:in|for|on) (?:the )?(?:(?:{ORDINAL}|last)(?: (?:two|three))?"
    r"(?: (?:scenes?|cards?|shots?|ones?|parts?))?"
    rf"|(?:scenes?|cards?|shots?) {NUMBER}(?: (?:and|&) {NUMBER})?)"
)
_ONLY_THERE: Final = re.compile(
    rf"[.,;!]?\s+(?:but |and )?(?:(?:only|just) (?P<where>{_WHERE})|(?P<where2>{_WHERE}),? only)"
    r"(?: please)?\W*$",
    re.I,
)
"""“Fog please. Only in the first scene.”"""
_ONLY_MORE: Final = re.compile(
    r"(?:(?:please|pls|make it|make that|(?:can|could) (?:you|we|it)(?: be| make it)?|i(?:'d"
    r"| would) (?:like|want) it|much|way|even"
    r"|a (?:bit|little|lot|tad|touch)|slightly|just|so) )*(?:[a-z]+er|more|less)(?:[ ,]+(?:please|pls"
    r"|plz))?\W*",
    re.I,
)
"""“A bit longer please”: of what is told behind it."""
_WISHED_BEHIND: Final = re.compile(
    r"(?:, |,? (?:and|so) )(?=(?:the|his|her|its|their|he|she|it|they|there) (?:[\w-]+ ){0,2}?(?:should"
    r"|wears?"
    r"|must|could|has to|have to|needs? to|ought to)\b)"
    r"|,\s+(?=(?:an?|some|two|three|more|less|[a-z]+er) [^,]*$|[^,]*\b(?:please|pls|instead)\W*$)",
    re.I,
)
"""What should be, behind a fault: “he looks too young, an old man please”."""


def clauses(message: str) -> list[str]:
    """Return the clauses of a message, in order; what only says why or what for is left out."""
    text = reworded(in_clip_words(message))
    text = _ONLY_THERE.sub(lambda match: f" {match['where'] or match['where2']}", text)
    found: list[str] = []
    parts = [part for whole in _borders().split(text) for part in _behind_titles(whole or "")]
    for part in (part.strip() for part in parts if re.search(r"\w", part)):
        if found and (more := continued(found[-1], part)):
            found[-1] = more
        elif found and (first := _WITH_FIRST.match(part)):
            found[-1] = f"{found[-1].rstrip(' ,')}, starting with {first['what']}"
        elif found and re.match(r"with\b", part, re.I):
            of_thing = _OF_A_THING.match(found[-1])
            found[-1:] = [f"{found[-1].rstrip(' ,.')} {part}"] if of_thing else [found[-1], f"add {part[5:]}"]
        else:
            found.append(part)
    found = [
        _OF_A_WISH.sub("", piece) for part in found if not is_aside(part) for piece in _behind_fault(part)
    ]
    if len(found) > 1 and _ONLY_MORE.fullmatch(found[0]) and is_told(found[1]):
        found[:2] = found[1::-1]
    last = found[-1:]
    return [part for part, after in pairwise(found) if not _is_said_again(part, after)] + last


def _is_said_again(part: str, after: str) -> bool:
    """Return whether a clause only names what the next one wishes: “cats. They must be cats”."""
    named = _ONLY_NAMED.fullmatch(part)
    again = named and re.search(
        rf"(?P<no>\b(?:no|not|without|n't) )?(?:an? )?\b{re.escape(named['what'])}\b", after, re.I
    )
    return bool(again and not again["no"] and len(after) > len(part))


def _behind_fault(part: str) -> list[str]:
    """Return a fault and what is wished in its place apart; what belongs together stays."""
    if (border := _WISHED_BEHIND.search(part)) is None:
        return [part]
    fault, wish = part[: border.start()], part[border.end() :]
    return [fault, wish] if is_told(fault) and not is_told(wish) else [part]


def _behind_titles(part: str) -> list[str]:
    return _NAMED_AND.split(part) if _NAMING.search(part) or _OF_CLIPS.match(part) else [part]


def without_purpose(clause: str) -> str:
    """Return a clause without what it is for: “for our website”, “on my phone”."""
    return _purposes().sub("", clause).strip()


def wishes(clause: str) -> bool:
    """Return whether a clause begins as an order does, or says that something is wished."""
    return bool(_WISHES.search(clause) or _orders().match(clause))


def is_told(clause: str) -> bool:
    """Return whether a clause tells something, and wishes for nothing."""
    if _JUDGED.match(clause):
        return True
    if _WISHES.search(clause) or _SO_THAT.match(clause):
        return False
    of_purpose = _POINTED.match(clause) and without_purpose(clause) != clause
    return bool(OURS.match(clause) or _STATED.match(clause) or of_purpose)


def is_sentence(clause: str) -> bool:
    """Return whether a clause begins as a sentence does that tells something, and wishes for nothing."""
    if _WISHES.search(clause) or _SO_THAT.match(clause):
        return False
    return _TELLING.match(clause) is not None


def is_aside(clause: str) -> bool:
    """Return whether a clause is nothing but praise, blame, or a word to begin with."""
    return _asides().fullmatch(clause.strip(" .,?")) is not None


_DICTATED: Final = (
    r"(?<=\w)(?<!\bthat)(?<!\bwhat)(?<!\bhow)(?<!\bif)(?<!\bas)(?<!\bthan)(?<!\bwhen)(?<!\bwhich)(?<!\bwhere)"
    r"(?<!\band)(?<!\bbut)(?<!\bso)(?<!\bor)(?<!\bbecause)(?<!\blike)(?<!\bone)(?<!\bones)(?<!\bthe)(?<!\ball)"
    r"(?<!\bdo)(?<!\bdid)(?<!\bcan)(?<!\bcould)(?<!\bshould)(?<!\bwould)(?<!\bbefore)(?<!\bafter)(?<!\buntil)"
    r"(?<!\bthere)(?<!\bthen)(?<!\bthing)(?<!\beverything)(?<!\bway)(?<!\bclip)(?<!\bscene)(?<!\bonly) "
    r"(?=(?:i|we)(?:'d| would)?(?: (?:only|just|really|also))? (?:want|need|like|love|prefer|noticed|saw)\b"
    r"|that's how\b|it's (?:for|because)\b)|(?:(?<=\w please)|(?<=\w pls)) (?=(?:i|we|my|our|it's)\b)"
)
"""Where a sentence begins in a message without marks."""


@cache
def _borders() -> re.Pattern[str]:
    words = clause_words()
    order, asking, listed = words["order"], words["asking"], r"(?<=\d, )\d\b(?! ?s(?:ec\w*)?\b)"
    in_card = rf"(?:in|for|on) (?:the )?(?:{ORDINAL}|last|final|next|other|opening|middle|scene|card|shot)"
    strengths = "|".join(mapping("strength"))
    versions = rf"{NUMBER} (?:versions|variations|takes)"
    shall = r"(?:should|can|could|must|may|needs?|has to)\b"
    numbered, whole = rf"(?:card|scene|shot) \d+ {shall}", rf"the (?:\w+ )?(?:film|video|picture) {shall}"
    begins = rf"(?:{order}|{asking}|{words['telling']}|{_SENTENCE}|{numbered})"
    length = rf"(?:an?|{NUMBER}) (?:bit|little|seconds?) (?:longer|shorter)|the [\w-]+ (?:longer|shorter)"
    return re.compile(
        rf"(?<=[.!?;])(?<!\bmr\.)(?<!\bms\.)(?<!\bmrs\.)(?<!\bdr\.)\s+"
        rf"|,\s*(?=(?:out|away|off) with (?:it|that|this|them)\b)"
        rf"|{_DICTATED}|\s*;\s*|\s+[–—-]\s+"
        rf"|:\s+(?=(?:{order}|{asking}|{versions}|i(?:'d| would)? (?:want|like|need))\b)"
        r"|\s*,\s*so\s+|\s+so\s+(?=(?:square|upright|tall|wide|vertical|horizontal)\b)|\s+because\s+"
        rf"|\s*,\s*(?!(?:but )?only (?:{strengths})\W*$|{listed})(?:(?:and|but|or)\s+)?(?:{_THEN}\s+)?"
        rf"(?=(?:{begins}|{in_card}|now|with|4k|(?:full )?hd|\d+p|(?:(?:a|another|new|different) )*seed)\b)"
        rf"|\s*,\s*(?=(?:his|her|its|their) [\w-]+ (?:came out|looks?|looked|turned out|seems?|went)\b)"
        rf"|\s*,\s*(?:and )?(?:then )?(?=(?:slow(?:ly)? )?fade (?:out|to black)\b)"
        rf"|\s*,\s*(?=(?:you|one|people) (?:(?:can|could|should) )?(?:hardly|barely|scarcely)\b)"
        rf"|\s*,\s*(?={WOULD})|\s+and,\s+(?=(?:at|in|for|on)\b)"
        rf"|(?<!\bnothing)(?<!\beverything)(?<!\banything)(?<!\ball)(?<!\bclips)(?<!\bvideos)"
        rf"\s+(?:but|so)\s+(?={begins}\b)"
        rf"(?!it(?:'s| is) (?:\w+ )?{NUMBER} sec|(?:only|just) (?:{strengths})\W*$)"
        rf"|(?<!\bnothing)(?<!\beverything)(?<!\banything)(?<!\ball)"
        rf"\s+but\s+(?=the (?:first|last)\b[^.;,]*\bsec)"
        r"|\s+and\s+(?=(?:they|everyone|everybody|people|he|she)(?: (?:all|both))? (?:wants?|wanted|asked)\b)"
        rf"|,?\s+and(?: (?:{_THEN}|also|please),?)*\s+"
        rf"(?=(?:{length}|{order}|{asking}|{in_card}|{whole}|the others?|the rest|{versions}|show"
        rf"|(?:(?:a bit|a little|much) )?(?:slower|faster|quicker)(?=\W*$))\b)"
        rf"|(?:(?<=seconds)|(?<=second)|(?<=secs)|(?<=\ds))(?:\s*,\s*(?:and )?|\s+and\s+)"
        rf"(?=(?:the )?(?:scene|card|shot|first|second|third|last)\b[^,;]*\b{NUMBER} ?(?:s|secs?"
        rf"|seconds?)\b|(?!the (?:first|last))(?:[\w'-]+ ){{1,4}}{NUMBER}(?=\W*$))",
        re.I,
    )


@cache
def _orders() -> re.Pattern[str]:
    words = clause_words()
    return re.compile(
        rf"(?:(?:and|but|so|then|now|please)[ ,]+)*(?:{words['order']}|{words['asking']})\b", re.I
    )


@cache
def _purposes() -> re.Pattern[str]:
    what = clause_words()["purpose"]
    return re.compile(
        r",? (?:for|on|in|onto|at) (?:my|our|the|an?|his|her|their|this)? ?"
        r"(?:(?!(?:for|on|in|so|as|and)\b)[\w']+ ){0,3}?"
        rf"(?:{what})\b(?: (?:{what}|tonight|tomorrow|photo|picture|video|at \w+ \w+"
        r"|(?:in|at) (?:class|school|home|church)|of (?:my|our|the|his|her|their|an?) [\w-]+))*"
        r"(?=$|[,.;!?]| (?:and|but|without|with|so|instead|please|pls|plz|that|then)\b"
        r"| (?:for|on|in|at) (?:my|our|the|his|her) )"
        r"|, (?:instagram|insta|tiktok|youtube|facebook|whatsapp)\W*$"
        r"|^for (?:my|our|the|an?|his|her|this) [\w' ]{2,30}?(?:,| (?=i (?:need|want|would|'d)"
        r"|we (?:need|want)"
        r"|it (?:needs|should|has)|(?:the|this|that) [\w-]+ (?:has to|needs? to|should|must|ought to)"
        r"|make|can|could|please))\s*",
        re.I,
    )


@cache
def _asides() -> re.Pattern[str]:
    table: Mapping[str, str] = aside()
    return re.compile(rf"(?:(?:{table['first']}|{table['clauses']})[\s,.!?]*)+", re.I)
