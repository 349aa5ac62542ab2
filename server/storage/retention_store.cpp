#include "server/storage/retention_store.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::vector<RetentionRule> select_rules(Unit& unit, std::string_view condition,
                                        const Parameters& parameters) {
  return unit.select<RetentionRule>(
      fmt::format("SELECT kind, years, starts, source, version FROM retention_rules {}", condition),
      parameters, [](RetentionRule& rule) {
        return std::tie(rule.kind, rule.years, rule.starts, rule.source, rule.version);
      });
}

}  // namespace

std::vector<RetentionRule> RetentionStore::rules() { return select_rules(unit_, "ORDER BY kind", {}); }

std::optional<RetentionRule> RetentionStore::find(std::string_view kind) {
  return first(select_rules(unit_, "WHERE kind = $1", {kind}));
}

void RetentionStore::replace(const RetentionRule& rule, std::string_view now) {
  unit_.execute(
      "UPDATE retention_rules SET years = $1, starts = $2, source = $3, version = version + 1, updated_at = "
      "$4 "
      "WHERE kind = $5",
      {rule.years, rule.starts, rule.source, now, rule.kind});
}

std::vector<KeptTender> RetentionStore::tenders() {
  return unit_.select<KeptTender>(
      "SELECT id, reference, title, created_at, "
      "COALESCE((SELECT MIN(published_at) FROM publications AS p WHERE p.tender = t.id), ''), "
      "COALESCE((SELECT MAX(created_at) FROM evaluations AS e WHERE e.tender = t.id), ''), "
      "COALESCE((SELECT MAX(at) FROM audit_log AS a WHERE a.tender = t.id), updated_at), "
      "(SELECT COUNT(*) FROM bids AS b WHERE b.tender = t.id), "
      "(SELECT COUNT(*) FROM uploads AS u WHERE u.tender = t.id AND length(u.content) > 0), "
      "(SELECT COUNT(*) FROM audit_log AS a WHERE a.tender = t.id), "
      "COALESCE((SELECT document FROM evaluations AS e WHERE e.tender = t.id ORDER BY e.id DESC LIMIT 1), "
      "'') "
      "FROM tenders AS t ORDER BY id",
      {}, [](KeptTender& row) {
        return std::tie(row.id, row.reference, row.title, row.created, row.published, row.evaluated,
                        row.last_change, row.bids, row.uploads, row.entries, row.evaluation);
      });
}

}  // namespace server
