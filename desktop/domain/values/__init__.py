"""Values of the field: how each kind is read from what people write, and how it is shown."""
