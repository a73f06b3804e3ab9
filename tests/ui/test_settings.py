from datetime import date

from PySide6.QtCore import QSettings

from desktop.domain.words import LANGUAGES
from desktop.ui.settings import Settings
from desktop.work.keeping.second_place import Copied


def test_remembers_the_language(settings):
    for language in LANGUAGES:
        settings.language = language
        assert settings.language == language


def test_remembers_the_last_ledgers_that_are_still_there(settings, tmp_path):
    paths = [tmp_path / f"{n}.cqo" for n in range(9)]
    for path in paths:
        path.touch()
        settings.remember(path)
    settings.remember(paths[5])
    assert settings.recent == [paths[n] for n in (5, 8, 7, 6, 4, 3)]
    paths[8].unlink()
    assert settings.recent == [paths[n] for n in (5, 7, 6, 4, 3)]


def test_knows_nothing_at_first(settings):
    assert settings.recent == []
    assert settings.geometry is None


def test_remembers_widths_by_register_language_and_column(settings):
    assert settings.widths("patents", "zh") == {}
    settings.keep_width("patents", "zh", "patent_name", 300)
    settings.keep_width("patents", "zh", "patent_number", 140)
    settings.keep_width("patents", "zh", "patent_name", 310)
    settings.keep_width("officers", "zh", "officer_name", 90)
    assert settings.widths("patents", "zh") == {"patent_name": 310, "patent_number": 140}
    assert settings.widths("patents", "en") == {}


def test_takes_no_nonsense_for_a_width(settings):
    settings._store.setValue("widths/zh/patents", "patent_name:abc patent_number:0 x y:1:2 grant_date:80")
    assert settings.widths("patents", "zh") == {"grant_date": 80}


def test_remembers_the_second_place_and_what_was_brought_there(settings, tmp_path):
    assert settings.second_folder is None
    settings.second_folder = tmp_path / "优盘"
    assert settings.second_folder == tmp_path / "优盘"
    ledger, other = tmp_path / "甲.cqo", tmp_path / "乙.cqo"
    settings.note_copied(ledger, Copied(date(2026, 3, 1), "abc"))
    assert settings.copied(ledger) == Copied(date(2026, 3, 1), "abc")
    assert settings.copied(other) is None
    settings.note_copied(ledger, None)
    settings.second_folder = None
    assert (settings.copied(ledger), settings.second_folder) == (None, None)


def test_forgets_a_ledger_and_knows_those_that_are_gone(settings, tmp_path):
    there, gone = tmp_path / "甲.cqo", tmp_path / "乙.cqo"
    there.touch()
    for path in (gone, there):
        settings.remember(path)
    assert settings.remembered == [there, gone]
    assert settings.recent == [there]
    settings.forget(gone)
    assert settings.remembered == [there]


def test_an_empty_lock_that_a_power_cut_left_is_not_waited_for(tmp_path):
    left, held = tmp_path / "a.ini.lock", tmp_path / "b.ini.lock"
    left.touch()
    held.write_text("1\nanother program\n")
    for name in ("a.ini", "b.ini"):
        Settings(QSettings(str(tmp_path / name), QSettings.Format.IniFormat))
    assert not left.exists()
    assert held.exists()
