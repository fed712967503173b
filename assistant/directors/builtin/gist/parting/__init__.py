"""How a message is taken apart: said in plain order, divided into clauses, without what wishes nothing."""
