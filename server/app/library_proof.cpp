#include "server/app/library_proof.hpp"

#include "server/app/library.hpp"
#include "templates/labels.hpp"

#include <algorithm>

namespace server {
namespace {

using criteria::LibraryCriterion;
using criteria::LocalizedText;

criteria::TextIn language_of(const std::string& title, const std::string& text,
                             const LibraryCriterion& criterion) {
  const bool is_english =
      title == criterion.title.en ||
      std::any_of(criterion.variants.begin(), criterion.variants.end(),
                  [&](const criteria::LibraryVariant& variant) { return text == variant.text.en; });
  return is_english ? &LocalizedText::en : &LocalizedText::nl;
}

// What was taken from the library, with its title.
void add_proof_to(Service& service, const std::optional<std::string>& library, const std::string& title,
                  std::optional<std::string>& text) {
  if (!library) return;
  const auto found = find_library_criterion(service, *library);
  if (!found) return;
  const LibraryCriterion& criterion = *found->criterion;
  std::string whole =
      with_proof(text.value_or(""), criterion, language_of(title, text.value_or(""), criterion));
  if (!whole.empty()) text = std::move(whole);
}

void add_proof_to(Service& service, std::vector<criteria::Criterion>& criteria) {
  for (criteria::Criterion& node : criteria) {
    add_proof_to(service, node.library, node.title, node.description);
    add_proof_to(service, node.criteria);
  }
}

}  // namespace

std::string with_proof(std::string text, const LibraryCriterion& criterion, criteria::TextIn language) {
  const auto words = language == &LocalizedText::en ? templates::Language::en : templates::Language::nl;
  for (const auto& [key, part] : {std::pair("proof.evidence", &criterion.evidence),
                                  std::pair("proof.verification", &criterion.verification)}) {
    const std::string& said = part->*language;
    if (said.empty() || text.find(said) != std::string::npos) continue;
    text += (text.empty() ? "" : "\n\n") + std::string(templates::label(key, words)) + " " + said;
  }
  return text;
}

void add_proof(Service& service, criteria::Tender& tender) {
  for (criteria::Lot& lot : tender.lots) add_proof_to(service, lot.criteria);
  if (!tender.provisions) return;
  for (criteria::Provision& provision : *tender.provisions)
    add_proof_to(service, provision.library, provision.title, provision.text);
}

}  // namespace server
