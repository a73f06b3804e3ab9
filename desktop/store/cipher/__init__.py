"""The password of a ledger: its key, the recovery key, and the way from one password to another."""
