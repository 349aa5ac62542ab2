#!/usr/bin/env python3
"""Writes the changelog of the Debian package: one entry, for the version that was built.

changelog.py VERSION OUT
"""
import email.utils
import os
import sys
import time

version, out = sys.argv[1:]
moment = email.utils.formatdate(int(os.environ.get("SOURCE_DATE_EPOCH", time.time())))
with open(out, "w", encoding="utf-8") as file:
    file.write(f"wederwaarde ({version}) stable; urgency=medium\n\n  * Build of this version from its source.\n\n"
               f" -- The maintainers of Wederwaarde <wederwaarde@example.org>  {moment}\n")
