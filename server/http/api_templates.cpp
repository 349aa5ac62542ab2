#include "criteria/template_difference.hpp"
#include "import/field_reader.hpp"
#include "import/json_reader.hpp"
#include "import/template_json.hpp"
#include "server/app/exchange_templates.hpp"
#include "server/app/share_templates.hpp"
#include "server/app/template_impact.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"
#include "templates/template_changes.hpp"
#include "templates/template_json.hpp"

namespace server {
namespace {

// ---- answers --------------------------------------------------------------------------------------------

std::string published_json(const PublishedTemplate& published) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, published.set);
  templates::JsonWriter json;
  json.open_object().member("id", published.pin.id).key("version").number(published.pin.version);
  json.member("sha256", published.pin.sha256)
      .member("changeNote", published.change_note)
      .member("proposedBy", published.proposed_by)
      .member("reviewedBy", published.reviewed_by)
      .member("publishedAt", published.published_at)
      .key("template")
      .tree(tree.root())
      .close_object();
  return json.take();
}

std::string proposal_json(const TemplateProposal& proposal) {
  const auto set = template_of(proposal);
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, set);
  templates::JsonWriter json;
  json.open_object().key("number").number(proposal.number).member("id", proposal.id);
  json.key("basedOn").number(proposal.based_on).member("sha256", proposal.document.sha256);
  json.member("changeNote", proposal.change_note)
      .member("proposedBy", proposal.proposed_by)
      .member("proposedAt", proposal.proposed_at)
      .member("state", proposal.is_open() ? "proposed" : proposal.outcome);
  if (!proposal.is_open())
    json.member("remark", proposal.remark)
        .member("reviewedBy", proposal.reviewed_by)
        .member("reviewedAt", proposal.reviewed_at);
  if (proposal.version > 0) json.key("version").number(proposal.version);
  json.key("template").tree(tree.root()).close_object();
  return json.take();
}

std::string impact_json(const TenderImpact& impact, const criteria::CriteriaTemplate& set) {
  const auto& loaded = *impact.loaded;
  const auto& tender = loaded.dossier.tender;
  criteria::DataTree tree;
  {
    templates::ObjectWriter object(templates::Slot{tree, {}});
    object.word("tender", tree.keep(std::to_string(loaded.tender.id)));
    object.member("reference", tender.reference);
    object.member("title", tender.title);
    object.word("stage", name(impact.stage));
    object.member("pinnedVersion", impact.pinned_version);
    object.member("pinKnown", impact.is_pin_known);
    object.member("changes", impact.changes);
    object.member("rankingKept", impact.is_kept);
    tree.open_array("lots");
    for (std::size_t at = 0; at < impact.lots.size(); ++at)
      templates::write(templates::Slot{tree, {}},
                       templates::LotImpactDocument{impact.lots[at], loaded.evaluation->lots[at],
                                                    tender.lots[at].award.rounding, set.award.rounding});
    tree.close();
  }
  return templates::compact_json(tree.root());
}

// ---- requests -------------------------------------------------------------------------------------------

struct ProposalRequest {
  criteria::CriteriaTemplate set;
  ProposalNote note;
};

// The findings on a template that is no valid one, at their places in the request.
void read_set(const importing::Field& field, criteria::CriteriaTemplate& set) {
  auto read = importing::read_template(field.value, importing::Limits{});
  if (read) {
    set = std::move(*read);
    return;
  }
  for (criteria::Finding& finding : read.error()) {
    finding.place = finding.place.empty() ? "template" : "template." + finding.place;
    field.reading.log.add(criteria::Findings{std::move(finding)});
  }
}

void read_proposal(importing::ObjectReader& object, ProposalRequest& request) {
  object.optional_filled("proposedBy", request.note.proposed_by);
  object.required("changeNote", request.note.change_note);
  std::optional<int> based_on;
  object.optional("basedOn", based_on);
  if (based_on) request.note.expected_version = *based_on;
  if (const auto set = object.needed("template")) read_set(*set, request.set);
}

struct ReviewRequest {
  std::string outcome, reviewed_by, remark;
};

void read_members(importing::ObjectReader& object, ReviewRequest& request) {
  object.required("outcome", request.outcome);
  object.optional_filled("reviewedBy", request.reviewed_by);
  object.optional_filled("remark", request.remark);
}

criteria::Checked<ReviewNote> read_review(std::string_view body) {
  const auto request = read_body<ReviewRequest>(body, read_members);
  if (!request) return tl::make_unexpected(request.error());
  if (request->outcome != "publish" && request->outcome != "return")
    return tl::make_unexpected(
        Findings{criteria::error("template.outcome", "outcome", {{"value", request->outcome}})});
  return ReviewNote{request->outcome == "return" ? ReviewOutcome::hand_back : ReviewOutcome::publish,
                    request->reviewed_by, request->remark};
}

// ---- handlers -------------------------------------------------------------------------------------------

Response list_templates(Service& service, const Request& request) {
  return whole_list_answer(
      request, "templates",
      texts_of(list_published(service, query_value(request, "segment")), published_json));
}

Response get_template(Service& service, const Request& request) {
  const auto published = find_published(service, request.parameter("template"));
  if (!published) return failure_answer(published.error());
  return conditional_answer(request, published_json(*published), published->pin.version);
}

Response list_versions(Service& service, const Request& request) {
  const auto& id = request.parameter("template");
  const auto stored = service.database.read([&](Unit& unit) { return TemplateStore(unit).versions(id); });
  if (stored.empty()) return failure_answer(NotFound{"template", id});
  std::vector<std::string> texts;
  for (const TemplateProposal& each : stored) texts.push_back(published_json(published_of(each)));
  return whole_list_answer(request, "versions", texts);
}

