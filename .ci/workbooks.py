"""Called by .ci/workbooks: workbooks written and read, compared with openpyxl and LibreOffice."""

import csv
import datetime
import io
import shutil
import subprocess
import sys
from pathlib import Path

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

program, root, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
shared = root.parent / "shared" / "data" / "exports" / "kobo60"
office = shutil.which("soffice")
failures = 0


def check(what, is_fine, detail=""):
    global failures
    if not is_fine:
        failures += 1
        print(f"FAILED: {what}\n{detail}")


def run(*arguments, text=True):
    result = subprocess.run([program, *map(str, arguments)], capture_output=True, text=text)
    if result.returncode == 70:
        check("no fault of the program", False, str(arguments) + str(result.stderr))
    return result


def convert(form, folder, *files):
    """Has LibreOffice write some files in another form; returns the folder."""
    folder.mkdir(exist_ok=True)
    subprocess.run(
        [office, "--headless", f"-env:UserInstallation=file://{work}/profile", "--convert-to", form,
         "--outdir", folder, *files],
        capture_output=True, check=True, timeout=300)
    return folder


CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,true,false,false,-1"


def rows_of(text):
    return list(csv.reader(io.StringIO(text, newline="")))


def shown(value):
    """A cell's value as the program writes it."""
    if value is None:
        return ""
    if isinstance(value, float):
        return repr(value).removesuffix(".0")
    return str(value)


# MARK: What is written

written = work / "written"
written.mkdir()
samples = root / "samples"
years = [samples / f"kopi-{year}.csv" for year in range(2023, 2027)]
columns = "id,name,groups,year,dimensions,overall,phase_title,findings,advice:3"
jobs = {
    "kopi": ["assess", "rules/kopi", years[-1], "--columns", columns],
    "idm": ["assess", "rules/idm", samples / "idm.csv"],
    "trend": ["trend", "rules/kopi", *years],
    "compare": ["compare", "rules/kopi", years[-1], "--rank"],
    "groups": ["compare", "rules/kopi", years[-1], "--by", "district"],
    "two": ["compare", "rules/kopi", years[-1], "--only", "KOPI-BL-01,KOPI-PO-02"],
    "plans": ["plan", "rules/kopi", years[-1]],
    "plan": ["plan", "rules/kopi", years[-1], "--only", "KOPI-PO-02", "--to", "mandiri"],
}
for name, arguments in jobs.items():
    asked = [*arguments, "--language", "id"]
    table = rows_of(run(*asked, "--format", "csv").stdout)
    path = written / f"{name}.xlsx"
    run(*asked, "--format", "xlsx", "-o", path)
    again = run(*asked, "--format", "xlsx", text=False).stdout
    check(f"{name}: the same bytes twice", path.read_bytes() == again and len(again) > 1000)
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    texts = {index for index, head in enumerate(table[0]) if head in ("id", "name", "group")}
    for number, row in enumerate(table, 1):
        for column, cell in enumerate(row):
            found = sheet.cell(number, column + 1)
            if isinstance(found.value, (int, float)):
                # A number is shown with the decimals of the CSV.
                decimals = len(cell.partition(".")[2])
                form = "General" if decimals == 0 else "0." + "0" * decimals
                same = float(cell) == found.value and found.number_format == form and column not in texts
            else:
                same = shown(found.value) == cell
            check(f"{name} {found.coordinate}", same, f"{found.value!r}, not {cell!r}")
    check(f"{name}: size", (sheet.max_row, sheet.max_column) == (len(table), len(table[0])))
    check(f"{name}: headings", sheet["A1"].font.b and sheet.freeze_panes.endswith("2"))
if office:
    folder = convert(CSV, work / "as-csv", *written.glob("*.xlsx"))
    for name, arguments in jobs.items():
        asked = [*arguments, "--language", "id"]
        table = rows_of(run(*asked, "--format", "csv").stdout)
        files = list(folder.glob(f"{name}-*.csv"))
        check(f"{name}: LibreOffice writes one sheet", len(files) == 1, str(files))
        shown_there = rows_of(files[0].read_text())
        different = [pair for pair in zip(shown_there, table) if pair[0] != pair[1]]
        check(f"{name}: LibreOffice reads the same cells", shown_there == table, str(different[:1]))

