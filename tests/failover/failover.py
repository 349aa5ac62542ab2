"""Kills the leader of a PostgreSQL cluster under two instances of the service, again and again.

Patroni with etcd and two PostgreSQL servers, one following the other synchronously, all of them private and on loopback;
two instances of the service on them, as behind a proxy. Writers register parties at either instance. Each round kills
the leader with SIGKILL, Patroni and database both, and waits until writes are acknowledged again. At the end each party
whose registration was acknowledged must be there, and the data must verify.

    failover.py --program WEDERWAARDE --rounds 3
"""

import argparse
import contextlib
import grp
import json
import os
import pathlib
import pwd
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.request

MOST_SECONDS = 30  # that nothing is acknowledged
WRITERS = 4


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def status_of(address, timeout=2):
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
    raise SystemExit(f"failover: not within {seconds} s: {what}")


class Processes:
    """Each ends when this script does, and by its own number."""

    def __init__(self, folder):
        self.folder = folder
        self.all = []
        self.database_user = pwd.getpwnam("postgres") if os.geteuid() == 0 else None

    def start(self, name, words, as_database_user=False, environment=None):
        if as_database_user and self.database_user:
            words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--", *words]
        log = open(self.folder / f"{name}.log", "ab")
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig=KILL", "--", *words], stdout=log, stderr=log, cwd=self.folder,
            env={**os.environ, **(environment or {})})
        self.all.append(process)
        return process

    def stop(self):
        for process in reversed(self.all):
            if process.poll() is None:
                process.terminate()
        for process in reversed(self.all):
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(20)
            if process.poll() is None:
                process.kill()
                process.wait()


def programs_of_postgresql():
    versions = sorted(pathlib.Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda at: int(at.parts[4]))
    if not versions:
        raise SystemExit("failover: PostgreSQL is not installed")
    return versions[-1].parent


class Node:
    def __init__(self, name, folder, etcd_port, processes):
        self.name, self.folder, self.processes = name, folder, processes
        self.port, self.rest_port = free_port(), free_port()
        self.settings = folder / f"patroni-{name}.json"  # JSON is YAML
        database_folder = folder / f"database-{name}"
        self.settings.write_text(json.dumps({
            "scope": "wederwaarde",
            "name": name,
            "restapi": {"listen": f"127.0.0.1:{self.rest_port}", "connect_address": f"127.0.0.1:{self.rest_port}"},
            "etcd3": {"host": f"127.0.0.1:{etcd_port}"},
            "bootstrap": {
                # ttl >= loop_wait + 2 * retry_timeout, and Patroni takes no ttl below 20.
                "dcs": {"ttl": 20, "loop_wait": 2, "retry_timeout": 5, "synchronous_mode": True,
                        "postgresql": {"use_pg_rewind": True,
                                       "parameters": {"synchronous_commit": "on", "wal_log_hints": "on"}}},
                "initdb": [{"encoding": "UTF8"}, "data-checksums", {"auth-host": "trust"}, {"auth-local": "trust"}],
                "pg_hba": ["host all all 127.0.0.1/32 trust", "host replication all 127.0.0.1/32 trust"]},
            "postgresql": {
                "listen": f"127.0.0.1:{self.port}", "connect_address": f"127.0.0.1:{self.port}",
                "data_dir": str(database_folder), "bin_dir": str(programs_of_postgresql()),
                "pgpass": str(folder / f"pgpass-{name}"),
                "authentication": {"superuser": {"username": "postgres", "password": "loopback"},
                                   "replication": {"username": "follower", "password": "loopback"}},
                "parameters": {"unix_socket_directories": str(folder)}}}))
        self.database_folder = database_folder
        self.process = None

    def start(self):
        self.process = self.processes.start(f"patroni-{self.name}", ["patroni", str(self.settings)], True)

    def is_leader(self):
        return status_of(f"http://127.0.0.1:{self.rest_port}/leader") == 200

    def is_synchronous(self):
        return status_of(f"http://127.0.0.1:{self.rest_port}/sync") == 200

    def kill(self):
        database = int((self.database_folder / "postmaster.pid").read_text().splitlines()[0])
        self.process.send_signal(signal.SIGKILL)
        os.kill(database, signal.SIGKILL)
        self.process.wait()


class Writer(threading.Thread):
    """Registers parties one after another, each until it is acknowledged or refused."""

    def __init__(self, number, addresses, stop):
        super().__init__(daemon=True)
        self.number, self.addresses, self.stop = number, addresses, stop
        self.acknowledged = []  # (id, moment)
        self.unanswered = 0

    def run(self):
        count = 0
        while not self.stop.is_set():
            count += 1
            party = f"schrijver-{self.number}-{count}"
            body = json.dumps({"id": party, "name": f"Schrijver {self.number} {count}", "kind": "municipality"})
            address = self.addresses[(self.number + count) % len(self.addresses)] + "/api/v1/parties"
            request = urllib.request.Request(
                address, body.encode(), {"Content-Type": "application/json"}, method="POST")
            try:
                with urllib.request.urlopen(request, timeout=60) as answer:
                    if answer.status == 201:
                        self.acknowledged.append((party, time.monotonic()))
            except (OSError, urllib.error.HTTPError):
                self.unanswered += 1
                time.sleep(0.05)


