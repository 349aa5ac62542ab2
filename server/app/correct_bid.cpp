#include "server/app/correct_bid.hpp"

#include "criteria/price_part.hpp"
#include "criteria/validate.hpp"
#include "import/json_reader.hpp"
#include "server/app/contract_json.hpp"
#include "templates/document_rules.hpp"
#include "templates/json_writer.hpp"
#include "templates/number_text.hpp"

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace server {
namespace {

using criteria::DataKind;
using criteria::DataTree;
using criteria::DataValue;
using criteria::error;
using criteria::Findings;
using templates::JsonWriter;

// What we wrote reads again.
DataTree read_own(std::string_view text) {
  auto tree = importing::read_json(text, importing::Limits{});
  if (!tree) throw std::logic_error("a correction of a bid: " + tree.error()[0].code);
  return std::move(*tree);
}

Document canonical(JsonWriter& json) {
  const auto text = json.close_object().take();
  return document_of(templates::canonical_json(read_own(text).root()));
}

std::string place_of(std::string_view criterion) { return "answers." + std::string(criterion); }

void check_member(DataValue corrected, const criteria::Bid& bid, const criteria::Lot& lot, bool has_prices,
                  Findings& findings) {
  const std::string id(corrected.key());
  const auto* leaf = criteria::find_criterion(lot.criteria, id);
  const std::vector<std::pair<std::string, std::string>> parameters{{"bid", bid.id}, {"criterion", id}};
  // Whether there is a price, and which, stays unsaid while prices are sealed.
  if (leaf && criteria::is_about_money(*leaf) != has_prices)
    findings.push_back(error("bidCorrection.otherStage", place_of(id), parameters));
  else if (!leaf || !bid.answer(id))
    findings.push_back(error("bidCorrection.noAnswer", place_of(id), parameters));
}

// The document of the bid with those answers in place of its own.
std::string with_answers(DataValue stored, DataValue answers) {
  JsonWriter json;
  json.open_object();
  for (const DataValue member : stored) {
    json.key(member.key());
    if (member.key() != "answers") {
      json.tree(member);
      continue;
    }
    json.open_object();
    for (const DataValue answer : member)
      json.key(answer.key()).tree(answers.find(answer.key()).value_or(answer));
    json.close_object();
  }
  return json.close_object().take();
}

Findings compare(const criteria::Bid& stored, DataValue answers, CorrectedBid& corrected) {
  Findings findings;
  const auto before = read_own(bid_document(stored).text), after = read_own(bid_document(corrected.bid).text);
  for (const DataValue answer : answers) {
    const auto text = [&](const DataTree& tree) {
      return templates::compact_json(tree.root().at("answers").at(answer.key()));
    };
    CorrectedAnswer made{std::string(answer.key()), text(before), text(after)};
    if (made.before == made.after)
      findings.push_back(error("bidCorrection.unchanged", place_of(made.criterion),
                               {{"bid", stored.id}, {"criterion", made.criterion}}));
    corrected.answers.push_back(std::move(made));
  }
  return findings;
}

}  // namespace

criteria::Checked<CorrectedBid> corrected_bid(const criteria::Dossier& whole, const BidCorrection& correction,
                                              criteria::TenderStage stage) {
  auto dossier = whole;
  const auto place = std::find_if(dossier.bids.begin(), dossier.bids.end(),
                                  [&](const criteria::Bid& bid) { return bid.id == correction.bid; });
  const auto* lot = place == dossier.bids.end() ? nullptr : criteria::find_lot(dossier.tender, place->lot);
  Findings findings;
  if (!lot || place->withdrawn)
    findings.push_back(error("bidCorrection.bid", "bid", {{"bid", correction.bid}}));
  const auto sent = importing::read_json(correction.answers, importing::Limits{});
  if (!sent || !sent->root().is(DataKind::object) || sent->root().empty())
    findings.push_back(error("bidCorrection.answers", "answers"));
  if (!findings.empty()) return tl::make_unexpected(std::move(findings));
  const auto answers = sent->root();
  for (const DataValue answer : answers)
    check_member(answer, *place, *lot, stage == criteria::TenderStage::prices_opened, findings);
  if (!findings.empty()) return tl::make_unexpected(std::move(findings));

  const auto stored = *place;
  auto read = read_bid(with_answers(read_own(bid_document(stored).text).root(), answers), dossier.tender);
  if (!read) return tl::make_unexpected(std::move(read.error()));
  CorrectedBid corrected{std::move(*read), {}};
  if (findings = compare(stored, answers, corrected); !findings.empty())
    return tl::make_unexpected(std::move(findings));
  *place = corrected.bid;
  if (findings = criteria::validate(dossier); criteria::has_errors(findings))
    return tl::make_unexpected(std::move(findings));
  return corrected;
}

std::string correction_text(const BidCorrection& correction) {
  JsonWriter json;
  json.open_object().member("bid", correction.bid);
  json.key("answers").tree(read_own(correction.answers).root());
  return canonical(json).text;
}

BidCorrection read_correction(std::string_view text) {
  const auto tree = read_own(text);
  return {std::string(tree.root().at("bid").text()), templates::compact_json(tree.root().at("answers"))};
}

Document correction_facts(const CorrectedBid& corrected) {
  JsonWriter json;
  json.open_object().member("bid", corrected.bid.id).key("answers").open_array();
  for (const auto& answer : corrected.answers) {
    json.open_object().member("criterion", answer.criterion);
    json.key("before").tree(read_own(answer.before).root());
    json.key("after").tree(read_own(answer.after).root()).close_object();
  }
  json.close_array();
  return canonical(json);
}

MadeCorrection read_correction_facts(std::string_view facts) {
  const auto tree = read_own(facts);
  MadeCorrection made{std::string(tree.root().at("bid").text()), {}};
  for (const DataValue answer : tree.root().at("answers"))
    made.answers.push_back({std::string(answer.at("criterion").text()),
                            templates::compact_json(answer.at("before")),
                            templates::compact_json(answer.at("after"))});
  return made;
}

std::string answer_words(const std::string& json, templates::Language language) {
  const auto tree = read_own(json);
  const auto value = tree.root();
  if (value.is(DataKind::boolean)) return templates::level_text(value.text(), language);
  if (!value.is(DataKind::text)) return json;
  const auto number = criteria::Decimal::parse(value.text());
  return number ? templates::number_text(*number, language) : std::string(value.text());
}

}  // namespace server
