#include "criteria/draft.hpp"
#include "criteria/template_update.hpp"
#include "criteria/tender_difference.hpp"
#include "import/agreement_json.hpp"
#include "import/library_json.hpp"
#include "import/template_json.hpp"
#include "server/pages/criterion_edit_page.hpp"
#include "server/pages/criterion_form.hpp"
#include "server/pages/draft_pages.hpp"
#include "server/pages/publication_pages.hpp"
#include "server/pages/template_update_page.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/support/source_text.hpp"

namespace browser_test {
namespace {

using namespace server;

criteria::Tender some_tender() {
  auto tender = server_test::demo_dossier("kantoormeubilair").tender;
  tender.drafted_from = criteria::TemplatePin{"kantoormeubilair", 2, std::string(64, 'c')};
  return tender;
}

const std::vector<std::string> parties{"Gemeente Gouda", "Woningstichting <Wonen> & meer"};

std::vector<AgreementReport> some_reports(const criteria::Tender& tender) {
  auto agreement = std::make_shared<const criteria::Agreement>(
      importing::read_agreement(
          test_support::source_text("server/agreements/groene-hart-circulair-inkopen.json"), {})
          .value());
  AgreementReport report{agreement, 3, {*criteria::Date::parse("2026-11-25"), agreement->level}, {}};
  for (auto& check : evaluator::check_agreement(*agreement, tender, report.question))
    report.verdicts.push_back({std::move(check), std::nullopt});
  report.verdicts.front().deviation = StoredDeviation{
      1,
      {agreement->id, report.verdicts.front().check.rule->id, "", "Proef <x>", "College", "2026-11-01"},
      ""};
  return {report};
}

void write_new_tender(const Samples& samples) {
  samples.write("tender-new-no-templates", new_tender_page({}, samples.context));
  PublishedTemplate furniture{importing::read_template(server_test::furniture_template(), {}).value(),
                              {"kantoormeubilair", 2, std::string(64, 'c')},
                              "",
                              "Anna",
                              "Bram",
                              "2026-11-25T09:00:00Z"};
  NewTenderView view{{{"kantoormeubilair", "Kantoormeubilair", {furniture}}},
                     parties,
                     {{{"template", "kantoormeubilair"}}, {}}};
  samples.write("tender-new", new_tender_page(view, samples.context));
  view.form = {
      {{"template", ""}, {"title", "Bureaus <i>"}, {"deadline", "morgen"}, {"estimatedValue", "veel"}},
      {criteria::error("draft.template", "template"), criteria::error("draft.deadline", "deadline"),
       criteria::error("draft.estimate", "estimatedValue"), criteria::error("draft.missing", "reference"),
       criteria::error("draft.missing", "buyer")}};
  samples.write("tender-new-refused", new_tender_page(view, samples.context));
}

std::vector<LibraryEntry> some_library() {
  std::vector<LibraryEntry> entries;
  const auto library =
      importing::read_library(test_support::source_text("server/library/kantoormeubilair.json"), {}).value();
  for (const auto& criterion : library.criteria)
    entries.push_back({std::make_shared<const criteria::LibraryCriterion>(criterion), 1, "", ""});
  return entries;
}

// The price, what a panel grades, a new criterion, and one that was refused.
void write_criterion_forms(const Samples& samples) {
  const auto tender = some_tender();
  const auto& lot = tender.lots[0];
  const auto language = samples.context.language;
  const auto write = [&](const std::string& name, const criteria::Criterion* node, FilledForm form) {
    samples.write(name,
                  criterion_edit_page({"1", 3, tender.title, lot, node, std::move(form)}, samples.context));
  };
  for (const auto* leaf : criteria::leaves(lot.criteria))
    if (leaf->kind == criteria::Kind::price || leaf->panel)
      write(leaf->panel ? "criterion-graded" : "criterion-price", leaf,
            {criterion_values(*leaf, language), {}});
  write("criterion-new", nullptr, {new_criterion_values(), {}});
  auto sent = new_criterion_values();
  sent.emplace_back("title", "Plan <van> aanpak");
  sent.emplace_back("worst", "veel");
  write(
      "criterion-new-refused", nullptr,
      {std::move(sent),
       {criteria::error("draft.number", "worst", {{"text", "veel"}}),
        criteria::error("draft.missing", "id", {{"fact", "id"}}),
        criteria::error("draft.noRoom", "tender.lots[0].criteria", {{"criterion", "K9"}, {"rest", "-5"}})}});
}

void write_draft(const Samples& samples) {
  const auto tender = some_tender();
  const auto reports = some_reports(tender);
  const std::vector<AgreementReport> none;
  DraftView view{"1", 3, tender, reports, {}, parties, {tender.lots[0].id + "/K1", "2/K2"}, {}};
  view.library = some_library();
  view.notices = {
      {{criteria::NoticeSubtype::contract, 0},
       {criteria::error("notice.missing", "tender.procedure",
                        {{"field", "notice.field.tender.procedure"}, {"subtype", "16"}}),
        criteria::error("notice.missing", "terms.nature",
                        {{"field", "notice.field.terms.nature"}, {"subtype", "16"}}),
        criteria::error("notice.tooLong", "tender.lots[1].criteria", {{"most", "6000"}, {"count", "6001"}})}},
      {{criteria::NoticeSubtype::contract_below, 0}, {}}};
  samples.write("draft", draft_page(view, samples.context));
  view.sent = {
      {{"lots[0].criteria[2].weight", "veel"}, {"title", "<Nieuw>"}, {"lots[0].add.weight", "<veel>"}},
      {criteria::error("draft.weight", "lots[0].criteria[2].weight", {{"criterion", "K1"}, {"text", "veel"}}),
       criteria::error("draft.number", "lots[0].add.weight", {{"text", "<veel>"}}),
       criteria::error("draft.referencePoint", "lots[0].award.reference.price"),
       criteria::error("draft.libraryUnknown", "provision.library", {{"criterion", ""}}),
       criteria::error("draft.choice", "own.kind"),
       criteria::error("draft.noRoom", "criteria", {{"criterion", "K1"}, {"rest", "-5"}})}};
  samples.write("draft-refused", draft_page(view, samples.context));
  const auto pavilion = server_test::demo_dossier("schoolpaviljoen").tender;
  view.newest_template = 4;
  view.sent = {{{"newLot.id", "1"}, {"newLot.title", "<Raadszaal>"}, {"newLot.like", "1"}},
               {criteria::error("draft.lotThere", "newLot.id", {{"lot", "1"}})}};
  samples.write("draft-lot-refused", draft_page(view, samples.context));
  const DraftView alone{"2", 1, pavilion, none, {}, {}, {}, {}};
  samples.write("draft-without-agreement", draft_page(alone, samples.context));
}

// A draft with own weights and an own text, of which the template changed the same weights, a title and a
// rule.
void write_template_update(const Samples& samples) {
  const auto set = [](const char* quality, const char* price) {
    return importing::read_template(server_test::furniture_template(quality, price), {}).value();
  };
  auto newer_set = set("45", "55");
  newer_set.criteria[1].title = "Hersteld <of> gereviseerd";
  newer_set.criteria[0].title = "Terugname na gebruik";
  const auto pinned =
      criteria::draft_tender(set("40", "60"), {"kantoormeubilair", 1, std::string(64, 'a')}, {});
  const auto newer = criteria::draft_tender(newer_set, {"kantoormeubilair", 2, std::string(64, 'b')}, {});
  criteria::DraftFacts facts;
  facts.reference = "GOU-2027-004";
  facts.title = "Bureaus <en> stoelen";
  auto draft = criteria::draft_tender(set("35", "65"), *pinned.drafted_from, facts);
  draft.lots[0].criteria[1].description = "Noem per meubel het aandeel.";
  const criteria::UpdateSources sources{pinned, draft, newer};
  TemplateUpdate update{4,
                        draft,
                        *pinned.drafted_from,
                        *newer.drafted_from,
                        "Meer gewicht voor kwaliteit",
                        criteria::update_items(sources),
                        {}};
  samples.write("draft-template",
                template_update_page({"1", update, "Kantoormeubilair", {}, {}}, samples.context));
  const std::string key = "1/criterion//weights";
  samples.write("draft-template-refused",
                template_update_page({"1",
                                      update,
                                      "Kantoormeubilair",
                                      {{update_field(key), ""}},
                                      {criteria::error("update.choiceMissing", update_field(key)),
                                       criteria::error("form.changedMeanwhile", "")}},
                                     samples.context));
  const auto made = criteria::updated(sources, update.items, {{key, criteria::UpdateSide::newer}}).value();
  const auto on = *criteria::Date::parse("2026-11-25");
  update.result = UpdatedDraft{made,
                               criteria::differences(draft, made),
                               {},
                               some_reports(made),
                               {on, evaluator::lint::lint(made, {on})}};
  samples.write("draft-template-decided",
                template_update_page({"1", update, "Kantoormeubilair", {{update_field(key), "template"}}, {}},
                                     samples.context));
}

criteria::Findings some_blocks() {
  return {criteria::error("publication.deadlineMissing", "tender.deadline"),
          criteria::error("publication.openRule", "tender.lots[0].criteria",
                          {{"agreement", "groene-hart"}, {"rule", "R2"}, {"lot", "1"}}),
          criteria::error("publication.templatePin", "tender.template",
                          {{"template", "kantoormeubilair"}, {"version", "2"}}),
          criteria::error("weight.sum", "tender.lots[0].criteria", {{"sum", "99"}, {"expected", "100"}})};
}

criteria::Findings some_warnings() {
  return {criteria::warning("weight.zero", "tender.lots[0].criteria[1].weight"),
          criteria::warning("lint.originWording", "tender.lots[0].criteria[1]", {{"matched", "in <Gouda>"}})};
}

void write_publish(const Samples& samples) {
  const auto tender = some_tender();
  auto findings = some_blocks();
  for (auto& warning : some_warnings()) findings.push_back(std::move(warning));
  PublishView view{"1", tender, findings, {}, {}, {}, false};
  samples.write("publish-blocked", publish_page(view, samples.context));
  view.findings = some_warnings();
  view.acknowledged = {warning_key(view.findings[0])};
  view.form = {{{"publishedBy", ""}}, {criteria::error("publication.publishedBy", "publishedBy")}};
  view.was_sent = true;
  samples.write("publish-refused", publish_page(view, samples.context));
  samples.write("publish-ready", publish_page({"1", tender, {}, {}, {}, {}, false}, samples.context));
}

void write_publication(const Samples& samples) {
  const auto before = some_tender();
  PublishedTender first;
  first.tender = before;
  first.publication.document.sha256 = std::string(64, 'a');
  first.publication.published_by = "Cora <inkoop>";
  first.publication.published_at = "2026-11-25T09:00:00Z";
  samples.write("publication", publication_page({"1", first, 1, true}, samples.context));
  samples.write("publication-older", publication_page({"1", first, 2, true}, samples.context));
  PublishedTender second = first;
  second.publication.number = 2;
  second.publication.reason = "Vraag 3 van <een> inschrijver.\nEn vraag 4.";
  second.sha256_before = first.publication.document.sha256;
  second.tender.title = "Circulair meubilair & meer";
  second.tender.lots[0].criteria[0].title = "Terugname <nieuw>";
  second.tender.deadline = criteria::Timestamp::parse("2027-02-01T11:00:00Z");
  second.changes = criteria::differences(before, second.tender);
  second.statement = some_reports(second.tender);
  second.acknowledged = {"weight.zero tender.lots[0].criteria[1].weight"};
  second.bids_before = {"A1", "B<2>"};
  samples.write("publication-corrected", publication_page({"1", second, 2, false}, samples.context));
  CorrectionView view{"1", 4, 1, before, parties, {}, {}};
  samples.write("correction", correction_page(view, samples.context));
  view.sent.values = {{"reason", ""}, {"title", "<Anders>"}};
  view.sent.findings = some_warnings();
  view.sent.findings.push_back(criteria::error("correction.reason", "reason"));
  view.sent.findings.push_back(
      criteria::error("weight.sum", "tender.lots[0].criteria", {{"sum", "99"}, {"expected", "100"}}));
  view.sent.findings.push_back(some_blocks()[1]);
  samples.write("correction-refused", correction_page(view, samples.context));
}

}  // namespace

void write_publishing(const Samples& samples) {
  write_new_tender(samples);
  write_criterion_forms(samples);
  write_draft(samples);
  write_template_update(samples);
  write_publish(samples);
  write_publication(samples);
}

}  // namespace browser_test
