"""A municipality at work: buyers and assessors with sessions of their own, and connections that say nothing.

The buyers publish tenders, take bids, open them by two and start the grading by panels in which every assessor has a
seat. Then everybody signs in and goes on as people do, with time to think in between: reads pages, downloads workbooks,
imports dossiers and bids, stores grades. Meanwhile idle connections are held, more than the service has places for: it
closes those that were idle for longest, and each comes back after a while. Answers are timed, and the memory of the
service is looked at every ten seconds.

    load.py --program WEDERWAARDE --minutes 30
"""

import argparse
import asyncio
import collections
import datetime
import gzip
import json
import os
import pathlib
import random
import re
import resource
import statistics
import subprocess
import sys
import time
import typing
import urllib.parse

from trial import Trial

PARTY = "gouda"
PASSWORD = "kwartel-dobber-zilverspar-41"
PATIENCE = 60  # seconds for an answer
SAMPLED_EVERY = 10
BACK_AFTER = (5, 15)  # seconds after which an idle connection that was closed is opened anew
MOST_PAGE_MS = 500  # of the 95th percentile
MOST_REFUSED = 0.5  # of the writes of one kind, or they were not tried
MOST_GROWTH = 0.10, 8.0  # a tenth, and MB
EXPECTED = {"page": {200}, "file": {200}, "write": {200, 201, 303, 409, 422}, "setup": {200, 201, 204, 303}}
CONFLICTS = {409, 422}
SIGN_IN = "write", "sign in"  # before the rest
DOSSIER = json.loads((pathlib.Path(__file__).parents[2] / "server/demo/kantoormeubilair.json").read_text())
GRADED = ("K2", "K3")  # in the order of the page, in each lot
SEARCHED = ("meubilair", "werkplekken", "terugname", "gouwe", "REK-1")
LEVELS = ("uitstekend", "goed", "voldoende", "matig", "onvoldoende")
SENTENCES = ("De aanpak is concreet en per productgroep uitgewerkt.",
             "De borging in de eigen organisatie is aangetoond.",
             "Meetmomenten en verantwoordelijken zijn genoemd.", "De planning van de terugname kan scherper.",
             "Het plan sluit aan op het beheer van de gemeente.", "Een sanctie op eigen voorstel ontbreekt nog.")

# Weight, class and name of a request, and its address.
BUYER_READS = (
    (16, "page", "work", "/work"),
    (10, "page", "list of tenders", "/tenders"),
    (12, "page", "tender", "/tenders/{graded}"),
    (8, "page", "tender with scores", "/tenders/{scored}"),
    (10, "page", "process", "/tenders/{graded}/process"),
    (4, "page", "panel", "/tenders/{graded}/panel"),
    (8, "page", "bid", "/tenders/{scored}/bids/{bid}"),
    (6, "page", "ranking", "/tenders/{scored}/lots/{lot}/ranking"),
    (8, "page", "search", "/search?q={word}"),
    (4, "file", "evaluation workbook", "/tenders/{scored}/evaluation.xlsx"),
    (3, "file", "tender document", "/tenders/{graded}/tender-document.xlsx"),
    (3, "file", "bid form", "/tenders/{graded}/lots/{lot}/bid-form.xlsx"),
    (3, "file", "open data", "/tenders/{scored}/open-data.json"),
)
ASSESSOR_READS = (
    (14, "page", "work", "/work"),
    (24, "page", "assessment", "/tenders/{own}/assessment"),
    (8, "page", "tender", "/tenders/{own}"),
    (4, "page", "list of tenders", "/tenders"),
    (8, "file", "grading workbook", "/tenders/{own}/lots/{lot}/grades.xlsx"),
)
NEW_TENDER, NEW_BID, GRADE = 1, 3, 30  # weights of what is written

class Answer(typing.NamedTuple):
    status: int
    headers: dict
    body: bytes

    def words(self):
        """The status, and what a reader would see first."""
        is_zipped = self.headers.get("content-encoding") == "gzip"
        text = (gzip.decompress(self.body) if is_zipped else self.body).decode(errors="replace")
        if "<main" in text:
            text = " ".join(re.sub(r"<[^>]*>", " ", text.partition("<main")[2].partition(">")[2]).split())
        return f"{self.status} {text[:400]}"


