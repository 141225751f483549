"""Times the program beside others in one run, and holds the ratios against the bounds of a file.

    .ci/benchmark.py JENJANG BENCHMARK C_REFERENCE WORK [ROWS [PAIRS]]

Every time is that of a whole process, from start to exit, files in and out; a ratio is the median
of paired ratios, the two programs taking turns. Bounds: benchmark.json beside this file. Outputs
are compared first. Exit status: 0 within the bounds, 1 not.
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


def compare(name, ours, theirs, scale=1.0):
    """The median of the paired ratios of two commands; scale corrects for unlike numbers of rows."""
    ratios, own, other = [], [], []
    for command in (ours, theirs):
        seconds(command)
    for _ in range(pairs):
        own.append(seconds(ours))
        other.append(seconds(theirs))
        ratios.append(own[-1] / other[-1] * scale)
    ratio = statistics.median(ratios)
    bound = bounds[name]
    verdict = "" if ratio <= bound else "  ABOVE ITS BOUND"
    if verdict:
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
compare("C reference, 2 threads", fast, [reference, kopi60, theirs, "2"])
compare("C reference, 1 thread", fast + ["--threads", "1"], [reference, kopi60, theirs, "1"])

# What else a rule set may have, beside the plain case, a row for a row.
for name, rules, words in [
    ("measures, beside the plain case", "rules/idm", ["complete"]),
    ("ranges, beside the plain case", "rules/idm", []),
    ("evidence, beside the plain case", "rules/kopi", ["complete"]),
    ("ranges and NA, beside the plain case", "rules/kopi", []),
]:
    if name in bounds:
        compare(name, assess(rules, data(rules, rows, *words), theirs), fast)

raise SystemExit(1 if failed else 0)
