"""Generated rule sets, of which an SMT solver works out what `jenjang check` proves.

Ten to fourteen questions on a ladder of five levels, in two or three dimensions with weights, phases with
thresholds and gates over scores, levels and "at least N of", steps with conditions. For each rule set:
is every phase reached without the next, does every gate hold somebody back, is anybody below the top left
without a step, can every advice be offered. What the program calls "not decided" is counted, not compared.
"""
import random
import subprocess
import sys
import tempfile
from fractions import Fraction
from pathlib import Path

import z3

program, count = sys.argv[1], int(sys.argv[2])
LEVELS = ["l0", "l1", "l2", "l3", "l4"]


class Model:
    def __init__(self, seed):
        self.random = r = random.Random(seed)
        self.dimensions = []
        number = 0
        for index in range(r.randint(2, 3)):
            children = []
            for _ in range(r.randint(3, 5)):
                children.append((f"q{number}", r.randint(1, 3)))
                number += 1
            self.dimensions.append((f"d{index}", r.randint(1, 2), children))
        self.names = [name for _, _, children in self.dimensions for name, _ in children]
        cuts = sorted(r.sample(range(5, 99), r.randint(2, 4)))
        if r.random() < 0.3:
            cuts[-1] = cuts[-2] + 1
        self.phases = [(cut, [self.gate() for _ in range(r.randint(0, 2))]) for cut in cuts]
        # Some indicators have no step, or one up to a level.
        self.steps = {name: r.choice([None, 2, 3, 4, 4, 4, 4, 4]) for name in self.names}
        self.advice = [(name, self.gate(), r.randint(1, 4)) for name in r.sample(self.names, 2)]

    def atom(self):
        r = self.random
        if r.random() < 0.4:
            return ("score", r.choice(self.dimensions)[0], r.choice([">=", "<", ">"]) if r.random() < 0.2 else ">=", r.randint(5, 95))
        return ("level", r.choice(self.names), "at least" if r.random() < 0.85 else "at most", r.randint(1, 3))

    def gate(self):
        r = self.random
        kind = r.random()
        if kind < 0.5:
            return ("and", [self.atom() for _ in range(r.randint(1, 3))])
        if kind < 0.7:
            return ("or", [self.atom() for _ in range(2)])
        atoms = [self.atom() for _ in range(3)]
        return ("of", 2, atoms)

    @staticmethod
    def atom_text(atom):
        kind, name, comparison, limit = atom
        return f"{name} {comparison} " + (f"{limit}%" if kind == "score" else LEVELS[limit])

    def gate_text(self, gate):
        if gate[0] == "of":
            return f"at least {gate[1]} of ({', '.join(map(self.atom_text, gate[2]))})"
        return f" {gate[0]} ".join(map(self.atom_text, gate[1]))

    def text(self):
        lines = ['model m "M" { languages en  unanswered counts as unknown }',
                 "scale s { " + "  ".join(f'{i} {name} "{name.upper()}"' for i, name in enumerate(LEVELS)) + " }"]
        for name, weight, children in self.dimensions:
            lines.append(f'dimension {name} "{name.upper()}" weight {weight} {{')
            for child, own in children:
                step = self.steps[child]
                tail = "" if step is None else f' {{ next "Raise it" to {LEVELS[step]} }}'
                lines.append(f'  indicator {child} "{child.upper()}" scale s weight {own}{tail}')
            lines.append("}")
        lines += ["phases {", '  phase p0 "P0"']
        for index, (cut, gates) in enumerate(self.phases, 1):
            inside = "  ".join(f"requires g{index}_{n}: {self.gate_text(g)}" for n, g in enumerate(gates))
            lines.append(f'  phase p{index} "P{index}" from {cut}% {{ {inside} }}')
        lines.append("}")
        for index, (name, gate, level) in enumerate(self.advice):
            lines.append(f'advice a{index} "A" {{ raises {name} to {LEVELS[level]}  when {self.gate_text(gate)} }}')
        return "\n".join(lines) + "\n"


