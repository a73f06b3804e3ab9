"""Reference data that a ledger may start with: public defaults, each with its source, all of them editable."""
