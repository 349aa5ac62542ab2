#include "templates/bid_form.hpp"

#include "criteria/form_marks.hpp"
#include "import/bid_sheet.hpp"
#include "import/csv_reader.hpp"
#include "import/dossier_json.hpp"
#include "import/workbook_reader.hpp"
#include "import/xlsx_reader.hpp"
#include "templates/labels.hpp"
#include "tests/support/libreoffice.hpp"
#include "tests/support/shared_data.hpp"

#include <filesystem>
#include <sstream>

#include <gtest/gtest.h>

using criteria::AnswerValue;
using criteria::Decimal;
using importing::IssuedForm;
using importing::Workbook;
using templates::Envelope;
using templates::Language;
using test_support::LibreOffice;

namespace {

// A tender with every kind of answer.
constexpr const char* tender_json = R"({
  "format": "wederwaarde-dossier/1",
  "tender": { "reference": "T-1", "title": "Schoolpaviljoen", "lots": [ { "id": "1", "title": "Bouw",
    "award": { "method": "weighted-points", "rounding": { "decimals": 2, "mode": "half-up", "at": "total" } },
    "criteria": [
      { "id": "E1", "kind": "requirement", "title": "Terugname", "answer": { "type": "boolean" }, "accept": { "equals": true } },
      { "id": "K", "kind": "quality", "title": "Kwaliteit", "weight": "60", "criteria": [
        { "id": "K1", "kind": "quality", "title": "Hergebruik", "weight": "10", "answer": { "type": "number", "unit": "%" },
          "scoring": { "rule": "linear", "worst": "0", "best": "80", "outside": "clamp" } },
        { "id": "K2", "kind": "quality", "title": "Ladder", "weight": "10", "answer": { "type": "grade" },
          "scoring": { "rule": "levels", "levels": { "3": "100", "2": "60", "geen ≥ niveau": "0" } } },
        { "id": "K3", "kind": "quality", "title": "MCI", "weight": "10", "answer": { "type": "mci", "Lav": "10", "Uav": "1" },
          "scoring": { "rule": "linear", "worst": "0", "best": "1", "outside": "clamp" } },
        { "id": "K4", "kind": "quality", "title": "Losmaakbaarheid", "weight": "10", "answer": { "type": "detachability" },
          "scoring": { "rule": "linear", "worst": "0", "best": "1", "outside": "clamp" } },
        { "id": "K5", "kind": "quality", "title": "MKI", "weight": "10", "answer": { "type": "mki", "weights": { "GWP": "0.05", "AP": "4" } },
          "scoring": { "rule": "linear", "worst": "100", "best": "0", "outside": "clamp" } },
        { "id": "K6", "kind": "quality", "title": "Plan", "weight": "10", "answer": { "type": "grade" },
          "scoring": { "rule": "levels", "levels": { "goed": "100", "matig": "0" } },
          "panel": { "assessors": ["b1"], "combine": "consensus" } } ] },
      { "id": "L", "kind": "price", "title": "Levenscyclus", "weight": "20", "answer": { "type": "lcc", "rate": "3", "years": 20 },
        "scoring": { "rule": "linear", "worst": "900000", "best": "100000", "outside": "clamp" } },
      { "id": "P", "kind": "price", "title": "Prijs", "weight": "20", "answer": { "type": "amount" },
        "scoring": { "rule": "linear", "worst": "300000.00", "best": "200000.00", "outside": "clamp" } } ] } ] },
  "bids": [] })";

const criteria::Tender& tender() {
  static const criteria::Tender read = [] {
    const auto dossier = importing::read_dossier(std::string_view(tender_json), importing::Limits{});
    if (!dossier) throw std::logic_error("the tender of this test has findings");
    return dossier->tender;
  }();
  return read;
}

templates::FormIssue issue() { return {"v1", *criteria::Timestamp::parse("2026-11-02T09:12:00Z")}; }

std::string form(Language language = Language::nl, Envelope envelope = Envelope::all) {
  return templates::bid_form(tender(), tender().lots[0], issue(), language, envelope);
}

IssuedForm issued() { return {&tender(), "v1"}; }

std::string said(const criteria::Findings& findings) {
  std::string text;
  for (const auto& finding : findings)
    text += finding.place + " " + finding.code + ": " + templates::text(finding, Language::en) + "\n";
  return text;
}

