"""What the camera sees and does, in words: single views, and rows of them.

“From a drone, looking down, circling slowly around the whale.”
"""

import re
from typing import Final

from assistant.directors.builtin import lexicon
from assistant.directors.builtin.gist.marks.cues import idle
from assistant.directors.builtin.gist.marks.phrases import EDGES

_DEGREE: Final = r"(?:(?:much|a bit|a little|even|way|very|really|right|quite|just|super|so|extremely) )*"
CLOSE: Final = (
    rf"(?:{_DEGREE}(?:an? )?(?:extreme |real |tight |big |proper )?close[- ]?ups?|up close"
    rf"|(?:an? )?(?:good |really )?close(?:r)? (?:look|view)(?= (?:at|of|on))"
    rf"|{_DEGREE}(?:up )?close(?: up)?(?=$|,| and | (?:to|on|in on) )"
    rf"|{_DEGREE}(?:near|close) (?=on (?:the|his|her|its|their) )"
    rf"|{_DEGREE}(?:closer|nearer)(?: (?:up|in))?)(?: (?:of|on|to|at|in on) .+)?"
)
FROM: Final = (
    r"(?:seen )?(?:from (?:(?:far|high|low|way|right|directly|straight|just|f[ua]rther|a bit|up|down|very"
    r"|much|really) )*"
    r"(?:above|below|overhead|behind|under(?:neath)?(?: (?:the )?water)?|inside|beneath|close(?: up| by)?"
    r"|nearby|near"
    r"|(?:the|its|his|her) (?:side|front|back|ground|air|sky|top|left|right)|afar|far(?: away)?"
    r"|a (?:distance|drone|helicopter|plane|balloon|low angle|high angle|long way (?:off|away))"
    r"|(?:an? |the )?bird'?s?'?s?(?:[- ]eye)? view|high up|low(?: down)?|up high|down low"
    r"|(?:(?:way|high|far) )?up(?: there)?(?: in the (?:air|sky|clouds))?(?=$|,)"
    r"|f[ua]rther (?:away|back"
    r"|off)|away|(?:at|on|by|near|outside|beside|across|within) (?:the|his|her|its|their|an?) [\w-]+"
    r"|(?:the|his|her|its|their) (?:own )?(?:eye )?(?:level|height|eyes)|eye level"
    r"|(?:the|an?) .+?s?'s? (?:point of view|eyes|perspective|view|eye level|height))|under ?water"
    r"|in slow motion)\b.*"
)
_SHOT: Final = (
    rf"{_DEGREE}(?:straight |right |all the way )+(?:down|up) (?:from|by|on|at|to|near|next to|beside|in)"
    r" (?:above|below|overhead|(?:the|an?|his|her|its|their) [\w' -]+)"
    r"|macro(?: (?:shot|lens|view)s?)?(?: (?:of|on) .+)?"
    r"|(?:an? |the )?(?:very |really )?(?:wide|long|medium|close|tight|aerial|overhead|tracking"
    r"|establishing"
    r"|low[- ]angle|high[- ]angle"
    r"|drone|static|over[- ]the[- ]shoulder|panoramic|bird's[- ]eye|point of view|pov|wider|side"
    r"|fish-?eye)[- ]"
    r"(?:shot|view|angle|picture|lens|camera)s?(?: (?:of|on|from|over) .+)?"
    r"|(?:a )?(?:low|high) angle(?: (?:of|on|from) .+)?|(?:looking )?over (?:the [\w-]+'s|his|her"
    r"|its) shoulder\b.*"
    r"|(?:an? )?bird's[- ]eye(?: view)?(?: .+)?|looking (?:straight |right )?(?:down|up)(?: .+)?|face on"
    r"|hand-?held|(?:an? |the )?(?:view|perspective|angle) (?:from|through) .+"
    rf"|{_DEGREE}(?:shakier|wobblier|steadier|(?:more|less) (?:shaky|wobbly))(?: camera(?:work)?)?"
    r"|slow[- ]?mo(?:tion)?(?: (?:on|for|of|when|while) .+)?|(?:very |really )?(?:wide|tight"
    r"|close) on (?:the|his|her|its|their) .+"
    r"|(?:[\w-]+ ){1,3}on the lens|(?:shallow|soft|sharp|deep) focus(?: on .+)?"
)
MOVES: Final = (
    r"(?:slow(?:ly)? |whip |quick |gent(?:le|ly) |smooth(?:ly)? |a )*(?:(?:zoom(?:s|ing)?|rotat(?:e|es"
    r"|ing)(?! (?:it|this)\b)|swing(?:s|ing)?"
    r"|push(?:es|ing)? in"
    r"|pull(?:s|ing)? (?:back|out|away)|pan(?:s|ning)?|tilt(?:s|ing)?|dolly)"
    r"(?= (?:in|out|on|onto|to|from|into|over|across|at|of|around|along|with|through|past|up|down|left"
    r"|right|away|back|slowly|quickly"
    r"|gently|smoothly|softly|towards?|while|as|until|shot|a (?:bit|little))\b|[,.;!]|$| and )"
    r"|orbit(?:s|ing)?|circl(?:e|es|ing)|track(?:s|ing)?|follow(?:s|ing)?)\b.*"
)
_HEADED: Final = re.compile(
    r"(?:an? |the )?(?P<how>(?:[\w'-]+ ){1,4}?)(?P<head>cam(?:era)?|shot|view|angle|lens|perspective"
    r"|level|take|tripod)"
    r"(?: (?:(?:of|on|from|over|at|in|behind|beside|near|under|along|like|as)\b|\w+ing\b).+)?$",
    re.I,
)
"""A view that a noun names, whatever is said of it: “helicopter shot”, “a low camera running behind them”."""
VIEW: Final = rf"(?:{CLOSE}|{FROM}|{_SHOT}|{MOVES})"
_VIEW: Final = re.compile(VIEW, re.I)
_WEAK: Final = re.compile(
    rf"{_DEGREE}(?:wide|low(?: down)?|high(?: up)?|far (?:away|off|back)|distant|tight|near|close|steady"
    rf"|still|shaky|wobbly|slow(?:ly)?"
    r"|smooth(?:ly)?|hand-?held|aerial|drone[- ]?like|in profile|overhead|(?:on|from|with) an? [\w-]+"
    r"|on the [\w-]+|down low|up high|high above"
    r"|at (?:the )?[\w-]+(?: [\w-]+)? (?:level|height)"
    r"|(?:straight|right|directly) (?:down|up|ahead)(?: (?:on|at|into) .+)?)$"
    r"|(?:an? |the )?(?:tiny|small|little|huge) [\w-]+ (?:against|before|in|under) (?:an? |the )?[\w -]+$"
    r"|(?:the )?camera .+$"
    r"|(?:looking|running|flying|moving|gliding|drifting|driving|swooping|travell?ing|floating|going"
    r"|rising|sinking|coming|riding|turning)"
    r" (?:\w+ )?(?:up|down|at|along|behind|beside|with|past|around|over|through|towards?|into|in|across"
    r"|alongside|slowly|right|closer|after|from|to|above)\b.*"
    r"|(?:just |a bit )?(?:like|as (?:if|from|in)) (?:from |in |with |by |a |an |the )?[\w' -]+$"
    r"|(?:right |just )?(?:down |up )?(?:near|close to|next to|by|behind|under|between|above|over|through"
    r"|beside|inside) (?:the|an?|his|her|its|their)"
    r" [\w' -]+$|[\w'-]+(?: [\w-]+)? level$|[\w-]+[ -]like$",
    re.I,
)
"""What says more of a view, and is none alone where no filming is spoken of."""
_OTHER: Final = re.compile(
    r"(?:new|extra|additional|short|quick|other|different|second|next|good|better|lovely|one|same|more|of"
    r"|and)",
    re.I,
)
_BORDER: Final = re.compile(
    r"\s*,\s*(?:and |then |but )*"
    r"|\s+and(?: then)?\s+(?!(?:the (?!camera\b)|his |her |its |their )[\w-]+(?: [\w-]+)?$)"
    r"|\s+then\s+|\s+with (?=the camera \w+ing\b)",
    re.I,
)


def row_of_views(text: str, *, filming: bool = False) -> str:
    """Return a row of views as a camera is told it; nothing where a piece of it is none.

    Args:
        text: the row.
        filming: whether filming is spoken of, so that “wide and far away” are views.
    """
    pieces = [piece.strip(EDGES) for piece in _BORDER.split(text) if piece.strip(EDGES)]
    strong = [piece for piece in pieces if is_view(piece)]
    if not (strong or filming) or any(piece not in strong and not _WEAK.fullmatch(piece) for piece in pieces):
        return ""
    return text.strip(EDGES)


def is_view(piece: str) -> bool:
    """Return whether a piece is a view by itself: “from far away”, “helicopter shot”."""
    if _VIEW.fullmatch(piece):
        return True
    match = _HEADED.fullmatch(piece)
    return match is not None and all(_may_be_said(word) for word in match["how"].split())


def _may_be_said(word: str) -> bool:
    word = word.lower()
    if word in ("low", "high", "very", "really", "still", "over", "under", "down") or word.endswith("'s"):
        return True
    known = {slot for span in lexicon.spans(word) for slot in span.slots}
    return not (
        idle(word) or _OTHER.fullmatch(word) or known & {"negation", "pronoun", "determiner", "preposition"}
    )
