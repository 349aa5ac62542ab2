#include "evaluator/evaluate.hpp"
#include "import/award_file_json.hpp"
#include "import/word_template.hpp"
#include "server/app/award_papers.hpp"
#include "server/app/check_dossier.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "server/files.hpp"

#include <filesystem>

namespace server {
namespace {

criteria::Checked<criteria::WordTemplate> form_of(const Arguments& arguments, templates::Language language) {
  if (!arguments.has("--template")) return templates::default_letter(language);
  return importing::read_word_template(read_input(arguments.value("--template")), importing::word_limits());
}

// Without one there are no letters, and the records tell nothing of it.
criteria::Checked<criteria::AwardFile> award_of(const Arguments& arguments,
                                                const criteria::Dossier& dossier) {
  if (!arguments.has("--award")) return criteria::AwardFile();
  return importing::read_award_file(read_input(arguments.value("--award")), dossier, importing::Limits{});
}

void write_papers(const std::filesystem::path& folder, const std::vector<Paper>& papers) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure) throw WorldError(folder.string() + ": " + failure.message());
  for (const Paper& paper : papers) write_file(folder / paper.name, paper.content);
}

}  // namespace

Exit run_letters(const Words& words, const Console& console) {
  const Arguments arguments(words,
                            {{"--award", "--template", "--out", "--log-head", "--language"}, {"--draft"}, 1});
  if (!arguments.has("--out")) throw UsageError("--out must name a folder");
  const auto language = language_option(arguments);
  auto check = check_dossier(read_input(arguments.operand(0)));
  if (!check.dossier) {
    write_findings(console, check.findings);
    return Exit::findings;
  }
  const auto evaluation = evaluator::evaluate(*check.dossier);
  const auto file = award_of(arguments, *check.dossier);
  const auto form = form_of(arguments, language);
  criteria::Findings findings;
  const auto collect = [&](const auto& checked) {
    if (!checked) findings.insert(findings.end(), checked.error().begin(), checked.error().end());
  };
  collect(evaluation);
  collect(file);
  collect(form);
  if (!findings.empty()) {
    write_findings(console, findings);
    return Exit::findings;
  }
  const templates::AwardQuestion question{*check.dossier, *evaluation, *file,
                                          arguments.has("--log-head") ? arguments.value("--log-head") : "",
                                          language};
  const std::filesystem::path folder = arguments.value("--out");
  write_papers(folder, award_records(question));
  if (!arguments.has("--award")) return Exit::fine;
  const AwardPapers papers = award_papers(question, *form);
  write_findings(console, papers.findings);
  const bool is_refused = criteria::has_errors(papers.findings);
  if (!is_refused || arguments.has("--draft")) write_papers(folder, papers.letters);
  return is_refused ? Exit::findings : Exit::fine;
}

}  // namespace server
