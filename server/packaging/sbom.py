#!/usr/bin/env python3
"""Writes what the program is made of as CycloneDX 1.5 JSON: the shared libraries that it is linked with, as their
Debian packages, the header-only libraries that it was compiled with, and the npm packages whose styles and fonts
are inside it.

sbom.py PROGRAM VERSION SOURCE_FOLDER OUT.json
"""
import json
import os
import re
import subprocess
import sys
import time
import uuid

# Compiled in, so that no shared library tells of them.
HEADER_ONLY = ["libboost1.74-dev", "libexpected-dev", "rapidjson-dev"]


def run(*words):
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout


def libraries(program):
    return sorted({os.path.realpath(path) for path in re.findall(r"=> (/\S+)", run("ldd", program))})


def package_of(path):
    """dpkg may know the file by the name from before /usr was merged."""
    for name in (path, path.removeprefix("/usr")):
        found = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.split(": ")[0].split(",")[0]
    raise SystemExit(f"sbom: no package has {path}")


def debian_component(package, scope):
    fields = run("dpkg-query", "-W", "-f", "${Package}\t${Version}\t${Architecture}\t${source:Package}", package)
    name, version, architecture, source = fields.split("\t")
    purl = f"pkg:deb/debian/{name}@{version.replace('+', '%2B').replace(':', '%3A')}?arch={architecture}&distro=debian-12"
    return {"type": "library", "bom-ref": purl, "name": name, "version": version, "scope": scope, "purl": purl,
            "properties": [{"name": "debian:source", "value": source}]}


def npm_components(folder):
    with open(os.path.join(folder, "package-lock.json"), encoding="utf-8") as file:
        packages = json.load(file)["packages"]
    wanted = list(packages[""]["dependencies"])
    found = {}
    while wanted:
        name = wanted.pop()
        entry = packages.get("node_modules/" + name)
        if entry is None or name in found:
            continue
        wanted += entry.get("dependencies", {})
        purl = f"pkg:npm/{name.replace('@', '%40')}@{entry['version']}"
        component = {"type": "library", "bom-ref": purl, "name": name, "version": entry["version"],
                     "scope": "required", "purl": purl}
        if "license" in entry:
            component["licenses"] = [{"license": {"name": entry["license"]}}]
        algorithm, digest = entry["integrity"].split("-", 1)
        component["properties"] = [{"name": f"npm:integrity:{algorithm}", "value": digest}]
        found[name] = component
    return [found[name] for name in sorted(found)]


def main():
    program, version, folder, out = sys.argv[1:]
    linked = sorted({package_of(path) for path in libraries(program)})
    components = [debian_component(package, "required") for package in linked]
    components += [debian_component(package, "required") for package in HEADER_ONLY]
    components += npm_components(folder)
    ref = f"pkg:generic/wederwaarde@{version}"
    epoch = int(os.environ.get("SOURCE_DATE_EPOCH", time.time()))
    bom = {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
        "metadata": {
            "timestamp": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(epoch)),
            "component": {"type": "application", "bom-ref": ref, "name": "wederwaarde", "version": version,
                          "licenses": [{"license": {"id": "EUPL-1.2"}}]}},
        "components": components,
        "dependencies": [{"ref": ref, "dependsOn": [component["bom-ref"] for component in components]}]
        + [{"ref": component["bom-ref"]} for component in components],
    }
    content = json.dumps(bom, sort_keys=True)
    bom["serialNumber"] = f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, content)}"
    with open(out, "w", encoding="utf-8") as file:
        json.dump(bom, file, indent=1, sort_keys=True)
        file.write("\n")


main()
