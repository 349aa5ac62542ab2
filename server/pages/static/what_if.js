// Lets the workbench follow while a slider moves: slider and field are kept alike, the form is sent as its button
// would, and the answer's chart, table and words take the place of those on the page. Nothing is computed here.
"use strict";
(() => {
  const form = document.querySelector("form[data-what-if]");
  if (!form) return;
  const said = document.getElementById("what-if-said");
  const pause = 120; // milliseconds after the last movement
  let timer = 0;
  let is_asking = false;
  let is_waiting = false;

  const part = (lever, name) => document.getElementById(`${lever.id}-${name}`);
  const levers = [...form.querySelectorAll(".ww-lever__field")];

  const words_of = (field) => (field.tagName === "SELECT" ? field.selectedOptions[0].text : field.value);

  // What a slider stands at without having been moved, so that its field is what counts.
  function set_slider(field, value) {
    const slider = part(field, "slider");
    if (!slider) return;
    slider.value = value;
    part(field, "was").value = slider.value;
    slider.setAttribute("aria-valuetext", words_of(field) || slider.value);
  }

  function follow_slider(field, slider) {
    if (field.tagName === "SELECT") field.selectedIndex = Number(slider.value);
    else field.value = slider.value;
    set_slider(field, slider.value);
  }

  function follow_field(field) {
    if (field.tagName === "SELECT") set_slider(field, field.selectedIndex);
    else if (field.value !== "") set_slider(field, field.value);
  }

  function show(answer) {
    const result = answer.getElementById("what-if-result");
    if (!result) throw new Error("no answer");
    document.getElementById("what-if-result").replaceWith(document.adoptNode(result));
    said.textContent = answer.getElementById("what-if-said").textContent;
    for (const field of levers) {
      const copy = answer.getElementById(`${field.id}-copy`);
      const slider = answer.getElementById(`${field.id}-slider`);
      if (copy) part(field, "copy").textContent = copy.textContent;
      // A weight that nobody set follows the others; one that is set stays where it was put.
      if (slider && field.value === "") {
        set_slider(field, slider.getAttribute("value"));
        part(field, "slider").setAttribute("aria-valuetext", slider.getAttribute("aria-valuetext"));
      }
    }
  }

  async function ask() {
    if (is_asking) {
      is_waiting = true;
      return;
    }
    is_asking = true;
    document.getElementById("what-if-result").setAttribute("aria-busy", "true");
    try {
      const response = await fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      show(new DOMParser().parseFromString(await response.text(), "text/html"));
    } catch {
      said.textContent = form.dataset.failed;
    }
    document.getElementById("what-if-result").removeAttribute("aria-busy");
    is_asking = false;
    if (!is_waiting) return;
    is_waiting = false;
    ask();
  }

  for (const field of levers) {
    const slider = part(field, "slider");
    if (slider) slider.addEventListener("input", () => follow_slider(field, slider));
    field.addEventListener("input", () => follow_field(field));
  }
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, pause);
  });
})();
