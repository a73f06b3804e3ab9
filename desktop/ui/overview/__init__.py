"""The first page of an open ledger: what is due, and how the year stands."""
