"""The steps of .ci/forms: writes all forms, has them converted, judged and opened, and damages some."""

import concurrent.futures
import csv
import os
import shutil
import subprocess
import sys
import warnings
from pathlib import Path

import openpyxl

with warnings.catch_warnings():
    warnings.simplefilter("default")
    import pyxform
    from pyxform.xls2xform import convert

program, root, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
validator = Path(pyxform.__file__).parent / "validators/odk_validate/bin/ODK_Validate.jar"


def run(*command, **more):
    return subprocess.run(
        [str(part) for part in command], capture_output=True, text=True, encoding="utf-8",
        errors="replace", cwd=root, **more)


def demand(condition, *what):
    if not condition:
        print(*what, sep="\n")
        sys.exit(1)


def form(rules, *options, status=0):
    result = run(program, "form", rules, "--language", "id", *options)
    demand(result.returncode == status, f"form {rules} {options}: status {result.returncode}",
           result.stdout[:2000], result.stderr[:2000])
    return result


def judge(path):
    """What ODK Validate says of an XForm."""
    result = run("java", "-jar", validator, path)
    return result.returncode, (result.stdout + result.stderr).strip()


# MARK: Rule sets

# All that a form can hold and all that a text can hold.
ODD = r'''model odd "Formulir <&> \"ganjil\" ${kode} 'x'" / "Odd <&> form" {
  edition "1"  languages id, en
  unanswered counts as unknown
  columns { community "kode"  name "nama"  year "tahun"  district "kab" group }
  not_applicable words "NA", "TB"
  ask "=cmd|' /C calc'!A0 <script>" / "Pick; one, ${x}"
}
scale s { 0 a "Nol <0>" / "Nought"  1 b "Satu; \"1\"" / "One" asks evidence  2 c "Dua" / "Two" needs evidence text 5 }
scale t { 5 e "Lima" / "Five" points 0  4 d "Empat" / "Four" points 1 asks evidence }
fact agreed "Ya?" / "Yes?" yes_no
fact n "N" / "N" number from 0 to 10 step 0.1 not applicable allowed
fact big "B" / "B" number whole from 0 to 5_000_000_000
fact kind "K" / "K" choice { own "Ya" / "Yes"  other "Lain" / "Other" } not applicable allowed
factor f "F" / "F" aspect social scale -2 to 2 { -2 "-2" / "-2"  0 "=0" / "=0"  2 "+2" / "+2" }
dimension d "D" / "D" { applies when agreed or n > 2.5
  section bagian "Bagian" / "Part" {
    indicator i "I" / "I" scale s not applicable allowed since 2024 { applies when kind is not other }
    indicator j "J" / "J" scale t { applies when at least 2 of (agreed, n > 3, kind is own) }
  }
  dimension e "E" / "E" { indicator k "K" / "K" scale t until 2030 {
    4 "empat - ${i}" / "four" 5 "lima </label>" / "five" } }
}
dimension p "P" / "P" stop at the first negative { indicator q1 "Q" / "Q" scale s  indicator q2 "Q" / "Q" scale s }
'''
(work / "odd.jenjang").write_text(ODD, encoding="utf-8")
rule_sets = sorted(str(path) for path in (root / "rules").iterdir() if path.is_dir())
rule_sets.append(str(work / "odd.jenjang"))


def proved(rules):
    name = Path(rules).stem
    forms = []
    for end in ["xlsx", "csv"]:
        path = work / f"{name}.{end}"
        form(rules, "--to", "xlsform", "-o", path)
        told = []
        result = convert(xlsform=str(path), warnings=told)
        demand(not result.warnings and not told, f"{path.name}: pyxform warns", *result.warnings, *told)
        forms.append(result.xform)
    demand(forms[0] == forms[1], f"{name}: the workbook and the CSV give different forms")
    xform = work / f"{name}.xml"
    xform.write_text(forms[0], encoding="utf-8")
    status, said = judge(xform)
    demand(status == 0 and "Xform is valid" in said, f"{name}: ODK Validate: status {status}", said)
    demand("warning" not in said.lower(), f"{name}: ODK Validate warns", said)
    return name, forms[0]


