// Chapters of check_tender.mjs: what buyers do. Each says in a line what came of it.
import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { submit, tick } from "./people.mjs";
import { open_details, pages_of, send, text_of } from "./tender_pages.mjs";

export const bidders = ["Kanttafel Projecten B.V.", "Rondhout Meubelen", "Stoelendans Gouda B.V.", "Wachtkamer Interieur"];
const prices = ["240000.00", "240000.00", "199000.00", "210000.00"];

// On the page a deadline has no seconds; the API takes them, from who is signed in there.
async function correct(story, person, deadline) {
  const { request } = person.page;
  const api = `${story.address}/api/v1`;
  const { csrfToken } = await (await request.get(`${api}/account`)).json();
  const tender = { ...(await (await request.get(api + new URL(story.place).pathname)).json()), deadline };
  for (const name of ["id", "fictitious", "version", "createdAt", "updatedAt"]) delete tender[name];
  const warnings = ["correction.deadlineEarlier tender.deadline", "lint.shortTerm tender.deadline"];
  const data = { tender, reason: "Termijn volgens de aankondiging", publishedBy: person.name, acknowledgedWarnings: warnings };
  return request.post(`${api}${new URL(story.place).pathname}/corrections`, { data, headers: { "X-CSRF-Token": csrfToken } });
}

export async function publish(story) {
  const { address, expect, people } = story;
  const { noor } = people;
  const on = pages_of(story);
  await story.begin(story);
  await on.go(noor, "/publish");
  for (const by of await noor.page.$$("[name=publishedBy]")) await by.fill(noor.name);
  await noor.page.selectOption("[name=sealing]", "sealed");
  for (const holder of [noor, people.bas]) await tick(noor.page, `[name=keyHolders][value="${holder.name}"]`);
  await tick(noor.page, "main input[name=acknowledge]");
  await on.sent(noor, 'main form[action$="/publish"] button', "the publication");
  story.codes = { quality: [], prices: [] };
  for (const holder of [noor, people.bas]) {
    await on.go(holder, "/sealed-bids");
    await on.sent(holder, 'form[action$="/own-key-letter"] button', `the letter of ${holder.name}`);
    const codes = await holder.page.$$eval(".ww-letter__code", (all) => all.map((one) => one.textContent.trim()));
    expect(codes.length === 2, `${codes.length} release codes for ${holder.name} instead of 2`);
    story.codes.quality.push(codes[0]);
    story.codes.prices.push(codes[1]);
  }
  await on.at(noor, "published");
  return `${story.place.replace(address, "")} is published and sealed`;
}

// Fills in the form as a bidder does, and hands it in.
async function send_form(story, at) {
  const { noor } = story.people;
  const [form, filled] = ["formulier", `inschrijving-${at + 1}`].map((name) => join(story.folder, `${name}.xlsx`));
  writeFileSync(form, await (await noor.page.request.get(`${story.place}/lots/1/bid-form.xlsx`)).body());
  const cells = [`2!G9=${bidders[at]}`, `2!G11=${story.words.label("value.true")}`, `3!G11=${prices[at]}`];
  execFileSync("python3", [join(dirname(fileURLToPath(import.meta.url)), "filled_form.py"), form, filled, ...cells]);
  const on = pages_of(story);
  await on.go(noor, "/sealed-bids");
  await noor.page.setInputFiles("#bid-file", filled);
  await on.sent(noor, "form:has(#bid-file) button", `bid ${at + 1}`);
}

// Three bids in time; then the deadline is brought forward, which nobody has to wait a day for, and a fourth is late.
export async function hand_in(story) {
  const { expect, people, words } = story;
  const { noor, bas, youssef } = people;
  const on = pages_of(story);
  for (const at of [0, 1, 2]) {
    await send_form(story, at);
    await on.shows(noor, words.page("vault.receipt-in-time"), `the receipt of bid ${at + 1}`);
  }
  await on.go(noor, "/sealed-bids");
  await on.shows(noor, words.page("vault.state-sealed"), "the vault");
  for (const name of [...bidders, ...prices]) await on.hides(noor, name, "the vault before the deadline");
  for (const person of [noor, youssef])
    for (const part of ["/bids/I1", "/lots/1/ranking", "/dossier.json", "/evaluation.json"]) {
      const answer = await person.page.request.get(story.place + part);
      const text = await answer.text();
      expect(!bidders.some((name) => text.includes(name)), `${part} tells ${person.name} of a bidder before the opening`);
    }

  // A busy machine may take longer than the shortest of these terms to store it.
  let brought;
  for (const seconds of [5, 20, 80]) {
    brought = await correct(story, noor, new Date(Date.now() + seconds * 1_000).toISOString());
    if (brought.status() === 201) break;
  }
  if (brought.status() !== 201) throw new Error(`the correction: ${brought.status()} ${await brought.text()}`);
  for (let tries = 0; ; ++tries) {
    if ((await on.is_at(bas, "closed")).holds) break;
    if (tries === 1000) throw new Error("the term does not close");
    await bas.page.waitForTimeout(200);
  }
  await send_form(story, 3);
  await on.shows(noor, words.page("vault.receipt-late"), "the receipt of the late bid");
  await on.go(noor, "/sealed-bids");
  await on.shows(noor, words.page("vault.state-late"), "the vault");
  return "three bids in time, one late";
}

