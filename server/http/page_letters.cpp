#include "import/award_file_json.hpp"
#include "server/app/award.hpp"
#include "server/app/loaded_dossier.hpp"
#include "server/app/party_access.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/multipart.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/patient.hpp"
#include "server/http/taken_form.hpp"
#include "server/pages/letter_pages.hpp"
#include "server/pages/letter_paths.hpp"
#include "templates/award_file_json.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

Result<criteria::AwardFile> file_in(Service& service, TenderId tender, const StoredAwardFile& stored) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  auto file = importing::read_award_file(stored.document.text, (*loaded)->dossier, importing::Limits{});
  if (!file) return failed(std::move(file.error()));
  return std::move(*file);
}

Result<criteria::AwardFile> saved_file(Service& service, TenderId tender) {
  const auto stored = award_file(service, tender);
  if (!stored) return failed(stored.error());
  return file_in(service, tender, *stored);
}

// What was sent, with what somebody else saved since the form was opened.
Result<TakenForm> take_letters_form(Service& service, TenderId tender, const LettersView& view,
                                    const Pairs& sent) {
  return take_form(sent, view.version, [&](std::int64_t version) -> std::optional<FormValues> {
    if (version == view.version) return letter_values(view.saved, view.advice);
    if (version == 0) return letter_values({}, "");
    const auto stored =
        service.database.read([&](Unit& unit) { return AwardStore(unit).file(tender, version); });
    if (!stored) return std::nullopt;
    const auto file = file_in(service, tender, *stored);
    return file ? std::optional(letter_values(file->letters, file->advice.value_or(""))) : std::nullopt;
  });
}

Result<MadePapers> papers_in(Site& site, const Request& request, TenderId tender) {
  const std::string form(query_value(request, "templateOf"));
  const auto may = may_use_letters_of(site.service, actor_of(request), tender, form);
  if (!may) return failed(may.error());
  return make_award_papers(site.service, tender, {form, context_of(site, request).language});
}

// Why there are no letters, as the check list says it.
Findings obstacles_of(const Failure& why) {
  if (const auto* findings = std::get_if<Findings>(&why)) return *findings;
  if (const auto* missing = std::get_if<NotFound>(&why))
    return {criteria::error(
        missing->kind == "awardFile" ? "letter.settingsMissing" : "letter.templateMissing", "")};
  return {criteria::error("letter.pricesSealed", "")};
}

Result<LettersView> view_of(Site& site, const Request& request, TenderId tender) {
  const auto definition = load_definition(site.service, tender);
  if (!definition) return failed(definition.error());
  LettersView view;
  view.id = std::to_string(tender);
  view.title = (*definition)->tender.title;
  view.form = std::string(query_value(request, "templateOf"));
  if (const auto whole = load_whole_dossier(site.service, tender))
    for (const criteria::Bid& bid : (*whole)->dossier.bids)
      if (bid.bidder) view.bidders.emplace(letter_name(bid.lot, bid.id), bid.bidder->name);
  const auto actor = actor_of(request);
  for (const criteria::Party& party : letter_parties(site.service, actor, tender))
    view.parties.emplace_back(party.id, party.name);
  for (const criteria::Party& party : parties_spoken_for(site.service, actor, {criteria::Role::buyer}))
    view.own_parties.emplace_back(party.id, party.name);
  if (const auto stored = award_file(site.service, tender)) {
    view.version = stored->version;
    if (const auto file = file_in(site.service, tender, *stored)) {
      view.saved = file->letters;
      view.advice = file->advice.value_or("");
    }
  }
  auto papers = papers_in(site, request, tender);
  if (!papers)
    view.obstacles = obstacles_of(papers.error());
  else if (papers->no_letters)
    view.obstacles = obstacles_of(*papers->no_letters);
  if (papers) view.papers = std::move(*papers);
  return view;
}

Response show_letters(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto view = view_of(site, request, *tender);
  if (!view) return failure_page(site, request, view.error());
  return page_answer(request, letters_page(*view, context_of(site, request)));
}

