"""Of a package only the replaced parts change; every other byte is as it was."""

import io
import zipfile

import pytest

from desktop.excel.form_fill.xml.package import Package
from tests.excel.form_fill.comparing import changed_parts, part, raw_entries
from tests.excel.form_fill.forms import rich_book
from tests.excel.form_fill.maker import packed

PARTS = {"[Content_Types].xml": "<Types/>", "xl/空白.xml": "<a>一</a>", "xl/b.bin": bytes(range(256)) * 40, "c.xml": ""}


@pytest.mark.parametrize("streamed", [False, True])
@pytest.mark.parametrize("stored", [(), ("xl/b.bin", "xl/空白.xml")])
def test_only_the_replaced_part_differs(streamed, stored):
    blank = packed(PARTS, stored, streamed)
    made = Package(blank).with_parts({"xl/空白.xml": "<a>二</a>".encode()})
    assert changed_parts(blank, made) == {"xl/空白.xml"}
    assert part(made, "xl/空白.xml").decode() == "<a>二</a>"
    before, after = raw_entries(blank)["xl/空白.xml"], raw_entries(made)["xl/空白.xml"]
    assert before[:3] == after[:3]


def test_nothing_replaced_is_the_very_same_file():
    blank = rich_book()
    assert Package(blank).with_parts({}) == blank


def test_a_part_given_back_as_it_was_leaves_the_others_bytes():
    blank = rich_book()
    package = Package(blank)
    made = package.with_parts({"xl/workbook.xml": package.read("xl/workbook.xml")})
    assert {name: package.read(name) for name in package.names} == {name: part(made, name) for name in package.names}


def test_sizes_of_large_files_in_a_small_one():
    """Some programs write the sizes of every entry as if it passed 4 GiB."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        with archive.open("a.xml", "w", force_zip64=True) as entry:
            entry.write(b"<a/>")
        archive.writestr("b.xml", "<b/>")
    made = Package(sink.getvalue()).with_parts({"a.xml": b"<a>1</a>"})
    assert changed_parts(sink.getvalue(), made) == {"a.xml"}
    assert (part(made, "a.xml"), part(made, "b.xml")) == (b"<a>1</a>", b"<b/>")


def test_what_stands_before_the_package_stays():
    blank = b"#!" + packed(PARTS)
    made = Package(blank).with_parts({"c.xml": b"<c/>"})
    assert made.startswith(b"#!PK")
    assert part(made, "c.xml") == b"<c/>"
