#!/usr/bin/env python3
"""clang-tidy over many files in a fraction of the time: those that can stand in one translation unit are read as
one; a batch that clang refuses all the same is read file by file.

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

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "support"))
from together import groups  # noqa: E402

HEADERS = r"/(criteria|evaluator|import|templates|server|tests)/[a-z_/0-9]*\.[ch]pp$"


def flags_of(entry):
    arguments = shlex.split(entry["command"])
    arguments = arguments[next(i for i, part in enumerate(arguments) if "clang++" in part):]
    at = arguments.index("-o")
    return tuple(arguments[:at])


def batches(entries):
    """Groups of files that are compiled with the same flags."""
    of_flags = {}
    for file, flags in entries:
        of_flags.setdefault(flags, []).append(file)
    return [(group, flags) for flags, files in of_flags.items() for group in groups(files)]


# A test is a table or a story: long, with values where names would hide them, and not where speed counts.
OF_TESTS = ["readability-function-size", "readability-function-cognitive-complexity", "readability-suspicious-call-argument",
            "performance-unnecessary-value-param", "performance-unnecessary-copy-initialization",
            "bugprone-suspicious-missing-comma", "bugprone-fold-init-type", "modernize-loop-convert",
            "cppcoreguidelines-pro-type-const-cast", "clang-analyzer-security.FloatLoopCounter",
            "cppcoreguidelines-prefer-member-initializer",
            "readability-make-member-function-const", "bugprone-string-constructor", "bugprone-reserved-identifier"]


def tidy(file, flags, is_test):
    off = ["bugprone-suspicious-include", *(OF_TESTS if is_test else [])]
    command = ["clang-tidy", "-quiet", f"--header-filter={HEADERS}", "--checks=" + ",".join("-" + name for name in off),
               str(file), "--", *flags[1:]]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    return ran.stdout if ran.returncode or ran.stdout.strip() else ""


def tidy_batch(batch, out, number):
    files, flags = batch
    is_test = any("/tests/" in str(file) for file in files)
    if len(files) == 1:
        return tidy(files[0], flags, is_test)
    together = out / f"batch_{number}.cpp"
    together.write_text("".join(f'#include "{file}"\n' for file in files))
    said = tidy(together, flags, is_test)
    if "clang-diagnostic" not in said:
        return said
    return "".join(tidy(file, flags, is_test) for file in files)


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
        said = 0
        for part in pool.map(tidy_batch, made, [out] * len(made), range(len(made))):
            said += bool(part)
            print(part, end="", flush=True)
    print(f"{len(entries)} files in {len(made)} batches", file=sys.stderr)
    sys.exit(said > 0)


main()
