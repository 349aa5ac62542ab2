#include "server/app/release_answers.hpp"

#include "criteria/latin_letters.hpp"
#include "server/app/person_name.hpp"
#include "server/storage/sha256.hpp"
#include "templates/consultation_overview.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::error;

constexpr std::size_t longest_text = 8000;  // bytes

std::string respondent_key(std::string_view respondent) {
  return criteria::small_letters(tidy_name(respondent));
}

std::vector<criteria::ConsultationResponse> responses_of(const std::vector<HeldResponse>& held) {
  std::vector<criteria::ConsultationResponse> responses;
  responses.reserve(held.size());
  for (const HeldResponse& each : held) responses.push_back(each.response);
  return responses;
}

std::optional<AnswerRelease> release_of(const std::vector<StoredRelease>& stored, const HeldResponse& held,
                                        const std::string& question) {
  const auto& name = held.response.respondent.name;
  const auto key = respondent_key(name);
  const auto found = std::find_if(stored.begin(), stored.end(), [&](const StoredRelease& each) {
    return each.respondent == key && each.question == question && each.version == held.version;
  });
  if (found == stored.end()) return std::nullopt;
  const auto decision = criteria::from_name<ReleaseDecision>(found->decision);
  return AnswerRelease{name, held.version, question, decision.value(), found->text};
}

const ReleasableText* find_text(const std::vector<ReleasableText>& texts, const AnswerRelease& release) {
  const auto key = respondent_key(release.respondent);
  const auto found = std::find_if(texts.begin(), texts.end(), [&](const ReleasableText& each) {
    return each.question == release.question && respondent_key(each.respondent) == key;
  });
  return found == texts.end() ? nullptr : &*found;
}

Findings check_release(const AnswerRelease& release, const ReleasableText& text) {
  if (release.decision != ReleaseDecision::edit)
    return release.text.empty() ? Findings{} : Findings{error("consultation.releaseNeedless", "text")};
  const bool is_fit = release.text.find_first_not_of(" \t\r\n") != std::string::npos &&
                      release.text.size() <= longest_text && release.text != text.text;
  return is_fit ? Findings{} : Findings{error("consultation.releaseText", "text")};
}

}  // namespace

std::vector<ReleasableText> releasable_texts(Service& service, const criteria::Consultation& consultation) {
  const auto held = list_responses(service, consultation.id);
  const auto stored =
      service.database.read([&](Unit& unit) { return ConsultationStore(unit).releases(consultation.id); });
  const auto responses = responses_of(held);
  std::vector<ReleasableText> texts;
  for (const HeldResponse& each : held)
    for (const criteria::ConsultationQuestion& question : consultation.questions) {
      const auto* answer = criteria::find_answer(each.response, question.id);
      if (!answer || answer->confidential) continue;
      ReleasableText text{each.response.respondent.name,
                          each.version,
                          question.id,
                          templates::free_text(*answer),
                          false,
                          {},
                          false};
      if (text.text.empty()) continue;
      text.names_respondent = templates::names_respondent(text.text, responses);
      text.release = release_of(stored, each, question.id);
      text.edited_names_respondent =
          text.release && templates::names_respondent(text.release->text, responses);
      texts.push_back(std::move(text));
    }
  return texts;
}

templates::ReleasedTexts released_texts(const std::vector<ReleasableText>& texts) {
  templates::ReleasedTexts released;
  for (const ReleasableText& each : texts) {
    if (!each.release || each.release->decision == ReleaseDecision::withhold) continue;
    const bool is_edited = each.release->decision == ReleaseDecision::edit;
    released[{each.respondent, each.question}] = {is_edited ? each.release->text : each.text, is_edited};
  }
  return released;
}

Result<ReleasableText> release_answer(Service& service, const Actor& actor, std::string_view consultation,
                                      const AnswerRelease& release) {
  const auto about = find_consultation(service, consultation);
  if (!about) return failed(about.error());
  const auto texts = releasable_texts(service, about->consultation);
  const ReleasableText* text = find_text(texts, release);
  if (!text)
    return failed(Findings{error("consultation.answerUnknown", "question",
                                 {{"respondent", release.respondent}, {"question", release.question}})});
  if (text->version != release.version) return failed(Outdated{text->version});
  if (auto findings = check_release(release, *text); !findings.empty()) return failed(std::move(findings));
  ReleasableText decided = *text;
  decided.release = release;
  decided.release->respondent = text->respondent;
  decided.edited_names_respondent =
      templates::names_respondent(release.text, responses_of(list_responses(service, consultation)));
  const auto now = service.clock();
  const StoredRelease stored{respondent_key(release.respondent),
                             release.version,
                             release.question,
                             std::string(criteria::name(release.decision)),
                             release.text,
                             now};
  return service.database.write([&](Unit& unit) -> Result<ReleasableText> {
    ConsultationStore store(unit);
    const auto current = store.find_response(consultation, stored.respondent);
    if (!current || current->version != release.version)
      return failed(Outdated{current ? current->version : release.version});
    store.insert_release(consultation, stored);
    record(unit, {now, actor.name, actor.request, "consultation.released", std::nullopt,
                  std::string(consultation), sha256_hex(release.text.empty() ? text->text : release.text)});
    return decided;
  });
}

}  // namespace server
