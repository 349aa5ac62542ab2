// Makes the guides of docs/ into pieces of pages, with the classes of the NL Design System: NAME.html for each,
// and the pictures that they show. Links to other documents of docs/ lose their link: a reader of the page has no
// docs/.
//
//   node build_guides.mjs --from DOCS --out FOLDER NAME...
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { argv } from "node:process";
import markdownIt from "markdown-it";

const [, , , from, , out, ...names] = argv;

const classes = {
  paragraph_open: "nl-paragraph",
  bullet_list_open: "utrecht-unordered-list",
  ordered_list_open: "utrecht-ordered-list",
  table_open: "utrecht-table ww-table",
  thead_open: "utrecht-table__header",
  tbody_open: "utrecht-table__body",
  tr_open: "utrecht-table__row",
  th_open: "utrecht-table__header-cell",
  td_open: "utrecht-table__cell",
  code_inline: "utrecht-code",
};

// An id begins with a letter, and chapters have numbers.
const id_of = (anchor) => anchor.replace(/^(?=\d)/, "chapter-");
const id_of_title = (title) =>
  id_of(
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} -]/gu, "")
      .replace(/ /g, "-"),
  );

// Width and height of a lossless WebP, each less one in 14 bits: WebP Lossless Bitstream Specification, 3.4.
function size_of(picture) {
  const bytes = readFileSync(picture);
  if (bytes.toString("latin1", 12, 16) !== "VP8L") throw new Error(`${picture} is no lossless WebP`);
  const sizes = bytes.readUInt32LE(21);
  return { width: (sizes & 0x3fff) + 1, height: ((sizes >> 14) & 0x3fff) + 1 };
}

// The address on the site, or nothing for what is not there.
function address_on_site(target) {
  if (target.startsWith("https:")) return target;
  const [file, anchor] = target.split("#");
  if (!file) return `#${id_of(anchor)}`;
  const name = basename(file, ".md");
  if (!names.includes(name)) return undefined;
  return `/help/guides/${name}${anchor ? `#${id_of(anchor)}` : ""}`;
}

function links_of_the_site(inline) {
  let dropped = 0;
  inline.children = inline.children.filter((token) => {
    if (token.type === "link_open") {
      const address = address_on_site(token.attrGet("href"));
      if (!address) {
        dropped += 1;
        return false;
      }
      token.attrSet("href", address);
      token.attrSet("class", "nl-link");
      return true;
    }
    if (token.type === "link_close" && dropped > 0) {
      dropped -= 1;
      return false;
    }
    return true;
  });
}

const markdown = markdownIt();
markdown.core.ruler.push("look", (state) => {
  state.tokens.forEach((token, at) => {
    if (token.type === "heading_open") {
      token.attrSet("class", `nl-heading nl-heading--level-${token.tag.slice(1)}`);
      token.attrSet("id", id_of_title(state.tokens[at + 1].content));
    }
    if (token.type === "th_open") token.attrSet("scope", "col");
    if (token.type === "inline") links_of_the_site(token);
    for (const each of [token, ...(token.children ?? [])])
      if (classes[each.type]) each.attrJoin("class", classes[each.type]);
    if (token.type === "list_item_open") {
      const list = state.tokens.slice(0, at).findLast((each) => each.type.endsWith("_list_open") && each.level < token.level);
      token.attrSet("class", `${classes[list.type]}__item`);
    }
  });
});

const escaped = markdown.utils.escapeHtml;
const { rules } = markdown.renderer;
rules.table_open = (tokens, at, options, env, self) =>
  `<section class="utrecht-table-container" tabindex="0" aria-label="${escaped(env.title)} ${++env.tables}">${self.renderToken(tokens, at, options)}`;
rules.table_close = (tokens, at, options, env, self) => `${self.renderToken(tokens, at, options)}</section>`;
rules.fence = rules.code_block = (tokens, at) =>
  `<pre class="utrecht-code-block ww-break"><code class="utrecht-code">${escaped(tokens[at].content)}</code></pre>\n`;
rules.image = (tokens, at, options, env) => {
  const file = tokens[at].attrGet("src");
  const { width, height } = size_of(join(from, file));
  env.pictures.add(file);
  const words = escaped(tokens[at].content);
  return `<img class="ww-picture" src="/static/${basename(file)}" alt="${words}" width="${width}" height="${height}" loading="lazy">`;
};

// Of a guide that does not fit on a screen.
function contents(tokens, label) {
  const chapters = tokens.flatMap((token, at) =>
    token.type === "heading_open" && token.tag === "h2" ? [[token.attrGet("id"), tokens[at + 1].content]] : [],
  );
  if (chapters.length < 7) return "";
  const entries = chapters.map(([id, title]) => `<li><a class="nl-link" href="#${id}">${escaped(title)}</a></li>`);
  return `<nav class="ww-contents" aria-label="${label}"><ul class="ww-contents__list">${entries.join("")}</ul></nav>\n`;
}

mkdirSync(out, { recursive: true });
const pictures = new Set();
for (const name of names) {
  const source = readFileSync(join(from, `${name}.md`), "utf8");
  const title = /^# (.*)\n/.exec(source)[1];
  const env = { title, pictures, tables: 0 };
  const tokens = markdown.parse(source.replace(/^# .*\n/, ""), env);
  const html = markdown.renderer.render(tokens, markdown.options, env);
  writeFileSync(join(out, `${name}.html`), contents(tokens, name.startsWith("handleiding") ? "Inhoud" : "Contents") + html);
}
for (const picture of pictures) copyFileSync(join(from, picture), join(out, basename(picture)));
