// A form of the service, filled in by LibreOffice, is the bid or the grades that were entered: by `import`
// and by the service itself.
#include "import/dossier_json.hpp"
#include "import/json_reader.hpp"
#include "templates/json_writer.hpp"
#include "tests/program/bid_uploads.hpp"
#include "tests/program/dossier_files.hpp"
#include "tests/program/service.hpp"
#include "tests/support/form_filling.hpp"
#include "tests/support/shared_data.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace program_test {
namespace {

using criteria::DataValue;
using test_support::BlankForm;
using test_support::by_value;
using test_support::LibreOffice;
using test_support::read_bytes;

constexpr const char* workbook_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

// One form: what was entered, and the files that came back.
struct Sent {
  std::string dossier;  // path
  std::string kind;     // "bid" or "grades"
  std::string tender;   // path of the tender in the service
  std::string expected;
  std::string file;
};

std::string texts_of(const DataValue& value) { return by_value(templates::compact_json(value)); }

// The grades of one assessor, or of the panel together, for the bids of a lot.
std::string grades_of(const DataValue& dossier, std::string_view lot, std::string_view assessor) {
  templates::JsonWriter json;
  json.open_array();
  for (const DataValue grade : dossier.at("grades")) {
    const auto who = grade.find("assessor");
    if ((who ? who->text() : "") != assessor) continue;
    for (const DataValue bid : dossier.at("bids"))
      if (bid.at("id").text() == grade.at("bid").text() && bid.at("lot").text() == lot) json.tree(grade);
  }
  return json.close_array().take();
}

// The items of a list in an order of their own.
std::vector<std::string> sorted_items(const std::string& list) {
  const auto tree = importing::read_json(list, importing::Limits{}).value();
  std::vector<std::string> items;
  for (const DataValue item : tree.root()) items.push_back(texts_of(item));
  std::sort(items.begin(), items.end());
  return items;
}

std::string encoded(std::string_view text) {
  std::string all;
  for (const char c : text) all += c == ' ' ? std::string("%20") : std::string(1, c);
  return all;
}

// The service gives out a form for every first bid of a lot and every assessor of the demo tenders; one
// LibreOffice fills them in.
class FormRoundTrip : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    files_ = new test_support::TemporaryFolder;
    service_ = new Service(files_->path() / "data");
    office_ = new LibreOffice("nl-NL");
    std::vector<LibreOffice::Command> commands;
    int tender = 0;
    for (const std::string name : demo_names) issue_forms(name, ++tender, commands);
    office_->run(commands);
  }
  static void TearDownTestSuite() {
    delete office_;
    delete service_;
    delete files_;
  }

  static void issue_forms(const std::string& name, int number, std::vector<LibreOffice::Command>& commands) {
    const auto path = demo_path(name).string();
    const auto text = read_bytes(path);
    ASSERT_EQ(post(service_->port(), "/api/v1/tenders", "application/json", text).status, 201);
    const auto tree = importing::read_json(text, importing::Limits{}).value();
    const auto dossier = tree.root();
    const auto tender = "/api/v1/tenders/" + std::to_string(number);
    for (const DataValue lot : dossier.at("tender").at("lots")) {
      const auto id = std::string(lot.at("id").text());
      const auto form = get_ok(service_->port(), tender + "/documents/bid-form?lot=" + id);
      for (const DataValue bid : dossier.at("bids"))
        if (bid.at("lot").text() == id) {
          const auto json = templates::compact_json(bid);
          add({path, "bid", tender, bid_by_value(json), ""}, form, BlankForm(form).filled_with_bid(json),
              commands);
          break;
        }
      for (const std::string_view assessor : {"", "G. Post", "A. Kromhout", "E. Bakker"}) {
        const auto grades = grades_of(dossier, id, assessor);
        if (grades == "[]") continue;
        const auto blank = get_ok(
            service_->port(), tender + "/documents/grade-form?lot=" + id + "&assessor=" + encoded(assessor));
        add({path, "grades", tender, grades, ""}, blank, BlankForm(blank).filled_with_grades(grades),
            commands);
      }
    }
  }

  static void add(Sent sent, const std::string& blank, const std::vector<LibreOffice::Command>& filling,
                  std::vector<LibreOffice::Command>& commands) {
    const auto name = sent.kind + std::to_string(sent_.size());
    sent.file = (office_->folder() / name).string();
    commands.push_back({"open", office_->write(name + "-blank.xlsx", blank).string()});
    commands.insert(commands.end(), filling.begin(), filling.end());
    commands.push_back({"save", sent.file + ".xlsx", test_support::save_as_xlsx, ""});
    commands.push_back(
        {"save", sent.file + ".csv", test_support::save_as_csv, test_support::csv_as_shown_semicolon});
    commands.push_back({"close"});
    sent_.push_back(std::move(sent));
  }

  static std::vector<Sent> sent(const std::string& kind) {
    std::vector<Sent> all;
    for (const auto& one : sent_)
      if (one.kind == kind) all.push_back(one);
    return all;
  }

  static Ran import_file(const Sent& sent, const std::string& ending) {
    return run_program({"import", sent.file + ending, "--as", sent.kind, "--dossier", sent.dossier});
  }

  inline static test_support::TemporaryFolder* files_ = nullptr;
  inline static Service* service_ = nullptr;
  inline static LibreOffice* office_ = nullptr;
  inline static std::vector<Sent> sent_;
};

TEST_F(FormRoundTrip, GivesTheBidThatWasEntered) {
  EXPECT_EQ(sent("bid").size(), 5U);
  for (const auto& one : sent("bid")) {
    SCOPED_TRACE(one.file);
    const auto ran = import_file(one, ".xlsx");
    ASSERT_EQ(ran.exit, 0) << ran.err;
    EXPECT_EQ(text_member(ran.out, "id"), "I1");
    EXPECT_EQ(bid_by_value(ran.out), one.expected);
    // At its word, without the tender, the form says the same.
    const auto alone = run_program({"import", one.file + ".xlsx", "--as", "bid", "--id", "I1"});
    EXPECT_EQ(alone.out, ran.out) << alone.err;
  }
}

TEST_F(FormRoundTrip, GivesTheGradesThatWereEntered) {
  EXPECT_GE(sent("grades").size(), 8U);
  for (const auto& one : sent("grades")) {
    SCOPED_TRACE(one.file);
    for (const char* ending : {".xlsx", "-Beoordeling.csv"}) {
      const auto ran = import_file(one, ending);
      ASSERT_EQ(ran.exit, 0) << ending << ran.err;
      EXPECT_EQ(sorted_items(ran.out), sorted_items(one.expected)) << ending;
    }
  }
}

// The service takes the same files, and keeps their bytes.
TEST_F(FormRoundTrip, IsStoredByTheService) {
  for (const auto& one : sent_) {
    SCOPED_TRACE(one.file);
    const auto bytes = read_bytes(one.file + ".xlsx");
    const auto answer = post(service_->port(), one.tender + "/uploads?kind=" + one.kind + "&name=form.xlsx",
                             workbook_type, bytes);
    ASSERT_EQ(answer.status, 201) << answer.body;
    const auto upload = one.tender + "/uploads/" + text_member(answer.body, "id");
    EXPECT_EQ(get_ok(service_->port(), upload + "/content"), bytes);
    if (one.kind != "bid") continue;
    const auto bids = importing::read_json(answer.body, importing::Limits{}).value();
    const auto bid = std::string((*bids.root().at("bids").begin()).text());
    EXPECT_EQ(bid_by_value(get_ok(service_->port(), one.tender + "/bids/" + bid)), one.expected);
  }
}

}  // namespace
}  // namespace program_test
