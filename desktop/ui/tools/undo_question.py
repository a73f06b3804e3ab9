"""The question before very much is taken back at once: an import weeks later, say, by a key pressed by mistake."""

from typing import TYPE_CHECKING

from desktop.domain.words import Words
from desktop.ui import ask
from desktop.ui.desk.shell import Shell

if TYPE_CHECKING:
    from desktop.work.workspace import Workspace

MANY = 300
"""Records up to which nothing is asked."""
QUESTION = Words(
    "要撤销的是“{label}”，涉及{n}条记录。撤销以后还可以重做。",
    "This takes back '{label}': {n} {n:record|records}. It can be done again afterwards.",
)
UNDO_IT = Words("撤销", "Undo")
KEEP_IT = Words("不撤销", "Keep it")


def may_undo(window: Shell, workspace: "Workspace") -> bool:
    """Whether the last change may be taken back; asks where it is a large one."""
    label, n = workspace.undo_label, workspace.undo_size
    if label is None or n <= MANY:
        return True
    return ask.confirm(window, window.language, QUESTION.fill(label=label, n=n), UNDO_IT, KEEP_IT)
