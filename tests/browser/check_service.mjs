// Uses the running service as a buyer does: follows every link in both languages, gets every document, sends files
// that are wrong and right, records a draw, changes the language, works by keyboard.
//
//   node check_service.mjs --program WEDERWAARDE --chromium PROGRAM
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { launch, open_page, options } from "./browser.mjs";
import { start_service, tell } from "./running_service.mjs";

const { program, chromium } = options(["program", "chromium"]);
const complaints = [];
const expect = (holds, what) => holds || complaints.push(what);

// Pages of one kind differ in which tender, criterion or party they show: every second part of the path, and the
// values of the query. Each is asked for; so many of a kind are shown in the browser too.
const shown_of_a_kind = 3;
const kind_of = ({ pathname, searchParams }) =>
  pathname.split("/").map((part, i) => (i > 0 && i % 2 === 0 ? "*" : part)).join("/") +
  [...searchParams].map(([key, value]) => (key === "lang" ? `&${key}=${value}` : `&${key}`)).sort().join("");

const entities = { "&amp;": "&", "&quot;": '"', "&#39;": "'", "&lt;": "<", "&gt;": ">" };
const links_in = (html, at) =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href]) => new URL(href.replace(/&#?\w+;/g, (one) => entities[one] ?? one), at));

// What a page takes over the network at most, with all it asks for, when nothing is remembered.
const most_bytes = 150_000;

// Shows pages and adds up how many bytes came for each, compressed as the service sends them, headers included. Fonts and
// lazy pictures may come when the next page is already asked for.
async function weigher(context, page) {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  const weights = new Map(); // bytes, and how often it was shown
  const of = (address) => weights.get(address) ?? weights.set(address, { bytes: 0, times: 0 }).get(address);
  const under_way = new Map();
  session.on("Network.requestWillBeSent", ({ requestId, documentURL }) => under_way.set(requestId, documentURL));
  session.on("Network.loadingFailed", ({ requestId }) => under_way.delete(requestId));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    of(under_way.get(requestId)).bytes += encodedDataLength;
    under_way.delete(requestId);
  });
  const show = async (url) => {
    await page.goto(url);
    of(page.url()).times += 1;
    do await new Promise((done) => setTimeout(done, 30));
    while (under_way.size);
  };
  return { show, weights };
}

async function follow_links(browser, address) {
  const context = await browser.newContext();
  const page = await open_page(context);
  page.on("console", (message) => message.type() === "error" && expect(false, `${page.url()}: ${message.text()}`));
  const { show, weights } = await weigher(context, page);
  const open = ["/"];
  const seen = new Set(open);
  const documents = new Map();
  const shown = new Map();
  while (open.length) {
    const path = open.pop();
    const response = await context.request.get(address + path);
    expect(response.status() === 200, `${path}: ${response.status()}`);
    const type = response.headers()["content-type"] ?? "";
    if (!type.startsWith("text/html") || response.headers()["content-disposition"]) {
      documents.set(path, (await response.body()).length);
      continue;
    }
    expect(response.headers()["content-security-policy"]?.includes("default-src 'none'"), `${path}: no policy`);
    const kind = kind_of(new URL(address + path));
    shown.set(kind, (shown.get(kind) ?? 0) + 1);
    if (shown.get(kind) <= shown_of_a_kind) await show(address + path);
    for (const { origin, pathname, search, href } of links_in(await response.text(), address + path)) {
      expect(origin === address, `${path}: a link to ${href}`);
      if (seen.has(pathname + search)) continue;
      seen.add(pathname + search);
      open.push(pathname + search);
    }
  }
  for (const [path, bytes] of documents) expect(bytes > 200, `${path}: only ${bytes} bytes`);
  console.log(`${seen.size} addresses followed, ${documents.size} of them documents, pages of ${shown.size} kinds shown`);
  let heaviest = { each: 0, url: "" };
  for (const [url, { bytes, times }] of weights) {
    const each = Math.round(bytes / times);
    expect(each > 0 && each <= most_bytes, `${url}: ${each} bytes came over the network`);
    if (each > heaviest.each) heaviest = { each, url };
  }
  console.log(`the heaviest page is ${heaviest.url}: ${heaviest.each} bytes over the network`);
  expect(documents.size >= 15, "fewer documents than expected");
  await context.close();
}

