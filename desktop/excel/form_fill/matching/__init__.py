"""Which figure or field each room of a form means: suggested, chosen, and compared with the form of another year."""
