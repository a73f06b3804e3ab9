"""What keeps the ledger from being lost: backups, restoring, drafts, undo."""
