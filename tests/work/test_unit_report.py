"""The annual report of one unit out of its group's ledger."""

from dataclasses import replace
from datetime import date

import openpyxl
import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import Refused
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.words import same
from desktop.excel.group.deliveries import delivered
from desktop.excel.report import write_report
from desktop.store.ledger import Ledger
from desktop.work.group.consolidating import consolidate
from desktop.work.group.from_ledger import delivery_of
from desktop.work.group.taking_in import ids_in
from desktop.work.group.unit_figures import unit_called, units_of
from desktop.work.group.unit_report import report_called, report_of, unit_report
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes

YEAR = 2025
NAME = "乙公司"


def patent(number):
    return Patent(patent_number=number, patent_name=f"夹具{number}", patent_type="invention", grant_date=date(YEAR, 5, 6), legal_status="valid")


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The sample company's own ledger, and a group's that took it and another in."""
    folder = tmp_path_factory.mktemp("group")
    sample, other, group = (Ledger.create(folder / f"{name}.cqo", who=name) for name in ("sample", "other", "group"))
    sample.apply(sample_changes())
    records = [("enterprise", Enterprise(enterprise_name=NAME)), ("patents", patent("ZL-B1")), ("patents", patent("ZL-B2"))]
    other.apply(ChangeSet(same("add"), tuple(Change(register, None, record) for register, record in records)))
    group.apply(ChangeSet(same("add"), (Change("enterprise", None, Enterprise(enterprise_name="某某集团")), Change("patents", None, patent("ZL-G1")))))
    consolidate(group, [delivery_of(sample), delivery_of(other)])
    yield sample, group
    for ledger in (sample, other, group):
        ledger.close()


def test_it_says_what_the_units_own_report_says(whole):
    sample, group = whole
    own, here = annual_report(sample, YEAR), unit_report(group, units_of(group)[0], YEAR)
    assert here.enterprise.enterprise_name == own.enterprise.enterprise_name
    otherwise = {y.figure.id: y.this.in_unit for y in here.figures if y.this.in_unit != own.value(y.figure.id).in_unit}
    assert otherwise == {"evidence.added": 0}  # files stay with the unit
    assert own.value("company.employees").in_unit > 0
    attached = {"attachments"}
    counted = [(t.register, len(t.rows)) for t in own.tables if t.register not in attached]
    assert [(t.register, len(t.rows)) for t in here.tables if t.register not in attached] == counted
    assert (here.group, here.carried, here.corrections) == ("某某集团", {}, ())
    assert "enterprise" not in {problem.register for problem in here.problems}


def test_it_holds_nothing_of_the_others_and_is_not_taken_for_the_units_own_file(whole, tmp_path):
    _, group = whole
    report, units, id_ = report_of(group, unit_called(group, NAME).id, YEAR)
    assert ([unit.unit_name for unit in units][1:], id_) == ([NAME], units[1].id)
    write_report(report, tmp_path / "b.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "b.xlsx")
    said = "\n".join(str(cell) for sheet in workbook for row in sheet.iter_rows(values_only=True) for cell in row if cell)
    assert [number in said for number in ("ZL-B1", "ZL-B2", "ZL-G1")] == [True, True, False]
    assert "某某集团的汇总台账" in said
    (answer,) = delivered([tmp_path / "b.xlsx"])
    assert isinstance(answer, Refused)


def test_its_problems_are_those_of_its_own_records(whole):
    _, group = whole
    report = report_called(group, NAME, YEAR)
    named = {(p.register, id_) for p in report.problems for id_ in p.records}
    mine = {("patents", each.id) for each in group.all("patents") if each.patent_number.startswith("ZL-B")}
    assert named
    assert named <= mine
    sample = units_of(group)[0]
    assert report_called(group, sample.unit_name, YEAR).problems == unit_report(group, sample, YEAR).problems
    assert report_called(group, None, YEAR).problems == annual_report(group, YEAR).problems


@pytest.fixture(scope="module")
def sharing(tmp_path_factory):
    """A group of two units that own one patent together, and each say something else of another."""
    folder = tmp_path_factory.mktemp("sharing")
    one, other, group = (Ledger.create(folder / f"{name}.cqo", who=name) for name in ("one", "other", "group"))
    differing = replace(patent("ZL-2"), id="c" * 32, patent_name="另一名称")
    for ledger, name, records in (
        (one, "甲公司", [patent("ZL-1"), patent("ZL-2"), patent("ZL-A")]),
        (other, NAME, [patent("ZL-1"), differing, patent("ZL-B")]),
    ):
        made = [Change("enterprise", None, Enterprise(enterprise_name=name))]
        ledger.apply(ChangeSet(same("add"), (*made, *(Change("patents", None, each) for each in records))))
    yield group, lambda: [delivery_of(one), delivery_of(other)]
    for ledger in (one, other, group):
        ledger.close()


def test_what_two_units_share_is_in_the_report_of_both_and_once_in_that_of_the_group(sharing):
    group, deliveries = sharing
    for _ in range(2):  # what is delivered again changes nothing of it
        consolidate(group, deliveries())
        first, second = (report_called(group, name, YEAR) for name in ("甲公司", NAME))
        told = [report.value("patents.granted").shown for report in (annual_report(group, YEAR), first, second)]
        assert told == ["4", "3", "2"]
        rows = next(table for table in second.tables if table.register == "patents").rows
        assert sorted(cell for row in rows for cell in row if str(cell).startswith("ZL-")) == ["ZL-1", "ZL-B"]
        said = [p.words.zh for p in second.problems if "先交来的单位" in p.words.zh]
        assert len(said) == 2
        assert [("ZL-1" in each, "共有，计入本单位" in each) for each in said] == [(True, True), (False, False)]
        assert "ZL-2" in said[1]
        assert not [p for p in first.problems if "先交来的单位" in p.words.zh]
        assert group.verify().sound


def test_what_is_shared_is_still_the_first_units_own(sharing):
    group, deliveries = sharing
    consolidate(group, deliveries())
    numbers = {each.patent_number: each.id for each in group.all("patents")}
    owners = [ids_in(group.content(source.manifest))["patents"] for source in group.all("consolidated_sources")]
    assert [numbers["ZL-1"] in ids for ids in owners] == [True, False]
    assert [numbers["ZL-2"] in ids for ids in owners] == [True, False]


def test_who_has_delivered_nothing_is_not_there_to_choose(whole):
    sample, group = whole
    report, _, id_ = report_of(group, "0" * 32, YEAR)
    assert (id_, report.group) == (None, None)
    assert report_of(sample, None, YEAR)[1] == []
    with pytest.raises(Refused, match="丙公司"):
        unit_called(group, "丙公司")
