"""What each verb is for, as the help tells it."""

from desktop.domain.words import Words

WINDOW = Words(
    "质官台。不写命令时打开窗口：cqodesk [台账]。各命令的参数见cqodesk 命令 --help。",
    "CQO Desk (质官台). Without a verb the window opens: cqodesk [STORE]. The arguments of a verb: cqodesk VERB --help.",
)
"""What is said of the program itself."""

ABOUT = {
    "demo": Words("建立示例企业的台账", "make a ledger of the sample company"),
    "import": Words("导入工作簿", "bring workbooks in"),
    "figures": Words("一年的各项数字", "the figures of a year"),
    "report": Words("写出年报工作簿", "write the annual workbook"),
    "export": Words("把一个登记表写成工作簿", "write a register as a workbook"),
    "list": Words("一个登记表的全部记录", "the records of a register"),
    "find": Words("按文字、拼音或首字母查记录", "records by text, pinyin or initials"),
    "registers": Words("全部登记表及其字段", "the registers and their fields"),
    "backup": Words(
        "把台账备份成一个文件，或按序号备份到文件夹", "copy the ledger to a file, or numbered into a folder"
    ),
    "restore": Words("由备份恢复成台账", "make a ledger of a backup"),
    "history": Words(
        "谁在何时改了一条记录，或一个数字背后的记录",
        "who changed a record, or what is behind a figure, and when",
    ),
    "changes": Words("台账的改动，最新的在前", "what was done to the ledger, the newest first"),
    "undo": Words(
        "撤销一次改动（其后没有再改过的）", "take one change set back, if nothing newer stands on it"
    ),
    "attach": Words("给记录附上佐证文件", "attach files to a record"),
    "evidence": Words(
        "记录所附的文件：列出或取出", "the files attached to records: list them, or save them out"
    ),
    "problems": Words(
        "校验规则查出的问题和填写的理由", "what the rules find in the records, and what was answered"
    ),
    "password": Words("设置、更换或取消台账密码", "set, change or remove the ledger's password"),
    "verify": Words("检查台账、日志和记录", "check the ledger, its journal and its records"),
    "submit": Words(
        "写出要报送的年报工作簿，并冻结该年度",
        "write the annual workbook to be submitted, and freeze the year",
    ),
    "submissions": Words(
        "报送记录；比较两次报送，或与现在比较", "what was submitted; compare two, or one with now"
    ),
    "restate": Words("说明报送后有改动的原因", "say why something submitted is otherwise now"),
    "consolidate": Words(
        "汇总下属单位的工作簿和台账", "bring the workbooks and ledgers of a group's units together"
    ),
    "check": Words(
        "一年的年报不能定稿的原因、提醒和未填项",
        "what stops the report of a year, what warns, what is blank without a reason",
    ),
    "trace": Words(
        "一个数字背后的记录、修改经过和佐证材料", "the records behind a figure, their history and evidence"
    ),
    "form-map": Words(
        "为上级的空白表格找出对应的数字和字段", "match an authority's blank form to figures and fields"
    ),
    "fill": Words("填报上级的空白表格", "fill an authority's blank form"),
    "form-diff": Words("两份空白表格之间的变化", "what changed from one blank form to the next"),
}
"""By the verb."""