// Days with commas or blanks between them, each once.
std::vector<criteria::Date> taken_days(std::string_view text, std::string_view place, Findings& findings) {
  constexpr std::string_view between = " ,;\t\r\n";
  std::vector<criteria::Date> days;
  for (auto at = text.find_first_not_of(between); at != std::string_view::npos;
       at = text.find_first_not_of(between, at)) {
    const auto word = text.substr(at, text.find_first_of(between, at) - at);
    at += word.size();
    if (const auto day = criteria::Date::parse(word))
      days.push_back(*day);
    else
      findings.push_back(
          criteria::error("date.notation", std::string(place), {{"value", std::string(word)}}));
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  return days;
}

// What the form says of the term, on top of what was saved.
void take_term(const Pairs& fields, criteria::StandstillSettings& standstill, Findings& findings) {
  const std::string days(value_of(fields, "letters.standstillDays").value_or(""));
  standstill.days = 0;
  std::from_chars(days.data(), days.data() + days.size(), standstill.days);
  for (criteria::Finding& finding : criteria::validate(standstill)) {
    finding.place = "letters." + finding.place;
    findings.push_back(std::move(finding));
  }
  if (const auto extend = value_of(fields, "letters.extendToWorkingDay"))
    standstill.extend_to_working_day = *extend == "yes";
  constexpr std::string_view holidays = "letters.furtherHolidays";
  if (const auto given = value_of(fields, holidays))
    standstill.further_holidays = taken_days(*given, holidays, findings);
}

// What the form says, on top of what was saved; findings have the names of its fields.
Findings take(const Pairs& fields, criteria::AwardFile& file) {
  Findings findings;
  auto& letters = file.letters;
  const auto field = [&](std::string_view name) { return std::string(value_of(fields, name).value_or("")); };
  if (const auto sent = criteria::Date::parse(field("letters.sentOn")))
    letters.sent_on = *sent;
  else
    findings.push_back(
        criteria::error("date.notation", "letters.sentOn", {{"value", field("letters.sentOn")}}));
  take_term(fields, letters.standstill, findings);
  letters.court = field("letters.court");
  letters.contact = field("letters.contact");
  letters.place = field("letters.place");
  letters.signatory = field("letters.signatory");
  letters.signatory_role = field("letters.signatoryRole");
  if (value_of(fields, "advice")) {
    std::string advice = field("advice");
    std::erase(advice, '\r');
    const bool is_blank = advice.find_first_not_of(" \t\n") == std::string::npos;
    file.advice = is_blank ? std::nullopt : std::optional(std::move(advice));
  }
  return findings;
}

Response receive_settings(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  auto view = view_of(site, request, *tender);
  if (!view) return failure_page(site, request, view.error());
  const auto saved = saved_file(site.service, *tender);
  criteria::AwardFile file = saved ? *saved : criteria::AwardFile{};
  const auto taken = take_letters_form(site.service, *tender, *view, *fields);
  if (!taken) return failure_page(site, request, taken.error());
  view->sent = taken->fields;
  view->wrong = take(view->sent, file);
  view->wrong.insert(view->wrong.end(), taken->conflicts.begin(), taken->conflicts.end());
  if (view->wrong.empty()) {
    const auto stored = store_award_file(site.service, actor_of(request), *tender,
                                         templates::award_json(file), view->version);
    if (!stored) return failure_page(site, request, stored.error());
    return done(page_path::letters(view->id), "letters-stored");
  }
  return page_answer(request, letters_page(*view, context_of(site, request)), refusal_status(view->wrong));
}

Response receive_template(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const auto parts = parse_multipart(request);
  if (!parts) return parts.error();
  const FormPart* party = find_part(*parts, "party");
  const FormPart* file = find_part(*parts, "file");
  const auto back = page_path::letters(std::to_string(*tender));
  const auto stored =
      store_letter_template(site.service, actor_of(request),
                            {party ? std::string(party->content) : "", file ? file->file_name : "",
                             file ? std::string(file->content) : ""});
  if (!stored)
    return failure_page(site, request, stored.error(),
                        {FindingsView::Subject::template_file, file ? file->file_name : "", {}, back});
  return done(back, "letter-template-stored");
}

Response get_paper(Site& site, const Request& request) {
  const auto tender = tender_of(site, request);
  if (!tender) return tender.error();
  const std::string& name = request.parameter("paper");
  const auto papers = papers_in(site, request, *tender);
  if (!papers) return failure_page(site, request, papers.error());
  for (const auto* part : {&papers->records, &papers->letters})
    for (const Paper& paper : *part)
      if (paper.name == name)
        return download(paper.content, name.ends_with(".docx") ? docx_type : "text/html; charset=utf-8",
                        name);
  if (name == letters_zip && !papers->letters.empty())
    return download(zipped(papers->letters), "application/zip", name);
  return failure_page(site, request, papers->no_letters.value_or(NotFound{"awardPaper", name}));
}

}  // namespace

void add_letter_page_routes(Router& router, Site& site) {
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, "/tenders/{tender}/letters", "page.letters", with(site, show_letters)});
  router.add({Method::post, "/tenders/{tender}/letters", "page.letters.store", with(site, receive_settings)});
  router.add(
      {Method::get, "/tenders/{tender}/letters/{paper}", "page.letters.get", patient(site, get_paper)});
  router.add({Method::post, "/tenders/{tender}/letter-template", "page.letterTemplate",
              with(site, receive_template), limit});
}

}  // namespace server