Workbook read_workbook(const std::string& bytes) {
  auto workbook = importing::read_xlsx(bytes, importing::Limits{});
  if (!workbook) throw std::runtime_error(said(workbook.error()));
  return std::move(*workbook);
}

// The cells by address as the form was made; `Antwoorden` in Dutch.
struct InputCell {
  std::string sheet, address;
};
InputCell cell_of(const Workbook& workbook, const std::string& mark,
                  const std::string& column = "ww:answer") {
  const auto read = importing::read_form(
      workbook, {criteria::marks::kind_bid, criteria::marks::kind_quality, criteria::marks::kind_price}, {});
  if (!read) throw std::runtime_error(said(read.error()));
  const auto* row = read->find(mark);
  if (!row || !row->find(column)) throw std::runtime_error("no " + mark + " " + column);
  return {row->sheet, importing::a1(row->find(column)->address)};
}

struct Filled {
  std::string mark, column, kind, value;
};

// What a supplier enters: numbers as numbers, texts as texts.
std::vector<Filled> entries() {
  std::vector<Filled> all{{"ww:bidder", "ww:answer", "text", "=Bouwer & <Zoon> é"},
                          {"ww:answer:E1", "ww:answer", "text", "ja"},
                          {"ww:answer:K1", "ww:answer", "number", "45.5"},
                          {"ww:answer:K1", "ww:remark", "text", "zie bijlage 2"},
                          {"ww:answer:K2", "ww:answer", "number", "3"},
                          {"ww:attachment:K6", "ww:answer", "text", "Plan van aanpak, paragraaf 3"},
                          {"ww:field:L:K3", "ww:answer", "number", "12"},
                          {"ww:field:U:K3", "ww:answer", "number", "1"},
                          {"ww:field:investment:L", "ww:answer", "number", "123456.78"},
                          {"ww:field:annual:L", "ww:answer", "number", "1000"},
                          {"ww:field:endOfLife:L", "ww:answer", "number", "0"},
                          {"ww:field:residual:L", "ww:answer", "number", "5000"},
                          {"ww:row:replacements:2:L", "ww:in:year", "number", "10"},
                          {"ww:row:replacements:2:L", "ww:in:amount", "number", "2500.5"},
                          {"ww:row:impacts:1:K5", "ww:in:quantity", "number", "120.25"},
                          {"ww:row:impacts:2:K5", "ww:in:quantity", "number", "0"},
                          {"ww:answer:P", "ww:answer", "number", "245000.5"}};
  for (const char* part : {"mass", "FR", "FU", "FS", "CR", "CU", "CC", "CE", "EC", "EF"})
    all.push_back({"ww:row:parts:1:K3", std::string("ww:in:") + part, "number",
                   std::string(part) == "mass" ? "1200.5" : "0.1"});
  for (const char* factor : {"mki", "TV", "ToV", "DK", "VI"})
    all.push_back({"ww:row:elements:1:K4", std::string("ww:in:") + factor, "number", "0.8"});
  return all;
}

std::vector<LibreOffice::Command> filling(const Workbook& workbook, const std::vector<Filled>& entered) {
  std::vector<LibreOffice::Command> commands;
  for (const Filled& entry : entered) {
    const InputCell cell = cell_of(workbook, entry.mark, entry.column);
    commands.push_back({entry.kind, cell.sheet, cell.address, entry.value});
  }
  return commands;
}

criteria::Bid expected_bid() {
  const auto d = [](const char* text) { return Decimal::of(text); };
  criteria::Bid bid;
  bid.lot = "1";
  bid.bidder = criteria::Bidder{"=Bouwer & <Zoon> é"};
  const Decimal tenth = d("0.1"), most = d("0.8");
  bid.answers = {
      {"E1", true},
      {"K1", d("45.5")},
      {"K2", criteria::Level{"3"}},
      {"K3",
       criteria::Boxed(criteria::MciInputs{
           {{d("1200.5"), tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth, tenth}}, d("12"), d("1")})},
      {"K4", criteria::Boxed(criteria::DetachabilityInputs{{{most, most, most, most, most}}})},
      {"K5", criteria::Boxed(criteria::MkiInputs{{{"GWP", d("120.25")}, {"AP", d("0")}}, std::nullopt})},
      {"L", criteria::Boxed(criteria::LccInputs{
                d("123456.78"), d("1000"), {{{10, false}, d("2500.5")}}, d("0"), d("5000")})},
      {"P", d("245000.5")}};
  return bid;
}

