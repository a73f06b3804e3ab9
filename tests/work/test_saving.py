"""What a save is called, in the status bar, at undo and in the journal."""

from dataclasses import replace
from datetime import date

import pytest

from desktop.domain.registers import BY_ID
from desktop.store.ledger import Ledger
from desktop.work.workspace import Workspace


@pytest.fixture
def workspace(tmp_path):
    made = Workspace(Ledger.create(tmp_path / "a.cqo", who="测试"))
    yield made
    made.database.close()


def said(workspace):
    assert workspace.latest is not None
    return workspace.latest.label


def test_it_names_the_record_by_its_title_or_by_what_it_links_to(workspace):
    unit = workspace.save("organisation_units", None, BY_ID["organisation_units"].record(unit_name="一车间"))
    officer = workspace.save("officers", None, BY_ID["officers"].record(officer_name="周乙", organisation_unit=unit.id))
    assert said(workspace).zh == "新增首席质量官：周乙"
    appointment = BY_ID["appointments"].record(
        officer=officer.id, appointment_date=date(2024, 3, 1), cqo_tier="subsidiary", appointment_status="in_post"
    )
    workspace.save("appointments", None, appointment)
    assert said(workspace) == ("新增任命：周乙", "Add Appointments: 周乙")


def test_a_record_that_nothing_names_is_named_by_its_register_alone(workspace):
    event = BY_ID["quality_events"].record(event_kind="contest", event_date=date(2026, 3, 1))
    kept = workspace.save("quality_events", None, event)
    assert said(workspace).zh == "新增质量活动"
    workspace.save("quality_events", kept, replace(kept, event_date=date(2026, 3, 2)))
    assert said(workspace).zh == "修改质量活动"
