"""Times KOPI-60 in several engines, whole processes in turn, and prints a table in Markdown.

    .ci/peers.py JENJANG BENCHMARK C_REFERENCE WORK [ROWS [REPEATS]]

Each reads a CSV file and writes a CSV file; the engines that evaluate row by row get a hundredth of
the rows, and three repeats are enough for all but the program and the C reference. How many times as
long an engine takes is the median of paired ratios a row. Exit status: 0 done, 1 an output differs.
"""

import datetime
import importlib.metadata
import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

jenjang, benchmark, reference, work = sys.argv[1:5]
rows = int(sys.argv[5]) if len(sys.argv) > 5 else 1_000_000
repeats = int(sys.argv[6]) if len(sys.argv) > 6 else 5
few = max(rows // 100, 1)
work = Path(work)
adapters = Path("Tests/Benchmark/peers")


def data(count):
    """The same answer sheet as that of .ci/benchmark.py, made once."""
    path = work / f"rules-kopi60-{count}.csv"
    if not path.exists():
        partial = path.with_suffix(".partial")
        with open(partial, "wb") as file:
            subprocess.run([benchmark, "data", "rules/kopi60", str(count)], stdout=file, check=True)
        partial.rename(path)
    return str(path)


def python(script):
    return [sys.executable, str(adapters / script), "IN", "OUT"]


def version(package):
    return importlib.metadata.version(package)


columns = "id,dimensions,overall,phase,advice:3"
ours = [jenjang, "assess", "rules/kopi60", "IN", "--format", "csv", "--columns", columns, "-o", "OUT"]
engines = [
    ("Jenjang, 2 threads", ours + ["--threads", "2"], rows, repeats),
    ("Jenjang, 1 thread", ours + ["--threads", "1"], rows, repeats),
    ("C for these rules alone, 2 threads", [reference, "IN", "OUT", "2"], rows, repeats),
    ("C for these rules alone, 1 thread", [reference, "IN", "OUT", "1"], rows, repeats),
    (f"Polars {version('polars')}", python("polars_lazy.py"), rows, 3),
    (f"DuckDB {version('duckdb')}", python("duckdb_sql.py"), rows, 3),
    (f"ZEN {version('zen-engine')}", python("zen_batch.py"), few, 3),
    (f"CEL C++ {version('cel-expr-python')}", python("cel_cpp.py"), few, 3),
]
os.environ["ENGINE"] = "cpp"
os.environ["THREADS"] = "2"


def timed(command, count, output):
    """Seconds and peak MiB of one run."""
    places = {"IN": data(count), "OUT": output}
    Path(output).unlink(missing_ok=True)
    start = time.perf_counter()
    process = subprocess.Popen([places.get(word, word) for word in command], stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise SystemExit(f"failed with {process.returncode}: {' '.join(command)}")
    return time.perf_counter() - start, used.ru_maxrss / 1024


expected, output = str(work / "expected.csv"), str(work / "output.csv")
for name, command, count, _ in engines:
    timed(ours, count, expected)
    timed(command, count, output)
    if subprocess.run(["cmp", expected, output]).returncode != 0:
        raise SystemExit(f"{name}: the output is not the program's")
taken = {name: [] for name, *_ in engines}
for turn in range(repeats):
    for name, command, count, times in engines:
        if turn < times:
            taken[name].append(timed(command, count, output))

processor = next(
    (line.split(":", 1)[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")),
    platform.machine(),
)
print(f"{datetime.date.today()}, {os.cpu_count()} cores of {processor}, {platform.system()}; "
      f"medians of {repeats} runs (Polars, DuckDB, ZEN, CEL: {min(repeats, 3)}); outputs equal byte for byte\n")
print("| engine | rows | seconds | rows a second | peak MiB | time a row |")
print("| --- | ---: | ---: | ---: | ---: | ---: |")
first = taken[engines[0][0]]
for name, _, count, _ in engines:
    own = statistics.median(seconds for seconds, _ in taken[name])
    peak = statistics.median(peak for _, peak in taken[name])
    ratio = statistics.median(
        (seconds / count) / (base / rows) for (seconds, _), (base, _) in zip(taken[name], first)
    )
    times = "1" if name == engines[0][0] else f"{ratio:.2f} ×" if ratio < 10 else f"{ratio:,.0f} ×"
    print(f"| {name} | {count:,} | {own:.2f} | {count / own:,.0f} | {peak:.0f} | {times} |")
