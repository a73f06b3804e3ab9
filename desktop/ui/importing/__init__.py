"""Bringing workbooks in."""
