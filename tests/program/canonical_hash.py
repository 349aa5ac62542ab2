"""The SHA-256 of each file's canonical JSON (RFC 8785), one a line: by the standard library alone."""
import hashlib
import json
import sys


def refuse(text):
    raise ValueError(f"not a whole number: {text}")


def sorted_members(value):
    if isinstance(value, dict):
        by_utf16 = sorted(value, key=lambda name: name.encode("utf-16-be"))
        return {name: sorted_members(value[name]) for name in by_utf16}
    return [sorted_members(item) for item in value] if isinstance(value, list) else value


for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        document = json.load(file, parse_float=refuse)
    canonical = json.dumps(sorted_members(document), ensure_ascii=False, separators=(",", ":"))
    print(hashlib.sha256(canonical.encode("utf-8")).hexdigest())
