// Criteria templates: what was proposed, reviewed and published. Rows are only ever added.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

using ProposalNumber = std::int64_t;

// A proposed text of a template, with what became of it.
struct TemplateProposal {
  ProposalNumber number = 0;
  std::string id;  // of the template
  std::string segment;
  std::int64_t based_on = 0;  // the newest published version when it was proposed; 0: there was none
  Document document;          // canonical JSON
  std::string change_note;
  std::string proposed_by, proposed_at;
  std::string outcome;  // "published" or "returned"; empty while it is open
  std::string remark;
  std::string reviewed_by, reviewed_at;
  std::int64_t version = 0;  // as which it was published; 0: it is not

  bool is_open() const { return outcome.empty(); }
};

struct TemplateReview {
  ProposalNumber proposal = 0;
  std::string outcome;  // "published" or "returned"
  std::string remark;
  std::string reviewed_by, reviewed_at;
};

class TemplateStore {
 public:
  explicit TemplateStore(Unit& unit) : unit_(unit) {}

  // Published versions.
  std::optional<TemplateProposal> find(std::string_view id);  // the newest
  std::optional<TemplateProposal> find(std::string_view id, std::int64_t version);
  std::vector<TemplateProposal> versions(std::string_view id);  // newest first
  // The newest version of each, by id; `segment` empty: of every segment.
  std::vector<TemplateProposal> newest(std::string_view segment);

  std::vector<TemplateProposal> proposals(std::string_view id);  // newest first, published ones too
  std::optional<TemplateProposal> find_open(std::string_view id);
  std::vector<TemplateProposal> open();  // of every template, oldest first

  // The number, document and notes of `proposal`; there must be no open one of that template.
  ProposalNumber insert(const TemplateProposal& proposal);
  void insert(const TemplateReview& review);
  void insert_version(std::string_view id, std::int64_t version, ProposalNumber proposal);
  // Puts a copy of each where it is searched (search_store), as every write does with what it writes.
  void fill_search();

 private:
  std::vector<TemplateProposal> select(std::string_view condition, const Parameters& parameters);

  Unit& unit_;
};

}  // namespace server
