"""The files out of which a group's ledger was brought together, 汇总来源."""

from desktop.domain.fields import Choice, Day, Kind, Link, Text, Whole, YesNo, column, options
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.words import Words

SOURCE_KINDS = options(
    ("workbook", "年报工作簿", "Annual workbook"),
    ("ledger", "台账文件", "Ledger"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConsolidatedSource(Record):
    """One unit's file. Which records came from it is kept in the store under `manifest`."""

    organisation_unit: Link = column(
        Kind.LINK, "汇总单位", "Unit", target="organisation_units", required=True, fixed=True
    )
    source_file: Text = column(Kind.TEXT, "来源文件", "Source file", required=True, fixed=True)
    source_kind: Choice = column(
        Kind.CHOICE, "来源类别", "Kind of source", options=SOURCE_KINDS, required=True, fixed=True
    )
    source_year: Whole = column(Kind.WHOLE, "来源年度", "Year of the source", unit="年", fixed=True)
    source_version: Text = column(Kind.TEXT, "来源程序版本", "Version that wrote it", fixed=True)
    source_sha256: Text = column(
        Kind.TEXT, "来源文件校验码", "SHA-256 of the source", required=True, fixed=True
    )
    record_count: Whole = column(Kind.WHOLE, "汇总记录数", "Records", unit="条", fixed=True)
    saved_again: YesNo = column(
        Kind.YES_NO,
        "另存过",
        "Saved again",
        fixed=True,
        help=(
            "文件写出后被其他程序另存过；各表的内容核对无改动",
            "Another program saved the file again; what its sheets say was compared and is unchanged",
        ),
    )
    manifest: Text = column(Kind.TEXT, "记录清单校验码", "SHA-256 of the list of records", fixed=True)
    manifest_size: Whole = column(
        Kind.WHOLE, "记录清单大小", "Size of the list of records", unit="字节", fixed=True
    )
    consolidated_on: Day = column(Kind.DAY, "汇总日期", "Consolidated on", fixed=True)


CONSOLIDATED_SOURCES = Register(
    id="consolidated_sources",
    words=Words("汇总来源", "Sources consolidated"),
    record=ConsolidatedSource,
    title="source_file",
    year="source_year",
    unit="organisation_unit",
    unique=(("organisation_unit",),),
    names=("汇总来源",),
)
