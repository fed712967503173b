"""What the weather adds to any place: falling snow, rain, fog. Wind acts on what sways by itself."""

from tools.renderers.animatic.painting.colour import mix
from tools.renderers.animatic.stage.air import Flurry, rainfall, snowfall
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.place import Part, Site
from tools.renderers.animatic.stage.relief import Mist


def weather_behind(site: Site) -> list[Part]:
    """Return what the weather draws behind the subjects."""
    if site.scene.weather == "fog":
        return [_fog(site, 0.50, 0.90, 0.62, 0.40, 0.020), _fog(site, 0.70, 0.40, 0.45, 0.70, 0.035)]
    if site.scene.weather == "rain":
        return [_fog(site, 0.55, 0.70, 0.34, 0.40, 0.010)]
    return []


def weather_before(site: Site) -> list[Part]:
    """Return what the weather draws in front of the subjects."""
    view, weather = site.view, site.scene.weather
    if weather == "snow" or site.scene.setting == "snow":
        return [*snowfall(view, site.seed, site.wind), Flurry(view, site.seed, site.wind)]
    if weather == "rain":
        return list(rainfall(view, site.seed, site.wind))
    if weather == "fog":
        return [_fog(site, 0.80, 0.60, 0.26, 1.10, 0.050)]
    return []


def _fog(site: Site, y: float, height: float, alpha: float, depth: float, drift: float) -> Band:
    colour = mix(site.light.haze, "#ffffff", 0.0 if site.light.dark else 0.2)
    painter = Mist(colour, y, height, alpha, site.key("fog", y))
    return Band([painter], max(0.0, y - height / 2), min(1.0, y + height / 2), depth, drift)
