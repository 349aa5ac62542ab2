#include "server/app/verify_documents.hpp"

#include "import/json_reader.hpp"
#include "import/limits.hpp"
#include "server/app/commitment.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/verify_evaluation.hpp"
#include "server/app/verify_log.hpp"
#include "templates/dossier_json.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::error;

std::string document_place(std::string_view kind, std::int64_t tender, std::string_view subject,
                           std::int64_t version) {
  const auto within = tender == 0 ? std::string() : fmt::format("tenders[{}].", tender);
  if (kind == "tenders") return fmt::format("{}versions[{}]", within, version);
  return fmt::format("{}{}[{}].versions[{}]", within, kind, subject, version);
}

bool is_named_by_entries(std::string_view kind) {
  // The dossiers of evaluations are named by those. Publications and answers from before there was an entry
  // for their record or file have none; their definition or what was read is named in any case.
  return kind != "evaluated-dossiers" && kind != "consultation-uploads" && kind != "publication-records";
}

bool may_be_imported(std::string_view kind) { return kind == "bids" || kind == "grades" || kind == "draws"; }

bool begins_a_document(std::string_view action) {
  if (action == "bid.opened") return true;
  constexpr std::string_view end = ".stored";
  return action.size() > end.size() && action.substr(action.size() - end.size()) == end;
}

// ---- columns beside a document --------------------------------------------------------------------------

// A column, the member of the document that it repeats, and whether it is empty when there is no such member.
struct Repeated {
  std::string_view column, path;
  bool may_lack = false;
};
struct ColumnRule {
  std::string_view kind, tender, subject, table, key;
  std::array<Repeated, 4> repeated;
};
constexpr ColumnRule column_rules[]{
    {"tenders",
     "id",
     "CAST(id AS TEXT)",
     "tenders",
     "id",
     {{{"reference", "reference"},
       {"title", "title"},
       {"buyer", "buyer.name", true},
       {"segment", "segment", true}}}},
    {"bids", "tender", "id", "bids", "position", {{{"id", "id"}, {"lot", "lot"}}}},
    {"grades",
     "tender",
     "CAST(position AS TEXT)",
     "grades",
     "position",
     {{{"bid", "bid"}, {"criterion", "criterion"}, {"assessor", "assessor", true}}}},
    {"draws", "tender", "CAST(position AS TEXT)", "draws", "position", {{{"lot", "lot"}}}},
    {"evaluations",
     "tender",
     "CAST(id AS TEXT)",
     "evaluations",
     "id",
     {{{"rule_set", "method"}, {"dossier", "dossierSha256"}}}},
};

std::optional<criteria::DataValue> member_at(criteria::DataValue object, std::string_view path) {
  std::optional<criteria::DataValue> found = object;
  while (found && !path.empty()) {
    const auto name = path.substr(0, path.find('.'));
    path.remove_prefix(std::min(path.size(), name.size() + 1));
    found = found->is(criteria::DataKind::object) ? found->find(name) : std::nullopt;
  }
  return found;
}

bool differs(const ColumnRule& rule, const ResultRow& row) {
  constexpr std::size_t document = 2;
  const auto tree =
      importing::read_json(std::get<std::string>(row.value(document)), importing::record_limits());
  if (!tree) return false;  // its hash tells
  std::size_t column = document;
  for (const Repeated& each : rule.repeated) {
    if (each.column.empty()) continue;
    const auto member = member_at(tree->root(), each.path);
    if (!member && !each.may_lack) {
      ++column;
      continue;
    }
    if (std::get<std::string>(row.value(++column)) != (member ? member->text() : std::string_view()))
      return true;
  }
  return false;
}

void check_columns(Unit& unit, criteria::Findings& findings) {
  for (const ColumnRule& rule : column_rules) {
    std::string columns;
    for (const Repeated& each : rule.repeated)
      if (!each.column.empty()) columns += fmt::format(", {}", each.column);
    unit.each_row(fmt::format("SELECT {0}, {1}, document{2} FROM {3} ORDER BY {3}.{4}", rule.tender,
                              rule.subject, columns, rule.table, rule.key),
                  {}, [&](const ResultRow& row) {
                    if (!differs(rule, row)) return;
                    const auto tender = std::get<std::int64_t>(row.value(0));
                    const auto subject = std::get<std::string>(row.value(1));
                    findings.push_back(error("stored.columns",
                                             fmt::format("tenders[{}].{}[{}]", tender, rule.kind, subject),
                                             {{"kind", std::string(rule.kind)}, {"subject", subject}}));
                  });
  }
}

// ---- what came in as a whole ----------------------------------------------------------------------------

struct FirstVersion {
  std::string subject, document;
};

std::vector<FirstVersion> first_versions(Unit& unit, std::string_view kind, std::int64_t tender) {
  const std::string_view subject = kind == "bids" ? "id" : "CAST(position AS TEXT)";
  return unit.select<FirstVersion>(
      fmt::format(
          "SELECT {0}, COALESCE((SELECT document FROM superseded_documents AS old WHERE old.kind = '{1}' AND "
          "old.tender = now.tender AND old.subject = {2} AND old.version = 1), now.document) "
          "FROM {1} AS now WHERE tender = $1 ORDER BY now.position",
          subject, kind, kind == "bids" ? "now.id" : "CAST(now.position AS TEXT)"),
      {tender}, [](FirstVersion& row) { return std::tie(row.subject, row.document); });
}

