import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import openpyxl
import pytest

from desktop.app import password_means
from desktop.cli import main
from desktop.cli.means import Means
from desktop.store.ledger import Ledger
from desktop.store.restoring import restore


class Answer(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture
def cqodesk(capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Answer]:
    """Runs one command in this process."""

    def run(*argv: object) -> Answer:
        try:
            means = Means(Ledger.create, Ledger.open, Ledger.look, restore, lambda *_: 0, passwords=password_means)
            code = main([str(a) for a in argv], means)
        except SystemExit as left:
            code = int(left.code or 0)
        captured = capfdbinary.readouterr()
        return Answer(code, captured.out.decode(), captured.err.decode())

    return run


@pytest.fixture
def demo(cqodesk: Callable[..., Answer], tmp_path: Path) -> Path:
    path = tmp_path / "示例.cqo"
    assert cqodesk("demo", path).code == 0
    return path


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    def write(rows: list[list[Any]], name: str = "台账.xlsx") -> Path:
        made = openpyxl.Workbook()
        for row in rows:
            made.active.append(row)
        made.save(tmp_path / name)
        return tmp_path / name

    return write
