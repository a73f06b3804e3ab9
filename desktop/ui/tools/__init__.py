"""What is done with the open ledger from any tab: search, help, locking, keeping, bringing together, checking, undoing."""
