"""Says a wish for another order in one way: “the tree first, then the beach” is “first …, after this …”."""

import re
from typing import Final

from assistant.directors.builtin import rewriting
from assistant.directors.builtin.gist.marks.cues import clause_words, idle
from assistant.directors.builtin.gist.marks.pointing import is_shown
from assistant.directors.builtin.gist.marks.referring import card_marks
from assistant.directors.builtin.gist.scenes.arranging import listed
from assistant.directors.builtin.leads import POLITE
from assistant.directors.builtin.numerals import NUMBER, ORDINAL, SECONDS, number, place
from assistant.directors.builtin.situation import Situation

_POLITE: Final = rf"{POLITE}(?:(?:to|have)\b[\s,]*)*"
_FILM: Final = r"(?: (?:it|the (?:whole )?(?:film|video|story|movie|thing)))?"
_NAME: Final = r"(?:the |my |his |her )?[\w' -]{3,40}?"
_THEN: Final = r",? (?:and )?(?:only )?(?:then|after (?:that|this|it)|afterwards)"
_GO_TO: Final = r"(?: (?:go(?:es)? (?:on )?to|comes?|show|see|have|we see))?"
_LED: Final = rf"^(?:(?![^:]*\b(?:scene|card|shot)\b)[\w', -]{{3,40}}: )?{_POLITE}"
_COMES: Final = r"(?:comes? |came |goes? |went |should (?:come|go|be) |was |were )?"
_IN_TURN: Final = re.compile(
    rf"{_LED}(?:(?P<one>{_NAME}) {_COMES}first"
    rf"|(?:start|begin|open)s?{_FILM} (?:off )?(?:with|on) (?P<begun>{_NAME}))"
    rf"{_THEN}{_GO_TO},? (?P<other>(?:the|my|his|her) [\w' -]{{3,40}})$",
    re.I,
)
"""“Start with the cat, then go to the oven”."""
_FIRST_SECOND: Final = re.compile(
    rf"{_LED}(?:(?P<one>{_NAME}) {_COMES}first"
    rf"|(?:start|begin|open)s?{_FILM} (?:off )?(?:with|on) (?P<begun>{_NAME})(?=,| and )),?"
    rf" (?:(?:and|then|only|have|show|put|see|let) )*(?P<other>{_NAME})"
    rf" {_COMES}(?:second|next|then|(?:(?:right|straight|just|directly) )?(?:behind|after)"
    rf" (?:it|him|her|them|that|this)|after(?:wards)?)$",
    re.I,
)
"""“Tunnel first, bridge second”, “start with the tunnel and show the bridge after it”."""
_SWAPPED: Final = re.compile(
    r"\b(?P<one>the [\w' -]{3,30}?) (?:comes? )?first,? and (?:then )?(?P<other>the [\w' -]{3,30}?)"
    r"(?: (?:comes? )?(?:last|second|afterwards|after(?: it| that)?|next))?[.,;!]+ (?:(?:please|so|just"
    r"|can you) )*"
    r"(?:swap|turn|flip|switch|exchange|change) (?:these|those|the|them|both)(?: two)?(?: scenes)?"
    r"(?: (?:a?round|over|places))*$",
    re.I,
)
"""“The tree first and then the beach, turn those two around”."""
_SO_THAT: Final = re.compile(
    rf"^(?P<move>{_POLITE}(?:move|bring|pull|push|shift|put|take) [^,.;]+?)"
    r"(?: (?:up|forwards?|back|down|earlier|later|ahead)(?: a bit)?)?(?:,? (?:so|and)(?: that)?|,|\.) "
    r"(?:it|s?he|they|this|that)(?:'s|'re| is| are)?(?: (?:should|must|can|could))?"
    r"(?: (?:be|comes?|goes?|sits?|stands?|belongs?))?(?: (?:directly|straight|right|just|immediately))* "
    r"(?P<where>(?:after|before|behind|in front of|between|at the|(?P<follows>follow(?:s|ing)?)) .+)$",
    re.I,
)
"""“Bring the cocoa forward, it should be straight after the knitting”."""
_SWAPPED_SO: Final = re.compile(
    rf"^(?P<swap>{_POLITE}(?:swap|exchange|switch|flip) [^,.;:]+),? (?:so|and)(?: that)? [^,.;:]+?"
    r" (?:comes?|is|goes|be) (?:now )?(?:before|after|ahead|first|second)\b[^,.;:]*"
    r"(?:,? (?:and )?then [^.;:]+)?$",
    re.I,
)
"""“Exchange the first two scenes, so that the goat comes before the cook.”"""
_SCENE: Final = (
    r"(?:(?:card|scene|shot) \d|(?:the|my|that|this) [\w' -]{2,30}? (?:scene|shot|card|bit|part|one))"
)
_PLACE: Final = r"(?:position|place|slot|number|spot)"
_NTH: Final = re.compile(
    rf"^{_POLITE}(?:(?:move|put|bring|shift|place|pull|push) (?P<what>{_NAME})(?: in)?(?: to| in| at)(?:"
    rf" the)?"
    rf" (?:{_PLACE} (?P<n>\d|{NUMBER})|(?P<nth>{ORDINAL}) {_PLACE})"
    rf"|(?:move|put|bring|shift|pull|push) (?P<moved>{_NAME})(?: up| forwards?| back| down)?,? so (?:that )?"
    rf"(?:it|he|she|they)(?:'s|'re| is| are| comes?) (?:the )?(?P<nth3>{ORDINAL})(?: (?:scene|shot|one))?"
    rf"|(?P<placed>{_NAME}) (?:to be|is|be|comes?|goes?|(?:should|must) (?:be|come|go)) (?:in|at"
    rf"|on) (?:the )?"
    rf"(?P<nth4>{ORDINAL}) {_PLACE}"
    rf"|(?:(?:make|have|let|move|put|bring|can|could"
    rf"|should) )?(?P<scene>{_SCENE})(?: up)?(?:,? so (?:that )?it(?:'s| is))?"
    r"(?: (?:should|must|to|can|could|becomes?|be|is|as|now|moved|put|in))*(?: the)?"
    rf" (?:{_PLACE} (?P<n2>\d|{NUMBER})|(?P<nth2>{ORDINAL})(?: (?:scene|shot|one|{_PLACE}))?))"
    r"(?:,? (?:(?:right|straight|just|directly) )?(?:after|before|behind) [^,.;:]+)?(?:,? please)?$",
    re.I,
)
"""“Make the picnic bit the second scene”, “move scene 5 to position 1”."""
_BY_STEPS: Final = re.compile(
    rf"^{_POLITE}(?:move|put|bring|shift|push|pull) (?:number )?(?P<what>{_NAME}|\d) (?P<n>{NUMBER})"
    r" (?:(?:places?|positions?|slots?|spots?|scenes?) )?(?:up|forwards?|ahead|earlier"
    r"|(?P<later>down|back(?:wards?)?|later))$",
    re.I,
)
"""“Move the last scene two places forward”."""
_LASTING: Final = re.compile(
    rf"^{_POLITE}(?P<what>(?:the|his|her|their|that) (?!(?:clip|film|video|whole)\b)[\w' -]{{3,60}}?)"
    r"(?: (?:needs?|takes?|gets?|lasts?|should (?:take|last|be|get|have|run|go on)|must (?:take|last|be)"
    r"|could (?:take|last|be))(?: (?:for|about|around|only|just|exactly))*"
    r"|(?: (?:is|feels|goes on|drags on|seems|lasts))? (?:(?:much|far|way|a bit) )?too (?:long|short|slow"
    r"|quick|fast|slowly|quickly)[,.;!]* (?:(?:so|please|just|and|can you|let's|could you|it should) )*"
    r"(?:make|cut|trim|have|last|be)(?: it)?(?: (?:down|up))?(?: (?:to|last|only|just|about))*) "
    rf"(?P<length>{SECONDS})(?: (?:long|please|only|in all))*$",
    re.I,
)
"""“The bread coming out of the oven needs 5 seconds”."""
_BESIDE: Final = re.compile(r"\b(?:after|before|behind|between|in front|ahead|than|and)\b", re.I)
_OF_THAT_SCENE: Final = re.compile(
    r"^(?P<told>.{6,}?)[.,;!?]+ (?:(?:so|and|but|then|just|please|can|could|would|you|we"
    r"|i|i'd|let's|maybe|like|to)\b[ ,]*)*(?P<order>(?:move|put|bring|shift|take|cut|drop|throw|toss"
    r"|lose|remove|delete|leave|get rid of)\b"
    r"[^.!?;:]*?)\b(?P<that>that (?:scene|one|part|bit|shot)|it)\b(?P<rest>[^.!?;:]*)$",
    re.I,
)
"""“Planting it would be a better opening. Move that scene to the start.”"""
_THINGS_IN_IT: Final = re.compile(r"\b(?:the|his|her|their|that) ([\w-]+) (?:in|from|on|at) ", re.I)
"""“I don't need the cap in scene 2, remove it”: the cap."""
_GOES_OR_MOVES: Final = re.compile(
    r"\b(?:out|away|rid|drop|lose|remove|delete|first|before|ahead|after|behind|start|front|end|beginning"
    r"|last)\b",
    re.I,
)
_WISHES_MORE: Final = re.compile(
    rf"\b(?:should|must|could|has to|needs to)\b|(?:^|[.,;!?] | and ){POLITE}(?:{clause_words()['order']})\b",
    re.I,
)
_UNLIKED: Final = re.compile(r"\b(?:i|we) (?:don't|do not) (?:\w+ )?(?:want|need|like)\b", re.I)
_JUDGES: Final = re.compile(
    r"\b(?:think|loving|love|like|keen|sure|opening|ending|better|is|are|looks?|feels?|seems?|too|not"
    r"|what if|changed my mind|do(?:es)?n't)\b|'s\b|n't\b",
    re.I,
)
_SENTENCE: Final = re.compile(r"(?<=[.!?;])\s+")


