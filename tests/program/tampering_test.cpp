// Whoever changes a number or a text in an archive, or in an evaluation, is found out by `verify`.
#include "tests/program/dossier_files.hpp"
#include "tests/program/process.hpp"
#include "tests/support/generator_source.hpp"
#include "tests/support/golden.hpp"
#include "tests/support/proof.hpp"
#include "tests/support/shared_data.hpp"

#include <cctype>

#include <gtest/gtest.h>

namespace program_test {
namespace {

namespace fs = std::filesystem;
using test_support::read_bytes;
using test_support::Source;

struct Span {
  std::size_t start, end;
};

bool is_blank(const std::string& text, Span span) {
  return text.find_first_not_of(" \n", span.start) >= span.end;
}

// The texts between tags.
std::vector<Span> texts_of_xml(const std::string& xml) {
  std::vector<Span> spans;
  for (auto at = xml.find("<archive"); at != std::string::npos; at = xml.find('<', at + 1)) {
    const auto start = xml.find('>', at) + 1;
    const Span span{start, std::min(xml.find('<', start), xml.size())};
    if (!is_blank(xml, span)) spans.push_back(span);
  }
  return spans;
}

// Strings without their quotes, names of members among them, and bare values.
std::vector<Span> texts_of_json(const std::string& json) {
  std::vector<Span> spans;
  for (std::size_t at = 0; at < json.size();) {
    const auto c = static_cast<unsigned char>(json[at]);
    auto end = at + 1;
    if (c == '"') {
      while (json[end] != '"') end += json[end] == '\\' ? 2U : 1U;
      if (end > at + 1) spans.push_back({at + 1, end});
      ++end;
    } else if (std::isdigit(c) != 0) {
      while (std::isdigit(static_cast<unsigned char>(json[end])) != 0) ++end;
      spans.push_back({at, end});
    }
    at = end;
  }
  return spans;
}

// One letter or digit becomes another, is doubled or goes; nothing when the text has none.
std::optional<std::string> edited(const std::string& text, Span span, Source& source) {
  std::vector<std::size_t> places;
  for (auto at = span.start; at < span.end; ++at) {
    const auto c = static_cast<unsigned char>(text[at]);
    const bool in_escape = text[at] == '&' || text[at] == '\\';
    if (in_escape) return std::nullopt;
    if (c < 0x80 && std::isalnum(c) != 0) places.push_back(at);
  }
  if (places.empty()) return std::nullopt;
  const auto at = source.pick(places);
  auto changed = text;
  const bool is_digit = std::isdigit(static_cast<unsigned char>(text[at])) != 0;
  switch (source.below(3)) {
    case 0:
      changed.insert(at, 1, text[at]);
      break;
    case 1:
      if (span.end - span.start > 1) {
        changed.erase(at, 1);
        break;
      }
      [[fallthrough]];
    default:
      changed[at] = is_digit ? static_cast<char>('0' + (text[at] - '0' + 1 + source.below(9)) % 10)
                             : (text[at] == 'x' ? 'y' : 'x');
  }
  return changed;
}

using FindTexts = std::vector<Span> (*)(const std::string&);

// Edits of one file until `count` were verified; `command` verifies the file at `path`.
int count_unnoticed(const fs::path& path, FindTexts find_texts, const Words& command, int count) {
  const auto original = read_bytes(path);
  EXPECT_EQ(run_program(command).exit, 0) << path;
  const auto texts = find_texts(original);
  EXPECT_GT(texts.size(), 50U) << path;
  int unnoticed = 0;
  std::uint64_t seed = 0;
  for (int done = 0; done < count;) {
    Source source(++seed);
    const auto span = source.pick(texts);
    const auto changed = edited(original, span, source);
    if (!changed) continue;
    ++done;
    write(path, *changed);
    const auto ran = run_program(command);
    if (ran.exit == 1 && !(ran.out.empty() && ran.err.empty())) continue;
    ++unnoticed;
    const auto line = original.rfind('\n', span.start) + 1;
    ADD_FAILURE() << path.filename() << ", seed " << seed << ", exit code " << ran.exit << "\n"
                  << ran.out << ran.err << original.substr(line, original.find('\n', span.start) - line);
  }
  write(path, original);
  EXPECT_EQ(run_program(command).exit, 0) << path;
  return unnoticed;
}

class ProofTampering : public testing::Test {
 protected:
  std::string path(const std::string& name) const { return (files_.path() / name).string(); }

 private:
  test_support::TemporaryFolder files_;
};

TEST_F(ProofTampering, OfArchivesIsFound) {
  const int count = test_support::proof_cases(70, 2000);
  for (const std::string name : demo_names) {
    const auto archive = path(name + ".xml");
    ASSERT_EQ(run_program({"report", demo_path(name).string(), "--format", "xml", "-o", archive}).exit, 0);
    EXPECT_EQ(count_unnoticed(archive, texts_of_xml, {"verify", archive}, count), 0);
  }
  std::printf("%d edits in archives\n", 3 * count);
}

TEST_F(ProofTampering, OfEvaluationsIsFound) {
  const int count = test_support::proof_cases(40, 1000);
  for (const std::string name : demo_names)
    for (const bool with_steps : {false, true}) {
      const auto evaluation = path(name + ".json");
      const auto dossier = demo_path(name).string();
      Words command{"evaluate", dossier, "-o", evaluation};
      if (with_steps) command.emplace_back("--steps");
      ASSERT_EQ(run_program(command).exit, 0);
      EXPECT_EQ(
          count_unnoticed(evaluation, texts_of_json, {"verify", evaluation, "--dossier", dossier}, count), 0);
    }
  std::printf("%d edits in evaluations\n", 6 * count);
}

// The count above is of edits that change what the file says: a blank or another order of members does not.
TEST_F(ProofTampering, DoesNotTakeLayoutForContent) {
  const auto dossier = demo_path("schoolpaviljoen").string();
  const auto evaluation = path("evaluation.json");
  ASSERT_EQ(run_program({"evaluate", dossier, "-o", evaluation}).exit, 0);
  const auto text = read_bytes(evaluation);
  write(evaluation, test_support::replaced(text, "\"rank\": 1,", "\"rank\":  1 ,\n"));
  EXPECT_EQ(run_program({"verify", evaluation, "--dossier", dossier}).exit, 0);
  const auto archive = path("archive.xml");
  ASSERT_EQ(run_program({"report", dossier, "--format", "xml", "-o", archive}).exit, 0);
  write(archive, test_support::replaced(read_bytes(archive), "<dossier>", "<!-- kept --><dossier >\n"));
  EXPECT_EQ(run_program({"verify", archive}).exit, 0);
}

}  // namespace
}  // namespace program_test
