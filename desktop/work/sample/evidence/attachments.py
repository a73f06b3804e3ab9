"""The sample's evidence: a scan, a certificate, a photo or a page for some records of each area."""

from collections.abc import Sequence
from typing import Any

from desktop.domain.changes import Change
from desktop.domain.registers import BY_ID
from desktop.domain.registers.evidence.attachments import ATTACHMENTS, digest
from desktop.work.sample.evidence.files import file_of
from desktop.work.tables import record_of

_FILES = """
appointments | 江海质〔2025〕5号 | 任命文件 江海质〔2025〕5号.pdf | 任命文件 | 集团首席质量官续任通知 | 1-1 | 1 | 2025-03-21
appointments | 江海质〔2025〕12号 | 任命文件 江海质〔2025〕12号.pdf | 任命文件 | 客户服务部首席质量官任命通知 | 1-2 | 1 | 2025-09-11
qc_themes | 降低泵壳铸件缩松废品率 | 成果报告.pdf | 成果报告 | 发表会用成果报告首页 | 2-1 | 1 | 2025-12-18
six_sigma_projects | JH-6S-2025-01 | 财务收益确认单.pdf | 财务证明 | 财务部沙丽萍2025年7月10日确认 | 3-1 | 1 | 2025-07-11
six_sigma_projects | JH-6S-2025-01 | 改善后温漂试验台.png | 照片 | 恒温油箱改造后的试验台 | 3-2 | 1 | 2025-06-23
six_sigma_projects | JH-6S-2025-02 | 财务收益确认单.pdf | 财务证明 | 财务部沙丽萍2025年10月16日确认 | 3-3 | 1 | 2025-10-17
standards | 海洋工程绞车用行星减速箱 | JBT 98155-2025 封面和前言.pdf | 封面前言 | 前言列明第一起草单位 | 4-1 | 1 | 2025-05-12
standard_declarations | Q/320691JHJM 005-2025 | 公开信息.txt | 其他 | 平台上公开的指标摘录 | 4-2 | 1 | 2025-03-13
quality_events | 质量月启动仪式 | 质量月启动仪式现场.png | 照片 | 主会场 | 5-1 | 1 | 2025-09-02
"""


def changes(others: Sequence[Change]) -> tuple[list[Change], tuple[bytes, ...]]:
    """The files, attached to the latest of the records of a title, and their contents."""
    owners: dict[tuple[str, Any], Any] = {}
    for change in others:
        owners[change.register, getattr(change.after, BY_ID[change.register].title)] = change.after
    made, contents = [], []
    for line in _FILES.strip().splitlines():
        register, title, name, kind, description, item, pages, day = (cell.strip() for cell in line.split("|"))
        content = file_of(name, (name.rpartition(".")[0], title, description, "（示例资料，内容为虚构）"))
        cells = {
            "file_name": name, "evidence_kind": kind, "description": description, "item_number": item, "pages": pages,
            "owner_register": register, "owner_name": title, "owner_record": owners[register, title].id,
            "file_size": str(len(content)), "sha256": digest(content), "added_on": day,
        }
        made.append(Change(ATTACHMENTS.id, None, record_of(ATTACHMENTS, line, cells)))
        contents.append(content)
    return made, tuple(contents)