def with_order_named(message: str, now: Situation) -> str:
    """Return a message that orders scenes which are there in the words that the rules know."""
    said = message.strip(" .!?")
    if (match := _OF_THAT_SCENE.match(said)) and (card := _spoken_of(match, now)):
        return f"{match['order']}card {card}{match['rest']}"
    if (match := _SWAPPED.search(said)) and _are_scenes(match, "one", "other", now):
        return f"swap {match['one']} and {match['other']} round"
    if match := _SWAPPED_SO.match(said):
        return match["swap"]
    if match := _SO_THAT.match(said):
        where = match["where"].replace(match["follows"] or "after", "after", 1)
        exactly = "right " if re.match(r"after|before|behind", where, re.I) else ""
        return f"{match['move']} {exactly}{where}"
    return " ".join(_in_turn(sentence, now) for sentence in _SENTENCE.split(message))


def _spoken_of(match: re.Match[str], now: Situation) -> int:
    """Return the one scene that is spoken of before an order for “that scene”; 0 where none is for sure."""
    moves = _GOES_OR_MOVES.search(match["order"] + match["rest"])
    more = _WISHES_MORE.search(_UNLIKED.sub("", match["told"]))
    if not moves or more or not _JUDGES.search(match["told"]):
        return 0
    named = {int(card) for mark in card_marks(match["told"], now) for card in mark.value}
    if len(named) == 1:
        card = named.pop()
        things = (
            _THINGS_IN_IT.findall(match["told"]) if match["that"] == "it" and card in now.positions else []
        )
        return 0 if any(rewriting.names(now.text(card), thing) for thing in things) else card
    words = [word for word in re.findall(r"[\w-]+", match["told"].lower()) if not idle(word)]
    known = {card: sum(is_shown(word, now.text(card)) for word in words) for card in now.positions}
    best = [card for card in known if known[card] == max(known.values())]
    sure = len(best) == 1 and 3 * known[best[0]] >= len(words) and match["that"] != "it"
    return best[0] if sure and words else 0


