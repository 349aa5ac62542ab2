"""docs/schema against the program: it takes what the program takes and gives, refuses what the program refuses,
and knows the same fields and words as the sources.

    check_schemas.py --program WEDERWAARDE --printer PRINT_DOSSIERS
"""

import copy
import json
import re
import subprocess
import tempfile
from pathlib import Path

from jsonschema import Draft202012Validator
from program import finish, options, root, run

generated = 400


def schema(name):
    document = json.loads((root / f"docs/schema/wederwaarde-{name}-1.schema.json").read_text())
    Draft202012Validator.check_schema(document)
    return document


schemas = {name: schema(name) for name in ("dossier", "evaluation")}
validators = {name: Draft202012Validator(document) for name, document in schemas.items()}
complaints = []
seen = {"dossier": [], "evaluation": []}


def take(name, document, source):
    seen[name].append(document)
    for error in list(validators[name].iter_errors(document))[:3]:
        place = "/".join(map(str, error.absolute_path))
        complaints.append(f"{source}: the {name} schema refuses {place}: {error.message[:200]}")


# ---- what the program takes and gives ----


def take_files(program):
    examples = [file for file in root.glob("docs/examples/*.json") if "dossier" in json.loads(file.read_text())["format"]]
    files = [*root.glob("server/demo/*.json"), *examples]
    files += [root / "tests/golden/dossier" / name for name in ("contract.json", "full.json")]
    for file in sorted(files):
        take("dossier", json.loads(file.read_text()), file.name)
        for words in ([], ["--steps"]):
            code, evaluation = run(program, "evaluate", str(file), *words)
            if evaluation is None:
                complaints.append(f"{file.name}: no evaluation, exit {code}")
            else:
                take("evaluation", evaluation, file.name)


def take_generated(printer):
    printed = subprocess.run([printer, str(generated)], capture_output=True, text=True, check=True, timeout=240)
    for seed, pair in enumerate(json.loads(printed.stdout), start=1):
        take("dossier", pair["dossier"], f"seed {seed}")
        if pair["evaluation"] is not None:
            take("evaluation", pair["evaluation"], f"seed {seed}")


# ---- what both refuse ----

