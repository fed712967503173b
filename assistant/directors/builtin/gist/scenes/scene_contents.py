"""Reads what is seen in a further scene, and whether it can be a scene of its own."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assistant.directors.builtin import lexicon, rewriting
from assistant.directors.builtin.gist.clause import Clause, Mark
from assistant.directors.builtin.gist.marks.cues import look_words, resting
from assistant.directors.builtin.gist.marks.places import Place
from assistant.directors.builtin.gist.marks.pointing import told_in
from assistant.directors.builtin.gist.marks.referring import things
from assistant.directors.builtin.gist.marks.showing import acts, meanings
from assistant.directors.builtin.gist.parting.cores import bare
from assistant.directors.builtin.happening import happening, happens, let_happen, subject_end
from assistant.directors.builtin.situation import Situation

_LEAD: Final = re.compile(
    r"^[\s,:;–-]*(?:(?:somewhere|where|in which|with|of|showing|that shows|when|so that|so|maybe|perhaps"
    r"|for example|like|for"
    r"|about|and|then|there|i want|in between|just|to show|which shows|say|show|cut to|in it"
    r"|(?:on|to|in|into) the (?:board"
    r"|film|story|video)|(?:you|we|i) (?:can |could |should |must |want to )?see|that|is|please|it is"
    r"|it's)\b[\s,:]*)*",
    re.I,
)
_ADDING: Final = re.compile(
    r"^(?:(?:add|insert|put(?: in)?|include|squeeze in|slip in|throw in|append|create|show"
    r"|stick(?: in)?)\b[\s:,]*)+",
    re.I,
)
_BEFORE_ANYONE: Final = re.compile(
    r",? before (?:any(?:one|body|thing)|every(?:one|body|thing)|he|she|it|they)\b[^,]*$", re.I
)
"""Says again of an opening that it is one."""
_BOTH: Final = re.compile(r"\b(?:the two|both|the pair) of them\b", re.I)
_LASTING: Final = re.compile(
    r"[\s,]*\b(?:(?:and )?(?:(?:that|which|it|this|make (?:it|that|this)(?: (?:one|scene))?) )?"
    r"(?:should |must |can )?"
    r"(?:lasts?|lasting|takes?|be|of|for)?(?: for)?(?:(?: |\b)(?:about|around|roughly|maybe|like|say|just"
    r"|only))*\s*)$",
    re.I,
)
_LET: Final = r"\b(?:see|watch|have|let|make|show)\b"
_LONG: Final = re.compile(
    r"^(?:[ -]?long\b| in length\b| or so\b| tops\b)*(?: of(?: that| it)?\b| (?:is|are|would be|will be"
    r"|will do|should be|should do)(?: (?:plenty|enough|fine))?)?",
    re.I,
)
_MISSING: Final = re.compile(
    r"\s*(?:is|'s|was)? ?(?:still )?(?:missing|needed|lacking|wanted|happens?)\b"
    r"|,? (?:(?:that |which )?(?:should|must|could|can|has to) (?:come|follow|be added|go"
    r"|be)(?: in)?\b|as the last one"
    r"|(?:right )?after(?:wards)?|next|last of all|at last)(?=\W*$|:|,| (?:where|in which|with|of"
    r"|showing)\b)",
    re.I,
)
_LEADING: Final = ("adding", "wisher", "add", "move", "card", "edge", "card after", "card before", "beside")
"""Marks of what may lead to a scene: “after scene 2 comes …”."""
_WHERE_ALONE: Final = re.compile(r"(?:at|in|on|by|near|under|before|after|between)\b", re.I)
"""How words begin that say where, but not what is seen."""
_LEFT_OVER: Final = re.compile(
    r"^it (?:goes|turns|fades) |^move (?:the|his|her|it)\b"
    r"|\w:|\bbefore (?:we|you|any|anyone)\b|\b(?:to|from|out of) (?:black|white)\W*$"
    r"|^(?:an? |the )(?:[\w-]+ ){0,2}(?:cut|cross-?fade|dissolve|transition)\b"
    r"|\b(?:all|every|both|whole|first|last|second|third) (?:scenes?|shots?|cards?|film|story)\b",
    re.I,
)
"""What no scene says, but who speaks of it."""
_SOMEWHERE: Final = re.compile(r" (?:on|against|over|in) (?:the|an?) \w", re.I)
_PRONOUN: Final = re.compile(r"(?:he|she|it|they)\b", re.I)
_WANTED_NEW: Final = re.compile(r"(?:an?|some) |(?:the )?[\w-]+'s |(?:his|her|its|their) ", re.I)
SHOT: Final = re.compile(
    r"\b(?:an? )?(?:(?:nice|lovely|quick|short|little|big|very|really|extreme) )*"
    r"(?:(?:close|tight)(?:[- ]?up)?)(?: (?:shot|view|picture))? (?:of|on) (?=[\w-]+ \w)",
    re.I,
)
"""How a further scene is framed: “a close shot of her sewing”."""
_SAID_OF_FILMS: Final = frozenset({"mak", "look", "work", "fit", "hav"})
"""“Then it makes sense”: nothing that is seen."""
_BARE_NAMES: Final = re.compile(
    r"(?:^|(?P<and>(?<=\w) and ))(?P<who>(?:(?:old|young|little|small|big) )?[a-z]{3,})\b(?= )", re.I
)
_BARE_DEED: Final = re.compile(
    r"(?:the|an?) (?:[\w-]+[^s\W] ){1,2}?(?!and\b|him\b|her\b|them\b)[a-z]+[^s\W] (?:the|an?|his|her|its"
    r"|their) ",
    re.I,
)
_FILMED: Final = frozenset({"camera", "framing", "angle", "facing"})
_WHEN: Final = re.compile(r" (?:when|while|as|once|where) ", re.I)
"""Before what only says when, nothing happens in “fog when they step out”."""
_DEFINITE: Final = re.compile(
    r"\b(?:the|his|her|its|their) (?:[\w-]+ )??([\w-]+)(?= (?:[\w-]+s\b|with|in|on|at|by|and|of)|\W*$)", re.I
)
_FEWEST_WORDS: Final = 2
_ARRIVES: Final = (
    r"(?:comes?|rolls?|falls?|drifts?|pours?|sets?|creeps?|moves?|gathers?|starts?|swirls?|blows?)"
    r"(?: (?:in|down|up|over|outside|everywhere|falling|heavily|softly|gently|slowly))*"
)


def content_of(clause: Clause, where: Sequence[Place], scene: Mark | None, time: Mark | None) -> str:
    """Return what a clause says besides the place and the length of the scene, as what happens."""
    place = where[0]
    said_where = [Mark("place", one.start, one.end) for one in where]
    called = _called(clause, scene, said_where) if scene else ()
    cut = [*said_where, *clause.all("wisher"), *called]
    if time:
        before = _LASTING.search(clause.text[: time.start])
        after = _LONG.match(clause.text[time.end :])
        start = before.start() if before else time.start
        cut.append(Mark("length", start, time.end + (after.end() if after else 0)))
    if place.kind == "opening" and place.at == 1 and (before := _BEFORE_ANYONE.search(clause.text)):
        cut.append(Mark("before", before.start(), before.end()))
    said = clause.without(*sorted(cut, key=lambda mark: mark.start - mark.end))
    rest = bare(said)
    for _ in range(2 if scene or time or _ADDING.match(rest) else 0):
        rest = _ADDING.sub("", _LEAD.sub("", rest))
    said = re.sub(r"(?: *,)+", ",", _BOTH.sub("they", _LEAD.sub("", bare(rest)))).strip(" ,.:;")
    shot = SHOT.match(said)
    said = said[shot.end() :] if shot else said
    return let_happen(said) if clause.says(_LET) else happening(said)


def _called(clause: Clause, scene: Mark, where: Sequence[Mark]) -> Iterator[Mark]:
    """Yield what calls a scene one: its name, and a wish for it beside that, “a scene is missing”."""
    lead = Clause(clause.text[: scene.start], (*clause.marks, *where))
    unknown = lead.left(*_LEADING, "place")  # one alone is a verb of adding: “whack a scene in”
    whole = not unknown or (len(unknown) == 1 and clause.text.lower().startswith(unknown[0]))
    yield Mark("scene", 0, scene.end) if whole else scene
    if missing := _MISSING.match(clause.text[scene.end :]):
        yield Mark("scene", scene.end, scene.end + missing.end())


def is_scene(content: str, place: Place, scene: Mark | None, now: Situation) -> bool:
    """Return whether words can be a scene of their own, and are no look of the cards there are."""
    few = len(content.split()) < _FEWEST_WORDS or (place.kind == "edge" and _weather_comes(content))
    only_where = _WHERE_ALONE.match(content) and not happens(happening(content.partition(", ")[2]))
    seen = lexicon.is_seen(content) or (_PRONOUN.match(content) and happens(content))
    if few or not seen or only_where or _LEFT_OVER.search(content):
        return False
    if scene or place.kind == "between" or _is_wanted(content, place):
        return True
    told = _PRONOUN.match(content) and happens(content)
    opens = place.kind == "opening" and _SOMEWHERE.search(content) and not things(content, now)
    if lexicon.is_look(content) and not (told or opens):
        return False
    if place.kind == "then" and not acts(content) - _SAID_OF_FILMS:
        return False
    filmed = any(span.slots & _FILMED and not span.verb for span in lexicon.spans(content))
    if place.kind == "opening":
        return not things(content, now) if filmed else not _only_names(content, now)
    done = _is_done_there(content, place, now) or told_in(content.partition(",")[0], now) is not None
    return happens(_WHEN.split(content)[0]) and not filmed and not done


def _weather_comes(content: str) -> bool:
    """Return whether only weather does what it does: “fog rolls in”, “snow comes down outside”."""
    what = rf"(?:(?:the|an?|some) )?(?:[\w-]+ ){{0,2}}(?:{look_words()['noun']['weather']})"
    return re.match(rf"{what} {_ARRIVES}$", content.strip(" ."), re.I) is not None


def _is_wanted(content: str, place: Place) -> bool:
    """Return whether something new is wished for a moment: “before the knight shows up an empty forest”."""
    return place.kind == "beside" and place.start == 0 and _WANTED_NEW.match(content) is not None


def _only_names(content: str, now: Situation) -> bool:
    """Return whether words only name what cards show: “start with the dragon” is another order."""
    definite = re.match(r"(?:the|his|her|its|their)\b", content, re.I)
    more = re.search(r"\bwith (?!the\b)\w|, \w", content, re.I)
    more = more or re.search(r"\w's \w", content)
    return definite is not None and not more and not happens(content) and bool(things(content, now))


def _is_done_there(content: str, place: Place, now: Situation) -> bool:
    """Return whether the scene at an end shows already what shall be done there: “wave back at the end”."""
    if place.kind != "edge":
        return False
    shown = now.text(1 if place.at == 1 else len(now.cards))
    done = [_acts(text) for text in (content, shown)]
    return bool(done[0] & done[1]) or _is_among(content, shown)


def _is_among(content: str, shown: str) -> bool:
    """Return whether someone is, or does something to, what that scene shows: “sleeps in the hall”."""
    behind = content[subject_end(content) :]
    among = any(rewriting.names(shown, what) for what in _DEFINITE.findall(behind))
    who = _DEFINITE.match(content)
    known = _PRONOUN.match(content) or (who and rewriting.names(shown, who[1]))
    return among and bool(known or (not who and _acts(content) & resting()))


def _acts(text: str) -> set[str]:
    return {key for span in lexicon.spans(text)[1:] if span.verb for key in meanings(span.words.split()[0])}


def with_articles(content: str, now: Situation) -> str:
    """Return “the dragon bites the knight” for “dragon bite the knight”, where the dragon is known."""

    def known(match: re.Match[str]) -> str:
        span = lexicon.spans(match["who"])[-1]
        several = lexicon.is_plural(span.said) and match["and"]
        mere = "subject" in span.slots and not span.verb and not several
        return (
            f"{match['and'] or ''}the {match['who']}"
            if mere and things(f"the {match['who']}", now)
            else match[0]
        )

    whole = _BARE_NAMES.sub(known, content)
    return let_happen(whole) if _BARE_DEED.match(whole) else whole
