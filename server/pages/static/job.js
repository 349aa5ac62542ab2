// Follows a job that runs in the background: its bar moves by server-sent events, and the page is read again when
// the job has ended. Without a script a link on the page does that.
"use strict";
(() => {
  const shown = document.querySelector("[data-events]");
  if (!shown) return;
  const bar = shown.querySelector("progress");
  const percent = shown.querySelector("[data-percent]");
  const events = new EventSource(shown.dataset.events);
  events.addEventListener("progress", (event) => {
    const job = JSON.parse(event.data);
    if (!job.of) return;
    bar.value = job.percent;
    percent.textContent = `${job.percent}%`;
  });
  events.addEventListener("end", () => {
    events.close();
    location.reload();
  });
})();
