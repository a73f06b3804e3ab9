"""The lock of the window: after some time without a hand on keyboard or mouse, or at once."""

import time
from functools import partial
from math import ceil

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from desktop.domain.words import Words
from desktop.ui.desk.ending import keep_drafts
from desktop.ui.desk.shell import Shell
from desktop.ui.privacy.cover import Covers
from desktop.ui.privacy.idle import Idle
from desktop.ui.privacy.lock_dialog import LockDialog
from desktop.ui.privacy.pin_dialog import PinDialog
from desktop.ui.settings import Settings
from desktop.ui.tools.revealing import Revealing
from desktop.work import pin
from desktop.work.activity import note_locked

NO_PIN = Words(
    "自动锁定已打开，但还没有设置PIN，所以不会锁定：视图 → 设置PIN。",
    "The lock is on, but there is no PIN, so nothing will be locked: View → Set the PIN.",
)


class Locking(QObject):
    """The part of the main window that covers everything and asks who is there."""

    def __init__(self, window: Shell, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._covers: Covers | None = None
        self._dialog: LockDialog | None = None
        self._before: QWidget | None = None
        self._until = 0.0
        self.proven = False
        """Whether whoever sits here has shown that it is the user, since the program started."""
        self._idle = Idle(self)
        self._idle.left_alone.connect(self.lock_if_possible)
        self._idle.window_shown.connect(self._on_window)
        self._watch()

    @property
    def is_locked(self) -> bool:
        """Whether the windows are covered."""
        return self._dialog is not None

    @property
    def dialog(self) -> LockDialog | None:
        """The dialog that unlocks, while the windows are covered."""
        return self._dialog

    def ledger_opened(self) -> None:
        """A ledger was opened: one without a password is covered at first, or a restart would undo the lock."""
        if self._has_password:
            self.proven = True
        elif not self.proven and self._settings.lock_minutes:
            self.lock_if_possible()
            if not self._settings.pin_hash:
                self._say(NO_PIN)

    def set_minutes(self, minutes: int) -> None:
        """Locks after so many minutes from now on; 0 is never. A PIN is set first where one is needed."""
        if not minutes or self._can_unlock or self.set_pin():
            self._settings.lock_minutes = minutes
        self._watch()
        self._window.tell_private()

    def set_pin(self) -> bool:
        """Has the PIN set or changed; gives whether it was."""
        kept = self._settings.pin_hash
        dialog = PinDialog(
            self._window.language, partial(pin.fits, kept=kept) if kept else None, self._window
        )
        done = bool(dialog.exec())
        if done:
            self._settings.pin_hash = pin.hash_of(dialog.pin)
            self._settings.wrong_tries = 0
            self.proven = True
        dialog.deleteLater()
        return done

    def lock(self) -> None:
        """Covers everything now; a PIN is set first where one is needed."""
        if self._can_unlock or self.set_pin():
            self.lock_if_possible()

    def lock_if_possible(self) -> None:
        """Covers everything, if there is anything to unlock it with."""
        if self.is_locked or not self._can_unlock:
            return
        note_locked(True)
        self._before = QApplication.activeWindow()
        Revealing(self._window).mask()
        while (popup := QApplication.activePopupWidget()) is not None and popup.close():
            pass
        self._covers = Covers(self._window.language, lambda each: isinstance(each, LockDialog))
        self._dialog = LockDialog(
            self._window.language,
            with_password=self._has_password,
            fits=self._fits,
            pause=self._pause,
            parent=self._window,
        )
        self._dialog.unlocked.connect(self.unlock)
        self._dialog.quit_wanted.connect(self._quit)
        for each in QApplication.topLevelWidgets():
            if each.isVisible():
                self._covers.put_over(each)
        self._watch()
        self._dialog.show()
        self._dialog.raise_()
        self._dialog.activateWindow()

    def unlock(self) -> None:
        """Gives everything back as it was."""
        if self._dialog is None or self._covers is None:
            return
        note_locked(False)
        self.proven = True
        self._drop()
        self._watch()
        if self._before is not None and self._before.isVisible():
            self._before.activateWindow()
        self._before = None

    def end(self) -> None:
        """The program ends."""
        self._idle.stop()
        self._drop()

    def _drop(self) -> None:
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.deleteLater()
            self._dialog = None
        if self._covers is not None:
            self._covers.lift()
            self._covers = None

    def _watch(self) -> None:
        minutes = 0 if self.is_locked else self._settings.lock_minutes
        if minutes or self.is_locked:
            self._idle.watch(minutes * 60)
        else:
            self._idle.stop()

    @property
    def _has_password(self) -> bool:
        workspace = self._window.workspace
        return workspace is not None and workspace.database.has_password

    @property
    def _can_unlock(self) -> bool:
        return self._has_password or bool(self._settings.pin_hash)

    def _fits(self, typed: str) -> bool:
        workspace = self._window.workspace
        if self._has_password and workspace is not None:
            well = workspace.database.password_fits(typed)
        else:
            well = pin.fits(typed, self._settings.pin_hash)
        wrong = 0 if well else self._settings.wrong_tries + 1
        pause = pin.pause_after(wrong) if wrong else 0
        self._settings.wrong_tries = wrong
        self._settings.locked_until = time.time() + pause if pause else 0.0
        self._until = time.monotonic() + pause
        return well

    def _pause(self) -> int:
        """Seconds until the next try: by the clock that nobody sets, and after a restart by the other."""
        by_wall = min(self._settings.locked_until - time.time(), pin.LONGEST_PAUSE)
        return max(0, ceil(max(self._until - time.monotonic(), by_wall) - 0.01))

    def _on_window(self, window: QWidget) -> None:
        if self._covers is None or self._dialog is None or not self._covers.put_over(window):
            return
        if isinstance(window, QDialog):
            QTimer.singleShot(0, self, self._back_on_top)

    def _back_on_top(self) -> None:
        """Of two windows that take all input the later one does: the dialog has to be that again."""
        if self._dialog is not None:
            self._dialog.hide()
            self._dialog.show()
            self._dialog.raise_()
            self._dialog.activateWindow()

    def _quit(self) -> None:
        """Ends the program, whatever dialogs are open; what was typed into them is kept as drafts."""
        keep_drafts()
        QCoreApplication.exit(0)

    def _say(self, words: Words) -> None:
        self._window.statusBar().showMessage(words.say(self._window.language))
