#include "criteria/template_difference.hpp"
#include "import/limits.hpp"
#include "server/app/exchange_templates.hpp"
#include "server/app/share_templates.hpp"
#include "server/app/template_impact.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/http/patient.hpp"
#include "server/http/received_file.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/template_pages.hpp"
#include "templates/template_json.hpp"

#include <algorithm>
#include <charconv>

namespace server {
namespace {

constexpr std::size_t document_bytes = std::size_t{4} << 20;  // of a template in a form

std::optional<std::int64_t> number_in(std::string_view text) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

Response show_list(Site& site, const Request& request) {
  TemplateListView view;
  view.groups =
      template_groups(site.service, query_value(request, "segment"), context_of(site, request).language);
  view.open = site.service.database.read([](Unit& unit) { return TemplateStore(unit).open(); });
  return page_answer(request, template_list_page(view, context_of(site, request)));
}

Response show_version(Site& site, const Request& request, std::optional<std::int64_t> version) {
  const auto& id = request.parameter("template");
  auto published = find_published(site.service, id, version);
  if (!published) return failure_page(site, request, published.error());
  TemplateView view{std::move(*published),
                    {},
                    {},
                    segment_titles(site.service, context_of(site, request).language),
                    party_names_by_id(site.service)};
  std::vector<TemplateProposal> versions;
  site.service.database.read([&](Unit& unit) {
    versions = TemplateStore(unit).versions(id);
    view.proposals = TemplateStore(unit).proposals(id);
  });
  for (const TemplateProposal& each : versions) view.versions.push_back(published_of(each));
  return page_answer(request, template_page(view, context_of(site, request)));
}

Response show_template(Site& site, const Request& request) {
  return show_version(site, request, std::nullopt);
}

Response show_older(Site& site, const Request& request) {
  const auto version = number_in(request.parameter("version"));
  if (!version) return failure_page(site, request, NotFound{"template", request.parameter("version")});
  return show_version(site, request, *version);
}

Response show_differences(Site& site, const Request& request) {
  const auto& id = request.parameter("template");
  const auto from = find_published(site.service, id, number_in(query_value(request, "from")));
  if (!from) return failure_page(site, request, from.error());
  const auto to = find_published(site.service, id, number_in(query_value(request, "to")));
  if (!to) return failure_page(site, request, to.error());
  return page_answer(request, template_difference_page({to->set, from->pin.version, to->pin.version,
                                                        criteria::differences(from->set, to->set)},
                                                       context_of(site, request)));
}

Response show_proposal(Site& site, const Request& request) {
  const auto number = number_in(request.parameter("proposal"));
  const auto all = site.service.database.read(
      [&](Unit& unit) { return TemplateStore(unit).proposals(request.parameter("template")); });
  const auto found = std::find_if(all.begin(), all.end(),
                                  [&](const TemplateProposal& each) { return each.number == number; });
  if (found == all.end())
    return failure_page(site, request, NotFound{"templateProposal", request.parameter("proposal")});
  ProposalView view{*found, template_of(*found), {}};
  if (found->based_on > 0)
    if (const auto before = find_published(site.service, found->id, found->based_on))
      view.changes = criteria::differences(before->set, view.set);
  return page_answer(request, template_proposal_page(view, context_of(site, request)));
}

Response receive_review(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto& id = request.parameter("template");
  const auto number = number_in(request.parameter("proposal")).value_or(0);
  const auto field = [&](std::string_view name) { return std::string(value_of(*fields, name).value_or("")); };
  const bool is_published = field("outcome") == "publish";
  const auto stored = review_template(site.service, actor_of(request), id, number,
                                      {is_published ? ReviewOutcome::publish : ReviewOutcome::hand_back,
                                       field("reviewedBy"), field("remark")});
  const auto back = page_path::template_proposal(id, number);
  if (!stored)
    return failure_page(site, request, stored.error(),
                        {FindingsView::Subject::template_review, "", {}, back});
  return is_published ? done(page_path::criteria_template(id), "template-published")
                      : done(back, "template-returned");
}

Response receive_file(Site& site, const Request& request) {
  const auto file = received_file(request);
  if (!file) return file.error();
  auto received = receive_template(site.service, file->content);
  const FindingsView refused{
      FindingsView::Subject::template_file, file->name, {}, page_path::criteria_templates()};
  if (!received) return failure_page(site, request, received.error(), refused);
  TemplateFileView view;
  view.file_name = file->name;
  view.document = templates::canonical_template_json(received->set);
  view.warnings = std::move(received->warnings);
  if (const auto newest = find_published(site.service, received->set.id)) {
    view.newest = newest->pin.version;
    view.changes = criteria::differences(newest->set, received->set);
  }
  view.set = std::move(received->set);
  return page_answer(request, template_file_page(view, context_of(site, request)));
}

Response receive_proposal(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto field = [&](std::string_view name) { return std::string(value_of(*fields, name).value_or("")); };
  const ProposalNote note{field("proposedBy"), field("changeNote"), number_in(field("basedOn"))};
  const auto stored = propose_template(site.service, actor_of(request), field("template"), note);
  if (!stored)
    return failure_page(site, request, stored.error(),
                        {FindingsView::Subject::template_file, "", {}, page_path::criteria_templates()});
  return done(page_path::template_proposal(stored->id, stored->number), "template-proposed");
}

Response show_impact(Site& site, const Request& request) {
  ImpactQuestion question;
  question.version = number_in(query_value(request, "version"));
  question.proposal = number_in(query_value(request, "proposal"));
  const auto set = asked_template(site.service, request.parameter("template"), question);
  if (!set) return failure_page(site, request, set.error());
  const auto context = context_of(site, request);
  constexpr Page first_hundred{1, 100};
  const auto impacts = impact_of(site.service, *set, first_hundred, reader_of(request));
  const auto of = question.proposal  ? page_text(context.language, "templates.of-proposal",
                                                 {{"number", std::to_string(*question.proposal)}})
                  : question.version ? page_text(context.language, "templates.of-version",
                                                 {{"number", std::to_string(*question.version)}})
                                     : std::string(page_text(context.language, "templates.of-newest"));
  return page_answer(request, template_impact_page({*set, of, impacts.rows, impacts.total}, context));
}

// ---- downloads ------------------------------------------------------------------------------------------

Response send_file(Site& site, const Request& request) {
  const auto version = number_in(request.parameter("version"));
  if (!version) return failure_page(site, request, NotFound{"template", request.parameter("version")});
  constexpr std::string_view stem = "template.";
  const std::string& name = request.parameter("file");
  const auto format = name.starts_with(stem) ? name.substr(stem.size()) : name;
  auto made = make_template_file(site.service, request.parameter("template"), *version, format,
                                 context_of(site, request).language);
  if (!made) return failure_page(site, request, made.error());
  return download(std::move(made->content), made->content_type, made->file_name);
}

}  // namespace

void add_template_page_routes(Router& router, Site& site) {
  const std::string list = "/templates";
  const std::string one = list + "/{template}";
  const std::string version = one + "/versions/{version}";
  const std::string proposal = one + "/proposals/{proposal}";
  const auto limit = importing::Limits{}.file_bytes + default_body_limit;
  router.add({Method::get, list, "page.templates", with(site, show_list)});
  router.add({Method::post, list, "page.templates.propose", with(site, receive_proposal), document_bytes});
  router.add(
      {Method::post, "/template-uploads", "page.templates.upload", patient(site, receive_file), limit});
  router.add({Method::get, one, "page.template", with(site, show_template)});
  router.add({Method::get, one + "/differences", "page.template.differences", with(site, show_differences)});
  router.add({Method::get, one + "/impact", "page.template.impact", with(site, show_impact)});
  router.add({Method::get, version, "page.template.version", with(site, show_older)});
  router.add({Method::get, version + "/{file}", "page.template.file", with(site, send_file)});
  router.add({Method::get, proposal, "page.template.proposal", with(site, show_proposal)});
  router.add({Method::post, proposal + "/reviews", "page.template.review", with(site, receive_review)});
}

}  // namespace server
