// What happened in the procedure of a tender, as the XML that stands in its archive beside dossier and
// evaluation (docs/schema/wederwaarde-archive-1.xsd, root element `process`): each part with the hash by
// which the audit log names it, so that the XML alone can be held against the log.
#pragma once

#include "criteria/finding.hpp"
#include "server/storage/tender_store.hpp"
#include "server/storage/unit.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace server {

inline constexpr std::string_view process_format = "wederwaarde-process/1";
inline constexpr std::string_view process_path = "dossier/process.xml";

// Steps, decisions on admissibility, records of opening, records around the award; of late bids and of the
// papers that were sent what is known of the file, which stands in the archive as it is. Empty when the
// tender has none of it.
std::string process_xml(Unit& unit, TenderId tender);

// What an entry of the log says that was stored.
struct LoggedDocument {
  std::int64_t sequence = 0;
  std::string kind;  // of server/storage/held_documents.hpp
  std::string subject, sha256, at;
};
// Everything in which the XML and the log of the tender differ: `archive.process` for what is none of ours,
// `archive.processDiffers` for a part that is not what its hash says, `archive.processUnnamed` for one that
// no entry names, `archive.processMissing` for an entry of which the part is not there. `sizes` is of the
// files in the archive by their hash.
criteria::Findings check_process_xml(std::string_view xml, const std::vector<LoggedDocument>& logged,
                                     const std::map<std::string, std::size_t>& sizes);

}  // namespace server
