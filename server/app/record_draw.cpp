#include "server/app/record_draw.hpp"

#include "evaluator/evaluate.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/stage_gate.hpp"

#include <fmt/format.h>

namespace server {
namespace {

Findings check_holding(const criteria::Draw& draw, const criteria::Timestamp& now) {
  Findings findings;
  if (!draw.held_at || draw.held_at->is_after(now))
    findings.push_back(criteria::error("draw.heldAtMissing", "heldAt"));
  if (!draw.witness || draw.witness->find_first_not_of(" \t\r\n") == std::string::npos)
    findings.push_back(criteria::error("draw.witnessMissing", "witness"));
  return findings;
}

// "1: notaris De Vries (lowest-price, draw)": lot, witness and the announced rules for ties.
std::string witnessed(const criteria::Draw& draw, const criteria::Tender& tender) {
  std::string rules;
  const auto* lot = criteria::find_lot(tender, draw.lot);
  if (lot && lot->award.ties)
    for (const auto& rule : *lot->award.ties) rules += (rules.empty() ? "" : ", ") + criteria::name(rule);
  return fmt::format("{}: {} ({})", draw.lot, draw.witness.value_or(""), rules);
}

}  // namespace

Result<DrawId> record_draw(Service& service, const Actor& actor, TenderId tender, std::string_view json) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate) return failed(gate.error());
  auto draw = read_draw(json);
  if (!draw) return failed(std::move(draw.error()));
  if (process_state(service, tender))
    if (auto wrong = check_holding(*draw, criteria::Timestamp::parse(service.clock()).value());
        !wrong.empty())
      return failed(std::move(wrong));
  auto dossier = (*loaded)->dossier;
  if (!dossier.draws) dossier.draws.emplace();
  const auto place = "draws[" + std::to_string(dossier.draws->size()) + "]";
  dossier.draws->push_back(*draw);
  if (auto evaluation = evaluator::evaluate(dossier); !evaluation)
    return failed(relative_to(place, std::move(evaluation.error())));

  const auto document = draw_document(*draw);
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<DrawId> {
    const Change change{unit, actor, tender, now};
    if (auto gate = may_write(change, criteria::WriteKind::draws); !gate) return failed(gate.error());
    if (auto guard = unchanged_dossier(change, **loaded); !guard) return failed(guard.error());
    const auto id = DrawStore(unit).insert(tender, draw->lot, document, now);
    note(change, "draw.stored", std::to_string(id), document.sha256);
    if (draw->witness) note(change, "draw.witnessed", witnessed(*draw, dossier.tender), "");
    return id;
  });
}

}  // namespace server
