"""The figures refer to what exists, and say in both languages what they count."""

from datetime import date
from decimal import Decimal

import pytest

from desktop.domain.fields import Kind
from desktop.domain.figures.catalogue import BY_ID, FIGURES
from desktop.domain.figures.conditions import (
    AnyFilled,
    ByYearEnd,
    InYear,
    Is,
    IsNot,
    Linked,
    NotEndedBeforeYear,
    NotEndedByYearEnd,
    Shares,
    WithoutRows,
    asked_by,
    fields_of,
)
from desktop.domain.figures.figure import FigureValue
from desktop.domain.registers import BY_ID as REGISTERS
from desktop.domain.values.numbers import YUAN

each_figure = pytest.mark.parametrize("figure", FIGURES, ids=lambda figure: figure.id)

ASKED_FOR = ["officers.in_post", "officers.group_in_post", "qc.circles_registered", "qc.themes_registered", "qc.themes_completed", "qc.direct_benefit", "six_sigma.projects", "six_sigma.quick_wins", "six_sigma.confirmed_benefit", "standards.led", "standards.led_national", "standards.led_industry", "standards.declared", "benchmarking.indicators", "benchmarking.international_advanced", "benchmarking.domestic_leading", "benchmarking.up_to_standard", "patents.granted", "patents.inventions_granted", "fund.paid_in_year", "fund.paid_total", "fund.received_total", "events.held"]


def test_all_that_the_command_line_promises():
    assert set(ASKED_FOR) <= set(BY_ID)
    assert len(BY_ID) == len(FIGURES)


@each_figure
def test_words_in_both_languages(figure):
    for words in (figure.words, figure.unit, figure.definition):
        assert words.zh
        assert words.en
        assert words.en.isascii()


@each_figure
def test_sources_refer_to_registers_and_fields_that_exist(figure):
    assert figure.sources
    for source in figure.sources:
        register = REGISTERS[source.register]
        for name in fields_of(source.where):
            register.field(name)
        if source.distinct:
            assert register.field(source.distinct).kind in (Kind.LINK, Kind.TEXT)
        if source.amount:
            kind = register.field(source.amount).kind
            assert kind in (Kind.MONEY, Kind.WHOLE, Kind.NUMBER)
            assert figure.is_money == (kind is Kind.MONEY)
        assert source.amount or not figure.is_money
        assert not (source.amount and source.distinct)


@each_figure
def test_conditions_fit_their_fields(figure):
    for source in figure.sources:
        fit(source.register, source.where)


def fit(register_id, conditions):
    register = REGISTERS[register_id]
    for condition in conditions:
        match condition:
            case IsNot(name, values):
                assert {v for v in values if not register.field(name).option(v)} == set()
            case NotEndedBeforeYear(name):
                assert register.field(name).kind in (Kind.DAY, Kind.MONTH, Kind.WHEN)
            case Linked(link, other, name, values):
                assert register.field(link).target == other
                assert {v for v in values if not REGISTERS[other].field(name).option(v)} == set()
            case Shares(link, other, other_link, where):
                assert register.field(link).target == REGISTERS[other].field(other_link).target
                fit(other, where)
            case Is(name, values) if register.field(name).kind is Kind.YES_NO:
                assert set(values) <= {True, False}
            case Is(name, values):
                assert {v for v in values if not register.field(name).option(v)} == set()
            case InYear() | ByYearEnd():
                for name in asked_by(condition):
                    assert register.field(name).kind in (Kind.DAY, Kind.MONTH, Kind.WHEN, Kind.WHOLE)
            case NotEndedByYearEnd(name):
                assert register.field(name).kind is Kind.DAY
            case AnyFilled(names):
                assert names
                assert set(names) <= set(register.by_id)
            case WithoutRows(other, link, filled):
                assert REGISTERS[other].field(link).target == register_id
                assert not filled or REGISTERS[other].field(filled)


@pytest.mark.parametrize(
    "figure", ["six_sigma.confirmed_benefit", "savings.confirmed_total", "savings.soft", "savings.potential", "proposals.benefit"]
)
def test_the_money_of_a_year_is_counted_once(figure):
    months, *others = BY_ID[figure].sources
    assert months.register == "benefit_months"
    for source in others:
        link = next(c.link for c in source.where if isinstance(c, WithoutRows))
        assert REGISTERS["benefit_months"].field(link).target == source.register


def value_of(figure_id, amount):
    return FigureValue(BY_ID[figure_id], date(2025, 1, 1).year, Decimal(amount), ())


def test_money_is_shown_in_its_unit_and_rounded_only_in_print():
    value = value_of("six_sigma.confirmed_benefit", "4348650.49")
    assert value.shown == "434.865049"
    assert value.in_unit * YUAN["万元"] == Decimal("4348650.49")
    assert value.printed == "434.87"
    assert value_of("fund.paid_total", "50").printed == "0.01"
    assert value_of("fund.paid_total", "49.99").printed == "0.00"


def test_hours_are_shown_with_their_fraction():
    value = value_of("officers.training_hours", "100.50")
    assert (value.shown, value.printed) == ("100.5", "100.5")
    assert value_of("officers.training_hours", "100").shown == "100"


def test_counts_are_shown_whole():
    value = value_of("patents.granted", "15")
    assert (value.shown, value.printed, value.in_unit) == ("15", "15", Decimal(15))
