"""What the bundles are put together from: versions, the menu entry, the kind of file, sums, the list of parts."""

import ast
import hashlib
import re
import sys
import tarfile
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

import pytest
from bundles import archive, checksums, deb, icons, sbom, standard_library, version
from bundles.debian_sources import _as_stanza, _by_number
from bundles.parts import Part
from bundles.trim import modules_of_qt
from places import INSTALLER, ROOT, RUN_LOCK
from talk import Stop

import desktop
from desktop.store.connection import APPLICATION_ID

FILES = INSTALLER / "bundles" / "files"


def test_the_bundles_have_the_version_that_the_program_names():
    assert version.program_version() == desktop.__version__


@pytest.mark.parametrize(
    ("pip", "debian", "windows"),
    [
        ("1.2.3", "1.2.3", "1.2.3.0"),
        ("1.3.0rc1", "1.3.0~rc1", "1.3.0.0"),
        ("2.0.0b2", "2.0.0~b2", "2.0.0.0"),
        ("2.0.0.dev4", "2.0.0~dev4", "2.0.0.0"),
    ],
)
def test_a_version_as_each_package_writes_it(pip: str, debian: str, windows: str):
    assert version.for_debian(pip) == debian
    assert version.for_windows(pip) == windows


def test_what_is_no_version_is_refused():
    with pytest.raises(Stop):
        version.for_windows("next")


def test_the_kind_of_file_is_known_by_the_mark_that_the_store_writes():
    tree = ET.parse(FILES / "cqodesk.xml")
    name = "{http://www.freedesktop.org/standards/shared-mime-info}"
    [mark] = [match for match in tree.iter(f"{name}match") if match.get("offset") == "68"]
    assert int(mark.get("value", ""), 16) == APPLICATION_ID
    [kind] = [each.get("type") for each in tree.iter(f"{name}mime-type")]
    assert [glob.get("pattern") for glob in tree.iter(f"{name}glob")] == ["*.cqo"]
    assert f"MimeType={kind};" in (FILES / "cqodesk.desktop").read_text(encoding="utf-8")
    assert kind in (FILES / "org.cqodesk.CQODesk.metainfo.xml").read_text(encoding="utf-8")


def test_the_menu_entry_speaks_both_languages():
    lines = (FILES / "cqodesk.desktop").read_text(encoding="utf-8").splitlines()
    for key in ("Name", "GenericName", "Comment"):
        assert any(line.startswith(f"{key}=") for line in lines), key
        assert any(line.startswith(f"{key}[zh_CN]=") for line in lines), key
    assert "Exec=cqodesk %f" in lines


def test_the_desktop_gets_entry_kind_description_and_icons(tmp_path: Path):
    pictures = {size: tmp_path / f"{size}.png" for size in (16, 48)}
    for picture in pictures.values():
        picture.write_bytes(b"picture")
    deb.add_to_desktop(tmp_path / "share", pictures, "9.8.7", 86_400)
    made = {path.relative_to(tmp_path / "share").as_posix() for path in (tmp_path / "share").rglob("*") if path.is_file()}
    assert {"applications/cqodesk.desktop", "mime/packages/cqodesk.xml", "icons/hicolor/scalable/apps/cqodesk.svg"} <= made
    assert {"icons/hicolor/48x48/apps/cqodesk.png", "icons/hicolor/16x16/mimetypes/application-x-cqodesk-ledger.png"} <= made
    told = (tmp_path / "share" / "metainfo" / "org.cqodesk.CQODesk.metainfo.xml").read_text(encoding="utf-8")
    assert '<release version="9.8.7" date="1970-01-02"/>' in told


def test_an_icon_of_windows_holds_its_pictures():
    made = icons.ico({16: b"small", 256: b"large one"})
    assert made[:6] == b"\0\0\1\0\2\0"
    assert made[6] == 16
    assert made[22] == 0, "256 is written as 0"
    assert made.endswith(b"smalllarge one")


def test_the_starter_lets_neither_fcitx_nor_foreign_qt_nor_python_settings_in():
    text = (FILES / "cqodesk.sh").read_text(encoding="utf-8")
    assert "fcitx*) export QT_IM_MODULE=ibus" in text
    for name in ("QT_PLUGIN_PATH", "PYTHONPATH", "PYTHONHOME"):
        assert re.search(rf"^unset .*\b{name}\b", text, re.MULTILINE), name
    assert "PYTHONSAFEPATH=1" in text


LOADED_BY_THEM = {"getpass": "termios", "sqlalchemy": "asyncio", "subprocess": "select", "resource": "resource"}
"""What modules of the library load where they can, and do worse without."""


def test_no_module_that_the_program_imports_is_left_out():
    imported = set()
    for source in (ROOT / "desktop").rglob("*.py"):
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                imported.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module)
    assert "subprocess" in imported
    imported |= {hidden for name, hidden in LOADED_BY_THEM.items() if name in imported}
    left_out = {name for name in imported if not standard_library.is_used(name.replace(".", "/") + ".py")}
    assert left_out == set()


def test_what_only_programmers_use_is_left_out():
    for name in ("idlelib/run.py", "tkinter/__init__.py", "_ssl.cpython-311-x86_64-linux-gnu.so", "test/support/__init__.py"):
        assert not standard_library.is_used(name)
    for name in ("json/decoder.py", "encodings/gb18030.py", "decimal.py", "_decimal.pyd"):
        assert standard_library.is_used(name)


