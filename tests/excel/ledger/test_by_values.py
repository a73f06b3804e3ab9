"""Columns of choices that hold another field's choices than their heading says."""

from collections.abc import Callable
from typing import Any

import pytest

from desktop.domain.ledger import LedgerTable

One = Callable[..., LedgerTable]
HEAD = ["小组名称", "课题名称", "课题类型", "课题注册日期"]


def themes(*types: str) -> list[list[Any]]:
    return [[*HEAD], *(["晨光小组", f"降低废品率{n}", type_, "2025-03-05"] for n, type_ in enumerate(types))]


def said(table: LedgerTable) -> str:
    return " ".join(words.zh for words in table.assumed)


@pytest.mark.parametrize("types", [("现场型", "攻关型"), ("现场", "创新型"), ("现场型", "攻关型", "管理型", "服务型", "不详")])
def test_an_older_class_in_the_column_of_the_type_is_read_as_what_it_is(table_of: One, types: tuple[str, ...]) -> None:
    table = table_of(themes(*types))
    assert [row.values.get("circle_type") for row in table.rows][:1] == ["on_site"]
    assert all("theme_type" not in row.values for row in table.rows)
    assert "“课题类型”一列填的是“课题小组类型”的选项" in said(table)
    assert [refusal.value for refusal in table.refused] == [type_ for type_ in types if type_ == "不详"]


@pytest.mark.parametrize("types", [("创新型",), ("问题解决型", "创新型"), ("问题解决型", "现场型"), ("甲", "乙"), ("",)])
def test_what_the_heading_says_stays_where_the_cells_do_not_say_otherwise(table_of: One, types: tuple[str, ...]) -> None:
    table = table_of(themes(*types))
    assert "一列填的是" not in said(table)
    assert all("circle_type" not in row.values for row in table.rows)


def test_nothing_is_taken_from_a_column_that_is_there(table_of: One) -> None:
    rows = themes("现场型", "攻关型")
    rows[0].append("课题小组类型")
    for row in rows[1:]:
        row.append("管理型")
    table = table_of(rows)
    assert "一列填的是" not in said(table)
    assert {refusal.value for refusal in table.refused} == {"现场型", "攻关型"}
