"""A program in which someone types into the table below a form and is killed: ``typing_rows.py LEDGER DRAFTS OFFICER``."""

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
from tests.ui.test_draft_rows import type_cell

ledger, drafts = (Path(argument) for argument in sys.argv[1:3])
application = QApplication([])
workspace = Workspace(Ledger.open(ledger))
workspace.drafts = Drafts(drafts)
(officer,) = workspace.database.get("officers", [sys.argv[3]])
form = RecordForm(workspace, BY_ID["officers"], "zh", officer)
form.show()
last = form._children.open(0).view.model().rowCount() - 1
type_cell(form, last, "appointment_document_number", "江海质〔2026〕7号")
type_cell(form, last, "appointment_date", "2026-13-40")
type_cell(form, last, "termination_reason", "打字到一半", end=False)
QTimer.singleShot(AFTER + 500, lambda: (sys.stdout.write("typed\n"), sys.stdout.flush()))
application.exec()