# MARK: What is read


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def cells(path, *options):
    """All cells of a sheet by its headings, told by rules that have every column as a group."""
    if path.suffix == ".csv":
        with open(path, newline="", encoding="utf-8-sig") as file:
            sample = file.readline()
            file.seek(0)
            head = next(csv.reader(file, delimiter=";" if sample.count(";") > sample.count(",") else ","))
    else:
        book = openpyxl.load_workbook(path, read_only=True)
        head = [shown(cell.value) for cell in next(book.worksheets[0].iter_rows(max_row=1))]
    groups = " ".join(f"g{index} {quoted(' '.join(name.split()))} group" for index, name in enumerate(head) if name)
    rules = work / "cells.jenjang"
    rules.write_text(
        'model cells "Cells" { languages en unanswered counts as unknown columns { '
        f'community {quoted(" ".join(head[KEY.get(len(head), 0)].split()))} {groups} }} }}\n'
        'indicator n "N" { 0 no "No"  1 yes "Yes" }\n')
    result = run("assess", rules, path, "--format", "csv", "--columns", "groups", "--language", "en", *options)
    table = rows_of(result.stdout)
    check(f"{path.name} is read", len(table) > 1, result.stderr)
    return [[" ".join(cell.split()) for cell in row] for row in table], result.stderr


# Which column tells rows apart, by how many there are; elsewhere the first.
KEY = {152: 144}

# A workbook with everything that a cell can hold, and what each is read as.
everything = [
    ("text", "=1+1", "=1+1"),
    ("control", "a\tb", "a b"),
    ("lines", "satu\ndua", "satu dua"),
    ("quotes", 'a "b", c; d', 'a "b", c; d'),
    ("whole", 7, "7"),
    ("part", 0.1 + 0.2, "0.3"),
    ("percent", (0.8, "0%"), "80%"),
    ("padded", (7, "000"), "007"),
    ("day", datetime.date(2026, 11, 21), "2026-11-21"),
    ("moment", datetime.datetime(2026, 11, 21, 10, 20, 30), "2026-11-21T10:20:30"),
    ("time", datetime.time(10, 20, 30), "10:20:30"),
    ("duration", datetime.timedelta(hours=36), "36:00:00"),
    ("true", True, "TRUE"),
    ("false", False, "FALSE"),
    ("error", "#N/A", "#N/A"),
    ("rich", CellRichText("de", TextBlock(InlineFont(b=True), "sa")), "desa"),
    ("unicode", "désa 村 😀", "désa 村 😀"),
    ("empty", None, ""),
]
for epoch in (openpyxl.utils.datetime.WINDOWS_EPOCH, openpyxl.utils.datetime.MAC_EPOCH):
    book = openpyxl.Workbook()
    book.epoch = epoch
    sheet = book.active
    sheet.append(["kind", "value"])
    for name, value, _ in everything:
        form = None
        if isinstance(value, tuple):
            value, form = value
        sheet.append([name, None])
        cell = sheet.cell(sheet.max_row, 2)
        cell.value = value
        if name == "text":
            cell.data_type = "s"
        if form:
            cell.number_format = form
    book.save(work / f"everything-{epoch.year}.xlsx")

originals = sorted(work.glob("everything-*.xlsx"))
expected = [["kind", "value"]] + [[name, text] for name, _, text in everything]
for path in originals:
    table, _ = cells(path)
    check(f"{path.name} as written by openpyxl", [row for row in table[1:]] == expected[1:], f"{table}")
exports = sorted(shared.glob("*.xlsx")) if shared.exists() else []
if not exports:
    print("no exports beside the repository: only workbooks of our own were read")
known = {path: cells(path)[0] for path in exports}
for path in exports:
    twin, _ = cells(path.with_suffix(".csv"))
    check(f"{path.name} and its CSV twin", known[path][1:] == twin[1:])
    copy = work / f"openpyxl-{path.name}"
    openpyxl.load_workbook(path).save(copy)
    check(f"{path.name} saved by openpyxl", cells(copy)[0] == known[path])
if office:
    folder = convert("xlsx:Calc MS Excel 2007 XML", work / "saved", *originals, *exports, *written.glob("*.xlsx"))
    for path in originals:
        table, _ = cells(folder / path.name)
        check(f"{path.name} saved by LibreOffice", table[1:] == expected[1:], f"{table}")
    for path in exports:
        check(f"{path.name} saved by LibreOffice", cells(folder / path.name)[0] == known[path])
    for path in written.glob("*.xlsx"):
        check(f"{path.name} saved by LibreOffice", cells(folder / path.name)[0] == cells(path)[0])
    # Forms that are no XLSX are told apart.
    for form, word in (("ods", "OpenDocument"), ("xls", "XLS")):
        other = convert(form, work / form, originals[0]) / f"{originals[0].stem}.{form}"
        result = run("assess", "rules/kopi60", other, "--language", "en")
        check(f"{form} is refused", result.returncode == 2 and word in result.stderr, result.stderr)

print(f"workbooks: {len(jobs)} written, "
      f"{len(originals)} and {len(exports)} exports read, LibreOffice {'asked' if office else 'not there'}")
sys.exit(1 if failures else 0)
