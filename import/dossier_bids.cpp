#include "import/dossier_parts.hpp"
#include "import/text_encoding.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace importing {
namespace {

using criteria::AnswerForm;
using criteria::AnswerValue;
using criteria::Criterion;
using criteria::DataValue;
using criteria::GivenAnswer;

void read_answer(const Field& field, const Criterion& leaf, AnswerForm form, AnswerValue& value) {
  switch (form) {
    case AnswerForm::truth:
      return read(field, value.emplace<bool>());
    case AnswerForm::quantity:
      return read(field, value.emplace<criteria::Decimal>());
    case AnswerForm::level:
      return read(field, value.emplace<criteria::Level>().key);
    case AnswerForm::inputs:
      value.emplace<criteria::Boxed>(read_inputs(field, *leaf.answer));
  }
}

// What a lot asks, in the order of the criteria's ids, so that answers in any order are put in order without
// comparing ids again.
class AskedLot {
 public:
  explicit AskedLot(const criteria::Lot& lot) {
    for (const auto& placed : all_criteria(lot.criteria, "")) {
      const Criterion& node = *placed.criterion;
      const bool is_asked = node.is_leaf() && node.answer;
      nodes_.push_back({&node, is_asked ? answer_form(node) : AnswerForm::level, is_asked});
    }
    std::stable_sort(nodes_.begin(), nodes_.end(),
                     [](const Node& left, const Node& right) { return left.node->id < right.node->id; });
    for (std::size_t i = 0; i < nodes_.size(); ++i) by_id_.emplace(nodes_[i].node->id, i);
    given_.resize(nodes_.size());
    followers_.resize(nodes_.size() + 1);
  }

  void read_answers(const Field& field, std::vector<GivenAnswer>& answers) {
    if (!field.expect(criteria::DataKind::object)) return;
    std::fill(given_.begin(), given_.end(), std::nullopt);
    const std::size_t count = sort_in(field);
    if (!field.has_room(count * sizeof(GivenAnswer))) return;
    answers.reserve(count);
    for (std::size_t i = 0; i < nodes_.size(); ++i)
      if (given_[i]) read_one(field.member(*given_[i]), nodes_[i], answers);
  }

 private:
  struct Node {
    const Criterion* node;
    AnswerForm form;
    bool is_asked;
  };

  // Puts each member at its criterion; gives their number.
  std::size_t sort_in(const Field& field) {
    std::size_t count = 0;
    std::size_t previous = nodes_.size();
    for (const DataValue value : field.value) {
      const std::size_t at = find(value.key(), previous);
      if (at == nodes_.size()) {
        refuse_member(field.member(value), "answer.criterionUnknown", "criterion");
        continue;
      }
      previous = at;
      if (given_[at]) {
        refuse_member(field.member(value), "field.duplicate", "field");
        continue;
      }
      given_[at] = value;
      ++count;
    }
    return count;
  }

  static void refuse_member(const Field& member, const char* code, const char* parameter) {
    if (!member.reading.log.full()) member.report(code, {{parameter, printable(member.value.key())}});
  }

  // Most bids answer in the same order as the bid before.
  std::size_t find(std::string_view id, std::size_t previous) {
    std::size_t& follower = followers_[previous];
    if (follower < nodes_.size() && nodes_[follower].node->id == id) return follower;
    const auto found = by_id_.find(id);
    if (found == by_id_.end()) return nodes_.size();
    return follower = found->second;
  }

  static void read_one(const Field& field, const Node& node, std::vector<GivenAnswer>& answers) {
    if (!node.node->is_leaf())
      field.report("answer.notLeaf", {{"criterion", node.node->id}});
    else if (node.is_asked)
      read_answer(field, *node.node, node.form, answers.emplace_back(GivenAnswer{node.node->id, {}}).value);
  }

  std::vector<Node> nodes_;
  std::unordered_map<std::string_view, std::size_t> by_id_;
  std::vector<std::optional<DataValue>> given_;
  std::vector<std::size_t> followers_;  // of each node, and of the beginning
};

using AskedLots = std::map<std::string, AskedLot, std::less<>>;

void read_remarks(const Field& field, std::vector<criteria::BidRemark>& remarks) {
  if (!field.expect(criteria::DataKind::object)) return;
  using Remarks = std::map<std::string_view, std::string>;
  constexpr std::size_t entry_bytes =
      sizeof(criteria::BidRemark) + tree_node_bytes + sizeof(Remarks::value_type);
  const auto count = static_cast<std::size_t>(std::distance(field.value.begin(), field.value.end()));
  if (!field.has_room(count * entry_bytes)) return;
  Remarks by_criterion;
  for (const DataValue value : field.value) {
    const Field entry = field.member(value);
    const auto [place, is_new] = by_criterion.try_emplace(value.key());
    if (is_new)
      read(entry, place->second);
    else
      entry.report("field.duplicate", {{"field", printable(value.key())}});
    if (field.reading.log.full()) return;
  }
  for (auto& [criterion, text] : by_criterion) remarks.push_back({std::string(criterion), std::move(text)});
}

void read_bid(const Field& field, AskedLots& lots, criteria::Bid& bid) {
  ObjectReader object(field);
  object.required_id("id", bid.id);
  object.required_id("lot", bid.lot);
  object.optional("bidder", bid.bidder);
  object.optional("receivedAt", bid.received_at);
  object.optional("withdrawn", bid.withdrawn);
  const auto answers = object.needed("answers");
  const auto lot = lots.find(bid.lot);  // of an unknown lot, the validation reports the bid
  if (answers && lot != lots.end()) lot->second.read_answers(*answers, bid.answers);
  if (const auto remarks = object.member("remarks")) read_remarks(*remarks, bid.remarks);
  object.finish();
}

}  // namespace

void read(const Field& field, criteria::Bidder& bidder) {
  ObjectReader object(field);
  object.required("name", bidder.name);
  object.finish();
}

void read(const Field& field, criteria::Withdrawal& withdrawal) {
  ObjectReader object(field);
  object.required("at", withdrawal.at);
  object.optional("reason", withdrawal.reason);
  object.finish();
}

void read_bids(const Field& field, const criteria::Tender& tender, std::vector<criteria::Bid>& bids) {
  AskedLots lots;
  for (const criteria::Lot& lot : tender.lots) lots.try_emplace(lot.id, lot);
  read_items(field, bids, [&](const Field& item, criteria::Bid& bid) { read_bid(item, lots, bid); });
}

void read(const Field& field, criteria::Grade& grade) {
  ObjectReader object(field);
  object.required_id("bid", grade.bid);
  object.required_id("criterion", grade.criterion);
  if (const auto assessor = object.member("assessor")) read_id(*assessor, grade.assessor.emplace());
  object.optional("consensus", grade.consensus);
  object.required("level", grade.level);
  object.optional("motivation", grade.motivation);
  object.finish();
}

void read(const Field& field, criteria::Draw& draw) {
  ObjectReader object(field);
  object.required_id("lot", draw.lot);
  if (const auto order = object.needed("order")) read_ids(*order, draw.order);
  object.optional("heldAt", draw.held_at);
  object.optional("witness", draw.witness);
  object.finish();
}

}  // namespace importing
