"""A group's ledger, brought together out of what its units deliver."""
