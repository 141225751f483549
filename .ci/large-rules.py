#!/usr/bin/env python3
"""Writes a large rule set, the same for the same arguments: `.ci/large-rules.py LINES FOLDER`.

It has what a real one has, in the proportions of rules/kopi: questions with sentences for every level,
evidence and next steps, figures with bands, conditions, gates, advice, findings and tests, in two
languages, in files of about 2,500 lines. `jenjang check` finds nothing wrong with it.
"""

import os
import sys

SUBJECTS = [
    ("cash_book", "buku kas", "cash book"), ("meeting", "rapat anggota", "members' meeting"),
    ("programme", "program kerja", "programme"), ("structure", "susunan pengurus", "structure"),
    ("members", "daftar anggota", "list of members"), ("common_rules", "aturan", "rules"),
    ("business", "rencana usaha", "business plan"), ("register", "register kasus", "register"),
    ("savings", "simpanan wajib", "savings book"), ("board", "papan informasi", "notice board"),
    ("referral", "jalur rujukan", "path of referral"), ("archive", "arsip surat", "archive"),
]
LEVELS = [
    ("Belum ada {0} {1}", "There is no {0} of {1} yet"),
    ("Ada {0} {1} secara lisan", "There is a spoken {0} of {1}"),
    ("Sebagian {0} {1} tertulis", "Some of the {0} of {1} is written down"),
    ("Semua {0} {1} tertulis dan dipakai sesuai kesepakatan rapat anggota",
     "All of the {0} of {1} is written and used as the members have agreed"),
    ("Tiap tahun {0} {1} ditinjau bersama", "The {0} of {1} is reviewed every year"),
]
GROUPS_A_FILE = 11
PHASES = [("cair", "Cair", "Loose", None), ("tertata", "Tertata", "Ordered", 30),
          ("profesional", "Profesional", "Professional", 50), ("maju", "Maju", "Advanced", 70),
          ("mandiri", "Mandiri", "Independent", 85)]
EXPECTED = {"absent": "is cair", "informal": "is cair", "written": "between tertata and profesional",
            "practised": "is maju", "owned": "is mandiri"}
MOST_GATES = 300


def words(indent, text, text_en):
    """A text and its translation, on two lines where they are too long for one."""
    line = f'{indent}"{text}" / "{text_en}"'
    if len(line) <= 100:
        return [line]
    return [f'{indent}"{text}" /', " " * len(indent) + f'"{text_en}"']


def indicator(names, code, number, topic):
    """A question with its sentences, its evidence and two steps."""
    (name, thing, thing_en), (place, place_en) = topic
    name = f"{name}_{code}"
    names.append(name)
    lines = [
        f"    // Ditetapkan bersama pada rapat anggota; catatan {code}-{number:02}.",
        f'    indicator {name} "Keadaan {thing} {place}" / "The {thing_en} of {place_en}"',
        f"      weight {1 + number % 3} column k{code}_{number:02} {{",
    ]
    for level, (text, text_en) in enumerate(LEVELS):
        lines += words(f"      {level} ", text.format(thing, place), text_en.format(thing_en, place_en))
        if level == 3:
            lines += words("        next ", f"Tinjau {thing} {place} bersama anggota",
                           f"Review the {thing_en} of {place_en} with the members")
            lines.append("             by member_meeting effort 2 within 6 months")
    lines += [
        f'      evidence "Salinan {thing} {place}" / "Copy of the {thing_en} of {place_en}"',
        *words("      next ", f"Susun {thing} {place} dalam satu rapat",
               f"Write the {thing_en} of {place_en} in one meeting"),
        "           by officers, village effort 2 within 3 months",
        "    }",
        "",
    ]
    return lines


def group(code):
    """A dimension in a dimension, with its figures, advice, finding and tests."""
    number = int(code)
    names, place = [], (f"kelompok {number}", f"group {number}")
    inside = [f'  dimension field_{code} "Bidang {number}" / "Field {number}" weight 2 {{']
    for index, subject in enumerate(SUBJECTS):
        inside += indicator(names, code, index, (subject, place))
    inside += [
        f'    indicator thrift_{code} "Simpanan per orang {number}" / "Savings a head {number}"',
        f"      measures savings_a_head_{code} aspect economic {{",
        f"      applies when has_savings_{code}",
        "      bands { below 10_000: 0  below 50_000: 1  below 100_000: 2  otherwise: 4 }",
        f'      next "Naikkan simpanan {number}" / "Raise the savings {number}"',
        "    }",
        "  }",
    ]
    outside = [
        "",
        f'fact heads_{code} "Anggota kelompok {number}" / "Members of group {number}"',
        '  number whole at least 0 unit "orang" / "persons"',
        f'fact sum_{code} "Simpanan kelompok {number}" / "Savings of group {number}"',
        '  number at least 0 unit "Rp" / "Rp"',
        f'fact has_savings_{code} "Kelompok {number} menabung?" / "Does group {number} save?" yes_no',
        f"measure savings_a_head_{code} = sum_{code} / heads_{code}, otherwise not applicable",
        "",
        f'advice open_{code} "Buka kas kelompok {number}" / "Open the accounts of group {number}"',
        "  by officers, member_meeting effort 4 within 12 months {",
        f"  raises {names[0]} to practised, {names[1]} to practised",
        f"  raises {names[2]} to written",
        f"  when   heads_{code} >= 5",
        "}",
        "",
        f'finding idle_{code} "Kelompok {number} menyimpan tanpa buku" /',
        f'                    "Group {number} saves without a book"',
        "  weakness economic",
        f"  when sum_{code} > 0 and {names[0]} at most informal",
        "",
        f'test "kelompok {number}: semua dijalankan" {{',
        f"  given  {names[0]} is practised, {names[1]} is practised,",
        f"         {names[2]} is owned, {names[3]} is owned,",
        f"         heads_{code} is 20, sum_{code} is 400000",
        f"  expect {names[0]} at least practised",
        f"  expect savings_a_head_{code} is 20000",
        f"  expect no finding idle_{code}",
        "}",
        "",
        f'test "kelompok {number}: simpanan tanpa buku" {{',
        f"  given  {names[0]} is informal, {names[1]} is written,",
        f"         sum_{code} is 1000, heads_{code} is 10",
        f"  expect {names[0]} is informal",
        f"  expect finding idle_{code}",
        f"  expect weakness {names[0]}",
        "}",
    ]
    return names, inside, outside


