"""Clips: their time, their union, their remixes, their files and names."""
