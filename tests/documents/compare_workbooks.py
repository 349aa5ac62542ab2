#!/usr/bin/env python3
"""Compares what the program reads from public workbooks with what openpyxl reads, cell by cell.

Each .xlsx is read by openpyxl, each .csv by Python's csv, each .ods by LibreOffice and then openpyxl; so is an .xlsx
in which openpyxl sees no sheets (ISO "strict"). Every file must be read or refused with a code, and at least 99.9 % of
the cells must be equal. The score is printed.
"""
import argparse
import csv
import datetime
import io
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import warnings

import openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904, CALENDAR_WINDOWS_1900, from_excel

SKIPPED = 77
LEAST_EQUAL = 0.999
SECONDS_A_FILE = 60


def unescaped(text):
    return re.sub(r"\\(.)", lambda m: {"t": "\t", "n": "\n", "r": "\r"}.get(m.group(1), m.group(1)), text)


class Read:
    """What the program made of one file."""

    def __init__(self):
        self.refused = None
        self.sheets = []  # (name, {(row, column): (kind, format, formula, text)})
        self.epoch = CALENDAR_WINDOWS_1900


def read_by_program(printer, files):
    lines = subprocess.run([printer, *map(str, files)], capture_output=True, check=True).stdout.decode()
    found, read = {}, None
    for line in lines.split("\n"):
        parts = line.split("\t")
        if parts[0] == "file":
            read = found[parts[1]] = Read()
        elif parts[0] == "refused":
            read.refused = parts[1]
        elif parts[0] == "sheet":
            read.sheets.append((unescaped(parts[1]), {}))
            read.epoch = CALENDAR_MAC_1904 if parts[2] == "1904" else CALENDAR_WINDOWS_1900
        elif parts[0] == "cell":
            row, column, kind, form, formula = int(parts[1]), int(parts[2]), parts[3], parts[4], parts[5] == "1"
            if kind != "empty":
                read.sheets[-1][1][row, column] = (kind, form, formula, unescaped(parts[6]))
    return found


