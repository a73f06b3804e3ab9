"""The handbook is tried against the program: what it names is there, under that name."""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QKeySequence, QShortcut, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QMenu, QPushButton, QTableView, QTextBrowser

import desktop.ui
from desktop.assets import asset
from desktop.domain.fields import Field, Kind
from desktop.domain.registers import REGISTERS
from desktop.domain.values.reading import read_value
from desktop.domain.words import LANGUAGES, Words
from desktop.store.ledger import Ledger
from desktop.ui.form.child_view import ChildView
from desktop.ui.form.record_actions import ACTIONS
from desktop.ui.form.record_form import RecordForm
from desktop.ui.handbook.chapters import chapters
from desktop.ui.handbook.field_help import FieldHelp
from desktop.ui.handbook.figure_under import figure_under
from desktop.ui.handbook.handbook_window import HandbookWindow
from desktop.ui.handbook.reference import PAGES, page
from desktop.ui.handbook.what_is import field_under
from desktop.ui.layout import TABS
from desktop.ui.overview.tile import Tile
from desktop.ui.window.menus import Menus
from desktop.work.sample import sample_changes
from tests.pictures.shots import SHOTS
from tests.work.search.test_search import looked_up

ROOT = Path(__file__).parents[2]
BOLD = re.compile(r"\*\*(.+?)\*\*")
QUOTED = re.compile(r"`(.+?)`")
PICTURE = re.compile(r"!\[[^\]]+\]\(pictures/([\w-]+)\.png\)")
LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]+)\)")
KEY = re.compile(r"(Ctrl\+|Shift\+|Alt\+)*([A-Z]|F\d{1,2}|Enter|Esc|Tab|Del|[↑↓])")
BY_HAND = {"Enter", "Esc", "Tab", "Del", "↑", "↓", "F2", "Ctrl+C", "Ctrl+Enter", "Ctrl+S", "Alt+↓"}
"""Keys that no menu shows: the tests of tables, forms and the search press each of them."""
EVERY = [(language, chapter) for language in LANGUAGES for chapter in chapters(language)]
IDS = [f"{language}-{chapter.id}" for language, chapter in EVERY]


def plain(text: str) -> str:
    """A text of the window without the letter that opens it, keys, dots and what is filled in."""
    text = re.sub(r"\(&\w\)|[（(]Ctrl[^）)]*[）)]", "", text.split("\t")[0])
    return text.replace("&", "").replace("…", "").strip()


def words_in(value: object, depth: int = 4) -> Iterator[Words]:
    if isinstance(value, Words):
        yield value
    elif depth and isinstance(value, Mapping):
        for each in value.values():
            yield from words_in(each, depth - 1)
    elif depth and isinstance(value, tuple | list):
        for each in value:
            yield from words_in(each, depth - 1)


@cache
def names(language: str) -> frozenset[str]:
    """What the window says: its buttons and headings, tabs, registers, fields and choices."""
    found: list[Words] = []
    for module in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        for value in vars(importlib.import_module(module.name)).values():
            found += words_in(value)
    found += [layout.words for layout in TABS] + [action.words for action in ACTIONS]
    for register in REGISTERS:
        found += [register.words, *(f.words for f in register.fields)]
        found += [option.words for f in register.fields for option in f.options]
    return frozenset(plain(words.say(language)) for words in found)


def commands(language: str, qtbot) -> dict[str, set[str]]:
    """What each menu holds, submenus by their names, and under a blank name every key of the menus."""
    window = QMainWindow()
    qtbot.addWidget(window)
    menus = Menus(window, language)
    found: dict[str, set[str]] = {"": set()}
    for top in window.menuBar().actions():
        menu = top.menu()
        assert isinstance(menu, QMenu)
        found[plain(top.text())] = {plain(action.text()) for action in menu.actions()}
    for action in menus.actions.values():
        found[""] |= {keys.toString() for keys in action.shortcuts()} | {action.text().partition("\t")[2]}
    return found


@pytest.mark.parametrize(("language", "chapter"), EVERY, ids=IDS)
def test_menus_and_names_that_a_chapter_names_are_in_the_program(language, chapter, qtbot):
    text = chapter.path.read_text(encoding="utf-8")
    menus, known = commands(language, qtbot), names(language)
    for name in BOLD.findall(text):
        menu, arrow, command = name.partition(" → ")
        if arrow:
            assert command in menus.get(menu, ()), name
        else:
            assert name in known, name


