"""Reads a card as a scene, and says of each of its words whether the picture shows it.

No model and no grammar book: a closed vocabulary and the order of the words. It never fails, however odd
the text; what it does not understand it names.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from tools.card import Card
from tools.renderers.animatic.accounting import denied_phrases, unseen
from tools.renderers.animatic.acting import act
from tools.renderers.animatic.casting import Casting, Part
from tools.renderers.animatic.hearing import Hearing
from tools.renderers.animatic.mention import Mention, Mentions
from tools.renderers.animatic.places import places
from tools.renderers.animatic.placing import Placing
from tools.renderers.animatic.scene import Angle, Facing, Fade, Framing, Pace, Scene, Subject
from tools.renderers.animatic.styles.style import is_own, style_name
from tools.renderers.animatic.vocabulary import Vocabulary, vocabulary
from tools.renderers.animatic.wording import distinct

_FRAMED: Final[dict[str, Framing]] = {"dip": "close", "pick": "close"}
"""How an action is framed when nobody says; all else is wide."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a card comes to."""

    scene: Scene
    drawn: tuple[str, ...]
    """What of the card's words the picture shows, as short phrases."""
    not_drawn: tuple[str, ...]
    free: frozenset[str] = frozenset()
    """What the words leave open: `hour`, `framing`, `facing`, `camera`, `mood`."""


def read(card: Card, carry: Scene | None = None, style: str = "none", met: Sequence[Subject] = ()) -> Reading:
    """Return the scene of a card that follows on `carry`, in the board's style.

    `met` are the subjects of earlier cards, the latest first: "the wizard" who comes back looks as he did.
    """
    return _Card(card, carry, style, met).read()


def copied(shown: Mapping[str, Any] | None, carry: Scene | None) -> Reading:
    """Return what a copied range is to the cards after it: the scene at its end, of which nothing is free."""
    scene = Scene.from_json(shown) if shown else carry or Scene()
    return Reading(replace(scene, title="", fade=""), (), ())


