// Helps whoever fills in a form, and changes nothing about what is sent: what was typed is kept while it is typed
// (`data-keep`), and cells that were copied in a spreadsheet are pasted over the fields below and beside each other
// (`data-rows`: the elements that are its rows). Without a script both are simply not there.
"use strict";
(() => {
  const pause = 2000; // milliseconds after the last change
  const texts = document.querySelector("[data-form-texts]");
  if (!texts) return;
  const said = texts.querySelector("[role=status]");
  const say = (text) => {
    said.textContent = text;
  };

  // ---- keeping ----
  const is_kept = ({ name, type }) => name && !["hidden", "password", "file", "submit", "button"].includes(type);
  const fields_of = (form) => [...form.elements].filter(is_kept);

  function sent_of(form) {
    const values = new URLSearchParams();
    for (const field of fields_of(form))
      if (!["checkbox", "radio"].includes(field.type) || field.checked) values.append(field.name, field.value);
    return values;
  }

  // Several forms of a page can be sent to one address: the fields that nobody types say what each is about (FNV-1a of
  // them, as they can be long), and where they say nothing the order of the forms does.
  function subject_of(form) {
    const fields = [...form.elements].filter(({ name, type }) => type === "hidden" && !["csrf", "version", "lock"].includes(name));
    if (!fields.length) return "";
    const text = fields.map(({ name, value }) => `${name}=${value}`).join("&");
    return [...text].reduce((hash, c) => Math.imul(hash ^ c.codePointAt(0), 0x01000193) >>> 0, 0x811c9dc5).toString(16) + ".";
  }

  function name_of(form) {
    const address = form.getAttribute("action");
    const is_alike = (other) => other.getAttribute("action") === address && subject_of(other) === subject_of(form);
    const alike = [...document.querySelectorAll("form[data-keep]")].filter(is_alike);
    return `${address}#${subject_of(form)}${alike.indexOf(form)}`;
  }

  function send(form, values) {
    const token = form.elements.namedItem("csrf");
    if (token) values.append("csrf", token.value);
    values.append("kept-form", name_of(form));
    return fetch("/kept-forms", { method: "POST", body: values, keepalive: true });
  }

  function fill(form, kept) {
    const left = [...kept];
    for (const field of fields_of(form)) {
      const is_choice = ["checkbox", "radio"].includes(field.type);
      const at = left.findIndex(([name, value]) => name === field.name && (!is_choice || value === field.value));
      if (is_choice) field.checked = at >= 0;
      else if (at >= 0) field.value = left[at][1];
      if (at >= 0) left.splice(at, 1);
    }
    for (let inner = form.querySelector("details:not([open])"); inner; inner = form.querySelector("details:not([open])"))
      inner.open = true;
    form.closest("details")?.setAttribute("open", "");
  }

  // The banner above a form of which something was kept.
  function offer(form, kept) {
    const banner = texts.querySelector("template").content.cloneNode(true).firstElementChild;
    const time = banner.querySelector("time");
    time.dateTime = kept.savedAt;
    time.textContent = new Date(kept.savedAt).toLocaleString(document.documentElement.lang, {
      dateStyle: "long",
      timeStyle: "short",
    });
    const [restore, forget] = banner.querySelectorAll("button");
    restore.addEventListener("click", () => {
      fill(form, kept.fields);
      banner.remove();
      say(texts.dataset.restored);
      fields_of(form)[0]?.focus();
    });
    forget.addEventListener("click", () => {
      send(form, new URLSearchParams());
      banner.remove();
      say(texts.dataset.forgotten);
    });
    form.before(banner);
  }

  async function begin_keeping(form) {
    const first = sent_of(form).toString();
    let timer = 0;
    const keep = async () => {
      try {
        const answer = await send(form, sent_of(form));
        if (answer.ok) say(texts.dataset.kept);
      } catch {
        // The page itself tells when the service is gone.
      }
    };
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(keep, pause);
    });
    // A form that is refused comes back with what was typed, and is kept again from the next change on.
    form.addEventListener("submit", () => {
      clearTimeout(timer);
      send(form, new URLSearchParams());
    });
    const is_done = new URLSearchParams(location.search).has("done");
    const answer = await fetch(`/kept-forms?form=${encodeURIComponent(name_of(form))}`);
    if (answer.status !== 200) return;
    const kept = await answer.json();
    const is_same = new URLSearchParams(kept.fields).toString() === first;
    if (is_done || is_same) send(form, new URLSearchParams());
    else offer(form, kept);
  }

  // ---- pasting ----
  // Lines of cells as spreadsheets copy them: tabs between, quotes around a cell with a line end.
  function cells_of(text) {
    const rows = [[]];
    const cell = /(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/gy;
    const plain = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
    while (cell.lastIndex < plain.length || rows.at(-1).length === 0) {
      const found = cell.exec(plain);
      if (!found) return [[text]];
      rows.at(-1).push(found[1] === undefined ? found[2] : found[1].replaceAll('""', '"'));
      if (found[3] === "") break;
      if (found[3] === "\n") rows.push([]);
    }
    return rows;
  }

  // Spreadsheets in Dutch copy a day as 31-12-2027.
  const as_day = (text) =>
    text.trim().replace(/^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/, (all, day, month, year) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);

  // Whether the field takes that.
  function put(field, text) {
    if (field.tagName === "SELECT") {
      const wanted = text.trim().toLowerCase();
      const option = [...field.options].find((each) => [each.text, each.value].some((name) => name.toLowerCase() === wanted));
      if (!option) return false;
      field.value = option.value;
    } else {
      const before = field.value;
      field.value = field.type === "date" ? as_day(text) : text;
      if (text.trim() !== "" && field.value === "") {
        field.value = before;
        return false;
      }
    }
    field.dispatchEvent(new Event("input", { bubbles: true }));
    return true;
  }

  const is_typed = (field) => field.matches("input:not([type=hidden]):not([type=checkbox]), textarea, select");

  // "parties[1].signedOn" and "planning.1.date": the field of row 1 in a list.
  function place_in_list({ name = "" }) {
    const number = [...name.matchAll(/\[(\d+)\]|\.(\d+)(?=\.|$)/g)].at(-1);
    return number && { list: name.slice(0, number.index), row: Number(number[1] ?? number[2]) };
  }

  // The fields of each row of the table that a field stands in. A form says which elements its rows are; where it names
  // none, the names of the fields say in which row they are.
  function rows_around(form, target) {
    const { rows } = form.dataset;
    if (rows)
      return [...form.querySelectorAll(rows)].map((row) =>
        [...row.querySelectorAll("*")].filter((field) => is_typed(field) && field.closest(rows) === row),
      );
    const list = place_in_list(target)?.list;
    const found = new Map();
    for (const field of [...form.elements].filter(is_typed)) {
      const place = place_in_list(field);
      if (!place || place.list !== list) continue;
      if (!found.has(place.row)) found.set(place.row, []);
      found.get(place.row).push(field);
    }
    return [...found.values()];
  }

  function begin_pasting(form) {
    form.addEventListener("paste", (event) => {
      const cells = cells_of(event.clipboardData.getData("text/plain"));
      if (cells.length === 1 && cells[0].length === 1) return;
      const rows = rows_around(form, event.target).filter((fields) => fields.length > 0);
      const row = rows.findIndex((fields) => fields.includes(event.target));
      if (row < 0) return;
      const column = rows[row].indexOf(event.target);
      event.preventDefault();
      let count = 0;
      cells.forEach((line, down) =>
        line.forEach((text, across) => {
          const field = rows[row + down]?.[column + across];
          if (field && put(field, text)) count += 1;
        }),
      );
      const all = cells.reduce((sum, line) => sum + line.length, 0);
      say(texts.dataset.pasted.replace("##", all).replace("#", count));
    });
  }

  document.querySelectorAll("form[data-keep]").forEach(begin_keeping);
  document.querySelectorAll("form[data-rows]").forEach(begin_pasting);
})();