# A place in tests/golden/dossier/full.json, and what is put there; `absent` takes the member away.
absent = object()
lot, award = "tender.lots.0", "tender.lots.0.award"
quality = f"{lot}.criteria.5.criteria"
wrong = [
    ("extra", "a field of nobody"),
    ("format", "wederwaarde-dossier/2"),
    ("tender", absent),
    ("bids", absent),
    ("tender.titel", "an unknown field"),
    ("tender.title", ""),
    ("tender.lots", []),
    ("tender.deadline", "2026-11-02 12:00"),
    ("tender.deadline", "2026-11-02T12:00:00+01:00"),
    (f"{lot}.id", "line\nend"),
    (f"{lot}.criteria", []),
    (f"{award}.method", "best-value"),
    (f"{award}.rounding", absent),
    (f"{award}.rounding.at", absent),
    (f"{award}.rounding.decimals", "2"),
    (f"{award}.rounding.decimals", 31),
    (f"{award}.rounding.mode", "up"),
    (f"{award}.scale", 1000),
    (f"{award}.ties", ["alphabet"]),
    (f"{award}.onWithdrawal", "restart"),
    ("tender.lots.2.award.reference", absent),
    ("tender.lots.2.award.reference.quality", absent),
    ("tender.lots.2.award.rounding.at", "criterion"),
    (f"{lot}.criteria.0.accept", absent),
    (f"{lot}.criteria.0.accept", {}),
    (f"{lot}.criteria.1.accept", {"atLeast": "10", "atMost": "12"}),
    (f"{lot}.criteria.1.accept", {"atLeast": 10}),
    (f"{lot}.criteria.0.weight", "10"),
    (f"{lot}.criteria.0.kind", "wish"),
    (f"{lot}.criteria.5.answer", {"type": "number"}),
    (f"{quality}.0.weight", 100),
    (f"{quality}.0.weight", "1e2"),
    (f"{quality}.0.weight", "0100"),
    (f"{quality}.0.weight", "1" * 31),
    (f"{quality}.0.answer", absent),
    (f"{quality}.0.answer.type", "percentage"),
    (f"{quality}.0.answer.rate", "3"),
    (f"{quality}.0.scoring.best", 80.5),
    (f"{quality}.0.scoring.best", absent),
    (f"{quality}.0.scoring.outside", absent),
    (f"{quality}.0.scoring.max", "80"),
    (f"{quality}.0.scoring.rule", "cubic"),
    (f"{quality}.0.minimumScore", 25),
    (f"{quality}.1.scoring.levels", {}),
    (f"{quality}.1.scoring.levels.goed", 80),
    (f"{quality}.1.panel.assessors", []),
    (f"{quality}.1.panel.combine", absent),
    (f"{quality}.3.scoring.steps.0.percent", absent),
    (f"{quality}.5.answer.Lav", absent),
    (f"{quality}.5.answer.method", "mci-2015"),
    ("tender.lots.1.criteria.1.answer.weights", absent),
    ("bids.0.id", absent),
    ("bids.0.answers", absent),
    ("bids.0.answers.K1", 45.0),
    ("bids.0.answers.K6.parts.0.EF", absent),
    ("bids.0.answers.K7.elements.0.mki", 10.5),
    ("bids.0.answers.P1", None),
    ("bids.0.answers.P2.annual", "1000.505"),
    ("bids.0.answers.P2.replacements.0.year", "12.5"),
    ("bids.1.withdrawn.at", absent),
    ("grades.0.level", absent),
    ("grades.0.level", 8),
    ("grades.0.assessor", absent),
    ("grades.1.assessor", "b1"),
    ("draws.0.order", ["E"]),
    ("draws.0.heldAt", "yesterday"),
]


def changed(document, place, value):
    document = copy.deepcopy(document)
    at = document
    *way, last = [int(step) if step.isdigit() else step for step in place.split(".")]
    for step in way:
        at = at[step]
    if value is absent:
        del at[last]
    else:
        at[last] = value
    return document


def refuse_wrong_ones(program):
    right = json.loads((root / "tests/golden/dossier/full.json").read_text())
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dossier.json"
        for place, value in wrong:
            document = changed(right, place, value)
            what = f"{place} = {'absent' if value is absent else json.dumps(value)}"
            if validators["dossier"].is_valid(document):
                complaints.append(f"the dossier schema takes {what}")
            file.write_text(json.dumps(document))
            if run(program, "check", str(file))[0] != 1:
                complaints.append(f"the program takes {what}")


def refuse_wrong_evaluations():
    right = next(one for one in seen["evaluation"] if one["lots"][0]["outcome"] == "winner")
    for place, value in [
        ("dossierSha256", "0123"),
        ("lots.0.winner", None),
        ("lots.0.outcome", "incomplete"),
        ("lots.0.ranking.0.total", 61.69),
        ("lots.0.ranking.0.unrounded", absent),
        ("lots.0.ranking.0.color", "green"),
        ("lots.0.tie", ["A", "B"]),
        ("format", absent),
    ]:
        if validators["evaluation"].is_valid(changed(right, place, value)):
            complaints.append(f"the evaluation schema takes {place} = {value}")


# ---- the same fields and words as the sources ----


def members_of(document):
    """The fields that a schema names, and its words of closed sets."""
    fields, words = set(), set()

    def look(node):
        if isinstance(node, dict):
            fields.update(node.get("properties", {}))
            for word in node.get("enum", []) + ([node["const"]] if "const" in node else []):
                if isinstance(word, str):
                    words.add(word)
            for name, child in node.items():
                look(list(child.values()) if name in ("properties", "$defs") else child)
        elif isinstance(node, list):
            for child in node:
                look(child)

    look(document)
    return fields, words


