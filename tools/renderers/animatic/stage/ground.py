"""Where the foremost subjects of each setting stand, known before anything is baked."""

from typing import Final

GROUND_Y: Final = {"stream": 0.845, "snow": 0.86, "forest": 0.87, "meadow": 0.86}
"""World y of the foremost feet, or in a stream of the water's surface where they stand."""

ROW_RISE: Final = 0.025
"""How much higher each row of subjects behind the foremost stands."""
