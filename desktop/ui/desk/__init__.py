"""The tabs of an open ledger, and the window around them as its parts know it."""
