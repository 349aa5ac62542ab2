#include "server/app/template_update.hpp"

#include "criteria/draft.hpp"
#include "criteria/validate.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/library_proof.hpp"
#include "server/app/published_tender.hpp"
#include "server/app/share_templates.hpp"

namespace server {
namespace {

using criteria::error;

// The draft beside what was, and what would be, drafted from the versions.
struct Compared {
  LoadedDossierPtr loaded;
  PublishedTemplate pinned, newer;
  criteria::Tender from_pinned, from_newer;
  criteria::UpdateItems items;

  criteria::UpdateSources sources() const { return {from_pinned, loaded->dossier.tender, from_newer}; }
};

criteria::Tender drafted(Service& service, const PublishedTemplate& from) {
  auto tender = criteria::draft_tender(from.set, from.pin, {});
  add_proof(service, tender);
  return tender;
}

Result<PublishedTemplate> newer_version(Service& service, const criteria::TemplatePin& pin,
                                        std::optional<std::int64_t> version) {
  auto newer = find_published(service, pin.id, version);
  if (!newer) return newer;
  if (newer->pin.version <= pin.version)
    return failed(Findings{error("update.notNewer", "version",
                                 {{"template", pin.id}, {"version", std::to_string(newer->pin.version)}})});
  return newer;
}

Result<Compared> compare_versions(Service& service, TenderId tender, std::optional<std::int64_t> version) {
  auto loaded = load_dossier(service, tender);
  if (!loaded) return failed(loaded.error());
  if (publication_stage(service, tender)) return failed(Conflict{"tender.published", std::to_string(tender)});
  const auto& pin = (*loaded)->dossier.tender.drafted_from;
  if (!pin) return failed(Findings{error("update.noTemplate", "tender.template")});
  auto newer = newer_version(service, *pin, version);
  if (!newer) return failed(newer.error());
  auto pinned = find_published(service, pin->id, pin->version);
  if (!pinned || pinned->pin != *pin)
    return failed(Findings{error("update.pinUnknown", "tender.template",
                                 {{"template", pin->id}, {"version", std::to_string(pin->version)}})});
  Compared compared{std::move(*loaded), std::move(*pinned), std::move(*newer), {}, {}, {}};
  compared.from_pinned = drafted(service, compared.pinned);
  compared.from_newer = drafted(service, compared.newer);
  compared.items = criteria::update_items(compared.sources());
  return compared;
}

Findings findings_with(const LoadedDossier& loaded, const criteria::Tender& tender) {
  auto dossier = loaded.dossier;
  dossier.tender = tender;
  return criteria::validate(dossier);
}

UpdatedDraft checked_update(Service& service, const Compared& compared, criteria::Tender tender) {
  UpdatedDraft draft;
  draft.changes = criteria::differences(compared.loaded->dossier.tender, tender);
  draft.findings = findings_with(*compared.loaded, tender);
  draft.agreements = check_against_agreements(service, compared.loaded->tender.id, tender,
                                              tender.published_on.value_or(today(service.clock)));
  draft.lint = lint_definition(service, tender);
  draft.tender = std::move(tender);
  return draft;
}

}  // namespace

Result<TemplateUpdate> preview_template_update(Service& service, TenderId tender,
                                               const UpdateQuestion& question) {
  auto compared = compare_versions(service, tender, question.version);
  if (!compared) return failed(compared.error());
  TemplateUpdate update;
  auto updated = criteria::updated(compared->sources(), compared->items, question.choices);
  if (updated) {
    update.result = checked_update(service, *compared, std::move(*updated));
  } else {
    auto findings = std::move(updated.error());
    std::erase_if(findings,
                  [](const criteria::Finding& finding) { return finding.code == "update.choiceMissing"; });
    if (!findings.empty()) return failed(std::move(findings));
  }
  update.tender_version = compared->loaded->tender.version;
  update.draft = compared->loaded->dossier.tender;
  update.pinned = compared->pinned.pin;
  update.newer = compared->newer.pin;
  update.change_note = compared->newer.change_note;
  update.items = std::move(compared->items);
  return update;
}

Result<std::int64_t> update_from_template(Service& service, const Actor& actor, TenderId tender,
                                          const UpdateQuestion& question,
                                          std::optional<std::int64_t> expected_version) {
  const auto compared = compare_versions(service, tender, question.version);
  if (!compared) return failed(compared.error());
  const auto version = compared->loaded->tender.version;
  if (expected_version && *expected_version != version) return failed(Outdated{version});
  const auto updated = criteria::updated(compared->sources(), compared->items, question.choices);
  if (!updated) return failed(updated.error());
  if (auto findings = findings_with(*compared->loaded, *updated); criteria::has_errors(findings))
    return failed(std::move(findings));
  const auto now = service.clock();
  return service.database.write([&](Unit& unit) -> Result<std::int64_t> {
    const Change change{unit, actor, tender, now};
    if (auto guard = still_a_draft(change); !guard) return failed(guard.error());
    if (auto stored = store_definition(change, *compared->loaded, *updated, "tender.templateUpdated");
        !stored)
      return failed(stored.error());
    return version + 1;
  });
}

}  // namespace server