class Tally:
    """What was asked, and how long it took."""

    def __init__(self):
        self.times = collections.defaultdict(list)  # by class and name
        self.conflicts, self.faults = collections.Counter(), collections.Counter()
        self.told = []  # of the first faults
        self.refusals = {}  # the first of each kind
        self.sent_again = 0

    def note(self, kind, seconds, answer, what):
        self.times[kind].append(seconds)
        if answer and answer.status in EXPECTED[kind[0]]:
            if answer.status in CONFLICTS:
                self.conflicts[kind] += 1
                self.refusals.setdefault(kind, f"{what}: {answer.words()}")
            return
        self.faults[kind] += 1
        if len(self.told) < 20:
            self.told.append(f"{what}: {answer.words() if answer else 'no answer'}")


class Person:
    """With a browser that keeps one connection."""

    def __init__(self, port, name, tally, seed):
        self.port, self.name, self.tally, self.random = port, name, tally, random.Random(f"{seed} {name}")
        self.email = f"{name.lower().replace(' ', '.')}@voorbeeld.example"
        self.cookie = self.csrf = ""
        self.takes_zipped = False
        self.reader = self.writer = None
        self.is_heard = False

    def hang_up(self):
        if self.writer:
            self.writer.close()
        self.reader = self.writer = None

    def is_connected(self):
        return (self.writer is not None and not self.writer.is_closing() and not self.reader.at_eof()
                and self.reader.exception() is None)

    async def exchange(self, request):
        if not self.is_connected():
            self.hang_up()
            self.reader, self.writer = await asyncio.open_connection("127.0.0.1", self.port)
        self.writer.write(request)
        head = (await self.reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        self.is_heard = True
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in head[1:] if line)}
        answer = Answer(int(head[0].split()[1]), headers,
                        await self.reader.readexactly(int(headers.get("content-length", 0))))
        if headers.get("connection") == "close":
            self.hang_up()
        return answer

    async def ask(self, kind, method, path, body=b"", more=""):
        """Nothing when there was no answer. `kind` is class and name of the request."""
        request = (f"{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\nSec-Fetch-Site: same-origin\r\n{more}"
                   + ("Accept-Encoding: gzip\r\n" if self.takes_zipped else "")
                   + (f"Cookie: session={self.cookie}\r\n" if self.cookie else "")
                   + (f"Content-Length: {len(body)}\r\n" if method != "GET" else "") + "\r\n").encode() + body
        began, answer = time.monotonic(), None
        for is_last in (False, True):
            is_kept, self.is_heard = self.is_connected(), False
            try:
                answer = await asyncio.wait_for(self.exchange(request), PATIENCE)
                break
            except (OSError, asyncio.IncompleteReadError) as failure:
                self.hang_up()
                # As browsers do when a connection that they kept turns out to be closed.
                if is_last or not is_kept or self.is_heard or isinstance(failure, TimeoutError):
                    break
                self.tally.sent_again += 1
        self.tally.note(kind, time.monotonic() - began, answer, f"{self.name}: {method} {path}")
        return answer

    async def send(self, path, value, kind=("setup", "setup"), method="POST", more=""):
        """JSON."""
        more += f"Content-Type: application/json\r\nX-CSRF-Token: {self.csrf}\r\n"
        return await self.ask(kind, method, path, json.dumps(value).encode(), more)

    async def fill_in(self, kind, path, fields):
        """A form."""
        return await self.ask(kind, "POST", path, urllib.parse.urlencode(fields).encode(),
                              "Content-Type: application/x-www-form-urlencoded\r\n")

    async def come_in(self, kind, path, fields):
        answer = done(await self.fill_in(kind, path, fields), 303)
        self.cookie = answer.headers["set-cookie"].partition("session=")[2].partition(";")[0]
        account = done(await self.ask(("setup", "setup"), "GET", "/api/v1/account"), 200)
        self.csrf = json.loads(account.body)["csrfToken"]

    async def accept(self, link):
        await self.come_in(("setup", "setup"), urllib.parse.urlsplit(link).path,
                           {"password": PASSWORD, "repeated": PASSWORD})

    async def sign_in(self, kind=("setup", "setup")):
        await self.come_in(kind, "/sign-in", {"email": self.email, "password": PASSWORD})

    async def work(self, town, end, think):
        """Until the end."""
        self.takes_zipped = True
        acts, weights = self.acts()
        while (pause := self.random.uniform(*think)) < end - time.monotonic():
            await asyncio.sleep(pause)
            act = self.random.choices(acts, weights)[0]
            if callable(act):
                await act(town)
            else:
                await self.ask(act[1:3], "GET", act[3].format_map(self.places(town)))


