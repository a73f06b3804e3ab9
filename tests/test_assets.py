import re
from pathlib import Path

import pytest

import desktop
from desktop.assets import asset


def test_every_icon_that_is_asked_for_is_there():
    source = "".join(path.read_text("utf-8") for path in (Path(desktop.__file__).parent / "ui").rglob("*.py"))
    named = set(re.findall(r'icon\("(\w+)"\)', source)) | set(re.findall(r'picture="(\w+)"', source))
    assert {"program", "calendar", "undo"} <= named
    for name in named:
        assert asset("icons", f"{name}.svg").is_file()


def test_a_file_that_did_not_come_along_is_missed_by_name():
    with pytest.raises(FileNotFoundError, match=r"icons/nothing\.svg"):
        asset("icons", "nothing.svg")
