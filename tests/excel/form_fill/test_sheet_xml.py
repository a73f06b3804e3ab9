"""A value put into a cell changes the bytes of that cell and no others."""

from decimal import Decimal

import pytest

from desktop.domain.city_form.blank import Place, place_of
from desktop.excel.form_fill.xml.sheet_xml import Put, SheetXml
from desktop.excel.form_fill.xml.tokens import BadPart, Splice, parse, spliced, with_attributes
from tests.excel.form_fill.forms import QUIRKS
from tests.excel.form_fill.maker import MAIN


def sheet(rows: str, around: str = "") -> bytes:
    return f'<worksheet xmlns="{MAIN}">{around}<sheetData>{rows}</sheetData></worksheet>'.encode()


def filled(content: bytes, **puts: object) -> str:
    values = {place_of(at): Put(text=v) if isinstance(v, str) else Put(Decimal(str(v))) for at, v in puts.items()}
    return SheetXml(content).filled(values).decode()


def test_a_number_goes_into_the_very_cell():
    content = sheet('<row r="2"><c r="A2" s="3"/><c r="B2"  s="4" ></c><!-- x --></row>')
    assert filled(content, B2=12.5) == content.decode().replace('<c r="B2"  s="4" ></c>', '<c r="B2"  s="4" ><v>12.5</v></c>')


def test_a_text_stays_text_whatever_it_looks_like():
    made = filled(sheet('<row r="1"><c r="A1" s="2"/></row>'), A1='=SUM(A2) & <b> "')
    assert '<c r="A1" s="2" t="inlineStr"><is><t xml:space="preserve">=SUM(A2) &amp; &lt;b&gt; "</t></is></c>' in made


def test_an_old_type_does_not_outlive_its_value():
    made = filled(sheet('<row r="1"><c r="A1" t="s" s="1"><v>7</v></c></row>'), A1=3)
    assert '<c r="A1" s="1"><v>3</v></c>' in made


def test_cells_that_are_missing_come_in_order_with_the_style_of_their_row_or_column():
    around = '<cols><col min="2" max="3" width="9" style="5"/></cols>'
    content = sheet('<row r="1" spans="1:2"><c r="A1"/><c r="D1"/></row><row r="2" s="6" customFormat="1"/>', around)
    made = filled(content, B1=1, C1=2, E1=3, B2=4)
    assert '<c r="A1"/><c r="B1" s="5"><v>1</v></c><c r="C1" s="5"><v>2</v></c><c r="D1"/><c r="E1"><v>3</v></c></row>' in made
    assert 'spans="1:5"' in made
    assert '<row r="2" s="6" customFormat="1"><c r="B2" s="6"><v>4</v></c></row>' in made


def test_rows_that_are_missing_come_in_order():
    made = filled(sheet('<row r="3"><c r="A3"/></row>'), A1=1, A2="二", A9=9)
    assert made.index('r="1"') < made.index('r="2"') < made.index('r="3"') < made.index('r="9"')
    assert filled(f'<worksheet xmlns="{MAIN}"><sheetData/></worksheet>'.encode(), A1=1).count("<row") == 1


def test_a_stated_size_grows_with_what_is_put_outside_of_it_and_not_otherwise():
    around = '<dimension ref="A1:B2"/>'
    rows = '<row r="1"><c r="A1"/></row>'
    assert '<dimension ref="A1:B2"/>' in filled(sheet(rows, around), A1=1)
    assert '<dimension ref="A1:C4"/>' in filled(sheet(rows, around), C4=1)


def test_quirks_of_other_programs():
    content = QUIRKS.encode()
    xml = SheetXml(content)
    assert {place.name for place in xml.cells} == {"A1", "A2", "B2", "C2", "D2", "A5", "C5", "D5"}
    made = filled(content, B2="甲", D2="乙", B5=5, A6=6)
    assert '<x:c s="1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c>' in made
    assert '<x:c r="B5"><x:v>5</x:v></x:c><x:c r="C5"' in made
    assert '<x:row r="6"><x:c r="A6"><x:v>6</x:v></x:c></x:row>' in made
    assert "<!-- 空行 -->" in made
    again = SheetXml(made.encode())
    assert again.cells[Place(5, 2)].said() == "5"


@pytest.mark.parametrize("content", [b"", b"<a>", b"\xff\xfe<\x00a\x00", b"<!DOCTYPE a><a/>", b"<worksheet/>"])
def test_what_is_no_sheet_is_told(content):
    with pytest.raises(BadPart):
        SheetXml(content)


def test_attributes_are_set_added_and_taken_away_where_they_stand():
    content = b"""<a x = 'r="1"' r="2"\n n="3"/>"""
    node = parse(content)
    made = spliced(content, with_attributes(content, node, {"r": '5"', "n": None, "z": "<"}))
    assert made == b"""<a x = 'r="1"' r='5"' z="&lt;"/>"""


def test_splices_that_overlap_are_a_mistake():
    with pytest.raises(BadPart):
        spliced(b"abc", [Splice(0, 2, b""), Splice(1, 3, b"")])
