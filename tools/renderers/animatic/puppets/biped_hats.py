"""Every kind of hat by its name in the table of bipeds."""

from collections.abc import Mapping
from typing import Final

from tools.renderers.animatic.puppets.biped_brims import BRIMS
from tools.renderers.animatic.puppets.biped_caps import CAPS
from tools.renderers.animatic.puppets.biped_crowns import CROWNS
from tools.renderers.animatic.puppets.biped_hat import Hat
from tools.renderers.animatic.puppets.biped_helmets import HELMETS
from tools.renderers.animatic.puppets.biped_visors import VISORS

HATS: Final[Mapping[str, Hat]] = {**CROWNS, **CAPS, **BRIMS, **HELMETS, **VISORS}
