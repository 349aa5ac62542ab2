#include "server/pages/audit_words.hpp"

#include "criteria/role.hpp"
#include "server/app/step_action.hpp"

#include <algorithm>
#include <initializer_list>
#include <optional>

namespace server {
namespace {

using templates::Language;

constexpr ActionGroup groups[]{
    {"tender", "tender."},
    {"publication", "publication."},
    {"step", "step."},
    {"deviation", "deviation."},
    {"bid", "bid."},
    {"vault", "envelope.,keyLetters.,releaseCode.,keyShare.,bids.,prices."},
    {"panel", "panel.,interest.,recusal.,blindNames.,consensus."},
    {"grade", "grade."},
    {"draw", "draw."},
    {"evaluation", "evaluation."},
    {"award", "awardFile.,awardRecord.,adviceThresholds."},
    {"letters", "letterTemplate.,paper.,step.send-letters"},
    {"promises", "promise,measurement."},
    {"notices", "noticeFile."},
    {"upload", "upload."},
    {"retention", "retention.,deletion.,dossier."},
    {"agreement", "agreement."},
    {"library", "library."},
    {"template", "template."},
    {"segment", "segment"},
    {"consultation", "consultation."},
    {"party", "party."},
    {"spendRegister", "spendRegister."},
    {"accounts", "account.,accessToken."},
    {"rows", "rows."},
};

std::string word(std::string_view family, std::string_view name, Language language) {
  const auto key = std::string(family).append(".").append(name);
  return std::string(templates::has_label(key) ? templates::label(key, language) : name);
}

// "quality: An, Cas", "quality"
std::string envelope_first(std::string_view subject, Language language) {
  const auto end = std::min(subject.find(':'), subject.size());
  return word("envelope", subject.substr(0, end), language).append(subject.substr(end));
}

// "R4K2/quality"
std::string envelope_last(std::string_view subject, Language language) {
  const auto slash = subject.rfind('/');
  if (slash == std::string_view::npos) return std::string(subject);
  return std::string(subject.substr(0, slash))
      .append(": ")
      .append(word("envelope", subject.substr(slash + 1), language));
}

// "1: notaris De Vries (criterion:K1, draw)"
std::string with_tie_rules(std::string_view subject, Language language) {
  const auto open = subject.rfind(" (");
  if (open == std::string_view::npos || subject.back() != ')') return std::string(subject);
  auto rules = subject.substr(open + 2, subject.size() - open - 3);
  std::string text(subject.substr(0, open + 2));
  constexpr std::string_view by_criterion = "criterion:";
  while (!rules.empty()) {
    const auto end = std::min(rules.find(", "), rules.size());
    const auto rule = rules.substr(0, end);
    text += rule.starts_with(by_criterion)
                ? templates::label("tie.criterion", language,
                                   {{"criterion", std::string(rule.substr(by_criterion.size()))}})
                : word("tie", rule, language);
    if (end < rules.size()) text += ", ";
    rules.remove_prefix(std::min(end + 2, rules.size()));
  }
  return text + ")";
}

// "buyer@gouda", "assessor@tender 12"; nothing for whatever else has an "at" in it.
std::optional<std::string> role_words(std::string_view text, Language language) {
  const auto at = text.find('@');
  if (at == std::string_view::npos) return std::nullopt;
  const auto role = criteria::from_name<criteria::Role>(text.substr(0, at));
  if (!role) return std::nullopt;
  constexpr std::string_view of_tender = "tender ";
  auto place = text.substr(at + 1);
  const bool is_tender = place.starts_with(of_tender);
  if (is_tender) place.remove_prefix(of_tender.size());
  return templates::label(
      is_tender ? "audit-subject.role-tender" : "audit-subject.role-party", language,
      {{"role", word("role", criteria::name(*role), language)}, {"place", std::string(place)}});
}

// "account 7: buyer@gouda", "invitation 4: An <an@gouda.example>, buyer@gouda": what follows the name.
std::string with_roles(std::string_view subject, std::string_view from, Language language) {
  const auto begin = subject.find(from);
  if (begin == std::string_view::npos) return std::string(subject);
  auto rest = subject.substr(begin + from.size());
  std::string text(subject.substr(0, begin + from.size()));
  while (!rest.empty()) {
    const auto end = std::min(rest.find(", "), rest.size());
    text += role_words(rest.substr(0, end), language).value_or(std::string(rest.substr(0, end)));
    if (end < rest.size()) text += ", ";
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
  return text;
}

// "invitation 4: …"
std::string invitation_first(std::string_view subject, Language language) {
  constexpr std::string_view word_of_it = "invitation";
  // Behind a person's address, or behind the account that was made.
  auto text = with_roles(subject, subject.find(">, ") == std::string_view::npos ? ", " : ">, ", language);
  if (subject.starts_with(word_of_it))
    text.replace(0, word_of_it.size(), templates::label("audit-subject.invitation", language));
  return text;
}

// "account 7: totp", "account 7: security-key: the blue one"
std::string proof_words(std::string_view subject, Language language) {
  constexpr std::string_view colon = ": ";
  const auto begin = subject.find(colon);
  if (begin == std::string_view::npos) return std::string(subject);
  const auto shown = subject.substr(begin + colon.size());
  const auto end = std::min(shown.find(colon), shown.size());
  return std::string(subject.substr(0, begin + colon.size()))
      .append(word("audit-subject", shown.substr(0, end), language))
      .append(shown.substr(end));
}

// "7 published", "0 created"
std::string term_words(std::string_view term, Language language) {
  const auto blank = std::min(term.find(' '), term.size());
  const auto start = term.substr(std::min(blank + 1, term.size()));
  return templates::label(
      "audit-subject.term", language,
      {{"years", std::string(term.substr(0, blank))}, {"start", word("retention-start", start, language)}});
}

// "upload: 7 published, 0 created": a term before and after; entries of earlier programs have the kind only.
std::string retention_words(std::string_view subject, Language language) {
  const auto colon = std::min(subject.find(": "), subject.size());
  auto text = word("retention-kind", subject.substr(0, colon), language);
  if (colon == subject.size()) return text;
  const auto terms = subject.substr(colon + 2);
  const auto comma = std::min(terms.find(", "), terms.size());
  text.append(": ").append(term_words(terms.substr(0, comma), language));
  if (comma < terms.size()) text.append(" → ").append(term_words(terms.substr(comma + 2), language));
  return text;
}

bool is_one_of(std::string_view action, std::initializer_list<std::string_view> actions) {
  return std::find(actions.begin(), actions.end(), action) != actions.end();
}

}  // namespace

std::string action_text(std::string_view action, Language language) {
  const auto key = "audit-action." + std::string(action);
  if (templates::has_label(key)) return std::string(templates::label(key, language));
  const auto step = step_action_of(action);
  if (!step) return std::string(action);
  return templates::label("audit-step." + std::string(criteria::name(step->event)), language,
                          {{"step", std::string(criteria::name(step->step))}});
}

std::string subject_text(const AuditEntry& entry, Language language) {
  const std::string_view action = entry.action;
  if (is_one_of(action, {"bids.opened", "prices.opened", "keyLetters.issued", "releaseCode.refused",
                         "keyShare.offered", "keyShare.offered", "keyShare.used"}))
    return envelope_first(entry.subject, language);
  if (action == "envelope.stored") return envelope_last(entry.subject, language);
  if (action == "draw.witnessed") return with_tie_rules(entry.subject, language);
  if (action == "retention.stored") return retention_words(entry.subject, language);
  if (is_one_of(action, {"account.roleGiven", "account.roleTaken"}))
    return with_roles(entry.subject, ": ", language);
  if (is_one_of(action, {"account.invited", "account.invitationAccepted", "account.invitationWithdrawn"}))
    return invitation_first(entry.subject, language);
  if (is_one_of(action, {"account.signedIn", "account.signInRefused", "account.secondFactorRefused",
                         "account.proofRefused", "account.reauthenticated", "account.factorAdded",
                         "account.factorRemoved"}))
    return proof_words(entry.subject, language);
  return entry.subject;
}

std::span<const ActionGroup> action_groups() { return groups; }

}  // namespace server
