#include "server/storage/consultation_store.hpp"

#include "import/json_reader.hpp"
#include "import/limits.hpp"
#include "server/storage/search_store.hpp"
#include "server/storage/sha256.hpp"

#include <fmt/format.h>

namespace server {
namespace {

std::vector<StoredConsultation> select_consultations(Unit& unit, std::string_view condition,
                                                     const Parameters& parameters) {
  return unit.select<StoredConsultation>(
      fmt::format("SELECT id, version, stage, document, sha256, created_at FROM consultations {}", condition),
      parameters, [](StoredConsultation& stored) {
        return std::tie(stored.id, stored.version, stored.stage, stored.document.text, stored.document.sha256,
                        stored.created_at);
      });
}

// The draft tender that a consultation is held on; 0 when it is gone, so that nobody reads it; nothing when
// it is held on what the region shares.
std::optional<TenderId> draft_of(Unit& unit, const StoredConsultation& consultation) {
  const auto tree = importing::read_json(consultation.document.text, importing::Limits{}).value();
  const auto basis = tree.root().at("basis");
  if (basis.at("kind").text() != "draft") return std::nullopt;
  return TenderStore(unit).find_reference(basis.at("id").text()).value_or(0);
}

void put_for_search(Unit& unit, const StoredConsultation& consultation) {
  SearchStore(unit).put(SearchKind::consultation, consultation.id, draft_of(unit, consultation),
                        consultation.document.text);
}

std::vector<StoredResponse> select_responses(Unit& unit, std::string_view condition,
                                             const Parameters& parameters) {
  return unit.select<StoredResponse>(
      fmt::format("SELECT consultation, respondent, version, upload, document, sha256, created_at "
                  "FROM consultation_responses AS r WHERE consultation = $1 AND version = (SELECT "
                  "MAX(version) FROM consultation_responses WHERE consultation = r.consultation AND "
                  "respondent = r.respondent) {}",
                  condition),
      parameters, [](StoredResponse& stored) {
        return std::tie(stored.consultation, stored.respondent, stored.version, stored.upload,
                        stored.document.text, stored.document.sha256, stored.created_at);
      });
}

}  // namespace

std::optional<StoredConsultation> ConsultationStore::find(std::string_view id) {
  return first(select_consultations(unit_, "WHERE id = $1 ORDER BY version DESC LIMIT 1", {id}));
}

std::vector<StoredConsultation> ConsultationStore::versions(std::string_view id) {
  return select_consultations(unit_, "WHERE id = $1 ORDER BY version DESC", {id});
}

std::vector<StoredConsultation> ConsultationStore::all() {
  return select_consultations(
      unit_, "AS c WHERE version = (SELECT MAX(version) FROM consultations WHERE id = c.id) ORDER BY id", {});
}

void ConsultationStore::insert(const StoredConsultation& consultation) {
  unit_.execute(
      "INSERT INTO consultations (id, version, stage, document, sha256, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6)",
      {consultation.id, consultation.version, consultation.stage, consultation.document.text,
       consultation.document.sha256, consultation.created_at});
  put_for_search(unit_, consultation);
}

void ConsultationStore::fill_search() {
  for (const auto& consultation : all()) put_for_search(unit_, consultation);
}

UploadId ConsultationStore::insert_upload(std::string_view consultation, const Upload& upload,
                                          std::string_view now) {
  return unit_.number(
      "INSERT INTO consultation_uploads (consultation, name, media_type, size, sha256, content, received_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id",
      {consultation, upload.name, upload.media_type, upload.content.size(), sha256_hex(upload.content),
       Bytes{upload.content}, now});
}

std::optional<StoredUpload> ConsultationStore::find_upload(std::string_view consultation, UploadId id) {
  auto found = first(unit_.select<StoredUpload>(
      "SELECT id, name, media_type, size, sha256, received_at FROM consultation_uploads "
      "WHERE consultation = $1 AND id = $2",
      {consultation, id}, [](StoredUpload& stored) {
        return std::tie(stored.id, stored.upload.name, stored.upload.media_type, stored.size, stored.sha256,
                        stored.received_at);
      }));
  if (found)
    found->upload.content =
        unit_.column<Bytes>("SELECT content FROM consultation_uploads WHERE id = $1", {id}).at(0).content;
  return found;
}

std::vector<StoredResponse> ConsultationStore::responses(std::string_view consultation) {
  return select_responses(unit_, "ORDER BY respondent", {consultation});
}

std::optional<StoredResponse> ConsultationStore::find_response(std::string_view consultation,
                                                               std::string_view respondent) {
  return first(select_responses(unit_, "AND respondent = $2", {consultation, respondent}));
}

void ConsultationStore::insert(const StoredResponse& response) {
  unit_.execute(
      "INSERT INTO consultation_responses (consultation, respondent, version, upload, document, sha256, "
      "created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {response.consultation, response.respondent, response.version, response.upload, response.document.text,
       response.document.sha256, response.created_at});
}

std::vector<StoredConclusion> ConsultationStore::conclusions(std::string_view consultation) {
  return unit_.select<StoredConclusion>(
      "SELECT question, text, created_at, position FROM consultation_conclusions AS c WHERE consultation = "
      "$1 AND "
      "position = (SELECT MAX(position) FROM consultation_conclusions WHERE consultation = c.consultation "
      "AND question = c.question) ORDER BY question",
      {consultation}, [](StoredConclusion& stored) {
        return std::tie(stored.question, stored.text, stored.created_at, stored.version);
      });
}

void ConsultationStore::insert_conclusion(std::string_view consultation, const StoredConclusion& conclusion) {
  unit_.execute(
      "INSERT INTO consultation_conclusions (consultation, question, text, created_at) "
      "VALUES ($1, $2, $3, $4)",
      {consultation, conclusion.question, conclusion.text, conclusion.created_at});
}

std::vector<StoredRelease> ConsultationStore::releases(std::string_view consultation) {
  return unit_.select<StoredRelease>(
      "SELECT respondent, version, question, decision, text, created_at FROM consultation_releases AS r "
      "WHERE "
      "consultation = $1 AND position = (SELECT MAX(position) FROM consultation_releases WHERE consultation "
      "= "
      "r.consultation AND respondent = r.respondent AND question = r.question) ORDER BY respondent, question",
      {consultation}, [](StoredRelease& stored) {
        return std::tie(stored.respondent, stored.version, stored.question, stored.decision, stored.text,
                        stored.created_at);
      });
}

void ConsultationStore::insert_release(std::string_view consultation, const StoredRelease& release) {
  unit_.execute(
      "INSERT INTO consultation_releases (consultation, respondent, version, question, decision, text, "
      "created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {consultation, release.respondent, release.version, release.question, release.decision, release.text,
       release.created_at});
}

}  // namespace server
