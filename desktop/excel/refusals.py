"""Why a foreign file is not read, each reason with what to do about it."""

from typing import NamedTuple

from desktop.domain.words import Words

RESAVE = Words(
    "请用Excel或WPS打开，另存为“Excel工作簿(*.xlsx)”后再导入；打不开的，请向发文件的人再要一份。",
    "Open it in Excel or WPS, save it as an Excel workbook (.xlsx), and import that; if it does not open, ask its sender "
    "for another copy.",
)
_ASK_SENDER = Words(
    "不要打开它；请与发文件的人核实，并请他另存为普通的.xlsx重新发来。",
    "Do not open it; ask its sender what it is, and for a plain .xlsx saved anew.",
)
_SPLIT = Words(
    "请按年份或部门拆成几个.xlsx，分别导入。",
    "Split it by year or department into several .xlsx files, and import each.",
)
_TRIM = Words(
    "请在Excel或WPS里选中表格以外的空行、空列，删除整行整列，保存后再导入。",
    "In Excel or WPS select the rows and columns outside the table, delete them whole, save, and import it again.",
)
_CHOOSE = Words("请选择工作簿本身再导入。", "Choose the workbook itself, and import that.")
AGAIN = Words("请处理后再试一次。", "Mend it and try again.")


class Fault(NamedTuple):
    """Why a file is not read, and what to do."""

    reason: Words
    next_step: Words = RESAVE


NO_FILE = Fault(Words("找不到这个文件", "there is no such file"), _CHOOSE)
EMPTY = Fault(
    Words("文件是空的", "the file is empty"),
    Words("请向发文件的人再要一份。", "Ask its sender for another copy."),
)
NULS = Fault(
    Words("文件内容全部丢失（只剩零字节）", "nothing is left of the file but zero bytes"),
    Words(
        "可能是断电或U盘未安全退出造成的，请用备份或再要一份。",
        "A power cut or an unplugged stick may have done it; use a backup or ask for another copy.",
    ),
)
LOCK_FILE = Fault(
    Words(
        "这是Excel或WPS打开文件时留下的临时文件",
        "this is a temporary file that Excel or WPS keeps while one is open",
    ),
    _CHOOSE,
)
TOO_LARGE_FILE = Fault(
    Words("文件太大（超过{n}MB）", "the file is too large (more than {n} MB)"),
    Words(
        "请删去工作簿里的图片，或按年份、部门拆成几个.xlsx再导入。",
        "Delete the pictures in it, or split it by year or department into several .xlsx files.",
    ),
)
WEB_PAGE = Fault(
    Words("这不是Excel工作簿，而是另取了名的网页", "this is no workbook but a web page under its name")
)
TEXT = Fault(
    Words("这不是Excel工作簿，而是另取了名的文本", "this is no workbook but a text under its name"),
    Words(
        "若是CSV，请把扩展名改为.csv再导入；或用Excel、WPS打开，另存为.xlsx。",
        "If it is a CSV, name it .csv and import that; or open it in Excel or WPS and save it as .xlsx.",
    ),
)
OTHER_KIND = Fault(
    Words("这不是Excel工作簿，也不是CSV", "this is neither an Excel workbook nor a CSV"),
    Words(
        "请用原来的程序打开，把表格存为.xlsx后再导入。",
        "Open it in the program it is of, and save its table as .xlsx.",
    ),
)
OTHER_PACKAGE = Fault(
    Words(
        "这不是.xlsx工作簿（可能是Word、PPT、压缩包或其他格式）",
        "this is no .xlsx workbook, but perhaps a Word file, slides, an archive or another format",
    )
)
DAMAGED = Fault(Words("文件已损坏", "the file is damaged"))
BOMB = Fault(
    Words("文件的内部结构异常庞大，像是恶意文件", "the file is so large inside that it looks hostile"),
    _ASK_SENDER,
)
NAMES = Fault(
    Words("文件的内部名称异常，像是恶意文件", "the names inside the file look hostile"), _ASK_SENDER
)
ENTITIES = Fault(
    Words("文件里有不该有的XML定义，像是恶意文件", "the file holds XML definitions that no workbook has"),
    _ASK_SENDER,
)
PASSWORD = Fault(
    Words("工作簿有打开密码", "the workbook has a password"),
    Words(
        "请在Excel或WPS里打开，取消密码（文件→信息→保护工作簿），保存后再导入。",
        "Open it in Excel or WPS, take the password off (File, Info, Protect Workbook), save, and import it again.",
    ),
)
UNREADABLE = Fault(Words("读不出这个工作簿，可能已损坏", "the workbook cannot be read and may be damaged"))
NO_SHEETS = Fault(Words("工作簿里没有工作表", "the workbook has no sheets"))
SHEET_DAMAGED = Fault(
    Words("工作表“{sheet}”读不出，可能已损坏", "the sheet '{sheet}' cannot be read and may be damaged")
)
SHEET_MISSING = Fault(
    Words("工作表“{sheet}”的内容不在文件里", "the content of the sheet '{sheet}' is not in the file")
)
SAME_NAMES = Fault(
    Words("有两张工作表都叫“{sheet}”，文件已损坏", "two sheets are called '{sheet}'; the file is damaged")
)
OUT_OF_BOUNDS = Fault(
    Words(
        "工作表“{sheet}”里有Excel没有的行号或列号，文件已损坏或是恶意文件",
        "the sheet '{sheet}' names rows or columns that no workbook has; it is damaged or hostile",
    )
)
FAR_CELL = Fault(
    Words(
        "工作表“{sheet}”占到了{cell}，绝大部分是空的",
        "the sheet '{sheet}' reaches as far as {cell}, and nearly all of it is empty",
    ),
    _TRIM,
)
TOO_MANY_CELLS = Fault(
    Words("工作簿里有内容的单元格超过{n}万个", "the workbook holds more than {n}0,000 cells"), _SPLIT
)
MERGES = Fault(
    Words(
        "工作表“{sheet}”里的合并单元格互相重叠，文件已损坏",
        "merged cells of the sheet '{sheet}' overlap; the file is damaged",
    )
)
LOST_CELLS = Fault(
    Words(
        "工作表“{sheet}”有{there}个单元格有内容，只读出{read}个；为免漏掉，一个也不读",
        "the sheet '{sheet}' holds {there} {there:cell|cells}, of which {read} {read:was|were} read; so that none is lost, none is taken",
    )
)
BAD_TEXT = Fault(
    Words("文字的编码既不是UTF-8也不是GBK", "the text is neither in UTF-8 nor in GBK"),
    Words(
        "请用Excel或WPS打开，另存为.xlsx后再导入。",
        "Open it in Excel or WPS, save it as .xlsx, and import that.",
    ),
)
TOO_LONG = Fault(Words("读取超过{n}秒", "reading took more than {n} seconds"), _SPLIT)
DIED = Fault(Words("文件内容异常，读取被中止", "its content is odd, and reading was cut short"))


def filled(fault: Fault, **names: object) -> Fault:
    """A fault whose reason names something."""
    return Fault(fault.reason.fill(**names), fault.next_step)
