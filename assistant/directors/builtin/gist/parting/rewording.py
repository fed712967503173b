"""Says some turns of speech in other words, and leaves out reasons, before a message is taken apart."""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.looks.views import is_view
from assistant.directors.builtin.gist.marks.cues import look_named, turns
from assistant.directors.builtin.numerals import NUMBER

_WHO: Final = r"(?:i|we|he|she|it|they|one|people|everyone|you|nobody|the \w+|my \w+)"
_REASON: Final = re.compile(
    rf",? so (?:that )?{_WHO}(?:'ll|'s)?"
    r" (?!(?:want|needs?|has|have|would|should|must|comes?|goes|starts?|ends?|lasts?)\b"
    r"|[^.;!?,]*\b(?:seconds?|secs?)\b)[^.;!?,]*?"
    r"(?=$|[.;!?,]|,? and (?:make|give|put|add|set|let|turn|have)\b)"
    r"|,? (?:because|since|cause|cos|in order to|as (?!\w+(?:'s|'re| is| are) (?:\w+ing|given|handed"
    r"|passed|offered|shown|served|awarded|brought|thrown|caught|crowned|\w+ed by)\b)(?:it's|it is|i|we"
    r"|(?:he|she|they)(?:'s|'re| (?:is|are|was|has|have|likes?|loves?|hates?|wants?|needs?"
    r"|do(?:es)?n't))))\b[^.;!?,]*"
    r"|,? while (?:you're|you are|we're|we are) (?:(?:at|about) it|there|here)\b"
    r"|,? for (?:my|our|the|a|this) (?:[\w'-]+ )?(?:(?:slide|pitch|sales) ?deck|slide ?show|power ?point"
    r"|intranet|newsletter|home ?page|brochure|portfolio|lecture|workshop|webinar|seminar|fundraiser)"
    r"(?=$|[.;!?,]| (?:and|so|please|on|at|next|this|tomorrow|tonight)\b)"
    r"|,? to (?:keep|make|please|impress|satisfy|convince|suit)"
    r" (?:(?:my|our) [\w'-]+|the (?:clients?|boss|customers?|viewers?|teacher|team|investors|agency)|us)\b"
    r"[^.;!?,]*?(?=$|[.;!?,]|,? and (?:make|give|put|add|set|let|turn|have)\b)"
    r"|,? you know,? (?:like|how|what|when) [^.;!?]*"
    r"|,? (?:otherwise|or else) (?:it|he|she|they|that|people) [^.;!?,]*"
    r"|,? (?:when|once|as soon as) (?:you're|you are|it's|it is|that's) (?:done|finished|ready|through)\b"
    r"|,? (?:while|since|when) (?:you're|you are|we're|we are) at it\b"
    r"|,? if (?:your|my|our|the|this|that) (?:machine|computer|laptop|gpu|card|pc|box|thing|hardware)"
    r" (?:can|could|will|is|allows?|lets?|manages?|permits?)\b[^.;!?,]*"
    r"|,? (?:just )?like (?:(?:back|at|in) )?(?:home|where (?:i|we) live|my (?:home ?town|childhood|village"
    r"|country))\b[^.;!?,]*"
    r"|, (?:(?:just|much|exactly|a bit) )?(?:as|like) (?:(?:back|those|that|the ones?) )*"
    r"(?:in|at|on|from|near|by|around) (?:home|my|our|where (?:i|we))\b[^.;!?,]*"
    r"|, as in (?:the|those|all|every) (?:old )?(?:(?:fairy )?tale|story|stories|legend|myth|song|book)s?\b"
    r"|,? (?:just )?like the ones? (?:that |which )?(?:i|we|my|our)\b[^.;!?,]*"
    r"|,? (?:before|until) (?:i|we) (?:decide|choose|show|send|pick|go|present)\b[^.;!?,]*",
    re.I,
)
_WHERE_NAMED: Final = re.compile(
    r",? in (?:every|each|all (?:the|of the)|any) (?:scenes?|shots?|cards?)(?: (?:that|where|in which))?"
    r" (?:he|she|it|they)(?:'s| is|'re| are|'s| appears?)? ?(?:in|shown|there|appears?)?\b"
    r"|,? (?<!between )(?:everywhere|wherever|whenever|(?:every|each) time|both times|all (?:the )?scenes"
    r"|in both (?:the )?scenes(?: where)?) (?:that )?(?:we see (?:it|him|her|them)"
    r"|(?:he|she|it|they)(?:'s|'re| is| are)? (?:appears?|in|shown|seen|there))\b(?=\W*$|[,.;!?])"
    r"|,? in (?:both|all) (?:the )?places\b",
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
_OF_A_SCENE: Final = re.compile(
    r"\b(?:scene|shot|card|part|bit)\b(?:(?! and |,).)*\b(?:slower|faster|longer|shorter|quicker)\W*$", re.I
)
_WANTED_INSTEAD: Final = re.compile(
    r"^instead of (?P<old>(?:an?|the|his|her|its) [\w-]+),? (?:i|we)(?:'d| would)? (?:rather )?"
    r"(?:want|need|like|love|prefer)(?: to (?:see|have))? (?P<new>(?:an?|the|some|two|three) [^.;!?]+)",
    re.I,
)
_UNTIL_ORDER: Final = r"(?:(?!,? (?:and|but) (?:please|make|let|also|then|add|put)\b)[^.;!?])+"
"""What is wished until another wish follows."""
_INSTEAD_FIRST: Final = re.compile(
    r"(?:^|(?<=[,;] and )|(?<=[,;.!] ))(?:instead of|rather than)"
    rf" (?:(?P<old>(?:(?! (?:i|we|he|she|it|they|let|have) )[\w' ])+?), (?P<wish>{_UNTIL_ORDER})"
    r"|(?P<old2>(?:(?:an?|the|his|her|its) )?[\w-]+(?: [\w-]+){0,3}?)(?<! in)(?<! on)(?<! at)(?<! of)"
    r" (?P<wish2>(?:(?<!ing )the|he|she|it|they|it's|let|have|make)"
    rf" {_UNTIL_ORDER}))",
    re.I,
)
_MORE: Final = re.compile(r",| and (?=(?:the|an?|one|two|his|her|its|their) (?:[\w-]+ )?[\w-]+s\b)", re.I)
_SWAPPED_LIST: Final = re.compile(
    r"(?P<lead>\b(?:swap|switch|exchange|flip|order)\b[^.;!?]*?\bfirst (?:the|an?) [\w' -]+?),? (?:and )?then"
    r" (?=(?:the|an?) [\w' -]+\W*$)",
    re.I,
)
"""“Swap them, first the fox, then the hare”: one wish."""
_RATHER: Final = re.compile(
    r"\b(?:i|we)(?:'d| would)? (?:much )?(?:rather|sooner|prefer)(?: (?:to )?(?:have|see|use))? (?:"
    r"(?P<wish>[^,.;!?]+?) (?:than|over)|(?P<wish2>an? [\w' -]+?) to) (?P<old>(?:an?|the) [\w-]+)"
    r"(?=$|[,.;!?]| (?:for|in|at|on) )",
    re.I,
)
_WOULD_RATHER: Final = re.compile(
    r"\b(?:i|we)(?:'d| would) (?:much )?(?:rather (?:have|see)|prefer(?: to (?:have|see))?)"
    r"(?P<new> an? [\w' -]+)(?=$|[,.;!?])",
    re.I,
)
_NO_THIS: Final = re.compile(
    r"^(?:no|nope|nah|not that|rather)[,.!:]+\s*(?P<new>(?:an?|two|three|some) [\w' -]+)[.!]*$", re.I
)
"""“No, a heron”."""
_NOT_WANTED: Final = re.compile(
    r"\b(?:(?:i|we) (?:don't|do not) (?:want|like|need)|(?:forget|skip|lose|ditch|never mind)(?: about)?)"
    r" (?P<old>(?:the |an? |any )?[\w-]+)[,.;!] (?:and |so )?(?:(?:i|we)(?: want| need|'d like| would like"
    r"| prefer)|but|rather"
    r"|give me|let's have) (?P<new>(?:an?|the|some|two|three) [\w' -]+?|[\w-]+)(?: instead(?: of (?:it|him"
    r"|her|them))?)?(?=$|[,.;!])",
    re.I,
)
"""“I don't want roses, I want lavender”."""
_OUGHT: Final = re.compile(
    r"(?:'s|'re| is| are| was| were) (?:supposed|meant) to\b| (?:ought to|had better)\b", re.I
)
_WASNT: Final = re.compile(
    r"\b(?:(?:i|we)(?:'d| would)? (?:rather|wish|prefer(?: if)?|want|hope)(?: that)? )?(?:it|this|that)"
    r" (?:wasn't|weren't|isn't|(?:was|were|is) not|shouldn't be|should not be) (?:an?|the) (?P<old>[\w-]+),?"
    r" (?:(?:but|rather|more like|instead|make it|let it be|it should be|have) )+"
    r"(?P<new>(?:an?|the|some) [^,.;!?]+)",
    re.I,
)
"""“I'd rather it wasn't a stream, rather a rice field”."""
_FROM_TO: Final = re.compile(
    r"^(?:(?:please|can we|could we|let's|have|let|make) )*(?:(?:it|the (?:film|video|story"
    r"|whole thing)) )?(?:should )?"
    r"(?:start|begin|go)s?(?: off)? (?:at|in|with|on|from) (?P<one>[^,.;]+?),? (?:and )?(?:then )?(?:it )?"
    r"(?:(?:end|finish)(?:s|es)? (?:at|in|with|on)|to) (?P<other>[^,.;]+?)\W*$",
    re.I,
)
"""“The film starts in spring and ends in winter”."""
_IMAGINED: Final = re.compile(
    r"\bi(?:'d)? (?:imagined?|pictured?|see) the (?P<old>[\w-]+) (?:(?:more|rather) )*(?:as|like)"
    r" (?P<new>an? [^,.;!?]+)",
    re.I,
)
_WOULDNT: Final = re.compile(
    r"^(?P<lead>(?:(?:and|but|hmm|hey|so),? )?)(?:wouldn't|would not|won't) (?P<what>[\w' -]+?)"
    r" (?:be|look|feel) (?:(?:even|much|a lot|so much|way|far) )?"
    r"(?:more \w+|\w+er|nice|great|cool|fun|lovely|good|amazing|awesome|beautiful|brilliant|stunning)\b",
    re.I,
)
"""“Wouldn't a storm be more dramatic?”"""
_BETTER_SO: Final = re.compile(
    r"\b(?:works?|looks?|is|would (?:be|work|look)) (?:(?:much|a lot|even|so much|far) )?"
    r"(?:better|nicer|best|great|cooler|stronger|funnier|scarier"
    r"|(?:(?<=would be )|(?<=would look ))(?:cool|amazing|awesome|brilliant|beautiful|stunning|lovely"
    r"|wonderful))"
    r" (?:(?:when |if )?(?:it's |it is )?(?=(?:filmed|seen|shot|shown|watched|viewed|from)\b))",
    re.I,
)
"""“The landing works better filmed from below”."""
_IN_ALL: Final = re.compile(
    rf"(?<=\w),? so (?:that )?(?:(?:it's|that's|that makes|there are|we have) )?{NUMBER}"
    r" (?:(?:of them )?(?:in (?:all|total)|altogether)|of them)\b",
    re.I,
)
"""“One more dog, so three in all”."""
_SCENE_OF: Final = re.compile(
    r"\b(?P<add>add|insert|put in|want|need|like|have) (?P<article>an?) (?P<what>(?!(?:drone|helicopter"
    r"|aerial|crane|plane|bird) shot\b)[\w-]+) (?:scene|shot)\b",
    re.I,
)
_AS_IF: Final = re.compile(
    r"\b(?:look|looks|feel|seem) as (?:if|though) (?:it|everything|this|that)"
    r" (?:happens|happened|is|was|were|takes place|took place) (?=(?:at|in|on|during|under|by)\b)",
    re.I,
)
_COLOUR_LIKE: Final = re.compile(
    r"\b(?P<colour>red|orange|yellow|green|blue|purple|pink|brown|black|white|gr[ae]y|golden|silver)"
    r" (?:as|like) (?:an? |the )?(?!(?:it|this|that|before)\b)[\w-]+(?=$|[,.;!?]| (?:and|but|with|please)\b)",
    re.I,
)
"""“Pink like a flamingo” is pink."""
_EXTENDED: Final = re.compile(r"\b(?:extend|continue|prolong|lengthen|carry on|go on)\b", re.I)
_SEEN: Final = re.compile(
    r",? so (?:that )?(?:we|i|you) (?:can |could )?see (?!it\b|that\b|this\b|both\b|more\b)", re.I
)
"""Behind it stands what happens in the time that is added."""
_REMADE: Final = re.compile(r"\b(?:remix|rework|re-?imagine|redo|re-?make)\b", re.I)
_FILE_NAMED: Final = re.compile(
    r"(?: as (?:an? )?\w+)?,? (?:under the name|with the name|called|named|name it) (?:of )?"
    r"(?P<file>[\w-]+\.(?:mp4|webm|gif|png|mov))\b",
    re.I,
)
_SHOULD_BE: Final = re.compile(
    r"\b(?P<who>the [\w-]+) (?:shouldn't|should not|mustn't|isn't supposed to) be [\w-]+,?"
    r" (?:but |instead |please )*(?:make|turn|paint|colou?r) (?:it|him|her|them) ",
    re.I,
)
"""“The mammoth shouldn't be red, make him blue”."""

_LOOK_SO_LONG: Final = re.compile(
    r"^(?P<look>[^.;!?\d]*?"
    r"(?P<scene>\b(?:(?:scene|card|shot) \d|(?:the (?:[\w'-]+ )?|(?:first|second|third|fourth|last|opening) )"
    r"(?:scene|shot|part|bit|one)|the (?:opening|ending|intro)))\b"
    r"(?P<rest>[^.;!?]*?))(?:[,;.!?]|,? and|:)"
    r"(?: (?:and|also|please|then|it|(?:that|this) (?:scene|one|shot|part)|make|let|give|have|should|could"
    r"|can|must|needs? to|to|with|be|lasts?|takes?|runs?|go(?:es)? on|stays?|for|only|about|just|is|it's"
    rf"|a length of))* (?P<length>(?:about )?{NUMBER}[ -]?(?:s|secs?|seconds?))(?: long| in length| please)*"
    r"(?=[.!?]*$|[.!?] |, (?:without|but|the others?|the rest|keep|leave)\b)",
    re.I,
)
"""“Scene 5: night, 6 s”: how a scene looks, and how long it is."""
_MADE: Final = re.compile(
    r"^\W*(?:(?:in|for|and|please|i|we|can|could|should|you|it|to|be|want|need|like|i'd|make|put|set|let"
    r"|have|film|shoot|turn|show|use|give|add|it's|happens?|plays?|takes? place|is|with)\b[\s,]*)*",
    re.I,
)


def _look_so_long(match: re.Match[str]) -> str:
    """Return what a scene looks like and how long it lasts as two wishes; others as they are."""
    said = _MADE.sub("", match["look"].replace(match["scene"], " ")).strip(" ,")
    if not (
        look_named(said) or lexicon.is_look(said) or lexicon.is_look(said.rpartition(" ")[2]) or is_view(said)
    ):
        return match[0]
    look = re.sub(r" (?:is|are)\b|(?<=it)'s\b", " should be", match["look"], count=1)
    return f"{look}. {match['scene']} should last {match['length']}"


def _so_long(match: re.Match[str]) -> str:
    """Return how long all shall be, or the scene of which it was just said that it shall be slower."""
    said = re.split(r"[.!?]", match.string[: match.start()])[-1]
    return f", {match['length']}" if _OF_A_SCENE.search(said) else f", make the whole film {match['length']}"


def _scene_of(match: re.Match[str]) -> str:
    """Return “a scene of a market” for “a market scene”; a night scene is none of a night."""
    span = lexicon.spans(match["what"].lower())[0]
    if not span.slots & {"setting", "scenery", "subject"}:
        return match[0]
    return f"{match['add']} a scene of {match['article']} {match['what']}"


def _from_to(match: re.Match[str]) -> str:
    """Return the looks of the first scene and of the last, where nothing else is said of them."""
    if not all(map(lexicon.is_look, (match["one"], match["other"]))):
        return match[0]
    return f"first scene {match['one']}, last scene {match['other']}"


def _instead_last(match: re.Match[str]) -> str:
    old, wish = match["old"] or match["old2"], match["wish"] or match["wish2"]
    end = more.start() if (more := _MORE.search(wish)) else len(wish)
    return f"{wish[:end]} instead of {old}{wish[end:]}"


def reworded(message: str) -> str:
    """Return a message in the words that the rules know, without what only says why or what for."""
    message = _NO_THIS.sub(r"\g<new> instead", message)
    for said, meant in turns("any"):
        message = said.sub(meant, message)
    text = _LOOK_SO_LONG.sub(_look_so_long, _SO_LONG.sub(_so_long, message))
    text = _OUGHT.sub(" should", text)
    text = _WHERE_NAMED.sub("", _without_reasons(_IN_ALL.sub("", text)))
    text = _NOT_WANTED.sub(r"replace \g<old> with \g<new>", text)
    text = _WANTED_INSTEAD.sub(r"replace \g<old> with \g<new>", text)
    text = _INSTEAD_FIRST.sub(_instead_last, text)
    text = _SWAPPED_LIST.sub(r"\g<lead> and after this ", text)
    text = _FROM_TO.sub(_from_to, text)
    text = _IMAGINED.sub(r"replace the \g<old> with \g<new>", text)
    text = _SHOULD_BE.sub(r"make \g<who> ", _FILE_NAMED.sub(r" as \g<file>", text))
    text = _WASNT.sub(r"replace the \g<old> with \g<new>", text)
    text = _WOULDNT.sub(r"\g<lead>\g<what> would be better", text)
    text = _SCENE_OF.sub(_scene_of, _BETTER_SO.sub("should be ", text))
    text = _COLOUR_LIKE.sub(r"\g<colour>", _AS_IF.sub("be ", text))
    text = _RATHER.sub(
        lambda match: f"have {match['wish'] or match['wish2']} instead of {match['old']}", text
    )
    return _WOULD_RATHER.sub(r"use\g<new> instead", text)


def _without_reasons(message: str) -> str:
    """Return a message without what only says why; “remix it so that it rains” says what."""

    def kept(match: re.Match[str]) -> str:
        said = re.split(r"[.;!?]", message[: match.start()])[-1]
        told = _REMADE.search(said) or (_EXTENDED.search(said) and _SEEN.match(match[0]))
        return match[0] if told and re.match(r",? so\b", match[0], re.I) else ""

    return _REASON.sub(kept, message)
