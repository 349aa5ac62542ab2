// Opens every page that page_samples writes, in both languages and on three widths, and complains about what
// axe-core finds on the widest and the narrowest, about scrolling sideways, about anything that the
// Content-Security-Policy stopped, about HTML that is not valid, and about weight.
//
//   node check_pages.mjs --program PAGE_SAMPLES --style FOLDER --chromium PROGRAM
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { load_axe, violations } from "./axe.mjs";
import { launch, open_page, options, serve } from "./browser.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const sources = join(here, "../../server/pages");
const widths = [1280, 360, 320];
const widths_of_axe = [1280, 320]; // the styles of small screens begin at 640
const most_bytes = 150_000; // gzip, with style and fonts

const { program, style, chromium } = options(["program", "style", "chromium"]);
const policy = readFileSync(join(sources, "page_context.hpp"), "utf8")
  .match(/content_security_policy =\s*((?:"[^"]*"\s*)+);/)[1]
  .match(/"[^"]*"/g)
  .map((part) => part.slice(1, -1))
  .join("");

// As `policy_of` in pages/layout.cpp.
const policy_of = (content) =>
  content.includes("<script ") ? `${policy}; script-src 'self'; connect-src 'self'` : policy;

const complaints = [];
const complain = (page, what) => complaints.push(`${page}: ${what}`);

const validator = new HtmlValidate(new FileSystemConfigLoader({ ...JSON.parse(readFileSync(join(here, "htmlvalidate.json"))) }));

async function check_html(name, html) {
  const report = await validator.validateString(html);
  for (const { messages } of report.results)
    for (const { line, message, ruleId } of messages) complain(name, `line ${line}: ${message} (${ruleId})`);
}

const style_bytes = readdirSync(style)
  .map((file) => readFileSync(join(style, file)))
  .reduce((sum, bytes, i) => sum + (readdirSync(style)[i].endsWith(".css") ? gzipSync(bytes) : bytes).length, 0);
let heaviest = 0;

function check_weight(name, html) {
  const bytes = gzipSync(html).length + style_bytes;
  heaviest = Math.max(heaviest, bytes);
  if (bytes > most_bytes) complain(name, `${bytes} bytes with style and fonts, more than ${most_bytes}`);
}

async function check_in_browser({ page, session }, address, name) {
  await page.goto(address);
  await load_axe(session);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const hidden = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    if (hidden > 0) complain(name, `${hidden} pixels scroll sideways at ${width}`);
    if (!widths_of_axe.includes(width)) continue;
    for (const violation of await violations(session)) complain(name, `axe at ${width}: ${violation}`);
  }
}

// One page for all: a new one each time costs more than the checks.
async function open_tab(browser) {
  const context = await browser.newContext({ viewport: { width: widths[0], height: 900 } });
  const page = await open_page(context);
  const complain_here = (what) => complain(new URL(page.url()).pathname.slice(1), what);
  page.on("console", (message) => message.type() === "error" && complain_here(message.text()));
  page.on("pageerror", (error) => complain_here(error.message));
  return { page, session: await context.newCDPSession(page) };
}

const folder = mkdtempSync(join(tmpdir(), "pages-"));
execFileSync(program, [folder], { stdio: "inherit" });
const server = await serve({ "/static/": [style, join(style, "../guides"), join(sources, "static")], "/": folder }, policy_of);
const browser = await launch(chromium);
const tab = await open_tab(browser);
let count = 0;
try {
  for (const language of ["nl", "en"]) {
    for (const file of readdirSync(join(folder, language)).sort()) {
      const html = readFileSync(join(folder, language, file), "utf8");
      const name = `${language}/${file}`;
      await check_html(name, html);
      check_weight(name, html);
      await check_in_browser(tab, `${server.address}/${name}`, name);
      count += 1;
    }
  }
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
console.log(`${count} pages on ${widths.length} widths; the heaviest is ${heaviest} bytes gzip with style and fonts`);
if (count < 50) complain("all", "fewer pages than expected");
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length ? 1 : 0);
