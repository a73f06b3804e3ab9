"""Every register is described wholly, in both languages, and so that headings cannot be confused."""

import dataclasses
from collections import Counter, defaultdict

import pytest

from desktop.domain.fields import Kind
from desktop.domain.problems import MISSING
from desktop.domain.register import Record
from desktop.domain.registers import BY_ID, REGISTERS
from desktop.domain.values.numbers import YUAN
from desktop.domain.values.text import compact
from desktop.domain.words import Words

each_register = pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id)


def names_of(field):
    return {compact(name) for name in (*field.words, *field.heading, *field.synonyms)}


def test_ids_and_records_are_unique():
    assert len(BY_ID) == len(REGISTERS)
    assert len({register.record for register in REGISTERS}) == len(REGISTERS)
    assert len({register.words for register in REGISTERS}) == len(REGISTERS)


@each_register
def test_everything_has_words_in_both_languages(register):
    texts = [register.words, *(f.words for f in register.fields), *(f.help for f in register.fields if f.help)]
    texts += [option.words for field in register.fields for option in field.options]
    for words in texts:
        assert isinstance(words, Words)
        assert words.zh.strip()
        assert words.en.strip()
        assert words.en.isascii(), words


@each_register
def test_the_record_is_what_the_description_says(register):
    assert issubclass(register.record, Record)
    assert register.record.__dataclass_params__.frozen
    blank = register.record()
    assert {f.name for f in dataclasses.fields(blank)} == {"id", *register.by_id}
    assert [getattr(blank, f.id) for f in register.fields] == [None] * len(register.fields)
    assert register.record().id != register.record().id


@each_register
def test_it_names_only_fields_it_has(register):
    named = {register.title, register.year, register.unit} - {""}
    named |= {f for group in (*register.unique, *register.known_by) for f in group}
    named |= {f for p in register.periods for f in (p.start, p.end, p.basis) if f}
    named |= {s.field for s in register.splits} | {f for s in register.splits for f in s.settles}
    assert named <= set(register.by_id)


@each_register
def test_title_year_and_unit_are_of_their_kinds(register):
    assert register.field(register.title).kind not in (Kind.LINK, Kind.NOTE, Kind.YES_NO)
    if register.year:
        assert register.field(register.year).kind in (Kind.DAY, Kind.MONTH, Kind.WHEN, Kind.WHOLE)
    if register.unit:
        assert register.field(register.unit).target == "organisation_units"


@each_register
def test_links_go_to_registers_that_come_before(register):
    before = [r.id for r in REGISTERS[: REGISTERS.index(register) + 1]]
    assert {field.target for field in register.links} <= set(before)


@each_register
def test_attributes_fit_their_kind(register):
    for field in register.fields:
        assert (field.kind is Kind.CHOICE) == bool(field.options), field.id
        assert (field.kind is Kind.LINK) == bool(field.target), field.id
        assert field.kind is not Kind.MONEY or field.unit in YUAN, field.id
        assert field.kind is Kind.TEXT or field.form is None, field.id
        assert field.assumed is None or not field.options or field.option(field.assumed), field.id


@each_register
def test_options_are_unique_by_every_name(register):
    for field in register.fields:
        claims = defaultdict(set)
        for option in field.options:
            for name in (option.id, *option.words, *option.synonyms):
                claims[compact(name)].add(option.id)
        assert {name: ids for name, ids in claims.items() if len(ids) > 1} == {}, field.id


@each_register
def test_no_heading_means_two_things(register):
    claims = defaultdict(set)
    for field in register.fields:
        for name in names_of(field):
            claims[name].add(field.id)
    for period in register.periods:
        for name in period.headings:
            claims[compact(name)].add((period.start, period.end))
    for split in register.splits:
        for name in split.headings:
            claims[compact(name)].add((split.field, *split.settles.items()))
    assert {name: who for name, who in claims.items() if len(who) > 1} == {}


@each_register
def test_no_heading_is_longer_than_an_import_takes_for_one(register):
    assert [text for field in register.fields for text in field.heading if len(text) > 60] == []


@each_register
def test_a_companion_takes_fields_it_has_and_its_others_can_be_named(register):
    own = {name for field in register.fields for name in names_of(field)}
    for companion in register.companions:
        child = BY_ID[companion.register]
        given = companion.given(register.record())
        assert set(given) <= set(child.by_id)
        assert any(child.field(name).target == register.id or given[name] is None for name in given)
        for field in child.fields:
            if field.required and field.id not in given:
                assert names_of(field) - own or field.assumed is not None, field.id


@each_register
def test_required_fields_and_form_start(register):
    assert any(field.required for field in register.fields)
    blank = register.blank()
    for field in register.fields:
        assert getattr(blank, field.id) == field.assumed
    missing = {p.field for p in register.problems(register.record()) if p.words == MISSING}
    assert missing == {field.id for field in register.fields if field.required}


def test_a_field_once_described_is_found_by_its_id():
    for register in REGISTERS:
        assert [f.id for f in register.fields] == list(register.by_id)
        assert register.field(register.title).id == register.title
        with pytest.raises(KeyError):
            register.field("no_such_field")


def test_titles_of_ledgers_name_one_register_only():
    count = Counter(compact(name) for register in REGISTERS for name in register.names)
    assert [name for name, n in count.items() if n > 1] == []


def test_units_may_be_added_by_name_alone_and_projects_may_not():
    assert BY_ID["organisation_units"].named_alone
    assert BY_ID["qc_circles"].named_alone
    assert not BY_ID["six_sigma_projects"].named_alone


def test_what_things_are_called_is_a_list_of_names():
    """``synonyms=("类型")`` would be two names of one sign each."""
    for register in REGISTERS:
        assert isinstance(register.names, tuple), register.id
        for field in register.fields:
            assert isinstance(field.synonyms, tuple), (register.id, field.id)
            assert all(isinstance(option.synonyms, tuple) for option in field.options), (register.id, field.id)
