#include "server/app/vault_desk.hpp"

#include "server/app/person_name.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::int64_t offer_seconds = 3600;

bool is_fresh(const OfferedShare& offer, const criteria::Timestamp& now) {
  return now.seconds() - offer.at.seconds() < offer_seconds;
}

}  // namespace

std::shared_ptr<VaultDesk> make_vault_desk() { return std::make_shared<VaultDesk>(); }

void VaultDesk::lay(TenderId tender, LaidLetters letters) {
  const std::lock_guard lock(mutex_);
  letters_.insert_or_assign(tender, std::move(letters));
}

std::vector<std::string> VaultDesk::waiting(TenderId tender) const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> names;
  if (const auto laid = letters_.find(tender); laid != letters_.end())
    for (const auto& letter : laid->second.letters) names.push_back(letter.holder);
  return names;
}

std::optional<KeyLetter> VaultDesk::letter(TenderId tender, std::string_view holder) const {
  const std::lock_guard lock(mutex_);
  if (const auto laid = letters_.find(tender); laid != letters_.end())
    for (const auto& letter : laid->second.letters)
      if (is_same_person(letter.holder, holder)) return letter;
  return std::nullopt;
}

std::optional<std::pair<criteria::EnvelopeKind, std::vector<StoredShare>>> VaultDesk::completed_by(
    TenderId tender, std::string_view holder) const {
  const std::lock_guard lock(mutex_);
  const auto laid = letters_.find(tender);
  if (laid == letters_.end() || laid->second.letters.size() != 1) return std::nullopt;
  if (!is_same_person(laid->second.letters.front().holder, holder)) return std::nullopt;
  return laid->second.replaces;
}

bool VaultDesk::is_renewal(TenderId tender) const {
  const std::lock_guard lock(mutex_);
  const auto laid = letters_.find(tender);
  return laid != letters_.end() && laid->second.replaces.has_value();
}

void VaultDesk::remove(TenderId tender, std::string_view holder) {
  const std::lock_guard lock(mutex_);
  const auto laid = letters_.find(tender);
  if (laid == letters_.end()) return;
  std::erase_if(laid->second.letters,
                [&](const KeyLetter& letter) { return is_same_person(letter.holder, holder); });
  if (laid->second.letters.empty()) letters_.erase(laid);
}

void VaultDesk::offer(TenderId tender, criteria::EnvelopeKind envelope, OfferedShare share) {
  const std::lock_guard lock(mutex_);
  offers_.erase({tender, envelope});
  offers_.emplace(Place{tender, envelope}, std::move(share));
}

std::optional<OfferedShare> VaultDesk::take_other(TenderId tender, criteria::EnvelopeKind envelope,
                                                  std::string_view purpose, std::int64_t number,
                                                  const criteria::Timestamp& now) {
  const std::lock_guard lock(mutex_);
  const auto found = offers_.find({tender, envelope});
  if (found == offers_.end()) return std::nullopt;
  if (!is_fresh(found->second, now)) {
    offers_.erase(found);
    return std::nullopt;
  }
  if (found->second.purpose != purpose || found->second.number == number) return std::nullopt;
  auto offer = std::move(found->second);
  offers_.erase(found);
  return offer;
}

std::string VaultDesk::offered_by(TenderId tender, criteria::EnvelopeKind envelope, std::string_view purpose,
                                  const criteria::Timestamp& now) const {
  const std::lock_guard lock(mutex_);
  const auto found = offers_.find({tender, envelope});
  if (found == offers_.end() || found->second.purpose != purpose || !is_fresh(found->second, now)) return {};
  return found->second.holder;
}

}  // namespace server
