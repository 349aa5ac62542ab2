"""Runs the program under test, and reads the options of a check."""

import argparse
import json
import subprocess
from pathlib import Path

root = Path(__file__).resolve().parents[2]


def options(*more):
    parser = argparse.ArgumentParser()
    for name in ("--program", *more):
        parser.add_argument(name, required=True)
    parser.add_argument("--write", action="store_true", help="bring the document up to date")
    return parser.parse_args()


def run(program, *words, text=None):
    """The exit code and the JSON on standard output, None when there is none."""
    done = subprocess.run([program, *words], input=text, capture_output=True, text=True, timeout=120)
    return done.returncode, json.loads(done.stdout) if done.stdout else None


def finish(complaints, seen):
    for complaint in complaints:
        print(complaint)
    print(seen)
    raise SystemExit(1 if complaints else 0)
