import re

import pytest

from desktop.domain.explaining import explained, figures_of, looked_at, rules_of
from desktop.domain.registers import BY_ID, REGISTERS


def told(register, field, language="zh"):
    described = BY_ID[register]
    return {s.about.say(language): [line.say(language) for line in s.lines] for s in explained(described, described.field(field))}


def test_a_field_tells_what_it_takes_its_rules_and_their_sources():
    said = told("officers", "citizen_identification_number")
    assert said["填写内容"] == ["一行文字"]
    assert any("GB 11643—1999《公民身份号码》" in line for line in said["有关规则"])
    assert "遮盖" in said["个人信息"][0]


def test_every_rule_names_its_source_in_both_languages():
    sources = [rule.source for register in REGISTERS for rule in register.rules]
    assert sources
    for source in sources:
        assert re.search("[\u4e00-\u9fff]", source.zh), source
        assert not re.search("[a-z]{4}", source.zh), source
        assert re.search("[A-Za-z]{3}", source.en), source
        assert not re.search(r"dictionary|\bP\d", source.en), source


def test_an_amount_tells_its_unit_and_a_choice_its_options():
    assert "万元" in told("benefit_months", "saving_amount")["填写内容"][0]
    assert told("quality_vetoes", "decision")["填写内容"] == ["从清单中选：停止放行、停产整改、退货、报废、让步放行、取消评优"]
    assert "Release stopped, Production stopped" in told("quality_vetoes", "decision", "en")["What it takes"][0]
    assert told("appointments", "officer")["填写内容"] == ["“首席质量官”中的一条记录"]


def test_a_field_names_the_figures_that_it_counts_in():
    described = BY_ID["appointments"]
    assert "officers.in_post" in {f.id for f in figures_of(described, described.field("appointment_date"))}
    assert "在任首席质量官" in told("appointments", "end_date")["用于年报数字"]
    assert figures_of(described, described.field("appointment_document_number")) == []


@pytest.mark.parametrize(("register", "field", "rule"), [
    ("officers", "sex", "V02"), ("appointments", "term_end", "V06"), ("enterprise", "unified_social_credit_identifier", "V01"),
])
def test_rules_are_found_at_the_fields_they_look_at(register, field, rule):
    assert rule in {one.id for one in rules_of(BY_ID[register], BY_ID[register].field(field))}


def test_nearly_every_rule_is_found_at_a_field():
    """A few look at other records alone, and are met on the page of all rules."""
    rules = [(r, rule) for r in REGISTERS for rule in r.rules]
    lost = [(r.id, rule.id) for r, rule in rules if not looked_at(rule) & set(r.by_id)]
    assert len(rules) > 100
    assert len(lost) <= 3, lost


def test_every_field_is_explained_in_both_languages():
    for register in REGISTERS:
        for field in register.fields:
            for said in explained(register, field):
                for line in (said.about, *said.lines):
                    assert line.zh.strip(), (register.id, field.id)
                    assert line.en.strip(), (register.id, field.id)
                    assert "{" not in line.zh + line.en
