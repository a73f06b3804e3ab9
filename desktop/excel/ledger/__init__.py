"""How a ledger as people keep it is understood: which register, which column, which row is data."""
