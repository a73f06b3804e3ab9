"""A blank form looked at: its cells, tables, lists and rooms that wait for something."""