def test_the_modules_of_qt_are_those_that_the_sources_name():
    modules = modules_of_qt(ROOT / "desktop")
    assert {"QtCore", "QtGui", "QtWidgets"} <= modules
    assert not {name for name in modules if name.startswith(("QtQml", "QtQuick", "QtWeb"))}


def test_the_lock_of_the_program_is_the_same_for_every_system():
    """pip is asked for wheels of another system than its own, and would judge such a marker by its own."""
    pins = [line for line in RUN_LOCK.read_text(encoding="utf-8").splitlines() if "==" in line]
    assert not [pin for pin in pins if re.search("sys_platform|platform_|os_name", pin)]


def test_the_sums_are_of_the_files_and_forget_those_that_are_gone(tmp_path: Path):
    for name in ("a.deb", "b.whl"):
        (tmp_path / name).write_bytes(name.encode())
    checksums.write(tmp_path, [tmp_path / "a.deb", tmp_path / "b.whl"])
    (tmp_path / "b.whl").unlink()
    (tmp_path / "c.zip").write_bytes(b"")
    told = checksums.write(tmp_path, [tmp_path / "c.zip"]).read_text().splitlines()
    assert [line.split("  ")[1] for line in told] == ["a.deb", "c.zip"]
    assert told[1].startswith("e3b0c44298fc1c14"), "the sum of an empty file"


PARTS = (
    Part("python3.11", "3.11.2-6", "PSF-2.0", "pkg:deb/debian/python3.11@3.11.2-6"),
    Part("expat", "2.5.0", "MIT", "pkg:deb/debian/expat@2.5.0", within="python3.11"),
    Part("odd", "1", "NOASSERTION", "pkg:generic/odd@1"),
    Part("two", "1", "MIT OR Apache-2.0", "pkg:generic/two@1"),
)


def test_the_list_of_parts_names_each_with_version_licence_and_what_is_within():
    told = sbom.listed("here", "1.2.3", PARTS, "2026-01-31T00:00:00Z")
    assert (told["bomFormat"], told["specVersion"]) == ("CycloneDX", "1.6")
    by_name = {component["name"]: component for component in told["components"]}
    assert by_name["expat"]["licenses"] == [{"license": {"id": "MIT"}}]
    assert by_name["odd"]["licenses"] == [{"license": {"name": "NOASSERTION"}}]
    assert by_name["two"]["licenses"] == [{"expression": "MIT OR Apache-2.0"}]
    depends = {entry["ref"]: entry["dependsOn"] for entry in told["dependencies"]}
    assert depends[PARTS[0].purl] == [PARTS[1].purl]
    assert PARTS[1].purl not in depends["pkg:generic/cqodesk@1.2.3"]
    assert sbom.listed("here", "1.2.3", PARTS, "2026-01-31T00:00:00Z") == told, "the same parts, the same list"


def test_archives_are_the_same_for_the_same_folder(tmp_path: Path):
    folder = tmp_path / "folder"
    (folder / "bin").mkdir(parents=True)
    (folder / "bin" / "run").write_text("#!/bin/sh\n")
    (folder / "bin" / "run").chmod(0o700)
    (folder / "note.txt").write_text("质官台", encoding="utf-8")
    for pack, names in ((archive.as_tar, ("a.tar.gz", "b.tar.gz")), (archive.as_zip, ("a.zip", "b.zip"))):
        for name in names:
            pack(folder, tmp_path / name, "cqodesk", 1_700_000_000)
        first, second = ((tmp_path / name).read_bytes() for name in names)
        assert first == second
    with tarfile.open(tmp_path / "a.tar.gz") as tar:
        entry = tar.getmember("cqodesk/bin/run")
        assert (entry.mode, entry.uname, entry.mtime) == (0o755, "root", 1_700_000_000)
        assert tar.getmember("cqodesk/note.txt").mode == 0o644
    with zipfile.ZipFile(tmp_path / "a.zip") as packed:
        assert set(packed.namelist()) == {"cqodesk/bin/run", "cqodesk/note.txt"}


def test_debian_knows_which_source_is_newer():
    assert max(["3.11.2-6+deb12u8", "3.11.2-6+deb12u10", "3.11.2-6"], key=_by_number) == "3.11.2-6+deb12u10"


def test_a_list_of_archives_in_the_old_style_is_understood():
    stanza = _as_stanza("deb [signed-by=/k.gpg arch=amd64] http://archive.invalid/debian bookworm main contrib")
    assert stanza.splitlines() == [
        "Types: deb", "URIs: http://archive.invalid/debian", "Suites: bookworm", "Components: main contrib", "Signed-By: /k.gpg",
    ]  # fmt: skip


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="added to the Python for Linux alone")
def test_the_scrypt_that_is_added_to_python_is_scrypt():
    given: dict = {}
    exec((FILES / "scrypt_of_sqlcipher.py").read_text(encoding="utf-8"), given)
    for password, salt, price in (
        (b"", b"", {"n": 16, "r": 1, "p": 1}),
        ("密码".encode(), b"NaCl", {"n": 1024, "r": 8, "p": 3, "maxmem": 64 << 20, "dklen": 32}),
    ):
        assert given["scrypt"](password, salt=salt, **price) == hashlib.scrypt(password, salt=salt, **price)
    # The first vector of RFC 7914, section 12.
    assert given["scrypt"](b"", salt=b"", n=16, r=1, p=1).hex().startswith("77d6576238657b203b19ca42c18a0497")
    with pytest.raises(ValueError, match="Invalid parameter"):
        given["scrypt"](b"a", salt=b"b", n=15, r=8, p=1)
