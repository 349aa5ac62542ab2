// Market consultations with their versions and stages, the answers to them, and what the buyer concludes.
#pragma once

#include "server/storage/document_history.hpp"
#include "server/storage/unit.hpp"
#include "server/storage/upload_store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace server {

namespace consultation_stage {
inline constexpr std::string_view draft = "draft";
inline constexpr std::string_view open = "open";      // suppliers answer; its content does not change
inline constexpr std::string_view closed = "closed";  // nobody answers any more
}  // namespace consultation_stage

struct StoredConsultation {
  std::string id;
  std::int64_t version = 1;
  std::string stage;
  Document document;  // canonical JSON
  std::string created_at;
};

struct StoredResponse {
  std::string consultation;
  std::string respondent;  // its name in lower case, which tells respondents apart
  std::int64_t version = 1;
  UploadId upload = 0;
  Document document;  // canonical JSON
  std::string created_at;
};

struct StoredConclusion {
  std::string question;
  std::string text;
  std::string created_at;
  std::int64_t version = 0;  // grows with each that is stored; given by the store
};

struct StoredRelease {
  std::string respondent;    // as in StoredResponse
  std::int64_t version = 1;  // of the response
  std::string question;
  std::string decision;  // "release", "edit" or "withhold"
  std::string text;      // instead of what was answered, where it was edited
  std::string created_at;
};

class ConsultationStore {
 public:
  explicit ConsultationStore(Unit& unit) : unit_(unit) {}

  std::optional<StoredConsultation> find(std::string_view id);    // the newest version
  std::vector<StoredConsultation> versions(std::string_view id);  // newest first
  std::vector<StoredConsultation> all();                          // the newest version of each, by id
  void insert(const StoredConsultation& consultation);
  // Puts a copy of each where it is searched (search_store), as every write does with what it writes.
  void fill_search();

  UploadId insert_upload(std::string_view consultation, const Upload& upload, std::string_view now);
  std::optional<StoredUpload> find_upload(std::string_view consultation, UploadId id);

  // The newest version of each respondent, by name.
  std::vector<StoredResponse> responses(std::string_view consultation);
  std::optional<StoredResponse> find_response(std::string_view consultation, std::string_view respondent);
  void insert(const StoredResponse& response);

  std::vector<StoredConclusion> conclusions(std::string_view consultation);  // the newest of each question
  void insert_conclusion(std::string_view consultation, const StoredConclusion& conclusion);

  // The newest of each respondent and question.
  std::vector<StoredRelease> releases(std::string_view consultation);
  void insert_release(std::string_view consultation, const StoredRelease& release);

 private:
  Unit& unit_;
};

}  // namespace server
