"""Files with a threat, before a real scanner: clamd of ClamAV with a signature of its own, and the service that asks it.

The EICAR test file comes alone and inside a zip, as a whole body and in a form: each must be refused, and the scanner's log
must have it. A file without a threat must reach the reader. When clamd is gone nothing may come in, and when it is
back files do again, without a restart of the service.

    scan.py --program WEDERWAARDE
"""

import argparse
import hashlib
import io
import json
import shutil
import sys
import urllib.error
import urllib.request
import zipfile

from trial import Trial, wait_until

# In two parts, or this file would be found itself.
EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-" + "STANDARD-ANTIVIRUS-TEST-FILE!$H+H*").encode()


def zipped(content):
    into = io.BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", content)
    return into.getvalue()


def ask(address, body, kind):
    """Status and code of the answer."""
    request = urllib.request.Request(address, body, {"Content-Type": kind, "Sec-Fetch-Site": "same-origin"}, method="POST")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, ""
    except urllib.error.HTTPError as refusal:
        told = refusal.read()
        return refusal.code, json.loads(told).get("code", "") if told.startswith(b"{") else ""


def in_a_form(content):
    edge = "edge-of-the-trial"
    body = (f'--{edge}\r\nContent-Disposition: form-data; name="kind"\r\n\r\nbid\r\n--{edge}\r\n'
            f'Content-Disposition: form-data; name="file"; filename="bod.xlsx"\r\n'
            f"Content-Type: application/octet-stream\r\n\r\n").encode() + content + f"\r\n--{edge}--\r\n".encode()
    return body, f"multipart/form-data; boundary={edge}"


def start_clamd(trial):
    folder = trial.folder / "clamd"
    folder.mkdir(exist_ok=True)
    size, digest = len(EICAR), hashlib.md5(EICAR).hexdigest()
    (folder / "trial.hdb").write_text(f"{digest}:{size}:Eicar-Of-The-Trial\n")
    socket = folder / "clamd.ctl"
    (folder / "clamd.conf").write_text(
        f"DatabaseDirectory {folder}\nLocalSocket {socket}\nForeground yes\nLogFile {folder}/log\nLogVerbose yes\n"
        f"StreamMaxLength 65M\nOfficialDatabaseOnly no\nFailIfCvdOlderThan 0\nUser root\n")
    process = trial.start("clamd", ["clamd", "--config-file", str(folder / "clamd.conf")])
    wait_until("clamd listens", lambda: socket.exists() or process.poll() is not None, 60)
    if process.poll() is not None:
        raise SystemExit((trial.folder / "clamd.log").read_text())
    return process, socket


def held(trial):
    clamd, socket = start_clamd(trial)
    settings = trial.folder / "service.properties"
    settings.write_text(f"scan_socket = {socket}\ndemo = true\n")
    service = trial.start_service("", "--config", str(settings))
    uploads = f"{service}/api/v1/tenders/1/uploads"
    form, kind = in_a_form(EICAR)
    packed, packed_kind = in_a_form(zipped(EICAR))
    cases = {
        "alone, as the whole body": (f"{uploads}?kind=bid&name=a.csv", EICAR, "text/csv"),
        "alone, in a form": (uploads, form, kind),
        "in a zip, in a form": (uploads, packed, packed_kind),
        "in a form of the pages": (f"{service}/tenders/1/bids", form, kind),
    }
    faults = [f"{name}: {told}" for name, sent in cases.items()
              if (told := ask(*sent)) not in ((422, "upload.threat"), (422, ""))]
    found = (trial.folder / "clamd" / "log").read_text().count("Eicar-Of-The-Trial.UNOFFICIAL FOUND")
    if found != len(cases):
        faults.append(f"the scanner found {found} of {len(cases)}")
    harmless = (f"{uploads}?kind=bid&name=a.csv", b"a;b\r\n1;2\r\n", "text/csv")
    read = ask(*harmless)
    if read[0] != 422 or read[1] == "upload.threat":
        faults.append(f"a file without a threat: {read}")
    clamd.kill()
    clamd.wait()
    socket.unlink(missing_ok=True)
    if (told := ask(*harmless)) != (503, "upload.notScanned"):
        faults.append(f"without the scanner: {told}")
    start_clamd(trial)
    if (told := ask(*harmless)) != read:
        faults.append(f"with the scanner again: {told}")
    for fault in faults:
        print(fault)
    print(f"{len(cases)} files with a threat, {len(faults)} faults")
    return 1 if faults else 0


def main():
    options = argparse.ArgumentParser()
    options.add_argument("--program", required=True)
    asked = options.parse_args()
    if shutil.which("clamd") is None:
        raise SystemExit("clamd is not installed")
    sys.exit(Trial(asked.program, "scan").run(held))


main()
