// Pages on tenders: the list, and one tender with its lots, criteria, documents and bids.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/finding.hpp"
#include "criteria/tender_process.hpp"
#include "evaluator/evaluation.hpp"
#include "evaluator/lint/lint.hpp"
#include "server/pages/page_context.hpp"
#include "server/pages/panel_work.hpp"
#include "server/storage/page.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace server {

struct TenderRow {
  std::string id;  // as in addresses
  std::string reference;
  std::string title;
  std::string buyer;    // empty: not given
  std::string segment;  // empty: not given
  std::size_t lots = 0;
  std::size_t bids = 0;
  std::vector<evaluator::Outcome> outcomes;  // of the lots; empty: the definition has errors
  std::int64_t version = 1;
  std::optional<criteria::TenderStage> stage = {};  // nothing: outside the process
  std::vector<std::string> panel = {};              // its members, while they have work
  bool operator==(const TenderRow&) const = default;
};

// One page of the list, as found by `search` (empty: all).
struct TenderListView {
  std::vector<TenderRow> rows;
  std::string search;
  std::int64_t total = 0;  // found, on all pages
  Page page;
};

std::string tender_list_page(const TenderListView& view, const PageContext& context);

// `evaluation` is null when the definition has errors; these then stand in `findings`.
struct TenderView {
  std::string id;
  std::int64_t version = 1;
  const criteria::Dossier& dossier;
  const evaluator::Evaluation* evaluation = nullptr;
  criteria::Findings findings;
  std::string search;              // among the criteria; empty: all
  std::string segment_title = {};  // of the tender's segment; empty: a segment that is not known here
  // The advice on a draft, to which nobody has bid yet; absent: only the link to it.
  std::optional<std::vector<evaluator::lint::LintFinding>> lint = {};
  // 0 and nobody bid yet: a draft. 0 with bids: announced elsewhere, about which nothing is said.
  std::int64_t publication = 0;         // number of the newest
  std::string publication_sha256 = {};  // of its definition
  bool is_open = true;                  // its deadline has not passed, so that it can be corrected
  bool is_sealed = false;               // bids go into the vault
  // Where a tender in process stands; nothing: outside the process.
  std::optional<criteria::TenderStage> process_stage = {};
  std::size_t bids_received = 0;  // of a tender in process, sealed or not
  bool shows_scores = true;       // what is read of it tells outcomes and rankings
  std::optional<criteria::ProcessStep> next_step = {};
  PanelWork panel = {};
};

std::string tender_page(const TenderView& view, const PageContext& context);

}  // namespace server
