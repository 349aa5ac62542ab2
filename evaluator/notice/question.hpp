// The question for a notice: which one, of what.
#pragma once

#include "criteria/notice_file.hpp"
#include "evaluator/evaluation.hpp"

#include <optional>
#include <vector>

namespace evaluator {

struct NoticeQuestion {
  const criteria::Tender& tender;
  const criteria::NoticeFile& file;
  criteria::NoticeSubtype subtype = criteria::NoticeSubtype::contract;
  // Of notices of the result: every bid that was received, and what became of those that were assessed.
  const std::vector<criteria::Bid>* bids = nullptr;
  const Evaluation* evaluation = nullptr;
  // One of `file.changes`: a change of a notice of that subtype that was published before.
  const criteria::NoticeChange* change = nullptr;
  // In which it is told, the first of them its official one; empty: that of the file.
  std::vector<criteria::TextLanguage> languages = {};
};

// Whether one of its languages is not that of the file.
bool is_translated(const NoticeQuestion& question);

// A market consultation as what is announced: one lot, of which nothing is awarded.
criteria::Tender announced_consultation(const criteria::Consultation& consultation,
                                        std::vector<std::string> cpv_codes, criteria::TextLanguage language);
// What the consultation itself says where the file does not: its last day, its texts in the other language.
void complete_from(const criteria::Consultation& consultation, criteria::NoticeFile& file);

}  // namespace evaluator
