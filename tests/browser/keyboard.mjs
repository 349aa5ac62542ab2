// Working with the keyboard alone: what is reached by Tab, filled in by typing and sent by Enter.

// Goes on with Tab until the focus is on what `selector` matches; fails where no stop of the page does.
export async function tab_to(page, selector, most = 600) {
  for (let stops = 0; stops < most; ++stops) {
    await page.keyboard.press("Tab");
    const [is_there, is_shown] = await page.evaluate((wanted) => {
      const here = document.activeElement;
      const { width, height } = here.getBoundingClientRect();
      return [here.matches(wanted), here === document.body || (width > 0 && height > 0)];
    }, selector);
    if (!is_shown) throw new Error(`the focus is on something that does not show, on the way to ${selector}`);
    if (is_there) return;
  }
  throw new Error(`${selector} is not reached by Tab on ${page.url()}`);
}

// In place of what stands in the field that has the focus.
export async function type(page, text) {
  if (await page.evaluate(() => document.activeElement.tagName === "SELECT")) {
    await page.keyboard.type(text);
    return;
  }
  await page.keyboard.press("Control+A");
  await page.keyboard.type(text);
}

// Sends the form by a press on what has the focus.
export async function press(page, key = "Enter") {
  const [response] = await Promise.all([page.waitForNavigation(), page.keyboard.press(key)]);
  return response.status();
}
