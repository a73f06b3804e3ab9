"""What is copied stays text in a spreadsheet, whatever it begins with."""

import shutil
import subprocess

import pytest
from openpyxl import load_workbook

from desktop.domain.registers import BY_ID
from desktop.ui.table.clipboard import mime_of

WINS = BY_ID["quick_wins"]
FIELDS = [WINS.field("title"), WINS.field("benefit")]
DANGEROUS = ["=1+1", "+1", "-1", "@SUM(1)", '=HYPERLINK("http://x")', "\uff1d1+1", "\uff201"]
HARMLESS = ["改善", "a=b", "'=1", "1-2"]


@pytest.mark.parametrize("text", DANGEROUS)
def test_a_text_that_looks_like_a_formula_is_quoted_as_plain_text(text):
    line = mime_of(FIELDS, ["名称", "收益"], [[text, "-3.00"]]).text().split("\n")[1]
    assert line.split("\t")[0].lstrip('"').startswith("'")
    assert line.split("\t")[1] == "-3.00"  # a number of this program's own stays one


@pytest.mark.parametrize("text", HARMLESS)
def test_other_texts_go_as_they_are(text):
    assert mime_of(FIELDS, ["名称", "收益"], [[text, "1"]]).text().split("\n")[1] == f"{text}\t1"


def test_the_table_says_that_texts_are_texts_and_quotes_its_marks():
    html = mime_of(FIELDS, ["名称", "收益"], [['<b>"&', "1"]]).html()
    assert "<b>" not in html
    assert html.count("mso-number-format:'\\@'") == 1


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_spreadsheet_takes_none_for_a_formula(tmp_path):
    page = tmp_path / "a.html"
    page.write_text(mime_of(FIELDS, ["名称", "收益"], [[text, "-3.00"] for text in DANGEROUS]).html(), encoding="utf-8")
    home = f"-env:UserInstallation=file://{tmp_path}/profile"
    convert = ["soffice", home, "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", str(tmp_path), str(page)]
    subprocess.run([*convert[:3], "--infilter=HTML (StarCalc)", *convert[3:]], check=True, capture_output=True, timeout=120)
    rows = list(load_workbook(tmp_path / "a.xlsx").active.iter_rows(min_row=2))
    assert [row[0].value for row in rows] == DANGEROUS
    assert {row[0].data_type for row in rows} == {"s"}
    assert {row[1].value for row in rows} == {-3}
