"""Times the program beside others in one run, and holds the ratios against the bounds of a file.

    .ci/benchmark.py JENJANG BENCHMARK C_REFERENCE WORK [ROWS [PAIRS]]

Every time is that of a whole process, from start to exit, files in and out; a ratio is the median
of paired ratios, the two programs taking turns. Bounds: benchmark.json beside this file; what is
aimed at and not reached yet stands there with its aim. Outputs are compared first. What rules may have
besides is measured on a tenth of the rows, against the plain case on as many, in a third of the
pairs. Then the stages of the work apart, and which way the rows went. Exit status: 0 within the
bounds, 1 not.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

jenjang, benchmark, reference, work = sys.argv[1:5]
rows = int(sys.argv[5]) if len(sys.argv) > 5 else 1_000_000
pairs = int(sys.argv[6]) if len(sys.argv) > 6 else 15
root = Path(__file__).resolve().parent.parent
bounds = json.loads((root / ".ci" / "benchmark.json").read_text())
unreached = bounds.get("not reached yet", {})
work = Path(work)
failed = []


def data(rules, count, *words):
    """An answer sheet of so many made-up communities, made once."""
    path = work / ("-".join([rules.replace("/", "-"), str(count), *words]) + ".csv")
    if not path.exists():
        partial = path.with_suffix(".partial")
        with open(partial, "wb") as file:
            subprocess.run([benchmark, "data", rules, str(count), *words], stdout=file, check=True)
        partial.rename(path)
    return str(path)


def assess(rules, answers, output, *options):
    return [jenjang, "assess", rules, answers, "--format", "csv", "-o", output, *options]


def seconds(command):
    start = time.perf_counter()
    status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
    spent = time.perf_counter() - start
    if status > 1:
        raise SystemExit(f"failed with {status}: {' '.join(command)}")
    return spent


def compare(name, ours, theirs, pairs):
    """The median of the paired ratios of two commands."""
    ratios, own, other = [], [], []
    for command in (ours, theirs):
        seconds(command)
    for _ in range(pairs):
        own.append(seconds(ours))
        other.append(seconds(theirs))
        ratios.append(own[-1] / other[-1])
    ratio = statistics.median(ratios)
    bound = bounds[name]
    verdict = ""
    if name in unreached:
        verdict = f"  (aim: {unreached[name]['aim']})"
    if ratio > bound:
        verdict += "  ABOVE ITS BOUND"
        failed.append(name)
    print(f"{name:34} {statistics.median(own):8.3f} s {statistics.median(other):8.3f} s "
          f"ratio {ratio:6.3f} ({min(ratios):.3f} to {max(ratios):.3f}), bound {bound}{verdict}")


def same(left, right):
    return subprocess.run(["cmp", "-s", left, right]).returncode == 0


os.chdir(root)
kopi60 = data("rules/kopi60", rows)
columns = ["--columns", "id,dimensions,overall,phase,advice:3"]
ours, theirs = str(work / "ours.csv"), str(work / "theirs.csv")
fast = assess("rules/kopi60", kopi60, ours, *columns)
seconds(fast)
seconds([reference, kopi60, theirs, "2"])
if not same(ours, theirs):
    raise SystemExit("the program's output is not the C reference's")
print(f"equal to the C reference: {rows} rows, byte for byte; {pairs} pairs, {os.cpu_count()} cores")
print(f"{'':34} {'program':>10} {'other':>10}")
compare("C reference, 2 threads", fast, [reference, kopi60, theirs, "2"], pairs)
compare("C reference, 1 thread", fast + ["--threads", "1"], [reference, kopi60, theirs, "1"], pairs)

# What else a rule set may have, beside the plain case, a row for a row.
fewer = max(rows // 10, 1)
plain = assess("rules/kopi60", data("rules/kopi60", fewer), ours, *columns)
for name, rules, words in [
    ("measures", "rules/idm", ["complete"]),
    ("measures and ranges", "rules/idm", []),
    ("evidence", "rules/kopi", ["complete"]),
    ("evidence, NA and ranges", "rules/kopi", []),
]:
    name += ", beside the plain case"
    answers = data(rules, fewer, *words)
    compare(name, assess(rules, answers, theirs), plain, max(pairs // 3, 1))

for rules, count, words in [
    ("rules/kopi60", rows, []),
    ("rules/idm", fewer, []),
    ("rules/kopi", fewer, []),
]:
    asked = columns[1:] if rules == "rules/kopi60" else []
    command = [benchmark, "stages", rules, data(rules, count, *words), "3", *asked]
    print(subprocess.run(command, check=True, capture_output=True, text=True).stdout, end="")

if failed:
    print("above: " + ", ".join(failed))
raise SystemExit(1 if failed else 0)
