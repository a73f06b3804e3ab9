"""The only place that knows SQL: one SQLite file a ledger."""
