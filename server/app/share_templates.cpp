#include "server/app/share_templates.hpp"

#include "import/template_json.hpp"
#include "server/app/acting_person.hpp"
#include "server/app/change.hpp"
#include "server/app/party_access.hpp"
#include "server/app/person_name.hpp"
#include "server/app/typed_text.hpp"
#include "server/storage/segment_store.hpp"
#include "templates/template_json.hpp"

#include <stdexcept>

namespace server {
namespace {

constexpr PersonField proposer{"proposedBy", "template.proposedBy"};
constexpr PersonField reviewer{"reviewedBy", "template.reviewedBy"};
constexpr std::size_t remark_bytes = 4000;
constexpr std::string_view published = "published";
constexpr std::string_view returned = "returned";

// With who proposes it as its author.
Findings check_note(const Actor& actor, ProposalNote& note) {
  Findings findings;
  if (auto person = acting_person(actor, note.proposed_by, proposer))
    note.proposed_by = std::move(*person);
  else
    findings = std::move(person.error());
  if (!is_text(note.change_note, remark_bytes))
    findings.push_back(criteria::error("template.changeNote", "changeNote"));
  return findings;
}

Findings check_review(const Actor& actor, const TemplateProposal& open, ReviewNote& note) {
  Findings findings;
  if (auto person = acting_person(actor, note.reviewed_by, reviewer))
    note.reviewed_by = std::move(*person);
  else
    findings = std::move(person.error());
  if (findings.empty() && note.outcome == ReviewOutcome::publish &&
      is_same_person(open.proposed_by, note.reviewed_by))
    findings.push_back(criteria::error("template.secondPerson", "reviewedBy", {{"name", open.proposed_by}}));
  if (note.remark.size() > remark_bytes || (note.outcome == ReviewOutcome::hand_back && note.remark.empty()))
    findings.push_back(criteria::error("template.remark", "remark"));
  return findings;
}

void enter(Unit& unit, const Actor& actor, std::string_view action, const TemplateProposal& proposal,
           const std::string& now) {
  record(unit, {now, actor.name, actor.request, std::string(action), std::nullopt, proposal.id,
                proposal.document.sha256});
}

std::string without_outer_blanks(const std::string& text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string::npos) return "";
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

ProposalNote tidied(ProposalNote note) {
  note.change_note = without_outer_blanks(note.change_note);
  return note;
}

Result<TemplateProposal> store_proposal(Unit& unit, const Actor& actor, TemplateProposal proposal,
                                        std::optional<std::int64_t> expected_version) {
  TemplateStore store(unit);
  const auto newest = store.find(proposal.id);
  proposal.based_on = newest ? newest->version : 0;
  if (expected_version && *expected_version != proposal.based_on) return failed(Outdated{proposal.based_on});
  if (store.find_open(proposal.id)) return failed(Conflict{"template.proposalOpen", proposal.id});
  Findings findings;
  if (newest)
    if (const auto owner = template_of(*newest).owner) findings = check_owner(actor, *owner, "template.id");
  if (!SegmentStore(unit).find(proposal.segment))
    findings.push_back(
        criteria::error("template.segmentUnknown", "segment", {{"segment", proposal.segment}}));
  if (newest && newest->document.sha256 == proposal.document.sha256)
    findings.push_back(
        criteria::error("template.unchanged", "", {{"version", std::to_string(newest->version)}}));
  if (!findings.empty()) return failed(std::move(findings));
  proposal.number = store.insert(proposal);
  return proposal;
}

}  // namespace

criteria::CriteriaTemplate template_of(const TemplateProposal& stored) {
  auto set = importing::read_template(stored.document.text, importing::Limits{});
  if (!set) throw std::logic_error("stored template " + stored.id + ": " + set.error()[0].code);
  return std::move(*set);
}

PublishedTemplate published_of(const TemplateProposal& stored) {
  return {template_of(stored), {stored.id, static_cast<int>(stored.version), stored.document.sha256},
          stored.change_note,  stored.proposed_by,
          stored.reviewed_by,  stored.reviewed_at};
}

Result<PublishedTemplate> find_published(Service& service, std::string_view id,
                                         std::optional<std::int64_t> version) {
  const auto stored = service.database.read([&](Unit& unit) {
    TemplateStore store(unit);
    return version ? store.find(id, *version) : store.find(id);
  });
  if (!stored) return failed(NotFound{"template", std::string(id)});
  return published_of(*stored);
}

std::vector<PublishedTemplate> list_published(Service& service, std::string_view segment) {
  const auto stored = service.database.read([&](Unit& unit) { return TemplateStore(unit).newest(segment); });
  std::vector<PublishedTemplate> list;
  list.reserve(stored.size());
  for (const TemplateProposal& each : stored) list.push_back(published_of(each));
  return list;
}

Result<TemplateProposal> propose_template(Service& service, const Actor& actor,
                                          const criteria::CriteriaTemplate& set, const ProposalNote& note) {
  ProposalNote tidy = tidied(note);
  auto findings = check_note(actor, tidy);
  const auto wrong = criteria::validate(set);
  findings.insert(findings.end(), wrong.begin(), wrong.end());
  if (set.owner) {
    const auto foreign = check_owner(actor, *set.owner, "template.owner");
    findings.insert(findings.end(), foreign.begin(), foreign.end());
  }
  if (criteria::has_errors(findings)) return failed(std::move(findings));
  TemplateProposal proposal;
  proposal.id = set.id;
  proposal.segment = set.segment;
  proposal.document = document_of(templates::canonical_template_json(set));
  proposal.change_note = tidy.change_note;
  proposal.proposed_by = tidy.proposed_by;
  proposal.proposed_at = service.clock();
  return service.database.write([&](Unit& unit) -> Result<TemplateProposal> {
    auto stored = store_proposal(unit, actor, proposal, note.expected_version);
    if (stored) enter(unit, actor, "template.proposed", *stored, stored->proposed_at);
    return stored;
  });
}

Result<TemplateProposal> propose_template(Service& service, const Actor& actor, std::string_view json,
                                          const ProposalNote& note) {
  const auto set = importing::read_template(json, importing::Limits{});
  if (!set) {
    auto tidy = tidied(note);
    auto findings = check_note(actor, tidy);
    findings.insert(findings.end(), set.error().begin(), set.error().end());
    return failed(std::move(findings));
  }
  return propose_template(service, actor, *set, note);
}

Result<TemplateProposal> review_template(Service& service, const Actor& actor, std::string_view id,
                                         ProposalNumber number, const ReviewNote& note) {
  ReviewNote tidy = note;
  tidy.remark = without_outer_blanks(note.remark);
  const auto now = service.clock();
  const bool is_published = note.outcome == ReviewOutcome::publish;
  return service.database.write([&](Unit& unit) -> Result<TemplateProposal> {
    TemplateStore store(unit);
    auto open = store.find_open(id);
    if (!open || open->number != number) return failed(NotFound{"templateProposal", std::to_string(number)});
    if (auto findings = check_review(actor, *open, tidy); !findings.empty())
      return failed(std::move(findings));
    open->outcome = is_published ? published : returned;
    open->remark = tidy.remark;
    open->reviewed_by = tidy.reviewed_by;
    open->reviewed_at = now;
    store.insert(TemplateReview{number, open->outcome, open->remark, open->reviewed_by, now});
    if (is_published) {
      open->version = open->based_on + 1;
      store.insert_version(id, open->version, number);
    }
    enter(unit, actor, is_published ? "template.published" : "template.returned", *open, now);
    return std::move(*open);
  });
}

Result<TemplateProposal> find_open_proposal(Service& service, std::string_view id) {
  auto open = service.database.read([&](Unit& unit) { return TemplateStore(unit).find_open(id); });
  if (!open) return failed(NotFound{"templateProposal", std::string(id)});
  return std::move(*open);
}

}  // namespace server
