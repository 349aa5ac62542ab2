// The workbench and the computations in the background, in a browser: a slider is moved by keyboard and the picture
// follows, a long computation shows how far it is and is cancelled, and all of it without a script too. What scripts make of
// a page is held against axe-core.
//
//   node check_insight.mjs --program WEDERWAARDE --chromium PROGRAM [--language en]
import { complaining_to, violations_on } from "./axe.mjs";
import { launch, options } from "./browser.mjs";
import { person_in, sign_in_as } from "./people.mjs";
import { start_service, tell } from "./running_service.mjs";
import { text_of } from "./tender_pages.mjs";
import { words_in } from "./words.mjs";

const { program, chromium, language = "nl" } = options(["program", "chromium"]);
const words = words_in(language);
const complaints = [];
const expect = (holds, what) => holds || complaints.push(what);
const buyer = { email: "inkoper@gouda.example", password: "vlonder-kruimel-oever-87" };
const mark = words.page("what-if.not-ranking");
const is_accessible = complaining_to(complaints);

// By keyboard: a click may wait for timers, which a page without a script does not have.
async function press(page, selector) {
  await page.focus(selector);
  await Promise.all([page.waitForNavigation(), page.keyboard.press("Enter")]);
}

// Of the demo: a tender with weights and a ranking.
async function find_tender(page, address) {
  await page.goto(`${address}/tenders`);
  const tenders = await page.$$eval("main a[href^='/tenders/']", (links) => links.map((one) => one.getAttribute("href")));
  for (const tender of new Set(tenders.filter((path) => /^\/tenders\/\d+$/.test(path)))) {
    const response = await page.goto(`${address}${tender}/what-if`);
    if (response.status() === 200 && (await page.$("[name='weight-P']"))) return `${address}${tender}`;
  }
  throw new Error("no tender of the demo has weights and a ranking");
}

// The lever of the price: { field, slider, copy } as selectors.
async function price_lever(page) {
  const id = await page.getAttribute("[name='weight-P']", "id");
  return { field: `#${id}`, slider: `#${id}-slider`, copy: `#${id}-copy` };
}

const number = (text) => Number(text.replace(",", "."));
const copies = (page) => page.$$eval(".ww-levers:first-of-type [data-copy]", (all) => all.map((one) => one.textContent));
const picture = (page) => page.$$eval("#what-if-result svg .ww-chart__part", (all) => all.map((one) => one.getAttribute("width")).join(" "));
const table = (page) => page.textContent("#what-if-result table");
const follows = (page, copy, text) => page.waitForFunction(([at, wanted]) => document.querySelector(at).textContent === wanted, [copy, text]);
const sum_of = (texts) => texts.reduce((sum, text) => sum + Math.round(number(text) * 100), 0) / 100;

async function is_marked(page, where) {
  const said = await text_of(page);
  expect(said.split(mark).length === 5, `${where}: the mark is there ${said.split(mark).length - 1} times instead of 4`);
  expect((await page.textContent("#what-if-result svg title")).startsWith(mark), `${where}: the picture's title has no mark`);
  for (const media of ["print", "screen"]) {
    await page.emulateMedia({ media });
    for (const at of [".utrecht-alert h2", ".ww-chart__warning", "#what-if-caption"])
      expect(await page.isVisible(at), `${where}: the mark at ${at} is not seen on ${media}`);
  }
  await page.emulateMedia({ media: null });
}

async function move_a_slider(page, tender) {
  await page.goto(`${tender}/what-if`);
  await is_marked(page, "at first");
  const price = await price_lever(page);
  const announced = await copies(page);
  const [before, numbers] = [await picture(page), await table(page)];
  await page.focus(price.slider);
  for (let times = 0; times < 10; times += 1) await page.keyboard.press("ArrowRight");
  await follows(page, price.copy, "45");
  expect((await page.inputValue(price.field)) === "45", "the field does not follow the slider");
  expect((await picture(page)) !== before, "the picture does not follow the slider");
  expect((await table(page)) !== numbers, "the table does not follow the slider");
  expect(sum_of(await copies(page)) === 100, `the weights are ${await copies(page)}`);
  expect(await page.$eval(price.slider, (slider) => slider === document.activeElement), "the focus is lost");
  await is_marked(page, "after moving");
  await is_accessible(page, "after moving");

  await page.fill(price.field, "90");
  await follows(page, price.copy, "90");
  expect((await page.inputValue(price.slider)) === "90", "the slider does not follow the field");
  expect(words.pattern("what-if.passes").test(await page.textContent("#what-if-differences")), "nobody is said to pass anybody");
  await page.fill(price.field, "900");
  await page.waitForFunction((wanted) => new RegExp(wanted, "u").test(document.querySelector("#what-if-result").textContent), words.pattern("whatIf.sum").source);
  await is_accessible(page, "after a weight beyond the sum");
  await page.fill(price.field, "");
  await follows(page, price.copy, announced[announced.length - 1]);
  expect((await picture(page)) === before, "an emptied field does not bring the announced picture back");

  await page.fill(price.field, "60");
  await follows(page, price.copy, "60");
  await Promise.all([page.waitForNavigation(), page.click(".ww-what-if__buttons a")]);
  expect((await copies(page)).join() === announced.join(), "the reset does not bring the announced weights back");
}

