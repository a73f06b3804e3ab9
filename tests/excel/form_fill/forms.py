"""Forms as authorities lay them out, none of them anybody's own."""

from tests.excel.form_fill.maker import (
    BOXED,
    DATE,
    FREE,
    FREE_PERCENT,
    HEAD,
    HEADING,
    MAIN,
    MONEY,
    PERCENT,
    REL,
    TEXT,
    Sheet,
    book,
    listed,
    merges,
    png,
    relations_of,
)

SHAPES = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"
ART = "http://schemas.openxmlformats.org/drawingml/2006/main"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"


def pairs() -> Sheet:
    """Labels with room at their right, two to a row, units behind, one label with its value in its own cell."""
    sheet = Sheet("申报表", dimension="A1")  # as some programs write it
    sheet.text("A1", "企业质量工作申报表（2025年度）").text("A2", "填报单位（盖章）：")
    sheet.row("A3", "企业名称", "", "", "统一社会信用代码").blank("E3:F3", TEXT)
    sheet.row("A4", "企业规模", "").row("C4", "所属行业", "")
    sheet.row("A5", "营业收入", "", "万元", "利润总额（元）", "", "")
    sheet.row("A6", "填表人", "", "", "填报日期", "", "").blank("E6", DATE)
    sheet.cells["E6"] = f'<c r="E6" s="{DATE}"/>'
    sheet.before = '<cols><col min="1" max="6" width="20" customWidth="1"/></cols>'
    sheet.after = merges("B3:C3", "E3:F3") + listed("B4", "大型", "中型", "小型", "微型")
    return sheet


def years() -> Sheet:
    """Rows of figures with codes and units, columns of three years, a change, what came together so far, a reason."""
    sheet = Sheet("综合表", rows={1: ' ht="30" customHeight="1"'})
    sheet.text("A1", "质量工作综合表").text("H2", "计量单位：万元")
    sheet.row("A3", "行次", "指标名称", "计量单位", "前年", "上年", "本年", "比上年增减", "未填原因")
    rows = [
        ("01", "在任首席质量官人数", "人"),
        ("02", "其中：集团首席质量官", "人"),
        ("03", "质量课题直接经济效益", "万元"),
        ("04", "合理化建议奖励金额", "元"),
        ("05", "监督抽查批次合格率", "%"),
        ("06", "工会活动次数", "次"),
        ("07", "软收益", ""),
    ]
    for number, row in enumerate(rows, 4):
        sheet.row(f"A{number}", *row, style=BOXED).blank(f"C{number}")
        sheet.blank(f"D{number}:H{number}", FREE)
    sheet.cells["F8"] = f'<c r="F8" s="{FREE_PERCENT}"/>'
    sheet.cells["D9"] = f'<c r="D9" s="{PERCENT}"/>'  # locked: not to be filled in
    sheet.text("A11", "审核关系：01≥02")
    sheet.before = '<sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" state="frozen"/></sheetView></sheetViews>'
    sheet.after = (
        '<sheetProtection password="CC2B" sheet="1" objects="1" scenarios="1"/>' + merges("A1:H1")
        + '<conditionalFormatting sqref="F4:F10"><cfRule type="containsBlanks" dxfId="0" priority="1"><formula>LEN(TRIM(F4))=0</formula></cfRule></conditionalFormatting>'
        + '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/>'
    )
    sheet.relations = {"rId1": ("drawing", "../drawings/drawing1.xml")}
    return sheet


def roster(room: int = 3) -> Sheet:
    """A list with a header of two rows, a formula and merged cells in each row, a total, choices, a note, a name below."""
    sheet = Sheet("名册")
    sheet.text("A1", "六西格玛项目情况表")
    sheet.row("A2", "序号", "项目编号", "项目名称", "", "日期", "", "收益（元）", "", "超额").row("E3", "立项日期", "结项日期", "计划收益", "财务确认收益")
    for at in ("A3", "B3", "C3", "D2", "D3", "I3"):
        sheet.cells[at] = f'<c r="{at}" s="{HEADING}"/>'
    last = 3 + room
    for row in range(4, last + 1):
        sheet.raw(f"A{row}", f'<c r="A{row}" s="{BOXED}"><v>{row - 3}</v></c>').blank(f"B{row}:D{row}")
        sheet.blank(f"E{row}:F{row}", DATE).blank(f"G{row}:H{row}", MONEY).formula(f"I{row}", f"H{row}-G{row}")
        sheet.rows[row] = ' ht="18" customHeight="1"'
    total = last + 1
    sheet.row(f"A{total}", "合计", *[""] * 5).formula(f"G{total}", f"SUM(G4:G{last})").formula(f"H{total}", f"SUM(H4:H{last})")
    sheet.formula(f"I{total}", f'IF(G{total}=0,"",H{total}/G{total})')
    sheet.text(f"A{total + 2}", "单位负责人：　　　　填表人：")
    sheet.after = (
        merges("A1:I1", "A2:A3", "B2:B3", "C2:D3", "E2:F2", "G2:H2", "I2:I3", *(f"C{r}:D{r}" for r in range(4, last + 1)))
        + f'<conditionalFormatting sqref="H4:H{last}"><cfRule type="expression" dxfId="0" priority="1"><formula>H4&lt;G4</formula></cfRule></conditionalFormatting>'
        + f'<dataValidations count="1"><dataValidation type="date" operator="greaterThan" allowBlank="1" sqref="E4:F{last}"><formula1>36526</formula1></dataValidation></dataValidations>'
        + '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><legacyDrawing r:id="rId1"/>'
    )
    sheet.relations = {"rId1": ("vmlDrawing", "../drawings/vmlDrawing1.vml"), "rId2": ("comments", "../comments1.xml")}
    return sheet


