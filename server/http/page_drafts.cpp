// Making a tender from a template, and working on it while it is a draft.
#include "criteria/template_difference.hpp"
#include "server/app/draft_structure.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/lint_tender.hpp"
#include "server/app/published_tender.hpp"
#include "server/app/share_templates.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/draft_answer.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/page_rows.hpp"
#include "server/http/taken_form.hpp"
#include "server/http/tender_forms.hpp"
#include "server/pages/draft_pages.hpp"
#include "server/pages/page_paths.hpp"
#include "server/storage/segment_store.hpp"

namespace server {
namespace {

// Room for all texts of a tender, percent-encoded.
constexpr std::size_t form_limit = std::size_t{2} << 20;

// ---- a new tender ---------------------------------------------------------------------------------------

Response new_tender(Site& site, const Request& request, FilledForm form) {
  const int status = form.findings.empty() ? 200 : 422;
  auto context = context_of(site, request);
  if (status != 200) context.address = page_path::new_tender(form_value(form.values, "template"));
  return page_answer(request,
                     new_tender_page({template_groups(site.service, "", context.language),
                                      party_names(site.service), std::move(form)},
                                     context),
                     status);
}

// What is known beforehand: the party of who buys for one, and the code of the template's segment.
Response show_new(Site& site, const Request& request) {
  const std::string chosen(query_value(request, "template"));
  Pairs values{{"template", chosen}};
  if (const auto person = actor_of(request).person) {
    const auto parties = person->parties_as(criteria::Role::buyer);
    const auto names = party_names_by_id(site.service);
    const auto only = parties.size() == 1 ? names.find(parties.front()) : names.end();
    if (only != names.end()) values.emplace_back("buyer", only->second);
  }
  if (const auto pinned = find_published(site.service, chosen)) {
    const auto segment =
        site.service.database.read([&](Unit& unit) { return SegmentStore(unit).find(pinned->set.segment); });
    if (segment && !segment->segment.cpv_codes.empty())
      values.emplace_back("cpvCodes", segment->segment.cpv_codes.front());
  }
  return new_tender(site, request, {std::move(values), {}});
}

// What is there, and everything that is missing or cannot be read.
Findings take_facts(const Pairs& fields, templates::Language language, DraftOrder& order) {
  criteria::Tender tender;
  Findings findings = take_fields(tender, fields, language);
  order.template_id = field_of(fields, "template");
  if (order.template_id.empty()) findings.push_back(criteria::error("draft.template", "template"));
  const std::string buyer = tender.buyer ? tender.buyer->name : "";
  for (const auto& [name, text] :
       {std::pair("reference", tender.reference), {"title", tender.title}, {"buyer", buyer}})
    if (text.empty()) findings.push_back(criteria::error("draft.missing", name, {{"fact", name}}));
  order.facts = {tender.reference, tender.title,           tender.description, tender.buyer,
                 tender.cpv_codes, tender.estimated_value, tender.procedure,   tender.deadline};
  return findings;
}

Response receive_new(Site& site, const Request& request) {
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  DraftOrder order;
  auto findings = take_facts(*fields, context_of(site, request).language, order);
  if (findings.empty()) {
    const auto id = draft_tender(site.service, actor_of(request), order);
    if (id) return done(page_path::draft(std::to_string(*id)), "draft-made");
    if (const auto told = told_in_form(id.error(), "reference"))
      findings = at_fields_of(*told, *fields);
    else
      findings = {criteria::error("draft.template", "template")};
  }
  return new_tender(site, request, {*fields, std::move(findings)});
}

// ---- a draft --------------------------------------------------------------------------------------------

// The notices that call for bids, above and below the European thresholds.
std::vector<NoticeState> calls_for_bids(Service& service, TenderId id) {
  auto states = notice_states(service, {id, {}}).value_or(std::vector<NoticeState>());
  std::erase_if(states, [](const NoticeState& state) {
    const bool is_call = state.order.subtype == criteria::NoticeSubtype::contract ||
                         state.order.subtype == criteria::NoticeSubtype::contract_below;
    return !is_call || state.order.change > 0;
  });
  return states;
}

// What the newest version of the template that the draft pins changed.
struct NewestTemplate {
  std::int64_t version = 0;
  std::size_t changes = 0;
};
NewestTemplate newest_template(Service& service, const criteria::Tender& tender) {
  if (!tender.drafted_from) return {};
  const auto newest = find_published(service, tender.drafted_from->id);
  if (!newest) return {};
  const auto pinned = find_published(service, tender.drafted_from->id, tender.drafted_from->version);
  return {newest->pin.version, pinned ? criteria::differences(pinned->set, newest->set).size() : 0};
}

}  // namespace

Response draft_answer(Site& site, const Request& request, TenderId id, DraftRefusal refused) {
  const std::string key = std::to_string(id);
  if (const auto stage = publication_stage(site.service, id))
    return see_other(page_path::publication(key, stage->number));
  const auto definition = load_definition(site.service, id);
  if (!definition) return failure_page(site, request, definition.error());
  const auto& tender = (*definition)->tender;
  const auto agreements = check_against_agreements(site.service, id);
  if (!agreements) return failure_page(site, request, agreements.error());
  const int status = refused.sent.findings.empty() ? 200 : refusal_status(refused.sent.findings);
  auto context = context_of(site, request);
  if (status != 200) context.address = page_path::draft(key);
  refused.sent.findings = at_fields_of(refused.sent.findings, draft_values(tender, context.language));
  const auto newest = newest_template(site.service, tender);
  const DraftView view{key,
                       (*definition)->version,
                       tender,
                       *agreements,
                       lint_definition(site.service, tender).findings,
                       party_names(site.service),
                       std::move(refused.locked),
                       std::move(refused.sent),
                       library_for(site.service, tender),
                       calls_for_bids(site.service, id),
                       newest.version,
                       newest.changes,
                       segment_titles(site.service, context.language)};
  return page_answer(request, draft_page(view, context), status);
}

Response draft_again(Site& site, const Request& request, TenderId id, const Pairs& fields,
                     const Failure& failure) {
  auto told = told_in_form(failure, "reference");
  if (!told) return failure_page(site, request, failure);
  return draft_answer(site, request, id, {{fields, std::move(*told)}, all_of(fields, "lock")});
}

namespace {

Response show_draft(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  return draft_answer(site, request, *id, {{}, all_of(request.query, "lock")});
}

// The same criteria in the same places, so that the same fields are about the same.
bool has_same_places(const criteria::Tender& one, const criteria::Tender& other) {
  const auto ids = [](const criteria::Tender& tender) {
    std::vector<std::string> all;
    for (const criteria::Lot& lot : tender.lots) {
      all.push_back(lot.id);
      for (const auto& placed : criteria::all_criteria(lot.criteria, ""))
        all.push_back(placed.place + " " + placed.criterion->id);
    }
    return all;
  };
  return ids(one) == ids(other);
}

Result<TakenForm> take_draft_form(Site& site, const Request& request, TenderId id, const Pairs& fields,
                                  const Definition& stored) {
  const auto language = context_of(site, request).language;
  return take_form(fields, stored.version, [&](std::int64_t version) -> std::optional<FormValues> {
    if (version == stored.version) return draft_values(stored.tender, language);
    const auto earlier = earlier_definition(site.service, id, version);
    if (!earlier || !has_same_places(*earlier, stored.tender)) return std::nullopt;
    return draft_values(*earlier, language);
  });
}

Response receive_draft(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto sent = parse_form(request);
  if (!sent) return sent.error();
  const auto loaded = load_dossier(site.service, *id);
  if (!loaded) return failure_page(site, request, loaded.error());
  const auto again = [&](const Pairs& fields, const Failure& failure) {
    return draft_again(site, request, *id, fields, failure);
  };
  const auto taken =
      take_draft_form(site, request, *id, *sent, {(*loaded)->tender.version, (*loaded)->dossier.tender});
  if (!taken) return again(*sent, taken.error());
  auto tender = (*loaded)->dossier.tender;
  auto findings = take_fields(tender, taken->fields, context_of(site, request).language);
  findings.insert(findings.end(), taken->conflicts.begin(), taken->conflicts.end());
  if (!findings.empty()) return again(taken->fields, findings);
  const auto stored = edit_definition(site.service, actor_of(request), **loaded, tender);
  return stored
             ? done(page_path::draft(std::to_string(*id)), taken->is_merged ? "draft-merged" : "draft-stored")
             : again(taken->fields, stored.error());
}

Response receive_undo(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto undone = undo_edit(site.service, actor_of(request), *id, version_in(*fields));
  return undone ? done(page_path::draft(std::to_string(*id)), "draft-undone")
                : draft_again(site, request, *id, {}, undone.error());
}

// The weights of a lot that were changed, and what is locked in it.
Findings take_weights(const criteria::Tender& tender, const Pairs& fields, templates::Language language,
                      WeightsOrder& order) {
  criteria::Tender changed = tender;
  auto findings = take_fields(changed, fields, language);
  order.lot = field_of(fields, "lot");
  order.expected_version = version_in(fields);
  const criteria::Lot* lot = criteria::find_lot(changed, order.lot);
  const criteria::Lot* before = criteria::find_lot(tender, order.lot);
  if (lot)
    for (const auto& placed : criteria::all_criteria(lot->criteria, "")) {
      const auto& node = *placed.criterion;
      if (node.weight && node.weight != criteria::find_criterion(before->criteria, node.id)->weight)
        order.weights.emplace_back(node.id, *node.weight);
    }
  for (const std::string& lock : all_of(fields, "lock"))
    if (lock.starts_with(order.lot + "/")) order.locked.push_back(lock.substr(order.lot.size() + 1));
  return findings;
}

Response receive_weights(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto definition = load_definition(site.service, *id);
  if (!definition) return failure_page(site, request, definition.error());
  const auto taken = take_draft_form(site, request, *id, *fields, **definition);
  if (!taken) return draft_again(site, request, *id, *fields, taken.error());
  WeightsOrder order;
  auto findings =
      take_weights((*definition)->tender, taken->fields, context_of(site, request).language, order);
  findings.insert(findings.end(), taken->conflicts.begin(), taken->conflicts.end());
  if (!findings.empty()) return draft_again(site, request, *id, taken->fields, findings);
  const auto stored = change_weights(site.service, actor_of(request), *id, order);
  if (!stored) return draft_again(site, request, *id, taken->fields, stored.error());
  std::string address = page_path::draft(std::to_string(*id)) + "?done=weights-stored";
  for (const std::string& lock : all_of(*fields, "lock")) address += "&lock=" + page_path::encoded(lock);
  const auto& lots = (*definition)->tender.lots;
  for (std::size_t at = 0; at < lots.size(); ++at)
    if (lots[at].id == order.lot) address += "#lot-" + std::to_string(at + 1);
  return see_other(address);
}

}  // namespace

void add_draft_page_routes(Router& router, Site& site) {
  const std::string tender = "/tenders/{tender}";
  router.add({Method::get, "/tenders/new", "page.draftNew", with(site, show_new)});
  router.add({Method::post, "/tenders/new", "page.draftCreate", with(site, receive_new)});
  router.add({Method::get, tender + "/draft", "page.draft", with(site, show_draft)});
  router.add({Method::post, tender + "/draft", "page.draftReplace", with(site, receive_draft), form_limit});
  router.add({Method::post, tender + "/draft/undo", "page.draftUndo", with(site, receive_undo)});
  router.add({Method::post, tender + "/weights", "page.weights", with(site, receive_weights)});
}

}  // namespace server
