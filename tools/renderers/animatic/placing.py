"""Where and when a card happens: place, hour, weather, and what the place shows anyway."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, cast

from tools.renderers.animatic.hearing import Hearing
from tools.renderers.animatic.places import places
from tools.renderers.animatic.scene import Mood, Scene, Subject
from tools.renderers.animatic.tagging import Unit
from tools.renderers.animatic.vocabulary import Vocabulary
from tools.renderers.animatic.wording import article, is_many

_STAND_IN: Final = "meadow"
"""The plainest place; it stands in for those that are not drawn yet."""

_BARE: Final = frozenset({"mars", "home", "london", "tokyo", "paris", "venice"})
"""Names of places that are said without an article."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where and when, and how the answer says it."""

    setting: str
    time_of_day: str
    weather: str
    season: str
    mood: Mood
    phrases: tuple[str, ...]


class Placing:
    """Finds the place of one card."""

    def __init__(self, hearing: Hearing, vocabulary: Vocabulary, carry: Scene | None) -> None:
        self._hearing = hearing
        self._vocabulary = vocabulary
        self._carry = carry

    def place(self, subjects: Sequence[Subject]) -> Place:
        """Return where and when a card happens; what is not said carries on from the card before."""
        hour = self._hearing.choose("hour")
        chosen = self._setting_unit(subjects[0].action if subjects else "stand")
        setting = chosen.value if chosen else self._unsaid_setting(subjects)
        if chosen or not any(self._hearing.units("elsewhere")):
            self._hearing.show("setting", setting)
            self._hearing.show("weak setting", setting)
        time_of_day = hour.value if hour else self._carry.time_of_day if self._carry else "day"
        weather, said = self._weather(setting)
        season, mood = self._hearing.choose("season"), self._hearing.choose("mood")
        about = frozenset((setting, time_of_day, weather))
        scenery, settings = self._scenery(about), self._hearing.alike(chosen)
        self._show_natural()
        phrases = [*map(_setting_phrase, settings), *map(_with_what_is_shown, scenery)]
        phrases += [unit.words for unit in self._hearing.alike(hour)]
        phrases += [*said, *(unit.words for one in (season, mood) for unit in self._hearing.alike(one))]
        carry = self._carry or Scene()
        return Place(
            setting,
            time_of_day,
            weather,
            season.value if season else carry.season,
            cast("Mood", mood.value) if mood else carry.mood,
            tuple(phrases),
        )

    def _setting_unit(self, action: str) -> Unit | None:
        """Return the unit that says where; what dips does so in the water, if there is any."""
        said = list(self._hearing.units("setting"))
        asked = [unit for heard in self._hearing.fields if heard.asked == "setting" for unit in heard.units]
        if any(unit.slot == "elsewhere" for unit in asked) and not any(
            unit.slot == "setting" for unit in asked
        ):
            return None
        if action in ("dip", "pick", "drink"):
            said.sort(key=lambda unit: unit.value != "stream")
        # What stands before a noun may only say of what kind that is: "a street musician".
        said.sort(key=lambda unit: (unit.leads == "subject", unit.near))
        if said or any(self._hearing.units("elsewhere")) or self._carry:
            return said[0] if said else None
        weak = self._hearing.units("weak setting")
        return next((unit for unit in weak if not unit.plural), None)

    def _unsaid_setting(self, cast: Sequence[Subject]) -> str:
        if any(self._hearing.units("elsewhere")):
            return _STAND_IN
        if self._carry:
            return self._carry.setting
        if any(unit.value == "snow" for unit in self._hearing.units("weather")):
            return "snow"
        heavy = any(one.kind == "thing" for one in cast)
        homes = [
            name
            for one in cast
            for name, place in places().items()
            if one.name in place.home and not (heavy and place.ground == "void" and one.kind != "thing")
        ]
        return homes[0] if homes else _STAND_IN

    def _weather(self, setting: str) -> tuple[str, list[str]]:
        """Return the weather and how the answer says it; in a snowy place it snows unless denied."""
        unit = self._hearing.choose("weather")
        denied = {unit.value for unit in self._hearing.denied() if unit.slot in ("weather", "setting")}
        if unit is not None and unit.value not in denied:
            brought = self._vocabulary.row("settings", "brings", unit.value) - denied
            alike = [
                *self._hearing.alike(unit),
                *(u for u in self._hearing.units("weather") if u.value in brought),
            ]
            for one in alike:
                one.used = True
            return unit.value, [one.words + (f" (drawn as {one.value})" if one.near else "") for one in alike]
        weather = self._carry.weather if self._carry else "clear"
        moved = self._carry is None or self._carry.setting != setting
        if moved and weather in ("clear", "snow"):
            weather = "snow" if setting == "snow" else "clear"
        return "clear" if weather in denied else weather, []

    def shows(self, thing: str, about: frozenset[str]) -> bool:
        """Tell whether a place, hour and weather show a thing anyway: reeds by a stream, stars at night."""
        hidden = any(thing in self._vocabulary.row("settings", "hidden", one) for one in about)
        shown = self._vocabulary.row("settings", "scenery", thing)
        of_place = any(thing in places()[one].shows for one in about & places().keys())
        return not hidden and (bool(about & shown) or of_place)

    def _scenery(self, about: frozenset[str]) -> list[Unit]:
        # A place shows one sun, and none of the two that were asked for.
        found = [
            unit
            for unit in self._hearing.units("scenery")
            if self.shows(unit.value, about) and unit.follows != "number"
        ]
        for unit in found:
            unit.used = True
        return found

    def _show_natural(self) -> None:
        """Count words that say what a thing is anyway as shown: a green meadow, deep snow, a blue sky."""
        for heard in self._hearing.all:
            natural: frozenset[str] = frozenset()
            thing: Unit | None = None
            for unit in reversed(heard.units):
                if unit.slot in ("setting", "scenery") and unit.used:
                    thing, place = unit, places().get(unit.value)
                    natural = (
                        place.natural if place else self._vocabulary.row("settings", "natural", unit.value)
                    )
                elif thing is not None and unit.words in natural:
                    unit.used = True
                    thing.along = f"{unit.words} {thing.along}".strip()
                elif unit.slot not in ("unknown", "colour", "setting", "weather"):
                    natural = frozenset()


def _with_what_is_shown(unit: Unit) -> str:
    return f"{unit.along} {unit.words}".strip()


def _setting_phrase(unit: Unit) -> str:
    bare = unit.adverbial or unit.words in _BARE
    mass = (
        unit.plural
        or is_many(unit.words)
        or bare
        or unit.value in ("snow", "space")
        or unit.slot == "weak setting"
    )
    words = _with_what_is_shown(unit)
    words = words if mass else article(words)
    return (
        f"{words} (drawn as {unit.value if unit.value == 'snow' else article(unit.value)})"
        if unit.near
        else words
    )
