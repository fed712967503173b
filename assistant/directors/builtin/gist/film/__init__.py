"""The film as a whole: its time, its joins, its format, how it is drawn, and questions about it."""
