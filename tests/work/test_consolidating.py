"""A group's ledger out of its units' workbooks and ledgers."""

import shutil
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import Refused
from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.query import Query
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.registers.quality.quality_events import QualityEvent
from desktop.domain.registers.six_sigma.six_sigma_projects import SixSigmaProject
from desktop.domain.words import same
from desktop.excel.group.deliveries import delivered
from desktop.excel.report import write_report
from desktop.store.ledger import Ledger
from desktop.work.group.consolidating import consolidate
from desktop.work.group.files import deliveries
from desktop.work.group.outcome import NotAll
from desktop.work.group.taking_in import ids_in
from desktop.work.group.unit_figures import of_unit
from desktop.work.keeping.undoing import undo_of
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes

YEAR = 2025
A, B = "913206000000000000", "913206000000000001"


def patent(number: str, name: str = "一种阀芯") -> Patent:
    return Patent(
        patent_number=number, patent_name=name, patent_type="invention", grant_date=date(YEAR, 5, 6), legal_status="valid"
    )


def project(number: str, name: str) -> SixSigmaProject:
    return SixSigmaProject(project_number=number, project_name=name, start_date=date(YEAR, 3, 1))


class Unit:
    """A unit with a ledger of its own."""

    def __init__(self, folder: Path, name: str, code: str | None, *records) -> None:
        self.folder, self.name = folder, name
        self.ledger = Ledger.create(folder / f"{name}.cqo", who=name)
        self.add("enterprise", Enterprise(enterprise_name=name, unified_social_credit_identifier=code))
        for register, record in records:
            self.add(register, record)

    def add(self, register, record):
        self.ledger.apply(ChangeSet(same("add"), (Change(register, None, record),)))

    def change(self, register, before, after):
        self.ledger.apply(ChangeSet(same("change"), (Change(register, before, after),)))

    def workbook(self, year: int = YEAR) -> Path:
        path = self.folder / f"{self.name}-{year}.xlsx"
        write_report(annual_report(self.ledger, year), path)
        return path


@pytest.fixture
def unit(tmp_path):
    made = []

    def make(name, code, *records):
        made.append(Unit(tmp_path, name, code, *records))
        return made[-1]

    yield make
    for each in made:
        each.ledger.close()


@pytest.fixture
def group(tmp_path):
    ledger = Ledger.create(tmp_path / "集团.cqo", who="集团")
    yield ledger
    assert ledger.verify().sound
    ledger.close()


def take(group, *paths, **more):
    return consolidate(group, deliveries(paths, lambda p: Ledger.open(p, read_only=True), delivered), **more)


def names(group, register, field):
    return sorted(getattr(record, field) for record in group.all(register))


def test_figures_of_the_group_are_those_of_its_units_together(unit, group, tmp_path):
    one = unit("甲公司", A, ("patents", patent("ZL1")), ("patents", patent("ZL2")))
    sample = Ledger.create(tmp_path / "示例.cqo", who="x")
    sample.apply(sample_changes())
    write_report(annual_report(sample, YEAR), tmp_path / "示例.xlsx")
    outcome = take(group, one.workbook(), tmp_path / "示例.xlsx")
    for figure in FIGURES:
        if figure.id in ("evidence.added", "company.employees"):
            continue  # files stay with the units, and a unit's employees are not the group's
        parts = sample.figure(figure, YEAR).value + one.ledger.figure(figure, YEAR).value
        assert group.figure(figure, YEAR).value == parts, figure.id
    sample.close()
    assert [(u.unit, u.added > 0) for u in outcome.units] == [("甲公司", True), ("江海精密制造集团有限公司", True)]
    assert not outcome.doubles


def test_figures_of_one_unit_are_those_of_its_own_ledger(unit, group, tmp_path):
    one = unit("甲公司", A, ("patents", patent("ZL1")), ("patents", patent("ZL2")))
    sample = Ledger.create(tmp_path / "示例.cqo", who="x")
    sample.apply(sample_changes())
    take(group, one.folder / "甲公司.cqo", tmp_path / "示例.cqo")
    for name, ledger in (("江海精密制造集团有限公司", sample), (A, one.ledger)):
        alone = of_unit(group, name)
        for figure in FIGURES:
            if figure.id not in ("evidence.added", "company.employees"):
                own, told = ledger.figure(figure, YEAR), alone.figure(figure, YEAR)
                assert (told.value, set(told.records)) == (own.value, set(own.records)), figure.id
    sample.close()
    assert of_unit(group, None) is group
    with pytest.raises(Refused) as refused:
        of_unit(group, "丙公司")
    assert "甲公司" in refused.value.next_step.zh