with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
    xforms = dict(pool.map(proved, rule_sets))
print(f"valid: the forms of {len(xforms)} rule sets, each from xlsx and csv")

# Whatever a text holds, it stands in the form as a text.
demand("script" not in [part.split(">")[0] for part in xforms["odd"].split("<")], "a text became a tag")

# MARK: Forms that have to be refused

refused = 0
for name, old, new in [
    ("an unknown function", "not(", "nonsense("),
    ("an unknown question", "/facts/agreed", "/facts/nowhere"),
    ("an unclosed tag", "</model>", ""),
]:
    xform = xforms["odd"]
    demand(old in xform, f"{name}: nothing to damage")
    xform = xform.replace(old, new, 1)
    path = work / "damaged.xml"
    path.write_text(xform, encoding="utf-8")
    status, said = judge(path)
    demand(status != 0 and "Xform is valid" not in said, f"ODK Validate takes {name}", said)
    refused += 1
for rules, code in [
    ('model m "M" / "M" { languages id, en unanswered counts as lowest columns { community "k" } }\n'
     'indicator i "I" { 0 a "A"  1 b "B" }', "J2501"),
    ('model m "M" { languages id unanswered counts as lowest columns { community "k" } }\n'
     'indicator i "I" column "soal 1" { 0 a "A"  1 b "B" }', "J2503"),
]:
    (work / "bad.jenjang").write_text(rules, encoding="utf-8")
    said = form(work / "bad.jenjang", "--to", "xlsform", "-o", work / "bad.xlsx", status=1).stderr
    demand(code in said and not (work / "bad.xlsx").exists(), f"{code} is not told", said)
    refused += 1
print(f"refused: {refused} bad forms")

# MARK: Workbooks

for name in xforms:
    book = openpyxl.load_workbook(work / f"{name}.xlsx")
    demand(book.sheetnames == ["survey", "choices", "settings"], f"{name}: {book.sheetnames}")
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                demand(cell.data_type != "f", f"{name}: {sheet.title}!{cell.coordinate} is a formula")
sheet_path = work / "sheet.xlsx"
form("rules/kopi", "--to", "xlsx", "-o", sheet_path)
book = openpyxl.load_workbook(sheet_path)
answers = book.worksheets[0]
headings = [cell.value for cell in answers[1]]
# Which levels can be chosen stands beside the sheet: every column with a list has the level's number in it.
demand(len(answers.data_validations.dataValidation) >= 60, "too few lists of answers")
print("opened: openpyxl")

