"""The steps of .ci/sql: has queries made, runs them, and compares them with the engine's tables."""

import csv
import random
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import duckdb

sys.dont_write_bytecode = True

program, rows, work, root = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]), Path(sys.argv[4])
psql = shlex.split(sys.argv[5])
shared = Path(sys.argv[6])
failures = 0
spark = None
# The tables of answers that there are by now, so that each is loaded once a database.
loaded = {}


def fail(text):
    global failures
    failures += 1
    print(f"failed: {text}", flush=True)


def jenjang(*arguments, statuses=(0,)):
    result = subprocess.run(
        [program, *map(str, arguments)], capture_output=True, text=True, encoding="utf-8")
    if result.returncode not in statuses:
        raise SystemExit(f"failed: jenjang {' '.join(map(str, arguments))}: {result.stderr[:2000]}")
    return result.stdout


def query(rules, dialect, table, *options):
    return jenjang("compile", rules, "--to", "sql", "--dialect", dialect, "--table", table, *options)


def plain(path):
    """The same table with line feeds alone, for databases that take one kind of line end."""
    with open(path, "rb") as file:
        if b"\r" not in file.read(1 << 20):
            return path
    copy = work / f"plain-{Path(path).name}"
    with open(path, encoding="utf-8-sig", newline="") as source, \
            open(copy, "w", encoding="utf-8", newline="") as target:
        csv.writer(target, lineterminator="\n").writerows(csv.reader(source))
    return copy


# MARK: Databases; each gives the lines of a query's table as CSV