@pytest.mark.parametrize(("language", "chapter"), EVERY, ids=IDS)
def test_keys_and_examples_that_a_chapter_names_do_what_it_says(language, chapter, qtbot):
    keys = commands(language, qtbot)[""] | BY_HAND
    day = Field("day", Kind.DAY, Words("日", "Day"))
    for quoted in QUOTED.findall(chapter.path.read_text(encoding="utf-8")):
        if KEY.fullmatch(quoted):
            assert quoted in keys
        elif quoted[0].isdigit():
            assert read_value(day, quoted).month == 3
        else:
            assert quoted.replace(" ", "").isalpha()


def test_what_the_chapter_on_searching_types_is_found_in_the_sample_company(tmp_path):
    told = {language: (ROOT / "resources" / "handbook" / language / "15-search.md").read_text("utf-8") for language in LANGUAGES}
    readme = (ROOT / "README.md").read_text("utf-8")
    (typed, name), = re.findall(r"\((\w+) finds (\w+)\)", readme)
    ledger = Ledger.create(tmp_path / "a.cqo", who="测试")
    ledger.apply(sample_changes())
    for text in (typed, "luyaqin", "luyq"):
        assert all(f"`{text}`" in said and name in said for said in told.values())
        assert ("officers", name) in looked_up(ledger, text)[:3]
    assert all("`zl jiaju`" in said for said in told.values())
    assert sum(register == "patents" for register, _ in looked_up(ledger, "zl jiaju")) > 2
    ledger.close()


def test_both_languages_have_the_same_chapters_and_pictures():
    zh, en = (chapters(language) for language in LANGUAGES)
    assert [chapter.id for chapter in zh] == [chapter.id for chapter in en]
    assert len(zh) == 16
    for one, other in zip(zh, en, strict=True):
        assert PICTURE.findall(one.path.read_text("utf-8")) == PICTURE.findall(other.path.read_text("utf-8")), one.id


@pytest.mark.parametrize(("language", "chapter"), EVERY, ids=IDS)
def test_links_and_pictures_lead_somewhere(language, chapter):
    text = chapter.path.read_text(encoding="utf-8")
    for target in LINK.findall(text):
        made = target.removeprefix("reference:")
        assert (chapter.path.parent / target).is_file() if made == target else page(made, language), target
    for picture in PICTURE.findall(text):
        assert picture in SHOTS, "tests/pictures takes it"
        assert (chapter.path.parent / "pictures" / f"{picture}.png").is_file(), "run: python3 installer pictures"


def test_every_picture_is_shown_and_they_are_small():
    for language in LANGUAGES:
        folder = asset("handbook", language)
        shown = {p for chapter in chapters(language) for p in PICTURE.findall(chapter.path.read_text("utf-8"))}
        assert {path.stem for path in (folder / "pictures").glob("*.png")} == shown == set(SHOTS)
    assert sum(path.stat().st_size for path in asset("handbook").rglob("*.png")) < 1_500_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_shows_every_page_and_goes_back(language, qtbot):
    book = HandbookWindow(language)
    qtbot.addWidget(book)
    book.show()
    missing = []
    load = book.browser.loadResource
    assert book.list.count() == 16 + len(PAGES)
    for row in range(book.list.count()):
        book.list.setCurrentRow(row)
        assert len(book.browser.toPlainText()) > 120, book.list.item(row).text()
        for block in pictures_of(book.browser.document()):
            if load(QTextDocument.ResourceType.ImageResource.value, QUrl(block)).isNull():
                missing.append(block)
    assert missing == []
    book.list.setCurrentRow(0)
    book.browser.setSource(book.browser.source().resolved(QUrl("02-import.md")), QTextDocument.ResourceType.MarkdownResource)
    assert book.list.currentRow() == 1
    back = book.findChild(QPushButton, "button.back")
    assert back.isEnabled()
    back.click()
    assert book.list.currentRow() == 0
    assert all(button.accessibleName() for button in book.findChildren(QPushButton))


def pictures_of(document) -> list[str]:
    found, block = [], document.begin()
    while block.isValid():
        at = block.begin()
        while not at.atEnd():
            if at.fragment().charFormat().isImageFormat():
                found.append(at.fragment().charFormat().toImageFormat().name())
            at += 1
        block = block.next()
    return found


def test_the_pages_that_are_made_name_every_figure_rule_and_field():
    for language in LANGUAGES:
        for register in REGISTERS:
            told = page(f"fields/{register.id}", language)
            assert all(f"<h3>{f.heading.say(language).replace('&', '&amp;')}</h3>" in told.replace("&#x27;", "'") for f in register.fields)
    assert page("nothing", "zh") == page("fields/nothing", "zh") == ""
    assert page("rules", "zh").count("<tr>") > 100


