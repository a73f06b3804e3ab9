"""The verbs form-map, fill and form-diff."""

import json
from pathlib import Path

import openpyxl
import pytest

from tests.excel.form_fill.forms import rich_book
from tests.excel.form_fill.maker import BOXED, Sheet, book


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "空白.xlsx"
    path.write_bytes(rich_book())
    return path


def test_a_form_is_mapped_and_filled_by_its_map(cqodesk, demo, form, tmp_path):
    mapped = cqodesk("form-map", demo, form, "--out", tmp_path / "对应.json", "--json")
    assert mapped.code == 0
    assert mapped.json["counts"]["sure"] > 30
    assert {one["label"] for one in mapped.json["unmatched"]} == {"工会活动次数", "填表人"}
    told = json.loads((tmp_path / "对应.json").read_text("utf-8"))
    assert (told["kind"], told["version"]) == ("cqodesk form map", 1)
    out = tmp_path / "填好.xlsx"
    done = cqodesk("fill", demo, "--year", 2025, "--form", form, "--map", tmp_path / "对应.json", "--out", out, "--json")
    assert done.code == 0
    values = openpyxl.load_workbook(out, data_only=True)
    for cell in done.json["cells"]:
        if cell["number"]:
            held = values[cell["sheet"]][cell["cell"]]
            assert held.is_date or held.value == pytest.approx(float(cell["value"])), cell
    assert {one["label"] for one in done.json["blank"]} >= {"工会活动次数", "填表人"}


def test_the_values_are_those_of_the_verb_figures(cqodesk, demo, form, tmp_path):
    figures = {one["id"]: one["value"] for one in cqodesk("figures", demo, "--year", 2025, "--json").json["figures"]}
    done = cqodesk("fill", demo, "--year", 2025, "--form", form, "--out", tmp_path / "填好.xlsx", "--json")
    values = {cell["cell"]: cell["value"] for cell in done.json["cells"] if cell["sheet"] == "综合表"}
    assert values["F4"] == figures["officers.in_post"]
    assert float(values["F6"]) == float(figures["qc.direct_benefit"])


def test_open_problems_and_masked_data_are_told(cqodesk, demo, tmp_path):
    form = tmp_path / "名册.xlsx"
    form.write_bytes(book(Sheet("名册").row("A1", "序号", "首席质量官姓名", "手机号码", "学历").blank("A2:D9")))
    stops = cqodesk("check", demo, "--year", 2025, "--json").json
    done = cqodesk("fill", demo, "--year", 2025, "--form", form, "--out", tmp_path / "o.xlsx", "--json")
    assert done.code == 0
    assert done.json["open"] == {"stops": stops["stops"], "warnings": sum(not one["stops"] for one in stops["problems"])}
    assert done.json["masked"]["手机"] > 0
    assert "cqodesk check" in done.err
    assert "--personal" in done.err
    full = cqodesk("fill", demo, "--year", 2025, "--form", form, "--out", tmp_path / "p.xlsx", "--personal", "--reason", "上报", "--json")
    assert full.json["masked"] == {}
    assert "--personal" not in full.err


def test_a_map_of_another_form_is_refused(cqodesk, demo, form, tmp_path):
    other = tmp_path / "另一份.xlsx"
    other.write_bytes(book(Sheet("表").row("A1", "企业名称", "").row("A2", "地址", "")))
    assert cqodesk("form-map", demo, other, "--out", tmp_path / "m.json").code == 0
    refused = cqodesk("fill", demo, "--year", 2025, "--form", form, "--map", tmp_path / "m.json", "--out", tmp_path / "o.xlsx")
    assert refused.code == 1
    assert "form-diff" in refused.err
    assert not (tmp_path / "o.xlsx").exists()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"kind":"other"}', '{"kind":"cqodesk form map","version":9}',
                                  '{"kind":"cqodesk form map","version":1,"cells":[{"sheet":"a","cell":"1","label":""}]}'])  # fmt: skip
def test_what_is_no_map_is_refused(cqodesk, demo, form, tmp_path, text):
    (tmp_path / "m.json").write_text(text, "utf-8")
    answer = cqodesk("fill", demo, "--year", 2025, "--form", form, "--map", tmp_path / "m.json", "--out", tmp_path / "o.xlsx", "--json")
    assert answer.code == 1
    assert answer.json["refused"]


def test_what_is_no_form_is_refused(cqodesk, demo, tmp_path):
    path = tmp_path / "不是表.xlsx"
    path.write_text("<html>", "utf-8")
    assert cqodesk("form-map", demo, path, "--out", tmp_path / "m.json").code == 1
    assert not (tmp_path / "m.json").exists()


def test_next_years_form_is_compared_and_its_map_proposed(cqodesk, demo, tmp_path):
    heads = ("代码", "指标名称", "计量单位", "上年", "本年")
    old, new = Sheet("表一"), Sheet("表一")
    old.row("A1", *heads)
    for row, line in enumerate((("1", "注册QC小组数", "个"), ("2", "授权专利数", "件"), ("3", "荣誉数", "项")), 2):
        old.row(f"A{row}", *line, "", "", style=BOXED)
    new.row("A2", *heads)
    for row, line in enumerate((("1", "注册QC小组数", "个"), ("2", "客诉件数", "件"), ("3", "当年授权专利件数", "件")), 3):
        new.row(f"A{row}", *line, "", "", style=BOXED)
    for name, sheet in (("旧.xlsx", old), ("新.xlsx", new)):
        (tmp_path / name).write_bytes(book(sheet))
    cqodesk("form-map", demo, tmp_path / "旧.xlsx", "--out", tmp_path / "旧.json")
    told = json.loads((tmp_path / "旧.json").read_text("utf-8"))
    told["cells"][1] |= {"source": "figure:qc.circles_active", "confidence": "hand"}
    (tmp_path / "旧.json").write_text(json.dumps(told), "utf-8")
    answer = cqodesk("form-diff", tmp_path / "旧.xlsx", tmp_path / "新.xlsx", "--map", tmp_path / "旧.json", "--out", tmp_path / "新.json", "--json")
    assert answer.code == 0
    found = {(one["kind"], one["old"], one["new"]) for one in answer.json["differences"]}
    assert ("moved", "E2 注册QC小组数", "E3 注册QC小组数") in found
    assert ("renamed", "E3 授权专利数", "E5 当年授权专利件数") in found
    assert ("added", "", "E4 客诉件数") in found
    assert ("dropped", "E4 荣誉数", "") in found
    proposed = {cell["cell"]: cell for cell in json.loads((tmp_path / "新.json").read_text("utf-8"))["cells"]}
    assert (proposed["E3"]["source"], proposed["E3"]["confidence"]) == ("figure:qc.circles_active", "hand")
    assert proposed["E5"]["source"] == "figure:patents.granted"
    assert proposed["E4"]["source"] == "figure:quality.complaints"
    filled = cqodesk("fill", demo, "--year", 2025, "--form", tmp_path / "新.xlsx", "--map", tmp_path / "新.json", "--out", tmp_path / "o.xlsx")
    assert filled.code == 0
