"""Holds every notice that we can make against the European schemas and rules.

Takes a folder with `schemas`, `schematrons` and `tools` of the eForms SDK (docs/testing.md); exit code 77 where
there is none. The rules run in Saxon, another implementation than ours in every respect.
"""

import argparse
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

root = Path(__file__).resolve().parents[2]
skipped = 77
kinds = ["4", "16", "17", "29", "30", "E1", "E2", "E3", "E4"]
fillings = ["filled", "minimal"]
languages = ["nl", "en", "nl-and-en", "en-and-nl"]


def matrix(valid):
    """Every kind by what is filled in and the languages, as lines; and whether all of it is there."""
    columns = [f"{filling}-{language}" for filling in fillings for language in languages]
    lines = ["kind  " + "  ".join(columns)]
    for kind in kinds:
        cells = [("valid" if f"{kind}-{column}" in valid else "-").ljust(len(column)) for column in columns]
        lines.append(kind.ljust(6) + "  ".join(cells).rstrip())
    full = all(f"{kind}-{column}" in valid for kind in kinds for column in columns)
    return lines, full


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program")
    parser.add_argument("--printer", required=True)
    parser.add_argument("--cache", required=True)
    options = parser.parse_args()
    data = Path(os.environ.get("WEDERWAARDE_SHARED", root.parent / "shared")) / "eforms"
    saxon = Path("/usr/share/java/Saxon-HE.jar")
    if not data.is_dir() or not saxon.exists() or not shutil.which("java"):
        print(f"skipped: needs {data}, {saxon} and java")
        raise SystemExit(skipped)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([options.printer, folder], check=True)
        files = sorted(Path(folder).glob("*.xml"))
        assert files, "no notices"
        done = subprocess.run(
            ["bash", data / "tools/validate-notices.sh", data, options.cache, *files],
            capture_output=True,
            text=True,
            check=False,
        )
        refused = [line for line in done.stdout.splitlines() if " ERRORS 0 " not in line]
        schema = [line for line in done.stderr.splitlines() if not line.endswith(" validates")]
        for line in refused + schema:
            print(line.replace(folder + "/", ""))
        by_schema = {line.split(" ")[0] for line in done.stderr.splitlines() if line.endswith(" validates")}
        by_rules = {line.split(" ")[0] for line in done.stdout.splitlines() if " ERRORS 0 " in line}
        valid = {Path(name).stem for name in by_schema & by_rules}
        lines, full = matrix(valid)
        print("\n".join(lines))
        print(f"{len(files)} notices, {len(valid)} valid by schema and rules")
        raise SystemExit(0 if done.returncode == 0 and full and len(valid) == len(files) else 1)


main()
