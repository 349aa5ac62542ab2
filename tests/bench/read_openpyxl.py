"""Counts the cells of a workbook with openpyxl's reader for large files."""

import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1], read_only=True)
count = sum(value is not None for sheet in book for row in sheet.iter_rows(values_only=True) for value in row)
if count != int(sys.argv[2]):
    sys.exit(f"{count} cells")
