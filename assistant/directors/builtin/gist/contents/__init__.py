"""What scenes shall show otherwise, said around the thing: a message read as a whole, before its clauses."""
