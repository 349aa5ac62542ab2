#include "import/opening_json.hpp"

#include "import/whole_document.hpp"

namespace importing {

using namespace criteria;

namespace {

void read_envelope(ObjectReader& object, ReceivedEnvelope& envelope) {
  object.required_id("receipt", envelope.receipt);
  object.required("receivedAt", envelope.received_at);
  object.required_id("commitment", envelope.commitment);
}

void read_texts(ObjectReader& object, const char* name, std::vector<std::string>& texts) {
  if (const auto field = object.needed(name)) read_ids(*field, texts);
}

void read_received(const Field& field, ReceivedEnvelope& envelope) {
  ObjectReader object(field);
  read_envelope(object, envelope);
  object.finish();
}

void read_opened(const Field& field, OpenedEnvelope& opened) {
  ObjectReader object(field);
  read_envelope(object, opened.envelope);
  object.required_id("bid", opened.bid);
  object.required_id("lot", opened.lot);
  object.optional_filled("bidder", opened.bidder);
  object.required_id("sha256", opened.sha256);
  read_texts(object, "remarks", opened.remarks);
  object.finish();
}

void read_failed(const Field& field, FailedEnvelope& failed) {
  ObjectReader object(field);
  read_envelope(object, failed.envelope);
  read_texts(object, "reasons", failed.reasons);
  object.finish();
}

template <typename Item, typename ReadItem>
void read_list(ObjectReader& object, const char* name, std::vector<Item>& items, ReadItem read_item) {
  if (const auto field = object.needed(name)) read_items(*field, items, read_item);
}

void read_record(const Field& root, OpeningRecord& record) {
  ObjectReader object(root);
  const auto format = object.needed("format");
  if (!format || !check_format(*format, opening_format)) return;
  object.required("envelope", record.envelope);
  object.required("reference", record.reference);
  object.required("title", record.title);
  object.optional("buyer", record.buyer);
  object.required("publication", record.publication);
  object.required_id("publicationSha256", record.publication_sha256);
  object.optional("deadline", record.deadline);
  object.required("openedAt", record.opened_at);
  read_texts(object, "openedBy", record.opened_by);
  object.optional("logHead", record.log_head);
  read_list(object, "opened", record.opened, read_opened);
  read_list(object, "failed", record.failed, read_failed);
  read_list(object, "late", record.late, read_received);
  read_list(object, "replaced", record.replaced, read_received);
  read_list(object, "withdrawn", record.withdrawn, read_received);
  object.finish();
}

}  // namespace

Checked<OpeningRecord> read_opening(std::string_view json, const Limits& limits) {
  return read_whole<OpeningRecord>(json, limits, read_record,
                                   [](const OpeningRecord&) { return Findings{}; });
}

}  // namespace importing