def test_each_record_knows_its_unit_and_its_file(unit, group):
    one = unit("甲公司", A, ("quality_events", QualityEvent(theme="质量月", event_date=date(YEAR, 9, 1), event_kind="quality_month")),
               ("organisation_units", OrganisationUnit(unit_name="质量部")))
    take(group, one.workbook(), unit("乙公司", B, ("organisation_units", OrganisationUnit(unit_name="质量部"))).workbook())
    event = group.all("quality_events")[0]
    assert group.history(event.id)[0].label.zh == "汇总：甲公司（甲公司-2025.xlsx）"
    source = group.all("consolidated_sources")[0]
    assert event.id in ids_in(group.content(source.manifest))["quality_events"]


def test_departments_are_told_whose_they_are(unit, group):
    departments = [("organisation_units", OrganisationUnit(unit_name="质量部"))]
    a, b = unit("甲公司", A, *departments), unit("乙公司", B, ("organisation_units", OrganisationUnit(unit_name="质量部")))
    take(group, a.folder / "甲公司.cqo", b.folder / "乙公司.cqo")
    assert names(group, "organisation_units", "unit_name") == ["乙公司", "乙公司 质量部", "甲公司", "甲公司 质量部"]
    by_name = {u.unit_name: u for u in group.all("organisation_units")}
    assert by_name["甲公司 质量部"].parent == by_name["甲公司"].id


def test_nothing_is_counted_twice(unit, group):
    shared = patent("ZL9")
    a = unit("甲公司", A, ("patents", shared), ("six_sigma_projects", project("P-1", "降低气孔率")))
    b = unit("乙公司", B, ("patents", replace(shared, id="b" * 32)), ("six_sigma_projects", project("P-1", "缩短换模时间")))
    c = unit("丙公司", None, ("patents", shared), ("six_sigma_projects", project("P-1", "降低气孔率")))
    outcome = take(group, a.workbook(), b.workbook(), c.workbook())
    assert names(group, "patents", "patent_number") == ["ZL9"]
    assert [(d.register, d.unit, d.by) for d in outcome.doubles] == [
        ("patents", "乙公司", "patent_number"), ("six_sigma_projects", "丙公司", "project_number"), ("patents", "丙公司", "id"),
    ]
    assert "甲公司" in outcome.doubles[0].other.zh
    assert names(group, "six_sigma_projects", "project_number") == ["P-1", "乙公司 P-1"]
    assert [(r.unit, r.value, r.became) for r in outcome.renamed] == [("乙公司", "P-1", "乙公司 P-1")]


def test_a_link_to_a_record_that_another_unit_brought_leads_to_that(unit, group, tmp_path):
    shared = project("P-1", "降低气孔率")
    unit("甲公司", A, ("six_sigma_projects", shared))
    own = replace(shared, id="b" * 32)
    unit("乙公司", B, ("six_sigma_projects", own), ("six_sigma_projects", replace(project("P-2", "推广"), champion_project=own.id)))
    take(group, tmp_path / "甲公司.cqo", tmp_path / "乙公司.cqo")
    by_number = {p.project_number: p for p in group.all("six_sigma_projects")}
    assert by_number.keys() == {"P-1", "P-2"}
    assert by_number["P-2"].champion_project == shared.id


def test_the_same_files_again_change_nothing(unit, group):
    a = unit("甲公司", A, ("patents", patent("ZL1")), ("organisation_units", OrganisationUnit(unit_name="质量部")))
    b = unit("乙公司", B, ("six_sigma_projects", project("P-1", "一")), ("patents", patent("ZL2")))
    files = (a.workbook(), b.workbook())
    take(group, *files)
    before = {id_: group.all(id_) for id_ in ("patents", "six_sigma_projects", "organisation_units")}
    outcome = take(group, *files)
    assert {id_: group.all(id_) for id_ in before} == before
    assert [(u.added, u.changed, u.removed) for u in outcome.units] == [(0, 0, []), (0, 0, [])]


def test_a_corrected_file_replaces_what_its_unit_delivered(unit, group):
    kept, gone = patent("ZL1"), patent("ZL2", "另一种")
    a, b = unit("甲公司", A, ("patents", kept), ("patents", gone)), unit("乙公司", B, ("patents", patent("ZL3")))
    take(group, a.workbook(), b.workbook())
    a.change("patents", kept, replace(kept, patent_name="改过的名称"))
    a.change("patents", gone, None)
    a.add("patents", patent("ZL4"))
    plan = take(group, a.workbook(), plan=True)
    assert names(group, "patents", "patent_number") == ["ZL1", "ZL2", "ZL3"]
    outcome = take(group, a.workbook())
    for told in (plan.units[0], outcome.units[0]):
        assert (told.added, told.changed, told.removed) == (1, 1, ["专利 ZL2"])
    assert names(group, "patents", "patent_number") == ["ZL1", "ZL3", "ZL4"]
    assert len(group.all("consolidated_sources")) == 2


