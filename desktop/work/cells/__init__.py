"""Cells of a register's table: what may be typed into them, pasted, filled down, and what a selection adds up to."""
