import pytest
from PySide6.QtCore import Qt

from desktop.domain.query import Query
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.ui.layout import TABS, columns_of
from desktop.ui.table.table_model import KEPT, PAGE, RegisterModel

RIGHT = Qt.AlignmentFlag.AlignRight


def model_of(workspace, register_id, language="zh"):
    register = BY_ID[register_id]
    model = RegisterModel(workspace.database, register, columns_of(register), language)
    model.ask(Query())
    return model


def column(model, field_id):
    return next(n for n, field in enumerate(model.columns) if field.id == field_id)


def texts(model, field_id):
    number = column(model, field_id)
    return [model.index(row, number).data() for row in range(model.rowCount())]


class Counting:
    """A database that counts the records asked of it."""

    def __init__(self, database):
        self._database = database
        self.asked = []

    def __getattr__(self, name):
        return getattr(self._database, name)

    def at(self, register, numbers):
        self.asked.append(len(numbers))
        return self._database.at(register, numbers)


@pytest.mark.parametrize("register_id", ["officers", "quick_wins", "patents"])
def test_is_a_sound_model(filled, qtmodeltester, register_id):
    qtmodeltester.check(model_of(filled, register_id))


def test_shows_every_field_of_every_register():
    for register in REGISTERS:
        assert {field.id for field in columns_of(register)} == set(register.by_id)


def test_every_register_has_its_place_in_one_tab():
    placed = [id_ for tab in TABS for id_ in tab.registers]
    assert sorted(placed) == sorted(BY_ID)


def test_fetches_only_the_pages_looked_at(filled):
    counting = Counting(filled.database)
    register = BY_ID["quick_wins"]
    model = RegisterModel(counting, register, columns_of(register), "zh")
    model.ask(Query())
    assert counting.asked == []
    assert model.rowCount() == 250
    assert model.index(130, 0).data() == "改善130"
    assert model.index(131, 0).data() == "改善131"
    assert counting.asked == [PAGE]


def test_lets_go_of_pages_looked_at_long_ago(filled, monkeypatch):
    monkeypatch.setattr("desktop.ui.table.table_model.PAGE", 2)
    counting = Counting(filled.database)
    register = BY_ID["quick_wins"]
    model = RegisterModel(counting, register, columns_of(register), "zh")
    model.ask(Query())
    for row in range(250):
        model.text(row, 0)
    assert len(counting.asked) == 125
    model.text(0, 0)
    assert len(counting.asked) == 126
    assert len(model._pages) == KEPT


def test_has_the_database_sort(filled):
    model = model_of(filled, "quick_wins")
    model.sort(column(model, "benefit"), Qt.SortOrder.AscendingOrder)
    assert model.index(0, 0).data() == "改善249"
    model.sort(column(model, "benefit"), Qt.SortOrder.DescendingOrder)
    assert model.index(0, 0).data() == "改善000"
    model.sort(-1, Qt.SortOrder.AscendingOrder)
    assert model.query.order == ()


def test_names_linked_records(filled):
    assert texts(model_of(filled, "officers"), "organisation_unit") == ["一车间", "质量部", "一车间"]


def test_masks_personal_data_until_they_are_revealed(filled):
    model = model_of(filled, "officers")
    assert texts(model, "mobile") == ["139****0001", "", ""]
    assert texts(model, "citizen_identification_number")[1] == "320***********0019"
    model.reveal(True)
    assert texts(model, "mobile")[0] == "13900000001"
    model.reveal(False)
    assert texts(model, "mobile")[0] == "139****0001"


def test_money_has_its_unit_in_the_heading_and_stands_on_the_right(filled):
    model = model_of(filled, "quick_wins")
    number = column(model, "benefit")
    assert model.headerData(number, Qt.Orientation.Horizontal) == "收益（万元）"
    assert model.index(0, number).data() == "2.50"
    assert model.index(0, number).data(Qt.ItemDataRole.TextAlignmentRole) & RIGHT
    assert not model.index(0, 0).data(Qt.ItemDataRole.TextAlignmentRole) & RIGHT


def test_speaks_both_languages(filled):
    model = model_of(filled, "quick_wins", "en")
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Quick win"
    assert texts(model, "benefit_type")[0] == "Hard"


def test_shows_long_texts_as_tooltips_masked_as_well(filled):
    model = model_of(filled, "officers")
    number = column(model, "citizen_identification_number")
    assert model.index(1, number).data(Qt.ItemDataRole.ToolTipRole) == "320***********0019"
    assert model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole) is None
