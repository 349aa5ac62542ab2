#include "criteria/library_names.hpp"
#include "criteria/validate.hpp"
#include "criteria/validate_parts.hpp"

#include <algorithm>
#include <set>

namespace criteria {
namespace {

// "BET-G1": capitals and digits in parts between hyphens, at most 16 characters.
bool is_library_id(std::string_view id) {
  constexpr std::size_t longest = 16;
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto is_known = [&](char c) { return is_capital(c) || (c >= '0' && c <= '9') || c == '-'; };
  return !id.empty() && id.size() <= longest && is_capital(id.front()) && id.back() != '-' &&
         std::all_of(id.begin(), id.end(), is_known);
}

void check_texts(const LibraryCriterion& criterion, const std::string& place, Findings& findings) {
  const std::pair<const char*, const LocalizedText*> texts[]{
      {"title", &criterion.title},       {"evidence", &criterion.evidence},
      {"guidance", &criterion.guidance}, {"verification", &criterion.verification},
      {"example", &criterion.example},   {"why", &criterion.why},
      {"whyNot", &criterion.why_not}};
  for (const auto& [member, text] : texts) check_text(*text, place + "." + member, findings);
  if (criterion.sources.empty()) findings.push_back(error("library.noSource", place + ".sources"));
  for (std::size_t i = 0; i < criterion.sources.size(); ++i)
    if (criterion.sources[i].empty())
      findings.push_back(error("text.empty", at_index(place + ".sources", i)));
}

void check_measure(const LibraryMeasure& measure, const std::string& place, Findings& findings) {
  if (is_share(measure.quantity) && !measure.basis)
    findings.push_back(error("circular.basisMissing", place + ".basis"));
  if (measure.method.empty()) findings.push_back(error("text.empty", place + ".method"));
  if (measure.method_version.empty()) findings.push_back(error("text.empty", place + ".methodVersion"));
}

// What the kind needs, and what it has no use for.
void check_parts(const LibraryCriterion& criterion, const std::string& place, Findings& findings) {
  const bool has_answer = is_scored_or_required(criterion.kind);
  const std::vector<std::pair<std::string, std::string>> kind{{"kind", std::string(name(criterion.kind))}};
  const auto needed = [&](bool is_needed, bool is_there, const char* code, const std::string& at) {
    if (is_needed && !is_there) findings.push_back(error(code, at, kind));
    if (!is_needed && is_there) findings.push_back(error("library.needless", at, kind));
  };
  needed(has_answer, criterion.answer.has_value(), "library.noAnswer", place + ".answer");
  for (std::size_t i = 0; i < criterion.variants.size(); ++i) {
    const LibraryVariant& variant = criterion.variants[i];
    const std::string at = at_index(place + ".variants", i);
    needed(criterion.kind == LibraryKind::requirement, variant.accept.has_value(), "library.noBound",
           at + ".accept");
    needed(criterion.kind == LibraryKind::award_criterion, variant.scoring.has_value(), "library.noRule",
           at + ".scoring");
  }
}

// The smallest tender that takes the criterion as it is.
Tender tender_with(const LibraryCriterion& criterion, const LibraryVariant& variant) {
  Criterion taken = criterion_of(criterion, variant, &LocalizedText::nl);
  Criterion price;
  price.id = "price";
  price.kind = Kind::price;
  price.answer = AmountAnswer{};
  Lot lot;
  lot.id = "1";
  if (taken.scoring && counts_in_euros(*taken.scoring)) {
    lot.award.method = AwardMethod::value_in_euros;
  } else {
    const bool is_scored = taken.kind == Kind::quality;
    if (is_scored) taken.weight = Decimal::of("50");
    price.weight = Decimal::of(is_scored ? "50" : "100");
    price.scoring = RelativeLowest{};
  }
  lot.criteria = {std::move(taken), std::move(price)};
  Tender tender;
  tender.lots.push_back(std::move(lot));
  return tender;
}

// What a tender would say of the variant, at the place where it stands in the library.
void check_variant(const LibraryCriterion& criterion, const std::string& place, std::size_t index,
                   Findings& findings) {
  constexpr std::string_view in_tender = "tender.lots[0].criteria[0].";
  const LibraryVariant& variant = criterion.variants[index];
  for (Finding& finding : validate(tender_with(criterion, variant))) {
    if (!finding.place.starts_with(in_tender) || finding.code == "circular.basisMissing") continue;
    const std::string member = finding.place.substr(in_tender.size());
    const bool of_criterion = member.starts_with("answer") || member.starts_with("circular");
    if (of_criterion && index > 0) continue;
    finding.place = of_criterion ? place : at_index(place + ".variants", index);
    finding.place.append(".").append(member);
    findings.push_back(std::move(finding));
  }
}

void check_variants(const LibraryCriterion& criterion, const std::string& place, Findings& findings) {
  if (criterion.variants.empty()) findings.push_back(error("library.noVariants", place + ".variants"));
  for (std::size_t i = 0; i < criterion.variants.size(); ++i) {
    const std::string at = at_index(place + ".variants", i);
    check_text(criterion.variants[i].text, at + ".text", findings);
    if (i > 0 && criterion.variants[i].level <= criterion.variants[i - 1].level)
      findings.push_back(error("library.variantOrder", at + ".level",
                               {{"level", std::string(name(criterion.variants[i].level))}}));
    if (is_scored_or_required(criterion.kind) && criterion.answer)
      check_variant(criterion, place, i, findings);
  }
}

}  // namespace

Findings validate(const Library& library) {
  Findings findings;
  std::set<std::string_view> seen;
  for (std::size_t i = 0; i < library.criteria.size(); ++i) {
    const LibraryCriterion& criterion = library.criteria[i];
    const std::string place = at_index("criteria", i);
    if (!is_library_id(criterion.id))
      findings.push_back(error("library.id", place + ".id", {{"value", criterion.id}}));
    if (!seen.insert(criterion.id).second)
      findings.push_back(error("id.duplicate", place + ".id", {{"id", criterion.id}}));
    check_texts(criterion, place, findings);
    if (criterion.measure) check_measure(*criterion.measure, place + ".measure", findings);
    check_parts(criterion, place, findings);
    check_variants(criterion, place, findings);
  }
  return findings;
}

}  // namespace criteria
