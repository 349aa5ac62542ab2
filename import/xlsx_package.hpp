// A workbook file as a package of parts (Open Packaging Conventions): which part is the workbook, and which
// parts it leads to. Nothing outside the package is ever fetched, nothing embedded is ever opened.
#pragma once

#include "criteria/finding.hpp"
#include "import/limits.hpp"
#include "import/xml_window.hpp"
#include "import/zip_reader.hpp"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace importing {

struct Relationship {
  std::string id;
  std::string kind;    // the last word of its type: "worksheet", "styles", ...
  std::string target;  // the name of the part; of an external one the address
  bool is_external = false;
};

class XlsxPackage {
 public:
  // Refuses what is not a workbook without macros in the XML format: `file.macros`, `file.kindUnsupported`,
  // `file.notAWorkbook`. `bytes` must outlive the package.
  static criteria::Checked<XlsxPackage> open(std::string_view bytes, const Limits& limits);

  const std::string& workbook_part() const { return workbook_part_; }
  // Of the package as a whole, to custom properties for example.
  const std::vector<Relationship>& root_relationships() const { return root_relationships_; }
  // None when the part has no relationships.
  criteria::Checked<std::vector<Relationship>> relationships(const std::string& part) const;

  bool has(std::string_view part) const { return archive_->find(part) != nullptr; }
  bool has_folder(std::string_view folder) const;
  // The content of a part that exists, inflated as it is read. A part larger than `most_bytes` gives the
  // finding `zip.bomb` instead.
  PieceSource source(std::string_view part, std::uint64_t most_bytes) const;

 private:
  criteria::Findings read_content_types();
  criteria::Findings find_workbook();
  std::string_view content_type(std::string_view part) const;

  Limits limits_;
  std::shared_ptr<const ZipArchive> archive_;
  std::map<std::string, std::string> type_of_part_;       // by lower-case part name
  std::map<std::string, std::string> type_of_extension_;  // by lower-case extension
  std::vector<Relationship> root_relationships_;
  std::string workbook_part_;
};

// The part that `target` means when `part` refers to it; nothing when it leads out of the package.
std::optional<std::string> resolve_part(std::string_view part, std::string_view target);

}  // namespace importing
