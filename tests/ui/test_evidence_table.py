"""The files of a record under its form: attached, dropped, pasted, opened, saved out, described, removed."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton

from desktop.domain.registers import BY_ID
from desktop.domain.registers.evidence.attachments import LARGEST
from desktop.ui import ask
from desktop.ui.form import evidence_files
from desktop.ui.form.evidence_table import EvidenceTable
from desktop.ui.form.record_form import RecordForm
from desktop.ui.lists.counted_list import CountedList
from desktop.work.evidence import NewFile, attach

OFFICERS = BY_ID["officers"]


@pytest.fixture
def said(monkeypatch):
    told = []
    monkeypatch.setattr(ask, "tell", lambda _parent, language, words, bad=False: told.append(words.say(language)))
    monkeypatch.setattr(ask, "confirm", lambda _p, language, text, _y, _n, **_m: told.append(text.say(language)) or True)
    return told


@pytest.fixture
def opened(monkeypatch):
    paths = []
    monkeypatch.setattr(evidence_files, "open_outside", lambda path: paths.append(path) or True)
    return paths


@pytest.fixture
def officer(workspace):
    unit = workspace.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    return workspace.save("officers", None, OFFICERS.record(officer_name="王甲", organisation_unit=unit.id))


@pytest.fixture
def form(workspace, officer, qtbot):
    def make(language="zh", register=OFFICERS, record=officer):
        made = RecordForm(workspace, register, language, record)
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        listed = made.findChild(CountedList, f"tabs.children.{register.id}")
        if listed is not None:
            listed.choose(listed.keys[-1])
        return made

    return make


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "材料"
    made.mkdir()
    return made


def file_at(folder, name, content=b"content"):
    path = folder / name
    path.write_bytes(content)
    return path


def table(form):
    return form.findChild(EvidenceTable)


def count(form, register_id="officers"):
    listed = form.findChild(CountedList, f"tabs.children.{register_id}")
    return "  ".join(listed.line(listed.keys[-1]))


def rows(form):
    model = table(form).view.model()
    return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


def click(form, name):
    form.findChild(QPushButton, f"button.{name}.attachments").click()


def mime_of(*paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return mime


def put(workspace, officer, *named):
    return attach(workspace, OFFICERS, officer, [NewFile(*each) for each in named]).added


def test_chosen_files_are_attached_and_counted(form, workspace, officer, folder, monkeypatch, said):
    paths = [file_at(folder, "聘书.pdf"), file_at(folder, "现场.jpg", b"other" * 1000)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(path) for path in paths], ""))
    made = form()
    assert count(made) == "佐证材料  0"
    assert made.findChild(QLabel, "hint.attachments").isVisible()
    click(made, "add")
    assert count(made) == "佐证材料  2"
    assert [[row[0], row[1], row[5]] for row in rows(made)] == [
        ["聘书.pdf", "任命文件", "1 KB"], ["现场.jpg", "照片", "5 KB"],
    ]
    assert {file.owner_record for file in workspace.database.all("attachments")} == {officer.id}
    assert said == []
    workspace.undo()
    assert count(made) == "佐证材料  0"


def test_a_dialog_that_is_cancelled_changes_nothing(form, workspace, monkeypatch, said):
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([], ""))
    click(form(), "add")
    assert said == []
    assert workspace.database.all("attachments") == []


def test_what_cannot_be_taken_is_told_and_the_rest_attached(form, workspace, folder, said):
    over = file_at(folder, "扫描件.pdf")
    with over.open("r+b") as file:
        file.truncate(LARGEST + 1)
    paths = [over, file_at(folder, "空.txt", b""), folder, file_at(folder, "好.pdf"), file_at(folder, "同.pdf")]
    made = form()
    table(made).take(*evidence_files.files_of(mime_of(*paths), "zh"))
    assert [row[0] for row in rows(made)] == ["好.pdf"]
    assert len(said) == 1
    for part in ("4个文件", "扫描件.pdf：超过20 MB", "空.txt：是空文件", "材料：不是文件", "同.pdf：已在这条记录上"):
        assert part in said[0]


def drag_of(mime, actions):
    """A drag that enters; where Qt 6.9 takes a point of whole numbers, newer ones want the other kind."""
    rest = (actions, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    try:
        return QDragEnterEvent(QPointF(5, 5), *rest)
    except TypeError:
        return QDragEnterEvent(QPoint(5, 5), *rest)


def test_files_are_dropped_on_it(form, workspace, folder, said):
    made = form()
    target, mime = table(made), mime_of(file_at(folder, "聘书.pdf"))
    actions = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction
    entering = drag_of(mime, actions)
    QApplication.sendEvent(target, entering)
    assert entering.isAccepted()
    dropped = QDropEvent(QPointF(5, 5), actions, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(target, dropped)
    assert dropped.dropAction() == Qt.DropAction.CopyAction
    assert [row[0] for row in rows(made)] == ["聘书.pdf"]
    assert (folder / "聘书.pdf").exists()


def test_text_that_is_dragged_over_it_is_not_welcome(form):
    mime = QMimeData()
    mime.setText("聘书")
    entering = drag_of(mime, Qt.DropAction.CopyAction)
    entering.ignore()
    table(form()).dragEnterEvent(entering)
    assert not entering.isAccepted()


def test_a_copied_file_and_a_copied_picture_are_pasted(form, workspace, folder, qtbot, said):
    made = form()
    clipboard = QGuiApplication.clipboard()
    clipboard.setMimeData(mime_of(file_at(folder, "聘书.pdf")))
    table(made).add_button.setFocus()
    qtbot.keyClick(table(made).add_button, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    picture = QImage(8, 8, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    clipboard.setImage(picture)
    qtbot.keyClick(table(made).view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    clipboard.setText("没有文件")
    table(made).paste()
    first, second = workspace.database.all("attachments")
    assert first.file_name == "聘书.pdf"
    assert second.file_name.startswith("截图")
    assert second.evidence_kind == "photo"
    assert workspace.database.content(second.sha256).startswith(b"\x89PNG")
    clipboard.clear()


def test_a_double_click_opens_a_copy(form, workspace, officer, qtbot, opened, said):
    put(workspace, officer, ("聘书.pdf", b"content"))
    made = form()
    view = table(made).view
    place = view.visualRect(view.model().index(0, 0)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    (path,) = opened
    assert (path.name, path.read_bytes()) == ("聘书.pdf", b"content")
    assert said == []


@pytest.mark.parametrize("name", ["a.exe", "a.bat", "a.js", "a.vbs", "a.lnk", "a.pdf.scr"])
def test_what_may_do_harm_is_not_opened(form, workspace, officer, name, opened, said):
    put(workspace, officer, (name, b"content"))
    made = form()
    table(made).view.selectRow(0)
    click(made, "open")
    assert opened == []
    assert len(said) == 1
    assert "另存为" in said[0]


def test_a_damaged_content_and_a_missing_program_are_told(form, workspace, officer, monkeypatch, said):
    put(workspace, officer, ("聘书.pdf", b"content"))
    monkeypatch.setattr(evidence_files, "open_outside", lambda _path: False)
    made = form()
    table(made).view.selectRow(0)
    click(made, "open")
    assert "没有能打开" in said[-1]
    workspace.database._connection.exec_driver_sql("UPDATE content SET bytes = x'00'")
    click(made, "open")
    assert "已损坏" in said[-1]
    assert len(said) == 2


def test_one_is_saved_under_a_name_and_several_into_a_folder(form, workspace, officer, folder, monkeypatch, said):
    put(workspace, officer, ("a/b:c.pdf", b"one"), ("聘书.pdf", b"two"))
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda _p, _c, start: asked.append(start) or (str(folder / "出.pdf"), "")
    )
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    made = form()
    table(made).view.selectRow(0)
    click(made, "export")
    assert asked == ["a_b_c.pdf"]
    assert (folder / "出.pdf").read_bytes() == b"one"
    table(made).view.selectAll()
    click(made, "export")
    assert sorted(path.name for path in folder.iterdir()) == ["a_b_c.pdf", "出.pdf", "聘书.pdf"]
    assert said == []
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder / "none"))
    click(made, "export")
    assert "文件夹不存在" in said[0]


def test_a_file_is_described_in_its_own_form(form, workspace, officer, monkeypatch):
    put(workspace, officer, ("聘书.pdf", b"content"))
    forms = []

    def act(form):
        forms.append(form)
        form.editor("description").input.setPlainText("董事会签发")
        form.editor("pages").input.setText("3")
        form.findChild(QPushButton, "button.save").click()
        return 1

    monkeypatch.setattr(RecordForm, "exec", act)
    made = form()
    table(made).view.selectRow(0)
    click(made, "edit")
    assert [row[2:5] for row in rows(made)] == [["董事会签发", "", "3"]]
    assert set(forms[0].fields.editors) == {"file_name", "evidence_kind", "description", "item_number", "pages"}
    assert forms[0].findChild(EvidenceTable) is None
    assert workspace.database.verify().sound


def test_a_file_is_removed_and_comes_back(form, workspace, officer, qtbot, said):
    put(workspace, officer, ("聘书.pdf", b"content"))
    made = form()
    table(made).view.selectRow(0)
    qtbot.keyClick(table(made).view, Qt.Key.Key_Delete)
    assert "聘书.pdf" in said[0]
    assert count(made) == "佐证材料  0"
    workspace.undo()
    assert count(made) == "佐证材料  1"


def test_the_buttons_follow_what_is_selected(form, workspace, officer):
    put(workspace, officer, ("a.pdf", b"one"), ("b.pdf", b"two"))
    made = form()

    def usable():
        names = ("add", "open", "export", "edit", "delete")
        return [name for name in names if made.findChild(QPushButton, f"button.{name}.attachments").isEnabled()]

    assert usable() == ["add"]
    table(made).view.selectRow(0)
    assert usable() == ["add", "open", "export", "edit", "delete"]
    table(made).view.selectAll()
    assert usable() == ["add", "export", "delete"]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_a_record_that_nothing_else_belongs_to_has_its_files_too(form, workspace, language, qtbot):
    patents = BY_ID["patents"]
    made = form(language, patents, None)
    assert made.findChild(EvidenceTable) is None
    record = patents.record(patent_number="ZL202310102957.6", patent_name="甲", patent_type="invention")
    saved = workspace.save("patents", None, record)
    made = form(language, patents, saved)
    assert table(made).isVisible()
    assert count(made, "patents") == ("佐证材料  0" if language == "zh" else "Evidence  0")
    for button in table(made).findChildren(QPushButton):
        assert button.accessibleName()
        assert button.toolTip()
        assert button.width() >= button.sizeHint().width()


def test_deleting_a_record_tells_of_its_files(workspace, officer, qtbot, said):
    from desktop.ui.lists import deleting

    put(workspace, officer, ("聘书.pdf", b"content"))
    assert deleting.delete(None, workspace, OFFICERS, [officer], "zh")
    assert "连同佐证材料1份" in said[0]
    assert workspace.database.all("attachments") == []


def test_the_page_of_all_files_adds_none(window):
    page = window.desk.open("attachments")
    assert not page.filters.add.isVisible()
    assert page.hint.isVisible()
    assert not page.hint.findChild(QPushButton, "hint.add").isVisible()
    page.add()
    assert QApplication.activeModalWidget() is None
    assert Path(window.desk.page.objectName()).name == "page.attachments"
