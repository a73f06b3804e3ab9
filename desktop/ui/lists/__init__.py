"""Lists and plain tables of rows that are shown, and what is said where they are empty."""
