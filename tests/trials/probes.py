"""Requests that could mean two things, and clients that never finish, against the service alone and behind nginx.

Each probe is a request that some server takes as another one than its neighbour: request smuggling by lengths, heads out of
form, controls in headers, targets that leave their place. Alone the service must refuse it, and give one answer at most.
Behind nginx every request that the service sees must be one that nginx sent, by the number that nginx gives to each: one
that hides in another has none. Then 150 clients send their requests a byte a second while others ask
properly: at least 99 of a hundred of these must be answered.

    probes.py --program WEDERWAARDE
"""

import argparse
import json
import pathlib
import re
import socket
import sys
import threading
import time

from trial import Trial, free_port, status_of, wait_until

SLOW_CLIENTS = 150
LEAST_PERCENT = 99.0

HIDDEN = "GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n"
BODY = f"{len(HIDDEN)}"


def post(headers, body=HIDDEN):
    return f"POST /tenders HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n\r\n{body}"


def get(headers="", target="/health/live", version="HTTP/1.1", host="Host: localhost\r\n"):
    return f"GET {target} {version}\r\n{host}{headers}\r\n"


PROBES = {
    # lengths
    "length and chunks": post("Content-Length: 4\r\nTransfer-Encoding: chunked", "0\r\n\r\n" + HIDDEN),
    "chunks and length": post(f"Transfer-Encoding: chunked\r\nContent-Length: {BODY}", "0\r\n\r\n" + HIDDEN),
    "two lengths": post(f"Content-Length: 0\r\nContent-Length: {BODY}"),
    "two lengths in one": post(f"Content-Length: 0, {BODY}"),
    "negative length": post("Content-Length: -5"),
    "length with a sign": post(f"Content-Length: +{BODY}"),
    "length in hexadecimal": post("Content-Length: 0x0"),
    "length past any number": post("Content-Length: 99999999999999999999999"),
    "length with a blank before its colon": post(f"Content-Length : {BODY}"),
    "chunked twice": post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n" + HIDDEN),
    "chunked with a tab": post("Transfer-Encoding:\tchunked\x0b", "0\r\n\r\n" + HIDDEN),
    "chunked misspelt": post("Transfer-Encoding: xchunked", "0\r\n\r\n" + HIDDEN),
    "gzip and chunked": post("Transfer-Encoding: gzip, chunked", "0\r\n\r\n" + HIDDEN),
    "chunked encoded by RFC 2047": post("Transfer-Encoding: =?utf-8?Q?chunked?=", "0\r\n\r\n" + HIDDEN),
    "chunk size that is none": post("Transfer-Encoding: chunked", "ZZ\r\n" + HIDDEN),
    "negative chunk": post("Transfer-Encoding: chunked", "-1\r\n" + HIDDEN),
    "chunk past any number": post("Transfer-Encoding: chunked", "fffffffffffffffff\r\n" + HIDDEN),
    "chunk with a bare line feed": post("Transfer-Encoding: chunked", "0\n\n" + HIDDEN),
    "post without a length": post("X: y", HIDDEN),
    # heads
    "no host": get(host=""),
    "two hosts": get("Host: elsewhere.example\r\n"),
    "host with a blank before its colon": get(host="Host : localhost\r\n"),
    "unknown version": get(version="HTTP/9.9"),
    "header without a name": get(": x\r\n"),
    "header without a colon": get("nothing\r\n"),
    "folded header": get("X: a\r\n b\r\n"),
    "header with a zero byte": get("X: a\0b\r\n"),
    "header with a bare carriage return": get("X: a\rSet-Cookie: b\r\n"),
    "too many headers": get("".join(f"X-{number}: y\r\n" for number in range(400))),
    "head too large": get(f"X: {'y' * 100_000}\r\n"),
    # targets
    "target that leaves": get(target="/../etc/passwd"),
    "target that leaves, encoded": get(target="/%2e%2e/%2e%2e/etc/passwd"),
    "target with a zero byte": get(target="/static/%00.css"),
    "target with a line break": get(target="/sign-in?to=%0d%0aSet-Cookie:a=b"),
    "target of another server": get(target="http://elsewhere.example/"),
    "method that is none": "BREW /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n",
    "line breaks encoded by RFC 2047": get("X-Request-Id: =?utf-8?Q?a=0D=0ASet-Cookie:b?=\r\n"),
}
# Taken, with an answer in which nothing of them is found.
HARMLESS = {"target with a line break", "line breaks encoded by RFC 2047"}
ANSWER = re.compile(rb"HTTP/1\.[01] (\d\d\d)")


def answer_to(port, words):
    with socket.create_connection(("127.0.0.1", port), 5) as client:
        client.settimeout(3)
        client.sendall(words.encode("latin-1"))
        told = b""
        try:
            while part := client.recv(65536):
                told += part
        except (TimeoutError, ConnectionResetError):
            pass
    return told


