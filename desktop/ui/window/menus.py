"""The menus of the window, and the actions in them."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.domain.words import LANGUAGES, Language, Words
from desktop.ui.icons import icon
from desktop.ui.window.settings import LOCK_AFTER

FILE = Words("文件(&F)", "&File")
EDIT = Words("编辑(&E)", "&Edit")
VIEW = Words("视图(&V)", "&View")
TOOLS = Words("工具(&T)", "&Tools")
HELP = Words("帮助(&H)", "&Help")
LANGUAGE = Words("语言 / Language", "Language / 语言")
LANGUAGE_NAMES: dict[Language, str] = {"zh": "中文", "en": "English"}
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
CHANGES = Words("改动历史(&H)…", "&What was done…")
VERIFY = Words("检查台账(&V)", "&Verify ledger")
QUIT = Words("退出(&Q)", "&Quit")
ADD = Words("新增记录(&A)…", "&Add record…")
CHANGE = Words("编辑记录(&E)…\t回车", "&Edit record…\tEnter")
DELETE = Words("删除记录(&D)\tDel", "&Delete records\tDel")
COPY = Words("复制所选行(&C)\tCtrl+C", "&Copy rows selected\tCtrl+C")
FIND = Words("搜索(&F)", "&Find")
REVEAL = Words("显示个人信息", "Show personal data")
LOCK = Words("立即锁定(&K)", "Loc&k now")
LOCK_BY_ITSELF = Words("自动锁定", "Lock by itself")
NEVER = Words("关闭", "Never")
AFTER = Words("无操作{n}分钟后", "After {n} minutes without input")
PIN = Words("设置PIN(&P)…", "Set the &PIN…")
OVERLAPS = Words("收益重叠判定(&O)…", "&Overlaps of claims…")
REFERENCE = Words("载入参考清单(&L)", "&Load reference lists")
ABOUT = Words("关于质官台(&A)", "&About CQO Desk")


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
        self.find = self._action(edit, "find", FIND, "Ctrl+F", picture="search")
        view = self._menu(VIEW)
        self.reveal = self._action(view, "reveal", REVEAL, picture="reveal")
        self.reveal.setCheckable(True)
        view.addSeparator()
        self.lock = self._action(view, "lock", LOCK, "Ctrl+L")
        self.lock_after = self._lock_actions(view)
        self.pin = self._action(view, "pin", PIN)
        view.addSeparator()
        self.languages = self._language_actions(view)
        tools = self._menu(TOOLS)
        self.overlaps = self._action(tools, "overlaps", OVERLAPS)
        self.reference = self._action(tools, "reference", REFERENCE)
        tools.addSeparator()
        self.verify = self._action(tools, "verify", VERIFY)
        help_ = self._menu(HELP)
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

    def _menu(self, words: Words) -> QMenu:
        menu = self._bar.addMenu(words.say(self._language))
        self._menus.append(menu)
        menu.setAccessibleName(words.say(self._language))
        return menu

    def _action(self, menu: QMenu, name: str, words: Words, *keys: str, picture: str = "") -> QAction:
        action = QAction(words.say(self._language), self._window)
        action.setObjectName(f"action.{name}")
        action.setShortcuts([QKeySequence(key) for key in keys])
        if picture:
            action.setIcon(icon(picture))
        menu.addAction(action)
        self.actions[name] = action
        return action

    def _language_actions(self, view: QMenu) -> dict[Language, QAction]:
        menu = view.addMenu(LANGUAGE.say(self._language))
        group = QActionGroup(self._window)
        found: dict[Language, QAction] = {}
        for language in LANGUAGES:
            action = self._action(menu, f"language.{language}", Words(*[LANGUAGE_NAMES[language]] * 2))
            action.setCheckable(True)
            action.setChecked(language == self._language)
            group.addAction(action)
            found[language] = action
        return found

    def _lock_actions(self, view: QMenu) -> dict[int, QAction]:
        menu = view.addMenu(LOCK_BY_ITSELF.say(self._language))
        group = QActionGroup(self._window)
        found: dict[int, QAction] = {}
        for minutes in LOCK_AFTER:
            words = AFTER.fill(n=minutes) if minutes else NEVER
            action = self._action(menu, f"lock.{minutes}", words)
            action.setCheckable(True)
            group.addAction(action)
            found[minutes] = action
        return found

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
