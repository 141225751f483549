#!/usr/bin/env python3
"""Compares rules/idm with the published village index, record by record.

    idm-published.py JENJANG FOLDER

FOLDER holds all.csv (answers and published figures) and not_reproducing.csv (records whose published
sub-index their own answers contradict). Exit status: 0 all as it should be, 1 a difference, 2 wrong
usage.
"""

import csv
import re
import subprocess
import sys
import tempfile
import time
from fractions import Fraction
from pathlib import Path

FIGURES = {"iks": "IKS", "ike": "IKE", "ikl": "IKL", "overall": "IDM"}
WITHIN = Fraction(5, 10**9)
YEARS = {"2021", "2022", "2023"}
RECORDS = 7508
SECONDS = 1.0
# `  line 17: 1101022004 2024: IKS 0.68 in the table, 0.70 by the rules; IDM …`
ROW = re.compile(r"  line \d+: (?P<code>\d+) (?P<year>\d{4}): (?P<differences>.+)")

failures = 0


def fail(text):
    global failures
    failures += 1
    print(f"failed: {text}")


def run(*arguments):
    start = time.monotonic()
    result = subprocess.run(
        [str(argument) for argument in arguments], capture_output=True, text=True, encoding="utf-8"
    )
    return result, time.monotonic() - start


def scored(jenjang, rules, table):
    """Every record's figures, in the table's order; the fastest of three runs has to be fast enough."""
    seconds = []
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "scored.csv"
        for _ in range(3):
            result, took = run(
                jenjang, "assess", rules, table, "--format", "csv", "--quiet",
                "--columns", "id,dimensions,overall,phase", "--decimals", "8", "-o", output,
            )
            seconds.append(took)
            if result.returncode != 0:
                fail(f"assess ended with {result.returncode}: {result.stderr.strip()[:500]}")
                return []
        rows = list(csv.DictReader(output.open(encoding="utf-8")))
    print(f"assess: {len(rows)} records in {min(seconds):.2f} s (three runs, the fastest)")
    if min(seconds) >= SECONDS:
        fail(f"slower than {SECONDS} s")
    return rows


def compare(published, rows):
    if len(rows) != len(published):
        fail(f"{len(rows)} records scored, {len(published)} published")
        return
    compared = 0
    for record, row in zip(published, rows):
        if record["tahun"] not in YEARS:
            continue
        compared += 1
        where = f"{record['kode_desa']} {record['tahun']}"
        if row["id"] != record["kode_desa"]:
            fail(f"{where}: the row says {row['id']}")
        for ours, theirs in FIGURES.items():
            if abs(Fraction(row[ours]) - Fraction(record[theirs])) > WITHIN:
                fail(f"{where}: {theirs} is {record[theirs]}, scored {row[ours]}")
        if row["phase"] != record["status"].lower().replace(" ", "_"):
            fail(f"{where}: status is {record['status']}, scored {row['phase']}")
    print(f"equal: three sub-indices, index and status of {compared} records of 2021-2023")
    if compared != RECORDS:
        fail(f"{compared} records compared, {RECORDS} expected")


def contradicted(jenjang, rules, folder):
    """The table test names the contradicted records, and no others."""
    table = folder / "all.csv"
    result, took = run(
        jenjang, "test", rules, "--cases", table, "--language", "en", "--color", "never"
    )
    if result.returncode != 1:
        fail(f"test --cases ended with {result.returncode}, expected 1")
    named = {}
    for line in result.stdout.splitlines():
        if row := ROW.fullmatch(line):
            columns = {part.split(" ")[0] for part in row["differences"].split("; ")}
            named[row["code"], row["year"]] = columns
    listed = {}
    for row in csv.DictReader((folder / "not_reproducing.csv").open(encoding="utf-8")):
        listed.setdefault((row["kode_desa"], row["tahun"]), set()).add(row["index"])
    for key in sorted(set(named) - set(listed)):
        fail(f"{' '.join(key)}: named, but not among the contradicted records")
    for key in sorted(set(listed) - set(named)):
        fail(f"{' '.join(key)}: contradicted, but not named")
    for key in sorted(set(listed) & set(named)):
        # A sub-index that differs moves the index and may move the status; nothing else does.
        if not listed[key] <= named[key] or not named[key] <= listed[key] | {"IDM", "status"}:
            fail(f"{' '.join(key)}: {sorted(named[key])} differ, listed {sorted(listed[key])}")
    print(f"test --cases: {len(named)} records named, {len(listed)} contradicted, {took:.2f} s")


def main():
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    jenjang, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    rules = Path(__file__).resolve().parent.parent / "rules" / "idm"
    published = list(csv.DictReader((folder / "all.csv").open(encoding="utf-8")))
    compare(published, scored(jenjang, rules, folder / "all.csv"))
    contradicted(jenjang, rules, folder)
    sys.exit(1 if failures else 0)


main()
