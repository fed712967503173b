"""Which scenes there are, in which order, and what they tell."""
