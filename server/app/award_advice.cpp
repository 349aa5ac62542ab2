#include "server/app/award_advice.hpp"

#include "server/app/stage_gate.hpp"

#include <fmt/format.h>

namespace server {

std::shared_ptr<const evaluator::LotAdvice> lot_advice(Service& service, const LoadedDossier& loaded,
                                                       std::size_t lot) {
  const auto& tender = loaded.tender;
  const auto key = fmt::format("{} {}", tender.id, lot);
  if (auto known = service.advice.find(key, tender.revision)) return known;
  const auto kept = service.database.read([&](Unit& unit) { return advice_thresholds(unit, tender.id); });
  auto made = std::make_shared<const evaluator::LotAdvice>(evaluator::award_advice(
      loaded.dossier, loaded.evaluation.value(), lot, advice_settings(kept.thresholds)));
  service.advice.keep(key, tender.revision, made, 1);
  return made;
}

Result<TenderAdvice> advise_award(Service& service, TenderId tender) {
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate) return failed(gate.error());
  auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  const LoadedDossier& now = **loaded;
  if (!now.evaluation) return failed(now.evaluation.error());
  const auto kept = advice_thresholds(service, tender);
  if (!kept) return failed(kept.error());
  TenderAdvice advice{std::move(*loaded), kept->thresholds, {}};
  for (std::size_t lot = 0; lot < now.evaluation->lots.size(); ++lot)
    advice.lots.push_back(*lot_advice(service, now, lot));
  return advice;
}

}  // namespace server
