// How the tender of check_tender.mjs comes to be: read in as a dossier, or drafted from a template. `asked` says what
// is asked of bidders and what of it the panel grades: by each assessor, and in the end together, inside and then
// outside the range of the own grades.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { submit } from "./people.mjs";
import { open_details, pages_of, text_of } from "./tender_pages.mjs";

export const title = "Raadszaalmeubilair";
const reference = "GOU-2026-071";
const assessors = ["b1", "b2", "b3"];
const tomorrow = () => new Date(Date.now() + 86_400_000);

const graded = (id, title, weight, scoring) => ({
  ...{ id, kind: "quality", title, weight, answer: { type: "grade" } },
  ...{ scoring, panel: { assessors, combine: "consensus" } },
});

const dossier = () => ({
  format: "wederwaarde-dossier/1",
  tender: {
    ...{ reference, title, buyer: { name: "Gemeente Gouda" }, deadline: tomorrow().toISOString().replace(/\.\d+/, "") },
    lots: [
      {
        id: "1",
        award: { method: "weighted-points", rounding: { decimals: 2, mode: "half-up", at: "total" }, ties: ["draw"] },
        criteria: [
          { id: "E1", kind: "requirement", title: "Levering binnen tien weken", answer: { type: "boolean" }, accept: { equals: true } },
          graded("K1", "Plan voor hergebruik", "40", { rule: "levels", levels: { goed: "100", voldoende: "50", slecht: "0" } }),
          graded("K2", "Terugname", "20", { rule: "points", max: "10" }),
          {
            ...{ id: "P", kind: "price", title: "Prijs", weight: "40", answer: { type: "amount" } },
            scoring: { rule: "linear", worst: "300000.00", best: "200000.00", outside: "clamp" },
          },
        ],
      },
    ],
  },
  bids: [],
});

async function read_in(story) {
  const { noor } = story.people;
  const on = pages_of(story);
  const file = join(story.folder, "raadszaal.json");
  writeFileSync(file, JSON.stringify(dossier()));
  await noor.page.goto(`${story.address}/tenders`);
  await noor.page.setInputFiles("#dossier", file);
  await on.sent(noor, 'form[action="/tenders"][method=post] button', "the dossier");
  await noor.page.goto(`${story.address}/tenders?q=${reference}`);
  await submit(noor.page, ".ww-row__title a");
  story.place = story.address + new URL(noor.page.url()).pathname;
}

const local_time = (moment) => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Amsterdam", dateStyle: "short", timeStyle: "short" }).format(moment).replace(" ", "T");

// Of the shipped template what is asked below stays; its draw comes without the rules before it.
async function draft(story) {
  const { noor } = story.people;
  const { page } = noor;
  const on = pages_of(story);
  await page.goto(`${story.address}/tenders/new?template=kantoormeubilair`);
  const facts = { reference, title, buyer: "Gemeente Gouda", cpvCodes: "39130000", estimatedValue: "300000", deadline: local_time(tomorrow()) };
  for (const [name, value] of Object.entries(facts)) await page.fill(`[name="${name}"]`, value);
  await page.selectOption('[name="procedure"]', "open");
  await on.sent(noor, "main form[method=post] button[type=submit]", "the draft");
  story.place = story.address + page.url().match(/\/tenders\/\d+/)[0];

  await on.go(noor, "/draft");
  await open_details(page);
  for (const [at, rule] of ["draw", "", ""].entries()) await page.selectOption(`[name="lots[0].award.ties[${at}]"]`, rule);
  await on.sent(noor, 'form:has([name="lots[0].award.ties[0]"]) button[type=submit]', "the rules for ties");
  for (const id of ["KM-E2", "KM-E3", "KM-E4", "K1"]) await on.sent(noor, `button[name=criterion][value="${id}"]`, `the draft without ${id}`);
  for (const { id } of story.asked.graded) {
    await on.go(noor, `/draft/lots/1/criteria/${id}`);
    await page.fill("[name=assessors]", assessors.join(", "));
    await page.selectOption("[name=combine]", "consensus");
    await on.sent(noor, "main form[method=post] button[type=submit]", `who grades ${id}`);
  }
  await on.go(noor, "/draft/lots/1/criteria/P");
  const note = await page.inputValue("[name=description]");
  await page.fill("[name=description]", note.replace(/ ?\[Inkoper[^\]]*\]/, ""));
  await on.sent(noor, "main form[method=post] button[type=submit]", "the price");
  await page.fill('form[action$="/weights"] > .ww-weights > li:last-child > .ww-weight__row input[name$=".weight"]', "40");
  await on.sent(noor, 'form[action$="/weights"] > button', "the weights");
}

// Each agreement that the draft departs from asks for a reason.
async function explain(story) {
  const { noor } = story.people;
  const on = pages_of(story);
  for (let rules = 0; rules < 9; ++rules) {
    await on.go(noor, "/agreements");
    const reason = await noor.page.$("form [name=reason]");
    if (!reason) return;
    await open_details(noor.page);
    const form = `form:has(#${await reason.getAttribute("id")})`;
    const reasons = { reason: "De raadszaal vraagt om vaste banken", decidedBy: "College van B&W", decidedOn: "2026-11-24" };
    for (const [name, value] of Object.entries(reasons)) await noor.page.fill(`${form} [name=${name}]`, value);
    await on.sent(noor, `${form} button[type=submit]`, "the reason for a deviation");
  }
  throw new Error(`more agreements than expected: ${await text_of(noor.page)}`);
}

const two_levels = (id) => ({ id, own: { youssef: "voldoende", ineke: "goed", lotte: "voldoende" }, inside: "voldoende" });

export const beginnings = {
  dossier: {
    begin: read_in,
    recorded: "tender.imported",
    asked: { graded: [two_levels("K1"), { id: "K2", own: { youssef: "6", ineke: "7", lotte: "7" }, outside: "9" }] },
  },
  template: {
    begin: async (story) => {
      await draft(story);
      await explain(story);
    },
    recorded: "tender.drafted",
    asked: { graded: [two_levels("KM-G4"), { id: "KM-G5", own: { youssef: "voldoende", ineke: "goed", lotte: "goed" }, outside: "uitstekend" }] },
  },
};
