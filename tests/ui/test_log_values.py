"""What errors say of values is kept nowhere: not in the log, not in the dialog, not in what is copied from it."""

import json
import sys

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton
from sqlalchemy import insert, select, text

from desktop.store.tables import TABLES
from desktop.ui.trouble.errors import install_error_dialog

NAME, ID_NUMBER, PHONE = "赵丁", "320600198001010019", "13900000001"
OFFICERS = TABLES["officers"]


def of_a_wrong_type(connection):
    row = {"id": "x", "officer_name": NAME, "citizen_identification_number": ID_NUMBER, "mobile": {PHONE}}
    connection.execute(insert(OFFICERS), row)


def of_a_rule(connection):
    row = {"id": "x", "officer_name": NAME, "mobile": PHONE, "citizen_identification_number": ID_NUMBER}
    connection.execute(insert(OFFICERS), row)  # lacks its search text


def of_a_statement(connection):
    connection.execute(text("SELECT * FROM nowhere WHERE a = :a"), {"a": ID_NUMBER})


def of_many(connection):
    rows = [{"id": "x", "officer_name": NAME, "mobile": [PHONE]}, {"id": "y", "officer_name": ID_NUMBER, "mobile": "1"}]
    connection.execute(insert(OFFICERS), rows)


def of_a_key(_connection):
    {}[ID_NUMBER]


def of_a_number(_connection):
    int(f"{NAME} {PHONE}")


def of_json(_connection):
    json.loads(f'{{"{NAME}": {ID_NUMBER} {PHONE}')


def of_bytes(_connection):
    f"{NAME}{PHONE}".encode("gb18030").decode("utf-8")


def of_a_name(_connection):
    getattr(NAME, ID_NUMBER)


def of_an_assertion(_connection):
    assert [NAME, ID_NUMBER] == [PHONE], f"{NAME} {ID_NUMBER}"


def of_several(connection):
    try:
        of_a_wrong_type(connection)
    except Exception as cause:
        cause.add_note(f"{NAME} {ID_NUMBER}")
        raise ExceptionGroup(PHONE, [ValueError(NAME), cause]) from cause


BUGS = [
    of_a_wrong_type, of_a_rule, of_a_statement, of_many, of_a_key, of_a_number, of_json, of_bytes, of_a_name,
    of_an_assertion, of_several,
]


@pytest.mark.parametrize("bug", BUGS, ids=lambda bug: bug.__name__)
def test_no_value_is_kept(bug, workspace, tmp_path, qtbot, qapp, capsys):
    path = tmp_path / "cqodesk.log"
    reporter = install_error_dialog("zh", path, {})
    try:
        with pytest.raises(Exception) as caught:  # noqa: PT011 - whatever it is, it says values
            bug(workspace.database._connection)
        sys.excepthook(caught.type, caught.value, caught.tb)
        qtbot.waitUntil(lambda: reporter.dialog is not None and reporter.dialog.isVisible())
        reporter.dialog.findChild(QPushButton, "button.copy_error").click()
        log, copied = path.read_text("utf-8"), QGuiApplication.clipboard().text()
        assert bug.__name__ in log
        assert bug.__name__ in copied
        for said in (log, copied, reporter.dialog.text, capsys.readouterr().err):
            for value in (NAME, ID_NUMBER, PHONE, ID_NUMBER[3:14], PHONE[3:]):
                assert value not in said
    finally:
        reporter.uninstall()


def test_the_store_hides_values_in_its_errors_themselves(workspace):
    for bug in (of_a_wrong_type, of_a_rule, of_a_statement, of_many):
        with pytest.raises(Exception) as caught:  # noqa: PT011
            bug(workspace.database._connection)
        assert ID_NUMBER not in str(caught.value)
        assert NAME not in str(caught.value)
    workspace.database._connection.execute(select(OFFICERS))
