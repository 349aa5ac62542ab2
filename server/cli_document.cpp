#include "import/agreement_json.hpp"
#include "server/app/check_dossier.hpp"
#include "server/app/clock.hpp"
#include "server/cli_commands.hpp"
#include "server/cli_options.hpp"
#include "templates/tender_document.hpp"

namespace server {
namespace {

templates::AgreementStatement statement_on(const criteria::Agreement& agreement,
                                           const criteria::Tender& tender, const criteria::Date& date) {
  templates::AgreementStatement statement{&agreement, 1, {date, agreement.level}, {}};
  for (auto& check : evaluator::check_agreement(agreement, tender, statement.question))
    statement.rules.push_back({std::move(check), std::nullopt});
  return statement;
}

}  // namespace

Exit run_document(const Words& words, const Console& console) {
  const Arguments arguments(words, {{"--format", "--agreement", "--on", "-o", "--language"}, {}, 1});
  const auto format = arguments.value("--format");
  if (format != "xlsx" && format != "xml") throw UsageError("--format must be xlsx or xml");
  const auto language = language_option(arguments);
  const auto check = check_dossier(read_input(arguments.operand(0)));
  write_findings(console, check.dossier ? criteria::Findings{} : check.findings);
  if (!check.dossier) return Exit::findings;
  const criteria::Tender& tender = check.dossier->tender;
  const auto date = day_option(arguments).value_or(tender.published_on.value_or(today(system_time)));
  templates::TenderDocument document{
      tender, std::nullopt, criteria::Timestamp::parse(date.text() + "T00:00:00Z").value(), {}, {}};
  criteria::Checked<criteria::Agreement> agreement;
  if (arguments.has("--agreement")) {
    agreement = importing::read_agreement(read_input(arguments.value("--agreement")), importing::Limits{});
    if (!agreement) {
      write_findings(console, agreement.error());
      return Exit::findings;
    }
    document.statements.push_back(statement_on(*agreement, tender, date));
  }
  write_output(
      arguments, console,
      format == "xlsx" ? templates::tender_workbook(document, language) : templates::tender_xml(document));
  return Exit::fine;
}

}  // namespace server
