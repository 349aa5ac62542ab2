#!/usr/bin/env python3
"""clang-tidy over many files in a fraction of the time: most of it goes into headers, so files that can stand in
one translation unit are read as one. Names of unnamed namespaces decide who can; a batch that clang refuses all
the same is read file by file.

    tidy_batches.py --database FOLDER --out FOLDER --jobs N --match REGEX

Prints what clang-tidy says and ends with 1 if that is anything.
"""
import argparse
import concurrent.futures
import json
import pathlib
import re
import shlex
import subprocess
import sys

MOST_FILES = 20
HEADERS = r"/(criteria|evaluator|import|templates|server|tests)/[a-z_/0-9]*\.[ch]pp$"
UNNAMED = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
DECLARED = re.compile(
    r"^(?:template <.*>\s+)?(?:(?:struct|class|enum class|enum|union) (?P<type>\w+)"
    r"|using (?P<alias>\w+) ="
    r"|(?!using |namespace |static_assert|return |//|#)[\w:].*?\b(?P<value>~?\w+)(?:\(|\{|\[| =|;))", re.M)
TEST = re.compile(r"^(?:TEST|TEST_F|TEST_P|INSTANTIATE_TEST_SUITE_P|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\((\w+),\s*(\w+)", re.M)
MACRO = re.compile(r"^#define (\w+)", re.M)


def own_names(path):
    text = path.read_text()
    names = set(MACRO.findall(text)) | {"_".join(test) for test in TEST.findall(text)}
    for unnamed in UNNAMED.findall(text):
        names |= {next(name for name in found.groups() if name) for found in DECLARED.finditer(unnamed)}
    return names


def flags_of(entry):
    arguments = shlex.split(entry["command"])
    arguments = arguments[next(i for i, part in enumerate(arguments) if "clang++" in part):]
    at = arguments.index("-o")
    return tuple(arguments[:at])


def batches(entries):
    """Lists of files of one folder's room and one set of flags, none of which declares another's names."""
    made = []
    for file, flags in entries:
        names = own_names(file)
        for batch in made:
            if batch["flags"] == flags and len(batch["files"]) < MOST_FILES and not names & batch["names"]:
                batch["files"].append(file)
                batch["names"] |= names
                break
        else:
            made.append({"flags": flags, "files": [file], "names": names})
    return made


def tidy(file, flags):
    command = ["clang-tidy", "-quiet", f"--header-filter={HEADERS}", "--checks=-bugprone-suspicious-include", str(file),
               "--", *flags[1:]]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    return ran.stdout if ran.returncode or ran.stdout.strip() else ""


def tidy_batch(batch, out, number):
    if len(batch["files"]) == 1:
        return tidy(batch["files"][0], batch["flags"])
    together = out / f"batch_{number}.cpp"
    together.write_text("".join(f'#include "{file}"\n' for file in batch["files"]))
    said = tidy(together, batch["flags"])
    if "clang-diagnostic" not in said:
        return said
    return "".join(tidy(file, batch["flags"]) for file in batch["files"])


def main():
    options = argparse.ArgumentParser()
    for name in ("database", "out", "jobs", "match"):
        options.add_argument(f"--{name}", required=True)
    asked = options.parse_args()
    out = pathlib.Path(asked.out)
    out.mkdir(parents=True, exist_ok=True)
    database = json.loads((pathlib.Path(asked.database) / "compile_commands.json").read_text())
    entries = sorted((pathlib.Path(entry["file"]), flags_of(entry)) for entry in database
                     if re.search(asked.match, entry["file"]))
    made = batches(entries)
    with concurrent.futures.ThreadPoolExecutor(int(asked.jobs)) as pool:
        said = [part for part in pool.map(tidy_batch, made, [out] * len(made), range(len(made))) if part]
    print("".join(said), end="")
    print(f"{len(entries)} files in {len(made)} batches", file=sys.stderr)
    sys.exit(bool(said))


main()
