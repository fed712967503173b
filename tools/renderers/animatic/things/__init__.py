"""Things as functions: furniture, houses, vehicles, plants. Places put them up, puppets play them."""
