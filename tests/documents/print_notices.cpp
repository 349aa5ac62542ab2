// Writes every sample notice as a file NAME.xml, and the same as open data in NAME.json: print_notices
// FOLDER.
#include "evaluator/evaluate.hpp"
#include "support/notice_samples.hpp"
#include "templates/eforms/notice.hpp"
#include "templates/ocds_release.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <string>

namespace {

void write(const std::filesystem::path& file, const std::string& content) {
  std::ofstream stream(file, std::ios::binary);
  stream << content;
}

bool print(const std::filesystem::path& folder, const test_support::NoticeSample& sample,
           const criteria::NoticeChange* change, const std::string& name) {
  const auto evaluation = evaluator::evaluate(sample.dossier);
  const bool is_result = criteria::is_result_notice(sample.subtype);
  if (!evaluation) {
    std::cerr << name << ": " << evaluation.error().front().code << ' ' << evaluation.error().front().place
              << '\n';
    return false;
  }
  const evaluator::NoticeQuestion question{sample.dossier.tender,
                                           sample.file,
                                           sample.subtype,
                                           is_result ? &sample.dossier.bids : nullptr,
                                           is_result ? &*evaluation : nullptr,
                                           change,
                                           sample.languages};
  const templates::NoticeIssue issue{"c15b38c9-9a3e-443c-a703-dd742f25b4d5",
                                     "649e6ca3-1ee8-437d-80fa-b62ed83da2c5",
                                     *criteria::Timestamp::parse("2026-11-26T09:30:00Z")};
  const auto xml = templates::notice_xml(question, issue);
  if (!xml) {
    for (const auto& finding : xml.error())
      std::cerr << name << ": " << finding.code << ' ' << finding.place << ' '
                << templates::text(finding, templates::Language::en) << '\n';
    return false;
  }
  write(folder / (name + ".xml"), *xml);
  write(folder / (name + ".json"), templates::ocds_release(question, {"ocds-213czf", issue.id, issue.at}));
  return true;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::cerr << "usage: print_notices FOLDER\n";
    return 2;
  }
  const std::filesystem::path folder = arguments[1];
  std::filesystem::create_directories(folder);
  bool all_fine = true;
  for (const test_support::NoticeSample& sample : test_support::notice_samples()) {
    all_fine = print(folder, sample, nullptr, sample.name) && all_fine;
    for (std::size_t i = 0; i < sample.file.changes.size(); ++i)
      all_fine =
          print(folder, sample, &sample.file.changes[i], sample.name + std::to_string(i + 1)) && all_fine;
  }
  return all_fine ? 0 : 1;
}
