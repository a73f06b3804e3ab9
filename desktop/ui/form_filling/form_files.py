"""The files that a form's dialog asks for: a map or a form to read, and where to write one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.domain.words import Language, Words


def pick(
    parent: QWidget, language: Language, title: Words, kind: Words, suffix: str, near: Path
) -> Path | None:
    """The file that the user picks; ``None`` where the question is given up.

    Args:
        parent: what the question is shown over.
        language: of what is said.
        title: what is asked for.
        kind: what such files are called.
        suffix: theirs, without the dot.
        near: the folder that is shown at first.
    """
    text = f"{kind.say(language)} (*.{suffix})"
    chosen, _kind = QFileDialog.getOpenFileName(parent, title.say(language), str(near), text)
    return Path(chosen) if chosen else None


def where_to(
    parent: QWidget, language: Language, title: Words, kind: Words, suffix: str, proposed: Path
) -> Path | None:
    """The file to write, with its suffix; ``None`` where the question is given up. Arguments as of `pick`."""
    text = f"{kind.say(language)} (*.{suffix})"
    chosen, _kind = QFileDialog.getSaveFileName(parent, title.say(language), str(proposed), text)
    if not chosen:
        return None
    return Path(chosen) if chosen.lower().endswith(f".{suffix}") else Path(f"{chosen}.{suffix}")
