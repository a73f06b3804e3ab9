"""What each argument is for and what stands for its value, as the help tells it."""

from desktop.domain.words import Words

VERB = Words("命令", "VERB")
STORE = Words("台账", "STORE")
FILE = Words("文件", "FILE")
FOLDER = Words("文件夹", "FOLDER")
MAP = Words("对应关系", "MAP")
FORM = Words("表格", "FORM")
OLD = Words("旧表格", "OLD")
NEW = Words("新表格", "NEW")
UNIT = Words("单位", "UNIT")
YEAR = Words("年度", "YEAR")
REGISTER = Words("登记表", "REGISTER")
ID = Words("编号", "ID")
DAY = Words("日期", "DAY")
COUNT = Words("个数", "N")
LINE = Words("行号", "LINE")
SET = Words("改动编号", "SET")
HASH = Words("校验值", "HASH")
NUMBER = Words("报送编号", "NUMBER")
WORD = Words("词", "WORD")
TO = Words("目标", "TO")
TEXT = Words("文字", "TEXT")
KIND = Words("类别", "KIND")
DO_WHAT = Words("set|change|remove", "set|change|remove")

WHICH_VERB = Words("要做什么", "what to do")
THE_STORE = Words("台账文件（.cqo）", "the ledger, a file that ends in .cqo")
STORE_FOR_WINDOW = Words(
    "在窗口里打开的台账；不写则打开上次的",
    "the ledger to open in the window; without it the one of last time",
)
STORE_TO_MAKE = Words("要新建的台账文件（.cqo）", "the ledger to make, a file that ends in .cqo")
STORE_OR_NEW = Words(
    "台账文件（.cqo）；没有则新建", "the ledger, a file that ends in .cqo; made if there is none"
)
BACKUP = Words("备份文件（.cqo）", "the backup, a file that ends in .cqo")
LANG = Words("用什么语言说：zh为中文，en为英文", "language of what is said: zh is Chinese, en is English")
PASSWORD_FILE = Words(
    "密码文件，第一行是台账密码或恢复密钥；也可用环境变量CQODESK_PASSWORD_FILE指明",
    "its first line is the ledger's password or recovery key; also CQODESK_PASSWORD_FILE",
)
QUIT = Words("窗口显示出来就退出，用来试装", "close the window once it is painted, to try an installation")
RESET_LOCK = Words("取消窗口锁定并清除PIN", "switch the window's lock off and forget its PIN")
JSON = Words("在标准输出上写一个JSON对象", "one JSON object on standard output")
OF_YEAR = Words("年报的年度，如2025", "the year of the report, such as 2025")
OF_REGISTER = Words("登记表的编号，见cqodesk registers", "its id, as the verb registers tells it")
PERSONAL = Words(
    "完整显示个人信息，并记入台账", "show personal data in full; that is written into the ledger"
)
REASON_TO_SEE = Words("为什么要看，与--personal同用", "why, with --personal")
OF_UNIT = Words(
    "只看汇总台账中的一个下属单位：单位名称或统一社会信用代码",
    "of one unit of a group alone: its name or credit code",
)

