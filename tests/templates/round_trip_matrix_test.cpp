// Every form that goes out and comes back, through every format that office programs save: what was entered
// is what is read. The matrix is printed.
#include "import/bid_sheet.hpp"
#include "import/consultation_sheet.hpp"
#include "import/dossier_json.hpp"
#include "import/grade_sheet.hpp"
#include "import/json_reader.hpp"
#include "import/measurement_sheet.hpp"
#include "import/spend_sheet.hpp"
#include "import/template_sheet.hpp"
#include "import/workbook_reader.hpp"
#include "templates/bid_form.hpp"
#include "templates/consultation_draft.hpp"
#include "templates/consultation_json.hpp"
#include "templates/consultation_pack.hpp"
#include "templates/dossier_tree.hpp"
#include "templates/grade_form.hpp"
#include "templates/json_writer.hpp"
#include "templates/promise_json.hpp"
#include "templates/promise_workbook.hpp"
#include "templates/spend_register_json.hpp"
#include "templates/spend_workbook.hpp"
#include "templates/template_json.hpp"
#include "templates/template_workbook.hpp"
#include "tests/support/consultation_samples.hpp"
#include "tests/support/finding_codes.hpp"
#include "tests/support/form_filling.hpp"
#include "tests/support/libreoffice.hpp"
#include "tests/support/shared_data.hpp"
#include "tests/support/source_text.hpp"
#include "tests/support/template_generator.hpp"
#include "tests/templates/sample_promises.hpp"

