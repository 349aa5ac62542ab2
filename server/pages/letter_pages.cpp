#include "server/pages/letter_pages.hpp"

#include "server/pages/findings_list.hpp"
#include "server/pages/form_field.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::LetterSettings;
using Kind = FormField::Kind;

std::string days_text(const std::vector<criteria::Date>& days) {
  std::string text;
  for (const criteria::Date& day : days) text.append(text.empty() ? "" : ", ").append(day.text());
  return text;
}

std::string saved_value(const std::optional<LetterSettings>& saved, const std::string& advice,
                        std::string_view name) {
  if (name == "advice") return advice;
  const LetterSettings settings = saved.value_or(LetterSettings{});
  if (name == "letters.sentOn") return saved ? settings.sent_on.text() : "";
  if (name == "letters.standstillDays") return std::to_string(settings.standstill.days);
  if (name == "letters.extendToWorkingDay") return settings.standstill.extend_to_working_day ? "yes" : "no";
  if (name == "letters.furtherHolidays") return days_text(settings.standstill.further_holidays);
  if (name == "letters.court") return settings.court;
  if (name == "letters.contact") return settings.contact;
  if (name == "letters.signatory") return settings.signatory;
  if (name == "letters.signatoryRole") return settings.signatory_role;
  return settings.place;
}

std::vector<FormField> settings_fields(templates::Language language) {
  const auto words = [&](std::string_view key) { return std::string(page_text(language, key)); };
  std::vector<FormField> fields{
      {"letters.sentOn", words("letters.sent-on"), "", Kind::date},
      {"letters.standstillDays", words("letters.days"), "", Kind::line},
      {"letters.extendToWorkingDay",
       words("letters.extend"),
       "",
       Kind::choice,
       {{"yes", words("letters.extend-yes")}, {"no", words("letters.extend-no")}}},
      {"letters.furtherHolidays",
       words("letters.further-holidays"),
       "",
       Kind::line,
       {},
       words("letters.further-holidays-hint")},
      {"letters.court", words("letters.court"), "", Kind::line},
      {"letters.contact", words("letters.contact"), "", Kind::line},
      {"letters.place", words("letters.place"), "", Kind::line},
      {"letters.signatory", words("letters.signatory"), "", Kind::line},
      {"letters.signatoryRole", words("letters.role"), "", Kind::line},
      {"advice", words("letters.advice"), "", Kind::lines, {}, words("letters.advice-hint")}};
  fields[0].required = fields[1].required = true;
  return fields;
}

void add_settings(TemplateValues content, const LettersView& view) {
  TemplateValues form = content.add("SETTINGS");
  form.set("ACTION", page_path::letters(view.id)).set("VERSION", std::to_string(view.version));
  for (FormField& field : settings_fields(content.language())) {
    const auto sent = std::find_if(view.sent.begin(), view.sent.end(),
                                   [&](const auto& each) { return each.first == field.name; });
    field.value = sent == view.sent.end() ? saved_value(view.saved, view.advice, field.name) : sent->second;
    add_field(form, field, view.wrong);
  }
}

// "brief-1-A.docx – Bedrijf A"
std::string name_of_letter(const LettersView& view, const Paper& paper) {
  const auto bidder = view.bidders.find(paper.name.substr(0, paper.name.rfind('.')));
  return bidder == view.bidders.end() ? paper.name : paper.name + " – " + bidder->second;
}

void add_papers(TemplateValues content, const LettersView& view, const MadePapers& papers) {
  const auto list = [&](const char* section, const std::vector<Paper>& all) {
    for (const Paper& paper : all)
      content.add(section)
          .set("NAME", paper.name)
          .set("ADDRESS", page_path::award_paper(view.id, paper.name, view.form));
  };
  list("RECORD", papers.records);
  if (!papers.letters.empty()) {
    TemplateValues letters = content.add("LETTERS");
    letters.set("ALL", page_path::award_paper(view.id, letters_zip, view.form));
    letters.show_if(criteria::has_errors(papers.findings), "DRAFT");
    for (const Paper& paper : papers.letters)
      letters.add("LETTER")
          .set("NAME", name_of_letter(view, paper))
          .set("ADDRESS", page_path::award_paper(view.id, paper.name, view.form));
  }
}

void add_choice_of_template(TemplateValues content, const LettersView& view) {
  const auto language = content.language();
  std::vector<std::pair<std::string, std::string>> with_ours{
      {"", std::string(page_text(language, "letters.our-template"))}};
  with_ours.insert(with_ours.end(), view.parties.begin(), view.parties.end());
  TemplateValues choice = content.add("CHOICE_OF_TEMPLATE");
  choice.set("ACTION", page_path::letters(view.id));
  add_field(choice,
            {"templateOf", std::string(page_text(language, "letters.template-of")), view.form, Kind::choice,
             std::move(with_ours)},
            {});
  TemplateValues upload = content.add("UPLOAD");
  upload.set("ACTION", page_path::letter_template(view.id));
  add_field(
      upload,
      {"party", std::string(page_text(language, "letters.party")), view.form, Kind::choice, view.own_parties},
      {});
}

}  // namespace

FormValues letter_values(const std::optional<LetterSettings>& saved, const std::string& advice) {
  FormValues values;
  for (const FormField& field : settings_fields(templates::Language::nl))
    values.emplace_back(field.name, saved_value(saved, advice, field.name));
  return values;
}

std::string letters_page(const LettersView& view, const PageContext& context) {
  const PageFrame frame{std::string(page_text(context.language, "letters.title")),
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()},
                         {view.title, page_path::tender(view.id)}}};
  return framed(frame, context, "letters.tpl", [&view](TemplateValues content) {
    content.set("TENDER", view.title);
    if (view.saved)
      content.add("TERM").set(
          "UNTIL", templates::day_text(criteria::standstill_end(view.saved->sent_on, view.saved->standstill),
                                       content.language()));
    const bool has_letters = view.papers && !view.papers->no_letters;
    const criteria::Findings& found = has_letters ? view.papers->findings : view.obstacles;
    if (!found.empty()) add_findings(content.add("CHECKS"), found);
    if (has_letters && found.empty()) content.show("COMPLETE");
    if (view.papers) add_papers(content, view, *view.papers);
    add_settings(content, view);
    add_choice_of_template(content, view);
  });
}

}  // namespace server
