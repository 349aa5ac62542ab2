#include "server/app/record_draw.hpp"

#include "evaluator/evaluate.hpp"
#include "server/app/contract_json.hpp"
#include "server/app/stage_gate.hpp"

namespace server {

Result<DrawId> record_draw(Service& service, const Actor& actor, TenderId tender, std::string_view json) {
  const auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (auto gate = may_read(service, tender, criteria::ReadKind::prices); !gate) return failed(gate.error());
  auto draw = read_draw(json);
  if (!draw) return failed(std::move(draw.error()));
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
    return id;
  });
}

}  // namespace server
