"""What is seen in cards: who does what, where, with what, and how many of them."""
