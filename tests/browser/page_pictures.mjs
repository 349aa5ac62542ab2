// A picture of every page that page_samples writes, in both languages and on two widths, to look at.
//
//   node page_pictures.mjs --samples PAGE_SAMPLES --style FOLDER --chromium PROGRAM --out FOLDER
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, open_page, options, serve } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const { samples, style, chromium, out } = options(["samples", "style", "chromium", "out"]);
const most_pixels = 4000; // of height: what comes below looks like what is above

const folder = mkdtempSync(join(tmpdir(), "page-pictures-"));
execFileSync(samples, [folder], { stdio: "ignore" });
const server = await serve({ "/static/": [style, join(style, "../guides"), join(here, "../../server/pages/static")], "/": folder }, () => "");
const browser = await launch(chromium);
let count = 0;
for (const language of ["nl", "en"])
  for (const width of [1280, 360]) {
    const pictures = join(out, `${language}-${width}`);
    mkdirSync(pictures, { recursive: true });
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await open_page(context);
    for (const file of readdirSync(join(folder, language))) {
      await page.goto(`${server.address}/${language}/${file}`);
      const height = Math.min(await page.evaluate(() => document.documentElement.scrollHeight), most_pixels);
      const path = join(pictures, file.replace(/\.html$/, ".png"));
      await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width, height } });
      ++count;
    }
    await context.close();
  }
await browser.close();
server.close();
rmSync(folder, { recursive: true });
console.log(`${count} pictures in ${out}`);
