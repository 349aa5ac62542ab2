#include "server/app/consultation_documents.hpp"

#include "server/app/release_answers.hpp"
#include "server/storage/sha256.hpp"
#include "templates/consultation_json.hpp"
#include "templates/consultation_report_html.hpp"

#include <map>

namespace server {
namespace {

std::vector<criteria::ConsultationResponse> by_hash(Service& service, std::string_view consultation) {
  std::multimap<std::string, criteria::ConsultationResponse> sorted;
  for (HeldResponse& each : list_responses(service, consultation)) {
    auto answers_only = each.response;
    answers_only.received_at.reset();
    sorted.emplace(sha256_hex(templates::canonical_consultation_response_json(answers_only)),
                   std::move(each.response));
  }
  std::vector<criteria::ConsultationResponse> responses;
  for (auto& [hash, response] : sorted) responses.push_back(std::move(response));
  return responses;
}

std::string report(Service& service, const HeldConsultation& held, templates::Language language) {
  const auto responses = by_hash(service, held.consultation.id);
  std::map<std::string, std::string> conclusions;
  for (StoredConclusion& each : list_conclusions(service, held.consultation.id))
    conclusions.emplace(each.question, std::move(each.text));
  return templates::consultation_report_html({held.consultation, responses, conclusions,
                                              released_texts(releasable_texts(service, held.consultation))},
                                             language);
}

}  // namespace

Result<MadeConsultationDocument> make_consultation_document(Service& service, std::string_view consultation,
                                                            ConsultationDocument document,
                                                            templates::Language language) {
  const auto held = find_consultation(service, consultation);
  if (!held) return failed(held.error());
  const std::string& id = held->consultation.id;
  if (document == ConsultationDocument::xml)
    return MadeConsultationDocument{templates::consultation_xml(held->consultation), "application/xml",
                                    id + ".xml"};
  if (document == ConsultationDocument::report)
    return MadeConsultationDocument{report(service, *held, language), "text/html; charset=utf-8",
                                    id + "-report.html"};
  return MadeConsultationDocument{templates::consultation_pack(held->consultation, held->issue, language),
                                  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                  id + "-" + std::string(templates::name(language)) + ".xlsx"};
}

}  // namespace server
