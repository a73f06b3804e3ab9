"""What goes wrong: refusals, and faults of the program."""
