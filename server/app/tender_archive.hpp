// The archive of a tender: everything that was stored of it, the documents made from that, and its part of
// the audit log with what proves it, in one zip (docs/archive.md).
#pragma once

#include "server/app/failure.hpp"
#include "server/app/service.hpp"
#include "server/storage/document_history.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace server {

inline constexpr std::string_view tender_archive_format = "wederwaarde-tender-archive/1";

// The salts of what the log names by a commitment: [{"kind", "subject", "version", "salt"}].
inline constexpr std::string_view salts_path = "stored/salts.json";

// A file in the archive. `kind` is what it is, with a text in templates/labels: "archive-part.stored".
struct ArchivePart {
  std::string path;
  std::string media_type;
  std::string kind;
  std::string name;  // of a file as it was received; empty: none of its own
  std::string content;
};

// The whole archive of the tender as it is now, in a fixed order. Equal content at an equal time gives equal
// bytes.
Result<std::string> make_tender_archive(Service& service, TenderId tender,
                                        criteria::Progress* progress = nullptr);

// What is in it before it is put together: without the manifest. The conflict `stage.sealed` when something
// was received of which a part may not be read yet.
Result<std::vector<ArchivePart>> archive_parts(Service& service, TenderId tender,
                                               criteria::Progress* progress = nullptr);

// The file's name: the reference of the tender as far as file systems take it.
std::string archive_file_name(std::string_view reference);

}  // namespace server