def newest(writers):
    return max((writer.acknowledged[-1][1] for writer in writers if writer.acknowledged), default=0.0)


def longest_silence(writers, since):
    moments = sorted(moment for writer in writers for _, moment in list(writer.acknowledged) if moment >= since)
    return max((after - before for before, after in zip([since, *moments], moments)), default=float("inf"))


def query(port, words):
    return subprocess.run(
        [str(programs_of_postgresql() / "psql"), "-X", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p",
         str(port), "-U", "postgres", "-d", "postgres", "-c", words], check=True, capture_output=True, text=True).stdout


def lost_parties(address, writers):
    lost = []
    for writer in writers:
        for party, _ in writer.acknowledged:
            if status_of(f"{address}/api/v1/parties/{party}", 10) != 200:
                lost.append(party)
    return lost


def run(program, rounds, folder, processes):
    etcd_port, peer_port = free_port(), free_port()
    processes.start("etcd", [
        "etcd", "--name", "one", "--data-dir", str(folder / "etcd"),
        "--listen-client-urls", f"http://127.0.0.1:{etcd_port}",
        "--advertise-client-urls", f"http://127.0.0.1:{etcd_port}",
        "--listen-peer-urls", f"http://127.0.0.1:{peer_port}",
        "--initial-advertise-peer-urls", f"http://127.0.0.1:{peer_port}",
        "--initial-cluster", f"one=http://127.0.0.1:{peer_port}"], True)
    wait_until("etcd answers", lambda: status_of(f"http://127.0.0.1:{etcd_port}/health") == 200, 30)
    nodes = [Node("a", folder, etcd_port, processes), Node("b", folder, etcd_port, processes)]
    nodes[0].start()
    wait_until("a first leader", nodes[0].is_leader, 120)
    nodes[1].start()
    wait_until("a synchronous follower", nodes[1].is_synchronous, 120)
    query(nodes[0].port, "CREATE ROLE wederwaarde LOGIN")
    query(nodes[0].port, "CREATE DATABASE wederwaarde OWNER wederwaarde ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C' "
                         "TEMPLATE template0")
    database = (f"host=127.0.0.1,127.0.0.1 port={nodes[0].port},{nodes[1].port} user=wederwaarde dbname=wederwaarde "
                "target_session_attrs=read-write connect_timeout=2")
    data = folder / "data"
    ports = [free_port(), free_port()]
    addresses = [f"http://127.0.0.1:{port}" for port in ports]
    for port in ports:
        processes.start(f"service-{port}", [program, "serve", "--accounts", "off", "--port", str(port), "--data",
                                            str(data), "--database", database])
        wait_until("the service answers",
                   lambda port=port: status_of(f"http://127.0.0.1:{port}/health/ready") == 200, 60)
    stop = threading.Event()
    writers = [Writer(number, addresses, stop) for number in range(1, WRITERS + 1)]
    for writer in writers:
        writer.start()
    silences = []
    for number in range(1, rounds + 1):
        time.sleep(3)
        wait_until("writes are acknowledged", lambda: newest(writers) > time.monotonic() - 1, 30)
        leader = next(node for node in nodes if node.is_leader())
        killed = time.monotonic()
        leader.kill()
        wait_until("writes are acknowledged again", lambda: newest(writers) > killed + 1, 120)
        time.sleep(3)
        silences.append(longest_silence(writers, killed))
        print(f"round {number}: leader {leader.name} killed, nothing acknowledged for {silences[-1]:.1f} s", flush=True)
        leader.start()
        wait_until("the killed one follows again", leader.is_synchronous, 180)
    stop.set()
    for writer in writers:
        writer.join(60)
    acknowledged = sum(len(writer.acknowledged) for writer in writers)
    unanswered = sum(writer.unanswered for writer in writers)
    lost = [party for address in addresses for party in lost_parties(address, writers)]
    verified = subprocess.run([program, "verify", "--data", str(data), "--database", database], capture_output=True,
                              text=True, check=False)
    print(f"{acknowledged} writes acknowledged by two instances, {unanswered} not; {len(lost)} lost; "
          f"longest silence {max(silences):.1f} s; verify: exit code {verified.returncode}")
    if lost or verified.returncode != 0 or max(silences) > MOST_SECONDS:
        print(verified.stdout, verified.stderr, lost[:20], sep="\n", file=sys.stderr)
        return 1
    return 0


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--program", required=True)
    asked.add_argument("--rounds", type=int, default=3)
    arguments = asked.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="failover-"))
    if os.geteuid() == 0:
        os.chown(folder, pwd.getpwnam("postgres").pw_uid, grp.getgrnam("postgres").gr_gid)
    processes = Processes(folder)
    try:
        code = run(str(pathlib.Path(arguments.program).resolve()), arguments.rounds, folder, processes)
    finally:
        processes.stop()
    if code == 0:
        shutil.rmtree(folder)
    return code


if __name__ == "__main__":
    sys.exit(main())