// By the form of a page; what takes long leads to the page of a job.
async function ask(page, address, field, count) {
  await page.goto(address);
  await page.fill(field, String(count));
  await press(page, "main form.ww-panel button[type=submit]");
  expect(/\/jobs\/[\w-]+/.test(page.url()), `a long computation leads to ${page.url()}`);
}
// As much as is allowed: half a minute and more.
const ask_much = (page, tender) => ask(page, `${tender}/robustness?samples=1000`, "#samples", 100_000_000);

const gone = (page) => page.waitForFunction(() => !document.querySelector("progress"));

// On a slow machine a computation may have ended before the browser comes to what is asked of one that runs: then
// another one is begun.
async function while_one_runs(page, tender, act) {
  for (let tries = 0; tries < 5; tries += 1) {
    await ask_much(page, tender);
    if (await act()) return true;
  }
  return false;
}

const bar_moves = (first) => {
  const bar = document.querySelector("progress");
  return !bar || bar.value > first;
};

async function cancel_a_long_one(page, tender) {
  const moved = await while_one_runs(page, tender, async () => {
    await page.waitForFunction(bar_moves, 0);
    if (!(await page.$("progress"))) return false;
    const found = await violations_on(page);
    if (!(await page.$("progress"))) return false;
    for (const violation of found) complaints.push(`a bar that moved: axe ${violation}`);
    return true;
  });
  expect(moved, "the bar does not move");
  const begun = Date.now();
  const other = await page.context().request.get(tender);
  expect(other.status() === 200, "the service does not answer others");
  console.log(`another page was answered in ${Date.now() - begun} ms while a computation ran`);
  const cancelled = await while_one_runs(page, tender, async () => {
    const button = await page.$(".ww-job__actions button");
    if (!button) return false;
    const pressed = Date.now();
    await press(page, ".ww-job__actions button");
    await gone(page);
    console.log(`a computation was gone ${Date.now() - pressed} ms after it was cancelled`);
    return (await text_of(page)).includes(words.page("job.text-cancelled"));
  });
  expect(cancelled, "no computation is cancelled");

  await ask(page, `${tender}/robustness?samples=1000`, "#samples", 1_500_000);
  await gone(page);
  expect((await text_of(page)).includes(words.label("insight.weights")), "the result does not come by itself");
}

async function without_a_script(browser, service, tender) {
  const page = await person_in(browser, expect, { locale: words.locale, script: false });
  await sign_in_as(page, service.address, buyer);
  await page.goto(`${tender}/what-if`);
  await is_marked(page, "without a script");
  const price = await price_lever(page);
  await page.focus(price.slider);
  for (let times = 0; times < 4; times += 1) await page.keyboard.press("ArrowRight");
  await press(page, ".ww-what-if__buttons button");
  expect((await page.textContent(price.copy)) === "42", "a moved slider does not count without a script");
  await page.fill(price.field, "90");
  await press(page, ".ww-what-if__buttons button");
  expect((await page.textContent(price.copy)) === "90", "a field does not count without a script");
  expect(words.pattern("what-if.passes").test(await page.textContent("#what-if-differences")), "nobody is said to pass anybody");
  await is_marked(page, "after the button");

  const again = () => press(page, ".ww-job__actions a");
  const cancelled = await while_one_runs(page, tender, async () => {
    const percent = async () => Number((await page.$("progress")) ? await page.getAttribute("progress", "value") : 100);
    for (let tries = 0; tries < 600 && (await percent()) === 0; tries += 1) await again();
    if (!(await page.$(".ww-job__actions button"))) return false;
    await press(page, ".ww-job__actions button");
    while (await page.$("progress")) await again();
    return (await text_of(page)).includes(words.page("job.text-cancelled"));
  });
  expect(cancelled, "no computation shows how far it is and is cancelled without a script");
  await page.context().close();
}

const service = await start_service(program, { accounts: "on", demo: true });
const browser = await launch(chromium);
await tell(service, browser, complaints, async () => {
  const page = await person_in(browser, expect, words);
  await sign_in_as(page, service.address, buyer);
  const tender = await find_tender(page, service.address);
  await move_a_slider(page, tender);
  await cancel_a_long_one(page, tender);
  await without_a_script(browser, service, tender);
  // What runs when the service is stopped ends with it.
  await ask_much(page, tender);
});
