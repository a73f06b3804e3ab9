from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest

from desktop.domain.city_form.blank import BlankForm
from desktop.domain.city_form.filling import Filling
from desktop.domain.city_form.form_map import FormMap
from desktop.excel.form_fill.matching.suggest import suggested_map
from desktop.excel.form_fill.reading.read_form import read_form
from desktop.excel.form_fill.writing.write_form import write_form
from desktop.store.ledger import Ledger
from desktop.work.city_form.filling import fill
from desktop.work.sample import sample_changes

YEAR = 2025
TODAY = date(2026, 3, 5)


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    """The sample company."""
    ledger = Ledger.create(tmp_path_factory.mktemp("sample") / "示例.cqo", who="测试")
    ledger.apply(sample_changes())
    yield ledger
    ledger.close()


class Filled(NamedTuple):
    blank: bytes
    content: bytes
    form: BlankForm
    map: FormMap
    filling: Filling
    path: Path

    def value(self, sheet: str, cell: str) -> str | None:
        found = {(one.sheet, one.place.name): one.shown for one in self.filling.cells}
        return found.get((sheet, cell))


@pytest.fixture
def filled(sample: Ledger, tmp_path: Path) -> Callable[..., Filled]:
    """Fills a form from the sample company."""

    def run(content: bytes, change: Callable[[FormMap], FormMap] = lambda made: made, *, personal: bool = False) -> Filled:
        path, out = tmp_path / "空白表.xlsx", tmp_path / "填好.xlsx"
        path.write_bytes(content)
        form = read_form(path)
        form_map = change(suggested_map(form))
        filling = fill(sample, YEAR, form, form_map, personal=personal, today=TODAY)
        write_form(path, out, filling)
        assert path.read_bytes() == content
        return Filled(content, out.read_bytes(), form, form_map, filling, out)

    return run
