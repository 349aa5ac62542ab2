// The words of the service in one language, by the keys under which it has them itself: of its pages in
// server/pages/page_texts.txt, of codes, documents and findings in templates/labels_*.cpp.
import { readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const locales = { nl: "nl-NL", en: "en-GB" };

function* page_texts() {
  let found;
  for (const line of readFileSync(join(root, "server/pages/page_texts.txt"), "utf8").split("\n")) {
    if (!line || line.startsWith("#")) continue;
    if (!line.startsWith(" ")) found = { key: line };
    else found[line.slice(2, 4)] = line.slice(5);
    if (found.nl !== undefined && found.en !== undefined) yield found;
  }
}

function* labels() {
  const literals = String.raw`(?:"(?:[^"\\]|\\.)*"\s*)+`;
  const entry = new RegExp(String.raw`\{\s*"([^"\\]+)",\s*(${literals}),\s*(${literals})\}`, "g");
  const joined = (text) => text.match(/"(?:[^"\\]|\\.)*"/g).map((literal) => JSON.parse(literal)).join("");
  const folder = join(root, "templates");
  for (const file of readdirSync(folder).filter((name) => /^labels_\w+\.cpp$/.test(name)))
    for (const [, key, nl, en] of readFileSync(join(folder, file), "utf8").matchAll(entry)) yield { key, nl: joined(nl), en: joined(en) };
}

const placeholder = /\{\{(\w+)\}\}|\{(\w+)(?::[\w.-]+)?\}/g;
const literally = (text) => text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);

// `page` and `label` give a text with its placeholders filled in; `pattern` is what a text looks like whatever they hold.
export function words_in(language) {
  if (!(language in locales)) throw new Error(`no words in ${language}`);
  const table = (entries) => new Map([...entries].map((entry) => [entry.key, entry[language]]));
  const [of_pages, of_codes] = [table(page_texts()), table(labels())];
  const find = (texts, key) => {
    if (!texts.has(key)) throw new Error(`no text has the key ${key}`);
    return texts.get(key);
  };
  const filled = (texts, key, values) =>
    find(texts, key).replaceAll(placeholder, (_, of_template, of_program) => {
      const name = of_template ?? of_program;
      if (!(name in values)) throw new Error(`${key} asks for ${name}`);
      return values[name];
    });
  const locale = locales[language];
  return {
    language,
    locale,
    page: (key, values = {}) => filled(of_pages, key, values),
    label: (key, values = {}) => filled(of_codes, key, values),
    pattern: (key) => {
      const text = find(of_pages.has(key) ? of_pages : of_codes, key);
      const parts = text.split(placeholder).filter((_, at) => at % 3 === 0);
      return new RegExp(parts.map(literally).join(".+"), "u");
    },
    amount: (number) => new Intl.NumberFormat(locale).format(number),
  };
}
