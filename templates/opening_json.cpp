#include "templates/opening_json.hpp"

#include "templates/field_writer.hpp"
#include "templates/json_writer.hpp"

namespace templates {

using namespace criteria;

namespace {

void write_envelope(ObjectWriter& object, const ReceivedEnvelope& envelope) {
  object.member("receipt", envelope.receipt);
  object.member("receivedAt", envelope.received_at);
  object.member("commitment", envelope.commitment);
}

}  // namespace

static void write(const Slot& slot, const ReceivedEnvelope& envelope) {
  ObjectWriter object(slot);
  write_envelope(object, envelope);
}

static void write(const Slot& slot, const OpenedEnvelope& opened) {
  ObjectWriter object(slot);
  write_envelope(object, opened.envelope);
  object.member("bid", opened.bid);
  object.member("lot", opened.lot);
  object.filled("bidder", opened.bidder);
  object.member("sha256", opened.sha256);
  object.member("remarks", opened.remarks);
}

static void write(const Slot& slot, const FailedEnvelope& failed) {
  ObjectWriter object(slot);
  write_envelope(object, failed.envelope);
  object.member("reasons", failed.reasons);
}

static void write_record(const Slot& slot, const OpeningRecord& record) {
  ObjectWriter object(slot);
  object.word("format", opening_format);
  object.member("envelope", record.envelope);
  object.member("reference", record.reference);
  object.member("title", record.title);
  object.member("buyer", record.buyer);
  object.member("publication", record.publication);
  object.member("publicationSha256", record.publication_sha256);
  object.member("deadline", record.deadline);
  object.member("openedAt", record.opened_at);
  object.member("openedBy", record.opened_by);
  object.member("logHead", record.log_head);
  object.member("opened", record.opened);
  object.member("failed", record.failed);
  object.member("late", record.late);
  object.member("replaced", record.replaced);
  object.member("withdrawn", record.withdrawn);
}

std::string canonical_opening_json(const OpeningRecord& record) {
  DataTree tree;
  write_record(Slot{tree, {}}, record);
  return canonical_json(tree.root());
}

}  // namespace templates
