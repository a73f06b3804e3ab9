"""Figures: each declared once, and nothing else in the program adds up."""
