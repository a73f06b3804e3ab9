"""What a unit's own ledger delivers."""

import hashlib
from pathlib import Path
from typing import Any

from desktop import __version__
from desktop.domain.delivered import CARRIED, Delivered, without_personal
from desktop.domain.errors import NOTHING_CHANGED, Refused
from desktop.domain.words import Words
from desktop.work.database import Database

NO_ENTERPRISE = Words(
    "不能汇总{name}：台账里没有填写填报企业。",
    "{name} cannot be consolidated: it does not name its enterprise.",
)
FILL_IN = Words("请在该台账里填写填报企业后再汇总。", "Fill in its enterprise and consolidate again.")


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
        records={
            register.id: [without_personal(register.id, record) for record in database.all(register.id)]
            for register in CARRIED
        },
    )


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
