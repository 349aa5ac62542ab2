#include "server/app/tender_archive.hpp"

#include "embedded/archive_schema.hpp"
#include "embedded/archive_script.hpp"
#include "server/app/agreement_report_json.hpp"
#include "server/app/archive_manifest.hpp"
#include "server/app/audit_export.hpp"
#include "server/app/award.hpp"
#include "server/app/make_documents.hpp"
#include "server/app/process_archive.hpp"
#include "server/app/published_tender.hpp"
#include "server/app/stage_gate.hpp"
#include "server/storage/held_documents.hpp"
#include "server/storage/salt_store.hpp"
#include "server/storage/upload_store.hpp"
#include "templates/json_writer.hpp"
#include "templates/zip_file.hpp"

#include <algorithm>
#include <cctype>

#include <fmt/format.h>

namespace server {
namespace {

constexpr std::string_view json_type = "application/json";
constexpr std::string_view html_type = "text/html; charset=utf-8";
constexpr std::string_view text_type = "text/plain; charset=utf-8";

// For file systems and zip readers everywhere: letters, digits, '.', '-' and '_', the rest as '_'.
std::string plain_name(std::string_view text) {
  constexpr std::size_t longest = 60;
  std::string name(text.substr(0, longest));
  for (char& c : name)
    if (std::isalnum(static_cast<unsigned char>(c)) == 0 && c != '-' && c != '_') c = '_';
  return name.empty() ? "_" : name;
}

// ".xlsx" of a file's name.
std::string ending_of(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string() : "." + plain_name(name.substr(dot + 1));
}

// Beside which file of the archive each stands.
std::string salts_json(const std::vector<SaltedVersion>& salts) {
  templates::JsonWriter json;
  json.open_array();
  for (const SaltedVersion& each : salts)
    json.open_object()
        .member("kind", each.kind)
        .member("subject", each.subject)
        .key("version")
        .number(each.version)
        .member("salt", each.salt)
        .close_object();
  return json.close_array().take();
}

class Gathering {
 public:
  Gathering(Service& service, TenderId tender, criteria::Progress* progress)
      : service_(service), tender_(tender), progress_(progress) {}

  void stored() {
    service_.database.read([this](Unit& unit) {
      each_held_document(
          unit, [&](const HeldDocument& held) { take(unit, held); }, tender_);
      if (const auto salts = SaltStore(unit).list(tender_); !salts.empty())
        parts.push_back(
            {std::string(salts_path), std::string(json_type), "archive-part.salts", "", salts_json(salts)});
      for (const auto& [sha256, document] : evaluated_dossiers(unit))
        parts.push_back({fmt::format("stored/evaluated-dossiers/{}.json", sha256), std::string(json_type),
                         "archive-part.evaluated-dossier", "", document});
    });
  }

  Result<void> documents(const LoadedDossier& loaded) {
    add_document(document_name::dossier, "dossier/dossier.json");
    add_document(document_name::tender_document, "documents/tender-document.xlsx");
    add_document(document_name::tender_document_xml, "documents/tender-document.xml");
    if (loaded.evaluation) {
      add_document(document_name::archive, "dossier/archive.xml");
      add_document(document_name::evaluation, "dossier/evaluation.json");
      add_document(document_name::evaluation_workbook, "documents/evaluation.xlsx");
      add_document(document_name::evaluation_report, "documents/evaluation.html");
    }
    const auto reports = check_against_agreements(service_, tender_);
    if (!reports) return failed(reports.error());
    parts.push_back({"documents/agreements.json", std::string(json_type), "archive-part.agreements", "",
                     agreement_statement_json(*reports)});
    return {};
  }

