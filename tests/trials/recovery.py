"""Recovers a PostgreSQL database to a moment, and holds what is there against what was acknowledged until then.

A private server archives its log; a base backup is made while parties are registered. After a noted moment more are
registered. The server is lost with its folder. A second one is recovered from the base backup and the archived log to that
moment: every party that was acknowledged before it must be there, none that was asked for after it, and the data must
verify, also against a checkpoint that was kept before. A checkpoint from after it must say that the end is missing.

    recovery.py --program WEDERWAARDE
"""

import argparse
import shutil
import signal
import subprocess
import sys
import time
import urllib.request

from trial import (Trial, Writer, as_database_user, free_port, make_database, parties_missing, programs_of_postgresql,
                   query, wait_until)


def postgres(program, *words):
    subprocess.run(as_database_user([str(programs_of_postgresql() / program), *map(str, words)]), check=True,
                   capture_output=True)


def is_up(port):
    done = subprocess.run([str(programs_of_postgresql() / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(port)],
                          check=False)
    return done.returncode == 0


def start_database(trial, folder, *settings):
    port = free_port()
    words = [str(programs_of_postgresql() / "postgres"), "-D", str(folder), "-p", str(port), "-k", str(trial.folder)]
    for setting in settings:
        words += ["-c", setting]
    process = trial.start(f"postgres-{port}", as_database_user(words))
    wait_until("the database answers", lambda: is_up(port), 60)
    return port, process


def checkpoint_of(trial, address, name):
    file = trial.folder / name
    with urllib.request.urlopen(f"{address}/api/v1/audit-checkpoints/newest") as answer:
        file.write_bytes(answer.read())
    return str(file)


def write_for(writer, seconds):
    writer.start()
    time.sleep(seconds)
    writer.end()
    return [party for party, _ in writer.acknowledged]


def held(trial):
    lost, found = trial.folder / "lost", trial.folder / "found"
    archive, base = trial.folder / "archive", trial.folder / "base"
    postgres("initdb", "-D", lost, "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C")
    subprocess.run(as_database_user(["mkdir", str(archive)]), check=True)
    port, process = start_database(trial, lost, "archive_mode=on", "wal_level=replica",
                                   f"archive_command=test ! -f {archive}/%f && cp %p {archive}/%f")
    make_database(port)
    database = f"host=127.0.0.1 port={port} user=wederwaarde dbname=wederwaarde"
    address = trial.start_service(database)
    early = Writer(1, [address])
    early.start()
    time.sleep(1)
    postgres("pg_basebackup", "-h", "127.0.0.1", "-p", port, "-U", "postgres", "-D", base, "-X", "none", "-c", "fast")
    time.sleep(2)
    early.end()
    kept = [party for party, _ in early.acknowledged]
    before = checkpoint_of(trial, address, "before.txt")
    moment = query(port, "SELECT clock_timestamp()")
    time.sleep(1)
    gone = write_for(Writer(2, [address]), 2)
    after = checkpoint_of(trial, address, "after.txt")
    query(port, "SELECT pg_switch_wal()")
    wait_until("the log is archived", lambda: query(port, "SELECT last_failed_wal IS NULL AND last_archived_time > "
                                                          "now() - interval '1 minute' FROM pg_stat_archiver") == "t", 60)
    time.sleep(1)
    trial.stop()
    process.send_signal(signal.SIGKILL)
    shutil.rmtree(lost)

    shutil.move(base, found)
    (found / "recovery.signal").touch()
    with open(found / "postgresql.auto.conf", "a", encoding="utf-8") as settings:
        settings.write(f"restore_command = 'cp {archive}/%f %p'\nrecovery_target_time = '{moment}'\n"
                       "recovery_target_action = 'promote'\n")
    port, _ = start_database(trial, found)
    wait_until("the recovery ends", lambda: query(port, "SELECT pg_is_in_recovery()") == "f", 60)
    database = f"host=127.0.0.1 port={port} user=wederwaarde dbname=wederwaarde"
    whole, ahead = trial.verify(database, "--checkpoint", before), trial.verify(database, "--checkpoint", after)
    address = trial.start_service(database)
    missing, too_many = parties_missing(address, kept), len(gone) - len(parties_missing(address, gone))
    print(f"{len(kept)} writes acknowledged before the moment, {len(missing)} of them missing; {len(gone)} after it, "
          f"{too_many} of them there; verify: exit code {whole.returncode} with the checkpoint of before, "
          f"{ahead.returncode} with that of after")
    if kept and gone and not missing and too_many == 0 and whole.returncode == 0 and ahead.returncode == 1:
        return 0
    print(whole.stdout, whole.stderr, ahead.stdout, ahead.stderr, sep="\n", file=sys.stderr)
    return 1


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--program", required=True)
    return Trial(asked.parse_args().program, "recovery").run(held)


if __name__ == "__main__":
    sys.exit(main())
