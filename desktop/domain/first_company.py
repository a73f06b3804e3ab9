"""Whose workbooks these are, as far as they tell: what a new ledger may be begun with."""

import re
from collections import Counter
from collections.abc import Sequence

from desktop.domain.late import dataclass
from desktop.domain.ledger import LedgerTable
from desktop.domain.registers.company.enterprise import ENTERPRISE

_IN_A_NAME = re.compile(r"[\u4e00-\u9fff（）()·]{2,40}?(?:有限责任公司|股份有限公司|有限公司|集团|公司|厂)")
"""A company in the name of a file; it begins where Chinese letters begin."""


@dataclass(frozen=True, slots=True)
class FirstCompany:
    """A company's name and its credit code; each blank where the workbooks do not tell it."""

    name: str = ""
    credit_code: str = ""


def first_company(tables: Sequence[LedgerTable], files: Sequence[str]) -> FirstCompany:
    """The company that workbooks are of.

    The company that a table describes comes first, then the one that most tables name as who fills them in, then one
    in the name of a file.

    Args:
        tables: what the workbooks hold.
        files: their names, without extensions.
    """
    for table in tables:
        if table.register == ENTERPRISE.id and len(table.rows) == 1:
            values = table.rows[0].values
            name, code = values.get(ENTERPRISE.title), values.get("unified_social_credit_identifier")
            if name:
                return FirstCompany(str(name), str(code or ""))
    named = Counter(table.company for table in tables if table.company)
    if named:
        return FirstCompany(named.most_common(1)[0][0])
    found = (_IN_A_NAME.search(file) for file in files)
    return FirstCompany(next((match[0] for match in found if match), ""))
