#include "server/app/export_party.hpp"

#include "criteria/names.hpp"
#include "server/app/accounts.hpp"
#include "server/app/award.hpp"
#include "server/app/consultation_documents.hpp"
#include "server/app/exchange_templates.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/segment_register.hpp"
#include "server/app/tender_archive.hpp"
#include "server/app/tender_party.hpp"
#include "server/storage/party_store.hpp"
#include "server/storage/sha256.hpp"
#include "templates/consultation_json.hpp"
#include "templates/json_writer.hpp"

#include <fmt/format.h>

namespace server {
namespace {

using Take = std::function<void(const std::string& path, std::string_view)>;
using templates::JsonWriter;
using templates::Language;

class Exporting {
 public:
  Exporting(Service& service, std::string party, const Take& take)
      : service_(service), party_(std::move(party)), take_(take) {}

  PartyExport all(const StoredParty& stored) {
    about(stored.party);
    people();
    give("uitgaven-en-contracten.xlsx", register_workbook(service_, party_, Language::nl).value());
    tenders();
    shared_templates();
    consultations();
    letter_forms();
    manifest();
    return std::move(made_);
  }

 private:
  void give(const std::string& path, std::string_view content) {
    files_.push_back({path, sha256_hex(content), content.size()});
    take_(path, content);
    ++made_.files;
  }

  void about(const criteria::Party& party) {
    JsonWriter json;
    json.open_object().member("id", party.id).member("name", party.name);
    json.member("kind", criteria::name(party.kind));
    if (party.website) json.member("website", *party.website);
    give("party.json", json.close_object().take());
  }

  void people() {
    JsonWriter json;
    json.open_array();
    for (const AccountRow& account : accounts_of(service_, party_)) {
      json.open_object().member("name", account.name).member("email", account.email);
      json.key("roles").open_array();
      for (const PartyRole& role : account.party_roles)
        if (role.party == party_) json.text(criteria::name(role.role));
      json.close_array().close_object();
    }
    give("people.json", json.close_array().take());
  }

  std::vector<std::pair<TenderId, std::string>> own_tenders() {
    return service_.database.read([this](Unit& unit) {
      std::vector<std::pair<TenderId, std::string>> own;
      TenderStore store(unit);
      for (Page page{1, 100};; ++page.number) {
        const auto listed = store.list({}, page);
        for (const StoredTender& tender : listed.rows)
          if (party_of(unit, tender.id) == party_) own.emplace_back(tender.id, tender.summary.reference);
        if (page.number * page.size >= listed.total) return own;
      }
    });
  }

  void tenders() {
    for (const auto& [tender, reference] : own_tenders()) {
      const auto archive = make_tender_archive(service_, tender);
      if (archive)
        give(fmt::format("tenders/{}-{}", tender, archive_file_name(reference)), *archive);
      else
        made_.sealed.push_back(reference);
    }
  }

  void shared_templates() {
    for (const PublishedTemplate& newest : list_published(service_, ""))
      for (std::int64_t version = 1; newest.set.owner == party_ && version <= newest.pin.version; ++version)
        give(fmt::format("templates/{}-{}.xml", newest.set.id, version),
             make_template_file(service_, newest.set.id, version, "xml", Language::nl).value().content);
  }

  void consultations() {
    for (const HeldConsultation& held : list_consultations(service_)) {
      if (held.consultation.owner != party_) continue;
      const auto folder = fmt::format("consultations/{}/", held.consultation.id);
      give(folder + "consultation.json", templates::consultation_json(held.consultation));
      int number = 0;
      for (const HeldResponse& each : list_responses(service_, held.consultation.id))
        give(fmt::format("{}response-{}.json", folder, ++number),
             templates::consultation_response_json(each.response));
      if (auto report = make_consultation_document(service_, held.consultation.id,
                                                   ConsultationDocument::report, Language::nl))
        give(folder + "report.html", report->content);
    }
  }

  void letter_forms() {
    const auto forms = letter_templates(service_, party_);
    if (!forms) return;
    for (const StoredLetterTemplate& form : *forms)
      give(fmt::format("letter-templates/{}.docx", form.version),
           letter_template_content(service_, party_, form.version).value());
  }

  void manifest() {
    JsonWriter json;
    json.open_object().member("format", party_export_format).member("party", party_);
    json.member("madeAt", service_.clock());
    json.key("files").open_array();
    for (const File& file : files_)
      json.open_object()
          .member("path", file.path)
          .member("sha256", file.sha256)
          .key("bytes")
          .number(static_cast<std::int64_t>(file.bytes))
          .close_object();
    json.close_array().key("sealedTenders").open_array();
    for (const std::string& reference : made_.sealed) json.text(reference);
    take_("manifest.json", json.close_array().close_object().take());
    ++made_.files;
  }

  struct File {
    std::string path, sha256;
    std::size_t bytes = 0;
  };
  Service& service_;
  std::string party_;
  const Take& take_;
  std::vector<File> files_;
  PartyExport made_;
};

}  // namespace

Result<PartyExport> export_party(Service& service, const std::string& party, const Take& take) {
  const auto stored = service.database.read([&](Unit& unit) { return PartyStore(unit).find(party); });
  if (!stored) return failed(NotFound{"party", party});
  return Exporting(service, party, take).all(*stored);
}

}  // namespace server
