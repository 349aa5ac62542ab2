#include "server/pages/letter_pages.hpp"
#include "tests/browser/page_samples.hpp"

namespace browser_test {

void write_letters(const Samples& samples) {
  using server::LettersView;
  const std::vector<std::pair<std::string, std::string>> parties{{"gouda", "Gemeente Gouda"},
                                                                 {"woerden", "Gemeente <Woerden>"}};
  LettersView nothing;
  nothing.id = "3";
  nothing.title = "Circulair kantoormeubilair";
  nothing.parties = parties;
  nothing.obstacles = {criteria::error("letter.settingsMissing", "")};
  samples.write("letters-nothing", letters_page(nothing, samples.context));

  LettersView refused = nothing;
  refused.wrong = {criteria::error("standstill.days", "letters.standstillDays",
                                   {{"value", "5"}, {"least", "20"}, {"most", "365"}})};
  refused.wrong.push_back(criteria::error("date.notation", "letters.furtherHolidays", {{"value", "morgen"}}));
  refused.sent = {{"letters.standstillDays", "5"},
                  {"letters.furtherHolidays", "morgen"},
                  {"letters.court", "rechtbank <Den Haag>"},
                  {"advice", "Gunnen aan <A>.\nWant die is het beste."}};
  samples.write("letters-refused", letters_page(refused, samples.context));

  LettersView opened = nothing;
  opened.obstacles = {criteria::error("letter.pricesSealed", "")};
  opened.papers = server::MadePapers{{}, {}, {{"proces-verbaal-van-opening.html", ""}}};
  opened.papers->no_letters = server::Conflict{"stage.sealed", "3", {}};
  samples.write("letters-opened", letters_page(opened, samples.context));

  LettersView draft = nothing;
  draft.obstacles.clear();
  draft.saved = criteria::LetterSettings{
      criteria::Date::parse("2026-12-05").value(), {}, "Gouda", "rechtbank Den Haag", "", "M. de Vries", ""};
  draft.form = "gouda";
  draft.papers = server::MadePapers{
      {criteria::error("letter.motivationMissing", "", {{"bid", "B1"}, {"criterion", "K1"}}),
       criteria::warning("letter.logHeadMissing", "")},
      {{"brief-1-A1.docx", ""}, {"brief-1-A1.html", ""}},
      {{"proces-verbaal-van-opening.html", ""}, {"gunningsadvies.html", ""}}};
  samples.write("letters-draft", letters_page(draft, samples.context));
  draft.papers->findings.clear();
  samples.write("letters-complete", letters_page(draft, samples.context));
}

}  // namespace browser_test