class Solver:
    def __init__(self, model):
        self.model = model
        self.answers = {name: z3.Int(name) for name in model.names}
        self.domain = [z3.And(a >= 0, a <= 4) for a in self.answers.values()]
        # Scores as a numerator over a fixed denominator.
        self.scores = {}
        for name, _, children in model.dimensions:
            total = sum(weight for _, weight in children) * 4
            self.scores[name] = (z3.Sum([self.answers[c] * w for c, w in children]), total)
        whole = sum(weight for _, weight, _ in model.dimensions)
        self.overall = z3.Sum([
            z3.ToReal(self.scores[name][0]) * z3.Q(weight, self.scores[name][1] * whole)
            for name, weight, _ in model.dimensions])

    def atom(self, atom):
        kind, name, comparison, limit = atom
        if kind == "level":
            return self.answers[name] >= limit if comparison == "at least" else self.answers[name] <= limit
        numerator, total = self.scores[name]
        left, right = numerator * 100, limit * total
        return {">=": left >= right, ">": left > right, "<": left < right}[comparison]

    def gate(self, gate):
        if gate[0] == "of":
            return z3.Sum([z3.If(self.atom(a), 1, 0) for a in gate[2]]) >= gate[1]
        parts = [self.atom(a) for a in gate[1]]
        return z3.And(parts) if gate[0] == "and" else z3.Or(parts)

    def demands(self, upto):
        result = []
        for cut, gates in self.model.phases[:upto]:
            result.append(self.overall >= z3.Q(cut, 100))
            result += [self.gate(g) for g in gates]
        return result

    def can(self, *conditions):
        solver = z3.Solver()
        solver.add(self.domain)
        solver.add(*conditions)
        return solver.check() == z3.sat

    def expected(self):
        model = self.model
        failed = {"phase": [], "gate": [], "advice": [], "alone": False}
        for index in range(len(model.phases) + 1):
            here = self.demands(index)
            more = self.demands(index + 1)[len(here):]
            if not self.can(*here, *([z3.Not(z3.And(more))] if more else [])):
                failed["phase"].append(f"p{index}")
        for index, (cut, gates) in enumerate(model.phases, 1):
            for number, gate in enumerate(gates):
                rest = self.demands(index - 1) + [self.overall >= z3.Q(cut, 100)]
                rest += [self.gate(g) for n, g in enumerate(gates) if n != number]
                if self.can(*rest) and not self.can(*rest, z3.Not(self.gate(gate))):
                    failed["gate"].append(f"g{index}_{number}")
        offered = []
        for index, (name, gate, level) in enumerate(model.advice):
            condition = z3.And(self.gate(gate), self.answers[name] < level)
            offered.append(condition)
            if not self.can(condition):
                failed["advice"].append(f"a{index}")
        for name, level in model.steps.items():
            if level is not None:
                offered.append(self.answers[name] < level)
        top = z3.And(self.demands(len(model.phases)))
        failed["alone"] = self.can(z3.Not(top), z3.Not(z3.Or(offered)))
        return failed


def told(text, folder):
    path = Path(folder) / "m.jenjang"
    path.write_text(text)
    run = subprocess.run([program, "check", str(path), "--language", "en", "--proof-seconds", "60"],
                         capture_output=True, text=True)
    failed = {"phase": [], "gate": [], "advice": [], "alone": False}
    lines = run.stdout.splitlines()
    for index, line in enumerate(lines):
        if line.startswith(("warning[J1701]", "warning[J1702]", "warning[J1703]")):
            failed["phase"].append(line.split("phase `")[1].split("`")[0])
        elif line.startswith("warning[J1704]"):
            source = lines[index + 3]
            column = int(lines[index + 1].rsplit(":", 1)[1])
            row = int(lines[index + 1].rsplit(":", 2)[1])
            part = text.splitlines()[row - 1][column - 1:]
            failed["gate"].append(part.split("requires ")[1].split(":")[0] if part.startswith("requires") else part.split(":")[0])
        elif line.startswith("warning[J1705]"):
            name = line.split("step `")[1].split("`")[0]
            if name.startswith("a"):
                failed["advice"].append(name)
        elif line.startswith("warning[J1710]"):
            failed["alone"] = True
        elif line.startswith("error"):
            sys.exit(f"refused:\n{run.stdout}\n{text}")
    open_kinds = [line for line in lines if line.startswith("not decided")]
    return failed, open_kinds


differences = undecided = compared = holding = failing = 0
with tempfile.TemporaryDirectory() as folder:
    for seed in range(count):
        model = Model(seed)
        text = model.text()
        want = Solver(model).expected()
        found, open_kinds = told(text, folder)
        words = {"phase": "every phase", "gate": "every gate", "advice": "every step", "alone": "always a next step"}
        for kind, word in words.items():
            if any(word in line for line in open_kinds):
                undecided += 1
                # What is claimed must hold all the same.
                if kind == "alone" and found[kind] and not want[kind]:
                    differences += 1
                elif kind != "alone" and not set(found[kind]) <= set(want[kind]):
                    differences += 1
                continue
            compared += 1
            if want[kind]:
                failing += 1
            else:
                holding += 1
            same = found[kind] == want[kind] if kind == "alone" else set(found[kind]) == set(want[kind])
            if not same:
                differences += 1
                print(f"model {seed}, {kind}: jenjang {found[kind]}, z3 {want[kind]}\n{text}")
print(f"{count} models, {compared} proofs compared with z3 ({holding} hold, {failing} do not), {undecided} not decided, {differences} differences")
sys.exit(1 if differences or compared < 3 * undecided or not failing else 0)