def test_what_a_unit_delivered_can_be_undone_and_delivered_again(unit, group):
    a = unit("甲公司", A, ("patents", patent("ZL1")), ("patents", patent("ZL2"))).workbook()
    take(group, a)
    (kept,) = group.change_sets(None, 9)
    assert kept.records == 4  # the unit, its patents, and the source
    group.apply(undo_of(group, kept.id))
    assert {id_: group.count(id_) for id_ in ("patents", "organisation_units", "consolidated_sources")} == {
        "patents": 0, "organisation_units": 0, "consolidated_sources": 0,
    }
    assert group.verify().sound
    assert take(group, a).units[0].added == 2


def test_a_unit_may_own_what_another_called_by_the_same_number_and_correct_it(unit, group):
    a = unit("甲公司", A, ("six_sigma_projects", project("P-1", "降低气孔率")))
    b = unit("乙公司", B, ("six_sigma_projects", mine := project("P-1", "缩短换模时间")))
    take(group, a.workbook(), b.workbook())
    (found,) = (p for p in group.all("six_sigma_projects") if p.project_number == "乙公司 P-1")
    assert group.find("six_sigma_projects", Query(search="乙公司")) == [found.id]
    b.change("six_sigma_projects", mine, replace(mine, project_name="缩短换模时间（二期）"))
    outcome = take(group, b.workbook())
    assert [(u.added, u.changed) for u in outcome.units] == [(0, 1)]
    assert names(group, "six_sigma_projects", "project_name") == ["缩短换模时间（二期）", "降低气孔率"]
    assert [line.label.zh for line in group.history(found.id)] == ["汇总：乙公司（乙公司-2025.xlsx）"] * 2
    with_before = group.history(found.id)[1]
    assert (with_before.before, with_before.after.project_name) == (found, "缩短换模时间（二期）")


def test_who_is_missing_and_whose_form_is_of_last_year(unit, group):
    expected = [OrganisationUnit(unit_name=n, unit_kind="subsidiary", unit_credit_identifier=c) for n, c in (("甲公司", A), ("乙公司", B))]
    group.apply(ChangeSet(same("expected"), tuple(Change("organisation_units", None, u) for u in expected)))
    a = unit("甲公司（有限）", A, ("patents", patent("ZL1")))
    outcome = take(group, a.workbook())
    assert outcome.units[0].unit == "甲公司"  # known by its code
    assert outcome.missing == ["乙公司"]
    outcome = take(group, unit("乙公司", B).workbook(YEAR - 1))
    assert (outcome.missing, outcome.late, outcome.year) == ([], ["乙公司"], YEAR)


def test_personal_data_stays_with_the_unit(unit, group, tmp_path):
    officer = Officer(officer_name="葛晓东", mobile="13800000001", birth_year_month=None)
    a = unit("甲公司", A, ("officers", officer))
    take(group, tmp_path / "甲公司.cqo")
    (found,) = group.all("officers")
    assert (found.officer_name, found.mobile) == ("葛晓东", None)
    with zipfile.ZipFile(a.workbook()) as package:
        assert all(b"13800000001" not in package.read(name) for name in package.namelist())


def test_a_workbook_that_was_saved_again_unchanged_is_taken_and_an_edited_one_is_not(unit, group, tmp_path):
    path = unit("甲公司", A, ("patents", patent("ZL1"))).workbook()
    again, edited = tmp_path / "again.xlsx", tmp_path / "edited.xlsx"
    repack(path, again)
    outcome = take(group, again)
    assert outcome.units[0].saved_again
    repack(path, edited, b"ZL1", b"ZL8")
    with pytest.raises(NotAll) as told:
        take(group, edited)
    assert "综合质量-专利" in told.value.faults[0].say("zh")


def repack(path: Path, target: Path, old: bytes = b"", new: bytes = b"") -> None:
    """Saves the workbook as another program would: other bytes in every sheet, and one text changed if asked."""
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for part in source.infolist():
            content = source.read(part)
            if part.filename.startswith("xl/worksheets/"):
                content = content.replace(b"</worksheet>", b"</worksheet><!-- saved again -->")
                content = content.replace(old, new) if old else content
            if part.filename == "xl/sharedStrings.xml" and old:
                content = content.replace(old, new)
            made.writestr(part.filename, content)