def is_obeyed(told):
    return b"\r\nSet-Cookie: a=b" in told or b"\r\nSet-Cookie:b" in told or b"root:" in told


def faults_alone(port):
    found = []
    for name, words in PROBES.items():
        told = answer_to(port, words)
        statuses = [int(each) for each in ANSWER.findall(told)]
        if len(statuses) > 1:
            found.append(f"{name}: {len(statuses)} answers {statuses}")
        if is_obeyed(told):
            found.append(f"{name}: it is obeyed")
        if name not in HARMLESS and statuses and statuses[0] < 400:
            found.append(f"{name}: answered {statuses[0]}")
    return found


def requests_in(log):
    lines = [json.loads(line) for line in log.read_text().splitlines() if line.startswith("{")]
    return [line for line in lines if line["event"] == "request"]


def faults_behind_nginx(port, service_log, nginx_log):
    """nginx mends some of them, and takes what follows a complete request as another one of the same client."""
    before, sent_before = len(requests_in(service_log)), len(nginx_log.read_text().split())
    found = [f"{name}: it is obeyed" for name, words in PROBES.items() if is_obeyed(answer_to(port, words))]
    time.sleep(1)
    sent, seen = nginx_log.read_text().split(), requests_in(service_log)[before:]
    # A head that is refused as a whole has no method and no number.
    hidden = [line for line in seen if line["method"] and line.get("givenId") not in sent]
    found += [f"not sent by nginx: {line}" for line in hidden]
    if len(seen) > len(sent) - sent_before:
        found.append(f"nginx sent {len(sent) - sent_before} requests, and the service saw {len(seen)}")
    return found


class SlowClient(threading.Thread):
    def __init__(self, port, ended):
        super().__init__(daemon=True)
        self.port, self.ended = port, ended

    def run(self):
        words = get("X: " + "y" * 1000 + "\r\n").encode()
        while not self.ended.is_set():
            try:
                with socket.create_connection(("127.0.0.1", self.port), 5) as client:
                    for byte in words:
                        if self.ended.wait(1):
                            return
                        client.sendall(bytes([byte]))
            except OSError:
                self.ended.wait(0.2)


def percent_served(port):
    ended = threading.Event()
    clients = [SlowClient(port, ended) for _ in range(SLOW_CLIENTS)]
    for client in clients:
        client.start()
    time.sleep(3)
    asked = served = 0
    end = time.monotonic() + 20
    while time.monotonic() < end:
        asked += 1
        served += status_of(f"http://127.0.0.1:{port}/health/live", 2) == 200
        time.sleep(0.02)
    ended.set()
    for client in clients:
        client.join(10)
    return 100 * served / asked, asked


def start_nginx(trial, service_port):
    port = free_port()
    settings = trial.folder / "nginx.conf"
    settings.write_text(f"""
daemon off;
worker_processes 1;
pid {trial.folder}/nginx.pid;
error_log {trial.folder}/nginx-error.log;
events {{ worker_connections 1024; }}
http {{
  log_format numbers '$request_id';
  access_log {trial.folder}/nginx-requests.log numbers;
  client_body_temp_path {trial.folder}/body;
  proxy_temp_path {trial.folder}/proxy;
  fastcgi_temp_path {trial.folder}/fastcgi;
  uwsgi_temp_path {trial.folder}/uwsgi;
  scgi_temp_path {trial.folder}/scgi;
  server {{
    listen 127.0.0.1:{port};
    client_max_body_size 64m;
    location / {{
      proxy_pass http://127.0.0.1:{service_port};
      proxy_http_version 1.1;
      proxy_set_header Host $host;
      proxy_set_header X-Forwarded-For $remote_addr;
      proxy_set_header X-Request-Id $request_id;
    }}
  }}
}}
""")
    trial.start("nginx", ["nginx", "-c", str(settings), "-p", str(trial.folder)])
    wait_until("nginx answers", lambda: status_of(f"http://127.0.0.1:{port}/health/live") == 200, 30)
    return port


def held(trial):
    trial.folder.chmod(0o755)
    port = int(trial.start_service("").rsplit(":", 1)[1])
    proxy = start_nginx(trial, port)
    service_log, nginx_log = trial.folder / f"service-{port}.log", trial.folder / "nginx-requests.log"
    code = 0
    for name, at, probed in [("alone", port, lambda: faults_alone(port)),
                             ("behind nginx", proxy, lambda: faults_behind_nginx(proxy, service_log, nginx_log))]:
        found = probed()
        percent, asked = percent_served(at)
        print(f"{name}: {len(PROBES)} probes, {len(found)} faults; beside {SLOW_CLIENTS} slow clients "
              f"{percent:.1f} % of {asked} requests served", flush=True)
        if found or percent < LEAST_PERCENT:
            print("\n".join(found), file=sys.stderr)
            code = 1
    return code


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--program", required=True)
    return Trial(asked.parse_args().program, "probes").run(held)


if __name__ == "__main__":
    sys.exit(main())
