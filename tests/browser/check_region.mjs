// What the region does together, in a browser: choose three segments, share the next version of a
// template that a second person reviews, ask the market and hear three answers, and draft, explain and publish a
// tender; then see what the new version means for the draft.
//
//   node check_region.mjs --program WEDERWAARDE --chromium PROGRAM [--language en]
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch, open_page, options } from "./browser.mjs";
import { start_service, tell } from "./running_service.mjs";
import { words_in } from "./words.mjs";

const { program, chromium, language = "nl" } = options(["program", "chromium"]);
const words = words_in(language);
// A number as it may be typed: the mark for thousands is for Dutch only.
const typed = (number) => (language === "nl" ? words.amount(number) : String(number));
const complaints = [];
const expect = (holds, what) => holds || complaints.push(what);

const shown = async (page, text, where) =>
  expect((await page.textContent("main")).includes(text), `${where}: "${text}" is not shown`);
const shown_like = async (page, key, where) =>
  expect(words.pattern(key).test(await page.textContent("main")), `${where}: ${key} is not shown`);

// Sends the form around `button` and expects to get somewhere.
async function send(page, button, where) {
  const [response] = await Promise.all([page.waitForNavigation(), page.click(button)]);
  expect(response.status() === 200, `${where}: ${response.status()} ${page.url()}`);
}

const next_year = new Date().getUTCFullYear() + 1;

async function choose_segments({ page, address }) {
  await page.goto(`${address}/segments/choice`);
  for (const [i, segment] of ["betonproducten", "kantoormeubilair", "catering"].entries()) {
    await page.selectOption(`#segment-${i + 1}`, segment);
    await page.fill(`#reason-${i + 1}`, `Reden ${i + 1}`);
  }
  await page.fill("#decided-by", "Bestuurlijk overleg");
  await send(page, 'form[method=post] button[type=submit]', "the choice of segments");
  await shown(page, "Bestuurlijk overleg", "the recorded choice");
  await shown(page, "Reden 2", "the recorded choice");
}

async function draft(story, reference, buyer) {
  const { page, address } = story;
  await page.goto(`${address}/tenders/new?template=kantoormeubilair`);
  for (const [field, value] of Object.entries({
    reference,
    buyer,
    title: `Meubilair ${reference}`,
    cpvCodes: "39130000",
    estimatedValue: typed(300_000),
    deadline: `${next_year}-12-01T12:00`,
  }))
    await page.fill(`[name="${field}"]`, value);
  await page.selectOption('[name="procedure"]', "open");
  await send(page, "main form[method=post] button[type=submit]", `draft ${reference}`);
  await shown(page, reference, "the draft");
  return page.url().match(/\/tenders\/\d+/)[0];
}

async function explain_and_publish({ page, address }, tender) {
  await page.goto(`${address}${tender}/draft`);
  // The price at the top counts for more than was agreed; its siblings give way.
  await page.locator('form[action$="/weights"] input[name$=".weight"]').last().fill("65");
  await send(page, 'form[action$="/weights"] > button', "the weights");
  await page.goto(`${address}${tender}/publish`);
  await shown(page, "publication.openRule", "what stands in the way");
  await shown(page, "publication.placeholder", "the note of the template");
  // The note asks for a price scale around the estimate, and goes.
  await page.click('a[href$="/criteria/P"]');
  const note = await page.inputValue("[name=description]");
  await page.fill("[name=description]", note.replace(/ ?\[Inkoper[^\]]*\]/, ""));
  await page.fill("[name=worst]", typed(400_000));
  await page.fill("[name=best]", "veel");
  await Promise.all([page.waitForNavigation(), page.click("main form[method=post] button[type=submit]")]);
  await shown_like(page, "draft.number", "the price scale");
  expect((await page.inputValue("[name=worst]")) === typed(400_000), "what was typed is lost");
  await page.fill("[name=best]", typed(200_000));
  await send(page, "main form[method=post] button[type=submit]", "the price scale");
  await shown(page, words.page("done.draft-stored"), "the draft");
  await page.goto(`${address}${tender}/publish`);
  expect(!(await page.textContent("main")).includes("publication.placeholder"), "the note is still there");
  for (let rules = 0; rules < 5; ++rules) {
    await page.goto(`${address}${tender}/agreements`);
    if (!(await page.$("textarea[name=reason], input[name=reason]"))) break;
    const form = page.locator("form:has([name=reason])").first();
    await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
    await form.locator("[name=reason]").fill("Krap budget in dit jaar");
    await form.locator("[name=decidedBy]").fill("College van B&W");
    await form.locator("[name=decidedOn]").fill("2026-11-24");
    await Promise.all([page.waitForNavigation(), form.locator("button[type=submit]").click()]);
  }
  await page.goto(`${address}${tender}/publish`);
  await page.fill("[name=publishedBy]", "C. Jansen");
  await page.selectOption("[name=sealing]", "open");
  for (const box of await page.$$("main input[type=checkbox]")) await box.check();
  await send(page, "main form[method=post] button[type=submit]", "the publication");
  expect(page.url().includes("/publications/1"), `published: ${page.url()}`);
  await shown(page, "Krap budget in dit jaar", "the publication");
  const edit = await page.request.get(`${address}${tender}/draft`, { maxRedirects: 0 });
  expect(edit.status() === 303, `a published tender can be drafted: ${edit.status()}`);
}

