// What people do on the pages of one tender: for the chapters of check_tender.mjs.
import { submit } from "./people.mjs";

export const text_of = async (page) => (await page.textContent("main")).replaceAll(/\s+/g, " ");

// Sends a form; where the service asks again who it is, says so.
export async function send(person, selector) {
  const { page, password } = person;
  let response = await submit(page, selector);
  if (response.status() === 403 && (await page.$("#proof-password"))) {
    await page.fill("#proof-password", password);
    response = await submit(page, "main form button");
  }
  return response.status();
}

// As a reader without a mouse does.
export async function open_details(page) {
  for (const summary of await page.$$("main details:not([open]) > summary")) await summary.press("Enter");
}

export function pages_of({ tender, expect, words }) {
  const go = (person, part) => person.page.goto(tender() + part);
  const sent = async (person, selector, what) => {
    const status = await send(person, selector);
    expect(status === 200, `${what}: ${status} ${person.page.url()} ${status === 422 ? await text_of(person.page) : ""}`);
  };
  const shows = async (person, text, where) => expect((await text_of(person.page)).includes(text), `${where}: "${text}" is not shown`);
  const hides = async (person, text, where) => expect(!(await text_of(person.page)).includes(text), `${where}: "${text}" is shown`);
  // Whether the page of the process says that the tender is at this stage.
  const is_at = async (person, stage) => {
    await go(person, "/process");
    const here = (await person.page.textContent("[aria-labelledby=stages] [aria-current=step] .ww-capital")).trim();
    return { holds: here === words.label(`process-stage.${stage}`), here };
  };
  const at = async (person, stage) => {
    const { holds, here } = await is_at(person, stage);
    expect(holds, `at "${here}" instead of at ${stage}`);
  };
  const step = async (person, name, reason) => {
    await go(person, "/process");
    const form = `form:has(input[name=step][value=${name}])`;
    if (!(await person.page.$(form))) throw new Error(`${name} is not offered: ${await text_of(person.page)}`);
    if (reason) await person.page.fill(`${form} [name=reason]`, reason);
    await sent(person, `${form} button`, name);
  };
  const turn_back = async (person, to, reason) => {
    await go(person, "/process");
    await open_details(person.page);
    const form = "form:has(input[name=step][value=reverse])";
    await person.page.selectOption(`${form} select`, to);
    await person.page.fill(`${form} [name=reason-reverse]`, reason);
    await sent(person, `${form} button`, `back to ${to}`);
  };
  const confirm = async (person) => {
    await go(person, "/process");
    return send(person, "button[name=outcome][value=confirmed]");
  };
  const may_confirm = async (person) => {
    await go(person, "/process");
    return Boolean(await person.page.$("button[name=outcome][value=confirmed]"));
  };
  return { go, sent, shows, hides, is_at, at, step, turn_back, confirm, may_confirm };
}