async function open(story, envelope) {
  const { noor, bas } = story.people;
  const on = pages_of(story);
  const [first, second] = story.codes[envelope];
  const fill = async (who, code) => {
    await on.go(who, `/openings/${envelope}`);
    await who.page.fill("[name=code1]", code);
    return send(who, "main form[method=post] button[type=submit]");
  };
  story.expect((await fill(noor, second)) === 422, `the code of another opens the ${envelope}`);
  story.expect((await fill(noor, first)) === 200, `the first holder cannot give a code: ${await text_of(noor.page)}`);
  await on.go(bas, `/openings/${envelope}`);
  await on.shows(bas, story.words.page("vault.given", { NAME: noor.name }), `the opening of the ${envelope}`);
  story.expect((await fill(bas, second)) === 200, `two holders do not open the ${envelope}: ${await text_of(bas.page)}`);
  await on.go(noor, `/openings/${envelope}`);
  await on.shows(noor, "Bas van Vliet", `the record of opening the ${envelope}`);
}

export async function open_quality(story) {
  const { noor } = story.people;
  const on = pages_of(story);
  await open(story, "quality");
  for (const name of bidders.slice(0, 3)) await on.shows(noor, name, "the record of the opening");
  await on.hides(noor, bidders[3], "the record of the opening");
  for (const price of prices) await on.hides(noor, story.words.amount(price), "the record of the opening");
  await on.at(noor, "opened");
  return "the quality envelopes by two key holders";
}

export async function decide_admissibility(story) {
  const { noor } = story.people;
  const on = pages_of(story);
  const decide = async (bid, outcome, ground = "", reason = "") => {
    await on.go(noor, "/process");
    await open_details(noor.page);
    const form = `form:has(input[name=bid][value=${bid}])`;
    await noor.page.fill(`${form} [name=ground-${bid}]`, ground);
    await noor.page.fill(`${form} [name=reason-${bid}]`, reason);
    return send(noor, `${form} button[value=${outcome}]`);
  };
  story.expect((await decide("I3", "rejected")) === 422, "a bid is rejected without a ground");
  story.expect((await decide("I3", "rejected", "artikel 2.87 Aw 2012", "Valse verklaring over de levertijd")) === 200, "I3 is not rejected");
  for (const bid of ["I1", "I2"]) story.expect((await decide(bid, "admitted")) === 200, `${bid} is not admitted`);
  await on.shows(noor, "Valse verklaring over de levertijd", "the admissibility");
  await on.step(noor, "check-requirements");
  await on.at(noor, "requirements-checked");
  return "two admitted, one rejected";
}
export async function open_prices(story) {
  const { noor, youssef } = story.people;
  const on = pages_of(story);
  const ranking = await noor.page.request.get(`${story.place}/lots/1/ranking`);
  story.expect(ranking.status() !== 200, "a ranking is shown before the prices are opened");
  await open(story, "prices");
  await on.at(noor, "prices-opened");
  await on.go(noor, "/bids/I1");
  await on.shows(noor, story.words.amount(prices[0]), "the bid after the prices were opened");
  await on.go(youssef, "/consensus");
  await on.shows(youssef, bidders[0], "the consensus after the prices were opened");
  return "the price envelopes by two key holders";
}

