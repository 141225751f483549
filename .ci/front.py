#!/usr/bin/env python3
"""Whether `check` takes time in proportion: `.ci/front.py JENJANG FOLDER`.

Rule sets of 50,000 and 500,000 lines are written into the folder and checked without proofs, in turn
with Python reading the syntax of a Python file as long as the smaller one. Ten times the lines may take
eleven times the processors' time; the smaller one stays below a bound beside Python.
"""

import os
import subprocess
import sys

from times import in_turn, median, ratio

MOST_GROWTH = 11.0
MOST_BESIDE_PYTHON = 1.0
jenjang, folder = sys.argv[1], sys.argv[2]
here = os.path.dirname(os.path.abspath(__file__))


def write_rules(lines):
    path = os.path.join(folder, f"rules-{lines}")
    subprocess.run([os.path.join(here, "large-rules.py"), str(lines), path], check=True)
    return path


def length(path):
    """Lines and bytes of a file, or of all files below a folder."""
    files = [os.path.join(parent, name) for parent, _, names in os.walk(path) for name in names]
    lines = size = 0
    for name in files or [path]:
        with open(name, "rb") as file:
            text = file.read()
        lines += text.count(b"\n")
        size += len(text)
    return lines, size


def write_python(size):
    """Functions of the same length as the rules, in bytes."""
    path = os.path.join(folder, "like.py")
    with open(path, "w", encoding="utf-8") as file:
        number = 0
        while file.tell() < size:
            file.write(
                f"def cash_book_{number}(written, practised=0):\n"
                f'    """The cash book of group {number} is reviewed every year."""\n'
                f"    if written >= {number % 97} and practised is not None:\n"
                f'        return {{"level": written + {number % 5}, "text": "group {number}"}}\n'
                f"    return [practised, {number}, written * 2]\n\n"
            )
            number += 1
    return path


small, large = write_rules(50_000), write_rules(500_000)
python = write_python(length(small)[1])
parse = "import ast, sys; ast.parse(open(sys.argv[1]).read())"
commands = {
    "small": [jenjang, "check", "--no-proofs", small],
    "large": [jenjang, "check", "--no-proofs", large],
    "python": [sys.executable, "-c", parse, python],
}
runs = in_turn(commands, 9)
sizes = {"small": length(small), "large": length(large), "python": length(python)}
for name, (lines, size) in sizes.items():
    seconds = median([run.seconds for run in runs[name]])
    memory = max(run.memory for run in runs[name])
    print(
        f"{name:6} {lines:7,} lines, {size / 1e6:5.1f} MB: {seconds:6.3f} s, "
        f"{seconds / lines * 1e6:5.2f} µs a line, {memory:6.0f} MiB"
    )
growth = ratio(runs, "large", "small", lambda run: run.busy)
growth *= sizes["small"][0] * 10 / sizes["large"][0]
beside = ratio(runs, "small", "python", lambda run: run.busy)
print(f"ten times the lines take {growth:.2f} times as long (at most {MOST_GROWTH:g})")
print(f"beside Python's parser: {beside:.2f} (at most {MOST_BESIDE_PYTHON:g})")
sys.exit(growth > MOST_GROWTH or beside > MOST_BESIDE_PYTHON)
