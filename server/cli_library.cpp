#include "criteria/library_names.hpp"
#include "import/library_json.hpp"
#include "server/cli_commands.hpp"
#include "templates/labels.hpp"

#include <map>
#include <ostream>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::LibraryKind;
using Counts = std::map<std::string, std::map<LibraryKind, std::size_t>>;

// A criterion of several segments counts in each; one of every segment under "*".
void count(const criteria::Library& library, Counts& counts) {
  for (const criteria::LibraryCriterion& criterion : library.criteria) {
    if (criterion.segments.empty()) ++counts["*"][criterion.kind];
    for (const std::string& segment : criterion.segments) ++counts[segment][criterion.kind];
  }
}

void write_summary(std::ostream& out, const Counts& counts) {
  for (const auto& [segment, kinds] : counts) {
    out << segment << '\n';
    for (const auto& [kind, number] : kinds) out << fmt::format("  {:<24}{}\n", criteria::name(kind), number);
  }
}

// In the order of the files, their names before the places.
void write_lines(std::ostream& err, const std::string& file, const criteria::Findings& findings) {
  for (const criteria::Finding& finding : findings)
    err << fmt::format("{}: {}: {} [{}]\n", file, finding.place,
                       templates::text(finding, templates::Language::en), finding.code);
}

// Ids are never used twice, also not in another file.
criteria::Findings repeated_ids(const criteria::Library& library, std::map<std::string, std::string>& seen,
                                const std::string& file) {
  criteria::Findings findings;
  for (std::size_t i = 0; i < library.criteria.size(); ++i) {
    const std::string& id = library.criteria[i].id;
    if (!seen.emplace(id, file).second)
      findings.push_back(criteria::error("id.duplicate", fmt::format("criteria[{}].id", i), {{"id", id}}));
  }
  return findings;
}

}  // namespace

Exit run_library(const Words& words, const Console& console) {
  if (words.empty()) throw UsageError("library needs at least one file");
  Counts counts;
  std::map<std::string, std::string> seen;
  std::size_t total = 0;
  bool is_fine = true;
  for (const std::string& file : words) {
    if (file.starts_with("-")) throw UsageError(fmt::format("library has no option {}", file));
    const auto library = importing::read_library(read_input(file), importing::Limits{});
    const auto findings = library ? repeated_ids(*library, seen, file) : library.error();
    write_lines(console.err, file, findings);
    is_fine = is_fine && findings.empty();
    if (!library) continue;
    total += library->criteria.size();
    count(*library, counts);
  }
  if (!is_fine) return Exit::findings;
  console.out << fmt::format("criteria {}, files {}\n", total, words.size());
  write_summary(console.out, counts);
  return Exit::fine;
}

}  // namespace server