#include <algorithm>
#include <functional>
#include <iostream>
#include <map>

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace {

using criteria::Checked;
using importing::Workbook;
using templates::Language;
using test_support::LibreOffice;
using Commands = std::vector<LibreOffice::Command>;

const auto made = *criteria::Timestamp::parse("2026-11-25T09:00:00Z");

// What a person sends back: the file that was handed out, what is entered, and what of it is read.
struct Form {
  std::string name;
  std::string bytes;
  Commands filling;
  std::function<Checked<std::string>(const Workbook&)> read;
  std::vector<std::pair<std::string, std::string>> headings = {};  // in Dutch, and in another language
  // Comma-separated values hold one table, of this sheet; empty: all, one under the other.
  std::string csv_sheet = {};
  // It carries no sample number, so a number in CSV that two notations read, but not alike, is refused.
  bool lacks_sample = false;
};

// ---- forms ----------------------------------------------------------------------------------------------

template <typename Sheet, typename Json>
Checked<std::string> read_as(Checked<Sheet> sheet, Json json) {
  if (!sheet) return tl::make_unexpected(std::move(sheet.error()));
  return test_support::by_value(json(*sheet));
}

template <typename Part>
std::string json_of(const Part& part) {
  criteria::DataTree tree;
  templates::write(templates::Slot{tree, {}}, part);
  return templates::compact_json(tree.root());
}

const criteria::Dossier& demo() {
  static const auto read = importing::read_dossier(
      std::string_view(test_support::source_text("server/demo/schoolpaviljoen.json")), importing::Limits{});
  return read.value();
}

Form bid_form(const std::string& name, templates::Envelope envelope) {
  const auto& lot = demo().tender.lots.at(0);
  const auto bytes = templates::bid_form(demo().tender, lot, {"3", made}, Language::nl, envelope);
  criteria::Bid bid = demo().bids.at(0);
  std::vector<criteria::GivenAnswer> answers;
  for (const auto& answer : bid.answers) {
    const auto* leaf = criteria::find_criterion(lot.criteria, answer.criterion);
    const bool is_price = leaf != nullptr && leaf->kind == criteria::Kind::price;
    if (envelope == templates::Envelope::all || is_price == (envelope == templates::Envelope::price))
      answers.push_back(answer);
  }
  bid.answers = answers;
  const auto read = [](const Workbook& workbook) {
    return read_as(importing::read_bid_sheet(workbook, {&demo().tender, "3"}), [](auto& sheet) {
      sheet.bid.id = "-";
      return json_of(sheet.bid);
    });
  };
  return {name, bytes, test_support::BlankForm(bytes).filled_with_bid(json_of(bid)), read, {}};
}

Form grades_form(const std::string& name, const std::optional<std::string>& assessor) {
  const auto& lot = demo().tender.lots.at(0);
  templates::Grading grading{{}, assessor};
  for (const auto& bid : demo().bids)
    if (bid.lot == lot.id) grading.bids.push_back({bid.id, bid.bidder ? bid.bidder->name : ""});
  const auto bytes = templates::grade_form(demo().tender, lot, grading, {"3", made}, Language::nl);
  std::vector<criteria::Grade> grades;
  for (const auto& grade : demo().grades.value())
    if (grade.assessor == assessor) grades.push_back(grade);
  const auto read = [](const Workbook& workbook) {
    return read_as(importing::read_grade_sheet(workbook, {&demo().tender, "3"}),
                   [](auto& sheet) { return json_of(sheet.grades); });
  };
  return {name, bytes, test_support::BlankForm(bytes).filled_with_grades(json_of(grades)), read, {}};
}

Form consultation_form() {
  const std::string sha(64, 'a');
  const auto tender = test_support::secret_tender();
  const auto about = templates::consultation_on(
      tender, tender.lots[0], 3,
      {"beton-2027", *criteria::Date::parse("2027-01-04"), *criteria::Date::parse("2027-02-05"),
       "inkoop@voorbeeld.nl", criteria::Disclosure{}, sha});
  const auto bytes = templates::consultation_pack(about, {1, sha}, Language::nl);
  const auto book = importing::read_workbook(bytes, {}).value();
  const auto form = importing::read_form(book, {"consultation"}, {}).value();
  struct Entry {
    const char *mark, *column, *kind, *value;
  };
  constexpr Entry entries[]{{"ww:respondent", "ww:answer", "text", "=Steen & <Zoon> é \U0001F600 بناء"},
                            {"ww:size", "ww:answer", "text", "klein (10 tot 50 medewerkers)"},
                            {"ww:question:K1.feasible-threshold", "ww:answer", "number", "42.5"},
                            {"ww:question:K1.feasible-threshold", "ww:confidential", "text", "ja"},
                            {"ww:question:K1.evidence", "ww:answer", "text", "EPD volgens EN 15804"},
                            {"ww:question:K1.price-effect", "ww:answer", "number", "-2.25"},
                            {"ww:question:open", "ww:remark", "text", "+31 is geen formule"}};
  Commands filling;
  for (const Entry& entry : entries) {
    const auto* row = form.find(entry.mark);
    filling.push_back({entry.kind, row->sheet, importing::a1(row->find(entry.column)->address), entry.value});
  }
  const auto read = [about, sha](const Workbook& workbook) {
    return read_as(importing::read_consultation_sheet(workbook, about, sha),
                   [](auto& sheet) { return templates::consultation_response_json(sheet.response); });
  };
  return {"consultation", bytes, filling, read, {}};
}

Form template_form() {
  const auto set = test_support::generate_template(7);
  const auto read = [](const Workbook& workbook) {
    return read_as(importing::read_template_sheet(workbook, {}),
                   [](auto& found) { return templates::canonical_template_json(found); });
  };
  return {"template", templates::template_workbook(set, {2, made}, Language::nl), {}, read, {}, "", true};
}

Form spend_form() {
  criteria::Segment segment{"catering", "Catering"};
  segment.spend = {{"gouda", 2025, criteria::Decimal::of("1234567.89")},
                   {"gouda", 2026, criteria::Decimal::of("0.05")}};
  criteria::Contract contract;
  contract.party = "gouda";
  contract.title = "=Koffie & thee \U0001F600";
  contract.supplier = "Zoë";
  contract.starts_on = criteria::Date::parse("2024-02-29");
  contract.ends_on = *criteria::Date::parse("2027-12-31");
  contract.yearly_value = criteria::Decimal::of("45000.50");
  segment.contracts = {contract};
  const std::vector<criteria::Party> parties{
      {"gouda", "Gemeente Gouda", criteria::PartyKind::municipality, {}}};
  const auto read = [](const Workbook& workbook) {
    criteria::KnownIds known;
    known.parties = {"gouda"};
    known.segments = {"catering"};
    return read_as(importing::read_spend_sheet(workbook, known),
                   [](auto& sheet) { return templates::canonical_spend_register_json(sheet.lines); });
  };
  return {"spend",
          templates::spend_workbook({segment}, parties, made, Language::nl),
          {},
          read,
          {{"Partij", "Party"}, {"Jaar", "Year"}},
          "Uitgaven",
          true};
}

Form measurement_form() {
  static const auto promises = test_support::promise_register();
  const auto read = [](const Workbook& workbook) {
    importing::KnownPromises known;
    for (const auto& promise : promises.promises) known[promise.id] = &promise.origin;
    return read_as(importing::read_measurement_sheet(workbook, known), [](auto& sheet) {
      templates::JsonWriter json;
      json.open_array();
      for (const auto& line : sheet.lines) {
        const auto measurement = json_of(line.measurement);
        json.tree(importing::read_json(measurement, importing::Limits{}).value().root());
      }
      return json.close_array().take();
    });
  };
  return {"measurements",
          templates::promise_workbook(promises, made, Language::nl),
          {{"text", "Metingen", "F8", "14-12-2026"},
           {"number", "Metingen", "G8", "18.125"},
           {"text", "Metingen", "I8", "Toezicht"}},
          read,
          {{"Gemeten op", "Measured on"}, {"Waarde", "Value"}},
          "Metingen",
          true};
}

std::vector<Form> forms() {
  return {bid_form("bid", templates::Envelope::all),
          bid_form("quality envelope", templates::Envelope::quality),
          bid_form("price envelope", templates::Envelope::price),
          grades_form("grades", "G. Post"),
          grades_form("consensus", std::nullopt),
          consultation_form(),
          template_form(),
          spend_form(),
          measurement_form()};
}

// ---- formats --------------------------------------------------------------------------------------------

// Sheets renamed, rows and columns put in, headings in another language; marks move along.
Commands moved(const Form& form) {
  const auto book = importing::read_workbook(form.bytes, {}).value();
  Commands commands;
  for (const auto& [dutch, other] : form.headings)
    for (const auto& sheet : book.sheets)
      sheet.for_each(
          [&, dutch = dutch, other = other](importing::CellAddress address, const importing::Cell& cell) {
            if (cell.text == dutch) commands.push_back({"text", sheet.name(), importing::a1(address), other});
          });
  int number = 0;
  for (const auto& sheet : book.sheets) {
    if (sheet.visibility() != importing::SheetVisibility::visible) continue;
    commands.push_back({"insertrows", sheet.name(), "0", "3"});
    commands.push_back({"insertcolumns", sheet.name(), "0", "2"});
    commands.push_back({"rename", sheet.name(), fmt::format("Blad '{}'!", ++number)});
  }
  return commands;
}

constexpr std::array formats{"xlsx",       "ods",       "xlsx by ods", "ods by xlsx",
                             "moved xlsx", "moved ods", "csv nl",      "csv en"};

class Saved {
 public:
  explicit Saved(const std::vector<Form>& forms) : dutch_("nl-NL"), english_("en-US") {
    Commands commands, in_english;
    for (std::size_t i = 0; i < forms.size(); ++i) {
      dutch_.write(file(i, "blank.xlsx"), forms[i].bytes);
      add(commands, {"open", path(i, "blank.xlsx")}, forms[i].filling);
      save(commands, i, "xlsx.xlsx", test_support::save_as_xlsx);
      save(commands, i, "ods.ods", test_support::save_as_ods);
      save(commands, i, "nl.csv", test_support::save_as_csv, test_support::csv_as_shown_semicolon);
      commands.push_back({"close"});
      add(commands, {"open", path(i, "ods.ods")}, {});
      save(commands, i, "xlsx by ods.xlsx", test_support::save_as_xlsx);
      commands.push_back({"close"});
      add(commands, {"open", path(i, "xlsx.xlsx")}, {});
      save(commands, i, "ods by xlsx.ods", test_support::save_as_ods);
      for (auto& command : moved(forms[i])) commands.push_back(std::move(command));
      save(commands, i, "moved xlsx.xlsx", test_support::save_as_xlsx);
      save(commands, i, "moved ods.ods", test_support::save_as_ods);
      commands.push_back({"close"});
      add(in_english, {"open", path(i, "xlsx.xlsx")}, {});
      save(in_english, i, "en.csv", test_support::save_as_csv, test_support::csv_as_shown);
      in_english.push_back({"close"});
    }
    dutch_.run(commands);
    english_.run(in_english);
  }

  std::string bytes(std::size_t form, const std::string& format, const Form& of) const {
    if (format.rfind("csv ", 0) == 0) return tables(form, format.substr(4), of);
    const bool is_ods = format == "ods" || format == "ods by xlsx" || format == "moved ods";
    return test_support::read_bytes(path(form, format + (is_ods ? ".ods" : ".xlsx")));
  }

 private:
  static std::string file(std::size_t form, const std::string& name) {
    return fmt::format("{} {}", form, name);
  }
  std::string path(std::size_t form, const std::string& name) const {
    return (dutch_.folder() / file(form, name)).string();
  }
  static void add(Commands& commands, const LibreOffice::Command& first, const Commands& rest) {
    commands.push_back(first);
    commands.insert(commands.end(), rest.begin(), rest.end());
  }
  void save(Commands& commands, std::size_t form, const std::string& name, const char* filter,
            const char* options = "") const {
    commands.push_back({"save", path(form, name), filter, options});
  }
  // The sheets that a person sees, one under the other.
  std::string tables(std::size_t form, const std::string& language, const Form& of) const {
    std::string all;
    const auto book = importing::read_workbook(of.bytes, {}).value();
    for (const auto& sheet : book.sheets)
      if (of.csv_sheet.empty() ? sheet.visibility() == importing::SheetVisibility::visible
                               : sheet.name() == of.csv_sheet)
        all += test_support::read_bytes(path(form, language + "-" + sheet.name() + ".csv"));
    return all;
  }

  LibreOffice dutch_, english_;
};

// The workbook as far as one of its sheets says it in a file of its own.
Workbook only(const Workbook& whole, const std::string& sheet) {
  Workbook one;
  one.sheets.push_back(*whole.sheet(sheet));
  one.dates_from_1904 = whole.dates_from_1904;
  return one;
}

// "same", "refused" where a number may mean two things, or what is wrong.
std::string outcome(const Form& form, const std::string& format, const std::string& bytes,
                    const Workbook& reference) {
  const bool is_csv = format.rfind("csv ", 0) == 0;
  const auto expected =
      form.read(is_csv && !form.csv_sheet.empty() ? only(reference, form.csv_sheet) : reference);
  const auto workbook = importing::read_workbook(bytes, {});
  const auto read =
      workbook ? form.read(*workbook) : Checked<std::string>(tl::make_unexpected(workbook.error()));
  if (!expected) return "no reference: " + testing::PrintToString(test_support::codes(expected));
  if (read) return *read == *expected ? "same" : *read + "\nis not\n" + *expected;
  const auto is_unclear = [](const criteria::Finding& finding) {
    return finding.code == "form.notationUnclear" || finding.code.rfind("number.", 0) == 0;
  };
  if (is_csv && form.lacks_sample && std::all_of(read.error().begin(), read.error().end(), is_unclear))
    return "refused";
  return testing::PrintToString(test_support::codes(read));
}

TEST(RoundTripMatrix, EveryFormComesBackFromEveryFormat) {
  const auto all = forms();
  const Saved saved(all);
  std::string matrix = fmt::format("{:18}", "");
  for (const char* format : formats) matrix += fmt::format("{:>13}", format);
  std::map<std::string, std::size_t> counts;
  for (std::size_t i = 0; i < all.size(); ++i) {
    matrix += fmt::format("\n{:18}", all[i].name);
    const auto reference = importing::read_workbook(saved.bytes(i, "xlsx", all[i]), {}).value();
    for (const std::string format : formats) {
      const auto found = outcome(all[i], format, saved.bytes(i, format, all[i]), reference);
      EXPECT_TRUE(found == "same" || found == "refused") << all[i].name << " as " << format << ": " << found;
      const std::string shown = found == "same" || found == "refused" ? found : "DIFFERS";
      matrix += fmt::format("{:>13}", shown);
      ++counts[shown];
    }
  }
  std::cout << matrix << "\n"
            << counts["same"] << " come back as entered, " << counts["refused"]
            << " are refused because a number may mean two things\n";
  EXPECT_GE(counts["same"], all.size() * formats.size() - 4);
}

}  // namespace
