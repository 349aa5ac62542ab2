"""What the trials of an installation share: private servers on loopback that end with the trial."""

import contextlib
import grp
import json
import os
import pathlib
import pwd
import shutil
import socket
import subprocess
import tempfile
import threading
import time
import urllib.error
import urllib.request


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def status_of(address, timeout=2):
    """Of the answer; 0 when there is none."""
    try:
        with urllib.request.urlopen(address, timeout=timeout) as answer:
            return answer.status
    except urllib.error.HTTPError as refusal:
        return refusal.code
    except OSError:
        return 0


def wait_until(what, is_so, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if is_so():
            return
        time.sleep(0.1)
    raise SystemExit(f"not within {seconds} s: {what}")


def programs_of_postgresql():
    versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda at: int(at.parts[4]))
    if not versions:
        raise SystemExit("PostgreSQL is not installed")
    return versions[-1].parent


def as_database_user(words):
    """PostgreSQL does not run as root."""
    if os.geteuid() != 0:
        return words
    return ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--", *words]


def query(port, words):
    """As the administrator of the database on that port."""
    told = subprocess.run(
        [str(programs_of_postgresql() / "psql"), "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p",
         str(port), "-U", "postgres", "-d", "postgres", "-c", words], check=True, capture_output=True, text=True)
    return told.stdout.strip()


def make_database(port):
    query(port, "CREATE ROLE wederwaarde LOGIN")
    query(port, "CREATE DATABASE wederwaarde OWNER wederwaarde ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' "
                "TEMPLATE template0")


class Trial:
    """A folder of its own, and the processes that were started in it. The folder stays when the trial fails."""

    def __init__(self, program, name):
        self.program = str(pathlib.Path(program).resolve())
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix=f"{name}-"))
        if os.geteuid() == 0:
            os.chown(self.folder, pwd.getpwnam("postgres").pw_uid, grp.getgrnam("postgres").gr_gid)
        self.processes = []

    def start(self, name, words):
        with open(self.folder / f"{name}.log", "ab") as log:
            process = subprocess.Popen(["setpriv", "--pdeathsig=KILL", "--", *words], stdout=log, stderr=log,
                                       cwd=self.folder)
        self.processes.append(process)
        return process

    def start_service(self, database, *more, accounts="off"):
        """An instance of the service, on SQLite without a database, with further options; gives its address."""
        port = free_port()
        words = [self.program, "serve", "--accounts", accounts, "--port", str(port), "--data", str(self.folder / "data")]
        process = self.start(f"service-{port}", [*words, *(["--database", database] if database else []), *more])
        address = f"http://127.0.0.1:{port}"
        wait_until("the service answers",
                   lambda: process.poll() is not None or status_of(f"{address}/health/ready") == 200, 60)
        if process.poll() is not None:
            raise SystemExit((self.folder / f"service-{port}.log").read_text())
        return address

    def verify(self, database, *more):
        return subprocess.run(
            [self.program, "verify", "--data", str(self.folder / "data"), "--database", database, *more],
            capture_output=True, text=True, check=False)

    def stop(self):
        for process in reversed(self.processes):
            if process.poll() is None:
                process.terminate()
        for process in reversed(self.processes):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            if process.poll() is None:
                process.kill()
                process.wait()

    def run(self, held):
        """Runs it; gives the exit code."""
        try:
            code = held(self)
        finally:
            self.stop()
        if code == 0:
            shutil.rmtree(self.folder)
        else:
            print(f"what was there is in {self.folder}")
        return code


class Writer(threading.Thread):
    """Registers parties one after another, each until it is acknowledged or refused."""

    def __init__(self, number, addresses):
        super().__init__(daemon=True)
        self.number, self.addresses = number, addresses
        self.ended = threading.Event()
        self.acknowledged = []  # party, and the moment
        self.unanswered = 0

    def run(self):
        count = 0
        while not self.ended.is_set():
            count += 1
            party = f"schrijver-{self.number}-{count}"
            body = json.dumps({"id": party, "name": f"Schrijver {self.number} {count}", "kind": "municipality"})
            address = self.addresses[(self.number + count) % len(self.addresses)] + "/api/v1/parties"
            request = urllib.request.Request(address, body.encode(), {"Content-Type": "application/json"},
                                             method="POST")
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    if answer.status == 201:
                        self.acknowledged.append((party, time.monotonic()))
            except OSError:
                self.unanswered += 1
                time.sleep(0.05)

    def end(self):
        self.ended.set()
        self.join(60)


def parties_missing(address, parties):
    return [party for party in parties if status_of(f"{address}/api/v1/parties/{party}", 10) != 200]
