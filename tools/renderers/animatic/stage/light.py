"""The hours: sky, sun, haze and tint, and what they make of a colour. The sun is placed, not drawn."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from tools.renderers.animatic.painting.brush import Brush
from tools.renderers.animatic.painting.colour import Colour, Rgb, hexadecimal, mix, rgb
from tools.renderers.animatic.painting.curves import lerp
from tools.renderers.animatic.painting.noise import generator
from tools.renderers.animatic.places import places
from tools.renderers.animatic.scene import Scene
from tools.renderers.animatic.styles.style import Style, style_of

PLAIN: Final = Brush()
"""Paints colours of a place that are in its light already."""

SUBJECTS_SHARE: Final = 0.6
"""How much of the place's tint falls on its subjects: at the full tint they are too dark to read at night."""

_OVERCAST: Final = ("snow", "rain", "fog", "storm")


@dataclass(frozen=True, slots=True)
class Light:
    """One hour in one weather."""

    hour: str
    sky: tuple[str, str, str, str]
    """Colours from the top down to the horizon."""
    haze: Colour
    """What the far distance fades to."""
    sun_colour: str
    sun: tuple[float, float, float]
    """x, y and radius. In the hours' table x is a part of the width; on a stage all three are world units.
    It always stands right of the middle, so everything is lit from the right."""
    tint: tuple[float, float, float]
    """What becomes of red, green and blue on the ground."""
    glow: float
    """How far the sun lights the sky around it."""

    @property
    def brush(self) -> Brush:
        """Return the brush that subjects are painted with."""
        r, g, b = (lerp(1.0, value, SUBJECTS_SHARE) for value in self.tint)
        return Brush((r, g, b))

    @property
    def dark(self) -> bool:
        """Tell whether it is night."""
        return self.hour == "night"

    def tinted(self, colour: Colour) -> Rgb:
        """Return a colour of the place in this light."""
        (r, g, b), (kr, kg, kb) = rgb(colour), self.tint
        return r * kr, g * kg, b * kb

    def hazed(self, colour: Colour, distance: float) -> Rgb:
        """Return a colour in this light, `distance` (0 to 1) of the way into the haze."""
        return mix(self.tinted(colour), self.haze, distance)


HOURS: Final = {
    "dawn": Light(
        "dawn",
        ("#78b1d8", "#b4d6e4", "#f4e8d2", "#ffdcb2"),
        "#f3dfc4",
        "#fff3d0",
        (0.74, 0.34, 0.045),
        (1.0, 0.965, 0.92),
        1.0,
    ),
    "day": Light(
        "day",
        ("#3f93d6", "#7fc0ea", "#c4e4f4", "#eef6f4"),
        "#d3e7f0",
        "#fffbe8",
        (0.78, 0.16, 0.05),
        (1.0, 1.0, 0.99),
        0.75,
    ),
    "dusk": Light(
        "dusk",
        ("#33396f", "#7a5590", "#dc7d6c", "#ffc57e"),
        "#dc9484",
        "#ffdf9a",
        (0.70, 0.40, 0.06),
        (0.98, 0.84, 0.82),
        1.1,
    ),
    "night": Light(
        "night",
        ("#070d26", "#101c44", "#22356a", "#3c5388"),
        "#2b3f70",
        "#f4f3df",
        (0.76, 0.18, 0.042),
        (0.52, 0.60, 0.86),
        0.45,
    ),
}
_GREY_DAY: Final = replace(
    HOURS["day"],
    sky=("#8fa9c4", "#b3c7d9", "#d8e2ea", "#f1ece2"),
    haze="#dde6ee",
    sun_colour="#fff6e2",
    sun=(0.72, 0.30, 0.05),
    tint=(0.96, 0.98, 1.02),
)
_STORM: Final = replace(
    _GREY_DAY,
    sky=("#3a4350", "#525d6b", "#76818c", "#98a0a4"),
    haze="#7f8a94",
    tint=(0.70, 0.74, 0.80),
    glow=0.2,
)
_WINTER_DAY: Final = replace(
    HOURS["day"],
    sky=("#5f9fd2", "#9dc6e3", "#e6ecea", "#fbeedb"),
    haze="#e9e6e0",
    sun_colour="#fff4d6",
    sun=(0.74, 0.33, 0.05),
    tint=(0.99, 0.985, 0.99),
    glow=0.9,
)


def light_of(scene: Scene, world_width: float, unit: float, seed: int) -> Light:
    """Return the light of a scene, its sun placed in a world of this width."""
    own = _OWN.get(places()[scene.setting].light)
    hour = own(_hour(scene)) if own else _hour(scene)
    hour = _in_mood(styled(hour, style_of(scene.style)), scene.mood)
    part, y, radius = hour.sun
    part += generator("sun", seed).uniform(-0.08, 0.06)
    return replace(hour, sun=(part * world_width, y, radius * unit))


def styled(light: Light, style: Style) -> Light:
    """Return an hour in the light that a look asks for."""
    if not style.sky:
        return light
    a, b, c, d = (hexadecimal(mix(colour, style.sky, style.sky_part)) for colour in light.sky)
    (r, g, blue), (kr, kg, kb) = light.tint, style.tint
    return replace(
        light,
        sky=(a, b, c, d),
        haze=mix(light.haze, style.sky, style.sky_part / 2),
        tint=(r * kr, g * kg, blue * kb),
        glow=light.glow * style.glow,
    )


