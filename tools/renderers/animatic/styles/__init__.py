"""Looks: what each changes of light, matter, rhythm and print. Tables and pixels, no scenes."""
