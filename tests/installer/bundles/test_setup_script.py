"""The script of the set-up for Windows speaks both languages and names all that it installs."""

import re

from bundles import licences, sbom, windows
from places import INSTALLER

TEXT = (INSTALLER / "bundles" / "files" / "setup.nsi").read_text(encoding="utf-8")


def test_every_text_is_there_in_both_languages():
    told = re.findall(r"^LangString (\w+) \$\{LANG_(\w+)\}", TEXT, re.MULTILINE)
    names = {name for name, _ in told}
    assert len(names) >= 6
    assert set(told) == {(name, language) for name in names for language in ("SIMPCHINESE", "ENGLISH")}
    assert set(re.findall(r"\$\(([A-Z_]+)\)", TEXT)) == names, "each is used, and no other"


def test_what_is_installed_is_moved_into_place_and_removed_by_name():
    held = {windows.RUNTIME, licences.FOLDER, sbom.NAME, *windows.STARTERS}
    removed = TEXT[TEXT.index("!macro RemoveProgram") : TEXT.index("!macroend")]
    moved = re.findall(r'Rename "\$INSTDIR\\new\\([^"]+)"', TEXT)
    assert set(re.findall(r"\$\{FROM\}\\([^\"]+)", removed)) == held
    assert set(moved) == held


def test_nothing_is_removed_with_all_that_lies_in_the_folder():
    removed = re.findall(r'RMDir /r "([^"]+)"', TEXT)
    assert len(removed) >= 4
    assert "$INSTDIR" not in removed
    assert not [path for path in removed if path.endswith(("PROGRAMS", "DESKTOP", "LOCALAPPDATA"))]


def test_no_administrator_is_asked_for():
    assert "RequestExecutionLevel user" in TEXT
    assert "HKLM" not in TEXT