Response get_version(Service& service, const Request& request) {
  const auto version = id_of(request, "version");
  if (!version) return version.error();
  const auto published = find_published(service, request.parameter("template"), *version);
  if (!published) return failure_answer(published.error());
  return conditional_answer(request, published_json(*published), published->pin.version);
}

Response get_file(Service& service, const Request& request) {
  const auto version = id_of(request, "version");
  if (!version) return version.error();
  const auto asked = query_value(request, "language");
  const auto language =
      asked.empty() ? std::optional(templates::Language::nl) : templates::language_from_name(asked);
  if (!language) return problem(400, "query.value", "Bad Request", "language has no such value.");
  auto made = make_template_file(service, request.parameter("template"), *version,
                                 request.parameter("document"), *language);
  if (!made) return failure_answer(made.error());
  return download(std::move(made->content), made->content_type, made->file_name);
}

Response post_template(Service& service, const Request& request) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto wanted = read_body<ProposalRequest>(*body, read_proposal);
  if (!wanted) return failure_answer(wanted.error());
  const auto stored = propose_template(service, actor_of(request), wanted->set, wanted->note);
  if (!stored) return failure_answer(stored.error());
  return created_answer(api_path({"templates", stored->id, "proposals", std::to_string(stored->number)}),
                        proposal_json(*stored));
}

std::vector<TemplateProposal> proposals_of(Service& service, const std::string& id) {
  return service.database.read([&](Unit& unit) { return TemplateStore(unit).proposals(id); });
}

Response list_proposals(Service& service, const Request& request) {
  const auto& id = request.parameter("template");
  const auto stored = proposals_of(service, id);
  if (stored.empty()) return failure_answer(NotFound{"template", id});
  return whole_list_answer(request, "proposals", texts_of(stored, proposal_json));
}

Response get_proposal(Service& service, const Request& request) {
  const auto number = id_of(request, "proposal");
  if (!number) return number.error();
  for (const TemplateProposal& each : proposals_of(service, request.parameter("template")))
    if (each.number == *number) return json(proposal_json(each));
  return failure_answer(NotFound{"templateProposal", request.parameter("proposal")});
}

Response post_review(Service& service, const Request& request) {
  const auto number = id_of(request, "proposal");
  if (!number) return number.error();
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto note = read_review(*body);
  if (!note) return failure_answer(note.error());
  const auto stored =
      review_template(service, actor_of(request), request.parameter("template"), *number, *note);
  return stored ? json(proposal_json(*stored)) : failure_answer(stored.error());
}

// The text that `version` or `proposal` of the query names.
Asked<criteria::CriteriaTemplate> asked(Service& service, const Request& request, std::string_view version,
                                        std::string_view proposal) {
  ImpactQuestion question;
  const auto of_version = number_query(request, version);
  if (!of_version) return tl::unexpected<Response>(of_version.error());
  const auto of_proposal = number_query(request, proposal);
  if (!of_proposal) return tl::unexpected<Response>(of_proposal.error());
  question.version = *of_version;
  question.proposal = *of_proposal;
  auto set = asked_template(service, request.parameter("template"), question);
  if (!set) return tl::unexpected<Response>(failure_answer(set.error()));
  return std::move(*set);
}

std::string change_json(const criteria::TemplateChange& change) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, change);
  return templates::compact_json(tree.root());
}

Response list_differences(Service& service, const Request& request) {
  const auto from = asked(service, request, "from", "fromProposal");
  if (!from) return from.error();
  const auto to = asked(service, request, "to", "toProposal");
  if (!to) return to.error();
  return whole_list_answer(request, "differences", texts_of(criteria::differences(*from, *to), change_json));
}

Response list_impact(Service& service, const Request& request) {
  const auto page = page_of(request);
  if (!page) return page.error();
  const auto set = asked(service, request, "version", "proposal");
  if (!set) return set.error();
  const auto impacts = impact_of(service, *set, *page, reader_of(request));
  std::vector<std::string> texts;
  for (const TenderImpact& impact : impacts.rows) texts.push_back(impact_json(impact, *set));
  return list_answer(request, "impacts", texts, *page, impacts.total);
}

}  // namespace

void add_template_routes(Router& router, Service& service) {
  const auto list = api_pattern("/templates");
  const auto one = list + "/{template}";
  const auto proposals = one + "/proposals";
  router.add({Method::get, list, "api.templates.list", with(service, list_templates)});
  router.add({Method::post, list, "api.templates.propose", with(service, post_template)});
  router.add({Method::get, one, "api.templates.get", with(service, get_template)});
  router.add({Method::get, one + "/versions", "api.templates.versions", with(service, list_versions)});
  router.add({Method::get, one + "/versions/{version}", "api.templates.version", with(service, get_version)});
  router.add({Method::get, one + "/versions/{version}/documents/{document}", "api.templates.file",
              with(service, get_file)});
  router.add({Method::get, proposals, "api.templates.proposals", with(service, list_proposals)});
  router.add({Method::get, proposals + "/{proposal}", "api.templates.proposal", with(service, get_proposal)});
  router.add(
      {Method::post, proposals + "/{proposal}/reviews", "api.templates.review", with(service, post_review)});
  router.add(
      {Method::get, one + "/differences", "api.templates.differences", with(service, list_differences)});
  router.add({Method::get, one + "/impacts", "api.templates.impacts", with(service, list_impact)});
}

}  // namespace server
