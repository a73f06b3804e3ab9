"""Which registers live in which tab, what is shown under a record, and which fields a table shows first."""

from collections.abc import Mapping

from desktop.domain.fields import Field
from desktop.domain.late import dataclass
from desktop.domain.register import AnyRegister
from desktop.domain.registers import AREAS, BY_ID, REGISTERS
from desktop.domain.words import Words
from desktop.ui.first_fields import FIRST


@dataclass(frozen=True, slots=True)
class TabLayout:
    """One tab of the window; those without registers are pages of their own."""

    id: str
    words: Words
    areas: tuple[str, ...] = ()

    @property
    def registers(self) -> tuple[str, ...]:
        """The registers of its areas."""
        return tuple(id_ for area in self.areas for id_ in AREAS[area].ids)


@dataclass(frozen=True, slots=True)
class Child:
    """A register whose records are shown under the record that they link to."""

    register: str
    link: str
    """Its field that points to the parent."""
    words: Words | None = None
    """What the children are called, where the register's own name would say too little."""

    @property
    def name(self) -> Words:
        """What the children are called."""
        return self.words or BY_ID[self.register].words

    def name_under(self, parent: str) -> str:
        """What its widgets are called: a register that links to its parent twice is shown there twice."""
        described = BY_ID[self.register]
        links = [link for link in described.under if described.field(link).target == parent]
        return self.register if links.index(self.link) == 0 else f"{self.register}.{self.link}"

    @property
    def fields(self) -> tuple[Field, ...]:
        """The columns: what comes first, then the others, other links last; the parent itself is no column."""
        described = BY_ID[self.register]
        first = tuple(described.field(id_) for id_ in FIRST.get(self.register, ()) if id_ != self.link)
        rest = tuple(f for f in described.fields if f not in first and f.id != self.link)
        links = tuple(f for f in rest if f in described.links)
        return (*first, *(f for f in rest if f not in links), *links)


TABS: tuple[TabLayout, ...] = (
    TabLayout("overview", Words("首页", "Overview")),
    TabLayout("officers", Words("首席质量官", "Chief quality officers"), ("officers", "company")),
    TabLayout("qc", Words("质量课题", "QC themes"), ("qc",)),
    TabLayout("six_sigma", Words("六西格玛", "Six Sigma"), ("six_sigma", "savings")),
    TabLayout("standards", Words("标准", "Standards"), ("standards",)),
    TabLayout("quality", Words("综合质量工作", "Quality work"), ("quality", "evidence", "submissions")),
    TabLayout("checks", Words("校验", "Checks")),
    TabLayout("report", Words("年报", "Annual report")),
)

CALLED: Mapping[tuple[str, str], Words] = {
    ("organisation_units", "parent"): Words("下级单位", "Units below"),
    ("six_sigma_projects", "champion_project"): Words("下属项目", "Projects below"),
    ("benefit_overlaps", "claim_one"): Words("重叠判定（甲方）", "Overlaps, as the first"),
    ("benefit_overlaps", "claim_other"): Words("重叠判定（乙方）", "Overlaps, as the other"),
}
"""What children are called, by register and link, where the register's own name would say too little."""


FIRST_CHILDREN: Mapping[str, tuple[str, ...]] = {
    "six_sigma_projects": ("project_members", "project_phases", "ctq_metrics", "project_approvals"),
    "qc_circles": ("qc_members", "qc_registrations", "qc_themes"),
}
"""Kinds of children that come first, where the order of the registers says too little."""


def children_of(register_id: str) -> tuple[Child, ...]:
    """What is shown under a saved record of a register, in the order of its list; its own kind comes last."""
    found = [
        Child(register.id, link, CALLED.get((register.id, link)))
        for register in REGISTERS
        for link in register.under
        if register.field(link).target == register_id
    ]
    first = FIRST_CHILDREN.get(register_id, ())

    def place(child: Child) -> tuple[bool, int]:
        return child.register == register_id, (
            first.index(child.register) if child.register in first else len(first)
        )

    return tuple(sorted(found, key=place))


def columns_of(register: AnyRegister) -> tuple[Field, ...]:
    """The fields of a register in the order in which its table shows them."""
    first = [register.by_id[id_] for id_ in FIRST.get(register.id, ()) if id_ in register.by_id]
    return (*first, *(field for field in register.fields if field not in first))
