#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/pages/segment_pages.hpp"

namespace server {
namespace {

// More segments or tenders of one segment than anybody reads on one page.
constexpr Page everything{1, 500};

Response show_list(Site& site, const Request& request) {
  const auto listed =
      site.service.database.read([](Unit& unit) { return SegmentStore(unit).list(everything); });
  return page_answer(request, segment_list_page({segment_rows(listed.rows)}, context_of(site, request)));
}

Response show_segment(Site& site, const Request& request) {
  const auto& id = request.parameter("segment");
  Listed<StoredTender> tenders;
  const auto segment = site.service.database.read([&](Unit& unit) {
    tenders = TenderStore(unit).list({"", id}, everything);
    return SegmentStore(unit).find(id);
  });
  if (!segment) return failure_page(site, request, NotFound{"segment", id});
  const SegmentView view{segment_rows({*segment}).front(), tender_rows(site.service, tenders.rows)};
  return page_answer(request, segment_page(view, context_of(site, request)));
}

}  // namespace

void add_segment_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/segments", "page.segments", with(site, show_list)});
  router.add({Method::get, "/segments/{segment}", "page.segment", with(site, show_segment)});
}

}  // namespace server
