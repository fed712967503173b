"""Space: a nebula, a ringed planet, stars that twinkle."""

from tools.renderers.animatic.stage.heavens import Planet, Space, Twinkling
from tools.renderers.animatic.stage.layers import Band
from tools.renderers.animatic.stage.place import Place, Site


def lay_out(site: Site) -> Place:
    """Lay out space."""
    width, unit = site.view.world_width, site.unit
    ringed = Planet(0.17 * width, 0.27, 0.13 * unit, ("#d9985a", "#b06a3c"), rings=True)
    blue = Planet(0.92 * width, 0.74, 0.10 * unit, ("#4a86c8", "#7fb0d8"))
    small = Planet(0.70 * width, 0.14, 0.034 * unit, ("#c9c2b4", "#8f877c"))
    others = [
        Planet(1.35 * width, 0.60, 0.16 * unit, ("#8a5a9a", "#b98ac8")),
        Planet(1.75 * width, 0.25, 0.06 * unit, ("#c8705a", "#8f4a3c")),
    ]
    return Place(
        [
            Band([Space(site.key("space"))], 0.0, 1.0, 0.0),
            Twinkling(site.view, site.seed, 1.0, 22),
            Band([ringed, blue, small, *others], 0.0, 1.0, 0.05),
        ],
        [],
    )
