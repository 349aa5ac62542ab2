// What axe-core finds on a page as it stands.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const run_axe = `axe.run(document, { runOnly: ${JSON.stringify(standards)}, resultTypes: ["violations"] }).then(
  (found) => JSON.stringify(found.violations.map(({ id, nodes }) =>
    ({ id, at: nodes.slice(0, 3).map((node) => node.target.join(" ")) }))))`;

// By the debugger, which the page's policy does not bind.
async function evaluate(session, expression) {
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? "axe-core failed");
  return result.value;
}

// Once for each document that is opened.
export const load_axe = (session) => evaluate(session, `${axe};undefined`);

// Rules that are broken, each with its first places: "color-contrast p > a, h2".
export const violations = async (session) => JSON.parse(await evaluate(session, run_axe)).map(({ id, at }) => `${id} ${at.join(", ")}`);

// The violations on what `page` shows now, with what scripts made of it.
export async function violations_on(page) {
  const session = await page.context().newCDPSession(page);
  await load_axe(session);
  const found = await violations(session);
  await session.detach();
  return found;
}

// is_accessible(page, where) adds to `complaints`.
export const complaining_to = (complaints) => async (page, where) => {
  for (const violation of await violations_on(page)) complaints.push(`${where}: axe ${violation}`);
};