def file(index):
    """One top-level dimension with its groups."""
    codes = [f"{index * GROUPS_A_FILE + number:05}" for number in range(GROUPS_A_FILE)]
    groups = [group(code) for code in codes]
    lines = [
        f"// Bagian {index + 1}: satu bidang besar dengan kelompok-kelompoknya.",
        f'dimension part_{index:04} "Bagian {index + 1}" / "Part {index + 1}" aspect social {{',
    ]
    for _, inside, _ in groups:
        lines += inside
    lines.append("}")
    for _, _, outside in groups:
        lines += outside
    return codes, groups[0][0], lines


def gates(phase, parts):
    """A gate for each part, as far as a phase may have so many."""
    lines = []
    for number, (codes, names) in enumerate(parts[:MOST_GATES]):
        if phase == 1:
            demand = f"part_{number:04} >= 15%"
        else:
            level = ("written", "practised", "practised")[phase - 2]
            demand = f"{names[phase]} at least {level} and field_{codes[phase]} >= {15 * phase}%"
        lines.append(f"    requires syarat_{number:04}: {demand}")
        lines += words("      because ", f"Bagian {number + 1} tidak boleh tertinggal.",
                       f"Part {number + 1} must not lag behind.")
    return lines


def root(parts):
    lines = [
        "// Kumpulan aturan buatan untuk mengukur pemeriksa.",
        'model besar "Penilaian besar" / "Large assessment" {',
        '  edition    "2026.1"',
        "  languages  id, en",
        "  unanswered counts as unknown",
        "  show       2 decimals half up",
        "  defaults   { scale practice }",
        '  columns    { community "kode"  name "nama"  year "tahun" }',
        '  not_applicable words "NA", "TB"',
        "}",
        "",
    ]
    lines += [f'include "parts/part-{index:04}.jenjang"' for index in range(len(parts))]
    lines += [
        "",
        "scale practice {",
        '  0 absent    "Belum ada" / "Absent"',
        '  1 informal  "Lisan" / "Spoken"',
        '  2 written   "Tertulis" / "Written"',
        '  3 practised "Dijalankan" / "Practised" asks evidence',
        '  4 owned     "Ditinjau" / "Reviewed" needs evidence',
        "}",
        "",
        'actor officers       "Pengurus" / "Officers"',
        'actor member_meeting "Rapat anggota" / "Members\' meeting"',
        'actor village        "Pemerintah desa" / "Village government"',
        "",
        "phases {",
    ]
    for number, (name, title, title_en, share) in enumerate(PHASES):
        start = f'  phase {name} "{title}" / "{title_en}"'
        if share is None:
            lines.append(start)
            continue
        lines.append(f"{start} from {share}% {{")
        lines += gates(number, parts)
        lines.append("  }")
    lines += ["}", ""]
    for level, expected in EXPECTED.items():
        lines += [f'test "semua {level}" {{', f"  given  every indicator is {level}",
                  f"  expect phase {expected}", "}", ""]
    return lines


def main():
    wanted, folder = int(sys.argv[1]), sys.argv[2]
    os.makedirs(os.path.join(folder, "parts"), exist_ok=True)
    parts, written = [], 0
    while True:
        codes, names, lines = file(len(parts))
        parts.append((codes, names))
        path = os.path.join(folder, "parts", f"part-{len(parts) - 1:04}.jenjang")
        with open(path, "w", encoding="utf-8") as target:
            target.write("\n".join(lines) + "\n")
        written += len(lines)
        if written + len(root(parts)) >= wanted:
            break
    with open(os.path.join(folder, "besar.jenjang"), "w", encoding="utf-8") as target:
        target.write("\n".join(root(parts)))
    print(f"{written + len(root(parts))} lines in {len(parts) + 1} files")


if __name__ == "__main__":
    main()