if shutil.which("soffice"):
    files = [work / f"{name}.xlsx" for name in ["kopi", "odd"]] + [sheet_path]
    result = run("soffice", "--headless", f"-env:UserInstallation=file://{work}/office",
                 "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                 "--outdir", work / "office-csv", *files)
    for path, sheet in [("kopi", "survey"), ("odd", "choices"), ("sheet", "Jawaban")]:
        written = work / "office-csv" / f"{path}-{sheet}.csv"
        demand(written.exists() and written.stat().st_size > 100, f"LibreOffice: no {written.name}",
               result.stdout, result.stderr)
    with open(work / "office-csv/sheet-Jawaban.csv", encoding="utf-8-sig", newline="") as file:
        demand(next(csv.reader(file)) == headings, "LibreOffice reads other headings")
    print("opened: LibreOffice")
else:
    print("skipped: LibreOffice is not installed")

# MARK: The round

# The sheet filled in with last year's answers gives last year's assessments; the draft of the next year
# holds the same answers.
columns = ["--format", "csv", "--columns", "id,name,dimensions,overall,phase"]
source = root / "samples/kopi-2026.csv"
with open(source, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
empty = form("rules/kopi", "--to", "csv", "--csv", "excel-id").stdout
demand(empty.startswith("\ufeff") and empty.count("\n") == 1, "the empty sheet has one line", empty)
names = empty.strip("\ufeff\r\n").split(";")
with open(work / "typed.csv", "w", encoding="utf-8", newline="") as file:
    writer = csv.DictWriter(file, [name for name in names if name in rows[0]])
    writer.writeheader()
    for row in rows:
        writer.writerow({name: row[name] for name in names if name in row})
first = run(program, "assess", "rules/kopi", source, "--strict", *columns)
second = run(program, "assess", "rules/kopi", work / "typed.csv", "--strict", *columns)
demand(first.returncode == 0 and first.stdout == second.stdout, "the sheet gives other assessments",
       second.stderr)
form("rules/kopi", "--to", "csv", "--prefill", source, "-o", work / "draft.csv")
with open(work / "draft.csv", encoding="utf-8", newline="") as file:
    drafts = list(csv.DictReader(file))
demand(len(drafts) == len(rows), "the draft lacks communities")
for row, draft in zip(rows, drafts):
    demand(int(draft["tahun"]) == int(row["tahun"]) + 1, "the draft is of another year")
    for name, value in row.items():
        if name.startswith("q") and not name.endswith("_evidence"):
            expected = "NA" if value.upper() in ["TB", "NA", "TIDAK BERLAKU"] else value
            demand(draft[name] == expected, f"{name}: {value}, but {draft[name]} in the draft")
print(f"equal: {len(rows)} communities through an answer sheet")

# The workbook's cells say `3 - Dijalankan` where the CSV says 3, and stand for the same answers, also when
# another program has saved them.
form("rules/kopi", "--to", "xlsx", "--prefill", source, "-o", work / "draft.xlsx")
book = openpyxl.load_workbook(work / "draft.xlsx")
book.save(work / "saved.xlsx")
expected = run(program, "assess", "rules/kopi", work / "draft.csv", *columns)
for name in ["draft.xlsx", "saved.xlsx"]:
    read = run(program, "assess", "rules/kopi", work / name, *columns)
    demand(read.stdout == expected.stdout, f"{name} gives other assessments", read.stderr[:2000])
    print(f"equal: {name}")

# MARK: Exports

# The questions that a KoboToolbox form of the same names was answered in, exported in every way.
exports = root.parent / "shared" / "data" / "exports" / "kobo60"
if exports.exists():
    book = openpyxl.load_workbook(work / "kopi.xlsx")
    asked = [row[1] for row in book["survey"].iter_rows(values_only=True) if (row[0] or "").startswith("select_one")]
    with open(exports / "kopi60-xml.csv", encoding="utf-8-sig", newline="") as file:
        exported = next(csv.reader(file, delimiter=";"))
    indicators = [f"q{number:02}" for number in range(1, 61)]
    demand(set(indicators) <= set(asked) and set(indicators) <= set(exported),
           "the form and its exports name the questions in other ways", asked, exported)
    files = sorted(path for path in exports.iterdir() if path.suffix in (".csv", ".xlsx"))
    everything = ["--format", "csv", "--columns",
                  "id,name,year,groups,overall,dimensions,phase,blocked,answered,asked,evidence,measures,indicators,findings"]
    tables = {}
    for path in files:
        said = run(program, "assess", "rules/kopi", path, "--language", "en", *everything)
        demand(said.returncode in (0, 1), f"{path.name}: status {said.returncode}", said.stderr[:2000])
        # Where labels are exported the district is "Blitar", else "blitar".
        tables[path.name] = said.stdout.replace("Blitar", "blitar").replace("Ponorogo", "ponorogo")
    first = tables[files[0].name]
    demand(first.count("KOPI Contoh") >= 30, "too few communities", first)
    different = [name for name, table in tables.items() if table != first]
    demand(not different, "exports give other assessments:", *different)
    print(f"equal: the assessments of {len(files)} exports")
else:
    print("skipped: no exports beside the repository")