struct ImportedTender {
  std::string document;
  bool has_grades = false;
  bool has_draws = false;
};

std::optional<ImportedTender> imported_tender(Unit& unit, std::int64_t tender) {
  return first(unit.select<ImportedTender>(
      "SELECT COALESCE((SELECT document FROM superseded_documents WHERE kind = 'tenders' AND tender = "
      "tenders.id AND "
      "version = 1), document), has_grades, has_draws FROM tenders WHERE id = $1",
      {tender}, [](ImportedTender& row) { return std::tie(row.document, row.has_grades, row.has_draws); }));
}

std::optional<std::vector<std::string>> if_any(std::vector<std::string> documents, bool even_if_empty) {
  if (documents.empty() && !even_if_empty) return std::nullopt;
  return documents;
}

// The hash of the dossier; nothing when the parts make none.
std::string dossier_sha256(const DossierParts& parts) {
  try {
    return sha256_hex(templates::canonical_dossier_json(dossier_of(parts)));
  } catch (const std::exception&) {
    return {};
  }
}

}  // namespace

void DocumentCheck::take(const ChainedEntry& chained) {
  const AuditEntry& entry = chained.entry;
  const auto tender = entry.tender.value_or(0);
  const Claim claim{chained.sequence, entry.action, entry.sha256, entry.before};
  if (entry.action == "tender.imported") imports_.insert_or_assign(tender, claim);
  if (entry.action == "upload.deleted")
    deletions_.insert_or_assign({"uploads", tender, entry.subject}, chained.sequence);
  if (entry.action == "dossier.deleted") deleted_dossiers_.insert_or_assign(tender, chained.sequence);
  for (const std::string_view kind : kinds_stored_by(entry.action))
    claims_[{std::string(kind), tender, entry.subject}].push_back(claim);
}

void DocumentCheck::read_held(Unit& unit) {
  each_held_document(unit, [this](const HeldDocument& document) {
    ++documents_;
    const Held held{document.version, sha256_hex(document.document), document.sha256,
                    commitment_of(document.salt, document.document)};
    held_[{document.kind, document.tender, document.subject}].push_back(held);
    if (!is_named_by_entries(document.kind) && !held.stated.empty() && held.digest != held.stated)
      findings_.push_back(
          error("stored.digest",
                document_place(document.kind, document.tender, document.subject, document.version), {}));
  });
}

criteria::Findings DocumentCheck::compare(Unit& unit) {
  read_held(unit);
  for (const auto& [key, claims] : claims_) held_.try_emplace(key);
  for (auto& [key, held] : held_) {
    std::sort(held.begin(), held.end(), [](const Held& a, const Held& b) { return a.version < b.version; });
    const auto known = claims_.find(key);
    auto claims = known == claims_.end() ? std::vector<Claim>() : known->second;
    check_before(key, claims);
    if (is_of_deleted(key, held)) continue;
    if (!claims.empty() || is_named_by_entries(std::get<0>(key)))
      compare_versions(key, std::move(claims), held);
  }
  for (const auto& [tender, claim] : imports_)
    if (!deleted_dossiers_.contains(tender)) check_import(unit, tender, claim);
  check_columns(unit, findings_);
  return std::move(findings_);
}

void DocumentCheck::check_before(const Key& key, const std::vector<Claim>& claims) {
  // Between two publications the definition may have changed.
  if (std::get<0>(key) == "publications") return;
  for (std::size_t at = 1; at < claims.size(); ++at) {
    const Claim& earlier = claims[at - 1];
    const Claim& claim = claims[at];
    if (!claim.before.empty() && earlier.action != "tender.imported" && claim.before != earlier.sha256)
      findings_.push_back(error(
          "audit.before", entry_place(claim.sequence),
          {{"sequence", std::to_string(claim.sequence)}, {"earlier", std::to_string(earlier.sequence)}}));
  }
}

// The first version of what came in within a dossier has no entry of its own: the dossier's entry names it.
void DocumentCheck::compare_versions(const Key& key, std::vector<Claim> claims, std::vector<Held> held) {
  const auto& [kind, tender, subject] = key;
  const bool is_imported = imports_.contains(tender) && may_be_imported(kind) &&
                           (claims.empty() || !begins_a_document(claims.front().action));
  if (is_imported && !held.empty()) {
    if (held.front().digest != held.front().stated)
      findings_.push_back(
          error("stored.digest", document_place(kind, tender, subject, held.front().version), {}));
    held.erase(held.begin());
  }
  if (claims.size() != held.size()) {
    compare_by_hash(key, claims, held);
    return;
  }
  for (std::size_t at = 0; at < claims.size(); ++at) compare_one(key, claims[at], held[at]);
}

