"""The verb consolidate, on the sample company."""

import json

import openpyxl
import pytest

from desktop.app import main
from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.company.enterprise import Enterprise
from desktop.domain.registers.quality.patents import Patent
from desktop.domain.words import same
from desktop.store.ledger import Ledger


@pytest.fixture(scope="module")
def units(tmp_path_factory):
    """The sample company's ledger and annual workbook."""
    folder = tmp_path_factory.mktemp("units")
    assert main(["demo", str(folder / "a.cqo")]) == 0
    assert main(["report", str(folder / "a.cqo"), "--year", "2025", "--out", str(folder / "a.xlsx")]) == 0
    return folder


def test_a_plan_leaves_nothing_and_the_real_thing_a_sound_ledger(units, tmp_path, capsys):
    group = tmp_path / "group.cqo"
    capsys.readouterr()
    assert main(["consolidate", str(group), str(units / "a.xlsx"), "--plan", "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    assert list(tmp_path.iterdir()) == []
    assert main(["consolidate", str(group), str(units / "a.xlsx"), "--json"]) == 0
    done = json.loads(capsys.readouterr().out)
    assert [unit["added"] for unit in done["units"]] == [unit["added"] for unit in plan["units"]]
    assert done["units"][0]["added"] > 800
    assert (done["year"], done["missing"], done["doubles"]) == (2025, [], [])
    assert main(["verify", str(group)]) == 0
    told = []
    for more in ([], ["--unit", "江海精密制造集团有限公司"]):
        assert main(["figures", str(group), "--year", "2025", "--json", *more]) == 0
        told.append({f["id"]: f["value"] for f in json.loads(capsys.readouterr().out.splitlines()[-1])["figures"]})
    assert told[0]["patents.granted"] == told[1]["patents.granted"] != "0"
    trace = ["trace", str(group), "--year", "2025", "--figure", "patents.granted", "--json"]
    assert main([*trace, "--unit", "江海精密制造集团有限公司"]) == 0
    assert len(json.loads(capsys.readouterr().out)["records"]) == int(told[0]["patents.granted"])
    out = tmp_path / "unit.xlsx"
    report = ["report", str(group), "--year", "2025", "--out", str(out), "--json", "--unit"]
    assert main([*report, "江海精密制造集团有限公司"]) == 0
    capsys.readouterr()
    said = {cell for row in openpyxl.load_workbook(out, read_only=True).worksheets[0].iter_rows(values_only=True) for cell in row}
    assert {"江海精密制造集团有限公司", "上级单位的汇总台账"} <= said
    check = ["check", str(group), "--year", "2025", "--json"]
    assert main(check) == 1
    whole = json.loads(capsys.readouterr().out)
    main([*check, "--unit", "江海精密制造集团有限公司"])
    unit, said = capsys.readouterr()
    of_unit = json.loads(unit)
    assert (whole["unit"], of_unit["unit"]) == (None, "江海精密制造集团有限公司")
    assert "江海精密制造集团有限公司2025年：" in said
    registers = [{problem["register"] for problem in each["problems"]} for each in (whole, of_unit)]
    assert ["enterprise" in each for each in registers] == [True, False]  # the group's own is not filled in
    assert of_unit["problems"]
    assert main([*report, "no such"]) == 1
    assert main([*check, "--unit", "no such"]) == 1
    assert main([*trace, "--unit", "no such"]) == 1
    assert "江海" in capsys.readouterr().err


def test_what_two_units_deliver_is_told_in_one_line_a_register(tmp_path, capsys):
    units = []
    for name in ("甲公司", "乙公司"):
        ledger = Ledger.create(tmp_path / f"{name}.cqo")
        patents = [Patent(patent_number=f"ZL20231010295{n}.6", patent_name=f"阀{n}") for n in range(7)]
        changes = [Change("enterprise", None, Enterprise(enterprise_name=name)), *(Change("patents", None, p) for p in patents)]
        ledger.apply(ChangeSet(same("x"), tuple(changes)))
        ledger.close()
        units.append(str(tmp_path / f"{name}.cqo"))
    for language, said in (
        ("zh", "乙公司的专利有7条已由别处交来（汇总：甲公司（甲公司.cqo）），只计一次：ZL202310102950.6、"),
        ("en", "Patents of 乙公司 that are there already (Consolidate: 甲公司 (甲公司.cqo)) and count once, 7: ZL202310102950.6, "),
    ):
        assert main(["consolidate", str(tmp_path / f"{language}.cqo"), *units, "--lang", language, "--json"]) == 0
        out, told = capsys.readouterr()
        assert len([line for line in told.splitlines() if said in line]) == 1
        assert len(told.splitlines()) == 2
        assert {double["other"] in said for double in json.loads(out)["doubles"]} == {True}


def test_a_refused_file_leaves_no_ledger(units, tmp_path, capsys):
    assert main(["consolidate", str(tmp_path / "group.cqo"), str(units / "a.cqo"), str(tmp_path / "no.xlsx")]) == 1
    assert list(tmp_path.iterdir()) == []
    assert "no.xlsx" in capsys.readouterr().err
