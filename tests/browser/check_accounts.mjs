// Uses the service with accounts, as people do: the first administrator comes in by the printed link and sets up an
// authenticator app and a security key, invites buyers of two parties, who see their own tenders only; a gate asks who it
// is, by password or key, and then goes on; somebody with an account takes an invitation of another party with it.
//
//   node check_accounts.mjs --program WEDERWAARDE --chromium PROGRAM [--language en]
import { execFileSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launch, options } from "./browser.mjs";
import { person_in, sign_in_as, submit } from "./people.mjs";
import { start_service, tell } from "./running_service.mjs";
import { words_in } from "./words.mjs";

const { program, chromium, language = "nl" } = options(["program", "chromium"]);
const { locale } = words_in(language);
const demo = join(dirname(fileURLToPath(import.meta.url)), "../../server/demo");
const password = "paling fluitketel zwaluw";
const complaints = [];
const expect = (holds, what) => holds || complaints.push(what);

// ---- an authenticator app -----------------------------------------------------------------------------------------

function bytes_of(base32) {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const bits = [...base32.replaceAll(/[ =]/g, "")].map((letter) => letters.indexOf(letter).toString(2).padStart(5, "0")).join("");
  return Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
}

function code_of(key, step) {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac("sha1", bytes_of(key)).update(counter).digest();
  const at = hash[19] & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}

// A code works once: the next one is that of a later step, which is taken half a minute early; so two are there at a time.
const used = new Map();
function next_code(key) {
  const step = Math.max(Math.floor(Date.now() / 30_000), (used.get(key) ?? 0) + 1);
  used.set(key, step);
  return code_of(key, step);
}

// ---- people -------------------------------------------------------------------------------------------------------

const new_person = (browser) => person_in(browser, expect, { locale });

async function accept(page, link, name) {
  await page.goto(link);
  if (name) {
    await page.fill("#name", name);
    await page.fill("#email", "beheer@werkgroep.example");
  }
  await page.fill("#password", "kort");
  await page.fill("#repeated", "kort");
  expect((await submit(page, "main button[type=submit]")).status() === 422, "a short password was taken");
  expect((await page.$$("#password-error")).length === 1, "a short password: nothing at its field");
  if (name) {
    await page.fill("#name", name);
    await page.fill("#email", "beheer@werkgroep.example");
  }
  await page.fill("#password", password);
  await page.fill("#repeated", password);
  const response = await submit(page, "main button[type=submit]");
  expect(response.status() === 200, `${link}: ${response.status()}`);
}

const sign_in = (page, address, email) => sign_in_as(page, address, { email, password });

async function set_up_authenticator(page, address) {
  await page.goto(`${address}/account`);
  await submit(page, 'a[href="/account/authenticator"]');
  expect((await page.$$(".ww-qr svg path")).length >= 1, "no QR code");
  const key = await page.textContent("main .ww-code");
  await page.fill("#code", next_code(key));
  await submit(page, "main button[type=submit]");
  expect((await page.$$("main .ww-code")).length === 10, "no ten recovery codes");
  const recovery = await page.textContent("main .ww-code");
  await page.goto(`${address}/account`);
  return { key, recovery };
}

async function add_security_key(page, address) {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "usb", hasResidentKey: false, hasUserVerification: false, automaticPresenceSimulation: true },
  });
  await page.goto(`${address}/account/security-keys`);
  await page.fill("#name", "Sleutelbos");
  await submit(page, "main button[type=submit]");
  expect((await page.textContent("main")).includes("Sleutelbos"), "the security key is not listed");
}

async function invite(page, address, party, name, email, role = "buyer") {
  await page.goto(`${address}/parties/${party}/people`);
  await page.fill("#name", name);
  await page.fill("#email", email);
  await page.selectOption("#role", role);
  await submit(page, `form[action$="/people"] button`);
  return (await page.textContent("[role=status] .ww-code")).trim();
}

// As if everybody had proved who they are long ago; the service's own clock cannot be moved.
const forget_proofs = (folder) =>
  execFileSync("python3", [
    "-c",
    "import sqlite3, sys; database = sqlite3.connect(sys.argv[1], timeout=30); " +
      "database.execute(\"UPDATE sessions SET authenticated_at = '2020-01-01T00:00:00.000Z'\"); database.commit()",
    join(folder, "data", "wederwaarde.db"),
  ]);

async function pass_gate(page, address, folder) {
  forget_proofs(folder);
  const renew = 'form[action="/account/recovery-codes"] button';
  await page.goto(`${address}/account`);
  expect((await submit(page, renew)).status() === 403, "a gate asked for no proof");
  await page.fill("#proof-password", "iets heel anders dan dat");
  expect((await submit(page, "main form button")).status() === 403, "a wrong proof opened a gate");
  await page.fill("#proof-password", password);
  expect((await submit(page, "main form button")).status() === 200, "a right proof does not open the gate");
  expect((await page.$$("main .ww-code")).length === 10, "what was asked before the gate was not done behind it");
}

// The same with the security key; and by who has no script, whom no key is offered.
async function pass_gate_by_key(page, address, folder) {
  const renew = 'form[action="/account/recovery-codes"] button';
  const by_key = "form[data-security-key]";
  forget_proofs(folder);
  await page.goto(`${address}/account`);
  expect((await submit(page, renew)).status() === 403, "a gate asked for no proof");
  expect(await page.isVisible(by_key), "the security key is not offered at a gate");
  expect((await submit(page, `${by_key} button`)).status() === 200, "the security key does not open the gate");
  expect((await page.$$("main .ww-code")).length === 10, "what was asked before the key was not done behind it");

  forget_proofs(folder);
  const plain = await page.context().browser().newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
  const without = await plain.newPage();
  await without.goto(`${address}/account`);
  expect((await submit(without, renew)).status() === 403, "a gate asked for no proof without script");
  expect(!(await without.isVisible(by_key)), "a form that needs the script is shown without it");
  await without.fill("#proof-password", password);
  expect((await submit(without, `main form:not([data-security-key]) button`)).status() === 200, "a password does not open the gate without script");
  // The proof gave the session a new secret.
  await page.context().addCookies(await plain.cookies());
  await plain.close();
}

