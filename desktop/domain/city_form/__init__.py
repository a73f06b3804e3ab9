"""An authority's form: what is blank in it, what goes where, and what of it changed from one year to the next."""
