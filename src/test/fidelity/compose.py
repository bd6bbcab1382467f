#!/usr/bin/env python3
"""Composes the fidelity set: the same letters in every format. Run as compose.py, with soffice and chromium on the path; it writes into
src/test/resources/fidelity/NN. letter.txt is what every other file says: its lines with tabs are the rows of a table, spans expanded and
line breaks within cells as spaces."""
import base64, html, pathlib, re, shutil, subprocess, tempfile, zipfile

HOME = pathlib.Path(__file__).resolve().parents[3]
OUT = HOME / "src/test/resources/fidelity"
EVERY = {"01", "02", "06"}  # also as DOC, RTF, ODT, ODS, XLS


class Cell:
    """Lines, and the rows and columns that it covers; a number or percentage is typed as such into a workbook unless it is text."""

    def __init__(self, text, rows=1, columns=1, as_text=False):
        self.lines, self.rows, self.columns, self.as_text = str(text).split("\n"), rows, columns, as_text


class Table:
    def __init__(self, rows, heads=1, ruled=True, widths=None, align=None, small=False):
        self.rows = [[c if isinstance(c, Cell) else Cell(c) for c in row] for row in rows]
        self.heads, self.ruled, self.widths, self.align, self.small = heads, ruled, widths, align, small

    def grid(self):
        """Rows of (cell, whether it begins here), spans expanded."""
        grid, down = [], {}
        for row in self.rows:
            line, column, cells = [], 0, list(row)
            while cells or column in down:
                if column in down:
                    cell, left = down[column]
                    line.append((cell, False))
                    if left == 1:
                        del down[column]
                    else:
                        down[column] = (cell, left - 1)
                    column += 1
                    continue
                cell = cells.pop(0)
                for i in range(cell.columns):
                    line.append((cell, i == 0))
                    if cell.rows > 1:
                        down[column] = (cell, cell.rows - 1)
                    column += 1
            grid.append(line)
        return grid


def head(force, unit, reference, day):
    return [[force, unit], [f"FOI reference: {reference}", f"Date: {day}"]]


REQUEST = "You asked how many police officers were accused of sexual harassment, and what the outcome of each allegation was."

YEARS = ["2015", "2016", "2017", "2018", "2019", "2020", "2021", "2022", "2023"]
RANKS = ["Constable", "Sergeant", "Inspector", "Chief Inspector", "Superintendent", "Chief Superintendent"]