class Buyer(Person):
    own_tender = None
    made = 0

    def acts(self):
        return ([*BUYER_READS, self.import_tender, self.import_bid],
                [*(read[0] for read in BUYER_READS), NEW_TENDER, NEW_BID])

    def places(self, town):
        bid = self.random.choice(DOSSIER["bids"][:-1])  # the last is late
        return {"graded": self.random.choice(town.graded), "scored": self.random.choice(town.scored),
                "lot": bid["lot"], "bid": bid["id"], "word": self.random.choice(SEARCHED)}

    async def import_tender(self, _):
        self.made += 1
        dossier = a_dossier(f"{self.name.replace(' ', '-')}-{self.made}", lots=1, bids=DOSSIER["bids"][:3])
        dossier["grades"] = [grade for grade in DOSSIER["grades"] if grade["bid"] in ("A1", "B1", "C1")]
        answer = await self.send("/api/v1/tenders", dossier, ("write", "import of a dossier"))
        if answer and answer.status == 201:
            self.own_tender = answer.headers["location"]

    async def import_bid(self, town):
        if not self.own_tender:
            return await self.import_tender(town)
        self.made += 1
        bid = a_bid({**DOSSIER["bids"][3], "id": f"N{self.made}"}, self.random)
        await self.send(f"{self.own_tender}/bids", bid, ("write", "import of a bid"))


class Assessor(Person):
    tender = None

    def take_seat(self, tender, bids_by_lot):
        self.tender, self.bids = tender, bids_by_lot
        self.given = {}  # level and motivation by place

    def acts(self):
        return [*ASSESSOR_READS, self.grade], [*(read[0] for read in ASSESSOR_READS), GRADE]

    def places(self, _):
        return {"own": self.tender, "lot": self.random.choice(DOSSIER["tender"]["lots"])["id"]}

    async def grade(self, _):
        """One bid more, or again; the form of the page sends those of the whole criterion."""
        lot, criterion = self.random.randrange(len(self.bids)), self.random.randrange(len(GRADED))
        bid = self.random.randrange(self.bids[lot])
        self.given[lot, criterion, bid] = (self.random.choice(LEVELS), " ".join(self.random.sample(SENTENCES, 3)))
        fields = {"csrf": self.csrf}
        for at in range(self.bids[lot]):
            level, motivation = self.given.get((lot, criterion, at), ("", ""))
            fields |= {f"level-{lot}-{criterion}-{at}": level, f"motivation-{lot}-{criterion}-{at}": motivation}
        answer = await self.fill_in(("write", "grade"), f"/tenders/{self.tender}/assessment", fields)
        if answer and answer.status == 303:
            await self.ask(("page", "assessment"), "GET", answer.headers["location"])


class Idlers:
    """Connections that say nothing."""

    def __init__(self, port):
        self.port = port
        self.held = self.opened = self.turned_away = 0

    async def stay(self, first_pause):
        await asyncio.sleep(first_pause)
        while True:
            try:
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                self.opened += 1
                self.held += 1
                try:
                    is_told = await reader.read(1)  # 503; nothing when it is closed for it was idle
                    self.turned_away += bool(is_told)
                finally:
                    self.held -= 1
                    writer.close()
            except OSError:
                self.turned_away += 1
            await asyncio.sleep(random.uniform(*BACK_AFTER))


def done(answer, *statuses):
    if not answer or answer.status not in statuses:
        raise SystemExit(f"while making ready: {answer.words() if answer else 'no answer'}")
    return answer


def a_dossier(reference, lots=3, bids=()):
    tender = {**DOSSIER["tender"], "reference": reference, "lots": DOSSIER["tender"]["lots"][:lots]}
    return {"format": DOSSIER["format"], "tender": tender, "bids": list(bids)}


