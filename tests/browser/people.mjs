// People who use the service in a browser, each in a context of their own.
import { open_page, patience } from "./browser.mjs";

// Where a page runs no script, no frame is drawn for it that a click would wait for.
const without_script = new WeakSet();

export async function person_in(browser, expect, { locale = "nl-NL", script = true } = {}) {
  const context = await browser.newContext({ locale, javaScriptEnabled: script });
  const page = await open_page(context);
  if (!script) without_script.add(page);
  page.on("console", (message) => {
    // What a page answers with 403, 404 or 422 is no error of the page.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) expect(false, `${page.url()}: ${message.text()}`);
  });
  return page;
}

async function press_key(page, selector) {
  await page.focus(selector, { timeout: patience / 2 });
  await page.keyboard.press("Enter");
}

// A click waits for two frames, and Chromium without a screen draws none for a page now and then; a key needs none.
async function press(page, selector) {
  if (without_script.has(page)) return press_key(page, selector);
  try {
    await page.click(selector, { timeout: 20_000 });
  } catch (thrown) {
    if (thrown.name !== "TimeoutError") throw thrown;
    await press_key(page, selector);
  }
}

// Checks the boxes that `selector` matches, by the keyboard.
export async function tick(page, selector) {
  for (const box of await page.$$(selector)) if (!(await box.isChecked())) await box.press("Space");
}

// A browser that is short of time now and then loses a click that it said it had made.
export async function submit(page, selector) {
  const arrived = page.waitForNavigation();
  arrived.catch(() => {});
  await press(page, selector);
  let timer;
  const waited = new Promise((resolve) => (timer = setTimeout(resolve, 30_000, "waited")));
  const first = await Promise.race([arrived, waited]);
  clearTimeout(timer);
  if (first === "waited") await press_key(page, selector).catch(() => {});
  return arrived;
}

export async function sign_in_as(page, address, { email, password }) {
  await page.goto(`${address}/sign-in`);
  await page.fill("#email", email);
  await page.fill("#password", password);
  await submit(page, "main button[type=submit]");
}

export async function accept_as(page, link, password) {
  await page.goto(link);
  await page.fill("#password", password);
  await page.fill("#repeated", password);
  return (await submit(page, "main button[type=submit]")).status();
}
