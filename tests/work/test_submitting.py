"""A year that was submitted: frozen, compared, restated, submitted again."""

import contextlib
import hashlib
import shutil
from dataclasses import replace
from decimal import Decimal

import pytest
from sqlalchemy.exc import ResourceClosedError

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.errors import CannotWrite, Refused
from desktop.domain.problems import Severity
from desktop.domain.words import same
from desktop.store.driver import sqlite
from desktop.store.ledger import Ledger
from desktop.work.report.annual_report import annual_report
from desktop.work.sample import sample_changes
from desktop.work.submission.differences import between, now_differs, unexplained
from desktop.work.submission.past_ledger import PastLedger
from desktop.work.submission.restating import restate
from desktop.work.submission.submitting import freeze, newest, prepare, submitted
from desktop.work.workspace import Workspace
from tests.work.submission_cases import YEAR, fund_entry, pay_in, submit, write


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    """The ledger of the sample company, closed."""
    path = tmp_path_factory.mktemp("sample") / "sample.cqo"
    ledger = Ledger.create(path, who="clerk")
    ledger.apply(sample_changes())
    ledger.close()
    return path


@pytest.fixture
def workspace(sample, tmp_path):
    ledger = Ledger.open(shutil.copyfile(sample, tmp_path / "a.cqo"), who="clerk")
    made = Workspace(ledger)
    made.recall()
    yield made
    with contextlib.suppress(ResourceClosedError):  # a test that opens the file itself closes it
        ledger.close()


def test_figures_line_and_file_are_frozen_in_one_change(workspace, tmp_path):
    report = annual_report(workspace.database, YEAR)
    made = submit(workspace, tmp_path / "out.xlsx")
    content = (tmp_path / "out.xlsx").read_bytes()
    database = workspace.database
    assert database.content(made.submitted_sha256) == content
    assert made.submitted_sha256 == hashlib.sha256(content).hexdigest()
    assert (made.journal_line, made.journal_head) == (report.origin.lines, report.origin.head)
    kept = {f.figure: f.submitted_value for f in database.all("submitted_figures")}
    assert kept == {y.figure.id: y.this.in_unit for y in report.figures} | {
        y.ratio.id: y.this.printed for y in report.ratios
    }
    assert database.change_sets(None, 1)[0].records == 1 + len(kept)
    assert now_differs(database, made) == []
    assert database.verify().sound


def test_what_stops_the_report_stops_the_submission_and_nothing_is_written(workspace, tmp_path):
    enterprise = workspace.database.all("enterprise")[0]
    workspace.save("enterprise", enterprise, replace(enterprise, industry_code=None))
    with pytest.raises(Refused):
        submit(workspace, tmp_path / "out.xlsx")
    assert sorted(p.suffix for p in tmp_path.iterdir() if p.suffix in (".xlsx", ".tmp")) == []
    assert submitted(workspace.database) == []


def test_a_place_that_takes_no_file_is_told_before_anything_is_recorded(workspace, tmp_path):
    with pytest.raises(CannotWrite):
        submit(workspace, tmp_path / "missing" / "out.xlsx")
    assert submitted(workspace.database) == []


def test_a_place_that_fails_afterwards_leaves_the_file_in_the_ledger(workspace, tmp_path):
    out = tmp_path / "out.xlsx"
    ready = prepare(annual_report(workspace.database, YEAR), out, write)
    out.mkdir()
    with pytest.raises(CannotWrite) as told:
        freeze(workspace, ready)
    assert "2025-1" in told.value.say("zh")
    made = submitted(workspace.database)[0]
    assert workspace.database.content(made.submitted_sha256) == ready.content


def test_an_edit_while_the_file_is_written_stops_it(workspace, tmp_path):
    ready = prepare(annual_report(workspace.database, YEAR), tmp_path / "out.xlsx", write)
    pay_in(workspace, "1000")
    with pytest.raises(Refused):
        freeze(workspace, ready)
    assert submitted(workspace.database) == []
    assert not (tmp_path / "out.xlsx").exists()


def test_a_submission_is_neither_undone_nor_edited_nor_deleted(workspace, tmp_path):
    label = workspace.undo_label
    made = submit(workspace, tmp_path / "out.xlsx")
    assert workspace.undo_label == label
    again = Workspace(workspace.database)
    again.recall()
    assert again.undo_label == label
    figure = workspace.database.all("submitted_figures")[0]
    for change in (
        Change("submissions", made, None),
        Change("submissions", made, replace(made, submitted_by="other")),
        Change("submitted_figures", figure, replace(figure, submitted_value=Decimal(1))),
    ):
        with pytest.raises(Refused):
            workspace.do(ChangeSet(same("forged"), (change,)))
    assert submitted(workspace.database) == [made]


def test_a_later_edit_shows_as_reported_now_and_difference(workspace, tmp_path):
    made = submit(workspace, tmp_path / "out.xlsx")
    entry = pay_in(workspace, "1234.50")
    figures = {d.figure: d for d in now_differs(workspace.database, made) if d.figure}
    total = figures["fund.received_total"]
    assert total.amount == Decimal("0.12345")
    assert Decimal(total.now) - Decimal(total.before) == total.amount
    assert total.records == (("fund_entries", entry.id),)
    (record,) = [d for d in now_differs(workspace.database, made) if d.change]
    assert record.place == ("", "fund_entries", entry.id)
    assert record.before != record.now
    back = replace(entry, amount=entry.amount - Decimal("1234.50"))
    workspace.save("fund_entries", entry, back)
    assert now_differs(workspace.database, made) == []


