// Makes the pictures of the README from the demo data: the ranking of a lot in Chromium, and the same lot in the
// evaluation workbook, printed by LibreOffice.
//
//   node screenshots.mjs --program WEDERWAARDE --chromium PROGRAM
import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch, open_page, options } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const images = join(here, "../../docs/images");
const most_bytes = 200_000;
const { program, chromium } = options(["program", "chromium"]);
const folder = mkdtempSync(join(tmpdir(), "screenshots-"));

async function address_of(service) {
  for await (const line of createInterface({ input: service.stdout })) {
    const found = line.match(/http:\/\/[\d.]+:\d+/);
    if (found) return found[0];
  }
  throw new Error("the service ended before it listened");
}

// From the top of the page to the end of the table of scores.
async function picture_ranking(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1180, height: 900 }, locale: "nl-NL" });
  const page = await open_page(context);
  await page.goto(`${address}/tenders?q=kantoormeubilair`);
  await page.click(".ww-row__title a");
  await page.goto(await page.getAttribute('a[href$="/lots/1/ranking"]', "href").then((path) => address + path));
  const table = await page.locator(".ww-ranking").boundingBox();
  const clip = { x: 0, y: 0, width: 1180, height: Math.ceil(table.y + table.height) + 24 };
  await page.screenshot({ path: join(images, "ranking.png"), clip, fullPage: true });
  const workbook = await page.getAttribute('a[href$="evaluation.xlsx"]', "href");
  writeFileSync(join(folder, "evaluation.xlsx"), await (await context.request.get(address + workbook)).body());
}

// The second sheet: summary first, then the lots.
function picture_workbook() {
  const profile = join(folder, "profile");
  cpSync(join(here, "../support/libreoffice_profile"), profile, { recursive: true });
  const settings = join(profile, "user/registrymodifications.xcu");
  writeFileSync(settings, readFileSync(settings, "utf8").replaceAll("en-US", "nl-NL"));
  const words = ["--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "evaluation.xlsx")];
  execFileSync("soffice", [`-env:UserInstallation=${pathToFileURL(profile)}`, ...words], { stdio: "ignore" });
  const page = ["-f", "2", "-l", "2", "-r", "110", "-x", "60", "-y", "60", "-W", "1180", "-H", "790", "-singlefile", "-png"];
  execFileSync("pdftoppm", [...page, join(folder, "evaluation.pdf"), join(images, "workbook")]);
}

mkdirSync(images, { recursive: true });
const browser = await launch(chromium);
const service = spawn(program, ["serve", "--data", join(folder, "data"), "--port", "0", "--demo"], {
  stdio: ["ignore", "pipe", "ignore"],
});
const ended = once(service, "exit");
try {
  await picture_ranking(browser, await address_of(service));
  picture_workbook();
} finally {
  await browser.close();
  service.kill("SIGTERM");
  await ended;
  rmSync(folder, { recursive: true });
}
for (const name of ["ranking.png", "workbook.png"]) {
  const { size } = statSync(join(images, name));
  console.log(`${name}: ${size} bytes`);
  if (size > most_bytes) process.exitCode = 1;
}