def test_the_menu_opens_one_handbook_and_f1_the_chapter_of_the_tab(window, qtbot):
    window.findChild(QAction, "action.handbook").trigger()
    [book] = window.findChildren(HandbookWindow)
    assert book.isVisible()
    window.findChild(QAction, "action.handbook").trigger()
    assert window.findChildren(HandbookWindow) == [book]
    window.desk.open_checks()
    window.setFocus()
    window.findChild(QAction, "action.what_is").trigger()
    assert book.browser.source().fileName() == "09-checks.md"
    book.close()


def test_f1_in_a_table_explains_the_column(window, qtbot):
    page = window.desk.open("officers")
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    names = [field.id for field in page.model.columns]
    page.table.setCurrentIndex(page.model.index(0, names.index("mobile")))
    page.table.setFocus()
    window.activateWindow()
    qtbot.waitUntil(page.table.hasFocus)
    QTest.keyClick(page.table, Qt.Key.Key_F1)
    [told] = window.findChildren(FieldHelp)
    assert told.windowTitle() == "字段说明：手机"
    assert "遮盖" in told.findChild(QTextBrowser).toPlainText()
    qtbot.waitUntil(told.isActiveWindow)
    QTest.keyClick(told, Qt.Key.Key_F1)
    assert not told.isVisible()


def test_f1_and_the_button_explain_the_field_of_a_form(window, qtbot):
    seen = []

    def act():
        form = QApplication.activeModalWidget()
        assert isinstance(form, RecordForm)
        try:
            form.go_to("executive_position")
            qtbot.waitUntil(form.isActiveWindow)
            QTest.keyClick(form.focusWidget(), Qt.Key.Key_F1)
            first = QApplication.activeModalWidget()
            seen.append(first.windowTitle())
            first.close()
            form.activateWindow()
            form.go_to("officer_name")
            button = form.findChild(QPushButton, "button.what_is")
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
            seen.append(QApplication.activeModalWidget().windowTitle())
            QApplication.activeModalWidget().close()
        finally:
            form.reject()

    page = window.desk.open("officers")
    QTimer.singleShot(0, window, act)
    page.add()
    assert seen == ["字段说明：行政职务", "字段说明：姓名"]


def test_every_dialog_shortcut_of_a_form_is_unambiguous(window, qtbot):
    page = window.desk.open("officers")
    form = RecordForm(window.workspace, page.register, "zh", parent=window)
    qtbot.addWidget(form)
    keys = [shortcut.key().toString() for shortcut in form.findChildren(QShortcut)]
    assert keys.count("F1") == 1
    assert len(keys) == len(set(keys))
    assert QKeySequence("F1").toString() in keys


def test_f1_at_a_figure_opens_its_definition(window, qtbot):
    report = window.desk.open_report()
    qtbot.waitUntil(lambda: report.figure != "")
    table = report.findChild(QTableView, "table.report.figures")
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    window.findChild(QAction, "action.what_is").trigger()
    [book] = window.findChildren(HandbookWindow)
    assert book.browser.source().toString() == "reference:figures"
    assert f"name='{report.figure}'" in page("figures", "zh")
    overview = window.desk.open_page("overview")
    qtbot.waitUntil(lambda: overview.findChildren(Tile) != [])
    tile = overview.findChildren(Tile)[-1]
    assert figure_under(tile) in page("figures", "zh")
    book.open_page(f"reference:figures#{figure_under(tile)}")
    assert book.browser.verticalScrollBar().value() > 0
    book.close()


def test_a_row_below_a_form_tells_its_fields(window, qtbot):
    register = window.desk.open("officers").register
    record = window.workspace.database.all("officers")[0]
    form = RecordForm(window.workspace, register, "zh", record, parent=window)
    qtbot.addWidget(form)
    form.show()
    view = form.findChild(ChildView)
    assert field_under(view) is None, "no cell is chosen yet"
    found = []
    for column in range(view.model().columnCount()):
        view.setCurrentIndex(view.model().index(0, column))
        of, field = field_under(view.viewport())
        assert of.id == "appointments"
        found.append(f"{field.heading.zh} *" if field.required else field.heading.zh)
    assert found == [view.model().headerData(n, Qt.Orientation.Horizontal) for n in range(len(found))]
    assert field_under(form) is None
    form.reject()