def rich_book(room: int = 3) -> bytes:
    """All of these in one workbook, with picture, chart, comment, names, print areas and a chain of calculation."""
    total = 4 + room
    looking = Sheet("封面").text("A1", "合计收益").formula("B1", f"名册!H{total}*2").text("A2", "数据")
    names = (
        f"<definedNames><definedName name=\"_xlnm.Print_Area\" localSheetId=\"2\">名册!$A$1:$I${total + 2}</definedName>"
        f"<definedName name=\"收益合计\">名册!$H${total}</definedName></definedNames>"
    )
    anchor = (
        f'{HEAD}<xdr:wsDr xmlns:xdr="{SHAPES}" xmlns:a="{ART}" xmlns:r="{REL}"><xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff>'
        "<xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
        '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="图"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rId1"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
        '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:twoCellAnchor>'
        "<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>11</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>14</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>"
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="3" name="图表"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>'
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="rId2"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>'
    )
    chart = (
        f'{HEAD}<c:chartSpace xmlns:c="{CHART}" xmlns:a="{ART}"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>'
        f"<c:val><c:numRef><c:f>名册!$H$4:$H${3 + room}</c:f></c:numRef></c:val></c:ser><c:axId val=\"1\"/><c:axId val=\"2\"/></c:barChart>"
        '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="l"/><c:crossAx val="1"/></c:valAx>'
        "</c:plotArea></c:chart></c:chartSpace>"
    )
    comments = f'{HEAD}<comments xmlns="{MAIN}"><authors><author>局</author></authors><commentList><comment ref="C2" authorId="0"><text><t>全称</t></text></comment><comment ref="H{total}" authorId="0"><text><t>元</t></text></comment></commentList></comments>'
    box = '<v:shape id="s{n}" type="#t" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>2, 15, {row}, 10, 4, 15, {end}, 4</x:Anchor><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>'
    vml = (
        '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">'
        + box.format(n=1, row=1, end=4, column=2) + box.format(n=2, row=total - 1, end=total + 2, column=7) + "</xml>"
    )
    chain = f'{HEAD}<calcChain xmlns="{MAIN}"><c r="B1" i="1"/>' + "".join(
        f'<c r="I{row}"{" i=" + chr(34) + "4" + chr(34) if row == 4 else ""}/>' for row in range(4, total + 1)
    ) + f'<c r="G{total}"/><c r="H{total}"/></calcChain>'
    return book(
        looking, years(), roster(room), pairs(),
        names=names,
        relations=f'<Relationship Id="rIdC" Type="{REL}/calcChain" Target="calcChain.xml"/>',
        parts={
            "xl/drawings/drawing1.xml": anchor,
            "xl/drawings/_rels/drawing1.xml.rels": relations_of({"rId1": ("image", "../media/image1.png"), "rId2": ("chart", "../charts/chart1.xml")}),
            "xl/media/image1.png": png(),
            "xl/charts/chart1.xml": chart,
            "xl/comments1.xml": comments,
            "xl/drawings/vmlDrawing1.vml": vml,
            "xl/calcChain.xml": chain.replace('i="4"', 'i="3"'),
        },
        stored=("xl/media/image1.png",),
    )


QUIRKS = (
    f'{HEAD}<x:worksheet xmlns:x="{MAIN}"><x:dimension ref="A1"/><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c></x:row>'
    '<x:row spans=\'1:2\'><x:c t=\'inlineStr\' s="7"><x:is><x:t>企业名称</x:t></x:is></x:c><x:c s="1"></x:c><x:c t="str" s="7"><x:v>地址</x:v></x:c><x:c  s = "1" /></x:row>'
    '<!-- 空行 --><x:row r="5" ht="20"><x:c r="A5" s="7" t="s"><x:v>1</x:v></x:c><x:c r="C5" s="7" t="inlineStr"><x:is><x:t>法定代表人</x:t></x:is></x:c><x:c r="D5" s="1"/></x:row>'
    "<x:row r=\"6\"/></x:sheetData></x:worksheet>"
)
"""A sheet as programs write it that follow the standard's letter: prefixes, no addresses, single quotes, comments."""


def quirky() -> bytes:
    shared = '<si><r><rPr><b/></rPr><t>基本</t></r><r><t>情况</t></r></si><si><t>联系人</t><phoneticPr fontId="1"/></si>'
    content = book(Sheet("表").text("A1", "占位"), shared=shared)
    import io
    import zipfile

    from tests.excel.form_fill.maker import packed

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts: dict[str, str | bytes] = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = QUIRKS
    return packed(parts, streamed=True)