def a_bid(bid, chance):
    """One that is admissible."""
    answers = {**bid["answers"], "E1": True, "E2": str(chance.randint(10, 15)), "K1.1": str(chance.randint(25, 80))}
    return {key: value for key, value in {**bid, "answers": answers}.items() if key != "receivedAt"}


def to_be_graded(number, deadline, assessors):
    """A definition with as many assessors for each criterion that is graded."""
    dossier = json.loads(json.dumps(a_dossier(f"BEL-{number}")))
    tender = dossier["tender"]
    del tender["publishedOn"]
    tender["deadline"] = deadline.strftime("%Y-%m-%dT%H:%M:%SZ")

    def seat(criteria):
        for criterion in criteria:
            seat(criterion.get("criteria", []))
            if "panel" in criterion:
                criterion["panel"]["assessors"] = [f"b{at}" for at in range(1, assessors + 1)]

    for lot in tender["lots"]:
        seat(lot["criteria"])
    return dossier


async def publish(buyer, tender):
    order = {"sealing": {"sealed": False}}
    answer = await buyer.send(f"{tender}/publications", order)
    if answer.status == 422:
        order["acknowledgedWarnings"] = [f"{finding['code']} {finding['place']}".strip()
                                         for finding in json.loads(answer.body)["findings"]
                                         if finding["severity"] == "warning"]
        answer = await buyer.send(f"{tender}/publications", order)
    done(answer, 201)


async def all_of(people, act, at_a_time=4):
    """In turns, for a password costs the service much."""
    places = asyncio.Semaphore(at_a_time)

    async def one(person):
        async with places:
            await act(person)

    await asyncio.gather(*(one(person) for person in people))


