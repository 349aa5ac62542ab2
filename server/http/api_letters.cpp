#include "import/limits.hpp"
#include "server/app/award.hpp"
#include "server/app/award_advice.hpp"
#include "server/app/party_access.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/received_file.hpp"
#include "server/http/stored_file_json.hpp"
#include "templates/award_advice_json.hpp"
#include "templates/finding_tree.hpp"

namespace server {
namespace {

std::string letter_template_json(const StoredLetterTemplate& stored) {
  templates::JsonWriter json;
  json.open_object()
      .member("party", stored.party)
      .key("version")
      .number(stored.version)
      .member("name", stored.name)
      .key("size")
      .number(stored.size)
      .member("sha256", stored.sha256)
      .member("createdAt", stored.created_at)
      .close_object();
  return json.take();
}

// ---- what is recorded ------------------------------------------------------------------------------------

Response get_award_file(Service& service, const Request& request, TenderId tender) {
  const auto stored = award_file(service, tender);
  if (!stored) return failure_answer(stored.error());
  return conditional_answer(request, stored_file_json(*stored), stored->version);
}

Response put_award_file(Service& service, const Request& request, TenderId tender) {
  const auto version = expected_version(request);
  if (!version) return version.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto stored = store_award_file(service, actor_of(request), tender, *body, *version);
  return stored ? versioned_answer(stored_file_json(*stored), stored->version)
                : failure_answer(stored.error());
}

// ---- before the award is decided -------------------------------------------------------------------------

Response get_award_advice(Service& service, const Request&, TenderId tender) {
  const auto advice = advise_award(service, tender);
  if (!advice) return failure_answer(advice.error());
  return json(templates::award_advice_json(
      {advice->loaded->dossier, *advice->loaded->evaluation, advice->thresholds, advice->lots}));
}

// ---- templates -------------------------------------------------------------------------------------------

Response list_letter_templates(Service& service, const Request& request) {
  const auto known = letter_templates(service, request.parameter("party"));
  if (!known) return failure_answer(known.error());
  return whole_list_answer(request, "letterTemplates", texts_of(*known, letter_template_json));
}

Response post_letter_template(Service& service, const Request& request) {
  auto file = received_file(request);
  if (!file) return file.error();
  const std::string& party = request.parameter("party");
  const auto stored = store_letter_template(service, actor_of(request),
                                            {party, std::move(file->name), std::move(file->content)});
  if (!stored) return failure_answer(stored.error());
  return created_answer(api_path({"parties", party, "letter-templates", std::to_string(stored->version)}),
                        letter_template_json(*stored));
}

Response get_letter_template(Service& service, const Request& request) {
  const auto version = id_of(request, "version");
  if (!version) return version.error();
  const std::string& party = request.parameter("party");
  auto content = letter_template_content(service, party, *version);
  if (!content) return failure_answer(content.error());
  return download(std::move(*content), docx_type, party + "-" + std::to_string(*version) + ".docx");
}

// ---- documents -------------------------------------------------------------------------------------------

Result<MadePapers> papers_for(Service& service, const Request& request, TenderId tender) {
  PaperOrder order;
  const auto may = may_use_letters_of(service, actor_of(request), tender, query_value(request, "templateOf"));
  if (!may) return failed(may.error());
  order.template_of = query_value(request, "templateOf");
  order.language =
      templates::language_from_name(query_value(request, "language")).value_or(templates::Language::nl);
  return make_award_papers(service, tender, order);
}

std::vector<std::string> names_of(const MadePapers& papers) {
  std::vector<std::string> names;
  for (const auto* part : {&papers.records, &papers.letters})
    for (const Paper& paper : *part) names.push_back(paper.name);
  if (!papers.letters.empty()) names.emplace_back(letters_zip);
  return names;
}

Response list_papers(Service& service, const Request& request, TenderId tender) {
  const auto papers = papers_for(service, request, tender);
  if (!papers) return failure_answer(papers.error());
  std::vector<std::string> items;
  for (const std::string& name : names_of(*papers)) {
    templates::JsonWriter json;
    json.open_object()
        .member("id", name)
        .member("href", api_path({"tenders", std::to_string(tender), "award-papers", name}));
    items.push_back(json.close_object().take());
  }
  return whole_list_answer(request, "awardPapers", items);
}

Response list_award_checks(Service& service, const Request& request, TenderId tender) {
  const auto papers = papers_for(service, request, tender);
  if (!papers) return failure_answer(papers.error());
  if (papers->no_letters) return failure_answer(*papers->no_letters);
  std::vector<std::string> items;
  for (const criteria::Finding& finding : papers->findings) {
    criteria::DataTree tree;
    templates::write(templates::Slot{tree, {}}, finding);
    templates::JsonWriter json;
    items.push_back(json.tree(tree.root()).take());
  }
  return whole_list_answer(request, "awardChecks", items);
}

std::string_view type_of(std::string_view name) {
  if (name.ends_with(".docx")) return docx_type;
  return name.ends_with(".zip") ? "application/zip" : "text/html; charset=utf-8";
}

// A letter that must not be sent is given as a draft only.
Response get_paper(Service& service, const Request& request, TenderId tender) {
  const auto papers = papers_for(service, request, tender);
  if (!papers) return failure_answer(papers.error());
  const std::string& name = request.parameter("paper");
  for (const Paper& record : papers->records)
    if (record.name == name) return download(record.content, type_of(name), name);
  const bool is_draft = query_value(request, "draft") == "true";
  const bool is_zip = name == letters_zip && !papers->letters.empty();
  for (const Paper& letter : papers->letters) {
    if (letter.name != name && !is_zip) continue;
    if (!is_draft && criteria::has_errors(papers->findings)) return failure_answer(papers->findings);
    return download(is_zip ? zipped(papers->letters) : letter.content, type_of(name), name);
  }
  return failure_answer(papers->no_letters.value_or(NotFound{"awardPaper", name}));
}

}  // namespace

void add_letter_routes(Router& router, Service& service) {
  const auto tender = api_pattern("/tenders/{tender}");
  router.add(
      {Method::get, tender + "/award-details", "api.awardFile.get", with_tender(service, get_award_file)});
  router.add({Method::put, tender + "/award-details", "api.awardFile.replace",
              with_tender(service, put_award_file)});
  router.add(
      {Method::get, tender + "/award-advice", "api.awardAdvice.get", with_tender(service, get_award_advice)});
  router.add(
      {Method::get, tender + "/award-papers", "api.awardPapers.list", with_tender(service, list_papers)});
  router.add({Method::get, tender + "/award-papers/{paper}", "api.awardPapers.get",
              with_tender(service, get_paper)});
  router.add({Method::get, tender + "/award-checks", "api.awardChecks.list",
              with_tender(service, list_award_checks)});
  const auto forms = api_pattern("/parties/{party}/letter-templates");
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, forms, "api.letterTemplates.list", with(service, list_letter_templates)});
  router.add({Method::post, forms, "api.letterTemplates.create", with(service, post_letter_template), limit});
  router.add(
      {Method::get, forms + "/{version}", "api.letterTemplates.get", with(service, get_letter_template)});
}

}  // namespace server
