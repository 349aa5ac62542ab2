#include "server/app/retention.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/retention_page.hpp"

#include <charconv>

namespace server {
namespace {

Response show_retention(Site& site, const Request& request) {
  const auto reader = retention_reader(actor_of(request));
  RetentionView view{retention_rules(site.service), retention_items(site.service, reader)};
  // What was proposed to be deleted is of those who delete, and of who reads the tender.
  const auto reads = [&](TenderId tender) {
    return site.service.database.read([&](Unit& unit) { return may_read(unit, reader, tender); });
  };
  for (auto& proposal : deletion_proposals(site.service))
    if (reads(proposal.tender)) view.proposals.push_back(std::move(proposal));
  if (!reader) view.deleted = deleted_dossiers(site.service);
  return page_answer(request, retention_page(view, context_of(site, request)));
}

// -1 for what is no number: as years that is a finding, and no rule has that version.
std::int64_t number_of(const Pairs& fields, std::string_view name) {
  const auto text = value_of(fields, name).value_or("");
  std::int64_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  return failed == std::errc() && end == text.data() + text.size() ? number : -1;
}

Response receive_rule(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const RetentionRule rule{request.parameter("rule"), number_of(*fields, "years"),
                           std::string(value_of(*fields, "starts").value_or("")),
                           std::string(value_of(*fields, "source").value_or(""))};
  const auto stored = change_retention(site.service, actor_of(request), rule, number_of(*fields, "version"));
  if (!stored)
    return failure_page(site, request, stored.error(),
                        {FindingsView::Subject::retention, "", {}, page_path::retention()});
  return done(page_path::retention(), "retention-stored");
}

Response deletion_answer(Site& site, const Request& request, const Result<DeletionProposal>& result,
                         std::string_view notice) {
  if (result) return done(page_path::retention(), notice);
  return failure_page(site, request, result.error(),
                      {FindingsView::Subject::retention, "", {}, page_path::retention()});
}

Response receive_proposal(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const DeletionOrder order{number_of(*fields, "tender"), field_of(*fields, "kind"),
                            field_of(*fields, "person"), field_of(*fields, "reason")};
  return deletion_answer(site, request, propose_deletion(site.service, actor_of(request), order),
                         "deletion-proposed");
}

Response receive_deletion_decision(Site& site, const Request& request) {
  const auto id = id_of(request, "proposal");
  if (!id) return failure_page(site, request, NotFound{"deletionProposal", request.parameter("proposal")});
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const DeletionDecision decision{field_of(*fields, "person"), field_of(*fields, "remark"),
                                  field_of(*fields, "outcome") == "confirmed"};
  return deletion_answer(site, request, decide_deletion(site.service, actor_of(request), *id, decision),
                         "deletion-decided");
}

}  // namespace

void add_retention_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/retention", "page.retention", with(site, show_retention)});
  router.add({Method::post, "/retention/{rule}", "page.retentionRule", with(site, receive_rule)});
  router.add({Method::post, "/deletion-proposals", "page.deletionProposal", with(site, receive_proposal)});
  router.add({Method::post, "/deletion-proposals/{proposal}", "page.deletionDecision",
              with(site, receive_deletion_decision)});
}

}  // namespace server
