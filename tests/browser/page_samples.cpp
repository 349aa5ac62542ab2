// Writes every page in both languages as files, from the demo dossiers: page_samples FOLDER.
#include "tests/browser/page_samples.hpp"

#include "evaluator/evaluate.hpp"
#include "import/segment_json.hpp"
#include "import/template_json.hpp"
#include "server/pages/bid_page.hpp"
#include "server/pages/choice_pages.hpp"
#include "server/pages/lint_view.hpp"
#include "server/pages/message_pages.hpp"
#include "server/pages/party_pages.hpp"
#include "server/pages/ranking_page.hpp"
#include "server/pages/register_pages.hpp"
#include "server/pages/segment_pages.hpp"
#include "server/pages/template_pages.hpp"
#include "server/pages/tender_pages.hpp"
#include "templates/segment_choice_json.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/server/template_texts.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/source_text.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>

namespace {

using namespace server;
using browser_test::Samples;
using evaluator::Outcome;

std::vector<TenderRow> tender_rows() {
  return {{"1",
           "GOU-2026-014",
           "Circulair kantoormeubilair",
           "Gemeente Gouda",
           "Kantoormeubilair",
           3,
           14,
           {Outcome::winner, Outcome::winner, Outcome::no_admissible_bid},
           4},
          {"2",
           "ALP-2026-031",
           "Betonnen bestrating centrumring",
           "Gemeente Alphen aan den Rijn",
           "Betonproducten",
           1,
           5,
           {Outcome::tie},
           1},
          {"3",
           "WOE-2026-007",
           "Biobased schoolpaviljoen",
           "Gemeente Woerden",
           "",
           1,
           0,
           {Outcome::incomplete},
           2},
          {"4", "X<1>", "Titel met \"aanhalingstekens\" & <tekens>", "", "", 1, 2, {}, 1}};
}

void write_lists(const Samples& samples) {
  samples.write("tenders", tender_list_page({tender_rows(), "", 130, {4, 20}}, samples.context));
  samples.write("tenders-searched",
                tender_list_page({{tender_rows()[0]}, "meubilair", 1, {}}, samples.context));
  samples.write("tenders-none-found", tender_list_page({{}, "<niets>", 0, {}}, samples.context));
  samples.write("tenders-empty", tender_list_page({}, samples.context));
}

// ---- parties, segments and the choice of three ----------------------------------------------------------

std::vector<criteria::Segment> demo_segments() {
  return importing::read_segments(test_support::source_text("server/region/segments.json"), {}).value();
}

std::vector<StoredParty> some_parties() {
  return {
      {{"gouda", "Gemeente Gouda", criteria::PartyKind::municipality, "https://www.gouda.nl"}, 3, 12, "", ""},
      {{"wonen", "Woningstichting <Wonen> & meer", criteria::PartyKind::housing_corporation, {}},
       1,
       0,
       "",
       ""}};
}

void write_segments(const Samples& samples) {
  const auto segments = demo_segments();
  const PartyNames names{{"gouda", "Gemeente Gouda"},
                         {"alphen-aan-den-rijn", "Gemeente Alphen aan den Rijn"}};
  const auto day = *criteria::Date::parse("2026-11-25");
  const auto view = [&](const criteria::Segment& known) {
    SegmentView shown;
    shown.segment = {known.id, known.title, known.sector, known.description, known.cpv_codes, 4, 2};
    shown.known = known;
    shown.parties = names;
    shown.today = day;
    return shown;
  };
  SegmentView full = view(segments.front());
  full.tenders = tender_rows();
  full.agreements = {{"Regionale afspraken", "/agreements/a"}};
  full.known.cpv_prefixes = {"4523"};
  samples.write("segment", segment_page(full, samples.context));
  samples.write("segment-empty", segment_page(view({"leeg", "Leeg"}), samples.context));
  write_segment_forms(segments.front(), samples);
  SegmentListView list;
  list.year = 2025;
  for (const auto& segment : segments) {
    list.rows.push_back(view(segment).segment);
    list.rows.back().spend_cents = 123'456'700;
  }
  samples.write("segments", segment_list_page(list, samples.context));
  samples.write("segments-empty", segment_list_page({}, samples.context));
  samples.write("parties", party_list_page(some_parties(), samples.context));
  samples.write("party", party_page(some_parties()[0], samples.context));
  samples.write("party-unused", party_page(some_parties()[1], samples.context));
}

void write_choice(const Samples& samples) {
  ChoiceView view;
  view.segments = demo_segments();
  view.question.on = *criteria::Date::parse("2026-11-25");
  view.question.year = 2025;
  for (std::size_t i = 0; i < view.weights.size(); ++i)
    view.weights[i] = view.question.weights.percents[i].text();
  view.ranking = evaluator::rank_segments(view.question, view.segments).value();
  const criteria::ChoiceDecision decision{{{"betonproducten", "Groot effect, <rijpe> markt"},
                                           {"kantoormeubilair", "Snel te doen"},
                                           {"biobased-bouwen", "Hoort bij de sector"}},
                                          "Bestuurlijk overleg",
                                          view.question.on};
  samples.write("segment-choice-first", segment_choice_page(view, samples.context));
  view.decisions = {{"2", decision}, {"1", decision}};
  samples.write("segment-choice", segment_choice_page(view, samples.context));
  ChoiceView wrong = view;
  wrong.weights[0] = "veel";
  wrong.ranking.reset();
  wrong.findings = {criteria::error("choice.weight", "weights.spend", {{"value", "veel"}}),
                    criteria::error("choice.weightSum", "weights", {{"sum", "80"}})};
  samples.write("segment-choice-wrong", segment_choice_page(wrong, samples.context));
  RankedChoice ranked{{view.question, view.segments, decision}, *view.ranking, true};
  const StoredChoice stored{
      1, "2026-11-25", decision.decided_by,
      document_of(templates::canonical_segment_choice_json(ranked.choice, ranked.ranking)), ""};
  samples.write("segment-choice-recorded", recorded_choice_page(stored, ranked, samples.context));
  ranked.is_reproduced = false;
  samples.write("segment-choice-differs", recorded_choice_page(stored, ranked, samples.context));
}

void write_register(const Samples& samples) {
  samples.write("spend-register", spend_register_page(some_parties(), samples.context));
  RegisterChange change;
  change.unchanged = 12;
  samples.write("register-change-none", register_change_page({change, "leeg.xlsx", {}}, samples.context));
  const auto segments = demo_segments();
  const criteria::SpendLine spend{segments[0].id, segments[0].spend[0]};
  const criteria::ContractLine contract{segments[0].id, segments[0].contracts[0]};
  change.lines.spend = {spend};
  change.spend = {{std::nullopt, spend}, {spend, spend}, {spend, std::nullopt}};
  change.contracts = {{std::nullopt, contract}, {contract, std::nullopt}};
  change.notes = {criteria::warning("form.rounded", "Uitgaven!E6", {{"text", "0.3"}})};
  samples.write("register-change",
                register_change_page({change, "uitgaven <gouda>.xlsx", {{"gouda", "Gemeente Gouda"}}},
                                     samples.context));
}

// A draft that asks for much that the law does not allow, and one on which there is nothing to say.
void write_lint(const Samples& samples) {
  auto dossier = server_test::demo_dossier("schoolpaviljoen");
  auto& tender = dossier.tender;
  tender.procedure = criteria::Procedure::single_tender;
  tender.lots[0].criteria[0].description = "Vezels uit het Groene Hart, binnen 50 km van <Gouda>.";
  tender.lots[0].criteria[1].description = "Alleen FSC.";
  dossier.bids.clear();
  dossier.grades.reset();
  const auto on = *criteria::Date::parse("2026-03-01");
  const auto findings = evaluator::lint::lint(tender, {on});
  samples.write("lint", lint_page({"3", tender, on, findings}, samples.context));
  samples.write("lint-none", lint_page({"3", tender, on, {}}, samples.context));
  const auto nobody = evaluator::evaluate(dossier).value();
  TenderView draft{"3", 1, dossier, &nobody, {}, ""};
  draft.lint = findings;
  samples.write("lint-draft", tender_page(draft, samples.context));
}

criteria::CriteriaTemplate some_template(const std::string& quality, const std::string& price) {
  return importing::read_template(server_test::furniture_template(quality, price), {}).value();
}

PublishedTemplate some_version(int version, const std::string& quality, const std::string& price) {
  return {some_template(quality, price),
          {"kantoormeubilair", version, std::string(64, 'a')},
          "Prijs <weegt> minder",
          "Anna de Wit",
          "Bram Jansen",
          "2026-11-25T09:00:00.000Z"};
}

TemplateProposal some_proposal(std::string outcome) {
  TemplateProposal proposal;
  proposal.number = 7;
  proposal.id = "kantoormeubilair";
  proposal.segment = "kantoormeubilair";
  proposal.based_on = 2;
  proposal.document.text = server_test::furniture_template("50", "50");
  proposal.change_note = "Meer gewicht voor hergebruik";
  proposal.proposed_by = "Anna de Wit";
  proposal.proposed_at = "2026-11-25T09:00:00.000Z";
  if (outcome.empty()) return proposal;
  proposal.outcome = std::move(outcome);
  proposal.remark = "Onderbouw de <weging>";
  proposal.reviewed_by = "Bram Jansen";
  proposal.reviewed_at = "2026-11-25T10:00:00.000Z";
  return proposal;
}

// A tender of the demo as if drafted from a template, whose next version asks other weights, or what nobody
// answered.
std::vector<TenderImpact> some_impacts(const criteria::CriteriaTemplate& set) {
  auto loaded = std::make_shared<LoadedDossier>();
  loaded->tender.id = 3;
  loaded->dossier = server_test::demo_dossier("betonbestrating");
  loaded->evaluation = evaluator::evaluate(loaded->dossier);
  TenderImpact impact;
  impact.loaded = loaded;
  impact.stage = ImpactStage::evaluated;
  impact.pinned_version = 1;
  impact.is_pin_known = true;
  impact.changes = criteria::differences(some_template("45", "55"), set);
  impact.lots = evaluator::template_impact(loaded->dossier, *loaded->evaluation, set);
  TenderImpact same = impact;
  auto other = std::make_shared<LoadedDossier>(*loaded);
  other->dossier.tender.reference = "ALP-2026-032";
  same.loaded = other;
  auto own = set;
  own.award = loaded->dossier.tender.lots[0].award;
  own.criteria = loaded->dossier.tender.lots[0].criteria;
  same.changes.clear();
  same.lots = evaluator::template_impact(loaded->dossier, *loaded->evaluation, own);
  TenderImpact draft = impact;
  draft.stage = ImpactStage::draft;
  draft.is_pin_known = false;
  draft.lots.clear();
  return {impact, same, draft};
}

void write_templates(const Samples& samples) {
  const auto newest = some_version(2, "40", "60");
  const auto first = some_version(1, "45", "55");
  const auto changes = criteria::differences(first.set, newest.set);
  samples.write("templates", template_list_page(
                                 {{{"kantoormeubilair", "Kantoormeubilair", {newest}}}, {some_proposal("")}},
                                 samples.context));
  samples.write("templates-empty", template_list_page({}, samples.context));
  samples.write("template",
                template_page({newest, {newest, first}, {some_proposal(""), some_proposal("returned")}},
                              samples.context));
  samples.write("template-older", template_page({first, {newest, first}, {}}, samples.context));
  samples.write("template-differences",
                template_difference_page({newest.set, 1, 2, changes}, samples.context));
  samples.write("template-no-differences", template_difference_page({newest.set, 2, 2, {}}, samples.context));
  const auto proposed = some_template("50", "50");
  samples.write("template-proposal", template_proposal_page({some_proposal(""), proposed,
                                                             criteria::differences(newest.set, proposed)},
                                                            samples.context));
  samples.write("template-proposal-returned",
                template_proposal_page({some_proposal("returned"), proposed, {}}, samples.context));
  TemplateFileView file{"sjabloon.xlsx",
                        proposed,
                        "{\"a\": \"<b>\"}",
                        {criteria::warning("template.unsigned", "")},
                        2,
                        criteria::differences(newest.set, proposed)};
  samples.write("template-file", template_file_page(file, samples.context));
  file.newest.reset();
  file.warnings.clear();
  samples.write("template-file-new", template_file_page(file, samples.context));
  const auto impacts = some_impacts(newest.set);
  samples.write("template-impact",
                template_impact_page({newest.set, "versie 2", impacts, 3}, samples.context));
  samples.write("template-impact-none",
                template_impact_page({newest.set, "versie 2", {}, 0}, samples.context));
}

criteria::Findings some_findings() {
  return {criteria::error("weights.sum", "tender.lots[0].criteria", {{"sum", "99"}, {"expected", "100"}}),
          criteria::error("answer.missing", "Inschrijving!C14", {{"criterion", "K1.1"}, {"bid", "A1"}}),
          criteria::warning("grade.missing", "", {{"criterion", "K2"}, {"bid", "A1"}})};
}

void write_messages(const Samples& samples) {
  for (const int status : {400, 403, 404, 405, 408, 409, 413, 415, 421, 422, 500, 503})
    samples.write("error-" + std::to_string(status),
                  error_page({status, status == 500 ? "20261124-7f3a" : "", "/tenders"}, samples.context));
  samples.write("findings",
                findings_page({FindingsView::Subject::bid_form, "inschrijving A1 (definitief).xlsx",
                               some_findings(), "/tenders/1"},
                              samples.context));
}

void write_lot(const Samples& samples, const std::string& name, const criteria::Dossier& dossier,
               const evaluator::Evaluation& evaluation, const evaluator::LotEvaluation& lot) {
  samples.write(name + "-ranking-" + lot.id,
                ranking_page({name, dossier, evaluation, lot.id}, samples.context));
  std::set<criteria::BidId> shown;
  if (!lot.ranking.empty()) shown = {lot.ranking.front().bid, lot.ranking.back().bid};
  for (const auto& rejected : lot.rejected) shown.insert(rejected.bid);
  for (const criteria::BidId& bid : shown)
    samples.write(name + "-bid-" + bid, bid_page({name, dossier, &evaluation, bid}, samples.context));
}

void write_demo(const Samples& samples, const std::string& name) {
  const criteria::Dossier dossier = server_test::demo_dossier(name);
  const auto evaluation = evaluator::evaluate(dossier);
  if (!evaluation) throw std::runtime_error(name + " cannot be evaluated");
  samples.write(
      name, tender_page({name, 3, dossier, &*evaluation, {}, "", "Segment van " + name}, samples.context));
  criteria::Dossier empty = dossier;
  empty.bids.clear();
  empty.grades.reset();
  const auto nobody = evaluator::evaluate(empty).value();
  samples.write(name + "-empty", tender_page({name, 1, empty, &nobody, {}, ""}, samples.context));
  samples.write(name + "-searched",
                tender_page({name, 3, dossier, &*evaluation, {}, "mki"}, samples.context));
  samples.write(name + "-findings",
                tender_page({name, 3, dossier, nullptr, some_findings(), ""}, samples.context));
  for (const auto& lot : evaluation->lots) write_lot(samples, name, dossier, *evaluation, lot);
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: page_samples FOLDER\n";
    return 2;
  }
  for (const templates::Language language : {templates::Language::nl, templates::Language::en}) {
    Samples samples{std::filesystem::path(arguments[1]) / templates::name(language), {}, nullptr};
    samples.context.language = language;
    samples.context.fictitious = true;
    samples.context.done = "bid-stored";
    write_lists(samples);
    samples.context.done.clear();
    write_messages(samples);
    write_agreements(samples);
    write_segments(samples);
    write_choice(samples);
    write_register(samples);
    write_templates(samples);
    write_lint(samples);
    using namespace browser_test;
    for (const auto write : {write_library, write_consultations, write_publishing, write_letters, write_award,
                             write_assessment, write_notices, write_insight, write_monitor, write_promises,
                             write_audit, write_accounts, write_day})
      write(samples);
    for (const std::string name : {"kantoormeubilair", "betonbestrating", "schoolpaviljoen"})
      write_demo(samples, name);
  }
  return 0;
}