class _Card:
    def __init__(self, card: Card, carry: Scene | None, style: str, met: Sequence[Subject]) -> None:
        self._vocabulary: Vocabulary = vocabulary()
        self._carry = carry
        self._style = style
        self._text = card.text
        self._hearing = Hearing(card, self._vocabulary)
        self._casting = Casting(self._vocabulary, carry, met)

    def read(self) -> Reading:
        """Return what the card comes to."""
        mentions, twice = self._hearing.mentions()
        parts = self._parts(mentions, twice)
        subjects = [part.subject for part in parts if part.subject.count]
        carried = self._carry.subjects if self._carry else ()
        acting = act(self._hearing, subjects, mentions, self._vocabulary, carried)
        placing = Placing(self._hearing, self._vocabulary, self._carry)
        subjects = list(acting.subjects)
        place = placing.place(subjects)
        subjects = self._besides_what_stands(subjects, place.setting)
        if not acting.subjects and (stranger := self._stranger(mentions)):
            parts, subjects = [stranger], [stranger.subject]
        scene, film = self._filmed(
            Scene(
                place.setting,
                place.time_of_day,
                place.weather,
                place.mood,
                place.season,
                tuple(subjects),
            )
        )
        about = frozenset((place.setting, place.time_of_day, place.weather))
        honoured, kept = denied_phrases(self._hearing, lambda thing: placing.shows(thing, about))
        drawn = [part.phrase for part in parts] + [*place.phrases, *acting.phrases, *film, *honoured]
        not_drawn = [part.missing for part in parts] + [*unseen(self._hearing), *kept]
        return Reading(scene, distinct(drawn), distinct(not_drawn), self._free())

    def _parts(self, mentions: Mentions, twice: list[tuple[Mention, Mention]]) -> list[Part]:
        """Return who is seen; an empty place is empty."""
        empty = self._hearing.marked("empty")
        if empty and not mentions.cast:
            for unit in empty:
                unit.used = True
            return []
        denied = {unit.value for unit in self._hearing.denied() if unit.slot == "subject"}
        kin = {name for one in denied for name in self._vocabulary.row("subjects", "classes", one)}
        parts = self._casting.cast(mentions, frozenset(denied | kin))
        for in_field, in_text in twice:
            _count_again(in_field, in_text)
        return parts

    def _besides_what_stands(self, subjects: list[Subject], setting: str) -> list[Subject]:
        """Return the subjects but for what stands there anyway: the cliff has its lighthouse."""
        stands = places()[setting].stands
        if any(subject.relation for subject in subjects) or any(self._hearing.units("framing")):
            return subjects
        plain = [Subject(name, name, "thing") for name in stands]
        return [subject for subject in subjects if subject not in plain]

    def _stranger(self, mentions: Mentions) -> Part | None:
        """Return a silhouette of the first word that nobody knows, where nobody else is seen."""
        if self._hearing.marked("empty"):
            return None
        unknown = [unit for unit in self._hearing.units("unknown") if not unit.words.endswith("ly")]
        understood = any(unit.used for heard in self._hearing.all for unit in heard.units)
        noun = mentions.candidates[0].noun if mentions.candidates else unknown[0] if unknown else None
        if noun is not None and (mentions.candidates or not understood):
            noun.used = True
            return self._casting.silhouette(noun.words)
        silent = not any(heard.units for heard in self._hearing.all) and self._text.strip()
        return self._casting.silhouette(self._text.strip()) if silent else None

    def _filmed(self, scene: Scene) -> tuple[Scene, list[str]]:
        """Return the scene as it is filmed, and how the answer says it."""
        hearing = self._hearing
        camera, framing, facing = map(hearing.choose, ("camera", "framing", "facing"))
        angle, pace = hearing.choose("angle"), hearing.choose("pace")
        fade, faded = self._fade()
        title = self._title()
        style, styled = self._drawn_style()
        unsaid: Facing = self._carry.facing if self._carry else "right"
        scene = replace(
            scene,
            camera=camera.value if camera else "static",
            framing=cast("Framing", framing.value) if framing else _FRAMED.get(scene.action, "wide"),
            facing=cast("Facing", facing.value) if facing else unsaid,
            angle=cast("Angle", angle.value) if angle else "eye",
            pace=cast("Pace", pace.value) if pace else "normal",
            fade=fade,
            title=title,
            style=style or "none",
        )
        said = [one.words for unit in (camera, framing, facing, angle, pace) for one in hearing.alike(unit)]
        return scene, [*said, *faded, f"the title “{title}”" if title else "", *styled]

    def _fade(self) -> tuple[Fade, list[str]]:
        """Return how a card comes and goes, and the words that say so."""
        units = list(self._hearing.units("fade"))
        for unit in units:
            unit.used = True
        values = {unit.value for unit in units}
        fade: Fade = "both" if len(values) > 1 else "in" if "in" in values else "out" if values else ""
        return fade, [unit.words for unit in units]

    def _title(self) -> str:
        """Return the quoted words that a card asks to have written over the picture."""
        if not any(self._hearing.units("title")):
            return ""
        title = self._hearing.take_quote()
        if title:
            for unit in self._hearing.units("title"):
                unit.used = True
        return title

    def _drawn_style(self) -> tuple[str, list[str]]:
        """Return the style that the picture will have: the card's own, the board's, or the one before."""
        can = {name.replace("-", " ") for name in self._vocabulary.row("styles", "drawn")}
        said = next((unit.value for unit in self._hearing.units("style") if unit.value in can), "")
        if said:
            self._hearing.show("style", said)
        elif self._style in can or is_own(self._style):
            said = self._style
        elif (
            self._style == "none" and self._carry and (self._carry.style in can or is_own(self._carry.style))
        ):
            said = self._carry.style
        words = [unit.words for unit in self._hearing.units("style") if unit.value == said]
        return said, [style_name(said), *(word for word in words if word not in said)]

    def _free(self) -> frozenset[str]:
        slots = ("hour", "framing", "facing", "camera", "mood")
        return frozenset(slot for slot in slots if not any(self._hearing.units(slot)))


def _count_again(in_field: Mention, in_text: Mention) -> None:
    """Count what the text says of someone as shown where the field for the subject said the same."""
    for unit in (in_text.noun, *in_text.shown_by):
        unit.used = in_field.noun.used
    said = {(in_field.noun.value, in_field.colour.words if in_field.colour else "")}
    said |= {(one.part.value, one.colour.words) for one in in_field.parts if one.part.used}
    if in_text.colour and (in_text.noun.value, in_text.colour.words) in said:
        in_text.colour.used = True
    for one in in_text.parts:
        if (one.part.value, one.colour.words) in said:
            one.part.used = one.colour.used = True
