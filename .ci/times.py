"""Runs commands in turn and tells how long they take: for scripts that compare, not for tests by the clock."""

import os
import shlex
import statistics
import subprocess
import time


class Run:
    """What one run took: seconds on the clock and of the processors, and the most memory in MiB."""

    def __init__(self, command):
        words = shlex.split(command) if isinstance(command, str) else command
        start = time.perf_counter()
        process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        self.seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        self.busy = usage.ru_utime + usage.ru_stime
        self.memory = usage.ru_maxrss / 1024
        if process.returncode != 0:
            raise SystemExit(f"status {process.returncode}: {' '.join(words)}")


def in_turn(commands, times):
    """The runs of each command by its name, one round after the other."""
    runs = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            runs[name].append(Run(command))
    return runs


def median(values):
    return statistics.median(values)


def ratio(runs, one, other, of=lambda run: run.seconds):
    """The median of one's time over the other's, round by round."""
    return median([of(first) / of(second) for first, second in zip(runs[one], runs[other])])
