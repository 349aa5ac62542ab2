#include "server/app/award_advice.hpp"
#include "server/app/correct_bid.hpp"
#include "server/app/lint_tender.hpp"
#include "server/app/list_outcomes.hpp"
#include "server/app/published_tender.hpp"
#include "server/app/seal_bid.hpp"
#include "server/app/stage_gate.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/http/panel_links.hpp"
#include "server/pages/bid_corrections.hpp"
#include "server/pages/bid_page.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/ranking_page.hpp"
#include "server/pages/stored_moment.hpp"
#include "server/pages/tender_pages.hpp"
#include "server/storage/segment_store.hpp"
#include "templates/agreement_text.hpp"

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

// What the bar above the page says beside the dossier.
std::string standing_key(const PageContext& context) {
  if (!context.tender || !context.tender->stage) return {};
  std::string key(criteria::name(*context.tender->stage));
  if (context.tender->proposed) key.append("+").append(criteria::name(*context.tender->proposed));
  return key;
}

// A page that shows nothing but this dossier: made once for each state of it.
template <typename Make>
Response kept_page(Site& site, const Request& request, const LoadedDossier& loaded, Make make) {
  const auto context = context_of(site, request, loaded);
  const auto key = fmt::format("{} {} {} {}", templates::name(context.language), context.done,
                               standing_key(context), context.address);
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
  view.total = listed.total;
  view.page = page;
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
                  segment ? text(titles_of(segment->segment), context_of(site, request).language) : ""};
  if (const auto stage = publication_stage(site.service, tender.tender.id)) {
    view.publication = stage->number;
    view.publication_sha256 = stage->sha256;
    view.is_open = is_open(site.service, tender.dossier.tender);
    view.is_sealed = is_sealed(site.service, tender.tender.id);
  }
  if (const auto state = process_state(site.service, tender.tender.id)) {
    view.process_stage = state->stage;
    view.shows_scores = may_read(state, criteria::ReadKind::prices);
    view.next_step = criteria::next_step(state->stage);
    view.bids_received =
        static_cast<std::size_t>(view.is_sealed ? site.service.database.read([&](Unit& unit) {
          return VaultStore(unit).standing(tender.tender.id);
        })
                                                : tender.tender.bids);
  }
  view.panel = panel_work(site.service, tender.tender.id, tender.dossier.tender);
  if (tender.dossier.bids.empty() && !view.process_stage)
    view.lint = lint_definition(site.service, tender.dossier.tender).findings;
  return page_answer(request, tender_page(view, context_of(site, request, tender)));
}

std::vector<SetAsideBid> set_aside_bids(Service& service, TenderId tender, const std::string& lot) {
  std::vector<SetAsideBid> set_aside;
  const auto whole = load_whole_dossier(service, tender);
  if (!whole) return set_aside;
  const auto decisions = service.database.read([&](Unit& unit) { return current_decisions(unit, tender); });
  for (const criteria::Bid& bid : (*whole)->dossier.bids) {
    const auto decision = decisions.find(bid.id);
    if (bid.lot != lot || decision == decisions.end() || decision->second.is_admitted) continue;
    set_aside.push_back({bid.id, bid.bidder ? bid.bidder->name : bid.id,
                         decision->second.ground + ": " + decision->second.reason});
  }
  return set_aside;
}

// Looking for one deficit takes some fifty evaluations.
constexpr std::size_t most_with_deficits = 50;

void add_advice(Service& service, const LoadedDossier& tender, RankingView& view) {
  const auto kept =
      service.database.read([&](Unit& unit) { return advice_thresholds(unit, tender.tender.id); });
  view.near_tie_percent = kept.thresholds.near_tie_percent.value();
  const auto& lots = tender.evaluation->lots;
  const auto found =
      std::find_if(lots.begin(), lots.end(), [&](const auto& each) { return each.id == view.lot; });
  if (found == lots.end() || found->ranking.size() > most_with_deficits) return;
  const auto lot = static_cast<std::size_t>(found - lots.begin());
  view.deficits = lot_advice(service, tender, lot)->deficits;
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
    RankingView view{id, tender.dossier, *tender.evaluation, lot,
                     set_aside_bids(site.service, tender.tender.id, lot)};
    add_advice(site.service, tender, view);
    return ranking_page(view, context);
  });
}

// What was mended in the bid, with who and why; of prices once they may be read.
std::vector<std::string> corrections_of(Service& service, TenderId tender, const BidView& view,
                                        templates::Language language) {
  std::vector<std::string> lines;
  for (const StoredStep& step :
       service.database.read([&](Unit& unit) { return StepStore(unit).list(tender); })) {
    if (step.step != criteria::ProcessStep::correct_bid) continue;
    if (view.has_sealed_prices && !criteria::is_before(step.to, criteria::TenderStage::prices_opened))
      continue;
    const auto made = read_correction_facts(step.facts.text);
    if (made.bid != view.bid) continue;
    for (const auto& line : correction_lines(made, language))
      lines.push_back(line + " (" + step.person + ", " + step.second + ", " + moment_of(step.at, language) +
                      "). " + step.reason);
  }
  return lines;
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
    BidView view{std::to_string(tender.tender.id), tender.dossier, evaluation_of(tender), bid};
    const auto state = process_state(site.service, tender.tender.id);
    view.has_sealed_prices = !may_read(state, criteria::ReadKind::prices);
    view.corrections = corrections_of(site.service, tender.tender.id, view, context.language);
    return bid_page(view, context);
  });
}

}  // namespace

void add_tender_page_routes(Router& router, Site& site) {
  router.add({Method::get, "/tenders", "page.tenders", with(site, show_list)});
  router.add({Method::get, "/tenders/{tender}", "page.tender", with(site, show_tender)});
  router.add({Method::get, "/tenders/{tender}/lots/{lot}/ranking", "page.ranking", with(site, show_ranking)});
  router.add({Method::get, "/tenders/{tender}/bids/{bid}", "page.bid", with(site, show_bid)});
}

}  // namespace server