def _in_mood(light: Light, mood: str) -> Light:
    """Return an hour as a mood has it."""
    if mood not in _MOODS:
        return light
    sky, part, tint, glow = _MOODS[mood]
    rows = zip(light.sky, _DOWN_THE_SKY, strict=True)
    a, b, c, d = (hexadecimal(mix(colour, sky, part * share)) for colour, share in rows)
    r, g, blue = (own * change for own, change in zip(light.tint, tint, strict=True))
    return replace(
        light, sky=(a, b, c, d), haze=mix(light.haze, sky, part), tint=(r, g, blue), glow=light.glow * glow
    )


def _under_leaves(light: Light) -> Light:
    """Return an hour as it is among trees: the sky is only a glow of haze between them."""
    haze = light.haze if light.dark else mix(light.haze, "#d3e4b0", 0.5)
    a, b, c, d = (
        hexadecimal(mix(colour, haze, t)) for colour, t in zip(light.sky, (0.55, 0.6, 0.65, 0.7), strict=True)
    )
    return replace(light, sky=(a, b, c, d), haze=haze)


def _hour(scene: Scene) -> Light:
    if scene.time_of_day == "day" and scene.weather == "storm":
        return _STORM
    if scene.time_of_day == "day" and scene.weather in _OVERCAST:
        return _GREY_DAY if scene.weather != "snow" else replace(_WINTER_DAY, haze="#e4e9ee")
    if scene.time_of_day == "day" and (scene.setting == "snow" or scene.season == "winter"):
        return _WINTER_DAY
    return HOURS[scene.time_of_day]


def _indoors(light: Light) -> Light:
    """Return an hour as it is in a room: lamps are lit at dusk and at night, and their light is warm."""
    tint = {"dusk": (1.0, 0.89, 0.76), "night": (0.94, 0.80, 0.64)}.get(light.hour, (1.0, 0.985, 0.955))
    return replace(light, tint=tint)


def _under_water(light: Light) -> Light:
    """Return an hour as it is under water: all is blue, and paler where the light comes in."""
    if light.dark:
        return replace(
            light, sky=("#1d4f7a", "#153f68", "#0e2f55", "#081d3c"), haze="#15426a", tint=(0.45, 0.66, 0.90)
        )
    warm = {"dawn": 0.10, "dusk": 0.22}.get(light.hour, 0.0)
    a, b, c, d = (hexadecimal(mix(colour, light.sky[2], warm)) for colour in _WATER)
    return replace(light, sky=(a, b, c, d), haze=mix("#3a8fae", light.haze, 0.10), tint=(0.78, 0.95, 1.0))


def _in_a_cave(light: Light) -> Light:
    """Return an hour as it is in a cave: only its mouth is bright."""
    r, g, b = light.tint
    return replace(
        light, haze=mix(light.haze, "#2a2530", 0.62), tint=(0.72 * r, 0.70 * g, 0.76 * b), glow=0.8
    )


def _in_the_void(light: Light) -> Light:
    """Return the hard light of space, whatever the hour."""
    return replace(
        light,
        hour="day",
        sky=("#05060f", "#070818", "#0b0d22", "#10132c"),
        haze="#14162e",
        sun=(0.80, 0.20, 0.04),
        tint=(0.96, 0.97, 1.04),
        glow=0.0,
    )


def _on_mars(light: Light) -> Light:
    """Return an hour under a thin pink sky."""
    part = 0.35 if light.dark else 0.72
    pink = ("#a8795f", "#c79272", "#dfb08a", "#ecc9a4")
    a, b, c, d = (hexadecimal(mix(own, rose, part)) for own, rose in zip(light.sky, pink, strict=True))
    r, g, blue = light.tint
    return replace(
        light, sky=(a, b, c, d), haze=mix(light.haze, "#d9a27c", part), tint=(r, 0.92 * g, 0.84 * blue)
    )


_MOODS: Final[Mapping[str, tuple[str, float, tuple[float, float, float], float]]] = {
    "warm": ("#ffc27a", 0.24, (1.05, 0.97, 0.82), 1.15),
    "cool": ("#6f97d2", 0.22, (0.87, 0.96, 1.05), 0.9),
    "soft": ("#fff2e2", 0.32, (1.03, 1.01, 1.0), 0.7),
    "dramatic": ("#232838", 0.36, (0.80, 0.78, 0.84), 1.5),
    "dark": ("#0c1122", 0.46, (0.66, 0.68, 0.76), 0.6),
    "bright": ("#ffffff", 0.18, (1.09, 1.08, 1.06), 1.3),
}
"""What a mood mixes into sky and haze, how much of it, what becomes of colours, and of the sun's glow."""
_DOWN_THE_SKY: Final = (0.35, 0.7, 1.1, 1.4)
"""How much of a mood each part of the sky takes on, from the top down."""
_WATER: Final = ("#7fd0d8", "#4fb0c8", "#2f8fb4", "#14598a")
_OWN: Final[Mapping[str, Callable[[Light], Light]]] = {
    "leaves": _under_leaves,
    "indoors": _indoors,
    "under": _under_water,
    "cave": _in_a_cave,
    "void": _in_the_void,
    "mars": _on_mars,
}
"""What a place's own light makes of an hour, by the name in `words/places.toml`."""
