// What it costs to refuse a file: less than 256 MB of memory and 2 seconds of a processor, whatever the file.
// Each is read in a process of its own that the system ends at those bounds.
#include "import/archive_xml.hpp"
#include "import/criteria_json.hpp"
#include "import/dossier_json.hpp"
#include "import/json_reader.hpp"
#include "import/notice_xml.hpp"
#include "import/word_template.hpp"
#include "import/workbook_reader.hpp"
#include "support/ods_builder.hpp"
#include "support/shared_data.hpp"
#include "support/xlsx_builder.hpp"
#include "support/zip_builder.hpp"

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

// Whether the reader takes it.
using Reader = bool (*)(const std::string& bytes);

bool workbook(const std::string& bytes) { return importing::read_workbook(bytes, {}).has_value(); }
bool json(const std::string& bytes) { return importing::read_json(bytes, {}).has_value(); }
bool dossier(const std::string& bytes) { return importing::read_dossier(bytes, {}).has_value(); }
bool criteria_list(const std::string& bytes) { return importing::read_criteria(bytes, {}).has_value(); }
bool archive(const std::string& bytes) { return importing::read_archive(bytes, {}).has_value(); }
bool notice(const std::string& bytes) { return importing::read_notice(bytes, {}).has_value(); }
bool letter(const std::string& bytes) {
  return importing::read_word_template(bytes, importing::word_limits()).has_value();
}

// The file counts as memory too: the service holds it when it reads it.
int outcome_within_bounds(const std::string& bytes, Reader is_taken = workbook) {
  const pid_t child = fork();
  if (child == 0) {
    const rlimit memory{most_bytes, most_bytes}, time{most_seconds, most_seconds};
    setrlimit(RLIMIT_DATA, &memory);
    setrlimit(RLIMIT_CPU, &time);
    try {
      _exit(is_taken(bytes) ? was_read : was_refused);
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
  Reader is_taken = workbook;
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

// `make(i)` so many times, with commas between them and `last` behind them.
std::string listed(std::size_t count, const std::function<std::string(std::size_t)>& make,
                   const std::string& last) {
  std::string all = "[";
  for (std::size_t i = 0; i < count; ++i) all += make(i) + ",";
  return all + last + "]";
}

// 10,000 bids on 100 criteria, the last with an answer that is none.
std::string many_answers() {
  constexpr std::size_t leaves = 100, bids = 10'000;
  const auto leaf = [](std::size_t i) {
    return R"({"id":"K)" + std::to_string(i) +
           R"(","kind":"quality","title":"x","weight":"1","answer":{"type":"number"},)"
           R"("scoring":{"rule":"linear","worst":"0","best":"80","outside":"clamp"}})";
  };
  const auto bid = [](std::size_t i) {
    std::string answers;
    for (std::size_t k = 0; k < leaves; ++k)
      answers += (k == 0 ? "" : ",") + ("\"K" + std::to_string(k)) + "\":\"45.5\"";
    return R"({"id":"B)" + std::to_string(i) + R"(","lot":"1","answers":{)" + answers + "}}";
  };
  return R"({"format":"wederwaarde-dossier/1","tender":{"reference":"T","title":"T","lots":[{"id":"1",)"
         R"("award":{"method":"weighted-points","rounding":{"decimals":2,"mode":"half-up","at":"total"}},)"
         R"("criteria":)" +
         listed(leaves - 1, leaf, leaf(leaves - 1)) + R"(}]},"bids":)" +
         listed(bids, bid, R"({"id":"last","lot":"1","answers":{"K0":"many"}})") + "}";
}

// Nearly as many as may be, of which the last has the id of the first.
std::string many_criteria(std::size_t count) {
  const auto requirement = [](std::size_t i) {
    return R"({"id":"E)" + std::to_string(i) +
           R"(","kind":"requirement","title":"x","answer":{"type":"boolean"},"accept":{"equals":true}})";
  };
  return listed(count, requirement, requirement(0));
}

std::string many_elements(std::string_view element, std::size_t times) {
  return R"(<archive xmlns="urn:wederwaarde:archive:1"><dossier>)" + repeated(element, times);
}

std::string small_elements() {
  const std::string start =
      R"(<ContractNotice xmlns="urn:oasis:names:specification:ubl:schema:xsd:ContractNotice-2">)";
  const std::string end = "</ContractNotice>";
  const std::size_t room = importing::Limits{}.xml_document_bytes - start.size() - end.size();
  return start + repeated("x<a/>", room / 5) + end;
}

// As many parts of text as a letter may have, each of letters and empty elements by turns, with numbers
// between them that do not pack as a bomb does.
std::string letter_of_small_elements() {
  const importing::Limits limits = importing::word_limits();
  std::uint32_t digits = 1;
  std::string part = R"(<document xmlns="w">)";
  while (part.size() + 300 < limits.xml_document_bytes) {
    digits = digits * 1'664'525 + 1'013'904'223;
    part += repeated("x<a/>", 40) + std::to_string(digits);
  }
  part += "</document>";
  std::string types = R"(<Types xmlns="t">)";
  std::vector<test_support::ZipPart> parts;
  for (std::size_t i = 0; (i + 1) * limits.xml_document_bytes < limits.total_bytes; ++i) {
    const std::string name = "word/header" + std::to_string(i) + ".xml";
    types += R"(<Override PartName="/)" + name +
             R"(" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/>)";
    parts.push_back({name, part});
  }
  parts.push_back({"[Content_Types].xml", types + "</Types>"});
  return test_support::build_zip(parts);
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
    {"JsonThatNeverCloses", [] { return "[" + repeated("1234567890123456,", 1'400'000); }, json},
    {"JsonOfManyValues", [] { return "[" + repeated("1,", 12'000'000); }, json},
    {"JsonOfManyEscapes", [] { return "[\"" + repeated("\\u00e9", 4'000'000); }, json},
    {"JsonOfTheLargestSize", [] { return repeated(" ", std::size_t{64} << 20); }, json},
    {"ADossierOfAMillionAnswers", many_answers, dossier},
    {"ADossierOfTheSameMember", [] { return "{" + repeated("\"a\":1,", 1'400'000) + "\"a\":1}"; }, dossier},
    {"ManyCriteria", [] { return many_criteria(130'000); }, criteria_list},
    {"MoreCriteriaThanFit", [] { return many_criteria(140'000); }, criteria_list},
    {"AnArchiveThatNeverCloses", [] { return many_elements("<a>12345678901234</a>", 1'450'000); }, archive},
    {"AnArchiveOfManyValues", [] { return many_elements("<a/>", 8'000'000); }, archive},
    {"AnArchiveOfLongTexts", [] { return many_elements("<a>" + std::string(900'000, 'x') + "</a>", 35); },
     archive},
    {"ANoticeOfSmallElements", small_elements, notice},
    {"ALetterOfSmallElements", letter_of_small_elements, letter},
};

class RefusalCosts : public testing::TestWithParam<Costly> {};

TEST_P(RefusalCosts, StayWithinTheBounds) {
  EXPECT_EQ(outcome_within_bounds(GetParam().make(), GetParam().is_taken), was_refused);
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
