"""What can be found besides records: the commands of the menus, tabs, registers, and figures."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.domain.figures.catalogue import FIGURES
from desktop.domain.figures.figure import Figure
from desktop.domain.figures.ratio import Ratio
from desktop.domain.figures.ratios import RATIOS
from desktop.domain.late import dataclass
from desktop.domain.registers import BY_ID, TYPED
from desktop.domain.words import LANGUAGES, Language, Words
from desktop.ui.handbook.browser import MADE
from desktop.ui.handbook.chapters import chapters
from desktop.ui.handbook.reference import PAGES
from desktop.ui.layout import TABS
from desktop.work.search.shelf import Shelf
from desktop.work.search.spelling import readings

COMMAND = Words("命令", "Command")
SETTING = Words("设置", "Setting")
TAB = Words("标签页", "Tab")
REGISTER = Words("登记表", "Register")
FIGURE = Words("年报数字", "Figure")
FIELD = Words("字段", "Field")
HELP = Words("手册", "Handbook")
OF_TAB = Words("{tab}标签页", "Tab {tab}")


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be found."""

    words: Words
    detail: Words
    kind: Words
    open: Callable[[], object]
    keys: str = ""


class Catalogue:
    """Entries of one kind, laid out to be found by both languages, pinyin and initials."""

    def __init__(self, kind: Words, entries: list[Entry], language: Language) -> None:
        self.entries = entries
        other = next(one for one in LANGUAGES if one != language)
        things = [
            (e.words.say(language), e.words.say(other), e.detail.say(language))
            if e.words.zh != e.words.en
            else (e.words.zh, e.detail.say(language))
            for e in entries
        ]
        self.shelf = Shelf(tuple(kind), things, readings())


def commands(window: QMainWindow, language: Language) -> Catalogue:
    """What the menus can do now; what is greyed out there is not among it."""
    entries = [_command(action, path) for action, path in _actions(window) if action.isEnabled()]
    return Catalogue(COMMAND, entries, language)


def _actions(window: QMainWindow) -> Iterator[tuple[QAction, tuple[str, ...]]]:
    """Every action of the menu bar with the menus that lead to it."""
    for action in window.menuBar().actions():
        yield from _below(action, ())


def _below(action: QAction, path: tuple[str, ...]) -> Iterator[tuple[QAction, tuple[str, ...]]]:
    menu = action.menu()
    if isinstance(menu, QMenu):
        inside = (*path, _plain(action.text()))
        for each in menu.actions():
            yield from _below(each, inside)
    elif not action.isSeparator() and action.objectName() != "action.search":
        yield action, path


def _command(action: QAction, path: tuple[str, ...]) -> Entry:
    said = action.data()
    words = Words(*map(_plain, said)) if isinstance(said, Words) else Words(*[_plain(action.text())] * 2)
    kind = SETTING if action.isCheckable() else COMMAND
    where = " → ".join(path)
    return Entry(words, Words(where, where), kind, action.trigger, action.shortcut().toString())


def _plain(text: str) -> str:
    """A menu's text without the letter that opens it, without keys and dots."""
    text = text.split("\t")[0].replace("…", "")
    return re.sub(r"\(&\w\)|&(?=\w)", "", text).replace("&&", "&").strip()


def places(
    open_tab: Callable[[int], object], open_register: Callable[[str], object], language: Language
) -> Catalogue:
    """The tabs of the window, and the registers in them."""
    entries = [
        Entry(layout.words, Words("", ""), TAB, partial(open_tab, number))
        for number, layout in enumerate(TABS)
    ]
    for layout in TABS:
        for register in layout.registers:
            where = OF_TAB.fill(tab=layout.words)
            entries.append(Entry(BY_ID[register].words, where, REGISTER, partial(open_register, register)))
    return Catalogue(TAB, entries, language)


def figures(open_figure: Callable[[str], object], language: Language) -> Catalogue:
    """The figures and ratios of the annual report; each opens its records of the year."""
    declared: list[Figure | Ratio] = [*FIGURES, *RATIOS]
    entries = [Entry(one.words, one.definition, FIGURE, partial(open_figure, one.id)) for one in declared]
    return Catalogue(FIGURE, entries, language)


def fields(explain: Callable[[str, str], object], language: Language) -> Catalogue:
    """The fields that people fill in; each is explained."""
    entries = [
        Entry(field.words, register.words, FIELD, partial(explain, register.id, field.id))
        for register in TYPED
        for field in register.fields
    ]
    return Catalogue(FIELD, entries, language)


def pages(open_page: Callable[[str], object], language: Language) -> Catalogue:
    """The chapters of the handbook, and its pages that are made from descriptions."""
    both = zip(chapters("zh"), chapters("en"), strict=True)
    entries = [
        Entry(Words(zh.title, en.title), Words("", ""), HELP, partial(open_page, zh.id)) for zh, en in both
    ]
    entries += [
        Entry(words, Words("", ""), HELP, partial(open_page, f"{MADE}:{name}"))
        for name, words in PAGES.items()
    ]
    return Catalogue(HELP, entries, language)
