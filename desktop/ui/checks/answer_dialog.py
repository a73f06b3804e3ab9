"""The question for a reason, of one problem or of several at once."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from desktop.domain.words import LANGUAGES, Language, Words
from desktop.ui.ask_text import TextDialog
from desktop.work.problems import LedgerProblem

TITLE = Words("填写理由", "Give a reason")
OF_ONE = Words("{name}：{problem}", "{name}: {problem}")
OF_SOME = Words("所选的{n}条提示用同一个理由：", "One reason for the {n} selected:")
REST = Words("……等{n}条", "… {n} in all")
WHY = Words(
    "这样处理的理由（会随台账保存，并记入修改日志）",
    "Why it stays as it is (kept in the ledger and its journal)",
)
SAVE = Words("保存理由", "Keep the reason")
SHOWN = 4
"""Problems named above the reason."""


class AnswerDialog(TextDialog):
    """Asks for one reason; what was given before is the start."""

    def __init__(
        self, problems: Sequence[LedgerProblem], language: Language, parent: QWidget | None = None
    ) -> None:
        about = Words(*("\n".join(_about(problems, one)) for one in LANGUAGES))
        super().__init__(language, TITLE, about, SAVE, _start(problems), parent, name="answer", note=WHY)


def _about(problems: Sequence[LedgerProblem], language: Language) -> list[str]:
    lines = [
        OF_ONE.fill(name=problem.name, problem=problem.problem.words).say(language)
        for problem in problems[:SHOWN]
    ]
    if len(problems) > 1:
        lines = [OF_SOME.fill(n=len(problems)).say(language), *(f"· {line}" for line in lines)]
    if len(problems) > SHOWN:
        lines.append(REST.fill(n=len(problems)).say(language))
    return lines


def _start(problems: Sequence[LedgerProblem]) -> str:
    given = {problem.given.reason or "" for problem in problems if problem.given}
    return given.pop() if len(given) == 1 else ""
