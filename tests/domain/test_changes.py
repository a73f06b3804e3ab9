"""A change and what undoes it."""

import pytest

from desktop.domain.changes import Change, ChangeSet
from desktop.domain.registers.company.organisation_units import OrganisationUnit
from desktop.domain.words import same

OLD, NEW = OrganisationUnit(id="a", unit_name="旧"), OrganisationUnit(id="a", unit_name="新")


def test_the_inverse_undoes_in_the_opposite_order():
    changes = ChangeSet(same("x"), (Change("organisation_units", None, OLD), Change("organisation_units", OLD, NEW)))
    undone = changes.inverse(same("y"))
    assert undone.changes == (Change("organisation_units", NEW, OLD), Change("organisation_units", OLD, None))
    assert undone.inverse(same("x")) == changes


def test_a_change_knows_its_record_and_a_set_its_registers():
    assert Change("patents", None, OLD).record_id == Change("patents", OLD, None).record_id == "a"
    assert ChangeSet(same("x"), (Change("patents", None, OLD), Change("officers", OLD, None))).registers == {"patents", "officers"}


def test_a_change_of_nothing_is_a_bug():
    with pytest.raises(ValueError, match="nothing"):
        _ = Change("patents", None, None).record_id