def header(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return next(csv.reader(file))


def in_duckdb(path, table, text, output):
    connection = loaded.setdefault("duckdb", duckdb.connect())
    connection.execute("SET threads = 2")
    if ("duckdb", table) not in loaded:
        connection.execute(
            f"CREATE OR REPLACE TABLE {table} AS SELECT * FROM read_csv(?, all_varchar = true, "
            "header = true, delim = ',', quote = '\"', nullstr = '')", [str(path)])
        loaded["duckdb", table] = True
    start = time.monotonic()
    connection.execute(
        f"COPY (\n{text}\n) TO '{output}' (FORMAT csv, HEADER)")
    return time.monotonic() - start


def in_postgres(path, table, text, output):
    def run(sql, **more):
        result = subprocess.run(
            [*psql, "-qX", "-v", "ON_ERROR_STOP=1"], input=sql, text=True, encoding="utf-8",
            stderr=subprocess.PIPE, **more)
        if result.returncode != 0:
            raise SystemExit(f"failed: psql: {result.stderr[:2000]}")

    if ("postgres", table) not in loaded:
        columns = ", ".join(f'"{name}" TEXT' for name in header(path))
        run(f"DROP TABLE IF EXISTS {table}; CREATE TABLE {table} ({columns});\n"
            f"\\copy {table} FROM '{path}' CSV HEADER\n", stdout=subprocess.DEVNULL)
        loaded["postgres", table] = True
    start = time.monotonic()
    with open(output, "w", encoding="utf-8") as file:
        run(f"COPY (\n{text}\n) TO STDOUT CSV HEADER;", stdout=file)
    return time.monotonic() - start


def session():
    global spark
    if spark is None:
        from pyspark.sql import SparkSession
        spark = (
            SparkSession.builder.master("local[2]").appName("jenjang")
            .config("spark.ui.enabled", "false").config("spark.driver.memory", "4g")
            .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.sql.shuffle.partitions", "2").config("spark.log.level", "OFF")
            .config("spark.sql.codegen.maxFields", "100").config("spark.ui.showConsoleProgress", "false")
            .config("spark.local.dir", str(work)).getOrCreate())
    return spark


def in_spark(path, table, text, output):
    spark = session()
    if ("spark", table) not in loaded:
        (spark.read.option("header", True).option("escape", '"').option("multiLine", True)
         .csv(str(path)).createOrReplaceTempView(table))
        loaded["spark", table] = True
    start = time.monotonic()
    frame = spark.sql(text)
    with open(output, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(frame.columns)
        for row in frame.collect():
            writer.writerow(["" if cell is None else cell for cell in row])
    return time.monotonic() - start


databases = {"duckdb": in_duckdb}
if psql:
    databases["postgres"] = in_postgres
if shutil.which("java"):
    databases["spark"] = in_spark
titles = {"duckdb": "DuckDB", "postgres": "PostgreSQL", "spark": "Spark"}


def sorted_rows(text):
    """The header, then the lines as they stand in the order of their text."""
    first, *rest = text.splitlines()
    return [first] + sorted(rest)


def compare(name, database, rules, path, table, options, statuses=(0,), expected=None,
            more=()):
    """Whether a database says what the engine says of the answers in a file."""
    if expected is None:
        expected = jenjang(
            "assess", rules, path, "--format", "csv", "--quiet", *options, statuses=statuses)
    output = work / f"{database}.csv"
    took = databases[database](plain(path), table, query(rules, database, table, *options, *more), output)
    found = output.read_text(encoding="utf-8")
    count = expected.count("\n") - 1
    if found == expected or sorted_rows(found) == sorted_rows(expected):
        if name:
            print(f"equal: {name}, {count:,} rows, {titles[database]} {took:.1f} s", flush=True)
        return True
    pairs = zip(sorted_rows(expected), sorted_rows(found))
    first = next((pair for pair in pairs if pair[0] != pair[1]), ("(length)", "(length)"))
    fail(f"{name or table}: {titles[database]} differs: {first[0]!r} became {first[1]!r}")
    return False


# MARK: The rule sets of ours


def kopi60():
    bench = shared / "bench"
    if not bench.is_dir():
        print("skipped: KOPI-60 as SQL: ../shared/bench is not there")
        return
    rules = root / "rules/kopi60"
    options = [
        "--columns", "id,name,year,groups,dimensions,overall,phase,phase_title,answered,advice:3"]
    for count, names in [(rows, ["duckdb", "postgres"]), (max(rows // 10, 1), ["spark"])]:
        names = [name for name in names if name in databases]
        if not names:
            continue
        path = work / f"kopi60-{count}.csv"
        subprocess.run([sys.executable, bench / "gen.py", str(count), path], check=True,
                       stdout=subprocess.DEVNULL)
        expected = jenjang("assess", rules, path, "--format", "csv", "--quiet", *options)
        for name in names:
            compare("KOPI-60", name, rules, path, f"kopi60_{count}", options,
                    expected=expected)
        if "spark" in names:
            pipe(rules, path)


def idm():
    path = shared / "data/idm/all.csv"
    if not path.is_file():
        print("skipped: IDM as SQL: ../shared/data is not there")
        return
    rules = root / "rules/idm"
    # A quarter of the villages with some answers taken away: ranges and spans of phases.
    holes = work / "idm-holes.csv"
    chance = random.Random(7)
    with open(path, encoding="utf-8-sig", newline="") as file:
        records = list(csv.reader(file))
    scores = [index for index, name in enumerate(records[0]) if re.fullmatch(r"[sel]\d\d", name)]
    bad = 0
    with open(holes, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(records[0])
        for record in records[1::4]:
            for index in chance.sample(scores, chance.choice([1, 2, 5, 50])):
                record[index] = chance.choice(["", " ", "skor_3", " Sangat Lemah ", "7"])
                bad += record[index] == "7"
            writer.writerow(record)
    for database in databases:
        options = ["--decimals", "8"]
        compare("IDM", database, rules, path, "idm", options, statuses=(0, 1))
        compare("IDM with answers missing", database, rules, holes, "idm_holes", options,
                statuses=(0, 1))
        output = work / f"{database}-bad.csv"
        databases[database](
            holes, "idm_holes", query(rules, database, "idm_holes", "--bad-cells"), output)
        with open(output, encoding="utf-8", newline="") as file:
            listed = sum(row["cell"] == "7" for row in csv.DictReader(file))
            file.seek(0)
            rows_listed = sum(1 for _ in csv.DictReader(file))
        if listed != bad or rows_listed != bad:
            fail(f"{titles[database]} lists {rows_listed} bad cells of {bad}")


def kopi():
    """Ranges, a condition that can be undecided, facts, evidence: random answers in the sample's columns."""
    rules = root / "rules/kopi"
    columns = ["--columns", "id,name,year,groups,dimensions,overall,phase,answered,asked"]
    text = query(rules, "duckdb", "kopi", "--with-evidence", *columns)
    evidence = sorted(set(re.findall(r'a\."(\w+_evidence)"', text)))
    names = [name for name in header(root / "samples/kopi-2026.csv") if name not in evidence
             and not name.endswith("_evidence")]
    chance = random.Random(11)
    facts = {
        "anggota": ["12", "0", "", "NA", "1.500", "1.500.000", "3,0", "-4", "x"],
        "simpanan": ["250000", "1.250.000,50", "1,5", "", "-0", "12.345"],
        "koperasi": ["ya", "tidak", "", "Y", "0", "mungkin"],
        "usaha": ["none", "toko", "Dagang", "", " TANI "]}

    def answer(name, kind):
        if name in facts:
            return chance.choice(facts[name])
        if name.startswith("x"):
            return chance.choice(["-2", "0", "1", "2", "", "?"])
        if kind < 0.4:
            return chance.choice("01234")
        if kind < 0.7:
            return chance.choice(["3", "4", "4", "3", "Dijalankan", " OWNED", ""])
        return chance.choice(["0", "1", "2", "3", "4", "", "NA", "tb", "tidak berlaku", "9"])

    for has_evidence in (False, True):
        path = work / f"kopi-{has_evidence}.csv"
        with open(path, "w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            writer.writerow(names + (evidence if has_evidence else []))
            for number in range(600):
                kind = chance.random()
                row = []
                for name in names:
                    if name == "kode":
                        row.append(f"KOPI-{number}")
                    elif name == "nama":
                        row.append(f'Desa "{number}", Hulu' if number % 7 == 0 else "")
                    elif name == "tahun":
                        row.append(chance.choice(["2024", "2026"]))
                    elif name == "kabupaten":
                        row.append("Kendal")
                    else:
                        row.append(answer(name, kind))
                if has_evidence:
                    row += [chance.choice(["", "foto", "https://a.id/b", " "]) for _ in evidence]
                writer.writerow(row)
        for database in databases:
            compare("KOPI" + (" with evidence" if has_evidence else ""), database, rules, path,
                    f"kopi_{int(has_evidence)}", columns, statuses=(0, 1),
                    more=["--with-evidence"] if has_evidence else [])


def page():
    """The example of the documentation: its answers, by its query, are its output."""
    text = (root / "Sources/Jenjang/Jenjang.docc/SQL.md").read_text(encoding="utf-8")

    def block(info):
        return re.search(rf"^```{info}[^\n]*\n(.*?)^```", text, re.S | re.M).group(1)

    path, output = work / "page.csv", work / "page-output.csv"
    path.write_text(block("csv"), encoding="utf-8")
    in_duckdb(path, "answers", block("output compile"), output)
    if output.read_text(encoding="utf-8") == block("output assess"):
        print("equal: the documentation's example")
    else:
        fail("the documentation's example says something else")


# MARK: The engine as a mapper


def pipe(rules, path):
    """`assess -` under Spark's `RDD.pipe`: each partition with the header in front."""
    import itertools

    with open(path, encoding="utf-8") as file:
        first = file.readline().rstrip("\n")
    command = f"{shlex.quote(program)} assess {shlex.quote(str(rules))} - --format csv --quiet"
    lines = session().sparkContext.textFile(str(path), 4)
    start = time.monotonic()
    found = (
        lines.filter(lambda line: line != first)
        .mapPartitions(lambda part: itertools.chain([first], part))
        .pipe(command)
        .mapPartitions(lambda part: itertools.islice(part, 1, None))
        .collect())
    took = time.monotonic() - start
    expected = jenjang("assess", rules, path, "--format", "csv", "--quiet").splitlines()[1:]
    if found == expected:
        print(f"equal: KOPI-60 through RDD.pipe, {len(found):,} rows, {took:.1f} s", flush=True)
    else:
        fail("KOPI-60 through RDD.pipe differs")


# MARK: Generated models


def generated(count):
    sys.path.insert(0, str(root / ".ci"))
    import sqlmodels

    equal = refused = 0
    reasons = {}
    for seed in range(count):
        chance = random.Random(seed)
        rules, sheet = work / f"generated-{seed}.jenjang", work / f"generated-{seed}.csv"
        text, lines, options = sqlmodels.model(chance)
        rules.write_text(text, encoding="utf-8")
        sheet.write_text(lines, encoding="utf-8")
        result = subprocess.run(
            [program, "compile", rules, "--to", "sql", "--dialect", "duckdb", *options],
            capture_output=True, text=True, encoding="utf-8")
        if result.returncode != 0:
            code = re.search(r"\[(J\d+)\]", result.stderr)
            code = code.group(1) if code else result.stderr[:300]
            if not code.startswith("J18"):
                fail(f"generated model {seed}: {result.stderr[:600]}")
            refused += 1
            reasons[code] = reasons.get(code, 0) + 1
            continue
        equal += all([
            compare("", name, rules, sheet, f"generated_{seed}", options, statuses=(0, 1))
            for name in ("duckdb", "postgres") if name in databases])
    told = ", ".join(f"{code} {number}" for code, number in sorted(reasons.items()))
    names = " and ".join(titles[name] for name in ("duckdb", "postgres") if name in databases)
    print(f"equal: {equal} generated models in {names}; refused: {refused} ({told})", flush=True)
    if equal < count // 2:
        fail(f"only {equal} of {count} generated models could be compared")


steps = {"page": page, "kopi": kopi, "idm": idm, "generated": lambda: generated(200), "kopi60": kopi60}
for name, step in steps.items():
    if not sys.argv[7:] or name in sys.argv[7:]:
        step()
if spark is not None:
    spark.stop()
sys.exit(1 if failures else 0)
