"""The conversation: the graph, the directors, sessions and the events a turn emits."""
