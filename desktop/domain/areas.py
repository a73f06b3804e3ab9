"""The areas of the quality work, in the order of the report. Registers and figures belong to one each."""

from collections.abc import Mapping

from desktop.domain.words import Words

AREA_NAMES: Mapping[str, Words] = {
    "officers": Words("首席质量官", "Officers"),
    "qc": Words("质量课题", "QC"),
    "six_sigma": Words("六西格玛", "Six Sigma"),
    "savings": Words("收益", "Savings"),
    "standards": Words("标准", "Standards"),
    "quality": Words("综合质量工作", "Quality work"),
    "company": Words("企业", "Company"),
    "evidence": Words("佐证材料", "Evidence"),
    "submissions": Words("报送与汇总", "Submissions and units"),
}
