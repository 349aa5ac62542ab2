// One tender from draft to standstill, on the pages and with accounts: two buyers of a municipality, a panel of three
// with a chair, four bids of which one is late and one is rejected, a tie with a draw, a reversal, letters.
//
//   node check_tender.mjs --program WEDERWAARDE --chromium PROGRAM [--language en] [--script no] [--begin template]
import { launch, options } from "./browser.mjs";
import { person_in, sign_in_as } from "./people.mjs";
import { start_service, tell } from "./running_service.mjs";
import { assess, agree } from "./tender_assessment.mjs";
import { beginnings } from "./tender_beginnings.mjs";
import * as buyers from "./tender_chapters.mjs";
import { words_in } from "./words.mjs";

const { program, chromium, language = "nl", script = "yes", begin = "dossier" } = options(["program", "chromium"]);
const words = words_in(language);
const complaints = [];
const expect = (holds, what) => holds || complaints.push(what);

// Accounts of the demo; the passwords are no secret.
const demo = {
  noor: { name: "Noor de Bruijn", email: "inkoper@gouda.example", password: "vlonder-kruimel-oever-87" },
  bas: { name: "Bas van Vliet", email: "inkoper2@gouda.example", password: "karwats-lommer-tegel-52" },
  youssef: { name: "Youssef Amrani", email: "beoordelaar@gouda.example", password: "sleutel-wilg-mozaiek-64" },
  ineke: { name: "Ineke Postma", email: "voorzitter@gouda.example", password: "trapgevel-mist-anker-19" },
  ruud: { name: "Ruud Kuipers", email: "controller@gouda.example", password: "kompas-rietveld-zegel-75" },
};

const service = await start_service(program, { accounts: "on", demo: true });
const browser = await launch(chromium);
await tell(service, browser, complaints, async () => {
  const { address, folder } = service;
  const story = { program, address, folder, expect, words, ...beginnings[begin], people: {}, tender: () => story.place, place: "" };
  story.newcomer = () => person_in(browser, expect, { locale: words.locale, script: script === "yes" });
  for (const [who, account] of Object.entries(demo)) {
    const page = await story.newcomer();
    await sign_in_as(page, address, account);
    expect((await page.textContent("header")).includes(account.name), `${account.name} is not signed in`);
    story.people[who] = { ...account, page };
  }
  const { publish, hand_in, open_quality, decide_admissibility, open_prices, draw_and_rank, turn_back_and_again, award, read_log } = buyers;
  const until_locked = [publish, hand_in, open_quality, decide_admissibility, assess, agree];
  for (const chapter of [...until_locked, open_prices, draw_and_rank, turn_back_and_again, award, read_log])
    console.log(`${chapter.name.replaceAll("_", " ")}: ${await chapter(story)}`);
});
