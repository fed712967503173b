"""The library: one SQLite file of boards, clips, takes and sessions, the clips beside it as files."""
