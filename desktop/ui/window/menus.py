"""The menus of the window, and the actions in them."""

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.domain.words import LANGUAGES, Language, Words, same
from desktop.ui.icons import icon
from desktop.ui.look.looks import PERCENTS, SCHEMES
from desktop.ui.settings import LOCK_AFTER

FILE = Words("文件(&F)", "&File")
EDIT = Words("编辑(&E)", "&Edit")
VIEW = Words("视图(&V)", "&View")
TOOLS = Words("工具(&T)", "&Tools")
HELP = Words("帮助(&H)", "&Help")
LOOK = Words("外观(&A)", "&Appearance")
TEXT_SIZE = Words("文字大小(&S)", "Text &size")
PERCENT = Words("{n} %", "{n} %")
TOUCH = Words("触屏模式(&T)", "&Touch mode")
LANGUAGE = Words("语言 / &Language", "&Language / 语言")
LANGUAGE_NAMES: dict[Language, str] = {"zh": "中文(&Z)", "en": "&English"}
NOTHING_TO_UNDO = Words("撤销", "Undo")
NOTHING_TO_REDO = Words("重做", "Redo")
UNDO = Words("撤销“{label}”", 'Undo "{label}"')
REDO = Words("重做“{label}”", 'Redo "{label}"')

NEW = Words("新建台账(&N)…", "&New ledger…")
OPEN = Words("打开台账(&O)…", "&Open ledger…")
IMPORT = Words("导入工作簿(&I)…", "&Import workbooks…")
EXPORT = Words("导出当前登记表(&E)…", "&Export this register…")
REPORT = Words("年报与导出(&R)…", "Annual &report and its export…")
CONSOLIDATE = Words("汇总下属单位(&G)…", "Consolidate the &group's units…")
CITY_FORM = Words("填报上级表格(&U)…", "Fill an a&uthority's form…")
RESTORE = Words("备份与恢复(&B)…", "&Backups and restore…")
PASSWORD = Words("台账密码(&P)…", "&Password of the ledger…")
CHANGES = Words("改动历史(&H)…", "W&hat was done…")
VERIFY = Words("检查台账(&V)", "&Verify ledger")
PRINT = Words("打印当前登记表(&T)…", "Prin&t this register…")
SAVE_PDF = Words("当前登记表存为PDF(&D)…", "Save this register as P&DF…")
QUIT = Words("退出(&Q)", "&Quit")
ADD = Words("新增记录(&A)…", "&Add record…")
CHANGE = Words("编辑记录(&E)…\t回车", "&Edit record…\tEnter")
DELETE = Words("删除记录(&D)", "&Delete records")
COPY = Words("复制(&C)\tCtrl+C", "&Copy\tCtrl+C")
PASTE = Words("粘贴(&P)\tCtrl+V", "&Paste\tCtrl+V")
FILL_DOWN = Words("向下填充(&L)\tCtrl+D", "Fi&ll down\tCtrl+D")
CLEAR = Words("清空单元格(&R)", "Clea&r cells")
DEL = "\tDel"
FIND = Words("搜索(&F)", "&Find")
SEARCH = Words("全局搜索(&K)…", "Search every&where…")
REVEAL = Words("显示个人信息(&R)", "Show pe&rsonal data")
LOCK = Words("立即锁定(&K)", "Loc&k now")
LOCK_AUTOMATICALLY = Words("自动锁定(&B)", "Lock a&utomatically")
NEVER = Words("关闭(&N)", "&Never")
AFTER = Words("无操作{n}分钟后", "After {n} {n:minute|minutes} without input")
PIN = Words("设置PIN(&P)…", "Set the &PIN…")
OVERLAPS = Words("收益重叠判定(&O)…", "&Overlaps of claims…")
REFERENCE = Words("载入参考清单(&L)", "&Load reference lists")
HANDBOOK = Words("使用手册(&H)", "&Handbook")
WHAT_IS = Words("这是什么(&W)", "&What is this?")
ABOUT = Words("关于质官台(&A)", "&About CQO Desk")

ON_PAGE = ("add", "edit", "delete", "copy", "paste", "fill_down", "clear", "print_table", "save_pdf")
"""What a register's page does under the same name."""


