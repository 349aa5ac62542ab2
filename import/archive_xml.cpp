#include "import/archive_xml.hpp"

#include "import/archive_tree.hpp"
#include "import/dossier_json.hpp"
#include "import/field_reader.hpp"

namespace importing {
namespace {

// The members of the archive itself: its format, and that dossier and evaluation are there.
criteria::Findings check_envelope(criteria::DataValue document, const Limits& limits) {
  FindingLog log(limits.findings);
  Reading reading{log};
  ObjectReader archive(Field{document, Place{}, reading});
  if (const auto format = archive.needed("format")) check_format(*format, criteria::archive_format);
  for (const char* name : {"dossier", "evaluation"})
    if (const auto part = archive.needed(name)) part->expect(criteria::DataKind::object);
  archive.finish();
  return log.take();
}

}  // namespace

criteria::Checked<Archive> read_archive(std::string_view xml, const Limits& limits) {
  auto document = read_archive_tree(xml, limits);
  if (!document) return tl::make_unexpected(document.error());
  if (auto findings = check_envelope(document->root(), limits); !findings.empty())
    return tl::make_unexpected(std::move(findings));
  auto dossier = read_dossier(document->root().at("dossier"), limits);
  if (!dossier) return tl::make_unexpected(std::move(dossier.error()));
  return Archive{std::move(*dossier), std::move(*document)};
}

}  // namespace importing