void expect_all_answers(const criteria::Checked<importing::BidSheet>& sheet) {
  ASSERT_TRUE(sheet) << said(sheet.error());
  const criteria::Bid expected = expected_bid();
  EXPECT_EQ(sheet->bid.bidder, expected.bidder);
  ASSERT_EQ(sheet->bid.answers.size(), expected.answers.size());
  for (std::size_t i = 0; i < expected.answers.size(); ++i)
    EXPECT_EQ(sheet->bid.answers[i], expected.answers[i]) << expected.answers[i].criterion;
  EXPECT_EQ(sheet->bid.remarks, (std::vector<criteria::BidRemark>{{"K1", "zie bijlage 2"},
                                                                  {"K6", "Plan van aanpak, paragraaf 3"}}));
}

std::vector<std::string> codes(const criteria::Findings& findings) {
  std::vector<std::string> all;
  for (const auto& finding : findings) all.push_back(finding.code);
  return all;
}

TEST(BidForm, GivesEqualBytesForEqualArguments) {
  for (const auto language : {Language::nl, Language::en}) EXPECT_TRUE(form(language) == form(language));
  EXPECT_FALSE(form(Language::nl) == form(Language::en));
}

TEST(BidForm, ReadsBackEmptyWithANoteForEveryAnswer) {
  for (const auto language : {Language::nl, Language::en}) {
    const auto sheet = importing::read_bid_sheet(read_workbook(form(language)), issued());
    ASSERT_TRUE(sheet) << said(sheet.error());
    EXPECT_TRUE(sheet->bid.answers.empty());
    EXPECT_EQ(sheet->bid.lot, "1");
    EXPECT_EQ(codes(sheet->notes), std::vector<std::string>(9, "form.answerEmpty")) << said(sheet->notes);
  }
}

TEST(BidForm, AsksForTheTextThatAPanelGradesAndNotForALevel) {
  for (const auto envelope : {Envelope::all, Envelope::quality}) {
    const auto workbook = read_workbook(form(Language::nl, envelope));
    EXPECT_NO_THROW(cell_of(workbook, "ww:attachment:K6"));
    EXPECT_THROW(cell_of(workbook, "ww:answer:K6"), std::runtime_error);
  }
  EXPECT_THROW(cell_of(read_workbook(form(Language::nl, Envelope::price)), "ww:attachment:K6"),
               std::runtime_error);
}

TEST(BidForm, KeepsPricesInAnEnvelopeOfTheirOwn) {
  const auto quality = read_workbook(form(Language::nl, Envelope::quality));
  const auto price = read_workbook(form(Language::nl, Envelope::price));
  EXPECT_THROW(cell_of(quality, "ww:answer:P"), std::runtime_error);
  EXPECT_THROW(cell_of(price, "ww:answer:K1"), std::runtime_error);
  EXPECT_NO_THROW(cell_of(price, "ww:answer:P"));
  EXPECT_TRUE(importing::read_price_sheet(price, issued()));
  const auto refused = importing::read_price_sheet(quality, issued());
  ASSERT_FALSE(refused);
  EXPECT_EQ(codes(refused.error()), std::vector<std::string>{"form.kind"});
}

TEST(BidForm, RefusesTheFormOfAnotherTenderLotOrVersion) {
  const auto workbook = read_workbook(form());
  criteria::Tender other = tender();
  other.reference = "T-2";
  criteria::Tender without_lot = tender();
  without_lot.lots[0].id = "2";
  struct Case {
    IssuedForm issued;
    std::string code;
  };
  for (const Case& c : {Case{{&other, "v1"}, "form.tender"}, Case{{&without_lot, "v1"}, "form.lot"},
                        Case{{&tender(), "v2"}, "form.version"}}) {
    const auto sheet = importing::read_bid_sheet(workbook, c.issued);
    ASSERT_FALSE(sheet);
    EXPECT_EQ(codes(sheet.error()), std::vector<std::string>{c.code});
  }
}