LETTERS = {
    "01": head("Kent Police", "Freedom of Information Unit", "24/01/0101", "4 March 2024")
    + [[REQUEST], Table([
        [Cell("Year", 2), Cell("Police officers", 1, 2), Cell("Police staff", 1, 2)],
        ["Male", "Female", "Male", "Female"],
        ["2020", 3, 1, 2, 0], ["2021", 5, 2, 1, 1], ["2022", 4, 0, 3, 2]], heads=2)],
    "02": head("Sussex Police", "Information Access Team", "1202/24", "12 April 2024")
    + [[REQUEST], ["The outcomes of the allegations against police officers are these."], Table([
        ["Year", "Allegations", "Outcome"],
        ["2021", 6, "Dismissed: 1\nResigned: 2\nNo further action: 3"],
        ["2022", 5, "Written warning: 2\nManagement action: 3"],
        ["2023", 4, "Final written warning: 1\nNo case to answer: 3"]])],
    "03": head("Essex Police", "Information Rights", "20331/24", "3 May 2024")
    + [[REQUEST], ["The number of police officers accused, by year and rank:"], Table(
        [["Year", "Rank", "Officers accused", "Dismissed"]]
        + [[Cell(year, len(RANKS)), rank, (i * 7 + j * 3) % 11, (i + j) % 4] if j == 0 else [rank, (i * 7 + j * 3) % 11, (i + j) % 4]
           for i, year in enumerate(["2009", "2010", "2011", "2012", "2013", "2014"] + YEARS + ["2024"]) for j, rank in enumerate(RANKS)])],
    "04": head("Norfolk Constabulary", "Freedom of Information", "FOI 004/24", "7 June 2024")
    + [[REQUEST], Table([
        ["Year", "Officers accused", "Officers dismissed"],
        ["2020", 12, 3], ["2021", 8, 0], ["2022", 15, 4], ["2023", 101, 17]], ruled=False, align="left")],
    "05": head("Suffolk Constabulary", "Freedom of Information", "FOI 005/24", "7 June 2024")
    + [[REQUEST], ["The table gives the number of police officers in 2023 by outcome."], Table([
        ["Outcome", "Male officers", "Female officers"],
        ["Dismissed", 2, 0],
        ["Resigned or retired before the misconduct hearing took place", 4, 1],
        ["Final written warning", 3, 2],
        ["No further action was taken by the force after its own review", 12, 5]], ruled=False, widths=[190, 110, 110], align="center")],
    "06": head("Cheshire Constabulary", "Information Compliance", "6006/24", "18 June 2024")
    + [[REQUEST], ["Table 1: allegations against police officers by year"], Table([["Year", "Allegations"], ["2021", 9], ["2022", 11], ["2023", 7]]),
       ["The outcomes of those allegations were recorded as follows."], ["Table 2: outcomes for police officers in 2023"],
       Table([["Outcome", "Number"], ["Dismissed", 1], ["Written warning", 2], ["No further action", 4]]),
       ["Figures are taken from a live system and may change."]],
    "07": head("Dorset Police", "Freedom of Information", "07/FIN/24/000077", "2 July 2024")
    + [[REQUEST], Table([
        ["Rank", "2021", "2022", "2023"],
        ["Constable", 7, 9, 6], ["Sergeant", 2, 1, 3], ["Inspector", 0, 1, 0], ["Total", 9, 11, 9]]),
       ["Note 1: one officer may be the subject of several allegations."]],
    "08": head("Surrey Police", "Information Access Team", "1308/24", "9 July 2024")
    + [[REQUEST], Table(
        [[Cell("Rank", 2)] + [Cell(year, 1, 2) for year in ("2019", "2020", "2021", "2022", "2023")], ["Male", "Female"] * 5]
        + [[rank] + [(i * 5 + j * 2) % 9 for j in range(10)] for i, rank in enumerate(RANKS[:4])], heads=2, small=True)],
    "09": head("Cumbria Constabulary", "Information Management", "FOI 909/24", "22 July 2024")
    + [[REQUEST], ["Allegations of sexual harassment against police officers, and the share that were upheld:"], Table([
        ["Financial year", "Allegations", "Share upheld"],
        ["2020/21", 8, "25%"], ["2021/22", Cell(12, as_text=True), "50%"], ["2022/23", 20, "10%"]])],
    "10": head("Durham Constabulary", "Information Rights", "1010/24", "1 August 2024")
    + [["1. How many police officers were accused of sexual harassment in 2023?"], ["In 2023, 14 police officers were accused of sexual harassment."],
       ["2. What were the outcomes?"], Table([["Outcome", "Police officers"], ["Dismissed", 3], ["Resigned", 5], ["No case to answer", 6]])],
    "11": head("Gwent Police", "Freedom of Information", "2024/1111", "15 August 2024")
    + [[REQUEST], Table([
        ["Outcome", "2022", "2023"],
        [Cell("Police officers", 1, 3)], ["Dismissed", 2, 3], ["Written warning", 4, 1],
        [Cell("Police staff", 1, 3)], ["Dismissed", 1, 0], ["Written warning", 2, 2]])],
    "12": head("Lincolnshire Police", "Information Management Unit", "001212/24", "30 August 2024")
    + [[REQUEST], ["The number of police officers by outcome, where < 5 stands for fewer than five:"], Table([
        ["Outcome", "2021", "2022", "2023"],
        ["Dismissed", "<5", 6, "-"], ["Resigned", 7, "<5", 5], ["Retired", 0, "", 8]])],
}


def text(blocks):
    out = []
    for block in blocks:
        if isinstance(block, Table):
            out.append("\n".join("\t".join(" ".join(cell.lines) for cell, _ in row) for row in block.grid()))
        else:
            out.append("\n".join(block))
    return "\n\n".join(out) + "\n"


def page(blocks, office):
    """The letter as a page; for an office program borders are attributes, for a browser styles."""
    out = []
    for block in blocks:
        if not isinstance(block, Table):
            out.append("<p>" + "<br>".join(html.escape(line) for line in block) + "</p>")
            continue
        attributes = ' border="1" cellspacing="0" cellpadding="4"' if block.ruled else ' border="0" cellspacing="0" cellpadding="8"'
        rows = []
        for i, row in enumerate(block.rows):
            tag = "th" if i < block.heads else "td"
            cells = ""
            for j, cell in enumerate(row):
                span = (f' rowspan="{cell.rows}"' if cell.rows > 1 else "") + (f' colspan="{cell.columns}"' if cell.columns > 1 else "")
                width = f' width="{block.widths[j]}"' if block.widths else ""
                align = f' align="{block.align if j or block.align == "left" else "left"}"' if block.align else ""
                inner = "<br>".join(html.escape(line) for line in cell.lines)
                cells += f"<{tag}{span}{width}{align}>" + (f'<font size="1">{inner}</font>' if block.small else inner) + f"</{tag}>"
            rows.append(f"<tr>{cells}</tr>")
        head = "<thead>" + "".join(rows[:block.heads]) + "</thead>"
        out.append(f"<table{attributes}>{head}<tbody>" + "\n".join(rows[block.heads:]) + "</tbody></table>")
    style = "" if office else "<style>body{font-family:sans-serif;font-size:11pt}table{border-collapse:collapse}td,th{font-size:10pt}</style>"
    return f'<html lang="en"><head><meta charset="utf-8"><title>Answer</title>{style}</head><body>\n' + "\n".join(out) + "\n</body></html>\n"


