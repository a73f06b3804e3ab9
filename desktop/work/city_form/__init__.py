"""What the open ledger says for each place of an authority's form."""
