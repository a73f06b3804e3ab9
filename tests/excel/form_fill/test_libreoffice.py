"""LibreOffice opens the blank form and the filled one, and shows them alike but for the filled cells."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.excel.form_fill.forms import pairs, quirky, rich_book
from tests.excel.form_fill.maker import book

TOOLS = ("soffice", "pdftotext")
pytestmark = pytest.mark.skipif(
    any(shutil.which(tool) is None for tool in TOOLS), reason="LibreOffice (soffice) or pdftotext is not installed"
)

Word = tuple[int, str, int, int]
"""Page, text, and where it begins, in points."""


def shown(folder: Path, *paths: Path) -> list[tuple[list[str], set[Word]]]:
    """Of each workbook the sizes of its pages as LibreOffice prints them, and every word with its place."""
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'office').as_uri()}", "--convert-to", "pdf"]
    subprocess.run([*command, "--outdir", str(folder / "pdf"), *map(str, paths)], check=True, capture_output=True, timeout=180)
    found = []
    for path in paths:
        pdf = folder / "pdf" / f"{path.stem}.pdf"
        text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, timeout=60).stdout.decode()
        pages = re.split(r"(?=<page )", text)[1:]
        sizes = [re.match(r"<page [^>]*>", page)[0] for page in pages]
        words = {
            (number, word, round(float(x)), round(float(y)))
            for number, page in enumerate(pages)
            for x, y, word in re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</word>', page)
        }
        found.append((sizes, words))
    return found


def test_all_that_the_blank_form_says_stands_where_it_stood(filled, tmp_path):
    pairs_of = [filled(book(pairs_only())), filled(rich_book(room=40)), filled(quirky())]
    paths = []
    for number, done in enumerate(pairs_of):
        for name, content in (("blank", done.blank), ("filled", done.content)):
            paths.append(tmp_path / f"{name}{number}.xlsx")
            paths[-1].write_bytes(content)
    pages = shown(tmp_path, *paths)
    for number, done in enumerate(pairs_of):
        (sizes, before), (sizes_after, after) = pages[2 * number : 2 * number + 2]
        assert sizes == sizes_after
        gone = {word for _, word, _, _ in before - after if not re.fullmatch(r"\d(\.\d)?", word)}
        # A formula's nought and the axis of a chart give way to values, and a label to itself with its value behind.
        assert gone <= {"0.00", "填报单位（盖章）："}, gone
        told = "".join(word for _, word, _, _ in after)
        assert any(cell.text and cell.text in told for cell in done.filling.cells)
        assert len(after) > len(before)


def pairs_only():
    sheet = pairs()
    sheet.dimension = None
    return sheet
