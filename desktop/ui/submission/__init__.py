"""What was submitted, in the window."""
