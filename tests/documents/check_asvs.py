"""docs/asvs.md against the sources: each test, file and heading that it names is there, the counts at its top are those
of its rows, and each item stands once, in its order and chapter, with a verdict that is known.

    check_asvs.py
"""

import re
from collections import Counter

from program import finish, root

page = root / "docs/asvs.md"
verdicts = ("met", "in part", "not met", "not applicable", "for the operator")
wanted = {1: 70, 2: 183}  # items of each level in ASVS 5.0.0
macro = r"(TEST|TEST_F|TEST_P|TYPED_TEST|TYPED_TEST_P|INSTANTIATE_TEST_SUITE_P|INSTANTIATE_TYPED_TEST_SUITE_P)"
complaints = []


# The tests of the sources: "Suite.Name" and "Instance/Suite.Name".
def known_tests():
    names, instances = set(), set()
    for file in (root / "tests").rglob("*.cpp"):
        for kind, first, second in re.findall(rf"^{macro}\(\s*(\w+),\s*(\w+)", file.read_text(), re.MULTILINE):
            (instances if kind.startswith("INSTANTIATE") else names).add((first, second))
    for file in (root / "tests").rglob("CMakeLists.txt"):
        text = file.read_text()
        names.update(("Documents", name) for name in re.findall(r"^document_test\((\w+) ", text, re.MULTILINE))
        names.update(re.findall(r"add_test\(NAME (\w+)\.(\w+)\s", text))
    plain = {f"{suite}.{name}" for suite, name in names}
    return plain | {f"{instance}/{suite}.{name}" for instance, of in instances for suite, name in names if suite == of}


# The anchors that a reader of Markdown gives to the headings of a document.
def anchors(file):
    text = re.sub(r"^```.*?^```$", "", file.read_text(), flags=re.MULTILINE | re.DOTALL)
    found = []
    for title in re.findall(r"^#+ (.+)$", text, re.MULTILINE):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", title).lower()
        found.append(re.sub(r"[^\w\- ]", "", words).strip().replace(" ", "-"))
    return {name if number == 0 else f"{name}-{number}" for at, name in enumerate(found)
            for number in [found[:at].count(name)]}


def is_there(path):
    return any((root / (path + ending)).exists() for ending in ("", ".hpp", ".cpp"))


# What a text names: how many things, and what of them is not there.
def names_in(text, tests):
    count, gone = 0, []
    for name in re.findall(r"`([^`]+)`", text):
        if re.fullmatch(r"(\w+/)?[A-Z]\w*\.[A-Z]\w*", name):
            count += 1
            gone += [] if name in tests else [f"no test {name}"]
        elif re.fullmatch(r"[\w.]+/[\w./-]+", name) and ("." in name or (root / name.split("/")[0]).is_dir()):
            count += 1
            gone += [] if is_there(name) else [f"no file {name}"]
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if re.match(r"[a-z]+:", target):
            continue
        count += 1
        name, _, anchor = target.partition("#")
        file = page.parent / name if name else page
        if not file.is_file():
            gone.append(f"no file {target}")
        elif anchor and anchor not in anchors(file):
            gone.append(f"no heading {target}")
    return count, gone


def check_row(place, chapter, cells, tests):
    if len(cells) != 5:
        return [f"{place}: {len(cells)} columns"]
    item, level, asks, verdict, evidence = cells
    found = []
    if not re.fullmatch(r"\d+\.\d+\.\d+", item) or item.split(".")[0] != chapter:
        found.append(f"item {item} in chapter V{chapter}")
    if level not in ("1", "2"):
        found.append(f"level {level}")
    if not asks or len(asks.split()) > 12:
        found.append(f"{len(asks.split())} words for what is asked")
    if verdict not in verdicts:
        found.append(f"verdict \"{verdict}\"")
    count, gone = names_in(evidence, tests)
    if verdict == "met" and count == 0:
        found.append("met without evidence")
    if verdict == "in part" and "missing: " not in evidence:
        found.append("in part without what is missing")
    if not evidence:
        found.append("nothing in the last column")
    return [f"{place}: {item}: {each}" for each in found + gone]


# The cells of a line of a table; none for its head and the line below that.
def cells_of(line):
    cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
    is_head = cells[0] in ("item", "level") or set(cells[0]) <= {"-", ":"}
    return cells if line.startswith("|") and not is_head else None


def check_order(items):
    order = [tuple(int(part) for part in item.split(".")) for item in items if re.fullmatch(r"\d+\.\d+\.\d+", item)]
    return [f"item {'.'.join(map(str, after))} does not follow {'.'.join(map(str, before))}"
            for before, after in zip(order, order[1:]) if after <= before]


def check_counts(told, rows):
    counted = Counter((level, verdict) for _, level, _, verdict, *_ in rows)
    found = [f"{sum(1 for row in rows if row[1] == str(level))} items of level {level}, not {number}"
             for level, number in wanted.items() if sum(1 for row in rows if row[1] == str(level)) != number]
    for name, levels in (("1", "1"), ("2", "2"), ("both", "12")):
        counts = [sum(counted[level, verdict] for level in levels) for verdict in verdicts]
        right = [str(count) for count in [*counts, sum(counts)]]
        if told.get(name) != right:
            found.append(f"counts of {name}: {told.get(name)} is told, {right} is right")
    return found


tests = known_tests()
chapter, told, rows = None, {}, []
for number, line in enumerate(page.read_text().splitlines(), 1):
    if heading := re.match(r"## V(\d+) ", line):
        chapter = heading[1]
    cells = cells_of(line)
    if cells is None:
        complaints += [f"asvs.md:{number}: {gone}" for gone in names_in(line, tests | {"Suite.Name"})[1]]
    elif chapter is None:
        told[cells[0]] = cells[1:]
    else:
        complaints += check_row(f"asvs.md:{number}", chapter, cells, tests)
        rows.append(cells + [""] * (5 - len(cells)))
complaints += check_order([row[0] for row in rows]) + check_counts(told, rows)
finish(complaints, f"{len(rows)} items, {len(tests)} tests in the sources")
