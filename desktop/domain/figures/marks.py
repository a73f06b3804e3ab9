"""Marks by which one tells whether a figure is still counted as it was."""

import hashlib

from desktop.domain.figures.catalogue import BY_ID
from desktop.domain.figures.figure import Figure
from desktop.domain.figures.ratio import Ratio


def mark_of(told: Figure | Ratio) -> str:
    """A mark that differs once the figure draws on other records, adds up another field, or has another unit."""
    if isinstance(told, Figure):
        said = repr((told.sources, told.unit.zh))
    else:
        said = repr((told.top, told.bottom, told.places, [mark_of(BY_ID[part]) for part in told.parts]))
    return hashlib.sha256(said.encode()).hexdigest()[:16]
