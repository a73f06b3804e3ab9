"""The floor of the window's start: a bare window that paints itself and ends.

With a ledger behind it, the least that a store over SQLAlchemy adds: its import, and the first rows of one table.
"""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow


class BareWindow(QMainWindow):
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, QApplication.quit)


if __name__ == "__main__":
    application = QApplication(sys.argv)
    if sys.argv[1:]:
        from sqlalchemy import create_engine, text

        with create_engine(f"sqlite:///{sys.argv[1]}").connect() as connection:
            connection.execute(text("SELECT * FROM officers ORDER BY entry LIMIT 100")).all()
    window = BareWindow()
    window.resize(1280, 720)
    window.show()
    sys.exit(application.exec())
