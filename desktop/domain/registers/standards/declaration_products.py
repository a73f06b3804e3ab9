"""The products that a declared standard is for, 声明产品."""

from desktop.domain.fields import Kind, Link, Text, column
from desktop.domain.late import dataclass
from desktop.domain.register import Record, Register
from desktop.domain.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclarationProduct(Record):
    """One product of one declaration."""

    declaration: Link = column(
        Kind.LINK,
        "声明的标准",
        "Declared standard",
        required=True,
        target="standard_declarations",
        synonyms=("执行标准编号",),
    )
    product_name: Text = column(Kind.TEXT, "声明产品名称", "Declared product", required=True)
    product_model: Text = column(Kind.TEXT, "声明产品型号", "Model", synonyms=("规格型号",))
    brand: Text = column(Kind.TEXT, "声明产品商标", "Brand")


DECLARATION_PRODUCTS = Register(
    id="declaration_products",
    words=Words("声明产品", "Products declared"),
    record=DeclarationProduct,
    title="product_name",
    under=("declaration",),
    known_by=(("declaration", "product_name", "product_model"), ("declaration", "product_name")),
    names=("声明产品",),
)
