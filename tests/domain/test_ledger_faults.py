"""The faults that a check of a ledger finds: codes that scripts rely on, words for people."""

import re

from desktop.domain import ledger_faults
from desktop.domain.ledger_faults import KINDS, LINE_CHANGED, called
from desktop.domain.verdict import FaultKind

CODES = {
    "seal_broken", "unreadable", "file_damaged", "link_to_nothing", "journal_line_missing", "journal_line_changed",
    "journal_line_breaks_off", "journal_line_of_others", "journal_line_without_records", "journal_head_not_held",
    "record_not_in_journal", "record_not_as_journal", "record_gone", "record_search_text", "record_sorting_key",
    "content_changed", "content_of_nobody", "content_size", "content_missing", "submission_line",
    "submission_without_figures", "submission_figure",
}  # fmt: skip


def test_codes_stay():
    assert {kind.code for kind in KINDS} == CODES
    assert len(KINDS) == len(CODES)
    assert set(KINDS) == {each for each in vars(ledger_faults).values() if isinstance(each, FaultKind)}


def test_each_is_told_in_both_languages_with_the_same_places_to_fill():
    for kind in KINDS:
        zh, en = (re.sub(r"\{\w+\}", "", text) for text in kind.words)
        assert not re.search("[A-Za-z]", zh), kind.code
        assert en.isascii(), kind.code
        assert set(re.findall(r"\{\w+\}", kind.words.zh)) == set(re.findall(r"\{\w+\}", kind.words.en))


def test_a_fault_says_where():
    fault = LINE_CHANGED.of(line=7)
    assert (fault.say("zh"), str(fault)) == ("日志：第7行被改动过", "journal_line_changed: journal: line 7 was changed")
    assert called("patents").zh == "专利"
    assert called("of_a_newer_program") == ("of_a_newer_program", "of_a_newer_program")
