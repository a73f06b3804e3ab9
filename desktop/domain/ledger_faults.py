"""The faults that a check of a ledger finds: each by a code that stays, and in words."""

from desktop.domain.registers import BY_ID
from desktop.domain.verdict import FaultKind
from desktop.domain.words import Words, same


def _kind(code: str, zh: str, en: str) -> FaultKind:
    return FaultKind(code, Words(zh, en))


SEAL_BROKEN = _kind(
    "seal_broken",
    "文件：与上次关闭时不是逐字节相同",
    "file: it is not, byte for byte, what it was when it was last closed",
)
UNREADABLE = _kind(
    "unreadable",
    "文件：有读不出的内容，检查到此为止（{detail}）",
    "file: something in it cannot be read, so the check ended there ({detail})",
)
FILE = _kind("file_damaged", "文件：结构损坏（{detail}）", "file: its structure is damaged ({detail})")
LINK = _kind(
    "link_to_nothing",
    "关联：{register}第{row}行所指的{target}记录不存在",
    "link: {register}, row {row}, points to a missing record of {target}",
)
LINE_MISSING = _kind("journal_line_missing", "日志：缺少第{line}行", "journal: line {line} is missing")
LINE_CHANGED = _kind("journal_line_changed", "日志：第{line}行被改动过", "journal: line {line} was changed")
LINE_BREAKS_OFF = _kind(
    "journal_line_breaks_off",
    "日志：第{line}行与同一记录的上一行接不上",
    "journal: line {line} does not follow from the line before it",
)
LINE_OF_OTHERS = _kind(
    "journal_line_of_others",
    "日志：第{line}行所列的记录与它代表的记录不是同一批",
    "journal: line {line} tells of other records than it stands for",
)
LINE_WITHOUT_RECORDS = _kind(
    "journal_line_without_records",
    "日志：第{line}行所代表的记录读不出来",
    "journal: line {line} names records that cannot be read",
)
HEAD_NOT_HELD = _kind(
    "journal_head_not_held",
    "日志：没有所记的校验值；日志末尾被截去，或这是较早的一份",
    "journal: the hash that was noted is not in it; its end was cut off, or an older copy lies here",
)
NOT_IN_JOURNAL = _kind(
    "record_not_in_journal",
    "记录：{register} {id}不在日志里",
    "record: {register} {id} is not in the journal",
)
NOT_AS_JOURNAL = _kind(
    "record_not_as_journal",
    "记录：{register} {id}与日志所记不符",
    "record: {register} {id} is not what the journal says",
)
GONE = _kind(
    "record_gone",
    "记录：{register} {id}在日志里有，表里却没有",
    "record: {register} {id} is in the journal, but gone",
)
SEARCH_TEXT = _kind(
    "record_search_text",
    "记录：{register} {id}的搜索文字有误",
    "record: {register} {id} has a wrong search text",
)
SORTING_KEY = _kind(
    "record_sorting_key",
    "记录：{register} {id}的排序键有误",
    "record: {register} {id} has a wrong key to be sorted by",
)
CONTENT_CHANGED = _kind("content_changed", "附件：内容{sha256}被改动过", "content: {sha256} was changed")
CONTENT_OF_NOBODY = _kind(
    "content_of_nobody", "附件：内容{sha256}不属于任何记录", "content: {sha256} belongs to no record"
)
CONTENT_SIZE = _kind(
    "content_size",
    "附件：内容{sha256}的大小与记录所记不符",
    "content: {sha256} is not of the size that its record says",
)
CONTENT_MISSING = _kind("content_missing", "附件：缺少内容{sha256}", "content: {sha256} is missing")
SUBMITTED_LINE = _kind(
    "submission_line",
    "报送：{number}所记的日志行，日志里没有",
    "submission: {number} names a line that the journal does not have",
)
SUBMITTED_NOTHING = _kind(
    "submission_without_figures", "报送：{number}没有留下数字", "submission: {number} has no figures"
)
SUBMITTED_OTHERWISE = _kind(
    "submission_figure",
    "报送：{number}的“{figure}”与当时的记录算出的不一致",
    "submission: {number} has another {figure} than its records give",
)

KINDS = (
    SEAL_BROKEN,
    UNREADABLE,
    FILE,
    LINK,
    LINE_MISSING,
    LINE_CHANGED,
    LINE_BREAKS_OFF,
    LINE_OF_OTHERS,
    LINE_WITHOUT_RECORDS,
    HEAD_NOT_HELD,
    NOT_IN_JOURNAL,
    NOT_AS_JOURNAL,
    GONE,
    SEARCH_TEXT,
    SORTING_KEY,
    CONTENT_CHANGED,
    CONTENT_OF_NOBODY,
    CONTENT_SIZE,
    CONTENT_MISSING,
    SUBMITTED_LINE,
    SUBMITTED_NOTHING,
    SUBMITTED_OTHERWISE,
)
"""All of them."""


def called(register: str) -> Words:
    """A register as people call it; one that this program does not know by its id."""
    return BY_ID[register].words if register in BY_ID else same(register)
