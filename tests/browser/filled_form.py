"""Fills cells of a form: filled_form.py IN.xlsx OUT.xlsx SHEET!CELL=TEXT …, SHEET being the number of its part."""

import re
import sys
import zipfile
from xml.sax.saxutils import escape

form, filled, *cells = sys.argv[1:]
contents = {}
for cell in cells:
    place, text = cell.split("=", 1)
    sheet, address = place.split("!")
    contents.setdefault(f"xl/worksheets/sheet{sheet}.xml", []).append((address, text))

with zipfile.ZipFile(form) as source, zipfile.ZipFile(filled, "w", zipfile.ZIP_DEFLATED) as target:
    for name in source.namelist():
        part = source.read(name).decode()
        for address, text in contents.get(name, []):
            number = re.fullmatch(r"[\d.]+", text)
            content = f"<v>{text}</v>" if number else f"<is><t>{escape(text)}</t></is>"
            kind = "" if number else ' t="inlineStr"'
            part, found = re.subn(rf'<c r="{address}"( s="\d+")?/>', rf'<c r="{address}"\1{kind}>{content}</c>', part)
            if found != 1:
                sys.exit(f"{name} has no empty cell {address}")
        target.writestr(name, part)
