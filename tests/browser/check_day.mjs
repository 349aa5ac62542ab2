// A buyer's day on the pages as one product: what waits, finding things, drafting by the keyboard alone, what is kept
// while it is typed, cells from a spreadsheet, two people in one draft, undoing; on a narrow screen, and without a script.
//
//   node check_day.mjs --program WEDERWAARDE --chromium PROGRAM
import { complaining_to } from "./axe.mjs";
import { launch, open_page, options } from "./browser.mjs";
import { press, tab_to, type } from "./keyboard.mjs";
import { submit } from "./people.mjs";
import { start_service, tell } from "./running_service.mjs";

const { program, chromium } = options(["program", "chromium"]);
const complaints = [];
const expect = (holds, what) => holds || complaints.push(what);
const text_of = async (page) => (await page.textContent("body")).replaceAll(/\s+/g, " ");
const shows = async (page, text, where) => expect((await text_of(page)).includes(text), `${where}: "${text}" is not shown`);
const next_year = new Date().getUTCFullYear() + 1;

const is_accessible = complaining_to(complaints);

async function draft(page, address, reference, fill) {
  await page.goto(`${address}/tenders/new?template=kantoormeubilair`);
  const facts = { reference, title: `Meubilair ${reference}`, buyer: "Gouda", estimatedValue: "300000" };
  for (const [field, value] of Object.entries(facts)) await fill(page, `[name="${field}"]`, value);
  return facts;
}

const by_mouse = (page, selector, value) => page.fill(selector, value);
async function by_keyboard(page, selector, value) {
  await tab_to(page, selector);
  await type(page, value);
}

async function find_work({ page, address }) {
  await page.goto(address);
  expect(page.url().endsWith("/work"), `the service begins at ${page.url()}`);
  await shows(page, "Mijn werk", "the start page");
  await tab_to(page, "#find");
  await type(page, "meubil");
  expect((await press(page)) === 200, "the search");
  await shows(page, "Circulair kantoormeubilair", "what was found");
  await page.click("main .ww-row__title a");
  await page.waitForLoadState();
  for (const part of ["Mijn werk", "Aanbestedingen", "Regio", "Monitor", "Beheer"]) await shows(page, part, "the navigation");
  return "what waits, and what was found";
}

async function draft_by_keyboard(story) {
  const { page, address } = story;
  await draft(page, address, "DAG-1", by_keyboard);
  await tab_to(page, "main form button[type=submit]");
  expect((await press(page)) === 200, "a draft by the keyboard");
  await shows(page, "Meubilair DAG-1", "the draft");
  story.draft = page.url().match(/\/tenders\/\d+/)[0];
  const weight = 'form[action$="/weights"] input[name$=".weight"]:not([disabled])';
  await by_keyboard(page, weight, "30");
  expect((await press(page)) === 200, "a weight by the keyboard");
  expect((await page.$eval(weight, (field) => field.value)) === "30", "the weight is not stored");
  return "a draft from its template, with a weight, without a mouse";
}

async function keep_what_is_typed({ page, address, draft: tender }) {
  const field = '[name="description"]';
  await page.goto(`${address}${tender}/draft`);
  await page.fill(field, "Met terugname na gebruik");
  await page.waitForFunction(() => document.querySelector("[data-form-texts] [role=status]").textContent !== "");
  await page.goto(`${address}/work`);
  await page.goto(`${address}${tender}/draft`);
  expect((await page.inputValue(field)) !== "Met terugname na gebruik", "it was stored unsent");
  await page.waitForSelector(".ww-kept");
  await is_accessible(page, "what is kept of a form");
  await page.click(".ww-kept button");
  expect((await page.inputValue(field)) === "Met terugname na gebruik", "what was typed is not put back");
  await is_accessible(page, "what was put back in a form");
  await submit(page, 'form:has([name="title"]) button[type=submit]');
  await shows(page, "Het concept is bewaard", "the draft");
  await page.goto(`${address}${tender}/draft`);
  await page.waitForLoadState("networkidle");
  expect(!(await page.$(".ww-kept")), "what was sent is offered again");
  return "what was typed and not sent comes back, until it is sent";
}