// Somebody with an account is invited by another party, and accepts with it.
async function accept_with_account(inviter, person, address) {
  const link = await invite(inviter, address, "alphen-aan-den-rijn", "Noor de Bruijn", "noor@gouda.example");
  const stranger = await new_person(browser);
  await stranger.goto(link);
  expect(await stranger.isVisible("#password"), "the page of the link is another for who has an account");
  await submit(stranger, 'main a[href^="/sign-in"]');
  await stranger.fill("#email", "noor@gouda.example");
  await stranger.fill("#password", password);
  await submit(stranger, "main button[type=submit]");
  expect(stranger.url() === link, `signing in leads to ${stranger.url()}`);
  await submit(stranger, 'form[action$="/roles"] button');
  expect((await stranger.textContent("main")).includes("Alphen"), "the account has not got the role");
  await person.goto(link);
  expect((await person.$$('form[action$="/roles"]')).length === 0, "the link can be used twice");
}

// ---- the story ----------------------------------------------------------------------------------------------------

const service = await start_service(program, { accounts: "on" });
const browser = await launch(chromium);
await tell(service, browser, complaints, async () => {
  // Security keys ask for a name.
  const address = service.address.replace("127.0.0.1", "localhost");
  const administrator = await new_person(browser);
  await accept(administrator, address + service.link, "Sjoerd Haan");
  await administrator.goto(`${address}/tenders`);
  expect((await administrator.textContent("header")).includes("Sjoerd Haan"), "the header does not say who is signed in");
  expect(!(await administrator.$('a[href="/tenders/new"]')), "an administrator is offered to make a tender");
  const { key, recovery } = await set_up_authenticator(administrator, address);
  await add_security_key(administrator, address);

  await submit(administrator, 'form[action="/sign-out"] button');
  expect(administrator.url().includes("/sign-in"), "signing out does not lead to the sign-in page");
  await sign_in(administrator, address, "beheer@werkgroep.example");
  expect(administrator.url().includes("/second-factor"), "no second step was asked");
  await administrator.fill("#code", next_code(key));
  await submit(administrator, "main form:has(#code) button");
  expect(new URL(administrator.url()).pathname === "/work", "a right code does not open the service");
  for (const way of ["key", "recovery"]) {
    await submit(administrator, 'form[action="/sign-out"] button');
    await sign_in(administrator, address, "beheer@werkgroep.example");
    if (way === "recovery") await administrator.fill("#recovery", recovery);
    await submit(administrator, way === "key" ? "form[data-security-key] button" : "main form:has(#recovery) button");
    expect(new URL(administrator.url()).pathname === "/work", `the way by ${way} does not open the service`);
  }

  await pass_gate(administrator, address, service.folder);
  await pass_gate_by_key(administrator, address, service.folder);

  const noor = await new_person(browser);
  await accept(noor, await invite(administrator, address, "gouda", "Noor de Bruijn", "noor@gouda.example"));
  const hanna = await new_person(browser);
  await accept(hanna, await invite(administrator, address, "alphen-aan-den-rijn", "Hanna Mulder", "hanna@alphen.example"));

  await noor.goto(`${address}/tenders`);
  await noor.setInputFiles("#dossier", join(demo, "kantoormeubilair.json"));
  const stored = await submit(noor, 'form[action="/tenders"][method=post] button');
  expect(stored.status() === 200, `a dossier: ${stored.status()}`);
  await noor.goto(`${address}/tenders`);
  await submit(noor, ".ww-row__title a");
  const tender = noor.url();
  await hanna.goto(`${address}/tenders`);
  expect(!(await hanna.$(".ww-row__title a")), "another party's tender is in the list");
  for (const part of ["", "/process", "/dossier.json", "/people"]) {
    const answer = await hanna.request.get(tender + part);
    expect(answer.status() === 404, `another party's ${part || "tender"}: ${answer.status()}`);
  }
  await administrator.goto(tender);
  expect((await administrator.textContent("h1")).length > 0 && administrator.url() === tender, "the administrator went astray");
  expect((await administrator.request.get(tender)).status() === 404, "an administrator reads a tender by that");

  await noor.goto(`${address}/account`);
  const token_form = 'form[action="/account/access-tokens"]';
  await noor.fill(`${token_form} #name`, "koppeling");
  await submit(noor, `${token_form} button`);
  const token = (await noor.textContent("[role=status] .ww-code")).trim();
  const answer = await (await fetch(`${address}/api/v1/tenders`, { headers: { authorization: `Bearer ${token}` } })).json();
  expect(answer.total === 1, "the access token does not show the tender");
  expect((await fetch(`${address}/api/v1/tenders`)).status === 401, "a stranger gets an answer");

  const alphen = await new_person(browser);
  const of_alphen = await invite(administrator, address, "alphen-aan-den-rijn", "Jan Smit", "jan@alphen.example", "administrator");
  await accept(alphen, of_alphen);
  await accept_with_account(alphen, noor, address);

  await noor.request.post(`${address}/sign-out`);
  expect((await noor.request.get(tender)).status() === 200, "a form without its token was taken");
});
