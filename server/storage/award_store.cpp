#include "server/storage/award_store.hpp"

namespace server {

std::optional<StoredAwardFile> AwardStore::file(TenderId tender) {
  return first(unit_.select<StoredAwardFile>(
      "SELECT version, document, sha256, created_at FROM award_files WHERE tender = $1 "
      "ORDER BY version DESC LIMIT 1",
      {tender}, [](StoredAwardFile& stored) {
        return std::tie(stored.version, stored.document.text, stored.document.sha256, stored.created_at);
      }));
}

std::optional<StoredAwardFile> AwardStore::file(TenderId tender, std::int64_t version) {
  return first(unit_.select<StoredAwardFile>(
      "SELECT version, document, sha256, created_at FROM award_files WHERE tender = $1 AND version = $2",
      {tender, version}, [](StoredAwardFile& stored) {
        return std::tie(stored.version, stored.document.text, stored.document.sha256, stored.created_at);
      }));
}

void AwardStore::insert(TenderId tender, const StoredAwardFile& file) {
  unit_.execute(
      "INSERT INTO award_files (tender, version, document, sha256, created_at) VALUES ($1, $2, $3, $4, $5)",
      {tender, file.version, file.document.text, file.document.sha256, file.created_at});
}

std::vector<StoredLetterTemplate> AwardStore::letter_templates(std::string_view party) {
  return unit_.select<StoredLetterTemplate>(
      "SELECT party, version, name, size, sha256, created_at FROM letter_templates WHERE party = $1 "
      "ORDER BY version DESC",
      {party}, [](StoredLetterTemplate& stored) {
        return std::tie(stored.party, stored.version, stored.name, stored.size, stored.sha256,
                        stored.created_at);
      });
}

std::string AwardStore::letter_template_content(std::string_view party, std::int64_t version) {
  return unit_
      .column<Bytes>("SELECT content FROM letter_templates WHERE party = $1 AND version = $2",
                     {party, version})
      .at(0)
      .content;
}

void AwardStore::insert(const StoredLetterTemplate& form, std::string_view content) {
  unit_.execute(
      "INSERT INTO letter_templates (party, version, name, size, sha256, content, created_at) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {form.party, form.version, form.name, form.size, form.sha256, Bytes{std::string(content)},
       form.created_at});
}

std::vector<SentPaper> AwardStore::sent_papers(TenderId tender) {
  struct Row {
    SentPaper paper;
    Bytes content;
  };
  auto rows = unit_.select<Row>(
      "SELECT step, position, kind, name, sha256, content FROM sent_papers WHERE tender = $1 AND step = "
      "(SELECT "
      "MAX(step) FROM sent_papers WHERE tender = $1) ORDER BY position",
      {tender}, [](Row& row) {
        SentPaper& paper = row.paper;
        return std::tie(paper.step, paper.position, paper.kind, paper.name, paper.sha256, row.content);
      });
  std::vector<SentPaper> papers;
  for (Row& row : rows) {
    row.paper.content = std::move(row.content.content);
    papers.push_back(std::move(row.paper));
  }
  return papers;
}

void AwardStore::insert(TenderId tender, const SentPaper& paper) {
  unit_.execute(
      "INSERT INTO sent_papers (tender, step, position, kind, name, content, sha256) "
      "VALUES ($1, $2, $3, $4, $5, $6, $7)",
      {tender, paper.step, paper.position, paper.kind, paper.name, Bytes{paper.content}, paper.sha256});
}

}  // namespace server
