#include "server/http/assessment_json.hpp"

#include "server/http/api_answers.hpp"
#include "server/http/cell_change_json.hpp"
#include "templates/assessment_json.hpp"

namespace server {
namespace {

using templates::JsonWriter;

constexpr int shown_decimals = 12;

JsonWriter& member_if_any(JsonWriter& json, std::string_view key, const std::string& value) {
  if (!value.empty()) json.member(key, value);
  return json;
}

void write_count(JsonWriter& json, std::string_view key, std::size_t count) {
  json.key(key).number(static_cast<std::int64_t>(count));
}

void write_member(JsonWriter& json, const criteria::PanelMember& member) {
  json.member("person", member.person);
  if (member.assessor) json.member("assessor", *member.assessor);
  json.key("chair").boolean(member.is_chair);
}

// Who looks, and what they may see.
void write_desk(JsonWriter& json, const Desk& desk) {
  write_member(json, desk.member);
  json.member("stage", criteria::name(desk.state.stage));
  if (const auto* declared = desk.declared())
    json.member("interest", criteria::name(declared->declaration.interest));
  json.key("blind").boolean(desk.is_blind());
}

void write_bid(JsonWriter& json, const AssessedBid& bid) {
  member_if_any(json.member("bid", bid.handle), "bidder", bid.bidder);
}

void write_criterion(JsonWriter& json, const criteria::Criterion& leaf) {
  json.member("id", leaf.id).member("title", leaf.title);
  if (leaf.description) json.member("description", *leaf.description);
  if (criteria::answer_form(leaf) != criteria::AnswerForm::level) return;
  json.key("levels").open_array();
  for (const auto& level : *criteria::level_table(*leaf.scoring)) json.text(level.first);
  json.close_array();
}

void write_lot(JsonWriter& json, const AssessedLot& lot) {
  json.open_object().member("id", lot.id);
  if (lot.title) json.member("title", *lot.title);
  json.key("bids").open_array();
  for (const auto& bid : lot.bids) {
    write_bid(json.open_object(), bid);
    json.close_object();
  }
  json.close_array().key("criteria").open_array();
  for (const auto& row : lot.criteria) {
    write_criterion(json.open_object(), row.leaf);
    json.key("grades").open_array();
    for (std::size_t at = 0; at < row.grades.size(); ++at) {
      json.open_object().member("bid", lot.bids[at].handle);
      member_if_any(json, "remark", row.remarks[at]);
      if (const auto& grade = row.grades[at]) {
        member_if_any(json.member("level", grade->level), "motivation", grade->motivation);
        json.member("givenAt", grade->given_at);
      }
      json.close_object();
    }
    json.close_array().close_object();
  }
  json.close_array().close_object();
}

void write_spread(JsonWriter& json, const BidSpread& spread) {
  write_bid(json.open_object(), spread.bid);
  json.key("grades").open_array();
  for (const auto& grade : spread.grades)
    member_if_any(json.open_object().member("assessor", grade.assessor).member("level", grade.level),
                  "motivation", grade.motivation)
        .close_object();
  json.close_array();
  if (spread.range)
    json.key("range")
        .open_object()
        .member("lowest", spread.range->lowest.to_truncated(shown_decimals))
        .member("highest", spread.range->highest.to_truncated(shown_decimals))
        .close_object();
  if (const auto& consensus = spread.consensus) {
    json.key("consensus").open_object().member("level", consensus->level);
    member_if_any(json, "motivation", consensus->motivation);
    member_if_any(json, "reason", consensus->reason).close_object();
  }
  json.close_object();
}

}  // namespace

std::string panel_json(const AssessmentRecord& record) {
  JsonWriter json;
  json.open_object().key("version").number(record.panel_version);
  return joined_json(json, templates::canonical_json(record.panel));
}

std::string declaration_json(const DeclaredInterestOf& declared) {
  JsonWriter json;
  json.open_object().member("person", declared.person).member("declaredAt", declared.declared_at);
  return joined_json(json, templates::canonical_json(declared.declaration));
}

std::string recusal_json(const StoredRecusal& recusal) {
  JsonWriter json;
  return json.open_object()
      .member("member", recusal.person)
      .member("bid", recusal.bid)
      .member("reason", recusal.reason)
      .member("decidedBy", recusal.decided_by)
      .member("decidedAt", recusal.decided_at)
      .close_object()
      .take();
}

std::string progress_json(const MemberProgress& progress) {
  JsonWriter json;
  write_member(json.open_object(), progress.member);
  json.key("declared").boolean(progress.is_declared);
  write_count(json, "assigned", progress.assigned);
  write_count(json, "given", progress.given);
  write_count(json, "recused", progress.recused);
  return json.close_object().take();
}

std::string assessment_json(const Assessment& assessment) {
  JsonWriter json;
  write_desk(json.open_object(), assessment.desk);
  json.key("open").boolean(assessment.is_open);
  write_count(json, "assigned", assessment.assigned);
  write_count(json, "given", assessment.given);
  json.key("lots").open_array();
  for (const auto& lot : assessment.lots) write_lot(json, lot);
  return json.close_array().close_object().take();
}

std::string grade_import_json(const GradeImport& import, bool is_stored) {
  JsonWriter json;
  json.open_object().key("stored").boolean(is_stored).key("changes").open_array();
  for (const auto& change : import.changes) {
    json.open_object().member("bid", change.entry.bid).member("criterion", change.entry.criterion);
    write_cells(json, change.cells);
    json.close_object();
  }
  json.close_array();
  write_count(json, "unchanged", import.unchanged);
  write_findings(json, import.notes);
  return json.close_object().take();
}

std::string consensus_json(const Consensus& view) {
  JsonWriter json;
  write_desk(json.open_object(), view.desk);
  json.key("open").boolean(view.is_open).key("criteria").open_array();
  for (const auto& row : view.criteria) {
    write_criterion(json.open_object().member("lot", row.lot), row.leaf);
    json.member("combine", criteria::name(row.leaf.panel->combine)).key("bids").open_array();
    for (const auto& spread : row.bids) write_spread(json, spread);
    json.close_array().close_object();
  }
  return json.close_array().close_object().take();
}

}  // namespace server
