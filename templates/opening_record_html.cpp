#include "criteria/deadline.hpp"
#include "templates/award_documents.hpp"
#include "templates/award_page.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

namespace templates {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// By the record of the process; outside it by the award file.
Rows opening_facts(AwardPage& page) {
  const auto& question = page.question;
  const Language language = question.language;
  const auto& opening = question.file.opening;
  Rows people;
  page.html.open("dl");
  if (question.openings.empty())
    page.field("opening.at", opening ? moment_text(opening->opened_at, language) : "…");
  for (const HeldOpening& held : question.openings) {
    const bool is_quality = held.envelope == criteria::EnvelopeKind::quality;
    page.field(is_quality ? "opening.quality-at" : "opening.prices-at", moment_text(held.at, language));
    if (!held.sha256.empty()) page.field("opening.record", held.sha256);
    for (const auto& name : held.people)
      people.push_back({name, page.words(is_quality ? "opening.opened-quality" : "opening.opened-prices")});
  }
  if (opening || question.openings.empty()) page.field("opening.place", opening ? opening->place : "…");
  page.html.close();
  if (opening && question.openings.empty())
    for (const criteria::Attendee& each : opening->people) people.push_back({each.name, each.role});
  return people;
}

}  // namespace

std::string opening_record_html(const AwardQuestion& question) {
  AwardPage page(question, "opening.title");
  const Language language = question.language;
  const auto& opening = question.file.opening;
  const Rows people = opening_facts(page);
  Rows in_time, late;
  const auto& deadline = question.dossier.tender.deadline;
  std::vector<const criteria::Bid*> bids;
  for (const criteria::Bid& bid : question.dossier.bids) bids.push_back(&bid);
  for (const ExcludedBid& excluded : question.excluded) bids.push_back(&excluded.bid);
  for (const criteria::Bid* each : bids) {
    const criteria::Bid& bid = *each;
    const bool is_late = bid.received_at && criteria::has_passed(deadline, *bid.received_at);
    (is_late ? late : in_time)
        .push_back({bid.bidder ? bid.id + " – " + bid.bidder->name : bid.id, bid.lot,
                    bid.received_at ? moment_text(*bid.received_at, language) : "–",
                    bid.withdrawn ? moment_text(bid.withdrawn->at, language) : ""});
  }
  for (const LateEnvelope& each : question.late)
    late.push_back({each.name, "–", moment_text(each.received_at, language), ""});
  const std::vector<std::string> headings{page.words("bid"), page.words("lot"),
                                          page.words("opening.received"), page.words("opening.withdrawn")};
  page.html.element("h2", page.words("opening.people"));
  page.table({page.words("opening.name"), page.words("opening.role")}, people, 2);
  page.html.element("h2", page.words("opening.bids"));
  page.table(headings, in_time, 4);
  page.html.element("h2", page.words("opening.late"));
  page.table(headings, late, 4);
  page.mended();
  if (opening && opening->remarks) {
    page.html.element("h2", page.words("opening.remarks"));
    page.text(*opening->remarks);
  }
  page.html.element("h2", page.words("opening.signed"));
  std::vector<std::string> signers;
  for (const auto& person : people)
    if (std::find(signers.begin(), signers.end(), person[0]) == signers.end()) signers.push_back(person[0]);
  for (const auto& name : signers) page.html.element("p", name, {{"class", "sign"}});
  return page.finish();
}

}  // namespace templates
