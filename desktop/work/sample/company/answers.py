"""Reasons that the sample company gives for what its checks find."""

from datetime import date

from desktop.domain.changes import Change
from desktop.domain.registers import BY_ID
from desktop.domain.registers.company.problem_answers import ProblemAnswer
from desktop.work.problems import value_of
from desktop.work.tables import sample_id

ANSWERS = (
    ("qc_themes", "降低渗碳层深度不均率", "actual_value", "炉温均匀性改造排在2026年一季度，届时继续开展活动，成果暂不申报。"),
    ("qc_themes", "缩短客户质量投诉关闭周期", "direct_benefit", "成果为无形效益（投诉平均关闭周期由9天降到4天），没有可由财务核实的直接经济效益。"),
    ("qc_themes", "降低出厂试验数据漏录率", "direct_benefit", "成果为无形效益（数据漏录率下降），没有可由财务核实的直接经济效益。"),
    ("quick_wins", "仓库照明改为分区感应", "parent_project", "由仓库班组自行提出并实施，不属于任何在研项目。"),
)
"""Register, title of the record, field, and reason."""


class _Alone:
    """A ledger in which a record stands by itself; these answers are about nothing beside it."""

    today = date(2026, 1, 12)

    def get(self, _register: str, _id: str | None) -> None:
        return None

    def all(self, _register: str) -> tuple[()]:
        return ()

    def linked(self, _register: str, _link: str, _id: str) -> tuple[()]:
        return ()

    def before(self, _register: str, _id: str) -> None:
        return None


def changes(done: list[Change]) -> list[Change]:
    """An answer to what is found in these records, once all of the sample is there."""
    records = {(c.register, getattr(c.after, BY_ID[c.register].title)): c.after for c in done}
    made = []
    for register_id, title, field, reason in ANSWERS:
        record, register = records.get((register_id, title)), BY_ID[register_id]
        if record is None:
            continue
        for problem in register.problems(record, _Alone()):
            if problem.field == field:
                answer = ProblemAnswer(
                    id=sample_id("problem_answers", f"{register_id}/{title}/{field}"),
                    said=problem.words.zh,
                    rule=problem.rule or None,
                    register=register_id,
                    record=record.id,
                    field=field,
                    value=value_of(register, record, field) or None,
                    reason=reason,
                    answered_by="季云帆",
                    answered_on=date(2026, 1, 12),
                )
                made.append(Change("problem_answers", None, answer))
    return made
