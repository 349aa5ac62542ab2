#include "server/http/personal_page.hpp"
#include "server/pages/agreement_form.hpp"
#include "server/pages/agreement_form_page.hpp"
#include "server/pages/refused_form.hpp"
#include "server/pages/segment_form_page.hpp"
#include "tests/browser/page_samples.hpp"

namespace browser_test {

using namespace server;

void write_segment_forms(const criteria::Segment& segment, const Samples& samples) {
  const auto language = samples.context.language;
  samples.write("segment-facts",
                segment_form_page({segment.id, segment.title, 2, form_values(segment, language), {}, false},
                                  samples.context));
  samples.write("segment-facts-empty",
                segment_form_page(
                    {"leeg", "Leeg", 1, form_values(criteria::Segment{"leeg", "Leeg"}, language), {}, true},
                    samples.context));
  const criteria::Findings findings{criteria::error("segment.id", "id"),
                                    criteria::error("segment.title", "title"),
                                    criteria::error("segment.cpvCode", "codes", {{"code", "5<"}})};
  samples.write("segment-new-refused",
                segment_form_page({"", "", 0, {{"id", "Een <segment>"}, {"codes", "5<"}}, findings, false},
                                  samples.context));
}

void write_refused_deviation(const std::string& page, const Samples& samples) {
  const RefusedForm form{
      "De afwijking is niet vastgelegd",
      "/tenders/3/deviations",
      {{"reason", "Te \"duur\" & <laat>"}, {"decidedBy", "College"}, {"decidedOn", "2030-01-01"}},
      {criteria::error("date.future", "decidedOn", {{"value", "2030-01-01"}}),
       criteria::error("agreement.noRules", "rules")}};
  samples.write("tender-agreements-refused",
                with_refused_form(personal_page(page, nullptr), form, samples.context.language).value());
}

void write_agreement_forms(const criteria::Agreement& agreement, const Samples& samples) {
  AgreementFormView view;
  view.segments = {{"kantoormeubilair", "Kantoormeubilair"},
                   {"biobased-bouwen", "Biobased woningen en scholen"},
                   {"groenonderhoud", "Groenonderhoud"}};
  for (const auto& signature : agreement.parties) view.parties.emplace_back(signature.party, signature.party);
  view.library = {{"ALG-C1", "ALG-C1 Beloften worden contracteisen"}};
  samples.write("agreement-new", agreement_form_page(view, samples.context));
  view.id = agreement.id;
  view.version = 2;
  view.values = form_values(agreement, samples.context.language);
  samples.write("agreement-edit", agreement_form_page(view, samples.context));
  view.findings = {criteria::error("date.future", "parties[0].signedOn", {{"value", "2030-01-01"}}),
                   criteria::error("threshold.none", "rules[0].demand.thresholds"),
                   criteria::error("agreement.noRules", "rules")};
  samples.write("agreement-edit-refused", agreement_form_page(view, samples.context));
}

}  // namespace browser_test