def decoded(text):
    """`_x000D_` is a character; openpyxl leaves it as it is written."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m.group(1), 16)), text)


def is_same_moment(value, text):
    """A date or time that the file holds as ISO 8601."""
    if isinstance(value, datetime.timedelta):
        found = re.fullmatch(r"(-?)PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S", text)
        if not found:
            return False
        hours, minutes, seconds = map(int, found.groups()[1:])
        return abs(value.total_seconds()) == hours * 3600 + minutes * 60 + seconds
    if isinstance(value, datetime.time):
        found = re.fullmatch(r"PT(\d+)H(\d+)M(\d+)(?:\.\d+)?S", text)
        shown = ":".join(part.zfill(2) for part in found.groups()) if found else text
        return value.isoformat()[:8] == shown[-len(value.isoformat()[:8]):]
    if isinstance(value, datetime.datetime):
        given = datetime.datetime.fromisoformat(text.rstrip("Z")[:26])
        return abs((value - given).total_seconds()) <= 1
    return isinstance(value, datetime.date) and value.isoformat() == text[:10]


def is_same(value, cell, epoch):
    kind, form, _, text = cell
    if kind == "text":
        return isinstance(value, str) and text in (value, decoded(value))
    if kind == "boolean":  # LibreOffice has none: its truth is the number 1
        return isinstance(value, (bool, int)) and value == (text == "1")
    if kind == "error":
        return value == text
    if kind == "date":
        return is_same_moment(value, text)
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return form == "date" and value in (from_excel(float(text), epoch), from_excel(float(text), epoch, True))
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    # LibreOffice writes 15 significant digits.
    return float(value) in (float(text), float(f"{float(text):.15g}"))


class Score:
    def __init__(self):
        self.files = self.unopened = self.refused = self.identical = self.cells = self.equal = 0
        self.differences = []

    def compare(self, name, read, sheets):
        """`sheets`: by name, the cells that the other reader found and those that lie under a merged one."""
        differences, cells = [], 0
        if [sheet for sheet, _ in read.sheets] != list(sheets):
            differences.append(f"sheets {[sheet for sheet, _ in read.sheets]} and {list(sheets)}")
        for sheet, ours in read.sheets:
            theirs, covered = sheets.get(sheet, ({}, lambda at: False))
            for at in sorted(set(ours) | set(theirs)):
                if at not in theirs and covered(at):
                    continue
                cells += 1
                if at not in ours or at not in theirs or not is_same(theirs[at], ours[at], read.epoch):
                    differences.append(f"{sheet} {at}: {ours.get(at)} and {theirs.get(at)!r}")
        self.cells += cells
        self.equal += cells - min(cells, len(differences))
        self.identical += not differences
        self.differences += [f"{name}: {difference}" for difference in differences]


def cells_of(book):
    sheets = {}
    for sheet in book.worksheets:
        values = {at: cell.value for at, cell in sheet._cells.items() if cell.value not in (None, "")}
        ranges = list(sheet.merged_cells.ranges)
        sheets[sheet.title] = values, lambda at, ranges=ranges: any(
            area.min_row <= at[0] <= area.max_row and area.min_col <= at[1] <= area.max_col for area in ranges)
    return sheets


def read_by_openpyxl(file):
    def too_long(*_):
        raise TimeoutError("openpyxl takes too long")

    signal.signal(signal.SIGALRM, too_long)
    signal.alarm(SECONDS_A_FILE)
    try:
        return cells_of(openpyxl.load_workbook(file, data_only=True))
    except Exception:  # whatever it is that openpyxl does not open
        return None
    finally:
        signal.alarm(0)


def read_by_csv(file):
    data = file.read_bytes()
    for encoding in ("utf-16", "utf-8-sig", "cp1252"):
        if (encoding == "utf-16") != (data[:2] in (b"\xff\xfe", b"\xfe\xff")):
            continue
        try:
            text = data.decode(encoding)
            break
        except UnicodeDecodeError:
            continue
    else:
        return None
    first = text.split("\n")[0]
    separator = next((each for each in ";\t," if each in first), ";")
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    values = {(row, column): value.replace("\r\n", "\n")
              for row, record in enumerate(rows, 1) for column, value in enumerate(record, 1) if value}
    return {"": (values, lambda at: False)}


def converted_by_libreoffice(file, folder):
    """Its copy as .xlsx, or None when LibreOffice does not take the file."""
    copy = folder / f"in{file.suffix}"
    shutil.copyfile(file, copy)
    made = folder / "out" / "in.xlsx"
    made.unlink(missing_ok=True)
    subprocess.run(["timeout", "-k", "2", "60", "soffice", f"-env:UserInstallation=file://{folder}/profile",
                    "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", str(made.parent), str(copy)],
                   capture_output=True, check=False)
    return made if made.exists() else None


def is_pointer(file):
    """What stands for a large file in a git repository is no workbook."""
    return file.open("rb").read(40).startswith(b"version https://git-lfs")


def other_reader(folder):
    def read(file):
        if file.suffix == ".csv":
            return read_by_csv(file)
        found = read_by_openpyxl(file) if file.suffix != ".ods" else None
        if found:
            return found
        copy = converted_by_libreoffice(file, folder)
        return read_by_openpyxl(copy) if copy else None

    return read


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--printer", required=True)
    options.add_argument("--workbooks", default=os.environ.get("WEDERWAARDE_SHARED", ""))
    options.add_argument("--show", type=int, default=40, help="differences to print")
    chosen = options.parse_args()
    root = pathlib.Path(chosen.workbooks or pathlib.Path(__file__).parents[3] / "shared") / "workbooks"
    found = sorted(file for file in root.glob("**/*") if file.suffix in (".xlsx", ".xlsm", ".ods", ".csv"))
    files = [file for file in found if not is_pointer(file)]
    if not files:
        print(f"no workbooks in {root}")
        return SKIPPED
    warnings.simplefilter("ignore")
    ours = read_by_program(chosen.printer, files)
    score = Score()
    with tempfile.TemporaryDirectory() as folder:
        read_by_other = other_reader(pathlib.Path(folder))
        for file in files:
            name, read = file.relative_to(root), ours[str(file)]
            score.files += 1
            if read.refused:
                score.refused += 1
                print(f"refused {name}: {read.refused}")
            elif theirs := read_by_other(file):
                score.compare(str(name), read, theirs)
            else:
                score.unopened += 1
                print(f"not opened by the other reader: {name}")
    for difference in score.differences[:chosen.show]:
        print(difference)
    share = score.equal / score.cells if score.cells else 0
    print(f"files: {score.files} ({len(found) - len(files)} pointers left out), refused with a reason {score.refused}, "
          f"not opened by the other reader {score.unopened}, identical {score.identical} of "
          f"{score.files - score.refused - score.unopened}")
    print(f"cells: {score.equal} of {score.cells} equal ({share:.4%})")
    return 0 if share >= LEAST_EQUAL else 1


if __name__ == "__main__":
    sys.exit(main())
