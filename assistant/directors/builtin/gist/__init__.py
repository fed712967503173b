"""The gist of a message: what it speaks of and what it wishes, whatever the order of its words."""
