#include "server/app/verify_tender_archive.hpp"

#include "import/json_reader.hpp"
#include "import/zip_reader.hpp"
#include "server/app/archive_manifest.hpp"
#include "server/app/audit_tree.hpp"
#include "server/app/checkpoint.hpp"
#include "server/app/commitment.hpp"
#include "server/app/process_archive.hpp"
#include "server/app/tender_archive.hpp"
#include "server/app/verify_evaluation.hpp"
#include "server/storage/held_documents.hpp"
#include "templates/finding_tree.hpp"
#include "templates/json_writer.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::DataKind;
using criteria::DataValue;
using criteria::error;
using Files = std::map<std::string, std::string>;

// Uploads of a whole tender are larger than one file that somebody sends.
importing::Limits archive_limits() {
  importing::Limits limits;
  limits.total_bytes = std::uint64_t{1} << 30;
  limits.zip_entries = 60'000;
  return limits;
}

criteria::Checked<Files> read_files(std::string_view zip) {
  const auto limits = archive_limits();
  const auto archive = importing::ZipArchive::open(zip, limits);
  if (!archive) return tl::make_unexpected(archive.error());
  Files files;
  for (const auto& entry : archive->entries()) {
    std::string content;
    importing::ZipEntryStream stream(*archive, entry);
    for (;;) {
      const auto piece = stream.next();
      if (!piece) return tl::make_unexpected(piece.error());
      if (piece->empty()) break;
      content.append(*piece);
    }
    files.emplace(entry.name, std::move(content));
  }
  return files;
}

std::string text_in(DataValue object, std::string_view name) {
  const auto value = object.find(name);
  return value ? std::string(value->text()) : std::string();
}