async function ask_the_market({ page, address, folder }) {
  await page.goto(`${address}/consultations/new`);
  const source = await page.$$eval("#source option", (all) => all.map((one) => one.value));
  await page.selectOption("#source", source.find((value) => value.includes("template") && value.includes("kantoormeubilair")));
  await page.fill("#id", "meubilair-verhaal");
  await page.fill("#contact", "inkoop@voorbeeld.example");
  await page.fill("#opensOn", "2026-11-25");
  await page.fill("#closesOn", `${next_year}-01-20`);
  await send(page, "main form[method=post] button[type=submit]", "a consultation");
  await send(page, 'button[name=stage][value=open]', "its opening");
  const issue = await (await page.request.get(`${address}/api/v1/consultations/meubilair-verhaal`)).json();
  for (const number of [1, 2, 3]) {
    const answer = {
      format: "wederwaarde-consultation-response/1",
      consultation: "meubilair-verhaal",
      sha256: issue.sha256,
      respondent: { name: `Leverancier ${number} BV`, size: "small" },
      answers: { "small-firm-barriers": { text: `Bewijs kost ${number} dagen.`, confidential: number === 2 } },
    };
    const file = join(folder, `antwoord-${number}.json`);
    writeFileSync(file, JSON.stringify(answer));
    await page.goto(`${address}/consultations/meubilair-verhaal`);
    await page.setInputFiles("#answer-file", file);
    await send(page, "form:has(#answer-file) button[type=submit]", `answer ${number}`);
  }
  const kept = await page.request.get(`${address}/api/v1/consultations/meubilair-verhaal/documents/report`);
  expect(!(await kept.text()).includes("Bewijs kost"), "the report shows what nobody released");
  await page.goto(`${address}/consultations/meubilair-verhaal`);
  await page.click('summary:has-text("Leverancier 1 BV")');
  await send(page, 'form:has(input[name=respondent][value="Leverancier 1 BV"]) button[value=release]', "a release");
  const report = await page.request.get(`${address}/api/v1/consultations/meubilair-verhaal/documents/report`);
  const text = await report.text();
  expect(text.includes("Bewijs kost 1 dagen."), "the report lacks an answer");
  expect(!text.includes("Bewijs kost 2 dagen."), "the report tells what is confidential");
  expect(!text.includes("Leverancier"), "the report names a respondent");
}

async function share_next_version({ page, address, folder }) {
  const file = join(folder, "sjabloon.json");
  const known = await page.request.get(`${address}/templates/kantoormeubilair/versions/1/template.json`);
  const set = await known.text();
  const next = set.replace('"weight": "22"', '"weight": "20"').replace('"weight": "8"', '"weight": "10"');
  expect(next !== set, "the template has other weights than this story knows");
  writeFileSync(file, next);
  await page.goto(`${address}/templates`);
  await page.setInputFiles("#template-file", file);
  await send(page, "form:has(#template-file) button[type=submit]", "a template file");
  await shown(page, "20", "what the file changes");
  await page.fill("#proposed-by", "A. de Wit");
  await page.fill("#change-note", "Na de marktconsultatie");
  await send(page, "form:has(#proposed-by) button[type=submit]", "a proposal");
  const proposal = page.url();
  await page.fill("#reviewed-by", "a. de wit");
  await Promise.all([page.waitForNavigation(), page.click("button[name=outcome][value=publish]")]);
  expect((await page.textContent("main")).includes("template.secondPerson"), "who proposed it could publish it");
  await page.goto(proposal);
  await page.fill("#reviewed-by", "B. Smit");
  await send(page, "button[name=outcome][value=publish]", "the review");
}

async function see_the_impact({ page, address }, reference) {
  await page.goto(`${address}/templates/kantoormeubilair/impact?version=2`);
  await shown(page, reference, "the impact of version 2");
  await page.goto(`${address}/consultations/meubilair-verhaal`);
  expect((await page.$$("#changes, [id^=changes]")).length > 0, "a consultation does not say what changed since");
}

const service = await start_service(program);
const browser = await launch(chromium);
await tell(service, browser, complaints, async () => {
  const context = await browser.newContext({ locale: words.locale });
  const page = await open_page(context);
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("422")) expect(false, `${page.url()}: ${message.text()}`);
  });
  const story = { page, address: service.address, folder: service.folder };
  await choose_segments(story);
  const gouda = await draft(story, "GOU-VERHAAL", "Gemeente Gouda");
  await draft(story, "WOE-VERHAAL", "Gemeente Woerden");
  await ask_the_market(story);
  await explain_and_publish(story, gouda);
  await share_next_version(story);
  await see_the_impact(story, "WOE-VERHAAL");
});
