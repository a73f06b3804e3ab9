"""Size classes of enterprises as public texts repeat them; not compared with the official text."""

from desktop.domain.changes import Change
from desktop.domain.registers.company.size_classes import SIZE_CLASSES
from desktop.work.tables import table

_CLASSES = """
工业·大型 | 工业 | 大型 | 1000 | 40000
工业·中型 | 工业 | 中型 | 300 | 2000
工业·小型 | 工业 | 小型 | 20 | 300
工业·微型 | 工业 | 微型 | 0 | 0
工业·规模以上 | 工业 | 规模以上 | | 2000
"""


def changes() -> list[Change]:
    """The classes of industry, each of whose two numbers must be reached."""
    return table(
        SIZE_CLASSES,
        "size_class_name class_sector size_class least_employees least_revenue",
        _CLASSES,
        size_source="来源：国统字〔2017〕213号，据公开转述",
        is_official="否",
    )