def column(number):
    return chr(ord("A") + number)


def workbook(blocks, path):
    """One sheet, an empty row between blocks, written part by part so that nothing of the writer's own gets in."""
    rows, merged, at = [], [], 1
    for block in blocks:
        if isinstance(block, Table):
            for line in block.grid():
                cells = ""
                for j, (cell, begins) in enumerate(line):
                    ref = f"{column(j)}{at}"
                    value = "\n".join(cell.lines)
                    if not begins:
                        continue
                    if cell.rows > 1 or cell.columns > 1:
                        merged.append(f"{ref}:{column(j + cell.columns - 1)}{at + cell.rows - 1}")
                    if re.fullmatch(r"\d+", value) and not cell.as_text:
                        cells += f'<c r="{ref}"><v>{value}</v></c>'
                    elif re.fullmatch(r"\d+%", value):
                        cells += f'<c r="{ref}" s="1"><v>{int(value[:-1]) / 100}</v></c>'
                    elif value:
                        cells += f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{html.escape(value)}</t></is></c>'
                rows.append(f'<row r="{at}">{cells}</row>')
                at += 1
        else:
            for line in block:
                rows.append(f'<row r="{at}"><c r="A{at}" t="inlineStr"><is><t xml:space="preserve">{html.escape(line)}</t></is></c></row>')
                at += 1
        at += 1
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    merges = f'<mergeCells count="{len(merged)}">' + "".join(f'<mergeCell ref="{ref}"/>' for ref in merged) + "</mergeCells>" if merged else ""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{main}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<sheets><sheet name="Answer" sheetId="1" r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship '
        'Id="b" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet xmlns="{main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1">'
        '<border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf/><xf numFmtId="9" applyNumberFormat="1"/>'
        "</cellXfs></styleSheet>",
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{main}"><sheetData>{"".join(rows)}</sheetData>{merges}</worksheet>',
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, part in parts.items():
            zipped.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), '<?xml version="1.0" encoding="UTF-8"?>' + part, zipfile.ZIP_DEFLATED)


def mail(blocks, page_source):
    """A mail whose body is the page, as an office's server sends it."""
    subject = next(line for block in blocks if not isinstance(block, Table) for line in block if line.startswith("FOI reference"))
    return ("Received: from mail.example (192.0.2.1); Mon, 2 Sep 2024 09:00:01 +0100\r\nFrom: <foi@example.police.uk>\r\n"
            f"To: <request@example.org>\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=\"b\"\r\n\r\n"
            "--b\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThis answer is a page.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n"
            "Content-Transfer-Encoding: base64\r\n\r\n"
            + base64.encodebytes(page_source.encode()).decode().replace("\n", "\r\n") + "--b--\r\n").encode()


def convert(work, to, source, infilter=None, name=None):
    command = ["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", to, "--outdir", str(work / "out")]
    if infilter:
        command.insert(3, f"--infilter={infilter}")
    subprocess.run(command + [str(source)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    made = work / "out" / (source.stem + "." + to.split(":")[0])
    shutil.move(made, name)


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    for number, blocks in LETTERS.items():
        target = OUT / number
        target.mkdir(parents=True)
        work = pathlib.Path(tempfile.mkdtemp())
        office, browser = work / "letter.html", work / "browser.html"
        office.write_text(page(blocks, True), encoding="utf-8")
        browser.write_text(page(blocks, False), encoding="utf-8")
        (target / "letter.txt").write_text(text(blocks), encoding="utf-8")
        shutil.copy(office, target / "letter.html")
        (target / "letter.eml").write_bytes(mail(blocks, page(blocks, True)))
        workbook(blocks, target / "letter.xlsx")
        writer = "HTML (StarWriter)"
        convert(work, "docx", office, writer, target / "letter.docx")
        # An office prints what it wrote: the document, not the page.
        convert(work, "pdf", target / "letter.docx", None, target / "letter.pdf")
        tagged = 'pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}'
        convert(work, tagged, target / "letter.docx", None, target / "letter-tagged.pdf")
        subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
                        f"--print-to-pdf={target / 'letter-browser.pdf'}", str(browser)],
                       check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if number in EVERY:
            for other in ("doc", "rtf", "odt"):
                convert(work, other, office, writer, target / f"letter.{other}")
            for other in ("ods", "xls"):
                convert(work, other, target / "letter.xlsx", None, target / f"letter.{other}")
        shutil.rmtree(work)
        print(number, *sorted(f"{f.name} {f.stat().st_size}" for f in target.iterdir()))


if __name__ == "__main__":
    main()
