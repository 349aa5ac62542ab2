"""Kills the leader of a PostgreSQL cluster under two instances of the service, again and again.

Patroni with etcd and two PostgreSQL servers, one following the other synchronously; two instances of the service on
them, as behind a proxy. Writers register parties at either instance. Each round kills the leader with SIGKILL, Patroni
and database both, and waits until writes are acknowledged again. At the end each party whose registration was
acknowledged must be there, and the data must verify.

    failover.py --program WEDERWAARDE --rounds 3
"""

import argparse
import json
import os
import signal
import sys
import time

from trial import (Trial, Writer, as_database_user, free_port, make_database, parties_missing, programs_of_postgresql,
                   status_of, wait_until)

MOST_SECONDS = 30  # that nothing is acknowledged
WRITERS = 4


class Node:
    def __init__(self, name, trial, etcd_port):
        self.name, self.trial = name, trial
        self.port, self.rest_port = free_port(), free_port()
        self.database_folder = trial.folder / f"database-{name}"
        self.process = None
        self.settings = trial.folder / f"patroni-{name}.json"  # JSON is YAML
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
                "data_dir": str(self.database_folder), "bin_dir": str(programs_of_postgresql()),
                "pgpass": str(trial.folder / f"pgpass-{name}"),
                "authentication": {"superuser": {"username": "postgres", "password": "loopback"},
                                   "replication": {"username": "follower", "password": "loopback"}},
                "parameters": {"unix_socket_directories": str(trial.folder)}}}))

    def start(self):
        self.process = self.trial.start(f"patroni-{self.name}", as_database_user(["patroni", str(self.settings)]))

    def is_leader(self):
        return status_of(f"http://127.0.0.1:{self.rest_port}/leader") == 200

    def is_synchronous(self):
        return status_of(f"http://127.0.0.1:{self.rest_port}/sync") == 200

    def kill(self):
        database = int((self.database_folder / "postmaster.pid").read_text().splitlines()[0])
        self.process.send_signal(signal.SIGKILL)
        os.kill(database, signal.SIGKILL)
        self.process.wait()


def start_cluster(trial):
    etcd_port, peer_port = free_port(), free_port()
    trial.start("etcd", as_database_user([
        "etcd", "--name", "one", "--data-dir", str(trial.folder / "etcd"),
        "--listen-client-urls", f"http://127.0.0.1:{etcd_port}",
        "--advertise-client-urls", f"http://127.0.0.1:{etcd_port}",
        "--listen-peer-urls", f"http://127.0.0.1:{peer_port}",
        "--initial-advertise-peer-urls", f"http://127.0.0.1:{peer_port}",
        "--initial-cluster", f"one=http://127.0.0.1:{peer_port}"]))
    wait_until("etcd answers", lambda: status_of(f"http://127.0.0.1:{etcd_port}/health") == 200, 30)
    nodes = [Node("a", trial, etcd_port), Node("b", trial, etcd_port)]
    nodes[0].start()
    wait_until("a first leader", nodes[0].is_leader, 120)
    nodes[1].start()
    wait_until("a synchronous follower", nodes[1].is_synchronous, 120)
    make_database(nodes[0].port)
    return nodes


def newest(writers):
    return max((writer.acknowledged[-1][1] for writer in writers if writer.acknowledged), default=0.0)


def longest_silence(writers, since):
    moments = sorted(moment for writer in writers for _, moment in list(writer.acknowledged) if moment >= since)
    return max((after - before for before, after in zip([since, *moments], moments)), default=float("inf"))


def kill_leader(nodes, writers):
    """Gives how long nothing was acknowledged."""
    time.sleep(3)
    wait_until("writes are acknowledged", lambda: newest(writers) > time.monotonic() - 1, 30)
    leader = next(node for node in nodes if node.is_leader())
    killed = time.monotonic()
    leader.kill()
    wait_until("writes are acknowledged again", lambda: newest(writers) > killed + 1, 120)
    time.sleep(3)
    silence = longest_silence(writers, killed)
    print(f"leader {leader.name} killed: nothing acknowledged for {silence:.1f} s", flush=True)
    leader.start()
    wait_until("the killed one follows again", leader.is_synchronous, 180)
    return silence


def held(trial, rounds):
    nodes = start_cluster(trial)
    ports = ",".join(str(node.port) for node in nodes)
    database = (f"host=127.0.0.1,127.0.0.1 port={ports} user=wederwaarde dbname=wederwaarde "
                "target_session_attrs=read-write connect_timeout=2")
    addresses = [trial.start_service(database), trial.start_service(database)]
    writers = [Writer(number, addresses) for number in range(1, WRITERS + 1)]
    for writer in writers:
        writer.start()
    silences = [kill_leader(nodes, writers) for _ in range(rounds)]
    for writer in writers:
        writer.end()
    parties = [party for writer in writers for party, _ in writer.acknowledged]
    lost = [party for address in addresses for party in parties_missing(address, parties)]
    verified = trial.verify(database)
    print(f"{rounds} leaders killed; {len(parties)} writes acknowledged by two instances, "
          f"{sum(writer.unanswered for writer in writers)} not; {len(lost)} lost; longest silence "
          f"{max(silences):.1f} s; verify: exit code {verified.returncode}")
    if not lost and verified.returncode == 0 and max(silences) <= MOST_SECONDS:
        return 0
    print(verified.stdout, verified.stderr, lost[:20], sep="\n", file=sys.stderr)
    return 1


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--program", required=True)
    asked.add_argument("--rounds", type=int, default=3)
    arguments = asked.parse_args()
    return Trial(arguments.program, "failover").run(lambda trial: held(trial, arguments.rounds))


if __name__ == "__main__":
    sys.exit(main())
