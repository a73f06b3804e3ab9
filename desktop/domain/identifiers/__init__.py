"""Numbers that identify: how each is normalised and checked, with the source of its rule."""