TO_IMPORT = Words(
    "要导入的工作簿（.xlsx、.xls、.et）或CSV文件", "the workbooks (.xlsx, .xls, .et) or CSV files to bring in"
)
IMPORT_MAP = Words("人工指定的栏目对应关系，由窗口另存", "columns matched by hand, as the window saves them")
PLAN = Words("只预览，不改动台账", "say what would happen, and change nothing")
PARTIAL = Words(
    "只导入正确的行，有误的工作簿加批注退回", "import the good rows, give the workbook back with comments"
)
REPORT_OUT = Words("要写出的年报工作簿（.xlsx）", "the workbook to write (.xlsx)")
REPORT_PDF = Words(
    "要写出的PDF文件，可与工作簿一起写，也可单独写", "the PDF to write, beside the workbook or alone"
)
FINAL = Words("只要定稿；还是草稿就不写", "refuse to write a draft")
EXPORT_OUT = Words("要写出的工作簿（.xlsx）", "the workbook to write (.xlsx)")
FIND_WORDS = Words("文字、拼音或拼音首字母，先后不限", "in any order: words, pinyin or initials of them")
BACKUP_TO = Words(
    "备份成这个文件（.cqo）；是文件夹则按序号备份到里面",
    "the file to write (.cqo), or a folder, where it gets the next number",
)
RESTORE_TO = Words("恢复成这个台账文件（.cqo）", "the ledger to make of it, a file that ends in .cqo")
HISTORY_RECORD = Words(
    "记录的编号，见cqodesk list --json", "the record's id, as the verb list tells it with --json"
)
HISTORY_FIGURE = Words(
    "数字的编号，见cqodesk figures；与--year同用", "its id, as the verb figures tells it; with --year"
)
HISTORY_YEAR = Words("这个数字的年度，如2025", "the year of the figure, such as 2025")
HISTORY_SINCE = Words(
    "只看这一天以来的改动，如2025-03-31；不写则从上次报送起",
    "of a figure: changes from that day on, such as 2025-03-31; without it since it was submitted",
)
CHANGES_COUNT = Words("最多列出几次改动；不写为100", "how many at most; 100 if not said")
CHANGES_BEFORE = Words("只看日志里这一行以前的", "only those before this line of the journal")
UNDO_SET = Words("改动的编号，见cqodesk changes", "its id, as the verb changes tells it")
ATTACH_RECORD = HISTORY_RECORD
ATTACH_KIND = Words("材料类别：", "the kind of evidence: ")
ATTACH_DESCRIPTION = Words("每份材料的说明", "what is said of each file")
ATTACH_FILES = Words("要添加的佐证文件", "the files to attach")
EVIDENCE_RECORD = Words("只看这一条记录的", "only those of one record, by its id")
EVIDENCE_TO = Words("取出到这个文件夹", "write them into a folder")
DO = Words("set设置，change更换，remove取消", "set one, change it, or remove it")
NEW_PASSWORD = Words("更换时用：第一行是新密码", "of change: its first line is the new password")
VERIFY_HEAD = Words(
    "报表或备份上记下的日志末端校验值，看日志里是否还有",
    "of a report or backup: the journal must hold it still",
)

SUBMIT_OUT = Words("要写出的报送工作簿（.xlsx）", "the workbook to be submitted (.xlsx)")
COMPARE = Words(
    "比较两次报送；只写一个报送编号则与现在比较", "two submissions, or one to be compared with now"
)
SAVE = Words("把这次报送的文件写到--out", "write the file that was submitted, to --out")
SAVE_OUT = Words("写到这个文件（.xlsx）", "the file to write (.xlsx)")
WHICH_SUBMISSION = Words("报送编号，见cqodesk submissions", "its number, as the verb submissions tells it")
DIFFERENT_FIGURE = Words("有差异的数字的编号，可写多次", "the id of a figure that differs; may be said again")
DIFFERENT_RECORD = Words("有差异的记录的编号，可写多次", "the id of a record that differs; may be said again")
ALL_DIFFERENT = Words("所有有差异而没有原因的", "all that differs and has no reason")
WHY_DIFFERENT = Words("更正原因", "the reason of the correction")
GROUP_STORE = Words(
    "汇总台账文件（.cqo）；没有则新建", "the group's ledger, a file that ends in .cqo; made if there is none"
)
DELIVERED = Words("下属单位交来的年报工作簿或台账", "the units' annual workbooks or ledgers")
UNIT_PASSWORDS = Words(
    "各单位台账的密码文件，每行写“台账文件名=密码”",
    "a line for each unit's ledger that has a password: NAME OF FILE=PASSWORD",
)

BLANK_FORM = Words("上级的空白表格（.xlsx）", "the authority's blank form (.xlsx)")
MAP_OUT = Words("要写出的对应关系文件", "the map to write")
FILL_MAP = Words("对应关系文件，由form-map写出，可以改过", "as form-map wrote it, or as it was changed since")
FILL_OUT = Words("要写出的表格，与空白表格同一类型", "the filled form to write; its name ends as the form's")
OLD_FORM = Words("去年的空白表格", "last year's blank form")
NEW_FORM = Words("今年的空白表格", "this year's blank form")
OLD_MAP = Words("去年表格用的对应关系文件", "the map that was used for the old form")
NEW_MAP = Words("写出新表格的对应关系文件", "write the map proposed for the new form")

TRACE_FIGURE = Words("数字的编号，见cqodesk figures", "its id, as the verb figures tells it")