def _in_turn(sentence: str, now: Situation) -> str:
    said = sentence.strip(" .!?;")
    if (match := _LASTING.match(said)) and (card := _all_shown(match["what"], now)):
        return f"card {card} should last {match['length']}."
    if match := _NTH.match(said):
        return _at_place(match, now) or sentence
    if match := _BY_STEPS.match(said):
        card, steps = listed(match["what"], now), int(number(match["n"]))
        return (card and _moved(card, card + (steps if match["later"] else -steps), now)) or sentence
    for match in filter(None, (_IN_TURN.match(said), _FIRST_SECOND.match(said))):
        first = "one" if match["one"] else "begun"
        if _are_scenes(match, first, "other", now):
            begun = "open the film: " if first == "begun" else ""
            one, other = (listed(match[side], now) for side in (first, "other"))
            return f"{begun}first card {one} and after this card {other}."
    return sentence


def _all_shown(what: str, now: Situation) -> int:
    """Return the card that shows all that is said of what happens in it; 0 for none."""
    card = listed(what, now)
    words = [word for word in re.findall(r"[\w-]+", what.lower()) if not idle(word)]
    return card if card in now.positions and all(is_shown(word, now.text(card)) for word in words) else 0


def _at_place(match: re.Match[str], now: Situation) -> str:
    """Return a wish for a scene at the so-manieth place; nothing where it is none that is there."""
    last = len(now.cards)
    what = match["what"] or match["moved"] or match["scene"] or match["placed"]
    count, nth = match["n"] or match["n2"], match["nth"] or match["nth2"] or match["nth3"] or match["nth4"]
    card, to = listed(what, now), int(number(count)) if count else place(nth, last)
    return "" if not card or _BESIDE.search(what) else _moved(card, to, now)


def _moved(card: int, to: int, now: Situation) -> str:
    """Return a wish for a scene at a place; nothing where it is there, or the film has no such place."""
    if card == to or not 1 <= to <= len(now.cards):
        return ""
    return f"move card {card} {'after' if to > card else 'before'} card {to}."


def _are_scenes(match: re.Match[str], one: str, other: str, now: Situation) -> bool:
    """Return whether both names are of scenes that are there, and of two."""
    cards = {listed(match[one], now), listed(match[other], now)}
    return len(cards) > 1 and 0 not in cards
