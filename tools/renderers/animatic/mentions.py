"""Who and what a text names: its noun phrases with their colours, parts and counts, and what is picked up.

A mention is what the words say; how it is cast, and what it takes over from the card before, is `casting`'s.
"""

from collections.abc import Sequence
from typing import Final

from tools.renderers.animatic.mention import MANY, Coloured, Mention, Mentions, Phrase
from tools.renderers.animatic.scene import LEGGED
from tools.renderers.animatic.tagging import Unit, is_free, like_verb
from tools.renderers.animatic.vocabulary import VERBS, Vocabulary

_PLACES: Final = frozenset(
    {"setting", "weak setting", "elsewhere", "scenery", "hour", "weather", "body", "worn"}
)
_NO_THINGS: Final = frozenset({"sound", "abstract", "look", "style", "film", "camera", "framing", "facing"})
_TAKES: Final = frozenset({"pick", "hold", "carry", "throw", "eat", "drink"})
"""Actions with something in the hand or the beak."""
_USES: Final = frozenset({"work", "wave", "fly", "sit", "speak"})
"""Actions that may be done with something in the hand: "plays a guitar", "flies a kite"."""
_ADJECTIVES: Final = frozenset({"unknown", "colour", "size", "expression"})


class _Reader:
    """Reads the units of a text once, left to right."""

    def __init__(self, units: Sequence[Unit], vocabulary: Vocabulary, asked: bool) -> None:
        self._asked = asked
        self._units, self._place = units, 0
        self._vocabulary = vocabulary
        self._phrase = Phrase()
        self._opening = True
        self._noun_said = False
        self._picking = False
        self._takes_all = self._paints = False
        self._with = ""
        self._not_cast = False
        self.mentions = Mentions()

    def read(self) -> Mentions:
        """Return what the units name."""
        for place, unit in enumerate(self._units):
            self._place = place
            if unit.scope or unit.participle:
                continue
            if unit.after == "clause":
                self._end_clause()
            elif unit.after == "comma" and not (self._phrase.colours and unit.slot in _ADJECTIVES):
                self._end_phrase(unit)
            self._take(unit)
        self._end_clause()
        return self.mentions

    def _take(self, unit: Unit) -> None:
        following = next(iter(self._units[self._place + 1 : self._place + 2]), None)
        if unit.slot in VERBS:
            self._verb(unit)
        elif unit.slot == "subject":
            self._subject(unit)
        elif unit.slot == "preposition":
            self._preposition(unit)
        elif unit.slot == "pronoun":
            self._pronoun(unit)
        elif self._picking and unit.slot in ("scenery", "worn"):
            self._mention(unit, unit.value, known=False)
        elif unit.slot in ("body", "worn"):
            self._part(unit, following)
        elif unit.slot in _PLACES:
            self._place_noun(following)
        else:
            self._modifier(unit)

    def _place_noun(self, following: Unit | None) -> None:
        """Close the phrase at a place, unless that only says what kind: "a yellow school bus"."""
        if following is None or following.slot != "subject" or following.after:
            self._noun_said, self._phrase = True, Phrase()

    def _modifier(self, unit: Unit) -> None:
        phrase = self._phrase
        if unit.slot == "determiner":
            self._end_phrase(unit)
            self._phrase.determiner = unit.words
            if unit.words in self._mark("another"):
                self._phrase.shown_by.append(unit)
        elif unit.slot == "colour":
            self._colour(unit)
        elif unit.slot == "number":
            phrase.number = unit
        elif unit.slot == "unknown":
            phrase.others.append(unit)
        elif unit.slot == "size":
            phrase.size = phrase.size or unit
        else:
            self._said_of_someone(unit)

    def _colour(self, unit: Unit) -> None:
        """Keep a colour for the noun behind it, or give it to what is painted: "paints the van blue"."""
        following = self._units[self._place + 1 : self._place + 2]
        if self._paints and self.mentions.cast and not (following and following[0].slot == "subject"):
            self.mentions.cast[-1].colour = unit
        else:
            self._phrase.colours.append(unit)

    def _said_of_someone(self, unit: Unit) -> None:
        if unit.slot == "expression":
            self._expression(unit)
        elif unit.words in self._mark("be"):
            self._predicate(unit)
        elif unit.slot in _NO_THINGS:
            self._noun_said = True

    def _expression(self, unit: Unit) -> None:
        """Read a face: that of the noun which follows, or of whoever was named last."""
        following = next((one for one in self._units[self._place + 1 :] if one.slot not in _ADJECTIVES), None)
        faced = [one for one in self.mentions.cast if unit.value in self._row(one, "manner", "faces")]
        if following is not None and following.slot == "subject":
            self._phrase.expression = unit
        elif faced:
            faced[-1].expression = faced[-1].expression or unit
        else:
            self.mentions.own_expression = unit

    def _row(self, mention: Mention, file: str, table: str) -> frozenset[str]:
        """Return what a table says of a mention's kind."""
        return self._vocabulary.row(file, table, self._vocabulary.kinds.get(mention.name, "silhouette"))

    def _holder(self) -> str:
        """Return who was named last and has hands, a trunk or a beak to hold something."""
        legged = (one for one in self.mentions.cast if self._vocabulary.kinds.get(one.name) in LEGGED)
        return next((one.name for one in reversed(list(legged))), "")

    def _mark(self, name: str) -> frozenset[str]:
        return self._vocabulary.row("grammar", "marks", name)

    def _predicate(self, unit: Unit) -> None:
        """Read "the crane is white" and "its tail is yellow" when their colour comes."""
        self._end_phrase(unit)
        place = self._place
        before, after = self._units[max(place - 1, 0) : place], self._units[place + 1 : place + 3]
        if not before or not after or after[0].slot != "colour" or (len(after) > 1 and not is_free(after[1])):
            return
        if before[0].slot == "body":
            self._colour_part(before[0], after[0])
        elif before[0].slot == "subject" and self.mentions.cast and self.mentions.cast[-1].colour is None:
            self.mentions.cast[-1].colour = after[0]

    def _verb(self, unit: Unit) -> None:
        self._end_phrase(unit)
        self._opening, self._paints = False, unit.words in self._mark("paint")
        meant = {unit.value, *unit.others} if unit.slot == "action" else set()
        self._picking = unit.slot == "action" and unit.value in _TAKES
        self._takes_all = unit.value == "pick"
        self._with = next(iter(meant & _USES), "")

    def _pronoun(self, unit: Unit) -> None:
        """Note who a pronoun recalls: "it runs" and "a fox joins it" mean someone on the card before."""
        before = self._units[self._place - 1 : self._place]
        acted_on = bool(before) and before[0].slot in VERBS and not unit.after
        if not self.mentions.cast or (acted_on and len(self.mentions.cast) == 1):
            self.mentions.recalls = True
        self._noun_said = True

    def _preposition(self, unit: Unit) -> None:
        if unit.words == "of" and self._phrase.number is not None:
            return
        if unit.words == "of" and self._phrase.others:
            self._phrase.others = []
            return
        held = unit.words == "in" and self._held()
        self._end_phrase(unit)
        if held:
            self.mentions.prop = self.mentions.cast.pop()
        self._not_cast = unit.words == "for"
        self._opening = self._picking = False
        carries = unit.words == "with" and bool(self._holder()) and self.mentions.prop is None
        self._with = "with" if carries else ""

    def _held(self) -> bool:
        """Tell whether "in its beak" follows the mention before: then that is held, not cast."""
        after = self._units[self._place + 1 : self._place + 3]
        mouths = self._vocabulary.row("colours", "mouth")
        return len(self.mentions.cast) > 1 and any(one.words in mouths for one in after)

    def _subject(self, unit: Unit) -> None:
        """Cast a noun, unless it only says of what kind the next one is: "a stone bridge"."""
        following = next(iter(self._units[self._place + 1 : self._place + 2]), None)
        modifies = following is not None and not following.after and self._modifies(unit, following)
        if unit.plural or unit.owner or not modifies or (following is not None and following.adverbial):
            self._mention(unit, unit.value, known=True)

    def _modifies(self, noun: Unit, following: Unit) -> bool:
        """Tell whether a noun may say what kind the next is: "a stone bridge", but not "fox snow night"."""
        thing = self._vocabulary.kinds.get(noun.value) in ("thing", "cutout")
        return following.slot == "subject" or (following.slot == "setting" and thing)

    def _mention(self, noun: Unit, name: str, known: bool) -> None:
        phrase, self._phrase = self._phrase, Phrase()
        mention = Mention(name, noun, known=known, parts=phrase.parts, shown_by=phrase.shown_by)
        mention.colour = phrase.colours[0] if phrase.colours else None
        mention.size, mention.expression = phrase.size, phrase.expression
        mention.definite = phrase.determiner in self._mark("definite")
        mention.count = self._count(phrase, noun)
        marks = self._mark("another")
        mention.another = phrase.determiner in marks or any(one.words in marks for one in phrase.others)
        mention.shown_by += [one for one in phrase.others if one.words in marks]
        if phrase.number is not None:
            mention.shown_by.append(phrase.number)
        self._noun_said = True
        if mention.count == 0:
            return
        taken = self._picking and (self._takes_all or name in self._vocabulary.props)
        doing, self._with = self._with, ""
        own = self._vocabulary.done_with(name) or doing
        used = doing and doing in ("with", own) and name in self._vocabulary.props
        if taken or used:
            self.mentions.prop, self._picking = mention, False
            self.mentions.holder = self._holder()
        elif not self._not_cast:
            self.mentions.cast.append(mention)

    def _count(self, phrase: Phrase, noun: Unit) -> int | None:
        if phrase.number is not None:
            return self._vocabulary.number(phrase.number.words)
        if noun.plural:
            return None if phrase.determiner in ("the", "these", "those") else MANY
        return 1 if phrase.determiner not in ("the", "this", "that", "") else None

    def _part(self, unit: Unit, following: Unit | None) -> None:
        colours = self._phrase.colours
        if unit.ending == "ed" and colours:
            self._phrase.parts.append(Coloured(unit, colours.pop()))
            return
        if colours and (following is None or following.slot != "subject" or following.after):
            self._colour_part(unit, colours.pop())
        self._noun_said = True
        self._phrase = Phrase()

    def _colour_part(self, part: Unit, colour: Unit) -> None:
        """Give a part of whoever was named last its colour."""
        cast = self.mentions.cast
        (cast[-1].parts if cast else self.mentions.own_parts).append(Coloured(part, colour))

    def _end_phrase(self, end: Unit | None) -> None:
        """Close a noun phrase without a known noun; it may name something nobody knows."""
        phrase = self._phrase
        head = self._unknown_head(phrase, end)
        crowd = phrase.number is not None and phrase.number.value in self._crowds()
        if crowd and head is not None and like_verb(head):
            head = None
        if head is not None and (self._picking or self._names(phrase, end)):
            self._mention(head, head.words, known=False)
        elif head is not None and phrase.determiner in ("a", "an", "one"):
            self.mentions.candidates.append(Mention(head.words, head, known=False))
        elif phrase.number is not None:
            self._crowd(phrase.number)
        elif phrase.size is not None and phrase.size.value == "giant" and phrase.determiner:
            self._mention(phrase.size, "person", known=True)
        self._phrase = Phrase()

    def _end_clause(self) -> None:
        self._end_phrase(None)
        self._opening, self._noun_said, self._picking, self._not_cast = True, False, False, False

    def _crowd(self, number: Unit) -> None:
        """Cast people for a group of nobody in particular: "a family in the park"."""
        if number.value in self._crowds():
            self._mention(number, "person", known=True)

    def _crowds(self) -> frozenset[str]:
        return self._vocabulary.row("subjects", "crowd", "person")

    def _names(self, phrase: Phrase, end: Unit | None) -> bool:
        """Tell whether unknown words name someone: "a zorblax", "three zorblaxes", "Zorblax dances"."""
        if not self._opening or self._noun_said:
            return False
        before_verb = end is not None and end.slot in VERBS
        return self._asked or before_verb or bool(phrase.determiner or phrase.number)

    def _unknown_head(self, phrase: Phrase, end: Unit | None) -> Unit | None:
        """Return the noun among unknown words: the last, unless that looks like the verb."""
        marks = self._mark("another") | self._mark("empty") | self._mark("adjective")
        words = [one for one in phrase.others if not one.words.endswith("ly") and one.words not in marks]
        if not words:
            return None
        if phrase.determiner in self._mark("foreign"):
            return words[0]
        verb_missing = end is None or end.slot not in VERBS
        owned = phrase.determiner in ("a", "an", "the")
        if len(words) > 1 and verb_missing and owned and like_verb(words[-1]):
            return words[-2]
        return words[-1]


def mentions(units: Sequence[Unit], vocabulary: Vocabulary, asked: bool = False) -> Mentions:
    """Return who and what the units of a text name; `asked` when the text was asked for just that."""
    return _Reader(units, vocabulary, asked).read()
