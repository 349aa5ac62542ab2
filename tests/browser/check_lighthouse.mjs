// What Lighthouse finds on the main pages, as on a telephone: accessibility, best practices and performance, each of at
// least 95. Performance depends on the machine: it is measured where others are, and asked with --performance only.
//
//   node check_lighthouse.mjs --program WEDERWAARDE --chromium PROGRAM [--performance yes]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import lighthouse from "lighthouse";
import { options, quiet } from "./browser.mjs";
import { start_service } from "./running_service.mjs";

const { program, chromium, performance = "no" } = options(["program", "chromium"]);
const least = 95;
const pages = ["/work", "/tenders", "/tenders/1", "/tenders/1/lots/1/ranking", "/segments/choice"];
const categories = ["accessibility", "best-practices", ...(performance === "yes" ? ["performance"] : [])];

async function start_chromium() {
  const profile = mkdtempSync(join(tmpdir(), "lighthouse-"));
  const words = ["--headless", "--remote-debugging-port=0", `--user-data-dir=${profile}`, ...quiet, "about:blank"];
  const child = spawn(chromium, words, { stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill();
    await ended;
    rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  };
  for await (const line of createInterface({ input: child.stderr })) {
    const port = line.match(/DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)/)?.[1];
    if (port) return { port: Number(port), stop };
  }
  throw new Error("Chromium did not start");
}

const complaints = [];
const service = await start_service(program);
const browser = await start_chromium();
try {
  for (const page of pages) {
    const { lhr } = await lighthouse(service.address + page, { port: browser.port, onlyCategories: categories, logLevel: "silent" });
    const scores = Object.values(lhr.categories).map(({ id, score }) => [id, Math.round(score * 100)]);
    console.log(`| ${page} | ${scores.map(([id, score]) => `${id} ${score}`).join(" | ")} |`);
    for (const [id, score] of scores) {
      if (score >= least) continue;
      const refs = lhr.categories[id].auditRefs.filter(({ id: audit, weight }) => weight > 0 && lhr.audits[audit].score < 1);
      complaints.push(`${page}: ${id} ${score}: ${refs.map((ref) => ref.id).join(", ")}`);
    }
  }
} finally {
  await browser.stop();
  await service.stop();
}
for (const complaint of complaints) console.error(complaint);
process.exit(complaints.length ? 1 : 0);
