"""Holds every release that we can make against the schemas of the Open Contracting Data Standard.

Takes the schemas from the folder `ocds` beside the project (docs/testing.md); exit code 77 where there is none.
"""

import argparse
import json
import os
import subprocess
import tempfile
from pathlib import Path

import jsonschema

root = Path(__file__).resolve().parents[2]
skipped = 77


def without_release_schema(package):
    """The release is held against its own schema, which here is no address on the web."""
    package["properties"]["releases"]["items"] = {"type": "object"}
    return package


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program")
    parser.add_argument("--printer", required=True)
    options = parser.parse_args()
    data = Path(os.environ.get("WEDERWAARDE_SHARED", root.parent / "shared")) / "ocds"
    if not data.is_dir():
        print(f"skipped: needs {data}")
        raise SystemExit(skipped)
    schema = json.loads((data / "release-schema.json").read_text())
    package = without_release_schema(json.loads((data / "release-package-schema.json").read_text()))
    checks = [jsonschema.Draft4Validator(each, format_checker=jsonschema.FormatChecker()) for each in (package, schema)]
    assert list(checks[1].iter_errors(json.loads((data / "ocds_bad.json").read_text()))), "the schema refuses nothing"
    complaints = 0
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([options.printer, folder], check=True)
        files = sorted(Path(folder).glob("*.json"))
        assert files, "no releases"
        for file in files:
            content = json.loads(file.read_text())
            for check, value in ((checks[0], content), *((checks[1], each) for each in content["releases"])):
                for error in check.iter_errors(value):
                    complaints += 1
                    print(f"{file.name}: {'/'.join(map(str, error.path))}: {error.message}")
    print(f"{len(files)} releases, {complaints} complaints")
    raise SystemExit(1 if complaints else 0)


main()
