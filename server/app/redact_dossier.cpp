#include "server/app/redact_dossier.hpp"

#include "import/json_reader.hpp"
#include "server/app/stage_gate.hpp"
#include "server/app/tender_archive.hpp"
#include "server/storage/sha256.hpp"
#include "templates/dossier_json.hpp"
#include "templates/redaction_report.hpp"
#include "templates/zip_file.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::string_view persons = "5.1, tweede lid, onder e";
constexpr std::string_view business = "5.1, eerste lid, onder c";
constexpr std::string_view competition = "5.1, tweede lid, onder f";

std::string rules_text(const std::vector<criteria::RedactionRule>& rules) {
  std::string text;
  for (const auto& rule : rules) text.append(rule.path).append("\n").append(rule.article).append("\n");
  return text;
}

}  // namespace

criteria::Checked<RedactedDossier> redact(const criteria::Dossier& dossier,
                                          const std::vector<criteria::RedactionRule>& rules,
                                          templates::Language language) {
  if (auto wrong = criteria::validate(rules); !wrong.empty()) return tl::make_unexpected(std::move(wrong));
  // The canonical form is the dossier as it is named by its hash.
  const auto canonical = templates::canonical_dossier_json(dossier);
  const auto whole = importing::read_json(canonical, importing::record_limits()).value();
  const auto redacted = criteria::redact(whole.root(), rules, templates::redaction_marks(rules, language));
  if (criteria::has_errors(redacted.findings)) return tl::make_unexpected(redacted.findings);
  const templates::RedactionAccount account{redacted, rules, sha256_hex(canonical), dossier.tender.reference};
  return RedactedDossier{templates::redacted_json(account),
                         templates::redaction_report_html(account, language), redacted.findings};
}

Result<RedactedDossier> redact_tender(Service& service, const Actor& actor, TenderId tender,
                                      const std::vector<criteria::RedactionRule>& rules,
                                      templates::Language language) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate) return failed(gate.error());
  auto redacted = redact((*loaded)->dossier, rules, language);
  if (!redacted) return failed(std::move(redacted.error()));
  const auto now = service.clock();
  service.database.write([&](Unit& unit) {
    record(unit, {now, actor.name, actor.request, "dossier.redacted", tender, std::to_string(rules.size()),
                  sha256_hex(rules_text(rules))});
  });
  return std::move(*redacted);
}

std::string redacted_zip(const RedactedDossier& redacted) {
  return templates::zip_file({{"openbaar.json", redacted.json}, {"openbaar.html", redacted.html}});
}

std::string redacted_file_name(std::string_view reference) {
  auto name = archive_file_name(reference);
  constexpr std::string_view end = "archief.zip";
  return name.replace(name.size() - end.size(), end.size(), "openbaar.zip");
}

std::vector<criteria::RedactionRule> usual_redactions(const criteria::Dossier& dossier) {
  std::vector<criteria::RedactionRule> rules;
  const auto add = [&](bool is_there, const char* path, std::string_view article) {
    if (is_there) rules.push_back({path, std::string(article), ""});
  };
  const auto& [tender, bids, grades, draws] = dossier;
  const bool has_grades = grades && !grades->empty();
  add(std::any_of(bids.begin(), bids.end(), [](const auto& bid) { return bid.bidder.has_value(); }),
      "bids[].bidder", competition);
  add(std::any_of(bids.begin(), bids.end(), [](const auto& bid) { return !bid.answers.empty(); }),
      "bids[].answers.*", business);
  add(has_grades && std::any_of(grades->begin(), grades->end(),
                                [](const auto& grade) { return grade.assessor.has_value(); }),
      "grades[].assessor", persons);
  add(has_grades && std::any_of(grades->begin(), grades->end(),
                                [](const auto& grade) { return grade.motivation.has_value(); }),
      "grades[].motivation", business);
  add(draws && std::any_of(draws->begin(), draws->end(),
                           [](const auto& draw) { return draw.witness.has_value(); }),
      "draws[].witness", persons);
  return rules;
}

}  // namespace server
