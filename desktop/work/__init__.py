"""The open ledger: do, undo, redo, import, report. It gets its database through a Protocol."""
