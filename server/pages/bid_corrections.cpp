#include "server/pages/bid_corrections.hpp"

#include "criteria/price_part.hpp"
#include "import/json_reader.hpp"
#include "templates/document_rules.hpp"
#include "templates/json_writer.hpp"

namespace server {
using criteria::DataValue;
using templates::Language;

std::vector<CorrectableAnswer> correctable_answers(const criteria::Dossier& dossier,
                                                   criteria::TenderStage stage, Language language) {
  std::vector<CorrectableAnswer> answers;
  const bool has_prices = stage == criteria::TenderStage::prices_opened;
  for (const auto& bid : dossier.bids) {
    const auto* lot = criteria::find_lot(dossier.tender, bid.lot);
    if (!lot || bid.withdrawn) continue;
    for (const auto* leaf : criteria::leaves(lot->criteria)) {
      const auto* value = bid.answer(leaf->id);
      if (!value || criteria::is_about_money(*leaf) != has_prices ||
          criteria::answer_form(*leaf) == criteria::AnswerForm::inputs)
        continue;
      const bool is_amount = std::holds_alternative<criteria::AmountAnswer>(*leaf->answer);
      answers.push_back({bid.id, leaf->id,
                         bid.id + (bid.bidder ? " " + bid.bidder->name : "") + " · " + leaf->id + " " +
                             leaf->title + " · " + templates::answer_text(*value, is_amount, language)});
    }
  }
  return answers;
}

std::vector<std::string> correction_lines(const MadeCorrection& correction, Language language) {
  std::vector<std::string> lines;
  for (const auto& answer : correction.answers)
    lines.push_back(correction.bid + ", " + answer.criterion + ": " + answer_words(answer.before, language) +
                    " → " + answer_words(answer.after, language));
  return lines;
}

std::vector<std::string> proposed_lines(const BidCorrection& correction, Language language) {
  std::vector<std::string> lines;
  const auto tree = importing::read_json(correction.answers, importing::Limits{});
  if (!tree) return lines;
  for (const DataValue answer : tree->root())
    lines.push_back(correction.bid + ", " + std::string(answer.key()) + ": " +
                    answer_words(templates::compact_json(answer), language));
  return lines;
}

}  // namespace server
