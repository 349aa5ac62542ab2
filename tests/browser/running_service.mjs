// The program as a service, on a free port and in a folder of its own: with demo data and without accounts, unless
// accounts are asked, which begin with the link for the first administrator, or with those of the demo.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

// The first matches of the patterns in what the service prints, each on a line of its own, in that order.
async function printed(output, patterns) {
  const found = [];
  for await (const line of createInterface({ input: output })) {
    const match = line.match(patterns[found.length]);
    if (match) found.push(match[0]);
    if (found.length === patterns.length) return found;
  }
  throw new Error("the service ended before it listened");
}

// { address, link, folder, stop }; `stop` gives its exit code and the errors of its log.
export async function start_service(program, { accounts = "off", demo = accounts === "off" } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "service-"));
  // A file: a pipe that nobody empties would stop the service at its next line of log.
  const log = join(folder, "log");
  const asked = ["--data", join(folder, "data"), "--port", "0", "--accounts", accounts, ...(demo ? ["--demo"] : [])];
  const service = spawn(program, ["serve", ...asked], {
    stdio: ["ignore", "pipe", openSync(log, "w")],
  });
  const ended = once(service, "exit");
  const stop = async () => {
    service.kill("SIGTERM");
    const [code] = await ended;
    const errors = readFileSync(log, "utf8").split("\n").filter((line) => line.includes('"event":"error"'));
    rmSync(folder, { recursive: true });
    return { code, errors };
  };
  const patterns = [/http:\/\/[\d.]+:\d+/, ...(demo ? [] : [/\/invitation\/[\w-]+/])];
  const [address, link] = await printed(service.stdout, patterns);
  return { address, link, folder, stop };
}

// Tells `story` with a browser, ends browser and service, prints `complaints` and ends the program.
export async function tell(service, browser, complaints, story) {
  try {
    await story();
  } catch (thrown) {
    complaints.push(thrown.stack);
  } finally {
    await browser.close();
    const { code, errors } = await service.stop();
    if (code !== 0) complaints.push(`the service ended with ${code}`);
    if (errors.length) complaints.push(errors.join("\n"));
  }
  for (const complaint of complaints) console.error(complaint);
  process.exit(complaints.length ? 1 : 0);
}
