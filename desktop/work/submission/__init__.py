"""What was submitted, how it differs from what is there now, and why."""
