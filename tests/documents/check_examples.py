"""The worked examples of docs/evaluation-methods.md are what the program gives for docs/examples.

    check_examples.py --program WEDERWAARDE [--write]

A fenced block whose info string names an example is made of the program's own steps:

    ```steps FILE LOT BID CRITERION     one criterion of one bid; `total` for the bid's total
    ```outcome FILE LOT                 the ranking, who was rejected and why, and how ties were decided

With --write the blocks are brought up to date, for a human to look at the difference.
"""

import re

from program import finish, options, root, run

document = root / "docs/evaluation-methods.md"
block = re.compile(r"^```(steps|outcome) ([^\n]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def shown(quantity):
    return f"{quantity['symbol']} = {quantity['value']}"


def step_line(step):
    return f"{step['formula']}: {', '.join(map(shown, step['inputs']))} → {shown(step['result'])}"


def steps(lot, bid, criterion):
    ranked = next(one for one in lot["ranking"] if one["bid"] == bid)
    if criterion == "total":
        return [step_line(step) for step in ranked["totalSteps"]]
    leaf = next(one for one in ranked["leafSteps"] if one["criterion"] == criterion)
    return [step_line(step) for step in leaf["formulas"]]


def outcome(lot):
    lines = [f"outcome {lot['outcome']}" + (f": {lot['winner']}" if lot["winner"] else "")]
    for ranked in lot["ranking"]:
        lines.append(f"{ranked['rank']}  {ranked['bid']}  {ranked['total']}  (unrounded {ranked['unrounded']})")
    for rejected in lot["rejected"]:
        lines.append(f"rejected {rejected['bid']}: {', '.join(one['code'] for one in rejected['findings'])}")
    for finding in lot.get("findings", []):
        lines.append(f"finding {finding['code']} at {finding['place']}")
    for tie in lot["tieSteps"]:
        lines.append(f"tie {tie['rule']}: among {', '.join(tie['among'])} → {', '.join(tie['order'])}")
    return lines


class Examples:
    def __init__(self, program):
        self.program = program
        self.lots = {}
        self.formulas = set()

    def lot(self, file, lot):
        if file not in self.lots:
            _, evaluation = run(self.program, "evaluate", str(root / "docs/examples" / file), "--steps")
            self.lots[file] = {one["id"]: one for one in evaluation["lots"]}
        return self.lots[file][lot]

    def expected(self, kind, words):
        file, lot, *rest = words.split()
        lines = outcome(self.lot(file, lot)) if kind == "outcome" else steps(self.lot(file, lot), *rest)
        if kind == "steps":
            self.formulas.update(line.partition(":")[0] for line in lines)
        return "".join(f"{line}\n" for line in lines)

    def brought_up_to_date(self, text):
        return block.sub(lambda at: f"```{at[1]} {at[2]}\n{self.expected(at[1], at[2])}```", text)

    def differences(self, text):
        found = []
        for at in block.finditer(text):
            expected = self.expected(at[1], at[2])
            if at[3] != expected:
                line = text.count("\n", 0, at.start()) + 1
                found.append(f"{document.name}:{line}: the program gives\n{expected}")
        return found


# Every formula that the program can explain is worked out somewhere.
def unexplained(formulas):
    source = (root / "templates/formulas.cpp").read_text()
    keys = set(re.findall(r'^\s+\{"([\w.-]+)", "', source, re.MULTILINE)) | {"rounding"}
    base = {key.removesuffix(".clamped") for key in formulas}
    return sorted(key for key in keys if key.removesuffix(".clamped") not in base)


def with_one_digit_changed(text):
    at = block.search(text)
    digit = text.index("= ", at.start(3)) + 2
    return text[:digit] + ("1" if text[digit] != "1" else "2") + text[digit + 1 :]


given = options()
examples = Examples(given.program)
text = document.read_text()
if given.write:
    document.write_text(examples.brought_up_to_date(text))
    text = document.read_text()
complaints = examples.differences(text)
complaints += [f"no worked example of {key}" for key in unexplained(examples.formulas)]
if not complaints and len(examples.differences(with_one_digit_changed(text))) != 1:
    complaints.append("a changed digit is not seen")
blocks = len(block.findall(text))
finish(complaints, f"{blocks} worked examples, {len(examples.formulas)} formulas")
