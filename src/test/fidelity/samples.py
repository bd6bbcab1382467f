#!/usr/bin/env python3
"""Five samples in the formats that forces send, made from those at hand: run as samples.py, with soffice on the path."""
import base64, html, pathlib, subprocess, tempfile

HOME = pathlib.Path(__file__).resolve().parents[3]
SAMPLES = HOME / "data-samples"
OUT = SAMPLES / "formats"


def blocks(name):
    """Paragraphs, and tables: lines with tabs below each other."""
    out = []
    for line in (SAMPLES / f"{name}.txt").read_text(encoding="utf-8").splitlines() + [""]:
        kind = "table" if "\t" in line else "text"
        if not line.strip():
            out.append(("end", []))
        elif out and out[-1][0] == kind:
            out[-1][1].append(line)
        else:
            out.append((kind, [line]))
    return [block for block in out if block[1]]


def page(parts):
    body = ""
    for kind, lines in parts:
        if kind == "table":
            rows = "".join("<tr>" + "".join(f"<td>{html.escape(c.strip())}</td>" for c in line.split("\t")) + "</tr>\n" for line in lines)
            body += f'<table border="1" cellspacing="0" cellpadding="4">\n{rows}</table>\n<p><br></p>\n'
        else:
            body += "<p>" + "<br>\n".join(html.escape(line.strip()) for line in lines) + "</p>\n"
    return f'<html lang="en"><head><meta charset="utf-8"><title>Answer</title></head><body>\n{body}</body></html>\n'


def made(parts, to, infilter):
    with tempfile.TemporaryDirectory() as work:
        source = pathlib.Path(work) / "letter.html"
        source.write_text(page(parts), encoding="utf-8")
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{work}/profile", f"--infilter={infilter}", "--convert-to", to,
                        "--outdir", work, str(source)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        return (pathlib.Path(work) / f"letter.{to}").read_bytes()


WRITER, CALC = "HTML (StarWriter)", "HTML (StarCalc)"
OUT.mkdir(exist_ok=True)
name = "dorset-2025-officer-misconduct"
(OUT / f"{name}.pdf").write_bytes(made(blocks(name), "pdf", WRITER))
name = "scottish-government-2012-domestic-abuse"
(OUT / f"{name}.docx").write_bytes(made(blocks(name), "docx", WRITER))
name = "jersey-2023-professional-standards"
(OUT / f"{name}.html").write_text(page(blocks(name)), encoding="utf-8")
name = "bedfordshire-2019-domestic-abuse"
(OUT / f"{name}.xlsx").write_bytes(made(blocks(name), "xlsx", CALC))
name = "west-midlands-2021-sexual-harassment"
parts = blocks(name)
first = next(i for i, part in enumerate(parts) if part[0] == "table")
# The letter up to the line above its tables is the mail; the rest is attached.
text = "\r\n\r\n".join("\r\n".join(lines) for kind, lines in parts[: first - 1])
attached = base64.encodebytes(made(parts[first - 1:], "xlsx", CALC)).decode().replace("\n", "\r\n")
(OUT / f"{name}.eml").write_bytes((
    "From: <foi@example.police.uk>\r\nTo: <request@example.org>\r\nSubject: Freedom of Information\r\nMIME-Version: 1.0\r\nContent-Type: "
    'multipart/mixed; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n'
    + base64.encodebytes(text.encode()).decode().replace("\n", "\r\n")
    + '--b\r\nContent-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet; name="answer.xlsx"\r\n'
    'Content-Disposition: attachment; filename="answer.xlsx"\r\nContent-Transfer-Encoding: base64\r\n\r\n' + attached + "--b--\r\n").encode())
