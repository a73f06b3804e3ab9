"""A program in which someone types into a form and is not given the time to save: ``typing_form.py LEDGER DRAFTS``."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.ui.form.form_drafts import AFTER
from desktop.ui.form.record_form import RecordForm
from desktop.work.keeping.drafts import Drafts
from desktop.work.workspace import Workspace

ledger, drafts = (Path(argument) for argument in sys.argv[1:])
application = QApplication([])
workspace = Workspace(Ledger.open(ledger))
workspace.drafts = Drafts(drafts)
form = RecordForm(workspace, BY_ID["officers"], "zh")
form.editor("officer_name").input.setText("赵丁")
form.editor("mobile").input.setText("1390000")
form.editor("organisation_unit").input.setEditText("一车间")
form.editor("remarks").input.setPlainText("写到一半")
form.show()
QTimer.singleShot(AFTER + 500, lambda: (sys.stdout.write("typed\n"), sys.stdout.flush()))
application.exec()
