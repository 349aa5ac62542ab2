// Makes the pictures of the README and of the guides, in Chromium and with the workbooks printed by LibreOffice. From the
// demo data: the start page, the ranking of a lot and its evaluation workbook, the choice of segments, a draft beside its
// agreement, and the live calculator of a consultation pack. From the samples of the page tests: what a panel sees, publishing, the vault, letters.
//
//   node screenshots.mjs --program WEDERWAARDE --chromium PROGRAM --samples PAGE_SAMPLES --style FOLDER
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, open_page, options, serve } from "./browser.mjs";
import { start_service } from "./running_service.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const images = join(here, "../../docs/images");
const most_bytes = 60_000;
const { program, chromium, samples, style } = options(["program", "chromium", "samples", "style"]);
const folder = mkdtempSync(join(tmpdir(), "screenshots-"));

async function picture_work(browser, address) {
  const page = await dutch_page(browser);
  await page.goto(`${address}/work`);
  await picture_until(page, "main .ww-rows li:nth-child(3)", "work");
}

async function picture_panel(browser) {
  execFileSync(samples, [join(folder, "pages")], { stdio: "ignore" });
  const server = await serve({ "/static/": [style, join(here, "../../server/pages/static")], "/": join(folder, "pages") }, () => "");
  const page = await dutch_page(browser);
  for (const [sample, name, until] of [
    ["assessment", "assessment", "main .ww-panel"],
    ["consensus", "consensus", "main section"],
    ["publish-ready", "publish", "main form"],
    ["vault", "vault", "main .ww-rows, main table"],
    ["letters-complete", "letters", "main section"],
  ]) {
    await page.goto(`${server.address}/nl/${sample}.html`);
    await picture_until(page, until, name);
  }
  server.close();
}

async function picture_ranking(browser, address) {
  const page = await dutch_page(browser);
  await page.goto(`${address}/tenders?q=kantoormeubilair`);
  await page.click(".ww-row__title a");
  await page.goto(await page.getAttribute('a[href$="/lots/1/ranking"]', "href").then((path) => address + path));
  await picture_until(page, ".ww-ranking", "ranking");
  await save_workbook(page, address, 'a[href$="evaluation.xlsx"]', "evaluation");
}

// That part of a page of the workbook `file` in the folder, at 110 dots an inch.
function picture_workbook(file, name, { page, x, y, width, height }) {
  const words = ["--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, `${file}.xlsx`)];
  execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(join(folder, "profile"))}`, ...words], { stdio: "ignore" });
  const pages = ["-f", page, "-l", page, "-r", 110, "-singlefile", "-png"];
  const part = ["-x", x, "-y", y, "-W", width, "-H", height];
  execFileSync("pdftoppm", [...pages, ...part, join(folder, `${file}.pdf`), join(folder, name)].map(String));
}

function dutch_profile() {
  const profile = join(folder, "profile");
  cpSync(join(here, "../support/libreoffice_profile"), profile, { recursive: true });
  const settings = join(profile, "user/registrymodifications.xcu");
  writeFileSync(settings, readFileSync(settings, "utf8").replaceAll("en-US", "nl-NL"));
}

const dutch_page = async (browser) =>
  open_page(await browser.newContext({ viewport: { width: 1180, height: 900 }, locale: "nl-NL" }));

// From the top of the page to the end of the first `selector`.
async function picture_until(page, selector, name) {
  const box = await page.locator(selector).first().boundingBox();
  const clip = { x: 0, y: 0, width: 1180, height: Math.ceil(box.y + box.height) + 24 };
  await page.screenshot({ path: join(folder, `${name}.png`), clip, fullPage: true });
}

async function save_workbook(page, address, selector, file) {
  const path = await page.getAttribute(selector, "href");
  writeFileSync(join(folder, `${file}.xlsx`), await (await page.context().request.get(address + path)).body());
}

async function picture_region(browser, address) {
  const page = await dutch_page(browser);
  await page.goto(`${address}/segments/choice`);
  await picture_until(page, "figure, .ww-chart", "segments");
  await page.goto(`${address}/consultations`);
  await page.click(".ww-card__title a");
  await save_workbook(page, address, 'a[href$="pack.xlsx"], a[href*="/pack"]', "pack");
  await page.goto(`${address}/tenders/new?template=kantoormeubilair`);
  const facts = { reference: "GOU-2027-003", title: "Kantoormeubilair stadhuis", buyer: "Gemeente Gouda", cpvCodes: "39130000", estimatedValue: "300.000", deadline: "2027-12-01T12:00" };
  for (const [field, value] of Object.entries(facts)) await page.fill(`[name="${field}"]`, value);
  await page.selectOption('[name="procedure"]', "open");
  await Promise.all([page.waitForNavigation(), page.click("main form[method=post] button[type=submit]")]);
  await picture_until(page, '.ww-weights--top > li:nth-child(2)', "draft");
}

mkdirSync(images, { recursive: true });
const browser = await launch(chromium);
const service = await start_service(program);
try {
  await picture_work(browser, service.address);
  await picture_panel(browser);
  await picture_ranking(browser, service.address);
  await picture_region(browser, service.address);
  dutch_profile();
  // The second sheet: summary first, then the lots.
  picture_workbook("evaluation", "workbook", { page: 2, x: 60, y: 60, width: 1180, height: 790 });
  picture_workbook("pack", "calculator", { page: 4, x: 60, y: 60, width: 1180, height: 400 });
} finally {
  await browser.close();
  await service.stop();
}
// The guides show them as pages, and no page may weigh much.
const names = ["work", "assessment", "consensus", "ranking", "workbook", "segments", "draft", "calculator", "publish", "vault", "letters"];
execFileSync("pngquant", ["64", "--nofs", "--speed", "1", "--strip", "--force", "--ext", ".png", ...names.map((name) => join(folder, `${name}.png`))]);
for (const name of names) {
  const picture = join(images, `${name}.webp`);
  execFileSync("cwebp", ["-quiet", "-lossless", "-z", "9", join(folder, `${name}.png`), "-o", picture]);
  const { size } = statSync(picture);
  console.log(`${name}: ${size} bytes`);
  if (size > most_bytes) process.exitCode = 1;
}
rmSync(folder, { recursive: true });
