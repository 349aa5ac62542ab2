#!/usr/bin/env python3
"""Writes wederwaarde(1) from what `wederwaarde --help` says, so that the two cannot differ.

man_page.py PROGRAM VERSION OUT.1
"""
import os
import re
import subprocess
import sys
import time

FILES = [
    ("/etc/wederwaarde/wederwaarde.properties", "Settings of the service that the package starts."),
    ("/etc/wederwaarde/credentials", "Secrets of the service, a file each."),
    ("/var/lib/wederwaarde", "Its data."),
    ("/var/backups/wederwaarde", "Its daily backups."),
    ("/usr/share/doc/wederwaarde/operations.md", "How the service is run."),
]


def escaped(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text[:1] in (".", "'") else text


def synopsis(lines):
    """Each command on a line of its own; what is indented further goes on with the one before."""
    commands = []
    for line in lines:
        if line.startswith("  wederwaarde "):
            commands.append(re.sub(r"\s+", " ", line.strip()))
        else:
            commands[-1] += " " + line.strip()
    return commands


def main():
    program, version, out = sys.argv[1:]
    said = subprocess.run([program, "--help"], check=True, capture_output=True, text=True).stdout
    paragraphs = said.rstrip("\n").split("\n\n")
    summary = paragraphs[0].removeprefix("Wederwaarde: ").rstrip(".")
    exits = paragraphs.pop().removeprefix("Exit codes: ").rstrip(".")
    day = time.strftime("%Y-%m-%d", time.gmtime(int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))))
    page = [f'.TH WEDERWAARDE 1 "{day}" "wederwaarde {version}" "User Commands"', ".SH NAME",
            f"wederwaarde \\- {escaped(summary)}", ".SH SYNOPSIS", ".nf"]
    page += [escaped(command) for command in synopsis(paragraphs[1].split("\n"))]
    page += [".fi", ".SH DESCRIPTION"]
    described = [[escaped(line.strip()) for line in paragraph.split("\n")] for paragraph in paragraphs[2:]]
    page += described[0]
    for paragraph in described[1:]:
        page += [".PP", *paragraph]
    page.append(".SH EXIT STATUS")
    for code in re.split(r", (?=\d)", exits.replace("\n", " ")):
        number, meaning = code.split(" ", 1)
        page += [".TP", f".B {number}", escaped(meaning) + "."]
    page.append(".SH FILES")
    for name, meaning in FILES:
        page += [".TP", f".I {escaped(name)}", escaped(meaning)]
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n".join(page) + "\n")


main()