async function send_file(page, form, name, content) {
  const file = join(service.folder, name);
  writeFileSync(file, content);
  await page.setInputFiles(`form[method=post][action$="${form}"] input[type=file]`, file);
  const [response] = await Promise.all([
    page.waitForNavigation(),
    page.click(`form[method=post][action$="${form}"] button[type=submit]`),
  ]);
  return response;
}

async function send_files(page, address) {
  await page.goto(`${address}/tenders?lang=nl`);
  const broken = await send_file(page, "/tenders", "stuk.json", '{"format": "wederwaarde-dossier/1", "bids": 3}');
  expect(broken.status() === 422, `a broken dossier: ${broken.status()}`);
  expect((await page.textContent("[role=alert]")).includes("niet opgeslagen"), "a broken dossier: no alert");
  expect((await page.$$("tbody tr")).length > 0, "a broken dossier: no findings");

  await page.goto(`${address}/tenders`);
  await page.click("text=Circulair kantoormeubilair");
  const tender = page.url();
  const wrong = await send_file(page, "/bids", "inschrijving.xlsx", "this is no workbook");
  expect(wrong.status() === 422 || wrong.status() === 415, `no workbook: ${wrong.status()}`);
  await page.goto(tender);
  const form = await page.request.get(await page.getAttribute('a[href*="bid-form.xlsx"]', "href").then((path) => address + path));
  const unfilled = await send_file(page, "/bids", "leeg.xlsx", await form.body());
  expect(unfilled.status() === 422, `an unfilled form: ${unfilled.status()}`);
  expect((await page.textContent("main")).includes("!"), "an unfilled form: no place in a sheet");

  const dossier = await (await page.request.get(`${tender}/dossier.json`)).json();
  dossier.tender.reference = "TEST-1";
  await page.goto(`${address}/tenders`);
  const stored = await send_file(page, "/tenders", "goed.json", JSON.stringify(dossier));
  expect(stored.status() === 200, `a good dossier: ${stored.status()}`);
  expect((await page.textContent("[role=status]")).includes("opgeslagen"), "a good dossier: no notice");
  await page.goto(`${address}/tenders`);
  const twice = await send_file(page, "/tenders", "goed.json", JSON.stringify(dossier));
  expect(twice.status() === 409, `the same reference twice: ${twice.status()}`);
}

async function record_draw(page, address) {
  await page.goto(`${address}/tenders?q=TEST-1`);
  await page.click(".ww-row__title a");
  for (const ranking of await page.$$eval('a[href*="/ranking"]', (links) => links.map((one) => one.href))) {
    await page.goto(ranking);
    if (!(await page.$(".ww-draw"))) continue;
    const places = await page.$$(".ww-draw select");
    for (const [i, place] of places.entries()) await place.selectOption({ index: i + 1 });
    await page.fill("#witness", "mr. T. Getuige");
    const [response] = await Promise.all([page.waitForNavigation(), page.click(".ww-draw button")]);
    expect(response.status() === 200, `a draw: ${response.status()}`);
    expect((await page.textContent("main")).includes("mr. T. Getuige"), "a draw: the witness is not shown");
    expect(!(await page.$(".ww-draw")), "a draw: the first place is still undecided");
    return;
  }
  expect(false, "the demo has no tie to draw for");
}

async function change_language(page, address) {
  await page.goto(`${address}/tenders`);
  await page.click("text=English");
  await page.goto(`${address}/segments`);
  expect((await page.getAttribute("html", "lang")) === "en", "the language is not remembered");
}

async function work_by_keyboard(page, address) {
  await page.goto(`${address}/tenders`);
  await page.keyboard.press("Tab");
  expect((await page.evaluate(() => document.activeElement.className)).includes("skip-link"), "no skip link first");
  await page.keyboard.press("Enter");
  expect((await page.evaluate(() => document.activeElement.id)) === "main", "the skip link does not lead to the content");
}

const service = await start_service(program);
const browser = await launch(chromium);
await tell(service, browser, complaints, async () => {
  const { address } = service;
  await follow_links(browser, address);
  const page = await open_page(browser);
  for (const use of [send_files, record_draw, change_language, work_by_keyboard]) await use(page, address);
});
