"""In which order a tab lists its registers: what stands for itself, below it what belongs to it, lists to judge by last."""

from collections.abc import Iterator, Sequence

from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister
from desktop.domain.registers import AREAS
from desktop.domain.words import Words

REFERENCE = Words("依据与标准", "Reference lists")
AREA_WORDS = {
    "company": Words("企业", "The company"),
    "officers": Words("首席质量官", "Officers"),
    "qc": Words("质量课题", "QC"),
    "six_sigma": Words("六西格玛", "Six Sigma"),
    "standards": Words("标准", "Standards"),
    "quality": Words("综合质量工作", "Quality work"),
    "savings": Words("收益", "Savings"),
    "evidence": Words("佐证材料", "Evidence"),
    "submissions": Words("报送与汇总", "Submissions and units"),
}
"""Headings over the registers of an area, in a tab that holds several."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a tab's list: a register and how far it is indented, or a heading."""

    register: AnyRegister | None
    heading: Words | None = None
    depth: int = 0


def lines(areas: Sequence[str]) -> list[Line]:
    """The list of a tab that holds these areas."""
    found: list[Line] = []
    references: list[AnyRegister] = []
    for area in areas:
        own = [register for register in AREAS[area] if not register.reference]
        references += [register for register in AREAS[area] if register.reference]
        if own and len(areas) > 1:
            found.append(Line(None, AREA_WORDS[area]))
        found += in_order(own)
    if references:
        found.append(Line(None, REFERENCE))
        found += in_order(references)
    return found


def in_order(registers: Sequence[AnyRegister]) -> list[Line]:
    """These registers, each below the first of them that it is shown under."""
    parents = {register.id: _parent(register, registers) for register in registers}
    tops = [register for register in registers if parents[register.id] is None]
    found = [line for top in tops for line in _with_children(top, registers, parents, 0)]
    placed = {line.register.id for line in found if line.register}
    return found + [Line(register) for register in registers if register.id not in placed]


def _parent(register: AnyRegister, among: Sequence[AnyRegister]) -> str | None:
    here = {other.id for other in among} - {register.id}
    targets = [register.field(link).target for link in register.under]
    return next((target for target in targets if target in here), None)


def _with_children(
    register: AnyRegister, among: Sequence[AnyRegister], parents: dict[str, str | None], depth: int
) -> Iterator[Line]:
    yield Line(register, depth=depth)
    for child in among:
        if parents[child.id] == register.id:
            yield from _with_children(child, among, parents, depth + 1)
