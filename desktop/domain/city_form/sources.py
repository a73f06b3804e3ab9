"""What a place of a form is filled from, as a map names it: a figure, a ratio, a field, or a fact of the report.

``figure:qc.members``, ``ratio:quality.loss_rate``, ``enterprise.enterprise_name``, ``company_years.total_tax``,
``report.year``, ``report.date``, ``reason``; in a list also ``serial`` and ``counted:six_sigma.confirmed_benefit``.
"""

from collections.abc import Iterator

from desktop.domain.fields import Field, Kind
from desktop.domain.figures import catalogue, ratios
from desktop.domain.registers import BY_ID
from desktop.domain.values.numbers import YUAN
from desktop.domain.words import Words

REPORT_YEAR, REPORT_DATE, REASON, SERIAL = "report.year", "report.date", "reason", "serial"
FIXED = {
    REPORT_YEAR: Words("报告年度", "Report year"),
    REPORT_DATE: Words("填报日期（填写当天）", "Date of filling in, today"),
    REASON: Words("未填原因", "Why the row is blank"),
    SERIAL: Words("序号", "Number of the row"),
}
OF_FIELD = Words("{register}·{field}", "{register}: {field}")
COUNTED = Words("计入{figure}的金额", "Amount counted in {figure}")
UNKNOWN = Words("不认识的来源“{source}”", "unknown source '{source}'")


def is_known(source: str) -> bool:
    """Whether a source can be given by this program."""
    kind, _, id_ = source.partition(":")
    if kind in ("figure", "counted"):
        return id_ in catalogue.BY_ID
    return id_ in ratios.BY_ID if kind == "ratio" else source in FIXED or field_of(source) is not None


def field_of(source: str) -> Field | None:
    """The field that a source names, if it names one."""
    register, _, field = source.partition(".")
    return BY_ID[register].by_id.get(field) if ":" not in source and register in BY_ID else None


def named(source: str) -> Words:
    """What a source is called."""
    kind, _, id_ = source.partition(":")
    if not is_known(source):
        return UNKNOWN.fill(source=source)
    if kind == "figure":
        return catalogue.BY_ID[id_].words
    if kind == "counted":
        return COUNTED.fill(figure=catalogue.BY_ID[id_].words)
    if kind == "ratio":
        return ratios.BY_ID[id_].words
    field = field_of(source)
    if field is None:
        return FIXED[source]
    return OF_FIELD.fill(register=BY_ID[source.partition(".")[0]].words, field=field.words)


def unit_of(source: str) -> str:
    """The unit in which the program itself states what a source gives; blank where it has none."""
    kind, _, id_ = source.partition(":")
    if kind in ("figure", "counted") and id_ in catalogue.BY_ID:
        return catalogue.BY_ID[id_].unit.zh
    if kind == "ratio":
        return "%"
    field = field_of(source)
    return field.unit if field else ""


def is_money(source: str) -> bool:
    """Whether a source gives an amount of money."""
    return unit_of(source) in YUAN


def is_dated(source: str) -> bool:
    """Whether what a source gives is another in each year."""
    return source.startswith(("figure:", "ratio:", "company_years.")) or source == REPORT_YEAR


def is_number(source: str) -> bool:
    """Whether a source gives a number of any kind."""
    if source.partition(":")[0] in ("figure", "counted", "ratio"):
        return True
    field = field_of(source)
    return source in (SERIAL, REPORT_YEAR) or (
        field is not None and field.kind in (Kind.MONEY, Kind.NUMBER, Kind.WHOLE)
    )


def for_cells() -> Iterator[str]:
    """Every source of a single cell."""
    yield from (f"figure:{figure.id}" for figure in catalogue.FIGURES)
    yield from (f"ratio:{ratio.id}" for ratio in ratios.RATIOS)
    for register in ("company_years", "enterprise"):
        yield from (
            f"{register}.{field.id}" for field in BY_ID[register].fields if field.kind is not Kind.LINK
        )
    yield from (REPORT_YEAR, REPORT_DATE, REASON)


def for_lists(register_id: str) -> Iterator[str]:
    """Every source of a column of a list of some register: its own fields and those of records linked with it."""
    yield SERIAL
    register = BY_ID[register_id]
    yield from (f"{register_id}.{field.id}" for field in register.fields)
    for figure in catalogue.FIGURES:
        if any(source.register == register_id and source.amount for source in figure.sources):
            yield f"counted:{figure.id}"
    for other in neighbours(register_id):
        yield from (f"{other}.{field.id}" for field in BY_ID[other].fields if field.kind is not Kind.LINK)


def neighbours(register_id: str) -> Iterator[str]:
    """The registers that a register links to by one link alone, and those with one link to it."""
    register = BY_ID[register_id]
    targets = [link.target for link in register.links]
    yield from dict.fromkeys(t for t in targets if targets.count(t) == 1 and t != register_id)
    for other in BY_ID.values():
        links = [link for link in other.links if link.target == register_id]
        if len(links) == 1 and other.id != register_id and other.id not in targets:
            yield other.id
