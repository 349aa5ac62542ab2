#include "templates/dossier_tree.hpp"

namespace templates {

using namespace criteria;

// ---- bids, grades, draws --------------------------------------------------------------------------------

void write(const Slot& slot, const Bidder& bidder) { ObjectWriter(slot).member("name", bidder.name); }

void write(const Slot& slot, const Withdrawal& withdrawal) {
  ObjectWriter object(slot);
  object.member("at", withdrawal.at);
  object.member("reason", withdrawal.reason);
}

void write(const Slot& slot, const std::vector<BidRemark>& remarks) {
  ObjectWriter object(slot);
  for (const BidRemark& remark : remarks) object.member(remark.criterion, remark.text);
}

void write(const Slot& slot, const AnswerValue& value) {
  if (const auto* decimal = std::get_if<Decimal>(&value))
    write(slot, *decimal);
  else if (const auto* level = std::get_if<Level>(&value))
    write(slot, level->key);
  else if (const bool* truth = std::get_if<bool>(&value))
    write(slot, *truth);
  else
    write(slot, std::get<Boxed>(value).get());
}

void write(const Slot& slot, const std::vector<GivenAnswer>& answers) {
  ObjectWriter object(slot);
  for (const GivenAnswer& given : answers) object.member(given.criterion, given.value);
}

void write(const Slot& slot, const Bid& bid) {
  ObjectWriter object(slot);
  object.member("id", bid.id);
  object.member("lot", bid.lot);
  object.member("bidder", bid.bidder);
  object.member("receivedAt", bid.received_at);
  object.member("withdrawn", bid.withdrawn);
  object.member("answers", bid.answers);
  if (!bid.remarks.empty()) object.member("remarks", bid.remarks);
}

void write(const Slot& slot, const Grade& grade) {
  ObjectWriter object(slot);
  object.member("bid", grade.bid);
  object.member("criterion", grade.criterion);
  object.member("assessor", grade.assessor);
  object.member("consensus", grade.consensus);
  object.member("level", grade.level);
  object.member("motivation", grade.motivation);
}

void write(const Slot& slot, const Draw& draw) {
  ObjectWriter object(slot);
  object.member("lot", draw.lot);
  object.member("order", draw.order);
  object.member("heldAt", draw.held_at);
  object.member("witness", draw.witness);
}

// ---- inputs of derived answers --------------------------------------------------------------------------

void write(const Slot& slot, const Replacement& replacement) {
  ObjectWriter object(slot);
  object.member("year", replacement.year);
  object.member("amount", replacement.amount);
}

void write(const Slot& slot, const MciPart& part) {
  ObjectWriter object(slot);
  object.member("mass", part.mass);
  object.member("FR", part.FR);
  object.member("FU", part.FU);
  object.member("FS", part.FS);
  object.member("CR", part.CR);
  object.member("CU", part.CU);
  object.member("CC", part.CC);
  object.member("CE", part.CE);
  object.member("EC", part.EC);
  object.member("EF", part.EF);
}

void write(const Slot& slot, const DetachableElement& element) {
  ObjectWriter object(slot);
  object.member("mki", element.mki);
  object.member("TV", element.TV);
  object.member("ToV", element.ToV);
  object.member("DK", element.DK);
  object.member("VI", element.VI);
}

namespace {

struct InputMembers {
  ObjectWriter& object;

  void operator()(const LccInputs& inputs) const {
    object.member("investment", inputs.investment);
    object.member("annual", inputs.annual);
    object.member("replacements", inputs.replacements);
    object.member("endOfLife", inputs.end_of_life);
    object.member("residual", inputs.residual);
  }
  void operator()(const MciInputs& inputs) const {
    object.member("parts", inputs.parts);
    object.member("L", inputs.life);
    object.member("U", inputs.use);
  }
  void operator()(const DetachabilityInputs& inputs) const { object.member("elements", inputs.elements); }
  void operator()(const MkiInputs& inputs) const {
    object.member("impacts", inputs.impacts);
    object.member("area", inputs.area);
  }
};

}  // namespace

void write(const Slot& slot, const DerivedInputs& inputs) {
  ObjectWriter object(slot);
  std::visit(InputMembers{object}, inputs);
}

// ---- the whole ------------------------------------------------------------------------------------------

void write(const Slot& slot, const Dossier& dossier) {
  ObjectWriter object(slot);
  object.word("format", dossier_format);
  object.member("tender", dossier.tender);
  object.member("bids", dossier.bids);
  object.member("grades", dossier.grades);
  object.member("draws", dossier.draws);
}

}  // namespace templates