class Menus:
    """The window's actions by their ids; what each does is wired by the window."""

    def __init__(self, window: QMainWindow, language: Language) -> None:
        self._window, self._language = window, language
        self._bar = window.menuBar()
        self._bar.clear()
        self._menus: list[QMenu] = []
        self.actions: dict[str, QAction] = {}
        file = self._menu(FILE)
        self.new = self._action(file, "new", NEW, picture="new")
        self.open = self._action(file, "open", OPEN, "Ctrl+O", picture="open")
        file.addSeparator()
        self.import_ = self._action(file, "import", IMPORT, "Ctrl+I", picture="import")
        self.export = self._action(file, "export", EXPORT, "Ctrl+E", picture="export")
        self.report = self._action(file, "report", REPORT)
        self.city_form = self._action(file, "city_form", CITY_FORM)
        self.consolidate = self._action(file, "consolidate", CONSOLIDATE)
        file.addSeparator()
        self.restore = self._action(file, "restore", RESTORE)
        self.password = self._action(file, "password", PASSWORD)
        file.addSeparator()
        self.print_table = self._action(file, "print_table", PRINT, "Ctrl+P")
        self.save_pdf = self._action(file, "save_pdf", SAVE_PDF)
        file.addSeparator()
        self.quit = self._action(file, "quit", QUIT, "Ctrl+Q")
        edit = self._menu(EDIT)
        self.undo = self._action(edit, "undo", NOTHING_TO_UNDO, "Ctrl+Z", picture="undo")
        self.redo = self._action(edit, "redo", NOTHING_TO_REDO, "Ctrl+Y", "Ctrl+Shift+Z", picture="redo")
        self.changes = self._action(edit, "changes", CHANGES)
        edit.addSeparator()
        self.add = self._action(edit, "add", ADD, "Ctrl+N", picture="add")
        self.edit = self._action(edit, "edit", CHANGE, picture="edit")
        self.delete = self._action(edit, "delete", DELETE, picture="delete")
        edit.addSeparator()
        self.copy = self._action(edit, "copy", COPY, picture="copy")
        self.paste = self._action(edit, "paste", PASTE)
        self.fill_down = self._action(edit, "fill_down", FILL_DOWN)
        self.clear = self._action(edit, "clear", CLEAR)
        self.find = self._action(edit, "find", FIND, "Ctrl+F", picture="search")
        self.search = self._action(edit, "search", SEARCH, "Ctrl+K", picture="search")
        view = self._menu(VIEW)
        self.reveal = self._action(view, "reveal", REVEAL, picture="reveal")
        self.reveal.setCheckable(True)
        view.addSeparator()
        self.lock = self._action(view, "lock", LOCK, "Ctrl+L")
        self.lock_after = self._lock_actions(view)
        self.pin = self._action(view, "pin", PIN)
        view.addSeparator()
        self._choices(view, LOOK, {f"look.{scheme}": words for scheme, words in SCHEMES.items()})
        self._choices(
            view, TEXT_SIZE, {f"text.{n}": PERCENT.fill(n=said) for n, said in _lettered(PERCENTS).items()}
        )
        self._action(view, "touch", TOUCH).setCheckable(True)
        self.languages = self._language_actions(view)
        tools = self._menu(TOOLS)
        self.overlaps = self._action(tools, "overlaps", OVERLAPS)
        self.reference = self._action(tools, "reference", REFERENCE)
        tools.addSeparator()
        self.verify = self._action(tools, "verify", VERIFY)
        help_ = self._menu(HELP)
        self.handbook = self._action(help_, "handbook", HANDBOOK)
        self.what_is = self._action(help_, "what_is", WHAT_IS, "F1")
        help_.addSeparator()
        self.about = self._action(help_, "about", ABOUT)

    def label_undo(self, undo: Words | None, redo: Words | None) -> None:
        """Says what undo and redo would do."""
        for action, words, label, nothing in (
            (self.undo, UNDO, undo, NOTHING_TO_UNDO),
            (self.redo, REDO, redo, NOTHING_TO_REDO),
        ):
            text = words.fill(label=_short(label)) if label else nothing
            action.setText(text.say(self._language).replace("&", "&&"))
            action.setEnabled(label is not None)

    def hint_del(self, whole_rows: bool | None) -> None:
        """Says what the key Del does now: deletes the records selected, clears the cells selected, or nothing."""
        for action, words, hinted in ((self.delete, DELETE, True), (self.clear, CLEAR, False)):
            action.setText(words.say(self._language) + (DEL if whole_rows is hinted else ""))

    def _menu(self, words: Words) -> QMenu:
        menu = self._bar.addMenu(words.say(self._language))
        self._menus.append(menu)
        menu.setAccessibleName(words.say(self._language))
        return menu

    def _action(self, menu: QMenu, name: str, words: Words, *keys: str, picture: str = "") -> QAction:
        action = QAction(words.say(self._language), self._window)
        action.setObjectName(f"action.{name}")
        action.setData(words)  # the search finds it by both languages
        action.setShortcuts([QKeySequence(key) for key in keys])
        if picture:
            action.setIcon(icon(picture))
        menu.addAction(action)
        self.actions[name] = action
        return action

    def _choices(self, view: QMenu, words: Words, choices: dict[str, Words]) -> list[QAction]:
        """A menu of which one is ticked."""
        menu = view.addMenu(words.say(self._language))
        group = QActionGroup(menu)
        for name, said in choices.items():
            action = self._action(menu, name, said)
            action.setCheckable(True)
            group.addAction(action)
        return group.actions()

    def _language_actions(self, view: QMenu) -> dict[Language, QAction]:
        names = {f"language.{one}": same(LANGUAGE_NAMES[one]) for one in LANGUAGES}
        found = dict(zip(LANGUAGES, self._choices(view, LANGUAGE, names), strict=True))
        found[self._language].setChecked(True)
        return found

    def _lock_actions(self, view: QMenu) -> dict[int, QAction]:
        numbers = _lettered(LOCK_AFTER)
        names = {f"lock.{n}": AFTER.fill(n=numbers[n]) if n else NEVER for n in LOCK_AFTER}
        return dict(zip(LOCK_AFTER, self._choices(view, LOCK_AUTOMATICALLY, names), strict=True))

    def wire(self, slots: dict[str, Callable[[], object]]) -> None:
        """Connects actions, by id, with what they do."""
        for name, slot in slots.items():
            self.actions[name].triggered.connect(lambda _checked=False, do=slot: do())

    def drop(self) -> None:
        """Takes all actions off the window, before other menus come."""
        self._bar.clear()
        for menu in self._menus:
            menu.deleteLater()
        for action in self.actions.values():
            action.deleteLater()


def _short(words: Words) -> Words:
    return Words(*(text if len(text) <= 40 else text[:39] + "…" for text in words))


def _lettered(numbers: Sequence[int]) -> dict[int, str]:
    """Numbers as they stand in one menu, each with a digit of its own, from behind, that chooses it."""
    said: dict[int, str] = {}
    used: set[str] = set()
    for number in filter(None, numbers):
        text = str(number)
        place = max(at for at, digit in enumerate(text) if digit not in used)
        used.add(text[place])
        said[number] = f"{text[:place]}&{text[place:]}"
    return said
