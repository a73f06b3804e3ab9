"""The files that stand behind the annual report: those attached to the records that it shows."""

from collections.abc import Iterator

from desktop.domain.registers import BY_ID
from desktop.domain.registers.evidence.attachments import ATTACHMENTS, Attachment
from desktop.domain.report import AnnualReport, EvidenceItem
from desktop.work.database import Database
from desktop.work.names import name_of


def evidence_of(report: AnnualReport, database: Database) -> tuple[EvidenceItem, ...]:
    """The files in the order of the report's tables and of the rows in them, each once."""
    attached: dict[tuple[str | None, str | None], list[Attachment]] = {}
    for each in database.all(ATTACHMENTS.id):
        attached.setdefault((each.owner_register, each.owner_record), []).append(each)
    items: list[EvidenceItem] = []
    for register, record_id in dict.fromkeys(_shown(report)):
        for record in database.get(register, [record_id]) if (register, record_id) in attached else ():
            name = name_of(BY_ID[register], record, database)
            items += (EvidenceItem(register, name, each) for each in attached[register, record_id])
    return tuple(items)


def _shown(report: AnnualReport) -> Iterator[tuple[str, str]]:
    if report.enterprise is not None:
        yield "enterprise", report.enterprise.id
    for table in report.tables:
        for row in table.records:
            yield from row