std::int64_t number_in(DataValue object, std::string_view name) {
  const auto text = text_in(object, name);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

class Checking {
 public:
  Checking(const Files& files, TenderArchiveCheck& check) : files_(files), check_(check) {}

  void manifest() {
    const auto* manifest = find("manifest.json");
    if (manifest == nullptr) return add("archive.manifest", "manifest.json");
    const auto* signature = find("manifest.sig");
    check_.signed_by = signature == nullptr ? "" : signer_of(*manifest, *signature);
    if (check_.signed_by.empty()) add("archive.signature", "manifest.sig");
    const auto parts = read_manifest(*manifest);
    if (!parts) return take(parts.error());
    std::set<std::string> known{"manifest.json", "manifest.sig", "manifest.txt"};
    for (const ManifestPart& part : *parts) {
      ++check_.parts;
      known.insert(part.path);
      const auto* content = find(part.path);
      if (content == nullptr)
        add("archive.missing", part.path);
      else if (sha256_hex(*content) != part.sha256)
        add("archive.changed", part.path);
    }
    for (const auto& [path, content] : files_)
      if (!known.contains(path)) add("archive.unknown", path);
  }

  void log() {
    const auto* text = find("log/checkpoint.txt");
    const auto checkpoint = read_checkpoint(text == nullptr ? "" : *text);
    if (!checkpoint) return take(checkpoint.error(), "log/checkpoint.txt");
    if (!check_.signed_by.empty() && checkpoint->public_key != check_.signed_by)
      add("archive.otherKey", "log/checkpoint.txt");
    auto proofs = read_proofs(checkpoint->tree);
    const auto hashes = content_hashes();
    deleted_ = deleted_subjects();
    const auto* lines = find("log/log.jsonl");
    std::string_view rest = lines == nullptr ? std::string_view() : *lines;
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size());
      check_entry(rest.substr(0, end), checkpoint->tree, proofs, hashes);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    for (const auto& [sequence, path] : proofs) add_entry("archive.noEntry", sequence);
  }

  // After the log. An archive from before there was this file has none.
  void process() {
    const auto* xml = find(std::string(process_path));
    if (xml == nullptr) return;
    std::map<std::string, std::size_t> sizes;
    for (const auto& [path, content] : files_) sizes.emplace(sha256_hex(content), content.size());
    for (criteria::Finding& finding : check_process_xml(*xml, logged_, sizes))
      check_.findings.push_back(std::move(finding));
  }

  void evaluations() {
    for (auto file = files_.lower_bound("stored/evaluations/"); is_in(file, "stored/evaluations/"); ++file) {
      ++check_.evaluations;
      const auto tree = importing::read_json(file->second, importing::record_limits());
      const bool is_object = tree && tree->root().is(DataKind::object);
      const auto* dossier =
          is_object
              ? find(fmt::format("stored/evaluated-dossiers/{}.json", text_in(tree->root(), "dossierSha256")))
              : nullptr;
      compare(file->first, dossier == nullptr
                               ? criteria::Checked<std::vector<Difference>>(tl::make_unexpected(
                                     criteria::Findings{error("archive.noDossier", file->first)}))
                               : verify_evaluation(file->second, *dossier));
    }
    if (const auto* archive = find("dossier/archive.xml"))
      compare("dossier/archive.xml", verify_archive(*archive));
  }

 private:
  using Proofs = std::map<std::int64_t, std::vector<Digest>>;

  const std::string* find(const std::string& path) const {
    const auto file = files_.find(path);
    return file == files_.end() ? nullptr : &file->second;
  }
  bool is_in(Files::const_iterator file, std::string_view folder) const {
    return file != files_.end() && file->first.rfind(folder, 0) == 0;
  }
  void add(const char* code, const std::string& place) { check_.findings.push_back(error(code, place)); }
  void add_entry(const char* code, std::int64_t sequence) {
    check_.findings.push_back(
        error(code, fmt::format("log[{}]", sequence), {{"sequence", std::to_string(sequence)}}));
  }
  void take(const criteria::Findings& findings, const std::string& place = "manifest.json") {
    for (criteria::Finding finding : findings) {
      if (finding.place.empty()) finding.place = place;
      check_.findings.push_back(std::move(finding));
    }
  }

  std::set<std::string> content_hashes() const {
    std::set<std::string> hashes;
    const auto salts = read_salts();
    for (const auto& [path, content] : files_) {
      if (path.rfind("stored/", 0) != 0) continue;
      hashes.insert(sha256_hex(content));
      for (const std::string& salt : salts) hashes.insert(commitment_of(salt, content));
    }
    return hashes;
  }

  std::vector<std::string> read_salts() const {
    std::vector<std::string> salts;
    const auto* text = find(std::string(salts_path));
    const auto read = importing::read_json(text == nullptr ? "" : *text, importing::record_limits());
    if (!read || !read->root().is(DataKind::array)) return salts;
    for (const DataValue each : read->root())
      if (each.is(DataKind::object)) salts.push_back(text_in(each, "salt"));
    return salts;
  }

  Proofs read_proofs(const TreeState& tree) {
    Proofs proofs;
    const auto* text = find("log/proofs.json");
    const auto read = importing::read_json(text == nullptr ? "" : *text, importing::record_limits());
    const auto listed =
        read && read->root().is(DataKind::object) ? read->root().find("proofs") : std::nullopt;
    if (!listed || !listed->is(DataKind::array) || text_in(read->root(), "root") != base64(tree.root)) {
      add("archive.proofs", "log/proofs.json");
      return proofs;
    }
    for (const DataValue each : *listed) {
      std::vector<Digest> path;
      const auto digests = each.is(DataKind::object) ? each.find("path") : std::nullopt;
      if (!digests || !digests->is(DataKind::array)) continue;
      for (const DataValue digest : *digests)
        if (const auto bytes = digest_of_base64(digest.text())) path.push_back(*bytes);
      proofs.emplace(number_in(each, "sequence"), std::move(path));
    }
    return proofs;
  }

  // By the ids of entries: what the log says was deleted is not in an archive any more.
  std::set<std::string> deleted_subjects() const {
    std::set<std::string> subjects;
    const auto* lines = find("log/log.jsonl");
    std::string_view rest = lines == nullptr ? std::string_view() : *lines;
    while (!rest.empty()) {
      const auto end = std::min(rest.find('\n'), rest.size());
      const auto read = importing::read_json(rest.substr(0, end), importing::record_limits());
      if (read && read->root().is(DataKind::object) && text_in(read->root(), "action") == "upload.deleted")
        subjects.insert(text_in(read->root(), "subject"));
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return subjects;
  }

  void check_entry(std::string_view line, const TreeState& tree, Proofs& proofs,
                   const std::set<std::string>& hashes) {
    ++check_.entries;
    const auto read = importing::read_json(line, importing::record_limits());
    const bool is_object = read && read->root().is(DataKind::object);
    const auto sequence = is_object ? number_in(read->root(), "sequence") : 0;
    if (sequence < 1) return add("archive.entry", "log/log.jsonl");
    const auto proof = proofs.find(sequence);
    if (proof == proofs.end()) {
      add_entry("archive.unproven", sequence);
    } else {
      if (!is_included(leaf_digest(line), static_cast<std::size_t>(sequence - 1), tree, proof->second))
        add_entry("archive.proof", sequence);
      proofs.erase(proof);
    }
    // What came in as a whole stands here in its parts.
    const auto action = text_in(read->root(), "action");
    const auto after = text_in(read->root(), "after");
    for (const auto kind : kinds_stored_by(action))
      logged_.push_back({sequence, std::string(kind), text_in(read->root(), "subject"), after,
                         text_in(read->root(), "at")});
    const bool is_deleted = action == "upload.stored" && deleted_.contains(text_in(read->root(), "subject"));
    if (!after.empty() && !is_deleted && action != "tender.imported" && !kinds_stored_by(action).empty() &&
        !hashes.contains(after))
      add_entry("archive.notThere", sequence);
  }

  void compare(const std::string& place, const criteria::Checked<std::vector<Difference>>& differences) {
    if (!differences) {
      check_.findings.push_back(
          error("evaluation.unreadable", place, {{"code", differences.error().front().code}}));
      return;
    }
    for (const Difference& difference : *differences)
      check_.findings.push_back(
          error("evaluation.differs", place,
                {{"path", difference.path},
                 {"stored", difference.stored.empty() ? "–" : difference.stored},
                 {"recomputed", difference.recomputed.empty() ? "–" : difference.recomputed}}));
  }

  const Files& files_;
  TenderArchiveCheck& check_;
  std::set<std::string> deleted_;
  std::vector<LoggedDocument> logged_;
};

}  // namespace

TenderArchiveCheck verify_tender_archive(std::string_view zip) {
  TenderArchiveCheck check;
  const auto files = read_files(zip);
  if (!files) {
    check.findings = files.error();
    return check;
  }
  Checking checking(*files, check);
  checking.manifest();
  checking.log();
  checking.process();
  checking.evaluations();
  return check;
}

std::string tender_archive_check_json(const TenderArchiveCheck& check) {
  criteria::DataTree findings;
  templates::write(templates::Slot{findings, {}}, check.findings);
  templates::JsonWriter json;
  json.open_object()
      .member("signedBy", check.signed_by)
      .key("parts")
      .number(check.parts)
      .key("entries")
      .number(check.entries)
      .key("evaluations")
      .number(check.evaluations)
      .key("findings")
      .tree(findings.root())
      .close_object();
  return json.take() + "\n";
}

}  // namespace server
