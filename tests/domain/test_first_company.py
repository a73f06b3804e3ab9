import pytest

from desktop.domain.first_company import FirstCompany, first_company
from desktop.domain.ledger import LedgerRow, LedgerTable


def table(company="", register="patents", **values):
    rows = (LedgerRow(3, values, {}, {}),) if values else ()
    return LedgerTable("a.xlsx", "表", register, rows=rows, company=company)


def test_what_a_table_says_of_the_company_comes_first():
    described = table(register="enterprise", enterprise_name="甲公司", unified_social_credit_identifier="9132")
    assert first_company([table("乙公司"), described], ["丙公司"]) == FirstCompany("甲公司", "9132")


def test_then_who_fills_most_tables_in():
    assert first_company([table("乙公司"), table("甲公司"), table("甲公司"), table()], ["丙公司"]).name == "甲公司"


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("南通海星电子股份有限公司2018年台账", "南通海星电子股份有限公司"),
        ("2019 罗莱（如皋）有限公司-QC", "罗莱（如皋）有限公司"),
        ("专利2018", ""),
        ("officers", ""),
    ],
)
def test_then_the_name_of_a_file(file, name):
    assert first_company([table()], ["专利", file]).name == name
