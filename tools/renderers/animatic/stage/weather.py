"""What the weather adds to any place: snow, rain, storm, fog, falling leaves. Wind bends what sways."""

from collections.abc import Sequence

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.stage.air import Leaves
from tools.renderers.animatic.stage.falling import Flurry, Rain, Snow
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.lightning import Lightning
from tools.renderers.animatic.stage.place import Part, Site
from tools.renderers.animatic.stage.relief import Mist
from tools.renderers.animatic.stage.seasons import season_of

_HEAVY = 1.7
_FEW, _MANY = 8, 26
"""Leaves in the air, and in wind."""


def weather_behind(site: Site) -> list[Part]:
    """Return what the weather draws behind the subjects."""
    weather = "" if site.sheltered else site.scene.weather
    if weather == "fog":
        return [_fog(site, [(0.50, 0.90, 0.62), (0.70, 0.40, 0.45)], 0.50, 0.025)]
    if weather == "storm":
        return [Lightning(site.view, site.seed), _fog(site, [(0.55, 0.80, 0.40)], 0.40, 0.030)]
    if weather == "rain":
        return [_fog(site, [(0.55, 0.70, 0.34)], 0.40, 0.010)]
    return []


def weather_before(site: Site) -> list[Part]:
    """Return what the weather draws in front of the subjects."""
    if site.sheltered:
        return []
    view, weather = site.view, site.scene.weather
    if weather == "snow":
        far = [Snow(view, site.seed, site.wind, depth) for depth in (0, 1)]
        return [*far, Flurry(view, site.seed, site.wind)]
    if weather in ("rain", "storm"):
        slant, heavy = (0.18, 1.0) if weather == "rain" else (0.43, _HEAVY)
        return [Rain(view, site.seed, slant + site.wind, depth, heavy) for depth in (0, 1)]
    if weather == "fog":
        return [_fog(site, [(0.80, 0.60, 0.26)], 1.10, 0.050)]
    return _leaves(site)


def _leaves(site: Site) -> list[Part]:
    """Return what the season lets fall, more of it in wind."""
    colours = season_of(site.scene.season).falls
    if colours is None:
        return []
    return [Leaves(site.view, site.light, site.seed, site.wind, colours, _MANY if site.wind else _FEW)]


def _fog(site: Site, banks: Sequence[tuple[float, float, float]], depth: float, drift: float) -> Band:
    """Return banks of fog (middle, height, alpha) that drift as one: each sheet over the frame takes time."""
    colour = mix(site.light.haze, "#ffffff", 0.0 if site.light.dark else 0.2)
    painters = [Mist(colour, y, height, alpha, site.key("fog", y)) for y, height, alpha in banks]
    top = min(y - height / 2 for y, height, _ in banks)
    bottom = max(y + height / 2 for y, height, _ in banks)
    return Band(painters, max(0.0, top), min(1.0, bottom), depth, drift)
