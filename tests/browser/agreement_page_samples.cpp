#include "evaluator/agreement_check.hpp"
#include "import/agreement_json.hpp"
#include "server/pages/agreement_pages.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/server/demo_dossier.hpp"
#include "tests/support/source_text.hpp"

namespace browser_test {

using namespace server;

namespace {

criteria::Agreement shipped_agreement(const std::string& name) {
  return importing::read_agreement(test_support::source_text("server/agreements/" + name + ".json"), {})
      .value();
}

// Passed, failed and open rules, and one from which somebody decided to depart.
AgreementReport some_report(const criteria::Tender& tender,
                            criteria::AmbitionLevel level = criteria::AmbitionLevel::bronze) {
  AgreementReport report;
  report.agreement =
      std::make_shared<const criteria::Agreement>(shipped_agreement("groene-hart-circulair-inkopen"));
  report.question = {*criteria::Date::parse("2030-01-01"), level};
  for (auto& check : evaluator::check_agreement(*report.agreement, tender, report.question))
    report.verdicts.push_back({std::move(check), std::nullopt});
  report.verdicts.back().deviation =
      StoredDeviation{1, {"", "", "1", "Bestaande <fundering>", "College", "2026-03-10"}, ""};
  return report;
}

}  // namespace

void write_agreements(const Samples& samples) {
  const AgreementView region{shipped_agreement("groene-hart-circulair-inkopen"), 2};
  const AgreementView concrete{shipped_agreement("moederbestek-beton"), 1};
  samples.write("agreements", agreement_list_page({region, concrete}, {}, samples.context));
  samples.write("agreements-empty",
                agreement_list_page({}, {region.agreement, concrete.agreement}, samples.context));
  write_agreement_forms(region.agreement, samples);
  samples.write("agreement", agreement_page(region, samples.context));
  samples.write("agreement-unsigned", agreement_page(concrete, samples.context));
  const auto tender = server_test::demo_dossier("schoolpaviljoen").tender;
  const std::vector reports{some_report(tender)};
  const auto page = tender_agreements_page({"3", tender, reports}, samples.context);
  samples.write("tender-agreements", page);
  const std::vector beyond{some_report(tender, criteria::AmbitionLevel::gold)};
  samples.write(
      "tender-agreements-beyond",
      tender_agreements_page({"3", tender, beyond, criteria::AmbitionLevel::gold}, samples.context));
  write_refused_deviation(page, samples);
  samples.write("tender-agreements-none", tender_agreements_page({"3", tender, {}}, samples.context));
}

}  // namespace browser_test
