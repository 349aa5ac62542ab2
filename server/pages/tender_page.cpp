#include "criteria/assessment.hpp"
#include "criteria/names.hpp"
#include "server/pages/assessment_paths.hpp"
#include "server/pages/criteria_tree.hpp"
#include "server/pages/findings_list.hpp"
#include "server/pages/layout.hpp"
#include "server/pages/letter_paths.hpp"
#include "server/pages/lint_view.hpp"
#include "server/pages/lot_summary.hpp"
#include "server/pages/notice_paths.hpp"
#include "server/pages/page_paths.hpp"
#include "server/pages/page_texts.hpp"
#include "server/pages/step_places.hpp"
#include "server/pages/tender_pages.hpp"
#include "server/pages/tender_rows.hpp"
#include "server/pages/weight_rings.hpp"
#include "templates/number_text.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace server {
namespace {

using criteria::Bid;
using evaluator::LotEvaluation;
using templates::Language;

// More bids than this are in the evaluation workbook; a page stays readable and small.
constexpr std::size_t most_bids_shown = 250;

// The evaluation, where its outcomes may be told: in process not before the prices are opened.
const evaluator::Evaluation* shown_evaluation(const TenderView& view) {
  return view.shows_scores ? view.evaluation : nullptr;
}

// What a tender says about itself beside its lots.
void fill_announcement(TemplateValues content, const criteria::Tender& tender) {
  const Language language = content.language();
  if (tender.procedure)
    content.set_if_any(
        "PROCEDURE",
        templates::label("procedure." + std::string(criteria::name(*tender.procedure)), language));
  if (tender.estimated_value)
    content.set_if_any("ESTIMATED_VALUE", templates::amount_text(tender.estimated_value->text(), language));
  if (tender.cpv_codes)
    content.set_if_any("CPV_CODES", fmt::format("{}", fmt::join(*tender.cpv_codes, ", ")));
  if (tender.published_on)
    content.set_if_any("PUBLISHED_ON", templates::day_text(*tender.published_on, language));
  if (!tender.provisions || tender.provisions->empty()) return;
  TemplateValues section = content.add("PROVISIONS");
  for (const criteria::Provision& provision : *tender.provisions) {
    TemplateValues values = section.add("PROVISION");
    values.set("KIND",
               templates::label("provision." + std::string(criteria::name(provision.kind)), language));
    values.set("ID", provision.id).set("TITLE", provision.title);
    if (provision.library)
      values.add("LIBRARY")
          .set("LIBRARY_ID", *provision.library)
          .set("LIBRARY_ADDRESS", page_path::library_criterion(*provision.library));
    if (provision.text) values.set_if_any("TEXT", *provision.text);
  }
}

void add_stage(TemplateValues content, const TenderView& view) {
  const Language language = content.language();
  if (view.is_sealed) content.add("VAULT").set("VAULT_ADDRESS", page_path::sealed_bids(view.id));
  if (view.publication == 0 && !view.dossier.bids.empty()) return;
  TemplateValues stage = content.add("STAGE");
  if (view.publication == 0) {
    stage.set("STATE", page_text(language, "publishing.stage-draft")).set("LOOK", "warning");
    content.add("DRAFTING")
        .set("DRAFT", page_path::draft(view.id))
        .set("PUBLISH", page_path::publish(view.id));
    return;
  }
  const std::string number = std::to_string(view.publication);
  const std::string address = page_path::publication(view.id, view.publication);
  stage.set("STATE", page_text(language, "publishing.stage-published", {{"number", number}}));
  stage.set("LOOK", "success").set_if_any("HASH", view.publication_sha256.substr(0, 12));
  TemplateValues published = content.add("PUBLISHED");
  published.set("PUBLICATION", address);
  published.show(view.is_open ? "TERM_OPEN" : "TERM_OVER");
  if (view.is_open) published.add("CORRECTING").set("CORRECT", page_path::correct(view.id));
}

void add_process(TemplateValues content, const TenderView& view) {
  const Language language = content.language();
  if (!view.process_stage) {
    if (view.publication == 0 && !view.dossier.bids.empty()) content.show("NO_PROCESS");
    return;
  }
  content.add("PROCESS")
      .set("PROCESS_STAGE", stage_badge(*view.process_stage, language).text)
      .set("PROCESS_ADDRESS", page_path::process(view.id));
  if (!view.next_step) return;
  TemplateValues next = content.add("NEXT_STEP");
  next.set("STEP",
           templates::label("process-step." + std::string(criteria::name(*view.next_step)), language));
  next.set("PROCESS_ADDRESS", page_path::process(view.id));
  add_places(next, view.id, places_of(*view.next_step, view.id));
}

void fill_facts(TemplateValues content, const TenderView& view) {
  const criteria::Tender& tender = view.dossier.tender;
  const Language language = content.language();
  content.set("TITLE", tender.title).set("REFERENCE", tender.reference);
  content.set("VERSION", std::to_string(view.version));
  add_stage(content, view);
  add_process(content, view);
  add_panel_work(content, view.id, view.panel);
  content.set("AGREEMENTS", page_path::tender_agreements(view.id));
  content.set("NOTICES", page_path::tender_notices(view.id));
  content.set("LETTERS", page_path::letters(view.id));
  if (!criteria::assessors_of(tender).empty())
    content.add("PANEL").set("PANEL_ADDRESS", page_path::panel(view.id));
  if (shown_evaluation(view) && std::any_of(view.evaluation->lots.begin(), view.evaluation->lots.end(),
                                            [](const LotEvaluation& lot) { return lot.winner.has_value(); }))
    content.add("PROMISES").set("PROMISES_ADDRESS", page_path::promise_register(view.id));
  content.set("AUDIT_LOG", page_path::tender_audit_log(view.id));
  content.set("INSIGHT_ADDRESS", page_path::insight(view.id));
  if (shown_evaluation(view) && std::any_of(view.evaluation->lots.begin(), view.evaluation->lots.end(),
                                            [](const LotEvaluation& lot) { return !lot.ranking.empty(); }))
    content.add("ROBUSTNESS_LINK")
        .set("ROBUSTNESS_ADDRESS", page_path::robustness(view.id))
        .set("WHAT_IF_ADDRESS", page_path::what_if(view.id, ""));
  if (view.lint)
    add_lint_summary(content.add("LINT_FACT"), view.id, *view.lint);
  else if (!view.process_stage)
    content.add("LINT_FACT").add("LINT_LINK").set("LINT_ADDRESS", page_path::lint(view.id));
  if (tender.description) content.set_if_any("DESCRIPTION", *tender.description);
  if (tender.buyer) content.set_if_any("BUYER", tender.buyer->name);
  if (tender.segment && view.segment_title.empty()) content.set_if_any("OTHER_SEGMENT", *tender.segment);
  if (tender.segment && !view.segment_title.empty())
    content.add("SEGMENT")
        .set("NAME", view.segment_title)
        .set("ADDRESS", page_path::segment(*tender.segment));
  if (tender.deadline) content.set_if_any("DEADLINE", templates::moment_text(*tender.deadline, language));
  fill_announcement(content, tender);
  content.set("LOTS", counted(language, "lots", tender.lots.size()));
  content.set("BIDS",
              counted(language, "bids", view.process_stage ? view.bids_received : view.dossier.bids.size()));
}

// Where a bid stands in its lot.
StateBadge bid_state(const Bid& bid, const LotEvaluation* lot, Language language) {
  const auto badge = [&](std::string_view key, std::string_view look) {
    return StateBadge{std::string(page_text(language, key)), look};
  };
  if (bid.withdrawn) return badge("bid.withdrawn", "neutral");
  if (!lot) return badge("bid.received", "neutral");
  const auto is_this = [&bid](const auto& entry) { return entry.bid == bid.id; };
  const auto ranked = std::find_if(lot->ranking.begin(), lot->ranking.end(), is_this);
  if (ranked != lot->ranking.end())
    return {page_text(language, "bid.rank", {{"rank", std::to_string(ranked->rank)}}),
            lot->winner == bid.id ? "success" : "neutral"};
  if (std::any_of(lot->rejected.begin(), lot->rejected.end(), is_this))
    return badge("bid.rejected", "danger");
  return badge("bid.received", "neutral");
}

void add_bids(TemplateValues lot_values, const TenderView& view, const criteria::Lot& lot,
              const LotEvaluation* evaluation) {
  std::vector<const Bid*> bids;
  for (const Bid& bid : view.dossier.bids)
    if (bid.lot == lot.id) bids.push_back(&bid);
  lot_values.set("BIDS_ADDRESS", page_path::bid(view.id, "-"));
  if (bids.empty()) {
    lot_values.show("NO_BIDS");
    return;
  }
  TemplateValues table = lot_values.add("BIDS_TABLE");
  const std::size_t shown = std::min(bids.size(), most_bids_shown);
  for (std::size_t i = 0; i < shown; ++i) {
    const Bid& bid = *bids[i];
    const StateBadge state = bid_state(bid, evaluation, lot_values.language());
    TemplateValues row = table.add("BID");
    row.set("ID", bid.id).set("BIDDER", bidder_name(bid)).set("ADDRESS", page_path::bid(view.id, bid.id));
    row.set("STATE", state.text).set("LOOK", state.look);
    if (bid.received_at) row.set("RECEIVED", templates::moment_text(*bid.received_at, lot_values.language()));
  }
  if (shown < bids.size())
    table.set_if_any("MORE", counted(lot_values.language(), "bids", bids.size() - shown));
}

// In process the members of the panel get forms of their own, on their own page.
void add_grade_forms(TemplateValues lot_values, const std::string& tender, const criteria::Lot& lot) {
  const auto add = [&](std::string_view key, const std::string& whose) {
    TemplateValues form = lot_values.add("FORM");
    form.set("TITLE", page_text(lot_values.language(), key));
    form.set("ADDRESS", page_path::grade_form(tender, lot.id, whose));
    form.set_if_any("WHOSE", whose);
  };
  for (const criteria::AssessorId& assessor : criteria::assessors_of(lot))
    add("document.grade-form", assessor);
  const auto leaves = criteria::leaves(lot.criteria);
  if (std::any_of(leaves.begin(), leaves.end(), [](const criteria::Criterion* leaf) {
        return leaf->panel && leaf->panel->combine == criteria::Combine::consensus;
      }))
    add("document.consensus-form", "");
}

void add_forms(TemplateValues lot_values, const std::string& tender, const criteria::Lot& lot) {
  const auto add = [&](std::string_view key, std::string_view envelope) {
    TemplateValues form = lot_values.add("FORM");
    form.set("TITLE", page_text(lot_values.language(), key));
    form.set("ADDRESS", page_path::bid_form(tender, lot.id, envelope));
  };
  add("document.bid-form", "");
  add("document.quality-form", "quality");
  add("document.price-sheet", "price");
}

// What a buyer does now, and where on the page.
void add_next_step(TemplateValues lot_values, const LotEvaluation& lot, bool has_bids, bool is_draft) {
  const std::string state(has_bids ? name(lot.outcome) : is_draft ? "draft" : "no-bids");
  const bool needs_files = !has_bids || lot.outcome == evaluator::Outcome::incomplete;
  TemplateValues next = lot_values.add("NEXT");
  next.set("STEP", page_text(lot_values.language(), "next." + state));
  if (needs_files) next.show("TO_UPLOADS");
  if (lot.outcome == evaluator::Outcome::winner) next.show("TO_DOCUMENTS");
}

std::size_t add_lot(TemplateValues content, const TenderView& view, std::size_t index) {
  const criteria::Lot& lot = view.dossier.tender.lots[index];
  const LotEvaluation* evaluation = find_lot(shown_evaluation(view), lot.id);
  const Language language = content.language();
  TemplateValues values = content.include("LOT", "tender_lot.tpl");
  values.set("ANCHOR", "lot-" + std::to_string(index + 1)).set("TITLE", lot_title(lot, language));
  if (lot.description) values.set_if_any("DESCRIPTION", *lot.description);
  if (evaluation) {
    const auto& bids = view.dossier.bids;
    const bool has_bids =
        std::any_of(bids.begin(), bids.end(), [&](const Bid& bid) { return bid.lot == lot.id; });
    const StateBadge state = has_bids
                                 ? outcome_badge(evaluation->outcome, language)
                                 : StateBadge{std::string(page_text(language, "outcome.no-bids")), "neutral"};
    if (!view.process_stage) add_next_step(values, *evaluation, has_bids, view.dossier.bids.empty());
    TemplateValues outcome = values.add("OUTCOME");
    outcome.set("STATE", state.text).set("LOOK", state.look);
    if (has_bids) values.add("RANKED").set("RANKING", page_path::ranking(view.id, lot.id));
    if (evaluation->winner) outcome.set_if_any("WINNER", bidder_name(view.dossier, *evaluation->winner));
  }
  add_forms(values, view.id, lot);
  if (!view.process_stage) add_grade_forms(values, view.id, lot);
  add_award(values, lot.award);
  add_weight_rings(values, "rings-" + std::to_string(index + 1), lot_title(lot, language), lot.criteria);
  const std::size_t found = add_criteria(values, lot, view.search);
  if (found == 0) values.show("NO_CRITERIA");
  add_bids(values, view, lot, evaluation);
  return found;
}

void add_documents(TemplateValues content, const TenderView& view) {
  content.set("DOSSIER", page_path::dossier(view.id));
  content.set("WHOLE_ARCHIVE", page_path::tender_archive(view.id));
  content.set("REDACTION", page_path::redaction(view.id));
  content.set("TENDER_XLSX", page_path::tender_document(view.id, "xlsx"));
  content.set("TENDER_XML", page_path::tender_document(view.id, "xml"));
  if (!shown_evaluation(view)) return;
  TemplateValues documents = content.add("EVALUATED");
  documents.set("WORKBOOK", page_path::evaluation_workbook(view.id));
  documents.set("REPORT", page_path::evaluation_report(view.id));
  documents.set("ARCHIVE", page_path::archive(view.id));
  documents.set("EVALUATION", page_path::evaluation(view.id));
}

// In process only what the stage lets in.
bool takes(const TenderView& view, criteria::WriteKind kind) {
  return !view.process_stage || criteria::may_write(*view.process_stage, kind);
}

void add_uploads(TemplateValues content, const TenderView& view) {
  const bool takes_bids = takes(view, criteria::WriteKind::bids);
  const bool takes_prices = takes_bids || takes(view, criteria::WriteKind::prices);
  if (!takes_bids && !takes_prices) return;
  content.show("UPLOADS_LINK");
  TemplateValues uploads = content.add("UPLOADS");
  const auto add = [&uploads](std::string_view subject, const std::string& address) {
    const std::string key = "upload." + std::string(subject);
    TemplateValues form = uploads.add("UPLOAD");
    form.set("ID", subject).set("ACTION", address);
    form.set("TITLE", page_text(uploads.language(), key));
    form.set("TEXT", page_text(uploads.language(), key + "-text"));
    form.set("REPLACE",
             page_text(uploads.language(), subject == "grades" ? "upload.replace-grades" : "upload.replace"));
  };
  if (takes_bids) add("bid", page_path::bids(view.id));
  if (takes_prices) add("prices", page_path::prices(view.id));
  if (!view.process_stage) add("grades", page_path::grades(view.id));
}

void fill_tender(TemplateValues content, const TenderView& view) {
  fill_facts(content, view);
  if (!view.findings.empty()) {
    TemplateValues findings = content.add("HAS_FINDINGS");
    findings.set("COUNT", counted(content.language(), "findings", view.findings.size()));
    add_findings(findings, view.findings, places_in(view.dossier, findings.language()));
  }
  add_documents(content, view);
  std::size_t found = 0;
  const auto& lots = view.dossier.tender.lots;
  for (std::size_t i = 0; i < lots.size(); ++i) found += add_lot(content, view, i);
  for (std::size_t i = 0; i < lots.size(); ++i)
    content.add("ENTRY")
        .set("TITLE", lot_title(lots[i], content.language()))
        .set("ADDRESS", "#lot-" + std::to_string(i + 1));
  content.set("SEARCH", view.search).set("SELF", page_path::tender(view.id));
  if (!view.search.empty())
    content.add("SEARCHED").set("FOUND", counted(content.language(), "criteria", found));
  add_uploads(content, view);
}

}  // namespace

std::string tender_page(const TenderView& view, const PageContext& context) {
  const PageFrame frame{view.dossier.tender.title,
                        NavigationItem::tenders,
                        {{std::string(page_text(context.language, "tenders.title")), page_path::tenders()}}};
  return framed(frame, context, "tender.tpl",
                [&view](TemplateValues content) { fill_tender(content, view); });
}

}  // namespace server