def test_all_or_nothing_and_every_fault_is_told(unit, group, tmp_path):
    good = unit("甲公司", A, ("patents", patent("ZL1"))).workbook()
    foreign, broken = tmp_path / "foreign.xlsx", tmp_path / "broken.xlsx"
    openpyxl.Workbook().save(foreign)
    broken.write_bytes(good.read_bytes()[:3000])
    empty = Ledger.create(tmp_path / "空.cqo", who="x")
    empty.close()
    head = group.head()
    with pytest.raises(NotAll) as told:
        take(group, good, foreign, broken, tmp_path / "missing.xlsx", tmp_path / "空.cqo", good)
    assert len(told.value.faults) == 5  # four that cannot be taken, and the unit that delivered twice
    assert group.head() == head
    assert group.count("patents") == 0
    with pytest.raises(NotAll):
        take(group, good, shutil.copyfile(good, tmp_path / "copy.xlsx"))
    assert group.head() == head


def test_a_forged_copy_is_refused(unit, group, tmp_path):
    path = unit("甲公司", A, ("patents", patent("ZL1"))).workbook()
    for old, new in ((b'"invention"', b'"no such"'), (b'"format":1', b'"format":9'), (b'"2025-05-06"', b'"2025-15-06"')):
        forged = tmp_path / "forged.xlsx"
        with zipfile.ZipFile(path) as source, zipfile.ZipFile(forged, "w") as made:
            for part in source.infolist():
                content = source.read(part)
                made.writestr(part.filename, content.replace(old, new) if part.filename.startswith("customXml") else content)
        with pytest.raises(Refused):
            take(group, forged)
    assert group.count("patents") == 0


def test_a_company_of_the_same_name_never_takes_anothers_place(unit, group, tmp_path):
    """Two companies may bear one name; which unit a file is of, its credit code says."""
    first = unit("甲公司", A, ("patents", patent("ZL1"))).workbook()
    (tmp_path / "别处").mkdir()
    other = Unit(tmp_path / "别处", "甲公司", B, ("patents", patent("ZL2")))
    second = other.workbook()
    other.ledger.close()
    for before in ([], [first]):
        if before:
            take(group, *before)
        with pytest.raises(NotAll) as refused:
            take(group, *([second] if before else [first, second]))
        assert all(code in refused.value.happened.zh for code in (A, B)), refused.value.happened.zh
        assert names(group, "patents", "patent_number") == ["ZL1"] * len(before)
    known = group.all("organisation_units")[0]
    named = OrganisationUnit(unit_name="甲公司（北港）", unit_credit_identifier=B)
    group.apply(ChangeSet(same("named apart"), (Change("organisation_units", None, named),)))
    take(group, second)
    assert names(group, "patents", "patent_number") == ["ZL1", "ZL2"]
    assert {s.organisation_unit for s in group.all("consolidated_sources")} == {known.id, named.id}


def test_a_unit_known_by_its_name_gets_its_credit_code(unit, group, tmp_path):
    group.apply(ChangeSet(same("x"), (Change("organisation_units", None, OrganisationUnit(unit_name="甲公司")),)))
    take(group, unit("甲公司", A, ("patents", patent("ZL1"))).workbook())
    assert names(group, "organisation_units", "unit_credit_identifier") == [A]
    (tmp_path / "别处").mkdir()
    other = Unit(tmp_path / "别处", "甲公司", B)
    with pytest.raises(NotAll):
        take(group, other.workbook())
    other.ledger.close()


def test_a_ledger_that_cannot_be_read_is_told_by_its_name(unit, group):
    good = unit("甲公司", A)
    bad = good.folder / "乙公司.cqo"
    bad.write_bytes((good.folder / "甲公司.cqo").read_bytes()[:9000])
    with pytest.raises(NotAll) as refused:
        take(group, good.folder / "甲公司.cqo", bad)
    assert "乙公司.cqo" in refused.value.happened.zh
    assert "乙公司.cqo" in refused.value.happened.en


def test_a_unit_that_delivered_twice_is_told_along_with_what_cannot_be_read(unit, group):
    """Each round of mending costs the units a day: nothing waits for the next one."""
    one, two = unit("甲公司", A), unit("乙公司", B)
    bad = one.folder / "丙公司.xlsx"
    bad.write_bytes(b"PK no workbook")
    again = [one.folder / f"{name}（2）.xlsx" for name in "甲乙"]
    for path, made in zip(again, (one.workbook(), two.workbook()), strict=True):
        shutil.copy(made, path)
    with pytest.raises(NotAll) as refused:
        take(group, one.workbook(), bad, two.workbook(), *again)
    assert len(refused.value.faults) == 3
    assert all(said in refused.value.happened.zh for said in ("丙公司.xlsx", "甲公司交了两个文件", "乙公司交了两个文件"))
