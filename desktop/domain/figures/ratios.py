"""Every ratio that the report states, each declared over figures of the catalogue."""

from collections.abc import Mapping

from desktop.domain.figures.ratio import Ratio
from desktop.domain.words import Words


def _ratio(
    id_: str,
    names: tuple[str, str],
    definition: tuple[str, str],
    top: tuple[str, ...],
    bottom: tuple[str, ...],
    group: str = "",
) -> Ratio:
    return Ratio(id_, Words(*names), Words(*definition), top, bottom, group or id_.split(".")[0])


_LOSS = "（均按现价，本年各月之和）"

RATIOS: tuple[Ratio, ...] = (
    _ratio(
        "officers.filing_rate",
        ("首席质量官备案率", "Officers filed"),
        ("已备案的在任首席质量官 ÷ 在任首席质量官", "Officers in post who are filed ÷ officers in post"),
        ("officers.filed",),
        ("officers.in_post",),
    ),
    _ratio(
        "officers.training_rate",
        ("首席质量官培训到位率", "Officers trained in the year"),
        (
            "本年参加培训的在任首席质量官 ÷ 在任首席质量官",
            "Officers in post trained in the year ÷ officers in post",
        ),
        ("officers.trained",),
        ("officers.in_post",),
    ),
    _ratio(
        "qc.activity_rate",
        ("QC小组活动率", "Activity of QC circles"),
        ("有课题的QC小组 ÷ 注册QC小组", "Circles with a theme ÷ circles registered"),
        ("qc.circles_active",),
        ("qc.circles_registered",),
    ),
    _ratio(
        "qc.participation_rate",
        ("QC小组普及率", "Participation in QC circles"),
        (
            "QC小组成员（去重）÷ 年末职工总数",
            "Members of circles, each once ÷ employees at the end of the year",
        ),
        ("qc.members",),
        ("company.employees",),
    ),
    _ratio(
        "qc.result_rate",
        ("QC成果率", "Results of QC themes"),
        (
            "本年完成课题 ÷ 本年注册课题；完成的课题可能在上年注册，故可大于100",
            "Themes completed ÷ themes registered in the year; it may pass 100, as some were registered before",
        ),
        ("qc.themes_completed",),
        ("qc.themes_registered",),
    ),
    _ratio(
        "qc.attainment_rate",
        ("QC课题目标达成率", "Attainment of QC themes"),
        ("达到目标的课题 ÷ 本年完成课题", "Themes that attained their target ÷ themes completed in the year"),
        ("qc.themes_attained",),
        ("qc.themes_completed",),
    ),
    _ratio(
        "quality.spot_check_pass_rate",
        ("监督抽查批次合格率", "Pass rate of spot checks"),
        (
            "合格批次 ÷ 检验批次（不是抽样批次）",
            "Batches that passed ÷ batches tested, not those sampled",
        ),
        ("quality.spot_checks_passed",),
        ("quality.spot_checks_tested",),
    ),
    _ratio(
        "quality.loss_rate",
        ("质量损失率F", "Quality loss rate F"),
        (
            f"（内部损失成本＋外部损失成本）÷ 工业总产值{_LOSS}",
            "(Internal + external loss) ÷ gross output, all at current prices over the months of the year",
        ),
        ("quality.internal_loss", "quality.external_loss"),
        ("quality.gross_output",),
    ),
    _ratio(
        "quality.internal_loss_rate",
        ("内部损失率Fi", "Internal loss rate Fi"),
        (f"内部损失成本 ÷ 工业总产值{_LOSS}", "Internal loss ÷ gross output, likewise"),
        ("quality.internal_loss",),
        ("quality.gross_output",),
    ),
    _ratio(
        "quality.external_loss_rate",
        ("外部损失率Fe", "External loss rate Fe"),
        (f"外部损失成本 ÷ 工业总产值{_LOSS}", "External loss ÷ gross output, likewise"),
        ("quality.external_loss",),
        ("quality.gross_output",),
    ),
    _ratio(
        "patents.invention_share",
        ("发明专利占授权专利比例", "Inventions among patents granted"),
        ("本年授权发明专利件数 ÷ 本年授权专利件数", "Inventions granted ÷ patents granted in the year"),
        ("patents.inventions_granted",),
        ("patents.granted",),
        "quality",
    ),
    _ratio(
        "proposals.adoption_rate",
        ("合理化建议采纳率", "Adoption of proposals"),
        ("采纳（含部分采纳）÷ 本年合理化建议", "Adopted wholly or in part ÷ proposals made in the year"),
        ("proposals.adopted",),
        ("proposals.submitted",),
        "quality",
    ),
    _ratio(
        "proposals.implementation_rate",
        ("合理化建议实施率", "Implementation of proposals"),
        (
            "采纳中年内已实施 ÷ 采纳的合理化建议",
            "Implemented by the end of the year ÷ adopted, of the proposals made in the year",
        ),
        ("proposals.adopted_implemented",),
        ("proposals.adopted",),
        "quality",
    ),
)

BY_ID: Mapping[str, Ratio] = {ratio.id: ratio for ratio in RATIOS}