export async function draw_and_rank(story) {
  const { noor } = story.people;
  const { page } = noor;
  const on = pages_of(story);
  await on.go(noor, "/process");
  story.expect(!(await page.$("input[name=step][value=rank]")), "a tie can be ranked without a draw");
  await on.go(noor, "/lots/1/ranking");
  const choices = await page.$$eval("#order-1 option", (all) => all.map((one) => one.value).filter(Boolean));
  story.expect(choices.join() === "I1,I2", `a draw among ${choices} instead of I1 and I2`);
  await page.selectOption("#order-1", "I2");
  await page.selectOption("#order-2", "I1");
  await page.fill("#witness", "mr. T. Getuige");
  await on.sent(noor, ".ww-draw button", "the draw");
  await on.shows(noor, "mr. T. Getuige", "the ranking");
  await on.step(noor, "rank");
  await on.at(noor, "ranked");
  await on.go(noor, "/lots/1/ranking");
  const rows = await page.$$eval("tbody tr", (all) => all.map((row) => row.textContent.replaceAll(/\s+/g, " ")));
  const first = rows.findIndex((row) => row.includes(bidders[1]));
  story.expect(first >= 0 && first < rows.findIndex((row) => row.includes(bidders[0])), `the winner of the draw is not first: ${rows}`);
  return "a tie, a draw with a witness, a ranking";
}

export async function turn_back_and_again(story) {
  const { noor, bas } = story.people;
  const on = pages_of(story);
  const reason = "De toelating van I1 is niet goed vastgelegd";
  await on.turn_back(noor, "prices-opened", reason);
  await on.at(noor, "ranked");
  story.expect(!(await on.may_confirm(noor)), "who proposed a reversal can confirm it alone");
  story.expect((await on.confirm(bas)) === 200, "a second person cannot confirm the reversal");
  await on.at(bas, "prices-opened");
  await on.shows(bas, reason, "the history of the process");
  await on.step(bas, "rank");
  await on.at(noor, "ranked");
  const ranking = story.words.label("process-step.rank");
  const taken = await bas.page.$$eval("[aria-labelledby=history] li", (all) => all.map((one) => one.textContent));
  const ranked = taken.filter((one) => one.includes(ranking)).length;
  story.expect(ranked === 2, `${ranked} steps of ranking on record instead of 2`);
  return "the ranking was turned back by two and fixed again";
}

export async function award(story) {
  const { noor, bas } = story.people;
  const { page } = noor;
  const on = pages_of(story);
  await on.step(noor, "verify", "Uittreksel en certificaten van de winnaar bekeken");
  await on.at(noor, "verified");
  await on.step(noor, "decide-award");
  story.expect(!(await on.may_confirm(noor)), "one person can decide the award");
  story.expect((await on.confirm(bas)) === 200, "two people do not decide the award");
  await on.at(noor, "award-decided");
  story.expect(!(await page.$("input[name=step][value=send-letters]")), "letters can be sent before they are there");

  await on.go(noor, "/letters");
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam" }).format(new Date());
  const settings = {
    ...{ sentOn: today, standstillDays: "20", court: "rechtbank Den Haag", contact: "inkoop@gouda.example" },
    ...{ place: "Gouda", signatory: "M. de Vries", signatoryRole: "teammanager" },
  };
  for (const [name, value] of Object.entries(settings)) await page.fill(`[name="letters.${name}"]`, value);
  await on.sent(noor, 'form[action$="/letters"][method=post] button', "the settings of the letters");
  const links = await page.$$eval('main a[href*="/letters/"]', (all) => all.map((one) => one.getAttribute("href")));
  const letter = async (name) => {
    const link = links.find((one) => one.endsWith(name));
    const answer = await page.request.get(story.address + link);
    story.expect(answer.status() === 200, `${name}: ${answer.status()}`);
    return answer.body();
  };
  for (const [at, bid] of ["I1", "I2", "I3"].entries()) {
    story.expect((await letter(`brief-1-${bid}.docx`)).subarray(0, 2).toString() === "PK", `the letter to ${bid} is no Word document`);
    const html = (await letter(`brief-1-${bid}.html`)).toString();
    story.expect(html.includes(bidders[at]) && html.includes(bidders[1]), `the letter to ${bid} does not name its bidder and the winner`);
    story.expect(html.includes("rechtbank Den Haag"), `the letter to ${bid} does not say where to object`);
    story.expect(bid === "I3" || html.includes(`Gezamenlijk oordeel over ${story.asked.graded[0].id}`), `the letter to ${bid} gives no motivation`);
    for (const other of bidders.filter((one) => one !== bidders[at] && one !== bidders[1]))
      story.expect(!html.includes(other), `the letter to ${bid} names ${other}`);
  }
  const rejected = (await letter("brief-1-I3.html")).toString();
  story.expect(rejected.includes("Valse verklaring over de levertijd"), "the letter to the rejected bidder does not say why");
  const loser = (await letter("brief-1-I1.html")).toString();
  story.expect(loser.includes("mr. T. Getuige"), "the letter to the loser of the draw does not tell of it");
  await on.step(noor, "send-letters");
  await on.at(noor, "letters-sent");
  await on.step(noor, "start-standstill");
  await on.at(noor, "standstill");
  story.expect(!(await page.$("input[name=step][value=conclude]")), "a tender can be concluded within the standstill term");
  return "decided by two, a letter for each bidder, the standstill runs";
}