void DocumentCheck::compare_one(const Key& key, const Claim& claim, const Held& held) {
  const auto& [kind, tender, subject] = key;
  const auto place = document_place(kind, tender, subject, held.version);
  if (deletions_.contains(key)) {
    if (!is_deleted(key, held))
      findings_.push_back(
          error("stored.notDeleted", place, {{"sequence", std::to_string(deletions_.at(key))}}));
    return;
  }
  const bool is_named = !claim.sha256.empty() && claim.action != "tender.imported";
  if (is_named && held.named != claim.sha256)
    findings_.push_back(error("stored.differs", place,
                              {{"sequence", std::to_string(claim.sequence)}, {"action", claim.action}}));
  else if (!held.stated.empty() && held.digest != held.stated)
    findings_.push_back(error("stored.digest", place, {}));
}

void DocumentCheck::compare_by_hash(const Key& key, const std::vector<Claim>& claims,
                                    const std::vector<Held>& held) {
  const auto& [kind, tender, subject] = key;
  std::vector<bool> is_found(held.size());
  for (const Claim& claim : claims) {
    std::size_t at = 0;
    while (at < held.size() && (is_found[at] || (held[at].named != claim.sha256 && !claim.sha256.empty() &&
                                                 claim.action != "tender.imported")))
      ++at;
    if (at < held.size())
      is_found[at] = true;
    else
      findings_.push_back(error("stored.missing", document_place(kind, tender, subject, 1),
                                {{"sequence", std::to_string(claim.sequence)}, {"action", claim.action}}));
  }
  for (std::size_t at = 0; at < held.size(); ++at)
    if (!is_found[at])
      findings_.push_back(
          error("stored.unlogged", document_place(kind, tender, subject, held[at].version), {}));
}

// Of a dossier that was deleted whole nothing may be left.
bool DocumentCheck::is_of_deleted(const Key& key, const std::vector<Held>& held) {
  const auto& [kind, tender, subject] = key;
  const auto deleted = deleted_dossiers_.find(tender);
  if (tender == 0 || deleted == deleted_dossiers_.end()) return false;
  for (const Held& each : held)
    findings_.push_back(error("stored.notDeleted", document_place(kind, tender, subject, each.version),
                              {{"sequence", std::to_string(deleted->second)}}));
  return true;
}

bool DocumentCheck::is_deleted(const Key& key, const Held& held) const {
  return deletions_.contains(key) && held.digest == sha256_hex("");
}

bool DocumentCheck::was_stored_alone(std::string_view kind, std::int64_t tender,
                                     const std::string& subject) const {
  const auto claims = claims_.find({std::string(kind), tender, subject});
  return claims != claims_.end() && begins_a_document(claims->second.front().action);
}

void DocumentCheck::check_import(Unit& unit, std::int64_t tender, const Claim& claim) {
  const auto stored = imported_tender(unit, tender);
  if (!stored) return;  // named as missing
  const auto imported = [&](std::string_view kind) {
    std::vector<std::string> documents;
    for (FirstVersion& each : first_versions(unit, kind, tender))
      if (!was_stored_alone(kind, tender, each.subject)) documents.push_back(std::move(each.document));
    return documents;
  };
  const DossierParts parts{stored->document, imported("bids"), if_any(imported("grades"), stored->has_grades),
                           if_any(imported("draws"), stored->has_draws)};
  if (dossier_sha256(parts) != claim.sha256)
    findings_.push_back(error("stored.import", fmt::format("tenders[{}]", tender),
                              {{"sequence", std::to_string(claim.sequence)}}));
}

// ---- evaluations ----------------------------------------------------------------------------------------

namespace {

struct StoredOutcome {
  std::int64_t id = 0;
  std::int64_t tender = 0;
  std::string document, dossier;
};

void recompute(const StoredOutcome& stored, criteria::Findings& findings) {
  const auto place = fmt::format("tenders[{}].evaluations[{}]", stored.tender, stored.id);
  const auto differences = verify_evaluation(stored.document, stored.dossier);
  if (!differences) {
    findings.push_back(error("evaluation.unreadable", place, {{"code", differences.error().front().code}}));
    return;
  }
  for (const Difference& difference : *differences)
    findings.push_back(error("evaluation.differs", place,
                             {{"path", difference.path},
                              {"stored", difference.stored.empty() ? "–" : difference.stored},
                              {"recomputed", difference.recomputed.empty() ? "–" : difference.recomputed}}));
}

}  // namespace

EvaluationCheck recompute_evaluations(Unit& unit) {
  EvaluationCheck check;
  for (const auto id : unit.column<std::int64_t>("SELECT id FROM evaluations ORDER BY id")) {
    ++check.evaluations;
    const auto stored = first(unit.select<StoredOutcome>(
        "SELECT e.id, e.tender, e.document, COALESCE(d.document, '') FROM evaluations AS e "
        "LEFT JOIN evaluated_dossiers AS d ON d.sha256 = e.dossier WHERE e.id = $1",
        {id}, [](StoredOutcome& row) { return std::tie(row.id, row.tender, row.document, row.dossier); }));
    recompute(stored.value(), check.findings);
  }
  return check;
}

}  // namespace server
