from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers import REGISTERS
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.registers.officers.appointments import Appointment
from desktop.domain.registers.officers.officers import Officer
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.words import same
from desktop.store.ledger import Ledger
from desktop.ui.jobs import Cancelled
from desktop.work.search import records as laying
from desktop.work.search.describing import describe
from desktop.work.search.index import LedgerIndex, ask
from desktop.work.search.question import words_of
from desktop.work.search.records import SEARCHED, lay_out, searched, touched_by
from desktop.work.search.shelf import MOST, Rank, Shelf
from desktop.work.search.spans import spans
from desktop.work.search.spelling import readings

PHONE = "13900000001"


def shelf(*things: tuple[str, ...], names: tuple[str, ...] = ("专利", "Patents")) -> Shelf:
    return Shelf(names, things, readings())


def titles(of: Shelf, things: tuple[tuple[str, ...], ...], typed: str) -> list[str]:
    return [things[number][0] for _rank, number in of.find(words_of(typed, readings()))]


THINGS = (
    ("徐亚琴", "质量部"), ("徐亚琴的述职报告", "2025"), ("一种夹具", "徐亚琴", "ZL2025-07"), ("许阳晴", "一车间"),
    ("徐 亚 琴", ""), ("关于吕工",), ("西亚染料", ""), ("Annual report", "年报"), ("ＱＣ小组", "重庆"),
)


@pytest.mark.parametrize(("typed", "first"), [
    ("徐亚琴", "徐亚琴"), ("xuyaqin", "徐亚琴"), ("xyq", "徐亚琴"), ("琴", "徐亚琴"), ("夹具 徐", "一种夹具"), ("徐 夹具", "一种夹具"),
    ("jiaju xyq", "一种夹具"), ("zl2025", "一种夹具"), ("report", "Annual report"), ("nianbao", "Annual report"), ("qcxz", "ＱＣ小组"),
    ("cq", "ＱＣ小组"), ("guanyu", "关于吕工"), ("gylg", "关于吕工"), ("lvgong", "关于吕工"), ("lyugong", "关于吕工"), ("lügong", "关于吕工"), ("zhongqing", "ＱＣ小组"), ("chongqin", "ＱＣ小组"), ("tongqing", ""), ("徐yq", "徐亚琴"), ("专利 夹具", "一种夹具"), ("zl jiaju", "一种夹具"), ("徐亚琴 夹具 没有", ""),
])
def test_the_best_comes_first(typed, first):
    assert next(iter(titles(shelf(*THINGS), THINGS, typed)), "") == first


def test_the_whole_name_comes_before_its_beginning_and_that_before_people_named():
    found = titles(shelf(*THINGS), THINGS, "xyq")
    assert sorted(found[:3]) == sorted(["徐亚琴", "徐 亚 琴", "许阳晴"])
    assert found[3:] == ["徐亚琴的述职报告", "一种夹具"]
    ranks = [rank for rank, _ in shelf(*THINGS).find(words_of("徐亚琴", readings()))]
    assert ranks == [Rank.WHOLE, Rank.WHOLE, Rank.BEGINS, Rank.PART]


def test_a_word_that_stands_in_thousands_is_found_with_its_best_places_first():
    things = (*((f"改善工位第{n}项", f"员工{n}") for n in range(4000)), ("工位",), ("工位布置", "甲"))
    found = titles(shelf(*things), things, "工位")
    assert found[:2] == ["工位", "工位布置"]
    assert len(found) == MOST
    assert titles(shelf(*things), things, "gongwei")[:2] == ["工位", "工位布置"]
    assert titles(shelf(*things), things, "gw 3999 员工") == ["改善工位第3999项"]


@pytest.mark.parametrize(("text", "typed", "marked"), [
    ("述职：徐亚琴", "xyq", "徐亚琴"), ("徐亚琴", "xuya", "徐亚"), ("徐亚琴", "亚", "亚"), ("Annual Report", "report", "Report"),
    ("徐 亚琴", "徐亚琴", "徐 亚琴"), ("重庆", "cq", "重庆"), ("徐亚琴", "zzz", ""), ("ＱＣ小组", "qcxz", "ＱＣ小组"),
])
def test_what_fits_is_marked(text, typed, marked):
    found = spans(text, words_of(typed, readings()), readings())
    assert "".join(text[a:b] for a, b in found) == marked


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    made = Ledger.create(tmp_path / "甲.cqo", who="测试")
    unit = OrganisationUnit(unit_name="质量部")
    officer = Officer(officer_name="徐亚琴", organisation_unit=unit.id, mobile=PHONE, executive_position="副总经理")
    post = Appointment(officer=officer.id, appointment_document_number="质发〔2025〕3号")
    patent = Patent(patent_name="一种夹具", inventors="徐亚琴、沙丽萍")
    given = (("organisation_units", unit), ("officers", officer), ("appointments", post), ("patents", patent))
    made.apply(ChangeSet(same("开始"), tuple(Change(id_, None, record) for id_, record in given)))
    yield made
    made.close()


def looked_up(ledger: Ledger, typed: str) -> list[tuple[str, str]]:
    index = LedgerIndex()
    index.take(lay_out(ledger, index.begin(), lambda: None))
    words = words_of(typed, readings())
    hits = ask(index.shelves, words)
    return [(one.register, one.name) for one in describe(ledger, [(h.shelf, index.id_of(h)) for h in hits], words, "zh")]


def test_records_are_found_by_name_number_and_people(ledger):
    assert looked_up(ledger, "xyq")[0] == ("officers", "徐亚琴")
    assert {register for register, _ in looked_up(ledger, "xuyaqin")} == {"officers", "appointments", "patents"}
    assert [register for register, _ in looked_up(ledger, "质发〔2025〕")] == ["appointments"]
    assert [register for register, _ in looked_up(ledger, "zlb 徐亚琴")] == ["officers"]


def test_personal_data_are_not_found(ledger):
    assert looked_up(ledger, PHONE) == looked_up(ledger, PHONE[:5]) == []
    assert not [f for register in REGISTERS for f in searched(register) if f.personal]


def test_a_record_that_was_deleted_meanwhile_is_left_out(ledger):
    [patent] = ledger.all("patents")
    words = words_of("jiaju", readings())
    ledger.apply(ChangeSet(same("删"), (Change("patents", patent, None),)))
    assert describe(ledger, [("patents", patent.id)], words, "zh") == []


def test_the_names_of_changed_records_are_laid_out_anew_wherever_they_stand():
    assert touched_by({"patents"}) == {"patents"}
    assert {"officers", "appointments"} <= touched_by({"officers"})
    index = LedgerIndex()
    assert index.stale == {register.id for register in SEARCHED} == index.begin()
    index.changed({"patents"})
    assert index.stale == {"patents"}


def test_a_register_that_is_too_large_is_named(ledger, monkeypatch):
    monkeypatch.setattr(laying, "MOST_RECORDS", 0)
    index = LedgerIndex()
    index.take(lay_out(ledger, index.begin(), lambda: None))
    assert {"officers", "patents"} <= index.too_large
    assert looked_up(ledger, "xyq") == []


def test_laying_out_stops_when_nobody_waits(ledger):
    def alive():
        raise Cancelled

    with pytest.raises(Cancelled):
        lay_out(ledger, {"officers"}, alive)
