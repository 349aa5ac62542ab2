#include "import/field_reader.hpp"
#include "server/app/what_if.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/api_routes.hpp"
#include "server/http/read_body.hpp"
#include "templates/what_if_json.hpp"

namespace server {
namespace {

using evaluator::insight::SetGrade;
using evaluator::insight::SetWeight;
using importing::Field;

struct WhatIfRequest {
  criteria::LotId lot;
  WhatIfQuestion question;
};

void read_weight(const Field& field, SetWeight& weight) {
  importing::ObjectReader object(field);
  object.required_id("criterion", weight.criterion);
  object.required("weight", weight.weight);
  object.finish();
}

void read_grade(const Field& field, SetGrade& grade) {
  importing::ObjectReader object(field);
  object.required_id("bid", grade.bid);
  object.required_id("criterion", grade.criterion);
  object.optional("assessor", grade.assessor);
  object.required("level", grade.level);
  object.finish();
}

void read_request(importing::ObjectReader& object, WhatIfRequest& wanted) {
  object.required_id("lot", wanted.lot);
  if (const auto weights = object.member("weights"))
    importing::read_items(*weights, wanted.question.weights, read_weight);
  if (const auto grades = object.member("grades"))
    importing::read_items(*grades, wanted.question.grades, read_grade);
}

Response post_what_if(Service& service, const Request& request, TenderId tender) {
  const auto body = json_body(request);
  if (!body) return body.error();
  const auto wanted = read_body<WhatIfRequest>(*body, read_request);
  if (!wanted) return failure_answer(wanted.error());
  const auto found = tender_what_if(service, tender, wanted->lot, wanted->question);
  if (!found) return failure_answer(found.error());
  return json(templates::what_if_json(found->announced(), found->found));
}

}  // namespace

void add_what_if_routes(Router& router, Service& service) {
  router.add({Method::post, api_pattern("/tenders/{tender}/what-ifs"), "api.whatIfs.create",
              with_tender(service, post_what_if)});
}

}  // namespace server
