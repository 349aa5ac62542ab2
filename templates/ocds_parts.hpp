// The parts of a release in the Open Contracting Data Standard.
#pragma once

#include "criteria/data_tree.hpp"
#include "criteria/notice_file.hpp"
#include "evaluator/notice/result.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace templates {

// What every part is made of, written at the place where the tree is open.
class OcdsPieces {
 public:
  explicit OcdsPieces(criteria::DataTree& tree) : tree_(tree) {}
  // Where there is a text.
  void text(std::string_view name, std::string_view content);
  void number(std::string_view name, const std::string& plain);
  void amount(std::string_view name, const criteria::Number& euros);
  void write_reference(std::string_view name, const std::string& id, const std::string& title);
  void words(std::string_view name, std::initializer_list<std::string_view> all);

 protected:
  criteria::DataTree& tree_;
};

// A number of the Dutch trade register; other numbers have no scheme that is certain.
bool is_trade_register(const criteria::Organisation& organisation);
std::string ocds_party_id(const criteria::Organisation& organisation, std::string_view fallback);
// Who bid, and the id of that party.
criteria::Organisation ocds_bidder(const criteria::NoticeFile& file, const criteria::Bid& bid);
std::string ocds_supplier_id(const criteria::NoticeFile& file, const criteria::Bid& bid);

// Bids with their statistics, awards and contracts.
void write_ocds_result(criteria::DataTree& tree, const criteria::NoticeFile& file,
                       const std::vector<evaluator::LotResult>& results);

}  // namespace templates
