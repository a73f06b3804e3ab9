"""The command line: the same rules as the window, for scripts and machines without a screen."""

from desktop.cli.main import main

__all__ = ["main"]
