#include "server/http/deviation_body.hpp"

namespace server {

void read_deviation(const importing::Field& field, Deviation& deviation) {
  std::optional<std::string> lot;
  importing::ObjectReader object(field);
  object.required_id("agreement", deviation.agreement);
  object.required_id("rule", deviation.rule);
  object.optional("lot", lot);
  object.required("reason", deviation.reason);
  object.optional_filled("decidedBy", deviation.decided_by);
  object.required("decidedOn", deviation.decided_on);
  object.finish();
  deviation.lot = lot.value_or("");
}

}  // namespace server
