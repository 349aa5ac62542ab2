// Chapters of check_tender.mjs: what the panel does.
import { press, tab_to, type } from "./keyboard.mjs";
import { accept_as } from "./people.mjs";
import { title } from "./tender_beginnings.mjs";
import { bidders } from "./tender_chapters.mjs";
import { open_details, pages_of, send, text_of } from "./tender_pages.mjs";

// The invited assessor gets a role in this tender only.
async function invite(story) {
  const { noor } = story.people;
  const on = pages_of(story);
  const lotte = { name: "Lotte Visser", email: "lotte.visser@advies.example", password: "paling fluitketel zwaluw" };
  await on.go(noor, "/people");
  const form = "form:has([name=email])";
  await noor.page.fill(`${form} [name=name]`, lotte.name);
  await noor.page.fill(`${form} [name=email]`, lotte.email);
  await noor.page.selectOption(`${form} [name=role]`, "assessor");
  await on.sent(noor, `${form} button`, "the invitation");
  const link = (await noor.page.textContent("[role=status] .ww-code")).trim();
  lotte.page = await story.newcomer();
  const status = await accept_as(lotte.page, link, lotte.password);
  story.expect(status === 200, `the invitation is not taken: ${status}`);
  story.people.lotte = lotte;
  await lotte.page.goto(`${story.address}/tenders`);
  await on.shows(lotte, title, "the tenders of the invited assessor");
  story.expect((await lotte.page.$$(".ww-row__title a")).length === 1, "the invited assessor sees other tenders");
}

async function seat(story) {
  const { noor, youssef, ineke, lotte } = story.people;
  const on = pages_of(story);
  await on.go(noor, "/process");
  story.expect(!(await noor.page.$("input[name=step][value=start-grading]")), "grading can start without a panel");
  await on.go(noor, "/panel");
  for (const [at, person] of [youssef, ineke, lotte].entries()) await noor.page.fill(`[name=person-${at}]`, person.name);
  await noor.page.selectOption("[name=chair]", "1");
  await noor.page.selectOption("[name=blind]", "yes");
  await on.sent(noor, 'main form[action$="/panel"] button', "the panel");
  for (const person of [youssef, ineke, lotte]) await on.shows(noor, person.name, "the panel");
  await on.step(noor, "start-grading");
  await on.at(noor, "individual-scores");
}

// Grades by what a member sees: which letter stands for which bid is known after the prices are opened only, so both get the
// same grades, and the draw sets them apart.
const own_grades = (story, who) => story.asked.graded.map(({ own }) => own[who]).entries();
const said = (who) => `Eigen oordeel van ${who}`;

async function declare(story, who) {
  const person = story.people[who];
  const on = pages_of(story);
  await on.go(person, "/assessment");
  story.expect(!(await person.page.$("[name^=level-]")), `${who} grades before the interests are declared`);
  await person.page.selectOption("[name=interest]", "none");
  await on.sent(person, "form:has([name=interest]) button", `the interests of ${who}`);
  await on.shows(person, story.words.page("assessment.bidder", { name: "A" }), `the work of ${who}`);
}

// From the start page on, without a mouse.
async function grade_by_keyboard(story, who) {
  const { page } = story.people[who];
  await declare(story, who);
  await page.goto(`${story.address}/work`);
  await tab_to(page, 'a[href$="/assessment"]');
  await press(page);
  for (const [criterion, level] of own_grades(story, who)) {
    for (const bid of [0, 1]) {
      await tab_to(page, `[name=level-0-${criterion}-${bid}]`);
      await type(page, level);
      await tab_to(page, `[name=motivation-0-${criterion}-${bid}]`);
      await type(page, said(who));
    }
    await tab_to(page, "form button[type=submit]");
    story.expect((await press(page)) === 200, `grades of ${who} by the keyboard`);
  }
}

async function grade(story, who) {
  const person = story.people[who];
  const { page } = person;
  const on = pages_of(story);
  await declare(story, who);
  for (const [criterion, level] of own_grades(story, who)) {
    const form = `form:has([name=level-0-${criterion}-0])`;
    const levels = await page.$$(`${form} [name^=level-]`);
    story.expect(levels.length === 2, `${who} has ${levels.length} bids to grade instead of 2`);
    for (const [bid, field] of levels.entries()) {
      if (await field.evaluate((one) => one.tagName === "SELECT")) await field.selectOption(level);
      else await field.fill(level);
      if (criterion || bid) await page.fill(`[name=motivation-0-${criterion}-${bid}]`, said(who));
    }
    if (!criterion) {
      story.expect((await send(person, `${form} button`)) === 422, `${who} grades without a motivation`);
      await page.fill("[name=motivation-0-0-0]", said(who));
    }
    await on.sent(person, `${form} button`, `grades of ${who}`);
  }
}

