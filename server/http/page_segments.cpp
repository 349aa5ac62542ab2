#include "server/app/agreements.hpp"
#include "server/app/segment_register.hpp"
#include "server/app/share_templates.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/segment_pages.hpp"
#include "server/storage/spend_store.hpp"
#include "templates/agreement_text.hpp"

#include <algorithm>

namespace server {
namespace {

// More segments or tenders of one segment than anybody reads on one page.
constexpr Page everything{1, 500};

Response show_list(Site& site, const Request& request) {
  SegmentListView view;
  site.service.database.read([&](Unit& unit) {
    view.rows = segment_rows(SegmentStore(unit).list(everything).rows, context_of(site, request).language);
    SpendStore spend(unit);
    view.year = spend.last_year_before(std::stoi(today(site.service.clock).text().substr(0, 4)));
    if (!view.year) view.year = spend.last_year();
    if (!view.year) return;
    const auto totals = spend.totals(*view.year);
    for (SegmentRow& row : view.rows)
      if (const auto total = totals.find(row.id); total != totals.end()) row.spend_cents = total->second;
  });
  return page_answer(request, segment_list_page(view, context_of(site, request)));
}

std::vector<SegmentLink> agreements_on(const std::string& segment,
                                       const std::vector<VersionedDocument>& stored,
                                       templates::Language language) {
  std::vector<SegmentLink> links;
  for (const VersionedDocument& each : stored) {
    const auto agreement = agreement_of(each);
    if (std::find(agreement.segments.begin(), agreement.segments.end(), segment) == agreement.segments.end())
      continue;
    links.push_back({language == templates::Language::nl ? agreement.title.nl : agreement.title.en,
                     page_path::agreement(agreement.id)});
  }
  return links;
}

std::vector<SegmentLink> templates_for(Service& service, const std::string& segment,
                                       templates::Language language) {
  std::vector<SegmentLink> links;
  for (const PublishedTemplate& each : list_published(service, segment))
    links.push_back({text(each.set.title, language), page_path::criteria_template(each.set.id)});
  return links;
}

Response show_segment(Site& site, const Request& request) {
  const auto& id = request.parameter("segment");
  const auto context = context_of(site, request);
  Listed<StoredTender> tenders;
  std::vector<VersionedDocument> agreements;
  SegmentView view;
  const auto segment = site.service.database.read([&](Unit& unit) {
    tenders = TenderStore(unit).list({"", id, reader_of(request)}, everything);
    agreements = VersionedDocuments(unit, VersionedTable::agreements).all();
    view.parties = PartyStore(unit).names();
    for (auto& each : registered_segments(unit))
      if (each.id == id) view.known = std::move(each);
    return SegmentStore(unit).find(id);
  });
  if (!segment) return failure_page(site, request, NotFound{"segment", id});
  view.segment = segment_rows({*segment}, context.language).front();
  view.tenders = tender_rows(site.service, tenders.rows);
  view.today = today(site.service.clock);
  view.agreements = agreements_on(id, agreements, context.language);
  view.templates = templates_for(site.service, id, context.language);
  return page_answer(request, segment_page(view, context));
}

}  // namespace

void add_segment_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/segments", "page.segments", with(site, show_list)});
  router.add({Method::get, "/segments/{segment}", "page.segment", with(site, show_segment)});
}

}  // namespace server
