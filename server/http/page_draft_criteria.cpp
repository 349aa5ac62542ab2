// Changing a criterion of a draft, wording a new one, adding and removing lots.
#include "server/app/draft_criteria.hpp"
#include "server/app/edit_tender.hpp"
#include "server/app/published_tender.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/draft_answer.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/http/taken_form.hpp"
#include "server/pages/criterion_edit_page.hpp"
#include "server/pages/criterion_form.hpp"
#include "server/pages/page_paths.hpp"

#include <algorithm>

namespace server {
namespace {

constexpr std::size_t form_limit = std::size_t{1} << 20;

// A criterion of a draft that a request is about, or a place for a new one.
struct Subject {
  TenderId id = 0;
  std::int64_t version = 1;
  std::shared_ptr<const Definition> definition;
  std::size_t lot = 0;
  const criteria::Criterion* node = nullptr;
  std::string place;  // "tender.lots[0].criteria[2]"

  const criteria::Lot& lot_of() const { return definition->tender.lots[lot]; }
  std::string back() const {
    return page_path::draft(std::to_string(id)) + "?done=draft-stored#lot-" + std::to_string(lot + 1);
  }
};

tl::expected<Subject, Response> subject_of(Site& site, const Request& request, bool is_new) {
  const auto id = tender_of(site, request);
  if (!id) return tl::make_unexpected(id.error());
  if (const auto stage = publication_stage(site.service, *id))
    return tl::make_unexpected(see_other(page_path::publication(std::to_string(*id), stage->number)));
  auto definition = load_definition(site.service, *id);
  if (!definition) return tl::make_unexpected(failure_page(site, request, definition.error()));
  Subject subject{*id, (*definition)->version, *definition, 0, nullptr, {}};
  const auto& lots = subject.definition->tender.lots;
  const auto& lot = request.parameter("lot");
  const auto found = std::find_if(lots.begin(), lots.end(), [&](const auto& each) { return each.id == lot; });
  if (found == lots.end()) return tl::make_unexpected(failure_page(site, request, NotFound{"lot", lot}));
  subject.lot = static_cast<std::size_t>(found - lots.begin());
  if (is_new) return subject;
  const std::string place = "tender.lots[" + std::to_string(subject.lot) + "]";
  for (const auto& placed : criteria::all_criteria(found->criteria, place))
    if (placed.criterion->id == request.parameter("criterion")) {
      subject.node = placed.criterion;
      subject.place = placed.place;
    }
  if (subject.node == nullptr)
    return tl::make_unexpected(
        failure_page(site, request, NotFound{"criterion", request.parameter("criterion")}));
  return subject;
}

Response edit_answer(Site& site, const Request& request, const Subject& subject, FilledForm form) {
  const int status = form.findings.empty() ? 200 : refusal_status(form.findings);
  auto context = context_of(site, request);
  const auto key = std::to_string(subject.id);
  if (status != 200)
    context.address = subject.node ? page_path::draft_criterion(key, subject.lot_of().id, subject.node->id)
                                   : page_path::new_criterion(key, subject.lot_of().id);
  const CriterionEditView view{
      key,          subject.version, subject.definition->tender.title, subject.lot_of(),
      subject.node, std::move(form)};
  return page_answer(request, criterion_edit_page(view, context), status);
}

// With what was sent in it, where it can tell why it was refused.
Response edit_again(Site& site, const Request& request, const Subject& subject, const Pairs& fields,
                    const Failure& failure) {
  auto told = told_in_form(failure, "id");
  if (!told) return failure_page(site, request, failure);
  return edit_answer(site, request, subject, {fields, at_criterion_fields(*told, subject.place)});
}

Response show_criterion(Site& site, const Request& request) {
  const auto subject = subject_of(site, request, false);
  if (!subject) return subject.error();
  return edit_answer(site, request, *subject,
                     {criterion_values(*subject->node, context_of(site, request).language), {}});
}

// What was sent, with what somebody else stored of the same criterion since the form was opened.
Result<TakenForm> take_criterion_form(Site& site, const Subject& subject, const Pairs& sent,
                                      templates::Language language) {
  return take_form(sent, subject.version, [&](std::int64_t version) -> std::optional<FormValues> {
    if (version == subject.version) return criterion_values(*subject.node, language);
    const auto earlier = earlier_definition(site.service, subject.id, version);
    const auto* lot = earlier ? criteria::find_lot(*earlier, subject.lot_of().id) : nullptr;
    const auto* node = lot ? criteria::find_criterion(lot->criteria, subject.node->id) : nullptr;
    return node ? std::optional(criterion_values(*node, language)) : std::nullopt;
  });
}

Response receive_criterion(Site& site, const Request& request) {
  const auto subject = subject_of(site, request, false);
  if (!subject) return subject.error();
  const auto sent = parse_form(request);
  if (!sent) return sent.error();
  const auto language = context_of(site, request).language;
  const auto taken = take_criterion_form(site, *subject, *sent, language);
  if (!taken) return edit_again(site, request, *subject, *sent, taken.error());
  if (!taken->conflicts.empty())
    return edit_answer(site, request, *subject, {taken->fields, taken->conflicts});
  const auto stored = change_criterion(
      site.service, actor_of(request), subject->id,
      {subject->lot_of().id, subject->node->id, subject->version},
      [&](criteria::Criterion& node) { return take_criterion(taken->fields, language, node); });
  return stored ? see_other(subject->back())
                : edit_again(site, request, *subject, taken->fields, stored.error());
}

Response show_new_criterion(Site& site, const Request& request) {
  const auto subject = subject_of(site, request, true);
  if (!subject) return subject.error();
  return edit_answer(site, request, *subject, {new_criterion_values(), {}});
}

// Where the new criterion would stand, for the findings about it.
std::string new_place(const Subject& subject, const criteria::CriterionAddition& addition) {
  const auto grown = criteria::with_criterion(subject.lot_of(), addition);
  if (!grown) return {};
  for (const auto& placed :
       criteria::all_criteria(*grown, "tender.lots[" + std::to_string(subject.lot) + "]"))
    if (placed.criterion->id == addition.criterion.id) return placed.place;
  return {};
}

Response receive_new_criterion(Site& site, const Request& request) {
  auto subject = subject_of(site, request, true);
  if (!subject) return subject.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  OwnCriterion order{subject->lot_of().id, {}, version_in(*fields)};
  auto findings = take_own_criterion(*fields, context_of(site, request).language, order.addition);
  if (!findings.empty()) return edit_again(site, request, *subject, *fields, findings);
  const auto stored = add_own_criterion(site.service, actor_of(request), subject->id, order);
  if (stored) return see_other(subject->back());
  subject->place = new_place(*subject, order.addition);
  return edit_again(site, request, *subject, *fields, stored.error());
}

// ---- lots -----------------------------------------------------------------------------------------------

Response receive_lot(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto stored = add_lot(site.service, actor_of(request), *id,
                              {field_of(*fields, "newLot.id"), field_of(*fields, "newLot.title"),
                               field_of(*fields, "newLot.like"), version_in(*fields)});
  if (stored) return see_other(page_path::draft(std::to_string(*id)) + "?done=draft-stored#lots");
  Failure failure = stored.error();
  if (auto* findings = std::get_if<Findings>(&failure))
    for (criteria::Finding& finding : *findings)
      if (finding.place == "id" || finding.place == "title" || finding.place == "like")
        finding.place = "newLot." + finding.place;
  return draft_again(site, request, *id, *fields, failure);
}

Response receive_lot_removal(Site& site, const Request& request) {
  const auto id = tender_of(site, request);
  if (!id) return id.error();
  const auto fields = parse_form(request);
  if (!fields) return fields.error();
  const auto stored =
      remove_lot(site.service, actor_of(request), *id, request.parameter("lot"), version_in(*fields));
  if (stored) return see_other(page_path::draft(std::to_string(*id)) + "?done=draft-stored#lots");
  return draft_again(site, request, *id, *fields, stored.error());
}

}  // namespace

void add_draft_criteria_page_routes(Router& router, Site& site) {
  const std::string lots = "/tenders/{tender}/draft/lots";
  const std::string criterion = lots + "/{lot}/criteria/{criterion}";
  router.add({Method::get, criterion, "page.criterionEdit", with(site, show_criterion)});
  router.add({Method::post, criterion, "page.criterionChange", with(site, receive_criterion), form_limit});
  router.add(
      {Method::get, lots + "/{lot}/new-criterion", "page.criterionNew", with(site, show_new_criterion)});
  router.add({Method::post, lots + "/{lot}/new-criterion", "page.criterionCreate",
              with(site, receive_new_criterion), form_limit});
  router.add({Method::post, lots, "page.lotAdd", with(site, receive_lot)});
  router.add({Method::post, lots + "/{lot}/removal", "page.lotRemove", with(site, receive_lot_removal)});
}

}  // namespace server