// What the audit log must say behind the beginning, in this order; nobody closes the term.
const recorded = [
  ["Noor de Bruijn", "step.publish"],
  ["Noor de Bruijn", "bid.sealed"],
  ["Noor de Bruijn", "tender.corrected"],
  [undefined, "step.close"],
  ["Noor de Bruijn", "bid.setAside"],
  ["Bas van Vliet", "step.open"],
  ["Noor de Bruijn", "bid.rejected"],
  ["Noor de Bruijn", "step.check-requirements"],
  ["Noor de Bruijn", "panel.stored"],
  ["Noor de Bruijn", "blindNames.drawn"],
  ["Youssef Amrani", "interest.declared"],
  ["Ineke Postma", "grade.stored"],
  ["Lotte Visser", "grade.stored"],
  ["Ineke Postma", "step.lock-individual"],
  ["Ineke Postma", "consensus.explained"],
  ["Ineke Postma", "step.lock-quality"],
  ["Bas van Vliet", "step.open-prices"],
  ["Noor de Bruijn", "draw.witnessed"],
  ["Noor de Bruijn", "step.rank"],
  ["Bas van Vliet", "step.reverse"],
  ["Bas van Vliet", "step.rank"],
  ["Noor de Bruijn", "step.verify"],
  ["Bas van Vliet", "step.decide-award"],
  ["Noor de Bruijn", "step.send-letters"],
  ["Noor de Bruijn", "step.start-standstill"],
];

// The controller reads everything and changes nothing.
export async function read_log(story) {
  const { words } = story;
  const { ruud, youssef } = story.people;
  const on = pages_of(story);
  await on.go(ruud, "/audit-log");
  const log = [];
  for (let reads = true; reads; ) {
    const rows = await ruud.page.$$eval("tbody tr", (all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));
    log.push(...rows.map(([number, , who, what, of]) => ({ number: Number(number), who, what, of })));
    reads = Boolean(await ruud.page.$("main a[rel=next]"));
    if (reads) await submit(ruud.page, "main a[rel=next]");
  }
  log.sort((one, other) => one.number - other.number);
  // Names of the program, "step.open.proposed" or "prices", are for the API; some are words of English too.
  const names = words.language === "en" ? "" : "quality|prices|draw|";
  const raw = new RegExp(String.raw`(^|[\s(:/])([a-z][A-Za-z]*\.(?!html|docx)[a-z][A-Za-z.-]*|${names}lowest-price|[a-z-]+@tender \d+|totp|security-key)(?=$|[\s),:])`, "u");
  for (const { number, what, of } of log)
    story.expect(!raw.test(what) && !raw.test(of), `entry ${number} of the log shows a name of the program: ${what}, ${of}`);
  let behind = 0;
  for (const [person, action] of [["Noor de Bruijn", story.recorded], ...recorded]) {
    const who = person ?? words.page("process.the-clock");
    const what = words.label(`audit-action.${action}`);
    const found = log.findIndex((one, at) => at >= behind && one.who === who && one.what === what);
    story.expect(found >= 0, `the audit log does not say that ${who}: ${what}, behind number ${log[Math.max(behind - 1, 0)].number}`);
    if (found >= 0) behind = found + 1;
  }
  await on.go(ruud, "/process");
  story.expect(!(await ruud.page.$("main form")), "the controller is offered a step");
  const answer = await youssef.page.request.get(`${story.place}/audit-log`);
  story.expect(answer.status() === 403, `an assessor reads the audit log: ${answer.status()}`);
  const verified = spawnSync(story.program, ["verify", "--data", join(story.folder, "data")], { encoding: "utf8" });
  story.expect(verified.status === 0, `the log does not verify: ${verified.status} ${verified.stdout} ${verified.stderr}`);
  return `${log.length} lines, which verify`;
}
