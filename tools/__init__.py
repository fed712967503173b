"""What the assistant can do, usable without it: boards, plans, renders, clips."""
