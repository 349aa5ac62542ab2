#include "criteria/names.hpp"
#include "server/pages/notice_pages.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/support/notice_samples.hpp"

namespace browser_test {

void write_notices(const Samples& samples) {
  using server::NoticesView;
  const criteria::Finding missing = criteria::error(
      "notice.missing", "buyer.telephone", {{"subtype", "16"}, {"field", "notice.field.buyer.telephone"}});
  NoticesView empty;
  empty.subject.tender = 3;
  empty.title = "Circulair kantoormeubilair";
  for (const auto& [subtype, word] : criteria::NameTable<criteria::NoticeSubtype>::names)
    empty.states.push_back({{subtype, 0}, {missing}});
  samples.write("notices-empty", notices_page(empty, samples.context));

  NoticesView filled = empty;
  filled.file = test_support::filled_notice_file();
  filled.states[0].findings.clear();
  filled.states[1].findings = {
      criteria::warning("notice.circularity", "strategy.environment", {{"subtype", "16"}})};
  filled.states.insert(filled.states.begin() + 2,
                       server::NoticeState{{criteria::NoticeSubtype::contract, 1}, {}});
  filled.states[5].findings = {criteria::error("notice.tooEarly", "", {{"stage", "ranked"}})};
  samples.write("notices-filled", notices_page(filled, samples.context));

  NoticesView refused = filled;
  refused.sent = server::notice_values(refused.file, samples.context.language);
  refused.wrong = {criteria::error("notice.postcode", "buyer.postcode", {{"value", "<1234>"}}),
                   criteria::error("notice.strategyNone", "strategy.goals"),
                   criteria::error("notice.twice", "terms.places[1]")};
  samples.write("notices-refused", notices_page(refused, samples.context));

  NoticesView consultation;
  consultation.subject.consultation = "meubilair-2027";
  consultation.title = "Marktconsultatie <meubilair>";
  consultation.states = {{{criteria::NoticeSubtype::market_consultation, 0}, {missing}}};
  samples.write("notices-consultation", notices_page(consultation, samples.context));
}

}  // namespace browser_test
