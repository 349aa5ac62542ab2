// The register of promises, out as a workbook and back: exact; and as comma-separated values that no
// spreadsheet takes for formulas.
#include "templates/promise_workbook.hpp"

#include "import/csv_reader.hpp"
#include "import/measurement_sheet.hpp"
#include "import/promise_json.hpp"
#include "import/xlsx_reader.hpp"
#include "templates/promise_json.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/libreoffice.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/templates/sample_promises.hpp"

#include <random>

#include <gtest/gtest.h>

namespace {

using namespace criteria;
using templates::Language;
using test_support::promise_register;

const Timestamp made = *Timestamp::parse("2026-11-25T10:00:00Z");

importing::KnownPromises known(const evaluator::PromiseRegister& promises) {
  importing::KnownPromises all;
  for (const auto& promise : promises.promises) all[promise.id] = &promise.origin;
  return all;
}

importing::MeasurementSheet back(const evaluator::PromiseRegister& promises, Language language) {
  const auto workbook = importing::read_xlsx(templates::promise_workbook(promises, made, language), {});
  EXPECT_TRUE(workbook);
  auto sheet = importing::read_measurement_sheet(*workbook, known(promises));
  for (const auto& finding : sheet ? Findings() : sheet.error())
    ADD_FAILURE() << finding.code << finding.place;
  return sheet ? std::move(*sheet) : importing::MeasurementSheet{};
}

// Numbers are the same number; everything else is the same text.
void expect_same(Measurement read, const Measurement& written, PromiseForm form) {
  if (form == PromiseForm::quantity && read.value && written.value) {
    EXPECT_EQ(Decimal::of(*read.value).value(), Decimal::of(*written.value).value());
    read.value = written.value;
  }
  EXPECT_EQ(read, written);
}

Decimal some_decimal(std::mt19937& random) {
  std::string text(random() % 4 == 0 ? "-" : "");
  text += std::to_string(1 + random() % 9);
  for (std::size_t digits = random() % 20; digits > 0; --digits) text += std::to_string(random() % 10);
  if (random() % 2 == 0) {
    text += ".";
    for (std::size_t digits = 1 + random() % 20; digits > 0; --digits) text += std::to_string(random() % 10);
  }
  return Decimal::of(text);
}

TEST(PromiseWorkbook, ComesBackExactlyAsItWasWritten) {
  std::mt19937 random(15);
  const std::vector<std::string> texts{"", "Toezicht", "=1+1", "€ & <b>", "+31", "2026", "1,5", "x\ny"};
  for (int round = 0; round < 40; ++round) {
    auto promises = promise_register();
    for (auto& promise : promises.promises)
      for (auto& recorded : promise.measurements) {
        Measurement& measurement = recorded.measurement;
        if (promise.origin.form == PromiseForm::quantity && measurement.value)
          measurement.value = some_decimal(random).text();
        measurement.evidence = texts[random() % texts.size()];
        measurement.remark = texts[random() % texts.size()];
      }
    for (const Language language : {Language::nl, Language::en}) {
      const auto sheet = back(promises, language);
      std::size_t line = 0;
      for (const auto& promise : promises.promises)
        for (const auto* recorded : evaluator::standing(promise.measurements)) {
          ASSERT_LT(line, sheet.lines.size());
          EXPECT_EQ(sheet.lines[line].id, recorded->id);
          EXPECT_EQ(sheet.lines[line].promise, promise.id);
          expect_same(sheet.lines[line].measurement, recorded->measurement, promise.origin.form);
          ++line;
        }
      // Rows for moments to come say nothing yet.
      EXPECT_EQ(line, sheet.lines.size());
    }
  }
}

// Filled in and saved in LibreOffice: what was on record is as it was, and the new line says what was typed.
TEST(PromiseWorkbook, ComesBackFromLibreOffice) {
  const auto promises = promise_register();
  test_support::LibreOffice office("nl-NL");
  const auto sent = office.write("register.xlsx", templates::promise_workbook(promises, made, Language::nl));
  const auto filled = (office.folder() / "filled.xlsx").string();
  const auto as_csv = (office.folder() / "saved.csv").string();
  // Row 8 is the first moment that nobody answered: the yearly one of the first promise.
  office.run({{"open", sent.string()},
              {"save", (office.folder() / "same.xlsx").string(), test_support::save_as_xlsx},
              {"text", "Metingen", "F8", "14-12-2026"},
              {"number", "Metingen", "G8", "18.125"},
              {"text", "Metingen", "I8", "Toezicht"},
              {"save", filled, test_support::save_as_xlsx},
              {"save", as_csv, test_support::save_as_csv, test_support::csv_as_shown_semicolon},
              {"close"}});
  const auto lines_of = [&](const importing::Workbook& workbook) {
    auto sheet = importing::read_measurement_sheet(workbook, known(promises));
    for (const auto& finding : sheet ? Findings() : sheet.error())
      ADD_FAILURE() << finding.code << " " << finding.place;
    return sheet ? sheet->lines : std::vector<importing::MeasurementLine>{};
  };
  const auto expect_record = [&](const std::vector<importing::MeasurementLine>& lines, std::size_t more) {
    std::size_t line = 0;
    for (const auto& promise : promises.promises)
      for (const auto* recorded : evaluator::standing(promise.measurements)) {
        ASSERT_LT(line, lines.size());
        expect_same(lines[line++].measurement, recorded->measurement, promise.origin.form);
      }
    EXPECT_EQ(line + more, lines.size());
  };
  const auto read = [](const std::filesystem::path& path) { return test_support::read_bytes(path); };
  expect_record(lines_of(importing::read_xlsx(read(office.folder() / "same.xlsx"), {}).value()), 0);
  for (const bool is_csv : {false, true}) {
    const auto workbook = is_csv ? importing::read_csv(read(office.folder() / "saved-Metingen.csv"), {})
                                 : importing::read_xlsx(read(filled), {});
    const auto lines = lines_of(workbook.value());
    expect_record(lines, 1);
    const auto& added = lines.back();
    EXPECT_EQ(added.id, std::nullopt);
    EXPECT_EQ(added.promise, 1);
    EXPECT_EQ(added.measurement.moment, Date::parse("2026-12-15"));
    EXPECT_EQ(added.measurement.measured_on, *Date::parse("2026-12-14"));
    EXPECT_EQ(Decimal::of(*added.measurement.value).value(), Number(145, 8));
  }
}

TEST(PromiseWorkbook, HasASheetForEachOfTheThree) {
  const auto workbook =
      importing::read_xlsx(templates::promise_workbook(promise_register(), made, Language::nl), {});
  ASSERT_TRUE(workbook);
  for (const char* name : {"Register", "Metingen", "Herinneringen"})
    EXPECT_TRUE(workbook->sheet(name)) << name;
  EXPECT_EQ(templates::promise_workbook(promise_register(), made, Language::en),
            templates::promise_workbook(promise_register(), made, Language::en));
}

TEST(PromiseDocuments, AreAsExpected) {
  const auto promises = promise_register();
  test_support::expect_golden("promises/register.json", templates::promise_register_json(promises));
  test_support::expect_golden("promises/register.csv", templates::promise_csv(promises, Language::nl));
  const std::vector<evaluator::PromiseRegister> all{promises};
  const auto on = *Date::parse("2026-11-25");
  test_support::expect_golden("promises/reminders.json",
                              templates::reminders_json(on, evaluator::reminders(all, on)));
}

// What is stored reads as what was stored.
TEST(PromiseDocuments, AreReadAsTheyWereWritten) {
  for (const auto& promise : promise_register().promises) {
    EXPECT_EQ(importing::read_promise(templates::canonical_json(promise.origin), {}).value(), promise.origin);
    EXPECT_EQ(importing::read_promise_terms(templates::canonical_json(promise.terms), {}).value(),
              promise.terms);
    for (const auto& recorded : promise.measurements)
      EXPECT_EQ(importing::read_measurement(templates::canonical_json(recorded.measurement), {}).value(),
                recorded.measurement);
  }
}

TEST(PromiseCsv, HoldsNoFormula) {
  auto promises = promise_register();
  promises.promises[0].origin.bidder = "=HYPERLINK(1)";
  promises.promises[0].terms.responsible = "  @x";
  promises.promises[0].terms.evidence = "\"a\"; b";
  for (const Language language : {Language::nl, Language::en}) {
    const auto table = importing::read_csv(templates::promise_csv(promises, language), {});
    ASSERT_TRUE(table);
    const auto& sheet = table->sheets.at(0);
    EXPECT_EQ(sheet.last_row(), promises.promises.size() + 1);
    std::string all;
    sheet.for_each([&](importing::CellAddress, const importing::Cell& cell) {
      EXPECT_TRUE(cell.text.empty() || std::string_view("=@+\t").find(cell.text[0]) == std::string_view::npos)
          << cell.text;
      all.append(cell.text).append("|");
    });
    EXPECT_NE(all.find("'=HYPERLINK(1)"), std::string::npos);
    EXPECT_NE(all.find("\"a\"; b"), std::string::npos);
    EXPECT_NE(all.find(language == Language::nl ? "22.500,00" : "22,500.00"), std::string::npos);
  }
}

TEST(MeasurementSheet, IsRefusedWithTheCellOfEveryFinding) {
  const auto promises = promise_register();
  const auto findings = [&](const std::string& csv) {
    std::string all;
    const auto table = importing::read_csv(csv, {});
    const auto sheet = importing::read_measurement_sheet(*table, known(promises));
    for (const auto& finding : sheet ? Findings() : sheet.error())
      all += finding.code + " " + finding.place + ";";
    return all;
  };
  const std::string head =
      "Meting;Belofte;Meetmoment;Gemeten op;Waarde;Oordeel;Gemeten door;Bewijs;SHA-256;Toelichting\n";
  EXPECT_EQ(findings("a;b\n1;2\n"), "measurement.noTable ;");
  EXPECT_EQ(findings("Belofte;Gemeten op\n1;2\n").substr(0, 29), "measurement.columnMissing A1;");
  EXPECT_EQ(
      findings(head + ";9;;1-2-2027;5;;x;;;\n;;;1-2-2027;5;;x;;;\n;1;;;5;;x;;;\n;1;;31-2-2027;een;;x;;;\n"),
      "measurement.promise B2;measurement.cellEmpty B3;measurement.cellEmpty D4;measurement.date D5;"
      "number.syntax E5;");
  EXPECT_EQ(findings(head + "7;4;;1-2-2027;;prima;x;;;\n7;4;;1-2-2027;;Nagekomen;x;;;\n"),
            "measurement.judgementWord F2;measurement.twice A3;");
  EXPECT_EQ(findings(head + ";3;;1-2-2027;brons;;x;;;\n;2;;1-2-2027;misschien;;x;;;\n"),
            "form.level E2;form.yesOrNo E3;");
}

}  // namespace
