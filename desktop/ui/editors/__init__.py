"""Editors: one kind of widget for each kind of field."""
