#!/usr/bin/env python3
"""Which source files can stand in one translation unit: most of a compiler's time goes into headers, so files that
are read together cost a fraction. A file's own names, those of its unnamed namespace, may stand in no other.

    together.py FILE...

Prints the groups for CMake: their files separated by commas, the groups by semicolons.
"""
import pathlib
import re
import sys

MOST_FILES = 20
UNNAMED = re.compile(r"^namespace \{$(.*?)^\}  // namespace$", re.M | re.S)
DECLARED = re.compile(
    r"^(?:template <.*>\s+|\[\[\w+\]\] )?(?:(?:struct|class|enum class|enum|union) (?P<type>\w+)"
    r"|using (?P<alias>\w+) ="
    r"|(?!using |namespace |static_assert|return |//|#)[\w:].*?\b(?P<value>~?\w+)(?:\(|\{|\[| =|;))", re.M)
TEST = re.compile(r"^(?:TEST|TEST_F|TEST_P|INSTANTIATE_TEST_SUITE_P|RC_GTEST_PROP|RC_GTEST_FIXTURE_PROP)\((\w+),\s*(\w+)", re.M)
MACRO = re.compile(r"^#define (\w+)", re.M)
COMMENT_OR_STRING = re.compile(r'//[^\n]*|"(?:[^"\\\n]|\\.)*"')
CALLED_OR_TYPE = re.compile(r"(?<![\w.>:])(?:[a-z_]\w*(?=\()|[A-Z]\w*)")
USED_NAME = re.compile(r"^using (?!namespace )([\w:]+::(\w+));", re.M)


def names_of(path):
    """Of each name that the file brings into what is compiled with it: whose it is. And the names that it takes."""
    text = path.read_text()
    own = set(MACRO.findall(text)) | {"_".join(test) for test in TEST.findall(text)}
    for unnamed in UNNAMED.findall(text):
        own |= {next(name for name in found.groups() if name) for found in DECLARED.finditer(unnamed)}
    brought = {**dict.fromkeys(own, path), **{name: whole for whole, name in USED_NAME.findall(text)}}
    return brought, set(CALLED_OR_TYPE.findall(COMMENT_OR_STRING.sub('""', text))) - brought.keys()


def fits(group, brought, taken):
    return not taken & group["brought"].keys() and not group["taken"] & brought.keys() and \
        all(group["brought"].get(name, whose) == whose for name, whose in brought.items())


def groups(files):
    """Lists of the paths `files`, in their order, none of which takes a name for something else than another does."""
    made = []
    for file in files:
        brought, taken = names_of(file)
        for group in made:
            if len(group["files"]) < MOST_FILES and fits(group, brought, taken):
                group["files"].append(file)
                group["brought"] |= brought
                group["taken"] |= taken
                break
        else:
            made.append({"files": [file], "brought": brought, "taken": taken})
    return [group["files"] for group in made]


if __name__ == "__main__":
    print(";".join(",".join(map(str, group)) for group in groups(sorted(map(pathlib.Path, sys.argv[1:])))), end="")
