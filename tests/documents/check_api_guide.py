"""Runs the shell blocks of docs/api.md, in their order, against a service with the demo data.

    check_api_guide.py --program WEDERWAARDE
"""

import re
import subprocess
import tempfile
from pathlib import Path

from program import finish, options, root

guide = (root / "docs/api.md").read_text()
blocks = re.findall(r"^```sh\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
routes = ("tenders", "criteria", "bids", "grades", "draws", "uploads", "evaluations", "documents", "segments",
          "library-criteria")


# A folder that looks like the root of the repository after a build, to write in.
def prepare(folder, program):
    (folder / "build/release").mkdir(parents=True)
    (folder / "build/release/wederwaarde").symlink_to(Path(program).resolve())
    (folder / "server").symlink_to(root / "server")


def run_guide(folder, address):
    script = f"set -euo pipefail\nAPI={address}api/v1\n" + "".join(f"{{\n{block}}} >output.txt\n" for block in blocks)
    done = subprocess.run(["bash", "-x", "-c", script], cwd=folder, capture_output=True, text=True, timeout=120)
    if done.returncode == 0:
        return []
    output = (folder / "output.txt").read_text(errors="replace")[-600:]
    return [f"exit {done.returncode} after\n{done.stderr[-1500:]}\n{output}"]


given = options()
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    prepare(folder, given.program)
    words = [given.program, "serve", "--data", str(folder / "data"), "--demo", "--port", "0", "--accounts", "off"]
    service = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    try:
        address = re.search(r"http://\S+", service.stdout.readline())[0]
        complaints = run_guide(folder, address)
    finally:
        service.terminate()
        service.wait(timeout=60)
complaints += [f"no command shows {route}" for route in routes if not re.search(rf"/{route}\b", "".join(blocks))]
finish(complaints, f"{len(blocks)} blocks with {sum(block.count('curl ') for block in blocks)} requests")
