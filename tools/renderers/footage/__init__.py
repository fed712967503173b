"""The renderer of footage: what was filmed elsewhere, brought to a canvas and passed on."""
