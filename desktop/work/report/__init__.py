"""The annual report, put together from the ledger."""
