#include "tests/templates/sample_promises.hpp"

#include "evaluator/promise_cap.hpp"

namespace test_support {

using namespace criteria;
using evaluator::RecordedMeasurement;
using evaluator::RegisteredPromise;

namespace {

Date day(const char* text) { return Date::parse(text).value(); }

RegisteredPromise promise(std::int64_t id, const char* criterion, const char* title, PromiseForm form) {
  RegisteredPromise made;
  made.id = id;
  made.evaluation = 1;
  made.registered_at = "2026-11-20T10:00:00Z";
  made.origin.lot = "1";
  made.origin.bid = "A";
  made.origin.bidder = "Betonmakers <Groen> & Co";
  made.origin.criterion = criterion;
  made.origin.title = title;
  made.origin.form = form;
  made.origin.library = "BET-G1";
  made.terms.responsible = "Contractbeheer";
  made.terms.evidence = "Keuringsrapport van een onafhankelijk laboratorium.";
  made.terms.moments = {{MomentKind::delivery, day("2026-11-01"), {}},
                        {MomentKind::yearly, day("2026-12-15"), day("2029-12-15")}};
  return made;
}

Measurement measured(const char* on, const char* value) {
  Measurement measurement;
  measurement.measured_on = day(on);
  measurement.measured_by = "Directievoerder";
  if (*value != '\0') measurement.value = value;
  return measurement;
}

}  // namespace

evaluator::PromiseRegister promise_register() {
  evaluator::PromiseRegister all{
      7, "ALP-2026-031", "Betonnen bestrating", "Gemeente Alphen aan den Rijn", {}};
  auto mki = promise(1, "G1", "MKI van de tegels", PromiseForm::quantity);
  mki.origin.quantity = CircularQuantity::mki;
  mki.origin.unit = "€/m³";
  mki.origin.bound = PromiseBound::at_most;
  mki.origin.offered = "18.50";
  mki.origin.value = Number(37, 2);
  mki.origin.method = "mki-a2";
  mki.origin.advantage = PromiseAdvantage{PromiseReference::announced_worst,
                                          "25",
                                          Number(485000),
                                          Number(500000),
                                          Number(15000),
                                          true,
                                          Number(15000)};
  auto first = measured("2026-11-03", "18.4");
  first.moment = day("2026-11-01");
  first.evidence = "rapport.pdf";
  first.evidence_sha256 = std::string(64, 'a');
  auto corrected = first;
  corrected.value = "19.25";
  corrected.remark = "Verkeerde partij gemeten";
  mki.measurements = {{1, {}, first, "2026-11-03T09:00:00Z"}, {2, 1, corrected, "2026-11-05T09:00:00Z"}};

  auto take_back = promise(2, "E2", "Terugname van tegels", PromiseForm::truth);
  take_back.origin.kind = Kind::requirement;
  take_back.origin.bound = PromiseBound::exactly;
  take_back.origin.offered = "true";
  take_back.measurements = {{3, {}, measured("2026-11-10", "false"), "2026-11-10T09:00:00Z"}};

  auto ladder = promise(3, "G2", "CO2-bewust werken", PromiseForm::level);
  ladder.origin.offered = "zilver";
  for (const auto& [level, percent] : {std::pair{"goud", "100"}, {"zilver", "60"}, {"geen", "0"}})
    ladder.origin.levels.emplace_back(level, Decimal::of(percent));
  ladder.origin.advantage = PromiseAdvantage{PromiseReference::lowest_level,
                                             "geen",
                                             Number(485000),
                                             Number(491000),
                                             Number(6000),
                                             true,
                                             Number(6000)};

  auto plan = promise(4, "G3", "Plan voor levensduurverlenging", PromiseForm::judgement);
  plan.origin.offered = "goed";
  plan.origin.motivation = "Concreet, met namen en data.";
  plan.origin.advantage = PromiseAdvantage{
      PromiseReference::lowest_level, "matig", Number(80), Number(68), Number(12), false, std::nullopt};
  auto judged = measured("2026-11-12", "");
  judged.judgement = Judgement::not_determinable;
  plan.measurements = {{4, {}, judged, "2026-11-12T09:00:00Z"}};

  auto earlier = mki;
  earlier.id = 5;
  earlier.origin.bid = "B";
  earlier.origin.bidder = "Vorige winnaar";
  earlier.has_ended = true;
  earlier.measurements.clear();
  all.promises = {mki, take_back, ladder, plan, earlier};
  for (RegisteredPromise& each : all.promises)
    if (!each.has_ended) {
      each.terms.cap.emplace();
      each.terms.cap->contract_value = Decimal::of("150000.00");
    }
  evaluator::apply_cap(all);
  return all;
}

}  // namespace test_support
