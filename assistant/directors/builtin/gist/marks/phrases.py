"""The small grammar that the rules on cards share: what names a thing, and what leads to what it shall be."""

import re
from typing import Final

A_THING: Final = r"(?:the|an?|my|our|his|her|its|their|that|this|some|two|three)"
"""A word that a thing is named with, known or new."""
NAMED: Final = (
    r"(?:the|my|our|his|her|its|their|that|this|both|all the) (?:[\w-]+'s )?"
    r"(?!(?:has|have|should|must|ought|needs?|could|would|can|is|was|an?|the|some|two|three|of)\b)[\w-]+"
)
"""A thing that is there already."""
NAMED_AT_LENGTH: Final = (
    rf"{NAMED}(?: (?!(?:to|be|has|have|needs?|ought|should|an?|the|some|two|three"
    r"|in|on|at|with|of|and|as)\b)[\w-]+)?"
)
"""A thing that is there already, in one word or two."""
MODAL: Final = (
    r"(?:should|could|must|can|would|has to|have to|needs? to|ought to|to|is to|might|shall|will)(?: also)?"
)
LIKENESS: Final = re.compile(
    r"(?:(?:and|but|just|a bit|kind of|sort of|exactly|more|or|a little) )*like"
    r" (?!(?:that|this|it|before|now|so)\b)(?:(?:an?|the|in|those|my|our|when|on|your|every) )?[\w'-]+",
    re.I,
)
"""What something is like, and begins no wish of its own: “like Moby Dick”."""
FELT: Final = re.compile(
    r"(?:s?he|they|everyone|everybody)(?:'s| is| are| really| just| always)* (?:hates?|loves?|adores?|likes?"
    r"|dislikes?|prefers?|thinks?|can't stand|scared of|fond of)\b|nobody (?:has|needs) to\b",
    re.I,
)
"""What somebody of ours feels or says, and nobody in a film is seen to do."""
EDGES: Final = " ,.!?;:–-"
"""What may stand around a clause and says nothing."""
