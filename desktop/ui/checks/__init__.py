"""What the rules find, and what is answered."""