def quoted(pattern, *files):
    found = set()
    for file in files:
        for match in re.finditer(pattern, file.read_text()):
            found.update(re.findall(r'"([^"]+)"', match.group(0)))
    return found


def compare(what, in_schema, in_sources):
    if len(in_sources) < 10:
        complaints.append(f"{what}: only {sorted(in_sources)} found in the sources")
    for name in sorted(in_sources - in_schema):
        complaints.append(f"{what}: {name} is in the sources but not in the schema")
    for name in sorted(in_schema - in_sources):
        complaints.append(f"{what}: {name} is in the schema but not in the sources")


def used_fields(node, fields):
    if isinstance(node, dict):
        fields.update(node)
        for child in node.values():
            used_fields(child, fields)
    elif isinstance(node, list):
        for child in node:
            used_fields(child, fields)
    return fields


def compare_with_sources():
    fields, words = members_of(schemas["dossier"])
    readers = list(root.glob("import/dossier_*.cpp"))
    read = quoted(r'\b(?:required|required_id|optional|optional_filled|needed|member)\("[A-Za-z0-9]+"', *readers)
    read |= quoted(r'read_named\(field, "[a-z]+"', *readers)
    compare("fields of a dossier", fields, read)
    criteria = root / "criteria"
    known = quoted(r'\{\w+::\w+, "[a-z0-9-]+"\}', criteria / "names.hpp")
    known |= quoted(r'(?s)constexpr std::array<TypeName.*?\}\};', criteria / "answer.cpp")
    known |= quoted(r'constexpr std::string_view \w+_methods\[\]\{[^}]*\}', criteria / "answer.cpp")
    known |= quoted(r'(?s)rule_names\{.*?\};', criteria / "scoring_rule.cpp")
    compare("words of a dossier", words - {"wederwaarde-dossier/1"}, known)

    fields, words = members_of(schemas["evaluation"])
    writers = [root / "templates/evaluation_tree.cpp", root / "templates/finding_tree.cpp"]
    written = quoted(r'\.(?:word|member|slot|open_array|add_null)\("\w+"', *writers)
    written |= quoted(r'add_number\(object, slot, "\w+"', *writers)
    written |= quoted(r'for \(const char\* name : \{[^}]*\}', *writers)
    compare("fields of an evaluation", fields, written | {"nl", "en"})

    for name, document in schemas.items():
        unused = members_of(document)[0] - used_fields(seen[name], set())
        if unused:
            complaints.append(f"no {name} here has {sorted(unused)}")


# ---- docs/dossier.md ----


def check_guide(program):
    guide = (root / "docs/dossier.md").read_text()
    samples = [json.loads(text) for text in re.findall(r"^```json\n(.*?)^```", guide, re.MULTILINE | re.DOTALL)]
    dossier = next(one for one in samples if "dossier" in one.get("format", ""))
    evaluation = next(one for one in samples if "evaluation" in one.get("format", ""))
    take("dossier", dossier, "docs/dossier.md")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "dossier.json"
        file.write_text(json.dumps(dossier))
        outcome = run(program, "evaluate", str(file))[1]
    if outcome["lots"] != evaluation["lots"] or outcome["method"] != evaluation["method"]:
        complaints.append(f"docs/dossier.md: its dossier evaluates to {json.dumps(outcome)}")
    for document in schemas.values():
        for name in sorted(set().union(*members_of(document))):
            if not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", guide):
                complaints.append(f"docs/dossier.md does not mention {name}")


given = options("--printer")
take_files(given.program)
take_generated(given.printer)
refuse_wrong_ones(given.program)
refuse_wrong_evaluations()
compare_with_sources()
check_guide(given.program)
counts = f"{len(seen['dossier'])} dossiers, {len(seen['evaluation'])} evaluations, {len(wrong)} wrong dossiers"
finish(complaints, counts)