async function paste_cells({ page, address, draft: tender }) {
  await page.goto(`${address}${tender}/draft`);
  const fields = 'form[data-rows] input[name$=".weight"]:not([disabled])';
  const before = await page.$$eval(fields, (all) => all.map((one) => one.value));
  await page.locator(fields).first().evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "41\r\n\"23\"\r\n");
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  const after = await page.$$eval(fields, (all) => all.map((one) => one.value));
  expect(after[0] === "41" && after[1] === "23" && after.slice(2).join() === before.slice(2).join(), `pasted over ${before}: ${after}`);
  await shows(page, "2 van 2 cellen geplakt", "what was pasted");
  return "two cells pasted over two weights";
}

async function two_people({ page, address, browser, draft: tender }) {
  const other = await open_page(await browser.newContext({ locale: "nl-NL" }));
  for (const each of [page, other]) await each.goto(`${address}${tender}/draft`);
  const save = 'form:has([name="title"]) button[type=submit]';
  await page.fill('[name="title"]', "Meubilair van de een");
  await submit(page, save);
  await other.fill('[name="description"]', "Omschrijving van de ander");
  await submit(other, save);
  await shows(other, "Wat een ander intussen had gewijzigd, is gebleven", "the merged draft");
  expect((await other.inputValue('[name="title"]')) === "Meubilair van de een", "the other's title is lost");
  await submit(other, 'form[action$="/draft/undo"] button');
  await shows(other, "De laatste wijziging is teruggenomen", "the undone draft");
  expect((await other.inputValue('[name="description"]')) !== "Omschrijving van de ander", "the change is still there");
  expect((await other.inputValue('[name="title"]')) === "Meubilair van de een", "more than the last change is undone");
  await other.context().close();
  return "two people in one draft, and the last change undone";
}

// 1280 pixels at 400 % are 320.
async function on_a_narrow_screen({ address, browser, draft: tender }) {
  const page = await open_page(await browser.newContext({ locale: "nl-NL", viewport: { width: 320, height: 256 } }));
  const places = ["/work", "/search?q=meubilair", "/help", "/help/guides/handleiding-inkoper", "/tenders", "/tenders/1", "/tenders/1/lots/1/ranking", `${tender}/draft`];
  const more = ["/segments", "/segments/choice", "/library", "/templates", "/agreements", "/monitor", "/audit-log", "/tenders/1/what-if"];
  for (const place of [...places, ...more]) {
    await page.goto(address + place);
    const hidden = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(hidden <= 0, `${place}: ${hidden} pixels scroll sideways at 400 %`);
  }
  await page.context().close();
  return `${places.length + more.length} pages at 400 %`;
}

async function without_script({ address, browser }) {
  const page = await open_page(await browser.newContext({ locale: "en-GB", javaScriptEnabled: false }));
  await page.goto(`${address}/work`);
  await shows(page, "My work", "the start page without a script");
  await draft(page, address, "DAG-2", by_mouse);
  await page.fill('[name="deadline"]', `${next_year}-12-01T12:00`);
  await page.selectOption('[name="procedure"]', "open");
  await submit(page, "main form[method=post] button[type=submit]");
  await shows(page, "Meubilair DAG-2", "a draft without a script");
  const tender = page.url().match(/\/tenders\/\d+/)[0];
  await page.locator('form[action$="/weights"] input[name$=".weight"]').last().fill("35");
  await submit(page, 'form[action$="/weights"] > button');
  await page.fill('[name="description"]', "Without a script");
  await submit(page, 'form:has([name="title"]) button[type=submit]');
  await shows(page, "The draft is stored", "a draft without a script");
  await page.goto(`${address}${tender}/publish`);
  await shows(page, "publication.placeholder", "what stands in the way, without a script");
  await page.goto(`${address}/tenders/1/lots/1/ranking`);
  expect(await page.$("svg[role=img]"), "no chart without a script");
  await page.context().close();
  return "drafting and reading in English, without a script";
}

const service = await start_service(program);
const browser = await launch(chromium);
const context = await browser.newContext({ locale: "nl-NL" });
const page = await open_page(context);
page.on("console", (message) => message.type() === "error" && complaints.push(`${page.url()}: ${message.text()}`));
page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
const story = { page, browser, address: service.address };
await tell(service, browser, complaints, async () => {
  for (const chapter of [find_work, draft_by_keyboard, keep_what_is_typed, paste_cells, two_people, on_a_narrow_screen, without_script])
    console.log(`${chapter.name.replaceAll("_", " ")}: ${await chapter(story)}`);
});
