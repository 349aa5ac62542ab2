// Whether the tables hold what the audit log says was stored, and whether the stored evaluations are what
// their dossiers come to.
#pragma once

#include "criteria/finding.hpp"
#include "server/storage/audit_log.hpp"
#include "server/storage/held_documents.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace server {

// Takes the entries, then compares. Findings, at the document ("tenders[3].bids[I1].versions[2]"):
// `stored.differs`, `stored.missing`, `stored.notDeleted` (the log says that it is),
// `stored.unlogged`, `stored.digest`, `stored.columns`, `stored.import`;
// at the entry: `audit.before`.
class DocumentCheck {
 public:
  void take(const ChainedEntry& entry);
  criteria::Findings compare(Unit& unit);
  std::int64_t documents() const { return documents_; }

 private:
  struct Claim {
    std::int64_t sequence = 0;
    std::string action, sha256, before;
  };
  struct Held {
    std::int64_t version = 0;
    std::string digest;  // of the bytes that are there
    std::string stated;  // as the row gives it
    std::string named;   // as entries name them: the hash, or a commitment
  };
  using Key = std::tuple<std::string, std::int64_t, std::string>;  // kind, tender, subject

  void read_held(Unit& unit);
  void check_before(const Key& key, const std::vector<Claim>& claims);
  void compare_versions(const Key& key, std::vector<Claim> claims, std::vector<Held> held);
  void compare_by_hash(const Key& key, const std::vector<Claim>& claims, const std::vector<Held>& held);
  void compare_one(const Key& key, const Claim& claim, const Held& held);
  void check_import(Unit& unit, std::int64_t tender, const Claim& claim);
  bool is_deleted(const Key& key, const Held& held) const;
  bool is_of_deleted(const Key& key, const std::vector<Held>& held);
  bool was_stored_alone(std::string_view kind, std::int64_t tender, const std::string& subject) const;

  std::map<Key, std::vector<Claim>> claims_;
  std::map<Key, std::vector<Held>> held_;
  std::map<std::int64_t, Claim> imports_;                  // by tender: what came in as a whole dossier
  std::map<Key, std::int64_t> deletions_;                  // the entry that deleted it
  std::map<std::int64_t, std::int64_t> deleted_dossiers_;  // likewise, by tender: with all that it had
  std::int64_t documents_ = 0;
  criteria::Findings findings_;
};

struct EvaluationCheck {
  std::int64_t evaluations = 0;
  criteria::Findings findings;  // `evaluation.differs`, `evaluation.unreadable`
};
EvaluationCheck recompute_evaluations(Unit& unit);

}  // namespace server
