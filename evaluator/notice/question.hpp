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
  // A change of a notice of that subtype that was published before.
  const criteria::NoticeChange* change = nullptr;
};

// A market consultation as what is announced: one lot, of which nothing is awarded.
criteria::Tender announced_consultation(const criteria::Consultation& consultation,
                                        std::vector<std::string> cpv_codes, criteria::TextLanguage language);

}  // namespace evaluator
