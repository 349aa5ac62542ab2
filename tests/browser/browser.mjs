// Debian's Chromium without a screen and without anything of its own on the network, and a server on loopback for
// the pages that a program has written.
import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { chromium } from "playwright-core";

export const quiet = [
  ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  ...["--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
];

// A busy machine is no fault of a page; what hangs is ended by the time limit of the test.
export const patience = 300_000;

export const launch = (program) => chromium.launch({ executablePath: program, args: quiet, timeout: patience });

export async function open_page(place) {
  const page = await place.newPage();
  page.setDefaultTimeout(patience);
  return page;
}

const content_types = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

// Serves the files of `folders` ({ "/prefix/": folder }) with the policy that `policy_of(content)` says; gives { address, close }.
export async function serve(folders, policy_of) {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    const prefix = Object.keys(folders).find((candidate) => path.startsWith(candidate));
    const file = prefix && [folders[prefix]].flat().map((folder) => join(folder, path.slice(prefix.length)));
    const found = file?.find((candidate) => existsSync(candidate) && statSync(candidate).isFile());
    // What a page follows tells nothing here.
    if (!found && (path.endsWith("/events") || path === "/kept-forms")) return response.writeHead(204).end();
    if (!found) return response.writeHead(404).end();
    const content = readFileSync(found);
    const policy = policy_of(content);
    response.writeHead(200, { "content-type": content_types[extname(found)], "content-security-policy": policy });
    response.end(content);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

// "--name value" pairs of the command line.
export function options(names) {
  const found = {};
  for (let i = 2; i + 1 < process.argv.length; i += 2) found[process.argv[i].replace(/^--/, "")] = process.argv[i + 1];
  const missing = names.filter((name) => !(name in found));
  if (missing.length) {
    console.error(`missing: ${missing.map((name) => `--${name}`).join(" ")}`);
    process.exit(2);
  }
  return found;
}
