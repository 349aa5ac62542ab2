#include "templates/ocds_parts.hpp"

#include "templates/eforms/notice_parts.hpp"
#include "templates/field_writer.hpp"

#include <fmt/format.h>

namespace templates {

using namespace criteria;

// The tree holds views; what is put together here is copied into it.
void OcdsPieces::text(std::string_view name, std::string_view content) {
  if (!content.empty()) tree_.add_text(tree_.keep(content), name);
}

void OcdsPieces::number(std::string_view name, const std::string& plain) {
  tree_.add(DataKind::number, tree_.keep(plain), name);
}

void OcdsPieces::amount(std::string_view name, const Number& euros) {
  ObjectWriter value(Slot{tree_, name});
  number("amount", plain_amount(euros));
  value.word("currency", "EUR");
}

void OcdsPieces::write_reference(std::string_view name, const std::string& id, const std::string& title) {
  ObjectWriter reference(Slot{tree_, name});
  text("id", id);
  text("name", title);
}

void OcdsPieces::words(std::string_view name, std::initializer_list<std::string_view> all) {
  tree_.open_array(name);
  for (const std::string_view word : all) tree_.add_text(word);
  tree_.close();
}

bool is_trade_register(const Organisation& organisation) {
  constexpr std::size_t digits = 8;
  return organisation.country == "NLD" && organisation.registration.size() == digits;
}

std::string ocds_party_id(const Organisation& organisation, std::string_view fallback) {
  if (organisation.registration.empty()) return std::string(fallback);
  return fmt::format("{}-{}", is_trade_register(organisation) ? "NL-KVK" : organisation.country,
                     organisation.registration);
}

Organisation ocds_bidder(const NoticeFile& file, const Bid& bid) {
  const NoticeBidder* bidder = find_bidder(file, bid.id);
  Organisation organisation = bidder ? bidder->organisation : Organisation{};
  if (organisation.name.empty() && bid.bidder) organisation.name = bid.bidder->name;
  return organisation;
}

std::string ocds_supplier_id(const NoticeFile& file, const Bid& bid) {
  return ocds_party_id(ocds_bidder(file, bid), bid.id);
}

}  // namespace templates
