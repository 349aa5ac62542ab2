// Tenders with what their European notices tell: everything filled in, or only what cannot be done without.
#pragma once

#include "criteria/dossier.hpp"
#include "criteria/notice_file.hpp"

#include <string>
#include <vector>

namespace test_support {

struct NoticeSample {
  std::string name;  // of a file: "16-filled-nl-restricted"
  criteria::NoticeSubtype subtype = criteria::NoticeSubtype::contract;
  criteria::Dossier dossier;
  criteria::NoticeFile file;
  std::vector<criteria::TextLanguage> languages = {};  // empty: that of the file
};

// Two lots with bids; both are won.
criteria::Dossier notice_dossier();
criteria::NoticeFile filled_notice_file();
// Only what that notice of that tender needs.
criteria::NoticeFile minimal_notice_file(criteria::NoticeSubtype subtype);
// With a translation of each of its texts.
criteria::NoticeFile translated_notice_file(criteria::NoticeFile file, const criteria::Tender& tender);

// Every subtype, filled and minimal, in Dutch, in English and in both, and what else a notice can be: other
// procedures, methods, numbers of lots, frameworks with one winner and with several, lots that nobody gets,
// changes.
std::vector<NoticeSample> notice_samples();

}  // namespace test_support
