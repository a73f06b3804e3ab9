"""The figures of the company that others are divided by, and of its evidence."""

from desktop.domain.figures.conditions import InYear, Linked
from desktop.domain.figures.counted import FILES, PERSONS, counted
from desktop.domain.figures.figure import Figure

_WHOLE_COMPANY = Linked("organisation_unit", "organisation_units", "unit_kind", ("group",))

COMPANY: tuple[Figure, ...] = (
    counted(
        "company.employees",
        ("年末职工总数", "Employees at the end of the year"),
        PERSONS,
        (
            "企业年度数据中整个企业（数据所属单位空白或为集团）本年的年末职工总数；没有本年数据的，计为0，有关比率不计算",
            "Employees of the whole company, which is the rows of the year without a unit or of the group itself; "
            "where there are none it is 0, and ratios to it are not worked out",
        ),
        "company_years",
        InYear("figures_year"),
        _WHOLE_COMPANY,
        amount="employee_count",
    ),
    counted(
        "evidence.added",
        ("归档佐证材料", "Evidence filed"),
        FILES,
        ("添加日期在本年的佐证材料份数，不论属于哪项记录", "Files added to any records in the year"),
        "attachments",
        InYear("added_on"),
    ),
)