def test_what_the_report_does_not_show_is_no_difference(workspace, tmp_path):
    made = submit(workspace, tmp_path / "out.xlsx")
    answer = workspace.database.all("problem_answers")[0]
    workspace.save("problem_answers", answer, replace(answer, reason="另有说明"))
    workspace.save("score_sheets", None, replace(workspace.database.all("score_sheets")[0], id="s" * 32, sheet_name="新"))
    assert now_differs(workspace.database, made) == []


def test_records_that_were_added_and_deleted_are_told(workspace, tmp_path):
    made = submit(workspace, tmp_path / "out.xlsx")
    entry = fund_entry(workspace)
    new = workspace.save("fund_entries", None, replace(entry, id="n" * 32, amount=Decimal(5)))
    workspace.delete("fund_entries", [entry])
    places = {d.place[2]: d for d in now_differs(workspace.database, made) if d.change}
    assert set(places) == {entry.id, new.id}
    assert "不在年报里" in places[new.id].before
    assert "不在年报里" in places[entry.id].now


def test_a_reason_counts_for_the_difference_it_was_given_for(workspace, tmp_path):
    made = submit(workspace, tmp_path / "out.xlsx")
    pay_in(workspace, "1000")
    assert len(unexplained(workspace.database)) == 2
    record = next(d for d in now_differs(workspace.database, made) if d.change)
    assert restate(workspace, [record], "补记一笔") == 1
    assert unexplained(workspace.database) == []  # the record's reason explains its figure
    pay_in(workspace, "1")
    assert len(unexplained(workspace.database)) == 2
    figure = next(d for d in now_differs(workspace.database, made) if d.figure)
    restate(workspace, [figure], "再补一元")
    assert unexplained(workspace.database) == []  # and the figure's reason its records
    workspace.undo()
    assert len(unexplained(workspace.database)) == 2


def test_the_next_submission_waits_for_the_reasons_and_the_report_prints_them(workspace, tmp_path):
    first = submit(workspace, tmp_path / "out.xlsx")
    pay_in(workspace, "1000")
    report = annual_report(workspace.database, YEAR)
    assert [p for p in report.problems if p.severity is Severity.EXPORT and p.register == "restatements"]
    with pytest.raises(Refused):
        submit(workspace, tmp_path / "second.xlsx")
    later = annual_report(workspace.database, YEAR + 1)
    assert len(later.corrections) == 2
    assert annual_report(workspace.database, YEAR - 1).corrections == ()
    restate(workspace, [d for d in unexplained(workspace.database) if d.figure], "补记一笔")
    printed = annual_report(workspace.database, YEAR).corrections
    assert {(c.amount, c.reason, c.explained) for c in printed} == {
        (Decimal("0.1"), "补记一笔", True), (None, "", True),
    }
    second = submit(workspace, tmp_path / "second.xlsx")
    assert newest(workspace.database) == [second]
    assert submitted(workspace.database) == [first, second]
    assert (first.submission_number, second.submission_number) == ("2025-1", "2025-2")
    assert {d.figure for d in between(workspace.database, first, second) if d.figure} == {"fund.received_total"}
    assert annual_report(workspace.database, YEAR).corrections == ()
    assert workspace.database.verify().sound


def test_the_past_is_what_lay_there(workspace):
    database = workspace.database
    line = database.lines()
    before = {id_: database.all(id_) for id_ in ("fund_entries", "patents", "organisation_units")}
    pay_in(workspace, "7")
    workspace.delete("patents", [before["patents"][0]])
    workspace.save("organisation_units", None, replace(before["organisation_units"][0], id="u" * 32, unit_name="新设"))
    past = PastLedger(database, line)
    for register, records in before.items():
        assert {r.id: r for r in past.all(register)} == {r.id: r for r in records}
        assert past.get(register, [records[0].id]) == [records[0]]
    assert past.changed == set(before)


def test_figures_forged_behind_the_program_are_found(workspace, tmp_path):
    submit(workspace, tmp_path / "out.xlsx")
    path = workspace.database.path
    workspace.database.close()
    raw = sqlite.connect(path)
    raw.execute("UPDATE submitted_figures SET submitted_value = submitted_value + 1000000 WHERE figure = 'patents.granted'")
    raw.execute("UPDATE submissions SET journal_line = journal_line - 1")
    raw.execute("UPDATE content SET bytes = x'00' WHERE sha256 = (SELECT submitted_sha256 FROM submissions)")
    raw.commit()
    raw.close()
    ledger = Ledger.open(path)
    faults = "\n".join(map(str, ledger.verify().faults))
    ledger.close()
    assert "submission: 2025-1 names a line" in faults
    assert "content: " in faults


def test_a_figure_that_does_not_follow_from_its_records_is_found(workspace, tmp_path):
    submit(workspace, tmp_path / "out.xlsx")
    path = workspace.database.path
    real = next(f for f in workspace.database.all("submitted_figures") if f.figure == "patents.in_force")
    assert real.definition_mark
    workspace.database.close()
    raw = sqlite.connect(path)
    raw.execute("UPDATE submitted_figures SET submitted_value = ? WHERE id = ?", (999_000_000, real.id))
    raw.commit()
    raw.close()
    ledger = Ledger.open(path)
    faults = ledger.verify().faults
    ledger.close()
    assert any(fault.code == "submission_figure" and "专利" in fault.say("zh") for fault in faults), faults
