"""What a unit's own ledger delivers."""

import hashlib
from pathlib import Path
from typing import Any

from desktop import __version__
from desktop.domain.delivered import CARRIED, Delivered, without_personal
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.rows import Rows
from desktop.domain.words import Words
from desktop.work.database import Database

NO_ENTERPRISE = Words(
    "不能汇总{name}：台账里没有填写填报企业。",
    "{name} cannot be consolidated: it does not name its enterprise.",
)
FILL_IN = Words(
    "请在窗口里打开该台账，在“首席质量官”标签页的“填报企业”里填写企业名称；或用cqodesk import导入写有企业信息的工作簿，然后再汇总。",
    "Open it in the window and fill in the company's name in the tab Chief quality officers, under Reporting enterprise; or bring in a "
    "workbook that tells it with cqodesk import. Then consolidate again.",
)


def delivery_of(database: Database) -> Delivered:
    """Everything of a ledger that goes to the group, without personal data.

    Raises:
        Refused: it does not say whose it is.
    """
    path = database.path
    enterprise: Any = next(iter(database.all("enterprise")), None)
    if enterprise is None or not enterprise.enterprise_name:
        raise Refused(NO_ENTERPRISE.fill(name=path.name), NOTHING_CHANGED, FILL_IN)
    return Delivered(
        file=path.name,
        kind="ledger",
        year=None,
        version=__version__,
        sha256=_digest(path),
        unit_name=enterprise.enterprise_name,
        credit_code=enterprise.unified_social_credit_identifier,
        tables={
            register.id: Rows.of(register, [without_personal(register.id, r) for r in records])
            for register in CARRIED
            if (records := database.all(register.id))
        },
    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
