#include "server/app/archive_manifest.hpp"

#include "import/json_reader.hpp"
#include "server/storage/sha256.hpp"
#include "templates/json_writer.hpp"
#include "templates/labels.hpp"

#include <fmt/format.h>

namespace server {

using criteria::DataKind;
using templates::Language;

std::string manifest_json(const ManifestFacts& facts, const std::vector<ArchivePart>& parts) {
  criteria::DataTree tree;
  tree.open_object();
  tree.add_text(tender_archive_format, "format");
  tree.add_text(facts.reference, "reference");
  tree.add_text(facts.title, "title");
  tree.add_text(facts.made_at, "madeAt");
  tree.open_array("parts");
  for (const ArchivePart& part : parts) {
    tree.open_object();
    tree.add_text(part.path, "path");
    tree.add_text(tree.keep(sha256_hex(part.content)), "sha256");
    tree.add_text(tree.keep(std::to_string(part.content.size())), "bytes");
    tree.add_text(part.media_type, "mediaType");
    tree.add_text(std::string_view(part.kind).substr(part.kind.find('.') + 1), "kind");
    if (!part.name.empty()) tree.add_text(part.name, "name");
    tree.close();
  }
  tree.close();
  tree.close();
  return templates::readable_json(tree.root());
}

std::string manifest_text(const ManifestFacts& facts, const std::vector<ArchivePart>& parts) {
  std::string text;
  for (const Language language : {Language::nl, Language::en}) {
    text += fmt::format("{}\n{} – {}\n{}\n\n", templates::label("archive.heading", language), facts.reference,
                        facts.title, templates::label("archive.how", language, {{"at", facts.made_at}}));
    for (const ArchivePart& part : parts) {
      text +=
          fmt::format("{}\n    {}{}{}\n    SHA-256 {}\n", part.path, templates::label(part.kind, language),
                      part.name.empty() ? "" : ": ", part.name, sha256_hex(part.content));
    }
    text += "\n";
  }
  return text;
}

std::string manifest_signature(std::string_view manifest, const SigningKey& key) {
  return fmt::format("{}\n{}\n", key.public_key(), key.sign(manifest));
}

std::string signer_of(std::string_view manifest, std::string_view signature) {
  const auto end = signature.find('\n');
  if (end == std::string_view::npos) return {};
  auto rest = signature.substr(end + 1);
  if (!rest.empty() && rest.back() == '\n') rest.remove_suffix(1);
  const auto key = signature.substr(0, end);
  return is_signature(key, manifest, rest) ? std::string(key) : std::string();
}

criteria::Checked<std::vector<ManifestPart>> read_manifest(std::string_view json) {
  const auto none = [] {
    return tl::make_unexpected(criteria::Findings{criteria::error("archive.manifest", "manifest.json")});
  };
  const auto tree = importing::read_json(json, importing::record_limits());
  if (!tree) return tl::make_unexpected(tree.error());
  const auto root = tree->root();
  const auto format = root.is(DataKind::object) ? root.find("format") : std::nullopt;
  const auto listed = format && format->text() == tender_archive_format ? root.find("parts") : std::nullopt;
  if (!listed || !listed->is(DataKind::array)) return none();
  std::vector<ManifestPart> parts;
  for (const auto each : *listed) {
    if (!each.is(DataKind::object)) return none();
    const auto path = each.find("path"), sha256 = each.find("sha256");
    if (!path || !sha256 || !path->is(DataKind::text) || !sha256->is(DataKind::text)) return none();
    parts.push_back({std::string(path->text()), std::string(sha256->text())});
  }
  return parts;
}

}  // namespace server
