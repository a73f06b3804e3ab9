"""The classes that the window is made of, told from the code itself, so that a test's list of them can be held complete."""

import importlib
import pkgutil

import desktop.ui


def kinds_of(base: type) -> set[type]:
    """Every class of the program's own window below one of Qt's."""
    for module in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        importlib.import_module(module.name)
    waiting, ours = [base], set()
    while waiting:
        kinds = waiting.pop().__subclasses__()
        waiting += kinds
        ours |= {kind for kind in kinds if kind.__module__.startswith("desktop.ui.")}
    return ours
