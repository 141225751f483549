"""Small rule sets with answers, made by chance of what queries can say and some that they can't."""


def model(chance):
    """The text of a rule file, that of an answer sheet, and options for both commands."""
    lowest = chance.random() < 0.5
    dated = chance.random() < 0.3
    show = chance.choice([
        "2 decimals half up", "0 decimals half even", "1 decimals half down", "3 decimals up",
        "fraction 4 decimals half up", "2 decimals toward zero", "1 decimals down"])
    lines = [
        'model m "Model" {', '  edition "1"  languages id',
        f"  unanswered counts as {'lowest' if lowest else 'unknown'}", f"  show {show}",
        '  columns { community "id"  year "year" }', '  not_applicable words "NA", "TB"',
        "  defaults { scale s }",
        "  order advice by " + chance.choice(["weight, level", "level, weight", "level"])]
    if chance.random() < 0.5:
        lines.append(f"  advise below l{chance.randint(1, 2)}")
    lines.append("}")
    points = chance.choice([None, [0, 1, 2, 5], [0, 0.25, 0.5, 1], [1, 2, 3, 4]])
    levels = []
    for number in range(4):
        level = f'  {number} l{number} "Jenjang {number}"'
        if points:
            level += f" points {points[number]}"
        if chance.random() < 0.3:
            level += f' also "kata {number}"'
        levels.append(level)
    lines += ["scale s {", *levels, "}"]
    has_fact = chance.random() < 0.4
    if has_fact:
        stated = chance.choice(["", " unanswered counts as no", " unanswered counts as yes"])
        mark, word = chance.choice([("", ""), (" lowest", ""), ("", " unanswered counts as ternak")])
        lines += [f'fact usaha "Usaha" yes_no{stated}',
                  f'fact jenis "Jenis" choice {{ kopi "Kopi"{mark}  ternak "Ternak" }}{word}']

    indicators = []
    dimensions = []
    takes_na = chance.choice([0, 0.3, 1])
    for place in range(chance.randint(1, 4)):
        name = f"d{place}"
        dimensions.append(name)
        weight = chance.choice(["", " weight 2", " weight 0.5", " weight 3"])
        score = chance.choice(["", "", "", "", "  score sum", "  score min", "  score max"])
        lines.append(f'dimension {name} "Dimensi {place}"{weight} {{')
        if score and not lowest and chance.random() < 0.7:
            score = ""
        if score == "  score sum":
            score = ""
        if score:
            lines.append(score)
        for number in range(chance.randint(1, 5)):
            own = f"{name}_q{number}"
            text = f'  indicator {own} "Tanya {own}" scale s'
            if dated and chance.random() < 0.3:
                text += f" since {chance.choice([2024, 2025])}"
            if chance.random() < 0.6:
                text += f" weight {chance.choice([1, 2, 3, 1.5])}"
                if dated and chance.random() < 0.4:
                    text += f" weight {chance.choice([1, 4])} since 2025"
            if chance.random() < takes_na:
                text += " not applicable allowed" if chance.random() < 0.8 else (
                    f" not applicable counts as points {points[1] if points else 1}")
            if chance.random() < 0.8:
                text += ' next "Langkah"'
            earlier = [name for name in indicators if lowest]
            if earlier and chance.random() < 0.15:
                text += f" {{ applies when {chance.choice(earlier)} at least l2 }}"
            elif has_fact and place == 0 and number > 0 and chance.random() < 0.5:
                text += " { applies when usaha or jenis is ternak }"
            lines.append(text)
            indicators.append(own)
        if chance.random() < 0.2:
            lines.append(f'  dimension {name}_x "Bagian" {{')
            for number in range(chance.randint(1, 3)):
                own = f"{name}_x{number}"
                lines.append(f'    indicator {own} "Tanya {own}" scale s'
                             + (" not applicable allowed" if chance.random() < takes_na else ""))
                indicators.append(own)
            lines.append("  }")
        lines.append("}")
    asked = list(indicators)
    if chance.random() < 0.3:
        of = chance.choice(dimensions)
        scaled = chance.random() < 0.5
        lines.append(f'dimension extra "Tambahan" {{ indicator band "Pita"'
                     + f'{" scale s" if scaled else ""} measures {of} {{')
        if scaled:
            lines.append("  bands { below 30%: l0  up to 50%: l1  below 80%: l2  otherwise: l3 }")
            if dated and chance.random() < 0.7:
                lines.append("  bands since 2025 { below 40%: l0  up to 60%: l1  otherwise: l3 }")
        else:
            lines.append("  bands { " + chance.choice([
                "below 30%: 0 points  from 30% to 60%: 0 to 3 points  otherwise: 3 points",
                "below 30%: 0 points  from 30% to 70%: 1 to 3 points  otherwise: 4 points",
                "above 80%: 0 points  from 40% to 80%: 5 to 1 points  otherwise: 7 points",
                "below 30%: 2 points  from 30% to 70%: 3 to 1 points  otherwise: 4 points",
            ]) + " }")
        lines.append("} }")
        if scaled:
            indicators.append("band")

    def gate():
        kind = chance.randrange(7)
        dimension = chance.choice(dimensions)
        one, two, three = (chance.choice(indicators) for _ in range(3))
        percent = chance.choice([10, 25, 50, 60, 75])
        if kind == 0:
            return f"every dimension >= {percent}%"
        if kind == 1:
            return f"{dimension} >= {percent}% and {one} at least l1"
        if kind == 2:
            return f"{dimension} > {percent}% or {one} is l3"
        if kind == 3:
            return f"not ({one} is l0)"
        if kind == 4:
            return f"at least 2 of ({one} at least l1, {two} at least l2, {three} is l3)"
        if kind == 5:
            return f"count of ({one} at least l2, {two} at least l1) >= 1"
        return f"{dimension} is not {percent}%"

    lines.append("phases {")
    if chance.random() < 0.2:
        lines.append("  needs applicable 60%")
    lines.append('  phase p0 "Fase 0"' + (" from 10%" if chance.random() < 0.3 else ""))
    for number in range(1, chance.randint(2, 4)):
        threshold = chance.choice(["from", "above"])
        text = f'  phase p{number} "Fase {number}" {threshold} {number * 20 + chance.choice([0, 5])}%'
        if dated and chance.random() < 0.4:
            text += f" {threshold} {number * 20 + 10}% since 2025"
        gates = [f"requires g{number}{place}: {gate()}" for place in range(chance.randint(0, 2))]
        lines.append(text + (" { " + "  ".join(gates) + " }" if gates else ""))
    lines.append("}")

    rows = ["id,year," + ",".join(asked)
            + (",usaha,jenis" if has_fact else "")]
    cells = ["0", "1", "2", "3", "0", "1", "2", "3", "l2", " L3 ", "Jenjang 1", "kata 2", "", "NA",
             "tb", "9", "x"]
    complete = chance.random() < 0.3
    for row in range(120):
        year = chance.choice(["2023", "2024", "2025", "2026"])
        if chance.random() < 0.03:
            year = chance.choice(["", "20x4"])
        code = f"k{row}" if chance.random() < 0.98 else ""
        answers = [chance.choice(cells[:12] if complete else cells) for _ in asked]
        if chance.random() < 0.1:
            answers = [chance.choice(["NA", ""]) for _ in asked]
        if has_fact:
            answers += [chance.choice(["ya", "no", "1", "", "?"]),
                        chance.choice(["kopi", "Ternak", "", "NA"])]
        rows.append(",".join([code, year, *answers]))
    columns = "id,year,dimensions,overall,phase,phase_title,answered,asked"
    if chance.random() < 0.6:
        columns += ",advice:3"
    options = ["--columns", columns]
    if chance.random() < 0.2:
        options += ["--year", "2025"]
    return "\n".join(lines) + "\n", "\n".join(rows) + "\n", options
