"""Remembered maps that cannot be read are told of and kept; none is written over without a word."""

import json
import os

import pytest
from PySide6.QtWidgets import QLabel

from desktop.domain.errors import CannotWrite
from desktop.domain.import_map import ColumnMap, TableMap
from desktop.ui.importing import kept_maps
from desktop.ui.importing.import_dialog import ImportDialog
from desktop.ui.importing.kept_maps import NAME, KeptMaps
from desktop.ui.jobs import running_jobs
from tests.ui.test_import_dialog import GOOD, wait_for_plan, workbook, workspace

__all__ = ["workspace"]
MADE = TableMap("quick_wins", (ColumnMap("改进的名堂", "quick_wins.title"),))
OTHER = TableMap("", (ColumnMap("颜色"),))
NEWER = '{"kind": "cqodesk import map", "version": 99}'
BROKEN = '{"kind": "cqodesk import map", "version": 1, "tables": [{"regis'


@pytest.fixture
def file(tmp_path):
    return tmp_path / NAME


def left(folder):
    return {path.name: path.read_text("utf-8") for path in folder.iterdir()}


def test_what_is_whole_is_read_and_nothing_is_told(file):
    KeptMaps(file).keep(MADE)
    KeptMaps(file).keep(OTHER)
    again = KeptMaps(file)
    assert (again.maps, again.told.zh, list(left(file.parent))) == ((MADE, OTHER), "", [NAME])


@pytest.mark.parametrize(
    ("text", "zh", "en"),
    [
        (BROKEN, "第1行第", "line 1 is wrong"),
        ("[]", "里面写的不是这种对应关系", "what it holds is no such map"),
        ('{"kind": "cqodesk import map", "version": 1}', "缺少“tables”", "'tables' is missing"),
        ('{"kind": "cqodesk import map", "version": 1, "tables": [5]}', "缺少或类型不对", "missing, or not of the kind"),
        (json.dumps({"kind": "cqodesk import map", "version": 1, "tables": [{"register": "x", "columns": []}]}), "不认识“x”", "'x' is not known"),
    ],
)
def test_what_is_no_map_goes_aside_at_once_and_is_told_once(file, text, zh, en):
    file.write_text(text, "utf-8")
    kept = KeptMaps(file)
    assert left(file.parent) == {"import-maps.unread.json": text}
    for said, why in zip(kept.told, (zh, en), strict=True):
        assert why in said
        assert "import-maps.unread.json" in said
    assert "对应栏目" in kept.told.zh
    assert "Expecting" not in kept.told.zh
    kept.keep(MADE)
    assert KeptMaps(file).told.zh == ""
    file.write_text("again", "utf-8")
    assert KeptMaps(file).maps == ()
    assert left(file.parent) == {"import-maps.unread.json": text, "import-maps.unread (2).json": "again"}


def test_what_a_newer_program_wrote_stays_until_another_takes_its_place(file):
    file.write_text(NEWER, "utf-8")
    kept = KeptMaps(file)
    assert "更新版本的程序" in kept.told.zh
    assert str(file) in kept.told.zh
    assert left(file.parent) == {NAME: NEWER}
    kept.keep(MADE)
    assert left(file.parent)["import-maps.unread.json"] == NEWER
    assert KeptMaps(file).maps == (MADE,)
    kept.keep(OTHER)
    assert len(left(file.parent)) == 2


def test_one_that_the_disk_does_not_give_is_never_written_over(file, monkeypatch):
    file.mkdir()  # a folder where a file is to be cannot be read, whoever asks
    kept = KeptMaps(file)
    assert "读不出对应关系文件" in kept.told.zh

    def no(*_):
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(kept_maps.Path, "rename", no)
    with pytest.raises(CannotWrite) as told:
        kept.keep(MADE)
    assert "没有覆盖它" in told.value.say("zh")
    assert file.is_dir()
    assert kept.maps == (MADE,)


@pytest.mark.parametrize(("language", "said"), [("zh", "没有用上以前记住的栏目对应关系"), ("en", "The column maps that were remembered")])
def test_an_import_says_it_over_its_plan_and_goes_on(qtbot, workspace, tmp_path, language, said):
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / NAME).write_text(BROKEN, "utf-8")
    dialog = ImportDialog(workspace, language, [workbook(tmp_path / "b.xlsx", *GOOD)], maps=tmp_path / "kept" / NAME)
    qtbot.addWidget(dialog)
    dialog.show()
    wait_for_plan(qtbot, dialog)
    banner = dialog.findChild(QLabel, "banner.import.maps")
    assert banner.isVisible()
    assert said in banner.text()
    dialog.reject()
    qtbot.waitUntil(lambda: running_jobs() == 0)
