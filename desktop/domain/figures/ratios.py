"""Every ratio that the report states, each declared over figures of the catalogue."""

from collections.abc import Mapping

from desktop.domain.figures.ratio import Ratio
from desktop.domain.words import Words

RATIOS: tuple[Ratio, ...] = (
    Ratio(
        "patents.invention_share",
        Words("发明专利占授权专利比例", "Inventions among patents granted"),
        Words("本年授权发明专利件数 ÷ 本年授权专利件数", "Inventions granted ÷ patents granted in the year"),
        ("patents.inventions_granted",),
        ("patents.granted",),
        "quality",
    ),
)

BY_ID: Mapping[str, Ratio] = {ratio.id: ratio for ratio in RATIOS}
