"""The main window: what is around the pages, and how a ledger gets into it."""
