// Changing what stands in a draft by its page.
#include "server/app/draft_structure.hpp"
#include "server/http/api_answers.hpp"
#include "server/http/draft_answer.hpp"
#include "server/http/form.hpp"
#include "server/http/page_routes.hpp"
#include "server/pages/draft_structure.hpp"
#include "server/pages/page_paths.hpp"

#include <algorithm>

namespace server {
namespace {

// A form on a draft.
struct Sent {
  Site& site;
  const Request& request;
  TenderId id = 0;
  Pairs fields;

  templates::Language language() const { return context_of(site, request).language; }
  Actor actor() const { return actor_of(request); }
  Response again(const Failure& failure) const { return draft_again(site, request, id, fields, failure); }

  // Back to the draft, at that place on it; findings that name a part of `form` stand at its field.
  Response stored(const Result<std::int64_t>& version, const std::string& form,
                  const std::string& anchor) const {
    if (!version) {
      const auto* findings = std::get_if<Findings>(&version.error());
      if (!findings) return again(version.error());
      Findings placed = *findings;
      for (criteria::Finding& finding : placed) place(finding, form);
      return again(placed);
    }
    std::string address = page_path::draft(std::to_string(id)) + "?done=draft-stored";
    for (const std::string& lock : all_of(fields, "lock")) address += "&lock=" + page_path::encoded(lock);
    return see_other(address + "#" + anchor);
  }

 private:
  void place(criteria::Finding& finding, const std::string& form) const {
    const auto has_field = [&](const std::string& name) {
      return std::any_of(fields.begin(), fields.end(),
                         [&](const auto& field) { return field.first == name; });
    };
    const auto dot = form.rfind('.');
    const bool is_award = finding.place.starts_with("award.") && dot != std::string::npos;
    const std::string name = is_award ? form.substr(0, dot + 1) + finding.place
                                      : form + "." +
                                            (finding.place == "criterion" || finding.place == "provision" ||
                                                     finding.place == "level"
                                                 ? "library"
                                                 : finding.place);
    if (has_field(name)) finding.place = name;
    if (finding.place == "provision" && has_field(form + ".id")) finding.place = form + ".id";
  }
};

using SentHandler = Response (*)(const Sent&);

Handler with_form(Site& site, SentHandler handle) {
  return [&site, handle](const Request& request) -> Response {
    const auto id = tender_of(site, request);
    if (!id) return id.error();
    auto fields = parse_form(request);
    if (!fields) return std::move(fields.error());
    return handle({site, request, *id, std::move(*fields)});
  };
}

// The index of the lot that the form names.
Result<std::size_t> lot_in(const Sent& sent) {
  const auto definition = load_definition(sent.site.service, sent.id);
  if (!definition) return failed(definition.error());
  const auto& lots = (*definition)->tender.lots;
  const auto found = std::find_if(lots.begin(), lots.end(), [&](const criteria::Lot& lot) {
    return lot.id == field_of(sent.fields, "lot");
  });
  if (found == lots.end())
    return failed(
        Findings{criteria::error("weight.unknownLot", "lot", {{"lot", field_of(sent.fields, "lot")}})});
  return static_cast<std::size_t>(found - lots.begin());
}

std::string anchor_of(std::size_t lot) { return "lot-" + std::to_string(lot + 1); }

std::vector<criteria::CriterionId> locked_in(const Sent& sent) {
  const std::string start = field_of(sent.fields, "lot") + "/";
  std::vector<criteria::CriterionId> locked;
  for (const std::string& lock : all_of(sent.fields, "lock"))
    if (lock.starts_with(start)) locked.push_back(lock.substr(start.size()));
  return locked;
}

// What is wrong in either.
template <typename First, typename Second>
Findings all_findings(const criteria::Checked<First>& first, const criteria::Checked<Second>& second) {
  Findings findings = first ? Findings{} : first.error();
  if (!second) findings.insert(findings.end(), second.error().begin(), second.error().end());
  return findings;
}

Response receive_criterion(const Sent& sent) {
  const auto lot = lot_in(sent);
  if (!lot) return sent.again(lot.error());
  const auto form = lot_form(*lot, "add");
  const auto choice = take_choice(sent.fields, form);
  auto addition = take_addition(sent.fields, *lot, sent.language());
  if (auto findings = all_findings(choice, addition); !findings.empty()) return sent.again(findings);
  addition->locked = locked_in(sent);
  // A requirement weighs nothing; the one form has the field for those that do.
  const auto found = find_library_criterion(sent.site.service, choice->id);
  if (found && found->criterion->kind == criteria::LibraryKind::requirement)
    addition->weight = addition->value = {};
  return sent.stored(
      add_criterion(sent.site.service, sent.actor(), sent.id,
                    {field_of(sent.fields, "lot"), *choice, *addition, version_in(sent.fields)}),
      form, anchor_of(*lot));
}

Response receive_removal(const Sent& sent) {
  const auto lot = lot_in(sent);
  if (!lot) return sent.again(lot.error());
  const RemovedCriterion order{field_of(sent.fields, "lot"),
                               {field_of(sent.fields, "criterion"), locked_in(sent)},
                               version_in(sent.fields)};
  auto answer = sent;
  // Its lock goes with it.
  std::erase(answer.fields,
             std::pair<std::string, std::string>("lock", order.lot + "/" + order.removal.criterion));
  return answer.stored(remove_criterion(sent.site.service, sent.actor(), sent.id, order), "",
                       anchor_of(*lot));
}

Response receive_award(const Sent& sent) {
  const auto lot = lot_in(sent);
  if (!lot) return sent.again(lot.error());
  const auto edit = take_award(sent.fields, *lot, sent.language());
  if (!edit) return sent.again(edit.error());
  return sent.stored(change_award(sent.site.service, sent.actor(), sent.id,
                                  {field_of(sent.fields, "lot"), *edit, version_in(sent.fields)}),
                     lot_form(*lot, "award"), anchor_of(*lot));
}

Response receive_provision(const Sent& sent) {
  AddedProvision order;
  order.expected_version = version_in(sent.fields);
  const bool is_own = field_of(sent.fields, "from") == "own";
  if (is_own) {
    auto provision = take_provision(sent.fields);
    if (!provision) return sent.again(provision.error());
    order.provision = std::move(*provision);
  } else {
    auto choice = take_choice(sent.fields, "provision");
    if (!choice) return sent.again(choice.error());
    order.choice = std::move(*choice);
  }
  return sent.stored(add_provision(sent.site.service, sent.actor(), sent.id, order),
                     is_own ? "own" : "provision", "provisions");
}

Response receive_provision_removal(const Sent& sent) {
  return sent.stored(remove_provision(sent.site.service, sent.actor(), sent.id,
                                      field_of(sent.fields, "provision"), version_in(sent.fields)),
                     "", "provisions");
}

}  // namespace

void add_draft_structure_page_routes(Router& router, Site& site) {
  const auto add = [&](std::string_view part, std::string_view name, SentHandler handle) {
    router.add({Method::post, "/tenders/{tender}/" + std::string(part), "page." + std::string(name),
                with_form(site, handle)});
  };
  add("criteria", "criteriaAdd", receive_criterion);
  add("criteria-removals", "criteriaRemove", receive_removal);
  add("awards", "awardReplace", receive_award);
  add("provisions", "provisionsAdd", receive_provision);
  add("provision-removals", "provisionsRemove", receive_provision_removal);
}

}  // namespace server
