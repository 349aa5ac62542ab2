// The program as a service with demo data, on a free port and in a folder of its own.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

// The address that the service prints when it listens.
async function address_of(output) {
  for await (const line of createInterface({ input: output })) {
    const found = line.match(/http:\/\/[\d.]+:\d+/);
    if (found) return found[0];
  }
  throw new Error("the service ended before it listened");
}

// { address, folder, stop }; `stop` gives its exit code and the errors of its log.
export async function start_service(program) {
  const folder = mkdtempSync(join(tmpdir(), "service-"));
  // A file: a pipe that nobody empties would stop the service at its next line of log.
  const log = join(folder, "log");
  const service = spawn(program, ["serve", "--data", join(folder, "data"), "--port", "0", "--demo"], {
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
  return { address: await address_of(service.stdout), folder, stop };
}
