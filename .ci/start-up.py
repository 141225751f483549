#!/usr/bin/env python3
"""How long the program takes from its start to its end: `.ci/start-up.py JENJANG PEER MOST`.

One community under rules/kopi, as a line of CSV and as a screen, in turn with a program that does
nothing. Fails where the line takes more than MOST times as long as the peer (median of paired runs).
"""

import sys

from times import in_turn, median, ratio

jenjang, peer, most = sys.argv[1], sys.argv[2], float(sys.argv[3])
assess = f"{jenjang} assess rules/kopi samples/kopi-2026.csv --only KOPI-PO-02"
commands = {
    "peer": peer,
    "version": f"{jenjang} --version",
    "line": f"{assess} --format csv",
    "screen": assess,
}
runs = in_turn(commands, 60)
for name in commands:
    middle = median([run.seconds for run in runs[name]]) * 1000
    least = min(run.seconds for run in runs[name]) * 1000
    print(f"{name:8} {middle:6.2f} ms (least {least:.2f}), {ratio(runs, name, 'peer'):5.2f} times the peer")
found = ratio(runs, "line", "peer")
if found > most:
    print(f"one community takes {found:.1f} times as long as the peer; at most {most:g} are allowed")
    sys.exit(1)