  // As they would be made now, while none were sent; those that were are among what is stored. Outside the
  // process nothing was opened or decided here: without an award file there is nothing to tell.
  void award_papers() {
    const auto papers = make_award_papers(service_, tender_, {});
    if (!papers || papers->are_sent) return;
    if (papers->no_letters && !process_state(service_, tender_)) return;
    for (const Paper& paper : papers->records)
      parts.push_back({"documents/" + paper.name, std::string(html_type), "archive-part.award-record", "",
                       paper.content});
    for (const Paper& paper : papers->letters)
      parts.push_back({"documents/letters/" + paper.name,
                       std::string(paper.name.ends_with(".docx") ? docx_type : html_type),
                       "archive-part.letter", "", paper.content});
  }

  void change_notices(std::int64_t newest) {
    for (std::int64_t number = 2; number <= newest; ++number)
      if (auto notice = make_change_notice(service_, tender_, number, templates::Language::nl))
        parts.push_back({fmt::format("documents/change-notice-{}.html", number), std::string(html_type),
                         "archive-part.change-notice", "", std::move(*notice)});
  }

  void log_and_process() {
    // Both as they were at one moment.
    TenderProofs log;
    std::string process;
    for (bool is_one_moment = false; !is_one_moment;) {
      log = tender_proofs(service_, tender_);
      is_one_moment = service_.database.read([&](Unit& unit) {
        process = process_xml(unit, tender_);
        return log_lines(unit, tender_) == log.lines;
      });
    }
    if (!process.empty())
      parts.push_back(
          {std::string(process_path), "application/xml", "archive-part.process", "", std::move(process)});
    parts.push_back({"log/log.jsonl", "application/jsonl", "archive-part.log", "", log.lines});
    parts.push_back(
        {"log/checkpoint.txt", std::string(text_type), "archive-part.checkpoint", "", log.checkpoint});
    parts.push_back({"log/proofs.json", std::string(json_type), "archive-part.proofs", "", log.proofs});
    parts.push_back({"log/verify_log.py", "text/x-python", "archive-part.script", "",
                     std::string(embedded::archive_script("verify_log.py"))});
    parts.push_back({"dossier/wederwaarde-archive-1.xsd", "application/xml", "archive-part.schema", "",
                     std::string(embedded::archive_schema("wederwaarde-archive-1.xsd"))});
  }

  std::vector<ArchivePart> parts;

 private:
  struct DossierRow {
    std::string sha256, document;
  };
  std::vector<std::pair<std::string, std::string>> evaluated_dossiers(Unit& unit) const {
    std::vector<std::pair<std::string, std::string>> rows;
    for (DossierRow& row : unit.select<DossierRow>(
             "SELECT sha256, document FROM evaluated_dossiers WHERE sha256 IN (SELECT dossier FROM "
             "evaluations "
             "WHERE tender = $1) ORDER BY sha256",
             {tender_}, [](DossierRow& each) { return std::tie(each.sha256, each.document); }))
      rows.emplace_back(std::move(row.sha256), std::move(row.document));
    return rows;
  }

  void take(Unit& unit, const HeldDocument& held) {
    if (held.kind == "envelopes") {
      parts.push_back({fmt::format("stored/envelopes/{}.bin", plain_name(held.subject)),
                       "application/octet-stream", "archive-part.stored", "", held.document});
      return;
    }
    if (held.kind == "sent-papers") {
      const auto dot = std::min(held.subject.rfind('.'), held.subject.size());
      parts.push_back({fmt::format("stored/sent-papers/{}{}", plain_name(held.subject.substr(0, dot)),
                                   ending_of(held.subject)),
                       std::string(held.subject.ends_with(".docx") ? docx_type : html_type),
                       "archive-part.sent-paper", "", held.document});
      return;
    }
    if (held.kind == "late-bids") {
      parts.push_back({fmt::format("stored/late-bids/{}.bin", held.subject), "application/octet-stream",
                       "archive-part.stored", "", held.document});
      return;
    }
    if (held.kind != "uploads") {
      parts.push_back({fmt::format("stored/{}/{}-{}.json", held.kind, plain_name(held.subject), held.version),
                       std::string(json_type), "archive-part.stored", "", held.document});
      return;
    }
    const auto stored = UploadStore(unit).find(tender_, std::stoll(held.subject)).value();
    parts.push_back({fmt::format("stored/uploads/{}{}", held.subject, ending_of(stored.upload.name)),
                     stored.upload.media_type.empty() ? "application/octet-stream" : stored.upload.media_type,
                     "archive-part.upload", stored.upload.name, held.document});
  }

