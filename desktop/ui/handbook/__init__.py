"""The handbook, and what fields, figures and rules are."""
