#include "server/http/consultation_body.hpp"

#include "criteria/consultation_names.hpp"
#include "criteria/library_names.hpp"
#include "import/field_reader.hpp"
#include "import/limits.hpp"
#include "server/http/read_body.hpp"

namespace server {
namespace {

using criteria::ConsultationBasisKind;
using importing::Field;

void read_source(const Field& field, ConsultationSource& source) {
  importing::ObjectReader object(field);
  object.required("kind", source.kind);
  object.required_id("id", source.id);
  if (const auto lot = object.member("lot")) {
    importing::read_id(*lot, source.lot.emplace());
    if (source.kind != ConsultationBasisKind::draft) lot->report("consultation.basisMember");
  }
  if (const auto level = object.member("level")) {
    importing::read(*level, source.level);
    if (source.kind != ConsultationBasisKind::segment) level->report("consultation.basisMember");
  }
  object.finish();
}

void read_request(importing::ObjectReader& object, ConsultationRequest& wanted) {
  criteria::Date opens_on, closes_on;
  std::optional<bool> weights, price_bounds;
  object.required_id("id", wanted.plan.id);
  object.required("opensOn", opens_on);
  object.required("closesOn", closes_on);
  object.required("contact", wanted.plan.contact);
  if (const auto basis = object.needed("basis")) read_source(*basis, wanted.source);
  object.optional("weightsPublished", weights);
  object.optional("priceBoundsPublished", price_bounds);
  if (const auto withheld = object.member("withheld"))
    importing::read_ids(*withheld, wanted.plan.disclosure.withheld);
  wanted.plan.opens_on = opens_on.text();
  wanted.plan.closes_on = closes_on.text();
  wanted.plan.disclosure.weights = weights.value_or(false);
  wanted.plan.disclosure.price_bounds = price_bounds.value_or(false);
}

}  // namespace

criteria::Checked<ConsultationRequest> read_consultation_request(criteria::DataValue body) {
  return read_body<ConsultationRequest>(body, read_request);
}

}  // namespace server
