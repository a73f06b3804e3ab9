"""The verbs that show what stands behind the report: check and trace."""

import re
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.qc.qc_themes import QcTheme
from desktop.domain.relations import RELATIONS
from desktop.domain.values.dates import Month
from desktop.domain.words import same
from desktop.store.ledger import Ledger

Run = Callable[..., object]


def test_check_lists_what_warns_and_all_relations(cqodesk, demo: Path) -> None:
    answer = cqodesk("check", demo, "--year", "2025", "--json")
    assert answer.code == 0
    told = answer.json
    assert told["stops"] == 0
    assert {p["concern"] for p in told["problems"]} >= {"double", "other"}
    assert not any(p["stops"] for p in told["problems"])
    assert len(told["relations"]) == len(RELATIONS)
    assert all(r["holds"] for r in told["relations"])
    assert told["relations"][3]["relation"] == "09≥10+11"


def test_check_fails_on_what_stops_and_names_the_field(cqodesk, tmp_path: Path) -> None:
    path = tmp_path / "a.cqo"
    ledger = Ledger.create(path, who="测试")
    theme = QcTheme(theme_name="降低返工率", theme_status="completed", activity_end=Month(2025, 6))
    company = Enterprise(enterprise_name="南通某某有限公司")
    ledger.apply(ChangeSet(same("a"), (Change("qc_themes", None, theme), Change("enterprise", None, company))))
    ledger.close()
    answer = cqodesk("check", path, "--year", "2025", "--json")
    assert answer.code == 1
    blank = [p for p in answer.json["problems"] if p["concern"] == "blank"]
    places = {(p["register"], p["field"], tuple(p["records"])) for p in blank}
    assert ("qc_themes", "direct_benefit", (theme.id,)) in places
    assert ("enterprise", "unified_social_credit_identifier", (company.id,)) in places
    assert all(p["stops"] and p["rule"] == "V30" for p in blank)


def test_trace_tells_records_history_and_evidence(cqodesk, demo: Path) -> None:
    figures = cqodesk("figures", demo, "--year", "2025", "--json").json["figures"]
    by_id = {f["id"]: f for f in figures}
    answer = cqodesk("trace", demo, "--figure", "six_sigma.confirmed_benefit", "--year", "2025", "--json").json
    figure = by_id["six_sigma.confirmed_benefit"]
    assert (answer["value"], answer["code"]) == (figure["value"], figure["code"])
    assert [r["id"] for r in answer["records"]] == figure["records"]
    assert sum(float(r["amount"]) for r in answer["records"]) / 10_000 == float(figure["value"])
    assert all(r["history"][0]["kind"] == "added" for r in answer["records"])


def test_a_ratio_is_traced_to_the_records_of_its_figures(cqodesk, demo: Path) -> None:
    answer = cqodesk("trace", demo, "--figure", "patents.invention_share", "--year", "2025", "--json").json
    assert answer["unit"] == "%"
    assert {r["register"] for r in answer["records"]} == {"patents"}


def test_traced_evidence_is_that_of_the_record(cqodesk, demo: Path, tmp_path: Path) -> None:
    record = cqodesk("trace", demo, "--figure", "patents.granted", "--year", "2025", "--json").json["records"][0]
    file = tmp_path / "证书.pdf"
    file.write_bytes(b"%PDF-1.4 x")
    assert cqodesk("attach", demo, "--record", record["id"], file).code == 0
    records = cqodesk("trace", demo, "--figure", "patents.granted", "--year", "2025", "--json").json["records"]
    assert [f["file_name"] for f in records[0]["evidence"]][-1:] == ["证书.pdf"]
    assert not any("证书.pdf" in str(r["evidence"]) for r in records[1:])


def test_no_such_figure_is_told(cqodesk, demo: Path) -> None:
    answer = cqodesk("trace", demo, "--figure", "nothing.at_all", "--year", "2025")
    assert answer.code == 1
    assert "nothing.at_all" in answer.err


def test_a_report_without_a_file_to_write_is_wrong_usage(cqodesk, demo: Path) -> None:
    assert cqodesk("report", demo, "--year", "2025").code == 2


def test_what_a_figure_adds_up_is_in_its_unit_and_times_are_of_this_pc(cqodesk, demo: Path) -> None:
    for language, unit in (("zh", "万元"), ("en", " 10,000 yuan")):
        lines = cqodesk("trace", demo, "--year", 2025, "--figure", "six_sigma.confirmed_benefit", "--lang", language).out.splitlines()
        head, _, *rest = lines
        amounts = [line.split("\t")[3] for line in rest if not line.startswith("\t")]
        assert all(amount.endswith(unit) for amount in amounts)
        total = sum(Decimal(amount.removesuffix(unit)) for amount in amounts)
        assert str(total) == head.split("\t")[2]
        assert all(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", line.split("\t")[1]) for line in rest if line.startswith("\t2"))
    (told,) = cqodesk("changes", demo).out.splitlines()
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d", told.split("\t")[1])
    assert all(line.endswith("字节") for line in cqodesk("evidence", demo).out.splitlines())
