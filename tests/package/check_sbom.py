"""Holds a list of parts against what CycloneDX 1.5 asks of it, and against the program that it describes.

check_sbom.py SBOM.json PROGRAM
"""
import json
import re
import subprocess
import sys

bom_file, program = sys.argv[1:]
with open(bom_file, encoding="utf-8") as file:
    bom = json.load(file)
complaints = []


def must(holds, complaint):
    if not holds:
        complaints.append(complaint)


def check_component(component):
    must(component.get("type") in ("application", "library"), f"type of {component.get('name')}")
    for member in ("name", "version", "bom-ref"):
        must(isinstance(component.get(member), str) and component[member], f"{member} of {component.get('name')}")


must(bom.get("bomFormat") == "CycloneDX" and bom.get("specVersion") == "1.5", "format")
must(isinstance(bom.get("version"), int) and bom["version"] >= 1, "version")
must(re.fullmatch(r"urn:uuid:[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}", bom.get("serialNumber", "")), "serialNumber")
must(re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", bom["metadata"]["timestamp"]), "timestamp")
must(not set(bom) - {"bomFormat", "specVersion", "version", "serialNumber", "metadata", "components", "dependencies"},
     "a member that is not of the format")
components = [bom["metadata"]["component"], *bom["components"]]
for each in components:
    check_component(each)
for each in bom["components"]:
    must(re.fullmatch(r"pkg:(deb/debian|npm)/\S+@\S+", each.get("purl", "")), f"purl of {each['name']}")
refs = [each["bom-ref"] for each in components]
must(len(refs) == len(set(refs)), "a bom-ref twice")
must({each["ref"] for each in bom["dependencies"]} == set(refs), "dependencies of other components")
must(all(set(each.get("dependsOn", [])) <= set(refs) for each in bom["dependencies"]), "a dependency that is not there")

# What the program is linked with directly is in the list.
names = {each["name"] for each in bom["components"]}
linked = subprocess.run(["objdump", "-p", program], check=True, capture_output=True, text=True).stdout
for library in re.findall(r"NEEDED\s+(\S+)", linked):
    stem = re.sub(r"[^a-z0-9]", "", library.lower().split(".so")[0])
    must(any(re.sub(r"[^a-z0-9]", "", name).startswith(stem[:6]) for name in names), f"no component for {library}")
must(any(name.startswith("@utrecht/") for name in names), "no component of the styles")
for complaint in complaints:
    print(f"sbom: {complaint}", file=sys.stderr)
print(f"{len(bom['components'])} components")
sys.exit(1 if complaints else 0)
