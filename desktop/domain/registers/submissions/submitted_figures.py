"""The figures of each submission as they left the factory, 报送数字."""

from desktop.domain.fields import Kind, Link, Number, Text, Whole, column
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedFigure(Record):
    """One figure or ratio of the year, in its unit and exact; a ratio to nothing has no value."""

    submission: Link = column(
        Kind.LINK, "所属报送", "Submission", target="submissions", required=True, fixed=True
    )
    figure: Text = column(Kind.TEXT, "指标标识", "Figure's id", required=True, fixed=True)
    figure_name: Text = column(Kind.TEXT, "报送指标", "Figure", required=True, fixed=True)
    submitted_value: Number = column(Kind.NUMBER, "报送数值", "Value submitted", fixed=True)
    value_unit: Text = column(Kind.TEXT, "报送计量单位", "Unit of the value", fixed=True)
    value_year: Whole = column(
        Kind.WHOLE, "指标年度", "Year of the figure", unit="年", required=True, fixed=True
    )
    definition_mark: Text = column(
        Kind.TEXT,
        "口径校验码",
        "Mark of the definition",
        fixed=True,
        help=("口径变了，校验码就不同", "It differs once the figure is defined otherwise"),
    )


SUBMITTED_FIGURES = Register(
    id="submitted_figures",
    words=Words("报送数字", "Figures submitted"),
    record=SubmittedFigure,
    title="figure_name",
    year="value_year",
    under=("submission",),
    unique=(("submission", "figure"),),
    names=("报送数字",),
    kept=True,
)
