"""The place without its subjects: hours, layers, land, trees, water and air of the four settings."""
