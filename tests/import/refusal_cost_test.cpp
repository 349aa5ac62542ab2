// What it costs to refuse a file: less than 256 MB of memory and 2 seconds of a processor, whatever the file.
// Each is read in a process of its own that the system ends at those bounds.
#include "import/workbook_reader.hpp"
#include "support/ods_builder.hpp"
#include "support/shared_data.hpp"
#include "support/xlsx_builder.hpp"

#include <functional>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

using test_support::OdsBuilder;
using test_support::XlsxBuilder;

constexpr rlim_t most_bytes = rlim_t{256} << 20;
constexpr rlim_t most_seconds = 2;

enum Outcome { was_read = 0, was_refused = 1, ran_out_of_memory = 2 };

// The file counts as memory too: the service holds it when it reads it.
int outcome_within_bounds(const std::string& bytes) {
  const pid_t child = fork();
  if (child == 0) {
    const rlimit memory{most_bytes, most_bytes}, time{most_seconds, most_seconds};
    setrlimit(RLIMIT_DATA, &memory);
    setrlimit(RLIMIT_CPU, &time);
    try {
      _exit(importing::read_workbook(bytes, {}) ? was_read : was_refused);
    } catch (const std::bad_alloc&) {
      _exit(ran_out_of_memory);
    }
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

// As many cells, rows or texts as the limits allow, and at the end of it something that is refused.
struct Costly {
  const char* name;
  std::function<std::string()> make;
};

// Parts that are not packed: what repeats itself would be refused as a bomb, which costs nothing.
std::string unpacked(XlsxBuilder builder) {
  for (auto& part : builder.parts()) part.deflated = false;
  return builder.build();
}

std::string wide_sheet() {
  const auto row = "<row>" + repeated("<c><v>1234.5678</v></c>", 1'000) + "</row>";
  return unpacked(XlsxBuilder().rows(repeated(row, 1'990) + "<row><c><v>1,5</v></c></row>"));
}

std::string many_texts() {
  constexpr int texts = 600'000;
  std::string strings, rows;
  for (int i = 0; i < texts; ++i)
    strings += "<si><t>" + std::to_string(i) + std::string(40, static_cast<char>('a' + i % 26)) + "</t></si>";
  for (int i = 0; i < texts; ++i) {
    if (i % 1'000 == 0) rows += i == 0 ? "<row>" : "</row><row>";
    rows += "<c t=\"s\"><v>" + std::to_string(i) + "</v></c>";
  }
  return unpacked(XlsxBuilder().strings(strings).rows(rows + "<c t=\"s\"><v>600000</v></c></row>"));
}

std::string wide_ods() {
  std::string rows;
  std::uint32_t digits = 1;
  for (int row = 0; row < 1'200; ++row) {
    rows += "<table:table-row>";
    for (int i = 0; i < 1'000; ++i) {
      digits = digits * 1'664'525 + 1'013'904'223;
      rows +=
          "<table:table-cell office:value-type=\"float\" office:value=\"" + std::to_string(digits) + "\"/>";
    }
    rows += "</table:table-row>";
  }
  return OdsBuilder()
      .rows(rows +
            "<table:table-row><table:table-cell office:value-type=\"float\" office:value=\"x\"/>"
            "</table:table-row>")
      .build();
}

std::string repeated_ods() {
  const std::string row =
      "<table:table-row table:number-rows-repeated=\"1900\"><table:table-cell "
      "table:number-columns-repeated=\"1000\" office:value-type=\"string\"><text:p>" +
      std::string(30, 'x') + "</text:p></table:table-cell></table:table-row>";
  return OdsBuilder().rows(row + row).build();
}

const std::vector<Costly> costly{
    {"AWorkbookOfTwoMillionCells", wide_sheet},
    {"AWorkbookOfManyTexts", many_texts},
    {"AnOdsOfAMillionCells", wide_ods},
    {"AnOdsOfRepeatedCells", repeated_ods},
    {"ATableOfTwoMillionCells", [] { return repeated("1234567890;\n", 1'990'000) + "\"a\"b\n"; }},
    {"ATableOfHighLetters",
     [] { return repeated("\x80\x9F\xE9\xE9\xE9\xE9\xE9\xE9\xE9\xE9;\n", 1'900'000) + "a\"b\n"; }},
    {"ATableInTwoBytes",
     [] {
       return "\xFF\xFE" + repeated(std::string("\x34\x12\x35\x12\x3B\x00", 6), 4'000'000) +
              std::string("\"\0", 2);
     }},
    {"AFileOfQuotes", [] { return repeated("\"", 24'000'001); }},
    {"AFileOfSeparators", [] { return repeated(";", 20'000'000); }},
    {"AFileOfLines", [] { return repeated("\n", 20'000'000); }},
    {"AnEndlessElement",
     [] {
       return XlsxBuilder()
           .part(test_support::sheet_part, "<worksheet " + repeated("a='b' ", 1'000'000))
           .build();
     }},
    {"ManyNamespaces",
     [] {
       std::string xml = "<worksheet";
       for (int i = 0; i < 1'000; ++i)
         xml += " xmlns:a" + std::to_string(i) + "='u" + std::to_string(i) + "'";
       return XlsxBuilder().part(test_support::sheet_part, xml + "/>").build();
     }},
    {"DeepNesting", [] { return OdsBuilder().rows(repeated("<table:table-row-group>", 200'000)).build(); }},
};

class RefusalCosts : public testing::TestWithParam<Costly> {};

TEST_P(RefusalCosts, StayWithinTheBounds) {
  EXPECT_EQ(outcome_within_bounds(GetParam().make()), was_refused);
}

INSTANTIATE_TEST_SUITE_P(Made, RefusalCosts, testing::ValuesIn(costly),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(RefusalCost, IsBoundedForEveryHostileFile) {
  for (const auto& file : test_support::shared_files("hostile", {".xlsx", ".ods", ".csv"}))
    EXPECT_THAT(outcome_within_bounds(test_support::read_bytes(file)), testing::AnyOf(was_read, was_refused))
        << file;
}

// The bounds work: what goes past them is seen.
TEST(RefusalCost, IsSeenWhenItIsTooMuch) {
  const pid_t child = fork();
  if (child == 0) {
    const rlimit memory{most_bytes, most_bytes};
    setrlimit(RLIMIT_DATA, &memory);
    try {
      const std::string large(most_bytes, 'x');
      _exit(large.empty() ? was_refused : was_read);
    } catch (const std::bad_alloc&) {
      _exit(ran_out_of_memory);
    }
  }
  int status = 0;
  waitpid(child, &status, 0);
  EXPECT_EQ(WEXITSTATUS(status), ran_out_of_memory);
}

}  // namespace
