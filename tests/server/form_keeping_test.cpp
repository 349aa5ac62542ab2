// What is typed in a form is kept while it is typed: every form of the pages that somebody writes in asks for
// that, and the page that has it brings the script.
#include "server/app/load_demo.hpp"
#include "tests/server/api_service.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>
#include <set>

#include <gtest/gtest.h>

namespace {

using server_test::ApiService;

constexpr std::string_view mark = "\" data-keep";

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string read(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::filesystem::path templates_folder() {
  return std::string(WEDERWAARDE_SOURCE_DIR) + "/server/pages/templates";
}

// The forms of a template that change something.
std::vector<std::string> posting_forms(const std::string& source) {
  std::vector<std::string> forms;
  for (auto at = source.find("<form"); at != std::string::npos; at = source.find("<form", at + 1)) {
    auto form = source.substr(at, source.find("</form>", at) - at);
    if (has(form.substr(0, form.find('>')), "method=\"post\"")) forms.push_back(std::move(form));
  }
  return forms;
}

bool is_written_in(std::string_view form) {
  constexpr std::array<std::string_view, 5> written{"<textarea", "type=\"text\"", "type=\"date\"",
                                                    "type=\"url\"", "{{>FIELD}}"};
  return std::any_of(written.begin(), written.end(), [&](std::string_view part) { return has(form, part); });
}

TEST(FormKeeping, IsAskedByEveryFormButThoseOfSecretsAndOfPeople) {
  // Accounts, keys and the opening; a draw, which is noted when it happens; figures to try out, which decide
  // nothing.
  const std::set<std::string> never{
      "account.tpl",        "authenticator.tpl", "invitation.tpl",    "people.tpl", "sign_in.tpl",
      "reauthenticate.tpl", "second_factor.tpl", "security_keys.tpl", "vault.tpl",  "key_letters_new.tpl",
      "opening_form.tpl",   "ranking.tpl",       "insight.tpl",       "what_if.tpl"};
  std::size_t kept = 0;
  for (const auto& entry : std::filesystem::directory_iterator(templates_folder())) {
    const auto name = entry.path().filename().string();
    for (const auto& form : posting_forms(read(entry.path()))) {
      const bool asks = has(form.substr(0, form.find('>') + 1), mark);
      const bool is_never = never.contains(name);
      EXPECT_FALSE(asks && is_never) << name << ": " << form.substr(0, 120);
      EXPECT_TRUE(asks || is_never || !is_written_in(form)) << name << ": " << form.substr(0, 120);
      kept += asks ? 1 : 0;
    }
  }
  EXPECT_GT(kept, 30U);
}

// Cells of a spreadsheet are pasted into what is a table of rows: agreements, the planning of consultations,
// moments of promises, weights and grades.
TEST(FormKeeping, GoesWithPastingWhereAFormHasRows) {
  for (const char* const name : {"form_page.tpl", "consultation_edit.tpl", "promise.tpl",
                                 "segment_choice.tpl", "draft.tpl", "assessment.tpl"})
    EXPECT_TRUE(has(read(templates_folder() / name), " data-rows")) << name;
  const ApiService service;
  for (const char* const page : {"/agreements-new", "/segments/choice"}) {
    const auto html = service.get(page).body;
    EXPECT_TRUE(has(html, " data-rows")) << page;
    EXPECT_TRUE(has(html, "<script src=\"/static/forms.js\"")) << page;
  }
}

// The pages of the demo, from the start page on.
TEST(FormKeeping, BringsItsScriptToThePagesThatHaveSuchAForm) {
  ApiService service;
  server::load_demo(service.service());
  static const std::regex link("<a [^>]*href=\"(/[^\"#?]*)\"");
  std::vector<std::string> open{"/work"};
  std::set<std::string> seen(open.begin(), open.end());
  std::size_t with_form = 0;
  std::size_t without = 0;
  while (!open.empty()) {
    const auto address = open.back();
    open.pop_back();
    if (has(address, ".")) continue;  // a document
    const auto page = service.get(address);
    if (page.header("Content-Disposition") || !has(page.header("Content-Type").value_or(""), "text/html"))
      continue;
    const bool keeps = has(page.body, mark) || has(page.body, "\" data-rows");
    EXPECT_EQ(has(page.body, "<script src=\"/static/forms.js\""), keeps) << address;
    EXPECT_EQ(has(page.body, "data-form-texts"), keeps) << address;
    ++(keeps ? with_form : without);
    for (std::sregex_iterator at(page.body.begin(), page.body.end(), link), end; at != end; ++at)
      if (seen.insert(at->str(1)).second && seen.size() < 400) open.push_back(at->str(1));
  }
  EXPECT_GT(with_form, 10U);
  EXPECT_GT(without, 10U);
}

}  // namespace