// One LibreOffice fills in the form once; the files it saves are read by the tests below.
class BidFormRoundTrip : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    office_ = new LibreOffice("en-US");
    dutch_ = new LibreOffice("nl-NL");
    const auto original = read_workbook(form());
    std::vector<LibreOffice::Command> commands{{"open", office_->write("form.xlsx", form()).string()}};
    for (auto& command : filling(original, entries())) commands.push_back(std::move(command));
    save(commands, "filled.xlsx", test_support::save_as_xlsx);
    save(commands, "filled.ods", test_support::save_as_ods);
    save(commands, "values.csv", test_support::save_as_csv, test_support::csv_values);
    save(commands, "shown.csv", test_support::save_as_csv, test_support::csv_as_shown);
    commands.push_back({"close"});
    commands.push_back({"open", path("filled.ods")});
    save(commands, "from_ods.xlsx", test_support::save_as_xlsx);
    commands.push_back({"insertrows", "Antwoorden", "3", "2"});
    commands.push_back({"insertcolumns", "Antwoorden", "0", "1"});
    commands.push_back({"insertcolumns", "Antwoorden", "5", "2"});
    commands.push_back({"insertrows", "Invoer 1", "12", "3"});
    commands.push_back({"rename", "Antwoorden", "Onze 'antwoorden'!"});
    save(commands, "moved.xlsx", test_support::save_as_xlsx);
    commands.push_back({"close"});
    office_->run(commands);
    std::vector<LibreOffice::Command> in_dutch{{"open", path("filled.xlsx")}};
    in_dutch.push_back({"save", (dutch_->folder() / "dutch.csv").string(), test_support::save_as_csv,
                        test_support::csv_as_shown_semicolon});
    in_dutch.push_back({"close"});
    dutch_->run(in_dutch);
  }
  static void TearDownTestSuite() {
    delete office_;
    delete dutch_;
  }
  static void save(std::vector<LibreOffice::Command>& commands, const std::string& name, const char* filter,
                   const char* options = "") {
    commands.push_back({"save", path(name), filter, options});
  }
  static std::string path(const std::string& name) { return (office_->folder() / name).string(); }
  static std::string bytes(const std::string& name) { return test_support::read_bytes(path(name)); }

  inline static LibreOffice* office_ = nullptr;
  inline static LibreOffice* dutch_ = nullptr;
};

TEST_F(BidFormRoundTrip, KeepsEveryAnswerThroughLibreOffice) {
  for (const char* name : {"filled.xlsx", "from_ods.xlsx", "moved.xlsx"}) {
    SCOPED_TRACE(name);
    expect_all_answers(importing::read_bid_sheet(read_workbook(bytes(name)), issued()));
  }
}

TEST_F(BidFormRoundTrip, IsReadAtItsWordWithoutATender) {
  expect_all_answers(importing::read_bid_sheet(read_workbook(bytes("filled.xlsx")), {}));
}

TEST_F(BidFormRoundTrip, GivesTheAnswersOfOneSheetFromCsvInAnyNotation) {
  const std::vector<std::pair<std::filesystem::path, const char*>> files{
      {office_->folder() / "values-Antwoorden.csv", "values"},
      {office_->folder() / "shown-Antwoorden.csv", "English notation"},
      {dutch_->folder() / "dutch-Antwoorden.csv", "Dutch notation"}};
  for (const auto& [file, name] : files) {
    SCOPED_TRACE(name);
    const auto workbook = importing::read_csv(test_support::read_bytes(file), importing::Limits{});
    ASSERT_TRUE(workbook) << said(workbook.error());
    const auto sheet = importing::read_bid_sheet(*workbook, issued());
    ASSERT_TRUE(sheet) << said(sheet.error());
    ASSERT_NE(sheet->bid.answer("K1"), nullptr);
    EXPECT_EQ(*sheet->bid.answer("K1"), AnswerValue(Decimal::of("45.5")));
    EXPECT_EQ(*sheet->bid.answer("K2"), AnswerValue(criteria::Level{"3"}));
  }
  for (const auto& [file, name] : {std::pair{office_->folder() / "shown-Prijzen.csv", "English"},
                                   std::pair{dutch_->folder() / "dutch-Prijzen.csv", "Dutch"}}) {
    SCOPED_TRACE(name);
    const auto workbook = importing::read_csv(test_support::read_bytes(file), importing::Limits{});
    ASSERT_TRUE(workbook) << said(workbook.error());
    const auto sheet = importing::read_bid_sheet(*workbook, issued());
    ASSERT_TRUE(sheet) << said(sheet.error());
    EXPECT_EQ(*sheet->bid.answer("P"), AnswerValue(Decimal::of("245000.50")));
  }
}

