"""Where and when a card happens: place, hour, weather, and what the place shows anyway."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from tools.renderers.animatic.hearing import Hearing
from tools.renderers.animatic.places import places
from tools.renderers.animatic.scene import Scene, Subject
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
    phrases: tuple[str, ...]


class Placing:
    """Finds the place of one card."""

    def __init__(self, hearing: Hearing, vocabulary: Vocabulary, carry: Scene | None) -> None:
        self._hearing = hearing
        self._vocabulary = vocabulary
        self._carry = carry

    def place(self, cast: Sequence[Subject]) -> Place:
        """Return where and when a card happens; what is not said carries on from the card before."""
        hour = self._hearing.choose("hour")
        chosen = self._setting_unit(cast[0].action if cast else "stand")
        setting = chosen.value if chosen else self._unsaid_setting(cast)
        if chosen or not any(self._hearing.units("elsewhere")):
            self._hearing.show("setting", setting)
            self._hearing.show("weak setting", setting)
        time_of_day = hour.value if hour else self._carry.time_of_day if self._carry else "day"
        weather, said = self._weather(setting)
        season = self._hearing.choose("season")
        about = frozenset((setting, time_of_day, weather))
        scenery, settings = self._scenery(about), self._hearing.alike(chosen)
        natural = self._show_natural()
        phrases = [_setting_phrase(unit, natural.get(id(unit), "")) for unit in settings]
        phrases += [f"{natural.get(id(unit), '')} {unit.words}".strip() for unit in scenery]
        phrases += [unit.words for unit in self._hearing.alike(hour)]
        phrases += [*said, *(unit.words for unit in self._hearing.alike(season))]
        unsaid = self._carry.season if self._carry else ""
        return Place(setting, time_of_day, weather, season.value if season else unsaid, tuple(phrases))

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
        of_nouns = self._before_nouns()
        said.sort(key=lambda unit: (id(unit) in of_nouns, unit.near))
        if said or any(self._hearing.units("elsewhere")) or self._carry:
            return said[0] if said else None
        weak = self._hearing.units("weak setting")
        return next((unit for unit in weak if not unit.plural), None)

    def _before_nouns(self) -> frozenset[int]:
        """Return the places (by `id`) that only say what kind a thing is: "a street musician"."""
        pairs = [pair for heard in self._hearing.all for pair in pairwise(heard.units)]
        return frozenset(
            id(one) for one, following in pairs if following.slot == "subject" and not following.after
        )

    def _after_numbers(self) -> frozenset[int]:
        """Return the things (by `id`) of which a number is said: a place shows one sun, not two."""
        pairs = [pair for heard in self._hearing.all for pair in pairwise(heard.units)]
        return frozenset(id(following) for one, following in pairs if one.slot == "number")

    def _unsaid_setting(self, cast: Sequence[Subject]) -> str:
        if any(self._hearing.units("elsewhere")):
            return _STAND_IN
        if self._carry:
            return self._carry.setting
        if any(unit.value == "snow" for unit in self._hearing.units("weather")):
            return "snow"
        names = {subject.name for subject in cast[:1]}
        return next((name for name, place in places().items() if names & place.home), _STAND_IN)

    def _weather(self, setting: str) -> tuple[str, list[str]]:
        """Return the weather and how the answer says it; in a snowy place it snows unless denied."""
        unit = self._hearing.choose("weather")
        denied = {unit.value for unit in self._hearing.denied() if unit.slot in ("weather", "setting")}
        if unit is not None and unit.value not in denied:
            alike = self._hearing.alike(unit)
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
        counted = self._after_numbers()
        found = [
            unit
            for unit in self._hearing.units("scenery")
            if self.shows(unit.value, about) and id(unit) not in counted
        ]
        for unit in found:
            unit.used = True
        return found

    def _show_natural(self) -> dict[int, str]:
        """Count words that say what a thing is anyway as shown: a green meadow, deep snow, a blue sky.

        Return them by the `id` of what they belong to.
        """
        shown: dict[int, str] = {}
        thing = 0
        for heard in self._hearing.all:
            natural: frozenset[str] = frozenset()
            for unit in reversed(heard.units):
                if unit.slot in ("setting", "scenery") and unit.used:
                    thing = id(unit)
                    place = places().get(unit.value)
                    natural = (
                        place.natural if place else self._vocabulary.row("settings", "natural", unit.value)
                    )
                elif unit.words in natural:
                    unit.used = True
                    shown[thing] = f"{unit.words} {shown.get(thing, '')}".strip()
                elif unit.slot not in ("unknown", "colour", "setting", "weather"):
                    natural = frozenset()
        return shown


def _setting_phrase(unit: Unit, natural: str) -> str:
    bare = unit.adverbial or unit.words in _BARE
    mass = (
        unit.plural
        or is_many(unit.words)
        or bare
        or unit.value in ("snow", "space")
        or unit.slot == "weak setting"
    )
    words = f"{natural} {unit.words}".strip()
    words = words if mass else article(words)
    return (
        f"{words} (drawn as {unit.value if unit.value == 'snow' else article(unit.value)})"
        if unit.near
        else words
    )
