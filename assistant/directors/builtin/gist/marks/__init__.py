"""What a clause speaks of: cues of wishes, cards, clips, things, lengths and places in time."""
