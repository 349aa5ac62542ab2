#include "server/pages/assessment_page.hpp"
#include "server/pages/consensus_page.hpp"
#include "server/pages/panel_page.hpp"
#include "tests/browser/page_samples.hpp"

namespace browser_test {
namespace {

using namespace server;

const std::string title = "Circulair <kantoormeubilair>";

criteria::Criterion by_levels(const std::string& id, const std::string& name) {
  criteria::Criterion leaf;
  leaf.id = id;
  leaf.title = name;
  leaf.description = "Beschrijf hoe u gebruikte meubels terugneemt, en wat ermee gebeurt.";
  leaf.answer = criteria::GradeAnswer{};
  leaf.scoring = criteria::Levels{{{"uitstekend", criteria::Decimal::of("100")},
                                   {"goed", criteria::Decimal::of("75")},
                                   {"voldoende", criteria::Decimal::of("40")},
                                   {"onvoldoende", criteria::Decimal::of("0")}}};
  leaf.panel = criteria::Panel{{"b1", "b2", "b3"}, criteria::Combine::consensus};
  return leaf;
}

criteria::Criterion by_points(const std::string& id, const std::string& name) {
  auto leaf = by_levels(id, name);
  leaf.description.reset();
  leaf.scoring = criteria::Points{criteria::Decimal::of("10")};
  leaf.panel->combine = criteria::Combine::mean;
  return leaf;
}

AssessmentRecord sample_record() {
  AssessmentRecord record;
  record.panel_version = 2;
  record.panel.members = {
      {"Anna de Vries", "b1", false}, {"Bram <Jansen>", "b2", false}, {"Cora Bakker", "b3", true}};
  record.declarations = {
      {"Anna de Vries", {}, "2027-01-20T09:00:00.000Z"},
      {"Cora Bakker",
       {criteria::DeclaredInterest::bidders, {"Bouwer X", "Meubel & Co"}, "Mijn broer werkt er."},
       "2027-01-20T09:30:00.000Z"}};
  record.recusals = {
      {1, "Cora Bakker", "I-3", "Meubel & Co is Kantoor <Groen>", "Inge Smit", "2027-01-20T10:00:00.000Z"}};
  return record;
}

void write_panels(const Samples& samples) {
  PanelPage view;
  view.id = "3";
  view.title = title;
  samples.write("panel-nobody", panel_page(view, samples.context));
  view.seats = {{"b1", {{"1", "K1, K2"}, {"2", "K1"}}}, {"b2", {{"1", "K1, K2"}}}, {"b3", {{"1", "K1"}}}};
  view.is_open = true;
  samples.write("panel-empty", panel_page(view, samples.context));
  view.sent = {{"person-0", "Anna"}, {"person-1", "anna"}, {"chair", "other"}, {"blind", "no"}};
  view.findings = {criteria::error("panel.personTwice", "person-1", {{"person", "anna"}}),
                   criteria::error("panel.person", "person-2"),
                   criteria::error("panel.person", "chairPerson"),
                   criteria::error("panel.assessorsFixed", "members")};
  samples.write("panel-refused", panel_page(view, samples.context));
  view.sent.clear();
  view.findings.clear();
  view.record = sample_record();
  const auto& members = view.record.panel.members;
  view.progress = {{members[0], true, 8, 5, 0}, {members[1], false, 8, 0, 0}, {members[2], true, 3, 3, 1}};
  view.unmatched = {{}, {"Meubel & Co"}};
  view.bids = {{"I-1", "I-1 Bouwer X"}, {"I-3", "I-3 Kantoor <Groen>"}};
  samples.write("panel", panel_page(view, samples.context));
  view.is_open = false;
  samples.write("panel-closed", panel_page(view, samples.context));
}

Desk sample_desk(criteria::TenderStage stage) {
  Desk desk;
  desk.record = sample_record();
  desk.member = desk.record.panel.members[0];
  desk.state.stage = desk.state.read_as = stage;
  return desk;
}

Assessment sample_assessment(criteria::TenderStage stage) {
  Assessment assessment;
  assessment.title = title;
  assessment.desk = sample_desk(stage);
  assessment.assigned = 4;
  assessment.given = 2;
  assessment.lots = {
      {"1",
       "Werkplekken",
       {{"A", ""}, {"B", ""}},
       {{by_levels("K1", "Terugname"),
         {OwnGrade{"goed", "Concreet & haalbaar plan.", "2027-01-21T08:00:00.000Z", 1}, std::nullopt},
         {"Plan <levensduur>.pdf, paragraaf 2", ""}},
        {by_points("K2", "Circulair ontwerp"),
         {OwnGrade{"7.5", "Losmaakbaar, <weinig> hergebruik.", "2027-01-21T08:10:00.000Z", 2}, std::nullopt},
         {"", ""}}}}};
  return assessment;
}

void write_own(const Samples& samples) {
  AssessmentPage view;
  view.id = "3";
  view.title = title;
  samples.write("assessment-who", assessment_page(view, samples.context));
  view.person = "Zoë";
  view.findings = {criteria::error("panel.notMember", "person", {{"person", "Zoë"}})};
  samples.write("assessment-stranger", assessment_page(view, samples.context));
  view.findings.clear();
  view.person = "Anna de Vries";
  view.assessment = sample_assessment(criteria::TenderStage::individual_scores);
  view.assessment->desk.record.declarations.clear();
  view.assessment->lots.front().bids.clear();
  view.assessment->lots.front().criteria.front().grades.clear();
  view.assessment->lots.front().criteria.back().grades.clear();
  view.sent = {{"interest", "bidders"}};
  view.findings = {criteria::error("interest.firms", "firms"),
                   criteria::error("interest.explanation", "explanation")};
  samples.write("assessment-declare", assessment_page(view, samples.context));
  view.sent.clear();
  view.findings.clear();
  view.assessment = sample_assessment(criteria::TenderStage::individual_scores);
  view.assessment->is_open = true;
  samples.write("assessment", assessment_page(view, samples.context));
  view.sent = {{grade_field("level", 0, 0, 1), "goed"}};
  view.findings = {criteria::error("assessment.motivation", grade_field("motivation", 0, 0, 1),
                                   {{"bid", "B"}, {"criterion", "K1"}})};
  samples.write("assessment-refused", assessment_page(view, samples.context));
  view.sent.clear();
  view.findings.clear();
  view.assessment = sample_assessment(criteria::TenderStage::individual_locked);
  samples.write("assessment-locked", assessment_page(view, samples.context));

  GradeImport import{title, "Anna de Vries", {}, 2, "0f", {}};
  samples.write("grade-changes-none", grade_changes_page({"3", import, "beoordeling.xlsx"}, samples.context));
  import.changes = {{{"B", "K1", "goed", "Helder <plan>"},
                     { {"level", "Beoordelingen!F14", "", "goed"},
                       { "motivation",
                         "Beoordelingen!G14",
                         "",
                         "Helder <plan>" } }},
                    { {"A", "K2", "8", "Losmaakbaar"},
                      {
                        { "level",
                          "Beoordelingen!F18",
                          "7.5",
                          "8" }
                      } }};
  import.notes = {criteria::warning("assessment.gradeStays", "Beoordelingen!F13",
                                    {{"bid", "A"},
                                     { "criterion",
                                       "K1" }})};
  samples.write("grade-changes", grade_changes_page({"3", import, "beoordeling.xlsx"}, samples.context));
}

BidSpread spread_of(const std::string& handle, const criteria::Criterion& leaf,
                    const std::vector<std::string>& levels) {
  BidSpread spread{{handle, ""}, {}, {}, {}};
  evaluator::GradeList grades;
  std::vector<criteria::Grade> held;
  for (std::size_t at = 0; at < levels.size(); ++at) {
    spread.grades.push_back({leaf.panel->assessors[at], levels[at], "Motivering van een paar woorden."});
    held.push_back({handle, leaf.id, leaf.panel->assessors[at], {}, levels[at], {}});
  }
  for (const auto& grade : held) grades.push_back(&grade);
  spread.range = evaluator::range_of(leaf, grades);
  return spread;
}

void write_agreed(const Samples& samples) {
  ConsensusPage view;
  view.id = "3";
  view.title = title;
  samples.write("consensus-who", consensus_page(view, samples.context));
  view.person = "Cora Bakker";
  const auto record = sample_record();
  view.progress = {{record.panel.members[0], true, 8, 5, 0},
                   {record.panel.members[1], false, 8, 0, 0},
                   {record.panel.members[2], true, 3, 3, 1}};
  view.findings = {
      criteria::error("stage.sealed", "", {{"stage", "individual-scores"}, {"kind", "individual-grades"}})};
  samples.write("consensus-sealed", consensus_page(view, samples.context));
  view.findings.clear();
  view.consensus.emplace();
  view.consensus->desk = sample_desk(criteria::TenderStage::consensus);
  view.consensus->desk.member = record.panel.members[2];
  view.consensus->is_open = true;
  const auto levels = by_levels("K1", "Terugname"), points = by_points("K2", "Circulair ontwerp");
  view.consensus->criteria = {
      {"1",
       levels,
       {spread_of("A", levels, {"goed", "voldoende", "goed"}), spread_of("B", levels, {"goed", "goed"})}},
      {"1", points, {spread_of("A", points, {"7.5", "4", "9"}), spread_of("B", points, {"6", "6.5", "6"})}},
      {"2", by_levels("K3", "Leeg"), {}}};
  view.consensus->criteria[0].bids[0].consensus =
      PanelGrade{"uitstekend", "Samen beter bekeken.", "Bijlage 3 gemist."};
  samples.write("consensus", consensus_page(view, samples.context));
  view.sent = {{"bid", "B"},
               {"criterion", "K1"},
               {"place", "-0-1"},
               {"level-0-1", "onvoldoende"},
               {"motivation-0-1", "Niet concreet."},
               {"reason-0-1", ""}};
  view.findings = {criteria::error("assessment.reason", "reason", {{"bid", "B"}, {"criterion", "K1"}})};
  samples.write("consensus-refused", consensus_page(view, samples.context));
}

}  // namespace

void write_assessment(const Samples& samples) {
  write_panels(samples);
  write_own(samples);
  write_agreed(samples);
}

}  // namespace browser_test