  void add_document(std::string_view name, std::string path) {
    DocumentOrder order;
    order.name = name;
    if (auto made = make_document(service_, tender_, order))
      parts.push_back({std::move(path), std::string(made->content_type), "archive-part." + std::string(name),
                       "", std::move(made->content)});
    criteria::step(progress_);
  }

  Service& service_;
  TenderId tender_;
  criteria::Progress* progress_;
};

// Files as they were received hold everything, so none of them leaves before the last gate.
Result<void> may_leave(Service& service, TenderId tender) {
  const auto received = service.database.read([&](Unit& unit) {
    return unit.number(
        "SELECT (SELECT COUNT(*) FROM bids WHERE tender = $1) + (SELECT COUNT(*) FROM uploads WHERE tender = "
        "$1) + (SELECT COUNT(*) FROM late_bids WHERE tender = $1)",
        {tender});
  });
  if (received == 0) return {};
  for (const auto& [kind, name] : criteria::NameTable<criteria::ReadKind>::names)
    if (auto allowed = may_read(service, tender, kind); !allowed) return allowed;
  return {};
}

}  // namespace

Result<std::vector<ArchivePart>> archive_parts(Service& service, TenderId tender,
                                               criteria::Progress* progress) {
  if (auto allowed = may_leave(service, tender); !allowed) return failed(allowed.error());
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  // Each document, the log, the papers of the award, notices, what is stored, and all of it in one file.
  criteria::expect(progress, ((*loaded)->evaluation ? 7 : 3) + 5);
  Gathering gathering(service, tender, progress);
  // Before the documents: whatever is stored meanwhile, those that the entries name are there.
  gathering.log_and_process();
  criteria::step(progress);
  if (auto made = gathering.documents(**loaded); !made) return failed(made.error());
  gathering.award_papers();
  criteria::step(progress);
  const auto stage = publication_stage(service, tender);
  gathering.change_notices(stage ? stage->number : 0);
  criteria::step(progress);
  gathering.stored();
  criteria::step(progress);
  auto& parts = gathering.parts;
  std::sort(parts.begin(), parts.end(),
            [](const ArchivePart& left, const ArchivePart& right) { return left.path < right.path; });
  // Two subjects may have one plain name.
  for (std::size_t at = 1; at < parts.size(); ++at)
    if (parts[at].path == parts[at - 1].path)
      parts[at].path.insert(parts[at].path.rfind('.'), fmt::format("-{}", at));
  return std::move(parts);
}

Result<std::string> make_tender_archive(Service& service, TenderId tender, criteria::Progress* progress) {
  auto parts = archive_parts(service, tender, progress);
  if (!parts) return failed(parts.error());
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const auto& announced = (*loaded)->dossier.tender;
  const ManifestFacts facts{announced.reference, announced.title, service.clock()};
  const SigningKey key(service.data);
  const auto manifest = manifest_json(facts, *parts);
  std::vector<templates::ZipPart> files{{"manifest.json", manifest},
                                        {"manifest.sig", manifest_signature(manifest, key)},
                                        {"manifest.txt", manifest_text(facts, *parts)}};
  for (ArchivePart& part : *parts) files.push_back({std::move(part.path), std::move(part.content)});
  auto zip = templates::zip_file(files);
  criteria::step(progress);
  return zip;
}

std::string archive_file_name(std::string_view reference) { return plain_name(reference) + "-archief.zip"; }

}  // namespace server
