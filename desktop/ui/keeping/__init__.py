"""Backups, restoring, and what was done before."""