// Neither the pages nor the API tell a member of the panel who bids, or what others gave.
async function see_nothing_of_others(story, who, others) {
  const person = story.people[who];
  const api = `/api/v1${new URL(story.place).pathname}`;
  const place = new URL(story.place).pathname;
  const own = ["/work", "/api/v1/work-items", "/search?q=bouwer", "/api/v1/search-results?q=oordeel"];
  const open = new Set([place, `${place}/assessment`, `${place}/process`, `${api}/assessment-details`, ...own]);
  for (const path of [
    ...own,
    ...["", "/assessment", "/consensus", "/process", "/bids/I1", "/lots/1/ranking", "/dossier.json", "/report.html"].map((part) => place + part),
    ...["/bids", "/grades", "/assessment-details", "/consensus", "/steps", "/admissibility-decisions", "/openings/quality"].map((part) => api + part),
  ]) {
    const answer = await person.page.request.get(story.address + path);
    const text = await answer.text();
    if (open.has(path)) story.expect(answer.status() === 200, `${path} is closed to ${who}: ${answer.status()}`);
    for (const name of bidders) story.expect(!text.includes(name), `${path} tells ${who} the bidder ${name}`);
    for (const other of others) story.expect(!text.includes(said(other)), `${path} tells ${who} what ${other} gave`);
  }
}

export async function assess(story) {
  const { noor, ineke, youssef } = story.people;
  const on = pages_of(story);
  await invite(story);
  await seat(story);
  for (const who of ["youssef", "ineke"]) await grade(story, who);
  await see_nothing_of_others(story, "lotte", ["youssef", "ineke"]);
  await on.go(noor, "/process");
  story.expect(!(await noor.page.$("input[name=step][value=lock-individual]")), "grades can be locked while some are missing");
  await grade_by_keyboard(story, "lotte");
  await see_nothing_of_others(story, "youssef", ["ineke", "lotte"]);
  await see_nothing_of_others(story, "ineke", ["youssef", "lotte"]);
  await on.go(youssef, "/process");
  story.expect(!(await youssef.page.$("input[name=step]")), "an assessor is offered a step");
  await on.step(ineke, "lock-individual");
  await on.at(ineke, "individual-locked");
  await on.go(youssef, "/assessment");
  story.expect(!(await youssef.page.$("[name^=level-]")), "a grade can be changed behind its lock");
  await on.shows(youssef, said("youssef"), "the own grades behind the lock");
  return "three assessors, blind, each by themselves";
}

export async function agree(story) {
  const { ineke, youssef, noor } = story.people;
  const { page } = ineke;
  const on = pages_of(story);
  await on.step(ineke, "start-consensus");
  await on.go(ineke, "/consensus");
  for (const who of ["youssef", "ineke", "lotte"]) await on.shows(ineke, said(who), "the spread");
  for (const name of bidders) await on.hides(ineke, name, "the spread");
  await on.go(youssef, "/consensus");
  story.expect(!(await youssef.page.$("main form[method=post]")), "another than the chair is offered to record the consensus");

  const record = async (handle, criterion, level, reason = "") => {
    await on.go(ineke, "/consensus");
    await open_details(page);
    const form = `form:has(input[name=bid][value="${handle}"]):has(input[name=criterion][value=${criterion}])`;
    const field = await page.$(`${form} [name^=level-]`);
    if (await field.evaluate((one) => one.tagName === "SELECT")) await field.selectOption(level);
    else await field.fill(level);
    await page.fill(`${form} [name^=motivation-]`, `Gezamenlijk oordeel over ${criterion}`);
    await page.fill(`${form} [name^=reason-]`, reason);
    return send(ineke, `${form} button`);
  };
  const handles = await page.$$eval("form input[name=bid]", (all) => [...new Set(all.map((one) => one.value))].sort());
  story.expect(handles.length === 2, `the panel agrees on ${handles} instead of on two bids`);
  const [a, b] = handles;
  const [first, second] = story.asked.graded;
  for (const handle of handles) story.expect((await record(handle, first.id, first.inside)) === 200, `${first.id} of ${handle} is not recorded`);
  await on.go(ineke, "/process");
  story.expect(!(await page.$("input[name=step][value=lock-quality]")), "quality can be locked without every grade");
  for (const handle of [a, b]) {
    story.expect((await record(handle, second.id, second.outside)) === 422, `a grade of ${handle} outside the range needs no reason`);
    story.expect((await record(handle, second.id, second.outside, "De toelichting woog bij nader inzien zwaarder")) === 200, `${second.id} of ${handle} is not recorded`);
  }
  await on.shows(ineke, "De toelichting woog bij nader inzien zwaarder", "the consensus");
  await on.step(ineke, "lock-quality");
  await on.at(noor, "quality-locked");
  await on.go(ineke, "/consensus");
  story.expect(!(await page.$("main form[method=post]")), "the consensus can be changed behind its lock");
  story.expect(!(await text_of(page)).includes(bidders[0]), "the consensus names a bidder before the prices");
  return "the panel agrees, twice outside the range with a reason";
}
