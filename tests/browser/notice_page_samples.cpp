#include "criteria/names.hpp"
#include "server/pages/notice_pages.hpp"
#include "tests/browser/page_samples.hpp"
#include "tests/support/notice_samples.hpp"

namespace browser_test {
namespace {

using server::NoticesView;

criteria::Finding missing(const char* field) {
  return criteria::error("notice.missing", field,
                         {{"subtype", "16"}, {"field", std::string("notice.field.") + field}});
}

// A framework agreement with two parties, translated but for one text.
NoticesView with_result(NoticesView view) {
  const auto dossier = test_support::notice_dossier();
  for (const auto& bid : dossier.bids) view.parts.bids.push_back({bid.id, bid.lot, bid.bidder->name});
  for (const auto& lot : dossier.tender.lots) view.parts.lots.push_back(lot.id);
  view.parts.tender = dossier.tender;
  criteria::NoticeFile file =
      test_support::translated_notice_file(test_support::filled_notice_file(), dossier.tender);
  file.terms.framework = criteria::FrameworkKind::with_competition;
  file.terms.framework_participants = 2;
  file.awards[0].winners = {"A", "C"};
  file.translation.lots[1].title.clear();
  view.file = server::with_entries(std::move(file), view.parts);
  view.untranslated.resize(view.states.size());
  view.untranslated[2] = {criteria::error("notice.untranslated", "translation.lots[1].title",
                                          {{"subtype", "17"},
                                           {"language", "en"},
                                           {"field", "notice.field.translation.lot.title"},
                                           {"subject", "bureaus"}})};
  return view;
}

}  // namespace

void write_notices(const Samples& samples) {
  NoticesView empty;
  empty.subject.tender = 3;
  empty.title = "Circulair kantoormeubilair";
  empty.draft = "/tenders/3/draft";
  empty.parts.tender = test_support::notice_dossier().tender;
  empty.file = server::with_entries({}, empty.parts);
  for (const auto& [subtype, word] : criteria::NameTable<criteria::NoticeSubtype>::names)
    empty.states.push_back({{subtype, 0}, {missing("buyer.telephone"), missing("tender.cpvCodes")}});
  samples.write("notices-empty", notices_page(empty, samples.context));

  NoticesView filled = with_result(empty);
  filled.states[0].findings.clear();
  filled.states[1].findings = {
      criteria::warning("notice.circularity", "strategy.environment", {{"subtype", "16"}})};
  filled.states[2].findings.clear();
  filled.states.insert(filled.states.begin() + 2,
                       server::NoticeState{{criteria::NoticeSubtype::contract, 1}, {}});
  filled.untranslated.insert(filled.untranslated.begin() + 2, server::Findings{});
  filled.states[5].findings = {criteria::error("notice.tooEarly", "", {{"stage", "ranked"}})};
  samples.write("notices-filled", notices_page(filled, samples.context));

  NoticesView refused = filled;
  refused.sent = server::notice_values(refused.file, refused.parts, samples.context.language);
  refused.wrong = {
      criteria::error("notice.postcode", "buyer.postcode", {{"value", "<1234>"}}),
      criteria::error("notice.strategyNone", "strategy.goals"),
      criteria::error("notice.severalWinners", "awards[0].winners", {{"count", "2"}, {"most", "1"}}),
      criteria::error("notice.twice", "terms.places[1]")};
  samples.write("notices-refused", notices_page(refused, samples.context));

  NoticesView consultation;
  consultation.subject.consultation = "meubilair-2027";
  consultation.title = "Marktconsultatie <meubilair>";
  consultation.segment = "/segments/meubilair";
  consultation.states = {{{criteria::NoticeSubtype::market_consultation, 0},
                          {missing("buyer.name"), missing("tender.cpvCodes")}}};
  samples.write("notices-consultation", notices_page(consultation, samples.context));
}

}  // namespace browser_test
