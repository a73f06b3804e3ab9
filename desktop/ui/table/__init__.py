"""The table of a register, with what filters and sorts it."""
