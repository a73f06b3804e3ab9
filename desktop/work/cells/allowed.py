"""Whether a cell of a register's table may be typed into, and if not, why."""

from desktop.domain.fields import Field
from desktop.domain.register import AnyRegister
from desktop.domain.words import Words

LOOKED_AT = Words(
    "台账以只读方式打开，不能修改。", "The ledger was opened to look at only; nothing in it can be changed."
)
KEPT = Words(
    "“{register}”的记录由程序留存，不能修改。",
    "Records of {register} are kept by the program and cannot be changed.",
)
BY_PROGRAM = Words(
    "“{field}”由程序填写，不能修改。", "{field} is filled in by the program and cannot be changed."
)
MADE = Words(
    "“{register}”的记录由程序生成，不能在表中新增。",
    "Records of {register} are made by the program; none is added here.",
)
MASKED = Words(
    "“{field}”是个人信息，现已遮盖；请先在“视图”菜单中显示个人信息，或打开表单修改。",
    "{field} is personal and masked; show personal data first (menu View), or change it in the form.",
)


def why_not_any(register: AnyRegister, *, read_only: bool) -> Words | None:
    """Why no record of a register may be changed; ``None`` where some may."""
    if register.kept:
        return KEPT.fill(register=register.words)
    return LOOKED_AT if read_only else None


def why_not(register: AnyRegister, field: Field, *, read_only: bool, revealed: bool) -> Words | None:
    """Why a cell may not be changed in the table; ``None`` where it may.

    Args:
        register: of the table.
        field: of the cell's column.
        read_only: whether the ledger takes no changes.
        revealed: whether the table shows personal data.
    """
    if (why := why_not_any(register, read_only=read_only)) is not None:
        return why
    if field.fixed:
        return BY_PROGRAM.fill(field=field.words)
    if field.personal and not revealed:
        return MASKED.fill(field=field.words)
    return None