TEST_F(BidFormRoundTrip, FlagsWhatASupplierShouldNotHaveDone) {
  const auto original = read_workbook(form());
  const auto at = [&](const char* mark) { return cell_of(original, mark); };
  const auto row_of = [&](const char* mark) {
    return std::to_string(importing::parse_address(at(mark).address)->row - 1);
  };
  struct Case {
    std::vector<LibreOffice::Command> changes;
    std::vector<std::string> expected;
    std::string place;
  };
  const std::vector<Case> cases{
      {{{"formula", "Prijzen", at("ww:answer:P").address, "=1/0"}},
       {"form.errorValue"},
       "Prijzen!" + at("ww:answer:P").address},
      {{{"text", "Prijzen", at("ww:answer:P").address, "1.2345,00"}},
       {"number.groups"},
       "Prijzen!" + at("ww:answer:P").address},
      {{{"text", "Antwoorden", at("ww:answer:E1").address, "misschien"}}, {"form.yesOrNo"}, ""},
      {{{"text", "Antwoorden", at("ww:answer:K2").address, "4"}}, {"form.level"}, ""},
      {{{"deleterow", "Antwoorden", row_of("ww:answer:K1")}}, {"form.rowMissing"}, ""},
      {{{"copyrow", "Antwoorden", row_of("ww:answer:K1"), "40"}}, {"form.markTwice"}, ""},
      {{{"text", "Antwoorden", "A" + std::to_string(std::stoi(row_of("ww:answer:K1")) + 1), "ww:answer:K2"},
        {"text", "Antwoorden", "A" + std::to_string(std::stoi(row_of("ww:answer:K2")) + 1), "ww:answer:K1"}},
       {"form.marksDisagree", "form.marksDisagree"},
       ""},
      {{{"number", "Invoer 1", cell_of(original, "ww:row:parts:2:K3", "ww:in:mass").address, "5"}},
       std::vector<std::string>(11, "form.inputMissing"),
       ""}};
  std::vector<LibreOffice::Command> commands;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    commands.push_back({"open", path("form.xlsx")});
    for (const auto& change : cases[i].changes) commands.push_back(change);
    save(commands, "case" + std::to_string(i) + ".xlsx", test_support::save_as_xlsx);
    commands.push_back({"close"});
  }
  office_->run(commands);
  for (std::size_t i = 0; i < cases.size(); ++i) {
    SCOPED_TRACE(i);
    const auto sheet =
        importing::read_bid_sheet(read_workbook(bytes("case" + std::to_string(i) + ".xlsx")), issued());
    ASSERT_FALSE(sheet);
    criteria::Findings errors;
    for (const auto& finding : sheet.error())
      if (finding.severity == criteria::Severity::error) errors.push_back(finding);
    EXPECT_EQ(codes(errors), cases[i].expected) << said(errors);
    if (!cases[i].place.empty()) {
      EXPECT_EQ(errors.front().place, cases[i].place);
    }
  }
}

// What a program stored with a formula is read, and said.
TEST_F(BidFormRoundTrip, ReadsTheStoredResultOfAFormulaWithAWarning) {
  const auto original = read_workbook(form());
  const auto price = cell_of(original, "ww:answer:P");
  std::vector<LibreOffice::Command> commands{{"open", path("filled.xlsx")},
                                             {"formula", price.sheet, price.address, "=1000*2"}};
  save(commands, "formula.xlsx", test_support::save_as_xlsx);
  save(commands, "formula.ods", test_support::save_as_ods);
  commands.push_back({"close"});
  office_->run(commands);
  for (const char* name : {"formula.xlsx", "formula.ods"}) {
    SCOPED_TRACE(name);
    const auto workbook = importing::read_workbook(bytes(name), importing::Limits{});
    ASSERT_TRUE(workbook) << said(workbook.error());
    const auto sheet = importing::read_bid_sheet(*workbook, issued());
    ASSERT_TRUE(sheet) << said(sheet.error());
    EXPECT_EQ(*sheet->bid.answer("P"), AnswerValue(Decimal::of("2000")));
    EXPECT_EQ(codes(sheet->notes), std::vector<std::string>{"form.formulaResult"}) << said(sheet->notes);
    EXPECT_EQ(sheet->notes.front().place, price.sheet + "!" + price.address);
  }
}

}  // namespace
