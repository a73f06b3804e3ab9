"""The types of arguments: a year, a day, a whole number."""

import argparse
from datetime import date


def year(text: str) -> int:
    """A year of four digits."""
    if not (len(text) == 4 and text.isdecimal() and 1978 <= int(text) <= 2100):
        raise argparse.ArgumentTypeError(f"a year of four digits between 1978 and 2100, not '{text}'")
    return int(text)


def day(text: str) -> date:
    """A day, as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"a day such as 2025-03-31, not '{text}'") from fault


def whole(text: str) -> int:
    """A whole number."""
    try:
        return int(text)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(f"a whole number, not '{text}'") from fault
