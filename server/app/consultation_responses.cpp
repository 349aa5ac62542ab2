#include "criteria/latin_letters.hpp"
#include "import/consultation_json.hpp"
#include "import/consultation_sheet.hpp"
#include "server/app/hold_consultation.hpp"
#include "server/app/person_name.hpp"
#include "server/app/read_workbook.hpp"
#include "server/app/replaced_values.hpp"
#include "server/storage/sha256.hpp"
#include "templates/consultation_json.hpp"

#include <stdexcept>

namespace server {
namespace {

using criteria::ConsultationResponse;
using criteria::error;

constexpr std::size_t longest_conclusion = 4000;  // bytes

ConsultationResponse response_of(const std::string& json) {
  auto response = importing::read_consultation_response(json, importing::Limits{});
  if (!response) throw std::logic_error("stored response: " + response.error()[0].code);
  return std::move(*response);
}

std::string key_of(const criteria::Respondent& respondent) {
  return criteria::small_letters(tidy_name(respondent.name));
}

criteria::Checked<importing::ConsultationSheet> read_document(
    criteria::Checked<ConsultationResponse> response, const HeldConsultation& held) {
  if (!response) return tl::make_unexpected(response.error());
  if (response->sha256 != held.issue.sha256)
    return tl::make_unexpected(Findings{error("consultation.otherVersion", "sha256")});
  return importing::ConsultationSheet{std::move(*response), {}};
}

criteria::Checked<importing::ConsultationSheet> read_file(std::string_view bytes,
                                                          const HeldConsultation& held) {
  const importing::Limits limits;
  const auto first = bytes.find_first_not_of(" \t\r\n");
  const char kind = first == std::string_view::npos ? '\0' : bytes[first];
  if (kind == '{') return read_document(importing::read_consultation_response(bytes, limits), held);
  if (kind == '<') return read_document(importing::read_consultation_response_xml(bytes, limits), held);
  const auto workbook = read_workbook(bytes);
  if (!workbook) return tl::make_unexpected(workbook.error());
  return importing::read_consultation_sheet(*workbook, held.consultation, held.issue.sha256);
}

// What the new answer takes away, without the moments of receipt.
Findings changes(ConsultationResponse before, ConsultationResponse after) {
  before.received_at.reset();
  after.received_at.reset();
  return replaced_values(templates::consultation_response_json(before),
                         templates::consultation_response_json(after));
}

}  // namespace

std::vector<HeldResponse> list_responses(Service& service, std::string_view consultation) {
  const auto stored =
      service.database.read([&](Unit& unit) { return ConsultationStore(unit).responses(consultation); });
  std::vector<HeldResponse> list;
  for (const StoredResponse& each : stored)
    list.push_back({response_of(each.document.text), each.version, each.upload});
  return list;
}

Result<ReceivedResponse> receive_response(Service& service, const Actor& actor, std::string_view consultation,
                                          const Upload& upload, bool replace) {
  const auto about = find_consultation(service, consultation);
  if (!about) return failed(about.error());
  const Conflict not_open{"consultation.notOpen", std::string(consultation)};
  if (about->stage != consultation_stage::open) return failed(not_open);
  auto sheet = read_file(upload.content, *about);
  if (!sheet) return failed(sheet.error());
  if (auto findings = criteria::validate(sheet->response, about->consultation); !findings.empty())
    return failed(std::move(findings));
  const auto now = service.clock();
  sheet->response.received_at = criteria::Timestamp::parse(now);
  StoredResponse next{std::string(consultation),
                      key_of(sheet->response.respondent),
                      1,
                      0,
                      document_of(templates::canonical_consultation_response_json(sheet->response)),
                      now};
  return service.database.write([&](Unit& unit) -> Result<ReceivedResponse> {
    ConsultationStore store(unit);
    const auto current = store.find(consultation);
    if (!current || current->stage != consultation_stage::open) return failed(not_open);
    if (const auto before = store.find_response(consultation, next.respondent)) {
      if (!replace) {
        Findings findings{
            error("consultation.answeredBefore", "", {{"respondent", sheet->response.respondent.name}})};
        for (auto& change : changes(response_of(before->document.text), sheet->response))
          findings.push_back(std::move(change));
        return failed(std::move(findings));
      }
      next.version = before->version + 1;
    }
    next.upload = store.insert_upload(consultation, upload, now);
    store.insert(next);
    record(unit, {now, actor.name, actor.request, "consultation.received", std::nullopt,
                  std::to_string(next.upload), sha256_hex(upload.content)});
    record(unit, {now, actor.name, actor.request, "consultation.answered", std::nullopt, next.consultation,
                  next.document.sha256});
    return ReceivedResponse{{sheet->response, next.version, next.upload}, sheet->notes};
  });
}

Result<void> record_conclusion(Service& service, const Actor& actor, std::string_view consultation,
                               const std::string& question, const std::string& text,
                               std::optional<std::int64_t> expected_version) {
  const auto about = find_consultation(service, consultation);
  if (!about) return failed(about.error());
  Findings findings;
  if (!criteria::find_question(about->consultation, question))
    findings.push_back(error("consultation.questionUnknown", "question", {{"question", question}}));
  if (text.empty() || text.size() > longest_conclusion)
    findings.push_back(error("consultation.conclusion", "text"));
  if (!findings.empty()) return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<void> {
    ConsultationStore store(unit);
    std::int64_t current = 0;
    for (const StoredConclusion& each : store.conclusions(consultation))
      if (each.question == question) current = each.version;
    if (expected_version && *expected_version != current) return failed(Outdated{current});
    store.insert_conclusion(consultation, {question, text, now});
    record(unit, {now, actor.name, actor.request, "consultation.concluded", std::nullopt,
                  std::string(consultation), ""});
    return {};
  });
}

std::vector<StoredConclusion> list_conclusions(Service& service, std::string_view consultation) {
  return service.database.read([&](Unit& unit) { return ConsultationStore(unit).conclusions(consultation); });
}

}  // namespace server