class Town:
    """The people of a municipality and their tenders."""

    def __init__(self, trial, asked):
        self.trial, self.asked, self.setup, self.tally = trial, asked, Tally(), Tally()
        self.graded, self.scored = [], []

    def invite(self):
        """By the command line, which works while the service is stopped. Gives the links by name."""
        names = {f"Inkoper {at}": "buyer" for at in range(1, self.asked.buyers + 1)}
        names |= {f"Beoordelaar {at}": "assessor" for at in range(1, self.asked.assessors + 1)}
        links = {}
        for name, role in names.items():
            told = subprocess.run(
                [self.trial.program, "account", "invite", "--data", str(self.trial.folder / "data"), "--name", name,
                 "--email", Person(0, name, None, 0).email, "--role", role, "--party", PARTY],
                check=True, capture_output=True, text=True)
            links[name] = told.stdout.splitlines()[0]
        return links

    def start(self):
        self.port = int(self.trial.start_service("", accounts="on").rsplit(":", 1)[1])
        self.service = self.trial.processes[-1]

    async def make_ready(self, links):
        made = {name: (Buyer if name.startswith("Inkoper") else Assessor)(self.port, name, self.setup, self.asked.seed)
                for name in links}
        self.people = list(made.values())
        self.buyers = [person for person in self.people if isinstance(person, Buyer)]
        self.assessors = [person for person in self.people if isinstance(person, Assessor)]
        first, second = self.buyers[:2]
        await all_of([first, second], lambda person: person.accept(links[person.name]))
        term = datetime.timedelta(seconds=20 + 5 * self.asked.tenders)
        deadline = datetime.datetime.now(datetime.timezone.utc) + term
        panels = [self.assessors[at::self.asked.tenders] for at in range(self.asked.tenders)]
        tenders = [await self.announce(first, number, deadline, len(panel)) for number, panel in enumerate(panels, 1)]
        for number in range(1, self.asked.tenders + 1):
            whole = {**DOSSIER, "tender": a_dossier(f"REK-{number}")["tender"]}
            self.scored.append(number_in(done(await first.send("/api/v1/tenders", whole), 201)))
        await all_of([person for person in self.people if not person.cookie],
                     lambda person: person.accept(links[person.name]))
        await asyncio.sleep(max(0, deadline.timestamp() + 1 - time.time()))
        await all_of([first, second], lambda person: person.sign_in())
        for tender, panel in zip(tenders, panels):
            await self.begin_grading(tender, panel)
            self.graded.append(tender.rsplit("/", 1)[1])

    async def announce(self, buyer, number, deadline, assessors):
        """Published, with bids. Gives its address in the API."""
        dossier = to_be_graded(number, deadline, assessors)
        tender = done(await buyer.send("/api/v1/tenders", dossier), 201).headers["location"]
        await publish(buyer, tender)
        for bid in DOSSIER["bids"]:
            answer = done(await buyer.send(f"{tender}/bids", a_bid(bid, buyer.random)), 201)
            if b'"late"' in answer.body:
                raise SystemExit("the deadline came before the bids")
        return tender

    async def begin_grading(self, tender, panel):
        first, second = self.buyers[:2]
        seats = [{"person": person.name, "assessor": f"b{at}", "chair": at == 1} for at, person in enumerate(panel, 1)]
        done(await first.send(f"{tender}/panel-details", {"blind": True, "members": seats}, method="PUT",
                              more="If-Match: *\r\n"), 200)
        proposed = done(await first.send(f"{tender}/step-requests", {"step": "open"}), 201).headers["location"]
        done(await second.send(f"{proposed}/decisions", {"outcome": "confirmed"}), 201)
        for bid in DOSSIER["bids"]:
            done(await first.send(f"{tender}/admissibility-decisions", {"bid": bid["id"], "outcome": "admitted"}), 201)
        for step in ("check-requirements", "start-grading"):
            done(await first.send(f"{tender}/steps", {"step": step}), 201)
        for person in panel:
            done(await person.send(f"{tender}/interest-declarations", {"interest": "none"}), 201)
            seen = done(await person.ask(("setup", "setup"), "GET", f"{tender}/assessment-details"), 200)
            person.take_seat(tender.rsplit("/", 1)[1], [len(lot["bids"]) for lot in json.loads(seen.body)["lots"]])

    def memory(self):
        """Resident, in MB."""
        lines = pathlib.Path(f"/proc/{self.service.pid}/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS:")) / 1024

    def processor_seconds(self):
        fields = pathlib.Path(f"/proc/{self.service.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def stored(self):
        """Size of the database in MB."""
        return sum(file.stat().st_size for file in (self.trial.folder / "data").glob("wederwaarde.db*")) / 1e6

    async def watch(self, end):
        """Seconds since the begin, memory, database, idle connections that are held."""
        samples, began = [], time.monotonic()
        while time.monotonic() < end:
            samples.append((time.monotonic() - began, self.memory(), self.stored(), self.idlers.held))
            await asyncio.sleep(min(SAMPLED_EVERY, max(0, end - time.monotonic())))
        return [*samples, (time.monotonic() - began, self.memory(), self.stored(), self.idlers.held)]

    async def go(self):
        """Everybody at work; gives the samples."""
        for person in self.people:
            person.tally = self.tally
        await all_of(self.people, lambda person: person.sign_in(SIGN_IN))
        self.idlers = Idlers(self.port)
        opening = self.asked.idle / 200
        idle = [asyncio.create_task(self.idlers.stay(random.uniform(0, opening))) for _ in range(self.asked.idle)]
        await asyncio.sleep(opening)
        spent = self.processor_seconds(), time.process_time()
        end = time.monotonic() + 60 * self.asked.minutes
        buyer_think, assessor_think = self.asked.think[:2], self.asked.think[2:]
        samples, *_ = await asyncio.gather(
            self.watch(end), *(person.work(self, end, buyer_think) for person in self.buyers),
            *(person.work(self, end, assessor_think) for person in self.assessors))
        self.spent = self.processor_seconds() - spent[0], time.process_time() - spent[1]
        for task in idle:
            task.cancel()
        await asyncio.gather(*idle, return_exceptions=True)
        return samples


def number_in(answer):
    return answer.headers["location"].rsplit("/", 1)[1]


def at_share(ordered, share):
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def slope(samples):
    """Of the memory, in MB each ten minutes, by least squares."""
    if len(samples) < 2:
        return 0.0
    return 600 * statistics.linear_regression([at for at, *_ in samples], [memory for _, memory, *_ in samples]).slope


def row(name, times, conflicts, faults, seconds):
    rate = f"{len(times) / seconds:.2f}" if seconds else ""
    ordered = sorted(times)
    marks = [*(at_share(ordered, share) for share in (0.5, 0.95, 0.99)), ordered[-1]]
    return (f"| {name} | {len(times):,} | {conflicts} | {faults} | "
            + " | ".join(f"{1000 * mark:.0f}" for mark in marks) + f" | {rate} |")


def report(town, samples):
    """Prints what was found; gives the faults."""
    tally, seconds = town.tally, samples[-1][0]
    kinds = [kind for kind in sorted(tally.times) if kind[0] != "setup"]
    print("| request | count | 409, 422 | faults | p50 ms | p95 ms | p99 ms | max ms | each second |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    for kind in kinds:
        print(row(f"{kind[0]}: {kind[1]}", tally.times[kind], tally.conflicts[kind], tally.faults[kind],
                  0 if kind == SIGN_IN else seconds))
    under_load = [kind for kind in kinds if kind != SIGN_IN]
    sums = {}
    for name, chosen in (("all pages", [kind for kind in kinds if kind[0] == "page"]), ("all", under_load)):
        sums[name] = sorted(time for kind in chosen for time in tally.times[kind])
        print(row(f"**{name}**", sums[name], sum(tally.conflicts[kind] for kind in chosen),
                  sum(tally.faults[kind] for kind in chosen), seconds))
    warm = [sample for sample in samples if sample[0] >= min(300, seconds / 6)]
    first, last = warm[0], warm[-1]
    growth = last[1] - first[1]
    held = sum(sample[3] for sample in samples) / len(samples)
    print(f"\n* memory {samples[0][1]:.1f} MB at the begin, {first[1]:.1f} MB after {first[0] / 60:.1f} min, "
          f"{last[1]:.1f} MB at the end; {slope(warm):+.2f} MB each 10 min")
    print(f"* database with its log {samples[0][2]:.1f} MB at the begin, "
          f"{max(sample[2] for sample in samples):.1f} MB at most, {last[2]:.1f} MB at the end")
    print(f"* of {town.asked.idle:,} idle connections {held:.0f} held at a time; opened {town.idlers.opened:,} times, "
          f"{town.idlers.turned_away} turned away; {tally.sent_again} requests sent again on a new connection")
    print(f"* processor time: service {100 * town.spent[0] / seconds:.0f} % of a core, clients "
          f"{100 * town.spent[1] / seconds:.0f} %", flush=True)
    faults = [*tally.told]
    faults += [f"{count} of {len(tally.times[kind])} refused, as {tally.refusals[kind]}"
               for kind, count in tally.conflicts.items() if count > MOST_REFUSED * len(tally.times[kind])]
    if (slow := 1000 * at_share(sums["all pages"], 0.95)) > MOST_PAGE_MS:
        faults.append(f"the 95th percentile of pages is {slow:.0f} ms")
    if growth > MOST_GROWTH[0] * first[1] and growth > MOST_GROWTH[1]:
        faults.append(f"the memory grew by {growth:.1f} MB")
    return faults


def held(trial, asked):
    town = Town(trial, asked)
    town.start()
    town.service.terminate()
    town.service.wait()
    links = town.invite()
    town.start()
    enough = asked.idle + asked.buyers + asked.assessors + 200
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    if most != resource.RLIM_INFINITY and most < enough:
        raise SystemExit(f"{enough} open files are needed, {most} are allowed")
    resource.setrlimit(resource.RLIMIT_NOFILE, (enough, most))

    async def whole():
        began = time.monotonic()
        await town.make_ready(links)
        print(f"{asked.buyers} buyers, {asked.assessors} assessors, {asked.tenders} tenders in grading after "
              f"{time.monotonic() - began:.0f} s", flush=True)
        return await town.go()

    faults = report(town, asyncio.run(whole()))
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("--program", required=True)
    asked.add_argument("--buyers", type=int, default=100, help="2 at least")
    asked.add_argument("--assessors", type=int, default=300, help="as many as tenders at least")
    asked.add_argument("--tenders", type=int, default=10)
    asked.add_argument("--idle", type=int, default=2000, help="connections that say nothing")
    asked.add_argument("--minutes", type=float, default=30)
    asked.add_argument("--think", type=float, nargs=4, default=(2, 8, 3, 10), metavar="SECONDS",
                       help="least and most of buyers, then of assessors")
    asked.add_argument("--seed", type=int, default=1)
    arguments = asked.parse_args()
    return Trial(arguments.program, "load").run(lambda trial: held(trial, arguments))


if __name__ == "__main__":
    sys.exit(main())
