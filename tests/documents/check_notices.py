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
        valid = done.stdout.count(" ERRORS 0 ")
        refused = [line for line in done.stdout.splitlines() if " ERRORS 0 " not in line]
        schema = [line for line in done.stderr.splitlines() if not line.endswith(" validates")]
        for line in refused + schema:
            print(line.replace(folder + "/", ""))
        print(f"{len(files)} notices, {valid} valid by schema and rules")
        raise SystemExit(0 if done.returncode == 0 and valid == len(files) else 1)


main()
