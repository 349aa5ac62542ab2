#include "server/storage/template_store.hpp"

#include "server/storage/search_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

void put_for_search(Unit& unit, const TemplateProposal& version) {
  SearchStore(unit).put(SearchKind::criteria_template, version.id, std::nullopt, version.document.text);
}

}  // namespace

std::vector<TemplateProposal> TemplateStore::select(std::string_view condition,
                                                    const Parameters& parameters) {
  return unit_.select<TemplateProposal>(
      fmt::format("SELECT p.number, p.template, p.segment, p.based_on, p.document, p.sha256, p.change_note, "
                  "p.proposed_by, p.proposed_at, COALESCE(r.outcome, ''), COALESCE(r.remark, ''), "
                  "COALESCE(r.reviewed_by, ''), COALESCE(r.reviewed_at, ''), COALESCE(v.version, 0) "
                  "FROM template_proposals AS p LEFT JOIN template_reviews AS r ON r.proposal = p.number "
                  "LEFT JOIN template_versions AS v ON v.proposal = p.number WHERE {}",
                  condition),
      parameters, [](TemplateProposal& row) {
        return std::tie(row.number, row.id, row.segment, row.based_on, row.document.text, row.document.sha256,
                        row.change_note, row.proposed_by, row.proposed_at, row.outcome, row.remark,
                        row.reviewed_by, row.reviewed_at, row.version);
      });
}

std::optional<TemplateProposal> TemplateStore::find(std::string_view id) {
  return first(select("v.template = $1 ORDER BY v.version DESC LIMIT 1", {id}));
}

std::optional<TemplateProposal> TemplateStore::find(std::string_view id, std::int64_t version) {
  return first(select("v.template = $1 AND v.version = $2", {id, version}));
}

std::vector<TemplateProposal> TemplateStore::versions(std::string_view id) {
  return select("v.template = $1 ORDER BY v.version DESC", {id});
}

std::vector<TemplateProposal> TemplateStore::newest(std::string_view segment) {
  return select(
      "v.version = (SELECT MAX(version) FROM template_versions AS other WHERE other.template = v.template) "
      "AND ($1 = '' OR p.segment = $1) ORDER BY v.template",
      {segment});
}

std::vector<TemplateProposal> TemplateStore::proposals(std::string_view id) {
  return select("p.template = $1 ORDER BY p.number DESC", {id});
}

std::optional<TemplateProposal> TemplateStore::find_open(std::string_view id) {
  return first(select("p.template = $1 AND r.proposal IS NULL", {id}));
}

std::vector<TemplateProposal> TemplateStore::open() {
  return select("r.proposal IS NULL ORDER BY p.number", {});
}

ProposalNumber TemplateStore::insert(const TemplateProposal& proposal) {
  return unit_.number(
      "INSERT INTO template_proposals (template, segment, based_on, document, sha256, change_note, "
      "proposed_by, proposed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING number",
      {proposal.id, proposal.segment, proposal.based_on, proposal.document.text, proposal.document.sha256,
       proposal.change_note, proposal.proposed_by, proposal.proposed_at});
}

void TemplateStore::insert(const TemplateReview& review) {
  unit_.execute(
      "INSERT INTO template_reviews (proposal, outcome, remark, reviewed_by, reviewed_at) "
      "VALUES ($1, $2, $3, $4, $5)",
      {review.proposal, review.outcome, review.remark, review.reviewed_by, review.reviewed_at});
}

void TemplateStore::insert_version(std::string_view id, std::int64_t version, ProposalNumber proposal) {
  unit_.execute("INSERT INTO template_versions (template, version, proposal) VALUES ($1, $2, $3)",
                {id, version, proposal});
  put_for_search(unit_, *find(id, version));
}

void TemplateStore::fill_search() {
  for (const auto& version : newest("")) put_for_search(unit_, version);
}

}  // namespace server
