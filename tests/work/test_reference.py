"""Reference data come into a ledger once, and leave what people typed alone."""

from dataclasses import replace

import pytest

from desktop.domain.problems import Severity
from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.work.reference.loading import all_changes
from desktop.work.sample import sample_changes
from desktop.work.workspace import Workspace


@pytest.fixture
def workspace(tmp_path):
    ledger = Ledger.create(tmp_path / "new.cqo")
    yield Workspace(ledger)
    ledger.close()


def test_an_empty_ledger_gets_all_of_it_and_nothing_twice(workspace):
    changes = all_changes(workspace.database)
    found = {change.register for change in changes.changes}
    assert {"eligibility_rules", "duties", "score_sheets", "gate_templates", "leading_policies", "savings_policies"} <= found
    workspace.do(changes)
    for id_ in found:
        for record in workspace.database.all(id_):
            assert [p for p in BY_ID[id_].problems(record) if p.severity is Severity.ERROR] == []
    assert all_changes(workspace.database).changes == ()
    workspace.undo()
    assert len(all_changes(workspace.database).changes) == len(changes.changes)


def test_it_is_reference_data_only(workspace):
    for change in all_changes(workspace.database).changes:
        register = BY_ID[change.register]
        parents = [BY_ID[register.field(link).target] for link in register.under]
        assert register.reference or any(parent.reference for parent in parents), register.id


def test_what_was_changed_or_deleted_by_people(workspace):
    workspace.do(all_changes(workspace.database))
    duty, other = workspace.database.all("duties")[:2]
    changed = workspace.save("duties", duty, replace(duty, duty_content="本企业另有规定"))
    workspace.delete("duties", [other])
    (again,) = all_changes(workspace.database).changes
    assert again.after == other
    workspace.do(all_changes(workspace.database))
    assert changed in workspace.database.all("duties")


def test_a_record_of_the_same_name_stands_and_what_belongs_to_the_other_is_left_out(workspace):
    sheet = next(c.after for c in all_changes(workspace.database).changes if c.register == "score_sheets")
    own = workspace.save("score_sheets", None, replace(sheet, id="a" * 32))
    changes = all_changes(workspace.database)
    workspace.do(changes)
    assert [each for each in workspace.database.all("score_sheets") if each.sheet_name == sheet.sheet_name] == [own]
    assert sheet.id not in {item.score_sheet for item in workspace.database.all("score_sheet_items")}
    assert workspace.database.count("score_sheet_items") > 0


def test_the_sample_company_has_it_already_but_for_the_policy_that_it_chose_itself(workspace):
    workspace.do(sample_changes())
    assert [change.register for change in all_changes(workspace.database).changes] == ["savings_policies"]
