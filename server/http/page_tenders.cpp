#include "server/app/lint_tender.hpp"
#include "server/app/list_outcomes.hpp"
#include "server/app/published_tender.hpp"
#include "server/app/seal_bid.hpp"
#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/pages/bid_page.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/ranking_page.hpp"
#include "server/pages/tender_pages.hpp"
#include "server/storage/segment_store.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

// A page on one tender: what is stored, and the answer when there is none.
tl::expected<LoadedDossierPtr, Response> loaded_tender(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return tl::make_unexpected(id.error());
  auto loaded = load_dossier(site.service, *id);
  if (!loaded) return tl::make_unexpected(failure_page(site, request, loaded.error()));
  return std::move(*loaded);
}

PageContext context_of(const Site& site, const Request& request, const LoadedDossier& loaded) {
  auto context = context_of(site, request);
  context.fictitious = loaded.tender.summary.fictitious;
  return context;
}

// A page that shows nothing but this dossier: made once for each state of it.
template <typename Make>
Response kept_page(Site& site, const Request& request, const LoadedDossier& loaded, Make make) {
  const auto context = context_of(site, request, loaded);
  const auto key = fmt::format("{} {} {}", templates::name(context.language), context.done, context.address);
  auto page = site.pages.find(key, loaded.tender.revision);
  if (!page) {
    auto made = std::make_shared<std::string>(make(context));
    made->shrink_to_fit();
    page = std::move(made);
    site.pages.keep(key, loaded.tender.revision, page, page->size());
  }
  return page_answer(request, *page);
}

const evaluator::Evaluation* evaluation_of(const LoadedDossier& loaded) {
  return loaded.evaluation ? &*loaded.evaluation : nullptr;
}

Response show_list(Site& site, const Request& request) {
  TenderListView view;
  view.search = query_value(request, "q");
  Page page;
  page.number = page_of(request).value_or(Page{}).number;
  const auto listed = site.service.database.read([&](Unit& unit) {
    return TenderStore(unit).list({view.search, "", reader_of(request)}, page);
  });
  view.rows = tender_rows(site.service, listed.rows);
  view.total = static_cast<std::size_t>(listed.total);
  view.page = static_cast<std::size_t>(page.number);
  view.page_size = static_cast<std::size_t>(page.size);
  return page_answer(request, tender_list_page(view, context_of(site, request)));
}

Response show_tender(Site& site, const Request& request) {
  const auto loaded = loaded_tender(site, request);
  if (!loaded) return loaded.error();
  const auto& tender = **loaded;
  const auto segment = site.service.database.read(
      [&](Unit& unit) { return SegmentStore(unit).find(tender.dossier.tender.segment.value_or("")); });
  TenderView view{std::to_string(tender.tender.id),
                  tender.tender.version,
                  tender.dossier,
                  evaluation_of(tender),
                  tender.evaluation ? Findings() : tender.evaluation.error(),
                  std::string(query_value(request, "criteria")),
                  segment ? segment->segment.title : ""};
  if (const auto stage = publication_stage(site.service, tender.tender.id)) {
    view.publication = stage->number;
    view.publication_sha256 = stage->sha256;
    view.is_open = is_open(site.service, tender.dossier.tender);
    view.is_sealed = is_sealed(site.service, tender.tender.id);
  }
  if (const auto state = process_state(site.service, tender.tender.id)) {
    view.process_stage = state->stage;
    view.bids_received =
        static_cast<std::size_t>(view.is_sealed ? site.service.database.read([&](Unit& unit) {
          return VaultStore(unit).standing(tender.tender.id);
        })
                                                : tender.tender.bids);
  }
  if (tender.dossier.bids.empty()) view.lint = lint_definition(site.service, tender.dossier.tender).findings;
  return page_answer(request, tender_page(view, context_of(site, request, tender)));
}

Response show_ranking(Site& site, const Request& request) {
  const auto loaded = loaded_tender(site, request);
  if (!loaded) return loaded.error();
  const auto& tender = **loaded;
  const auto id = std::to_string(tender.tender.id);
  const auto& lot = request.parameter("lot");
  if (auto gate = may_read(site.service, tender.tender.id, criteria::ReadKind::prices); !gate)
    return failure_page(site, request, gate.error(),
                        {FindingsView::Subject::stage, "", {}, page_path::tender(id)});
  if (criteria::find_lot(tender.dossier.tender, lot) == nullptr)
    return failure_page(site, request, NotFound{"lot", lot});
  if (!tender.evaluation) return see_other(page_path::tender(id));
  return kept_page(site, request, tender, [&](const PageContext& context) {
    return ranking_page({id, tender.dossier, *tender.evaluation, lot}, context);
  });
}

Response show_bid(Site& site, const Request& request) {
  const auto loaded = loaded_tender(site, request);
  if (!loaded) return loaded.error();
  const auto& tender = **loaded;
  const auto& bid = request.parameter("bid");
  if (auto gate = may_read(site.service, tender.tender.id, criteria::ReadKind::bids); !gate)
    return failure_page(
        site, request, gate.error(),
        {FindingsView::Subject::stage, "", {}, page_path::tender(std::to_string(tender.tender.id))});
  const auto& bids = tender.dossier.bids;
  if (std::none_of(bids.begin(), bids.end(), [&](const criteria::Bid& known) { return known.id == bid; }))
    return failure_page(site, request, NotFound{"bid", bid});
  return kept_page(site, request, tender, [&](const PageContext& context) {
    return bid_page({std::to_string(tender.tender.id), tender.dossier, evaluation_of(tender), bid}, context);
  });
}

Response show_start(Site&, const Request&) { return see_other(page_path::tenders()); }

}  // namespace

void add_tender_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/", "page.start", with(site, show_start)});
  router.add({Method::get, "/tenders", "page.tenders", with(site, show_list)});
  router.add({Method::get, "/tenders/{tender}", "page.tender", with(site, show_tender)});
  router.add({Method::get, "/tenders/{tender}/lots/{lot}/ranking", "page.ranking", with(site, show_ranking)});
  router.add({Method::get, "/tenders/{tender}/bids/{bid}", "page.bid", with(site, show_bid)});
}

}  // namespace server
