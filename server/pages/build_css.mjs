// Makes the style of the pages from the npm packages in package.json: pages.css (the NL Design System
// components in use, then our own of server/pages/style), theme.css (the default theme: its fonts and the tokens that
// pages.css reaches) and the fonts. Nothing is fetched; the same packages give the same bytes.
//
//   node build_css.mjs --modules NODE_MODULES --own FOLDER --out FOLDER
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";

const theme = "@nl-design-system-unstable/voorbeeld-design-tokens";
const components = [
  ...["root", "document", "surface", "page-layout", "page-header", "page-body", "page-footer", "nav-bar", "nav-list"],
  ...["breadcrumb-nav", "alert", "table", "data-list", "status-badge", "pagination", "figure", "code"],
  ...["unordered-list", "ordered-list", "form-field", "form-label", "form-field-description"],
  ...["form-field-error-message", "textbox", "select"],
].map((name) => `@utrecht/${name}-css`);
const candidates = ["heading", "paragraph", "link", "button", "data-badge", "number-badge", "skip-link"].map(
  (name) => `@nl-design-system-candidate/${name}-css`,
);
// Our own, in the order in which what comes later wins.
const own_files = [
  ...["frame", "text", "panels", "library", "tender", "ranking", "bid", "small_screens", "paper", "draft"],
  ...["what_if"],
].map((name) => `${name}.css`);
// The families that the theme names; fontsource gives the variable fonts other names.
const fonts = [
  { family: "Noto Sans", package: "@fontsource-variable/noto-sans", file: "noto-sans-latin-wght-normal.woff2" },
  { family: "Noto Serif", package: "@fontsource-variable/noto-serif", file: "noto-serif-latin-wght-normal.woff2" },
];

function options() {
  const found = {};
  for (let i = 2; i + 1 < argv.length; i += 2) found[argv[i].replace(/^--/, "")] = argv[i + 1];
  if (!found.modules || !found.own || !found.out) {
    console.error("usage: node build_css.mjs --modules NODE_MODULES --own FOLDER --out FOLDER");
    exit(2);
  }
  if (!existsSync(join(found.modules, theme))) {
    console.error(`${found.modules} lacks the packages of package.json: run "npm ci --ignore-scripts" first`);
    exit(1);
  }
  return found;
}

const { modules, own: own_folder, out } = options();

const text_of = (...parts) => readFileSync(join(modules, ...parts), "utf8");
const manifest = (name) => JSON.parse(text_of(name, "package.json"));

function stylesheet(name) {
  const folder = join(name, "dist");
  const files = readdirSync(join(modules, folder)).filter((file) => file.endsWith(".css"));
  const own = `${name.replace(/^.*\//, "").replace(/-css$/, "")}.css`;
  return text_of(folder, files.includes("index.css") ? "index.css" : own);
}

const without_comments = (css) => css.replace(/\/\*[^]*?\*\//g, "").replace(/@charset[^;]*;/g, "");

const minified = (css) =>
  without_comments(css)
    .replace(/\s+/g, " ")
    .replace(/ ?([{};]) ?/g, "$1")
    .replace(/, /g, ",")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .replace(/[^{}]+\{\}/g, "")
    .trim();

function notice(names, rest) {
  const holders = new Set();
  for (const name of names) {
    const source = name === theme ? "" : stylesheet(name);
    for (const [, holder] of source.matchAll(/Copyright \(c\) [\d-]+ (.+)/g)) holders.add(holder.trim());
  }
  const from = names.map((name) => `${name} ${manifest(name).version}`);
  const copyright = holders.size ? `Copyright ${[...holders].join(", ")} and contributors. ` : "";
  return `/* Made from ${from.join(", ")}. ${copyright}Licence: EUPL-1.2. Source: https://www.npmjs.com ${rest}*/\n`;
}

// The names of the custom properties that a text uses.
const used_names = (css) => [...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name);

function reached_tokens(css) {
  const tokens = new Map();
  const source = without_comments(text_of(theme, "dist", "theme.css"));
  for (const [, name, value] of source.matchAll(/(--[\w-]+)\s*:\s*([^;}]+)[;}]/g)) tokens.set(name, value.trim());
  const reached = new Set();
  const open = used_names(css);
  while (open.length) {
    const name = open.pop();
    if (reached.has(name) || !tokens.has(name)) continue;
    reached.add(name);
    open.push(...used_names(tokens.get(name)));
  }
  return [...tokens].filter(([name]) => reached.has(name));
}

function font_face({ family, package: name, file }) {
  const face = text_of(name, "wght.css")
    .split("@font-face")
    .find((block) => block.includes(file));
  const range = face.match(/unicode-range:\s*([^;]+);/)[1];
  return (
    `@font-face{font-family:"${family}";font-style:normal;font-display:swap;font-weight:100 900;` +
    `src:url(${file}) format("woff2");unicode-range:${range}}\n`
  );
}

mkdirSync(out, { recursive: true });
const names = [...components, ...candidates];
const own_style = own_files.map((file) => readFileSync(join(own_folder, file), "utf8")).join("");
const pages = names.map((name) => minified(stylesheet(name))).join("\n") + "\n" + minified(own_style);
writeFileSync(join(out, "pages.css"), notice(names, "") + pages + "\n");

const tokens = reached_tokens(pages).map(([name, value]) => `${name}:${value}`);
const origin = fonts.map((font) => `${font.package} ${manifest(font.package).version} (OFL-1.1)`).join(", ");
writeFileSync(
  join(out, "theme.css"),
  notice([theme], `Fonts: ${origin}. `) + fonts.map(font_face).join("") + `.voorbeeld-theme{${tokens.join(";")}}\n`,
);
for (const font of fonts) copyFileSync(join(modules, font.package, "files", font.file), join(out, font.file));
